// SPDX-License-Identifier: Apache-2.0
// One way to write what the romanizations of a word sound like.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace actant::names {

/// How letters with more than one sound are read. German: ch as in Bachmut, z as in Kusnezow; English: ch as in
/// Chernenko, z as in Zelensky, j as in Jamal; scholarly: ch as in Chodorkovskij, z as in Zelenskij.
enum class Romanization : std::uint8_t { german, english, english_j, scholarly };
inline constexpr std::array<Romanization, 4> romanizations = {Romanization::german, Romanization::english,
                                                              Romanization::english_j, Romanization::scholarly};

/// The sounds of one folded word: small letters, and capitals for sounds that one letter has no room for (S of Schoigu,
/// C of Tschernenko, J of Dschamal, V for the endings -ow, -ew, -ov, -ev).
std::string sound_of(std::string_view word, Romanization romanization);

}  // namespace actant::names
