// SPDX-License-Identifier: Apache-2.0
// Title and legend of a picture.
#pragma once

#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"

namespace actant::exporting {

class DotGraph;
struct Style;

/// The picture's heading: title, below it what is hidden, below that a row of table cells. Empty where all three are.
std::string heading(const Style& style, std::string_view title, std::string_view hidden, std::string_view cells);

/// A cluster that explains the shapes and lines which the picture uses. Only the layout `dot` keeps clusters together.
void add_legend(DotGraph& dot, const Style& style, const KnowledgeGraph& shown);

/// The same as table cells for the heading, with colours in place of shapes.
std::string legend_row(const Style& style, const KnowledgeGraph& shown);

}  // namespace actant::exporting
