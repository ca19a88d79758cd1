// SPDX-License-Identifier: Apache-2.0
// A graph into a running Neo4j, through its Query API over HTTP.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"

namespace actant::exporting {

struct Neo4jServer {
    std::string url;  ///< "http://localhost:7474", without a path or with that of a proxy
    std::string database = "neo4j";
    std::string user = "neo4j";
    std::string password;
    std::size_t rows_per_request = 2000;
    std::chrono::seconds patience{60};  ///< how long a request that may succeed later is tried again
    bool keep = false;                  ///< leaves in the database what the graph does not have
};

struct Neo4jReport {
    std::size_t rows = 0;                    ///< nodes and relationships sent
    std::size_t removed = 0;                 ///< nodes and relationships of earlier loads taken away
    std::size_t repeated = 0;                ///< requests that were tried again
    double seconds = 0, server_seconds = 0;  ///< all, and of these waiting for the server
};

/// Called after every request: rows sent so far, of how many.
using Neo4jProgress = std::function<void(std::size_t done, std::size_t total)>;

/// Makes the database hold this graph and nothing of an earlier load: constraints and indexes first, then nodes,
/// relationships, and the removal of what is gone. May be run again after any failure, and with the same graph changes
/// nothing. What others put into the database stays, but for relationships to nodes that are removed.
/// @throws std::runtime_error with what failed and how to go on.
Neo4jReport load_neo4j(const KnowledgeGraph& graph, const Neo4jServer& server, const Neo4jProgress& progress);

/// What is wrong with the address, empty if nothing.
std::string problem_of_neo4j_url(std::string_view url);

}  // namespace actant::exporting
