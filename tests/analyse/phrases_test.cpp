// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/analyse/make.hpp"

using namespace actant::analyse;
using actant::lang::Case;
using actant::lang::may_be;

TEST_CASE("articles and adjectives tell the case of a phrase") {
    const Analysed text("Der alte Minister gibt dem jungen Offizier den neuen Panzer.");
    const auto& subject = text.phrase("Minister").agreement;
    CHECK(may_be(subject, Case::nominative));
    CHECK_FALSE(may_be(subject, Case::accusative));
    const auto& receiver = text.phrase("Offizier").agreement;
    CHECK(may_be(receiver, Case::dative));
    CHECK_FALSE(may_be(receiver, Case::nominative));
    const auto& thing = text.phrase("Panzer").agreement;
    CHECK(may_be(thing, Case::accusative));
    CHECK_FALSE(may_be(thing, Case::dative));
    CHECK(text.text_of(text.phrase("Panzer")) == "den neuen Panzer");
}

TEST_CASE("prepositions open their phrase, contractions too") {
    const Analysed text("Er reist zum Treffen mit der Delegation nach Peru.");
    CHECK(text.phrase("Treffen").preposition_lemma == "zu");
    CHECK(text.phrase("Delegation").preposition_lemma == "mit");
    CHECK(text.phrase("Peru").preposition_lemma == "nach");
}

TEST_CASE("genitives belong to the noun before them, names in the genitive to the noun behind") {
    const Analysed text("Die Rede des Kanzlers gefiel. Norwegens Königin schwieg.");
    const Chunk& speech = text.phrase("Rede");
    REQUIRE(speech.genitive != none);
    CHECK(text.text_of(text->chunks[static_cast<std::size_t>(speech.genitive)]) == "des Kanzlers");
    CHECK(text.phrase("Königin").genitive != none);
}

TEST_CASE("a title and a name are one phrase") {
    const Analysed text("Gestern traf der polnische Verteidigungsminister Jan Owidzki seine Gäste.");
    CHECK(text.text_of(text.phrase("Owidzki")) == "der polnische Verteidigungsminister Jan Owidzki");
    CHECK(text.phrase("Owidzki").modifier_names.size() == 1);
}

TEST_CASE("coordination") {
    const Analysed text("Schweden, Finnland und Norwegen beraten über Drohnen.");
    CHECK(text.phrase("Finnland").coordinated_with != none);
    CHECK(text.phrase("Norwegen").coordinated_with != none);
    CHECK(text.phrase("Drohnen").coordinated_with == none);
}

TEST_CASE("apposition: a name and its title between commas") {
    const Analysed text("Sabine Quastenberg, die Präsidentin des Instituts, warnte.");
    CHECK(text.phrase("Präsidentin").apposition_of != none);
}

TEST_CASE("kein negates its phrase, numbers and times are told") {
    const Analysed text("Polen liefert am Montag keine Panzer.");
    CHECK(text.phrase("Panzer").negated);
    CHECK(text.phrase("Montag").time);
}

TEST_CASE("an age in brackets belongs to the name") {
    const Analysed text("Peter Olmhoff (54) leitet das Amt.");
    CHECK(text.text_of(text.phrase("Olmhoff")) == "Peter Olmhoff (54)");
}
