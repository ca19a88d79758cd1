// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <array>

#include "src/cli/command.hpp"
#include "src/cli/suggest.hpp"

namespace actant::cli {
namespace {

constexpr std::size_t any_number = static_cast<std::size_t>(-1);

constexpr std::array<CommandEntry, 7> table = {{
    {"build", "", "INPUT...", "read texts, write their knowledge graph",
     "INPUT is a file (.txt .md .html .jsonl), a folder of such files, or - for standard input.\n"
     "The ending of each output says what is written; filters choose the part that is written.\n",
     "actant build samples -o graph.jsonld -o graph.svg", 1, any_number, make_build},
    {"neighbours", "neighbors", "GRAPH NAME", "show who is next to an entity, and how",
     "NAME is any name of the entity, without regard to case and accents, or its id.\n",
     "actant neighbours graph.jsonld Nordkorea", 2, any_number, make_neighbours},
    {"relations", "", "GRAPH", "list the relations of a graph with status, item, sources and quote", "",
     "actant relations graph.jsonld --type supplies --status planned", 1, 1, make_relations},
    {"export", "", "GRAPH", "write a graph, or a part of it, in another format",
     "The ending of each output says what is written; filters choose the part that is written.\n",
     "actant export graph.jsonld -o graph.svg --entity Nordkorea --depth 2", 1, 1, make_export},
    {"load", "", "GRAPH", "put a graph, or a part of it, into a Neo4j database",
     "The database then holds this graph: what an earlier load brought and this one has not is\n"
     "removed (--keep leaves it). Running it again changes nothing, and finishes what broke off.\n",
     "actant load graph.jsonld --neo4j http://localhost:7474", 1, 1, make_load},
    {"explain", "", "[FILE|-]", "show what is read out of a text, and why", "",
     "actant explain --text \"Russland liefert Nordkorea Raketen.\"", 0, 1, make_explain},
    {"help", "", "[COMMAND]", "show the commands, or one command's options", "", "actant help build", 0, 1, make_help},
}};

}  // namespace

std::span<const CommandEntry> commands() { return table; }

const CommandEntry* find_command(std::string_view name) {
    for (const CommandEntry& entry : table) {
        if (name == entry.name || (!entry.alias.empty() && name == entry.alias)) {
            return &entry;
        }
    }
    return nullptr;
}

const CommandEntry& command_named(std::string_view name) {
    if (const CommandEntry* entry = find_command(name)) {
        return *entry;
    }
    std::vector<std::string> names;
    for (const CommandEntry& entry : table) {
        names.emplace_back(entry.name);
        if (!entry.alias.empty()) {
            names.emplace_back(entry.alias);
        }
    }
    throw UsageError(fmt::format("unknown command '{}'{}", name, did_you_mean(name, names, "see: actant help")));
}

}  // namespace actant::cli
