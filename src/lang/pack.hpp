// SPDX-License-Identifier: Apache-2.0
// Language packs: everything the analysis knows of a language, read from data.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "src/lang/forms.hpp"
#include "src/lang/lexicon.hpp"
#include "src/lang/speller.hpp"
#include "src/lang/spellings.hpp"

namespace actant::lang {

class SpellingIndex;
std::shared_ptr<SpellingIndex> make_spelling_index();

/// Times that a text names by words (months, week days, relative expressions).
struct TimeWords {
    StringMap<int> months;            ///< lower-case form -> 1..12
    StringMap<int> weekdays;          ///< lower-case form -> 1 (Monday) .. 7
    StringMap<int> seasons;           ///< lower-case form -> first month
    StringMap<std::string> relative;  ///< "gestern" -> "day-1"
    StringMap<std::string> units;     ///< "woche" -> "week"
    StringMap<bool> phrases;          ///< adverbs that are times (kürzlich, zuletzt)
};

/// Endings and rules of inflection that the analysis itself applies.
struct Inflection {
    StringMap<Agreement> adjective_endings;
    std::vector<std::string> nominative_endings = std::vector<std::string>(4);  ///< by Column, after no article
    std::vector<std::string> genitive_endings;
    std::vector<std::string> linking;
    std::vector<std::string> passive_agents;  ///< prepositions of the agent of a passive
    std::string genitive_preposition;         ///< stands for a genitive
    std::vector<std::string> instruments;     ///< prepositions of the means: what the subject does ("mit Vorwürfen")
    std::vector<std::string> inner_prepositions;  ///< between an event and who acts in it: "Bündnis zwischen A und B"
    std::vector<std::string> body_prepositions;   ///< prepositions within names of bodies
    std::vector<std::string> affiliations;        ///< prepositions between a title and its state or body
};

/// One language. Read-only after loading; shared by all threads.
class Pack {
  public:
    const std::string& language() const { return language_code; }
    const FormEntry* find(std::string_view form) const { return forms.find(form); }
    Index find_verb(std::string_view lemma) const { return lookup(verb_index, lemma); }
    Index find_actor(std::string_view id) const { return lookup(actor_index, id); }
    /// Whether Wikidata or the pack's own id names this actor.
    const Actor* actor(std::string_view id) const {
        const Index i = find_actor(id);
        return i == none ? nullptr : &actors[static_cast<std::size_t>(i)];
    }
    const FunctionWord* function(const FormEntry& entry) const {
        return entry.function == none ? nullptr : &functions[static_cast<std::size_t>(entry.function)];
    }

    std::string language_code;
    FormTable forms;
    std::vector<FunctionWord> functions;
    std::vector<VerbLemma> verbs;
    std::vector<NounLemma> nouns;
    StringMap<Index> verb_index;
    StringMap<Index> noun_index;
    std::vector<Actor> actors;
    StringMap<Index> actor_index;
    std::vector<Place> places;
    std::vector<Frame> frames;
    StringMap<std::vector<Index>> adjective_frames;  ///< by adjective lemma
    std::vector<Embedding> embeddings;
    StringMap<Cue> cue_words;  ///< adverbs and negations, lower case
    StringMap<Cue> cue_prepositions;
    StringMap<Cue> cue_postpositions;
    StringMap<Cue> cue_adjectives;  ///< stems
    StringMap<Cue> cue_conjunctions;
    StringMap<std::vector<std::vector<std::string>>> adverb_phrases;  ///< "vor allem", by first word, lower case
    StringMap<std::vector<std::pair<std::vector<std::string>, Cue>>> cue_phrases;  ///< by first word, lower case
    StringMap<std::pair<Status, Status>> cue_modals;                               ///< lemma -> indicative, subjunctive
    StringMap<bool> prefixes;
    StringMap<int> numbers;
    StringMap<bool> abbreviations;
    TimeWords time;
    Inflection inflection;
    NameForms name_forms;
    std::shared_ptr<SpellingIndex> spelling_index = make_spelling_index();
    std::shared_ptr<const Speller> speller = std::make_shared<Speller>("");

  private:
    static Index lookup(const StringMap<Index>& map, std::string_view key) {
        const auto found = map.find(key);
        return found == map.end() ? none : found->second;
    }
};

/// All packs: embedded ones, or those of --language-dir.
class Packs {
  public:
    /// The packs compiled into the program. Loaded on first use.
    static const Packs& embedded();
    /// Packs from a folder like `data/` (one sub-folder of `languages` per language, neutral files beside it).
    /// @throws PackError "file:line: key: what is wrong (way out)"
    static Packs from_directory(const std::filesystem::path& folder);
    /// The pack for an ISO 639-1 code, or nullptr.
    const Pack* find(std::string_view language) const;
    std::vector<std::string> languages() const;
    /// A hash of the packs' bytes, for --version; computed by each call.
    std::string version() const;
    Packs(Packs&&) noexcept;
    Packs& operator=(Packs&&) noexcept;
    ~Packs();

  private:
    Packs();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace actant::lang
