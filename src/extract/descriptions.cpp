// SPDX-License-Identifier: Apache-2.0
// Descriptions without a name: "der Minister", "die Regierung in Seoul", "das Land".
#include "src/extract/resolver.hpp"

#include <algorithm>

#include "src/text/utf8.hpp"

namespace actant::extract {

void Resolver::description(Index c) {
    const Chunk& chunk = r_.chunk(c);
    Referent& ref = r_.referent(c);
    ref.description = true;
    ref.local = local(chunk);
    if (chunk.head == none || chunk.time) {
        return;
    }
    const auto head = static_cast<std::size_t>(chunk.head);
    for (std::size_t i = chunk.core_begin; i < chunk.end; ++i) {
        for (const CompoundPart* part : compound_names(i)) {
            const Index entity = entity_of_use(part->use, part->text);
            if (i == head && entity != none) {
                ref.members.push_back(entity);
            }
        }
    }
    const NounLemma* noun = a_.noun(head);
    if (noun == nullptr) {
        ref.fillers = lang::fill_thing | lang::fill_topic;
        return;
    }
    if (chunk.apposition_of != none && noun->noun_class == NounClass::person && may_be_one(chunk)) {
        const Index named = r_.referent(chunk.apposition_of).entity;
        if (named != none && e_[named].type == EntityType::person) {
            ref.entity = named;
            ref.fillers = lang::fill_person;
            ref.description = false;
            e_[named].roles.push_back(a_.words[head].noun);
            return;
        }
    }
    switch (noun->noun_class) {
        case NounClass::person: person_description(c, *noun); break;
        case NounClass::body: body(c, *noun); break;
        case NounClass::weapon: weapon(c); break;
        case NounClass::goods: ref.fillers = lang::fill_goods | lang::fill_thing; break;
        case NounClass::place: place_description(c, *noun); break;
        case NounClass::time: break;
        default: ref.fillers = lang::fill_thing | lang::fill_topic; break;
    }
    if (noun->kind == designation_kind) {
        ref.fillers = 0;
    }
}

bool Resolver::definite(const Chunk& chunk) const {
    if (chunk.genitive != none && r_.chunk(chunk.genitive).begin < chunk.core_begin) {
        return true;
    }
    if (chunk.determiner == none) {
        return false;
    }
    const lang::FunctionWord* f = a_.words[static_cast<std::size_t>(chunk.determiner)].function;
    return f->definite || f->owner_columns != 0;
}

void Resolver::person_description(Index c, const NounLemma& noun) {
    const Chunk& chunk = r_.chunk(c);
    Referent& ref = r_.referent(c);
    ref.fillers = lang::fill_group;
    // "Taliban-Kämpfer": the group of that name
    for (const Index member : ref.members) {
        if (e_[member].type == EntityType::organization && noun.group && lang::may_be_plural(chunk.agreement)) {
            ref.entity = member;
            ref.fillers = lang::fill_organization;
            e_.add_form(member, bare_text(r_, c));
            return;
        }
    }
    if (noun.stands_for_genitive) {
        for (const Index attribute : attributes(c)) {
            const Chunk& of = r_.chunk(attribute);
            const NameSpan* span = of.name == none ? nullptr : &a_.names[static_cast<std::size_t>(of.name)];
            if (span != nullptr && span->kind == SpanKind::organization) {
                ref.entity = show(span->actor != none ? e_.of_actor(span->actor)
                                                      : e_.named(EntityType::organization, name_text(r_, *span)));
                ref.fillers = lang::fill_organization;
                return;
            }
        }
    }
    if (!may_be_one(chunk) || !definite(chunk)) {
        both(c);
        members_of(c, noun);
        return;
    }
    const Index state = state_of(c);
    if ((state == none && has_own_attribute(c)) || is_apposed(c)) {
        return;  // "der Sprecher des Ministeriums": not the spokesman named before
    }
    const Column gender = noun.feminine_of.empty() ? Column::masculine : Column::feminine;
    const Index role = a_.words[static_cast<std::size_t>(chunk.head)].noun;
    // first by the same title, then by any office of that state, then by recency
    for (const int pass : {0, 1, 2}) {
        for (auto it = mentions_.rbegin();
             it != mentions_.rend() && it->sentence + (pass == 2 ? 2 : memory) > sentence_; ++it) {
            const EntityRecord& record = e_[it->entity];
            if (record.type != EntityType::person || !fits(record.gender, gender) ||
                (state != none && record.state != none && record.state != state)) {
                continue;
            }
            if (pass == 0 && !std::ranges::any_of(record.roles, [&](Index other) { return same_title(other, role); })) {
                continue;
            }
            if (pass == 1 && !(state != none && record.state == state && noun.has_relation &&
                               noun.relation == Predicate::leads && leads_state(it->entity))) {
                continue;
            }
            if (pass == 2 && lang::may_be_plural(chunk.agreement) && !lang::may_be(chunk.agreement, Case::nominative)) {
                continue;  // "den Diplomaten": one or many
            }
            if (pass == 2 &&
                !(state == none && chunk.genitive == none && it->sentence + 2 > sentence_ && noun.has_relation &&
                  !has_own_attribute(c) && same_clause_free(it->entity, c) && plain_article(chunk) &&
                  !((noun.state_office || noun.kind == envoy_kind) && holds_other_office(record)))) {
                continue;
            }
            ref.entity = it->entity;
            ref.fillers = lang::fill_person;
            ref.description = false;
            return;
        }
    }
}

bool Resolver::holds_other_office(const EntityRecord& record) const {
    return std::ranges::any_of(record.roles, [&](Index role) {
        return role != none && pack_.nouns[static_cast<std::size_t>(role)].has_relation;
    });
}

void Resolver::members_of(Index c, const NounLemma& noun) {
    const Chunk& chunk = r_.chunk(c);
    Referent& ref = r_.referent(c);
    if (noun.kind != militant_kind || ref.entity != none || !plain_article(chunk) || counted_chunk(chunk) ||
        chunk.core_begin != static_cast<std::size_t>(chunk.head) || has_own_attribute(c) || !ref.members.empty()) {
        return;
    }
    constexpr Index stretch = 60;  // phrases
    for (Index other = c - 1; other >= 0 && other > c - stretch; --other) {
        const Chunk& k = r_.chunk(other);
        if (k.head != none && !k.pronoun && r_.referent(other).entity == none &&
            a_.words[static_cast<std::size_t>(k.head)].noun == a_.words[static_cast<std::size_t>(chunk.head)].noun) {
            return;
        }
    }
    Index found = none;
    for (auto it = mentions_.rbegin(); it != mentions_.rend() && it->sentence + 2 > sentence_; ++it) {
        const EntityRecord& record = e_[it->entity];
        if (record.type == EntityType::group) {
            return;  // "Rebellen … die Rebellen": a group of their own
        }
        const Index body = record.type == EntityType::organization ? record.body : none;
        const bool armed = (body != none && pack_.nouns[static_cast<std::size_t>(body)].kind == armed_kind) ||
                           (record.actor != none && a_.actor(record.actor).kind == armed_kind);
        if (!armed || it->entity == found) {
            continue;
        }
        if (found != none) {
            return;
        }
        found = it->entity;
    }
    if (found != none && same_clause_free(found, c)) {
        ref.entity = found;
        ref.fillers = lang::fill_organization;
        ref.description = false;
    }
}

bool Resolver::is_apposed(Index c) const {
    const Index clause = r_.chunk(c).clause;
    return clause != none && std::ranges::any_of(r_.clause(clause).chunks, [&](std::size_t other) {
               return a_.chunks[other].apposition_of == c && a_.chunks[other].name != none;
           });
}

bool Resolver::plain_article(const Chunk& chunk) const {
    return chunk.determiner != none && a_.words[static_cast<std::size_t>(chunk.determiner)].function->definite;
}

bool Resolver::leads_state(Index entity) const {
    for (const Index role : e_[entity].roles) {
        const NounLemma& noun = pack_.nouns[static_cast<std::size_t>(role)];
        if (noun.has_relation && noun.relation == Predicate::leads) {
            return true;
        }
    }
    return e_[entity].actor != none &&
           std::ranges::any_of(pack_.actors[static_cast<std::size_t>(e_[entity].actor)].offices,
                               [](const lang::Office& o) {
                                   return o.role == "president" || o.role == "head_of_government" ||
                                          o.role == "monarch" || o.role == "head";
                               });
}

bool Resolver::same_title(Index a, Index b) const {
    if (a == b) {
        return true;
    }
    const auto base = [&](Index i) {
        const NounLemma& noun = pack_.nouns[static_cast<std::size_t>(i)];
        return text::to_lower(!noun.means.empty()        ? noun.means
                              : noun.feminine_of.empty() ? noun.lemma
                                                         : noun.feminine_of);
    };
    const std::string x = base(a);
    const std::string y = base(b);
    return x == y || (y.size() >= 4 && x.ends_with(y)) || (x.size() >= 4 && y.ends_with(x));
}

bool Resolver::fits(Column known, Column wanted) {
    return known == Column::plural || wanted == Column::plural || known == wanted;
}

void Resolver::both(Index c) {
    const Chunk& chunk = r_.chunk(c);
    Referent& ref = r_.referent(c);
    bool two = false;
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        two =
            two || (a_.words[i].function != nullptr && a_.words[i].function->quantifier && a_.words[i].function->dual);
    }
    if (!two || !definite(chunk)) {
        return;
    }
    std::vector<Index> persons;
    for (auto it = mentions_.rbegin(); it != mentions_.rend() && it->sentence + 4 > sentence_ && persons.size() < 2;
         ++it) {
        if (e_[it->entity].type == EntityType::person && std::ranges::find(persons, it->entity) == persons.end()) {
            persons.push_back(it->entity);
        }
    }
    if (persons.size() == 2) {
        ref.entity = persons[1];
        ref.members = {persons[0]};
        ref.fillers = lang::fill_person;
        ref.description = false;
    }
}

void Resolver::body(Index c, const NounLemma& noun) {
    const Chunk& chunk = r_.chunk(c);
    Referent& ref = r_.referent(c);
    ref.fillers = lang::fill_organization;
    const auto head = static_cast<std::size_t>(chunk.head);
    const bool forces =
        (noun.kind == "agency" || noun.kind == "police") && !counted_chunk(chunk) && state_of(c) != none;
    if (noun.kind == "delegation" ||
        (!may_be_one(chunk) && noun.gender != Column::plural && !forces && lang::may_be_plural(chunk.agreement))) {
        ref.fillers = lang::fill_group;
        return;
    }
    // "Hamas-Bewegung", "Hisbollah-Miliz": the organization in the compound itself
    for (const Index member : ref.members) {
        if (e_[member].type == EntityType::organization &&
            (noun.kind == "armed_group" || noun.kind == "party" || noun.kind == "company" || noun.kind == "media")) {
            ref.entity = member;
            e_.add_form(member, bare_text(r_, c));
            return;
        }
    }
    if (!noun.frames.empty()) {
        // "Allianz", "Bündnis" name an event; bare with article, the alliance named before
        ref.fillers = lang::fill_thing | lang::fill_topic;
        if (definite(chunk) && attributes(c).empty() && ref.members.empty() && chunk.modifier_names.empty()) {
            for (auto it = mentions_.rbegin(); it != mentions_.rend() && it->sentence + 4 > sentence_; ++it) {
                const EntityRecord& record = e_[it->entity];
                if (record.actor != none && pack_.actors[static_cast<std::size_t>(record.actor)].kind == noun.kind) {
                    ref.entity = it->entity;
                    ref.fillers = lang::fill_organization;
                    ref.description = false;
                    return;
                }
            }
        }
        return;
    }
    const Index state = state_of(c);
    const bool person_part = std::ranges::any_of(ref.members, [&](Index m) {
        return e_[m].type == EntityType::person || e_[m].type == EntityType::organization;
    });
    const std::string lemma = head_lemma(r_, c);
    const bool named_by_attribute = named_body(c);
    if (state == none && !person_part && !named_by_attribute) {
        // a bare "die Regierung", "das Unternehmen": the one named last
        const bool known = definite(chunk);
        if (known) {
            for (auto it = mentions_.rbegin(); it != mentions_.rend() && it->sentence + memory > sentence_; ++it) {
                const EntityRecord& record = e_[it->entity];
                if (record.type != EntityType::organization) {
                    continue;
                }
                const bool same = record.body != none &&
                                  (record.body == a_.words[head].noun || same_title(record.body, a_.words[head].noun) ||
                                   (!noun.kind.empty() && noun.kind == "company" &&
                                    pack_.nouns[static_cast<std::size_t>(record.body)].kind == noun.kind));
                const bool group =
                    noun.kind == group_kind && it->sentence + 3 > sentence_ &&
                    ((record.body != none && pack_.nouns[static_cast<std::size_t>(record.body)].kind == armed_kind) ||
                     (record.actor != none && a_.actor(record.actor).kind == armed_kind));
                const bool same_kind =
                    group || (record.actor != none && !noun.kind.empty() &&
                              pack_.actors[static_cast<std::size_t>(record.actor)].kind == noun.kind &&
                              it->sentence + 3 > sentence_);
                if (same || same_kind) {
                    ref.entity = it->entity;
                    ref.description = false;
                    return;
                }
            }
        }
        if (!noun.definite || (chunk.determiner != none && !known)) {
            const bool acts = noun.kind == "armed_group" || noun.kind == "army" || noun.kind == "police" ||
                              noun.kind == government_kind;
            ref.fillers = acts ? lang::fill_group | lang::fill_organization : lang::fill_organization;
            return;
        }
    }
    std::string full = nominative_text(r_, c);
    if (chunk.genitive != none && r_.chunk(chunk.genitive).begin < chunk.core_begin) {
        full = std::string(a_.text(r_.chunk(chunk.genitive).begin, r_.chunk(chunk.genitive).end)) + " " + full;
    } else if (named_by_attribute || state != none) {
        for (const Index attribute : attributes(c)) {
            if (r_.chunk(attribute).name != none && part_of_name(attribute) &&
                a_.text(chunk.end, r_.chunk(attribute).end).size() < 60) {
                full += " " + std::string(a_.text(chunk.end, r_.chunk(attribute).end));
                if (noun.kind == "government") {
                    in_body_.insert(attribute);
                }
                break;
            }
        }
    }
    Index entity = none;
    if (state != none && !person_part) {
        for (; organizations_until_ < e_.size(); ++organizations_until_) {
            const EntityRecord& record = e_[static_cast<Index>(organizations_until_)];
            if (record.type == EntityType::organization && record.actor == none) {
                organizations_.push_back(static_cast<Index>(organizations_until_));
            }
        }
        const auto same = std::ranges::find_if(organizations_, [&](Index i) {
            const EntityRecord& record = e_[i];
            if (record.state != state || record.body == none) {
                return false;
            }
            const NounLemma& other = pack_.nouns[static_cast<std::size_t>(record.body)];
            const bool synonym =
                record.body != a_.words[head].noun && chunk.core_begin == head &&
                (noun.means.empty() ? noun.lemma : noun.means) == (other.means.empty() ? other.lemma : other.means);
            return synonym || (record.body == a_.words[head].noun && same_compound(record, lemma));
        });
        entity = same != organizations_.end() ? *same : none;
    }
    if (entity == none) {
        entity = e_.named(EntityType::organization, full);
    }
    EntityRecord& record = e_[show(entity)];
    record.body = a_.words[head].noun;
    record.gender = noun.gender;
    record.partial = state == none && !person_part && !named_by_attribute;
    if (record.state == none) {
        record.state = state;
    }
    e_.add_form(entity, bare_text(r_, c));
    e_.add_form(entity, full);
    e_.add_form(entity, nominative_text(r_, c));
    if (extended_text(r_, c).size() < 60) {
        e_.add_form(entity, extended_text(r_, c));
    }
    ref.entity = entity;
    ref.description = false;
}

bool Resolver::same_compound(const EntityRecord& record, const std::string& lemma) {
    return record.name.find(lemma) != std::string::npos ||
           std::ranges::any_of(record.forms, [&](const std::string& f) { return f.find(lemma) != std::string::npos; });
}

bool Resolver::part_of_name(Index attribute) const {
    const Chunk& k = r_.chunk(attribute);
    return k.preposition == none || std::ranges::find(pack_.inflection.body_prepositions, k.preposition_lemma) !=
                                        pack_.inflection.body_prepositions.end();
}

bool Resolver::named_body(Index c) {
    for (const Index attribute : attributes(c)) {
        if (r_.chunk(attribute).name != none && part_of_name(attribute)) {
            const NameSpan& span = a_.names[static_cast<std::size_t>(r_.chunk(attribute).name)];
            if (span.kind == SpanKind::place || span.kind == SpanKind::organization || span.kind == SpanKind::state) {
                return true;
            }
            const NounLemma* noun = a_.noun(static_cast<std::size_t>(r_.chunk(c).head));
            if (span.kind == SpanKind::person && noun != nullptr && noun->kind == government_kind) {
                return true;  // "die Regierung Lukaschenkos"
            }
        }
    }
    return !r_.chunk(c).modifier_names.empty() || titled(r_.chunk(c));
}

bool Resolver::titled(const Chunk& chunk) const {
    for (std::size_t i = chunk.core_begin; i < static_cast<std::size_t>(chunk.head); ++i) {
        const bool state = a_.words[i].name != none &&
                           a_.names[static_cast<std::size_t>(a_.words[i].name)].kind == SpanKind::place_adjective;
        if (a_.words[i].tag == Tag::adjective && a_.token(i).capitalised && !a_.words[i].sentence_start && !state) {
            return true;
        }
    }
    return false;
}

void Resolver::weapon(Index c) {
    const Chunk& chunk = r_.chunk(c);
    Referent& ref = r_.referent(c);
    ref.fillers = lang::fill_weapon | lang::fill_goods | lang::fill_thing;
    // "Drohnen des Typs Falke 2": the designation is the weapon
    Index next = chunk.end < a_.chunk_of.size() ? a_.chunk_of[chunk.end] : none;
    if (next != none && r_.chunk(next).begin == chunk.end && r_.chunk(next).name != none &&
        r_.chunk(next).head != none) {
        const NounLemma* noun = a_.noun(static_cast<std::size_t>(r_.chunk(next).head));
        const NameSpan& span = a_.names[static_cast<std::size_t>(r_.chunk(next).name)];
        if (noun != nullptr && noun->kind == designation_kind && span.kind == SpanKind::weapon) {
            ref.entity = show(span.actor != none ? e_.of_actor(span.actor)
                                                 : e_.named(EntityType::weapon_system, name_text(r_, span)));
            e_.add_form(ref.entity, a_.text(span.begin, span.end));
            return;
        }
    }
    const std::string lemma = head_lemma(r_, c);
    const auto head = static_cast<std::size_t>(chunk.head);
    const std::string key = std::string(a_.text(head).substr(0, a_.words[head].head_begin)) + "|" +
                            pack_.nouns[static_cast<std::size_t>(a_.words[head].noun)].lemma;
    const auto known = weapon_classes_.find(key);
    const Index entity =
        known != weapon_classes_.end() ? known->second : show(e_.named(EntityType::weapon_system, lemma));
    weapon_classes_.emplace(key, entity);
    e_.add_form(entity, lemma);
    e_.add_form(entity, a_.text(head));
    e_.add_form(entity, nominative_text(r_, c));
    e_.add_form(entity, bare_text(r_, c));
    ref.entity = entity;
}

void Resolver::place_description(Index c, const NounLemma& noun) {
    const Chunk& chunk = r_.chunk(c);
    Referent& ref = r_.referent(c);
    ref.fillers = lang::fill_location;
    if (!may_be_one(chunk) || !definite(chunk)) {
        return;
    }
    const bool country = noun.kind == country_kind;
    const bool form = !noun.state_form.empty();
    if (!country && !form) {
        return;
    }
    if (const Index owner = ref.possessor; country && owner != none) {
        const Index state = e_[owner].type == EntityType::state ? owner : e_[owner].state;
        if (state != none) {
            ref.entity = show(state);
            ref.fillers = lang::fill_state;
            ref.description = false;
        }
        return;
    }
    if (!plain_article(chunk) || has_own_attribute(c)) {
        return;
    }
    const std::string& wanted = noun.state_form;
    Index best = none;
    int best_score = 0;
    for (auto it = mentions_.rbegin(); it != mentions_.rend() && it->sentence + 3 > sentence_; ++it) {
        const EntityRecord& record = e_[it->entity];
        if (record.type != EntityType::state || !same_clause_free(it->entity, c) ||
            (form && (record.actor == none ||
                      std::ranges::find(a_.actor(record.actor).forms, wanted) == a_.actor(record.actor).forms.end()))) {
            continue;
        }
        const Chunk& at = r_.chunk(it->chunk);
        const int score = 100 - 30 * static_cast<int>(sentence_ - it->sentence) + (it->subject ? 25 : 0) -
                          (at.genitive_of != none ? 10 : 0) - (at.preposition != none ? 8 : 0);
        if (best == none || score > best_score) {
            best = it->entity;
            best_score = score;
        }
    }
    if (best != none) {
        ref.entity = best;
        ref.fillers = lang::fill_state;
        ref.description = false;
    }
}

}  // namespace actant::extract
