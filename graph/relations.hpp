// SPDX-License-Identifier: Apache-2.0
// From statements to relations: what several documents say of one subject, predicate and object.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace actant::graph {

/// The relations behind the statements, sorted by subject, predicate, object. Symmetric ones start at the smaller id;
/// statements without an object give none. `statements` and `documents` are sorted by id.
std::vector<Relation> relations_from(std::span<const Statement> statements, std::span<const Document> documents);

/// The document with this id in a list sorted by id; nullptr where there is none.
const Document* document_in(std::span<const Document> documents, std::string_view id);

/// Statements that say the same in the same document (mentions at the ends, predicate, item, status) become the first
/// of them.
void collapse_repeated(std::vector<Statement>& statements);

}  // namespace actant::graph
