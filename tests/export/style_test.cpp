// SPDX-License-Identifier: Apache-2.0
#include "export/style.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

#include "tests/export/sample.hpp"

using namespace actant;
using namespace actant::exporting;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string dot(const KnowledgeGraph& graph, std::string_view style) {
    WriteOptions options;
    options.style = std::make_shared<const Style>(read_style(style));
    return written(*format_by_name("dot"), graph, options);
}

std::string message(std::string_view json) {
    try {
        read_style(json);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("data/style.json is the default style") {
    std::ifstream file(ACTANT_SOURCE_DIR "/data/style.json", std::ios::binary);
    const std::string json{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    REQUIRE(!json.empty());
    for (const auto& graph : {sample::complete(), sample::hostile()}) {
        CHECK(dot(graph, json) == written(*format_by_name("dot"), graph));
    }
    for (std::size_t type = 0; type < entity_type_count; ++type) {
        CHECK(has(json, "\"" + std::string(name_of(static_cast<EntityType>(type))) + "\""));
    }
    for (std::size_t predicate = 0; predicate < predicate_count; ++predicate) {
        CHECK(has(json, "\"" + std::string(name_of(static_cast<Predicate>(predicate))) + "\""));
    }
}

TEST_CASE("a style file changes what it names and nothing else") {
    const auto plain = dot(sample::complete(), "{}");
    CHECK(plain == written(*format_by_name("dot"), sample::complete()));
    const auto changed = dot(sample::complete(), R"({
        "entities": {"State": {"shape": "octagon", "fill": "#010203", "label": "Staat <b>"}},
        "relations": {"leads": {"label": "f\"ührt & <leitet>", "colour": "#0a0b0c"}},
        "statuses": {"denied": {"width": 5.5, "head": "crow", "style": "dotted"}},
        "font": "DejaVu Sans"})");
    CHECK(has(changed, "shape=octagon"));
    CHECK(has(changed, "#010203"));
    CHECK(has(changed, "Staat &lt;b&gt;"));
    CHECK(has(changed, "f\"ührt &amp; &lt;leitet&gt;"));
    CHECK(has(changed, "#0a0b0c"));
    CHECK(has(changed, "arrowhead=crow"));
    CHECK(has(changed, "penwidth=5.50"));
    CHECK(has(changed, "DejaVu Sans"));
    CHECK(has(changed, "#1d4ed8") == has(plain, "#1d4ed8"));
}

TEST_CASE("what is wrong in a style file is named") {
    CHECK(has(message("{"), "offset"));
    CHECK(has(message("[]"), "object"));
    CHECK(has(message(R"({"entity": {}})"), "entity: unknown key (known: entities"));
    CHECK(has(message(R"({"entities": {"Planet": {}}})"), "entities: unknown name 'Planet'"));
    CHECK(has(message(R"({"entities": {"State": {"shape": "image"}}})"), "entities.State.shape: unknown 'image'"));
    CHECK(has(message(R"({"entities": {"State": {"style": "filled,invis"}}})"), "unknown 'invis'"));
    CHECK(has(message(R"({"entities": {"State": {"fill": "red\" URL=\"x"}}})"), "no colour"));
    CHECK(has(message(R"({"entities": {"State": {"label": ""}}})"), "label of 1 to 60"));
    CHECK(has(message(R"({"entities": {"State": 1}})"), "object"));
    CHECK(has(message(R"({"relations": {"eats": {}}})"), "'eats'"));
    CHECK(has(message(R"({"statuses": {"denied": {"width": -1}}})"), "statuses.denied.width"));
    CHECK(has(message(R"({"statuses": {"denied": {"head": 1}}})"), "a text is needed"));
    CHECK(has(message(R"({"font": "x\"y"})"), "names of fonts"));
    CHECK(has(message(R"({"denied": "#12345"})"), "denied: '#12345' is no colour"));
}
