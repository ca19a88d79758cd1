// SPDX-License-Identifier: Apache-2.0
#include "export/utf8.hpp"

#include <algorithm>

namespace actant::exporting {
namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U; }

/// Unicode, table 3-7.
std::size_t sequence(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(at < text.size() ? text[at] : '\0'); };
    const auto tail = [&](std::size_t from, std::size_t to) {
        for (auto at = from; at < to; ++at) {
            if (at >= text.size() || !continues(text[at])) {
                return false;
            }
        }
        return true;
    };
    const auto first = byte(0);
    const auto second = byte(1);
    if (first < 0x80U) {
        return 1;
    }
    if (first >= 0xc2U && first <= 0xdfU) {
        return tail(1, 2) ? 2 : 0;
    }
    if (first >= 0xe0U && first <= 0xefU) {
        const bool overlong = first == 0xe0U && second < 0xa0U;
        const bool surrogate = first == 0xedU && second > 0x9fU;
        return tail(1, 3) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0U && first <= 0xf4U) {
        const bool overlong = first == 0xf0U && second < 0x90U;
        const bool beyond = first == 0xf4U && second > 0x8fU;
        return tail(1, 4) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

}  // namespace

std::size_t sequence_length(std::string_view text) { return sequence(text); }

std::string valid_utf8(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const auto bytes = sequence(text);
        result += bytes > 0 ? text.substr(0, bytes) : std::string_view("\xef\xbf\xbd");
        text.remove_prefix(std::max<std::size_t>(bytes, 1));
    }
    return result;
}

std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return !continues(byte); }));
}

std::string shortened(std::string_view text, std::size_t most) {
    if (length(text) <= most) {
        return std::string(text);
    }
    std::size_t end = 0;
    for (std::size_t points = 0; end < text.size(); ++end) {
        if (!continues(text[end]) && ++points >= most) {
            break;
        }
    }
    const auto space = text.substr(0, end).rfind(' ');
    if (space != std::string_view::npos && space * 2 > end) {
        end = space;
    }
    return std::string(text.substr(0, end)) + "\xe2\x80\xa6";
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    while (!text.empty()) {
        const auto end = text.find_first_of(" -");
        const auto word = text.substr(0, end == std::string_view::npos ? text.size() : end + 1);
        text.remove_prefix(word.size());
        const auto bare = word.ends_with(' ') ? word.substr(0, word.size() - 1) : word;
        if (!lines.back().empty() && length(lines.back()) + length(bare) > width) {
            if (lines.back().ends_with(' ')) {
                lines.back().pop_back();
            }
            lines.emplace_back();
        }
        lines.back() += word;
    }
    return lines;
}

}  // namespace actant::exporting
