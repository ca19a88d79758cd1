// SPDX-License-Identifier: Apache-2.0
// The one table of graph file formats.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "export/sink.hpp"
#include "graph/knowledge_graph.hpp"

namespace actant::exporting {

struct Style;

struct WriteOptions {
    static constexpr std::size_t all = static_cast<std::size_t>(-1);
    std::string base_iri = "https://actant.example/";
    bool ascii = false;                            ///< \uXXXX in JSON and RDF
    std::optional<std::size_t> top;                ///< pictures: entities shown (default 40)
    bool whole = false;                            ///< pictures: no default limit (a filter chose the part)
    std::size_t hidden_entities = 0;               ///< pictures: how many the caller has already left out
    std::string title;                             ///< pictures: what the picture shows
    std::shared_ptr<const Style> style = nullptr;  ///< pictures: how it looks, the default style where empty
    std::size_t first = 0;    ///< linked data: the first node of this file, counted over all three kinds
    std::size_t count = all;  ///< linked data: nodes in this file
};

/// Every writer puts the bytes of the file into the sink. @throws std::runtime_error with a message for the user, and
/// whatever the sink throws.
using Writer = void (*)(const KnowledgeGraph&, const WriteOptions&, Sink&);
/// @throws std::runtime_error "<what is wrong at which offset or key>", without the file name.
using Reader = KnowledgeGraph (*)(std::string_view bytes);

/// A file that belongs beside another: `name` stands before its ending, "nodes" makes x.nodes.csv of x.csv.
struct Companion {
    std::string_view name;
    Writer writer;
};

struct Format {
    std::string_view name;    ///< "jsonld"
    std::string_view ending;  ///< ".jsonld"
    std::string_view media_type;
    bool picture;  ///< shows a limited part by default
    bool binary;
    Writer writer;
    Reader reader;                               ///< nullptr where it is written only
    std::span<const Companion> companions = {};  ///< further files of the same graph
    bool splits = false;                         ///< honours WriteOptions::first and count
};

std::span<const Format> formats();
const Format* format_by_name(std::string_view name);
/// The first of the table that has the ending.
const Format* format_by_ending(std::string_view path);

/// The bytes of the file, without its companions.
std::string written(const Format& format, const KnowledgeGraph& graph, const WriteOptions& options = {});

}  // namespace actant::exporting
