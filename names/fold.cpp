// SPDX-License-Identifier: Apache-2.0
#include "names/fold.hpp"

#include <algorithm>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace actant::names {
namespace {

/// Letters that Unicode does not decompose into a base letter and a mark.
std::u16string_view base_letter(UChar32 letter) {
    switch (letter) {
        case 0x0142: return u"l";  // l with stroke
        case 0x00f8: return u"o";  // o with stroke
        case 0x0111: return u"d";  // d with stroke
        case 0x00f0: return u"d";  // eth
        case 0x0127: return u"h";  // h with stroke
        case 0x0131: return u"i";  // dotless i
        case 0x00e6: return u"ae";
        case 0x0153: return u"oe";
        case 0x00fe: return u"th";
        default: return {};
    }
}

/// Marks that belong to no script of their own: accents. The vowel signs of Indic scripts are letters to their readers
/// and stay.
bool is_accent(UChar32 character) {
    UErrorCode error = U_ZERO_ERROR;
    return (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0 && uscript_getScript(character, &error) == USCRIPT_INHERITED;
}

bool separates(UChar32 character) {
    return (U_GET_GC_MASK(character) & (U_GC_P_MASK | U_GC_Z_MASK | U_GC_C_MASK)) != 0;
}

bool is_ascii(std::string_view text) {
    return std::ranges::none_of(text, [](char byte) { return static_cast<unsigned char>(byte) > 0x7f; });
}

icu::UnicodeString decomposed(std::string_view name) {
    UErrorCode error = U_ZERO_ERROR;
    const auto* fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
    const auto* decompose = icu::Normalizer2::getNFDInstance(error);
    if (U_FAILURE(error)) {
        throw std::runtime_error("ICU has no normalization data");
    }
    const auto text = icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())});
    auto result = decompose->normalize(fold->normalize(text, error), error);
    if (U_FAILURE(error)) {
        throw std::runtime_error("ICU cannot normalize a name");
    }
    return result;
}

/// The same for plain ASCII, which most names are: no tables of Unicode asked.
std::string fold_ascii(std::string_view name) {
    constexpr std::string_view symbols = "$+<=>^`|~";  // symbols in Unicode, no punctuation
    std::string out;
    out.reserve(name.size());
    bool gap = false;
    for (const char character : name) {
        const bool upper = character >= 'A' && character <= 'Z';
        const bool other = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') ||
                           symbols.find(character) != std::string_view::npos;
        if (!upper && !other) {
            gap = !out.empty();
            continue;
        }
        if (gap) {
            out += ' ';
            gap = false;
        }
        out += upper ? static_cast<char>(character - 'A' + 'a') : character;
    }
    return out;
}

}  // namespace

std::string fold_name(std::string_view name) {
    if (is_ascii(name)) {
        return fold_ascii(name);
    }
    const auto text = decomposed(name);
    icu::UnicodeString out;
    bool gap = false;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 character = text.char32At(at);
        if (is_accent(character)) {
            continue;
        }
        if (separates(character)) {
            gap = !out.isEmpty();
            continue;
        }
        if (gap) {
            out.append(u' ');
            gap = false;
        }
        if (const auto base = base_letter(character); !base.empty()) {
            out.append(base.data(), static_cast<int32_t>(base.size()));
        } else {
            out.append(character);
        }
    }
    std::string utf8;
    out.toUTF8String(utf8);
    return utf8;
}

}  // namespace actant::names
