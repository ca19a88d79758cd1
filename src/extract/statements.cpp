// SPDX-License-Identifier: Apache-2.0
// From filled slots to findings: every pair of ends, with status, time and speaker.
#include "src/extract/matcher.hpp"

#include <algorithm>

#include "src/extract/fillers.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {

void Matcher::emit(const Frame& frame, const Fillings& f, std::size_t token, Index index, std::optional<Status> status,
                   Index noun, bool light) {
    trace(token, index, true, "");
    const Assessment assessment = assess_noun_or_clause(noun, light, f);
    Finding base;
    base.predicate = frame.relation;
    base.sentence = clause().sentence;
    base.clause = clause_;
    base.frame = index;
    base.token = token;
    base.status = assessment.status;
    if (frame.has_status) {
        base.status = base.status == Status::denied ? Status::denied : weaker(base.status, frame.status);
    }
    if (status) {
        base.status = weaker(base.status, *status);
    }
    base.by = assessment.by;
    base.by_text = assessment.by_text;
    if (light && status == Status::reported && base.by == none) {
        // "X wirft Y Angriffe vor": the subject is who says so
        base.by = r_.subject_entities[static_cast<std::size_t>(clause_)];
        base.by_text = base.by == none ? std::string() : r_.entities[base.by].name;
    }
    const Time time = time_of(r_, clause_, noun == none ? std::nullopt : std::optional<std::size_t>(token));
    base.time_text = time.text;
    base.time = time.iso;
    if (const auto& item = f[at(lang::Slot::item)]; item) {
        base.item_text = item->text;
        base.item = item->item;
        if (base.item != none) {
            r_.entities[base.item].shown = true;
        }
    }
    const auto& source = f[at(lang::Slot::source)];
    const auto& target = f[at(lang::Slot::target)];
    const auto& also = f[at(lang::Slot::also_target)];
    if (frame.venue) {
        visit_venue(base, f, noun);
    }
    if (frame.each_other && (!target || target->entities.empty())) {
        for (std::size_t i = 0; i < source->entities.size(); ++i) {
            for (std::size_t j = i + 1; j < source->entities.size(); ++j) {
                write(base, source->entities[i], source->entities[j]);
                if (!is_symmetric(frame.relation)) {
                    write(base, source->entities[j], source->entities[i]);
                }
            }
        }
        return;
    }
    for (const Index from : source->entities) {
        if (!target || target->entities.empty()) {
            if (frame.relation == Predicate::supplies) {
                write(base, from, none);
            }
            continue;
        }
        for (const Index to : target->entities) {
            write(base, from, to);
        }
        if (also) {
            for (const Index to : also->entities) {
                write(base, from, to);
            }
        }
    }
}

Assessment Matcher::assess_noun_or_clause(Index noun, bool light, const Fillings& f) {
    if (noun == none || (light && r_.chunk(noun).clause != clause_)) {
        return assess(r_, clause_, false);
    }
    // "X könnte mit Hilfe Ys …": where the clause gives an end, the statement is as sure as the clause
    for (const auto& filling : f) {
        if (filling && filling->argument != nullptr && filling->clause != none &&
            (filling->argument->kind == ArgumentKind::clause_subject ||
             filling->argument->kind == ArgumentKind::accusative)) {
            return assess(r_, filling->clause, true);
        }
    }
    return assess_nominal(r_, noun, light);
}

void Matcher::visit_venue(const Finding& meeting, const Fillings& f, Index noun) {
    Index state = none;
    const Index place = meeting.status == Status::denied ? none : venue(noun, state);
    if (place == none) {
        return;
    }
    Finding visit = meeting;
    visit.predicate = Predicate::visits;
    visit.item = none;
    visit.item_text.clear();
    for (const lang::Slot slot : {lang::Slot::source, lang::Slot::target}) {
        if (!f[at(slot)]) {
            continue;
        }
        for (const Index guest : f[at(slot)]->entities) {
            const EntityRecord& record = r_.entities[guest];
            if (record.type == EntityType::person && record.state != none && record.state != state) {
                write(visit, guest, place);
            }
        }
    }
}

Index Matcher::venue(Index noun, Index& state) const {
    std::vector<Index> phrases;
    if (noun == none) {
        for (const std::size_t chunk : clause().chunks) {
            const Index to = a_.chunks[chunk].attached_to;
            // "Abgesandte der Regierung in Lima" have not met there
            if (to == none || r_.chunk(to).time || (r_.referent(to).fillers & lang::fill_person) != 0) {
                phrases.push_back(static_cast<Index>(chunk));
            }
        }
    } else {
        for (const Candidate& candidate : noun_candidates_) {
            if (candidate.more.empty()) {
                phrases.push_back(candidate.chunk);
            }
        }
    }
    for (const Index chunk : phrases) {
        const Chunk& k = r_.chunk(chunk);
        const Referent& ref = r_.referent(chunk);
        if (!ref.local || k.name == none || ref.entity == none || !lang::may_be(k.agreement, Case::dative) ||
            (fillers_of(ref.entity) & lang::fill_place) == 0) {
            continue;
        }
        const NameSpan& span = a_.names[static_cast<std::size_t>(k.name)];
        if (r_.entities[ref.entity].type == EntityType::state) {
            state = ref.entity;
        } else if (ref.alternative != none) {
            state = ref.alternative;
        } else if (span.place != none) {
            const Index actor = pack_.find_actor(pack_.places[static_cast<std::size_t>(span.place)].state);
            state = actor == none ? none : r_.entities.of_actor(actor);
        }
        return state == none ? none : ref.entity;
    }
    return none;
}

void Matcher::write(Finding finding, Index subject, Index object) {
    if (finding.predicate == Predicate::possesses && r_.entities[subject].type == EntityType::person) {
        // "Kim testet Raketen": it is his state that has them
        subject = r_.entities[subject].state;
    }
    if (subject == none || subject == object) {
        return;
    }
    if (finding.predicate == Predicate::warns_of && object != none && r_.entities[subject].state == object) {
        return;  // "X warnte, sein Land werde nicht warten": nobody fears his own
    }
    const auto vague = [&](Index e) { return e != none && r_.entities[e].type == EntityType::group; };
    if (vague(subject) && vague(object)) {
        return;  // nobody in it has a name
    }
    finding.subject = subject;
    finding.object = object;
    if (finding.by == subject && finding.status == Status::asserted) {
        finding.by = none;
        finding.by_text.clear();
    }
    r_.entities[subject].shown = true;
    if (object != none) {
        r_.entities[object].shown = true;
    }
    told_[finding.sentence].push_back(r_.findings.size());
    r_.findings.push_back(std::move(finding));
}

}  // namespace actant::extract
