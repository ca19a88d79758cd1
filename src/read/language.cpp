// SPDX-License-Identifier: Apache-2.0
#include "src/read/language.hpp"

#include <cld2/public/compact_lang_det.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

#include "src/read/ascii.hpp"

namespace actant::read {
namespace {

constexpr std::size_t letters_needed = 40;
constexpr std::size_t bytes_looked_at = 1 << 16;  ///< enough for CLD2 and short for a 10 MB file

std::string_view head(std::string_view text) {
    if (text.size() <= bytes_looked_at) {
        return text;
    }
    std::size_t end = bytes_looked_at;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
        --end;
    }
    return text.substr(0, end);
}

bool has_letters(std::string_view text, std::size_t needed) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    std::size_t letters = 0;
    for (std::size_t i = 0; i < text.size() && letters < needed;) {
        UChar32 c = 0;
        U8_NEXT(data, i, text.size(), c);
        letters += u_isalpha(c) ? 1 : 0;
    }
    return letters >= needed;
}

}  // namespace

std::string detect_language(std::string_view text, std::string_view otherwise) {
    text = head(text);
    if (!has_letters(text, letters_needed)) {
        return std::string(otherwise);
    }
    bool reliable = false;
    const CLD2::Language language =
        CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), /*is_plain_text=*/true, &reliable);
    if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) {
        return std::string(otherwise);
    }
    return CLD2::LanguageCode(language);
}

std::string primary_language(std::string_view tag) { return ascii_lower(trimmed(tag.substr(0, tag.find_first_of("-_")))); }

}  // namespace actant::read
