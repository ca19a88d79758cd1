// SPDX-License-Identifier: Apache-2.0
#include "graph/identity.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "graph/slug.hpp"
#include "names/fold.hpp"
#include "tests/graph/make.hpp"

using namespace actant;

TEST_CASE("names fold without regard to case, accents, hyphens and punctuation") {
    CHECK(names::fold_name("Kim Jong-un") == "kim jong un");
    CHECK(names::fold_name("  KIM  JONG\u2011UN ") == "kim jong un");
    CHECK(names::fold_name("Lech Wałęsa") == "lech walesa");
    CHECK(names::fold_name("Weiß & Söhne") == "weiss sohne");
    CHECK(names::fold_name("J.D. Vance") == names::fold_name("J. D. Vance"));
    CHECK(names::fold_name("Waffen\u00adlieferung") == "waffenlieferung");
    CHECK(names::fold_name("S-300") == "s 300");
    CHECK(names::fold_name("Владимир") == "владимир");
    CHECK(names::fold_name("…").empty());
}

TEST_CASE("a slug is one part of a path") {
    CHECK(graph::slug("Walan ICC") == "walan-icc");
    CHECK(graph::slug("../a/b") == "a-b");
    CHECK(graph::slug("…").starts_with("x-"));
    CHECK(graph::slug("…") != graph::slug("?"));
}

TEST_CASE("keys: known actor, else type and name; partial names, groups and topics stay in their document") {
    LocalEntity entity;
    entity.type = EntityType::person;
    entity.name = "Peter Müller";
    CHECK(graph::identity_keys(entity, "document/1") == std::vector<std::string>{"person/peter-muller"});
    entity.partial = true;
    CHECK(graph::identity_keys(entity, "document/1") == std::vector<std::string>{"doc/1/person/peter-muller"});
    entity.known_id = "person/peter_mueller";
    entity.wikidata = "Q12";
    CHECK(graph::identity_keys(entity, "document/1") == std::vector<std::string>{"Q12", "person/peter_mueller"});
    LocalEntity group;
    group.type = EntityType::group;
    group.name = "US-Beamte";
    CHECK(graph::identity_keys(group, "document/7") == std::vector<std::string>{"doc/7/group/us-beamte"});
}

TEST_CASE("the id is the Wikidata item, else the known actor, else the smallest key") {
    CHECK(graph::id_from_keys({"Q7184", "org/nato"}) == "Q7184");
    CHECK(graph::id_from_keys({"organization/nato", "person/wladimir_putin"}) == "person/wladimir_putin");
    CHECK(graph::id_from_keys({"person/a", "person/b"}) == "person/a");
}

TEST_CASE("mentions join over shared keys, also through others") {
    const auto mention = [](std::string name, std::vector<std::string> keys) {
        Mention made;
        made.document = "document/1";
        made.type = EntityType::organization;
        made.name = std::move(name);
        made.keys = std::move(keys);
        return made;
    };
    const auto unified = graph::unify(
        {mention("Nordatlantikpakt", {"organization/nordatlantikpakt"}), mention("NATO", {"Q7184", "org/nato"}),
         mention("Nato", {"Q7184", "organization/nordatlantikpakt"})},
        {}, {});
    REQUIRE(unified.entities.size() == 1);
    CHECK(unified.entities[0].id == "Q7184");
    CHECK(unified.entities[0].wikidata == "Q7184");
    CHECK(unified.entities[0].name == "NATO");
    CHECK(unified.entities[0].alternate_names == std::vector<std::string>{"Nato", "Nordatlantikpakt"});
    CHECK(unified.entities[0].keys == std::vector<std::string>{"Q7184", "org/nato", "organization/nordatlantikpakt"});
}

TEST_CASE("documents give the same graph in any order") {
    auto documents = make::four_documents();
    const auto expected = KnowledgeGraph::merge(documents);
    CHECK(expected.entities().size() == 6);
    std::vector<std::size_t> order = {0, 1, 2, 3};
    do {
        std::vector<DocumentGraph> permuted;
        permuted.reserve(order.size());
        for (const auto at : order) {
            permuted.push_back(documents[at]);
        }
        CHECK(make::parts(KnowledgeGraph::merge(permuted)) == make::parts(expected));
    } while (std::ranges::next_permutation(order).found);
}

TEST_CASE("merging is associative and idempotent") {
    const auto documents = make::four_documents();
    const auto whole = KnowledgeGraph::merge(documents);
    for (std::size_t cut = 0; cut <= documents.size(); ++cut) {
        const auto left = KnowledgeGraph::merge(std::span(documents).first(cut));
        const auto right = KnowledgeGraph::merge(std::span(documents).subspan(cut));
        const std::vector<const KnowledgeGraph*> both = {&left, &right};
        const std::vector<const KnowledgeGraph*> turned = {&right, &left, &right};
        CHECK(make::parts(KnowledgeGraph::unite(both)) == make::parts(whole));
        CHECK(make::parts(KnowledgeGraph::unite(turned)) == make::parts(whole));
    }
}

TEST_CASE("a name under two spellings is one person; a bare surname joins nobody elsewhere") {
    const auto graph = KnowledgeGraph::merge(make::four_documents());
    const auto* mueller = graph.find_entity("person/peter-muller");
    REQUIRE(mueller != nullptr);
    CHECK(mueller->name == "Peter Müller");
    CHECK(mueller->alternate_names == std::vector<std::string>{"Müller", "PETER MULLER"});
    CHECK(std::ranges::count_if(graph.entities(), [](const Entity& entity) { return entity.id.starts_with("doc/"); }) ==
          3);
}

TEST_CASE("of two versions of a document the later date counts, then the greater hash") {
    auto old_version = make::document("a.txt", "2024-01-01");
    const auto state = make::entity(old_version, EntityType::state, "Iran", "Q794");
    const auto person = make::entity(old_version, EntityType::person, "Anna Alt");
    make::statement(old_version, person, Predicate::visits, state);
    auto new_version = make::document("a.txt", "2024-01-02");
    make::statement(new_version, make::entity(new_version, EntityType::person, "Nora Neu"), Predicate::visits,
                    make::entity(new_version, EntityType::state, "Iran", "Q794"));
    const std::vector<DocumentGraph> both = {old_version, new_version};
    const auto graph = KnowledgeGraph::merge(both);
    CHECK(graph.documents().size() == 1);
    CHECK(graph.statements().size() == 1);
    CHECK(graph.find_entity("person/nora-neu") != nullptr);
    CHECK(graph.find_entity("person/anna-alt") == nullptr);

    const auto left = KnowledgeGraph::merge(std::span(both).first(1));
    const auto right = KnowledgeGraph::merge(std::span(both).last(1));
    const std::vector<const KnowledgeGraph*> graphs = {&left, &right};
    CHECK(make::parts(KnowledgeGraph::unite(graphs)) == make::parts(graph));

    new_version.document.date = "2024-01-01";
    new_version.document.content_hash = "0";
    const std::vector<DocumentGraph> same_day = {new_version, old_version};
    CHECK(KnowledgeGraph::merge(same_day).find_entity("person/anna-alt") != nullptr);
}
