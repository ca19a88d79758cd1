// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/lang/make.hpp"

using namespace actant::lang;

TEST_CASE("weak verbs take an e between t, d, dn, bn, pn and a consonant") {
    CHECK(is_finite("liefert", "liefern"));
    CHECK(is_past("lieferten", "liefern"));
    CHECK(is_participle("geliefert", "liefern"));
    CHECK(is_finite("ordnet", "ordnen"));
    CHECK(is_past("ebnete", "ebnen"));
    CHECK(is_participle("gewappnet", "wappnen"));
    CHECK(german().find("ordnt") == nullptr);
}

TEST_CASE("strong verbs have their principal parts") {
    CHECK(is_finite("trifft", "treffen"));
    CHECK(is_past("trafen", "treffen"));
    CHECK(is_finite("träfe", "treffen"));
    CHECK(is_participle("getroffen", "treffen"));
}

TEST_CASE("separable verbs keep their base, with zu inside") {
    CHECK(is_finite("einlädt", "einladen"));
    CHECK(is_participle("eingeladen", "einladen"));
    CHECK(is_verb("einzuladen", "einladen", VerbForm::particle_infinitive));
    CHECK(german().prefixes.contains("ein"));
}

TEST_CASE("inseparable verbs lose the ge of their base, also where the base begins with ge") {
    CHECK(is_participle("betroffen", "betreffen"));
    CHECK(is_participle("begangen", "begehen"));
    CHECK(is_participle("vergeben", "vergeben"));
    CHECK(is_participle("zurückgewonnen", "zurückgewinnen"));

    const PackFolder folder;  // begehen without an explicit participle
    folder.write("languages/de/verbs.jsonl",
                 "{\"lemma\":\"gehen\",\"present\":\"geht\",\"past\":\"ging\",\"participle\":\"gegangen\","
                 "\"subjunctive\":\"ginge\"}\n"
                 "{\"lemma\":\"begehen\",\"like\":\"gehen\"}\n");
    const Packs packs = Packs::from_directory(folder.path());
    CHECK(packs.find("de")->find("begangen") != nullptr);
    CHECK(packs.find("de")->find("begegangen") == nullptr);
}

TEST_CASE("a verb with a strong and a weak line has the forms of both, under prefixes too") {
    CHECK(is_past("schuf", "schaffen"));
    CHECK(is_past("schaffte", "schaffen"));
    CHECK(is_participle("geschafft", "schaffen"));
    CHECK(is_participle("geschaffen", "schaffen"));
    CHECK(is_participle("abgeschafft", "abschaffen"));
    CHECK(is_past("hing", "hängen"));
    CHECK(is_past("hängte", "hängen"));
    CHECK(is_participle("gewendet", "wenden"));
    CHECK(is_participle("gewandt", "wenden"));
}

TEST_CASE("a verb with and without a separable prefix has the forms of both") {
    CHECK(is_participle("umgangen", "umgehen"));
    CHECK(is_participle("umgegangen", "umgehen"));
}

TEST_CASE("tun has no second e") {
    CHECK(is_verb("tun", "tun", VerbForm::infinitive));
    CHECK(is_verb("anzutun", "antun", VerbForm::particle_infinitive));
    CHECK(german().find("tuen") == nullptr);
}

TEST_CASE("a base without a line counts only with its prefix") {
    const Index base = german().find_verb("engen");
    REQUIRE(base != none);
    CHECK(german().verbs[static_cast<std::size_t>(base)].only_with_prefix);
    CHECK_FALSE(german().verbs[static_cast<std::size_t>(german().find_verb("einengen"))].only_with_prefix);
    CHECK(is_past("einengte", "einengen"));
}
