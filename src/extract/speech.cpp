// SPDX-License-Identifier: Apache-2.0
// Attribution: who says what a clause says. Speech verbs and their clauses, "laut X", "so X", "wie X mitteilte",
// quotations and indirect speech that run over sentences.
#include <algorithm>

#include "src/extract/assessor.hpp"

namespace actant::extract {

using analyse::ClauseKind;
using analyse::Tag;
using lang::Subordinator;
using text::Mark;

namespace {

constexpr std::size_t longest_chain = 12;  ///< sentences of indirect speech in a row
constexpr std::size_t longest_gap = 2;     ///< sentences between a speaker and indirect speech
constexpr std::size_t longest_walk = 600;  ///< tokens of one quotation

}  // namespace

// ---- one speaker ----------------------------------------------------------------------------------------------------

void Assessor::speaker(Assessment& out, Index chunk) {
    if (chunk == none || spoken(out)) {
        return;
    }
    const Chunk& k = r_.chunk(chunk);
    for (std::size_t next = static_cast<std::size_t>(chunk) + 1;
         next < a_.chunks.size() && next <= static_cast<std::size_t>(chunk) + 3; ++next) {
        const Chunk& other = a_.chunks[next];
        if (other.apposition_of == chunk && other.name != none && r_.referents[next].entity != none) {
            chunk = static_cast<Index>(next);  // "der Sprecher der Armee, Juan Pardo,"
            break;
        }
    }
    const Referent& ref = r_.referent(chunk);
    if (k.pronoun && ref.entity == none) {
        return;
    }
    out.by = ref.entity;
    out.by_text = k.pronoun ? r_.entities[ref.entity].name : bare_text(r_, chunk);
}

bool Assessor::vague(Index chunk) const {
    return r_.referent(chunk).entity == none && (r_.referent(chunk).fillers & lang::fill_actor) == 0;
}

/// Who stands behind "laut …", "… zufolge": the phrase itself, or the one whose statement it names ("laut einem Bericht
/// der Zeitung", "laut Angaben von X", "laut Polizeiangaben", "laut russischen Angaben").
void Assessor::source(Assessment& out, Index chunk) {
    if (chunk == none || spoken(out)) {
        return;
    }
    const Chunk& k = r_.chunk(chunk);
    const lang::NounLemma* noun = k.head == none || k.pronoun ? nullptr : a_.noun(static_cast<std::size_t>(k.head));
    const bool statement = noun != nullptr && noun->embedding != none;
    if (!statement) {
        if (k.genitive_of != none) {
            source(out, k.genitive_of);
        }
        if (!vague(chunk)) {
            speaker(out, chunk);
        }
        return;
    }
    if (k.genitive != none) {
        speaker(out, k.genitive);
        return;
    }
    const Index next = k.end < a_.chunk_of.size() ? a_.chunk_of[k.end] : none;
    if (next != none && r_.chunk(next).begin == k.end && !r_.chunk(next).time &&
        r_.chunk(next).preposition_lemma == pack_.inflection.genitive_preposition) {
        speaker(out, next);
        return;
    }
    for (const Index name : k.modifier_names) {
        const analyse::NameSpan& span = a_.names[static_cast<std::size_t>(name)];
        if (span.kind == analyse::SpanKind::adjective) {
            out.by_text = bare_text(r_, chunk);
            return;
        }
    }
    const auto head = static_cast<std::size_t>(k.head);
    const std::size_t tail = a_.words[head].head_begin;
    if (tail == 0) {
        if (k.name != none) {
            speaker(out, chunk);
        }
        return;
    }
    std::string first(a_.text(head).substr(0, tail));
    if (first.ends_with('-')) {
        out.by_text = bare_text(r_, chunk);  // "US-Angaben"
        return;
    }
    for (const std::string& linking : pack_.inflection.linking) {
        if (!linking.empty() && first.ends_with(linking) && pack_.find(first) == nullptr &&
            pack_.find(first.substr(0, first.size() - linking.size())) != nullptr) {
            first.resize(first.size() - linking.size());
            break;
        }
    }
    out.by_text = first;
}

/// What follows a phrase such as "nach Angaben": its genitive, or the phrase with a preposition that it takes.
void Assessor::phrase_source(const lang::Cue& cue, std::size_t end, Assessment& out) {
    const Index last = a_.chunk_of[end - 1];
    if (last == none) {
        return;
    }
    const Chunk& k = r_.chunk(last);
    if (k.end > end) {  // "unter Berufung auf X": the preposition is the last word of the phrase
        source(out, last);
        return;
    }
    if (k.genitive != none) {
        speaker(out, k.genitive);
        return;
    }
    const Index next = end < a_.chunk_of.size() ? a_.chunk_of[end] : none;
    if (next != none && r_.chunk(next).begin == end && !r_.chunk(next).time &&
        std::ranges::find(cue.speaker_prepositions, r_.chunk(next).preposition_lemma) !=
            cue.speaker_prepositions.end()) {
        speaker(out, next);
        return;
    }
    if (k.head != none && static_cast<std::size_t>(k.head) + 1 == end) {
        source(out, last);
    }
}

/// "laut X", "nach Angaben von X", "X zufolge"
void Assessor::attributions(Index index, Assessment& out) {
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
                source(out, a_.chunk_of[i]);
            }
        }
        if (const auto cue = pack_.cue_postpositions.find(lower);
            cue != pack_.cue_postpositions.end() && cue->second.has_status && i > c.begin) {
            apply(out, cue->second.status);
            std::size_t last = i - 1;
            while (last > c.begin && a_.token(last).mark == Mark::quote) {
                --last;
            }
            source(out, a_.chunk_of[last]);
        }
        const auto phrases = pack_.cue_phrases.find(lower);
        if (phrases == pack_.cue_phrases.end()) {
            return;
        }
        for (const auto& [parts, phrase] : phrases->second) {
            if (!phrase.has_status || !phrase.has_speaker) {
                continue;
            }
            if (const auto end = matches(parts, i, c.end)) {
                apply(out, phrase.status);
                if (!spoken(out)) {
                    phrase_source(phrase, *end, out);
                }
            }
        }
    });
}

Index Assessor::speaker_chunk(Index index) const {
    const Clause& c = r_.clause(index);
    if (c.passive) {
        for (const std::size_t chunk : c.chunks) {  // "wurde von X beschuldigt, …"
            const Chunk& k = a_.chunks[chunk];
            if (k.preposition != none && k.attached_to == none && !k.time && !vague(static_cast<Index>(chunk)) &&
                std::ranges::find(pack_.inflection.passive_agents, k.preposition_lemma) !=
                    pack_.inflection.passive_agents.end()) {
                return static_cast<Index>(chunk);
            }
        }
        return none;
    }
    const Index subject = r_.subjects[static_cast<std::size_t>(index)];
    return subject == none && c.subject_of != none ? r_.subjects[static_cast<std::size_t>(c.subject_of)] : subject;
}

/// Whether the clause says that somebody speaks; `out` gets who.
bool Assessor::says(Index index, Assessment& out) {
    const Clause& c = r_.clause(index);
    const lang::Embedding* e = c.verb == none ? nullptr : embedding(c.verb);
    if (e == nullptr || e->factive || (e->status != Status::reported && !e->speech)) {
        return false;
    }
    for (const std::size_t chunk : c.chunks) {
        const Chunk& k = a_.chunks[chunk];
        // "hieß es aus dem Ministerium"
        if (k.preposition != none && !k.time &&
            std::ranges::find(e->speaker_prepositions, k.preposition_lemma) != e->speaker_prepositions.end()) {
            const lang::NounLemma* noun =
                k.head == none || k.pronoun ? nullptr : a_.noun(static_cast<std::size_t>(k.head));
            if (noun != nullptr && noun->embedding != none) {
                source(out, static_cast<Index>(chunk));
            } else {
                speaker(out, static_cast<Index>(chunk));
            }
            return spoken(out);
        }
    }
    if (!e->has_speaker) {
        return false;
    }
    const Index chunk = speaker_chunk(index);
    if (chunk != none && (r_.referent(chunk).fillers & lang::fill_actor) != 0) {
        speaker(out, chunk);
    }
    return spoken(out);
}

// ---- in the sentence ------------------------------------------------------------------------------------------------

/// "wie X mitteilte": the clause beside or around is what X said.
void Assessor::manner_attribution(Index index, Assessment& out) {
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
        if (e != nullptr && (e->status == Status::reported || (e->factive && e->speech))) {
            apply(out, Status::reported);  // "wie X erfuhr" too
            if (e->has_speaker) {
                speaker(out, speaker_chunk(static_cast<Index>(k)));
            }
            says(static_cast<Index>(k), out);
        }
    }
}

/// "Er wird reisen. Das sagte seine Anwältin X.": the sentence before is what X said.
void Assessor::announced_after(Index index, Assessment& out) {
    const Clause& c = r_.clause(index);
    if (c.kind != ClauseKind::main || c.sentence + 1 >= a_.sentences.size()) {
        return;
    }
    const auto [begin, end] = r_.sentence_clauses[c.sentence + 1];
    for (std::size_t k = begin; k < end; ++k) {
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
            Index subject = speaker_chunk(static_cast<Index>(k));
            for (const std::size_t chunk : next.chunks) {  // "Das bestätigte das Ministerium": not what, but who
                const Chunk& other = a_.chunks[chunk];
                if (subject != none && r_.chunk(subject).pronoun && !next.passive && !other.pronoun && !other.time &&
                    other.preposition == none && other.genitive_of == none && !vague(static_cast<Index>(chunk)) &&
                    lang::may_be(other.agreement, lang::Case::nominative)) {
                    subject = static_cast<Index>(chunk);
                }
            }
            if (subject != none && !r_.chunk(subject).pronoun) {
                apply(out, Status::reported);
                speaker(out, subject);
            }
        }
        return;
    }
}

/// "…, so die Zeugen", "…, so X, …": an adverb and a speaker between two marks.
void Assessor::fragments(std::size_t sentence, Assessment& out) {
    const analyse::Sentence& s = a_.sentences[sentence];
    for (std::size_t i = s.begin + 1; i + 1 < s.end; ++i) {
        if (a_.words[i].tag != Tag::adverb) {
            continue;
        }
        const auto cue = pack_.cue_words.find(a_.text(i));
        if (cue == pack_.cue_words.end() || !cue->second.has_speaker) {
            continue;
        }
        const Mark before = a_.token(i - 1).mark;
        if (before != Mark::comma && before != Mark::quote) {
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
bool Assessor::counted(const Chunk& k) const {
    const lang::FunctionWord* f =
        k.determiner == none ? nullptr : a_.words[static_cast<std::size_t>(k.determiner)].function;
    return f != nullptr && f->quantifier;
}

bool Assessor::no_verb_up_to_mark(std::size_t i) const {
    while (i < a_.words.size() && a_.words[i].tag != Tag::punctuation && a_.words[i].tag != Tag::finite_verb) {
        ++i;
    }
    return i >= a_.words.size() || a_.words[i].tag == Tag::punctuation;
}

/// "Merz: Polen hilft Kiew", "Bericht: …": who speaks stands before a colon in a heading.
void Assessor::label(std::size_t sentence, Assessment& out) {
    const auto [first, last] = r_.sentence_clauses[sentence];
    if (!a_.sentences[sentence].heading || last < first + 2) {
        return;
    }
    const Clause& c = a_.clauses[first];
    if (c.kind != ClauseKind::verbless || c.chunks.empty() || c.end >= a_.words.size() ||
        a_.token(c.end).mark != Mark::colon) {
        return;
    }
    const auto chunk = static_cast<Index>(c.chunks.front());
    const Chunk& k = r_.chunk(chunk);
    if (k.preposition != none || k.pronoun ||
        std::ranges::any_of(c.chunks, [&](std::size_t other) { return a_.chunks[other].preposition != none; })) {
        return;
    }
    const Referent& ref = r_.referent(chunk);
    const lang::NounLemma* noun = k.head == none ? nullptr : a_.noun(static_cast<std::size_t>(k.head));
    if (noun != nullptr && noun->embedding != none &&
        pack_.embeddings[static_cast<std::size_t>(noun->embedding)].status == Status::reported) {
        apply(out, Status::reported);
        source(out, chunk);
        return;
    }
    if (ref.entity != none && (ref.fillers & (lang::fill_person | lang::fill_organization | lang::fill_group)) != 0 &&
        (ref.fillers & lang::fill_state) == 0) {
        apply(out, Status::reported);
        speaker(out, chunk);
    }
}

/// Clauses above that report, for nominals and for subordinate clauses of other kinds; `manner`: those beside too
/// ("wie X mitteilte").
void Assessor::reported_context(Index index, bool manner, Assessment& out) {
    Index at = index;
    for (int depth = 0; depth < 6 && at != none; ++depth) {
        const Clause& c = r_.clause(at);
        if (depth > 0) {
            attributions(at, out);
        }
        if (manner) {
            manner_attribution(at, out);
        }
        if (c.parent == none || c.parent == at || c.kind == ClauseKind::relative) {
            break;
        }
        if (governed_by_parent(c)) {
            const Clause& up = r_.clause(c.parent);
            const lang::Embedding* e = up.verb == none ? nullptr : embedding(up.verb);
            if (e != nullptr && e->status == Status::reported) {
                apply(out, Status::reported);
                speaker(out, speaker_chunk(c.parent));
                says(c.parent, out);
            }
        }
        at = c.parent;
    }
    fragments(r_.clause(index).sentence, out);
    label(r_.clause(index).sentence, out);
}

// ---- indirect speech that runs on, and quotations -------------------------------------------------------------------

/// Who says a clause in Konjunktiv: the clauses above it, else the sentence, else those before.
void Assessor::indirect_speaker(Index index, Assessment& out) {
    Index at = index;
    for (int depth = 0; depth < 6 && !spoken(out); ++depth) {
        const Clause& c = r_.clause(at);
        manner_attribution(at, out);
        if (c.parent == none || c.parent == at) {
            break;
        }
        const Clause& up = r_.clause(c.parent);
        const lang::Embedding* e = up.verb == none || !governed_by_parent(c) ? nullptr : embedding(up.verb);
        if (e != nullptr) {
            if (e->has_speaker && !e->factive) {
                speaker(out, speaker_chunk(c.parent));
            }
            says(c.parent, out);
        }
        at = c.parent;
        attributions(at, out);
    }
    if (spoken(out)) {
        return;
    }
    const Clause& top = r_.clause(at);
    fragments(top.sentence, out);
    announced_after(at, out);
    if (!spoken(out) && !sentence_speaker(top.sentence, top.begin, out)) {
        speaker(out, acting_person(top.sentence, top.begin));  // "X verurteilte die Tat; Y werde …"
    }
    if (!spoken(out)) {
        speaker_before(top.sentence, out);
    }
}

/// "Die Lage sei ernst, sagte X. Daher hätten die Behörden …": Konjunktiv II where Konjunktiv I would look like an
/// indicative, after a sentence in which somebody speaks.
bool Assessor::runs_on(Index index) {
    const Clause& c = r_.clause(index);
    if (c.kind != ClauseKind::main || c.parent != none || c.sentence == 0 || !c.plural || c.singular) {
        return false;
    }
    const auto [first, last] = r_.sentence_clauses[c.sentence];
    for (std::size_t k = first; k < last; ++k) {
        const Clause& other = a_.clauses[k];
        if (other.conditional || other.question) {
            return false;
        }
        if (other.conjunction != none) {
            const auto cue =
                pack_.cue_conjunctions.find(text::to_lower(a_.text(static_cast<std::size_t>(other.conjunction))));
            if (cue != pack_.cue_conjunctions.end() && cue->second.has_status &&
                cue->second.status == Status::possible) {
                return false;
            }
        }
    }
    const auto [begin, end] = r_.sentence_clauses[c.sentence - 1];
    const bool subjunctive = std::any_of(a_.clauses.begin() + static_cast<std::ptrdiff_t>(begin),
                                         a_.clauses.begin() + static_cast<std::ptrdiff_t>(end),
                                         [](const Clause& before) { return before.subjunctive_1; });
    return subjunctive;
}

bool Assessor::indirect(std::size_t sentence) const {
    const auto [first, last] = r_.sentence_clauses[sentence];
    for (std::size_t k = first; k < last; ++k) {
        const Clause& c = a_.clauses[k];
        if (c.subjunctive_1 || in_quotes(c)) {
            return true;
        }
    }
    return false;
}

/// Who speaks in the clauses of a sentence that begin before token `end`.
bool Assessor::sentence_speaker(std::size_t sentence, std::size_t end, Assessment& out) {
    const auto [first, last] = r_.sentence_clauses[sentence];
    for (const bool main : {true, false}) {
        for (std::size_t k = last; k > first; --k) {
            const Clause& c = a_.clauses[k - 1];
            if (c.begin < end && (c.kind == ClauseKind::main) == main && !in_quotes(c) &&
                says(static_cast<Index>(k - 1), out)) {
                return true;
            }
        }
    }
    Assessment found;
    for (std::size_t k = first; k < last && !spoken(found); ++k) {
        if (a_.clauses[k].begin < end && !in_quotes(a_.clauses[k])) {
            attributions(static_cast<Index>(k), found);
        }
    }
    if (!spoken(found) && end >= a_.sentences[sentence].end) {
        fragments(sentence, found);
    }
    out.by = found.by;
    out.by_text = found.by_text;
    return spoken(out);
}

/// The person that is the subject of a main clause that begins before token `end`.
Index Assessor::acting_person(std::size_t sentence, std::size_t end) const {
    const auto [first, last] = r_.sentence_clauses[sentence];
    for (std::size_t k = first; k < last; ++k) {
        const Clause& c = a_.clauses[k];
        const Index subject = r_.subjects[k];
        if (c.begin < end && c.kind == ClauseKind::main && !c.passive && !c.subjunctive_1 && subject != none &&
            r_.referent(subject).entity != none &&
            r_.entities[r_.referent(subject).entity].type == EntityType::person) {
            return subject;
        }
    }
    return none;
}

/// Who spoke last in the sentences before, within the same stretch of text.
void Assessor::speaker_before(std::size_t sentence, Assessment& out) {
    std::size_t gap = 0;
    Index acting = none;  // "X zeigte sich zufrieden. Man werde …"
    for (std::size_t back = 1; back <= longest_chain && back <= sentence && gap <= longest_gap; ++back) {
        const std::size_t s = sentence - back;
        if (a_.sentences[s].heading || r_.speakers.size() <= s) {
            break;
        }
        if (spoken(r_.speakers[s])) {
            out.by = r_.speakers[s].by;
            out.by_text = r_.speakers[s].by_text;
            return;
        }
        acting = back == 1 ? acting_person(s, a_.sentences[s].end) : acting;
        gap += indirect(s) ? 0 : 1;
    }
    speaker(out, acting);
}

/// "Das Institut legte eine Studie vor. Demnach …": whose statement the sentence before names.
void Assessor::report_before(std::size_t sentence, Assessment& out) {
    if (sentence == 0 || spoken(out)) {
        return;
    }
    const auto [first, last] = r_.sentence_clauses[sentence - 1];
    for (std::size_t k = last; k > first && !spoken(out); --k) {
        const Clause& c = a_.clauses[k - 1];
        for (const std::size_t chunk : c.chunks) {
            const Chunk& report = a_.chunks[chunk];
            const lang::NounLemma* noun =
                report.head == none || report.pronoun ? nullptr : a_.noun(static_cast<std::size_t>(report.head));
            if (noun == nullptr || noun->embedding == none ||
                pack_.embeddings[static_cast<std::size_t>(noun->embedding)].status != Status::reported) {
                continue;
            }
            source(out, static_cast<Index>(chunk));
            const Index subject = speaker_chunk(static_cast<Index>(k - 1));
            if (!spoken(out) && subject != none && subject != static_cast<Index>(chunk) && !vague(subject)) {
                speaker(out, subject);
            }
        }
    }
}

/// The speaker of a quotation: of its own sentence, of the one in which it ends or begins, else who spoke before.
void Assessor::quotation(std::size_t token, Assessment& out) {
    if (!in_quotes(token)) {
        return;
    }
    apply(out, Status::reported);
    if (spoken(out)) {
        return;
    }
    std::size_t begin = token;
    while (begin > 0 && in_quotes(begin - 1) && token - begin < longest_walk) {
        --begin;
    }
    std::size_t end = token;
    while (in_quotes(end + 1) && end - token < longest_walk) {
        ++end;
    }
    const auto sentence_of = [&](std::size_t at) {
        const auto next = std::ranges::upper_bound(a_.sentences, at, {}, &analyse::Sentence::begin);
        return static_cast<std::size_t>(next - a_.sentences.begin()) - (next == a_.sentences.begin() ? 0 : 1);
    };
    for (const std::size_t s : {sentence_of(token), sentence_of(end), sentence_of(begin)}) {
        if (s < r_.speakers.size() && spoken(r_.speakers[s])) {
            out.by = r_.speakers[s].by;
            out.by_text = r_.speakers[s].by_text;
            return;
        }
    }
    speaker_before(sentence_of(begin), out);
}

std::vector<Assessment> Assessor::speakers() {
    std::vector<Assessment> out(a_.sentences.size());
    for (std::size_t s = 0; s < out.size(); ++s) {
        sentence_speaker(s, a_.sentences[s].end, out[s]);
    }
    return out;
}

Index Assessor::first_person(Index chunk) {
    const Chunk& k = r_.chunk(chunk);
    const lang::FunctionWord* f =
        k.pronoun && k.head != none ? a_.words[static_cast<std::size_t>(k.head)].function : nullptr;
    if (f == nullptr || f->person != 1 || lang::may_be_plural(k.agreement) || r_.referent(chunk).entity != none) {
        return none;
    }
    Assessment out;
    quotation(k.begin, out);
    return out.by != none && r_.entities[out.by].type == EntityType::person ? out.by : none;
}

void find_speakers(Reading& reading) {
    Assessor assessor(reading);
    reading.speakers = assessor.speakers();
    for (std::size_t c = 0; c < reading.referents.size(); ++c) {
        if (const Index person = assessor.first_person(static_cast<Index>(c)); person != none) {
            reading.referents[c].entity = person;
            reading.referents[c].fillers = lang::fill_person;
        }
    }
}

bool names_speaker(const Reading& reading, const Chunk& chunk) {
    if (chunk.preposition != none || chunk.begin < 2) {
        return false;
    }
    const text::Mark before = reading.a.token(chunk.begin - 2).mark;
    if (before != Mark::comma && before != Mark::quote) {
        return false;
    }
    const auto cue = reading.pack.cue_words.find(reading.a.text(chunk.begin - 1));
    return cue != reading.pack.cue_words.end() && cue->second.has_speaker;
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
