// SPDX-License-Identifier: Apache-2.0
// Coreference: names, short names, titles, definite descriptions, pronouns and metonyms to the entities of the
// document.
#include <algorithm>
#include <unordered_map>

#include "src/extract/reading.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {
namespace {

using analyse::ClauseKind;
using analyse::CompoundPart;
using analyse::NameSpan;
using analyse::SpanKind;
using analyse::Tag;
using lang::Agreement;
using lang::Case;
using lang::Column;
using lang::NounClass;
using lang::NounLemma;

constexpr std::string_view designation_kind = "designation";
constexpr std::string_view country_kind = "country";
constexpr std::string_view island_kind = "island";

/// One mention of an entity, for those that look back.
struct Mention {
    Index entity = none;
    Index chunk = none;
    std::size_t sentence = 0;
    Index clause = none;
    bool subject = false;
};

/// How far back a phrase with article may mean somebody named before ("der Minister", "das Unternehmen"), in sentences.
constexpr std::size_t memory = 60;

class Resolver {
  public:
    explicit Resolver(Reading& reading) : r_(reading), a_(reading.a), pack_(reading.pack), e_(reading.entities) {}

    void run() {
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
        mark_all_names();
    }

  private:
    // ---- subjects, as far as they show before referents are known
    // --------------------------------------------------------

    void guess_subjects() {
        r_.subjects.assign(a_.clauses.size(), none);
        for (std::size_t k = 0; k < a_.clauses.size(); ++k) {
            const Clause& clause = a_.clauses[k];
            if (clause.kind == ClauseKind::infinitive || clause.kind == ClauseKind::participial) {
                continue;
            }
            Index fallback = none;
            std::vector<std::size_t> in_order =
                clause.chunks;  // "Chile, das Nicaragua verurteilt hatte": a pronoun cut off late stands first
            std::ranges::stable_sort(in_order, {}, [this](std::size_t c) { return a_.chunks[c].begin; });
            for (const std::size_t c : in_order) {
                const Chunk& chunk = a_.chunks[c];
                if (chunk.preposition != none || chunk.genitive_of != none || chunk.time ||
                    !lang::may_be(chunk.agreement, Case::nominative) || is_reflexive(chunk)) {
                    continue;
                }
                if (!agrees(clause, chunk)) {
                    if (clause.subject_of != none) {
                        continue;  // "…, lehnten die Linie ab": the subject stands in the clause before
                    }
                    fallback = fallback == none ? static_cast<Index>(c) : fallback;
                    continue;
                }
                const bool copula = clause.verb != none &&
                                    pack_.verbs[static_cast<std::size_t>(clause.verb)].kind == lang::VerbKind::copula;
                const bool certain = !copula && !lang::may_be(chunk.agreement, Case::accusative) &&
                                     !lang::may_be(chunk.agreement, Case::dative);
                if (r_.subjects[k] == none || certain) {
                    r_.subjects[k] = static_cast<Index>(c);
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

    bool is_reflexive(const Chunk& chunk) const {
        const lang::FunctionWord* f = chunk.pronoun ? a_.words[static_cast<std::size_t>(chunk.head)].function : nullptr;
        return f != nullptr && (f->reflexive || f->reciprocal);
    }

    static bool agrees(const Clause& clause, const Chunk& chunk) {
        if (clause.finite == none) {
            return true;
        }
        return (clause.plural && lang::may_be_plural(chunk.agreement)) ||
               (clause.singular && lang::may_be_singular(chunk.agreement)) || (clause.plural && !clause.singular);
    }

    // ---- one phrase
    // ------------------------------------------------------------------------------------------------------

    std::vector<const CompoundPart*> compound_names(std::size_t token) const {
        std::vector<const CompoundPart*> out;
        auto it = std::ranges::lower_bound(a_.compound_parts, token, {}, &CompoundPart::token);
        for (; it != a_.compound_parts.end() && it->token == token; ++it) {
            out.push_back(&*it);
        }
        return out;
    }

    /// Of the known persons of a surname the one that news means without more: by state, date of the text, and office.
    Index prominent(std::string_view surname, Index state) {
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
                const bool top = office.role == "president" || office.role == "head_of_government" ||
                                 office.role == "monarch" ||
                                 (office.role == "head" && of != none && a_.actor(of).type == EntityType::state);
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
        return candidates == 1 ? best : tie || best_score < (state != none ? 16 : 5) ? none : best;
    }

    Index entity_of_use(const lang::NameUse& use, std::string_view part) {
        switch (use.kind) {
            case lang::NameKind::place:
            case lang::NameKind::place_adjective: return named_place(use.actor);
            case lang::NameKind::surname: {
                const Index seen = e_.person_by_surname(std::string(part));
                const Index known = seen != none ? none : prominent(part, none);
                return show(seen != none ? seen : known != none ? e_.of_actor(known) : none);
            }
            default: return use.actor == none ? none : show(e_.of_actor(use.actor));
        }
    }

    Index show(Index entity) {
        if (entity != none) {
            e_[entity].shown = true;
        }
        return entity;
    }

    Index named_place(Index place) {
        const lang::Place& p = pack_.places[static_cast<std::size_t>(place)];
        const Index entity = show(e_.named(EntityType::location, p.name));
        if (e_[entity].state == none && !p.state.empty()) {
            if (const Index actor = pack_.find_actor(p.state); actor != none) {
                state_of_place_.emplace_back(entity, actor);
            }
        }
        return entity;
    }

    void resolve(Index c) {
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

    void note(Index c) {
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

    void modifier(const NameSpan& span) {
        if (span.kind == SpanKind::adjective) {
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

    /// The state that the modifiers, compound parts and attributes of a phrase name, or none.
    Index state_of(Index c) {
        const Chunk& chunk = r_.chunk(c);
        for (const Index name : chunk.modifier_names) {
            const NameSpan& span = a_.names[static_cast<std::size_t>(name)];
            if (span.kind == SpanKind::adjective) {
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
                continue;  // "Präsident Obama in Vietnam": where he is, not what he heads
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

    /// Genitive attribute before or after the head, and the phrase that follows with a preposition.
    std::vector<Index> attributes(Index c) const {
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

    Index state_named(Index c) {
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

    // ---- names
    // -----------------------------------------------------------------------------------------------------------

    void name(Index c) {
        const Chunk& chunk = r_.chunk(c);
        const NameSpan& span = a_.names[static_cast<std::size_t>(chunk.name)];
        for (std::size_t i = chunk.core_begin; i < chunk.end; ++i) {
            for (const CompoundPart* part : compound_names(i)) {
                entity_of_use(part->use, part->text);
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

    void state(Index c, const NameSpan& span) {
        Referent& ref = r_.referent(c);
        ref.entity = show(e_.of_actor(span.actor));
        ref.fillers = lang::fill_state;
        ref.local = local(r_.chunk(c));
        e_.add_form(ref.entity, a_.text(span.begin, span.end));
    }

    bool local(const Chunk& chunk) const {
        return chunk.preposition != none && a_.words[static_cast<std::size_t>(chunk.preposition)].function->local;
    }

    void demonym(Index c, const NameSpan& span) {
        const Chunk& chunk = r_.chunk(c);
        Referent& ref = r_.referent(c);
        const Index of = e_.of_actor(span.actor);
        const bool plural =
            lang::may_be_plural(chunk.agreement) &&
            !(lang::may_be_singular(chunk.agreement) && chunk.determiner != none && clause_says_singular(c));
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
                    (record.gender != Column::plural && span.gender != Column::plural &&
                     record.gender != span.gender)) {
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

    bool clause_says_singular(Index c) const {
        const Chunk& chunk = r_.chunk(c);
        if (chunk.clause == none) {
            return false;
        }
        const Clause& clause = r_.clause(chunk.clause);
        return clause.singular && !clause.plural && r_.subjects[static_cast<std::size_t>(chunk.clause)] == c;
    }

    bool counted_chunk(const Chunk& chunk) const {
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

    const NounLemma* role_noun(const Chunk& chunk) const {
        if (chunk.head == none) {
            return nullptr;
        }
        const NounLemma* noun = a_.noun(static_cast<std::size_t>(chunk.head));
        return noun != nullptr && noun->noun_class == NounClass::person ? noun : nullptr;
    }

    void person(Index c, const NameSpan& span) {
        const Chunk& chunk = r_.chunk(c);
        Referent& ref = r_.referent(c);
        const NounLemma* role = role_noun(chunk);
        Column gender = span.gender;
        if (gender == Column::plural && role != nullptr && !role->feminine_of.empty()) {
            gender = Column::feminine;
        }
        const std::string text = name_text(r_, span);
        Index entity = none;
        if (span.actor != none && !span.surname) {
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
            entity = e_.person(name, gender);
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

    /// The state that a known person serves: the office that covers the date of the text, else the last one.
    Index state_of_actor(Index entity) {
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
                best =
                    covers(best != nullptr ? *best : office, date) && !date.empty() && best != nullptr ? best : &office;
            }
        }
        return best == nullptr ? none : e_.of_actor(pack_.find_actor(best->of));
    }

    static bool covers(const lang::Office& office, const std::string& date) {
        return !date.empty() && office.from <= date && (office.to.empty() || date <= office.to);
    }

    /// A surname of known persons: the one the text has named, else the one that office, state and date single out.
    Index known_by_surname(Index c, const std::string& text) {
        if (const Index seen = e_.person_by_surname(text); seen != none) {
            return seen;
        }
        const Index known = prominent(text, state_of(c));
        return known == none ? none : e_.of_actor(known);
    }

    void organization(Index c, const NameSpan& span) {
        Referent& ref = r_.referent(c);
        const Chunk& chunk = r_.chunk(c);
        const std::string text = name_text(r_, span);
        ref.entity = show(span.actor != none ? e_.of_actor(span.actor) : e_.named(EntityType::organization, text));
        e_.add_form(ref.entity, text);
        e_.add_form(ref.entity, a_.text(span.begin, span.end));
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

    void weapon_name(Index c, const NameSpan& span) {
        Referent& ref = r_.referent(c);
        ref.entity = show(span.actor != none ? e_.of_actor(span.actor)
                                             : e_.named(EntityType::weapon_system, name_text(r_, span)));
        e_.add_form(ref.entity, a_.text(span.begin, span.end));
        e_.add_form(ref.entity, name_text(r_, span));
        ref.fillers = lang::fill_weapon | lang::fill_goods;
    }

    void place(Index c, const NameSpan& span) {
        Referent& ref = r_.referent(c);
        const Chunk& chunk = r_.chunk(c);
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
            ref.entity = show(e_.of_actor(span.actor));
            ref.fillers = e_[ref.entity].type == EntityType::state ? lang::fill_state : lang::fill_organization;
            e_.add_form(ref.entity, a_.text(span.begin, span.end));
            if (span.place != none) {
                ref.alternative = none;
            }
            return;
        }
        const std::string text = name_text(r_, span);
        ref.entity = show(span.place != none ? named_place(span.place) : e_.named(EntityType::location, text));
        e_.add_form(ref.entity, text);
        e_.add_form(ref.entity, a_.text(span.begin, span.end));
        ref.fillers = lang::fill_location;
        if (span.capital) {
            ref.alternative = e_.of_actor(span.actor);
        } else if (span.place != none && !pack_.places[static_cast<std::size_t>(span.place)].state.empty()) {
            const Index actor = pack_.find_actor(pack_.places[static_cast<std::size_t>(span.place)].state);
            if (actor != none && pack_.places[static_cast<std::size_t>(span.place)].kind == "capital") {
                ref.alternative = e_.of_actor(actor);
            }
        }
    }

    // ---- descriptions
    // ------------------------------------------------------------------------------------------------------

    void description(Index c) {
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

    bool definite(const Chunk& chunk) const {
        if (chunk.genitive != none && r_.chunk(chunk.genitive).begin < chunk.core_begin) {
            return true;
        }
        if (chunk.determiner == none) {
            return false;
        }
        const lang::FunctionWord* f = a_.words[static_cast<std::size_t>(chunk.determiner)].function;
        return f->definite || f->owner_columns != 0;
    }

    static bool may_be_one(const Chunk& chunk) { return lang::may_be_singular(chunk.agreement); }

    void person_description(Index c, const NounLemma& noun) {
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
                if (pass == 0 &&
                    !std::ranges::any_of(record.roles, [&](Index other) { return same_title(other, role); })) {
                    continue;
                }
                if (pass == 1 && !(state != none && record.state == state && noun.has_relation &&
                                   noun.relation == Predicate::leads && leads_state(it->entity))) {
                    continue;
                }
                if (pass == 2 &&
                    !(state == none && chunk.genitive == none && it->sentence + 2 > sentence_ && noun.has_relation &&
                      !has_own_attribute(c) && same_clause_free(it->entity, c) && plain_article(chunk))) {
                    continue;
                }
                ref.entity = it->entity;
                ref.fillers = lang::fill_person;
                ref.description = false;
                return;
            }
        }
    }

    /// Whether a name follows in apposition.
    bool is_apposed(Index c) const {
        const Index clause = r_.chunk(c).clause;
        return clause != none && std::ranges::any_of(r_.clause(clause).chunks, [&](std::size_t other) {
                   return a_.chunks[other].apposition_of == c && a_.chunks[other].name != none;
               });
    }

    bool plain_article(const Chunk& chunk) const {
        return chunk.determiner != none && a_.words[static_cast<std::size_t>(chunk.determiner)].function->definite;
    }

    bool has_own_attribute(Index c) const { return !attributes(c).empty(); }

    bool leads_state(Index entity) const {
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

    bool same_title(Index a, Index b) const {
        if (a == b) {
            return true;
        }
        const auto base = [&](Index i) {
            const NounLemma& noun = pack_.nouns[static_cast<std::size_t>(i)];
            return text::to_lower(noun.feminine_of.empty() ? noun.lemma : noun.feminine_of);
        };
        const std::string x = base(a);
        const std::string y = base(b);
        return x == y || (y.size() >= 4 && x.ends_with(y)) || (x.size() >= 4 && y.ends_with(x));
    }

    static bool fits(Column known, Column wanted) {
        return known == Column::plural || wanted == Column::plural || known == wanted;
    }

    /// "die beiden Staatschefs": the two persons named last.
    void both(Index c) {
        const Chunk& chunk = r_.chunk(c);
        Referent& ref = r_.referent(c);
        bool two = false;
        for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
            two = two ||
                  (a_.words[i].function != nullptr && a_.words[i].function->quantifier && a_.words[i].function->dual);
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

    void body(Index c, const NounLemma& noun) {
        const Chunk& chunk = r_.chunk(c);
        Referent& ref = r_.referent(c);
        ref.fillers = lang::fill_organization;
        const auto head = static_cast<std::size_t>(chunk.head);
        if (noun.kind == "delegation" ||
            (!may_be_one(chunk) && noun.gender != Column::plural && lang::may_be_plural(chunk.agreement))) {
            ref.fillers = lang::fill_group;
            return;
        }
        // "Hamas-Bewegung", "Hisbollah-Miliz": the organization in the compound itself
        for (const Index member : ref.members) {
            if (e_[member].type == EntityType::organization && (noun.kind == "armed_group" || noun.kind == "party" ||
                                                                noun.kind == "company" || noun.kind == "media")) {
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
                    if (record.actor != none &&
                        pack_.actors[static_cast<std::size_t>(record.actor)].kind == noun.kind) {
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
                    const bool same =
                        record.body != none &&
                        (record.body == a_.words[head].noun || same_title(record.body, a_.words[head].noun) ||
                         (!noun.kind.empty() && noun.kind == "company" &&
                          pack_.nouns[static_cast<std::size_t>(record.body)].kind == noun.kind));
                    const bool same_kind = record.actor != none && !noun.kind.empty() &&
                                           pack_.actors[static_cast<std::size_t>(record.actor)].kind == noun.kind &&
                                           it->sentence + 3 > sentence_;
                    if (same || same_kind) {
                        ref.entity = it->entity;
                        ref.description = false;
                        return;
                    }
                }
            }
            if (!noun.definite || (chunk.determiner != none && !known)) {
                const bool acts = noun.kind == "armed_group" || noun.kind == "army" || noun.kind == "police" ||
                                  noun.kind == "government";
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
                return record.body == a_.words[head].noun && record.state == state && same_compound(record, lemma);
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

    static bool same_compound(const EntityRecord& record, const std::string& lemma) {
        return record.name.find(lemma) != std::string::npos ||
               std::ranges::any_of(record.forms,
                                   [&](const std::string& f) { return f.find(lemma) != std::string::npos; });
    }

    /// "Universität Mekelle" came as a name; here: "Institut für …", "Armee der Republika Srpska", "Flughafen von
    /// Goma". Genitives and the prepositions that names of bodies are made with: "Regierung in Tiflis", "Rat für
    /// Außenpolitik".
    bool part_of_name(Index attribute) const {
        const Chunk& k = r_.chunk(attribute);
        return k.preposition == none || std::ranges::find(pack_.inflection.body_prepositions, k.preposition_lemma) !=
                                            pack_.inflection.body_prepositions.end();
    }

    bool named_body(Index c) {
        for (const Index attribute : attributes(c)) {
            if (r_.chunk(attribute).name != none && part_of_name(attribute)) {
                const NameSpan& span = a_.names[static_cast<std::size_t>(r_.chunk(attribute).name)];
                if (span.kind == SpanKind::place || span.kind == SpanKind::organization ||
                    span.kind == SpanKind::state) {
                    return true;
                }
            }
        }
        return std::ranges::any_of(r_.chunk(c).modifier_names, [&](Index) { return true; });
    }

    void weapon(Index c) {
        const Chunk& chunk = r_.chunk(c);
        Referent& ref = r_.referent(c);
        ref.fillers = lang::fill_weapon | lang::fill_goods | lang::fill_thing;
        // "Drohnen des Typs Hermes 450": the designation is the weapon
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

    void place_description(Index c, const NounLemma& noun) {
        const Chunk& chunk = r_.chunk(c);
        Referent& ref = r_.referent(c);
        ref.fillers = lang::fill_location;
        if (!may_be_one(chunk) || !definite(chunk)) {
            return;
        }
        const bool country = noun.kind == country_kind;
        const bool island = noun.kind == island_kind;
        if (!country && !island) {
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
        for (auto it = mentions_.rbegin(); it != mentions_.rend() && it->sentence + 3 > sentence_; ++it) {
            if (e_[it->entity].type == EntityType::state && same_clause_free(it->entity, c)) {
                ref.entity = it->entity;
                ref.fillers = lang::fill_state;
                ref.description = false;
                return;
            }
        }
    }

    // ---- pronouns
    // ------------------------------------------------------------------------------------------------------------

    /// Whether the entity does not already act in the clause of the phrase.
    bool same_clause_free(Index entity, Index c) const {
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

    Index recall(Index c, std::uint8_t columns, bool owner) {
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

    void owner(Index c) {
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

    static std::uint8_t columns_of(Agreement a) {
        a |= static_cast<Agreement>(a >> 4U);
        a |= static_cast<Agreement>(a >> 8U);
        return static_cast<std::uint8_t>(a & 0xFU);
    }

    void pronoun(Index c) {
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

    void hand_over_owner(Index c, Index owner) {
        const std::size_t next = r_.chunk(c).end;
        const Index noun = next < a_.chunk_of.size() ? a_.chunk_of[next] : none;
        if (noun != none && owner != none) {
            r_.referent(noun).possessor = owner;
        }
    }

    static std::uint16_t fillers_of(EntityType type) {
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

    /// "Bundespräsident traf Merkel": a title in a headline is the person whom the text gives that title later.
    void look_ahead(const std::vector<Index>& order) {
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
            if (noun == nullptr || !noun->has_relation || !may_be_one(chunk) || chunk.apposition_of != none ||
                has_own_attribute(c)) {
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

    /// "Auf ihrer Reise nach Ghana warb Kamala Harris": the owner is the subject that follows.
    void owners_named_later(const std::vector<Index>& order) {
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
            if (record.gender == Column::plural
                    ? record.type == EntityType::person
                    : (f->owner_columns & (1U << static_cast<unsigned>(record.gender))) != 0) {
                ref.possessor = r_.referent(subject).entity;
            }
        }
    }

    // ---- names outside of phrases
    // ------------------------------------------------------------------------------------------

    /// Names that no phrase has taken up are entities of the text all the same.
    void mark_all_names() {
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

    Reading& r_;
    const Analysis& a_;
    const lang::Pack& pack_;
    Entities& e_;
    std::size_t sentence_ = 0;
    std::vector<Mention> mentions_;
    lang::StringMap<Index> weapon_classes_;
    std::vector<Index> organizations_;  ///< those that no list knows
    std::size_t organizations_until_ = 0;
    std::vector<std::pair<Index, Index>> state_of_place_;
};

}  // namespace

void resolve_referents(Reading& reading) { Resolver(reading).run(); }

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
