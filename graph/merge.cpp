// SPDX-License-Identifier: Apache-2.0
// KnowledgeGraph::merge and ::unite: documents and graphs become one graph, in any order the same.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
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

/// The ends of a statement, with the mentions that they are.
struct End {
    std::string Statement::*entity;
    std::string Statement::*mention;
};
constexpr std::array<End, 4> ends = {{{&Statement::subject, &Statement::subject_mention},
                                      {&Statement::object, &Statement::object_mention},
                                      {&Statement::item, &Statement::item_mention},
                                      {&Statement::by, &Statement::by_mention}}};

/// How many mentions of a document an entity has.
std::size_t mentions_in(const Entity& entity, std::string_view document) {
    const auto found = std::ranges::equal_range(entity.mentions, document, {}, &Mention::document);
    return found.size();
}

KnowledgeGraph finished(graph::Unified unified, std::vector<Statement> statements, std::vector<Document> documents) {
    for (auto& statement : statements) {
        if (is_symmetric(statement.predicate) && std::tie(statement.object, statement.object_mention) <
                                                     std::tie(statement.subject, statement.subject_mention)) {
            std::swap(statement.subject, statement.object);
            std::swap(statement.subject_mention, statement.object_mention);
        }
    }
    graph::collapse_repeated(statements);
    const auto entity = [&](const std::string& id) -> const Entity& {
        return *std::ranges::lower_bound(unified.entities, id, {}, &Entity::id);
    };
    for (auto& statement : statements) {
        for (const auto& [end, mention] : ends) {
            // where the entity has one mention in the document, that is the one
            if (!(statement.*mention).empty() && mentions_in(entity(statement.*end), statement.document) < 2) {
                (statement.*mention).clear();
            }
        }
    }
    return KnowledgeGraph::from_parts(std::move(unified.entities), std::move(statements), std::move(documents));
}

/// Mentions from local entities. The keys of a name are made once.
class Mentions {
  public:
    Mention of(const LocalEntity& local, const std::string& document) {
        Mention mention;
        mention.document = document;
        mention.type = local.type;
        mention.name = local.name;
        mention.other_names = local.surface_forms;
        std::erase(mention.other_names, local.name);
        mention.keys = keys(local, document);
        return mention;
    }

  private:
    std::vector<std::string> keys(const LocalEntity& local, const std::string& document) {
        if (local.partial || local.type == EntityType::group || local.type == EntityType::topic ||
            !local.known_id.empty() || !local.wikidata.empty()) {
            return graph::identity_keys(local, document);
        }
        name_.assign(1, static_cast<char>('a' + static_cast<int>(local.type)));
        name_ += local.name;
        for (const auto& spelling : local.spellings) {
            name_ += '\x1f';
            name_ += spelling;
        }
        const auto [found, added] = keys_of_name_.try_emplace(name_);
        if (added) {
            found->second = graph::identity_keys(local, document);
        }
        return found->second;
    }

    std::unordered_map<std::string, std::vector<std::string>> keys_of_name_;
    std::string name_;
};

}  // namespace

KnowledgeGraph KnowledgeGraph::merge(std::span<const DocumentGraph> documents, std::span<const Decision> decisions) {
    Versions versions;
    for (const auto& document : documents) {
        versions.add(document.document);
    }
    std::vector<Statement> statements;
    std::vector<Mention> mentions;
    std::vector<std::array<std::size_t, ends.size()>> end_mentions;  // for each statement, mention + 1
    Mentions maker;
    for (const auto& document : documents) {
        if (!versions.current(document.document)) {
            continue;
        }
        const auto id = graph::document_id(document.document.key);
        const auto first = mentions.size();
        for (const auto& local : document.entities) {
            mentions.push_back(maker.of(local, id));
        }
        const auto key_of = [&](std::size_t local) -> const std::string& {
            return graph::id_from_keys(mentions[first + local].keys);
        };
        for (const auto& local : document.statements) {
            Statement statement;
            statement.id = graph::statement_id(document.document.key, local, key_of(local.subject),
                                               local.object ? std::string_view(key_of(*local.object)) : "");
            statement.predicate = local.predicate;
            statement.item_text = local.item_text;
            statement.role = local.role;
            statement.status = local.status;
            statement.by_text = local.by_text;
            statement.time_text = local.time_text;
            statement.time = local.time;
            statement.quote = local.quote;
            statement.begin = local.begin;
            statement.end = local.end;
            statement.document = id;
            statements.push_back(std::move(statement));
            const auto at = [&](std::optional<std::size_t> end) { return end ? first + *end + 1 : 0; };
            end_mentions.push_back({at(local.subject), at(local.object), at(local.item), at(local.by)});
        }
    }
    for (std::size_t at = 0; at < statements.size(); ++at) {
        for (std::size_t end = 0; end < ends.size(); ++end) {
            if (const auto mention = end_mentions[at][end]; mention > 0) {
                statements[at].*ends[end].mention = graph::id_from_keys(mentions[mention - 1].keys);
            }
        }
    }
    auto unified = graph::unify(std::move(mentions), {}, decisions);
    for (std::size_t at = 0; at < statements.size(); ++at) {
        for (std::size_t end = 0; end < ends.size(); ++end) {
            if (const auto mention = end_mentions[at][end]; mention > 0) {
                statements[at].*ends[end].entity = unified.entities[unified.entity_of[mention - 1]].id;
            }
        }
    }
    return finished(std::move(unified), std::move(statements), versions.documents());
}

namespace {

/// Takes graphs apart into mentions and statements whose ends are mentions.
class Parts {
  public:
    explicit Parts(const Versions& versions) : versions_(versions) {}

    void add(const KnowledgeGraph& graph) {
        std::set<std::string_view> outdated;  // spoken of by outdated versions of documents
        std::set<std::string_view> current;
        const auto is_current = [&](std::string_view document) {
            const auto* known = graph.find_document(document);
            return known == nullptr || versions_.current(known->info);
        };
        for (const auto& statement : graph.statements()) {
            const bool stays = is_current(statement.document);
            (stays ? current : outdated).insert({statement.subject, statement.object, statement.item, statement.by});
        }
        for (const auto& entity : graph.entities()) {
            const auto before = mentions_.size();
            for (const auto& mention : entity.mentions) {
                if (is_current(mention.document)) {
                    mentions_.push_back(mention);
                    mention_owner_.emplace_back(&graph, entity.id);
                }
            }
            const bool told = entity.mentions.empty() && !outdated.contains(entity.id);
            if (mentions_.size() == before && (told || current.contains(entity.id))) {
                whole_at_[{&graph, entity.id}] = wholes_.size();
                wholes_.push_back(entity);
                wholes_.back().mentions.clear();
            }
        }
        for (const auto& statement : graph.statements()) {
            if (is_current(statement.document)) {
                kept_.emplace_back(&graph, &statement);
            }
        }
    }

    KnowledgeGraph united(std::span<const Decision> decisions, std::vector<Document> documents) {
        // (graph, entity, document) -> its mentions, as places in mentions_
        std::map<std::tuple<const KnowledgeGraph*, std::string_view, std::string>, std::vector<std::size_t>> places;
        std::vector<std::string> keys;
        for (std::size_t at = 0; at < mentions_.size(); ++at) {
            places[{mention_owner_[at].first, mention_owner_[at].second, mentions_[at].document}].push_back(at);
            keys.push_back(graph::id_from_keys(mentions_[at].keys));
        }
        const auto mention_count = mentions_.size();
        auto unified = graph::unify(std::move(mentions_), std::move(wholes_), decisions);
        std::vector<Statement> statements;
        statements.reserve(kept_.size());
        for (const auto& [graph, original] : kept_) {
            auto& statement = statements.emplace_back(*original);
            for (const auto& [entity, mention] : ends) {
                auto& id = statement.*entity;
                if (id.empty()) {
                    continue;
                }
                std::size_t part = 0;
                const auto found = places.find({graph, original->*entity, statement.document});
                if (found != places.end()) {
                    part = place_of(found->second, keys, statement.*mention);
                    statement.*mention = keys[part];
                } else {
                    const auto whole = whole_at_.find({graph, original->*entity});
                    if (whole == whole_at_.end()) {
                        part = any_mention(graph, original->*entity);
                    } else {
                        part = mention_count + whole->second;
                    }
                    (statement.*mention).clear();
                }
                id = unified.entities[unified.entity_of[part]].id;
            }
        }
        return finished(std::move(unified), std::move(statements), std::move(documents));
    }

  private:
    /// Of an entity's mentions in one document the one with the key, else the first.
    static std::size_t place_of(const std::vector<std::size_t>& places, const std::vector<std::string>& keys,
                                const std::string& key) {
        const auto found = std::ranges::find_if(places, [&](std::size_t at) { return keys[at] == key; });
        return found != places.end() ? *found : places.front();
    }
    /// A mention of another document, where a file names none of the statement's own.
    std::size_t any_mention(const KnowledgeGraph* graph, std::string_view entity) const {
        const auto found = std::ranges::find(mention_owner_, std::pair(graph, entity));
        return static_cast<std::size_t>(found - mention_owner_.begin());
    }

    const Versions& versions_;
    std::vector<Mention> mentions_;
    std::vector<std::pair<const KnowledgeGraph*, std::string_view>> mention_owner_;
    std::vector<Entity> wholes_;
    std::map<std::pair<const KnowledgeGraph*, std::string_view>, std::size_t> whole_at_;
    std::vector<std::pair<const KnowledgeGraph*, const Statement*>> kept_;
};

}  // namespace

KnowledgeGraph KnowledgeGraph::unite(std::span<const KnowledgeGraph* const> graphs,
                                     std::span<const Decision> decisions) {
    Versions versions;
    for (const auto* graph : graphs) {
        for (const auto& document : graph->documents()) {
            versions.add(document.info);
        }
    }
    Parts parts(versions);
    for (const auto* graph : graphs) {
        parts.add(*graph);
    }
    return parts.united(decisions, versions.documents());
}

}  // namespace actant
