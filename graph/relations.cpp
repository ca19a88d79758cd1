// SPDX-License-Identifier: Apache-2.0
#include "graph/relations.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/sources.hpp"

namespace actant::graph {
namespace {

/// A quote shorter than this (in code points) shows too little to be the first evidence.
constexpr std::size_t short_quote = 40;

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
}

auto ends_of(const Statement& statement) {
    std::string_view subject = statement.subject;
    std::string_view object = statement.object;
    if (is_symmetric(statement.predicate) && object < subject) {
        std::swap(subject, object);
    }
    return std::tuple(subject, statement.predicate, object);
}

/// Sorts best evidence first: strongest status, then the shortest quote that is long enough, then place.
auto evidence_order(const Statement& statement) {
    const auto length = code_points(statement.quote);
    const bool too_short = length < short_quote;
    return std::tuple(statement.status, too_short, too_short ? short_quote - length : length,
                      std::string_view(statement.document), statement.begin, std::string_view(statement.id));
}

/// First and last moment of a statement: of an ISO 8601 interval its two ends, else its time or the date of its
/// document.
std::pair<std::string_view, std::string_view> span_of(const Statement& statement, const Document* document) {
    const std::string_view time = !statement.time.empty() ? std::string_view(statement.time)
                                  : document              ? std::string_view(document->info.date)
                                                          : "";
    const auto slash = time.find('/');
    return slash == std::string_view::npos ? std::pair(time, time)
                                           : std::pair(time.substr(0, slash), time.substr(slash + 1));
}

void judge(Relation& relation, std::span<const Statement> statements, std::span<const Document> documents,
           const Sources& groups) {
    std::ranges::sort(relation.statements, {}, [&](std::size_t at) { return evidence_order(statements[at]); });
    std::set<std::size_t> sources;
    bool denied = false;
    bool live = false;
    for (const auto at : relation.statements) {
        const auto& statement = statements[at];
        const auto* document = document_in(documents, statement.document);
        (statement.status == Status::denied ? denied : live) = true;
        sources.insert(groups.of(statement.document));
        const auto [first, last] = span_of(statement, document);
        if (!first.empty() && (relation.first_time.empty() || first < relation.first_time)) {
            relation.first_time = first;
        }
        if (last > relation.last_time) {
            relation.last_time = last;
        }
    }
    relation.status = statements[relation.statements.front()].status;
    relation.disputed = denied && live;
    relation.sources = sources.size();
}

}  // namespace

const Document* document_in(std::span<const Document> documents, std::string_view id) {
    const auto found = std::ranges::lower_bound(documents, id, {},
                                                [](const Document& document) { return std::string_view(document.id); });
    return found != documents.end() && found->id == id ? &*found : nullptr;
}

std::vector<Relation> relations_from(std::span<const Statement> statements, std::span<const Document> documents) {
    // Ids are long and alike: they are compared once each, then by their rank.
    std::unordered_map<std::string_view, std::size_t> rank;
    for (const auto& statement : statements) {
        rank.try_emplace(statement.subject);
        rank.try_emplace(statement.object);
    }
    std::vector<std::string_view> ids;
    ids.reserve(rank.size());
    for (const auto& [id, unknown] : rank) {
        ids.push_back(id);
    }
    std::ranges::sort(ids);
    for (std::size_t at = 0; at < ids.size(); ++at) {
        rank[ids[at]] = at;
    }
    std::vector<std::tuple<std::size_t, Predicate, std::size_t, std::size_t>> order;
    for (std::size_t at = 0; at < statements.size(); ++at) {
        if (!statements[at].object.empty()) {
            const auto [subject, predicate, object] = ends_of(statements[at]);
            order.emplace_back(rank.at(subject), predicate, rank.at(object), at);
        }
    }
    std::ranges::sort(order);
    std::vector<Relation> relations;
    for (const auto& place : order) {
        const auto at = std::get<3>(place);
        const auto [subject, predicate, object] = ends_of(statements[at]);
        if (relations.empty() || relations.back().subject != subject || relations.back().predicate != predicate ||
            relations.back().object != object) {
            relations.emplace_back();
            relations.back().subject = subject;
            relations.back().predicate = predicate;
            relations.back().object = object;
        }
        relations.back().statements.push_back(at);
    }
    const Sources groups(documents);
    for (auto& relation : relations) {
        judge(relation, statements, documents, groups);
    }
    return relations;
}

void collapse_repeated(std::vector<Statement>& statements) {
    const auto content = [](const Statement& statement) {
        return std::tuple(std::string_view(statement.document), ends_of(statement),
                          std::string_view(statement.subject_mention), std::string_view(statement.object_mention),
                          std::string_view(statement.item_text), statement.status);
    };
    const auto place = [&](const Statement& statement) {
        return std::tuple(content(statement), statement.begin, statement.end, std::string_view(statement.id));
    };
    std::ranges::sort(statements, [&](const Statement& left, const Statement& right) {
        const auto left_place = place(left);
        const auto right_place = place(right);
        return left_place != right_place ? left_place < right_place : left < right;
    });
    const auto repeated = std::ranges::unique(
        statements, [&](const Statement& left, const Statement& right) { return content(left) == content(right); });
    statements.erase(repeated.begin(), repeated.end());
}

}  // namespace actant::graph
