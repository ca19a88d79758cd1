// SPDX-License-Identifier: Apache-2.0
// Coreference: names, short names, titles, definite descriptions, pronouns and metonyms to the entities of the
// document. One object for one document; its parts stand in referents, named_referents, descriptions, pronouns.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "src/extract/reading.hpp"

namespace actant::extract {

using analyse::ClauseKind;
using analyse::CompoundPart;
using analyse::NameSpan;
using analyse::SpanKind;
using analyse::Tag;
using lang::Agreement;
using lang::Case;
using lang::Column;
using lang::NounClass;
using lang::NounLemma;

inline constexpr std::string_view designation_kind = "designation";
inline constexpr std::string_view envoy_kind = "envoy";
inline constexpr std::string_view government_kind = "government";
inline constexpr std::string_view country_kind = "country";
inline constexpr std::string_view militant_kind = "militant";
inline constexpr std::string_view group_kind = "group";
inline constexpr std::string_view armed_kind = "armed_group";

/// One mention of an entity, for those that look back.
struct Mention {
    Index entity = none;
    Index chunk = none;
    std::size_t sentence = 0;
    Index clause = none;
    bool subject = false;
};

/// How far back a phrase with article may mean somebody named before ("der Minister", "das Unternehmen"), in sentences.
inline constexpr std::size_t memory = 60;

class Resolver {
  public:
    explicit Resolver(Reading& reading) : r_(reading), a_(reading.a), pack_(reading.pack), e_(reading.entities) {}
    void run();

  private:
    // ---- subjects, as far as they show before referents are known
    void guess_subjects();
    bool is_reflexive(const Chunk& chunk) const;
    static bool agrees(const Clause& clause, const Chunk& chunk);
    /// Whether the subject of the clause before may be that of this one too.
    bool agrees_with_subject(const Clause& clause) const;

    // ---- one phrase
    std::vector<const CompoundPart*> compound_names(std::size_t token) const;
    /// Of the known persons of a surname the one that news means without more: by state, date of the text, and office.
    /// `titled`: an office stands beside the name.
    Index prominent(std::string_view surname, Index state, bool titled);
    /// Whether a surname alone may mean him here: he led a state, or the text has named the state or body he serves.
    bool at_home(Index actor);
    bool is_top(const lang::Office& office, Index of) const;
    /// The known person whom a name means that is spelt as in no list ("Sergey Shoygu"), or none.
    Index known_by_spelling(Index c, std::string_view name);
    Index entity_of_use(const lang::NameUse& use, std::string_view part);
    Index show(Index entity);
    Index named_place(Index place);
    void resolve(Index c);
    void note(Index c);
    void modifier(const NameSpan& span);
    /// The state that the modifiers, compound parts and attributes of a phrase name, or none.
    Index state_of(Index c);
    /// Genitive attribute before or after the head, and the phrase that follows with a preposition.
    std::vector<Index> attributes(Index c) const;
    Index state_named(Index c);

    // ---- names
    void name(Index c);
    void state(Index c, const NameSpan& span);
    bool local(const Chunk& chunk) const;
    void demonym(Index c, const NameSpan& span);
    bool clause_says_singular(Index c) const;
    bool counted_chunk(const Chunk& chunk) const;
    const NounLemma* role_noun(const Chunk& chunk) const;
    void person(Index c, const NameSpan& span);
    /// "Der Grieche Alexis Tsipras": both phrases are the person.
    void name_of_demonym(Index c, Index entity);
    /// The state that a known person serves: the office that covers the date of the text, else the last one.
    Index state_of_actor(Index entity);
    static bool covers(const lang::Office& office, const std::string& date);
    /// A surname of known persons: the one the text has named, else the one that office, state and date single out.
    Index known_by_surname(Index c, const std::string& text);
    void organization(Index c, const NameSpan& span);
    /// "Gruppe Wagner", "Wagner-Truppe": the name without the noun means the same from then on.
    void note_short_name(Index entity, const std::string& name);
    void weapon_name(Index c, const NameSpan& span);
    void place(Index c, const NameSpan& span);
    /// The state that had this capital in the year of the sentence, else of the text: "Belgrad" of 1991 is Yugoslavia.
    Index capital_of(const NameSpan& span) const;

    // ---- descriptions
    void description(Index c);
    bool definite(const Chunk& chunk) const;
    static bool may_be_one(const Chunk& chunk) { return lang::may_be_singular(chunk.agreement); }
    void person_description(Index c, const NounLemma& noun);
    /// "Die Rebellen": those of the one armed group that the text has just named.
    void members_of(Index c, const NounLemma& noun);
    /// Whether the text has given a person a title of state or body: another title is somebody else's.
    bool holds_other_office(const EntityRecord& record) const;
    /// Whether a name follows in apposition.
    bool is_apposed(Index c) const;
    bool plain_article(const Chunk& chunk) const;
    bool has_own_attribute(Index c) const { return !attributes(c).empty(); }
    bool leads_state(Index entity) const;
    bool same_title(Index a, Index b) const;
    static bool fits(Column known, Column wanted);
    /// "die beiden Staatschefs": the two persons named last.
    void both(Index c);
    void body(Index c, const NounLemma& noun);
    static bool same_compound(const EntityRecord& record, const std::string& lemma);
    /// "Universität Mekelle" came as a name; here: "Institut für …", "Armee der Inselrepublik", "Flughafen von
    /// Goma". Genitives and the prepositions that names of bodies are made with: "Regierung in Lima", "Rat für
    /// Außenpolitik".
    bool part_of_name(Index attribute) const;
    bool named_body(Index c);
    /// "die Kommunistische Partei": an adjective with a capital makes a name.
    bool titled(const Chunk& chunk) const;
    void weapon(Index c);
    void place_description(Index c, const NounLemma& noun);

    // ---- pronouns
    /// Whether the entity does not already act in the clause of the phrase.
    bool same_clause_free(Index entity, Index c) const;
    Index recall(Index c, std::uint8_t columns, bool owner);
    void owner(Index c);
    static std::uint8_t columns_of(Agreement a);
    void pronoun(Index c);
    void hand_over_owner(Index c, Index owner);
    static std::uint16_t fillers_of(EntityType type);
    /// "Kanzler empfing Nehammer": a title in a headline is the person whom the text gives that title later.
    void look_ahead(const std::vector<Index>& order);
    /// "Der UNO-Gesandte hat … kritisiert. … sagte Ilja Norden": whom the next sentences name without a title.
    Index named_next(Index c, const NounLemma& noun);
    /// "Auf ihrer Reise nach Ghana warb Kamala Harris": the owner is the subject that follows.
    void owners_named_later(const std::vector<Index>& order);

    /// "Das Außenministerium … das US-Außenministerium": the only body of its sort in the text, also where it was named
    /// without its state before.
    void join_bare_bodies();

    // ---- names outside of phrases
    /// Names that no phrase has taken up are entities of the text all the same.
    void mark_all_names();

    Reading& r_;
    const Analysis& a_;
    const lang::Pack& pack_;
    Entities& e_;
    std::size_t sentence_ = 0;
    std::vector<Mention> mentions_;
    std::unordered_set<Index> in_body_;  ///< phrases that are part of a body's name: "Regierung in Lima"
    lang::StringMap<Index> weapon_classes_;
    lang::StringMap<Index> short_names_;  ///< of organizations
    std::vector<Index> organizations_;    ///< those that no list knows
    std::size_t organizations_until_ = 0;
    std::vector<std::pair<Index, Index>> state_of_place_;
};

}  // namespace actant::extract
