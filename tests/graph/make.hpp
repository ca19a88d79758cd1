// SPDX-License-Identifier: Apache-2.0
// Short ways to make documents for the tests of the graph.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace actant::make {

inline DocumentGraph document(std::string key, std::string date = {}, std::string fingerprint = {}) {
    DocumentGraph made;
    made.document.key = std::move(key);
    made.document.date = std::move(date);
    made.document.fingerprint = std::move(fingerprint);
    made.document.content_hash = "hash of " + made.document.key;
    return made;
}

/// Index of a new entity.
inline std::size_t entity(DocumentGraph& document, EntityType type, std::string name, std::string known_id = {},
                          std::vector<std::string> forms = {}, bool partial = false) {
    LocalEntity made;
    made.type = type;
    made.name = std::move(name);
    made.known_id = std::move(known_id);
    made.surface_forms = std::move(forms);
    made.partial = partial;
    document.entities.push_back(std::move(made));
    return document.entities.size() - 1;
}

inline LocalStatement& statement(DocumentGraph& document, std::size_t subject, Predicate predicate,
                                 std::optional<std::size_t> object, Status status = Status::asserted,
                                 std::string quote = "Ein Satz, der lang genug ist, um als Beleg zu dienen.") {
    LocalStatement made;
    made.subject = subject;
    made.predicate = predicate;
    made.object = object;
    made.status = status;
    made.quote = std::move(quote);
    made.begin = 100 * document.statements.size();
    made.end = made.begin + made.quote.size();
    document.statements.push_back(std::move(made));
    return document.statements.back();
}

inline auto parts(const KnowledgeGraph& graph) {
    return std::tie(graph.entities(), graph.statements(), graph.documents());
}

/// A report, a repeated report, a denial, a plan and a namesake, over four documents.
inline std::vector<DocumentGraph> four_documents() {
    std::vector<DocumentGraph> all;
    auto& first = all.emplace_back(document("a.txt", "2024-01-10", "f1"));
    const auto korea = entity(first, EntityType::state, "Nordkorea", "Q423", {"Pjöngjang"});
    const auto russia = entity(first, EntityType::state, "Russland", "Q159", {"Moskau"});
    statement(first, korea, Predicate::supplies, russia, Status::reported).item_text = "Granaten";
    const auto mueller = entity(first, EntityType::person, "Peter Müller");
    statement(first, mueller, Predicate::visits, korea, Status::planned);
    statement(first, korea, Predicate::supplies, std::nullopt).item_text = "Raketen";

    auto& second = all.emplace_back(document("b.txt", "2024-02-20", "f1"));
    const auto russia2 = entity(second, EntityType::state, "Russland", "Q159", {"Kreml"});
    const auto korea2 = entity(second, EntityType::state, "Nordkorea", "Q423");
    statement(second, korea2, Predicate::supplies, russia2, Status::asserted).item_text = "Granaten";
    statement(second, russia2, Predicate::meets, korea2);

    auto& third = all.emplace_back(document("c.txt", "2024-03"));
    const auto korea3 = entity(third, EntityType::state, "Nordkorea", "Q423");
    const auto russia3 = entity(third, EntityType::state, "Russland", "Q159");
    statement(third, korea3, Predicate::supplies, russia3, Status::denied);
    const auto mueller3 = entity(third, EntityType::person, "PETER MULLER", {}, {"Müller"});
    const auto group = entity(third, EntityType::group, "US-Beamte");
    statement(third, group, Predicate::accuses, korea3);
    statement(third, mueller3, Predicate::visits, korea3, Status::denied);

    auto& fourth = all.emplace_back(document("d.txt"));
    const auto group4 = entity(fourth, EntityType::group, "US-Beamte");
    const auto bare = entity(fourth, EntityType::person, "Müller", {}, {}, true);
    statement(fourth, group4, Predicate::accuses, bare);
    return all;
}

}  // namespace actant::make
