// SPDX-License-Identifier: Apache-2.0
#include "src/read/dates.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "src/read/ascii.hpp"

namespace actant::read {
namespace {

constexpr int lines_to_look_at = 5;
constexpr std::size_t label_bytes = 24;  ///< a longer word before the date is no label
constexpr std::size_t words_after = 2;   ///< after a label without a colon: "14:30 Uhr"
constexpr std::string_view date_label = "date";

bool exists(int year, int month, int day) {
    constexpr std::array<int, 12> days = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1) {
        return false;
    }
    return day <= days[static_cast<std::size_t>(month - 1)] - (month == 2 && !leap ? 1 : 0);
}

/// Takes exactly min to max digits off the front, or returns -1.
int take_number(std::string_view& text, std::size_t min, std::size_t max) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) {
        ++length;
    }
    if (length < min || length > max) {
        return -1;
    }
    int value = 0;
    std::from_chars(text.data(), text.data() + length, value);
    text.remove_prefix(length);
    return value;
}

bool take(std::string_view& text, char c) {
    if (!text.starts_with(c)) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// YYYY-MM-DD, YYYY-MM and, if allowed, YYYY off the front. Empty where there is none.
std::string take_iso(std::string_view& text, bool year_alone) {
    std::string_view rest = text;
    const int year = take_number(rest, 4, 4);
    if (year < 0) {
        return {};
    }
    if (!take(rest, '-')) {
        if (!year_alone || !exists(year, 1, 1)) {
            return {};
        }
        text = rest;
        return fmt::format("{:04}", year);
    }
    const int month = take_number(rest, 2, 2);
    if (!exists(year, month, 1)) {
        return {};
    }
    if (!take(rest, '-')) {
        text = rest;
        return fmt::format("{:04}-{:02}", year, month);
    }
    const int day = take_number(rest, 2, 2);
    if (!exists(year, month, day)) {
        return {};
    }
    text = rest;
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

/// d.m.yyyy off the front.
std::string take_dotted(std::string_view& text) {
    std::string_view rest = text;
    const int day = take_number(rest, 1, 2);
    if (day < 0 || !take(rest, '.')) {
        return {};
    }
    const int month = take_number(rest, 1, 2);
    if (month < 0 || !take(rest, '.')) {
        return {};
    }
    const int year = take_number(rest, 4, 4);
    if (!exists(year, month, day)) {
        return {};
    }
    text = rest;
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::string take_date(std::string_view& text, bool year_alone) {
    std::string found = take_iso(text, year_alone);
    return found.empty() ? take_dotted(text) : found;
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        words += letter && !inside ? 1 : 0;
        inside = letter;
    }
    return words;
}

/// A date ends its word: not "2024-11-10x", not "10.11.2024.txt".
bool ends_word(std::string_view rest) {
    return rest.empty() || is_space(rest.front()) || rest.front() == ',' || rest.front() == 'T' ||
           rest.front() == '"' || rest.front() == '\'' || rest.front() == ':' || rest.front() == ')';
}

std::string date_of_line(std::string_view line) {
    line = trimmed(line);
    std::string_view rest = line;
    if (std::string found = take_date(rest, false); !found.empty() && ends_word(rest)) {
        return found;
    }
    const std::size_t label_end = line.find_first_of(" \t:");
    if (label_end > label_bytes || label_end == 0) {
        return {};
    }
    const bool says_date = ascii_lower(line.substr(0, label_end)) == date_label;
    rest = line.substr(label_end);
    const std::size_t date_begin = rest.find_first_not_of(" \t:\"'");
    if (date_begin == std::string_view::npos) {
        return {};
    }
    const bool colon = rest.substr(0, date_begin).find(':') != std::string_view::npos;
    rest.remove_prefix(date_begin);
    std::string found = take_date(rest, says_date);
    const bool a_label = says_date || colon || count_words(rest) <= words_after;
    return !found.empty() && ends_word(rest) && a_label ? found : std::string();
}

}  // namespace

std::string iso_date(std::string_view text) {
    text = trimmed(text);
    std::string found = take_date(text, true);
    const bool whole = text.empty() || (found.size() == 10 && (text.front() == 'T' || text.front() == ' '));
    return whole ? found : std::string();
}

std::string date_line(std::string_view text) {
    for (int lines = 0; lines < lines_to_look_at && !text.empty();) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, std::min(end, text.size()));
        if (std::string found = date_of_line(line); !found.empty()) {
            return found;
        }
        lines += trimmed(line).empty() ? 0 : 1;
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return {};
}

}  // namespace actant::read
