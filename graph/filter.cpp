// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "graph/knowledge_graph.hpp"
#include "graph/relations.hpp"
#include "graph/sources.hpp"

namespace actant {
namespace {

template <class List, class Value>
bool passes(const List& allowed, const Value& value) {
    return allowed.empty() || std::ranges::find(allowed, value) != allowed.end();
}

/// Compares two ISO 8601 dates as far as both go: "2024-05" is neither before nor after "2024".
bool before(std::string_view left, std::string_view right) {
    const auto common = std::min(left.size(), right.size());
    return left.substr(0, common) < right.substr(0, common);
}

bool in_time(const Statement& statement, const Document& document, const Filter& filter) {
    if (filter.since.empty() && filter.until.empty()) {
        return true;
    }
    const std::string_view time = statement.time.empty() ? document.info.date : statement.time;
    if (time.empty()) {
        return false;
    }
    const auto slash = time.find('/');
    const auto first = time.substr(0, slash);
    const auto last = slash == std::string_view::npos ? time : time.substr(slash + 1);
    return !(before(last, filter.since) || before(filter.until, first));
}

bool in_documents(const Document& document, const Filter& filter) {
    return filter.documents.empty() || passes(filter.documents, document.id) ||
           passes(filter.documents, document.info.key) ||
           (!document.info.title.empty() && passes(filter.documents, document.info.title));
}

bool has_status(const Relation& relation, const Filter& filter) {
    return passes(filter.statuses, relation.status) || (relation.disputed && passes(filter.statuses, Status::denied));
}

/// A copy of the graph with some statements and, beside the entities these name, some entities.
KnowledgeGraph part(const KnowledgeGraph& graph, std::vector<Statement> statements, bool all_documents,
                    const std::set<std::string_view>& also_entities = {}) {
    std::set<std::string_view> named = also_entities;
    std::set<std::string_view> cited;
    for (const auto& statement : statements) {
        named.insert({statement.subject, statement.object, statement.item, statement.by});
        cited.insert(statement.document);
    }
    std::vector<Entity> entities;
    std::ranges::copy_if(graph.entities(), std::back_inserter(entities),
                         [&](const Entity& entity) { return named.contains(entity.id); });
    std::vector<Document> documents;
    std::ranges::copy_if(graph.documents(), std::back_inserter(documents),
                         [&](const Document& document) { return all_documents || cited.contains(document.id); });
    if (!all_documents) {
        for (auto& entity : entities) {
            std::erase_if(entity.mentions, [&](const Mention& mention) { return !cited.contains(mention.document); });
        }
    }
    return KnowledgeGraph::from_parts(std::move(entities), std::move(statements), std::move(documents));
}

/// Statements chosen by relations, and those without an object chosen by their subject.
template <class KeepRelation, class KeepLone>
std::vector<Statement> chosen(const KnowledgeGraph& graph, KeepRelation keep_relation, KeepLone keep_lone) {
    std::vector<Statement> statements;
    for (const auto& relation : graph.relations()) {
        if (keep_relation(relation)) {
            for (const auto at : relation.statements) {
                statements.push_back(graph.statements()[at]);
            }
        }
    }
    std::ranges::copy_if(graph.statements(), std::back_inserter(statements),
                         [&](const Statement& statement) { return statement.object.empty() && keep_lone(statement); });
    return statements;
}

KnowledgeGraph by_statement(const KnowledgeGraph& graph, const Filter& filter, bool all_documents) {
    std::vector<Statement> statements;
    std::ranges::copy_if(graph.statements(), std::back_inserter(statements), [&](const Statement& statement) {
        const auto& document = *graph.find_document(statement.document);
        return passes(filter.types, statement.predicate) && in_documents(document, filter) &&
               in_time(statement, document, filter);
    });
    std::set<std::string_view> all;
    for (const auto& entity : graph.entities()) {
        all.insert(entity.id);
    }
    return part(graph, std::move(statements), all_documents, all);
}

KnowledgeGraph by_relation(const KnowledgeGraph& graph, const Filter& filter, bool all_documents) {
    const auto has_kind = [&](std::string_view id) { return passes(filter.kinds, graph.find_entity(id)->type); };
    const auto enough = [&](std::size_t sources) {
        return sources >= filter.min_sources &&
               sources <= filter.max_sources.value_or(std::numeric_limits<std::size_t>::max());
    };
    auto statements = chosen(
        graph,
        [&](const Relation& relation) {
            return has_kind(relation.subject) && has_kind(relation.object) && has_status(relation, filter) &&
                   enough(relation.sources);
        },
        [&](const Statement& statement) {
            return has_kind(statement.subject) && passes(filter.statuses, statement.status) && enough(1);
        });
    std::set<std::string_view> of_kind;
    for (const auto& entity : graph.entities()) {
        if (passes(filter.kinds, entity.type)) {
            of_kind.insert(entity.id);
        }
    }
    return part(graph, std::move(statements), all_documents, of_kind);
}

KnowledgeGraph near_entities(const KnowledgeGraph& graph, const Filter& filter) {
    std::set<std::string, std::less<>> starts;  // relations of these are at most `depth` steps away
    std::set<std::string_view> stay;
    for (const auto& id : filter.entities) {
        stay.insert(id);
        if (filter.depth > 0) {
            const auto reached = graph.neighbourhood(id, filter.depth - 1);
            starts.insert(reached.begin(), reached.end());
        }
    }
    auto statements = chosen(
        graph,
        [&](const Relation& relation) { return starts.contains(relation.subject) || starts.contains(relation.object); },
        [&](const Statement& statement) { return starts.contains(statement.subject); });
    return part(graph, std::move(statements), false, stay);
}

/// The entities with most sources; among equals those beside one already chosen, so that the part hangs together; then
/// those with most relations. An entity that nothing is connected to comes last, however many sources name it.
std::set<std::string_view> top_ids(const KnowledgeGraph& graph, std::size_t count) {
    struct Candidate {
        bool lonely, apart;
        std::size_t sources, relations;
        std::string_view id;
        auto rank() const { return std::tuple(lonely, ~sources, apart, ~relations, id); }
        bool operator<(const Candidate& other) const { return rank() < other.rank(); }
    };
    std::map<std::string_view, std::vector<std::string_view>> neighbours;
    for (const auto& relation : graph.relations()) {
        neighbours[relation.subject].push_back(relation.object);
        neighbours[relation.object].push_back(relation.subject);
    }
    const auto sources = sources_of_entities(graph);
    std::map<std::string_view, Candidate> candidates;
    std::set<Candidate> waiting;
    for (std::size_t at = 0; at < graph.entities().size(); ++at) {
        const std::string_view id = graph.entities()[at].id;
        const auto relations = neighbours[id].size();
        const Candidate candidate{relations == 0, true, sources[at], relations, id};
        candidates.emplace(id, candidate);
        waiting.insert(candidate);
    }
    std::set<std::string_view> top;
    while (top.size() < count && !waiting.empty()) {
        const auto id = waiting.extract(waiting.begin()).value().id;
        top.insert(id);
        for (const auto neighbour : neighbours[id]) {
            auto& candidate = candidates.at(neighbour);
            if (candidate.apart && waiting.erase(candidate) > 0) {
                candidate.apart = false;
                waiting.insert(candidate);
            }
        }
    }
    return top;
}

KnowledgeGraph top_entities(const KnowledgeGraph& graph, std::size_t count, bool all_documents) {
    const auto top = top_ids(graph, count);
    auto statements = chosen(
        graph,
        [&](const Relation& relation) { return top.contains(relation.subject) && top.contains(relation.object); },
        [&](const Statement& statement) { return top.contains(statement.subject); });
    return part(graph, std::move(statements), all_documents, top);
}

KnowledgeGraph without_isolated(const KnowledgeGraph& graph, bool all_documents) {
    return part(graph, graph.statements(), all_documents);
}

}  // namespace

std::vector<std::size_t> sources_of_entities(const KnowledgeGraph& graph) {
    const graph::Sources groups(graph.documents());
    std::map<std::string_view, std::set<std::size_t>> sources;
    for (const auto& statement : graph.statements()) {
        const auto source = groups.of(statement.document);
        sources[statement.subject].insert(source);
        if (!statement.object.empty()) {
            sources[statement.object].insert(source);
        }
    }
    std::vector<std::size_t> counts;
    for (const auto& entity : graph.entities()) {
        const auto found = sources.find(entity.id);
        counts.push_back(found == sources.end() ? 0 : found->second.size());
    }
    return counts;
}

KnowledgeGraph filtered(const KnowledgeGraph& graph, const Filter& filter, bool keep_isolated) {
    const bool all_documents = keep_isolated && filter.documents.empty() && filter.since.empty() &&
                               filter.until.empty() && filter.entities.empty();
    auto result = by_relation(by_statement(graph, filter, all_documents), filter, all_documents);
    if (!filter.entities.empty()) {
        result = near_entities(result, filter);
    }
    if (filter.top) {
        result = top_entities(result, *filter.top, all_documents);
    }
    return keep_isolated ? std::move(result) : without_isolated(result, all_documents);
}

}  // namespace actant
