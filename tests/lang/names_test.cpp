// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/lang/make.hpp"

using namespace actant::lang;

TEST_CASE("a name of several words is known in all cases") {
    for (const char* form : {"Weißes Haus", "Weiße Haus", "Weißen Haus", "Weißem Haus", "Weißen Hauses"}) {
        CAPTURE(form);
        CHECK(german().find(form) != nullptr);
        CHECK_FALSE(german().find(form)->names.empty());
    }
    CHECK(german().find("Weißen")->phrase_tokens >= 2);
    CHECK(german().find("Weißen Hauses")->names.front().agreement == agreement(Case::genitive, Column::neuter));
}

TEST_CASE("names of persons are not declined like adjectives") {
    CHECK(german().find("Wladimir Putins") != nullptr);
    CHECK(name_use("Putins", NameKind::surname, "person/wladimir_putin") != nullptr);
    CHECK(german().find("Alexander Lukaschenko") != nullptr);
    CHECK(german().find("Alexandes Lukaschenko") == nullptr);
}

TEST_CASE("states: names, adjectives, demonyms") {
    CHECK(name_use("Russlands", NameKind::state, "Q159") != nullptr);
    const NameUse* adjective = name_use("russischen", NameKind::state_adjective, "Q159");
    REQUIRE(adjective != nullptr);
    CHECK(may_be(adjective->agreement, Case::dative));
    CHECK(name_use("Russin", NameKind::demonym, "Q159")->gender == Column::feminine);
    CHECK(may_be_plural(name_use("Russen", NameKind::demonym, "Q159")->agreement));
    CHECK(name_use("Deutsche", NameKind::demonym, "Q183") != nullptr);
    CHECK(name_use("Deutschen", NameKind::demonym, "Q183") != nullptr);
    CHECK(name_use("Moskau", NameKind::capital, "Q159") != nullptr);
}

TEST_CASE("names that are ordinary words too are ambiguous") {
    const NameUse* welt = name_use("Welt", NameKind::organization, "org/welt");
    REQUIRE(welt != nullptr);
    CHECK(welt->ambiguous);
    CHECK_FALSE(name_use("NATO", NameKind::organization, "org/nato")->ambiguous);
}
