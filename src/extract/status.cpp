// SPDX-License-Identifier: Apache-2.0
// Status: mood, modals, negation and cues in the clause, and the words that it depends on.
#include <algorithm>

#include "src/extract/assessor.hpp"

namespace actant::extract {

using analyse::ClauseKind;
using analyse::Tag;
using lang::Subordinator;

Assessment Assessor::clause(Index index) {
    Assessment out;
    inside(index, out);
    context(index, out, 0);
    const Clause& c = r_.clause(index);
    if (c.finite != none && c.verb_token != none) {
        quotation(static_cast<std::size_t>(c.verb_token), out);
    }
    return out;
}

Assessment Assessor::nominal(Index noun, bool light) {
    const Chunk& k = r_.chunk(noun);
    const Index index = k.clause;
    const Clause& c = r_.clause(index);
    Assessment out;
    if (light) {
        out = clause(index);
        governed_by_noun(noun, out);
    } else {
        attributions(index, out);
        if (c.subjunctive_1) {
            apply(out, Status::reported);
            indirect_speaker(index, out);
        }
        governed_by_noun(noun, out);
        if (c.verb != none && pack_.verbs[static_cast<std::size_t>(c.verb)].existence) {
            inside(index, out);  // "Gespräche könnte es geben", "hat nicht stattgefunden"
        }
        reported_context(index, true, out);
        quotation(k.begin, out);
    }
    if (k.negated || without(k)) {
        apply(out, Status::denied);
    }
    adjectives(k, out);
    return out;
}

// ---- the clause itself ----------------------------------------------------------------------------------------------

void Assessor::inside(Index index, Assessment& out) {
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
    attributions(index, out);
    if (c.subjunctive_1) {
        apply(out, Status::reported);
        indirect_speaker(index, out);
    } else if (c.subjunctive_2 && c.modals.empty()) {
        if (runs_on(index)) {
            apply(out, Status::reported);
            indirect_speaker(index, out);
        } else {
            apply(out, reported_above(index) ? Status::reported : Status::possible);
        }
    }
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

bool Assessor::subjunctive_form(const Clause& c) const {
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

void Assessor::words(Index index, Assessment& out) {
    std::size_t taken = 0;
    own_tokens(index, [&](std::size_t i) {
        if (a_.token(i).kind != text::TokenKind::word || i < taken) {
            return;
        }
        const std::string lower = text::to_lower(a_.text(i));
        const auto phrases = pack_.cue_phrases.find(lower);
        if (phrases != pack_.cue_phrases.end()) {
            for (const auto& [parts, phrase] : phrases->second) {
                const auto end = phrase.has_speaker ? std::nullopt : matches(parts, i, r_.clause(index).end);
                if (end && phrase.has_status) {
                    apply(out, phrase.status);
                } else if (end) {
                    taken = std::max(taken, *end);  // "wohl aber": the words mean nothing of their own
                }
            }
            if (i < taken) {
                return;
            }
        }
        const auto cue = pack_.cue_words.find(lower);
        if (cue != pack_.cue_words.end() && cue->second.has_status && a_.words[i].tag != Tag::adjective) {
            apply(out, cue->second.status);
            if (cue->second.points_back && !spoken(out)) {
                report_before(r_.clause(index).sentence, out);  // "Demnach …": as those before said
                if (!spoken(out)) {
                    speaker_before(r_.clause(index).sentence, out);
                }
            }
        }
    });
}

// ---- the clauses above ----------------------------------------------------------------------------------------------

bool Assessor::governed_by_parent(const Clause& c) const {
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
                                    f->subordinator == Subordinator::whether || f->interrogative || told(c, *f));
        }
        case ClauseKind::main: return r_.clause(c.parent).attribution;
        default: return false;
    }
}

/// "schilderte, wie Kampfjets die Stadt angriffen": what is told, not the way in which it is told.
bool Assessor::told(const Clause& c, const lang::FunctionWord& conjunction) const {
    const Clause& up = r_.clause(c.parent);
    if (conjunction.subordinator != Subordinator::manner || up.verb == none || c.begin < up.begin || c.verb == none) {
        return false;
    }
    const lang::Embedding* above = embedding(up.verb);
    return above != nullptr && above->status == Status::reported && above->has_speaker &&
           embedding(c.verb) == nullptr && up.verb_token != none && static_cast<std::size_t>(up.verb_token) < c.begin;
}

bool Assessor::asks_whether(const Clause& c) const {
    const lang::FunctionWord* f =
        c.conjunction == none ? nullptr : a_.words[static_cast<std::size_t>(c.conjunction)].function;
    return f != nullptr && f->subordinator == Subordinator::whether;
}

const lang::Embedding* Assessor::embedding(Index verb) const {
    const Index e = pack_.verbs[static_cast<std::size_t>(verb)].embedding;
    return e == none ? nullptr : &pack_.embeddings[static_cast<std::size_t>(e)];
}

void Assessor::context(Index index, Assessment& out, int depth) {
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
        fragments(c.sentence, out);
        label(c.sentence, out);
        Index with = none;  // "Laut X griff A an und traf B", "X teilte mit, dass A helfe, weil B drohe": one voice
        if (c.kind == ClauseKind::main && c.subject_of != none && c.subject_of != index &&
            r_.clause(c.subject_of).sentence == c.sentence) {
            with = c.subject_of;
        } else if (c.kind == ClauseKind::subordinate) {
            with = c.parent;
        }
        if (with != none && with != index) {
            attributions(with, out);
            if (c.kind == ClauseKind::subordinate) {
                reported_context(with, false, out);
            }
        }
        return;
    }
    const Clause& up = r_.clause(c.parent);
    const lang::Embedding* e = up.verb == none ? nullptr : embedding(up.verb);
    if (e != nullptr) {
        if (!e->factive) {
            apply(out, e->status);
        }
        if (up.negated && e->status != Status::denied && !asks_whether(c)) {
            apply(out, Status::denied);
        }
        if (e->has_speaker && !e->factive) {
            speaker(out, speaker_chunk(c.parent));
        }
        if (!spoken(out)) {
            says(c.parent, out);
        }
    } else {
        noun_embedding(up, out);
        if (c.kind == ClauseKind::infinitive && c.conjunction == none) {
            apply(out, Status::planned);  // "hat die Möglichkeit, Raketen zu liefern": not that it does
        }
    }
    manner_attribution(index, out);
    // what stands above may itself be planned, possible or hearsay
    Assessment above;
    inside_without_negation(c.parent, above);
    context(c.parent, above, depth + 1);
    if (above.status != Status::asserted &&
        !(e != nullptr && e->status == Status::reported && above.status == Status::reported && out.by != none)) {
        apply(out, above.status);
        if (!spoken(out)) {
            out.by = above.by;
            out.by_text = above.by_text;
        }
    }
}

void Assessor::inside_without_negation(Index index, Assessment& out) {
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
    Assessment cues;
    words(index, cues);  // "ist bereit, … zu liefern"
    if (cues.status != Status::denied) {
        apply(out, cues.status);
    }
}

/// "die Angst, dass …", "der Plan, … zu": a noun of the clause above embeds.
void Assessor::noun_embedding(const Clause& up, Assessment& out) {
    for (const std::size_t chunk : up.chunks) {
        const Chunk& k = a_.chunks[chunk];
        const lang::NounLemma* noun = k.head == none || k.pronoun ? nullptr : a_.noun(static_cast<std::size_t>(k.head));
        if (noun == nullptr || noun->embedding == none) {
            continue;
        }
        const lang::Embedding& e = pack_.embeddings[static_cast<std::size_t>(noun->embedding)];
        if (!e.factive) {
            apply(out, e.status);
        }
    }
}

bool Assessor::reported_above(Index index) const {
    const Clause& c = r_.clause(index);
    if (c.parent != none && governed_by_parent(c)) {
        const lang::Embedding* e = r_.clause(c.parent).verb == none ? nullptr : embedding(r_.clause(c.parent).verb);
        return e != nullptr && e->status == Status::reported;
    }
    return false;
}

// ---- nominals -------------------------------------------------------------------------------------------------------

/// "Berichte über Lieferungen", "die Gefahr eines Angriffs": what the noun above makes of it, and its verb of both.
void Assessor::governed_by_noun(Index noun, Assessment& out) {
    Index top = noun;
    for (int depth = 0; depth < 3; ++depth) {
        const Chunk& k = r_.chunk(top);
        const Index above = k.genitive_of != none ? k.genitive_of : k.attached_to;
        if (above == none || r_.chunk(above).head == none || r_.chunk(above).pronoun) {
            break;
        }
        const lang::NounLemma* lemma = a_.noun(static_cast<std::size_t>(r_.chunk(above).head));
        const lang::Embedding* e = lemma == nullptr || lemma->embedding == none
                                       ? nullptr
                                       : &pack_.embeddings[static_cast<std::size_t>(lemma->embedding)];
        if (e == nullptr || !e->nominal) {
            break;
        }
        apply(out, e->status);
        if (r_.chunk(above).negated) {
            apply(out, Status::denied);
        }
        top = above;
    }
    governed(top, r_.chunk(top).clause, out);
}

/// The object of "planen", "dementieren", "fürchten": the verb says what the noun is.
void Assessor::governed(Index noun, Index index, Assessment& out) {
    if (index == none) {
        return;
    }
    const Clause& c = r_.clause(index);
    const Chunk& k = r_.chunk(noun);
    if (c.verb == none || k.genitive_of != none ||
        (k.preposition != none && !verb_takes(c.verb, k.preposition_lemma))) {
        return;
    }
    const lang::Embedding* e = embedding(c.verb);
    const Index subject = r_.subjects[static_cast<std::size_t>(index)];
    const bool object = c.passive ? subject == noun : subject != noun;
    if (e == nullptr || !object || e->factive || (e->status == Status::reported && !e->nominal)) {
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
bool Assessor::verb_takes(Index verb, std::string_view preposition) const {
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

/// "ohne Waffenlieferungen an Riga": the preposition denies its own noun, not what the clause says.
bool Assessor::without(const Chunk& k) const {
    if (k.preposition == none) {
        return false;
    }
    const auto cue = pack_.cue_prepositions.find(text::to_lower(a_.text(static_cast<std::size_t>(k.preposition))));
    return cue != pack_.cue_prepositions.end() && cue->second.has_status && cue->second.status == Status::denied;
}

void Assessor::adjectives(const Chunk& k, Assessment& out) {
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

// ---- both parts -----------------------------------------------------------------------------------------------------

Index Assessor::owner(std::size_t token, Index of) const {
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

std::optional<std::size_t> Assessor::matches(const std::vector<std::string>& parts, std::size_t i,
                                             std::size_t end) const {
    for (std::size_t k = 0; k < parts.size(); ++k, ++i) {
        while (k > 0 && i < end && a_.words[i].tag == Tag::adjective && text::to_lower(a_.text(i)) != parts[k]) {
            ++i;
        }
        if (i >= end) {
            return std::nullopt;
        }
        const std::size_t tail = k > 0 && k + 1 == parts.size() ? a_.words[i].head_begin : 0;
        if (text::to_lower(a_.text(i)) != parts[k] &&
            (tail == 0 || text::to_lower(a_.text(i).substr(tail)) != parts[k])) {
            return std::nullopt;
        }
    }
    return i;
}

Status weaker(Status a, Status b) { return static_cast<int>(a) > static_cast<int>(b) ? a : b; }

Assessment assess(const Reading& reading, Index clause, bool nominal) {
    (void)nominal;
    return Assessor(reading).clause(clause);
}

Assessment assess_nominal(const Reading& reading, Index noun, bool light) {
    return Assessor(reading).nominal(noun, light);
}

}  // namespace actant::extract
