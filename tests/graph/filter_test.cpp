// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <doctest/doctest.h>

#include "graph/knowledge_graph.hpp"
#include "tests/graph/make.hpp"

using namespace actant;

namespace {

std::vector<std::string> shown(const KnowledgeGraph& graph) {
    std::vector<std::string> lines;
    for (const auto& relation : graph.relations()) {
        lines.push_back(graph.find_entity(relation.subject)->name + " " + std::string(name_of(relation.predicate)) +
                        " " + graph.find_entity(relation.object)->name);
    }
    std::ranges::sort(lines);
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("an empty filter changes nothing") {
    const auto graph = KnowledgeGraph::merge(make::four_documents());
    CHECK(make::parts(filtered(graph, {}, true)) == make::parts(graph));
    CHECK(shown(filtered(graph, {}, false)).size() == 5);
}

TEST_CASE("filters by type, kind and status") {
    const auto graph = KnowledgeGraph::merge(make::four_documents());
    Filter filter;
    filter.types = {Predicate::visits};
    CHECK(shown(filtered(graph, filter, false)) == Lines{"Peter Müller visits Nordkorea"});
    filter = {};
    filter.kinds = {EntityType::state};
    CHECK(shown(filtered(graph, filter, false)) == Lines{"Nordkorea supplies Russland", "Russland meets Nordkorea"});
    filter = {};
    filter.statuses = {Status::planned};
    CHECK(shown(filtered(graph, filter, false)) == Lines{"Peter Müller visits Nordkorea"});
    filter.statuses = {Status::denied};
    CHECK(shown(filtered(graph, filter, false)) ==
          Lines{"Nordkorea supplies Russland", "Peter Müller visits Nordkorea"});
}

TEST_CASE("filters by time of the statement, else of the document") {
    auto documents = make::four_documents();
    documents[1].statements[1].time = "2019";
    const auto graph = KnowledgeGraph::merge(documents);
    Filter filter;
    filter.since = "2024-03-15";  // "2024-03" may be later
    CHECK(shown(filtered(graph, filter, false)).size() == 3);
    filter = {};
    filter.until = "2019-06-30";
    CHECK(shown(filtered(graph, filter, false)) == Lines{"Russland meets Nordkorea"});
    filter.since = "2020";
    CHECK(filtered(graph, filter, false).statements().empty());
}

TEST_CASE("filters by document and number of sources") {
    const auto graph = KnowledgeGraph::merge(make::four_documents());
    Filter filter;
    filter.documents = {"b.txt"};
    CHECK(filtered(graph, filter, false).documents().size() == 1);
    CHECK(shown(filtered(graph, filter, false)).size() == 2);
    filter = {};
    filter.min_sources = 2;
    CHECK(shown(filtered(graph, filter, false)).size() == 2);
    filter.max_sources = 1;
    CHECK(shown(filtered(graph, filter, false)).empty());
}

TEST_CASE("neighbourhood: relations at most so many steps away") {
    const auto graph = KnowledgeGraph::merge(make::four_documents());
    Filter filter;
    filter.entities = {"Q159"};
    CHECK(shown(filtered(graph, filter, false)) == Lines{"Nordkorea supplies Russland", "Russland meets Nordkorea"});
    filter.depth = 2;
    CHECK(shown(filtered(graph, filter, false)).size() == 4);
    filter.depth = 0;
    CHECK(filtered(graph, filter, true).entities().size() == 1);
}

TEST_CASE("top: the entities with most sources") {
    const auto graph = KnowledgeGraph::merge(make::four_documents());
    Filter filter;
    filter.top = 2;
    CHECK(shown(filtered(graph, filter, false)) == Lines{"Nordkorea supplies Russland", "Russland meets Nordkorea"});
    filter.top = 0;
    CHECK(filtered(graph, filter, false).entities().empty());
}

TEST_CASE("entities without a relation stay on demand, and where a statement names them") {
    auto document = make::document("a");
    const auto state = make::entity(document, EntityType::state, "Iran", "Q794");
    const auto other = make::entity(document, EntityType::state, "China", "Q148");
    make::entity(document, EntityType::location, "Wien");
    const auto weapon = make::entity(document, EntityType::weapon_system, "Drohne");
    make::statement(document, state, Predicate::supplies, other).item = weapon;
    const auto graph = KnowledgeGraph::merge(std::span(&document, 1));
    CHECK(filtered(graph, {}, true).entities().size() == 4);
    CHECK(filtered(graph, {}, false).entities().size() == 3);
}
