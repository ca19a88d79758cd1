// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/read/reader.hpp"
#include "src/read/utf8.hpp"

using namespace actant::read;

namespace {

std::string complaint(std::string_view bytes) {
    try {
        checked_utf8(bytes);
        return "";
    } catch (const ReadError& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("valid UTF-8 passes, a byte order mark is taken off") {
    CHECK(checked_utf8("Grüße 👋") == "Grüße 👋");
    CHECK(checked_utf8("\xEF\xBB\xBFText") == "Text");
    CHECK(checked_utf8("a\r\nb\xC2\xAD") == "a\r\nb\xC2\xAD");
}

TEST_CASE("the first broken byte is named") {
    CHECK(complaint("Gr\xFC\xDF"
                    "e")
              .starts_with("byte 2: 0xFC is not valid UTF-8"));
    CHECK(complaint("ab\xC3").starts_with("byte 2: 0xC3"));            // cut off
    CHECK(complaint("\xC0\xAF").starts_with("byte 0: 0xC0"));          // overlong
    CHECK(complaint("a\xED\xA0\x80").starts_with("byte 1: 0xED"));     // surrogate
    CHECK(complaint("\xF4\x90\x80\x80").starts_with("byte 0: 0xF4"));  // above U+10FFFF
}

TEST_CASE("binary content is told from text") {
    CHECK(complaint(std::string_view("ab\0c", 4)).starts_with("byte 2: a NUL byte"));
    CHECK(complaint("\xFF\xFE"
                    "a")
              .find("UTF-16") != std::string::npos);
    CHECK(complaint("%PDF-1.4").find("PDF") != std::string::npos);
    CHECK(complaint("x\x01\xFF").find("binary") != std::string::npos);
    CHECK(complaint("stra\xDF"
                    "e")
              .find("Latin-1") != std::string::npos);
}

TEST_CASE("any path becomes valid UTF-8") {
    CHECK(as_utf8("Grüße.txt") == "Grüße.txt");
    CHECK(as_utf8("Gr\xFC.txt") == "Gr%FC.txt");
}
