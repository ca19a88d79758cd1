// SPDX-License-Identifier: Apache-2.0
// What the stages of the analysis find in one text. Each stage fills its part; all ranges are token indices [begin,
// end).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "src/lang/pack.hpp"
#include "src/text/document.hpp"
#include "src/text/token.hpp"

namespace actant::analyse {

using lang::Agreement;
using lang::Index;
using lang::none;

/// What a token is in its sentence.
enum class Tag : std::uint8_t {
    punctuation,
    number,
    noun,
    name,
    adjective,
    determiner,
    pronoun,
    preposition,
    postposition,
    finite_verb,
    infinitive,
    participle,
    infinitive_marker,
    prefix,
    subordinator,
    coordinator,
    adverb,
    unknown
};

struct Word {
    const lang::FormEntry* entry = nullptr;
    const lang::FunctionWord* function = nullptr;
    Tag tag = Tag::unknown;
    Index noun = none;             ///< lemma of the noun, or of a compound's head
    Agreement agreement = 0;       ///< of nouns, adjectives and determiners
    std::uint16_t head_begin = 0;  ///< byte in the token where a compound's head begins, 0 if it is none
    Index name = none;             ///< index into Analysis::names
    bool sentence_start = false;
};

struct Sentence {
    std::size_t begin = 0, end = 0;
    bool heading = false;  ///< a line of its own without a period
    bool question = false;
    bool dateline = false;  ///< "Kabul –": names of places only
    std::size_t paragraph = 0;
};

enum class SpanKind : std::uint8_t { state, adjective, demonym, person, organization, weapon, place, place_adjective };

/// A proper name in the text.
struct NameSpan {
    std::size_t begin = 0, end = 0;
    SpanKind kind = SpanKind::person;
    Index actor = none;    ///< of known actors
    Index place = none;    ///< of known places
    bool capital = false;  ///< a capital or seat: `actor` is its state
    bool seat = false;     ///< a building that stands for its state
    bool ambiguous = false;
    bool surname = false;           ///< a surname or other short form of a known person; `actor` is the first candidate
    std::vector<Index> candidates;  ///< further actors of that surname
    Agreement agreement = lang::any_agreement;
    lang::Column gender = lang::Column::plural;  ///< plural: not known
    bool guessed = false;                        ///< by context, not by a list
};

/// A name inside a compound: "US-" in "US-Beamte".
struct CompoundPart {
    std::size_t token = 0;
    std::string text;
    lang::NameUse use;
};

/// A noun phrase with its preposition: determiner, adjectives, nouns and names up to the head.
struct Chunk {
    std::size_t begin = 0, end = 0;
    std::size_t core_begin = 0;  ///< behind preposition and determiner
    Index preposition = none;    ///< token of the preposition (or postposition)
    std::string_view preposition_lemma;
    Index determiner = none;
    Index head = none;                  ///< token of the last noun, or of the first word of the name
    Index name = none;                  ///< the name that is the head or follows it
    std::vector<Index> modifier_names;  ///< adjectives of states and towns before the head
    Agreement agreement = lang::any_agreement;
    bool pronoun = false;  ///< personal, relative or demonstrative pronoun
    bool relative = false;
    bool time = false;              ///< a time expression
    bool negated = false;           ///< kein
    Index genitive_of = none;       ///< chunk whose attribute this is
    Index genitive = none;          ///< first genitive attribute of this chunk
    Index coordinated_with = none;  ///< previous member of the same coordination
    Index apposition_of = none;     ///< chunk that this one says something of
    Index attached_to = none;       ///< noun chunk that this prepositional phrase follows directly
    Index clause = none;
    Index antecedent = none;  ///< of relative pronouns: the chunk
};

enum class ClauseKind : std::uint8_t { main, complement, subordinate, relative, infinitive, participial, verbless };

struct Clause {
    ClauseKind kind = ClauseKind::main;
    std::size_t sentence = 0;
    std::size_t begin = 0, end = 0;  ///< hull; inner clauses may lie in it
    Index parent = none;
    Index conjunction = none;         ///< token
    Index antecedent = none;          ///< chunk that a relative or participial clause modifies
    std::vector<std::size_t> chunks;  ///< in order, those of this clause only
    std::vector<std::size_t> verbs;   ///< tokens of its verb complex, in order
    Index verb = none;                ///< lemma of the lexical verb
    std::vector<Index> other_verbs;   ///< further lemmas that the form may belong to (gestanden: stehen, gestehen)
    Index verb_token = none;
    Index finite = none;        ///< token
    Index subject_of = none;    ///< clause whose subject this one shares
    Index gap_of = none;        ///< clause whose verb this one leaves out, and the phrases that it does not replace
    Index objects_of = none;    ///< clause whose objects this one shares: "verurteilt und bedroht Nepal"
    std::vector<Index> modals;  ///< lemmas
    bool passive = false, perfect = false, future = false, causative = false, statal = false, causative_passive = false;
    bool subjunctive_1 = false, subjunctive_2 = false, past = false;
    bool plural = false, singular = false;  ///< number of the finite verb
    bool negated = false;
    bool question = false;
    bool verb_first = false;   ///< finite verb before its subject, nothing before it
    bool quoted = false;       ///< begins inside quotation marks
    bool attribution = false;  ///< "…, sagte X": what stands before (or after) is its complement
    bool conditional = false;
};

struct Analysis {
    Analysis(const lang::Pack& p, const text::Document& d) : pack(p), document(d) {}

    const lang::Pack& pack;
    const text::Document& document;
    text::Tokens tokens;
    std::vector<Word> words;
    std::vector<Sentence> sentences;
    std::vector<NameSpan> names;
    std::vector<CompoundPart> compound_parts;  ///< sorted by token
    std::vector<Chunk> chunks;                 ///< sorted by begin within a sentence
    std::vector<Index> chunk_of;               ///< by token
    std::vector<Clause> clauses;

    const text::Token& token(std::size_t i) const { return tokens.list[i]; }
    std::string_view text(std::size_t i) const { return tokens.list[i].text; }
    /// The text from the first to behind the last token, as in the source.
    std::string_view text(std::size_t begin, std::size_t end) const {
        const std::size_t first = tokens.list[begin].begin;
        return std::string_view(document.text).substr(first, tokens.list[end - 1].end - first);
    }
    const lang::NounLemma* noun(std::size_t i) const {
        return words[i].noun == none ? nullptr : &pack.nouns[static_cast<std::size_t>(words[i].noun)];
    }
    const lang::Actor& actor(Index i) const { return pack.actors[static_cast<std::size_t>(i)]; }
};

/// Runs all stages on a text. Linear in its length but for one pass per sentence.
Analysis analyse(const lang::Pack& pack, const text::Document& document);

// The stages, in order.
void find_words(Analysis& analysis);  ///< dictionary look-up and compounds
void find_sentences(Analysis& analysis);
void find_names(Analysis& analysis);
void tag_words(Analysis& analysis);
void find_chunks(Analysis& analysis);
void find_clauses(Analysis& analysis);
void link_phrases(Analysis& analysis);  ///< coordination and apposition

}  // namespace actant::analyse
