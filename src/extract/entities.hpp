// SPDX-License-Identifier: Apache-2.0
// The entities of one document while it is read: created and found again by name, actor, role and gender.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model.hpp"
#include "src/analyse/analysis.hpp"

namespace actant::extract {

using lang::Index;
using lang::none;

struct EntityRecord {
    EntityType type = EntityType::topic;
    std::string name;
    std::set<std::string> forms;
    Index actor = none;
    lang::Column gender = lang::Column::plural;  ///< plural: not known
    bool plural = false;
    bool partial = false;
    bool shown = false;        ///< named in the text; groups and topics only when a statement uses them
    Index state = none;        ///< entity: the state it belongs to
    std::vector<Index> roles;  ///< noun lemmas said of a person
    Index body = none;         ///< noun lemma of an organization's head noun
};

class Entities {
  public:
    explicit Entities(const lang::Pack& pack) : pack_(pack) {}

    Index of_actor(Index actor);
    /// The entity of an actor that the text has named, or none; makes nothing.
    Index seen_actor(Index actor) const;
    /// The person whom the text has so far named by this surname alone is the actor, as the full name now tells.
    void claim(Index actor, std::string_view surname);
    /// A person by full or short name. `full`: more than one word.
    Index person(const std::string& name, lang::Column gender);
    Index named(EntityType type, const std::string& name);
    Index person_by_surname(const std::string& surname) const;
    /// Makes further names lead to the entity (acronyms, surnames).
    void alias(Index entity, EntityType type, const std::string& name);
    void add_form(Index entity, std::string_view form);

    EntityRecord& operator[](Index i) { return records_[static_cast<std::size_t>(i)]; }
    const EntityRecord& operator[](Index i) const { return records_[static_cast<std::size_t>(i)]; }
    std::size_t size() const { return records_.size(); }

  private:
    Index add(EntityRecord record);

    const lang::Pack& pack_;
    std::vector<EntityRecord> records_;
    lang::StringMap<Index> by_name_;
    lang::StringMap<Index> by_surname_;
    std::vector<Index> by_actor_;
};

/// What a phrase of the text refers to.
struct Referent {
    Index entity = none;         ///< of a name, a resolved pronoun or a definite description
    Index alternative = none;    ///< a capital used as a place: its state (or the place where `entity` is the state)
    std::uint16_t fillers = 0;   ///< lang::Filler bits
    Index possessor = none;      ///< entity: the owner of "sein …", "ihr …"
    bool description = false;    ///< a noun without a name
    bool local = false;          ///< stands behind a preposition of place
    std::vector<Index> parts;    ///< names in the compound beside a name ("Kreml-Kritiker Nawalny")
    std::vector<Index> members;  ///< further entities of a coordinated compound ("Merkel-Macron-Plan")
};

}  // namespace actant::extract
