// SPDX-License-Identifier: Apache-2.0
#include "export/rows.hpp"

#include <algorithm>

namespace actant::exporting {
namespace {

void add_once(std::vector<std::string_view>& values, std::string_view value) {
    if (!value.empty() && std::ranges::find(values, value) == values.end()) {
        values.push_back(value);
    }
}

template <class Values>
std::string joined_values(const Values& values) {
    std::string text;
    for (const auto& value : values) {
        text.append(text.empty() ? "" : " | ").append(value);
    }
    return text;
}

}  // namespace

RelationRow row_of(const KnowledgeGraph& graph, const Relation& relation) {
    RelationRow row;
    for (const auto at : relation.statements) {
        const auto& statement = graph.statements()[at];
        add_once(row.items, statement.item_text);
        add_once(row.roles, statement.role);
        if (row.quotes.size() < RelationRow::quotes_kept) {
            add_once(row.quotes, statement.quote);
        }
        const auto* document = graph.find_document(statement.document);
        add_once(row.documents, document != nullptr ? std::string_view(document->info.key) : statement.document);
    }
    return row;
}

std::string joined(const std::vector<std::string_view>& values) { return joined_values(values); }
std::string joined(const std::vector<std::string>& values) { return joined_values(values); }

NodeNames::NodeNames(const KnowledgeGraph& graph) {
    for (const auto& entity : graph.entities()) {
        number_.emplace_hint(number_.end(), entity.id, number_.size() + 1);
    }
}

}  // namespace actant::exporting
