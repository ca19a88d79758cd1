// SPDX-License-Identifier: Apache-2.0
// Texts that nobody wrote by hand: the sizes bound what a quadratic step would make endless.
#include <doctest/doctest.h>

#include <string>

#include "tests/extract/make.hpp"

using namespace actant::extract;

namespace {

std::string times(int n, const std::string& text) {
    std::string out;
    out.reserve(text.size() * static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) {
        out += text;
    }
    return out;
}

}  // namespace

TEST_CASE("odd texts give a graph whose quotes hold") {
    const std::string texts[] = {
        "",
        " ",
        "\r\n\r\n",
        ".",
        times(30'000, ".,;:!?()„“-"),
        times(100'000, "!") + ",",
        times(30'000, "Panzer "),
        times(30'000, "und "),
        times(30'000, "der "),
        times(20'000, "Putin "),
        times(20'000, "liefert "),
        times(200'000, "a"),
        times(20'000, "Waffen-"),
        times(20'000, "istBerlin"),
        times(10'000, "laut Putin "),
        "Er sagte, " + times(2'000, "dass Kuba sagte, ") + ".",
        "Er versprach, " + times(2'000, "Kuba zu bitten, ") + ".",
        "Der Mann, " + times(2'000, "der den General, ") + times(2'000, "kannte, ") + "kam.",
        times(5'000, "(Putin traf ") + times(5'000, ")"),
        times(20'000, "„") + "Putin traf Kim." + times(20'000, "“"),
        "Der Präsident traf " + times(10'000, "Minister Olmhoff, ") + "gestern.",
        "Der Präsident traf " + times(5'000, "Kuba, Haiti, ") + "gestern.",
        times(20'000, "😀"),
        "Kuba\u00ADbe\u00ADdroht " + times(5'000, "\u00AD"),
    };
    for (const std::string& text : texts) {
        CAPTURE(text.substr(0, 40));
        const Extracted graph(text);
        CHECK(graph.quotes_hold());
        for (const auto& s : graph->statements) {
            CHECK(s.subject < graph->entities.size());
        }
    }
}

TEST_CASE("a statement is found behind a million characters") {
    const Extracted graph(times(40'000, "Das Haus steht am See. ") + "Kuba bedroht Haiti.");
    REQUIRE(graph.has("Kuba threatens Haiti"));
    CHECK(graph["Kuba threatens Haiti"].begin == 920'000);
    CHECK(graph.quotes_hold());
}

TEST_CASE("statements in a text without any period") {
    const Extracted graph(times(3'000, "Kuba bedroht Haiti und das Haus steht am See und "));
    CHECK(graph.has("Kuba threatens Haiti"));
    CHECK(graph.quotes_hold());
}
