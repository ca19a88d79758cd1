// SPDX-License-Identifier: Apache-2.0
// "did you mean": the way out of a misspelt word.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace actant::cli {

/// The candidate nearest to a word, or empty where none is near (edit distance, swapped neighbours count one).
std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// " (did you mean 'supplies'?)", or " (otherwise)" where nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates, std::string_view otherwise);

}  // namespace actant::cli
