// SPDX-License-Identifier: Apache-2.0
#include "export/formats.hpp"

#include <algorithm>
#include <array>

#include "export/csv.hpp"
#include "export/cypher.hpp"
#include "export/dot_writer.hpp"
#include "export/jsonld.hpp"
#include "export/picture.hpp"
#include "export/triples.hpp"
#include "export/xml.hpp"

namespace actant::exporting {
namespace {

constexpr std::array csv_companions = {Companion{"nodes", write_csv_nodes}};

constexpr std::array neo4j_companions = {Companion{"entities", write_neo4j_entities},
                                         Companion{"statements", write_neo4j_statements},
                                         Companion{"documents", write_neo4j_documents}};

constexpr std::array table = {
    Format{"jsonld", ".jsonld", "application/ld+json", false, false, write_jsonld, read_jsonld, {}, true},
    Format{"turtle", ".ttl", "text/turtle", false, false, write_turtle, nullptr, {}, true},
    Format{"ntriples", ".nt", "application/n-triples", false, false, write_ntriples, nullptr, {}, true},
    Format{"graphml", ".graphml", "application/graphml+xml", false, false, write_graphml, nullptr},
    Format{"gexf", ".gexf", "application/gexf+xml", false, false, write_gexf, nullptr},
    Format{"csv", ".csv", "text/csv", false, false, write_csv_edges, nullptr, csv_companions},
    Format{"neo4j-csv", ".csv", "text/csv", false, false, write_neo4j_relationships, nullptr, neo4j_companions},
    Format{"cypher", ".cypher", "application/x-cypher-query", false, false, write_cypher, nullptr},
    Format{"dot", ".dot", "text/vnd.graphviz", true, false, write_dot, nullptr},
    Format{"svg", ".svg", "image/svg+xml", true, false, write_svg, nullptr},
    Format{"png", ".png", "image/png", true, true, write_png, nullptr},
    Format{"pdf", ".pdf", "application/pdf", true, true, write_pdf, nullptr},
};

}  // namespace

std::span<const Format> formats() { return table; }

const Format* format_by_name(std::string_view name) {
    const auto found = std::ranges::find(table, name, &Format::name);
    return found == table.end() ? nullptr : &*found;
}

const Format* format_by_ending(std::string_view path) {
    const auto found = std::ranges::find_if(table, [&](const Format& format) { return path.ends_with(format.ending); });
    return found == table.end() ? nullptr : &*found;
}

std::string written(const Format& format, const KnowledgeGraph& graph, const WriteOptions& options) {
    StringSink sink;
    format.writer(graph, options, sink);
    return sink.bytes();
}

}  // namespace actant::exporting
