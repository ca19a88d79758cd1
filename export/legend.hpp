// SPDX-License-Identifier: Apache-2.0
// Title and legend of a picture.
#pragma once

#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"

namespace actant::exporting {

class DotGraph;

/// The picture's heading: title in bold, what is hidden below it. Empty where both are.
std::string picture_label(std::string_view title, std::string_view hidden);

/// A cluster that explains the shapes and lines which the picture uses.
void add_legend(DotGraph& dot, const KnowledgeGraph& shown);

}  // namespace actant::exporting
