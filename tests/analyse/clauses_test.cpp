// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/analyse/make.hpp"

using namespace actant::analyse;

namespace {
bool holds(const Strings& phrases, const std::string& phrase) {
    return std::ranges::find(phrases, phrase) != phrases.end();
}
}  // namespace

TEST_CASE("the verb complex is put together across the fields") {
    const Analysed separable("Prag schickt am Montag alle Geräte nach Kiew zurück.");
    CHECK(separable.has_clause("zurückschicken"));
    const Analysed perfect("Polen hat der Ukraine Panzer geliefert.");
    CHECK(perfect.clause("liefern").perfect);
    CHECK_FALSE(perfect.clause("liefern").passive);
    const Analysed modal("Japan will im Mai Schiffe liefern.");
    CHECK(modal.clause("liefern").modals.size() == 1);
    const Analysed future("Japan wird im Mai Schiffe liefern.");
    CHECK(future.clause("liefern").future);
}

TEST_CASE("separable verbs with an adjective or adverb as prefix") {
    const Analysed text("Die Truppen griffen am Morgen die Stadt an.");
    CHECK(text.has_clause("angreifen"));
    CHECK(text.clause("angreifen").past);
}

TEST_CASE("passive of action and of state") {
    const Analysed action("Die Panzer wurden von Polen geliefert.");
    CHECK(action.clause("liefern").passive);
    const Analysed subordinate("Es hieß, dass die Panzer geliefert worden seien.");
    CHECK(subordinate.clause("liefern").passive);
    CHECK(subordinate.clause("liefern").subjunctive_1);
}

TEST_CASE("relative clauses know their noun") {
    const Analysed text("Der General, der Polen warnte, reiste ab.");
    const Clause& relative = text.clause("warnen");
    CHECK(relative.kind == ClauseKind::relative);
    REQUIRE(relative.antecedent != none);
    CHECK(text.text_of(text->chunks[static_cast<std::size_t>(relative.antecedent)]) == "Der General");
    CHECK(text.clause("abreisen").kind == ClauseKind::main);
}

TEST_CASE("infinitives belong to the verb above") {
    const Analysed text("Rom verspricht, Malta Boote zu liefern.");
    const Clause& inner = text.clause("liefern");
    CHECK(inner.kind == ClauseKind::infinitive);
    REQUIRE(inner.parent != none);
    CHECK(text.lemma(text->clauses[static_cast<std::size_t>(inner.parent)].verb) == "versprechen");
}

TEST_CASE("dass-clauses and clauses without dass are complements") {
    const Analysed with("Rom sagt, dass Malta Boote braucht.");
    CHECK(with.clause("brauchen").parent != none);
    const Analysed without("Rom sagt, Malta brauche Boote.");
    CHECK(without.clause("brauchen").kind == ClauseKind::complement);
    CHECK(without.clause("brauchen").subjunctive_1);
    const Analysed quoted("„Malta braucht Boote“, sagte der Minister.");
    CHECK(quoted.clause("sagen").attribution);
    CHECK(quoted.clause("brauchen").parent != none);
}

TEST_CASE("coordinated verbs share their subject, coordinated clauses do not") {
    const Analysed shared("Indien kauft Öl und verkauft Stahl.");
    CHECK(shared.clause("verkaufen").subject_of != none);
    CHECK(holds(shared.phrases(shared.clause("kaufen")), "Öl"));
    CHECK_FALSE(holds(shared.phrases(shared.clause("kaufen")), "Stahl"));
    const Analysed own("Indien kauft Öl, und der Iran verkauft Stahl.");
    CHECK(own.has_clause("verkaufen"));
    CHECK(holds(own.phrases(own.clause("verkaufen")), "der Iran"));
}

TEST_CASE("participles share the auxiliary") {
    const Analysed text("Oman hat Drohnen gekauft und Raketen verkauft.");
    CHECK(text.clause("verkaufen").perfect);
    CHECK(holds(text.phrases(text.clause("verkaufen")), "Raketen"));
}

TEST_CASE("what stands in brackets is no part of the clause around it") {
    const Analysed text("Kanada (das Land hat wenig Panzer) hilft Kiew.");
    CHECK(holds(text.phrases(text.clause("helfen")), "Kanada"));
    CHECK(holds(text.phrases(text.clause("helfen")), "Kiew"));
    CHECK_FALSE(holds(text.phrases(text.clause("helfen")), "das Land"));
}

TEST_CASE("an embedded clause does not cut the one around it") {
    const Analysed text("Der Minister, der gestern aus Bern kam, warnte Peru.");
    CHECK(holds(text.phrases(text.clause("warnen")), "Der Minister"));
    CHECK(holds(text.phrases(text.clause("warnen")), "Peru"));
}

TEST_CASE("participial attributes are clauses of their own") {
    const Analysed text("Die von Polen gelieferten Panzer rosten.");
    const Clause& inner = text.clause("liefern");
    CHECK(inner.kind == ClauseKind::participial);
    CHECK(inner.passive);
}

TEST_CASE("negation belongs to its clause") {
    const Analysed text("Polen liefert nicht, weil Kiew bezahlt.");
    CHECK(text.clause("liefern").negated);
    CHECK_FALSE(text.clause("bezahlen").negated);
}

TEST_CASE("conditions and questions") {
    CHECK(Analysed("Sollte Kuba angreifen, würde Haiti helfen.").clause("angreifen").conditional);
    CHECK(Analysed("Liefert Kuba Raketen?").clause("liefern").question);
}

TEST_CASE("clauses lie in their sentences, phrases in their clauses") {
    std::string nested = "Das ist der Mann";
    std::string brackets = "Das sagte ";
    for (int i = 0; i < 2000; ++i) {
        nested += ", der den General kannte";
        brackets += "(Putin traf ";
    }
    for (const std::string& hard : {nested + ".", brackets + std::string(2000, ')') + ".", std::string(5000, '('),
                                    std::string(20'000, ','), std::string("Er ging und ging und")}) {
        const Analysed text(hard);
        for (const Clause& c : text->clauses) {
            const Sentence& s = text->sentences[c.sentence];
            CHECK(c.begin >= s.begin);
            CHECK(c.end <= s.end);
            CHECK(c.begin <= c.end);
        }
        for (const Chunk& k : text->chunks) {
            CHECK(k.begin < k.end);
            CHECK(k.end <= text->words.size());
        }
        CHECK(text->clauses.size() <= text->words.size());
    }
}
