// SPDX-License-Identifier: Apache-2.0
// Frames against clauses and noun phrases: which phrase fills which slot, by case, preposition, agreement, order and
// type.
#include <algorithm>
#include <array>
#include <optional>

#include "src/extract/fillers.hpp"
#include "src/extract/reading.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {
namespace {

using analyse::ClauseKind;
using analyse::NameSpan;
using analyse::SpanKind;
using lang::Argument;
using lang::ArgumentKind;
using lang::Case;
using lang::Frame;
using lang::NounClass;
using lang::SlotRule;

/// A phrase, or an actor that the clause leaves out, that may fill a slot.
struct Candidate {
    Index chunk = none;
    Index entity = none;      ///< of implicit ones
    std::vector<Index> more;  ///< further implicit entities (coordinated subjects)
    bool implicit_subject = false;
    bool implicit_object = false;  ///< head of a participial attribute
    std::size_t position = 0;
};

struct Filling {
    const Argument* argument = nullptr;
    const Candidate* candidate = nullptr;
    Index clause = none;  ///< complement clause for zu and dass
    std::vector<Index> entities;
    std::string text;
    Index item = none;
    int score = 0;
};

using Fillings = std::array<std::optional<Filling>, lang::slot_count>;

std::size_t at(lang::Slot slot) { return static_cast<std::size_t>(slot); }

class Matcher {
  public:
    explicit Matcher(Reading& reading) : r_(reading), a_(reading.a), pack_(reading.pack) {
        children_.resize(a_.clauses.size());
        for (std::size_t k = 0; k < a_.clauses.size(); ++k) {
            if (a_.clauses[k].parent != none) {
                children_[static_cast<std::size_t>(a_.clauses[k].parent)].push_back(static_cast<Index>(k));
            }
        }
    }

    void run() {
        for (std::size_t k = 0; k < a_.clauses.size(); ++k) {
            clause_ = static_cast<Index>(k);
            candidates_ = candidates(clause_);
            verbs();
            adjectives();
        }
        for (std::size_t c = 0; c < a_.chunks.size(); ++c) {
            nouns(static_cast<Index>(c));
        }
        for (std::size_t c = 0; c < a_.chunks.size(); ++c) {
            possession(static_cast<Index>(c));
        }
    }

  private:
    const Clause& clause() const { return r_.clause(clause_); }

    // ---- candidates of a clause
    // ---------------------------------------------------------------------------------------------

    std::vector<Candidate> candidates(Index index) {
        std::vector<Candidate> out;
        const Clause& c = r_.clause(index);
        for (const std::size_t chunk : c.chunks) {
            const Chunk& k = a_.chunks[chunk];
            if (k.apposition_of != none || k.coordinated_with != none || k.time || speaks(k)) {
                continue;
            }
            out.push_back({static_cast<Index>(chunk), none, {}, false, false, k.begin});
        }
        implicit(index, c, out);
        return out;
    }

    /// "Der Nato zufolge liefert Polen …", "…, so ein Sprecher": whom a cue makes the speaker fills no slot.
    bool speaks(const Chunk& k) const {
        if (k.preposition != none) {
            return false;
        }
        if (k.end < a_.words.size() && pack_.cue_postpositions.contains(a_.text(k.end))) {
            return true;
        }
        if (k.begin < 2 || a_.token(k.begin - 2).mark != text::Mark::comma) {
            return false;
        }
        const auto cue = pack_.cue_words.find(a_.text(k.begin - 1));
        return cue != pack_.cue_words.end() && cue->second.has_speaker;
    }

    void implicit(Index index, const Clause& c, std::vector<Candidate>& out) {
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
            const Index subject = c.subject_of != none && c.kind != ClauseKind::infinitive
                                      ? subject_chunk(c.subject_of, 0)
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

    /// The subject phrase of a clause, through shared subjects and control.
    Index subject_chunk(Index index, int depth) {
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

    /// Whose infinitive it is: the subject or an object of the clause above, as the verb there says.
    Index controller(Index index) {
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
        }
        return subject_chunk(c.parent, 1);
    }

    const lang::Embedding* embedding_of(Index verb) const {
        const Index e = pack_.verbs[static_cast<std::size_t>(verb)].embedding;
        return e == none ? nullptr : &pack_.embeddings[static_cast<std::size_t>(e)];
    }

    // ---- verbs
    // ----------------------------------------------------------------------------------------------------------------

    void verbs() {
        const Clause& c = clause();
        if (c.verb == none) {
            return;
        }
        bool fired = try_frames(pack_.verbs[static_cast<std::size_t>(c.verb)].frames,
                                static_cast<std::size_t>(c.verb_token), none);
        for (const Index other : c.other_verbs) {
            fired = fired || try_frames(pack_.verbs[static_cast<std::size_t>(other)].frames,
                                        static_cast<std::size_t>(c.verb_token), none);
        }
    }

    void adjectives() {
        const Clause& c = clause();
        for (std::size_t i = c.begin; i < c.end; ++i) {
            const Index chunk = a_.chunk_of[i];
            if (chunk != none || a_.token(i).kind != text::TokenKind::word ||
                (a_.token(i).capitalised && !a_.words[i].sentence_start)) {
                continue;
            }
            const auto found = pack_.adjective_frames.find(
                a_.words[i].sentence_start ? text::with_lower_first(a_.text(i)) : std::string(a_.text(i)));
            if (found == pack_.adjective_frames.end() || innermost(i) != clause_) {
                continue;
            }
            predicative_ = true;  // its subject is the subject of the clause, whatever the voice
            try_frames(found->second, i, none);
            predicative_ = false;
        }
    }

    Index innermost(std::size_t token) const {
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

    struct Fired {
        const Frame* frame;
        Fillings fillings;
        bool specific;
        Index index;
    };

    bool try_frames(const std::vector<Index>& frames, std::size_t token, Index noun) {
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

    void trace(std::size_t token, Index frame, bool fired, const std::string& why) {
        if (r_.tracing) {
            r_.traces.push_back({token, frame, fired, why});
        }
    }

    // ---- conditions of a frame
    // ----------------------------------------------------------------------------------------------

    bool has_words(const std::vector<std::string>& words, std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i) {
            std::size_t at = i;
            bool all = true;
            for (std::size_t k = 0; k < words.size() && all; ++k, ++at) {
                while (k > 0 && at < end && a_.token(at).mark == text::Mark::quote) {
                    ++at;  // zum „Hauptfeind“ erklären
                }
                // equal but for case means equally long in UTF-8; making strings would cost most of the time
                all = at < end && a_.text(at).size() == words[k].size() && text::to_lower(a_.text(at)) == words[k];
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    bool conditions(const Frame& frame, std::size_t token, std::string& why) const {
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

    bool reflexive_in(const Clause& c) const {
        return std::ranges::any_of(c.chunks, [&](std::size_t chunk) {
            const Chunk& k = a_.chunks[chunk];
            const lang::FunctionWord* f =
                k.pronoun && k.preposition == none ? a_.words[static_cast<std::size_t>(k.head)].function : nullptr;
            return f != nullptr && f->reflexive;
        });
    }

    // ---- filling slots
    // --------------------------------------------------------------------------------------------------------

    /// Slots in an order that settles the certain ones first: prepositions, then required ones, then the rest.
    static int certainty(const SlotRule& rule) {
        int best = 9;
        for (const Argument& argument : rule.arguments) {
            best = std::min(best, argument.kind == ArgumentKind::preposition ? 1 : argument.required ? 0 : 2);
        }
        return best;
    }

    std::optional<Fillings> fill(const std::vector<SlotRule>& slots, const Frame& frame, Index noun, std::string& why) {
        noun_ = noun;
        relation_ = frame.relation;
        std::vector<const SlotRule*> rules;
        for (const SlotRule& rule : slots) {
            rules.push_back(&rule);
        }
        std::vector<std::vector<Filling>> options(rules.size());
        for (std::size_t i = 0; i < rules.size(); ++i) {
            options[i] = noun == none ? clause_options(*rules[i], frame) : noun_options(*rules[i], frame, noun);
            const bool required =
                std::ranges::any_of(rules[i]->arguments, [](const Argument& a) { return a.required; });
            const bool needed = rules[i]->slot == lang::Slot::source || required;
            if (options[i].empty() && needed && !(noun != none && frame.each_other)) {
                why = "nothing fills " + std::string(slot_name(rules[i]->slot));
                return std::nullopt;
            }
        }
        Fillings best;
        int best_score = -1;
        Fillings current;
        // the most that the rules from the i-th on can add
        std::vector<int> ahead(rules.size() + 1, 0);
        for (std::size_t i = rules.size(); i > 0; --i) {
            int most = 0;
            for (const Filling& option : options[i - 1]) {
                most = std::max(most, option.score);
            }
            ahead[i - 1] = ahead[i] + most;
        }
        search(rules, options, ahead, 0, current, 0, best, best_score);
        if (best_score < 0) {
            why = "no phrase is left for a slot";
            return std::nullopt;
        }
        if (!enough(frame, best, why)) {
            return std::nullopt;
        }
        return best;
    }

    static std::string_view slot_name(lang::Slot slot) {
        switch (slot) {
            case lang::Slot::source: return "the source";
            case lang::Slot::target: return "the target";
            case lang::Slot::item: return "the item";
            default: return "the second target";
        }
    }

    void search(const std::vector<const SlotRule*>& rules, const std::vector<std::vector<Filling>>& options,
                const std::vector<int>& ahead, std::size_t i, Fillings& current, int score, Fillings& best,
                int& best_score) {
        if (i == rules.size()) {
            if (score > best_score && valid(current)) {
                best_score = score;
                best = current;
            }
            return;
        }
        for (const Filling& option : options[i]) {
            if (score + option.score + ahead[i + 1] <= best_score) {
                continue;  // nothing better can come of it
            }
            const bool taken =
                option.candidate != nullptr && std::ranges::any_of(current, [&](const std::optional<Filling>& f) {
                    return f && f->candidate == option.candidate && f->argument != nullptr;
                });
            if (taken) {
                continue;
            }
            current[at(rules[i]->slot)] = option;
            search(rules, options, ahead, i + 1, current, score + option.score, best, best_score);
            current[at(rules[i]->slot)].reset();
        }
        const bool required = std::ranges::any_of(rules[i]->arguments, [](const Argument& a) { return a.required; });
        if (!required) {
            search(rules, options, ahead, i + 1, current, score, best, best_score);
        }
    }

    /// The subject stands before the objects unless cases tell: prefer the order nominative, dative, accusative.
    bool valid(const Fillings& f) const {
        const Filling* nominative = nullptr;
        for (const auto& filling : f) {
            if (filling && filling->argument != nullptr && filling->argument->kind == ArgumentKind::nominative) {
                nominative = &*filling;
            }
        }
        // what stands as the subject is no object
        const Index subject = r_.subjects[static_cast<std::size_t>(clause_)];
        if (nominative == nullptr && subject != none && !clause().passive && noun_ == none) {
            for (const auto& filling : f) {
                const bool object = filling && filling->argument != nullptr &&
                                    (filling->argument->kind == ArgumentKind::accusative ||
                                     filling->argument->kind == ArgumentKind::dative);
                if (object && filling->candidate != nullptr && filling->candidate->chunk == subject) {
                    return false;
                }
            }
        }
        // "USA greifen Huthi an": types alone do not turn subject and object round
        if (nominative != nullptr && nominative->candidate != nullptr && nominative->candidate->chunk != none &&
            subject != none && nominative->candidate->chunk != subject && !nominative->candidate->implicit_subject &&
            lang::may_be(r_.chunk(nominative->candidate->chunk).agreement, Case::accusative) && !clause().passive &&
            (r_.referent(subject).fillers & default_fillers(relation_, lang::Slot::source)) != 0) {
            for (const auto& filling : f) {
                if (filling && &*filling != nominative && filling->candidate != nullptr &&
                    filling->candidate->chunk == subject) {
                    return false;
                }
            }
        }
        // a phrase that can only be the subject must be it
        for (const Candidate& candidate : candidates_) {
            if (candidate.chunk == none || candidate.implicit_subject || candidate.implicit_object) {
                continue;
            }
            const Chunk& k = r_.chunk(candidate.chunk);
            const bool only_nominative = k.preposition == none && k.genitive_of == none &&
                                         (k.agreement & ~lang::all_columns(Case::nominative)) == 0 && !k.pronoun;
            if (!only_nominative || !in_clause(candidate.chunk)) {
                continue;
            }
            const bool used = std::ranges::any_of(
                f, [&](const std::optional<Filling>& one) { return one && one->candidate == &candidate; });
            if (!used && nominative != nullptr && nominative->candidate != nullptr &&
                !nominative->candidate->implicit_subject && !clause().passive) {
                return false;
            }
        }
        return true;
    }

    bool in_clause(Index chunk) const { return r_.chunk(chunk).clause == clause_; }

    bool enough(const Frame& frame, Fillings& f, std::string& why) {
        auto& source = f[at(lang::Slot::source)];
        auto& target = f[at(lang::Slot::target)];
        const bool several = source && source->entities.size() >= 2;
        if (!source || source->entities.empty()) {
            if (frame.each_other && target && target->entities.size() >= 2) {
                source = target;
                target.reset();
                return true;
            }
            why = "nothing fills the source";
            return false;
        }
        if (!target || target->entities.empty()) {
            if (frame.each_other && several) {
                return true;
            }
            const auto& item = f[at(lang::Slot::item)];
            if (frame.relation == Predicate::supplies && item && item->item != none && source->argument != nullptr &&
                source->argument->kind == ArgumentKind::nominative) {
                return true;  // arms sold, the buyer not told
            }
            why = "nothing fills the target";
            return false;
        }
        return true;
    }

    bool agrees(const Chunk& chunk, const Candidate& candidate) const {
        const Clause& c = clause();
        if (c.finite == none || candidate.implicit_subject) {
            return true;
        }
        const bool plural_group = is_coordinated(candidate.chunk);
        if (plural_group) {
            return c.plural || c.singular;
        }
        if (c.plural && !c.singular) {
            return lang::may_be_plural(chunk.agreement);
        }
        if (c.singular && !c.plural) {
            return lang::may_be_singular(chunk.agreement) || chunk.name != none;
        }
        return true;
    }

    bool is_coordinated(Index chunk) const {
        for (const std::size_t other :
             r_.clause(r_.chunk(chunk).clause == none ? clause_ : r_.chunk(chunk).clause).chunks) {
            if (a_.chunks[other].coordinated_with == chunk) {
                return true;
            }
        }
        return false;
    }

    /// Whether a candidate may stand as this grammatical argument; the score says how well.
    std::optional<int> grammatical(const Argument& argument, const Candidate& candidate) const {
        const Clause& c = clause();
        const Chunk& k = r_.chunk(candidate.chunk);
        const bool passive = c.passive && c.kind != ClauseKind::participial && !predicative_;
        const bool attributive_passive = c.passive && c.kind == ClauseKind::participial;
        const auto position = static_cast<int>(std::min<std::size_t>(20, index_of(candidate)));
        switch (argument.kind) {
            case ArgumentKind::nominative:
                if (passive || attributive_passive) {
                    const bool agent = k.preposition != none && !candidate.implicit_object &&
                                       !candidate.implicit_subject &&
                                       std::ranges::find(pack_.inflection.passive_agents, k.preposition_lemma) !=
                                           pack_.inflection.passive_agents.end();
                    return agent ? std::optional<int>(40 - position -
                                                      (k.attached_to != none && !plain_attachment(k) ? 6 : 0))
                                 : std::nullopt;
                }
                if (candidate.implicit_subject) {
                    return 45;
                }
                if (candidate.implicit_object || k.preposition != none ||
                    !lang::may_be(k.agreement, Case::nominative) || !agrees(k, candidate)) {
                    return std::nullopt;
                }
                if (k.genitive_of != none && (k.agreement & lang::all_columns(Case::genitive)) != 0) {
                    return std::nullopt;
                }
                return 40 - 2 * position + only(k, Case::nominative) +
                       (candidate.chunk == r_.subjects[static_cast<std::size_t>(clause_)] ? 12 : 0);
            case ArgumentKind::accusative:
                if (passive || attributive_passive) {
                    if (candidate.implicit_object || candidate.implicit_subject) {
                        return 45;
                    }
                    if (attributive_passive || k.preposition != none || !lang::may_be(k.agreement, Case::nominative) ||
                        !agrees(k, candidate)) {
                        return std::nullopt;
                    }
                    return 40 - position + only(k, Case::nominative);
                }
                return object(k, candidate, Case::accusative, 32);
            case ArgumentKind::dative: return object(k, candidate, Case::dative, 30);
            case ArgumentKind::genitive:
                if (k.preposition != none || candidate.implicit_object || candidate.implicit_subject ||
                    !lang::may_be(k.agreement, Case::genitive)) {
                    return std::nullopt;
                }
                return 20;
            case ArgumentKind::preposition:
                if (k.preposition == none || candidate.implicit_object || candidate.implicit_subject ||
                    k.preposition_lemma != argument.preposition || (argument.cases & k.agreement) == 0) {
                    return std::nullopt;
                }
                // "Die Regierung um X ist besorgt": the phrase belongs to the subject
                return 30 + (argument.required ? 4 : 0) - position / 2 -
                       (k.attached_to != none && k.attached_to == r_.subjects[static_cast<std::size_t>(clause_)] &&
                                c.verb_token != none && k.end <= static_cast<std::size_t>(c.verb_token)
                            ? 18
                            : 0);
            default: return std::nullopt;
        }
    }

    /// Attached to a noun that has no frame of its own for it.
    bool plain_attachment(const Chunk& k) const {
        const Chunk& noun = r_.chunk(k.attached_to);
        const lang::NounLemma* lemma =
            noun.head == none || noun.pronoun ? nullptr : a_.noun(static_cast<std::size_t>(noun.head));
        return lemma == nullptr || lemma->frames.empty();
    }

    std::optional<int> object(const Chunk& k, const Candidate& candidate, Case wanted, int base) const {
        if (k.preposition != none || candidate.implicit_object || candidate.implicit_subject ||
            !lang::may_be(k.agreement, wanted)) {
            return std::nullopt;
        }
        if (k.genitive_of != none) {
            const bool surely_genitive = (k.agreement & ~lang::all_columns(Case::genitive)) == 0;
            if (surely_genitive) {
                return std::nullopt;
            }
            base -= 12;
        }
        const auto position = static_cast<int>(std::min<std::size_t>(10, index_of(candidate)));
        return base + only(k, wanted) + (wanted == Case::dative ? -position : position);
    }

    /// More for a phrase that can be nothing but this case.
    static int only(const Chunk& k, Case wanted) {
        int cases = 0;
        for (unsigned c = 0; c < 4; ++c) {
            cases += lang::may_be(k.agreement, static_cast<Case>(c)) ? 1 : 0;
        }
        return lang::may_be(k.agreement, wanted) ? 4 * (4 - cases) : 0;
    }

    std::size_t index_of(const Candidate& candidate) const {
        std::size_t n = 0;
        for (const Candidate& other : candidates_) {
            n += other.position < candidate.position ? 1 : 0;
        }
        return n;
    }

    std::vector<Filling> clause_options(const SlotRule& rule, const Frame& frame) {
        std::vector<Filling> out;
        int rank = 0;
        for (const Argument& argument : rule.arguments) {
            ++rank;
            if (argument.kind >= ArgumentKind::infinitive_clause && argument.kind <= ArgumentKind::finite_object) {
                complement_options(argument, rule, frame, out);
                continue;
            }
            const bool inner = argument.kind == ArgumentKind::accusative_adjective ||
                               argument.kind == ArgumentKind::nominative_adjective;
            for (const Candidate& candidate : candidates_) {
                if (inner) {
                    adjective_option(argument, rule.slot, frame, candidate, out);
                    continue;
                }
                const auto score = grammatical(argument, candidate);
                if (!score) {
                    continue;
                }
                Filling filling;
                filling.argument = &argument;
                filling.candidate = &candidate;
                filling.score = *score + 10 - rank;
                if (take(filling, argument, rule.slot, frame, candidate.chunk)) {
                    out.push_back(std::move(filling));
                }
            }
        }
        return out;
    }

    /// "kauft russische Raketen": the state that an adjective inside the phrase names.
    void adjective_option(const Argument& argument, lang::Slot slot, const Frame& frame, const Candidate& candidate,
                          std::vector<Filling>& out) {
        Argument plain = argument;
        plain.kind =
            argument.kind == ArgumentKind::accusative_adjective ? ArgumentKind::accusative : ArgumentKind::nominative;
        const auto score = grammatical(plain, candidate);
        if (!score || candidate.chunk == none) {
            return;
        }
        for (const Index name : r_.chunk(candidate.chunk).modifier_names) {
            const NameSpan& span = a_.names[static_cast<std::size_t>(name)];
            if (span.kind != SpanKind::adjective) {
                continue;
            }
            Filling filling;
            filling.argument = &argument;
            filling.entities = {r_.entities.of_actor(span.actor)};
            filling.score = *score - 8;
            if ((default_or(argument, slot, frame) & lang::fill_state) != 0) {
                out.push_back(std::move(filling));
            }
        }
    }

    static std::uint16_t default_or(const Argument& argument, lang::Slot slot, const Frame& frame) {
        return argument.fillers != 0 ? argument.fillers : default_fillers(frame.relation, slot);
    }

    /// "dass Russland …", "Waffen zu liefern": the clause itself as item or topic, or the actor in it.
    void complement_options(const Argument& argument, const SlotRule& rule, const Frame& frame,
                            std::vector<Filling>& out) {
        for (const Index child : children_[static_cast<std::size_t>(clause_)]) {
            const Clause& c = r_.clause(child);
            const bool infinitive = c.kind == ClauseKind::infinitive && c.conjunction == none;
            const bool finite = c.kind == ClauseKind::complement ||
                                (c.kind == ClauseKind::subordinate && c.conjunction != none && complement_word(c));
            const bool wants_infinitive = argument.kind == ArgumentKind::infinitive_clause ||
                                          argument.kind == ArgumentKind::infinitive_subject ||
                                          argument.kind == ArgumentKind::infinitive_object;
            if (wants_infinitive ? !infinitive : !finite || child < clause_) {
                continue;
            }
            Filling filling;
            filling.argument = &argument;
            filling.clause = child;
            filling.score = 24;
            if (argument.kind == ArgumentKind::finite_object || argument.kind == ArgumentKind::infinitive_object) {
                filling.entities = object_actors(child, default_or(argument, rule.slot, frame));
                if (filling.entities.empty()) {
                    continue;
                }
            } else if (argument.kind == ArgumentKind::finite_subject ||
                       argument.kind == ArgumentKind::infinitive_subject) {
                const Index subject = subject_chunk(child, 0);
                if (subject == none) {
                    continue;
                }
                filling.entities = members(subject, lang::fill_actor, false);
                if (filling.entities.empty()) {
                    continue;
                }
            } else {
                filling.text = clause_text(c);
                if (rule.slot != lang::Slot::item && frame.relation == Predicate::warns_of) {
                    const Index topic = topic_entity(r_, shortened(filling.text));
                    if (topic == none) {
                        continue;
                    }
                    filling.entities = {topic};
                    filling.score = 5;
                }
            }
            out.push_back(std::move(filling));
        }
    }

    /// Actors that are objects in a clause: "droht, Seoul anzugreifen".
    std::vector<Index> object_actors(Index child, std::uint16_t wanted) {
        const Index subject = r_.subjects[static_cast<std::size_t>(child)];
        for (const std::size_t chunk : r_.clause(child).chunks) {
            const Chunk& k = a_.chunks[chunk];
            if (static_cast<Index>(chunk) == subject || k.genitive_of != none || k.apposition_of != none ||
                k.coordinated_with != none || k.time) {
                continue;
            }
            auto found = members(static_cast<Index>(chunk), wanted, r_.referents[chunk].local);
            if (!found.empty()) {
                return found;
            }
        }
        return {};
    }

    bool complement_word(const Clause& c) const {
        const lang::FunctionWord* f = a_.words[static_cast<std::size_t>(c.conjunction)].function;
        return f != nullptr && f->subordinator == lang::Subordinator::complement;
    }

    std::string clause_text(const Clause& c) const {
        std::size_t begin = c.begin;
        while (begin < c.end && (a_.words[begin].tag == analyse::Tag::subordinator ||
                                 a_.words[begin].tag == analyse::Tag::punctuation)) {
            ++begin;
        }
        if (begin >= c.end) {
            return {};
        }
        return std::string(a_.text(begin, c.end));
    }

    static std::string shortened(const std::string& text) {
        return text.size() > 120 ? text.substr(0, text.rfind(' ', 110)) : text;
    }

    /// Fills entities, item or text of a slot from a phrase; false where its type does not fit.
    bool take(Filling& filling, const Argument& argument, lang::Slot slot, const Frame& frame, Index chunk) {
        const std::uint16_t wanted = argument.fillers != 0 ? argument.fillers : default_fillers(frame.relation, slot);
        const Referent& ref = r_.referent(chunk);
        const Chunk& k = r_.chunk(chunk);
        if (slot == lang::Slot::item) {
            if (k.pronoun && ref.entity == none && !(k.relative && k.antecedent != none)) {
                return false;
            }
            std::uint16_t own = ref.fillers;
            const lang::NounLemma* measure =
                k.head == none || k.pronoun ? nullptr : a_.noun(static_cast<std::size_t>(k.head));
            if (measure != nullptr && measure->kind == "measure" && k.genitive != none) {
                own |= r_.referent(k.genitive).fillers;  // "den Großteil seines Erdgases"
            }
            if ((own & wanted) == 0) {
                return false;
            }
            const std::uint16_t actors = lang::fill_person | lang::fill_state | lang::fill_organization;
            if (argument.fillers == 0 && (own & actors) != 0 && !ref.description) {
                return false;
            }
            filling.text = item_text(chunk);
            filling.item =
                ref.entity != none && r_.entities[ref.entity].type == EntityType::weapon_system ? ref.entity : none;
            return !filling.text.empty();
        }
        const lang::NounLemma* head =
            k.head == none || k.pronoun || k.name != none ? nullptr : a_.noun(static_cast<std::size_t>(k.head));
        if (frame.relation == Predicate::warns_of && slot == lang::Slot::target && head != nullptr &&
            !head->frames.empty()) {
            filling.entities = inner_actors(chunk);  // the danger is the alliance of A and B: both
            if (!filling.entities.empty()) {
                return true;
            }
        }
        const bool local_use = k.preposition != none && ref.local;
        filling.entities = members(chunk, wanted, local_use && (wanted & lang::fill_location) == 0);
        if (!filling.entities.empty()) {
            return true;
        }
        if (frame.via_genitive || frame.relation == Predicate::warns_of) {
            filling.entities = inner_actors(chunk);
            if (frame.relation != Predicate::warns_of) {
                std::erase_if(filling.entities, [&](Index e) { return (fillers_of(e) & wanted) == 0; });
            }
            if (!filling.entities.empty()) {
                filling.score -= 6;
                return true;
            }
        }
        if (frame.relation == Predicate::warns_of && (wanted & lang::fill_topic) != 0 && slot != lang::Slot::source &&
            (ref.fillers &
             (lang::fill_thing | lang::fill_topic | lang::fill_goods | lang::fill_group | lang::fill_location)) != 0 &&
            !k.pronoun) {
            const Index topic = topic_entity(r_, chunk);
            if (topic != none) {
                filling.entities = {topic};
                filling.score -= 8;
                return true;
            }
        }
        return false;
    }

    /// Entities of a phrase and of those coordinated with it that are of a wanted kind.
    std::vector<Index> members(Index chunk, std::uint16_t wanted, bool local) {
        std::vector<Index> out;
        const auto add = [&](Index entity) {
            if (entity != none && std::ranges::find(out, entity) == out.end()) {
                out.push_back(entity);
            }
        };
        Index head = chunk;
        if (r_.chunk(chunk).relative && r_.chunk(chunk).antecedent != none) {
            head = r_.chunk(chunk).antecedent;
        }
        const Index first = actor_entity(r_, head, wanted, local);
        if (first == none) {
            return out;
        }
        add(first);
        if (!r_.chunk(head).pronoun && (r_.referent(head).fillers & lang::fill_person) != 0) {
            for (const Index other : r_.referent(head).members) {
                if (r_.entities[other].type == EntityType::person) {
                    add(other);
                }
            }
        }
        const Index in = r_.chunk(head).clause;
        if (in != none) {
            Index last = head;
            for (const std::size_t other : r_.clause(in).chunks) {
                if (a_.chunks[other].coordinated_with == last) {
                    last = static_cast<Index>(other);
                    add(actor_entity(r_, last, wanted, local));
                }
            }
        }
        return out;
    }

    /// Actors inside a phrase about something else: "russische Aggression", "Pakt zwischen A und B", "die Linie der
    /// EU".
    std::vector<Index> inner_actors(Index chunk, int depth = 0) {
        std::vector<Index> out;
        const Chunk& k = r_.chunk(chunk);
        const Referent& ref = r_.referent(chunk);
        if (k.pronoun) {
            return out;
        }
        const auto add = [&](Index entity) {
            if (entity != none && is_actor(entity) && std::ranges::find(out, entity) == out.end()) {
                out.push_back(entity);
            }
        };
        for (auto c = static_cast<std::size_t>(chunk); c < a_.chunks.size(); ++c) {
            const Chunk& other = a_.chunks[c];
            if (other.genitive_of == chunk && static_cast<Index>(c) != chunk) {
                for (const Index e : members(static_cast<Index>(c), lang::fill_actor, false)) {
                    add(e);
                }
            }
            if (other.begin > k.end + 3) {
                break;
            }
        }
        if (k.genitive != none) {
            for (const Index e : members(k.genitive, lang::fill_actor, false)) {
                add(e);
            }
        }
        if (out.empty()) {
            const std::size_t behind =
                k.end < a_.words.size() && a_.token(k.end).mark == text::Mark::quote ? k.end + 1 : k.end;
            const Index next = behind < a_.chunk_of.size() ? a_.chunk_of[behind] : none;
            if (next != none && r_.chunk(next).begin == behind && r_.chunk(next).attached_to == chunk &&
                !r_.referent(next).local) {
                if (std::ranges::find(pack_.inflection.inner_prepositions, r_.chunk(next).preposition_lemma) !=
                    pack_.inflection.inner_prepositions.end()) {
                    for (const Index e : members(next, lang::fill_actor, false)) {
                        add(e);
                    }
                }
                if (out.empty() && depth < 2 && r_.referent(next).entity == none) {
                    for (const Index e :
                         inner_actors(next, depth + 1)) {  // "Berichte über ein Abkommen zwischen A und B"
                        add(e);
                    }
                }
            }
        }
        if (out.empty()) {
            for (const Index member : ref.members) {
                add(member);
            }
        }
        if (out.empty()) {
            for (const Index name : k.modifier_names) {
                const NameSpan& span = a_.names[static_cast<std::size_t>(name)];
                if (span.kind == SpanKind::adjective) {
                    add(r_.entities.of_actor(span.actor));
                }
            }
        }
        if (out.empty() && ref.possessor != none) {
            add(ref.possessor);
        }
        return out;
    }

    bool is_actor(Index entity) const {
        const EntityType type = r_.entities[entity].type;
        return type == EntityType::person || type == EntityType::state || type == EntityType::organization ||
               type == EntityType::group;
    }

    /// The item with its genitive attribute and designation, and what is coordinated with it.
    std::string item_text(Index chunk) const {
        const Chunk& k = r_.chunk(chunk);
        if (k.pronoun) {
            return k.antecedent != none ? item_text(k.antecedent) : std::string();
        }
        std::size_t end = k.end;
        for (;;) {
            const Index next = end < a_.chunk_of.size() ? a_.chunk_of[end] : none;
            if (next == none || r_.chunk(next).begin != end) {
                break;
            }
            const Chunk& n = r_.chunk(next);
            const lang::NounLemma* noun =
                n.head == none || n.pronoun ? nullptr : a_.noun(static_cast<std::size_t>(n.head));
            const bool designation = noun != nullptr && noun->kind == "designation";
            if (!designation && n.genitive_of == none) {
                break;
            }
            end = n.end;
        }
        Index last = chunk;
        if (k.clause != none) {
            for (const std::size_t other : r_.clause(k.clause).chunks) {
                if (a_.chunks[other].coordinated_with == last) {
                    last = static_cast<Index>(other);
                    end = a_.chunks[other].end;
                }
            }
        }
        std::string text(a_.text(k.core_begin, end));
        std::ranges::replace(text, '\n', ' ');
        return text;
    }

    // ---- nouns
    // ------------------------------------------------------------------------------------------------------------------

    void nouns(Index c) {
        const Chunk& k = r_.chunk(c);
        if (k.pronoun || k.head == none || k.clause == none) {
            return;
        }
        const auto head = static_cast<std::size_t>(k.head);
        const lang::NounLemma* noun = a_.noun(head);
        if (noun == nullptr || noun->frames.empty() || a_.words[head].name != none) {
            return;
        }
        clause_ = k.clause;
        candidates_ = candidates(clause_);
        noun_candidates(c);
        std::vector<Fired> fired;
        std::vector<std::pair<const lang::LightVerb*, Fired>> light;
        for (const Index f : noun->frames) {
            const Frame& frame = pack_.frames[static_cast<std::size_t>(f)];
            std::string why;
            if (!noun_conditions(frame, c, why)) {
                trace(head, f, false, why);
                continue;
            }
            if (const lang::LightVerb* verb = light_verb(frame, c); verb != nullptr) {
                auto fillings = fill_light(*verb, frame, c, why);
                if (fillings) {
                    light.emplace_back(verb, Fired{&frame, std::move(*fillings), true, f});
                    continue;
                }
            }
            auto fillings = fill(frame.slots, frame, c, why);
            if (!fillings) {
                trace(head, f, false, why);
                continue;
            }
            const bool specific = std::ranges::any_of(frame.slots, [&](const SlotRule& rule) {
                return (*fillings)[at(rule.slot)] && (*fillings)[at(rule.slot)]->argument != nullptr &&
                       (*fillings)[at(rule.slot)]->argument->required;
            });
            fired.push_back({&frame, std::move(*fillings), specific, f});
        }
        for (const auto& [verb, one] : light) {
            emit(*one.frame, one.fillings, head, one.index,
                 verb->has_status ? std::optional<Status>(verb->status) : std::nullopt, c, true);
        }
        for (const Fired& one : fired) {
            const bool beaten =
                (!one.specific && std::ranges::any_of(fired,
                                                      [&](const Fired& other) {
                                                          return other.specific &&
                                                                 other.frame->relation == one.frame->relation;
                                                      })) ||
                std::ranges::any_of(
                    light, [&](const auto& other) { return other.second.frame->relation == one.frame->relation; });
            if (!beaten) {
                emit(*one.frame, one.fillings, head, one.index, std::nullopt, c, false);
            }
        }
    }

    bool noun_conditions(const Frame& frame, Index c, std::string& why) const {
        const Chunk& k = r_.chunk(c);
        const Clause& cl = clause();
        if (!frame.fixed.empty() && std::ranges::none_of(frame.fixed, [&](const auto& words) {
                return has_words(words, k.begin, k.end) || has_words(words, cl.begin, cl.end);
            })) {
            why = "the words that belong to the noun are not there";
            return false;
        }
        for (const auto& words : frame.switched_off_by) {
            if (has_words(words, cl.begin, cl.end)) {
                why = "switched off by '" + words.front() + "'";
                return false;
            }
        }
        const std::string_view word = a_.text(static_cast<std::size_t>(k.head));
        for (const std::string& lemma : frame.block) {
            if (word.starts_with(lemma) && a_.words[static_cast<std::size_t>(k.head)].head_begin > 0) {
                why = "blocked by '" + lemma + "'";
                return false;
            }
        }
        return true;
    }

    const lang::LightVerb* light_verb(const Frame& frame, Index c) const {
        if (clause().verb == none || r_.chunk(c).genitive_of != none) {
            return nullptr;
        }
        for (const lang::LightVerb& light : frame.light) {
            if (std::ranges::find(light.verbs, clause().verb) != light.verbs.end()) {
                return &light;
            }
        }
        return nullptr;
    }

    /// Slots from the clause of the verb; what stays open, from the noun's own attributes.
    std::optional<Fillings> fill_light(const lang::LightVerb& light, const Frame& frame, Index noun, std::string& why) {
        Fillings out;
        const auto saved = candidates_;
        std::erase_if(candidates_, [&](const Candidate& candidate) { return candidate.chunk == noun; });
        light_candidates_ = candidates_;
        candidates_ = light_candidates_;
        // "Der Brief Trumps … wurde von den Emiraten übermittelt": who wrote it stands beside the noun
        if (const SlotRule* rule = frame.rule(lang::Slot::source); rule != nullptr && r_.chunk(noun).genitive != none) {
            for (const Filling& option : noun_options(*rule, frame, noun)) {
                if (option.argument->kind == ArgumentKind::genitive) {
                    out[at(lang::Slot::source)] = option;
                    break;
                }
            }
        }
        for (const SlotRule& rule : light.slots) {
            if (out[at(rule.slot)]) {
                continue;
            }
            auto options = clause_options(rule, frame);
            const Filling* best = nullptr;
            for (const Filling& option : options) {
                const bool taken = std::ranges::any_of(out, [&](const auto& f) {
                    return f && f->candidate == option.candidate && f->candidate != nullptr;
                });
                if (!taken && (best == nullptr || option.score > best->score)) {
                    best = &option;
                }
            }
            if (best != nullptr) {
                out[at(rule.slot)] = *best;
            }
        }
        for (const SlotRule& rule : frame.slots) {
            if (out[at(rule.slot)]) {
                continue;
            }
            auto options = noun_options(rule, frame, noun);
            if (!options.empty()) {
                out[at(rule.slot)] = *std::ranges::max_element(options, {}, &Filling::score);
            }
        }
        const bool ok = enough(frame, out, why);
        for (auto& filling : out) {
            if (filling) {
                filling->candidate = nullptr;
            }
        }
        candidates_ = saved;
        return ok ? std::optional<Fillings>(std::move(out)) : std::nullopt;
    }

    void noun_candidates(Index noun) {
        noun_candidates_.clear();
        const Chunk& k = r_.chunk(noun);
        if (k.genitive != none) {
            noun_candidates_.push_back({k.genitive, none, {}, false, false, r_.chunk(k.genitive).begin});
        }
        // the phrases that follow without a gap
        std::size_t end = k.end;
        for (int n = 0; n < 5; ++n) {
            const Index next = end < a_.chunk_of.size() ? a_.chunk_of[end] : none;
            if (next == none || r_.chunk(next).begin != end) {
                // a time or coordinated phrase may stand between
                break;
            }
            const Chunk& c = r_.chunk(next);
            if (c.preposition == none && c.genitive_of == none && c.coordinated_with == none) {
                break;
            }
            if (next != k.genitive) {
                noun_candidates_.push_back({next, none, {}, false, false, c.begin});
            }
            end = c.end;
            // skip over a coordination: "zwischen A und B"
            for (const std::size_t other : r_.clause(clause_).chunks) {
                if (a_.chunks[other].coordinated_with == next) {
                    end = std::max(end, a_.chunks[other].end);
                }
            }
        }
        // a phrase at the beginning or end of the clause that only this noun can take ("Mit Moskau gab es Gespräche")
        for (const std::size_t other : r_.clause(clause_).chunks) {
            const Chunk& c = a_.chunks[other];
            const auto index = static_cast<Index>(other);
            if (c.preposition == none || index == noun || c.coordinated_with != none ||
                std::ranges::any_of(noun_candidates_, [&](const Candidate& x) { return x.chunk == index; })) {
                continue;
            }
            const bool loose = c.attached_to == none || r_.chunk(c.attached_to).time;
            if (loose && (c.end <= k.begin || c.begin >= k.end)) {
                Candidate far{index, none, {}, false, false, c.begin};
                far.more = {1};  // marks a distant phrase
                noun_candidates_.push_back(far);
            }
        }
    }

    std::vector<Filling> noun_options(const SlotRule& rule, const Frame& frame, Index noun) {
        std::vector<Filling> out;
        const Chunk& k = r_.chunk(noun);
        const Referent& ref = r_.referent(noun);
        int rank = 0;
        for (const Argument& argument : rule.arguments) {
            ++rank;
            const std::uint16_t wanted =
                argument.fillers != 0 ? argument.fillers : default_fillers(frame.relation, rule.slot);
            const auto put = [&](Filling filling) {
                filling.argument = &argument;
                filling.score += 10 - rank;
                out.push_back(std::move(filling));
            };
            switch (argument.kind) {
                case ArgumentKind::genitive:
                case ArgumentKind::preposition:
                    for (const Candidate& candidate : noun_candidates_) {
                        const Chunk& c = r_.chunk(candidate.chunk);
                        const bool distant = !candidate.more.empty();
                        const bool as_genitive =
                            argument.kind == ArgumentKind::genitive &&
                            ((c.genitive_of != none && c.preposition == none && (c.genitive_of == noun)) ||
                             (c.preposition != none && !distant &&
                              c.preposition_lemma == pack_.inflection.genitive_preposition && c.attached_to == noun));
                        const bool as_preposition =
                            argument.kind == ArgumentKind::preposition && c.preposition != none &&
                            c.preposition_lemma == argument.preposition && (c.agreement & argument.cases) != 0;
                        if (!as_genitive && !as_preposition) {
                            continue;
                        }
                        if (distant &&
                            (rule.slot == lang::Slot::source || !light_or_copula() || verb_takes(argument))) {
                            continue;
                        }
                        Filling filling;
                        filling.candidate = &candidate;
                        filling.score = distant ? 5 : 20;
                        if (take(filling, argument, rule.slot, frame, candidate.chunk)) {
                            put(std::move(filling));
                        }
                    }
                    break;
                case ArgumentKind::adjective:
                    for (const Index name : k.modifier_names) {
                        const NameSpan& span = a_.names[static_cast<std::size_t>(name)];
                        if (span.kind == SpanKind::adjective && (wanted & lang::fill_state) != 0) {
                            Filling filling;
                            filling.entities = {r_.entities.of_actor(span.actor)};
                            for (const Index other : span.candidates) {
                                filling.entities.push_back(r_.entities.of_actor(other));
                            }
                            filling.score = 12;
                            put(std::move(filling));
                        }
                    }
                    break;
                case ArgumentKind::genitive_adjective:
                    if (k.genitive != none) {
                        for (const Index name : r_.chunk(k.genitive).modifier_names) {
                            const NameSpan& span = a_.names[static_cast<std::size_t>(name)];
                            if (span.kind == SpanKind::adjective && (wanted & lang::fill_state) != 0) {
                                Filling filling;
                                filling.entities = {r_.entities.of_actor(span.actor)};
                                filling.score = 11;
                                put(std::move(filling));
                            }
                        }
                    }
                    break;
                case ArgumentKind::compound: compound_options(rule, frame.relation, wanted, noun, ref, put); break;
                case ArgumentKind::possessive:
                    if (ref.possessor != none && is_actor(ref.possessor) && (fillers_of(ref.possessor) & wanted) != 0) {
                        Filling filling;
                        filling.entities = {ref.possessor};
                        filling.score = 14;
                        put(std::move(filling));
                    }
                    break;
                case ArgumentKind::nominative: predicative_subject(argument, rule, frame, noun, put); break;
                case ArgumentKind::infinitive_clause:
                case ArgumentKind::finite_clause:
                case ArgumentKind::finite_subject:
                case ArgumentKind::finite_object:
                case ArgumentKind::infinitive_object:
                case ArgumentKind::infinitive_subject: complement_options(argument, rule, frame, out); break;
                default: break;
            }
        }
        subject_as_source(rule, frame, noun, out);
        return out;
    }

    /// "In einem Telefonat mit Xi mahnte Macron …": who talks or travels is the subject of the clause.
    void subject_as_source(const SlotRule& rule, const Frame& frame, Index noun, std::vector<Filling>& out) {
        const Chunk& k = r_.chunk(noun);
        const bool means =
            k.preposition != none &&
            std::ranges::find(pack_.inflection.instruments, k.preposition_lemma) != pack_.inflection.instruments.end();
        const bool fits = frame.relation == Predicate::meets || frame.relation == Predicate::visits || means;
        if (!fits || !out.empty() || rule.slot != lang::Slot::source || k.preposition == none ||
            k.attached_to != none || k.genitive != none || r_.referent(noun).possessor != none) {
            return;
        }
        const Index subject = subject_chunk(clause_, 0);
        if (subject == none || subject == noun) {
            return;
        }
        Filling filling;
        filling.argument = &rule.arguments.front();
        filling.score = 4;
        if (take(filling, rule.arguments.front(), rule.slot, frame, subject)) {
            out.push_back(std::move(filling));
        }
    }

    std::uint16_t fillers_of(Index entity) const { return fillers_for(r_.entities[entity].type); }

    bool light_or_copula() const {
        const Clause& c = clause();
        return c.verb == none || pack_.verbs[static_cast<std::size_t>(c.verb)].frames.empty();
    }

    /// Whether the verb of the clause has a frame that wants this preposition itself.
    bool verb_takes(const Argument& argument) const {
        const Clause& c = clause();
        if (c.verb == none || argument.kind != ArgumentKind::preposition) {
            return false;
        }
        for (const Index f : pack_.verbs[static_cast<std::size_t>(c.verb)].frames) {
            for (const SlotRule& rule : pack_.frames[static_cast<std::size_t>(f)].slots) {
                if (std::ranges::any_of(rule.arguments, [&](const Argument& a) {
                        return a.kind == ArgumentKind::preposition && a.preposition == argument.preposition;
                    })) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "Serbien-Besuch", "Waffenlieferung": the first part of the compound.
    template <class Put>
    void compound_options(const SlotRule& rule, Predicate relation, std::uint16_t wanted, Index noun,
                          const Referent& ref, Put put) {
        const auto head = static_cast<std::size_t>(r_.chunk(noun).head);
        std::string_view first = a_.text(head).substr(0, a_.words[head].head_begin);
        if (rule.slot != lang::Slot::item) {
            Filling filling;
            for (const Index member : ref.members) {
                const Index entity =
                    r_.entities[member].type == EntityType::location && (wanted & lang::fill_location) == 0 ? none
                                                                                                            : member;
                if (entity != none && (fillers_of(entity) & wanted) != 0) {
                    filling.entities.push_back(entity);
                }
            }
            if (!filling.entities.empty() && !(relation == Predicate::meets && filling.entities.size() == 1)) {
                filling.score = 12;  // "Kosovo-Gespräche": one name alone is what they talk about
                put(std::move(filling));
            }
            return;
        }
        if (first.empty() || !ref.members.empty()) {
            const std::size_t hyphen = first.empty() ? 0 : first.rfind('-', first.size() - 2);
            if (first.empty() || hyphen == std::string_view::npos || hyphen == 0) {
                return;
            }
            first = first.substr(hyphen + 1);  // "US-Waffen-lieferungen"
        }
        if (first.ends_with('-')) {
            first.remove_suffix(1);
        }
        Filling filling;
        filling.score = 10;
        for (const bool linked : {false, true}) {
            for (const std::string& linking : linked ? pack_.inflection.linking : std::vector<std::string>{""}) {
                if (!first.ends_with(linking)) {
                    continue;
                }
                const std::string part = text::with_upper_first(first.substr(0, first.size() - linking.size()));
                const lang::FormEntry* entry = pack_.find(part);
                if (entry == nullptr || entry->nouns.empty()) {
                    continue;
                }
                const lang::NounLemma& lemma = pack_.nouns[static_cast<std::size_t>(entry->nouns.front().lemma)];
                const bool weapon = lemma.noun_class == NounClass::weapon;
                const bool goods = lemma.noun_class == NounClass::goods;
                if ((wanted & (weapon ? lang::fill_weapon : goods ? lang::fill_goods : lang::fill_thing)) == 0) {
                    return;
                }
                filling.text = part;
                if (weapon) {
                    filling.item = r_.entities.named(EntityType::weapon_system, part);
                }
                put(std::move(filling));
                return;
            }
        }
    }

    /// "X ist ein Verbündeter von Y": the subject of the copula.
    template <class Put>
    void predicative_subject(const Argument& argument, const SlotRule& rule, const Frame& frame, Index noun, Put put) {
        const Index subject = subject_chunk(clause_, 0);
        const bool copula = clause().verb != none &&
                            pack_.verbs[static_cast<std::size_t>(clause().verb)].kind == lang::VerbKind::copula;
        const Index named = r_.chunk(noun).apposition_of;
        Index of = none;
        if (copula && subject != none && subject != noun) {
            of = subject;
        } else if (named != none) {
            of = named;
        }
        if (of == none) {
            return;
        }
        Filling filling;
        filling.score = 15;
        if (take(filling, argument, rule.slot, frame, of)) {
            put(std::move(filling));
        }
    }

    // ---- owners of weapons ----

    /// "Pjöngjangs Atomwaffenarsenal", "ihre alten Mirage", "türkische Kriegsschiffe bedrängten …": who has a weapon.
    void possession(Index c) {
        const Chunk& k = r_.chunk(c);
        const Index weapon = r_.referent(c).entity;
        if (k.pronoun || k.clause == none || weapon == none || r_.entities[weapon].type != EntityType::weapon_system ||
            k.genitive_of != none) {
            return;
        }
        Index owner = none;
        if (k.genitive != none && r_.chunk(k.genitive).begin < k.core_begin) {
            owner = r_.referent(k.genitive).entity;
        } else if (r_.referent(c).possessor != none) {
            owner = r_.referent(c).possessor;
        } else if (r_.subjects[static_cast<std::size_t>(k.clause)] == c && !r_.clause(k.clause).passive &&
                   r_.clause(k.clause).verb != none) {
            for (const Index name : k.modifier_names) {
                const NameSpan& span = a_.names[static_cast<std::size_t>(name)];
                owner = span.kind == SpanKind::adjective ? r_.entities.of_actor(span.actor) : owner;
            }
        }
        if (owner == none || !is_actor(owner) || r_.entities[owner].type == EntityType::group) {
            return;
        }
        const bool handed_over = std::ranges::any_of(r_.findings, [&](const Finding& f) {
            return f.item == weapon && f.sentence == r_.clause(k.clause).sentence;
        });
        if (handed_over) {
            return;
        }
        clause_ = k.clause;
        Finding finding;
        const Assessment assessment = assess_nominal(r_, c, false);
        finding.predicate = Predicate::possesses;
        finding.sentence = clause().sentence;
        finding.clause = clause_;
        finding.token = static_cast<std::size_t>(k.head);
        finding.status = assessment.status;
        finding.by = assessment.by;
        finding.by_text = assessment.by_text;
        write(std::move(finding), owner, weapon);
    }

    // ---- statements
    // -------------------------------------------------------------------------------------------------------------

    void emit(const Frame& frame, const Fillings& f, std::size_t token, Index index, std::optional<Status> status,
              Index noun = none, bool light = false) {
        trace(token, index, true, "");
        const Assessment assessment = assess_noun_or_clause(noun, light);
        Finding base;
        base.predicate = frame.relation;
        base.sentence = clause().sentence;
        base.clause = clause_;
        base.frame = index;
        base.token = token;
        base.status = assessment.status;
        if (frame.has_status) {
            base.status = base.status == Status::denied ? Status::denied : weaker(base.status, frame.status);
        }
        if (status) {
            base.status = weaker(base.status, *status);
        }
        base.by = assessment.by;
        base.by_text = assessment.by_text;
        const Time time = time_of(r_, clause_, noun == none ? std::nullopt : std::optional<std::size_t>(token));
        base.time_text = time.text;
        base.time = time.iso;
        if (const auto& item = f[at(lang::Slot::item)]; item) {
            base.item_text = item->text;
            base.item = item->item;
            if (base.item != none) {
                r_.entities[base.item].shown = true;
            }
        }
        const auto& source = f[at(lang::Slot::source)];
        const auto& target = f[at(lang::Slot::target)];
        const auto& also = f[at(lang::Slot::also_target)];
        if (frame.each_other && (!target || target->entities.empty())) {
            for (std::size_t i = 0; i < source->entities.size(); ++i) {
                for (std::size_t j = i + 1; j < source->entities.size(); ++j) {
                    write(base, source->entities[i], source->entities[j]);
                    if (!is_symmetric(frame.relation)) {
                        write(base, source->entities[j], source->entities[i]);
                    }
                }
            }
            return;
        }
        for (const Index from : source->entities) {
            if (!target || target->entities.empty()) {
                if (frame.relation == Predicate::supplies) {
                    write(base, from, none);
                }
                continue;
            }
            for (const Index to : target->entities) {
                write(base, from, to);
            }
            if (also) {
                for (const Index to : also->entities) {
                    write(base, from, to);
                }
            }
        }
    }

    Assessment assess_noun_or_clause(Index noun, bool light) {
        if (noun == none) {
            return assess(r_, clause_, false);
        }
        return assess_nominal(r_, noun, light);
    }

    void write(Finding finding, Index subject, Index object) {
        if (finding.predicate == Predicate::possesses && r_.entities[subject].type == EntityType::person) {
            // "Kim testet Raketen": it is his state that has them
            subject = r_.entities[subject].state;
        }
        if (subject == none || subject == object) {
            return;
        }
        const auto vague = [&](Index e) { return e != none && r_.entities[e].type == EntityType::group; };
        if (vague(subject) && vague(object)) {
            return;  // nobody in it has a name
        }
        finding.subject = subject;
        finding.object = object;
        if (finding.by == subject && finding.status == Status::asserted) {
            finding.by = none;
            finding.by_text.clear();
        }
        r_.entities[subject].shown = true;
        if (object != none) {
            r_.entities[object].shown = true;
        }
        r_.findings.push_back(std::move(finding));
    }

    Reading& r_;
    const Analysis& a_;
    const lang::Pack& pack_;
    Index clause_ = none;
    Predicate relation_ = Predicate::supplies;  ///< of the frame that is being filled
    bool predicative_ = false;                  ///< while the frame of an adjective is filled
    Index noun_ = none;                         ///< while the frame of a noun is filled: its chunk
    std::vector<Candidate> candidates_;
    std::vector<Candidate> light_candidates_;
    std::vector<Candidate> noun_candidates_;
    std::vector<std::vector<Index>> children_;
};

}  // namespace

void match_frames(Reading& reading) { Matcher(reading).run(); }

}  // namespace actant::extract
