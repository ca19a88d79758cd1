// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/extract/make.hpp"

using namespace actant::extract;

namespace {

constexpr const char* gift = "Polen supplies Ukraine";
constexpr const char* attack = "Kuba attacks Haiti";
std::string status(const std::string& text, const char* row) { return Extracted(text).status(row); }

}  // namespace

TEST_CASE("plain sentences are asserted") {
    CHECK(status("Polen liefert der Ukraine Panzer.", gift) == "asserted");
    CHECK(status("Kuba griff am Montag Haiti an.", attack) == "asserted");
}

TEST_CASE("what somebody says is reported") {
    CHECK(status("Der Sprecher sagte, Polen liefere der Ukraine Panzer.", gift) == "reported");
    CHECK(status("Der Sprecher sagte, dass Polen der Ukraine Panzer liefert.", gift) == "reported");
    CHECK(status("„Polen liefert der Ukraine Panzer“, sagte der Sprecher.", gift) == "reported");
    CHECK(status("Polen liefert laut Nato der Ukraine Panzer.", gift) == "reported");
    CHECK(status("Nach Angaben der Nato liefert Polen der Ukraine Panzer.", gift) == "reported");
    CHECK(status("Der Nato zufolge liefert Polen der Ukraine Panzer.", gift) == "reported");
    CHECK(status("Polen liefert dem Minister zufolge Panzer an die Ukraine.", gift) == "reported");
    CHECK(status("Polen soll der Ukraine Panzer geliefert haben.", gift) == "reported");
    CHECK(status("Polen liefert der Ukraine angeblich Panzer.", gift) == "reported");
    CHECK(status("Kuba habe Haiti angegriffen, teilte die Nato mit.", attack) == "reported");
}

TEST_CASE("plans are planned") {
    CHECK(status("Polen will der Ukraine Panzer liefern.", gift) == "planned");
    CHECK(status("Polen wird der Ukraine Panzer liefern.", gift) == "planned");
    CHECK(status("Polen plant, der Ukraine Panzer zu liefern.", gift) == "planned");
    CHECK(status("Polen kündigte an, der Ukraine Panzer zu liefern.", gift) == "planned");
    CHECK(status("Polen versprach der Ukraine, Panzer zu liefern.", gift) != "asserted");
}

TEST_CASE("what may be is possible") {
    CHECK(status("Polen könnte der Ukraine Panzer liefern.", gift) == "possible");
    CHECK(status("Vielleicht liefert Polen der Ukraine Panzer.", gift) == "possible");
    CHECK(status("Falls Kuba Haiti angreift, hilft niemand.", attack) == "possible");
    CHECK(status("Wenn Polen der Ukraine Panzer liefert, freut sich Kiew.", gift) == "possible");
    CHECK(status("Liefert Polen der Ukraine Panzer?", gift) == "possible");
    CHECK(status("Die Regierung fürchtet, dass Kuba Haiti angreift.", attack) == "possible");
}

TEST_CASE("denials are denied") {
    CHECK(status("Polen liefert der Ukraine keine Panzer.", gift) == "denied");
    CHECK(status("Polen liefert der Ukraine die Panzer nicht.", gift) == "denied");
    CHECK(status("Kuba bestreitet, Haiti angegriffen zu haben.", attack) == "denied");
    CHECK(status("Kuba hat Haiti nie angegriffen.", attack) == "denied");
}

// The pack must say that "nicht nur" takes the negation back and that "so" names a speaker.
TEST_CASE("not only, and so somebody" * doctest::may_fail()) {
    CHECK(status("Polen liefert der Ukraine nicht nur Panzer, sondern auch Munition.", gift) == "asserted");
    CHECK(status("Kuba griff Haiti an, so die Sprecherin der Nato.", attack) == "reported");
    CHECK(Extracted("Kuba griff, so Sabine Quastenberg, Haiti an.")[attack].by_text == "Sabine Quastenberg");
    CHECK(Extracted("Kuba griff Haiti an, so die Sprecherin der Nato.").rows().size() == 1);
}

TEST_CASE("the weakest cue counts") {
    CHECK(status("Der Sprecher sagte, Polen wolle der Ukraine Panzer liefern.", gift) == "planned");
    CHECK(status("Der Sprecher sagte, Polen könnte der Ukraine Panzer liefern.", gift) == "possible");
    CHECK(status("Der Sprecher sagte, Polen liefere der Ukraine keine Panzer.", gift) == "denied");
}

TEST_CASE("speakers") {
    const Extracted comma("Sabine Quastenberg sagte, Kuba habe Haiti angegriffen.");
    CHECK(comma[attack].by_text == "Sabine Quastenberg");
    REQUIRE(comma[attack].by);
    CHECK(comma.name(*comma[attack].by) == "Sabine Quastenberg");
    CHECK(Extracted("Kuba habe Haiti angegriffen, sagte Sabine Quastenberg.")[attack].by_text == "Sabine Quastenberg");
    CHECK(Extracted("Laut Sabine Quastenberg griff Kuba Haiti an.")[attack].by_text == "Sabine Quastenberg");
    CHECK(Extracted("Nach Angaben von Sabine Quastenberg griff Kuba Haiti an.")[attack].by_text ==
          "Sabine Quastenberg");
    CHECK(Extracted("Wie Sabine Quastenberg mitteilte, griff Kuba Haiti an.")[attack].by_text == "Sabine Quastenberg");
    CHECK(Extracted("„Kuba hat das kleine Haiti angegriffen“, sagte Sabine Quastenberg.")[attack].by_text ==
          "Sabine Quastenberg");
}

TEST_CASE("indirect speech runs on into the next sentence") {
    const Extracted graph(
        "Sabine Quastenberg trat vor die Presse und sagte, die Lage sei ernst. Kuba habe Haiti angegriffen.");
    CHECK(graph.status(attack) == "reported");
    CHECK(graph[attack].by_text == "Sabine Quastenberg");
}

TEST_CASE("the act of speaking is asserted, its content is not") {
    const Extracted graph("Mexiko wirft Kuba vor, Haiti angegriffen zu haben.");
    CHECK(graph.status("Mexiko accuses Kuba") == "asserted");
    CHECK(graph.status(attack) == "reported");
}
