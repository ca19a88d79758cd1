// SPDX-License-Identifier: Apache-2.0
// KnowledgeGraph::merge and ::unite: documents and graphs become one graph, in any order the same.
#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/identity.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/relations.hpp"

namespace actant {
namespace {

auto version_of(const DocumentInfo& info) { return std::tie(info.date, info.content_hash); }

bool newer(const DocumentInfo& left, const DocumentInfo& right) {
    const auto all = [](const DocumentInfo& info) {
        return std::tie(info.date, info.content_hash, info.title, info.url, info.language, info.publisher,
                        info.fingerprint);
    };
    return all(left) > all(right);
}

/// Keeps the newest version of each document.
class Versions {
  public:
    void add(const DocumentInfo& info) {
        const auto [found, added] = newest_.try_emplace(info.key, &info);
        if (!added && newer(info, *found->second)) {
            found->second = &info;
        }
    }
    bool current(const DocumentInfo& info) const { return version_of(*newest_.at(info.key)) == version_of(info); }
    std::vector<Document> documents() const {
        std::vector<Document> list;
        list.reserve(newest_.size());
        for (const auto& [key, info] : newest_) {
            list.push_back({graph::document_id(key), *info});
        }
        return list;
    }

  private:
    std::map<std::string_view, const DocumentInfo*> newest_;
};

void order_symmetric_ends(std::vector<Statement>& statements) {
    for (auto& statement : statements) {
        if (is_symmetric(statement.predicate) && statement.object < statement.subject) {
            std::swap(statement.subject, statement.object);
        }
    }
}

KnowledgeGraph finished(graph::Unified unified, std::vector<Statement> statements, std::vector<Document> documents) {
    order_symmetric_ends(statements);
    graph::collapse_repeated(statements);
    return KnowledgeGraph::from_parts(std::move(unified.entities), std::move(statements), std::move(documents));
}

Entity part_of(const LocalEntity& local, std::string_view document) {
    Entity part;
    part.type = local.type;
    part.name = local.name;
    part.alternate_names = local.surface_forms;
    part.wikidata = local.wikidata;
    part.keys = graph::identity_keys(local, document);
    return part;
}

}  // namespace

KnowledgeGraph KnowledgeGraph::merge(std::span<const DocumentGraph> documents) {
    Versions versions;
    for (const auto& document : documents) {
        versions.add(document.document);
    }
    std::vector<const DocumentGraph*> current;
    std::vector<std::size_t> first_part;
    std::vector<Entity> parts;
    for (const auto& document : documents) {
        if (versions.current(document.document)) {
            current.push_back(&document);
            first_part.push_back(parts.size());
            const auto id = graph::document_id(document.document.key);
            for (const auto& local : document.entities) {
                parts.push_back(part_of(local, id));
            }
        }
    }
    auto unified = graph::unify(parts);
    std::vector<Statement> statements;
    for (std::size_t at = 0; at < current.size(); ++at) {
        const auto& document = *current[at];
        const auto id_of = [&](std::size_t local) -> const std::string& {
            return unified.entities[unified.entity_of[first_part[at] + local]].id;
        };
        const auto local_id_of = [&](std::size_t local) -> const std::string& {
            return graph::id_from_keys(parts[first_part[at] + local].keys);
        };
        for (const auto& local : document.statements) {
            Statement statement;
            statement.id = graph::statement_id(document.document.key, local, local_id_of(local.subject),
                                               local.object ? std::string_view(local_id_of(*local.object)) : "");
            statement.subject = id_of(local.subject);
            statement.predicate = local.predicate;
            statement.object = local.object ? id_of(*local.object) : std::string{};
            statement.item_text = local.item_text;
            statement.item = local.item ? id_of(*local.item) : std::string{};
            statement.role = local.role;
            statement.status = local.status;
            statement.by_text = local.by_text;
            statement.by = local.by ? id_of(*local.by) : std::string{};
            statement.time_text = local.time_text;
            statement.time = local.time;
            statement.quote = local.quote;
            statement.begin = local.begin;
            statement.end = local.end;
            statement.document = graph::document_id(document.document.key);
            statements.push_back(std::move(statement));
        }
    }
    return finished(std::move(unified), std::move(statements), versions.documents());
}

KnowledgeGraph KnowledgeGraph::unite(std::span<const KnowledgeGraph* const> graphs) {
    Versions versions;
    for (const auto* graph : graphs) {
        for (const auto& document : graph->documents()) {
            versions.add(document.info);
        }
    }
    std::vector<Entity> parts;
    std::map<std::pair<const KnowledgeGraph*, std::string_view>, std::size_t> part_at;
    std::vector<std::pair<const KnowledgeGraph*, const Statement*>> kept;
    for (const auto* graph : graphs) {
        std::set<std::string_view> outdated;  // spoken of by outdated versions of documents
        std::set<std::string_view> current;
        for (const auto& statement : graph->statements()) {
            const bool stays = versions.current(graph->find_document(statement.document)->info);
            (stays ? current : outdated).insert({statement.subject, statement.object, statement.item, statement.by});
            if (stays) {
                kept.emplace_back(graph, &statement);
            }
        }
        for (const auto& entity : graph->entities()) {
            if (outdated.contains(entity.id) && !current.contains(entity.id)) {
                continue;
            }
            part_at[{graph, entity.id}] = parts.size();
            parts.push_back(entity);
            if (entity.keys.empty()) {
                parts.back().keys.push_back(entity.id);
            }
        }
    }
    auto unified = graph::unify(parts);
    std::vector<Statement> statements;
    for (const auto& [graph, original] : kept) {
        const auto moved = [&, from = graph](const std::string& id) -> std::string {
            return id.empty() ? id : unified.entities[unified.entity_of[part_at.at({from, id})]].id;
        };
        auto& statement = statements.emplace_back(*original);
        statement.subject = moved(original->subject);
        statement.object = moved(original->object);
        statement.item = moved(original->item);
        statement.by = moved(original->by);
    }
    return finished(std::move(unified), std::move(statements), versions.documents());
}

}  // namespace actant
