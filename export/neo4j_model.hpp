// SPDX-License-Identifier: Apache-2.0
// The graph as Neo4j holds it, whichever way it gets there (docs/neo4j.md): nodes :Entity, :Statement and :Document, a
// relationship for every relation, and five kinds that lead from a statement to its parts. No user's text is ever a
// part of a query: values are rows of parameters, and the names of labels and types are those of graph/model.hpp.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "export/rows.hpp"
#include "graph/knowledge_graph.hpp"

namespace actant::exporting {

/// Takes the properties of one row. Every row of a kind has the same keys in the same order; an empty text or list
/// means that there is none.
class RowSink {
  public:
    RowSink() = default;
    RowSink(const RowSink&) = delete;
    RowSink& operator=(const RowSink&) = delete;
    virtual ~RowSink() = default;
    virtual void begin() = 0;
    virtual void end() = 0;
    virtual void text(std::string_view key, std::string_view value) = 0;
    virtual void texts(std::string_view key, const std::vector<std::string_view>& values) = 0;
    virtual void number(std::string_view key, std::size_t value) = 0;
    virtual void truth(std::string_view key, bool value) = 0;
};

namespace neo4j {

void put_entity(const Entity& entity, std::size_t sources, RowSink& row);
void put_statement(const Statement& statement, RowSink& row);
void put_document(const Document& document, RowSink& row);
void put_relation(const KnowledgeGraph& graph, const Relation& relation, RowSink& row);

/// "WARNS_OF"
std::string relationship_type(Predicate predicate);

/// Where a statement leads. `to` of a statement is empty where it has none.
struct Link {
    std::string_view type;    ///< "SUBJECT"
    std::string_view target;  ///< label of the other end
    std::string Statement::*to;
};
const std::vector<Link>& links();

/// Part of a load: a query that takes `$rows` and `$load` and returns how many rows it found ends for.
struct Step {
    std::string what;  ///< "statements", for people
    std::string query;
    std::size_t rows;
    std::function<void(std::size_t row, RowSink& sink)> put;
};

/// Takes away what an earlier load left and this one has not: takes `$load` and `$most`, returns how many it took.
struct Removal {
    std::string what;
    std::string query;
};

/// Constraints and indexes; they may be there already.
std::vector<std::string> schema();
/// In the order in which they must run. They refer to the graph.
std::vector<Step> steps(const KnowledgeGraph& graph);
std::vector<Removal> removals();
/// Tells loads of different graphs apart: equal for equal graphs. Stands on everything that was loaded, as `load`.
std::string load_id(const KnowledgeGraph& graph);

}  // namespace neo4j
}  // namespace actant::exporting
