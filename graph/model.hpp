// SPDX-License-Identifier: Apache-2.0
// Plain data of the knowledge graph; every box may include this header, it includes nothing but std.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace actant {

enum class EntityType { person, state, organization, weapon_system, location, group, topic };
inline constexpr std::size_t entity_type_count = 7;

enum class Predicate {
    supplies,
    visits,
    meets,
    warns,
    warns_of,
    threatens,
    attacks,
    accuses,
    supports,
    cooperates_with,
    requests,
    sanctions,
    opposes,
    possesses,
    leads,
    member_of
};
inline constexpr std::size_t predicate_count = 16;

/// Ordered from strongest to weakest; `denied` stands apart (see docs/architecture.md).
enum class Status { asserted, reported, planned, possible, denied };
inline constexpr std::size_t status_count = 5;

/// Names as they stand in files and on the command line: "WeaponSystem", "warns_of", "asserted".
std::string_view name_of(EntityType type);
std::string_view name_of(Predicate predicate);
std::string_view name_of(Status status);
std::optional<EntityType> entity_type_from(std::string_view name);
std::optional<Predicate> predicate_from(std::string_view name);
std::optional<Status> status_from(std::string_view name);
/// meets and cooperates_with: written once, read both ways.
bool is_symmetric(Predicate predicate);

/// What is known of one document. `key` is its id, else url, else path as given.
struct DocumentInfo {
    std::string key;
    std::string title, url, date, language,
        publisher;             ///< empty where unknown; date ISO 8601 (YYYY, YYYY-MM, YYYY-MM-DD)
    std::string content_hash;  ///< SHA-256 of the text, lower-case hex
    std::string fingerprint;   ///< near-copies of one text have much of it in common (graph/sources.hpp)
    bool operator==(const DocumentInfo&) const = default;
};

/// One entity inside one document, after coreference and before merging.
struct LocalEntity {
    EntityType type = EntityType::topic;
    std::string name;                        ///< canonical name in its document, nominative, UTF-8
    std::vector<std::string> surface_forms;  ///< every other form in the text, sorted, unique
    std::string known_id;                    ///< id of a known actor ("Q423", "person/…"), empty if unknown
    std::string wikidata;                    ///< Wikidata item where a source gives it, else empty
    std::vector<std::string> spellings;      ///< forms that other spellings of the name share (names/spellings.hpp)
    bool partial = false;  ///< a bare surname, acronym or epithet: never joins another document's entity by name
    bool operator==(const LocalEntity&) const = default;
};

/// One assertion in one document. Ends are indices into the entities of the same DocumentGraph.
struct LocalStatement {
    std::size_t subject = 0;
    Predicate predicate = Predicate::supplies;
    std::optional<std::size_t> object;  ///< may be absent for supplies only
    std::string item_text;              ///< as written, without article
    std::optional<std::size_t> item;    ///< the item where it is an entity (a WeaponSystem)
    std::string role;
    Status status = Status::asserted;
    std::string by_text;
    std::optional<std::size_t> by;
    std::string time_text;
    std::string time;       ///< ISO 8601, only where resolved
    std::string quote;      ///< equals the document's text[begin, end)
    std::size_t begin = 0;  ///< in code points of the decoded text after a BOM is taken off
    std::size_t end = 0;
    bool operator==(const LocalStatement&) const = default;
};

/// What extraction gives for one document and what merging takes.
struct DocumentGraph {
    DocumentInfo document;
    std::vector<LocalEntity> entities;
    std::vector<LocalStatement> statements;
};

}  // namespace actant
