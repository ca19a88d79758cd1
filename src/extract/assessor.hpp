// SPDX-License-Identifier: Apache-2.0
// Status and attribution of one statement. Inside the box: the parts are status.cpp (mood, cues, governing words) and
// speech.cpp (who speaks).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/extract/reading.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {

class Assessor {
  public:
    explicit Assessor(const Reading& r) : r_(r), a_(r.a), pack_(r.pack) {}

    /// Of a statement that the clause's own predicate makes.
    Assessment clause(Index index);
    /// Of a statement that a noun makes; `light`: its verb carries it.
    Assessment nominal(Index noun, bool light);
    /// By sentence: who speaks in it.
    std::vector<Assessment> speakers();
    /// The person that "ich" in a quotation is, none where nobody is named.
    Index first_person(Index chunk);

  private:
    static void apply(Assessment& out, Status status) { out.status = weaker(out.status, status); }
    static bool spoken(const Assessment& out) { return out.by != none || !out.by_text.empty(); }

    // ---- status.cpp: mood, modals, negation, cues; the words that govern

    void inside(Index index, Assessment& out);
    void inside_without_negation(Index index, Assessment& out);
    void words(Index index, Assessment& out);
    void context(Index index, Assessment& out, int depth);
    void noun_embedding(const Clause& up, Assessment& out);
    void governed(Index noun, Index index, Assessment& out);
    void governed_by_noun(Index noun, Assessment& out);
    void adjectives(const Chunk& k, Assessment& out);
    bool without(const Chunk& k) const;
    bool subjunctive_form(const Clause& c) const;
    bool governed_by_parent(const Clause& c) const;
    bool told(const Clause& c, const lang::FunctionWord& conjunction) const;
    bool asks_whether(const Clause& c) const;
    bool reported_above(Index index) const;
    bool verb_takes(Index verb, std::string_view preposition) const;
    const lang::Embedding* embedding(Index verb) const;

    // ---- speech.cpp: who speaks

    void speaker(Assessment& out, Index chunk);
    void source(Assessment& out, Index chunk);
    void attributions(Index index, Assessment& out);
    void phrase_source(const lang::Cue& cue, std::size_t end, Assessment& out);
    void manner_attribution(Index index, Assessment& out);
    void announced_after(Index index, Assessment& out);
    void fragments(std::size_t sentence, Assessment& out);
    void label(std::size_t sentence, Assessment& out);
    void reported_context(Index index, bool manner, Assessment& out);
    void indirect_speaker(Index index, Assessment& out);
    void speaker_before(std::size_t sentence, Assessment& out);
    void report_before(std::size_t sentence, Assessment& out);
    void quotation(std::size_t token, Assessment& out);
    bool sentence_speaker(std::size_t sentence, std::size_t end, Assessment& out);
    Index acting_person(std::size_t sentence, std::size_t end) const;
    bool says(Index index, Assessment& out);
    bool runs_on(Index index);
    bool indirect(std::size_t sentence) const;
    bool vague(Index chunk) const;
    bool counted(const Chunk& k) const;
    bool no_verb_up_to_mark(std::size_t i) const;
    bool in_quotes(std::size_t token) const { return token < r_.quoted.size() && r_.quoted[token]; }
    bool in_quotes(const Clause& c) const {
        return c.verb_token != none && in_quotes(static_cast<std::size_t>(c.verb_token));
    }
    Index speaker_chunk(Index index) const;

    // ---- both

    /// Where a phrase of the pack that begins at `i` ends, nothing where it does not stand there. Adjectives may come
    /// between its words ("nach amerikanischer Darstellung"); its last noun may be the tail of a compound.
    std::optional<std::size_t> matches(const std::vector<std::string>& parts, std::size_t i, std::size_t end) const;
    Index owner(std::size_t token, Index of) const;

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

    const Reading& r_;
    const Analysis& a_;
    const lang::Pack& pack_;
};

}  // namespace actant::extract
