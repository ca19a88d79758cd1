// SPDX-License-Identifier: Apache-2.0
#include "src/cli/relation_list.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "src/cli/table.hpp"

namespace actant::cli {
namespace {

/// By status: green, cyan, yellow, magenta, red.
constexpr std::array<std::string_view, status_count> status_colours = {"32", "36", "33", "35", "31"};

std::string name_of_end(const KnowledgeGraph& graph, const std::string& id) {
    const Entity* entity = graph.find_entity(id);
    return entity == nullptr ? id : entity->name;
}

std::string time_of(const Relation& relation) {
    const bool one = relation.last_time.empty() || relation.last_time == relation.first_time;
    return one ? relation.first_time : relation.first_time + ".." + relation.last_time;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts) {
        all.append(all.empty() ? "" : ", ").append(part);
    }
    return all;
}

}  // namespace

std::vector<std::string> items_of(const KnowledgeGraph& graph, const Relation& relation) {
    std::vector<std::string> items;
    for (const std::size_t index : relation.statements) {
        const Statement& statement = graph.statements()[index];
        const std::string& item = statement.item_text.empty() ? statement.role : statement.item_text;
        if (!item.empty() && std::ranges::find(items, item) == items.end()) {
            items.push_back(item);
        }
    }
    return items;
}

std::string relations_table(const KnowledgeGraph& graph, const std::vector<std::size_t>& relations,
                            const Console& console) {
    static const std::vector<Column> columns = {{"FROM"},   {"RELATION"},      {"TO"},   {"ITEM"},
                                                {"STATUS"}, {"SOURCES", true}, {"TIME"}, {"QUOTE"}};
    std::vector<std::vector<Cell>> rows;
    for (const std::size_t index : relations) {
        const Relation& relation = graph.relations()[index];
        const std::string status = fmt::format("{}{}", name_of(relation.status), relation.disputed ? ", disputed" : "");
        const std::string quote =
            relation.statements.empty() ? "" : graph.statements()[relation.statements.front()].quote;
        rows.push_back({{name_of_end(graph, relation.subject)},
                        {std::string(name_of(relation.predicate))},
                        {name_of_end(graph, relation.object)},
                        {joined(items_of(graph, relation))},
                        {status, status_colours[static_cast<std::size_t>(relation.status)]},
                        {std::to_string(relation.sources)},
                        {time_of(relation)},
                        {quote}});
    }
    return table_text(columns, std::move(rows), {console.width(), console.colours()});
}

}  // namespace actant::cli
