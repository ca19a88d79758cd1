// SPDX-License-Identifier: Apache-2.0
// How pictures look: one table per thing that is drawn. Colours are readable on white paper.
#pragma once

#include <string_view>

#include "graph/model.hpp"

namespace actant::exporting {

struct NodeStyle {
    std::string_view label;  ///< in the legend
    std::string_view shape;  ///< of Graphviz
    std::string_view style;
    std::string_view fill, line;
};

struct EdgeStyle {
    std::string_view label;
    std::string_view colour;
};

struct LineStyle {
    std::string_view label;
    std::string_view style;  ///< of Graphviz: solid, dashed, dotted
    double width;            ///< points, for one source
    std::string_view head;   ///< of Graphviz
};

const NodeStyle& style_of(EntityType type);
const EdgeStyle& style_of(Predicate predicate);
const LineStyle& style_of(Status status);

/// In place of the relation's own colour.
inline constexpr std::string_view denied_colour = "#d00000";
inline constexpr std::string_view text_colour = "#1f2937";
inline constexpr std::string_view quiet_colour = "#6b7280";
/// The first is what browsers have, the last what every system has.
inline constexpr std::string_view font = "Helvetica,Arial,sans-serif";

}  // namespace actant::exporting
