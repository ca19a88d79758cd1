// SPDX-License-Identifier: Apache-2.0
// Status and attribution: mood, modals, negation, cues in the clause, and the clauses and quotations it stands in.
#include <algorithm>
#include <array>

#include "src/extract/reading.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {
namespace {

using analyse::ClauseKind;
using analyse::Tag;
using lang::Subordinator;
using text::Mark;

class Assessor {
  public:
    explicit Assessor(const Reading& r) : r_(r), a_(r.a), pack_(r.pack) {}

    Assessment clause(Index index) {
        Assessment out;
        inside(index, out);
        context(index, out, 0);
        quotation(index, out);
        return out;
    }

    Assessment nominal(Index noun, bool light) {
        const Chunk& k = r_.chunk(noun);
        const Index index = k.clause;
        const Clause& c = r_.clause(index);
        Assessment out;
        if (light) {
            out = clause(index);
        } else {
            attributions(index, out);
            if (c.subjunctive_1) {
                apply(out, Status::reported);
                if (out.by == none) {
                    speaker_before(c.sentence, out);
                }
            }
            governed(noun, index, out);
            if (c.verb != none && pack_.verbs[static_cast<std::size_t>(c.verb)].existence) {
                inside(index, out);  // "Gespräche könnte es geben", "hat nicht stattgefunden"
            }
            reported_context(index, out, 0);
            quotation(index, out);
        }
        if (k.negated || without(k)) {
            apply(out, Status::denied);
        }
        adjectives(k, out);
        return out;
    }

  private:
    /// "ohne Waffenlieferungen an Riga": the preposition denies its own noun, not what the clause says.
    bool without(const Chunk& k) const {
        if (k.preposition == none) {
            return false;
        }
        const auto cue = pack_.cue_prepositions.find(text::to_lower(a_.text(static_cast<std::size_t>(k.preposition))));
        return cue != pack_.cue_prepositions.end() && cue->second.has_status && cue->second.status == Status::denied;
    }

    static void apply(Assessment& out, Status status) { out.status = weaker(out.status, status); }

    void speaker(Assessment& out, Index chunk) {
        if (chunk == none || out.by != none || !out.by_text.empty()) {
            return;
        }
        const Referent& ref = r_.referent(chunk);
        const Chunk& k = r_.chunk(chunk);
        if (k.pronoun && ref.entity == none) {
            return;
        }
        out.by = ref.entity;
        out.by_text = k.pronoun ? r_.entities[ref.entity].name : bare_text(r_, chunk);
    }

    // ---- the clause itself
    // ------------------------------------------------------------------------------------------------

    void inside(Index index, Assessment& out) {
        const Clause& c = r_.clause(index);
        if (c.negated) {
            apply(out, Status::denied);
        }
        for (const Index modal : c.modals) {
            const lang::VerbLemma& verb = pack_.verbs[static_cast<std::size_t>(modal)];
            const auto cue = pack_.cue_modals.find(verb.lemma);
            if (cue != pack_.cue_modals.end()) {
                apply(out, c.subjunctive_2 || subjunctive_form(c) ? cue->second.second : cue->second.first);
            } else if (verb.embedding != none) {
                apply(out, pack_.embeddings[static_cast<std::size_t>(verb.embedding)].status);
            }
        }
        if (c.future) {
            apply(out, Status::planned);
        }
        if (c.subjunctive_1) {
            apply(out, Status::reported);
            speaker_if_indirect(index, out);
        } else if (c.subjunctive_2 && c.modals.empty()) {
            const bool indirect = reported_above(index);
            apply(out, indirect ? Status::reported : Status::possible);
        }
        attributions(index, out);
        words(index, out);
        if (c.conjunction != none && c.kind != ClauseKind::relative) {
            const auto token = static_cast<std::size_t>(c.conjunction);
            const auto cue = pack_.cue_conjunctions.find(text::to_lower(a_.text(token)));
            if (cue != pack_.cue_conjunctions.end() && cue->second.has_status) {
                apply(out, cue->second.status);
            } else if (c.kind == ClauseKind::infinitive) {
                apply(out, Status::planned);
            }
        }
        if (c.conditional || c.question) {
            apply(out, Status::possible);
        }
    }

    bool subjunctive_form(const Clause& c) const {
        if (c.finite == none) {
            return false;
        }
        const lang::FormEntry* entry = a_.words[static_cast<std::size_t>(c.finite)].entry;
        return entry != nullptr &&
               std::ranges::any_of(entry->verbs, [](const auto& r) { return r.mood == lang::Mood::subjunctive_2; }) &&
               !std::ranges::any_of(
                   entry->verbs,
                   [](const auto& r) { return r.mood == lang::Mood::indicative && r.tense == lang::Tense::present; }) &&
               !c.perfect;
    }

    /// Tokens of the clause that lie in no inner clause.
    template <class Use>
    void own_tokens(Index index, Use use) const {
        const Clause& c = r_.clause(index);
        for (std::size_t i = c.begin; i < c.end; ++i) {
            if (owner(i, index) == index) {
                use(i);
            }
        }
    }

    Index owner(std::size_t token, Index of) const {
        Index best = of;
        const auto [first, last] = r_.sentence_clauses[r_.clause(of).sentence];
        for (std::size_t k = first; k < last; ++k) {
            const Clause& c = a_.clauses[k];
            if (token >= c.begin && token < c.end && c.end - c.begin < r_.clause(best).end - r_.clause(best).begin) {
                best = static_cast<Index>(k);
            }
        }
        return best;
    }

    void words(Index index, Assessment& out) {
        own_tokens(index, [&](std::size_t i) {
            if (a_.token(i).kind != text::TokenKind::word) {
                return;
            }
            const std::string lower = text::to_lower(a_.text(i));
            const auto cue = pack_.cue_words.find(lower);
            if (cue != pack_.cue_words.end() && cue->second.has_status && a_.words[i].tag != Tag::adjective) {
                apply(out, cue->second.status);
            }
            const auto phrases = pack_.cue_phrases.find(lower);
            if (phrases == pack_.cue_phrases.end()) {
                return;
            }
            for (const auto& [parts, phrase] : phrases->second) {
                if (phrase.has_status && !phrase.has_speaker && matches(parts, i, r_.clause(index).end)) {
                    apply(out, phrase.status);
                }
            }
        });
    }

    /// Whether a phrase of the pack stands at `i`; adjectives may come between its words ("nach amerikanischer
    /// Darstellung").
    bool matches(const std::vector<std::string>& parts, std::size_t i, std::size_t end) const {
        for (std::size_t k = 0; k < parts.size(); ++k, ++i) {
            while (k > 0 && i < end && a_.words[i].tag == Tag::adjective && text::to_lower(a_.text(i)) != parts[k]) {
                ++i;
            }
            if (i >= end || text::to_lower(a_.text(i)) != parts[k]) {
                return false;
            }
        }
        return true;
    }

    /// "laut X", "nach Angaben von X", "X zufolge"
    void attributions(Index index, Assessment& out) {
        const Clause& c = r_.clause(index);
        own_tokens(index, [&](std::size_t i) {
            if (a_.token(i).kind != text::TokenKind::word) {
                return;
            }
            const std::string lower = text::to_lower(a_.text(i));
            if (const auto cue = pack_.cue_prepositions.find(lower);
                cue != pack_.cue_prepositions.end() && cue->second.has_status && cue->second.status != Status::denied &&
                a_.words[i].tag == Tag::preposition) {
                apply(out, cue->second.status);
                if (cue->second.has_speaker) {
                    speaker(out, a_.chunk_of[i]);
                }
            }
            if (const auto cue = pack_.cue_postpositions.find(lower);
                cue != pack_.cue_postpositions.end() && cue->second.has_status && i > c.begin) {
                apply(out, cue->second.status);
                if (const Index chunk = a_.chunk_of[i - 1]; chunk != none && !vague(chunk)) {
                    speaker(out, r_.chunk(chunk).genitive_of != none && out.by == none ? r_.chunk(chunk).genitive_of
                                                                                       : chunk);
                }
            }
            const auto phrases = pack_.cue_phrases.find(lower);
            if (phrases == pack_.cue_phrases.end()) {
                return;
            }
            for (const auto& [parts, phrase] : phrases->second) {
                if (!phrase.has_status || !phrase.has_speaker || !matches(parts, i, c.end)) {
                    continue;
                }
                apply(out, phrase.status);
                const std::size_t end = i + parts.size();
                if (end < c.end && a_.chunk_of[end] != none && r_.chunk(a_.chunk_of[end]).begin >= end) {
                    speaker(out, a_.chunk_of[end]);
                } else if (a_.chunk_of[end - 1] != none && r_.chunk(a_.chunk_of[end - 1]).genitive != none) {
                    speaker(out, r_.chunk(a_.chunk_of[end - 1]).genitive);
                }
            }
        });
    }

    bool vague(Index chunk) const {
        return r_.referent(chunk).entity == none && (r_.referent(chunk).fillers & lang::fill_actor) == 0;
    }

    // ---- the clauses above
    // ---------------------------------------------------------------------------------------------------

    bool governed_by_parent(const Clause& c) const {
        if (c.parent == none) {
            return false;
        }
        switch (c.kind) {
            case ClauseKind::complement: return true;
            case ClauseKind::infinitive: return c.conjunction == none;
            case ClauseKind::subordinate: {
                const lang::FunctionWord* f =
                    c.conjunction == none ? nullptr : a_.words[static_cast<std::size_t>(c.conjunction)].function;
                return f != nullptr && (f->subordinator == Subordinator::complement ||
                                        f->subordinator == Subordinator::whether || f->interrogative);
            }
            case ClauseKind::main: return r_.clause(c.parent).attribution;
            default: return false;
        }
    }

    /// "wie X mitteilte": the clause beside or around is what X said.
    void manner_attribution(Index index, Assessment& out) {
        const Clause& c = r_.clause(index);
        const auto [first, last] = r_.sentence_clauses[c.sentence];
        for (std::size_t k = first; k < last; ++k) {
            const Clause& other = a_.clauses[k];
            if (other.parent != index || other.kind != ClauseKind::subordinate || other.conjunction == none) {
                continue;
            }
            const lang::FunctionWord* f = a_.words[static_cast<std::size_t>(other.conjunction)].function;
            if (f == nullptr || f->subordinator != Subordinator::manner || other.verb == none) {
                continue;
            }
            const lang::Embedding* e = embedding(other.verb);
            if (e != nullptr && e->status == Status::reported) {
                apply(out, Status::reported);
                if (e->has_speaker) {
                    speaker(out, speaker_chunk(other, static_cast<Index>(k)));
                }
            }
        }
    }

    /// "Er wird reisen. Das teilte sein Sprecher X mit.": the sentence before is what X said.
    void announced_after(Index index, Assessment& out) {
        const Clause& c = r_.clause(index);
        if (c.kind != ClauseKind::main || c.sentence + 1 >= a_.sentences.size()) {
            return;
        }
        for (std::size_t k = r_.sentence_clauses[c.sentence + 1].first;
             k < a_.clauses.size() && a_.clauses[k].sentence == c.sentence + 1; ++k) {
            const Clause& next = a_.clauses[k];
            if (next.kind != ClauseKind::main || next.verb == none || next.chunks.empty()) {
                continue;
            }
            const Chunk& first = a_.chunks[next.chunks.front()];
            const lang::FunctionWord* word = a_.words[a_.sentences[next.sentence].begin].function;
            const bool points_back =
                word != nullptr && ((first.pronoun && first.begin == a_.sentences[next.sentence].begin &&
                                     word->personal == 0 && (word->definite || word->demonstrative)) ||
                                    !word->stands_for.empty());
            const lang::Embedding* e = embedding(next.verb);
            if (points_back && e != nullptr && e->status == Status::reported && e->has_speaker) {
                const Index subject = speaker_chunk(next, static_cast<Index>(k));
                if (subject != none && !r_.chunk(subject).pronoun) {
                    apply(out, Status::reported);
                    speaker(out, subject);
                }
            }
            return;
        }
    }

    Index speaker_chunk(const Clause& c, Index index) const {
        Index subject = r_.subjects[static_cast<std::size_t>(index)];
        if (c.passive) {
            return none;
        }
        if (subject == none && c.subject_of != none) {
            subject = r_.subjects[static_cast<std::size_t>(c.subject_of)];
        }
        return subject;
    }

    const lang::Embedding* embedding(Index verb) const {
        const Index e = pack_.verbs[static_cast<std::size_t>(verb)].embedding;
        return e == none ? nullptr : &pack_.embeddings[static_cast<std::size_t>(e)];
    }

    void context(Index index, Assessment& out, int depth) {
        if (depth > 6) {
            return;
        }
        const Clause& c = r_.clause(index);
        if (!governed_by_parent(c)) {
            manner_attribution(index, out);
            announced_after(index, out);
            if (c.kind == ClauseKind::main && c.subject_of != none && c.subject_of != index &&
                r_.clause(c.subject_of).subjunctive_1) {
                apply(out, Status::reported);
            }
            fragments(index, out);
            return;
        }
        const Clause& up = r_.clause(c.parent);
        const lang::Embedding* e = up.verb == none ? nullptr : embedding(up.verb);
        if (e != nullptr) {
            if (!e->factive) {
                apply(out, e->status);
            }
            if (up.negated && e->status != Status::denied) {
                apply(out, Status::denied);
            }
            if (e->has_speaker && !e->factive) {
                speaker(out, speaker_chunk(up, c.parent));
            }
        } else {
            noun_embedding(up, out);
        }
        manner_attribution(index, out);
        // what stands above may itself be planned, possible or hearsay
        Assessment above;
        inside_without_negation(c.parent, above);
        context(c.parent, above, depth + 1);
        if (above.status != Status::asserted &&
            !(e != nullptr && e->status == Status::reported && above.status == Status::reported && out.by != none)) {
            apply(out, above.status);
            if (out.by == none && out.by_text.empty()) {
                out.by = above.by;
                out.by_text = above.by_text;
            }
        }
    }

    void inside_without_negation(Index index, Assessment& out) {
        const Clause& c = r_.clause(index);
        for (const Index modal : c.modals) {
            const auto cue = pack_.cue_modals.find(pack_.verbs[static_cast<std::size_t>(modal)].lemma);
            if (cue != pack_.cue_modals.end()) {
                apply(out, c.subjunctive_2 ? cue->second.second : cue->second.first);
            }
        }
        if (c.subjunctive_1) {
            apply(out, Status::reported);
        }
        attributions(index, out);
    }

    /// "die Angst, dass …", "der Plan, … zu": a noun of the clause above embeds.
    void noun_embedding(const Clause& up, Assessment& out) {
        for (const std::size_t chunk : up.chunks) {
            const Chunk& k = a_.chunks[chunk];
            const lang::NounLemma* noun =
                k.head == none || k.pronoun ? nullptr : a_.noun(static_cast<std::size_t>(k.head));
            if (noun == nullptr || noun->embedding == none) {
                continue;
            }
            const lang::Embedding& e = pack_.embeddings[static_cast<std::size_t>(noun->embedding)];
            if (!e.factive) {
                apply(out, e.status);
            }
        }
    }

    /// A governing clause that reports, for nominals and subordinate clauses of other kinds.
    void reported_context(Index index, Assessment& out, int depth) {
        const Clause& c = r_.clause(index);
        manner_attribution(index, out);
        fragments(index, out);
        if (depth > 6 || !governed_by_parent(c)) {
            return;
        }
        const Clause& up = r_.clause(c.parent);
        const lang::Embedding* e = up.verb == none ? nullptr : embedding(up.verb);
        if (e != nullptr && e->status == Status::reported && (c.subjunctive_1 || c.quoted)) {
            apply(out, Status::reported);
            speaker(out, speaker_chunk(up, c.parent));
        }
    }

    bool reported_above(Index index) const {
        const Clause& c = r_.clause(index);
        if (c.parent != none && governed_by_parent(c)) {
            const lang::Embedding* e = r_.clause(c.parent).verb == none ? nullptr : embedding(r_.clause(c.parent).verb);
            return e != nullptr && e->status == Status::reported;
        }
        return false;
    }

    /// "…, so die Beamten", "…, so X, …": an adverb and a speaker between two marks.
    void fragments(Index index, Assessment& out) {
        const Clause& c = r_.clause(index);
        for (std::size_t i = c.begin; i < c.end; ++i) {
            if (a_.words[i].tag != Tag::adverb || i == 0 || a_.token(i - 1).mark != Mark::comma ||
                i + 1 >= a_.words.size()) {
                continue;
            }
            const auto cue = pack_.cue_words.find(a_.text(i));
            if (cue == pack_.cue_words.end() || !cue->second.has_speaker) {
                continue;
            }
            if (const Index chunk = a_.chunk_of[i + 1]; chunk != none && r_.chunk(chunk).preposition == none &&
                                                        !counted(r_.chunk(chunk)) && no_verb_up_to_mark(i + 1)) {
                apply(out, Status::reported);
                speaker(out, chunk);
            }
        }
    }

    /// "so viele Menschen" names no speaker.
    bool counted(const Chunk& k) const {
        const lang::FunctionWord* f =
            k.determiner == none ? nullptr : a_.words[static_cast<std::size_t>(k.determiner)].function;
        return f != nullptr && f->quantifier;
    }

    bool no_verb_up_to_mark(std::size_t i) const {
        while (i < a_.words.size() && a_.words[i].tag != Tag::punctuation && a_.words[i].tag != Tag::finite_verb) {
            ++i;
        }
        return i >= a_.words.size() || a_.words[i].tag == Tag::punctuation;
    }

    // ---- nominals
    // ------------------------------------------------------------------------------------------------------------

    /// The object of "planen", "dementieren", "fürchten": the verb says what the noun is.
    void governed(Index noun, Index index, Assessment& out) {
        const Clause& c = r_.clause(index);
        const Chunk& k = r_.chunk(noun);
        if (c.verb == none || k.genitive_of != none ||
            (k.preposition != none && !verb_takes(c.verb, k.preposition_lemma))) {
            return;
        }
        const lang::Embedding* e = embedding(c.verb);
        const Index subject = r_.subjects[static_cast<std::size_t>(index)];
        const bool object = c.passive ? subject == noun : subject != noun;
        if (e == nullptr || !object || e->factive || e->status == Status::reported) {
            return;
        }
        apply(out, e->status);
        if (e->has_speaker && !c.passive && e->status != Status::planned) {
            speaker(out, subject);
        }
        if (c.negated && e->status == Status::planned) {
            apply(out, Status::denied);
        }
    }

    /// "warnen vor": whether a frame of the verb has an argument with this preposition.
    bool verb_takes(Index verb, std::string_view preposition) const {
        for (const Index f : pack_.verbs[static_cast<std::size_t>(verb)].frames) {
            for (const lang::SlotRule& rule : pack_.frames[static_cast<std::size_t>(f)].slots) {
                if (std::ranges::any_of(rule.arguments, [&](const lang::Argument& a) {
                        return a.kind == lang::ArgumentKind::preposition && a.preposition == preposition;
                    })) {
                    return true;
                }
            }
        }
        return false;
    }

    void adjectives(const Chunk& k, Assessment& out) {
        for (std::size_t i = k.begin; i < k.end; ++i) {
            if (a_.words[i].tag != Tag::adjective) {
                continue;
            }
            const std::string word = text::to_lower(a_.text(i));
            for (const auto& [ending, bits] : pack_.inflection.adjective_endings) {
                if (word.size() > ending.size() + 2 && word.ends_with(ending)) {
                    const auto cue =
                        pack_.cue_adjectives.find(std::string_view(word).substr(0, word.size() - ending.size()));
                    if (cue != pack_.cue_adjectives.end() && cue->second.has_status) {
                        apply(out, cue->second.status);
                    }
                }
            }
        }
    }

    // ---- indirect speech that runs on, and quotations
    // ---------------------------------------------------------------------------

    void speaker_if_indirect(Index index, Assessment& out) {
        const Clause& c = r_.clause(index);
        if (out.by == none && c.parent == none) {
            speaker_before(c.sentence, out);
        }
    }

    /// Who spoke last in the sentences before, within the same stretch of text.
    void speaker_before(std::size_t sentence, Assessment& out) {
        Index best = none;
        for (std::size_t k = r_.sentence_clauses[sentence].first; k > 0; --k) {
            const Clause& c = a_.clauses[k - 1];
            if (c.sentence + 3 < sentence) {
                break;
            }
            if (c.verb == none || c.passive) {
                continue;
            }
            const lang::Embedding* e = embedding(c.verb);
            if (e == nullptr || e->status != Status::reported || !e->has_speaker) {
                continue;
            }
            const Index chunk = speaker_chunk(c, static_cast<Index>(k - 1));
            if (chunk != none && (r_.referent(chunk).fillers & lang::fill_actor) != 0) {
                best = chunk;
                break;
            }
        }
        if (best != none) {
            speaker(out, best);
        }
    }

    void quotation(Index index, Assessment& out) {
        const Clause& c = r_.clause(index);
        if (c.finite == none) {
            return;
        }
        if (!in_quotes(c)) {
            return;
        }
        apply(out, Status::reported);
        if (out.by == none && out.by_text.empty()) {
            // the attribution of this sentence, else of the next or the one before
            const auto [first, last] = r_.sentence_clauses[c.sentence];
            for (std::size_t k = first; k < last; ++k) {
                const Clause& other = a_.clauses[k];
                if (other.verb == none || in_quotes(other)) {
                    continue;
                }
                const lang::Embedding* e = embedding(other.verb);
                if (e != nullptr && e->status == Status::reported && e->has_speaker) {
                    speaker(out, speaker_chunk(other, static_cast<Index>(k)));
                    return;
                }
            }
            speaker_before(c.sentence, out);
        }
    }

    bool in_quotes(const Clause& c) const {
        return c.verb_token != none && r_.quoted.size() > static_cast<std::size_t>(c.verb_token) &&
               r_.quoted[static_cast<std::size_t>(c.verb_token)];
    }

    const Reading& r_;
    const Analysis& a_;
    const lang::Pack& pack_;
};

}  // namespace

Status weaker(Status a, Status b) { return static_cast<int>(a) > static_cast<int>(b) ? a : b; }

Assessment assess(const Reading& reading, Index clause, bool nominal) {
    (void)nominal;
    return Assessor(reading).clause(clause);
}

Assessment assess_nominal(const Reading& reading, Index noun, bool light) {
    return Assessor(reading).nominal(noun, light);
}

std::vector<bool> quoted_tokens(const Analysis& a) {
    std::vector<bool> quoted(a.words.size(), false);
    std::size_t open = 0;
    bool inside = false;
    for (std::size_t i = 0; i < a.words.size(); ++i) {
        const text::Token& token = a.token(i);
        if (inside && token.block_start) {
            inside = false;  // a quotation does not run over a blank line
        }
        if (token.mark != Mark::quote) {
            continue;
        }
        if (!inside) {
            inside = true;
            open = i;
            continue;
        }
        inside = false;
        if (i - open >= 5) {
            std::fill(quoted.begin() + static_cast<std::ptrdiff_t>(open),
                      quoted.begin() + static_cast<std::ptrdiff_t>(i), true);
        }
    }
    return quoted;
}

}  // namespace actant::extract
