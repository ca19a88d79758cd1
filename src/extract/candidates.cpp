// SPDX-License-Identifier: Apache-2.0
// The phrases of a clause that may fill slots, with the subjects that it leaves out.
#include "src/extract/matcher.hpp"

#include <algorithm>

#include "src/extract/fillers.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {

std::vector<Candidate> Matcher::candidates(Index index) {
    std::vector<Candidate> out;
    const Clause& c = r_.clause(index);
    for (const std::size_t chunk : c.chunks) {
        const Chunk& k = a_.chunks[chunk];
        if (k.apposition_of != none || k.coordinated_with != none || k.time || speaks(k) || compares(k)) {
            continue;
        }
        out.push_back({static_cast<Index>(chunk), none, {}, false, false, k.begin});
    }
    if (c.gap_of != none) {
        return fill_gap(index, std::move(out));
    }
    if (c.objects_of != none) {
        for (const Candidate& other : objects(c.objects_of)) {
            out.push_back(other);
        }
    }
    implicit(index, c, out);
    return out;
}

std::vector<Candidate> Matcher::objects(Index index) const {
    std::vector<Candidate> out;
    for (const std::size_t chunk : r_.clause(index).chunks) {
        const Chunk& k = a_.chunks[chunk];
        if (k.preposition == none && !k.time && !k.pronoun && k.genitive_of == none && k.apposition_of == none &&
            k.coordinated_with == none && lang::may_be(k.agreement, Case::accusative) &&
            (r_.clause(index).subject_of != none ||
             r_.subjects[static_cast<std::size_t>(index)] != static_cast<Index>(chunk))) {
            out.push_back({static_cast<Index>(chunk), none, {}, false, false, k.begin});
        }
    }
    const Index next = r_.clause(index).objects_of;
    return out.empty() && next > index ? objects(next) : out;  // "baut, zeigt und verkauft Drohnen"
}

std::vector<Candidate> Matcher::fill_gap(Index index, std::vector<Candidate> own) {
    const Clause& c = r_.clause(index);
    const Index subject = subject_chunk(c.gap_of, 0);
    std::vector<Candidate> shared = candidates(c.gap_of);
    const auto alike = [&](const Chunk& x, const Chunk& y, Index i, Index k) {
        if (x.time || y.time || x.preposition != none || y.preposition != none) {
            return x.time == y.time && x.preposition_lemma == y.preposition_lemma;
        }
        const auto cases = [](lang::Agreement a) {
            a = static_cast<lang::Agreement>(a | (a >> 1U) | (a >> 2U) | (a >> 3U));
            return static_cast<lang::Agreement>(a & 0x1111U);
        };
        return (cases(x.agreement) & cases(y.agreement)) != 0 && (r_.referent(i).fillers & r_.referent(k).fillers) != 0;
    };
    if (c.subject_of == none) {
        // "Oslo lieferte Panzer, Madrid Drohnen": the first phrase is the subject, and the others come in its place
        std::erase_if(shared, [&](const Candidate& other) { return other.implicit_subject || other.chunk == subject; });
    }
    for (std::size_t i = c.subject_of == none ? 1 : 0; i < own.size(); ++i) {
        std::vector<std::size_t> places;
        for (std::size_t k = 0; k < shared.size(); ++k) {
            if (shared[k].chunk != none &&
                alike(r_.chunk(own[i].chunk), r_.chunk(shared[k].chunk), own[i].chunk, shared[k].chunk)) {
                places.push_back(k);
            }
        }
        if (places.empty() && r_.chunk(own[i].chunk).time) {
            continue;
        }
        const bool about_subject = std::ranges::any_of(
            places, [&](std::size_t k) { return shared[k].implicit_subject || shared[k].chunk == subject; });
        if (places.empty() || (places.size() > 1 && about_subject && c.chunks.size() == 1)) {
            return {};  // "Oslo half Riga, nicht aber Kiew": who of the two it stands for does not show
        }
        shared.erase(shared.begin() + static_cast<std::ptrdiff_t>(places.back()));
    }
    for (Candidate& one : own) {
        shared.push_back(std::move(one));
    }
    std::ranges::stable_sort(shared, {}, &Candidate::position);
    return shared;
}

bool Matcher::compares(const Chunk& k) const {
    const lang::FunctionWord* f = a_.words[k.begin].function;
    return !k.pronoun && f != nullptr && f->comparison;
}

bool Matcher::speaks(const Chunk& k) const {
    if (k.preposition != none) {
        return false;
    }
    if (k.end < a_.words.size() && pack_.cue_postpositions.contains(a_.text(k.end))) {
        return true;
    }
    return names_speaker(r_, k);
}

void Matcher::implicit(Index index, const Clause& c, std::vector<Candidate>& out) {
    if (c.kind == ClauseKind::participial) {
        if (c.antecedent != none) {
            Candidate head;
            head.chunk = c.antecedent;
            head.implicit_subject = !c.passive;
            head.implicit_object = c.passive;
            head.position = c.begin;
            out.push_back(head);
        }
        return;
    }
    if (c.kind == ClauseKind::infinitive || c.subject_of != none) {
        const Index subject = c.subject_of != none && c.kind != ClauseKind::infinitive ? subject_chunk(c.subject_of, 0)
                                                                                       : controller(index);
        if (subject != none) {
            Candidate one;
            one.chunk = subject;
            one.implicit_subject = true;
            one.position = c.begin;
            out.push_back(one);
        }
    }
}

Index Matcher::subject_chunk(Index index, int depth) {
    if (depth > 6) {
        return none;
    }
    const Clause& c = r_.clause(index);
    if (r_.subjects[static_cast<std::size_t>(index)] != none) {
        return r_.subjects[static_cast<std::size_t>(index)];
    }
    if (c.kind == ClauseKind::participial) {
        return c.antecedent;
    }
    if (c.subject_of != none && c.subject_of != index) {
        return subject_chunk(c.subject_of, depth + 1);
    }
    if (c.kind == ClauseKind::infinitive) {
        return controller(index);
    }
    return none;
}

Index Matcher::controller(Index index) {
    const Clause& c = r_.clause(index);
    if (c.parent == none || c.parent == index) {
        return none;
    }
    const Clause& up = r_.clause(c.parent);
    const lang::Embedding* embedding = up.verb == none ? nullptr : embedding_of(up.verb);
    if (embedding != nullptr && c.conjunction == none && embedding->control != ArgumentKind::nominative) {
        const Case wanted = embedding->control == ArgumentKind::dative ? Case::dative : Case::accusative;
        const Index subject = r_.subjects[static_cast<std::size_t>(c.parent)];
        if (up.passive && wanted == Case::accusative) {
            return subject;
        }
        for (const std::size_t chunk : up.chunks) {
            const Chunk& k = a_.chunks[chunk];
            if (k.preposition == none && k.genitive_of == none && !k.time && static_cast<Index>(chunk) != subject &&
                lang::may_be(k.agreement, wanted) && (r_.referents[chunk].fillers & lang::fill_actor) != 0 &&
                k.apposition_of == none) {
                return static_cast<Index>(chunk);
            }
        }
        if (up.passive && subject != none && lang::may_be(r_.chunk(subject).agreement, wanted)) {
            return subject;  // "Kuba wird vorgeworfen, … zu haben": a bare name, in truth a dative
        }
        return none;  // "Er beschuldigt das Trio, … zu haben": the object acts, whoever it is
    }
    return subject_chunk(c.parent, 1);
}

const lang::Embedding* Matcher::embedding_of(Index verb) const {
    const Index e = pack_.verbs[static_cast<std::size_t>(verb)].embedding;
    return e == none ? nullptr : &pack_.embeddings[static_cast<std::size_t>(e)];
}

}  // namespace actant::extract
