// SPDX-License-Identifier: Apache-2.0
#include "graph/sources.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>

#include <boost/pending/disjoint_sets.hpp>

#include "graph/relations.hpp"

namespace actant::graph {
namespace {

/// A fingerprint is a row of minima of four hexadecimal digits each. The share of equal ones estimates the resemblance
/// of two texts, |common runs of words| / |all runs| (Broder 1997).
constexpr std::size_t part_digits = 4;
constexpr std::size_t parts = 24;
constexpr std::size_t enough_parts = 10;  ///< some 40 % of the runs in common: two thirds of either text
/// Two neighbouring parts equal make two documents candidates: at a resemblance of one half 97 of 100 such pairs are.
constexpr std::size_t band_parts = 2;

bool has_parts(std::string_view fingerprint) { return fingerprint.size() == part_digits * parts; }

}  // namespace

bool near_copies(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty() || left == right) {
        return !left.empty() && left == right;
    }
    if (!has_parts(left) || !has_parts(right)) {
        return false;
    }
    std::size_t equal = 0;
    for (std::size_t part = 0; part < parts; ++part) {
        equal += left.substr(part * part_digits, part_digits) == right.substr(part * part_digits, part_digits) ? 1 : 0;
    }
    return equal >= enough_parts;
}

Sources::Sources(std::span<const Document> documents) : documents_(documents), group_(documents.size()) {
    std::vector<std::size_t> depth(documents.size(), 0);
    boost::disjoint_sets<std::size_t*, std::size_t*> sets(depth.data(), group_.data());
    for (std::size_t at = 0; at < documents.size(); ++at) {
        sets.make_set(at);
    }
    std::unordered_map<std::string_view, std::size_t> equal;
    std::vector<std::size_t> different;  // one document for each fingerprint stands for all that have it
    for (std::size_t at = 0; at < documents.size(); ++at) {
        const auto& fingerprint = documents[at].info.fingerprint;
        if (!fingerprint.empty()) {
            const auto [first, added] = equal.try_emplace(fingerprint, at);
            sets.union_set(first->second, at);
            if (added && has_parts(fingerprint)) {
                different.push_back(at);
            }
        }
    }
    constexpr auto band_digits = band_parts * part_digits;
    std::unordered_map<std::string_view, std::vector<std::size_t>> seen;  // of each group in a band its first
    for (std::size_t band = 0; band * band_parts < parts; ++band) {
        seen.clear();
        for (const auto at : different) {
            const std::string_view fingerprint = documents[at].info.fingerprint;
            auto& firsts = seen[fingerprint.substr(band * band_digits, band_digits)];
            const bool joined = std::ranges::any_of(firsts, [&](std::size_t first) {
                if (sets.find_set(first) != sets.find_set(at)) {
                    if (!near_copies(documents[first].info.fingerprint, fingerprint)) {
                        return false;
                    }
                    sets.union_set(first, at);
                }
                return true;
            });
            if (!joined) {
                firsts.push_back(at);
            }
        }
    }
    for (std::size_t at = 0; at < documents.size(); ++at) {
        sets.find_set(at);  // points every document straight to its group
    }
}

std::size_t Sources::of(std::string_view document_id) const {
    const auto* document = document_in(documents_, document_id);
    return document == nullptr ? documents_.size() + std::hash<std::string_view>{}(document_id)
                               : group_[static_cast<std::size_t>(document - documents_.data())];
}

}  // namespace actant::graph
