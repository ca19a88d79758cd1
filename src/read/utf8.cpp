// SPDX-License-Identifier: Apache-2.0
#include "src/read/utf8.hpp"

#include <fmt/core.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "src/read/reader.hpp"

namespace actant::read {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Length of the valid sequence at `position`, or 0.
std::size_t sequence_length(std::string_view bytes, std::size_t position) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::size_t next = position;
    UChar32 code_point = 0;
    U8_NEXT(data, next, bytes.size(), code_point);
    return code_point < 0 ? 0 : next - position;
}

/// Bytes that no text in any 8-bit encoding holds.
bool has_control_bytes(std::string_view bytes) {
    return std::ranges::any_of(bytes.substr(0, 4096), [](char c) {
        return static_cast<unsigned char>(c) < ' ' && std::string_view("\t\n\r\f").find(c) == std::string_view::npos;
    });
}

std::string invalid_message(std::string_view bytes, std::size_t position) {
    return fmt::format("byte {}: 0x{:02X} is not valid UTF-8 ({})", position,
                       static_cast<unsigned char>(bytes[position]),
                       has_control_bytes(bytes) ? "binary data: only UTF-8 text is read"
                                                : "broken, or Latin-1: iconv -f WINDOWS-1252 -t UTF-8 converts that");
}

}  // namespace

std::string_view checked_utf8(std::string_view bytes) {
    if (const auto foreign = foreign_content(bytes)) {
        throw ReadError(*foreign);
    }
    std::size_t position = 0;
    while (position < bytes.size()) {
        const auto byte = static_cast<unsigned char>(bytes[position]);
        if (byte == 0) {
            throw ReadError(
                fmt::format("byte {}: a NUL byte: this is binary data (only UTF-8 text is read)", position));
        }
        if (byte < 0x80) {
            ++position;
            continue;
        }
        const std::size_t length = sequence_length(bytes, position);
        if (length == 0) {
            throw ReadError(invalid_message(bytes, position));
        }
        position += length;
    }
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    return bytes;
}

std::optional<std::string> foreign_content(std::string_view bytes) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kinds = {{
        {"\xFF\xFE", "UTF-16 text (convert it: iconv -f UTF-16 -t UTF-8)"},
        {"\xFE\xFF", "UTF-16 text (convert it: iconv -f UTF-16 -t UTF-8)"},
        {"%PDF-", "a PDF file (take its text out first: pdftotext)"},
        {"PK\x03\x04", "a zip archive or office file (save it as text first)"},
        {"\x1F\x8B", "gzip data (unpack it first: gunzip)"},
        {"\x89PNG", "a picture"},
    }};
    for (const auto& [begin, what] : kinds) {
        if (bytes.starts_with(begin)) {
            return fmt::format("byte 0: this is {}", what);
        }
    }
    return std::nullopt;
}

std::string as_utf8(std::string_view bytes) {
    std::string valid;
    for (std::size_t position = 0; position < bytes.size();) {
        if (const std::size_t length = sequence_length(bytes, position)) {
            valid.append(bytes.substr(position, length));
            position += length;
        } else {
            valid += fmt::format("%{:02X}", static_cast<unsigned char>(bytes[position++]));
        }
    }
    return valid;
}

}  // namespace actant::read
