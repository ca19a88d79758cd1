// SPDX-License-Identifier: Apache-2.0
// Filling the slots of one frame: the best choice of phrases, and whether they suffice.
#include "src/extract/matcher.hpp"

#include <algorithm>

#include "src/extract/fillers.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {

int Matcher::certainty(const SlotRule& rule) {
    int best = 9;
    for (const Argument& argument : rule.arguments) {
        best = std::min(best, argument.kind == ArgumentKind::preposition ? 1 : argument.required ? 0 : 2);
    }
    return best;
}

std::optional<Fillings> Matcher::fill(const std::vector<SlotRule>& slots, const Frame& frame, Index noun,
                                      std::string& why) {
    noun_ = noun;
    relation_ = frame.relation;
    std::vector<const SlotRule*> rules;
    for (const SlotRule& rule : slots) {
        rules.push_back(&rule);
    }
    std::vector<std::vector<Filling>> options(rules.size());
    frame_ = noun == none ? &frame : nullptr;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        options[i] = noun == none ? clause_options(*rules[i], frame) : noun_options(*rules[i], frame, noun);
        const bool required = std::ranges::any_of(rules[i]->arguments, [](const Argument& a) { return a.required; });
        const bool needed = rules[i]->slot == lang::Slot::source || required;
        if (options[i].empty() && needed && !(noun != none && frame.each_other)) {
            why = "nothing fills " + std::string(slot_name(rules[i]->slot));
            frame_ = nullptr;
            return std::nullopt;
        }
    }
    frame_ = nullptr;
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

bool Matcher::takes(Index chunk, std::string_view preposition) const {
    const Chunk* k = chunk == none ? nullptr : &r_.chunk(chunk);
    const lang::NounLemma* noun =
        k == nullptr || k->head == none || k->pronoun ? nullptr : a_.noun(static_cast<std::size_t>(k->head));
    return noun != nullptr && std::ranges::any_of(noun->frames, [&](Index f) {
               const auto& slots = pack_.frames[static_cast<std::size_t>(f)].slots;
               return std::ranges::any_of(slots, [&](const SlotRule& rule) {
                   return rule.slot == lang::Slot::target &&
                          std::ranges::any_of(rule.arguments, [&](const Argument& a) {
                              return a.kind == ArgumentKind::preposition && a.preposition == preposition;
                          });
               });
           });
}

std::string_view Matcher::slot_name(lang::Slot slot) {
    switch (slot) {
        case lang::Slot::source: return "the source";
        case lang::Slot::target: return "the target";
        case lang::Slot::item: return "the item";
        default: return "the second target";
    }
}

void Matcher::search(const std::vector<const SlotRule*>& rules, const std::vector<std::vector<Filling>>& options,
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

bool Matcher::valid(const Fillings& f) const {
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

bool Matcher::enough(const Frame& frame, Fillings& f, std::string& why) {
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

bool Matcher::agrees(const Chunk& chunk, const Candidate& candidate) const {
    const Clause& c = clause();
    if (c.finite == none || c.gap_of != none || candidate.implicit_subject) {
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

bool Matcher::is_coordinated(Index chunk) const {
    for (const std::size_t other :
         r_.clause(r_.chunk(chunk).clause == none ? clause_ : r_.chunk(chunk).clause).chunks) {
        if (a_.chunks[other].coordinated_with == chunk) {
            return true;
        }
    }
    return false;
}

std::optional<int> Matcher::grammatical(const Argument& argument, const Candidate& candidate) const {
    const Clause& c = clause();
    const Chunk& k = r_.chunk(candidate.chunk);
    const bool passive = c.passive && c.kind != ClauseKind::participial && !predicative_;
    const bool attributive_passive = c.passive && c.kind == ClauseKind::participial;
    const auto position = static_cast<int>(std::min<std::size_t>(20, index_of(candidate)));
    switch (argument.kind) {
        case ArgumentKind::nominative:
            if (passive || attributive_passive) {
                // "Der Attentäter von Nizza wurde erschossen": not by Nizza
                const Index subject = r_.subjects[static_cast<std::size_t>(clause_)];
                const bool of_subject = c.kind == ClauseKind::main && k.attached_to != none &&
                                        k.attached_to == subject && c.verb_token != none &&
                                        k.preposition_lemma == pack_.inflection.genitive_preposition &&
                                        c.finite != none && k.end <= static_cast<std::size_t>(c.finite);
                const bool agent = k.preposition != none && !of_subject && !candidate.implicit_object &&
                                   !candidate.implicit_subject &&
                                   std::ranges::find(pack_.inflection.passive_agents, k.preposition_lemma) !=
                                       pack_.inflection.passive_agents.end();
                return agent
                           ? std::optional<int>(40 - position - (k.attached_to != none && !plain_attachment(k) ? 6 : 0))
                           : std::nullopt;
            }
            if (candidate.implicit_subject) {
                return 45;
            }
            if (candidate.implicit_object || k.preposition != none || !lang::may_be(k.agreement, Case::nominative) ||
                !agrees(k, candidate)) {
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
            // "stimmte für Sanktionen gegen X": the phrase belongs to a noun that takes it
            if (frame_ != nullptr && frame_->fixed.empty() && takes(k.attached_to, argument.preposition)) {
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

bool Matcher::plain_attachment(const Chunk& k) const {
    const Chunk& noun = r_.chunk(k.attached_to);
    const lang::NounLemma* lemma =
        noun.head == none || noun.pronoun ? nullptr : a_.noun(static_cast<std::size_t>(noun.head));
    return lemma == nullptr || lemma->frames.empty();
}

std::optional<int> Matcher::object(const Chunk& k, const Candidate& candidate, Case wanted, int base) const {
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

int Matcher::only(const Chunk& k, Case wanted) {
    int cases = 0;
    for (unsigned c = 0; c < 4; ++c) {
        cases += lang::may_be(k.agreement, static_cast<Case>(c)) ? 1 : 0;
    }
    return lang::may_be(k.agreement, wanted) ? 4 * (4 - cases) : 0;
}

void Matcher::adjective_option(const Argument& argument, lang::Slot slot, const Frame& frame,
                               const Candidate& candidate, std::vector<Filling>& out) {
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

}  // namespace actant::extract
