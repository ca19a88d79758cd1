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

    Gap gap(std::size_t from, std::size_t to) const {
        if (to <= from || to - from > 3) {
            return Gap::none;
        }
        Gap result = Gap::none;
        for (std::size_t i = from; i < to; ++i) {
            const Word& word = a_.words[i];
            if (a_.token(i).mark == Mark::comma) {
                result = result == Gap::none ? Gap::comma : result;
            } else if (a_.token(i).mark == Mark::quote || (word.function != nullptr && word.function->coordinates_after_correlative)) {
                result = word.function != nullptr ? Gap::conjunction : result;
            } else if (word.tag == Tag::coordinator && word.function->coordinator != lang::Coordinator::adversative) {
                result = Gap::conjunction;
            } else if (a_.token(i).mark == Mark::slash) {
                result = Gap::conjunction;
            } else if (!(word.function != nullptr && (word.function->adverb && i > from))) {
                return Gap::none;
            }
        }
        return result;
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

    void link(Clause& clause) {
        for (std::size_t x = 0; x < clause.chunks.size(); ++x) {
            const std::size_t left = clause.chunks[x];
            if (chunk(left).pronoun && chunk(left).relative) {
                continue;
            }
            const std::size_t end = extended_end(left);
            // a genitive attribute before the head belongs to the head's chunk
            for (std::size_t y = x + 1; y < clause.chunks.size(); ++y) {
                const std::size_t right = clause.chunks[y];
                std::size_t begin = chunk(right).begin;
                if (chunk(right).genitive != none && chunk(static_cast<std::size_t>(chunk(right).genitive)).begin < begin) {
                    begin = chunk(static_cast<std::size_t>(chunk(right).genitive)).begin;
                }
                if (begin < end || chunk(right).coordinated_with != none || chunk(right).apposition_of != none) {
                    continue;
                }
                const Gap kind = gap(end, begin);
                if (kind == Gap::none) {
                    break;
                }
                join(left, right, kind);
                break;
            }
        }
        settle_lists(clause);
    }

    void join(std::size_t left, std::size_t right, Gap kind) {
        Chunk& l = chunk(left);
        Chunk& r = chunk(right);
        if (kind == Gap::comma && ((person_name(left) && bare_role(right)) || (bare_role(left) && person_name(right)))) {
            if (bare_role(left) && (r.determiner != none || r.preposition != none)) {
                return;
            }
            if (r.preposition != none) {
                return;
            }
            r.apposition_of = static_cast<Index>(left);
            return;
        }
        const bool same_preposition = r.preposition == none || (l.preposition != none && r.preposition_lemma == l.preposition_lemma);
        const bool cases = r.preposition != none || l.preposition != none || ((l.agreement | widen(l)) & (r.agreement | widen(r))) != 0 || share_case(l.agreement, r.agreement);
        if (!same_preposition || !cases || l.time != r.time || r.pronoun != l.pronoun) {
            if (!(kind == Gap::conjunction && same_preposition && share_case(l.agreement, r.agreement) && !l.time && !r.time)) {
                return;
            }
        }
        r.coordinated_with = static_cast<Index>(left);
        if (r.genitive_of == none && l.genitive_of != none && r.preposition == none && share_case(static_cast<Agreement>(r.agreement & lang::all_columns(lang::Case::genitive)), l.agreement)) {
            r.genitive_of = l.genitive_of;
        }
        comma_list_.push_back({right, kind == Gap::comma});
    }

    static Agreement widen(const Chunk&) { return 0; }
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
            const bool continued = std::ranges::any_of(clause.chunks, [&](std::size_t c) { return chunk(c).coordinated_with == static_cast<Index>(it->first); });
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
