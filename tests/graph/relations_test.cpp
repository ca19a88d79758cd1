// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <stdexcept>

#include <doctest/doctest.h>

#include "graph/knowledge_graph.hpp"
#include "tests/graph/make.hpp"

using namespace actant;

namespace {

const Relation* relation(const KnowledgeGraph& graph, std::string_view subject, Predicate predicate,
                         std::string_view object) {
    const auto found = std::ranges::find_if(graph.relations(), [&](const Relation& one) {
        return one.subject == subject && one.predicate == predicate && one.object == object;
    });
    return found == graph.relations().end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a relation takes the strongest status, counts sources and knows denials") {
    const auto graph = KnowledgeGraph::merge(make::four_documents());
    const auto* supplies = relation(graph, "Q423", Predicate::supplies, "Q159");
    REQUIRE(supplies != nullptr);
    CHECK(supplies->status == Status::asserted);
    CHECK(supplies->disputed);
    CHECK(supplies->statements.size() == 3);
    CHECK(supplies->sources == 2);  // a.txt and b.txt have one fingerprint
    CHECK(supplies->first_time == "2024-01-10");
    CHECK(supplies->last_time == "2024-03");
    const auto* visits = relation(graph, "person/peter-muller", Predicate::visits, "Q423");
    REQUIRE(visits != nullptr);
    CHECK(visits->status == Status::planned);
    CHECK(visits->disputed);
}

TEST_CASE("only denials make a relation denied") {
    auto document = make::document("a");
    const auto subject = make::entity(document, EntityType::state, "China", "Q148");
    const auto object = make::entity(document, EntityType::state, "Iran", "Q794");
    make::statement(document, subject, Predicate::supports, object, Status::denied);
    const auto graph = KnowledgeGraph::merge(std::span(&document, 1));
    REQUIRE(graph.relations().size() == 1);
    CHECK(graph.relations()[0].status == Status::denied);
    CHECK_FALSE(graph.relations()[0].disputed);
}

TEST_CASE("symmetric relations are one whichever way round they were read") {
    auto document = make::document("a");
    const auto left = make::entity(document, EntityType::state, "China", "Q148");
    const auto right = make::entity(document, EntityType::state, "Iran", "Q794");
    make::statement(document, left, Predicate::meets, right);
    make::statement(document, right, Predicate::meets, left, Status::planned);
    make::statement(document, right, Predicate::warns, left);
    const auto graph = KnowledgeGraph::merge(std::span(&document, 1));
    REQUIRE(graph.relations().size() == 2);
    const auto* meets = relation(graph, "Q148", Predicate::meets, "Q794");
    REQUIRE(meets != nullptr);
    CHECK(meets->statements.size() == 2);
}

TEST_CASE("best evidence is the strongest status, then the shortest quote that is long enough") {
    auto document = make::document("a");
    const auto subject = make::entity(document, EntityType::state, "China", "Q148");
    const auto object = make::entity(document, EntityType::state, "Iran", "Q794");
    const std::string middle(60, 'm');
    const std::string shorter(20, 's');
    const std::string longer(90, 'l');
    const auto add = [&](Status status, const std::string& quote, const std::string& item) {
        make::statement(document, subject, Predicate::supplies, object, status, quote).item_text = item;
    };
    add(Status::reported, middle, "1");
    add(Status::asserted, shorter, "2");
    add(Status::asserted, longer, "3");
    add(Status::asserted, middle, "4");
    const auto graph = KnowledgeGraph::merge(std::span(&document, 1));
    REQUIRE(graph.relations().size() == 1);
    std::string order;
    for (const auto at : graph.relations()[0].statements) {
        order += graph.statements()[at].item_text;
    }
    CHECK(order == "4321");
}

TEST_CASE("the same said twice in one document is one statement, the first") {
    auto document = make::document("a");
    const auto subject = make::entity(document, EntityType::state, "China", "Q148");
    const auto object = make::entity(document, EntityType::state, "Iran", "Q794");
    make::statement(document, subject, Predicate::warns, object);
    make::statement(document, subject, Predicate::warns, object);
    make::statement(document, subject, Predicate::warns, object, Status::denied);
    const auto graph = KnowledgeGraph::merge(std::span(&document, 1));
    CHECK(graph.statements().size() == 2);
    CHECK(std::ranges::any_of(graph.statements(), [](const Statement& one) { return one.begin == 0; }));
}

TEST_CASE("supplies may lack an object and is then no relation") {
    const auto graph = KnowledgeGraph::merge(make::four_documents());
    CHECK(std::ranges::count_if(graph.statements(), [](const Statement& one) { return one.object.empty(); }) == 1);
    CHECK(std::ranges::none_of(graph.relations(), [](const Relation& one) { return one.object.empty(); }));
}

TEST_CASE("relations and neighbourhood of an entity") {
    const auto graph = KnowledgeGraph::merge(make::four_documents());
    CHECK(graph.relations_of("Q159").size() == 2);
    CHECK(graph.relations_of("nobody").empty());
    CHECK(graph.neighbourhood("Q159", 0) == std::vector<std::string>{"Q159"});
    CHECK(graph.neighbourhood("Q159", 1) == std::vector<std::string>{"Q159", "Q423"});
    CHECK(graph.neighbourhood("Q159", 2).size() == 4);
    CHECK(graph.neighbourhood("nobody", 2).empty());
}

TEST_CASE("parts that do not fit together are refused") {
    Entity entity;
    entity.id = "Q1";
    Document document;
    document.id = "document/1";
    Statement statement;
    statement.id = "statement/1";
    statement.subject = "Q1";
    statement.document = "document/1";
    CHECK_NOTHROW(KnowledgeGraph::from_parts({entity}, {statement}, {document}));
    auto wrong = statement;
    wrong.subject = "Q2";
    CHECK_THROWS_AS(KnowledgeGraph::from_parts({entity}, {wrong}, {document}), std::invalid_argument);
    wrong = statement;
    wrong.document = "document/2";
    CHECK_THROWS_AS(KnowledgeGraph::from_parts({entity}, {wrong}, {document}), std::invalid_argument);
    wrong = statement;
    wrong.predicate = Predicate::visits;
    CHECK_THROWS_AS(KnowledgeGraph::from_parts({entity}, {wrong}, {document}), std::invalid_argument);
    auto twin = entity;
    twin.name = "other";
    CHECK_THROWS_AS(KnowledgeGraph::from_parts({entity, twin}, {}, {}), std::invalid_argument);
}
