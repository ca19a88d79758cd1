// SPDX-License-Identifier: Apache-2.0
// SVG, PNG and PDF, drawn by Graphviz from what write_dot gives.
#pragma once

#include "export/formats.hpp"

namespace actant::exporting {

/// @throws std::runtime_error where Graphviz cannot lay out or draw the graph.
void write_svg(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);
void write_png(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);
void write_pdf(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);

}  // namespace actant::exporting
