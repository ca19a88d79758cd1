// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/extract/make.hpp"

using namespace actant::extract;

TEST_CASE("who gives what to whom, whatever the order of words") {
    const Rows gift{"Polen supplies Ukraine"};
    CHECK(Extracted("Polen liefert der Ukraine Panzer.").rows() == gift);
    CHECK(Extracted("Der Ukraine liefert Polen Panzer.").rows() == gift);
    CHECK(Extracted("Panzer liefert Polen an die Ukraine.").rows() == gift);
    CHECK(Extracted("Polen hat die Ukraine mit Panzern beliefert.").rows() == gift);
    CHECK(Extracted("Die Ukraine wurde von Polen mit Panzern beliefert.").rows() == gift);
    CHECK(Extracted("Polens Lieferung von Panzern an die Ukraine kam an.").rows() == gift);
    CHECK(Extracted("Die von Polen an die Ukraine gelieferten Panzer rosten.").rows() == gift);
}

TEST_CASE("the item is written as in the text, an arm is an entity") {
    const Extracted graph("Polen liefert der Ukraine vierzehn moderne Kampfpanzer.");
    const auto& gift = graph["Polen supplies Ukraine"];
    CHECK(gift.item_text == "vierzehn moderne Kampfpanzer");
    REQUIRE(gift.item);
    CHECK(graph->entities[*gift.item].type == actant::EntityType::weapon_system);
}

TEST_CASE("coordinated actors each have their statement") {
    const Extracted graph("Norwegen und Schweden warnen Russland.");
    CHECK(graph.rows() == Rows{"Norwegen warns Russland", "Schweden warns Russland"});
}

TEST_CASE("words in another sense say nothing") {
    CHECK(Extracted("Die Mannschaft lieferte ein gutes Spiel.").rows().empty());
    CHECK(Extracted("Die Post liefert das Paket am Mittwoch.").rows().empty());
    CHECK(Extracted("Das Konzert traf den Geschmack des Publikums.").rows().empty());
    CHECK(Extracted("Der Himmel über Rom ist blau.").rows().empty());
}

TEST_CASE("titles lead, other offices are membership") {
    const Extracted graph("Der finnische Präsident Alexander Stubb kam mit Verteidigungsminister Antti Häkkänen.");
    CHECK(graph["Alexander Stubb leads Finnland"].role == "Präsident");
    const Extracted spokesman("Peter Olmhoff, Sprecher der Nato, schwieg.");
    CHECK(spokesman["Peter Olmhoff member_of NATO"].role == "Sprecher");
}

TEST_CASE("a copula names an office and is quoted where it stands") {
    const Extracted graph(
        "Sabine Quastenberg ist die Präsidentin von Island. Heute regnet es.\n\nMorgen scheint die Sonne.");
    const auto& office = graph["Sabine Quastenberg leads Island"];
    CHECK(office.role == "Präsidentin");
    CHECK(office.quote == "Sabine Quastenberg ist die Präsidentin von Island.");
}

TEST_CASE("one statement for one thing said twice") {
    CHECK(Extracted("Kuba bedroht Haiti. Abermals bedroht Kuba Haiti.").rows().size() == 1);
}

TEST_CASE("quotes equal the text, in code points") {
    for (const std::string start : {"", "Köln – Ümläute überall. ", "😀😀 Na so was! ",
                                    "Erste Zeile.\r\nZweite Zeile.\r\n\r\n", "Das „Wört\u00ADchen“. "}) {
        const Extracted graph(start + "Österreich warnt Ägypten vor Übergriffen. Äthiopien bedroht Eritrea.");
        CAPTURE(start);
        CHECK(graph.rows().size() >= 2);
        CHECK(graph.quotes_hold());
    }
}

TEST_CASE("quotes of sentences without end stay within the format") {
    std::string text = "Polen liefert der Ukraine Panzer";
    for (int i = 0; i < 300; ++i) {
        text += " und das Haus am Öresund";
    }
    const Extracted graph(text);
    CHECK(graph.quotes_hold());
}
