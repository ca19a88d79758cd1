// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/read/read.hpp"

using namespace actant::read;

namespace {

const Options options = {"", "de"};

std::string only_error(std::string_view line) {
    const Batch batch = read_bytes("f.jsonl", line, options);
    CHECK(batch.documents.empty());
    return batch.errors.size() == 1 ? batch.errors[0] : "";
}

}  // namespace

TEST_CASE("one article a line") {
    const Batch batch = read_bytes(
        "f.jsonl",
        "\xEF\xBB\xBF{\"id\":\"a1\",\"text\":\"Ein \\u00DCbel.\\r\\n\",\"title\":\"T\",\"url\":\"https://x.example/1\","
        "\"date\":\"2024-11-10T08:00:00Z\",\"language\":\"de-DE\",\"publisher\":\"P\"}\r\n"
        "\n"
        "{\"text\":\"Zwei\",\"url\":\"https://x.example/2\",\"title\":null}\n"
        "{\"text\":\"Drei\"}\n"
        "{\"id\":4,\"text\":\"Vier\"}",
        options);
    CHECK(batch.errors.empty());
    REQUIRE(batch.documents.size() == 4);
    const actant::DocumentInfo& info = batch.documents[0].info;
    CHECK(batch.documents[0].text == "Ein Übel.\r\n");
    CHECK(info.key == "a1");
    CHECK(info.title == "T");
    CHECK(info.url == "https://x.example/1");
    CHECK(info.date == "2024-11-10");
    CHECK(info.language == "de");
    CHECK(info.publisher == "P");
    CHECK(batch.documents[1].info.key == "https://x.example/2");
    CHECK(batch.documents[2].info.key == "f.jsonl:4");
    CHECK(batch.documents[3].info.key == "4");
}

TEST_CASE("a bad line names file and line, the others go through") {
    const Batch batch =
        read_bytes("f.jsonl", "{\"text\":\"Eins\"}\n{\"text\":\n{\"text\":\"Gr\xFC\"}\n{\"text\":\"Vier\"}\n", options);
    CHECK(batch.documents.size() == 2);
    REQUIRE(batch.errors.size() == 2);
    CHECK(batch.errors[0].starts_with("f.jsonl:2: not valid JSON at byte"));
    CHECK(batch.errors[1].starts_with("f.jsonl:3: byte 11: 0xFC"));
}

TEST_CASE("what else can be wrong with a line") {
    CHECK(only_error("[1]").starts_with("f.jsonl:1: not a JSON object"));
    CHECK(only_error("{\"id\":\"a\"}").starts_with("f.jsonl:1: no string \"text\""));
    CHECK(only_error("{\"text\":5}").starts_with("f.jsonl:1: no string \"text\""));
    CHECK(only_error("{\"text\":\" \"}") == "f.jsonl:1: \"text\" is empty");
    CHECK(only_error("{\"text\":\"a\\u0000b\"}").find("NUL") != std::string::npos);
    CHECK(only_error("{\"text\":\"\\ud800\"}").find("not valid JSON") != std::string::npos);
    CHECK(only_error("{\"text\":\"a\",\"title\":[]}").find("\"title\" is not a string") != std::string::npos);
    CHECK(only_error(std::string(200000, '[')).find("not valid JSON") != std::string::npos);
    CHECK(only_error("{\"text\":\"a\"} x").find("not valid JSON") != std::string::npos);
}

TEST_CASE("a date that is none is a warning") {
    const Batch batch = read_bytes("f.jsonl", "{\"text\":\"Ein Text\",\"date\":\"gestern\"}", options);
    REQUIRE(batch.documents.size() == 1);
    CHECK(batch.documents[0].info.date == "");
    REQUIRE(batch.warnings.size() == 1);
    CHECK(batch.warnings[0].starts_with("f.jsonl:1: \"date\": 'gestern' is no date"));
}
