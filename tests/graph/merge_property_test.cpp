// SPDX-License-Identifier: Apache-2.0
// Random documents, splits, orders and decisions: merging is a set union.
#include <algorithm>
#include <iterator>
#include <random>

#include <doctest/doctest.h>

#include "graph/decisions.hpp"
#include "graph/identity.hpp"
#include "tests/graph/make.hpp"

using namespace actant;

namespace {

/// Documents about few people with many spellings, so that clusters form over several keys.
std::vector<DocumentGraph> random_documents(std::mt19937& random, std::size_t count) {
    const auto pick = [&](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
    };
    std::vector<DocumentGraph> documents;
    for (std::size_t at = 0; at < count; ++at) {
        // some keys twice: versions of one document
        auto& document = documents.emplace_back(make::document("d" + std::to_string(pick(count)),
                                                               "2024-0" + std::to_string(1 + pick(9)),
                                                               pick(3) == 0 ? "f" + std::to_string(pick(4)) : ""));
        document.document.content_hash = std::to_string(at);
        const auto entities = 2 + pick(5);
        for (std::size_t one = 0; one < entities; ++one) {
            const auto type = static_cast<EntityType>(pick(entity_type_count));
            const auto name = std::string(1, static_cast<char>('A' + pick(6))) + " Person";
            const auto known = pick(5) == 0 ? "person/known_" + std::to_string(pick(3)) : "";
            make::entity(document, type, name, known,
                         pick(2) == 0 ? std::vector<std::string>{"alias"} : std::vector<std::string>{}, pick(6) == 0);
            if (pick(2) == 0) {
                document.entities.back().spellings = {"s" + std::to_string(pick(4))};
            }
        }
        const auto statements = pick(6);
        for (std::size_t one = 0; one < statements; ++one) {
            auto& statement = make::statement(document, pick(entities), static_cast<Predicate>(pick(predicate_count)),
                                              pick(entities), static_cast<Status>(pick(status_count)));
            if (pick(3) == 0) {
                statement.by = pick(entities);
            }
        }
    }
    return documents;
}

/// Decisions on keys that the documents have, some of them for one document only.
std::vector<Decision> random_decisions(std::mt19937& random, std::size_t count) {
    const auto pick = [&](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
    };
    const auto side = [&] {
        auto text = pick(6) == 0 ? "person/known_" + std::to_string(pick(3))
                                 : "person/" + std::string(1, static_cast<char>('a' + pick(6))) + "-person";
        return pick(2) == 0 ? text + "@d" + std::to_string(pick(12)) : text;
    };
    std::vector<Decision> decisions;
    for (std::size_t at = 0; at < count; ++at) {
        decisions.push_back(decision(pick(2) == 0 ? Verdict::same : Verdict::different, side(), side()));
    }
    return decisions;
}

}  // namespace

TEST_CASE("any split and order of documents gives the whole, with decisions and without") {
    std::mt19937 random(4);  // NOLINT(cert-msc51-cpp): the same cases in every run
    for (int round = 0; round < 300; ++round) {
        auto documents = random_documents(random, 12);
        auto decisions = random_decisions(random, round % 3 == 0 ? 0 : 1 + static_cast<std::size_t>(round) % 6);
        const auto whole = KnowledgeGraph::merge(documents, decisions);

        std::ranges::shuffle(documents, random);
        std::ranges::shuffle(decisions, random);
        CHECK(make::parts(KnowledgeGraph::merge(documents, decisions)) == make::parts(whole));

        const auto cut = std::uniform_int_distribution<std::size_t>(0, documents.size())(random);
        // the parts have seen other decisions, or none: a merge starts anew
        const auto left = KnowledgeGraph::merge(std::span(documents).first(cut), decisions);
        const auto right = KnowledgeGraph::merge(std::span(documents).subspan(cut));
        const std::vector<const KnowledgeGraph*> both = {&right, &left};
        const auto united = KnowledgeGraph::unite(both, decisions);
        CHECK(make::parts(united) == make::parts(whole));
        const std::vector<const KnowledgeGraph*> again = {&united, &left, &united};
        CHECK(make::parts(KnowledgeGraph::unite(again, decisions)) == make::parts(whole));

        // a decision taken back leaves no trace
        const std::vector<const KnowledgeGraph*> one = {&whole};
        CHECK(make::parts(KnowledgeGraph::unite(one)) == make::parts(KnowledgeGraph::merge(documents)));
    }
}

TEST_CASE("no entity holds mentions that a decision keeps apart") {
    std::mt19937 random(5);  // NOLINT(cert-msc51-cpp): the same cases in every run
    for (int round = 0; round < 100; ++round) {
        const auto documents = random_documents(random, 10);
        const auto graph = KnowledgeGraph::merge(
            documents, std::vector{decision(Verdict::different, "person/a-person", "person/b-person"),
                                   decision(Verdict::same, "person/a-person", "person/c-person"),
                                   decision(Verdict::same, "person/b-person", "person/c-person")});
        for (const auto& entity : graph.entities()) {
            const auto has = [&](std::string_view key) {
                return std::ranges::any_of(entity.mentions, [&](const Mention& mention) {
                    return std::ranges::find(mention.keys, key) != mention.keys.end();
                });
            };
            CHECK_FALSE((has("person/a-person") && has("person/b-person")));
        }
    }
}

TEST_CASE("two people of one name are kept apart by document and a third is neither") {
    std::vector<DocumentGraph> documents;
    for (const auto* key : {"a.txt", "b.txt", "c.txt"}) {
        auto& document = documents.emplace_back(make::document(key));
        make::statement(document, make::entity(document, EntityType::person, "Paul Sommer"), Predicate::visits,
                        make::entity(document, EntityType::state, "Iran", "Q794"));
    }
    const std::vector apart = {decision(Verdict::different, "person/paul-sommer@a.txt", "person/paul-sommer@b.txt")};
    const auto graph = KnowledgeGraph::merge(documents, apart);
    CHECK(graph.entities().size() == 4);
    CHECK(graph.relations().size() == 3);
    REQUIRE(graph.find_entity("person/paul-sommer") != nullptr);
    CHECK(graph.find_entity("person/paul-sommer")->mentions.size() == 1);

    const std::vector rest = {decision(Verdict::different, "person/paul-sommer@a.txt", "person/paul-sommer")};
    const auto two = KnowledgeGraph::merge(documents, rest);
    CHECK(two.entities().size() == 3);
    REQUIRE(two.find_entity("person/paul-sommer") != nullptr);
    CHECK(two.find_entity("person/paul-sommer")->mentions.size() == 2);
    // the id that such an entity got names it in later decisions
    const auto* alone = &two.entities()[two.entities()[0].type == EntityType::person ? 0 : 1];
    for (const auto& entity : two.entities()) {
        alone = entity.id.starts_with("doc/") ? &entity : alone;
    }
    CHECK(alone->mentions.size() == 1);
    CHECK(alone->name == "Paul Sommer");
}

TEST_CASE("same joins across types of name, and names the decision that cannot hold") {
    std::vector<DocumentGraph> documents;
    auto& first = documents.emplace_back(make::document("a"));
    make::entity(first, EntityType::person, "Ida Kern", {}, {}, true);
    make::entity(first, EntityType::person, "Ida Maria Kern");
    const auto part = graph::document_id("a").substr(9);
    const std::vector same = {decision(Verdict::same, "doc/" + part + "/person/ida-kern", "person/ida-maria-kern")};
    const auto graph = KnowledgeGraph::merge(documents, same);
    REQUIRE(graph.entities().size() == 1);
    CHECK(graph.entities()[0].id == "person/ida-maria-kern");
    CHECK(graph::unmet(graph, same).empty());
    auto both = same;
    both.push_back(decision(Verdict::different, "doc/" + part + "/person/ida-kern", "person/ida-maria-kern"));
    const auto split = KnowledgeGraph::merge(documents, both);
    CHECK(split.entities().size() == 2);
    CHECK(graph::unmet(split, both).size() == 1);
}

TEST_CASE("a file of decisions: quotes, comments, the later line counts, errors say where") {
    const auto decisions = decisions_from(
        "# settled in May\n"
        "same person/a person/b\r\n"
        "\n"
        "different \"person/a@zwei Worte.txt\" person/c  # because\n"
        "different person/b person/a\n");
    REQUIRE(decisions.size() == 2);
    CHECK(decisions[0] == decision(Verdict::different, "person/a", "person/b"));
    CHECK(line_of(decisions[1]) == "different \"person/a@zwei Worte.txt\" person/c");
    for (const auto& one : decisions) {
        CHECK(decisions_from(line_of(one)) == std::vector{one});
    }
    CHECK_THROWS_WITH(decisions_from("same a b\nlike a b\n"),
                      "line 2: 'like' stands where 'same' or 'different' belongs");
    CHECK_THROWS_WITH(decisions_from("same a\n"), "line 1: 'same' needs two sides (write: same A B)");
    CHECK_THROWS_WITH(decisions_from("same \"a b"), "line 1: a quotation mark is not closed");
    CHECK_THROWS_WITH(decisions_from("same a a"), "line 1: both sides are 'a'");
}
