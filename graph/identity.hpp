// SPDX-License-Identifier: Apache-2.0
// The identity rule: which entities of different documents are one. A function of the entities, not of the order of
// merging.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/model.hpp"

namespace actant::graph {

/// "document/<hash of the key>".
std::string document_id(std::string_view document_key);

/// What joins a local entity to those of other documents, sorted: the known actor and its Wikidata item; else type and
/// folded full name ("person/peter-muller"). Names are nominative by the contract of LocalEntity, so nothing is cut off
/// here. Partial names, Groups and Topics carry their document ("doc/<hash>/group/us-beamte") and join nothing outside
/// it.
std::vector<std::string> identity_keys(const LocalEntity& entity, std::string_view document_id);

/// The id that an entity with these keys has: the Wikidata item, else the known actor, else the smallest key.
/// @pre `keys` is not empty.
const std::string& id_from_keys(const std::vector<std::string>& keys);

/// "statement/<hash>" of what is said and where; `subject` and `object` are ids of the ends in their own document, so
/// that the id stays when the document is merged with others.
std::string statement_id(std::string_view document_key, const LocalStatement& statement, std::string_view subject,
                         std::string_view object);

struct Unified {
    std::vector<Entity> entities;        ///< sorted by id
    std::vector<std::size_t> entity_of;  ///< for each part the index of its entity
};

/// Joins all parts that share a key, directly or through others, and chooses id, name and type. Associative,
/// commutative and idempotent: unify(unify(a) + unify(b)) has the entities of unify(a + b).
Unified unify(std::span<const Entity> parts);

}  // namespace actant::graph
