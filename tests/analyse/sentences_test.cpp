// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/analyse/make.hpp"

using namespace actant::analyse;

namespace {
Strings split(const std::string& text) { return Analysed(text).sentences(); }
}  // namespace

TEST_CASE("a period, a question and an exclamation mark end a sentence") {
    CHECK(split("Oslo warnt. Wien zögert? Bern schweigt!") == Strings{"Oslo warnt.", "Wien zögert?", "Bern schweigt!"});
    CHECK(split("Was ist das?! Niemand weiß es.").size() == 2);
    CHECK(split("Man wartet … Dann kam der Minister.").size() == 2);
}

TEST_CASE("abbreviations, ordinals and initials do not end a sentence") {
    CHECK(split("Der Vertrag, z. B. mit Polen, gilt bis 2030.").size() == 1);
    CHECK(split("Am 13. September reist der Minister ab.").size() == 1);
    CHECK(split("Im 19. Jahrhundert war das anders.").size() == 1);
    CHECK(split("Rund 3,5 Mio. Euro zahlt der Bund.").size() == 1);
    CHECK(split("Der Berater J. R. Keller kam nach Rom.").size() == 1);
    CHECK(split("König Karl XVI. begrüßte die Gäste.").size() <= 2);
    CHECK(split("Die Firma zahlte 1.200.000 Euro an Mali.").size() == 1);
}

TEST_CASE("a number at the end of a sentence ends it") {
    CHECK(split("Das geschah 2019. Danach kam der Krieg.").size() == 2);
}

TEST_CASE("bullets and headings are sentences of their own") {
    const Analysed text("Neue Hilfe für Kiew\n\n* Polen schickt Panzer\n* Prag schickt Granaten\n\nMehr folgt.");
    CHECK(text.sentences() ==
          Strings{"Neue Hilfe für Kiew", "Polen schickt Panzer", "Prag schickt Granaten", "Mehr folgt."});
    CHECK(text->sentences[0].heading);
    CHECK_FALSE(text->sentences[3].heading);
}

TEST_CASE("a dateline stands for itself") {
    const Analysed text("Kabul – Die Regierung warnt vor Anschlägen.");
    REQUIRE(text.sentences().size() == 2);
    CHECK(text->sentences[0].dateline);
    CHECK(text.sentences()[1] == "Die Regierung warnt vor Anschlägen.");
    CHECK(split("Der Vertrag – so heißt es – gilt.").size() == 1);
}

TEST_CASE("wrapped lines are one sentence, with LF and with CR LF") {
    for (const std::string line_end : {"\n", "\r\n"}) {
        std::string text = "Die Regierung in Warschau hat am Montag beschlossen, der";
        text.append(line_end)
            .append("Ukraine vierzehn Kampfpanzer zu überlassen. Das sagte")
            .append(line_end)
            .append("ein Sprecher.");
        const auto found = split(text);
        REQUIRE(found.size() == 2);
        CHECK(found[1].starts_with("Das sagte"));
    }
}

TEST_CASE("a short line without a period is a heading, the next begins anew") {
    CHECK(split("Warnung aus Tallinn\nEstland schließt die Grenze.").size() == 2);
}

TEST_CASE("a missing space after the period does not join sentences") {
    CHECK(split("Er warnte Polen.Danach flog er ab.").size() == 2);
    CHECK(split("Das Portal News.de berichtet darüber.").size() == 1);
}

TEST_CASE("quotation marks go with their sentence, attributions after them too") {
    const auto quoted = split("„Wir helfen.“ Dann ging er.");
    REQUIRE(quoted.size() == 2);
    CHECK(quoted[0] == "„Wir helfen.“");
    CHECK(split("„Wer hilft uns?“, fragte der Bürgermeister.").size() == 1);
}

TEST_CASE("question marks make questions") {
    const Analysed text("Liefert Indien Granaten? Nein.");
    CHECK(text->sentences[0].question);
    CHECK_FALSE(text->sentences[1].question);
}

TEST_CASE("soft hyphens vanish from words, not from the text") {
    const Analysed text("Die Waf\u00ADfen kamen an.");
    CHECK(text->text(1) == "Waffen");
    CHECK(text.sentences()[0] == "Die Waf\u00ADfen kamen an.");
}

TEST_CASE("no sentence grows without end") {
    std::string text = "Der Verband nennt";
    for (int i = 0; i < 5000; ++i) {
        text += " Haus und";
    }
    const Analysed without_mark(text);
    CHECK(without_mark->sentences.size() >= 20);
    for (const Sentence& s : without_mark->sentences) {
        CHECK(s.end - s.begin <= 400);
    }
    std::size_t tokens = 0;
    for (const Sentence& s : without_mark->sentences) {
        tokens += s.end - s.begin;
    }
    CHECK(tokens == without_mark->words.size());
}

TEST_CASE("texts without sentences") {
    CHECK(split("").empty());
    CHECK(split(" \n\t\r\n ").empty());
    CHECK(split("...").size() == 1);
    CHECK_NOTHROW(split("*\n*\n*"));
}
