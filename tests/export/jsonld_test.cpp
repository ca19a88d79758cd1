// SPDX-License-Identifier: Apache-2.0
#include "export/jsonld.hpp"

#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

#include "export/iri.hpp"
#include "tests/export/sample.hpp"

using namespace actant;
using namespace actant::exporting;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string message(std::string_view bytes) {
    try {
        read_jsonld(bytes);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "";
}

std::string jsonld(const KnowledgeGraph& graph, const WriteOptions& options) {
    return written(*format_by_name("jsonld"), graph, options);
}

std::string with_node(std::string_view node) { return "{\"@graph\": [" + std::string(node) + "]}"; }

}  // namespace

TEST_CASE("reading back and writing again gives the same bytes") {
    for (const auto& graph : {sample::complete(), sample::hostile(), KnowledgeGraph{}}) {
        for (const bool ascii : {false, true}) {
            WriteOptions options;
            options.ascii = ascii;
            const auto bytes = jsonld(graph, options);
            const auto again = read_jsonld(bytes);
            CHECK(again.entities() == graph.entities());
            CHECK(again.statements() == graph.statements());
            CHECK(again.documents() == graph.documents());
            CHECK(jsonld(again, options) == bytes);
        }
    }
}

TEST_CASE("the parts of the file that are fixed") {
    const auto bytes = jsonld(sample::complete(), {});
    CHECK(has(bytes, R"("@vocab": "https://actant.example/ns#")"));
    CHECK(has(bytes, R"("id": "https://actant.example/entity/Q423")"));
    CHECK(has(bytes, R"("type": ["Entity", "State"])"));
    CHECK(has(bytes, R"("alternateName": ["Pjöngjang", "der Norden"])"));
    CHECK(has(bytes, R"("sameAs": {"id": "http://www.wikidata.org/entity/Q423"})"));
    CHECK(has(bytes, R"("supplies": [{"id": "https://actant.example/entity/Q159"}])"));
    CHECK(has(bytes, R"("type": ["Statement", "WarnsOf"])"));
    CHECK(has(bytes, R"("item": {"id": "https://actant.example/entity/weaponsystem/artilleriegranaten"})"));
    CHECK(has(bytes, R"("time": "2024-01")"));
    CHECK(has(bytes, R"("time": {"@type": "http://www.w3.org/2001/XMLSchema#date", "@value": "2024-12-31"})"));
    CHECK(has(bytes, R"("begin": 50)"));
    CHECK(has(bytes, R"("type": "NewsArticle")"));
}

TEST_CASE("direct edges stand only for what is asserted or reported") {
    const auto bytes = jsonld(sample::complete(), {});
    CHECK(has(bytes, "\"leads\": ["));
    CHECK_FALSE(has(bytes, "\"visits\": ["));
    CHECK_FALSE(has(bytes, "\"attacks\": ["));
    CHECK_FALSE(has(bytes, "\"cooperates_with\": ["));
}

TEST_CASE("another base IRI reads back to the same ids") {
    WriteOptions options;
    options.base_iri = "https://graph.example/entity/x/";
    const auto graph = sample::complete();
    const auto bytes = jsonld(graph, options);
    CHECK(has(bytes, "https://graph.example/entity/x/entity/Q423"));
    CHECK_FALSE(has(bytes, "actant.example"));
    CHECK(read_jsonld(bytes).entities() == graph.entities());
}

TEST_CASE("ids are percent-encoded, and only once") {
    CHECK(iri("https://b.example/", IriKind::entity, "person/müller <x>") ==
          "https://b.example/entity/person/m%C3%BCller%20%3Cx%3E");
    CHECK(id_from_iri(IriKind::entity, "https://b.example/entity/person/m%C3%BCller%20%3Cx%3E") == "person/müller <x>");
    CHECK(iri("https://b.example/", IriKind::entity, "https://c.example/%41 b") == "https://c.example/%41%20b");
    CHECK(id_from_iri(IriKind::entity, "https://c.example/thing") == "https://c.example/thing");
    CHECK(id_from_iri(IriKind::entity, "https://b.example/entity/100%") == "100%");
}

TEST_CASE("--ascii writes only ASCII") {
    WriteOptions options;
    options.ascii = true;
    for (const char byte : jsonld(sample::complete(), options)) {
        REQUIRE(static_cast<unsigned char>(byte) < 0x80U);
    }
}

TEST_CASE("bytes that are no UTF-8 do not make a broken file") {
    Entity entity;
    entity.id = "person/x";
    entity.name = "caf\xe9 \xed\xa0\x80 \xf0\x9f";
    const auto graph = KnowledgeGraph::from_parts({entity}, {}, {});
    CHECK_NOTHROW(read_jsonld(jsonld(graph, {})));
}

TEST_CASE("a file cut off anywhere gives a message") {
    const auto bytes = jsonld(sample::complete(), {});
    for (std::size_t size = 0; size + 2 < bytes.size(); size += 7) {
        CHECK(has(message(std::string_view(bytes).substr(0, size)), "offset"));
    }
    CHECK(has(message(std::string(100000, '[')), "offset"));
    CHECK(has(message("caf\xe9"), "offset"));
}

TEST_CASE("what is no graph of ours is named") {
    CHECK(has(message("[]"), "@graph"));
    CHECK(has(message("{}"), "@graph"));
    CHECK(has(message(R"({"@graph": 1})"), "@graph"));
    CHECK(has(message(R"({"@graph": [1]})"), "no object"));
    CHECK(has(message(with_node(R"({"type": "Entity"})")), "no \"id\""));
    CHECK(has(message(with_node(R"({"id": "x:entity/a", "type": ["Entity", "Planet"]})")), "x:entity/a"));
    CHECK(has(message(with_node(R"({"id": "s", "type": "Statement", "status": "asserted"})")), "no \"predicate\""));
    CHECK(has(message(with_node(R"({"id": "s", "type": "Statement", "predicate": "eats", "status": "asserted"})")),
              "'eats'"));
    CHECK(has(message(with_node(R"({"id": "s", "type": "Statement", "predicate": "warns", "status": "sure"})")),
              "'sure'"));
    CHECK(has(message(with_node(
                  R"({"id": "s", "type": "Statement", "predicate": "warns", "status": "asserted", "begin": -1})")),
              "\"begin\""));
    CHECK(has(
        message(with_node(
            R"({"id": "s", "type": "Statement", "predicate": "warns", "status": "asserted", "subject": {"id": "x:entity/a"}})")),
        "no entity of the graph"));
    CHECK(
        message(with_node(
            R"({"@id": "x:entity/a", "@type": ["Entity", "Person"], "name": {"@value": "A"}, "identityKey": "k"})")) ==
        "");
}
