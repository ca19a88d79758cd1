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

TEST_CASE("attributes stand in a chain and without an article") {
    const Analysed chain("Der von Oslo eingeladene, aus Riga angereiste Gast schwieg.");
    CHECK(chain.clause("einladen").kind == ClauseKind::participial);
    CHECK(chain.clause("anreisen").kind == ClauseKind::participial);
    CHECK(chain.clause("schweigen").kind == ClauseKind::main);
    const Analysed bare("Von Oslo bezahlte Söldner besetzten die Stadt.");
    CHECK(bare.clause("bezahlen").kind == ClauseKind::participial);
    CHECK(bare.clause("besetzen").kind == ClauseKind::main);
    const Analysed verb("Die Armee bezahlte Söldner.");
    CHECK(verb.clause("bezahlen").kind == ClauseKind::main);
}

TEST_CASE("a clause without its verb has that of the clause before") {
    const Analysed text("Oslo lieferte Malta Panzer, Riga Boote.");
    REQUIRE(text->clauses.size() == 2);
    CHECK(text->clauses[1].gap_of == 0);
    CHECK(text.lemma(text->clauses[1].verb) == "liefern");
    const Analysed list("Oslo lieferte Panzer, Boote und Munition.");
    CHECK(list->clauses.size() == 1);
    const Analysed contrast("Der Minister warnte nicht vor Oslo, sondern vor Riga.");
    REQUIRE(contrast->clauses.size() == 2);
    CHECK_FALSE(contrast->clauses[0].negated);
    CHECK(contrast->clauses[1].negated);
}

TEST_CASE("clauses go on behind lists, speakers and clauses inside them") {
    const Analysed list("Das Lager, in dem 20 Polen, drei Letten und ein Este starben, brannte.");
    CHECK(list.clause("sterben").kind == ClauseKind::relative);
    const Analysed speaker("Er sei, so der Minister, von Oslo bedroht worden.");
    CHECK(speaker.clause("bedrohen").passive);
    const Analysed outer("Dass Oslo, das lange zögerte, Riga jetzt beliefert, freut Malta.");
    CHECK(outer.clause("beliefern").kind == ClauseKind::subordinate);
    const Analysed bracket("Oslo hat nicht nur Malta, sondern auch Riga beliefert.");
    CHECK(bracket.clause("beliefern").perfect);
    CHECK_FALSE(bracket.clause("beliefern").negated);
    const Analysed dashes("Man sagt, dass trotz der Krise – so der Minister – Oslo zahlt.");
    CHECK(dashes.clause("zahlen").kind == ClauseKind::subordinate);
}

TEST_CASE("words that look like others are settled before the clauses") {
    CHECK(Analysed("Es handle sich um einen Irrtum.").has_clause("handeln"));
    const Analysed both("Die beiden Minister schwiegen.");
    CHECK(actant::lang::may_be(both.phrase("Minister").agreement, actant::lang::Case::nominative));
    const Analysed above_all("Oslo warnte vor allem vor Riga.");
    CHECK(above_all->chunk_of[3] == none);
    const Analysed would("Würde Oslo Malta angreifen, müsste Riga helfen.");
    CHECK(would.clause("angreifen").conditional);
    const Analysed adjective("Bei politisch motivierten Taten wurden in Oslo und in Riga Menschen verletzt.");
    CHECK(adjective->clauses.size() == 1);
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
