// SPDX-License-Identifier: Apache-2.0
// The loaders of a pack: each takes the lines of the files it knows and fills the pack.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "src/lang/json_lines.hpp"
#include "src/lang/pack.hpp"

namespace actant::lang {

/// Verb paradigms as morphology.jsonl gives them.
struct Morphology {
    std::map<std::string, std::string> weak;  ///< feature -> ending
    std::map<std::string, std::string> strong;
    std::map<std::string, std::string> strong_past;
    std::map<std::string, std::string> strong_subjunctive;
    std::vector<std::string> infinitive;
    std::vector<std::string> epenthesis_after, epenthesis_before;
    std::string epenthesis;
    std::string participle_prefix, infinitive_particle;
    std::vector<std::string> no_prefix, no_prefix_endings;
    std::string dative_plural;
    std::vector<std::string> weak_noun;
    std::string dative_singular;        ///< old ending of monosyllables (im Zuge)
    std::vector<std::string> doubling;  ///< ends of nouns that double their last letter (Bündnisses)
    std::vector<std::string> vowels;    ///< lower case
    std::vector<std::pair<std::string, std::string>> spellings;  ///< letters and what others write for them
    std::vector<std::string> sibilants;                          ///< ends of names whose genitive is an apostrophe
};

/// A line of verbs.jsonl. Verbs wait until all of them are known (like, prefix).
struct VerbLine {
    LinePlace place;
    std::string_view lemma, prefix, present, past, participle, subjunctive, like;
    bool takes_sein = false;
    bool intransitive = false;
    Index next = none;  ///< another line of the same lemma
};

/// A written form of a noun, and the one before it.
struct NounForm {
    const FormEntry* entry = nullptr;
    Index before = none;
};

/// What the loaders share while a pack is built.
struct PackBuilder {
    Pack& pack;
    Morphology morphology = {};
    std::deque<std::string> texts = {};  ///< the files' bytes, which lines show
    std::vector<VerbLine> verb_lines = {};
    std::unordered_map<std::string_view, Index> verb_line_by_lemma = {};  ///< the first line of each
    std::vector<NounForm> noun_forms = {};
    std::vector<Index> last_noun_form = {};  ///< by noun
    std::vector<Index> old_datives = {};     ///< nouns that may take the old dative ending

    FormEntry& form(std::string_view written) { return pack.forms.entry(written); }
};

void load_function_words(PackBuilder& builder, const Line& line);
void load_morphology(PackBuilder& builder, const Line& line);
void load_verb(PackBuilder& builder, const Line& line);
/// Inflects all verbs that load_verb has collected.
void finish_verbs(PackBuilder& builder);
/// Adds a verb that a frame or embedding names and verbs.jsonl does not have; it inflects weakly.
Index require_verb(PackBuilder& builder, std::string_view lemma);
void load_noun(PackBuilder& builder, const Line& line);
/// Adds the forms that count only where no other noun has them.
void finish_nouns(PackBuilder& builder);
/// Adds every form in the other spellings, where no other word is written so ("Außenminister", "Aussenminister").
void finish_spellings(PackBuilder& builder);
Index require_noun(PackBuilder& builder, std::string_view lemma);
void load_word_list(PackBuilder& builder, const Line& line);
void load_time(PackBuilder& builder, const Line& line);

void load_actor(PackBuilder& builder, const Line& line, EntityType type);
void load_state_names(PackBuilder& builder, const Line& line);
void load_actor_names(PackBuilder& builder, const Line& line, NameKind kind);
void load_place(PackBuilder& builder, const Line& line);
void load_given_names(PackBuilder& builder, const Line& line);

/// A line of data/name_forms.jsonl.
void load_name_forms(PackBuilder& builder, const Line& line);

void load_frame(PackBuilder& builder, const Line& line);
void load_embedding(PackBuilder& builder, const Line& line);
void load_cue(PackBuilder& builder, const Line& line);

/// An inflected adjective stem: every form with its agreement.
std::vector<std::pair<std::string, Agreement>> inflect_adjective(const Pack& pack, std::string_view stem);
/// "acc:goods!" as an Argument. `for_noun`: prepositions of nouns carry no case.
Argument parse_argument(const Line& line, std::string_view key, std::string_view written);

}  // namespace actant::lang
