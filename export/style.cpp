// SPDX-License-Identifier: Apache-2.0
#include "export/style.hpp"

namespace actant::exporting {
namespace {

constexpr std::array<NodeStyle, entity_type_count> nodes = {{
    {"Person", "ellipse", "filled", "#fff1d6", "#b7791f"},
    {"State", "box", "filled", "#d8e8fb", "#2b6cb0"},
    {"Organization", "box", "filled,rounded", "#e9e3fb", "#6b46c1"},
    {"Weapon system", "hexagon", "filled", "#fbdcdc", "#b83232"},
    {"Location", "house", "filled", "#d9f2df", "#2f855a"},
    {"Group", "ellipse", "filled,dashed", "#f7f3e8", "#8a7340"},
    {"Topic", "note", "filled", "#f1f3f5", "#6b7280"},
}};

// Kinds of relation share a hue: goods brown, contact blue-green, alliance green, words yellow to violet, force
// crimson, office grey.
constexpr std::array<EdgeStyle, predicate_count> edges = {{
    {"supplies", "#9a4d00"},
    {"visits", "#0e7490"},
    {"meets", "#0369a1"},
    {"warns", "#8a6d00"},
    {"warns of", "#a07800"},
    {"threatens", "#be185d"},
    {"attacks", "#9f1239"},
    {"accuses", "#a21caf"},
    {"supports", "#4d7c0f"},
    {"cooperates with", "#15803d"},
    {"requests", "#1d4ed8"},
    {"sanctions", "#7e22ce"},
    {"opposes", "#6d28d9"},
    {"possesses", "#57534e"},
    {"leads", "#334155"},
    {"member of", "#64748b"},
}};

constexpr std::array<LineStyle, status_count> lines = {{
    {"stated as fact", "solid", 1.8, "normal"},
    {"reported", "solid", 0.9, "normal"},
    {"planned", "dashed", 1.3, "normal"},
    {"possible", "dotted", 1.6, "normal"},
    {"denied", "solid", 1.3, "tee"},
}};

}  // namespace

const Style& default_style() {
    static const Style style{nodes,
                             edges,
                             lines,
                             "#d00000",
                             "#1f2937",
                             "#6b7280",
                             // The first is what browsers have, the last what every system has.
                             "Helvetica,Arial,sans-serif",
                             {}};
    return style;
}

const Style& style_in(const WriteOptions& options) { return options.style ? *options.style : default_style(); }

}  // namespace actant::exporting
