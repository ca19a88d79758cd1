// SPDX-License-Identifier: Apache-2.0
// A relation as one row of a table: what the formats for nodes and edges (GraphML, GEXF, CSV, Neo4j) say of an edge.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace actant::exporting {

/// Views into the graph: do not outlive it.
struct RelationRow {
    std::vector<std::string_view> items, roles;  ///< as written, best evidence first, each once
    std::vector<std::string_view> quotes;        ///< of the best statements, at most `quotes_kept`
    std::vector<std::string_view> documents;     ///< keys of all documents behind it, each once
    static constexpr std::size_t quotes_kept = 5;
};

RelationRow row_of(const KnowledgeGraph& graph, const Relation& relation);

/// "a | b": several values where a format has one text.
std::string joined(const std::vector<std::string_view>& values);
std::string joined(const std::vector<std::string>& values);

/// "n1", "n2", …: names for formats whose ids are words. In the order of entities().
class NodeNames {
  public:
    explicit NodeNames(const KnowledgeGraph& graph);
    std::string operator()(std::string_view entity_id) const { return "n" + std::to_string(number_.at(entity_id)); }

  private:
    std::map<std::string_view, std::size_t> number_;
};

}  // namespace actant::exporting
