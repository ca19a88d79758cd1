// SPDX-License-Identifier: Apache-2.0
#include "src/cli/values.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "src/cli/errors.hpp"

namespace actant::cli {
namespace {

/// The whole of `text` as digits within the range.
bool is_number(std::string_view text, std::size_t digits, int min, int max) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return text.size() == digits && error == std::errc() && end == text.data() + text.size() && value >= min &&
           value <= max;
}

int days_in(std::string_view year_month) {
    const int year = std::stoi(std::string(year_month.substr(0, 4)));
    const int month = std::stoi(std::string(year_month.substr(5, 2)));
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 ? (leap ? 29 : 28) : (month == 4 || month == 6 || month == 9 || month == 11) ? 30 : 31;
}

bool is_date(std::string_view text) {
    if (!is_number(text.substr(0, 4), 4, 1, 9999)) {
        return false;
    }
    if (text.size() == 4) {
        return true;
    }
    if (text.size() < 7 || text[4] != '-' || !is_number(text.substr(5, 2), 2, 1, 12)) {
        return false;
    }
    return text.size() == 7 || (text.size() == 10 && text[7] == '-' && is_number(text.substr(8), 2, 1, days_in(text)));
}

}  // namespace

std::size_t number_value(std::string_view option, std::string_view text, std::size_t min) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < min) {
        throw UsageError(fmt::format("{}: '{}' is no whole number from {}", option, text, min));
    }
    return value;
}

std::string date_value(std::string_view option, const std::string& text) {
    if (!is_date(text)) {
        throw UsageError(fmt::format("{}: '{}' is no date (write YYYY-MM-DD, YYYY-MM or YYYY)", option, text));
    }
    return text;
}

std::vector<std::string> split_lists(const std::vector<std::string>& values) {
    std::vector<std::string> parts;
    for (const std::string& value : values) {
        std::size_t begin = 0;
        while (begin <= value.size()) {
            const std::size_t end = std::min(value.find(',', begin), value.size());
            parts.push_back(value.substr(begin, end - begin));
            begin = end + 1;
        }
    }
    return parts;
}

}  // namespace actant::cli
