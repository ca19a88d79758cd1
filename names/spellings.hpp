// SPDX-License-Identifier: Apache-2.0
// What the spellings of one name have in common: hyphens, accents, umlauts, initials, and the ways in which names of
// other scripts are written in Latin letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace actant::names {

/// The name in Latin letters where it is written in others ("Шойгу": "Šojgu"), else as it is.
std::string latin(std::string_view name);

/// The words of a person's full name that tell who it is: without initials in the middle, patronymic and Arabic
/// article; initials in front stand together ("J. D. Vance": "jd vance"). Folded.
std::vector<std::string> telling_words(std::string_view name);

/// Forms that equal spellings share, without blanks, sorted: "Karl-Heinz Müller" gives "karlheinzmueller" and
/// "karlheinzmuller". Of persons only full names have any.
std::vector<std::string> person_spellings(std::string_view name);
std::vector<std::string> thing_spellings(std::string_view name);

/// Forms that the romanizations of one name share, sorted: "Sergei Schoigu", "Sergey Shoygu" and "Сергей Шойгу" have
/// one in common. Several, because letters mean different sounds in different romanizations (ch, z, j). Too coarse for
/// names that are Latin at home (Frey and Frei are two). Words shorter than `least` letters give none.
std::vector<std::string> person_sounds(std::string_view name);
/// The same word by word; surnames last.
std::vector<std::vector<std::string>> person_sound_words(std::string_view name);
std::vector<std::string> word_sounds(std::string_view word, std::size_t least);

}  // namespace actant::names
