// SPDX-License-Identifier: Apache-2.0
// The graph as a picture in Graphviz's DOT. Nodes and edges carry `kind`, `status`, `sources` and `qid` for gvpr.
#pragma once

#include <string>

#include "export/formats.hpp"

namespace actant::exporting {

/// Shows the 40 entities with most sources (`options.top`, all with `options.whole`) and says what it hides.
/// Relations with the same ends and status share one line; `kind` then names all of them, separated by spaces.
std::string dot_text(const KnowledgeGraph& graph, const WriteOptions& options);
void write_dot(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);

}  // namespace actant::exporting
