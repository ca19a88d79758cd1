// SPDX-License-Identifier: Apache-2.0
// Grammatical features as bit sets.
#pragma once

#include <cstdint>
#include <string_view>

namespace actant::lang {

/// Agreement: a set of (case, gender or plural) pairs, bit = 4 * case + column.
using Agreement = std::uint16_t;

enum class Case : std::uint8_t { nominative, accusative, dative, genitive };
/// The four columns of a declension table: three genders of the singular, and the plural.
enum class Column : std::uint8_t { masculine, feminine, neuter, plural };

constexpr Agreement agreement(Case c, Column g) {
    return static_cast<Agreement>(1U << (4U * static_cast<unsigned>(c) + static_cast<unsigned>(g)));
}
constexpr Agreement all_columns(Case c) { return static_cast<Agreement>(0xFU << (4U * static_cast<unsigned>(c))); }
constexpr Agreement all_cases(Column g) { return static_cast<Agreement>(0x1111U << static_cast<unsigned>(g)); }
constexpr Agreement any_agreement = 0xFFFF;
constexpr Agreement singular = all_cases(Column::masculine) | all_cases(Column::feminine) | all_cases(Column::neuter);

constexpr bool may_be(Agreement a, Case c) { return (a & all_columns(c)) != 0; }
constexpr bool may_be(Agreement a, Column g) { return (a & all_cases(g)) != 0; }
constexpr bool may_be_singular(Agreement a) { return (a & singular) != 0; }
constexpr bool may_be_plural(Agreement a) { return may_be(a, Column::plural); }

/// "nom.m dat.f" -> bits; 0 where it cannot be read.
Agreement parse_agreement(std::string_view text);
/// "dat acc" -> the columns of these cases
Agreement parse_cases(std::string_view text);

enum class VerbForm : std::uint8_t { finite, infinitive, particle_infinitive, participle, present_participle };
enum class Tense : std::uint8_t { present, past };
enum class Mood : std::uint8_t { indicative, subjunctive_1, subjunctive_2, imperative };

}  // namespace actant::lang
