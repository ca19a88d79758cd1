// SPDX-License-Identifier: Apache-2.0
// leads and member_of: titles beside names ("der russische Präsident Putin"), appositions ("…, Chef der Partei"),
// copulas.
#include <algorithm>
#include <unordered_map>

#include "src/extract/reading.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {
namespace {

using analyse::NameSpan;
using analyse::SpanKind;
using lang::NounClass;
using lang::NounLemma;

constexpr std::string_view counterpart_kind = "counterpart";
constexpr std::string_view party_kind = "party";
constexpr std::string_view envoy_kind = "envoy";

class Titles {
  public:
    explicit Titles(Reading& r) : r_(r), a_(r.a), pack_(r.pack) {}

    void run() {
        std::size_t s = 0;
        std::vector<Index> order(a_.chunks.size());
        for (std::size_t c = 0; c < order.size(); ++c) {
            order[c] = static_cast<Index>(c);
        }
        std::ranges::stable_sort(order, [&](Index x, Index y) { return r_.chunk(x).begin < r_.chunk(y).begin; });
        for (const Index c : order) {
            while (s + 1 < a_.sentences.size() && r_.chunk(c).begin >= a_.sentences[s].end) {
                ++s;
            }
            sentence_ = s;
            chunk(c);
        }
        for (std::size_t k = 0; k < a_.clauses.size(); ++k) {
            copula(static_cast<Index>(k));
        }
    }

  private:
    const NounLemma* title(Index c) const {
        const Chunk& k = r_.chunk(c);
        if (k.head == none || k.pronoun) {
            return nullptr;
        }
        const NounLemma* noun = a_.noun(static_cast<std::size_t>(k.head));
        return noun != nullptr && noun->noun_class == NounClass::person && noun->has_relation ? noun : nullptr;
    }

    bool is_person(Index c) const {
        const Index e = r_.referent(c).entity;
        return e != none && r_.entities[e].type == EntityType::person;
    }

    bool asks(const Chunk& k) const {
        const lang::FunctionWord* word =
            k.determiner == none ? nullptr : a_.words[static_cast<std::size_t>(k.determiner)].function;
        return word != nullptr && word->interrogative;
    }

    void chunk(Index c) {
        const Chunk& k = r_.chunk(c);
        if (k.pronoun) {
            return;
        }
        if (is_person(c)) {
            if (asks(k)) {
                return;  // "welchen Kandidaten Kim bevorzugt": the title is somebody else's
            }
            if (title(c) != nullptr) {
                office(c, c, r_.referent(c).entity);
            } else if (k.name != none) {
                affiliation(c);
                party_member(c);
            }
            if (k.name != none) {
                bracket(c);
            }
        }
        if (k.apposition_of != none) {
            const Index other = k.apposition_of;
            if (is_person(other) && r_.chunk(other).name != none && title(c) != nullptr) {
                office(c, other, r_.referent(other).entity);
            } else if (is_person(c) && k.name != none && title(other) != nullptr && r_.chunk(other).name == none) {
                office(other, c, r_.referent(c).entity);
            }
        }
        // "…, Perus früherer Premier und UN-Vermittler": titles in a row
        if (k.coordinated_with != none && title(c) != nullptr && k.name == none) {
            Index head = k.coordinated_with;
            for (int i = 0; i < 4 && r_.chunk(head).coordinated_with != none; ++i) {
                head = r_.chunk(head).coordinated_with;
            }
            if (const Index of = r_.chunk(head).apposition_of; of != none && is_person(of)) {
                office(c, of, r_.referent(of).entity);
            }
        }
    }

    /// The words of the title without the state's adjective.
    std::string role_text(Index c) const {
        const Chunk& k = r_.chunk(c);
        std::string out;
        for (std::size_t i = k.core_begin; i <= static_cast<std::size_t>(k.head); ++i) {
            if (a_.words[i].name != none || a_.token(i).kind == text::TokenKind::punctuation) {
                continue;
            }
            out += (out.empty() ? "" : " ") + std::string(a_.text(i));
        }
        return out;
    }

    bool suits(Index entity, const NounLemma& noun) const {
        if (entity == none) {
            return false;
        }
        const EntityType type = r_.entities[entity].type;
        return (type == EntityType::state && noun.of_state) ||
               (type == EntityType::organization && noun.of_organization);
    }

    /// States and bodies that a title names in its compound, adjective, genitive or following phrase.
    std::vector<Index> named_targets(Index c, const NounLemma& noun, bool& named) {
        std::vector<Index> out;
        const Chunk& k = r_.chunk(c);
        const auto add = [&](Index entity) {
            if (suits(entity, noun) && std::ranges::find(out, entity) == out.end()) {
                out.push_back(entity);
            }
        };
        const auto head = static_cast<std::size_t>(k.head);
        for (const Index name : noun.kind == envoy_kind ? k.modifier_names : std::vector<Index>{}) {
            const NameSpan& span = a_.names[static_cast<std::size_t>(name)];
            if (span.kind == SpanKind::adjective) {
                add(r_.entities.of_actor(span.actor));
                named = true;
            }
        }
        if (!out.empty()) {
            return out;  // "der israelische UN-Botschafter": who sends him, not where he is sent
        }
        for (auto it = std::ranges::lower_bound(a_.compound_parts, k.core_begin, {}, &analyse::CompoundPart::token);
             it != a_.compound_parts.end() && it->token <= head; ++it) {
            if (it->use.actor != none && it->use.kind != lang::NameKind::place &&
                it->use.kind != lang::NameKind::place_adjective && it->use.kind != lang::NameKind::person &&
                it->use.kind != lang::NameKind::surname) {
                add(r_.entities.of_actor(it->use.actor));
                named = true;
            }
        }
        std::vector<Index> attributes;
        if (k.genitive != none) {
            attributes.push_back(k.genitive);
        }
        const std::size_t behind = k.end;
        Index next = behind < a_.chunk_of.size() ? a_.chunk_of[behind] : none;
        for (int i = 0; i < 4 && next != none && r_.chunk(next).begin >= behind; ++i) {
            const Chunk& n = r_.chunk(next);
            const bool genitive = n.genitive_of == c;
            const bool attached = n.attached_to != none && n.preposition != none;
            if (!genitive && !attached && n.coordinated_with == none) {
                break;
            }
            // "Sprecher eines Films über die Elefanten von Namibia": the last is said of the elephants
            const bool own = n.attached_to == c || n.preposition_lemma != pack_.inflection.genitive_preposition;
            if (genitive || (attached && own &&
                             std::ranges::find(pack_.inflection.affiliations, n.preposition_lemma) !=
                                 pack_.inflection.affiliations.end())) {
                attributes.push_back(next);
            }
            std::size_t end = n.end;
            if (end + 1 < a_.chunk_of.size() && a_.words[end].tag == analyse::Tag::coordinator) {
                ++end;  // "Professor für X und Y an der Z"
            }
            next = end < a_.chunk_of.size() && a_.chunk_of[end] != none && r_.chunk(a_.chunk_of[end]).begin == end
                       ? a_.chunk_of[end]
                       : none;
        }
        // "der palästinensische Präsident … in Jordanien": the adjective before the phrase that follows
        const bool own = noun.body.empty() || noun.state_office || noun.relation != Predicate::leads;
        for (const Index name : own ? k.modifier_names : std::vector<Index>{}) {
            const NameSpan& span = a_.names[static_cast<std::size_t>(name)];
            if (span.kind == SpanKind::adjective && out.empty()) {
                add(r_.entities.of_actor(span.actor));
                named = true;
            }
        }
        if (!out.empty() && k.genitive == none) {
            return out;
        }
        if (!out.empty()) {
            out.clear();  // "der deutsche Chef der NATO": the genitive counts
        }
        for (const Index attribute : attributes) {
            if (k.name != none && r_.chunk(attribute).preposition != none &&
                r_.chunk(attribute).preposition_lemma != pack_.inflection.genitive_preposition) {
                continue;
            }
            named = true;
            const Referent& ref = r_.referent(attribute);
            Index entity = ref.entity;
            if (entity != none && r_.entities[entity].type == EntityType::location && ref.alternative != none &&
                r_.chunk(attribute).preposition == none) {
                entity = ref.alternative;
            }
            if (entity != none && !out.empty() && r_.chunk(attribute).preposition != none &&
                r_.chunk(attribute).preposition_lemma != pack_.inflection.genitive_preposition) {
                continue;
            }
            add(entity);
            for (const std::size_t other : k.clause == none ? std::vector<std::size_t>{} : r_.clause(k.clause).chunks) {
                if (a_.chunks[other].coordinated_with == attribute && suits(r_.referents[other].entity, noun)) {
                    add(r_.referents[other].entity);
                }
            }
            if (!out.empty()) {
                break;
            }
        }
        if (out.empty() && own) {
            for (const Index name : k.modifier_names) {
                const NameSpan& span = a_.names[static_cast<std::size_t>(name)];
                if (span.kind == SpanKind::adjective) {
                    add(r_.entities.of_actor(span.actor));
                    named = true;
                }
            }
        }
        return out;
    }

    void office(Index title_chunk, Index person_chunk, Index person) {
        const NounLemma& noun = *title(title_chunk);
        bool named = false;
        std::vector<Index> targets = named_targets(title_chunk, noun, named);
        if (targets.empty() && r_.referent(title_chunk).possessor != none && noun.kind != counterpart_kind) {
            const Index owner = r_.referent(title_chunk).possessor;
            const Index target = r_.entities[owner].type == EntityType::person ? r_.entities[owner].state : owner;
            if (suits(target, noun)) {
                targets.push_back(target);
            }
            named = true;
        }
        if (targets.empty() && !named && noun.body.empty()) {
            if (r_.entities[person].actor != none) {
                // a known person serves his own state or none, never that of the context
                if (const Index known = known_office(person, noun); known != none) {
                    targets.push_back(known);
                }
            } else if (const Index context = context_state(title_chunk, noun); context != none) {
                targets.push_back(context);
            }
        }
        if (targets.empty() && !named && !noun.body.empty()) {
            Index body = body_before(title_chunk, noun);
            if (body == none && noun.state_office) {
                body =
                    r_.entities[person].actor != none ? known_office(person, noun) : context_state(title_chunk, noun);
            }
            if (body != none) {
                targets.push_back(body);
            }
        }
        Predicate relation = noun.relation;
        if (noun.kind == counterpart_kind) {
            relation = counterpart(person_chunk, person);
        }
        for (const Index target : targets) {
            write(title_chunk, person, relation, target, role_text(title_chunk));
            if (r_.entities[target].type == EntityType::state && r_.entities[person].state == none) {
                r_.entities[person].state = target;
            }
        }
    }

    /// "Parteichef X", "Kommissionspräsident X": the party or commission that the text has named last.
    Index body_before(Index c, const NounLemma& noun) {
        constexpr Index stretch = 300;  // phrases
        const auto is_body = [&](Index entity) {
            const EntityRecord& record = r_.entities[entity];
            if (record.type != EntityType::organization) {
                return false;
            }
            const lang::NounLemma* body =
                record.body == none ? nullptr : &pack_.nouns[static_cast<std::size_t>(record.body)];
            if (body != nullptr && (body->lemma == noun.body || body->lemma.ends_with(text::to_lower(noun.body)))) {
                return true;
            }
            const bool party = record.actor != none && a_.actor(record.actor).kind == party_kind;
            return ends_with_word(record.name, noun.body) || (party && is_party(noun.body));
        };
        for (Index other = c - 1; other >= 0 && other > c - stretch; --other) {
            const Index entity = r_.referent(other).entity;
            if (entity != none && is_body(entity)) {
                return entity;
            }
        }
        if (const lang::FormEntry* entry = pack_.find(noun.body); entry != nullptr) {
            for (const lang::NameUse& use : entry->names) {
                if (use.kind == lang::NameKind::organization) {
                    return r_.entities.of_actor(use.actor);
                }
            }
        }
        return none;
    }

    static bool ends_with_word(const std::string& name, const std::string& word) {
        return name == word || name.ends_with(" " + word) || name.ends_with("-" + word) ||
               name.ends_with(text::to_lower(word));
    }

    bool is_party(const std::string& body) const {
        const lang::FormEntry* entry = pack_.find(body);
        return entry != nullptr && std::ranges::any_of(entry->nouns, [&](const lang::NounReading& reading) {
                   return pack_.nouns[static_cast<std::size_t>(reading.lemma)].kind == party_kind;
               });
    }

    /// A known person's state, where the office is one of states.
    Index known_office(Index person, const NounLemma& noun) {
        if (!noun.of_state || r_.entities[person].actor == none) {
            return none;
        }
        const Index state = r_.entities[person].state;
        return state != none && r_.entities[state].shown ? state : none;
    }

    /// "Verteidigungsminister X" without a state: that of the text so far, where only one has acted.
    Index context_state(Index c, const NounLemma& noun) {
        if (!noun.of_state || noun.kind == counterpart_kind || !noun.state_office || r_.chunk(c).name == none) {
            return none;
        }
        if (const Index here = state_of_place(c); here != none) {
            return here;
        }
        Index last = none;
        const std::size_t from = sentence_ < 2 ? 0 : sentence_ - 2;
        const auto first = std::ranges::lower_bound(a_.clauses, from, {}, &Clause::sentence);
        for (auto k = static_cast<std::size_t>(first - a_.clauses.begin());
             k < r_.subjects.size() && a_.clauses[k].sentence <= sentence_; ++k) {
            const Clause& clause = a_.clauses[k];
            if (clause.begin >= r_.chunk(c).begin) {
                continue;
            }
            const Index subject = r_.subjects[k];
            const Index entity = subject == none ? none : r_.referent(subject).entity;
            if (entity == none) {
                continue;
            }
            const EntityType type = r_.entities[entity].type;
            const Index state = type == EntityType::state ? entity : r_.entities[entity].state;
            if (state != none && r_.chunk(subject).begin < r_.chunk(c).begin) {
                last = state;
            }
        }
        return last != none && most_named(last, c) ? last : none;
    }

    /// "In Österreich sieht Minister X keinen Grund": the place of the clause.
    Index state_of_place(Index c) const {
        const Index clause = r_.chunk(c).clause;
        for (const std::size_t other : clause == none ? std::vector<std::size_t>{} : r_.clause(clause).chunks) {
            const Chunk& k = a_.chunks[other];
            const Index entity = r_.referents[other].entity;
            if (k.preposition != none && k.attached_to == none && r_.referents[other].local && entity != none &&
                r_.entities[entity].type == EntityType::state) {
                return entity;
            }
        }
        return none;
    }

    /// Whether no other state has been named more often in the stretch before a phrase.
    bool most_named(Index state, Index before) const {
        constexpr std::size_t stretch = 400;  // phrases
        const std::size_t token = r_.chunk(before).begin;
        const auto here = static_cast<std::size_t>(before);
        std::unordered_map<Index, int> counts;
        for (std::size_t other = here > stretch ? here - stretch : 0;
             other < std::min(here + stretch, a_.chunks.size()); ++other) {
            const Index entity = r_.referents[other].entity;
            if (a_.chunks[other].begin < token && entity != none) {
                const bool is_state = r_.entities[entity].type == EntityType::state;
                ++counts[is_state ? entity : r_.entities[entity].state];
            }
        }
        counts.erase(none);
        return std::ranges::none_of(counts, [&](const auto& one) { return one.second > counts[state]; });
    }

    /// "Sein Amtskollege Y" holds the office that X holds.
    Predicate counterpart(Index person_chunk, Index person) const {
        const Index clause = r_.chunk(person_chunk).clause;
        const auto [first, last] = leaders_.equal_range(clause);
        const bool leads = std::any_of(first, last, [&](const auto& one) { return one.second != person; });
        return leads ? Predicate::leads : Predicate::member_of;
    }

    /// "X vom Sicherheitsdienst Y": a name and the body it belongs to.
    void affiliation(Index c) {
        const Chunk& k = r_.chunk(c);
        const Index next = k.end < a_.chunk_of.size() ? a_.chunk_of[k.end] : none;
        if (next == none || r_.chunk(next).begin != k.end || r_.chunk(next).preposition == none ||
            r_.chunk(next).preposition_lemma != pack_.inflection.genitive_preposition) {
            return;
        }
        const Index entity = r_.referent(next).entity;
        if (entity == none || r_.entities[entity].type != EntityType::organization) {
            return;
        }
        // an agent of a passive is no affiliation
        if (k.clause != none && r_.clause(k.clause).passive) {
            return;
        }
        write(c, r_.referent(c).entity, Predicate::member_of, entity, "");
    }

    /// "Anna Huber (ÖVP)"
    void bracket(Index c) {
        const std::size_t open = a_.names[static_cast<std::size_t>(r_.chunk(c).name)].end;
        if (open + 2 >= a_.words.size() || a_.token(open).mark != text::Mark::open || a_.words[open + 1].name == none) {
            return;
        }
        const NameSpan& span = a_.names[static_cast<std::size_t>(a_.words[open + 1].name)];
        if (span.kind != SpanKind::organization || span.end >= a_.words.size() ||
            a_.token(span.end).mark != text::Mark::close) {
            return;
        }
        if (span.actor == none || a_.actor(span.actor).kind == party_kind) {
            const Index entity = span.actor != none ? r_.entities.of_actor(span.actor)
                                                    : r_.entities.named(EntityType::organization, name_text(r_, span));
            write(c, r_.referent(c).entity, Predicate::member_of, entity, "");
        }
    }

    /// "der Republikaner John McCain": the noun for a member is the name of the party too.
    void party_member(Index c) {
        const Chunk& k = r_.chunk(c);
        const NounLemma* noun = k.head == none ? nullptr : a_.noun(static_cast<std::size_t>(k.head));
        if (noun == nullptr || noun->noun_class != NounClass::person || noun->has_relation) {
            return;
        }
        const std::string whole(a_.text(static_cast<std::size_t>(k.head)));
        for (const std::string& name : {whole, noun->lemma, noun->feminine_of}) {
            const lang::FormEntry* entry = name.empty() ? nullptr : pack_.find(name);
            if (entry == nullptr) {
                continue;
            }
            for (const lang::NameUse& use : entry->names) {
                if (use.kind == lang::NameKind::organization && a_.actor(use.actor).kind == party_kind) {
                    const Index party = r_.entities.of_actor(use.actor);
                    r_.entities.add_form(party, whole);
                    write(c, r_.referent(c).entity, Predicate::member_of, party, role_text(c));
                    return;
                }
            }
        }
    }

    /// "X ist Präsident von Y", "X wurde zum Chef der Partei gewählt"
    void copula(Index index) {
        const Clause& clause = r_.clause(index);
        if (clause.verb == none) {
            return;
        }
        const lang::VerbLemma& verb = pack_.verbs[static_cast<std::size_t>(clause.verb)];
        if (verb.kind != lang::VerbKind::copula && verb.kind != lang::VerbKind::passive) {
            return;
        }
        const Index subject = r_.subjects[static_cast<std::size_t>(index)];
        if (subject == none || !is_person(subject)) {
            return;
        }
        for (const std::size_t c : clause.chunks) {
            const auto chunk = static_cast<Index>(c);
            const Chunk& k = r_.chunk(chunk);
            if (chunk == subject || k.preposition != none || k.genitive_of != none || k.name != none ||
                !lang::may_be(k.agreement, lang::Case::nominative)) {
                continue;
            }
            const NounLemma* noun = title(chunk);
            if (noun == nullptr) {
                continue;
            }
            const Assessment assessment = assess(r_, index, false);
            sentence_ = clause.sentence;
            const std::size_t before = r_.findings.size();
            office(chunk, subject, r_.referent(subject).entity);
            for (std::size_t f = before; f < r_.findings.size(); ++f) {
                r_.findings[f].status = assessment.status;
                r_.findings[f].by = assessment.by;
                r_.findings[f].by_text = assessment.by_text;
            }
        }
    }

    void write(Index chunk, Index person, Predicate relation, Index target, std::string role) {
        if (person == target || r_.entities[person].type != EntityType::person) {
            return;
        }
        Finding finding;
        finding.subject = person;
        finding.predicate = relation;
        finding.object = target;
        finding.role = std::move(role);
        finding.sentence = sentence_;
        finding.clause = r_.chunk(chunk).clause;
        finding.token = static_cast<std::size_t>(r_.chunk(chunk).head);
        r_.entities[target].shown = true;
        if (relation == Predicate::leads) {
            leaders_.emplace(finding.clause, person);
        }
        r_.findings.push_back(std::move(finding));
    }

    Reading& r_;
    const Analysis& a_;
    const lang::Pack& pack_;
    std::size_t sentence_ = 0;
    std::unordered_multimap<Index, Index> leaders_;  ///< by clause: persons of whom it says that they lead
};

}  // namespace

void find_titles(Reading& reading) { Titles(reading).run(); }

}  // namespace actant::extract
