// SPDX-License-Identifier: Apache-2.0
// The merged graph: entities, relations with the statements behind them, documents.
#pragma once

#include <compare>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/decisions.hpp"
#include "graph/model.hpp"

namespace actant {

/// An entity of one document, as the merged entity keeps it: what a later merge, split or removal starts from.
struct Mention {
    std::string document;  ///< document id
    EntityType type = EntityType::topic;
    std::string name;                      ///< canonical name in its document
    std::vector<std::string> other_names;  ///< sorted, unique, without `name`
    std::vector<std::string> keys;         ///< what joins it to others (graph/identity.hpp), sorted
    auto operator<=>(const Mention&) const = default;
};

/// A merged entity. `id` is stable: "Q423", "person/wladimir-putin", "organization/walan-icc",
/// "doc/<hash>/group/us-beamte" (relative to the base IRI; percent-encoding is the writers' business).
struct Entity {
    std::string id;
    EntityType type = EntityType::topic;
    std::string name;
    std::vector<std::string> alternate_names;  ///< sorted, unique, without `name`
    std::string wikidata;                      ///< "Q423" or empty
    std::vector<std::string> keys;             ///< identity keys of its mentions, sorted
    std::vector<Mention> mentions;             ///< sorted by document and key; none where a file does not tell
    auto operator<=>(const Entity&) const = default;
};

/// One assertion in one document; ends are entity ids.
struct Statement {
    std::string id;  ///< "statement/<hash>": function of its content and document
    std::string subject;
    Predicate predicate = Predicate::supplies;
    std::string object;           ///< empty: supplies without a known recipient
    std::string item_text, item;  ///< `item`: entity id or empty
    std::string role;
    Status status = Status::asserted;
    std::string by_text, by;
    std::string time_text, time;
    std::string quote;
    std::size_t begin = 0, end = 0;  ///< code points
    std::string document;            ///< document id
    /// The mentions of its document that the ends are (their own keys); empty where the entity has one there.
    std::string subject_mention, object_mention, item_mention, by_mention;
    auto operator<=>(const Statement&) const = default;
};

struct Document {
    std::string id;  ///< "document/<hash of key>"
    DocumentInfo info;
    bool operator==(const Document&) const = default;
};

/// The edge users see: all statements with one subject, predicate and object.
struct Relation {
    std::string subject;
    Predicate predicate = Predicate::supplies;
    std::string object;
    std::vector<std::size_t> statements;  ///< indices into KnowledgeGraph::statements(), best evidence first
    Status status = Status::asserted;     ///< strongest of the live ones; denied where only denials
    bool disputed = false;                ///< denials beside others
    std::size_t sources = 0;              ///< independent documents (equal fingerprints count once)
    std::string first_time, last_time;    ///< ISO 8601 or empty
};

/// Entities, statements, documents and relations in one deterministic order each (by id; relations by subject,
/// predicate, object). Backed by a Boost.Graph adjacency list whose descriptors stay private.
class KnowledgeGraph {
  public:
    KnowledgeGraph();
    ~KnowledgeGraph();
    KnowledgeGraph(KnowledgeGraph&&) noexcept;
    KnowledgeGraph& operator=(KnowledgeGraph&&) noexcept;

    /// Merges documents by the identity rule (graph/identity.hpp) and the user's decisions. Any order gives the same
    /// graph. Of two versions of one document key the later date wins, then the greater content hash.
    static KnowledgeGraph merge(std::span<const DocumentGraph> documents, std::span<const Decision> decisions = {});
    /// The union of graphs that were merged before, by the same rules: unite(merge(a), merge(b)) equals merge(a and b).
    /// Earlier decisions count no longer, the given ones do.
    static KnowledgeGraph unite(std::span<const KnowledgeGraph* const> graphs,
                                std::span<const Decision> decisions = {});
    /// A graph from its parts as a file holds them. Relations follow from the statements.
    /// @throws std::invalid_argument where a statement names an entity or document that is not there.
    static KnowledgeGraph from_parts(std::vector<Entity> entities, std::vector<Statement> statements,
                                     std::vector<Document> documents);

    const std::vector<Entity>& entities() const;
    const std::vector<Statement>& statements() const;
    const std::vector<Document>& documents() const;
    const std::vector<Relation>& relations() const;

    const Entity* find_entity(std::string_view id) const;
    const Document* find_document(std::string_view id) const;
    /// Relations that start or end at the entity, as indices into relations(), in order.
    std::vector<std::size_t> relations_of(std::string_view entity_id) const;
    /// Ids of entities within `depth` relations of the entity (itself included), sorted.
    std::vector<std::string> neighbourhood(std::string_view entity_id, std::size_t depth) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// What every command and writer that shows a part of a graph takes. Empty members let everything pass.
struct Filter {
    std::vector<Predicate> types;
    std::vector<EntityType> kinds;      ///< of both ends of a relation
    std::vector<Status> statuses;       ///< of the relation; `denied` takes disputed ones too
    std::vector<std::string> entities;  ///< entity ids; with `depth` the relations at most that many steps away
    std::size_t depth = 1;
    std::string since, until;  ///< ISO 8601; statement time, else document date
    std::size_t min_sources = 0;
    std::optional<std::size_t> max_sources;
    std::vector<std::string> documents;  ///< document ids, keys or titles
    std::optional<std::size_t> top;      ///< entities with most sources; judged last, among what else passes
};

/// Independent documents behind the statements that begin or end at each entity, in the order of entities().
std::vector<std::size_t> sources_of_entities(const KnowledgeGraph& graph);

/// The part of the graph that passes. Time and document choose statements, the rest relations as they then stand.
/// Entities without a relation stay only if `keep_isolated`, or where a statement that passes names them.
KnowledgeGraph filtered(const KnowledgeGraph& graph, const Filter& filter, bool keep_isolated);

/// Entities found by any of their names, id or Wikidata item, without regard to case and accents (graph/lookup.cpp).
/// Exact matches first; else unique prefix matches. Sorted by number of relations, then id.
std::vector<const Entity*> find_by_name(const KnowledgeGraph& graph, std::string_view name);
/// The nearest names (edit distance) to what was not found.
std::vector<std::string> nearest_names(const KnowledgeGraph& graph, std::string_view name, std::size_t count);

}  // namespace actant
