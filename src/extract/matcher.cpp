// SPDX-License-Identifier: Apache-2.0
// Which frames are tried where, and their conditions; the driver of the matcher.
#include "src/extract/matcher.hpp"

#include <algorithm>

#include "src/extract/fillers.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {

void Matcher::run() {
    // sentence by sentence: what was told before is what "dabei" and "bei dem Angriff" go back to
    std::size_t c = 0;
    for (std::size_t s = 0; s < a_.sentences.size(); ++s) {
        for (std::size_t k = r_.sentence_clauses[s].first; k < r_.sentence_clauses[s].second; ++k) {
            clause_ = static_cast<Index>(k);
            candidates_ = candidates(clause_);
            verbs();
            adjectives();
        }
        for (; c < a_.chunks.size() && a_.chunks[c].begin < a_.sentences[s].end; ++c) {
            nouns(static_cast<Index>(c));
        }
    }
    for (c = 0; c < a_.chunks.size(); ++c) {
        possession(static_cast<Index>(c));
    }
}

void Matcher::verbs() {
    const Clause& c = clause();
    if (c.verb == none) {
        return;
    }
    bool fired =
        try_frames(pack_.verbs[static_cast<std::size_t>(c.verb)].frames, static_cast<std::size_t>(c.verb_token), none);
    for (const Index other : c.other_verbs) {
        fired = fired || try_frames(pack_.verbs[static_cast<std::size_t>(other)].frames,
                                    static_cast<std::size_t>(c.verb_token), none);
    }
}

void Matcher::adjectives() {
    const Clause& c = clause();
    for (std::size_t i = c.begin; i < c.end; ++i) {
        const Index chunk = a_.chunk_of[i];
        if (chunk != none && a_.words[i].tag == analyse::Tag::adjective) {
            attributive(i, chunk);
        }
        if (chunk != none || a_.token(i).kind != text::TokenKind::word ||
            (a_.token(i).capitalised && !a_.words[i].sentence_start)) {
            continue;
        }
        const auto found = pack_.adjective_frames.find(a_.words[i].sentence_start ? text::with_lower_first(a_.text(i))
                                                                                  : std::string(a_.text(i)));
        if (found == pack_.adjective_frames.end() || innermost(i) != clause_) {
            continue;
        }
        predicative_ = true;  // its subject is the subject of the clause, whatever the voice
        try_frames(found->second, i, none);
        predicative_ = false;
    }
}

void Matcher::attributive(std::size_t token, Index chunk) {
    if (r_.chunk(chunk).name == none || r_.chunk(chunk).clause != clause_) {
        return;
    }
    const std::string word = text::to_lower(a_.text(token));
    for (const auto& [ending, bits] : pack_.inflection.adjective_endings) {
        if (ending.empty() || !word.ends_with(ending)) {
            continue;
        }
        const auto found = pack_.adjective_frames.find(word.substr(0, word.size() - ending.size()));
        if (found == pack_.adjective_frames.end()) {
            continue;
        }
        for (const Index f : found->second) {
            const Frame& frame = pack_.frames[static_cast<std::size_t>(f)];
            Filling both;
            both.entities = frame.each_other ? members(chunk, lang::fill_actor, false) : std::vector<Index>{};
            if (both.entities.size() >= 2) {
                Fillings fillings;
                fillings[at(lang::Slot::source)] = std::move(both);
                emit(frame, fillings, token, f, std::nullopt, chunk);
            }
        }
        return;
    }
}

Index Matcher::innermost(std::size_t token) const {
    Index best = none;
    const auto [first, last] = r_.sentence_clauses[clause().sentence];
    for (std::size_t k = first; k < last; ++k) {
        const Clause& c = a_.clauses[k];
        if (token < c.begin || token >= c.end) {
            continue;
        }
        if (best == none || c.end - c.begin <= r_.clause(best).end - r_.clause(best).begin) {
            best = static_cast<Index>(k);
        }
    }
    return best;
}

bool Matcher::try_frames(const std::vector<Index>& frames, std::size_t token, Index noun) {
    std::vector<Fired> fired;
    for (const Index f : frames) {
        const Frame& frame = pack_.frames[static_cast<std::size_t>(f)];
        std::string why;
        if (!conditions(frame, token, why)) {
            trace(token, f, false, why);
            continue;
        }
        auto fillings = fill(frame.slots, frame, noun, why);
        if (!fillings) {
            trace(token, f, false, why);
            keep_unclaimed(frame, noun);
            continue;
        }
        const bool specific = !frame.fixed.empty() || std::ranges::any_of(frame.slots, [&](const SlotRule& rule) {
            return (*fillings)[at(rule.slot)] && (*fillings)[at(rule.slot)]->argument != nullptr &&
                   (*fillings)[at(rule.slot)]->argument->required;
        });
        fired.push_back({&frame, std::move(*fillings), specific, f});
    }
    for (const Fired& one : fired) {
        const bool beaten = !one.specific && std::ranges::any_of(fired, [&](const Fired& other) {
            return other.specific && other.frame->relation == one.frame->relation;
        });
        if (!beaten) {
            emit(*one.frame, one.fillings, token, one.index, std::nullopt);
        } else {
            trace(token, one.index, false, "a more specific frame fired");
        }
    }
    return !fired.empty();
}

void Matcher::trace(std::size_t token, Index frame, bool fired, const std::string& why) {
    if (r_.tracing) {
        r_.traces.push_back({token, frame, fired, why});
    }
}

bool Matcher::is_word(std::size_t token, const std::string& lower) const {
    // equal but for case means equally long in UTF-8; making strings would cost most of the time
    std::string_view word = a_.text(token);
    if (word.size() > lower.size() + 1 && word[word.size() - lower.size() - 1] == '-') {
        word.remove_prefix(word.size() - lower.size());  // "US-Truppen", "UN-Sanktionen"
    }
    return word.size() == lower.size() && text::to_lower(word) == lower;
}

bool Matcher::has_words(const std::vector<std::string>& words, std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
        std::size_t at = i;
        bool all = true;
        for (std::size_t k = 0; k < words.size() && all; ++k, ++at) {
            while (k > 0 && at < end &&
                   (a_.token(at).mark == text::Mark::quote ||
                    (a_.words[at].tag == analyse::Tag::adjective && !is_word(at, words[k])))) {
                ++at;  // zum „Hauptfeind“ erklären, unter heftigen Beschuss nehmen
            }
            all = at < end && is_word(at, words[k]);
        }
        if (all) {
            return true;
        }
    }
    return false;
}

bool Matcher::conditions(const Frame& frame, std::size_t token, std::string& why) const {
    const Clause& c = clause();
    if (!frame.fixed.empty() &&
        std::ranges::none_of(frame.fixed, [&](const auto& words) { return has_words(words, c.begin, c.end); })) {
        why = "the words that belong to the verb are not there";
        return false;
    }
    for (const auto& words : frame.switched_off_by) {
        if (has_words(words, c.begin, c.end)) {
            why = "switched off by '" + words.front() + "'";
            return false;
        }
    }
    if (frame.reflexive && !reflexive_in(c)) {
        why = "not reflexive";
        return false;
    }
    if (!frame.reflexive && !predicative_ && !frame.each_other && reflexive_in(c) &&
        a_.words[token].tag != analyse::Tag::adverb && frame.fixed.empty() && !c.causative) {
        why = "reflexive";
        return false;
    }
    for (const std::string& lemma : frame.block) {
        for (const std::size_t chunk : c.chunks) {
            const Chunk& k = a_.chunks[chunk];
            if (k.head == none || k.pronoun) {
                continue;
            }
            const lang::NounLemma* noun = a_.noun(static_cast<std::size_t>(k.head));
            if (noun != nullptr &&
                (noun->lemma == lemma || a_.text(static_cast<std::size_t>(k.head)).starts_with(lemma))) {
                why = "blocked by '" + lemma + "'";
                return false;
            }
        }
    }
    return true;
}

bool Matcher::reflexive_in(const Clause& c) const {
    return std::ranges::any_of(c.chunks, [&](std::size_t chunk) {
        const Chunk& k = a_.chunks[chunk];
        const lang::FunctionWord* f =
            k.pronoun && k.preposition == none ? a_.words[static_cast<std::size_t>(k.head)].function : nullptr;
        return f != nullptr && f->reflexive;
    });
}

void match_frames(Reading& reading) { Matcher(reading).run(); }

}  // namespace actant::extract
