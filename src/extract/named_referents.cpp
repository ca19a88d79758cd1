// SPDX-License-Identifier: Apache-2.0
// Names: states, demonyms, persons, organizations, weapons and places in their context.
#include "src/extract/resolver.hpp"

#include <algorithm>

#include "src/text/utf8.hpp"

namespace actant::extract {

void Resolver::name(Index c) {
    const Chunk& chunk = r_.chunk(c);
    const NameSpan& span = a_.names[static_cast<std::size_t>(chunk.name)];
    for (std::size_t i = chunk.core_begin; i < chunk.end; ++i) {
        for (const CompoundPart* part : compound_names(i)) {
            const Index entity = entity_of_use(part->use, part->text);
            if (entity != none && static_cast<Index>(i) == chunk.head) {
                r_.referent(c).parts.push_back(entity);
            }
        }
    }
    switch (span.kind) {
        case SpanKind::state: state(c, span); break;
        case SpanKind::demonym: demonym(c, span); break;
        case SpanKind::person: person(c, span); break;
        case SpanKind::organization: organization(c, span); break;
        case SpanKind::weapon: weapon_name(c, span); break;
        case SpanKind::place: place(c, span); break;
        default: break;
    }
}

void Resolver::state(Index c, const NameSpan& span) {
    Referent& ref = r_.referent(c);
    ref.entity = show(e_.of_actor(span.actor));
    ref.fillers = lang::fill_state;
    ref.local = local(r_.chunk(c));
    e_.add_form(ref.entity, a_.text(span.begin, span.end));
}

bool Resolver::local(const Chunk& chunk) const {
    return chunk.preposition != none && a_.words[static_cast<std::size_t>(chunk.preposition)].function->local;
}

void Resolver::demonym(Index c, const NameSpan& span) {
    const Chunk& chunk = r_.chunk(c);
    Referent& ref = r_.referent(c);
    const Index of = e_.of_actor(span.actor);
    const bool plural = lang::may_be_plural(chunk.agreement) && !(lang::may_be_singular(chunk.agreement) &&
                                                                  chunk.determiner != none && clause_says_singular(c));
    const bool counted = counted_chunk(chunk);
    if (plural && !counted) {
        ref.entity = show(of);
        ref.fillers = lang::fill_state;
        e_.add_form(of, a_.text(span.begin, span.end));
        return;
    }
    ref.fillers = lang::fill_group;
    ref.description = true;
    if (counted) {
        return;
    }
    show(of);
    e_.add_form(of, a_.text(span.begin, span.end));
    // "der Schwede": the person of that state named last
    const bool definite =
        chunk.determiner != none && a_.words[static_cast<std::size_t>(chunk.determiner)].function->definite;
    if (definite) {
        for (auto it = mentions_.rbegin(); it != mentions_.rend() && it->sentence + 4 > sentence_; ++it) {
            const EntityRecord& record = e_[it->entity];
            if (record.type != EntityType::person ||
                (record.gender != Column::plural && span.gender != Column::plural && record.gender != span.gender)) {
                continue;
            }
            if (record.state == of || (record.state == none && it->sentence + 2 > sentence_)) {
                if (record.state == none && !same_clause_free(it->entity, c)) {
                    continue;
                }
                ref.entity = it->entity;
                ref.fillers = lang::fill_person;
                ref.description = false;
                return;
            }
        }
    }
}

bool Resolver::clause_says_singular(Index c) const {
    const Chunk& chunk = r_.chunk(c);
    if (chunk.clause == none) {
        return false;
    }
    const Clause& clause = r_.clause(chunk.clause);
    return clause.singular && !clause.plural && r_.subjects[static_cast<std::size_t>(chunk.clause)] == c;
}

bool Resolver::counted_chunk(const Chunk& chunk) const {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        if (a_.words[i].tag == Tag::number) {
            return true;
        }
        const lang::FunctionWord* f = a_.words[i].function;
        if (f != nullptr && f->quantifier && f->determiner != 0) {
            return true;
        }
    }
    return false;
}

const NounLemma* Resolver::role_noun(const Chunk& chunk) const {
    if (chunk.head == none) {
        return nullptr;
    }
    const NounLemma* noun = a_.noun(static_cast<std::size_t>(chunk.head));
    return noun != nullptr && noun->noun_class == NounClass::person ? noun : nullptr;
}

void Resolver::person(Index c, const NameSpan& span) {
    const Chunk& chunk = r_.chunk(c);
    Referent& ref = r_.referent(c);
    const NounLemma* role = role_noun(chunk);
    Column gender = span.gender;
    if (gender == Column::plural && role != nullptr && !role->feminine_of.empty()) {
        gender = Column::feminine;
    }
    const std::string text = name_text(r_, span);
    if (const auto shortened = short_names_.find(text);
        shortened != short_names_.end() && role == nullptr && e_.person_by_surname(text) == none) {
        ref.entity = shortened->second;  // "Gruppe Wagner … Wagner"
        ref.fillers = lang::fill_organization;
        e_.add_form(ref.entity, text);
        return;
    }
    Index entity = none;
    const std::string_view surname = std::string_view(text).substr(text.rfind(' ') + 1);
    if (span.actor != none && !span.surname) {
        e_.claim(span.actor, surname);
        entity = e_.of_actor(span.actor);
    } else if (span.surname && span.actor != none) {
        entity = known_by_surname(c, text);
    }
    if (entity == none) {
        std::string name = text;
        if (span.end - span.begin == 1 && e_.person_by_surname(name) == none) {
            for (const std::string& ending : pack_.inflection.genitive_endings) {
                if (name.size() > ending.size() + 2 && name.ends_with(ending) &&
                    e_.person_by_surname(name.substr(0, name.size() - ending.size())) != none) {
                    name.resize(name.size() - ending.size());
                    break;
                }
            }
        }
        const Index known = known_by_spelling(c, name);
        if (known != none && surname.size() < text.size()) {
            e_.claim(known, surname);
        }
        entity = known != none ? e_.of_actor(known) : e_.person(name, gender);
    }
    EntityRecord& record = e_[show(entity)];
    if (record.gender == Column::plural) {
        record.gender = gender;
    }
    if (record.actor != none && record.gender == Column::plural) {
        record.gender = pack_.actors[static_cast<std::size_t>(record.actor)].gender;
    }
    e_.add_form(entity, text);
    e_.add_form(entity, a_.text(span.begin, span.end));
    ref.entity = entity;
    ref.fillers = lang::fill_person;
    name_of_demonym(c, entity);
    if (chunk.apposition_of != none) {
        // "der Sprecher des Ministeriums, X,": the title before the comma is X
        Referent& before = r_.referent(chunk.apposition_of);
        const NounLemma* title = role_noun(r_.chunk(chunk.apposition_of));
        if (title != nullptr && r_.chunk(chunk.apposition_of).name == none) {
            before.entity = entity;
            before.fillers = lang::fill_person;
            before.description = false;
            record.roles.push_back(a_.words[static_cast<std::size_t>(r_.chunk(chunk.apposition_of).head)].noun);
            if (record.gender == Column::plural && !title->feminine_of.empty()) {
                record.gender = Column::feminine;
            }
            if (const Index state = state_of(chunk.apposition_of); state != none && e_[entity].state == none) {
                e_[entity].state = state;
            }
        }
    }
    if (role == nullptr && e_[entity].state == none && !chunk.modifier_names.empty()) {
        e_[entity].state = state_of(c);  // "der Däne Nils Holm"
    }
    if (role != nullptr) {
        record.roles.push_back(a_.words[static_cast<std::size_t>(chunk.head)].noun);
        if (const Index state = state_of(c); state != none && e_[entity].state == none) {
            e_[entity].state = state;
        }
    }
    if (e_[entity].state == none) {
        e_[entity].state = state_of_actor(entity);
    }
}

void Resolver::name_of_demonym(Index c, Index entity) {
    const Chunk& chunk = r_.chunk(c);
    const Index before = chunk.begin == 0 || chunk.preposition != none ? none : a_.chunk_of[chunk.begin - 1];
    if (before == none || r_.chunk(before).name == none || !may_be_one(r_.chunk(before)) ||
        r_.referent(before).entity != none) {
        return;
    }
    const NameSpan& span = a_.names[static_cast<std::size_t>(r_.chunk(before).name)];
    if (span.kind != SpanKind::demonym) {
        return;
    }
    Referent& ref = r_.referent(before);
    ref.entity = entity;
    ref.fillers = lang::fill_person;
    ref.description = false;
    if (e_[entity].state == none) {
        e_[entity].state = e_.of_actor(span.actor);
    }
}

Index Resolver::state_of_actor(Index entity) {
    if (e_[entity].actor == none) {
        return none;
    }
    const lang::Actor& actor = pack_.actors[static_cast<std::size_t>(e_[entity].actor)];
    const lang::Office* best = nullptr;
    const std::string& date = a_.document.info.date;
    for (const lang::Office& office : actor.offices) {
        const Index of = pack_.find_actor(office.of);
        if (of == none || pack_.actors[static_cast<std::size_t>(of)].type != EntityType::state) {
            continue;
        }
        if (best == nullptr || covers(office, date) || office.from > best->from) {
            best = covers(best != nullptr ? *best : office, date) && !date.empty() && best != nullptr ? best : &office;
        }
    }
    return best == nullptr ? none : e_.of_actor(pack_.find_actor(best->of));
}

bool Resolver::covers(const lang::Office& office, const std::string& date) {
    return !date.empty() && office.from <= date && (office.to.empty() || date <= office.to);
}

Index Resolver::known_by_spelling(Index c, std::string_view name) {
    const bool full = name.find(' ') != std::string_view::npos;
    if (!full && e_.person_by_surname(std::string(name)) != none) {
        return none;
    }
    auto candidates = full ? lang::persons_spelt_like(pack_, name) : lang::persons_with_surname_like(pack_, name);
    if (full && candidates.size() < 2) {
        return candidates.empty() ? none : candidates.front();
    }
    // several of one name, or a surname alone: an office in the state that the phrase names, or held at the time
    const Index state = state_of(c);
    std::erase_if(candidates, [&](Index actor) {
        return std::ranges::none_of(a_.actor(actor).offices, [&](const lang::Office& office) {
            const Index of = pack_.find_actor(office.of);
            const bool current = covers(office, a_.document.info.date);
            const bool at_home = of != none && state != none && e_.of_actor(of) == state;
            return at_home ? a_.document.info.date.empty() || !full || current : state == none && current;
        });
    });
    return candidates.size() == 1 && (full || role_noun(r_.chunk(c)) != nullptr) ? candidates.front() : none;
}

Index Resolver::known_by_surname(Index c, const std::string& text) {
    if (const Index seen = e_.person_by_surname(text); seen != none) {
        return seen;
    }
    const Index known = prominent(text, state_of(c), role_noun(r_.chunk(c)) != nullptr);
    return known == none ? none : e_.of_actor(known);
}

void Resolver::organization(Index c, const NameSpan& span) {
    Referent& ref = r_.referent(c);
    const Chunk& chunk = r_.chunk(c);
    const std::string text = name_text(r_, span);
    ref.entity = show(span.actor != none ? e_.of_actor(span.actor) : e_.named(EntityType::organization, text));
    e_.add_form(ref.entity, text);
    e_.add_form(ref.entity, a_.text(span.begin, span.end));
    note_short_name(ref.entity, text);
    ref.fillers = lang::fill_organization;
    ref.local = local(chunk);
    if (const NounLemma* noun = a_.noun(static_cast<std::size_t>(chunk.head));
        noun != nullptr && noun->noun_class == NounClass::body) {
        e_[ref.entity].body = a_.words[static_cast<std::size_t>(chunk.head)].noun;
        e_[ref.entity].gender = noun->gender;
        e_.add_form(ref.entity, bare_text(r_, c));
    }
    if (const Index state = state_of(c); state != none && e_[ref.entity].state == none) {
        e_[ref.entity].state = state;
    }
    // "Organisation … (OPCW)": the acronym is another name
    if (chunk.end > span.end && a_.token(span.end).mark == text::Mark::open) {
        const std::string acronym(a_.text(span.end + 1));
        e_.alias(ref.entity, EntityType::organization, acronym);
        e_.add_form(ref.entity, acronym);
    }
    if (e_[ref.entity].gender == Column::plural && span.actor != none) {
        e_[ref.entity].gender = a_.actor(span.actor).gender;
    }
}

void Resolver::note_short_name(Index entity, const std::string& name) {
    const std::size_t cut = name.find_first_of(" -");
    if (cut == std::string::npos || name.find_first_of(" -", cut + 1) != std::string::npos) {
        return;
    }
    const auto is_noun = [&](const std::string& word) {
        const lang::FormEntry* entry = pack_.find(word);
        return entry != nullptr && !entry->nouns.empty();
    };
    const std::string first = name.substr(0, cut);
    const std::string second = name.substr(cut + 1);
    const bool behind = name[cut] == ' ';
    const std::string& proper = behind ? second : first;
    if (!is_noun(proper) && (is_noun(behind ? first : second))) {
        short_names_.try_emplace(proper, entity);
    }
}

void Resolver::weapon_name(Index c, const NameSpan& span) {
    Referent& ref = r_.referent(c);
    ref.entity =
        show(span.actor != none ? e_.of_actor(span.actor) : e_.named(EntityType::weapon_system, name_text(r_, span)));
    e_.add_form(ref.entity, a_.text(span.begin, span.end));
    e_.add_form(ref.entity, name_text(r_, span));
    ref.fillers = lang::fill_weapon | lang::fill_goods;
}

void Resolver::place(Index c, const NameSpan& span) {
    Referent& ref = r_.referent(c);
    const Chunk& chunk = r_.chunk(c);
    const Index state = span.capital ? capital_of(span) : none;
    const bool dateline = a_.sentences[sentence_].dateline;
    const NounLemma* noun =
        chunk.head != static_cast<Index>(span.begin) ? a_.noun(static_cast<std::size_t>(chunk.head)) : nullptr;
    ref.local = local(chunk) || dateline || noun != nullptr;
    if (noun != nullptr && noun->noun_class == NounClass::body) {
        // "Universität Mekelle": an organization named by its town
        const std::string full = head_lemma(r_, c) + " " + name_text(r_, span);
        ref.entity = show(e_.named(EntityType::organization, full));
        ref.fillers = lang::fill_organization;
        e_[ref.entity].body = a_.words[static_cast<std::size_t>(chunk.head)].noun;
        e_[ref.entity].gender = noun->gender;
        e_.add_form(ref.entity, bare_text(r_, c));
        if (span.place != none) {
            e_.add_form(named_place(span.place), a_.text(span.begin, span.end));
        }
        return;
    }
    if (span.capital && !ref.local && !span.ambiguous) {
        ref.entity = show(e_.of_actor(state));
        ref.fillers = e_[ref.entity].type == EntityType::state ? lang::fill_state : lang::fill_organization;
        e_.add_form(ref.entity, a_.text(span.begin, span.end));
        if (span.place != none) {
            ref.alternative = none;
        }
        return;
    }
    const std::string text = name_text(r_, span);
    if (span.place != none && span.capital && in_body_.contains(c)) {
        ref.entity = e_.named(EntityType::location, pack_.places[static_cast<std::size_t>(span.place)].name);
    } else {
        ref.entity = show(span.place != none ? named_place(span.place) : e_.named(EntityType::location, text));
    }
    e_.add_form(ref.entity, text);
    e_.add_form(ref.entity, a_.text(span.begin, span.end));
    ref.fillers = lang::fill_location;
    if (span.capital) {
        ref.alternative = e_.of_actor(state);
    } else if (span.place != none && !pack_.places[static_cast<std::size_t>(span.place)].state.empty()) {
        const Index actor = pack_.find_actor(pack_.places[static_cast<std::size_t>(span.place)].state);
        if (actor != none && pack_.places[static_cast<std::size_t>(span.place)].kind == "capital") {
            ref.alternative = e_.of_actor(actor);
        }
    }
}

Index Resolver::capital_of(const NameSpan& span) const {
    if (span.candidates.empty()) {
        return span.actor;
    }
    std::string year = a_.document.info.date.substr(0, 4);
    const analyse::Sentence& sentence = a_.sentences[sentence_];
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
        const std::string_view word = a_.text(i);
        if (a_.token(i).kind == text::TokenKind::number && word.size() == 4 && (word[0] == '1' || word[0] == '2')) {
            year = word;
            break;
        }
    }
    const auto stood = [&](Index actor) {
        const lang::Actor& state = a_.actor(actor);
        return (state.from.empty() || state.from.substr(0, 4) <= year) &&
               (state.to.empty() || year <= state.to.substr(0, 4));
    };
    if (year.empty()) {
        return span.actor;
    }
    std::vector<Index> states = span.candidates;  // those of the past first: in the year of the change they still stood
    states.push_back(span.actor);
    const auto one =
        std::ranges::find_if(states, [&](Index actor) { return stood(actor) && !a_.actor(actor).to.empty(); });
    return one != states.end() ? *one : span.actor;
}

}  // namespace actant::extract
