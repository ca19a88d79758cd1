// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/lang/make.hpp"

using namespace actant::lang;

namespace {
constexpr Agreement genitive_m = agreement(Case::genitive, Column::masculine);
constexpr Agreement genitive_n = agreement(Case::genitive, Column::neuter);
constexpr Agreement dative_m = agreement(Case::dative, Column::masculine);
}  // namespace

TEST_CASE("strong nouns") {
    CHECK(noun_agreement("Panzers", "Panzer") == genitive_m);
    CHECK((noun_agreement("Panzer", "Panzer") & genitive_m) == 0);
    CHECK(noun_agreement("Panzern", "Panzer") == agreement(Case::dative, Column::plural));
    CHECK(noun_agreement("Lieferung", "Lieferung") == all_cases(Column::feminine));
    CHECK(may_be_plural(noun_agreement("Lieferungen", "Lieferung")));
}

TEST_CASE("weak nouns, with their irregular genitives") {
    CHECK((noun_agreement("Präsidenten", "Präsident") & agreement(Case::nominative, Column::masculine)) == 0);
    CHECK(may_be_plural(noun_agreement("Präsidenten", "Präsident")));
    CHECK((noun_agreement("Präsidenten", "Präsident") & genitive_m) != 0);
    CHECK((noun_agreement("Namens", "Name") & genitive_m) != 0);
    CHECK((noun_agreement("Herrn", "Herr") & dative_m) != 0);
}

TEST_CASE("nouns that decline like adjectives") {
    CHECK((noun_agreement("Beamte", "Beamter") & agreement(Case::nominative, Column::masculine)) != 0);
    CHECK(may_be_plural(noun_agreement("Beamten", "Beamter")));
}

TEST_CASE("nouns in -nis double their s") {
    CHECK(noun_agreement("Bündnisses", "Bündnis") == genitive_n);
    CHECK((noun_agreement("Bündnis", "Bündnis") & genitive_n) == 0);
    CHECK(german().find("Bündnises") == nullptr);
    CHECK((noun_agreement("Tennis", "Tennis") & genitive_n) != 0);
}

TEST_CASE("monosyllables have an old dative where no other noun has the form") {
    CHECK(noun_agreement("Zuge", "Zug") == dative_m);
    CHECK(noun_agreement("Rande", "Rand") == dative_m);
    CHECK(noun_agreement("Rate", "Rat") == 0);
}

TEST_CASE("women of an office") {
    const FormEntry* entry = german().find("Präsidentinnen");
    REQUIRE(entry != nullptr);
    CHECK(german().nouns[static_cast<std::size_t>(entry->nouns.front().lemma)].feminine_of == "Präsident");
}
