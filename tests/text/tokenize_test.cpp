// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "src/text/token.hpp"
#include "src/text/utf8.hpp"

using namespace actant::text;

namespace {

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> out;
    const Tokens tokens = tokenize(text);
    for (const Token& token : tokens.list) {
        out.emplace_back(token.text);
    }
    return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words keep hyphens, digits and apostrophes, numbers their points") {
    CHECK(words("US-Beamte") == Words{"US-Beamte"});
    CHECK(words("Die S-400 kostet 1.200,50 Euro.") == Words{"Die", "S-400", "kostet", "1.200,50", "Euro", "."});
    CHECK(words("Laos’ Rat") == Words{"Laos’", "Rat"});
    CHECK(words("U-Boot- und Panzerbau") == Words{"U-Boot-", "und", "Panzerbau"});
}

TEST_CASE("soft hyphens are taken out of the word, its range keeps them") {
    const std::string text = "Waf\u00ADfen";
    const Tokens tokens = tokenize(text);
    REQUIRE(tokens.list.size() == 1);
    CHECK(tokens.list[0].text == "Waffen");
    CHECK(tokens.list[0].begin == 0);
    CHECK(tokens.list[0].end == text.size());
}

TEST_CASE("non-breaking and thin spaces separate words") {
    CHECK(words("Rom\u00A0hilft\u202FMalta") == Words{"Rom", "hilft", "Malta"});
}

TEST_CASE("lines and blank lines are noted, with LF and with CR LF") {
    for (const std::string line : {"\n", "\r\n"}) {
        std::string text = "Eins";
        text.append(line).append("zwei").append(line).append(line).append("drei");
        const Tokens tokens = tokenize(text);
        REQUIRE(tokens.list.size() == 3);
        CHECK(tokens.list[1].line_start);
        CHECK_FALSE(tokens.list[1].block_start);
        CHECK(tokens.list[2].block_start);
    }
}

TEST_CASE("ranges are those of the source, in order, whatever stands there") {
    for (const std::string text : {"Müller – „Österreich“ 😀 zahlt 5 €.", "a.b.c..d", "…!?!", "\r\n\r\nx", "é\u0301ü",
                                   "1.2.3.4", "Ä-Ö-Ü-", "'''", "9a9a", "\u00AD\u00AD"}) {
        CAPTURE(text);
        const Tokens tokens = tokenize(text);
        std::size_t end = 0;
        for (const Token& token : tokens.list) {
            CHECK(token.begin >= end);
            CHECK(token.end > token.begin);
            CHECK(token.end <= text.size());
            CHECK((static_cast<unsigned char>(text[token.begin]) & 0xC0U) != 0x80U);
            end = token.end;
        }
    }
}

TEST_CASE("code points: counts and the index agree") {
    std::string text;
    for (int i = 0; i < 300; ++i) {
        text += "aäß€😀";
    }
    const CodePointIndex index(text);
    CHECK(code_point_count(text) == 1500);
    CHECK(index.code_point(0) == 0);
    CHECK(index.code_point(text.size()) == 1500);
    for (std::size_t i = 0, point = 0; i < text.size(); ++point) {
        CHECK(index.code_point(i) == point);
        next_code_point(text, i);
    }
}

TEST_CASE("case of letters beyond ASCII") {
    CHECK(to_lower("ÄRGER Über") == "ärger über");
    CHECK(with_upper_first("öl") == "Öl");
    CHECK(with_lower_first("Übung") == "übung");
    CHECK(starts_upper("Élysée"));
    CHECK_FALSE(starts_upper("€"));
    CHECK(is_all_caps("OPCW"));
    CHECK_FALSE(is_all_caps("A"));
    CHECK_FALSE(is_all_caps("Nato"));
}
