// SPDX-License-Identifier: Apache-2.0
#include "export/escape.hpp"

#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "export/utf8.hpp"

namespace actant::exporting {
namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd";  // U+FFFD

/// Bytes that a syntax does not take as they are; everything beyond ASCII is among them, to be checked.
using Special = std::array<bool, 256>;
constexpr Special special_of(std::string_view marks, unsigned control_end) {
    Special special{};
    for (std::size_t byte = 0; byte < special.size(); ++byte) {
        special[byte] = byte < control_end || byte >= 0x7fU;
    }
    for (const char mark : marks) {
        special[static_cast<unsigned char>(mark)] = true;
    }
    return special;
}
constexpr Special json_special = special_of("\"\\", 0x20);
constexpr Special xml_special = special_of("<>&\"'", 0x20);
constexpr Special cypher_special = special_of("'\"`\\", 0x20);
constexpr Special csv_special = special_of("\"", 0x20);
constexpr Special iri_special = special_of("<>\"{}|^`\\", 0x21);

/// Writes runs of plain bytes at once; `ascii_mark(code)` writes a special byte of ASCII, `beyond(sequence, code)` a
/// well-formed sequence beyond it.
template <class Mark, class Beyond>
void put(Blocks& out, std::string_view text, const Special& special, Mark mark, Beyond beyond) {
    std::size_t plain = 0;
    std::size_t at = 0;
    const auto flush = [&] {
        if (at > plain) {
            out << text.substr(plain, at - plain);
        }
    };
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (!special[byte]) {
            ++at;
            continue;
        }
        if (byte < 0x80U) {
            flush();
            mark(byte);
            plain = ++at;
            continue;
        }
        const auto bytes = sequence_length(text.substr(at));
        if (bytes > 0 && !beyond(text.substr(at, bytes), false)) {
            at += bytes;
            continue;
        }
        flush();
        if (bytes == 0) {
            if (!beyond(replacement, true)) {
                out << replacement;
            }
            plain = ++at;
        } else {
            beyond(text.substr(at, bytes), true);
            plain = at += bytes;
        }
    }
    flush();
}

/// For syntaxes that take everything beyond ASCII as it is.
constexpr auto as_it_is = [](std::string_view, bool) { return false; };

/// Code point of a well-formed sequence.
std::uint32_t code_of(std::string_view sequence) {
    const auto byte = [&](std::size_t at) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(sequence[at]));
    };
    switch (sequence.size()) {
        case 2: return ((byte(0) & 0x1fU) << 6U) | (byte(1) & 0x3fU);
        case 3: return ((byte(0) & 0x0fU) << 12U) | ((byte(1) & 0x3fU) << 6U) | (byte(2) & 0x3fU);
        default:
            return ((byte(0) & 0x07U) << 18U) | ((byte(1) & 0x3fU) << 12U) | ((byte(2) & 0x3fU) << 6U) |
                   (byte(3) & 0x3fU);
    }
}

/// \b \f \n \r \t \" \\, which JSON and N-Triples have in common; 0 for others.
char short_escape(unsigned char byte) {
    switch (byte) {
        case '\b': return 'b';
        case '\f': return 'f';
        case '\n': return 'n';
        case '\r': return 'r';
        case '\t': return 't';
        case '"': return '"';
        case '\\': return '\\';
        default: return '\0';
    }
}

void put_short(Blocks& out, unsigned char byte) {
    if (byte == 0x7fU) {
        out << static_cast<char>(byte);
    } else if (const char letter = short_escape(byte); letter != '\0') {
        out << '\\' << letter;
    } else {
        out << fmt::format("\\u{:04X}", byte);
    }
}

void put_uchar(Blocks& out, std::string_view sequence) {
    const auto code = code_of(sequence);
    out << (code > 0xffffU ? fmt::format("\\U{:08X}", code) : fmt::format("\\u{:04X}", code));
}

}  // namespace

void put_json(Blocks& out, std::string_view text, bool ascii) {
    const auto mark = [&](unsigned char byte) { put_short(out, byte); };
    if (!ascii) {
        put(out, text, json_special, mark, as_it_is);
        return;
    }
    put(out, text, json_special, mark, [&](std::string_view sequence, bool write) {
        if (write) {
            const auto code = code_of(sequence);
            if (code > 0xffffU) {
                const auto rest = code - 0x10000U;
                out << fmt::format("\\u{:04X}\\u{:04X}", 0xd800U + (rest >> 10U), 0xdc00U + (rest & 0x3ffU));
            } else {
                out << fmt::format("\\u{:04X}", code);
            }
        }
        return true;
    });
}

void put_literal(Blocks& out, std::string_view text, bool ascii) {
    const auto mark = [&](unsigned char byte) {
        if (byte == '\\') {
            out << "\\u005C";  // rdflib 6 takes the second of two backslashes for the begin of an escape
        } else {
            put_short(out, byte);
        }
    };
    if (!ascii) {
        put(out, text, json_special, mark, as_it_is);
        return;
    }
    put(out, text, json_special, mark, [&](std::string_view sequence, bool write) {
        if (write) {
            put_uchar(out, sequence);
        }
        return true;
    });
}

void put_iri(Blocks& out, std::string_view iri, bool ascii) {
    const auto mark = [&](unsigned char byte) { out << fmt::format("%{:02X}", byte); };
    if (!ascii) {
        put(out, iri, iri_special, mark, as_it_is);
        return;
    }
    put(out, iri, iri_special, mark, [&](std::string_view sequence, bool write) {
        if (write) {
            put_uchar(out, sequence);
        }
        return true;
    });
}

void put_xml(Blocks& out, std::string_view text) {
    const auto mark = [&](unsigned char byte) {
        switch (byte) {
            case '<': out << "&lt;"; break;
            case '>': out << "&gt;"; break;
            case '&': out << "&amp;"; break;
            case '"': out << "&quot;"; break;
            case '\'': out << "&#39;"; break;
            case '\t':
            case '\n':
            case '\r': out << fmt::format("&#{};", byte); break;
            case 0x7fU: out << static_cast<char>(byte); break;
            default: out << replacement;
        }
    };
    put(out, text, xml_special, mark, [&](std::string_view sequence, bool write) {
        // U+FFFE and U+FFFF are well-formed UTF-8, but no characters of XML.
        const bool never = sequence == "\xef\xbf\xbe" || sequence == "\xef\xbf\xbf";
        if (write) {
            out << (never ? replacement : sequence);
        }
        return never;
    });
}

void put_cypher(Blocks& out, std::string_view text) {
    const auto mark = [&](unsigned char byte) {
        if (byte == 0x7fU || byte == '"' || byte == '`') {
            out << static_cast<char>(byte);
        } else if (byte == '\'') {
            out << "\\'";
        } else if (byte == '\\') {
            // Older parsers resolve \\uXXXX before anything else, even behind a backslash: the literal ends and begins
            // anew.
            out << "\\\\' + '";
        } else {
            out << fmt::format("\\u{:04X}", byte);
        }
    };
    put(out, text, cypher_special, mark, as_it_is);
}

void put_csv(Blocks& out, std::string_view text, Spreadsheet kind) {
    const auto first = text.find_first_not_of(' ');
    const bool formula = kind == Spreadsheet::guarded && first != std::string_view::npos &&
                         std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
    const bool quoted = text.find_first_of(",;\"\n\r\t\x1f") != std::string_view::npos || text.starts_with(' ') ||
                        text.ends_with(' ') || formula;
    out << (quoted ? "\"" : "") << (formula ? "'" : "");
    const auto mark = [&](unsigned char byte) {
        switch (byte) {
            case '"': out << "\"\""; break;
            case '\t':
            case '\n':
            case '\r':
            case 0x7fU: out << static_cast<char>(byte); break;
            default:
                if (byte == 0x1fU && kind == Spreadsheet::plain) {
                    out << static_cast<char>(byte);
                } else {
                    out << replacement;
                }
        }
    };
    put(out, text, csv_special, mark, as_it_is);
    out << (quoted ? "\"" : "");
}

}  // namespace actant::exporting
