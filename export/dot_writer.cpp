// SPDX-License-Identifier: Apache-2.0
#include "export/dot_writer.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "export/graphviz.hpp"
#include "export/legend.hpp"
#include "export/style.hpp"
#include "export/utf8.hpp"

namespace actant::exporting {
namespace {

constexpr std::size_t default_top = 40;
constexpr std::size_t most_for_dot = 150;  ///< the layout `dot` does not finish on much more
constexpr std::size_t names_in_overview = 50;
constexpr std::size_t name_width = 20;     ///< code points in a line of a node
constexpr std::size_t detail_length = 34;  ///< code points of items and roles under a relation
constexpr std::size_t details_shown = 2;
constexpr std::size_t quotes_shown = 3;

/// Relations drawn as one line: same ends, same status, arrow or none.
struct Bundle {
    std::vector<const Relation*> relations;
    std::size_t sources = 0;
};
using BundleKey = std::tuple<std::string_view, std::string_view, Status, bool>;

std::map<BundleKey, Bundle> bundled(const KnowledgeGraph& graph) {
    std::map<BundleKey, Bundle> bundles;
    for (const auto& relation : graph.relations()) {
        auto& bundle = bundles[{relation.subject, relation.object, relation.status, is_symmetric(relation.predicate)}];
        bundle.relations.push_back(&relation);
        bundle.sources = std::max(bundle.sources, relation.sources);
    }
    return bundles;
}

/// Grows with the logarithm: ten sources are no ten times as thick.
double line_width(const Style& style, Status status, std::size_t sources) {
    return std::min(6.0,
                    style.of(status).width + 0.9 * std::log2(static_cast<double>(std::max<std::size_t>(sources, 1))));
}

std::string_view colour_of(const Style& style, const Relation& relation) {
    return relation.status == Status::denied ? style.denied_colour : style.of(relation.predicate).colour;
}

/// What is supplied or asked for, or the office: the words of the best evidence first, each once.
std::vector<std::string> details_of(const KnowledgeGraph& graph, const Relation& relation) {
    std::vector<std::string> details;
    std::set<std::string, std::less<>> seen;
    for (const auto at : relation.statements) {
        const auto& statement = graph.statements()[at];
        const auto& text = statement.role.empty() ? statement.item_text : statement.role;
        if (statement.status == relation.status && !text.empty() && seen.insert(text).second) {
            details.push_back(text);
        }
    }
    if (details.size() > details_shown) {
        details.resize(details_shown);
        details.back() += " \xe2\x80\xa6";
    }
    return details;
}

std::string edge_label(const KnowledgeGraph& graph, const Style& style, const Bundle& bundle) {
    std::string label = "<";
    for (const auto* relation : bundle.relations) {
        if (label.size() > 1) {
            label += "<br/>";
        }
        label +=
            fmt::format("<font color='{}'>{}{}</font>", colour_of(style, *relation),
                        html_escaped(style.of(relation->predicate).label), relation->disputed ? " (disputed)" : "");
        for (const auto& detail : details_of(graph, *relation)) {
            label += fmt::format("<br/><font point-size='9' color='{}'>{}</font>", style.quiet_colour,
                                 html_escaped(shortened(valid_utf8(detail), detail_length)));
        }
    }
    return label + ">";
}

std::string edge_tooltip(const KnowledgeGraph& graph, const Style& style, const Bundle& bundle) {
    std::string tooltip;
    for (const auto* relation : bundle.relations) {
        if (!tooltip.empty()) {
            tooltip += "\\n";
        }
        tooltip += tooltip_escaped(fmt::format("{} {} {} ({}, {} source{})", graph.find_entity(relation->subject)->name,
                                               style.of(relation->predicate).label,
                                               graph.find_entity(relation->object)->name, name_of(relation->status),
                                               relation->sources, relation->sources == 1 ? "" : "s"));
        for (std::size_t at = 0; at < std::min(quotes_shown, relation->statements.size()); ++at) {
            tooltip += "\\n\xe2\x80\x9c" + tooltip_escaped(graph.statements()[relation->statements[at]].quote) +
                       "\xe2\x80\x9d";
        }
    }
    return tooltip;
}

std::string kinds_of(const Bundle& bundle) {
    std::string kinds;
    for (const auto* relation : bundle.relations) {
        kinds += (kinds.empty() ? "" : " ") + std::string(name_of(relation->predicate));
    }
    return kinds;
}

std::string node_label(const Entity& entity) {
    std::string label;
    for (const auto& line : wrapped(valid_utf8(entity.name), name_width)) {
        label += (label.empty() ? "" : "\\n") + escaped(line);
    }
    return label;
}

/// What is drawn, and how: with all its words, or as an overview, where only the largest entities have their names.
struct Drawing {
    const KnowledgeGraph& graph;
    const Style& style;
    bool overview = false;
    DotGraph& dot;

    void add_node(const std::string& name, const Entity& entity, std::size_t sources, bool named) const;
    void add_edge(const std::string& name, const std::string& tail, const std::string& head,
                  const Bundle& bundle) const;
};

void Drawing::add_node(const std::string& name, const Entity& entity, std::size_t sources, bool named) const {
    const auto& look = style.of(entity.type);
    std::string tooltip =
        tooltip_escaped(fmt::format("{} ({}, {} source{})", entity.name, look.label, sources, sources == 1 ? "" : "s"));
    for (const auto& other : entity.alternate_names) {
        tooltip += "\\n" + tooltip_escaped(other);
    }
    dot.node(name, {{"label", named ? node_label(entity) : ""},
                    {"shape", std::string(look.shape)},
                    {"style", std::string(look.style)},
                    {"fillcolor", std::string(look.fill)},
                    {"color", std::string(look.line)},
                    {"fontsize", sources > 3   ? "17"
                                 : sources > 1 ? "14"
                                               : "12"},
                    {"tooltip", tooltip},
                    {"kind", std::string(name_of(entity.type))},
                    {"sources", std::to_string(sources)}});
    if (!named) {
        dot.node(name, {{"width", "0.2"}, {"height", "0.2"}, {"fixedsize", "true"}});
    }
    if (!entity.wikidata.empty()) {
        dot.node(name, {{"qid", escaped(entity.wikidata)},
                        {"URL", "https://www.wikidata.org/wiki/" + escaped(entity.wikidata)},
                        {"target", "_blank"}});
    }
}

void Drawing::add_edge(const std::string& name, const std::string& tail, const std::string& head,
                       const Bundle& bundle) const {
    const auto& first = *bundle.relations.front();
    const auto& line = style.of(first.status);
    // The line takes the colour of the relation with most sources.
    const auto* strongest =
        *std::ranges::max_element(bundle.relations, {}, [](const Relation* relation) { return relation->sources; });
    const auto tooltip = edge_tooltip(graph, style, bundle);
    dot.edge(name, tail, head,
             {{"label", overview ? "" : edge_label(graph, style, bundle)},
              {"color", std::string(colour_of(style, *strongest))},
              {"style", std::string(line.style)},
              {"arrowhead",
               is_symmetric(first.predicate) && first.status != Status::denied ? "none" : std::string(line.head)},
              {"arrowsize", first.status == Status::denied ? "1.3"
                            : overview                     ? "0.5"
                                                           : "0.8"},
              {"penwidth", fmt::format("{:.2f}", line_width(style, first.status, bundle.sources))},
              {"tooltip", tooltip},
              {"labeltooltip", tooltip},
              {"kind", kinds_of(bundle)},
              {"status", std::string(name_of(first.status))},
              {"sources", std::to_string(bundle.sources)}});
}

/// The connected entities with most sources, then with most relations, then by id.
std::set<std::string_view> largest(const KnowledgeGraph& graph, const std::vector<std::size_t>& sources,
                                   std::size_t count) {
    std::vector<std::tuple<std::size_t, std::size_t, std::string_view>> order;
    for (std::size_t at = 0; at < graph.entities().size(); ++at) {
        const auto& id = graph.entities()[at].id;
        if (const auto relations = graph.relations_of(id).size(); relations > 0) {
            order.emplace_back(sources[at], relations, id);
        }
    }
    std::ranges::sort(order, [](const auto& a, const auto& b) {
        return std::tuple(std::get<0>(b), std::get<1>(b), std::get<2>(a)) <
               std::tuple(std::get<0>(a), std::get<1>(a), std::get<2>(b));
    });
    std::set<std::string_view> ids;
    for (std::size_t at = 0; at < std::min(count, order.size()); ++at) {
        ids.insert(std::get<2>(order[at]));
    }
    return ids;
}

/// The part of the graph that is drawn.
KnowledgeGraph shown_part(const KnowledgeGraph& graph, const WriteOptions& options) {
    Filter filter;
    if (options.top) {
        filter.top = options.top;
    } else if (!options.whole) {
        filter.top = default_top;
    }
    return filtered(graph, filter, false);
}

std::set<std::string_view> connected(const KnowledgeGraph& graph) {
    std::set<std::string_view> ids;
    for (const auto& relation : graph.relations()) {
        ids.insert({relation.subject, relation.object});
    }
    return ids;
}

std::string plural(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string hidden_line(std::size_t entities, std::size_t relations) {
    if (entities == 0 && relations == 0) {
        return {};
    }
    std::string what;
    if (entities > 0) {
        what = plural(entities, "further entity", "further entities");
    }
    if (relations > 0) {
        what += (what.empty() ? "" : " and ") + plural(relations, "relation", "relations");
    }
    return fmt::format("{} {} hidden; --top N or --entity NAME shows more", what,
                       entities + relations == 1 ? "is" : "are");
}

}  // namespace

std::string dot_text(const KnowledgeGraph& graph, const WriteOptions& options) {
    const auto shown = shown_part(graph, options);
    const auto drawn = connected(shown);
    const auto hidden_entities = connected(graph).size() - drawn.size() + options.hidden_entities;
    const auto hidden_relations = graph.relations().size() - shown.relations().size();
    const auto hidden = hidden_line(hidden_entities, hidden_relations);
    const bool layered = drawn.size() <= most_for_dot;

    const auto& style = style_in(options);
    DotGraph dot;
    const Drawing drawing{shown, style, !layered, dot};
    dot.set({{"charset", "UTF-8"},
             {"layout", layered ? "dot" : "sfdp"},
             {"fontname", std::string(style.font)},
             {"fontcolor", std::string(style.text_colour)},
             {"fontsize", "12"},
             {"label", heading(style, options.title, hidden, layered ? "" : legend_row(style, shown))},
             {"labelloc", "t"},
             {"bgcolor", "white"},
             {"pad", "0.3"},
             {"outputorder", "edgesfirst"},
             {"tooltip", tooltip_escaped(options.title)}});
    if (layered) {
        dot.set({{"rankdir", "LR"}, {"nodesep", "0.22"}, {"ranksep", "0.45"}, {"splines", "true"}, {"mclimit", "8"}});
    } else {
        dot.set({{"overlap", "prism"}, {"splines", "false"}, {"K", "1.2"}, {"sep", "+6"}});
    }
    // Graphviz's own default, said aloud: an empty label is else taken for none and not written.
    dot.node_defaults({{"label", "\\N"},
                       {"fontname", std::string(style.font)},
                       {"fontcolor", std::string(style.text_colour)},
                       {"penwidth", "1.2"},
                       {"margin", "0.14,0.07"},
                       {"height", "0.4"}});
    dot.edge_defaults({{"fontname", std::string(style.font)},
                       {"fontsize", "11"},
                       {"fontcolor", std::string(style.text_colour)},
                       {"arrowsize", "0.8"}});

    std::map<std::string_view, std::string> name_of_node;
    const auto sources = sources_of_entities(shown);
    const auto named = layered ? std::set<std::string_view>{} : largest(shown, sources, names_in_overview);
    for (std::size_t at = 0; at < shown.entities().size(); ++at) {
        const auto& entity = shown.entities()[at];
        if (drawn.contains(entity.id)) {
            const auto name = "n" + std::to_string(name_of_node.size() + 1);
            name_of_node.emplace(entity.id, name);
            drawing.add_node(name, entity, sources[at], layered || named.contains(entity.id));
        }
    }
    std::size_t edges = 0;
    for (const auto& [key, bundle] : bundled(shown)) {
        const auto& first = *bundle.relations.front();
        drawing.add_edge("e" + std::to_string(++edges), name_of_node.at(first.subject), name_of_node.at(first.object),
                         bundle);
    }
    if (edges > 0 && layered) {
        add_legend(dot, style, shown);
    }
    return dot.text();
}

void write_dot(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink) {
    sink.write(dot_text(graph, options));
}

}  // namespace actant::exporting
