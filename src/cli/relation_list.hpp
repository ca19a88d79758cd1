// SPDX-License-Identifier: Apache-2.0
// Relations as the commands show them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "src/cli/console.hpp"

namespace actant::cli {

/// What a command found.
struct Answer {
    std::string query;                   ///< the name that was asked for, or empty
    const Entity* entity = nullptr;      ///< the entity of that name
    std::vector<Entity> candidates;      ///< entities that share the name
    std::vector<std::string> nearest;    ///< names near to one that is not there
    std::vector<std::size_t> relations;  ///< indices into the graph's relations
};

/// One row a relation: ends, type, item, status, sources, time, best quote.
std::string relations_table(const KnowledgeGraph& graph, const std::vector<std::size_t>& relations,
                            const Console& console);

/// One JSON document, also where nothing was found. Ends with a line break.
std::string answer_json(const KnowledgeGraph& graph, const Answer& answer);

/// The different items of a relation's statements as written, best evidence first.
std::vector<std::string> items_of(const KnowledgeGraph& graph, const Relation& relation);

}  // namespace actant::cli
