// SPDX-License-Identifier: Apache-2.0
// Frames against clauses and noun phrases: which phrase fills which slot, by case, preposition, agreement, order and
// type. One object for one document; its parts stand in matcher, candidates, slots, options, noun_frames, statements.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "src/extract/fillers.hpp"
#include "src/extract/reading.hpp"

namespace actant::extract {

using analyse::ClauseKind;
using analyse::NameSpan;
using analyse::SpanKind;
using lang::Argument;
using lang::ArgumentKind;
using lang::Case;
using lang::Frame;
using lang::NounClass;
using lang::SlotRule;

/// A phrase, or an actor that the clause leaves out, that may fill a slot.
struct Candidate {
    Index chunk = none;
    Index entity = none;      ///< of implicit ones
    std::vector<Index> more;  ///< further implicit entities (coordinated subjects)
    bool implicit_subject = false;
    bool implicit_object = false;  ///< head of a participial attribute
    std::size_t position = 0;
};

struct Filling {
    const Argument* argument = nullptr;
    const Candidate* candidate = nullptr;
    Index clause = none;  ///< complement clause for zu and dass
    std::vector<Index> entities;
    std::string text;
    Index item = none;
    int score = 0;
};

using Fillings = std::array<std::optional<Filling>, lang::slot_count>;

inline std::size_t at(lang::Slot slot) { return static_cast<std::size_t>(slot); }

class Matcher {
  public:
    explicit Matcher(Reading& reading) : r_(reading), a_(reading.a), pack_(reading.pack) {
        children_.resize(a_.clauses.size());
        told_.resize(a_.sentences.size());
        for (std::size_t k = 0; k < a_.clauses.size(); ++k) {
            if (a_.clauses[k].parent != none) {
                children_[static_cast<std::size_t>(a_.clauses[k].parent)].push_back(static_cast<Index>(k));
            }
        }
    }
    void run();

  private:
    const Clause& clause() const { return r_.clause(clause_); }

    // ---- candidates of a clause
    std::vector<Candidate> candidates(Index index);
    /// "Der Nato zufolge liefert Polen …", "…, so ein Sprecher": whom a cue makes the speaker fills no slot.
    bool speaks(const Chunk& k) const;
    /// "erkannte als erster Staat …", "als gewählten Präsidenten": says what another phrase is.
    bool compares(const Chunk& k) const;
    /// "Oslo lieferte Kiew Panzer, Madrid Drohnen": the phrases of the clause before stay but for those replaced; none
    /// where it does not show which are replaced.
    std::vector<Candidate> fill_gap(Index index, std::vector<Candidate> own);
    /// The objects of a clause that another one shares.
    std::vector<Candidate> objects(Index index) const;
    void implicit(Index index, const Clause& c, std::vector<Candidate>& out);
    /// The subject phrase of a clause, through shared subjects and control.
    Index subject_chunk(Index index, int depth);
    /// Whose infinitive it is: the subject or an object of the clause above, as the verb there says.
    Index controller(Index index);
    const lang::Embedding* embedding_of(Index verb) const;

    // ---- verbs
    void verbs();
    void adjectives();
    /// "die verfeindeten Staaten X und Y": what the adjective says of them together.
    void attributive(std::size_t token, Index chunk);
    Index innermost(std::size_t token) const;
    bool try_frames(const std::vector<Index>& frames, std::size_t token, Index noun);
    void trace(std::size_t token, Index frame, bool fired, const std::string& why);

    // ---- conditions of a frame
    bool is_word(std::size_t token, const std::string& lower) const;
    /// The words stand there in this order; between them may be quotes and adjectives.
    bool has_words(const std::vector<std::string>& words, std::size_t begin, std::size_t end) const;
    bool conditions(const Frame& frame, std::size_t token, std::string& why) const;
    bool reflexive_in(const Clause& c) const;

    // ---- filling slots
    /// Slots in an order that settles the certain ones first: prepositions, then required ones, then the rest.
    static int certainty(const SlotRule& rule);
    std::optional<Fillings> fill(const std::vector<SlotRule>& slots, const Frame& frame, Index noun, std::string& why);
    /// Whether a noun has a frame whose target stands behind this preposition ("Sanktionen gegen …").
    bool takes(Index chunk, std::string_view preposition) const;
    static std::string_view slot_name(lang::Slot slot);
    void search(const std::vector<const SlotRule*>& rules, const std::vector<std::vector<Filling>>& options,
                const std::vector<int>& ahead, std::size_t i, Fillings& current, int score, Fillings& best,
                int& best_score);
    /// The subject stands before the objects unless cases tell: prefer the order nominative, dative, accusative.
    bool valid(const Fillings& f) const;
    bool in_clause(Index chunk) const { return r_.chunk(chunk).clause == clause_; }
    bool enough(const Frame& frame, Fillings& f, std::string& why);
    bool agrees(const Chunk& chunk, const Candidate& candidate) const;
    bool is_coordinated(Index chunk) const;
    /// Whether a candidate may stand as this grammatical argument; the score says how well.
    std::optional<int> grammatical(const Argument& argument, const Candidate& candidate) const;
    /// Attached to a noun that has no frame of its own for it.
    bool plain_attachment(const Chunk& k) const;
    std::optional<int> object(const Chunk& k, const Candidate& candidate, Case wanted, int base) const;
    /// More for a phrase that can be nothing but this case.
    static int only(const Chunk& k, Case wanted);
    std::size_t index_of(const Candidate& candidate) const;
    std::vector<Filling> clause_options(const SlotRule& rule, const Frame& frame);
    /// "kauft russische Raketen": the state that an adjective inside the phrase names.
    void adjective_option(const Argument& argument, lang::Slot slot, const Frame& frame, const Candidate& candidate,
                          std::vector<Filling>& out);
    /// "Dabei wurden … getötet", "bei dem Angriff": who acted in the event of this relation told last, in this sentence
    /// before `token` or in the sentences before.
    void event_option(const Argument& argument, const SlotRule& rule, const Frame& frame, std::size_t token,
                      std::vector<Filling>& out) const;
    /// The same for a slot other than the source: what was hit in the last event that nobody was named for.
    void unclaimed_option(const Argument& argument, const SlotRule& rule, const Frame& frame,
                          std::vector<Filling>& out) const;
    /// Remembers what a frame without a source says of its target.
    void keep_unclaimed(const Frame& frame, Index noun);
    static std::uint16_t default_or(const Argument& argument, lang::Slot slot, const Frame& frame);
    /// "dass Russland …", "Waffen zu liefern": the clause itself as item or topic, or the actor in it.
    void complement_options(const Argument& argument, const SlotRule& rule, const Frame& frame,
                            std::vector<Filling>& out);
    /// Actors that are objects in a clause: "droht, Seoul anzugreifen".
    std::vector<Index> object_actors(Index child, std::uint16_t wanted);
    bool complement_word(const Clause& c) const;
    std::string clause_text(const Clause& c) const;
    static std::string shortened(const std::string& text);
    /// Fills entities, item or text of a slot from a phrase; false where its type does not fit.
    bool take(Filling& filling, const Argument& argument, lang::Slot slot, const Frame& frame, Index chunk);
    /// Entities of a phrase and of those coordinated with it that are of a wanted kind.
    std::vector<Index> members(Index chunk, std::uint16_t wanted, bool local);
    /// Actors inside a phrase about something else: "russische Aggression", "Pakt zwischen A und B", "der Kurs der
    /// EU".
    std::vector<Index> inner_danger(Index chunk);
    /// The place of a thing: "ein Hotel in Nairobi", "den Flughafen von Glasgow".
    std::vector<Index> inner_place(Index chunk);
    std::vector<Index> inner_actors(Index chunk, int depth = 0);
    bool is_actor(Index entity) const;
    /// The item with its genitive attribute and designation, and what is coordinated with it.
    std::string item_text(Index chunk) const;

    // ---- nouns
    void nouns(Index c);
    bool noun_conditions(const Frame& frame, Index c, std::string& why) const;
    bool has_verb(const std::vector<Index>& verbs) const;
    const lang::LightVerb* light_verb(const Frame& frame, Index c) const;
    /// "die Sanktionen, die Rom gegen Minsk verhängt hat", "der von Rom verhängte Boykott": the light verb stands in an
    /// attribute of the noun. Writes the statement; whether there was one.
    bool light_attribute(const Frame& frame, Index noun, Index index);
    /// Slots from the clause of the verb; what stays open, from the noun's own attributes.
    std::optional<Fillings> fill_light(const lang::LightVerb& light, const Frame& frame, Index noun, std::string& why);
    /// "Das Angebot Xs … überbrachte Y", "stoppt russische Lieferungen": whose it is stands
    /// beside the noun that a light verb carries.
    std::optional<Filling> own_source(const SlotRule& source, const Frame& frame, Index noun);
    void noun_candidates(Index noun);
    std::vector<Filling> noun_options(const SlotRule& rule, const Frame& frame, Index noun);
    /// "In einem Telefonat mit Xi mahnte Macron …": who talks or travels is the subject of the clause.
    void subject_as_source(const SlotRule& rule, const Frame& frame, Index noun, std::vector<Filling>& out);
    bool definite(const Chunk& k) const;
    std::uint16_t fillers_of(Index entity) const { return fillers_for(r_.entities[entity].type); }
    bool light_or_copula() const;
    /// Whether the verb of the clause has a frame that wants this preposition itself.
    bool verb_takes(const Argument& argument) const;
    bool is_alliance(Index entity) const;
    /// "Serbien-Besuch", "Waffenlieferung": the first part of the compound.
    template <class Put>
    void compound_options(const SlotRule& rule, Predicate relation, std::uint16_t wanted, Index noun,
                          const Referent& ref, Put put);
    /// "Mit Hilfe der USA hat X …" (`subject`), "bei Angriffen der USA wurden X getötet" (`acc`): the subject of the
    /// clause in which the noun stands, of an active or of a passive one.
    template <class Put>
    void subject_beside(const Argument& argument, const SlotRule& rule, const Frame& frame, Index noun, Put put);
    /// "X ist ein Verbündeter von Y": the subject of the copula; "Ys Verbündeter X": the name behind the noun.
    template <class Put>
    void predicative_subject(const Argument& argument, const SlotRule& rule, const Frame& frame, Index noun, Put put);

    // ---- owners of weapons
    /// "Delhis Raketenarsenal", "seine neuen Panzer", "britische Fregatten kreuzten …": who has a weapon.
    void possession(Index c);

    // ---- statements
    void emit(const Frame& frame, const Fillings& f, std::size_t token, Index index, std::optional<Status> status,
              Index noun = none, bool light = false);
    Assessment assess_noun_or_clause(Index noun, bool light, const Fillings& f);
    /// "traf in Belgrad seinen Amtskollegen": who is at home elsewhere visits the place of the meeting.
    void visit_venue(const Finding& meeting, const Fillings& f, Index noun);
    Index venue(Index noun, Index& state) const;
    void write(Finding finding, Index subject, Index object);

    struct Fired {
        const Frame* frame = nullptr;
        Fillings fillings;
        bool specific = false;
        Index index = none;
    };
    Reading& r_;
    const Analysis& a_;
    const lang::Pack& pack_;
    Index clause_ = none;
    Predicate relation_ = Predicate::supplies;  ///< of the frame that is being filled
    bool predicative_ = false;                  ///< while the frame of an adjective is filled
    const Frame* frame_ = nullptr;              ///< while the options for the frame of a verb are gathered
    Index noun_ = none;                         ///< while the frame of a noun is filled: its chunk
    std::vector<Candidate> candidates_;
    std::vector<Candidate> light_candidates_;
    std::vector<Candidate> noun_candidates_;
    std::vector<std::vector<Index>> children_;
    /// An attack told without its author, for "X bekannte sich zu der Tat".
    struct Unclaimed {
        std::size_t sentence = 0;
        Index noun = none;  ///< its phrase
        std::vector<Index> targets;
    };
    Unclaimed unclaimed_;
    std::vector<std::vector<std::size_t>> told_;  ///< by sentence: its findings of verbs and nouns
};

}  // namespace actant::extract
