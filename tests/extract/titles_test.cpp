// SPDX-License-Identifier: Apache-2.0
// Who leads and who belongs to what: titles, appositions, brackets, members.
#include <doctest/doctest.h>

#include "tests/extract/make.hpp"

using namespace actant::extract;

TEST_CASE("a title with a genitive belongs to the name behind the comma") {
    const Extracted party("Der Vorsitzende der Nationalen Partei, Olof Brannström, bedrohte Haiti.");
    CHECK(party.has("Olof Brannström leads Nationale Partei"));
    CHECK(party.has("Olof Brannström threatens Haiti"));
    const Extracted group("Der Kommandeur der Rebellen, Olof Brannström, bedrohte Haiti.");
    CHECK(group.has("Olof Brannström threatens Haiti"));
    CHECK(group->statements.size() == 1);
}

TEST_CASE("titles in a row and titles with their time") {
    const Extracted row("Olof Brannström, Kubas früherer Präsident und EU-Sondergesandter, traf Merkel.");
    CHECK(row.has("Olof Brannström leads Kuba"));
    CHECK(row.has("Olof Brannström member_of Europäische Union"));
    CHECK(Extracted("Olof Brannström, seit März 2019 Präsident Kubas, schwieg.").has("Olof Brannström leads Kuba"));
}

TEST_CASE("party members") {
    CHECK(Extracted("Olof Brannström (SPÖ) bedrohte Haiti.").has("Olof Brannström member_of SPÖ"));
    CHECK(Extracted("Der Republikaner Olof Brannström schwieg.").has("Olof Brannström member_of Republikaner"));
    CHECK(Extracted("Die Republikaner bedrohten Haiti.").has("Republikaner threatens Haiti"));
}

TEST_CASE("who leads rebels or a town does not lead the state") {
    CHECK(Extracted("Rebellenführer Olof Brannström griff Haiti an.").rows() == Rows{"Olof Brannström attacks Haiti"});
    CHECK(Extracted("Der Bürgermeister von Oslo, Olof Brannström, schwieg.").rows().empty());
}

TEST_CASE("people of a state beside their name") {
    CHECK(Extracted("Der Pole Olof Brannström bedrohte Haiti.").rows() == Rows{"Olof Brannström threatens Haiti"});
    CHECK(Extracted("Der Norweger Olof Brannström schwieg. Kuba drohte dem Norweger.")
              .has("Kuba threatens Olof Brannström"));
}

TEST_CASE("a known surname inside an unknown name is not the known person") {
    const Extracted graph("Sprecher Putin Zibulkow bedrohte Haiti.");
    CHECK(graph.entity("Wladimir Putin") == nullptr);
}

TEST_CASE("heads of bodies that the text has named") {
    CHECK(Extracted("Die SPÖ schwieg. Parteichef Olof Brannström bedrohte Haiti.").has("Olof Brannström leads SPÖ"));
    const Extracted graph("Der spanische Kommissionschef Olof Brannström bedrohte Haiti.");
    CHECK(graph.has("Olof Brannström leads EU-Kommission"));
    CHECK_FALSE(graph.has("Olof Brannström leads Spanien"));
}
