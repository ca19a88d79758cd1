// SPDX-License-Identifier: Apache-2.0
#include "graph/identity.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include <boost/pending/disjoint_sets.hpp>

#include "graph/fold.hpp"
#include "graph/hash.hpp"

namespace actant::graph {
namespace {

/// "weaponsystem": the type as the first part of a key.
std::string path_name(EntityType type) {
    std::string name{name_of(type)};
    std::ranges::transform(name, name.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return name;
}

bool is_wikidata_item(std::string_view key) {
    return key.size() > 1 && key.front() == 'Q' &&
           std::ranges::all_of(key.substr(1), [](char digit) { return digit >= '0' && digit <= '9'; });
}

/// Keys made from names begin with a type or "doc" and hold no underscore; ids of known actors differ in one or the
/// other.
bool is_known_actor(std::string_view key) {
    if (key.find('_') != std::string_view::npos) {
        return true;
    }
    const auto head = key.substr(0, key.find('/'));
    if (head == "doc") {
        return false;
    }
    for (std::size_t type = 0; type < entity_type_count; ++type) {
        if (head == path_name(static_cast<EntityType>(type))) {
            return false;
        }
    }
    return true;
}

/// 0 Wikidata item, 1 known actor, 2 name.
int rank(std::string_view key) { return is_wikidata_item(key) ? 0 : is_known_actor(key) ? 1 : 2; }

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
}

/// The longest name, rather not one of several words in capitals only ("KIM JONG UN"), else the smallest. No counting
/// of documents: a graph that is merged again has forgotten how often each name stood, and the order of merging must
/// not show.
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

/// Takes `part` into `entity`, which holds at least one part already.
void absorb(Entity& entity, const Entity& part) {
    const int entity_rank = rank(id_from_keys(entity.keys));
    const int part_rank = rank(id_from_keys(part.keys));
    // Names and types of known actors come from the data; those go before what a text says.
    const bool entity_known = entity_rank < 2;
    const bool part_known = part_rank < 2;
    if (part_known != entity_known ? part_known : part.type < entity.type) {
        entity.type = part.type;
    }
    entity.alternate_names.insert(entity.alternate_names.end(), part.alternate_names.begin(),
                                  part.alternate_names.end());
    if (part_known != entity_known ? part_known : better_name(part.name, entity.name)) {
        entity.alternate_names.push_back(entity.name);
        entity.name = part.name;
    } else {
        entity.alternate_names.push_back(part.name);
    }
    if (entity.wikidata.empty() || (!part.wikidata.empty() && part.wikidata < entity.wikidata)) {
        entity.wikidata = part.wikidata;
    }
    entity.keys.insert(entity.keys.end(), part.keys.begin(), part.keys.end());
    sort_unique(entity.keys);
}

void finish(Entity& entity) {
    entity.id = id_from_keys(entity.keys);
    if (entity.wikidata.empty() && is_wikidata_item(entity.id)) {
        entity.wikidata = entity.id;
    }
    sort_unique(entity.alternate_names);
    std::erase_if(entity.alternate_names, [&](const std::string& name) { return name.empty() || name == entity.name; });
}

/// For each part the smallest part of its component of shared keys.
std::vector<std::size_t> components(std::span<const Entity> parts) {
    std::vector<std::size_t> parent(parts.size());
    std::vector<std::size_t> depth(parts.size(), 0);
    boost::disjoint_sets<std::size_t*, std::size_t*> sets(depth.data(), parent.data());
    std::unordered_map<std::string_view, std::size_t> owner;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        sets.make_set(part);
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
        for (const auto& key : parts[part].keys) {
            const auto [first, added] = owner.try_emplace(key, part);
            if (!added) {
                sets.union_set(first->second, part);
            }
        }
    }
    std::vector<std::size_t> component(parts.size());
    for (std::size_t part = 0; part < parts.size(); ++part) {
        component[part] = sets.find_set(part);
    }
    return component;
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
    const auto name_key = path_name(entity.type) + '/' + slug(entity.name);
    if (entity.partial || entity.type == EntityType::group || entity.type == EntityType::topic) {
        const auto hash = document_id.substr(document_id.find('/') + 1);
        return {"doc/" + std::string(hash) + '/' + name_key};
    }
    return {name_key};
}

const std::string& id_from_keys(const std::vector<std::string>& keys) {
    return *std::ranges::min_element(keys, [](const std::string& left, const std::string& right) {
        const int left_rank = rank(left);
        const int right_rank = rank(right);
        return left_rank != right_rank ? left_rank < right_rank : left < right;
    });
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

Unified unify(std::span<const Entity> parts) {
    const auto component = components(parts);
    Unified result;
    std::unordered_map<std::size_t, std::size_t> entity_of_component;
    result.entity_of.resize(parts.size());
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const auto [found, added] = entity_of_component.try_emplace(component[part], result.entities.size());
        if (added) {
            result.entities.push_back(parts[part]);
        } else {
            absorb(result.entities[found->second], parts[part]);
        }
        result.entity_of[part] = found->second;
    }
    for (auto& entity : result.entities) {
        finish(entity);
    }
    std::vector<std::size_t> order(result.entities.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t at) { return std::string_view(result.entities[at].id); });
    std::vector<Entity> sorted;
    std::vector<std::size_t> place(order.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        place[order[at]] = at;
        sorted.push_back(std::move(result.entities[order[at]]));
    }
    for (auto& entity : result.entity_of) {
        entity = place[entity];
    }
    result.entities = std::move(sorted);
    return result;
}

}  // namespace actant::graph
