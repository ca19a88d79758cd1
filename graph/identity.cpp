// SPDX-License-Identifier: Apache-2.0
#include "graph/identity.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/clusters.hpp"
#include "graph/hash.hpp"
#include "graph/slug.hpp"

namespace actant::graph {
namespace {

/// "weaponsystem": the type as the first part of a key.
std::string path_name(EntityType type) {
    std::string name{name_of(type)};
    std::ranges::transform(name, name.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return name;
}

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
}

/// The longest name, rather not one of several words in capitals only ("KIM JONG UN"), else the smallest. No counting
/// of documents: the order of merging must not show.
bool better_name(std::string_view left, std::string_view right) {
    const auto key = [](std::string_view name) {
        const bool shouts = name.find(' ') != std::string_view::npos &&
                            std::ranges::none_of(name, [](char letter) { return letter >= 'a' && letter <= 'z'; });
        return std::tuple(code_points(name), !shouts);
    };
    const auto left_key = key(left);
    const auto right_key = key(right);
    return left_key != right_key ? left_key > right_key : left < right;
}

void sort_unique(std::vector<std::string>& list) {
    std::ranges::sort(list);
    list.erase(std::ranges::unique(list).begin(), list.end());
}

/// Names beside the best one, in order.
void tidy_names(const std::string& name, std::vector<std::string>& others) {
    sort_unique(others);
    std::erase_if(others, [&](const std::string& other) { return other.empty() || other == name; });
}

/// What one mention, or an entity without mentions, says of its entity.
struct Part {
    EntityType type = EntityType::topic;
    const std::string* name = nullptr;
    const std::vector<std::string>* other_names = nullptr;
    std::span<const std::string> keys;
    std::string_view document;
};

/// Collects parts into one entity.
class Gathering {
  public:
    void add(const Part& part, std::span<const std::string> own_keys) {
        // Names and types of known actors come from the data; those go before what a text says.
        const bool known = std::ranges::any_of(own_keys, [](const auto& key) { return rank_of_key(key) < 2; });
        const bool first = parts_++ == 0;
        if (first || (known != known_ ? known : part.type < entity_.type)) {
            entity_.type = part.type;
        }
        auto& others = entity_.alternate_names;
        others.insert(others.end(), part.other_names->begin(), part.other_names->end());
        if (first) {
            entity_.name = *part.name;
        } else if (known != known_ ? known : better_name(*part.name, entity_.name)) {
            others.push_back(std::exchange(entity_.name, *part.name));
        } else if (*part.name != entity_.name) {
            others.push_back(*part.name);
        }
        known_ = known_ || known;
        entity_.keys.insert(entity_.keys.end(), own_keys.begin(), own_keys.end());
        if (entity_.keys.size() > 64) {
            sort_unique(entity_.keys);
        }
        if (others.size() > 64) {
            sort_unique(others);
        }
    }

    Entity finished() {
        sort_unique(entity_.keys);
        entity_.id = id_from_keys(entity_.keys);
        entity_.wikidata = rank_of_key(entity_.id) == 0 ? entity_.id : std::string();
        tidy_names(entity_.name, entity_.alternate_names);
        return std::move(entity_);
    }

  private:
    Entity entity_;
    bool known_ = false;
    std::size_t parts_ = 0;
};

/// "doc/<hash>/person/peter-muller": a key for a mention that a decision has taken the name from.
std::string within_document(std::string_view document, std::string_view key) {
    return "doc/" + std::string(document.substr(document.find('/') + 1)) + '/' + std::string(key);
}

/// The keys of a part that its cluster may call itself by.
std::vector<std::string> own_keys(const Part& part, std::size_t cluster, const Clusters& clusters) {
    std::vector<std::string> keys;
    for (const auto& key : part.keys) {
        const auto split = std::ranges::lower_bound(clusters.split_keys, std::string_view(key), {},
                                                    &std::pair<std::string_view, std::size_t>::first);
        if (split == clusters.split_keys.end() || split->first != key || split->second == cluster) {
            keys.push_back(key);
        }
    }
    if (std::ranges::none_of(keys, [](const auto& key) { return rank_of_key(key) < 4; })) {
        keys.push_back(within_document(part.document, id_from_keys({part.keys.begin(), part.keys.end()})));
        std::ranges::sort(keys);
    }
    return keys;
}

/// Mentions of one document with one key are one.
void tidy_mentions(std::vector<Mention>& mentions) {
    std::ranges::sort(mentions, [](const Mention& left, const Mention& right) {
        if (left.document != right.document) {
            return left.document < right.document;
        }
        const auto& left_key = id_from_keys(left.keys);
        const auto& right_key = id_from_keys(right.keys);
        return std::tie(left_key, left) < std::tie(right_key, right);
    });
    std::vector<Mention> kept;
    kept.reserve(mentions.size());
    for (auto& mention : mentions) {
        if (kept.empty() || kept.back().document != mention.document ||
            id_from_keys(kept.back().keys) != id_from_keys(mention.keys)) {
            kept.push_back(std::move(mention));
            continue;
        }
        auto& before = kept.back();
        if (mention == before) {
            continue;
        }
        before.type = std::min(before.type, mention.type);
        before.other_names.insert(before.other_names.end(), mention.other_names.begin(), mention.other_names.end());
        if (better_name(mention.name, before.name)) {
            std::swap(mention.name, before.name);
        }
        before.other_names.push_back(mention.name);
        tidy_names(before.name, before.other_names);
        before.keys.insert(before.keys.end(), mention.keys.begin(), mention.keys.end());
        sort_unique(before.keys);
    }
    mentions = std::move(kept);
}

std::vector<Part> parts_of(std::span<const Mention> mentions, std::span<const Entity> wholes) {
    std::vector<Part> parts;
    parts.reserve(mentions.size() + wholes.size());
    for (const auto& mention : mentions) {
        parts.push_back({mention.type, &mention.name, &mention.other_names, mention.keys, mention.document});
    }
    for (const auto& whole : wholes) {
        parts.push_back({whole.type, &whole.name, &whole.alternate_names, whole.keys, {}});
    }
    return parts;
}

/// Puts the entities in the order of their ids.
void sort_entities(Unified& result) {
    std::vector<std::size_t> order(result.entities.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t at) { return std::string_view(result.entities[at].id); });
    std::vector<Entity> sorted;
    sorted.reserve(order.size());
    std::vector<std::size_t> place(order.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        place[order[at]] = at;
        sorted.push_back(std::move(result.entities[order[at]]));
    }
    for (auto& entity : result.entity_of) {
        entity = place[entity];
    }
    result.entities = std::move(sorted);
}

}  // namespace

std::string document_id(std::string_view document_key) { return "document/" + hex16(fnv1a(document_key)); }

std::vector<std::string> identity_keys(const LocalEntity& entity, std::string_view document_id) {
    std::vector<std::string> keys;
    if (!entity.wikidata.empty()) {
        keys.push_back(entity.wikidata);
    }
    if (!entity.known_id.empty()) {
        keys.push_back(entity.known_id);
    }
    if (!keys.empty()) {
        sort_unique(keys);
        return keys;
    }
    const auto type = path_name(entity.type);
    const auto name_key = type + '/' + slug(entity.name);
    if (entity.partial || entity.type == EntityType::group || entity.type == EntityType::topic) {
        keys.push_back(within_document(document_id, name_key));
    } else {
        keys.push_back(name_key);
    }
    for (const auto& spelling : entity.spellings) {
        auto& key = keys.emplace_back("like/");
        key.append(type).append(1, '/').append(spelling);
        std::ranges::replace(key, ' ', '-');
    }
    sort_unique(keys);
    return keys;
}

const std::string& id_from_keys(const std::vector<std::string>& keys) {
    return *std::ranges::min_element(keys, [](const std::string& left, const std::string& right) {
        const int left_rank = rank_of_key(left);
        const int right_rank = rank_of_key(right);
        return left_rank != right_rank ? left_rank < right_rank : left < right;
    });
}

std::string_view kind_of_key(std::string_view key) {
    switch (rank_of_key(key)) {
        case 0:
        case 1: return "known actor";
        case 2: return "name";
        case 3: return "document";
        default: return "spelling";
    }
}

std::string mention_id(std::string_view document_id, std::string_view key) {
    return "mention/" + hex16(fnv1a(std::string(document_id) + '\x1f' + std::string(key)));
}

std::string statement_id(std::string_view document_key, const LocalStatement& statement, std::string_view subject,
                         std::string_view object) {
    if (is_symmetric(statement.predicate) && object < subject) {
        std::swap(subject, object);
    }
    std::string content;
    const auto add = [&content](std::string_view field) {
        content += field;
        content += '\x1f';
    };
    add(document_key);
    add(std::to_string(statement.begin));
    add(std::to_string(statement.end));
    add(name_of(statement.predicate));
    add(subject);
    add(object);
    add(statement.item_text);
    add(name_of(statement.status));
    return "statement/" + hex16(fnv1a(content));
}

Unified unify(std::vector<Mention> mentions, std::vector<Entity> wholes, std::span<const Decision> decisions) {
    for (auto& whole : wholes) {
        if (whole.keys.empty()) {
            whole.keys.push_back(whole.id);
        }
        if (!whole.wikidata.empty()) {
            whole.keys.push_back(whole.wikidata);
            sort_unique(whole.keys);
        }
    }
    std::vector<Decision> in_order(decisions.begin(), decisions.end());
    std::ranges::sort(in_order);
    const auto parts = parts_of(mentions, wholes);
    std::vector<Node> nodes;
    nodes.reserve(parts.size());
    std::ranges::transform(parts, std::back_inserter(nodes), [](const Part& part) {
        return Node{part.document, part.keys};
    });
    auto clusters = clustered(nodes, in_order);
    std::ranges::sort(clusters.split_keys);

    Unified result;
    result.entity_of.resize(parts.size());
    std::vector<Gathering> gatherings;
    std::vector<std::vector<std::size_t>> members;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const auto cluster = clusters.cluster_of[part];
        if (cluster == part) {
            result.entity_of[part] = gatherings.size();
            gatherings.emplace_back();
            members.emplace_back();
        } else {
            result.entity_of[part] = result.entity_of[cluster];
        }
        auto& gathering = gatherings[result.entity_of[part]];
        if (clusters.split_keys.empty()) {
            gathering.add(parts[part], parts[part].keys);
        } else {
            gathering.add(parts[part], own_keys(parts[part], cluster, clusters));
        }
        if (part < mentions.size()) {
            members[result.entity_of[part]].push_back(part);
        }
    }
    result.entities.reserve(gatherings.size());
    for (std::size_t at = 0; at < gatherings.size(); ++at) {
        auto& entity = result.entities.emplace_back(gatherings[at].finished());
        entity.mentions.reserve(members[at].size());
        for (const auto part : members[at]) {
            entity.mentions.push_back(std::move(mentions[part]));
        }
        tidy_mentions(entity.mentions);
    }
    sort_entities(result);
    return result;
}

}  // namespace actant::graph
