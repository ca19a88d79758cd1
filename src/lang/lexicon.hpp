// SPDX-License-Identifier: Apache-2.0
// What a pack knows of words: plain data, filled by the loaders and read by the analysis.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/model.hpp"
#include "src/lang/arena.hpp"
#include "src/lang/features.hpp"

namespace actant::lang {

using Index = std::int32_t;
inline constexpr Index none = -1;

struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};
template <class Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

// ---- closed classes -------------------------------------------------------------------------------------------------

enum class Subordinator : std::uint8_t {
    none,
    complement,
    whether,
    condition,
    reason,
    time,
    concession,
    purpose,
    infinitive,
    manner,
    other
};
enum class Coordinator : std::uint8_t { none, conjunctive, disjunctive, adversative };

struct FunctionWord {
    std::string form;
    Agreement determiner = 0;  ///< as an article or other determiner
    Agreement relative = 0;    ///< as a relative pronoun
    Agreement pronoun = 0;     ///< standing alone (dieser, viele)
    Agreement personal = 0;
    std::uint8_t person = 0;
    Agreement prep_cases = 0;        ///< as a preposition
    std::string preposition;         ///< its lemma ("im" -> "in")
    std::string stands_for;          ///< pronominal adverbs: the preposition in them
    std::uint8_t owner_columns = 0;  ///< possessives: bit per Column of the owner
    Subordinator subordinator = Subordinator::none;
    Coordinator coordinator = Coordinator::none;
    bool definite = false, indefinite = false, demonstrative = false, quantifier = false, negation = false;
    bool reflexive = false, reciprocal = false, interrogative = false, impersonal = false, correlative = false;
    bool adverb = false, prefix = false, postposition = false, local = false, infinitive_marker = false;
    bool comparison = false, relative_place = false, listing = false, dual = false, before_places = false,
         contraction = false, coordinates_after_correlative = false;
};

// ---- open classes ---------------------------------------------------------------------------------------------------

enum class VerbKind : std::uint8_t { full, modal, perfect, copula, passive };

struct VerbLemma {
    std::string lemma;
    std::string prefix;  ///< separable prefix or empty
    VerbKind kind = VerbKind::full;
    bool takes_sein = false;
    bool causative = false;  ///< lassen
    bool existence = false;  ///< geben, stattfinden: its negation denies what its noun says
    bool intransitive = false;
    bool only_with_prefix = false;  ///< "schotten": a verb only as the base of others (abschotten)
    std::vector<Index> frames;
    Index embedding = none;
};

struct VerbReading {
    Index lemma = none;
    VerbForm form = VerbForm::finite;
    std::uint8_t person = 3;
    bool plural = false;
    Tense tense = Tense::present;
    Mood mood = Mood::indicative;
};

enum class NounClass : std::uint8_t { person, body, weapon, goods, place, time, event, abstract, thing, money };

struct NounLemma {
    std::string lemma;
    Column gender = Column::masculine;
    NounClass noun_class = NounClass::thing;
    std::string kind;         ///< of bodies and places
    std::string body;         ///< "Parteichef": "Partei"
    std::string state_form;   ///< of words for states: only those of this form ("das Königreich")
    std::string means;        ///< another word for the same body: "Streitkräfte": "Armee"
    std::string feminine_of;  ///< "Präsidentin": "Präsident"
    bool has_relation = false;
    Predicate relation = Predicate::member_of;
    bool of_state = true, of_organization = true;
    bool group = false, definite = false, head = false, names = false, honorific = false;
    bool stands_for_genitive = false;  ///< "Kämpfer des ANC": the organization in the genitive acts
    bool state_office = false;         ///< an office of states: without a state beside it, that of the context
    std::vector<Index> frames;
    Index embedding = none;
};

struct NounReading {
    Index lemma = none;
    Agreement agreement = any_agreement;
};

// ---- names ----------------------------------------------------------------------------------------------------------

struct Office {
    std::string role;
    std::string of;        ///< actor id
    std::string from, to;  ///< ISO 8601 or empty
};

/// A known actor: state, organization, person or weapons system.
struct Actor {
    std::string id;
    EntityType type = EntityType::state;
    std::string name;  ///< canonical name in this language
    std::string wikidata;
    std::string kind;      ///< of organizations; class of weapons
    std::string state;     ///< actor id of the state it belongs to
    std::string from, to;  ///< states: existence
    Column gender = Column::neuter;
    std::vector<std::string> forms;  ///< of states: island, kingdom, emirate …
    bool takes_article = false;
    bool named = false;  ///< the language has given it its canonical name
    std::vector<Office> offices;
};

/// A place that is no state.
struct Place {
    std::string name;
    std::string state;  ///< actor id or empty
    std::string kind;
    bool ambiguous = false;
};

enum class NameKind : std::uint8_t {
    state,
    state_adjective,
    demonym,
    capital,
    seat,
    organization,
    person,
    surname,
    weapon,
    place,
    place_adjective,
    given_name,
    particle
};

struct NameUse {
    NameKind kind = NameKind::state;
    Index actor = none;  ///< into actors, or into places for place kinds
    Agreement agreement = any_agreement;
    bool ambiguous = false;
    Column gender = Column::masculine;  ///< of given names and demonyms; plural means any
};

/// All readings of one written form.
struct FormEntry {
    std::string_view form;  ///< as written (lower case for lower-case words)
    Index function = none;
    std::uint8_t phrase_tokens = 0;  ///< longest multi-word entry that begins with this word
    bool adverb = false;
    bool adjective = false;  ///< an uninflected adjective or adverb-like word
    Readings<VerbReading> verbs;
    Readings<NounReading> nouns;
    Readings<NameUse> names;
};

// ---- frames ---------------------------------------------------------------------------------------------------------

enum class ArgumentKind : std::uint8_t {
    nominative,
    accusative,
    dative,
    genitive,
    preposition,
    adjective,
    compound,
    possessive,
    infinitive_clause,
    finite_clause,
    infinitive_subject,
    finite_subject,
    infinitive_object,
    finite_object,
    accusative_adjective,
    nominative_adjective,
    genitive_adjective,
    clause_subject,  ///< of nouns: the subject of the clause in which the noun stands
    event            ///< who acted in the event of this relation told last
};
enum class Slot : std::uint8_t { source, target, item, also_target };
inline constexpr std::size_t slot_count = 4;

/// What may fill a slot, as bits.
enum Filler : std::uint16_t {
    fill_person = 1,
    fill_state = 2,
    fill_organization = 4,
    fill_group = 8,
    fill_weapon = 16,
    fill_location = 32,
    fill_goods = 64,
    fill_topic = 128,
    fill_thing = 256,
    fill_actor = fill_person | fill_state | fill_organization | fill_group,
    fill_place = fill_location | fill_state,
    fill_any = 0xFFFF
};

struct Argument {
    ArgumentKind kind = ArgumentKind::nominative;
    std::string preposition;
    Agreement cases = any_agreement;  ///< of the preposition's phrase
    std::uint16_t fillers = 0;        ///< 0: the relation's own domain or range
    bool required = false;
};

struct SlotRule {
    Slot slot = Slot::source;
    std::vector<Argument> arguments;
};

struct LightVerb {
    std::vector<Index> verbs;
    std::vector<SlotRule> slots;
    std::vector<std::vector<std::string>> fixed;  ///< one of these word sequences stands in the clause
    std::vector<std::string> with;                ///< prepositions before the noun; empty: it is an object
    bool has_status = false;
    bool each_other = false;
    Status status = Status::asserted;
};

struct Frame {
    std::string predicate;  ///< lemma
    std::string place;      ///< file:line
    Predicate relation = Predicate::supplies;
    std::vector<SlotRule> slots;
    std::vector<std::vector<std::string>> fixed;  ///< one of these word sequences stands in the clause
    std::vector<std::vector<std::string>> switched_off_by;
    std::vector<std::string> block;  ///< lemmas of object nouns that switch it off
    std::vector<LightVerb> light;
    std::vector<std::string> with;    ///< the noun stands behind one of these prepositions
    std::vector<Index> clause_verbs;  ///< the clause of the noun has one of these verbs
    bool has_status = false;
    Status status = Status::asserted;
    bool reflexive = false;
    bool each_other = false;
    bool via_genitive = false;  ///< the owner stands for a filler that is no actor
    bool via_source = false;    ///< … in the source too
    bool venue = false;         ///< who comes to where it takes place visits that place

    const SlotRule* rule(Slot slot) const {
        for (const SlotRule& r : slots) {
            if (r.slot == slot) {
                return &r;
            }
        }
        return nullptr;
    }
};

/// What a verb or noun makes of the clause it governs.
struct Embedding {
    Status status = Status::reported;
    bool factive = false;  ///< asserted: the clause stands on its own
    bool speech = false;   ///< an act of speech, whatever its status (warnen, androhen)
    bool nominal = false;  ///< also of what its object or attribute names (einen Angriff melden)
    bool has_speaker = false;
    std::vector<std::string> speaker_prepositions;  ///< "hieß es aus dem Ministerium"
    ArgumentKind control = ArgumentKind::nominative;
};

// ---- cues -----------------------------------------------------------------------------------------------------------

struct Cue {
    bool has_status = false;
    Status status = Status::reported;
    bool has_speaker = false;
    std::vector<std::string> speaker_prepositions;  ///< "nach Angaben von X"
    bool points_back = false;                       ///< who spoke before speaks (demnach)
    bool negation = false;
};

}  // namespace actant::lang
