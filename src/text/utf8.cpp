// SPDX-License-Identifier: Apache-2.0
#include "src/text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace actant::text {

char32_t next_code_point(std::string_view text, std::size_t& offset) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte < 0x80) {
        ++offset;
        return byte;
    }
    UChar32 c = 0;
    const std::string_view head = text.substr(offset, 4);
    int32_t i = 0;
    U8_NEXT(head.data(), i, static_cast<int32_t>(head.size()), c);
    offset += static_cast<std::size_t>(i);
    return c < 0 ? 0xFFFD : static_cast<char32_t>(c);
}

char32_t previous_code_point(std::string_view text, std::size_t offset) {
    if (offset == 0) {
        return 0;
    }
    UChar32 c = 0;
    const std::string_view tail = text.substr(offset < 4 ? 0 : offset - 4, offset < 4 ? offset : 4);
    auto i = static_cast<int32_t>(tail.size());
    U8_PREV(tail.data(), 0, i, c);
    return c < 0 ? 0xFFFD : static_cast<char32_t>(c);
}

char32_t first_code_point(std::string_view text) {
    std::size_t offset = 0;
    return text.empty() ? 0 : next_code_point(text, offset);
}

char32_t last_code_point(std::string_view text) { return previous_code_point(text, text.size()); }

bool is_upper(char32_t c) { return c < 0x80 ? (c >= 'A' && c <= 'Z') : u_isUUppercase(static_cast<UChar32>(c)) != 0; }
bool is_lower(char32_t c) { return c < 0x80 ? (c >= 'a' && c <= 'z') : u_isULowercase(static_cast<UChar32>(c)) != 0; }
bool is_letter(char32_t c) {
    return c < 0x80 ? is_upper(c) || is_lower(c)
                    : u_isalpha(static_cast<UChar32>(c)) != 0 || u_getCombiningClass(static_cast<UChar32>(c)) != 0;
}
bool is_digit(char32_t c) { return c < 0x80 ? (c >= '0' && c <= '9') : u_isdigit(static_cast<UChar32>(c)) != 0; }

bool starts_upper(std::string_view word) { return is_upper(first_code_point(word)); }

bool is_all_caps(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < word.size();) {
        const char32_t c = next_code_point(word, i);
        if (is_lower(c)) {
            return false;
        }
        letters += is_upper(c) ? 1 : 0;
    }
    return letters >= 2;
}

namespace {

void append(std::string& out, char32_t c) {
    char buffer[U8_MAX_LENGTH];
    int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(c));
    out.append(buffer, static_cast<std::size_t>(length));
}

}  // namespace

std::string to_lower(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_code_point(text, i);
        if (c < 0x80) {
            out.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
        } else {
            append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
        }
    }
    return out;
}

std::string with_upper_first(std::string_view word) {
    std::size_t i = 0;
    std::string out;
    if (!word.empty()) {
        append(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(next_code_point(word, i)))));
        out.append(word.substr(i));
    }
    return out;
}

std::string with_lower_first(std::string_view word) {
    std::size_t i = 0;
    std::string out;
    if (!word.empty()) {
        append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next_code_point(word, i)))));
        out.append(word.substr(i));
    }
    return out;
}

std::size_t code_point_count(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) {
        count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
    }
    return count;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    counts_.reserve(text.size() / stride + 1);
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % stride == 0) {
            counts_.push_back(count);
        }
        count += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U ? 1 : 0;
    }
    if (text.size() % stride == 0) {
        counts_.push_back(count);
    }
}

std::size_t CodePointIndex::code_point(std::size_t byte_offset) const {
    const std::size_t block = byte_offset / stride;
    return counts_[block] + code_point_count(text_.substr(block * stride, byte_offset - block * stride));
}

}  // namespace actant::text
