// SPDX-License-Identifier: Apache-2.0
// Dates that read the same in every language: ISO 8601 and dd.mm.yyyy.
#pragma once

#include <string>
#include <string_view>

namespace actant::read {

/// A whole string that is a date ("2024-11-10", "2023-09", "2024", "10.11.2024", "2024-11-10T12:00:00Z") as ISO 8601
/// to the day, month or year. Empty where it is none.
std::string iso_date(std::string_view text);

/// The date of a date line among the first lines of a text: "2024-11-10", "date 2023-09", "Stand: 10.11.2024, 14:30
/// Uhr". Empty where there is none.
std::string date_line(std::string_view text);

}  // namespace actant::read
