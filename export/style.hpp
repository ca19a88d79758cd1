// SPDX-License-Identifier: Apache-2.0
// How pictures look: one table per thing that is drawn. Colours are readable on white paper.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "export/formats.hpp"
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

struct Style {
    std::array<NodeStyle, entity_type_count> nodes;
    std::array<EdgeStyle, predicate_count> edges;
    std::array<LineStyle, status_count> lines;
    std::string_view denied_colour;  ///< in place of the relation's own colour
    std::string_view text_colour, quiet_colour;
    std::string_view font;
    std::vector<std::shared_ptr<const std::string>> owned;  ///< what the views of a style from a file look at

    const NodeStyle& of(EntityType type) const { return nodes.at(static_cast<std::size_t>(type)); }
    const EdgeStyle& of(Predicate predicate) const { return edges.at(static_cast<std::size_t>(predicate)); }
    const LineStyle& of(Status status) const { return lines.at(static_cast<std::size_t>(status)); }
};

const Style& default_style();

/// The default style with what a style file changes (docs/graphviz.md, data/style.json). Every value is checked, so
/// that nothing but a label is free text: labels are escaped where they are used.
/// @throws std::runtime_error "<offset or key>: <what is wrong>", without the file name
Style read_style(std::string_view json);

/// Of the options, or the default one.
const Style& style_in(const WriteOptions& options);

}  // namespace actant::exporting
