// SPDX-License-Identifier: Apache-2.0
#include "src/read/fingerprint.hpp"

#include <fmt/core.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace actant::read {
namespace {

constexpr std::size_t run_words = 4;
constexpr std::size_t minima = 24;
constexpr UChar32 soft_hyphen = 0x00AD;

/// The finaliser of MurmurHash3: spreads every bit over the whole word.
std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ x >> 33) * 0xff51afd7ed558ccdULL;
    x = (x ^ x >> 33) * 0xc4ceb9fe1a85ec53ULL;
    return x ^ x >> 33;
}

/// One hash for each word: its letters and digits, case folded.
std::vector<std::uint64_t> word_hashes(std::string_view text) {
    std::vector<std::uint64_t> words;
    std::uint64_t hash = 0;
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t i = 0; i < text.size();) {
        UChar32 c = 0;
        U8_NEXT(data, i, text.size(), c);
        if (c == soft_hyphen) {
            continue;
        }
        if (u_isalnum(c)) {
            hash = mixed(hash * 31 + static_cast<std::uint64_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)) + 1);
        } else if (hash != 0) {
            words.push_back(hash);
            hash = 0;
        }
    }
    if (hash != 0) {
        words.push_back(hash);
    }
    return words;
}

}  // namespace

std::string fingerprint(std::string_view text) {
    std::vector<std::uint64_t> words = word_hashes(text);
    if (words.size() < run_words) {
        words.resize(run_words, 1);  // a very short text is one run
    }
    // For each permutation (a hash with a seed of its own) the smallest value over all runs: of two texts the share of
    // equal minima estimates the share of runs that they have in common.
    std::array<std::uint64_t, minima> least{};
    least.fill(~std::uint64_t{0});
    for (std::size_t i = 0; i + run_words <= words.size(); ++i) {
        std::uint64_t hash = 0;
        for (std::size_t k = 0; k < run_words; ++k) {
            hash = mixed(hash * 31 + words[i + k]);
        }
        for (std::size_t seed = 0; seed < minima; ++seed) {
            least[seed] = std::min(least[seed], mixed(hash + (seed + 1) * 0x9e3779b97f4a7c15ULL));
        }
    }
    std::string digits;
    for (const std::uint64_t value : least) {
        digits += fmt::format("{:04x}", value & 0xffffU);
    }
    return digits;
}

}  // namespace actant::read
