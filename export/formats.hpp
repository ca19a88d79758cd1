// SPDX-License-Identifier: Apache-2.0
// The one table of graph file formats.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"

namespace actant::exporting {

struct WriteOptions {
    std::string base_iri = "https://actant.example/";
    bool ascii = false;               ///< \uXXXX in JSON
    std::optional<std::size_t> top;   ///< pictures: entities shown (default 40)
    bool whole = false;               ///< pictures: no default limit (a filter chose the part)
    std::size_t hidden_entities = 0;  ///< pictures: how many the caller has already left out
    std::string title;                ///< pictures: what the picture shows
};

/// Every writer returns the bytes of the file. @throws std::runtime_error with a message for the user.
using Writer = std::string (*)(const KnowledgeGraph&, const WriteOptions&);
/// @throws std::runtime_error "<what is wrong at which offset or key>", without the file name.
using Reader = KnowledgeGraph (*)(std::string_view bytes);

struct Format {
    std::string_view name;    ///< "jsonld"
    std::string_view ending;  ///< ".jsonld"
    std::string_view media_type;
    bool picture;  ///< shows a limited part by default
    bool binary;
    Writer writer;
    Reader reader;  ///< nullptr where it is written only
};

std::span<const Format> formats();
const Format* format_by_name(std::string_view name);
const Format* format_by_ending(std::string_view path);

}  // namespace actant::exporting
