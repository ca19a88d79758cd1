// SPDX-License-Identifier: Apache-2.0
// Text as a terminal shows it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace actant::cli {

/// Columns that a text takes: 2 for wide East Asian characters and emoji, 0 for combining and format characters.
std::size_t display_width(std::string_view text);
/// The text cut to `columns`, "…" in the last one where something was cut off.
std::string cut(std::string_view text, std::size_t columns);
/// One line that is safe to print: white space folded to single blanks, control and direction characters taken out.
std::string clean(std::string_view text);

}  // namespace actant::cli
