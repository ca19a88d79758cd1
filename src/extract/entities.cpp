// SPDX-License-Identifier: Apache-2.0
#include "src/extract/entities.hpp"

#include "src/text/utf8.hpp"

namespace actant::extract {

namespace {

std::string key(EntityType type, std::string_view name) {
    return std::string(name_of(type)) + ":" + text::to_lower(name);
}

std::string last_word(const std::string& name) {
    const std::size_t space = name.rfind(' ');
    return space == std::string::npos ? name : name.substr(space + 1);
}

}  // namespace

Index Entities::add(EntityRecord record) {
    records_.push_back(std::move(record));
    return static_cast<Index>(records_.size() - 1);
}

Index Entities::seen_actor(Index actor) const {
    return static_cast<std::size_t>(actor) < by_actor_.size() ? by_actor_[static_cast<std::size_t>(actor)] : none;
}

Index Entities::of_actor(Index actor) {
    if (by_actor_.size() < pack_.actors.size()) {
        by_actor_.resize(pack_.actors.size(), none);
    }
    Index& found = by_actor_[static_cast<std::size_t>(actor)];
    if (found != none) {
        return found;
    }
    const lang::Actor& a = pack_.actors[static_cast<std::size_t>(actor)];
    if (a.type == EntityType::person) {
        // the text may have named the person before by a surname that no list told apart
        const auto known = by_name_.find(key(EntityType::person, a.name));
        if (known != by_name_.end() && records_[static_cast<std::size_t>(known->second)].actor == none) {
            found = known->second;
            records_[static_cast<std::size_t>(found)].actor = actor;
            records_[static_cast<std::size_t>(found)].partial = false;
            return found;
        }
    }
    EntityRecord record;
    record.type = a.type;
    record.name = a.name;
    record.actor = actor;
    record.gender = a.gender;
    record.plural = a.gender == lang::Column::plural;
    found = add(std::move(record));
    const Index index = found;
    by_name_.emplace(key(a.type, a.name), index);
    if (a.type == EntityType::person) {
        by_surname_.try_emplace(text::to_lower(last_word(a.name)), index);
    }
    return index;
}

void Entities::claim(Index actor, std::string_view surname) {
    const Index person = person_by_surname(std::string(surname));
    if (person == none || seen_actor(actor) != none) {
        return;
    }
    EntityRecord& record = records_[static_cast<std::size_t>(person)];
    if (!record.partial || record.actor != none) {
        return;
    }
    if (by_actor_.size() < pack_.actors.size()) {
        by_actor_.resize(pack_.actors.size(), none);
    }
    const lang::Actor& known = pack_.actors[static_cast<std::size_t>(actor)];
    add_form(person, record.name);
    record.actor = actor;
    record.name = known.name;
    record.partial = false;
    by_actor_[static_cast<std::size_t>(actor)] = person;
    by_name_.emplace(key(EntityType::person, known.name), person);
}

Index Entities::person_by_surname(const std::string& surname) const {
    const auto found = by_surname_.find(text::to_lower(surname));
    return found == by_surname_.end() ? none : found->second;
}

Index Entities::person(const std::string& name, lang::Column gender) {
    const std::string full_key = key(EntityType::person, name);
    const bool full = name.find(' ') != std::string::npos;
    if (const auto known = by_name_.find(full_key); known != by_name_.end()) {
        return known->second;
    }
    const std::string surname = last_word(name);
    const Index same = person_by_surname(surname);
    if (same != none && (!full || (records_[static_cast<std::size_t>(same)].partial &&
                                   records_[static_cast<std::size_t>(same)].actor == none))) {
        EntityRecord& record = records_[static_cast<std::size_t>(same)];
        if (full) {
            add_form(same, record.name);
            record.name = name;
            record.partial = false;
            by_name_.emplace(full_key, same);
        }
        if (record.gender == lang::Column::plural) {
            record.gender = gender;
        }
        return same;
    }
    EntityRecord record;
    record.type = EntityType::person;
    record.name = name;
    record.gender = gender;
    record.partial = !full;
    const Index index = add(std::move(record));
    by_name_.emplace(full_key, index);
    by_surname_[text::to_lower(surname)] = index;
    return index;
}

Index Entities::named(EntityType type, const std::string& name) {
    const std::string k = key(type, name);
    if (const auto known = by_name_.find(k); known != by_name_.end()) {
        return known->second;
    }
    EntityRecord record;
    record.type = type;
    record.name = name;
    const Index index = add(std::move(record));
    by_name_.emplace(k, index);
    return index;
}

void Entities::alias(Index entity, EntityType type, const std::string& name) {
    by_name_.try_emplace(key(type, name), entity);
    if (type == EntityType::person) {
        by_surname_.try_emplace(text::to_lower(last_word(name)), entity);
    }
}

void Entities::add_form(Index entity, std::string_view form) {
    std::string clean;
    for (const char c : form) {
        const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (space && (clean.empty() || clean.back() == ' ')) {
            continue;
        }
        clean.push_back(space ? ' ' : c);
    }
    if (!clean.empty() && clean.size() <= 120) {
        records_[static_cast<std::size_t>(entity)].forms.insert(clean);
    }
}

}  // namespace actant::extract
