// SPDX-License-Identifier: Apache-2.0
// The identity rule: which entities of different documents are one. A function of the mentions and the user's
// decisions, not of the order of merging.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/decisions.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/model.hpp"

namespace actant::graph {

/// "document/<hash of the key>".
std::string document_id(std::string_view document_key);

/// What joins a local entity to those of other documents, sorted: the known actor and its Wikidata item; else type and
/// folded full name ("person/peter-muller"), and what spellings of the name share ("like/person/petermuller"). Names
/// are nominative by the contract of LocalEntity, so nothing is cut off here. Partial names, Groups and Topics carry
/// their document ("doc/<hash>/group/us-beamte") and join nothing outside it.
std::vector<std::string> identity_keys(const LocalEntity& entity, std::string_view document_id);

/// The id that an entity with these keys has: the Wikidata item, else the known actor, else the smallest name, else the
/// smallest key of a document.
/// @pre `keys` is not empty.
const std::string& id_from_keys(const std::vector<std::string>& keys);

/// What a key is made of, for people: "known actor", "name", "spelling", "document".
std::string_view kind_of_key(std::string_view key);

/// "mention/<hash>" of a document's id and the key that the mention would have as its id.
std::string mention_id(std::string_view document_id, std::string_view key);

/// "statement/<hash>" of what is said and where; `subject` and `object` are ids of the ends in their own document, so
/// that the id stays when the document is merged with others.
std::string statement_id(std::string_view document_key, const LocalStatement& statement, std::string_view subject,
                         std::string_view object);

struct Unified {
    std::vector<Entity> entities;        ///< sorted by id
    std::vector<std::size_t> entity_of;  ///< for each mention, then for each whole entity the index of its entity
};

/// Joins all mentions that share a key, directly or through others, or that a decision joins, as far as no decision
/// keeps them apart; and chooses id, name and type. `wholes` are entities of files that tell no mentions: each is one
/// mention without a document. A function of the set of mentions: no order, no grouping gives another result.
Unified unify(std::vector<Mention> mentions, std::vector<Entity> wholes, std::span<const Decision> decisions);

}  // namespace actant::graph
