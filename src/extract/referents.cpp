// SPDX-License-Identifier: Apache-2.0
// Every phrase of the text in its order, and what the text says later of earlier ones.
#include "src/extract/resolver.hpp"

#include <algorithm>

#include "src/text/utf8.hpp"

namespace actant::extract {

void Resolver::run() {
    guess_subjects();
    std::vector<Index> order(a_.chunks.size());
    for (std::size_t c = 0; c < order.size(); ++c) {
        order[c] = static_cast<Index>(c);
    }
    std::ranges::stable_sort(order, [&](Index x, Index y) { return r_.chunk(x).begin < r_.chunk(y).begin; });
    std::size_t s = 0;
    for (const Index c : order) {
        while (s + 1 < a_.sentences.size() && r_.chunk(c).begin >= a_.sentences[s].end) {
            ++s;
        }
        sentence_ = s;
        resolve(c);
    }
    look_ahead(order);
    owners_named_later(order);
    join_bare_bodies();
    mark_all_names();
}

void Resolver::join_bare_bodies() {
    std::vector<Index> bare;
    std::vector<Index> named;
    for (std::size_t e = 0; e < e_.size(); ++e) {
        const EntityRecord& record = e_[static_cast<Index>(e)];
        if (record.type == EntityType::organization && record.body != none) {
            (record.partial && record.actor == none ? bare : named).push_back(static_cast<Index>(e));
        }
    }
    constexpr std::size_t most = 200;  // texts that list bodies without end say nothing of one of them
    if (bare.empty() || named.size() > most) {
        return;
    }
    std::unordered_map<Index, std::size_t> first;
    for (std::size_t c = a_.chunks.size(); c-- > 0;) {
        first[r_.referents[c].entity] = a_.chunks[c].begin;
    }
    constexpr std::size_t near = 80;  // tokens
    std::unordered_map<Index, Index> whole;
    for (const Index one : bare) {
        Index found = none;
        bool several = false;
        for (const Index other : named) {
            if (same_title(e_[one].body, e_[other].body)) {
                several = several || found != none;
                found = other;
            }
        }
        if (found != none && !several && first[found] <= first[one] + near) {
            whole.emplace(one, found);
            for (const std::string& form : e_[one].forms) {
                e_.add_form(found, form);
            }
            e_[one].shown = false;
        }
    }
    const auto move = [&](Index& entity) {
        const auto found = whole.find(entity);
        entity = found == whole.end() ? entity : found->second;
    };
    for (Referent& ref : r_.referents) {
        move(ref.entity);
        move(ref.possessor);
    }
}

void Resolver::guess_subjects() {
    r_.subjects.assign(a_.clauses.size(), none);
    for (std::size_t k = 0; k < a_.clauses.size(); ++k) {
        const Clause& clause = a_.clauses[k];
        if (clause.kind == ClauseKind::infinitive || clause.kind == ClauseKind::participial ||
            (clause.gap_of != none && clause.subject_of != none)) {
            continue;
        }
        Index fallback = none;
        std::vector<std::size_t> in_order =
            clause.chunks;  // "Ghana, das Peru getadelt hatte": a pronoun cut off late stands first
        std::ranges::stable_sort(in_order, {}, [this](std::size_t c) { return a_.chunks[c].begin; });
        for (const std::size_t c : in_order) {
            const Chunk& chunk = a_.chunks[c];
            if (chunk.preposition != none || chunk.genitive_of != none || chunk.time ||
                !lang::may_be(chunk.agreement, Case::nominative) || is_reflexive(chunk) || names_speaker(r_, chunk)) {
                continue;
            }
            if (!agrees(clause, chunk)) {
                if (clause.subject_of != none) {
                    continue;  // "…, wiesen den Plan zurück": the subject stands in the clause before
                }
                fallback = fallback == none ? static_cast<Index>(c) : fallback;
                continue;
            }
            const bool copula = clause.verb != none &&
                                pack_.verbs[static_cast<std::size_t>(clause.verb)].kind == lang::VerbKind::copula;
            const bool certain = !copula && !lang::may_be(chunk.agreement, Case::accusative) &&
                                 !lang::may_be(chunk.agreement, Case::dative);
            if (clause.subject_of != none && !certain && agrees_with_subject(clause)) {
                continue;  // "A besetzen die Stadt und töten viele Einwohner": the subject goes on
            }
            if (r_.subjects[k] == none || certain) {
                // "Sánchez, der Generalsekretär, forderte …": the case of the apposition, the phrase before it
                r_.subjects[k] = chunk.apposition_of != none && r_.chunk(chunk.apposition_of).preposition == none
                                     ? chunk.apposition_of
                                     : static_cast<Index>(c);
                if (certain) {
                    break;
                }
            }
        }
        if (r_.subjects[k] == none) {
            r_.subjects[k] = fallback;
        }
    }
}

bool Resolver::is_reflexive(const Chunk& chunk) const {
    const lang::FunctionWord* f = chunk.pronoun ? a_.words[static_cast<std::size_t>(chunk.head)].function : nullptr;
    return f != nullptr && (f->reflexive || f->reciprocal);
}

bool Resolver::agrees_with_subject(const Clause& clause) const {
    const Index subject = r_.subjects[static_cast<std::size_t>(clause.subject_of)];
    return subject != none && agrees(clause, r_.chunk(subject));
}

bool Resolver::agrees(const Clause& clause, const Chunk& chunk) {
    if (clause.finite == none || clause.gap_of != none) {
        return true;
    }
    return (clause.plural && lang::may_be_plural(chunk.agreement)) ||
           (clause.singular && lang::may_be_singular(chunk.agreement)) || (clause.plural && !clause.singular);
}

std::vector<const CompoundPart*> Resolver::compound_names(std::size_t token) const {
    std::vector<const CompoundPart*> out;
    auto it = std::ranges::lower_bound(a_.compound_parts, token, {}, &CompoundPart::token);
    for (; it != a_.compound_parts.end() && it->token == token; ++it) {
        out.push_back(&*it);
    }
    return out;
}

bool Resolver::at_home(Index actor) {
    for (const lang::Office& office : a_.actor(actor).offices) {
        const Index of = pack_.find_actor(office.of);
        if (is_top(office, of)) {
            return true;
        }
        if (of != none) {
            const Index body = e_.seen_actor(of);
            const Index state = pack_.find_actor(a_.actor(of).state);
            const Index home = state == none ? none : e_.seen_actor(state);
            if ((body != none && e_[body].shown) || (home != none && e_[home].shown)) {
                return true;
            }
        }
    }
    return a_.actor(actor).offices.empty();
}

bool Resolver::is_top(const lang::Office& office, Index of) const {
    return office.role == "president" || office.role == "head_of_government" || office.role == "monarch" ||
           (office.role == "head" && of != none && a_.actor(of).type == EntityType::state);
}

Index Resolver::prominent(std::string_view surname, Index state, bool titled) {
    const lang::FormEntry* entry = pack_.find(surname);
    if (entry == nullptr) {
        return none;
    }
    const std::string& date = a_.document.info.date;
    Index best = none;
    int best_score = -1;
    bool tie = false;
    int candidates = 0;
    for (const lang::NameUse& use : entry->names) {
        if (use.kind != lang::NameKind::surname) {
            continue;
        }
        ++candidates;
        int score = 0;
        for (const lang::Office& office : a_.actor(use.actor).offices) {
            const Index of = pack_.find_actor(office.of);
            const bool top = is_top(office, of);
            const bool current = date.empty() ? office.to.empty() : covers(office, date);
            score = std::max(score, (state != none && of != none && e_.of_actor(of) == state ? 16 : 0) +
                                        (current ? 4 : 0) + (top ? 2 : 1) + (office.to.empty() ? 1 : 0));
        }
        tie = score == best_score;
        if (score > best_score) {
            best_score = score;
            best = use.actor;
            tie = false;
        }
    }
    if (candidates == 1) {
        return titled || best_score >= 16 || at_home(best) ? best : none;
    }
    return tie || best_score < (state != none ? 16 : 5) ? none : best;
}

Index Resolver::entity_of_use(const lang::NameUse& use, std::string_view part) {
    switch (use.kind) {
        case lang::NameKind::place:
        case lang::NameKind::place_adjective: return named_place(use.actor);
        case lang::NameKind::surname: {
            const Index seen = e_.person_by_surname(std::string(part));
            const Index known = seen != none ? none : prominent(part, none, false);
            return show(seen != none ? seen : known != none ? e_.of_actor(known) : none);
        }
        default: return use.actor == none ? none : show(e_.of_actor(use.actor));
    }
}

Index Resolver::show(Index entity) {
    if (entity != none) {
        e_[entity].shown = true;
    }
    return entity;
}

Index Resolver::named_place(Index place) {
    const lang::Place& p = pack_.places[static_cast<std::size_t>(place)];
    const Index entity = show(e_.named(EntityType::location, p.name));
    if (e_[entity].state == none && !p.state.empty()) {
        if (const Index actor = pack_.find_actor(p.state); actor != none) {
            state_of_place_.emplace_back(entity, actor);
        }
    }
    return entity;
}

void Resolver::resolve(Index c) {
    const Chunk& chunk = r_.chunk(c);
    Referent& ref = r_.referent(c);
    if (chunk.pronoun) {
        pronoun(c);
        note(c);
        return;
    }
    owner(c);
    for (const Index name : chunk.modifier_names) {
        modifier(a_.names[static_cast<std::size_t>(name)]);
    }
    if (chunk.name != none) {
        name(c);
    } else {
        description(c);
    }
    if (chunk.time) {
        ref.fillers = 0;
    }
    note(c);
}

void Resolver::note(Index c) {
    const Referent& ref = r_.referent(c);
    if (ref.entity == none && (ref.fillers & lang::fill_group) != 0 && !r_.chunk(c).pronoun &&
        !may_be_one(r_.chunk(c))) {
        actor_entity(r_, c, lang::fill_group, false);  // "Die Putschisten … sie": a group that pronouns may take up
    }
    if (ref.entity == none) {
        return;
    }
    const Chunk& chunk = r_.chunk(c);
    Mention mention{ref.entity, c, sentence_, chunk.clause,
                    chunk.clause != none && r_.subjects[static_cast<std::size_t>(chunk.clause)] == c};
    mentions_.push_back(mention);
}

void Resolver::modifier(const NameSpan& span) {
    if (span.kind == SpanKind::adjective || span.kind == SpanKind::demonym) {
        const Index state = show(e_.of_actor(span.actor));
        e_.add_form(state, a_.text(span.begin, span.end));
        for (const Index other : span.candidates) {
            show(e_.of_actor(other));
        }
    } else if (span.place != none) {
        const Index place = named_place(span.place);
        e_.add_form(place, a_.text(span.begin, span.end));
    }
}

Index Resolver::state_of(Index c) {
    const Chunk& chunk = r_.chunk(c);
    for (const Index name : chunk.modifier_names) {
        const NameSpan& span = a_.names[static_cast<std::size_t>(name)];
        if (span.kind == SpanKind::adjective || span.kind == SpanKind::demonym) {
            return e_.of_actor(span.actor);
        }
        if (span.place != none) {
            if (const Index state = pack_.find_actor(pack_.places[static_cast<std::size_t>(span.place)].state);
                state != none && pack_.places[static_cast<std::size_t>(span.place)].kind == "capital") {
                return e_.of_actor(state);
            }
        }
    }
    for (std::size_t i = chunk.core_begin; i < chunk.end; ++i) {
        for (const CompoundPart* part : compound_names(i)) {
            if (part->use.kind == lang::NameKind::state || part->use.kind == lang::NameKind::demonym ||
                part->use.kind == lang::NameKind::seat || part->use.kind == lang::NameKind::capital) {
                return show(e_.of_actor(part->use.actor));
            }
        }
    }
    for (const Index attribute : attributes(c)) {
        if (!part_of_name(attribute) || (chunk.name != none && r_.chunk(attribute).preposition != none)) {
            continue;  // "Präsident Mugabe in Kuba": where he is, not what he heads
        }
        if (const Index state = state_named(attribute); state != none) {
            return state;
        }
    }
    if (const Index owner = r_.referent(c).possessor; owner != none) {
        return e_[owner].type == EntityType::state ? owner : e_[owner].state;
    }
    return none;
}

std::vector<Index> Resolver::attributes(Index c) const {
    std::vector<Index> out;
    const Chunk& chunk = r_.chunk(c);
    if (chunk.genitive != none) {
        out.push_back(chunk.genitive);
    }
    const Index next = chunk.end < a_.chunk_of.size() ? a_.chunk_of[chunk.end] : none;
    if (next != none && r_.chunk(next).begin == chunk.end &&
        (r_.chunk(next).genitive_of == c || r_.chunk(next).attached_to == c) && next != chunk.genitive) {
        out.push_back(next);
    }
    return out;
}

Index Resolver::state_named(Index c) {
    const Chunk& chunk = r_.chunk(c);
    if (chunk.name == none || chunk.pronoun) {
        return none;
    }
    const NameSpan& span = a_.names[static_cast<std::size_t>(chunk.name)];
    if (span.kind == SpanKind::state || (span.kind == SpanKind::place && span.capital)) {
        return a_.actor(span.actor).type == EntityType::state ? e_.of_actor(span.actor) : none;
    }
    return none;
}

void Resolver::mark_all_names() {
    std::vector<bool> used(a_.names.size(), false);
    for (const Chunk& chunk : a_.chunks) {
        if (chunk.name != none) {
            used[static_cast<std::size_t>(chunk.name)] = true;
        }
        for (const Index name : chunk.modifier_names) {
            used[static_cast<std::size_t>(name)] = true;
        }
    }
    for (std::size_t n = 0; n < a_.names.size(); ++n) {
        const NameSpan& span = a_.names[n];
        if (used[n]) {
            continue;
        }
        if (span.kind == SpanKind::adjective || span.kind == SpanKind::place_adjective) {
            modifier(span);
        } else if (span.kind == SpanKind::place) {
            const Index entity = show(span.place != none ? named_place(span.place)
                                                         : e_.named(EntityType::location, name_text(r_, span)));
            e_.add_form(entity, a_.text(span.begin, span.end));
        } else if (span.actor != none && !(span.surname && !span.candidates.empty())) {
            const Index entity = show(e_.of_actor(span.actor));
            e_.add_form(entity, a_.text(span.begin, span.end));
        } else if (span.kind == SpanKind::person) {
            const Index entity = show(e_.person(name_text(r_, span), span.gender));
            e_.add_form(entity, a_.text(span.begin, span.end));
        } else if (span.kind == SpanKind::organization || span.kind == SpanKind::weapon) {
            const Index entity = show(
                e_.named(span.kind == SpanKind::organization ? EntityType::organization : EntityType::weapon_system,
                         name_text(r_, span)));
            e_.add_form(entity, a_.text(span.begin, span.end));
        }
    }
}

void resolve_referents(Reading& reading) { Resolver(reading).run(); }

}  // namespace actant::extract
