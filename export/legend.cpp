// SPDX-License-Identifier: Apache-2.0
#include "export/legend.hpp"

#include <set>

#include <fmt/format.h>

#include "export/graphviz.hpp"
#include "export/style.hpp"

namespace actant::exporting {
namespace {

struct Used {
    std::set<EntityType> types;
    std::set<Status> statuses;
};

Used used_in(const KnowledgeGraph& shown) {
    Used used;
    for (const auto& relation : shown.relations()) {
        used.types.insert({shown.find_entity(relation.subject)->type, shown.find_entity(relation.object)->type});
        used.statuses.insert(relation.status);
    }
    return used;
}

/// A drawn line: two cells one above the other, the lower with a border on its upper side, and the bar of a denial
/// behind them.
std::string line_table(const Style& style, Status status) {
    const auto& line = style.of(status);
    const auto colour = status == Status::denied ? style.denied_colour : style.text_colour;
    const auto bar = status == Status::denied ? fmt::format("border='3' sides='L' color='{}' ", colour) : std::string{};
    return fmt::format(
        "<table border='0' cellborder='0' cellspacing='0' cellpadding='0'>"
        "<tr><td width='36' height='7'></td><td {}rowspan='2' width='5'></td></tr>"
        "<tr><td border='{}' sides='T' style='{}' color='{}' height='7'></td></tr></table>",
        bar, line.width < 1.0 ? 1 : 2, line.style, colour);
}

constexpr std::string_view width_note = "thicker: more sources";

}  // namespace

std::string heading(const Style& style, std::string_view title, std::string_view hidden, std::string_view cells) {
    std::string rows;
    if (!title.empty()) {
        rows += fmt::format("<tr><td><font point-size='20'><b>{}</b></font></td></tr>", html_escaped(title));
    }
    if (!hidden.empty()) {
        rows += fmt::format("<tr><td><font point-size='12' color='{}'>{}</font></td></tr>", style.quiet_colour,
                            html_escaped(hidden));
    }
    if (!cells.empty()) {
        rows += fmt::format("<tr><td><table border='0' cellspacing='6'><tr>{}</tr></table></td></tr>", cells);
    }
    return rows.empty() ? rows : "<<table border='0' cellspacing='2'>" + rows + "</table>>";
}

void add_legend(DotGraph& dot, const Style& style, const KnowledgeGraph& shown) {
    const auto used = used_in(shown);
    dot.begin_cluster(
        "legend",
        {{"label", "Legend"}, {"color", "#d1d5db"}, {"style", "rounded"}, {"tooltip", "Legend"}, {"fontsize", "12"}});
    for (const auto type : used.types) {
        const auto& node = style.of(type);
        dot.node("legend_" + std::string(name_of(type)), {{"label", escaped(node.label)},
                                                          {"shape", std::string(node.shape)},
                                                          {"style", std::string(node.style)},
                                                          {"fillcolor", std::string(node.fill)},
                                                          {"color", std::string(node.line)},
                                                          {"fontsize", "11"},
                                                          {"tooltip", escaped(node.label)}});
    }
    std::string rows;
    for (const auto status : used.statuses) {
        rows += fmt::format("<tr><td>{}</td><td align='left'>{}</td></tr>", line_table(style, status),
                            html_escaped(style.of(status).label));
    }
    rows += fmt::format("<tr><td colspan='2'><font color='{}'>{}</font></td></tr>", style.quiet_colour, width_note);
    dot.node("legend_lines", {{"label", "<<table border='0' cellborder='0' cellspacing='1'>" + rows + "</table>>"},
                              {"shape", "plain"},
                              {"fontsize", "11"},
                              {"tooltip", "Legend"}});
    dot.end_cluster();
}

std::string legend_row(const Style& style, const KnowledgeGraph& shown) {
    const auto used = used_in(shown);
    std::string cells;
    for (const auto type : used.types) {
        const auto& node = style.of(type);
        cells += fmt::format("<td border='1' cellpadding='4' bgcolor='{}' color='{}'>{}</td>", node.fill, node.line,
                             html_escaped(node.label));
    }
    for (const auto status : used.statuses) {
        cells += fmt::format("<td border='0'>{}</td><td border='0'>{}</td>", line_table(style, status),
                             html_escaped(style.of(status).label));
    }
    if (!cells.empty()) {
        cells += fmt::format("<td border='0'><font color='{}'>{}</font></td>", style.quiet_colour, width_note);
    }
    return cells;
}

}  // namespace actant::exporting
