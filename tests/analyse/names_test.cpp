// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/analyse/make.hpp"

using namespace actant::analyse;

namespace {
Strings names(const std::string& text) { return Analysed(text).names(); }
bool has(const Strings& list, const std::string& name) { return std::ranges::find(list, name) != list.end(); }
}  // namespace

TEST_CASE("states, their adjectives and their people") {
    const auto found = names("Die französische Regierung hilft Mali, die Malier danken.");
    CHECK(has(found, "adjective:französische"));
    CHECK(has(found, "state:Mali"));
    CHECK(has(found, "demonym:Malier"));
}

TEST_CASE("the longest known name wins") {
    CHECK(has(names("Gestern sprach das Weiße Haus."), "state:Weiße Haus") !=
          has(names("Gestern sprach das Weiße Haus."), "organization:Weiße Haus"));
    CHECK(has(names("Er reiste in die Vereinigten Arabischen Emirate."), "state:Vereinigten Arabischen Emirate"));
}

TEST_CASE("unknown persons: a given name or a title before the surname") {
    CHECK(has(names("Am Abend sprach Sabine Quastenberg zu den Gästen."), "person:Sabine Quastenberg"));
    CHECK(has(names("Gestern traf Außenminister Zibulkow seine Gäste."), "person:Zibulkow"));
    CHECK(has(names("Der Sprecher Karl von Quast widersprach."), "person:Karl von Quast"));
    CHECK(has(names("Der Sprecher Karl von der Quast widersprach."), "person:Karl von der Quast"));
    CHECK(has(names("Danach redete Peter J. Olmhoff im Saal."), "person:Peter J. Olmhoff"));
}

TEST_CASE("a surname alone is known once the full name stands in the text") {
    const auto found =
        names("Sabine Quastenberg kam aus Bonn. Später reiste Quastenberg ab. Quastenbergs Rede war kurz.");
    CHECK(std::ranges::count(found, "person:Quastenberg") == 1);
    CHECK(has(found, "person:Quastenbergs"));
}

TEST_CASE("common nouns are no names") {
    CHECK(names("Der Tisch und die Lampe stehen im Zimmer.").empty());
    CHECK(names("Heute wurde das Ergebnis der Umfrage bekannt.").empty());
}

TEST_CASE("acronyms and company words make organizations") {
    CHECK(has(names("Gestern klagte die ZQV gegen das Urteil."), "organization:ZQV"));
    CHECK(has(names("Die Firma Norvalis Dynamics baut Drohnen."), "organization:Norvalis Dynamics"));
}

TEST_CASE("designations of weapons") {
    CHECK(has(names("Das Heer bestellt Haubitzen vom Typ Kestrel 9."), "weapon:Kestrel 9"));
    CHECK(has(names("Die Luftwaffe kauft Kampfjets F-99."), "weapon:F-99"));
}

TEST_CASE("no two names share a word, and all are in order") {
    const Analysed text(
        "Der russische Präsident Wladimir Putin traf in Wladiwostok Kim Jong Un, den Machthaber von Nordkorea, und "
        "Außenminister Zibulkow von der Firma Norvalis Dynamics AG.");
    std::size_t end = 0;
    for (const NameSpan& name : text->names) {
        CHECK(name.begin >= end);
        CHECK(name.end > name.begin);
        end = name.end;
    }
    for (std::size_t i = 0; i < text->words.size(); ++i) {
        if (const Index name = text->words[i].name; name != none) {
            const NameSpan& span = text->names[static_cast<std::size_t>(name)];
            CHECK(span.begin <= i);
            CHECK(i < span.end);
        }
    }
}

TEST_CASE("names in compounds") {
    const Analysed text("US-Beamte sprachen mit dem Nato-Rat.");
    REQUIRE(text->compound_parts.size() >= 2);
    CHECK(text->compound_parts[0].text == "US");
}

TEST_CASE("a missing space before a name is put in") {
    const Analysed text("Man beliefertBelarus seit Jahren.");
    CHECK(has(text.names(), "state:Belarus"));
}

TEST_CASE("ten thousand names in a list") {
    std::string text = "Der Rat ehrte ";
    for (int i = 0; i < 10'000; ++i) {
        text += "Peter Olm" + std::string(1, static_cast<char>('a' + i % 26)) +
                std::string(1, static_cast<char>('a' + i / 26 % 26)) + "hoff, ";
    }
    CHECK(Analysed(text)->names.size() == 10'000);
}

TEST_CASE("bodies named by a place and a word") {
    CHECK(has(names("Ein Bericht vom Institut Donau Forum liegt vor."), "organization:Donau Forum"));
    CHECK(has(names("Die Werft Zibulkow Shipyard schweigt."), "organization:Zibulkow Shipyard"));
}
