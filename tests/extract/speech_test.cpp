// SPDX-License-Identifier: Apache-2.0
// Who says it: speech verbs, prepositions and adverbs of hearsay, quotations and indirect speech over sentences.
#include <doctest/doctest.h>

#include "tests/extract/make.hpp"

using namespace actant::extract;

namespace {

constexpr const char* gift = "Peru supplies Kolumbien";
constexpr const char* attack = "Ecuador attacks Peru";

/// Status and speaker, "reported by Uno".
std::string told(const std::string& text, const char* row) {
    const Extracted e(text);
    return e.status(row) + " by " + e[row].by_text;
}

}  // namespace

TEST_CASE("prepositions and phrases name the speaker, not the phrase that happens to follow") {
    CHECK(told("Laut dem Sender CNN hat Peru Kolumbien Panzer geliefert.", gift) == "reported by Sender CNN");
    CHECK(told("Nach Angaben der Armee hat Peru Kolumbien Panzer geliefert.", gift) == "reported by Armee");
    CHECK(told("Nach Polizeiangaben griff Ecuador am Montag Peru an.", attack) == "reported by Polizei");
    CHECK(told("Regierungsangaben zufolge griff Ecuador am Montag Peru an.", attack) == "reported by Regierung");
    CHECK(told("Nach eigenen Angaben griff Ecuador am Montag Peru an.", attack) == "reported by ");
    CHECK(told("Einem Bericht der Zeitung \"El Comercio\" zufolge hat Peru Kolumbien Panzer geliefert.", gift)
              .starts_with("reported by Zeitung"));
    CHECK(told("Laut einer Mitteilung der Uno hat Peru Kolumbien Panzer geliefert.", gift) == "reported by Uno");
}

TEST_CASE("clauses beside say who speaks") {
    CHECK(told("Peru hat Kolumbien Panzer geliefert, hieß es aus dem Ministerium.", gift) == "reported by Ministerium");
    CHECK(told("Peru habe, so die Uno, Kolumbien Panzer geliefert.", gift) == "reported by Uno");
    CHECK(told("Wenn Peru Kolumbien Panzer liefert, droht Krieg, so die Uno.", gift) == "possible by Uno");
    CHECK(told("Die Armee teilte mit, Ecuador habe Peru angegriffen.", attack) == "reported by Armee");
    CHECK(told("Ecuador wurde von der Uno beschuldigt, Peru angegriffen zu haben.", attack) == "reported by Uno");
    CHECK(told("Wie der Sender CNN berichtet, fürchtet die Uno, dass der Angriff Ecuadors auf Peru weitergeht.",
               attack) == "reported by Sender CNN");
}

TEST_CASE("who stands before the colon of a heading speaks") {
    CHECK(told("Juan Pardo: Peru liefert Kolumbien Panzer", gift) == "reported by Juan Pardo");
    CHECK(told("Bericht: Peru liefert Kolumbien Panzer", gift) == "reported by ");
    CHECK(told("Bolivien: Peru liefert Kolumbien Panzer", gift) == "asserted by ");
}

TEST_CASE("indirect speech runs on") {
    const std::string text =
        "Die Armee teilte mit, die Lage sei ruhig. Ecuador habe Peru angegriffen. Daher hätten die Peruaner Bolivien "
        "um "
        "Hilfe gebeten. Chile verlegte am Abend Truppen.";
    CHECK(told(text, attack) == "reported by Armee");
    CHECK(told(text, "Peru requests Bolivien") == "reported by Armee");
    // without somebody who spoke, and with a condition, Konjunktiv II stays what could be
    CHECK(told("Die Lage ist ernst. Die Peruaner hätten Bolivien angegriffen.", "Peru attacks Bolivien") ==
          "possible by ");
}

TEST_CASE("a quotation of several sentences has one speaker") {
    const std::string before = "Juan Pardo sagte: „Ecuador hat Peru angegriffen. Peru hat Kolumbien Panzer geliefert.“";
    CHECK(told(before, attack) == "reported by Juan Pardo");
    CHECK(told(before, gift) == "reported by Juan Pardo");
    const std::string after = "„Ecuador hat Peru angegriffen. Peru hat Kolumbien Panzer geliefert“, sagte Juan Pardo.";
    CHECK(told(after, attack) == "reported by Juan Pardo");
    CHECK(told(after, gift) == "reported by Juan Pardo");
    CHECK(told("Juan Pardo wies die Kritik zurück. „Ecuador hat Peru angegriffen.“", attack) ==
          "reported by Juan Pardo");
}

TEST_CASE("demnach points to those who spoke") {
    CHECK(told("Die Uno legte einen Bericht vor. Demnach hat Peru Kolumbien Panzer geliefert.", gift) ==
          "reported by Uno");
}

TEST_CASE("what a noun says is as sure as the noun and the verb above it") {
    CHECK(told("Der Sender CNN meldet einen Angriff Ecuadors auf Peru.", attack) == "reported by Sender CNN");
    CHECK(told("Die Uno kritisierte den Angriff Ecuadors auf Peru.", attack) == "asserted by ");
    CHECK(told("Die Gefahr eines Angriffs Ecuadors auf Peru wächst.", attack) == "possible by ");
    CHECK(told("Es gibt Berichte über Waffenlieferungen Perus an Kolumbien.", gift) == "reported by ");
}

TEST_CASE("an open question is no denial") {
    CHECK(told("Ob Ecuador Peru angegriffen hat, steht nicht fest.", attack) == "possible by ");
}

TEST_CASE("what is told with wie, and what is learned, has a speaker") {
    CHECK(told("Die Uno schilderte, wie Ecuador Peru angriff.", attack) == "reported by Uno");
    CHECK(told("Wie der Sender CNN erfahren hat, lieferte Peru Kolumbien Panzer.", gift) == "reported by Sender CNN");
    CHECK(told("Ecuador hat Peru angegriffen. Das bestätigte die Uno.", attack) == "reported by Uno");
}

TEST_CASE("a verb of speech behind und or behind a colon does not report what stands before") {
    const Extracted demand("Juan Pardo warf Peru Verrat vor, und forderte die Nato auf, Kolumbien zu helfen.");
    CHECK(demand.status("Juan Pardo accuses Peru") == "asserted");
    const Extracted blame("Ecuador gab Peru die Schuld: Der Nachbar habe die Grenze verletzt, sagte Juan Pardo.");
    CHECK(blame.status("Ecuador accuses Peru") == "asserted");
}

TEST_CASE("wohl aber is no hearsay") {
    const Extracted e("Einen Krieg hält niemand für wahrscheinlich, wohl aber fürchtet Peru Ecuador.");
    CHECK(e.status("Peru warns_of Ecuador") == "asserted");
}

TEST_CASE("the accused acts, also where the accusation is passive") {
    CHECK(told("Ecuador wird vorgeworfen, Peru angegriffen zu haben.", attack) == "reported by ");
}

TEST_CASE("ich is who speaks") {
    CHECK(Extracted("„Ich werde morgen nach Kolumbien reisen“, sagte Juan Pardo.")
              .status("Juan Pardo visits Kolumbien") == "planned");
    CHECK_FALSE(Extracted("„Ich werde morgen nach Kolumbien reisen“, stand auf dem Zettel.")
                    .has("Juan Pardo visits Kolumbien"));
}

TEST_CASE("demands and complaints in indirect speech have an addressee") {
    CHECK(Extracted("Ecuador müsse die Angriffe einstellen, forderte die Uno.")
              .has("Vereinte Nationen requests Ecuador"));
    CHECK(Extracted("Ecuador habe gelogen, klagte Juan Pardo.").has("Juan Pardo accuses Ecuador"));
    CHECK_FALSE(Extracted("Er werde gewinnen, klagte Juan Pardo.").has("Juan Pardo accuses Juan Pardo"));
}

TEST_CASE("where nobody speaks, indirect speech is that of the person who acts") {
    CHECK(told("Juan Pardo verurteilte die Gewalt; Ecuador habe Peru angegriffen.", attack) ==
          "reported by Juan Pardo");
    CHECK(told("Juan Pardo zeigte sich zufrieden. Ecuador habe Peru angegriffen.", attack) == "reported by Juan Pardo");
}

TEST_CASE("a condition and an explanation are no attribution") {
    CHECK(Extracted("Peru warnte Ecuador vor einem Krieg, sollte es nicht gelingen, die Lage zu beruhigen.")
              .status("Peru warns Ecuador") == "asserted");
    CHECK(Extracted("Bolivien will den Streit beenden: Peru hat Kolumbien Panzer geliefert.").status(gift) ==
          "asserted");
}
