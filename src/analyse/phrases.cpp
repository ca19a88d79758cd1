// SPDX-License-Identifier: Apache-2.0
// Coordination and apposition among the noun phrases of a clause.
#include <algorithm>

#include "src/analyse/analysis.hpp"

namespace actant::analyse {
namespace {

using lang::NounClass;
using text::Mark;

class Linker {
  public:
    explicit Linker(Analysis& analysis) : a_(analysis) {}

    void run() {
        for (Clause& clause : a_.clauses) {
            link(clause);
        }
    }

  private:
    Chunk& chunk(std::size_t c) { return a_.chunks[c]; }

    /// The end of a phrase with its genitive attributes and the prepositional phrases that follow it.
    std::size_t extended_end(std::size_t c) {
        std::size_t end = chunk(c).end;
        bool grown = true;
        while (grown) {
            grown = false;
            const Index next = end < a_.chunk_of.size() ? a_.chunk_of[end] : none;
            if (next == none || chunk(static_cast<std::size_t>(next)).begin != end) {
                break;
            }
            const Chunk& n = chunk(static_cast<std::size_t>(next));
            if (n.genitive_of != none || n.attached_to != none) {
                end = n.end;
                grown = true;
            }
        }
        return end;
    }

    enum class Gap { none, comma, conjunction };

    /// What stands between two phrases: a comma, a conjunction ("und", "sowie", "als auch"), each with adverbs, or
    /// something else.
    Gap gap(std::size_t from, std::size_t to) const {
        if (to <= from || to - from > 4) {
            return Gap::none;
        }
        Gap result = Gap::none;
        for (std::size_t i = from; i < to; ++i) {
            const Word& word = a_.words[i];
            const lang::FunctionWord* f = word.function;
            if (a_.token(i).mark == Mark::comma) {
                result = result == Gap::none ? Gap::comma : result;
            } else if (a_.token(i).mark == Mark::quote) {
                continue;
            } else if (a_.token(i).mark == Mark::slash || (f != nullptr && f->coordinates_after_correlative)) {
                result = Gap::conjunction;
            } else if (word.tag == Tag::coordinator) {
                if (f->coordinator == lang::Coordinator::adversative && !also(i, to)) {
                    return Gap::none;
                }
                result = Gap::conjunction;
            } else if (f != nullptr && f->comparison && i + 1 < to && a_.words[i + 1].tag == Tag::adverb) {
                result = Gap::conjunction;
            } else if (word.tag != Tag::adverb || result == Gap::none || (f != nullptr && f->negation)) {
                return Gap::none;
            }
        }
        return result;
    }

    /// "nicht nur A, sondern auch B": a comma and an adverb around the conjunction.
    bool also(std::size_t i, std::size_t to) const {
        return i > 0 && a_.token(i - 1).mark == Mark::comma && i + 1 < to && a_.words[i + 1].tag == Tag::adverb &&
               !(a_.words[i + 1].function != nullptr && a_.words[i + 1].function->negation);
    }

    /// "X, seit 2014 Präsident Rumäniens,": a comma and since when.
    bool dated_gap(std::size_t from, std::size_t to) const {
        if (to - from > 7 || a_.token(from).mark != Mark::comma) {
            return false;
        }
        bool dated = false;
        for (std::size_t i = from + 1; i < to; ++i) {
            const Index at = a_.chunk_of[i];
            const bool time = at != none && a_.chunks[static_cast<std::size_t>(at)].time;
            dated = dated || time;
            if (!time && a_.words[i].tag != Tag::adverb && a_.words[i].tag != Tag::preposition &&
                a_.words[i].tag != Tag::adjective) {
                return false;
            }
        }
        return dated || to - from <= 5;
    }

    bool person_name(std::size_t c) const {
        const Chunk& k = a_.chunks[c];
        return k.name != none && a_.names[static_cast<std::size_t>(k.name)].kind == SpanKind::person;
    }
    bool bare_role(std::size_t c) const {
        const Chunk& k = a_.chunks[c];
        const lang::NounLemma* noun = k.head == none ? nullptr : a_.noun(static_cast<std::size_t>(k.head));
        return k.name == none && noun != nullptr && noun->noun_class == NounClass::person;
    }

    /// What kind of thing a phrase names, as far as its words show: like joins with like.
    int likeness(std::size_t left, std::size_t right) const {
        const Chunk& l = a_.chunks[left];
        const Chunk& r = a_.chunks[right];
        int score = 0;
        if ((l.name != none) == (r.name != none)) {
            score += 2;
        }
        if (l.name != none && r.name != none) {
            const auto group = [](SpanKind k) {
                return k == SpanKind::demonym || k == SpanKind::place ? SpanKind::state : k;
            };
            score += group(a_.names[static_cast<std::size_t>(l.name)].kind) ==
                             group(a_.names[static_cast<std::size_t>(r.name)].kind)
                         ? 4
                         : 0;
        }
        const lang::NounLemma* x = l.head == none || l.pronoun ? nullptr : a_.noun(static_cast<std::size_t>(l.head));
        const lang::NounLemma* y = r.head == none || r.pronoun ? nullptr : a_.noun(static_cast<std::size_t>(r.head));
        if (x != nullptr && y != nullptr && x->noun_class == y->noun_class) {
            score += 3;
        }
        if ((l.determiner != none) == (r.determiner != none)) {
            score += 1;
        }
        if ((l.preposition != none) == (r.preposition != none)) {
            score += r.preposition != none ? 6 : 0;
        }
        return score;
    }

    /// "Kämpfe zwischen der Armee und Rebellen": the party of an event, which has the other party beside it.
    bool inner(std::size_t c) const {
        const Chunk& k = a_.chunks[c];
        const auto& inner = a_.pack.inflection.inner_prepositions;
        return k.attached_to != none && k.preposition != none &&
               std::ranges::find(inner, k.preposition_lemma) != inner.end();
    }

    void link(Clause& clause) {
        for (std::size_t y = 1; y < clause.chunks.size(); ++y) {
            const std::size_t right = clause.chunks[y];
            std::size_t begin = chunk(right).begin;
            if (chunk(right).genitive != none && chunk(static_cast<std::size_t>(chunk(right).genitive)).begin < begin) {
                begin = chunk(static_cast<std::size_t>(chunk(right).genitive)).begin;
            }
            std::size_t best = right;
            Gap best_gap = Gap::none;
            int best_score = -1;
            for (std::size_t x = y; x-- > 0 && y - x < 8;) {
                const std::size_t left = clause.chunks[x];
                if (chunk(left).pronoun && chunk(left).relative) {
                    continue;
                }
                const std::size_t end = extended_end(left);
                Gap kind = end <= begin ? gap(end, begin) : Gap::none;
                if (kind == Gap::none && end < begin && person_name(left) && bare_role(right) &&
                    dated_gap(end, begin)) {
                    kind = Gap::comma;
                }
                if (kind == Gap::none || !joinable(left, right, kind)) {
                    continue;
                }
                const int score = 2 * likeness(left, right) + (apposes(left, right, kind) ? 30 : 0) +
                                  (kind == Gap::conjunction && inner(left) ? 5 : 0);
                if (score > best_score) {
                    best = left;
                    best_gap = kind;
                    best_score = score;
                }
            }
            if (best != right) {
                join(best, right, best_gap);
            }
        }
        settle_lists(clause);
    }

    bool nameless(std::size_t c) const {
        return a_.chunks[c].name == none && !a_.chunks[c].pronoun && !a_.chunks[c].time;
    }

    bool apposes(std::size_t left, std::size_t right, Gap kind) const {
        const Chunk& l = a_.chunks[left];
        const Chunk& r = a_.chunks[right];
        if (r.preposition != none) {
            return false;
        }
        if (kind != Gap::comma) {
            return false;
        }
        if (person_name(left) && bare_role(right)) {
            return true;
        }
        if (bare_role(left) && person_name(right)) {
            // "Frankreichs Präsident, der Sozialist François Hollande, …"
            return lang::may_be_singular(l.agreement) &&
                   (r.determiner == none || (share_case(l.agreement, r.agreement) && r.end < a_.words.size() &&
                                             a_.words[r.end].tag == Tag::punctuation && l.genitive != none));
        }
        // "die CSP, ein Bündnis von Rebellen, …": a name and what it is
        const bool determined = r.determiner != none || r.genitive != none || !r.modifier_names.empty();
        return l.name != none && !l.time && nameless(right) && determined && share_case(l.agreement, r.agreement) &&
               followed_by_mark(right);
    }

    /// An apposition is closed by a punctuation mark.
    bool followed_by_mark(std::size_t c) const {
        std::size_t end = a_.chunks[c].end;
        for (int i = 0; i < 4 && end < a_.words.size(); ++i) {
            const Index next = a_.chunk_of[end];
            if (next == none || a_.chunks[static_cast<std::size_t>(next)].begin != end) {
                break;
            }
            end = a_.chunks[static_cast<std::size_t>(next)].end;
        }
        return end >= a_.words.size() || a_.words[end].tag == Tag::punctuation || a_.words[end].tag == Tag::coordinator;
    }

    bool joinable(std::size_t left, std::size_t right, Gap kind) const {
        const Chunk& l = a_.chunks[left];
        const Chunk& r = a_.chunks[right];
        if (apposes(left, right, kind)) {
            return l.apposition_of == none;
        }
        const bool same_preposition =
            r.preposition == none || (l.preposition != none && r.preposition_lemma == l.preposition_lemma);
        return same_preposition && l.time == r.time && share_case(l.agreement, r.agreement) &&
               (r.pronoun == l.pronoun || (kind == Gap::conjunction && (r.name != none || l.name != none)));
    }

    void join(std::size_t left, std::size_t right, Gap kind) {
        Chunk& l = chunk(left);
        Chunk& r = chunk(right);
        if (apposes(left, right, kind)) {
            r.apposition_of = static_cast<Index>(left);
            return;
        }
        // "X, früherer Präsident und Chef der Partei,": both say what X is
        if (l.apposition_of != none && kind == Gap::conjunction && bare_role(left) && bare_role(right) &&
            r.determiner == none && r.preposition == none && lang::may_be_singular(r.agreement) &&
            person_name(static_cast<std::size_t>(l.apposition_of)) && l.end + 1 == r.begin) {
            r.apposition_of = l.apposition_of;
            return;
        }
        // "X, die Präsidentin, und Y": Y stands beside X, not beside what X is
        r.coordinated_with = l.apposition_of != none ? l.apposition_of : static_cast<Index>(left);
        if (r.genitive_of == none && l.genitive_of != none && r.preposition == none &&
            share_case(static_cast<Agreement>(r.agreement & lang::all_columns(lang::Case::genitive)), l.agreement)) {
            r.genitive_of = l.genitive_of;
        }
        comma_list_.emplace_back(right, kind == Gap::comma);
    }

    static bool share_case(Agreement a, Agreement b) {
        for (unsigned c = 0; c < 4; ++c) {
            if (lang::may_be(a, static_cast<lang::Case>(c)) && lang::may_be(b, static_cast<lang::Case>(c))) {
                return true;
            }
        }
        return false;
    }

    /// "A, B" without a conjunction at the end is no list, but a phrase and what is put in beside it.
    void settle_lists(Clause& clause) {
        for (auto it = comma_list_.rbegin(); it != comma_list_.rend(); ++it) {
            if (!it->second) {
                continue;
            }
            const bool continued = std::ranges::any_of(clause.chunks, [&](std::size_t c) {
                return chunk(c).coordinated_with == static_cast<Index>(it->first);
            });
            if (!continued) {
                chunk(it->first).coordinated_with = none;
            }
        }
        comma_list_.clear();
    }

    Analysis& a_;
    std::vector<std::pair<std::size_t, bool>> comma_list_;
};

}  // namespace

void link_phrases(Analysis& analysis) { Linker(analysis).run(); }

Analysis analyse(const lang::Pack& pack, const text::Document& document) {
    Analysis analysis(pack, document);
    find_words(analysis);
    find_sentences(analysis);
    find_names(analysis);
    tag_words(analysis);
    find_chunks(analysis);
    find_clauses(analysis);
    link_phrases(analysis);
    return analysis;
}

}  // namespace actant::analyse
