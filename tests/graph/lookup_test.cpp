// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "graph/knowledge_graph.hpp"
#include "tests/graph/make.hpp"

using namespace actant;

namespace {

std::string found(const KnowledgeGraph& graph, std::string_view name) {
    std::string ids;
    for (const auto* entity : find_by_name(graph, name)) {
        ids += entity->id + " ";
    }
    return ids;
}

}  // namespace

TEST_CASE("entities are found by any name, without regard to case and accents") {
    const auto graph = KnowledgeGraph::merge(make::four_documents());
    CHECK(found(graph, "pjongjang") == "Q423 ");
    CHECK(found(graph, "NORDKOREA") == "Q423 ");
    CHECK(found(graph, "Q159") == "Q159 ");
    CHECK(found(graph, "person/peter-muller") == "person/peter-muller ");
    CHECK(found(graph, "nord") == "Q423 ");  // a beginning
    CHECK(found(graph, "peter") == "person/peter-muller ");
    CHECK(find_by_name(graph, "Müller").size() == 2);
    CHECK(find_by_name(graph, "Atlantis").empty());
    CHECK(find_by_name(graph, "").empty());
}

TEST_CASE("nearest names to what was not found") {
    const auto graph = KnowledgeGraph::merge(make::four_documents());
    CHECK(nearest_names(graph, "Nordkroea", 1) == std::vector<std::string>{"Nordkorea"});
    CHECK(nearest_names(graph, "Pjoengjang", 1) == std::vector<std::string>{"Pjöngjang"});
    CHECK(nearest_names(graph, "Qwertzuiop Asdf", 3).empty());
    CHECK(nearest_names(graph, "Nordkorea", 0).empty());
}
