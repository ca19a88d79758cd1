// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <array>

#include "src/cli/command.hpp"
#include "src/cli/suggest.hpp"

namespace actant::cli {
namespace {

constexpr std::size_t any_number = static_cast<std::size_t>(-1);

constexpr std::array<CommandEntry, 15> table = {{
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
    {"merge", "", "GRAPH...", "unite graphs",
     "Mentions of all graphs are clustered anew, so the order does not matter and merging twice changes nothing.\n",
     "actant merge monday.jsonld tuesday.jsonld -o week.jsonld", 1, any_number, make_merge},
    {"find", "", "GRAPH WORD...", "find entities by any of their names",
     "Every word must stand in a name, or begin one of its words, or sound like it.\n",
     "actant find graph.jsonld Schoigu", 2, any_number, make_find},
    {"why", "", "GRAPH NAME", "say which mentions an entity is made of, and what joins them",
     "NAME is any name of the entity, without regard to case and accents, or its id.\n",
     "actant why graph.jsonld Nordkorea", 2, any_number, make_why},
    {"disputed", "", "GRAPH", "show what is asserted by some and denied by others, quote beside quote", "",
     "actant disputed graph.jsonld", 1, 1, make_disputed},
    {"duplicates", "", "GRAPH", "list entities that may be one, with the reasons for and against", "",
     "actant duplicates graph.jsonld", 1, 1, make_duplicates},
    {"same", "", "GRAPH A B", "decide that two entities are one",
     "A and B are names or ids; NAME@DOCUMENT means the mention in one document. The decision is written to the\n"
     ".decisions file beside the graph, which every command that reads or builds that graph obeys.\n",
     "actant same graph.jsonld 'P. Holm' 'Peter Holm'", 3, 3, make_same},
    {"different", "", "GRAPH A B", "decide that two entities, or mentions of one name, are not one",
     "A and B are names or ids; NAME@DOCUMENT means the mention in one document. The decision is written to the\n"
     ".decisions file beside the graph, which every command that reads or builds that graph obeys.\n",
     "actant different graph.jsonld 'Peter Holm@a.txt' 'Peter Holm@b.txt'", 3, 3, make_different},
    {"undo", "", "GRAPH A B", "take the decision on A and B back", "",
     "actant undo graph.jsonld 'P. Holm' 'Peter Holm'", 3, 3, make_undo},
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
