// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/lang/loaders.hpp"
#include "tests/lang/make.hpp"

using namespace actant::lang;

TEST_CASE("adjectives have five forms with their agreement") {
    const auto forms = inflect_adjective(german(), "geplant");
    CHECK(forms.size() == 5);
    for (const auto& [form, bits] : forms) {
        CHECK(form.starts_with("geplante"));
        CHECK(bits != 0);
        if (form == "geplantem") {
            CHECK(bits == (agreement(Case::dative, Column::masculine) | agreement(Case::dative, Column::neuter)));
        }
    }
}

TEST_CASE("a copy of the packs loads without an error") { CHECK(PackFolder().error().empty()); }

TEST_CASE("errors of packs name file, line and key") {
    const PackFolder folder;
    const auto error = [&folder](const std::string& text) {
        folder.write("languages/de/frames_supplies.jsonl", text);
        return folder.error();
    };
    const std::string file = "languages/de/frames_supplies.jsonl";
    CHECK(error("// a note\n\n{\"verb\":\"liefern\" oops}\n").starts_with(file + ":3:19: "));
    CHECK(error("[1]\n") == file + ":1:1: expected a JSON object");
    CHECK(error("{\"verb\":\"liefern\",\"relation\":\"supplies\",\"sorce\":\"nom\"}") ==
          file + ":1: sorce: unknown key (did you mean 'source'?)");
    CHECK(error("\n{\"verb\":\"liefern\",\"relation\":\"suplies\"}") ==
          file + ":2: relation: unknown relation 'suplies' (did you mean 'supplies'?)");
    CHECK(error("{\"verb\":\"liefern\"}") == file + ":1: relation: is missing or empty");
    CHECK(error("{\"verb\":[1],\"relation\":\"supplies\"}") == file + ":1: verb: expected a list of strings");
    CHECK(error("{\"verb\":\"liefern\",\"relation\":\"supplies\",\"status\":\"plannd\"}") ==
          file + ":1: status: unknown status 'plannd' (did you mean 'planned'?)");
    CHECK(error(std::string(200'000, '[')).starts_with(file + ":1:"));  // no overflow of the stack
}

TEST_CASE("an actor stands once, and names need one") {
    const PackFolder folder;
    folder.write("weapons.jsonl", "{\"id\":\"weapon/x\",\"name\":\"X\"}\n{\"id\":\"weapon/x\",\"name\":\"X\"}\n");
    CHECK(folder.error() == "weapons.jsonl:2: id: 'weapon/x' stands twice");
    folder.write("weapons.jsonl", "{\"id\":\"weapon/x\",\"name\":\"X\"}\n");
    folder.write("languages/de/names_weapons.jsonl", "{\"id\":\"weapon/y\",\"names\":[\"Y\"]}\n");
    CHECK(
        folder.error().starts_with("languages/de/names_weapons.jsonl:1: id: no actor 'weapon/y' in the neutral files"));
}

TEST_CASE("a separable verb begins with its prefix") {
    const PackFolder folder;
    folder.write("languages/de/verbs.jsonl", "{\"lemma\":\"liefern\",\"prefix\":\"aus\"}\n");
    CHECK(folder.error() == "languages/de/verbs.jsonl:1: prefix: 'liefern' does not begin with 'aus'");
    folder.write("languages/de/verbs.jsonl", "{\"lemma\":\"liefern\",\"like\":\"treffen\"}\n");
    CHECK(folder.error() == "languages/de/verbs.jsonl:1: like: 'liefern' does not end in 'treffen'");
}

TEST_CASE("folders without packs are refused") {
    CHECK_THROWS_AS((void)Packs::from_directory("/nonexistent"), PackError);
}
