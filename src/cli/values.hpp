// SPDX-License-Identifier: Apache-2.0
// Option values from text, with messages that name the option and the way out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actant::cli {

/// A whole number of at least `min`. @throws UsageError
std::size_t number_value(std::string_view option, std::string_view text, std::size_t min);
/// YYYY, YYYY-MM or YYYY-MM-DD as it stands. @throws UsageError
std::string date_value(std::string_view option, const std::string& text);
/// Lists may come as several options or with commas: "a,b" "c" gives a b c.
std::vector<std::string> split_lists(const std::vector<std::string>& values);

}  // namespace actant::cli
