// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "export/escape.hpp"
#include "export/iri.hpp"
#include "export/rows.hpp"
#include "export/style.hpp"
#include "export/xml.hpp"

namespace actant::exporting {
namespace {

/// An attribute of nodes or edges, the same in both formats. `type` is GraphML's; GEXF calls int "integer".
struct Column {
    std::string_view name, type;
};
constexpr std::array node_columns = {
    Column{"label", "string"},          Column{"kind", "string"}, Column{"qid", "string"},
    Column{"alternateNames", "string"}, Column{"sources", "int"}, Column{"iri", "string"},
};
constexpr std::array edge_columns = {
    Column{"kind", "string"},       Column{"status", "string"},    Column{"disputed", "boolean"},
    Column{"symmetric", "boolean"}, Column{"sources", "int"},      Column{"statements", "int"},
    Column{"items", "string"},      Column{"roles", "string"},     Column{"quote", "string"},
    Column{"documents", "string"},  Column{"firstTime", "string"}, Column{"lastTime", "string"},
};

/// What stands in the columns; empty values are left out.
std::array<std::string, node_columns.size()> node_values(const Entity& entity, std::size_t sources,
                                                         std::string_view base) {
    return {entity.name,
            std::string(name_of(entity.type)),
            entity.wikidata,
            joined(entity.alternate_names),
            std::to_string(sources),
            iri(base, IriKind::entity, entity.id)};
}

std::string truth(bool value) { return value ? "true" : "false"; }

std::array<std::string, edge_columns.size()> edge_values(const KnowledgeGraph& graph, const Relation& relation) {
    const auto row = row_of(graph, relation);
    return {std::string(name_of(relation.predicate)),
            std::string(name_of(relation.status)),
            truth(relation.disputed),
            truth(is_symmetric(relation.predicate)),
            std::to_string(relation.sources),
            std::to_string(relation.statements.size()),
            joined(row.items),
            joined(row.roles),
            row.quotes.empty() ? std::string{} : std::string(row.quotes.front()),
            joined(row.documents),
            relation.first_time,
            relation.last_time};
}

/// name="value", after a space.
void attribute(Blocks& out, std::string_view name, std::string_view value) {
    out << ' ' << name << "=\"";
    put_xml(out, value);
    out << '"';
}

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

void graphml_keys(Blocks& out, std::string_view owner, std::string_view prefix, std::span<const Column> columns) {
    for (std::size_t at = 0; at < columns.size(); ++at) {
        out << fmt::format(" <key id=\"{}{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", prefix, at, owner,
                           columns[at].name, columns[at].type);
    }
}

void graphml_data(Blocks& out, std::string_view prefix, std::span<const std::string> values) {
    for (std::size_t at = 0; at < values.size(); ++at) {
        if (!values[at].empty()) {
            out << fmt::format("   <data key=\"{}{}\">", prefix, at);
            put_xml(out, values[at]);
            out << "</data>\n";
        }
    }
}

void gexf_columns(Blocks& out, std::string_view owner, std::span<const Column> columns) {
    out << fmt::format("  <attributes class=\"{}\">\n", owner);
    for (std::size_t at = 0; at < columns.size(); ++at) {
        out << fmt::format("   <attribute id=\"{}\" title=\"{}\" type=\"{}\"/>\n", at, columns[at].name,
                           columns[at].type == "int" ? "integer" : columns[at].type);
    }
    out << "  </attributes>\n";
}

void gexf_values(Blocks& out, std::span<const std::string> values) {
    out << "    <attvalues>\n";
    for (std::size_t at = 0; at < values.size(); ++at) {
        if (!values[at].empty()) {
            out << fmt::format("     <attvalue for=\"{}\"", at);
            attribute(out, "value", values[at]);
            out << "/>\n";
        }
    }
    out << "    </attvalues>\n";
}

/// <viz:color> of "#rrggbb".
void gexf_colour(Blocks& out, std::string_view colour) {
    std::array<unsigned, 3> parts{};
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const auto* begin = colour.data() + 1 + 2 * at;
        std::from_chars(begin, begin + 2, parts.at(at), 16);
    }
    out << fmt::format("    <viz:color r=\"{}\" g=\"{}\" b=\"{}\"/>\n", parts[0], parts[1], parts[2]);
}

}  // namespace

void write_graphml(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink) {
    Blocks out(sink);
    out << declaration << "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    graphml_keys(out, "node", "n", node_columns);
    graphml_keys(out, "edge", "e", edge_columns);
    out << " <graph id=\"actant\" edgedefault=\"directed\">\n";
    const NodeNames name(graph);
    const auto sources = sources_of_entities(graph);
    for (std::size_t at = 0; at < graph.entities().size(); ++at) {
        const auto& entity = graph.entities()[at];
        out << fmt::format("  <node id=\"{}\">\n", name(entity.id));
        graphml_data(out, "n", node_values(entity, sources[at], options.base_iri));
        out << "  </node>\n";
    }
    std::size_t edges = 0;
    for (const auto& relation : graph.relations()) {
        out << fmt::format("  <edge id=\"e{}\" source=\"{}\" target=\"{}\">\n", ++edges, name(relation.subject),
                           name(relation.object));
        graphml_data(out, "e", edge_values(graph, relation));
        out << "  </edge>\n";
    }
    out << " </graph>\n</graphml>\n";
    out.flush();
}

void write_gexf(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink) {
    Blocks out(sink);
    out << declaration
        << "<gexf xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" "
           "version=\"1.2\">\n <meta>\n  <creator>actant</creator>\n </meta>\n"
           " <graph mode=\"static\" defaultedgetype=\"directed\">\n";
    gexf_columns(out, "node", node_columns);
    gexf_columns(out, "edge", edge_columns);
    const NodeNames name(graph);
    const auto sources = sources_of_entities(graph);
    out << "  <nodes>\n";
    for (std::size_t at = 0; at < graph.entities().size(); ++at) {
        const auto& entity = graph.entities()[at];
        out << fmt::format("   <node id=\"{}\"", name(entity.id));
        attribute(out, "label", entity.name);
        out << ">\n";
        gexf_values(out, node_values(entity, sources[at], options.base_iri));
        gexf_colour(out, default_style().of(entity.type).line);
        out << "   </node>\n";
    }
    out << "  </nodes>\n  <edges>\n";
    std::size_t edges = 0;
    for (const auto& relation : graph.relations()) {
        const auto& style = default_style().of(relation.predicate);
        out << fmt::format("   <edge id=\"e{}\" source=\"{}\" target=\"{}\"", ++edges, name(relation.subject),
                           name(relation.object));
        attribute(out, "label", style.label);
        attribute(out, "weight", std::to_string(std::max<std::size_t>(relation.sources, 1)));
        out << ">\n";
        gexf_values(out, edge_values(graph, relation));
        gexf_colour(out, relation.status == Status::denied ? default_style().denied_colour : style.colour);
        out << "   </edge>\n";
    }
    out << "  </edges>\n </graph>\n</gexf>\n";
    out.flush();
}

}  // namespace actant::exporting
