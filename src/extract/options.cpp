// SPDX-License-Identifier: Apache-2.0
// What a phrase or an embedded clause gives to a slot: actors, weapons, topics, items.
#include "src/extract/matcher.hpp"

#include <algorithm>

#include "src/extract/fillers.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {

namespace {

constexpr std::size_t sentences_back = 2;  ///< how far "dabei" and "die Tat" go back

}  // namespace

std::size_t Matcher::index_of(const Candidate& candidate) const {
    std::size_t n = 0;
    for (const Candidate& other : candidates_) {
        n += other.position < candidate.position ? 1 : 0;
    }
    return n;
}

std::vector<Filling> Matcher::clause_options(const SlotRule& rule, const Frame& frame) {
    std::vector<Filling> out;
    int rank = 0;
    for (const Argument& argument : rule.arguments) {
        ++rank;
        if (argument.kind >= ArgumentKind::infinitive_clause && argument.kind <= ArgumentKind::finite_object) {
            complement_options(argument, rule, frame, out);
            continue;
        }
        if (argument.kind == ArgumentKind::event) {
            event_option(argument, rule, frame, static_cast<std::size_t>(clause().verb_token), out);
            continue;
        }
        const bool inner =
            argument.kind == ArgumentKind::accusative_adjective || argument.kind == ArgumentKind::nominative_adjective;
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

void Matcher::event_option(const Argument& argument, const SlotRule& rule, const Frame& frame, std::size_t token,
                           std::vector<Filling>& out) const {
    if (rule.slot != lang::Slot::source) {
        unclaimed_option(argument, rule, frame, out);
        return;
    }
    const std::size_t here = clause().sentence;
    for (std::size_t back = 0; back <= std::min(here, sentences_back); ++back) {
        const std::vector<std::size_t>& told = told_[here - back];
        for (auto it = told.rbegin(); it != told.rend(); ++it) {
            const Finding& f = r_.findings[*it];
            if (f.predicate != frame.relation || f.status == Status::denied || f.status == Status::possible ||
                (back == 0 && f.clause == clause_) || f.token >= token ||
                (fillers_of(f.subject) & default_or(argument, rule.slot, frame)) == 0) {
                continue;
            }
            Filling filling;
            filling.argument = &argument;
            filling.entities = {f.subject};
            filling.score = 2;
            out.push_back(std::move(filling));
            return;
        }
    }
}

void Matcher::unclaimed_option(const Argument& argument, const SlotRule& rule, const Frame& frame,
                               std::vector<Filling>& out) const {
    if (frame.relation != Predicate::attacks || unclaimed_.targets.empty() ||
        unclaimed_.sentence + sentences_back < clause().sentence) {
        return;
    }
    Filling filling;
    filling.argument = &argument;
    filling.score = 2;
    for (const Index target : unclaimed_.targets) {
        if ((fillers_of(target) & default_or(argument, rule.slot, frame)) != 0) {
            filling.entities.push_back(target);
        }
    }
    if (!filling.entities.empty()) {
        out.push_back(std::move(filling));
    }
}

void Matcher::keep_unclaimed(const Frame& frame, Index noun) {
    const SlotRule* target = frame.rule(lang::Slot::target);
    const bool kept = noun != none && unclaimed_.noun == noun && !unclaimed_.targets.empty();
    if (frame.relation != Predicate::attacks || target == nullptr || (noun == none && !clause().passive) || kept) {
        return;
    }
    const auto options = noun == none ? clause_options(*target, frame) : noun_options(*target, frame, noun);
    for (const Filling& option : options) {
        const bool told = option.argument->kind != ArgumentKind::event && !option.entities.empty();
        if (told) {
            unclaimed_ = {clause().sentence, noun, option.entities};
            return;
        }
    }
}

std::uint16_t Matcher::default_or(const Argument& argument, lang::Slot slot, const Frame& frame) {
    return argument.fillers != 0 ? argument.fillers : default_fillers(frame.relation, slot);
}

void Matcher::complement_options(const Argument& argument, const SlotRule& rule, const Frame& frame,
                                 std::vector<Filling>& out) {
    for (const Index child : children_[static_cast<std::size_t>(clause_)]) {
        const Clause& c = r_.clause(child);
        const bool infinitive = c.kind == ClauseKind::infinitive && c.conjunction == none;
        const bool finite = c.kind == ClauseKind::complement ||
                            (c.kind == ClauseKind::subordinate && c.conjunction != none && complement_word(c));
        const bool wants_infinitive = argument.kind == ArgumentKind::infinitive_clause ||
                                      argument.kind == ArgumentKind::infinitive_subject ||
                                      argument.kind == ArgumentKind::infinitive_object;
        if (wants_infinitive ? !infinitive : !finite || (child < clause_ && !r_.clause(clause_).attribution)) {
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
        } else if (argument.kind == ArgumentKind::finite_subject || argument.kind == ArgumentKind::infinitive_subject) {
            const Index subject = subject_chunk(child, 0);
            if (subject == none) {
                continue;
            }
            if (frame.relation == Predicate::warns_of) {
                filling.entities = inner_danger(subject);
            }
            if (filling.entities.empty()) {
                filling.entities = members(subject, lang::fill_actor, false);
            }
            if (filling.entities.empty()) {
                continue;
            }
        } else if (child < clause_) {
            continue;  // what was said before is no topic word for word
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

std::vector<Index> Matcher::object_actors(Index child, std::uint16_t wanted) {
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

bool Matcher::complement_word(const Clause& c) const {
    const lang::FunctionWord* f = a_.words[static_cast<std::size_t>(c.conjunction)].function;
    return f != nullptr && f->subordinator == lang::Subordinator::complement;
}

std::string Matcher::clause_text(const Clause& c) const {
    std::size_t begin = c.begin;
    while (begin < c.end &&
           (a_.words[begin].tag == analyse::Tag::subordinator || a_.words[begin].tag == analyse::Tag::punctuation)) {
        ++begin;
    }
    if (begin >= c.end) {
        return {};
    }
    return std::string(a_.text(begin, c.end));
}

std::string Matcher::shortened(const std::string& text) {
    return text.size() > 120 ? text.substr(0, text.rfind(' ', 110)) : text;
}

bool Matcher::take(Filling& filling, const Argument& argument, lang::Slot slot, const Frame& frame, Index chunk) {
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
    if (frame.relation == Predicate::warns_of && slot == lang::Slot::target) {
        filling.entities = inner_danger(chunk);
        if (!filling.entities.empty()) {
            return true;
        }
    }
    const bool local_use = k.preposition != none && ref.local;
    filling.entities = members(chunk, wanted, local_use && (wanted & lang::fill_location) == 0);
    if (!filling.entities.empty()) {
        return true;
    }
    // "Die Annexion der Krim durch Russland verurteilte X": an event does nothing to anybody
    const lang::NounLemma* head =
        k.head == none || k.pronoun || k.name != none ? nullptr : a_.noun(static_cast<std::size_t>(k.head));
    const bool event =
        slot == lang::Slot::source && head != nullptr && !head->frames.empty() && head->noun_class != NounClass::body;
    // "Die Forderung Athens lehnte Rom ab": who rejects is no owner of a thing, but "Teile der Armee" may
    const bool part = head != nullptr && head->kind == "measure";
    const bool owner = !event && (frame.via_source || part || slot != lang::Slot::source);
    if ((frame.via_genitive && owner) || frame.relation == Predicate::warns_of) {
        filling.entities = inner_actors(chunk);
        if (frame.relation != Predicate::warns_of) {
            std::erase_if(filling.entities, [&](Index e) { return (fillers_of(e) & wanted) == 0; });
        }
        if (filling.entities.empty() && frame.relation == Predicate::attacks &&
            (argument.fillers & lang::fill_location) != 0) {
            filling.entities = inner_place(chunk);
        }
        if (!filling.entities.empty()) {
            filling.score -= 6;
            return true;
        }
    }
    if (frame.relation == Predicate::supplies && slot == lang::Slot::source &&
        argument.kind == ArgumentKind::preposition && k.name == none) {
        filling.entities = inner_actors(chunk);  // "aus iranischen Depots"
        std::erase_if(filling.entities, [&](Index e) { return (fillers_of(e) & wanted) == 0; });
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

std::vector<Index> Matcher::members(Index chunk, std::uint16_t wanted, bool local) {
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

/// The danger is the alliance of A and B: both.
std::vector<Index> Matcher::inner_danger(Index chunk) {
    const Chunk& k = r_.chunk(chunk);
    const lang::NounLemma* head =
        k.head == none || k.pronoun || k.name != none ? nullptr : a_.noun(static_cast<std::size_t>(k.head));
    return head != nullptr && !head->frames.empty() ? inner_actors(chunk) : std::vector<Index>();
}

std::vector<Index> Matcher::inner_actors(Index chunk, int depth) {
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
        std::size_t behind = k.end < a_.words.size() && a_.token(k.end).mark == text::Mark::quote ? k.end + 1 : k.end;
        if (k.genitive != none && r_.chunk(k.genitive).begin == k.end) {
            behind = r_.chunk(k.genitive).end;  // "die Annexion der Krim durch Russland"
        }
        const Index next = behind < a_.chunk_of.size() ? a_.chunk_of[behind] : none;
        if (next != none && r_.chunk(next).begin == behind &&
            (r_.chunk(next).attached_to == chunk || (k.genitive != none && r_.chunk(next).attached_to == k.genitive)) &&
            !r_.referent(next).local) {
            if (std::ranges::find(pack_.inflection.inner_prepositions, r_.chunk(next).preposition_lemma) !=
                pack_.inflection.inner_prepositions.end()) {
                for (const Index e : members(next, lang::fill_actor, false)) {
                    add(e);
                }
            }
            if (out.empty() && depth < 2 && r_.referent(next).entity == none) {
                for (const Index e : inner_actors(next, depth + 1)) {  // "Berichte über ein Abkommen zwischen A und B"
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

std::vector<Index> Matcher::inner_place(Index chunk) {
    const Chunk& k = r_.chunk(chunk);
    const Index next = k.end < a_.chunk_of.size() ? a_.chunk_of[k.end] : none;
    if (k.pronoun || next == none || r_.chunk(next).begin != k.end || r_.chunk(next).attached_to != chunk) {
        return {};
    }
    const std::string_view preposition = r_.chunk(next).preposition_lemma;
    if (preposition != pack_.inflection.genitive_preposition && !r_.referent(next).local) {
        return {};
    }
    return members(next, lang::fill_location | lang::fill_state, false);
}

bool Matcher::is_actor(Index entity) const {
    const EntityType type = r_.entities[entity].type;
    return type == EntityType::person || type == EntityType::state || type == EntityType::organization ||
           type == EntityType::group;
}

std::string Matcher::item_text(Index chunk) const {
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
        const lang::NounLemma* noun = n.head == none || n.pronoun ? nullptr : a_.noun(static_cast<std::size_t>(n.head));
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

}  // namespace actant::extract
