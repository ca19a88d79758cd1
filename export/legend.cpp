// SPDX-License-Identifier: Apache-2.0
#include "export/legend.hpp"

#include <set>

#include <fmt/format.h>

#include "export/graphviz.hpp"
#include "export/style.hpp"

namespace actant::exporting {
namespace {

/// A drawn line in a table: a cell of which only the upper side has a border.
std::string line_row(Status status) {
    const auto& line = style_of(status);
    const auto colour = status == Status::denied ? denied_colour : text_colour;
    const auto bar = status == Status::denied
                         ? fmt::format("<td border=\"3\" sides=\"L\" color=\"{}\" rowspan=\"2\" width=\"4\" cellpadding=\"0\"></td>", colour)
                         : std::string("<td rowspan=\"2\" width=\"4\" cellpadding=\"0\"></td>");
    return fmt::format("<tr><td width=\"34\" height=\"6\" cellpadding=\"0\"></td>{}<td rowspan=\"2\" align=\"left\" cellpadding=\"2\">{}</td></tr>"
                       "<tr><td border=\"{:.0f}\" sides=\"T\" style=\"{}\" color=\"{}\" height=\"6\" cellpadding=\"0\"></td></tr>",
                       bar, line.label, line.width < 1.0 ? 1.0 : 2.0, line.style, colour);
}

}  // namespace

std::string picture_label(std::string_view title, std::string_view hidden) {
    std::string label;
    if (!title.empty()) {
        label += fmt::format("<font point-size=\"18\"><b>{}</b></font>", html_escaped(title));
    }
    if (!hidden.empty()) {
        label += fmt::format("{}<font point-size=\"11\" color=\"{}\">{}</font>", label.empty() ? "" : "<br/>", quiet_colour,
                             html_escaped(hidden));
    }
    return label.empty() ? label : "<" + label + "<br/> >";
}

void add_legend(DotGraph& dot, const KnowledgeGraph& shown) {
    std::set<EntityType> types;
    std::set<Status> statuses;
    for (const auto& relation : shown.relations()) {
        types.insert({shown.find_entity(relation.subject)->type, shown.find_entity(relation.object)->type});
        statuses.insert(relation.status);
    }
    dot.begin_cluster("legend", {{"label", "Legend"}, {"labelloc", "t"}, {"color", "#d1d5db"}, {"style", "rounded"}, {"tooltip", "Legend"},
                                 {"fontsize", "11"}});
    for (const auto type : types) {
        const auto& style = style_of(type);
        dot.node("legend_" + std::string(name_of(type)),
                 {{"label", std::string(style.label)}, {"shape", std::string(style.shape)}, {"style", std::string(style.style)},
                  {"fillcolor", std::string(style.fill)}, {"color", std::string(style.line)}, {"fontsize", "10"},
                  {"tooltip", std::string(style.label)}});
    }
    std::string table = "<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\">";
    for (const auto status : statuses) {
        table += line_row(status);
    }
    table += fmt::format("<tr><td colspan=\"3\" cellpadding=\"4\"><font color=\"{}\">thicker: more sources</font></td></tr></table>>", quiet_colour);
    dot.node("legend_lines", {{"label", table}, {"shape", "plain"}, {"fontsize", "10"}, {"tooltip", "Legend"}});
    dot.end_cluster();
}

}  // namespace actant::exporting
