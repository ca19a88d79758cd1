// SPDX-License-Identifier: Apache-2.0
// A graph with everything a file can hold, and names that try to break it.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"

namespace actant::sample {

inline constexpr std::array<std::string_view, 14> hostile_names = {
    "<b>x</b>",           R"(C:\New\temp\)",
    R"(a "quoted" name)", "Müller & Söhne",
    "&amp; &lt; &#65;",   R"(\N \G \E \l)",
    "line\nbreak\ttab",   "{record|<port>}",
    "]]> --> */",         "<TABLE><TR><TD>x</TD></TR></TABLE>",
    "emoji 😀 и ελ",      "<",
    "\x01\x1f",           "%41 %zz #? /../.."};

inline KnowledgeGraph hostile() {
    DocumentGraph document;
    document.document.key = R"(hostile "key"\)";
    for (const auto name : hostile_names) {
        LocalEntity entity;
        entity.type = EntityType::organization;
        entity.name = name;
        entity.surface_forms = {std::string(name) + " 2"};
        document.entities.push_back(std::move(entity));
    }
    for (std::size_t at = 0; at < hostile_names.size(); ++at) {
        LocalStatement statement;
        statement.subject = at;
        statement.object = (at + 1) % hostile_names.size();
        statement.predicate = static_cast<Predicate>(at % predicate_count);
        statement.status = static_cast<Status>(at % status_count);
        statement.item_text = hostile_names[at];
        statement.role = at % 2 == 0 ? "" : hostile_names[at];
        statement.quote = hostile_names[at];
        statement.begin = at;
        statement.end = at + 1;
        document.statements.push_back(std::move(statement));
    }
    return KnowledgeGraph::merge(std::span(&document, 1));
}

inline KnowledgeGraph complete() {
    DocumentGraph document;
    auto& info = document.document;
    info.key = "nachricht-1";
    info.title = "Eine Überschrift";
    info.url = "https://zeitung.example/a?b=c&d=ä";
    info.date = "2024-11-10";
    info.language = "de";
    info.publisher = "Die Zeitung";
    info.content_hash = "ab12";
    info.fingerprint = "cd34";
    const auto add = [&](EntityType type, std::string name, std::string known = {}) {
        LocalEntity entity;
        entity.type = type;
        entity.name = std::move(name);
        entity.known_id = std::move(known);
        document.entities.push_back(std::move(entity));
        return document.entities.size() - 1;
    };
    const auto korea = add(EntityType::state, "Nordkorea", "Q423");
    document.entities[korea].surface_forms = {"Pjöngjang", "der Norden"};
    const auto russia = add(EntityType::state, "Russland", "Q159");
    const auto shells = add(EntityType::weapon_system, "Artilleriegranaten");
    const auto officials = add(EntityType::group, "US-Beamte");
    const auto person = add(EntityType::person, "Wladimir Putin", "person/wladimir_putin");
    add(EntityType::location, "Wladiwostok");
    const auto danger = add(EntityType::topic, "nukleare Eskalation");
    const auto say = [&](std::size_t subject, Predicate predicate, std::optional<std::size_t> object,
                         Status status) -> LocalStatement& {
        LocalStatement statement;
        statement.subject = subject;
        statement.predicate = predicate;
        statement.object = object;
        statement.status = status;
        statement.quote = "Zitat Nummer " + std::to_string(document.statements.size()) + ", mit „Anführung“.";
        statement.begin = document.statements.size() * 50;
        statement.end = statement.begin + 30;
        document.statements.push_back(std::move(statement));
        return document.statements.back();
    };
    auto& reported = say(korea, Predicate::supplies, russia, Status::reported);
    reported.item_text = "Millionen von Artilleriegranaten";
    reported.item = shells;
    reported.by = officials;
    reported.by_text = "US-Beamte";
    reported.time = "2024-01";
    reported.time_text = "im Januar";
    say(korea, Predicate::supplies, std::nullopt, Status::asserted).item_text = "Raketen";
    say(person, Predicate::leads, russia, Status::asserted).role = "Präsident";
    say(person, Predicate::visits, korea, Status::planned).time = "2024-12-31";
    say(russia, Predicate::attacks, korea, Status::denied);
    say(russia, Predicate::cooperates_with, korea, Status::possible);
    say(officials, Predicate::warns_of, danger, Status::asserted);
    return KnowledgeGraph::merge(std::span(&document, 1));
}

}  // namespace actant::sample
