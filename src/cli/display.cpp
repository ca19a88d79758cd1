// SPDX-License-Identifier: Apache-2.0
#include "src/cli/display.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace actant::cli {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr UChar32 replacement = 0xFFFD;

UChar32 next_code_point(std::string_view text, std::size_t& position) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 c = 0;
    U8_NEXT(data, position, text.size(), c);
    return c < 0 ? replacement : c;
}

std::size_t width_of(UChar32 c) {
    switch (u_charType(c)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
        case U_CONTROL_CHAR: return 0;
        default: break;
    }
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        width += width_of(next_code_point(text, i));
    }
    return width;
}

std::string cut(std::string_view text, std::size_t columns) {
    std::size_t width = 0;
    std::size_t fits = 0;  ///< bytes that leave a column for the ellipsis
    for (std::size_t i = 0; i < text.size();) {
        width += width_of(next_code_point(text, i));
        if (width > columns) {
            return std::string(text.substr(0, fits)).append(columns == 0 ? "" : ellipsis);
        }
        fits = width < columns ? i : fits;
    }
    return std::string(text);
}

std::string clean(std::string_view text) {
    std::string line;
    bool space = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const UChar32 c = next_code_point(text, i);
        if (u_isUWhiteSpace(c)) {
            space = true;
            continue;
        }
        if (u_charType(c) == U_CONTROL_CHAR || u_charType(c) == U_FORMAT_CHAR) {
            continue;
        }
        if (space && !line.empty()) {
            line += ' ';
        }
        space = false;
        line.append(c == replacement ? "\xEF\xBF\xBD" : text.substr(begin, i - begin));
    }
    return line;
}

}  // namespace actant::cli
