// SPDX-License-Identifier: Apache-2.0
#include "src/analyse/verb_complex.hpp"

#include <algorithm>
#include <string>

#include "src/text/utf8.hpp"

namespace actant::analyse {
namespace {

using lang::Mood;
using lang::VerbForm;
using lang::VerbKind;
using lang::VerbReading;

class Resolver {
  public:
    Resolver(Analysis& analysis, Clause& clause) : a_(analysis), pack_(analysis.pack), c_(clause) {}

    void run() {
        if (c_.kind == ClauseKind::participial) {
            return;
        }
        sort_verbs();
        negation();
        if (c_.verbs.empty()) {
            return;
        }
        if (c_.finite != none) {
            finite_features();
        }
        lexical_verb();
    }

  private:
    const lang::VerbLemma& lemma(Index i) const { return pack_.verbs[static_cast<std::size_t>(i)]; }

    const VerbReading* reading(std::size_t token, VerbForm form) const {
        const lang::FormEntry* entry = a_.words[token].entry;
        if (entry == nullptr) {
            return nullptr;
        }
        const VerbReading* best = nullptr;
        for (const VerbReading& r : entry->verbs) {
            if (r.form != form || r.mood == Mood::imperative) {
                continue;
            }
            if (best == nullptr || better(r, *best)) {
                best = &r;
            }
        }
        return best;
    }

    /// Third person before others, indicative before subjunctive, verbs that mean something to us before others.
    bool better(const VerbReading& x, const VerbReading& y) const {
        const auto rank = [&](const VerbReading& r) {
            const lang::VerbLemma& v = lemma(r.lemma);
            return std::tuple(r.person == 3, r.mood == Mood::indicative, v.kind != VerbKind::full,
                              !v.frames.empty() || v.embedding != none, v.prefix.empty());
        };
        return rank(x) > rank(y);
    }

    void sort_verbs() {
        std::ranges::sort(c_.verbs);
        c_.verbs.erase(std::unique(c_.verbs.begin(), c_.verbs.end()), c_.verbs.end());
        std::erase_if(c_.verbs, [&](std::size_t token) {
            if (a_.words[token].tag == Tag::prefix) {
                prefix_ = std::string(a_.words[token].function != nullptr ? a_.words[token].function->form
                                                                          : std::string(a_.text(token)));
                return true;
            }
            return false;
        });
    }

    void negation() {
        for (std::size_t i = c_.begin; i < c_.end; ++i) {
            const Word& word = a_.words[i];
            const Index chunk = a_.chunk_of[i];
            if (chunk != none && a_.chunks[static_cast<std::size_t>(chunk)].clause != none &&
                &a_.clauses[static_cast<std::size_t>(a_.chunks[static_cast<std::size_t>(chunk)].clause)] != &c_) {
                continue;
            }
            if (chunk == none && inside_other_clause(i)) {
                continue;
            }
            if (chunk != none && a_.chunks[static_cast<std::size_t>(chunk)].negated &&
                static_cast<Index>(i) == a_.chunks[static_cast<std::size_t>(chunk)].head) {
                c_.negated = true;
                continue;
            }
            const std::string lower = text::with_lower_first(a_.text(i));
            const auto cue = pack_.cue_words.find(lower);
            const bool negates =
                (word.function != nullptr && word.function->negation && word.function->determiner == 0) ||
                (cue != pack_.cue_words.end() && cue->second.negation);
            if (negates && a_.token(i).kind == text::TokenKind::word && !cancelled(i)) {
                c_.negated = !(c_.negated && word.function != nullptr && word.function->correlative);
            }
        }
    }

    /// Tokens of clauses embedded in this one do not belong to it.
    bool inside_other_clause(std::size_t token) const {
        const auto self = static_cast<std::size_t>(&c_ - a_.clauses.data());
        std::size_t first = self;
        while (first > 0 && a_.clauses[first - 1].sentence == c_.sentence) {
            --first;
        }
        for (std::size_t k = first; k < a_.clauses.size() && a_.clauses[k].sentence == c_.sentence; ++k) {
            const Clause& other = a_.clauses[k];
            if (k != self && other.begin > c_.begin && other.end <= c_.end && other.begin <= token &&
                token < other.end && other.kind != ClauseKind::participial) {
                return true;
            }
        }
        return false;
    }

    /// "nicht nur", "nicht zuletzt": phrases of the pack that take a negation back.
    bool cancelled(std::size_t i) const {
        const auto found = pack_.cue_phrases.find(text::with_lower_first(a_.text(i)));
        if (found == pack_.cue_phrases.end()) {
            return false;
        }
        for (const auto& [words, cue] : found->second) {
            if (cue.negation || cue.has_status) {
                continue;
            }
            bool all = true;
            for (std::size_t k = 0; k < words.size() && all; ++k) {
                all = i + k < c_.end && text::to_lower(a_.text(i + k)) == words[k];
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    void finite_features() {
        const auto token = static_cast<std::size_t>(c_.finite);
        const VerbReading* best = reading(token, VerbForm::finite);
        if (best == nullptr) {
            return;
        }
        bool indicative = false;
        for (const VerbReading& r : a_.words[token].entry->verbs) {
            if (r.form != VerbForm::finite || r.person != 3 || r.lemma != best->lemma) {
                continue;
            }
            indicative = indicative || r.mood == Mood::indicative;
            c_.plural = c_.plural || r.plural;
            c_.singular = c_.singular || !r.plural;
        }
        c_.past = best->tense == lang::Tense::past;
        c_.subjunctive_1 = !indicative && best->mood == Mood::subjunctive_1;
        c_.subjunctive_2 = !indicative && best->mood == Mood::subjunctive_2;
    }

    /// The lemma with the separated prefix, if there is such a verb.
    Index with_prefix(std::size_t token, VerbForm form, Index otherwise) const {
        if (prefix_.empty()) {
            return otherwise;
        }
        for (const VerbReading& r : a_.words[token].entry->verbs) {
            if (r.form != form) {
                continue;
            }
            const Index joined = pack_.find_verb(prefix_ + lemma(r.lemma).lemma);
            if (joined != none) {
                return joined;
            }
        }
        return otherwise;
    }

    bool after_marker(std::size_t token) const {
        return token > 0 && a_.words[token - 1].tag == Tag::infinitive_marker;
    }

    void lexical_verb() {
        struct Part {
            std::size_t token;
            const VerbReading* reading;
        };
        std::vector<Part> parts;
        for (const std::size_t token : c_.verbs) {
            if (static_cast<Index>(token) == c_.finite) {
                continue;
            }
            const VerbReading* r = reading(token, VerbForm::particle_infinitive);
            const VerbReading* infinitive = reading(token, VerbForm::infinitive);
            const VerbReading* participle = reading(token, VerbForm::participle);
            if (r == nullptr) {
                const bool future = c_.finite != none && infinitive != nullptr && finite_is(VerbKind::passive) &&
                                    !c_.past && objects() >= 2;
                const bool wants_participle = c_.finite != none && participle != nullptr && !after_marker(token) &&
                                              !finite_is(VerbKind::modal) && !future;
                r = wants_participle ? participle : infinitive != nullptr ? infinitive : participle;
            }
            if (r != nullptr) {
                parts.push_back({token, r});
            }
        }
        const VerbReading* finite =
            c_.finite != none ? reading(static_cast<std::size_t>(c_.finite), VerbForm::finite) : nullptr;
        const Part* lexical = nullptr;
        for (const Part& part : parts) {
            const lang::VerbLemma& v = lemma(part.reading->lemma);
            if (v.kind == VerbKind::modal) {
                c_.modals.push_back(part.reading->lemma);
            }
            if (v.kind == VerbKind::full && (lexical == nullptr || !causative(part.reading->lemma))) {
                lexical = &part;
            } else if (v.kind == VerbKind::full && lexical != nullptr) {
                c_.causative = true;
            }
        }
        if (finite != nullptr && lemma(finite->lemma).kind == VerbKind::modal) {
            c_.modals.insert(c_.modals.begin(), finite->lemma);
        }
        if (lexical == nullptr) {
            if (!parts.empty() && (finite == nullptr || lemma(finite->lemma).kind != VerbKind::full)) {
                c_.verb = parts.front().reading->lemma;
                c_.verb_token = static_cast<Index>(parts.front().token);
            } else if (finite != nullptr) {
                c_.verb = with_prefix(static_cast<std::size_t>(c_.finite), VerbForm::finite, finite->lemma);
                c_.verb_token = c_.finite;
            }
            perfect_of_auxiliary(parts.empty() ? nullptr : parts.front().reading, finite);
            return;
        }
        c_.verb = with_prefix(lexical->token, lexical->reading->form, lexical->reading->lemma);
        c_.verb_token = static_cast<Index>(lexical->token);
        for (const VerbReading& r : a_.words[lexical->token].entry->verbs) {
            if (r.form == lexical->reading->form && r.lemma != c_.verb &&
                std::ranges::find(c_.other_verbs, r.lemma) == c_.other_verbs.end() && lemma(r.lemma).prefix.empty()) {
                c_.other_verbs.push_back(r.lemma);
            }
        }
        const bool participle = lexical->reading->form == VerbForm::participle;
        bool passive_auxiliary = false;
        bool perfect_auxiliary = false;
        bool copula = false;
        const auto look = [&](const VerbReading& r, bool is_finite) {
            const VerbKind kind = lemma(r.lemma).kind;
            passive_auxiliary = passive_auxiliary || (kind == VerbKind::passive && participle);
            c_.future = c_.future || (kind == VerbKind::passive && !participle && is_finite);
            perfect_auxiliary = perfect_auxiliary || kind == VerbKind::perfect;
            copula = copula || kind == VerbKind::copula;
        };
        for (const Part& part : parts) {
            if (part.token != lexical->token) {
                look(*part.reading, false);
            }
        }
        if (finite != nullptr) {
            look(*finite, true);
            if (lemma(finite->lemma).kind == VerbKind::full) {
                if (causative(finite->lemma)) {
                    c_.causative = true;
                } else if (!participle) {
                    c_.modals.push_back(finite->lemma);  // "versucht … zu liefern"
                } else {
                    // two full verbs and no auxiliary: the finite one counts
                    c_.verb = with_prefix(static_cast<std::size_t>(c_.finite), VerbForm::finite, finite->lemma);
                    c_.verb_token = c_.finite;
                    return;
                }
            }
            // "ist an … zu liefern", "hat … zu liefern"
            c_.passive = copula && !participle && after_marker(lexical->token);
        }
        // "sich … versorgen lassen": the subject undergoes
        c_.causative_passive =
            c_.causative && std::ranges::any_of(c_.chunks, [&](std::size_t chunk) {
                const Chunk& k = a_.chunks[chunk];
                const lang::FunctionWord* f =
                    k.pronoun && k.preposition == none ? a_.words[static_cast<std::size_t>(k.head)].function : nullptr;
                return f != nullptr && f->reflexive;
            });
        c_.passive = c_.passive || c_.causative_passive;
        if (participle) {
            const lang::VerbLemma& v = lemma(c_.verb);
            c_.passive = passive_auxiliary;
            c_.perfect = perfect_auxiliary || copula;
            if (!passive_auxiliary && copula && !perfect_auxiliary && !v.takes_sein && !v.intransitive) {
                c_.passive = true;
                c_.statal = true;
            }
            if (parts.size() == 1 && finite == nullptr) {
                c_.passive = !v.takes_sein && !v.intransitive;  // participle without auxiliary, as in headlines
                c_.perfect = !c_.passive;
            }
        }
    }

    void perfect_of_auxiliary(const VerbReading* part, const VerbReading* finite) {
        c_.perfect = part != nullptr && part->form == VerbForm::participle && finite != nullptr;
    }

    /// Phrases that may be subject or direct object: two of them make "werden überlassen" a future, not a passive.
    std::size_t objects() const {
        std::size_t n = 0;
        for (const std::size_t chunk : c_.chunks) {
            const Chunk& k = a_.chunks[chunk];
            n += k.preposition == none && k.genitive_of == none && !k.time &&
                         (lang::may_be(k.agreement, lang::Case::nominative) ||
                          lang::may_be(k.agreement, lang::Case::accusative)) &&
                         k.coordinated_with == none && k.apposition_of == none
                     ? 1
                     : 0;
        }
        return n;
    }

    bool finite_is(VerbKind kind) const {
        const VerbReading* r = reading(static_cast<std::size_t>(c_.finite), VerbForm::finite);
        return r != nullptr && lemma(r->lemma).kind == kind;
    }

    bool causative(Index verb) const { return lemma(verb).causative; }

    Analysis& a_;
    const lang::Pack& pack_;
    Clause& c_;
    std::string prefix_;
};

}  // namespace

void resolve_verb_complex(Analysis& analysis, Clause& clause) { Resolver(analysis, clause).run(); }

}  // namespace actant::analyse
