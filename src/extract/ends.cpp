// SPDX-License-Identifier: Apache-2.0
// Entities for phrases that become the end of a statement: actors, groups, topics.
#include "src/extract/reading.hpp"

namespace actant::extract {

Index actor_entity(Reading& r, Index chunk, std::uint16_t fillers, bool local) {
    Referent& ref = r.referent(chunk);
    if (ref.entity != none) {
        if ((ref.fillers & fillers) != 0 &&
            !(local && ref.alternative != none && (fillers & lang::fill_location) == 0)) {
            return ref.entity;
        }
        if (ref.alternative != none && (fillers & lang::fill_state) != 0) {
            r.entities[ref.alternative].shown = true;
            r.entities.add_form(ref.alternative,
                                name_text(r, r.a.names[static_cast<std::size_t>(r.chunk(chunk).name)]));
            return ref.alternative;
        }
        return none;
    }
    if ((ref.fillers & lang::fill_group) == 0 || (fillers & lang::fill_group) == 0 || r.chunk(chunk).pronoun) {
        return none;
    }
    const Chunk& k = r.chunk(chunk);
    const lang::NounLemma* noun = k.head == none ? nullptr : r.a.noun(static_cast<std::size_t>(k.head));
    const bool demonym = k.name != none;
    if (noun != nullptr && !demonym && !noun->group && !noun->has_relation &&
        noun->noun_class == lang::NounClass::person && k.modifier_names.empty() && ref.members.empty()) {
        return none;  // "ein Mann", "Menschen": no actors of a graph
    }
    const std::string name = nominative_text(r, chunk);
    const Index entity = r.entities.named(EntityType::group, name);
    EntityRecord& record = r.entities[entity];
    record.shown = true;
    record.plural = !lang::may_be_singular(k.agreement);
    r.entities.add_form(entity, bare_text(r, chunk));
    r.entities.add_form(entity, extended_text(r, chunk));
    ref.entity = entity;
    return entity;
}

Index topic_entity(Reading& r, Index chunk) {
    const Chunk& k = r.chunk(chunk);
    if (k.head == none || k.name != none) {
        return topic_entity(r, extended_text(r, chunk));
    }
    // one topic whatever adjectives stand before it: the key is the head with what follows it
    const std::string whole = extended_text(r, chunk);
    const std::string bare = bare_text(r, chunk);
    const std::string rest = whole.size() > bare.size() ? whole.substr(bare.size()) : std::string();
    const std::string lemma = head_lemma(r, chunk) + rest;
    const Index entity = r.entities.named(EntityType::topic, lemma);
    EntityRecord& record = r.entities[entity];
    if (!record.shown) {
        record.name = nominative_text(r, chunk) + rest;
        record.shown = true;
    }
    r.entities.add_form(entity, whole);
    r.entities.add_form(entity, lemma);
    return entity;
}

Index topic_entity(Reading& r, const std::string& text) {
    if (text.empty()) {
        return none;
    }
    const Index entity = r.entities.named(EntityType::topic, text);
    r.entities[entity].shown = true;
    return entity;
}

}  // namespace actant::extract
