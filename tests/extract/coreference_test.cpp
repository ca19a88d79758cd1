// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/extract/make.hpp"

using namespace actant::extract;

TEST_CASE("surnames stand for the full name") {
    const Extracted graph("Sabine Quastenberg kam nach Oslo. Später bedrohte Quastenberg Haiti.");
    CHECK(graph.has("Sabine Quastenberg threatens Haiti"));
    CHECK(graph.entity("Quastenberg") == nullptr);
}

TEST_CASE("pronouns stand for whom they agree with") {
    CHECK(Extracted("Sabine Quastenberg kam aus Bern. Sie bedrohte Haiti.").has("Sabine Quastenberg threatens Haiti"));
    CHECK(Extracted("Wladimir Putin traf Angela Merkel. Er bedrohte danach Haiti.")
              .has("Wladimir Putin threatens Haiti"));
    CHECK(Extracted("Wladimir Putin traf Angela Merkel. Sie bedrohte danach Haiti.")
              .has("Angela Merkel threatens Haiti"));
}

TEST_CASE("offices stand for their holder") {
    const Extracted graph("Der norwegische Außenminister Espen Olmhoff flog ab. Der Außenminister bedrohte Haiti.");
    CHECK(graph.has("Espen Olmhoff threatens Haiti"));
}

TEST_CASE("the country stands for the state named last") {
    CHECK(Extracted("Kuba rüstet auf. Das Land bedroht Haiti.").has("Kuba threatens Haiti"));
}

TEST_CASE("capitals, peoples and adjectives are their state") {
    CHECK(Extracted("Oslo bedroht Haiti.").has("Norwegen threatens Haiti"));
    CHECK(Extracted("Die Norweger bedrohen Haiti.").has("Norwegen threatens Haiti"));
    const Extracted adjective("Norwegische Panzer rollen.");
    CHECK(adjective.entity("Norwegen") != nullptr);
    const Extracted place("Der Rat tagte in Oslo.");
    REQUIRE(place.entity("Oslo") != nullptr);
    CHECK(place.entity("Oslo")->type == actant::EntityType::location);
}

TEST_CASE("relative pronouns stand for their noun") {
    CHECK(Extracted("Kuba, das Haiti bedroht, schweigt.").has("Kuba threatens Haiti"));
}

TEST_CASE("infinitives have the subject of the verb above, or its object") {
    const Extracted threat("Kuba droht, Haiti anzugreifen.");
    CHECK(threat.has("Kuba attacks Haiti"));
    CHECK(threat.status("Kuba attacks Haiti") != "asserted");
    const Extracted asked("Mexiko bat Kuba, Haiti zu helfen.");
    CHECK(asked.has("Mexiko requests Kuba"));
    CHECK_FALSE(asked.has("Mexiko supports Haiti"));
}

TEST_CASE("no statement of an entity about itself, and all ends are entities") {
    const Extracted graph("Putin traf Putin. Kuba bedroht Kuba. Kuba und Haiti trafen einander in Oslo.");
    for (const auto& s : graph->statements) {
        CHECK(s.subject < graph->entities.size());
        if (s.object) {
            CHECK(*s.object < graph->entities.size());
            CHECK(*s.object != s.subject);
        }
    }
}

TEST_CASE("the country is rather the subject, and words for islands and kingdoms mean such states") {
    CHECK(Extracted("Chile drohte Peru. Das Land bedroht Haiti.").has("Chile threatens Haiti"));
    CHECK(Extracted("Chile drohte Zypern. Die Insel bedroht Haiti.").has("Zypern threatens Haiti"));
    CHECK(Extracted("Chile drohte Norwegen. Das Königreich bedroht Haiti.").has("Norwegen threatens Haiti"));
}

TEST_CASE("a capital names the state that it had at the time") {
    CHECK(Extracted("Belgrad bedrohte 1991 Kroatien.").has("Jugoslawien threatens Kroatien"));
    CHECK(Extracted("Belgrad bedrohte 2014 Kroatien.").has("Serbien threatens Kroatien"));
    CHECK(Extracted("Belgrad bedrohte Kroatien.").has("Serbien threatens Kroatien"));
}

TEST_CASE("fighters stand for the armed group just named") {
    CHECK(Extracted("Boko Haram schwieg. Die Islamisten bedrohten Haiti.").has("Boko Haram threatens Haiti"));
    CHECK_FALSE(
        Extracted("Rebellen beschossen Boko Haram. Die Rebellen bedrohten Haiti.").has("Boko Haram threatens Haiti"));
}

TEST_CASE("who is described first and named later") {
    const Extracted graph(
        "Der scheidende UN-Gesandte für Mali hat Haiti bedroht. Es reiche ihm, sagte Olof Brannström am Montag.");
    CHECK(graph.has("Olof Brannström threatens Haiti"));
    CHECK(graph.has("Olof Brannström member_of Vereinte Nationen"));
}
