// SPDX-License-Identifier: Apache-2.0
#include "names/spellings.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "names/fold.hpp"

using namespace actant;

namespace {

bool share(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    return std::ranges::any_of(left, [&](const auto& one) { return std::ranges::find(right, one) != right.end(); });
}
bool same_sound(std::string_view left, std::string_view right) {
    return share(names::person_sounds(left), names::person_sounds(right));
}
bool same_spelling(std::string_view left, std::string_view right) {
    return share(names::person_spellings(left), names::person_spellings(right));
}

}  // namespace

TEST_CASE("hyphens, blanks, case, accents, umlauts and middle initials make no other spelling") {
    CHECK(same_spelling("Karl-Heinz Müller", "Karl Heinz Mueller"));
    CHECK(same_spelling("Karlheinz Müller", "KARL-HEINZ MULLER"));
    CHECK_FALSE(same_spelling("Karl Mueller", "Karl Muller"));
    CHECK(same_spelling("Kim Jong-un", "Kim Jong Un"));
    CHECK(same_spelling("Mette Bjørnskov", "Mette Bjornskov"));
    CHECK(same_spelling("Anna B. Carlsson", "Anna Carlsson"));
    CHECK(same_spelling("J. D. Vance", "JD Vance"));
    CHECK(same_spelling("Khalid al-Masri", "Khalid Masri"));
    CHECK(same_spelling("Khalid as-Sabti", "Khalid Sabti"));
    CHECK_FALSE(same_spelling("Karl Meyer", "Karl Meier"));
    CHECK_FALSE(same_spelling("Karl Meyer", "Karla Meyer"));
}

TEST_CASE("a bare surname or one initial is no full name") {
    CHECK_FALSE(names::person_spellings("Sergej Schoigu").empty());
    CHECK_FALSE(names::person_spellings("J. D. Vance").empty());
    CHECK(names::person_spellings("Schoigu").empty());
    CHECK(names::person_spellings("S. Schoigu").empty());
    CHECK(names::person_sounds("Schoigu").empty());
}

TEST_CASE("romanizations of one name sound alike") {
    CHECK(same_sound("Sergej Schoigu", "Sergei Shoigu"));
    CHECK(same_sound("Sergej Schoigu", "Sergey Shoygu"));
    CHECK(same_sound("Sergej Schoigu", "Сергей Шойгу"));
    CHECK(same_sound("Sergej Kuschugetowitsch Schoigu", "Sergei Shoigu"));
    CHECK(same_sound("Wolodymyr Selenskyj", "Volodymyr Zelensky"));
    CHECK(same_sound("Wolodymyr Selenski", "Volodymyr Zelenskyy"));
    CHECK(same_sound("Wolodymyr Selenskij", "Volodymyr Zelenskiy"));
    CHECK(same_sound("Michail Chodorkowski", "Mikhail Khodorkovsky"));
    CHECK(same_sound("Konstantin Tschernenko", "Konstantin Chernenko"));
    CHECK(same_sound("Pavel Kuznetsov", "Pawel Kusnezow"));
    CHECK(same_sound("Dmitri Medwedew", "Dmitry Medvedev"));
    CHECK(same_sound("Boris Jelzin", "Boris Yeltsin"));
    CHECK(same_sound("Jewgeni Prigoschin", "Yevgeny Prigozhin"));
    CHECK(same_sound("Walerij Saluschnyj", "Valery Zaluzhny"));
    CHECK(same_sound("Alexander Lukaschenko", "Aleksander Lukashenko"));
    CHECK(same_sound("Dschamal Nadschar", "Jamal Najar"));
    CHECK(same_sound("Masud Raschid", "Massoud Rashid"));
    CHECK_FALSE(same_sound("Sergej Schoigu", "Sergej Lawrow"));
    CHECK_FALSE(same_sound("Iwan Petrow", "Iwan Petrenko"));
    CHECK_FALSE(same_sound("Iwan Petrow", "Anna Petrowa"));
}

TEST_CASE("designations of things differ in hyphens and blanks only") {
    CHECK(share(names::thing_spellings("Hwasong-18"), names::thing_spellings("Hwasong 18")));
    CHECK(share(names::thing_spellings("S-300"), names::thing_spellings("S300")));
    CHECK_FALSE(share(names::thing_spellings("S-300"), names::thing_spellings("S-400")));
}
