// SPDX-License-Identifier: Apache-2.0
// One document on its way to statements: the analysis, its entities, and what every phrase refers to.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/extract/entities.hpp"

namespace actant::extract {

using analyse::Analysis;
using analyse::Chunk;
using analyse::Clause;
using lang::Slot;

/// What the surroundings make of a statement, and who says it.
struct Assessment {
    Status status = Status::asserted;
    std::string by_text;
    Index by = none;
};

/// A statement before it is written down: ends are entities of the reading.
struct Finding {
    Index subject = none;
    Predicate predicate = Predicate::supplies;
    Index object = none;
    std::string item_text;
    Index item = none;
    std::string role;
    Status status = Status::asserted;
    std::string by_text;
    Index by = none;
    std::string time_text, time;
    std::size_t sentence = 0;
    Index clause = none;
    Index frame = none;     ///< for explain
    std::size_t token = 0;  ///< predicate word, for explain
};

/// What was tried for `actant explain`.
struct Trace {
    std::size_t token = 0;
    Index frame = none;
    bool fired = false;
    std::string why;  ///< why it did not fire
};

struct Reading {
    explicit Reading(const Analysis& analysis) : a(analysis), pack(analysis.pack), entities(analysis.pack) {
        referents.resize(analysis.chunks.size());
        sentence_clauses.resize(analysis.sentences.size());
        for (std::size_t k = 0; k < analysis.clauses.size(); ++k) {
            auto& [begin, end] = sentence_clauses[analysis.clauses[k].sentence];
            begin = end == 0 ? k : begin;
            end = k + 1;
        }
    }

    const Analysis& a;
    const lang::Pack& pack;
    Entities entities;
    std::vector<Referent> referents;                                    ///< by chunk
    std::vector<std::pair<std::size_t, std::size_t>> sentence_clauses;  ///< by sentence: its clauses [first, second)
    std::vector<Index> subjects;                                        ///< by clause: chunk of the subject or none
    std::vector<Index> subject_entities;  ///< by clause: entity of the subject (also implicit ones)
    std::vector<Finding> findings;
    std::vector<Trace> traces;
    bool tracing = false;
    std::vector<bool> quoted;          ///< by token: inside quotation marks that hold more than a few words
    std::vector<Assessment> speakers;  ///< by sentence: who speaks in it

    const Chunk& chunk(Index c) const { return a.chunks[static_cast<std::size_t>(c)]; }
    const Clause& clause(Index c) const { return a.clauses[static_cast<std::size_t>(c)]; }
    Referent& referent(Index c) { return referents[static_cast<std::size_t>(c)]; }
    const Referent& referent(Index c) const { return referents[static_cast<std::size_t>(c)]; }
};

// surface.cpp
/// The phrase without preposition and article, as written.
std::string bare_text(const Reading& r, Index chunk);
/// The same with genitive attribute and the phrases attached to it.
std::string extended_text(const Reading& r, Index chunk);
/// Head with adjectives in the nominative, without article: "kroatische Armee".
std::string nominative_text(const Reading& r, Index chunk);
/// The name without the genitive ending.
std::string name_text(const Reading& r, const analyse::NameSpan& name);
/// The head noun in the nominative of its number.
std::string head_lemma(const Reading& r, Index chunk);

// referents.cpp
/// Resolves every phrase of the text to entities, in text order.
void resolve_referents(Reading& reading);

// ends.cpp
/// The entity of a phrase that acts, made where the phrase is a group ("US-Beamte"); `fillers`: what is accepted.
Index actor_entity(Reading& reading, Index chunk, std::uint16_t fillers, bool local);
/// A topic: what is warned of.
Index topic_entity(Reading& reading, Index chunk);
Index topic_entity(Reading& reading, const std::string& text);

// titles.cpp
/// leads and member_of from titles beside names, and from appositions.
void find_titles(Reading& reading);

// matcher.cpp
/// Statements from verbs, nouns and adjectives with frames.
void match_frames(Reading& reading);

// status.cpp
/// What the clause and all that embeds it make of a statement in it. `own`: whether the statement is the clause's own
/// predicate (a nominal otherwise).
Assessment assess(const Reading& reading, Index clause, bool nominal);
/// The same for a statement that a noun makes; `light`: its verb carries it ("eine Warnung aussprechen").
Assessment assess_nominal(const Reading& reading, Index noun, bool light);
// speech.cpp
std::vector<bool> quoted_tokens(const Analysis& analysis);
/// ", so die Zeugen": whether the phrase is only there to say who speaks.
bool names_speaker(const Reading& reading, const Chunk& chunk);
/// Fills `speakers`.
void find_speakers(Reading& reading);
// status.cpp
/// The weaker of two by denied > possible > planned > reported > asserted.
Status weaker(Status a, Status b);

// times.cpp
struct Time {
    std::string text, iso;
};
/// The time expression of a clause (else of the clauses it shares its subject with); `near` is the token of a noun to
/// prefer times beside it.
Time time_of(const Reading& reading, Index clause, std::optional<std::size_t> near);
/// ISO 8601 of a time phrase against the date of the document, empty where it cannot be told.
std::string resolve_time(const lang::Pack& pack, std::string_view phrase, std::string_view document_date);

}  // namespace actant::extract
