// SPDX-License-Identifier: Apache-2.0
// What each word is in its sentence, as far as it shows without clauses.
#include <algorithm>

#include "src/analyse/analysis.hpp"
#include "src/text/utf8.hpp"

namespace actant::analyse {
namespace {

using lang::Case;
using lang::FormEntry;
using lang::FunctionWord;
using lang::Subordinator;
using lang::VerbForm;
using text::Mark;
using text::TokenKind;

class Tagger {
  public:
    explicit Tagger(Analysis& analysis) : a_(analysis), pack_(analysis.pack) {}

    void run() {
        for (const Sentence& sentence : a_.sentences) {
            sentence_end_ = sentence.end;
            for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
                first_look(i);
            }
            for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
                adverb_phrase(i, sentence);
            }
            for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
                second_look(i, sentence);
            }
        }
    }

  private:
    bool begins_clause(std::size_t i) const {
        if (a_.words[i].sentence_start || i == 0) {
            return true;
        }
        const Mark mark = a_.token(i - 1).mark;
        return mark == Mark::quote || mark == Mark::colon || mark == Mark::dash || mark == Mark::open;
    }

    /// Tags by the word alone.
    void first_look(std::size_t i) {
        Word& word = a_.words[i];
        const text::Token& token = a_.token(i);
        if (token.kind == TokenKind::number) {
            word.tag = Tag::number;
            return;
        }
        if (token.kind == TokenKind::punctuation) {
            word.tag = Tag::punctuation;
            return;
        }
        if (word.name != none) {
            const NameSpan& span = a_.names[static_cast<std::size_t>(word.name)];
            const bool adjective = span.kind == SpanKind::adjective || span.kind == SpanKind::place_adjective;
            word.tag = adjective ? Tag::adjective : Tag::name;
            word.agreement = span.agreement == 0 ? lang::any_agreement : span.agreement;
            return;
        }
        if (token.capitalised) {
            if (begins_clause(i) && word.noun == none && pack_.numbers.contains(text::to_lower(token.text))) {
                word.tag = Tag::number;
                return;
            }
            if (begins_clause(i)) {
                const FormEntry* lower = pack_.find(text::with_lower_first(token.text));
                const bool closed = lower != nullptr && lower->function != none;
                if (closed || word.noun == none) {
                    if (lower != nullptr) {
                        word.entry = lower;
                        word.function = pack_.function(*lower);
                    }
                    if (closed || (lower != nullptr && open_class(i))) {
                        word.noun = none;
                        tag_lower(i);
                        return;
                    }
                    if (inflected_adjective(i, text::with_lower_first(token.text), true)) {
                        word.tag = Tag::adjective;
                        return;
                    }
                }
            }
            if (word.noun == none && i + 1 < sentence_end_ && a_.token(i + 1).capitalised &&
                a_.words[i + 1].name == none && a_.noun(i + 1) != nullptr &&
                a_.noun(i + 1)->noun_class == lang::NounClass::body &&
                inflected_adjective(i, text::with_lower_first(token.text), true)) {
                word.tag = Tag::adjective;  // "der Kommunistischen Partei"
                return;
            }
            word.tag = Tag::noun;
            if (word.noun == none) {
                word.agreement = lang::any_agreement;
            }
            return;
        }
        tag_lower(i);
    }

    /// "vor allem", "unter anderem": no preposition with its phrase.
    void adverb_phrase(std::size_t i, const Sentence& s) {
        const auto found = pack_.adverb_phrases.find(text::to_lower(a_.text(i)));
        if (found == pack_.adverb_phrases.end()) {
            return;
        }
        for (const std::vector<std::string>& words : found->second) {
            bool all = i + words.size() <= s.end;
            for (std::size_t k = 0; k < words.size() && all; ++k) {
                all = text::to_lower(a_.text(i + k)) == words[k];
            }
            for (std::size_t k = 0; k < words.size() && all; ++k) {
                a_.words[i + k].tag = Tag::adverb;
                a_.words[i + k].function = nullptr;
            }
        }
    }

    bool open_class(std::size_t i) const {
        const FormEntry* e = a_.words[i].entry;
        return e != nullptr && (!e->verbs.empty() || e->adverb || e->adjective);
    }

    /// "Die Insel schottet sich ab.": bases such as schotten are verbs only where their prefix follows.
    bool stands_as_verb(std::size_t i) const {
        return std::ranges::any_of(a_.words[i].entry->verbs, [&](const lang::VerbReading& r) {
            const lang::VerbLemma& verb = pack_.verbs[static_cast<std::size_t>(r.lemma)];
            if (!verb.only_with_prefix) {
                return true;
            }
            bool follows = false;
            for (std::size_t k = i + 1;
                 k < sentence_end_ && a_.token(k).mark != Mark::period && r.form == VerbForm::finite && !follows; ++k) {
                follows = pack_.prefixes.contains(a_.text(k)) &&
                          pack_.find_verb(std::string(a_.text(k)) + verb.lemma) != none;
            }
            return follows;
        });
    }

    void tag_lower(std::size_t i) {
        Word& word = a_.words[i];
        const FunctionWord* f = word.function;
        if (f != nullptr) {
            if (f->determiner != 0 && !f->contraction) {
                word.tag = Tag::determiner;
                word.agreement = f->determiner;
            } else if (!f->preposition.empty()) {
                word.tag = Tag::preposition;
            } else if (f->personal != 0 || f->relative != 0 || f->pronoun != 0) {
                word.tag = Tag::pronoun;
            } else if (f->subordinator != Subordinator::none) {
                word.tag = Tag::subordinator;
            } else if (f->coordinator != lang::Coordinator::none) {
                word.tag = Tag::coordinator;
            } else {
                word.tag = Tag::adverb;
            }
            return;
        }
        if (pack_.numbers.contains(text::to_lower(a_.text(i)))) {
            word.tag = Tag::number;
            return;
        }
        if (word.entry != nullptr && !word.entry->verbs.empty() && stands_as_verb(i)) {
            const auto& verbs = word.entry->verbs;
            const auto has = [&verbs](VerbForm form) {
                return std::ranges::any_of(verbs, [form](const auto& r) { return r.form == form; });
            };
            if (has(VerbForm::finite) && !std::ranges::all_of(verbs, [](const auto& r) {
                    return r.form != VerbForm::finite || r.mood == lang::Mood::imperative;
                })) {
                word.tag = Tag::finite_verb;
            } else if (has(VerbForm::particle_infinitive)) {
                word.tag = Tag::infinitive;
            } else if (has(VerbForm::infinitive)) {
                word.tag = Tag::infinitive;
            } else if (has(VerbForm::participle)) {
                word.tag = word.entry->adverb ? Tag::adverb : Tag::participle;  // "ausgerechnet"
            } else if (has(VerbForm::present_participle)) {
                word.tag = Tag::adverb;
            } else {
                word.tag = Tag::finite_verb;
            }
            return;
        }
        if (word.entry != nullptr && (word.entry->adverb || pack_.cue_words.contains(a_.text(i)))) {
            word.tag = Tag::adverb;
            return;
        }
        if (inflected_adjective(i, a_.text(i), false)) {
            word.tag = Tag::adjective;
            return;
        }
        word.tag = pack_.prefixes.contains(a_.text(i)) ? Tag::prefix : Tag::adverb;
    }

    /// An adjective or participle with an ending; sets the agreement.
    bool inflected_adjective(std::size_t i, std::string_view lower, bool known_only) {
        Word& word = a_.words[i];
        for (const auto& [ending, bits] : pack_.inflection.adjective_endings) {
            if (lower.size() < ending.size() + 2 || !lower.ends_with(ending)) {
                continue;
            }
            const FormEntry* stem = pack_.find(lower.substr(0, lower.size() - ending.size()));
            const bool known = stem != nullptr &&
                               (stem->adjective || stem->adverb || std::ranges::any_of(stem->verbs, [](const auto& r) {
                                    return r.form == VerbForm::participle || r.form == VerbForm::present_participle;
                                }));
            if (known || (!known_only && ending.size() == 2)) {
                word.agreement = bits;
                if (known) {
                    return true;
                }
            }
        }
        if (known_only) {
            return false;
        }
        if (word.agreement != 0) {
            return true;
        }
        for (const auto& [ending, bits] : pack_.inflection.adjective_endings) {
            if (ending.size() == 1 && lower.size() > 3 && lower.ends_with(ending)) {
                word.agreement = bits;
                return true;
            }
        }
        return false;
    }

    bool nominal(std::size_t i, const Sentence& s) const {
        return i < s.end && (a_.words[i].tag == Tag::noun || a_.words[i].tag == Tag::name ||
                             a_.words[i].tag == Tag::adjective || a_.words[i].tag == Tag::number);
    }

    /// The last word before the next comma or end.
    std::size_t last_word(std::size_t i, const Sentence& s) const {
        std::size_t last = i;
        for (std::size_t k = i; k < s.end; ++k) {
            const text::Token& token = a_.token(k);
            if (token.kind == TokenKind::punctuation && token.mark != Mark::quote && token.mark != Mark::slash &&
                token.mark != Mark::other) {
                break;
            }
            if (token.kind != TokenKind::punctuation) {
                last = k;
            }
        }
        return last;
    }

    bool clause_final_verb(std::size_t i, const Sentence& s) const {
        const std::size_t last = last_word(i, s);
        return last > i && a_.words[last].tag == Tag::finite_verb;
    }

    bool infinitive_ahead(std::size_t i, const Sentence& s) const {
        for (std::size_t k = i + 1; k <= last_word(i, s); ++k) {
            if (a_.words[k].tag == Tag::infinitive && is_particle_infinitive(k)) {
                return true;
            }
            if (a_.words[k].function != nullptr && a_.words[k].function->infinitive_marker && k + 1 < s.end &&
                has_infinitive(k + 1)) {
                return true;
            }
        }
        return false;
    }
    bool is_particle_infinitive(std::size_t i) const {
        const FormEntry* e = a_.words[i].entry;
        return e != nullptr &&
               std::ranges::any_of(e->verbs, [](const auto& r) { return r.form == VerbForm::particle_infinitive; });
    }
    bool has_infinitive(std::size_t i) const {
        const FormEntry* e = a_.words[i].entry;
        return e != nullptr && !a_.token(i).capitalised &&
               std::ranges::any_of(e->verbs, [](const auto& r) { return r.form == VerbForm::infinitive; });
    }

    bool clause_ends_at(std::size_t i, const Sentence& s) const {
        if (i >= s.end) {
            return true;
        }
        const Tag tag = a_.words[i].tag;
        return (tag == Tag::punctuation && a_.token(i).mark != Mark::quote) || tag == Tag::coordinator ||
               tag == Tag::subordinator ||
               (tag == Tag::punctuation && i + 1 < s.end && a_.words[i + 1].tag == Tag::punctuation) ||
               (tag == Tag::punctuation && i + 1 >= s.end);
    }

    /// Settles words of two classes by their neighbours.
    void second_look(std::size_t i, const Sentence& s) {
        Word& word = a_.words[i];
        const FunctionWord* f = word.function;
        if (word.name != none) {
            return;
        }
        if (word.tag == Tag::noun && begins_clause(i) && auxiliary_in_front(i, s)) {
            word.entry = pack_.find(text::with_lower_first(a_.text(i)));
            word.noun = lang::none;
            word.tag = Tag::finite_verb;
            return;
        }
        if (f != nullptr && word.tag != Tag::noun) {
            settle_function_word(i, s, *f);
            return;
        }
        const bool guessed = word.tag == Tag::adjective && (word.entry == nullptr || !word.entry->adjective);
        if ((word.tag == Tag::adverb || guessed) && clause_ends_at(i + 1, s) && pack_.prefixes.contains(a_.text(i)) &&
            has_open_verb(i, s)) {
            word.tag = Tag::prefix;  // "kehrte … zurück", "schlug … nieder"
            return;
        }
        const bool before_noun = nominal(i + 1, s);
        const Tag before = i > s.begin ? a_.words[i - 1].tag : Tag::punctuation;
        if ((word.tag == Tag::finite_verb || word.tag == Tag::infinitive || word.tag == Tag::participle) &&
            before_noun && (before == Tag::determiner || before == Tag::number || after_preposition(i, s))) {
            // "die verkauften Boote": after an article the form is an adjective
            const Agreement old = word.agreement;
            word.agreement = 0;
            if (inflected_adjective(i, text::with_lower_first(a_.text(i)), true)) {
                word.tag = Tag::adjective;
            } else {
                word.agreement = old;
            }
        }
    }

    /// "nach lange geplanten Treffen": a preposition, with adverbs or adjectives between.
    bool after_preposition(std::size_t i, const Sentence& s) const {
        std::size_t k = i;
        while (k > s.begin && (a_.words[k - 1].tag == Tag::adverb || a_.words[k - 1].tag == Tag::adjective) &&
               a_.words[k - 1].name == lang::none) {
            --k;
        }
        return k > s.begin && a_.words[k - 1].tag == Tag::preposition;
    }

    /// "Würde Serbien angreifen, …": a noun that is an auxiliary too, before a phrase, with the infinitive or
    /// participle at the end.
    bool auxiliary_in_front(std::size_t i, const Sentence& s) const {
        const FormEntry* lower = pack_.find(text::with_lower_first(a_.text(i)));
        if (lower == nullptr || i + 1 >= s.end || std::ranges::none_of(lower->verbs, [&](const auto& r) {
                return r.form == VerbForm::finite &&
                       pack_.verbs[static_cast<std::size_t>(r.lemma)].kind != lang::VerbKind::full;
            })) {
            return false;
        }
        const Tag next = a_.words[i + 1].tag;
        if (next != Tag::name && next != Tag::determiner && next != Tag::pronoun) {
            return false;
        }
        const FormEntry* last = a_.words[last_word(i, s)].entry;
        return last != nullptr && std::ranges::any_of(last->verbs, [](const auto& r) {
                   return r.form == VerbForm::infinitive || r.form == VerbForm::participle;
               });
    }

    void settle_function_word(std::size_t i, const Sentence& s, const FunctionWord& f) {
        Word& word = a_.words[i];
        const bool verb_too = word.entry != nullptr && !word.entry->verbs.empty();
        if (verb_too && f.determiner != 0) {
            // "sein": possessive before a noun, else the verb
            std::size_t k = i + 1;
            while (k < s.end && (a_.words[k].tag == Tag::adverb)) {
                ++k;
            }
            word.tag = nominal(k, s) && !clause_ends_at(i + 1, s) ? Tag::determiner : Tag::infinitive;
            return;
        }
        if (f.infinitive_marker) {
            if (i + 1 < s.end && has_infinitive(i + 1)) {
                word.tag = Tag::infinitive_marker;
                return;
            }
            if (clause_ends_at(i + 1, s)) {
                word.tag = Tag::prefix;
                return;
            }
            if (i + 1 < s.end && !a_.token(i + 1).capitalised &&
                (a_.words[i + 1].tag == Tag::adverb || a_.words[i + 1].tag == Tag::finite_verb)) {
                word.tag = Tag::adverb;
            }
            return;
        }
        if (word.tag == Tag::preposition && !f.contraction) {
            if (f.subordinator == Subordinator::infinitive) {
                if (infinitive_ahead(i, s)) {
                    word.tag = Tag::subordinator;
                    return;
                }
            } else if (f.subordinator != Subordinator::none && starts_clause_not_phrase(i, s, f)) {
                word.tag = Tag::subordinator;
                return;
            }
            if (f.prefix && clause_ends_at(i + 1, s)) {
                word.tag = f.postposition && i > s.begin && nominal(i - 1, s) && !has_open_verb(i, s)
                               ? Tag::postposition
                               : Tag::prefix;
                return;
            }
            if (f.postposition && i > s.begin && nominal(i - 1, s) && i + 1 < s.end && !nominal(i + 1, s) &&
                a_.words[i + 1].tag != Tag::determiner) {
                word.tag = Tag::postposition;
            }
            return;
        }
        if (word.tag == Tag::subordinator && (f.comparison || f.adverb)) {
            const bool clause_start =
                i == s.begin || a_.words[i - 1].tag == Tag::punctuation || a_.words[i - 1].tag == Tag::coordinator;
            if (!(clause_start && clause_final_verb(i, s)) &&
                !(f.stands_for.empty() && !f.comparison && clause_final_verb(i, s) && clause_start)) {
                word.tag = Tag::adverb;
            }
            return;
        }
        if (word.tag == Tag::coordinator && f.adverb) {
            const bool clause_start = i == s.begin || a_.words[i - 1].tag == Tag::punctuation;
            if (!clause_start) {
                word.tag = Tag::adverb;
            }
        }
        if (word.tag == Tag::determiner && f.prefix && clause_ends_at(i + 1, s)) {
            word.tag = Tag::prefix;
        }
        if (f.adverb && f.quantifier && !nominal(i + 1, s)) {
            word.tag = Tag::adverb;
        }
        if (word.tag == Tag::determiner && pack_.prefixes.contains(f.form) && clause_ends_at(i + 1, s) &&
            f.indefinite) {
            word.tag = Tag::prefix;  // "drangen … ein"
        }
    }

    /// Whether a finite verb that may take a separable prefix stands before in the clause.
    bool has_open_verb(std::size_t i, const Sentence& s) const {
        for (std::size_t k = i; k > s.begin; --k) {
            const Word& word = a_.words[k - 1];
            if (word.tag == Tag::finite_verb) {
                for (const auto& reading : word.entry->verbs) {
                    if (pack_.find_verb(std::string(a_.text(i)) +
                                        pack_.verbs[static_cast<std::size_t>(reading.lemma)].lemma) != none) {
                        return true;
                    }
                }
            }
            if (word.tag == Tag::punctuation && a_.token(k - 1).mark == Mark::comma) {
                break;
            }
        }
        return false;
    }

    bool starts_clause_not_phrase(std::size_t i, const Sentence& s, const FunctionWord& f) const {
        if (i + 1 >= s.end) {
            return false;
        }
        const Word& next = a_.words[i + 1];
        if (next.tag == Tag::pronoun && next.function != nullptr &&
            lang::may_be(next.function->personal, Case::nominative)) {
            return true;
        }
        const bool clause_start = i == s.begin || a_.words[i - 1].tag == Tag::punctuation;
        if (!clause_final_verb(i, s)) {
            // "Während der Präsident, der …": article and noun agree in no case of the preposition
            return clause_start && next.tag == Tag::determiner && i + 2 < s.end && a_.words[i + 2].tag == Tag::noun &&
                   a_.words[i + 2].noun != lang::none && a_.words[i + 2].agreement != 0 &&
                   (next.agreement & a_.words[i + 2].agreement) != 0 &&
                   (next.agreement & a_.words[i + 2].agreement & f.prep_cases) == 0;
        }
        if (next.tag == Tag::determiner && !(next.function != nullptr && next.function->quantifier)) {
            return (next.agreement & f.prep_cases) == 0;
        }
        return clause_start;
    }

    Analysis& a_;
    const lang::Pack& pack_;
    std::size_t sentence_end_ = 0;
};

}  // namespace

void tag_words(Analysis& analysis) { Tagger(analysis).run(); }

}  // namespace actant::analyse
