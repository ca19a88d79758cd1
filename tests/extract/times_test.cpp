// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/extract/reading.hpp"
#include "tests/extract/make.hpp"

using namespace actant::extract;

namespace {

// a Wednesday
std::string iso(std::string_view phrase, std::string_view date = "2024-11-13") {
    return resolve_time(*actant::lang::Packs::embedded().find("de"), phrase, date);
}

}  // namespace

TEST_CASE("dates with day, month and year") {
    CHECK(iso("am 3. März 2022") == "2022-03-03");
    CHECK(iso("im September 2023") == "2023-09");
    CHECK(iso("im Jahr 2014") == "2014");
    CHECK(iso("seit 2014") == "2014");
}

TEST_CASE("dates without a year are the last ones up to the article") {
    CHECK(iso("am 5. November") == "2024-11-05");
    CHECK(iso("im Juli") == "2024-07");
    CHECK(iso("im Dezember") == "2023-12");
    CHECK(iso("im Juli", "2024") == "");
    CHECK(iso("im Juli", "") == "");
}

TEST_CASE("days named by the week or by today") {
    CHECK(iso("am Montag") == "2024-11-11");
    CHECK(iso("am Mittwoch") == "2024-11-13");
    CHECK(iso("am Donnerstag") == "2024-11-07");
    CHECK(iso("gestern") == "2024-11-12");
    CHECK(iso("heute") == "2024-11-13");
    CHECK(iso("morgen") == "2024-11-14");
    CHECK(iso("gestern", "2024-03-01") == "2024-02-29");
    CHECK(iso("gestern", "") == "");
}

TEST_CASE("what cannot be told stays open") {
    CHECK(iso("kürzlich") == "");
    CHECK(iso("von März bis Mai") == "");
    CHECK(iso("") == "");
    CHECK(iso("am 99. März 2022").size() != 10);
    CHECK(iso("am 31. Februar 2022").size() != 10);
}

TEST_CASE("odd dates of documents do no harm") {
    for (const char* date : {"x", "2024-13-99", "2024-1-1", "----------", "99999-99-99", "2024-11"}) {
        CAPTURE(date);
        CHECK_NOTHROW(iso("am Montag", date));
        CHECK_NOTHROW(iso("gestern", date));
        CHECK_NOTHROW(iso("im Juli", date));
    }
}

TEST_CASE("the time of a statement") {
    const Extracted graph("Polen lieferte der Ukraine am Montag Panzer.");
    CHECK(graph["Polen supplies Ukraine"].time_text == "am Montag");
    CHECK(graph["Polen supplies Ukraine"].time == "2024-11-11");
    const Extracted full("Am 3. März 2022 griff Kuba Haiti an.");
    CHECK(full["Kuba attacks Haiti"].time == "2022-03-03");
    const Extracted adverb("Gestern griff Kuba Haiti an.");
    CHECK(adverb["Kuba attacks Haiti"].time == "2024-11-12");
    const Extracted none("Kuba griff Haiti an.");
    CHECK(none["Kuba attacks Haiti"].time_text.empty());
    CHECK(none["Kuba attacks Haiti"].time.empty());
}
