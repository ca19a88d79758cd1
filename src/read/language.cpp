// SPDX-License-Identifier: Apache-2.0
#include "src/read/language.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

#include "src/read/ascii.hpp"

namespace actant::read {
namespace {

constexpr std::size_t letters_needed = 40;
constexpr std::size_t bytes_looked_at = 1 << 16;  ///< enough for CLD2 and short for a 10 MB file
constexpr int percent_enough = 25;                ///< of the text in the expected language

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
    std::string expected(otherwise);
    const CLD2::CLDHints hints = {expected.c_str(), nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int text_bytes = 0;
    int valid_bytes = 0;
    bool reliable = false;
    const CLD2::Language language = CLD2::ExtDetectLanguageSummaryCheckUTF8(
        text.data(), static_cast<int>(text.size()), /*is_plain_text=*/true, &hints, /*flags=*/0, languages.data(),
        percents.data(), scores.data(), /*resultchunkvector=*/nullptr, &text_bytes, &reliable, &valid_bytes);
    if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) {
        return expected;
    }
    for (std::size_t i = 0; i < languages.size(); ++i) {
        if (percents[i] >= percent_enough && expected == CLD2::LanguageCode(languages[i])) {
            return expected;  // names and quotes of another language in it
        }
    }
    return CLD2::LanguageCode(language);
}

std::string primary_language(std::string_view tag) {
    return ascii_lower(trimmed(tag.substr(0, tag.find_first_of("-_"))));
}

}  // namespace actant::read
