// SPDX-License-Identifier: Apache-2.0
#include "src/cli/suggest.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

namespace actant::cli {
namespace {

constexpr std::size_t longest_word = 64;  ///< no option is longer; keeps the table small

/// Optimal string alignment distance, without regard to ASCII case.
std::size_t distance(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1])) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
    std::string best;
    if (word.empty() || word.size() > longest_word) {
        return best;
    }
    std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const bool completes = word.size() >= 3 && candidate.starts_with(word);
        const std::size_t d = completes ? 1 : distance(word, candidate);
        if (d < best_distance) {
            best_distance = d;
            best = candidate;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates, std::string_view otherwise) {
    const std::string near = nearest(word, candidates);
    if (!near.empty()) {
        return fmt::format(" (did you mean '{}'?)", near);
    }
    return otherwise.empty() ? std::string() : fmt::format(" ({})", otherwise);
}

}  // namespace actant::cli
