// SPDX-License-Identifier: Apache-2.0
// Pronouns and possessives to entities by gender, number, recency and type.
#include "src/extract/resolver.hpp"

#include <algorithm>

#include "src/text/utf8.hpp"

namespace actant::extract {

bool Resolver::same_clause_free(Index entity, Index c) const {
    const Index clause = r_.chunk(c).clause;
    if (clause == none) {
        return true;
    }
    for (auto it = mentions_.rbegin(); it != mentions_.rend() && it->sentence == sentence_; ++it) {
        if (it->entity == entity && it->clause == clause && r_.chunk(it->chunk).genitive_of == none) {
            return false;
        }
    }
    return true;
}

Index Resolver::recall(Index c, std::uint8_t columns, bool owner) {
    const Chunk& chunk = r_.chunk(c);
    Index best = none;
    int best_score = 0;
    for (auto it = mentions_.rbegin(); it != mentions_.rend() && it->sentence + 3 > sentence_; ++it) {
        const EntityRecord& record = e_[it->entity];
        if (record.type == EntityType::weapon_system || record.type == EntityType::location ||
            record.type == EntityType::topic) {
            continue;
        }
        const bool person = record.type == EntityType::person;
        if (record.type == EntityType::group) {
            if (!record.plural || (columns & 0b1000U) == 0) {
                continue;
            }
        } else if (person && record.gender == Column::plural) {
            if ((columns & 0b0011U) == 0) {
                continue;
            }
        } else if ((columns & (1U << static_cast<unsigned>(record.gender))) == 0) {
            continue;
        }
        if (!owner && !same_clause_free(it->entity, c)) {
            continue;
        }
        if (r_.chunk(it->chunk).begin >= chunk.begin) {
            continue;
        }
        int score = 100 - 30 * static_cast<int>(sentence_ - it->sentence);
        score += it->subject ? 25 : 0;
        score += person ? 20 : 0;
        score -= r_.chunk(it->chunk).genitive_of != none ? 10 : 0;
        score -= r_.chunk(it->chunk).preposition != none ? 8 : 0;
        if (best == none || score > best_score) {
            best_score = score;
            best = it->entity;
        }
    }
    return best;
}

void Resolver::owner(Index c) {
    const Chunk& chunk = r_.chunk(c);
    if (chunk.determiner == none) {
        return;
    }
    const lang::FunctionWord* f = a_.words[static_cast<std::size_t>(chunk.determiner)].function;
    if (f == nullptr || f->owner_columns == 0) {
        // "dessen Land": the pronoun stands before as a phrase of its own
        return;
    }
    // the subject of the clause owns, if it fits
    if (chunk.clause != none) {
        const Index subject = r_.subjects[static_cast<std::size_t>(chunk.clause)];
        if (subject != none && subject != c && r_.referent(subject).entity != none &&
            r_.chunk(subject).begin < chunk.begin) {
            const EntityRecord& record = e_[r_.referent(subject).entity];
            const bool fit = record.gender == Column::plural
                                 ? (record.type == EntityType::person ? (f->owner_columns & 0b0011U) != 0
                                                                      : (f->owner_columns & 0b1000U) != 0)
                                 : (f->owner_columns & (1U << static_cast<unsigned>(record.gender))) != 0;
            if (fit) {
                r_.referent(c).possessor = r_.referent(subject).entity;
                return;
            }
        }
    }
    r_.referent(c).possessor = recall(c, f->owner_columns, true);
}

std::uint8_t Resolver::columns_of(Agreement a) {
    a |= static_cast<Agreement>(a >> 4U);
    a |= static_cast<Agreement>(a >> 8U);
    return static_cast<std::uint8_t>(a & 0xFU);
}

void Resolver::pronoun(Index c) {
    const Chunk& chunk = r_.chunk(c);
    Referent& ref = r_.referent(c);
    const lang::FunctionWord* f = a_.words[static_cast<std::size_t>(chunk.head)].function;
    if (f == nullptr) {
        return;
    }
    if (chunk.relative && chunk.antecedent != none) {
        const Referent& of = r_.referent(chunk.antecedent);
        if (f->owner_columns != 0) {
            hand_over_owner(c, of.entity);
            return;
        }
        ref = of;
        ref.possessor = none;
        return;
    }
    if (f->owner_columns != 0) {
        hand_over_owner(c, recall(c, f->owner_columns, true));
        return;
    }
    if (f->impersonal || f->person == 1 || f->person == 2 || f->interrogative) {
        return;
    }
    if (f->reflexive || f->reciprocal) {
        return;
    }
    if (f->personal == 0) {
        return;
    }
    std::uint8_t columns = columns_of(chunk.agreement);
    const bool subject = chunk.clause != none && r_.subjects[static_cast<std::size_t>(chunk.clause)] == c;
    if (subject) {
        const Clause& clause = r_.clause(chunk.clause);
        if (clause.finite != none && clause.singular != clause.plural) {
            columns &= clause.plural ? 0b1000U : 0b0111U;
        }
    }
    if (columns == 0b0100U) {
        return;  // "es" is rarely an actor
    }
    const Index entity = recall(c, columns, false);
    if (entity == none) {
        return;
    }
    ref.entity = entity;
    ref.fillers = fillers_of(e_[entity].type);
}

void Resolver::hand_over_owner(Index c, Index owner) {
    const std::size_t next = r_.chunk(c).end;
    const Index noun = next < a_.chunk_of.size() ? a_.chunk_of[next] : none;
    if (noun != none && owner != none) {
        r_.referent(noun).possessor = owner;
    }
}

std::uint16_t Resolver::fillers_of(EntityType type) {
    switch (type) {
        case EntityType::person: return lang::fill_person;
        case EntityType::state: return lang::fill_state;
        case EntityType::organization: return lang::fill_organization;
        case EntityType::weapon_system: return lang::fill_weapon | lang::fill_goods;
        case EntityType::location: return lang::fill_location;
        case EntityType::group: return lang::fill_group;
        default: return lang::fill_topic;
    }
}

void Resolver::look_ahead(const std::vector<Index>& order) {
    std::unordered_map<Index, std::pair<Index, bool>> holders;  // by role: who has it, and whether several do
    for (std::size_t e = 0; e < e_.size(); ++e) {
        const EntityRecord& record = e_[static_cast<Index>(e)];
        for (const Index role : record.type == EntityType::person ? record.roles : std::vector<Index>{}) {
            auto& [holder, several] = holders.try_emplace(role, static_cast<Index>(e), false).first->second;
            several = several || holder != static_cast<Index>(e);
        }
    }
    for (const Index c : order) {
        const Chunk& chunk = r_.chunk(c);
        Referent& ref = r_.referent(c);
        const NounLemma* noun = ref.entity == none && ref.description ? role_noun(chunk) : nullptr;
        if (noun == nullptr || !noun->has_relation || !may_be_one(chunk) || chunk.apposition_of != none) {
            continue;
        }
        if (const Index person = plain_article(chunk) ? named_next(c, *noun) : none; person != none) {
            ref.entity = person;
            ref.fillers = lang::fill_person;
            ref.description = false;
            continue;
        }
        if (has_own_attribute(c)) {
            continue;
        }
        if (chunk.determiner != none ? !plain_article(chunk)
                                     : lang::may_be_plural(chunk.agreement) && !clause_says_singular(c)) {
            continue;
        }
        const Index role = a_.words[static_cast<std::size_t>(chunk.head)].noun;
        const auto holder = holders.find(role);
        if (holder != holders.end() && !holder->second.second) {
            ref.entity = holder->second.first;
            ref.fillers = lang::fill_person;
            ref.description = false;
        }
    }
}

Index Resolver::named_next(Index c, const NounLemma& noun) {
    const Chunk& chunk = r_.chunk(c);
    if (chunk.clause == none || r_.subjects[static_cast<std::size_t>(chunk.clause)] != c || is_apposed(c)) {
        return none;
    }
    const Index state = state_of(c);
    const bool own = state != none || !r_.referent(c).members.empty() || has_own_attribute(c);
    const auto from =
        std::ranges::lower_bound(mentions_, chunk.begin, {}, [&](const Mention& m) { return r_.chunk(m.chunk).begin; });
    const std::size_t here = r_.clause(chunk.clause).sentence;
    for (auto it = from; own && it != mentions_.end() && it->sentence <= here + 2; ++it) {
        const EntityRecord& person = e_[it->entity];
        if (it->sentence == here || person.type != EntityType::person) {
            continue;
        }
        const bool first = std::ranges::none_of(mentions_.begin(), it, [&](const Mention& m) {
            return m.entity == it->entity && m.sentence + 10 > it->sentence;
        });
        const bool leader = person.actor != none && state != none && person.state == state && noun.of_state &&
                            noun.relation == Predicate::leads && leads_state(it->entity);
        const bool stranger = person.actor == none && person.roles.empty() && !person.partial &&
                              (person.state == none || person.state == state);
        const Column gender = noun.feminine_of.empty() ? Column::masculine : Column::feminine;
        if (first && it->subject && (leader || stranger) && fits(person.gender, gender) &&
            r_.chunk(it->chunk).name != none && r_.chunk(it->chunk).coordinated_with == none) {
            return it->entity;
        }
        return none;
    }
    return none;
}

void Resolver::owners_named_later(const std::vector<Index>& order) {
    for (const Index c : order) {
        const Chunk& chunk = r_.chunk(c);
        Referent& ref = r_.referent(c);
        if (chunk.pronoun || chunk.determiner == none || ref.possessor != none || chunk.clause == none) {
            continue;
        }
        const lang::FunctionWord* f = a_.words[static_cast<std::size_t>(chunk.determiner)].function;
        const Index subject = r_.subjects[static_cast<std::size_t>(chunk.clause)];
        if (f == nullptr || f->owner_columns == 0 || subject == none || subject == c ||
            r_.referent(subject).entity == none) {
            continue;
        }
        const EntityRecord& record = e_[r_.referent(subject).entity];
        if (record.gender == Column::plural ? record.type == EntityType::person
                                            : (f->owner_columns & (1U << static_cast<unsigned>(record.gender))) != 0) {
            ref.possessor = r_.referent(subject).entity;
        }
    }
}

}  // namespace actant::extract
