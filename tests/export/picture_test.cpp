// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <graphviz/cgraph.h>

#include "export/formats.hpp"
#include "export/utf8.hpp"
#include "tests/export/sample.hpp"

using namespace actant;
using namespace actant::exporting;

namespace {

using Parsed = std::unique_ptr<Agraph_t, int (*)(Agraph_t*)>;

Parsed parse(const std::string& dot) { return {agmemread(dot.c_str()), agclose}; }

std::string value(void* object, const char* name) {
    std::string key = name;
    const char* found = agget(object, key.data());
    return found != nullptr ? found : "";
}

std::string written(const KnowledgeGraph& graph, std::string_view format, const WriteOptions& options = {}) {
    return exporting::written(*format_by_name(format), graph, options);
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A chain of `count` organizations.
KnowledgeGraph chain(std::size_t count) {
    DocumentGraph document;
    document.document.key = "chain";
    for (std::size_t at = 0; at < count; ++at) {
        LocalEntity entity;
        entity.type = EntityType::organization;
        entity.name = "Firma " + std::to_string(at);
        document.entities.push_back(entity);
    }
    for (std::size_t at = 0; at + 1 < count; ++at) {
        LocalStatement statement;
        statement.subject = at;
        statement.object = at + 1;
        statement.predicate = Predicate::supports;
        statement.quote = "Zitat " + std::to_string(at);
        document.statements.push_back(statement);
    }
    return KnowledgeGraph::merge(std::span(&document, 1));
}

}  // namespace

TEST_CASE("the DOT text parses again, with our plain ids and the attributes that gvpr asks for") {
    const auto picture = parse(written(sample::complete(), "dot"));
    REQUIRE(picture);
    std::size_t nodes = 0;
    std::set<std::string> statuses;
    for (auto* node = agfstnode(picture.get()); node != nullptr; node = agnxtnode(picture.get(), node)) {
        if (!value(node, "kind").empty()) {
            ++nodes;
            CHECK(std::string(agnameof(node)).starts_with("n"));
            CHECK(value(node, "sources") == "1");
            CHECK((value(node, "qid").empty() || value(node, "qid").front() == 'Q'));
        }
        for (auto* edge = agfstout(picture.get(), node); edge != nullptr; edge = agnxtout(picture.get(), edge)) {
            CHECK(predicate_from(value(edge, "kind")).has_value());
            CHECK(has(value(edge, "tooltip"), "Zitat Nummer"));
            statuses.insert(value(edge, "status"));
            if (value(edge, "status") == "denied") {
                CHECK(value(edge, "arrowhead") == "tee");
            }
        }
    }
    CHECK(nodes == 5);  // neither the place nor the weapon, which no relation touches
    CHECK(statuses == std::set<std::string>{"asserted", "denied", "planned", "possible", "reported"});
}

TEST_CASE("hostile names come through, in DOT and SVG") {
    const auto graph = sample::hostile();
    const auto dot = written(graph, "dot");
    const auto picture = parse(dot);
    REQUIRE(picture);
    CHECK(valid_utf8(dot) == dot);
    std::size_t nodes = 0;
    for (auto* node = agfstnode(picture.get()); node != nullptr; node = agnxtnode(picture.get(), node)) {
        nodes += value(node, "kind").empty() ? 0 : 1;
    }
    CHECK(nodes == graph.entities().size());
    const auto svg = written(graph, "svg");
    CHECK(has(svg, "&lt;b&gt;x&lt;/b&gt;"));
    CHECK(has(svg, "Müller &amp; Söhne"));
    CHECK(has(svg, "\\N \\G \\E \\l"));
    CHECK(svg.find('\x01') == std::string::npos);
}

TEST_CASE("relations with the same ends and status share a line") {
    DocumentGraph document;
    document.document.key = "a";
    for (const auto* name : {"Rot", "Blau"}) {
        LocalEntity entity;
        entity.type = EntityType::organization;
        entity.name = name;
        document.entities.push_back(entity);
    }
    for (const auto predicate : {Predicate::warns, Predicate::threatens}) {
        LocalStatement statement;
        statement.object = 1;
        statement.predicate = predicate;
        document.statements.push_back(statement);
        document.statements.back().status = Status::asserted;
    }
    const auto picture = parse(written(KnowledgeGraph::merge(std::span(&document, 1)), "dot"));
    REQUIRE(picture);
    CHECK(agnedges(picture.get()) == 1);
    auto* edge = agfstedge(picture.get(), agfstnode(picture.get()));
    CHECK((edge == nullptr || value(edge, "kind") == "warns threatens"));
}

TEST_CASE("a picture shows 40 entities and says what it hides") {
    const auto graph = chain(60);
    CHECK(has(written(graph, "dot"),
              "20 further entities and 20 relations are hidden; --top N or --entity NAME shows more"));
    WriteOptions options;
    options.whole = true;
    CHECK_FALSE(has(written(graph, "dot", options), "hidden"));
    options.hidden_entities = 1;
    CHECK(has(written(graph, "dot", options), "1 further entity is hidden"));
    options.top = 10;
    CHECK(has(written(graph, "dot", options), "51 further entities"));
}

TEST_CASE("large pictures are laid out by sfdp") {
    WriteOptions options;
    options.whole = true;
    CHECK(has(written(chain(100), "dot", options), "layout=dot"));
    CHECK(has(written(chain(200), "dot", options), "layout=sfdp"));
    CHECK(has(written(chain(200), "svg", options), "Firma 199"));
}

TEST_CASE("the same graph gives the same DOT; pictures begin as their format does; nothing at all is a picture too") {
    CHECK(written(sample::complete(), "dot") == written(sample::complete(), "dot"));
    CHECK(written(sample::complete(), "png").starts_with("\x89PNG"));
    CHECK(written(sample::complete(), "pdf").starts_with("%PDF"));
    CHECK(has(written(KnowledgeGraph{}, "svg"), "</svg>"));
    WriteOptions options;
    options.title = "Wer & was <hier>?";
    CHECK(has(written(sample::complete(), "svg", options), "Wer &amp; was &lt;hier&gt;?"));
}

TEST_CASE("formats are found by name and ending") {
    CHECK((format_by_name("jsonld")->reader != nullptr));
    CHECK(format_by_name("gif") == nullptr);
    CHECK(format_by_ending("a/b.svg")->name == "svg");
    CHECK(format_by_ending("svg") == nullptr);
    CHECK(formats().size() >= 5);
}

TEST_CASE("text is wrapped and shortened by code points") {
    CHECK(wrapped("Center for Strategic and International Studies", 20).size() == 3);
    CHECK(wrapped("Donaudampfschifffahrtsgesellschaft", 10).size() == 1);
    CHECK(shortened("äöü äöü äöü", 8) == "äöü äöü…");
    CHECK(shortened("kurz", 8) == "kurz");
    CHECK(length("äöü") == 3);
    CHECK(valid_utf8("a\xff") == "a\xef\xbf\xbd");
}
