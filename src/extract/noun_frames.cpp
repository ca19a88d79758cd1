// SPDX-License-Identifier: Apache-2.0
// Frames of nouns: attributes, compounds, light verbs, predicative nouns; and the owners of weapons.
#include "src/extract/matcher.hpp"

#include <algorithm>

#include "src/extract/fillers.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {
namespace {

constexpr std::string_view alliance_kind = "alliance";

}  // namespace

void Matcher::nouns(Index c) {
    const Chunk& k = r_.chunk(c);
    if (k.pronoun || k.head == none || k.clause == none) {
        return;
    }
    const auto head = static_cast<std::size_t>(k.head);
    const lang::NounLemma* noun = a_.noun(head);
    if (noun == nullptr || noun->frames.empty() || a_.words[head].name != none) {
        return;
    }
    clause_ = k.clause;
    candidates_ = candidates(clause_);
    noun_candidates(c);
    std::vector<Fired> fired;
    std::vector<std::pair<const lang::LightVerb*, Fired>> light;
    for (const Index f : noun->frames) {
        const Frame& frame = pack_.frames[static_cast<std::size_t>(f)];
        std::string why;
        if (!noun_conditions(frame, c, why)) {
            trace(head, f, false, why);
            continue;
        }
        if (const lang::LightVerb* verb = light_verb(frame, c); verb != nullptr) {
            auto fillings = fill_light(*verb, frame, c, why);
            if (fillings) {
                light.emplace_back(verb, Fired{&frame, std::move(*fillings), true, f});
                continue;
            }
        }
        if (light_attribute(frame, c, f)) {
            continue;
        }
        auto fillings = fill(frame.slots, frame, c, why);
        if (!fillings) {
            trace(head, f, false, why);
            keep_unclaimed(frame, c);
            continue;
        }
        const bool specific = std::ranges::any_of(frame.slots, [&](const SlotRule& rule) {
            return (*fillings)[at(rule.slot)] && (*fillings)[at(rule.slot)]->argument != nullptr &&
                   (*fillings)[at(rule.slot)]->argument->required;
        });
        fired.push_back({&frame, std::move(*fillings), specific, f});
    }
    for (const auto& [verb, one] : light) {
        emit(*one.frame, one.fillings, head, one.index,
             verb->has_status ? std::optional<Status>(verb->status) : std::nullopt, c, true);
    }
    for (const Fired& one : fired) {
        const bool beaten = (!one.specific && std::ranges::any_of(fired,
                                                                  [&](const Fired& other) {
                                                                      return other.specific && other.frame->relation ==
                                                                                                   one.frame->relation;
                                                                  })) ||
                            std::ranges::any_of(light, [&](const auto& other) {
                                return other.second.frame->relation == one.frame->relation;
                            });
        if (!beaten) {
            emit(*one.frame, one.fillings, head, one.index, std::nullopt, c, false);
        }
    }
}

bool Matcher::light_attribute(const Frame& frame, Index noun, Index index) {
    if (frame.light.empty()) {
        return false;
    }
    const Index own = clause_;
    const auto saved = candidates_;
    bool fired = false;
    for (const Index child : children_[static_cast<std::size_t>(own)]) {
        const Clause& c = r_.clause(child);
        const bool attribute = c.kind == ClauseKind::relative || c.kind == ClauseKind::participial;
        if (c.antecedent != noun || !attribute || c.verb == none) {
            continue;
        }
        const auto light = std::ranges::find_if(frame.light, [&](const lang::LightVerb& one) {
            return std::ranges::find(one.verbs, c.verb) != one.verbs.end();
        });
        if (light == frame.light.end()) {
            continue;
        }
        clause_ = child;
        candidates_ = candidates(child);
        std::erase_if(candidates_, [&](const Candidate& one) {
            return one.chunk == noun || (one.chunk != none && r_.chunk(one.chunk).antecedent == noun);
        });
        const std::size_t own_phrases = noun_candidates_.size();
        for (const Candidate& one : candidates_) {
            if (one.chunk != none && r_.chunk(one.chunk).preposition != none) {
                noun_candidates_.push_back(one);  // "das zwischen A und B geschlossene Abkommen"
            }
        }
        std::string why;
        const auto fillings = fill_light(*light, frame, noun, why);
        noun_candidates_.resize(own_phrases);
        if (fillings) {
            emit(frame, *fillings, static_cast<std::size_t>(r_.chunk(noun).head), index,
                 light->has_status ? std::optional<Status>(light->status) : std::nullopt, noun, true);
            fired = true;
        }
        clause_ = own;
    }
    candidates_ = saved;
    return fired;
}

bool Matcher::noun_conditions(const Frame& frame, Index c, std::string& why) const {
    const Chunk& k = r_.chunk(c);
    const Clause& cl = clause();
    if (!frame.fixed.empty() && std::ranges::none_of(frame.fixed, [&](const auto& words) {
            return has_words(words, k.begin, k.end) || has_words(words, cl.begin, cl.end);
        })) {
        why = "the words that belong to the noun are not there";
        return false;
    }
    for (const auto& words : frame.switched_off_by) {
        if (has_words(words, cl.begin, cl.end)) {
            why = "switched off by '" + words.front() + "'";
            return false;
        }
    }
    if (!frame.with.empty() &&
        (k.preposition == none || std::ranges::find(frame.with, k.preposition_lemma) == frame.with.end())) {
        why = "the noun stands behind another preposition";
        return false;
    }
    if (!frame.clause_verbs.empty() && !has_verb(frame.clause_verbs)) {
        why = "the clause has another verb";
        return false;
    }
    const std::string_view word = a_.text(static_cast<std::size_t>(k.head));
    for (const std::string& lemma : frame.block) {
        if (word.starts_with(lemma) && a_.words[static_cast<std::size_t>(k.head)].head_begin > 0) {
            why = "blocked by '" + lemma + "'";
            return false;
        }
    }
    return true;
}

bool Matcher::has_verb(const std::vector<Index>& verbs) const {
    const auto listed = [&](Index verb) { return std::ranges::find(verbs, verb) != verbs.end(); };
    return clause().verb != none && (listed(clause().verb) || std::ranges::any_of(clause().other_verbs, listed));
}

const lang::LightVerb* Matcher::light_verb(const Frame& frame, Index c) const {
    const Chunk& k = r_.chunk(c);
    const Clause& cl = clause();
    if (cl.verb == none || k.genitive_of != none) {
        return nullptr;
    }
    for (const lang::LightVerb& light : frame.light) {
        // "während eines Besuchs kündigte X Hilfe an": the verb carries what is its object
        const bool carried =
            light.with.empty()
                ? k.preposition == none
                : k.preposition != none && std::ranges::find(light.with, k.preposition_lemma) != light.with.end();
        const bool words = light.fixed.empty() || std::ranges::any_of(light.fixed, [&](const auto& sequence) {
                               return has_words(sequence, cl.begin, cl.end);
                           });
        if (carried && words && std::ranges::find(light.verbs, cl.verb) != light.verbs.end()) {
            return &light;
        }
    }
    return nullptr;
}

std::optional<Fillings> Matcher::fill_light(const lang::LightVerb& light, const Frame& frame, Index noun,
                                            std::string& why) {
    Fillings out;
    const auto saved = candidates_;
    std::erase_if(candidates_, [&](const Candidate& candidate) { return candidate.chunk == noun; });
    light_candidates_ = candidates_;
    candidates_ = light_candidates_;
    // "Das Angebot Xs … überbrachte Y", "stoppt russische Lieferungen": whose it is stands
    // beside the noun
    if (const SlotRule* rule = frame.rule(lang::Slot::source); rule != nullptr) {
        out[at(lang::Slot::source)] = own_source(*rule, frame, noun);
    }
    for (const SlotRule& rule : light.slots) {
        if (out[at(rule.slot)]) {
            continue;
        }
        auto options = clause_options(rule, frame);
        const Filling* best = nullptr;
        for (const Filling& option : options) {
            const bool taken = std::ranges::any_of(
                out, [&](const auto& f) { return f && f->candidate == option.candidate && f->candidate != nullptr; });
            if (!taken && (best == nullptr || option.score > best->score)) {
                best = &option;
            }
        }
        if (best != nullptr) {
            out[at(rule.slot)] = *best;
        }
    }
    for (const SlotRule& rule : frame.slots) {
        if (out[at(rule.slot)]) {
            continue;
        }
        auto options = noun_options(rule, frame, noun);
        if (!options.empty()) {
            out[at(rule.slot)] = *std::ranges::max_element(options, {}, &Filling::score);
        }
    }
    const bool ok = enough(frame, out, why);
    for (auto& filling : out) {
        if (filling) {
            filling->candidate = nullptr;
        }
    }
    candidates_ = saved;
    return ok ? std::optional<Fillings>(std::move(out)) : std::nullopt;
}

std::optional<Filling> Matcher::own_source(const SlotRule& source, const Frame& frame, Index noun) {
    const SlotRule* target = frame.rule(lang::Slot::target);
    // "US-Lieferungen an X": the compound names the giver where the other side stands behind
    const bool other_side =
        target != nullptr && std::ranges::any_of(noun_options(*target, frame, noun), [](const Filling& option) {
            return option.argument->kind == ArgumentKind::preposition && option.score >= 20;
        });
    // "die Unterstützung der Miliz": the genitive may as well be the other side
    const bool unclear = target != nullptr && std::ranges::any_of(target->arguments, [](const Argument& argument) {
                             return argument.kind == ArgumentKind::genitive;
                         });
    for (const Filling& option : noun_options(source, frame, noun)) {
        const ArgumentKind kind = option.argument->kind;
        if ((kind == ArgumentKind::genitive && !unclear) || kind == ArgumentKind::adjective ||
            (kind == ArgumentKind::compound && other_side)) {
            return option;
        }
    }
    return std::nullopt;
}

void Matcher::noun_candidates(Index noun) {
    noun_candidates_.clear();
    const Chunk& k = r_.chunk(noun);
    if (k.genitive != none) {
        noun_candidates_.push_back({k.genitive, none, {}, false, false, r_.chunk(k.genitive).begin});
    }
    // the phrases that follow without a gap
    std::size_t end = k.end;
    for (int n = 0; n < 5; ++n) {
        const Index next = end < a_.chunk_of.size() ? a_.chunk_of[end] : none;
        if (next == none || r_.chunk(next).begin != end) {
            // a time or coordinated phrase may stand between
            break;
        }
        const Chunk& c = r_.chunk(next);
        if (c.preposition == none && c.genitive_of == none && c.coordinated_with == none) {
            break;
        }
        if (next != k.genitive) {
            noun_candidates_.push_back({next, none, {}, false, false, c.begin});
        }
        end = c.end;
        // skip over a coordination: "zwischen A und B"
        for (const std::size_t other : r_.clause(clause_).chunks) {
            if (a_.chunks[other].coordinated_with == next) {
                end = std::max(end, a_.chunks[other].end);
            }
        }
    }
    // a phrase at the beginning or end of the clause that only this noun can take ("Mit Moskau gab es Gespräche")
    for (const std::size_t other : r_.clause(clause_).chunks) {
        const Chunk& c = a_.chunks[other];
        const auto index = static_cast<Index>(other);
        if (c.preposition == none || index == noun || c.coordinated_with != none ||
            std::ranges::any_of(noun_candidates_, [&](const Candidate& x) { return x.chunk == index; })) {
            continue;
        }
        const bool loose = c.attached_to == none || r_.chunk(c.attached_to).time;
        if (loose && (c.end <= k.begin || c.begin >= k.end)) {
            Candidate far{index, none, {}, false, false, c.begin};
            far.more = {1};  // marks a distant phrase
            noun_candidates_.push_back(far);
        }
    }
}

std::vector<Filling> Matcher::noun_options(const SlotRule& rule, const Frame& frame, Index noun) {
    std::vector<Filling> out;
    const Chunk& k = r_.chunk(noun);
    const Referent& ref = r_.referent(noun);
    int rank = 0;
    for (const Argument& argument : rule.arguments) {
        ++rank;
        const std::uint16_t wanted =
            argument.fillers != 0 ? argument.fillers : default_fillers(frame.relation, rule.slot);
        const auto put = [&](Filling filling) {
            filling.argument = &argument;
            filling.score += 10 - rank;
            out.push_back(std::move(filling));
        };
        switch (argument.kind) {
            case ArgumentKind::genitive:
            case ArgumentKind::preposition:
                for (const Candidate& candidate : noun_candidates_) {
                    const Chunk& c = r_.chunk(candidate.chunk);
                    const bool distant = !candidate.more.empty();
                    const bool as_genitive =
                        argument.kind == ArgumentKind::genitive &&
                        ((c.genitive_of != none && c.preposition == none && (c.genitive_of == noun)) ||
                         (c.preposition != none && !distant &&
                          c.preposition_lemma == pack_.inflection.genitive_preposition && c.attached_to == noun));
                    const bool as_preposition = argument.kind == ArgumentKind::preposition && c.preposition != none &&
                                                c.preposition_lemma == argument.preposition &&
                                                (c.agreement & argument.cases) != 0;
                    if (!as_genitive && !as_preposition) {
                        continue;
                    }
                    if (distant && (rule.slot == lang::Slot::source || !light_or_copula() || verb_takes(argument))) {
                        continue;
                    }
                    Filling filling;
                    filling.candidate = &candidate;
                    filling.score = distant ? 5 : 20;
                    if (take(filling, argument, rule.slot, frame, candidate.chunk)) {
                        put(std::move(filling));
                    }
                }
                break;
            case ArgumentKind::adjective:
                for (const Index name : k.modifier_names) {
                    const NameSpan& span = a_.names[static_cast<std::size_t>(name)];
                    if (span.kind == SpanKind::adjective && (wanted & lang::fill_state) != 0) {
                        Filling filling;
                        filling.entities = {r_.entities.of_actor(span.actor)};
                        for (const Index other : span.candidates) {
                            filling.entities.push_back(r_.entities.of_actor(other));
                        }
                        filling.score = 12;
                        put(std::move(filling));
                    }
                }
                break;
            case ArgumentKind::genitive_adjective:
                if (k.genitive != none) {
                    for (const Index name : r_.chunk(k.genitive).modifier_names) {
                        const NameSpan& span = a_.names[static_cast<std::size_t>(name)];
                        if (span.kind == SpanKind::adjective && (wanted & lang::fill_state) != 0) {
                            Filling filling;
                            filling.entities = {r_.entities.of_actor(span.actor)};
                            filling.score = 11;
                            put(std::move(filling));
                        }
                    }
                }
                break;
            case ArgumentKind::compound: compound_options(rule, frame.relation, wanted, noun, ref, put); break;
            case ArgumentKind::possessive:
                if (ref.possessor != none && is_actor(ref.possessor) && (fillers_of(ref.possessor) & wanted) != 0) {
                    Filling filling;
                    filling.entities = {ref.possessor};
                    filling.score = 14;
                    put(std::move(filling));
                }
                break;
            case ArgumentKind::nominative: predicative_subject(argument, rule, frame, noun, put); break;
            case ArgumentKind::clause_subject:
            case ArgumentKind::accusative: subject_beside(argument, rule, frame, noun, put); break;
            case ArgumentKind::event:
                if (out.empty() && definite(k)) {
                    event_option(argument, rule, frame, k.begin, out);
                }
                break;
            case ArgumentKind::infinitive_clause:
            case ArgumentKind::finite_clause:
            case ArgumentKind::finite_subject:
            case ArgumentKind::finite_object:
            case ArgumentKind::infinitive_object:
            case ArgumentKind::infinitive_subject: complement_options(argument, rule, frame, out); break;
            default: break;
        }
    }
    subject_as_source(rule, frame, noun, out);
    return out;
}

bool Matcher::definite(const Chunk& k) const {
    const lang::FunctionWord* f =
        k.determiner == none ? nullptr : a_.words[static_cast<std::size_t>(k.determiner)].function;
    return f != nullptr && (f->definite || f->demonstrative);
}

void Matcher::subject_as_source(const SlotRule& rule, const Frame& frame, Index noun, std::vector<Filling>& out) {
    const Chunk& k = r_.chunk(noun);
    const bool means = k.preposition != none && std::ranges::find(pack_.inflection.instruments, k.preposition_lemma) !=
                                                    pack_.inflection.instruments.end();
    const bool fits = frame.relation == Predicate::meets || frame.relation == Predicate::visits || means;
    if (!fits || !out.empty() || rule.slot != lang::Slot::source || k.preposition == none || k.attached_to != none ||
        k.genitive != none || r_.referent(noun).possessor != none) {
        return;
    }
    const Index subject = subject_chunk(clause_, 0);
    if (subject == none || subject == noun) {
        return;
    }
    Filling filling;
    filling.argument = &rule.arguments.front();
    filling.score = 4;
    if (take(filling, rule.arguments.front(), rule.slot, frame, subject)) {
        out.push_back(std::move(filling));
    }
}

bool Matcher::light_or_copula() const {
    const Clause& c = clause();
    return c.verb == none || pack_.verbs[static_cast<std::size_t>(c.verb)].frames.empty();
}

bool Matcher::verb_takes(const Argument& argument) const {
    const Clause& c = clause();
    if (c.verb == none || argument.kind != ArgumentKind::preposition) {
        return false;
    }
    for (const Index f : pack_.verbs[static_cast<std::size_t>(c.verb)].frames) {
        for (const SlotRule& rule : pack_.frames[static_cast<std::size_t>(f)].slots) {
            if (std::ranges::any_of(rule.arguments, [&](const Argument& a) {
                    return a.kind == ArgumentKind::preposition && a.preposition == argument.preposition;
                })) {
                return true;
            }
        }
    }
    return false;
}

/// "EU-Sanktionen", "Nato-Angriff": whose they are; with states it may be against whom ("Iran-Sanktionen").
bool Matcher::is_alliance(Index entity) const {
    const Index actor = r_.entities[entity].actor;
    return actor != none && a_.actor(actor).kind == alliance_kind;
}

template <class Put>
void Matcher::compound_options(const SlotRule& rule, Predicate relation, std::uint16_t wanted, Index noun,
                               const Referent& ref, Put put) {
    const auto head = static_cast<std::size_t>(r_.chunk(noun).head);
    std::string_view first = a_.text(head).substr(0, a_.words[head].head_begin);
    if (rule.slot != lang::Slot::item) {
        Filling filling;
        for (const Index member : ref.parts.empty() ? ref.members : ref.parts) {
            const Index entity =
                r_.entities[member].type == EntityType::location && (wanted & lang::fill_location) == 0 ? none : member;
            if (entity != none && (fillers_of(entity) & wanted) != 0 &&
                !(rule.slot == lang::Slot::target && relation != Predicate::opposes && is_alliance(entity))) {
                filling.entities.push_back(entity);
            }
        }
        if (!filling.entities.empty() && !(relation == Predicate::meets && filling.entities.size() == 1)) {
            filling.score = 12;  // "Kosovo-Gespräche": one name alone is what they talk about
            put(std::move(filling));
        }
        return;
    }
    if (first.empty() || !ref.members.empty()) {
        const std::size_t hyphen = first.empty() ? 0 : first.rfind('-', first.size() - 2);
        if (first.empty() || hyphen == std::string_view::npos || hyphen == 0) {
            return;
        }
        first = first.substr(hyphen + 1);  // "US-Waffen-lieferungen"
    }
    if (first.ends_with('-')) {
        first.remove_suffix(1);
    }
    Filling filling;
    filling.score = 10;
    for (const bool linked : {false, true}) {
        for (const std::string& linking : linked ? pack_.inflection.linking : std::vector<std::string>{""}) {
            if (!first.ends_with(linking)) {
                continue;
            }
            const std::string part = text::with_upper_first(first.substr(0, first.size() - linking.size()));
            const lang::FormEntry* entry = pack_.find(part);
            if (entry == nullptr || entry->nouns.empty()) {
                continue;
            }
            const lang::NounLemma& lemma = pack_.nouns[static_cast<std::size_t>(entry->nouns.front().lemma)];
            const bool weapon = lemma.noun_class == NounClass::weapon;
            const bool goods = lemma.noun_class == NounClass::goods;
            if ((wanted & (weapon ? lang::fill_weapon : goods ? lang::fill_goods : lang::fill_thing)) == 0) {
                return;
            }
            filling.text = part;
            if (weapon) {
                filling.item = r_.entities.named(EntityType::weapon_system, part);
            }
            put(std::move(filling));
            return;
        }
    }
}

template <class Put>
void Matcher::predicative_subject(const Argument& argument, const SlotRule& rule, const Frame& frame, Index noun,
                                  Put put) {
    const Index subject = subject_chunk(clause_, 0);
    const bool copula =
        clause().verb != none && pack_.verbs[static_cast<std::size_t>(clause().verb)].kind == lang::VerbKind::copula;
    const Chunk& k = r_.chunk(noun);
    Index of = none;
    if (copula && subject != none && subject != noun) {
        of = subject;
    } else if (k.apposition_of != none) {
        of = k.apposition_of;
    } else if (k.name != none && a_.names[static_cast<std::size_t>(k.name)].begin > static_cast<std::size_t>(k.head)) {
        of = noun;  // "Nordkoreas Erzfeind Südkorea"
    }
    if (of == none) {
        return;
    }
    Filling filling;
    filling.score = 15;
    if (take(filling, argument, rule.slot, frame, of)) {
        put(std::move(filling));
    }
}

template <class Put>
void Matcher::subject_beside(const Argument& argument, const SlotRule& rule, const Frame& frame, Index noun, Put put) {
    // "warnt vor einem Eingreifen zur Unterstützung Israels": whoever intervenes, not who warns
    if (const Index of = r_.chunk(noun).attached_to; of != none && r_.chunk(of).preposition != none) {
        return;
    }
    // "…, dass Serbien Truppen verlegt, wohl auf Drängen von …": what trails behind an embedded clause belongs to it
    Index in = clause_;
    for (const Index child : children_[static_cast<std::size_t>(clause_)]) {
        const Clause& inner = r_.clause(child);
        if (inner.end <= r_.chunk(noun).begin && clause().verb_token != none &&
            inner.begin > static_cast<std::size_t>(clause().verb_token)) {
            in = child;
        }
    }
    const Clause& c = r_.clause(in);
    const Index subject = subject_chunk(in, 0);
    const bool undergoes = argument.kind == ArgumentKind::accusative;
    if (subject == none || subject == noun || c.verb == none || c.passive != undergoes ||
        r_.chunk(subject).genitive_of == noun) {
        return;
    }
    Filling filling;
    filling.score = 8;
    filling.clause = in;
    if (take(filling, argument, rule.slot, frame, subject)) {
        put(std::move(filling));
    }
}

void Matcher::possession(Index c) {
    const Chunk& k = r_.chunk(c);
    const Index weapon = r_.referent(c).entity;
    if (k.pronoun || k.clause == none || weapon == none || r_.entities[weapon].type != EntityType::weapon_system ||
        k.genitive_of != none) {
        return;
    }
    Index owner = none;
    if (k.genitive != none && r_.chunk(k.genitive).begin < k.core_begin) {
        owner = r_.referent(k.genitive).entity;
    } else if (r_.referent(c).possessor != none) {
        owner = r_.referent(c).possessor;
    } else if (r_.subjects[static_cast<std::size_t>(k.clause)] == c && !r_.clause(k.clause).passive &&
               r_.clause(k.clause).verb != none) {
        for (const Index name : k.modifier_names) {
            const NameSpan& span = a_.names[static_cast<std::size_t>(name)];
            owner = span.kind == SpanKind::adjective ? r_.entities.of_actor(span.actor) : owner;
        }
    }
    if (owner == none || !is_actor(owner) || r_.entities[owner].type == EntityType::group) {
        return;
    }
    const bool handed_over = std::ranges::any_of(
        r_.findings, [&](const Finding& f) { return f.item == weapon && f.sentence == r_.clause(k.clause).sentence; });
    if (handed_over) {
        return;
    }
    clause_ = k.clause;
    Finding finding;
    const Assessment assessment = assess_nominal(r_, c, false);
    finding.predicate = Predicate::possesses;
    finding.sentence = clause().sentence;
    finding.clause = clause_;
    finding.token = static_cast<std::size_t>(k.head);
    finding.status = assessment.status;
    finding.by = assessment.by;
    finding.by_text = assessment.by_text;
    write(std::move(finding), owner, weapon);
}

}  // namespace actant::extract
