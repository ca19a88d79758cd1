// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/read/dates.hpp"

using namespace actant::read;

TEST_CASE("whole dates") {
    CHECK(iso_date("2024-11-10") == "2024-11-10");
    CHECK(iso_date(" 2023-09 ") == "2023-09");
    CHECK(iso_date("2023") == "2023");
    CHECK(iso_date("1.2.2024") == "2024-02-01");
    CHECK(iso_date("2024-11-10T23:30:00+01:00") == "2024-11-10");
    CHECK(iso_date("2024-11-10 23:30") == "2024-11-10");
    CHECK(iso_date("2024-02-29") == "2024-02-29");
}

TEST_CASE("what is no date") {
    for (const char* text : {"", "2023-02-29", "2024-13", "2024-11-31", "31.11.2024", "24-11-10", "2024-1-1",
                             "20241110", "2024-11-10x", "gestern", "10.11.24", "0000-01-01"}) {
        CAPTURE(text);
        CHECK(iso_date(text) == "");
    }
}

TEST_CASE("date lines at the top of a text") {
    CHECK(date_line("2024-11-10\nText") == "2024-11-10");
    CHECK(date_line("Eine Überschrift\n\n10.11.2024\r\nText") == "2024-11-10");
    CHECK(date_line(" date 2023-09 Eine Überschrift in derselben Zeile\nText") == "2023-09");
    CHECK(date_line("date: 2023\n") == "2023");
    CHECK(date_line("---\ntitle: Titel\ndate: \"2024-11-10\"\n---\n") == "2024-11-10");
    CHECK(date_line("Stand: 10.11.2024, 14:30 Uhr") == "2024-11-10");
    CHECK(date_line("Stand 10.11.2024 14:30 Uhr") == "2024-11-10");
}

TEST_CASE("dates in running text are no date lines") {
    CHECK(date_line("Am 10.11.2024 reiste der Minister nach Oslo.") == "");
    CHECK(date_line("173086:\nText") == "");
    CHECK(date_line("2024 war ein Jahr") == "");
    CHECK(date_line("1\n2\n3\n4\n5\n2024-11-10\n") == "");
    CHECK(date_line("") == "");
}
