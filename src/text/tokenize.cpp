// SPDX-License-Identifier: Apache-2.0
#include <unicode/uchar.h>

#include "src/text/token.hpp"
#include "src/text/utf8.hpp"

namespace actant::text {
namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t no_break_hyphen = 0x2011;

bool is_space(char32_t c) {
    return c <= 0x20 || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200B) || c == 0xFEFF;
}
bool is_hyphen(char32_t c) { return c == '-' || c == no_break_hyphen || c == 0x2010; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
bool is_wordish(char32_t c) { return is_letter(c) || is_digit(c) || c == soft_hyphen || c == '_'; }

Mark mark_of(char32_t c) {
    switch (c) {
        case ',': return Mark::comma;
        case '.':
        case 0x2026: return Mark::period;
        case '?': return Mark::question;
        case '!': return Mark::exclamation;
        case ':': return Mark::colon;
        case ';': return Mark::semicolon;
        case '-':
        case 0x2013:
        case 0x2014: return Mark::dash;
        case '(':
        case '[': return Mark::open;
        case ')':
        case ']': return Mark::close;
        case '"':
        case 0x201E:
        case 0x201C:
        case 0x201D:
        case 0x201A:
        case 0x2018:
        case 0x2019:
        case '\'':
        case 0xAB:
        case 0xBB:
        case 0x2039:
        case 0x203A: return Mark::quote;
        case '/': return Mark::slash;
        case 0x2022:
        case 0x25BA:
        case 0x25B6:
        case 0xB7:
        case '*':
        case '#':
        case '|':
        case '+':
        case 0x25CF:
        case 0x25AA:
        case '>': return Mark::bullet;
        default: return Mark::other;
    }
}

class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) { tokens_.list.reserve(text.size() / 6 + 8); }

    Tokens run() {
        while (offset_ < text_.size()) {
            std::size_t next = offset_;
            const char32_t c = next_code_point(text_, next);
            if (is_space(c)) {
                if (c == '\n' || (c == '\r' && (next >= text_.size() || text_[next] != '\n'))) {
                    ++lines_;
                }
                space_ = true;
                offset_ = next;
            } else if (is_digit(c)) {
                number_or_word();
            } else if (is_wordish(c)) {
                word(offset_);
            } else {
                emit(offset_, next, TokenKind::punctuation, mark_of(c));
            }
        }
        return std::move(tokens_);
    }

  private:
    char32_t at(std::size_t offset) const { return offset < text_.size() ? next_code_point(text_, offset) : 0; }
    static std::size_t width(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

    void number_or_word() {
        std::size_t i = offset_;
        while (i < text_.size()) {
            const char32_t c = at(i);
            if (is_digit(c)) {
                i += width(c);
            } else if ((c == '.' || c == ',' || c == ':') && is_digit(at(i + 1))) {
                i += 1;
            } else {
                break;
            }
        }
        const char32_t c = at(i);
        if (is_letter(c) || (is_hyphen(c) && is_wordish(at(i + width(c))) && !is_digit(at(i + width(c))))) {
            word(i);
        } else {
            emit(offset_, i, TokenKind::number, Mark::none);
        }
    }

    void word(std::size_t i) {
        while (i < text_.size()) {
            const char32_t c = at(i);
            if (is_wordish(c)) {
                i += width(c);
                continue;
            }
            const char32_t after = at(i + width(c));
            if (is_hyphen(c)) {
                // "US-Beamte", and "U-Boot- und": a hyphen before a space ends an elliptic compound
                if (is_wordish(after)) {
                    i += width(c);
                    continue;
                }
                if (is_space(after) && i > offset_ && after != 0) {
                    i += width(c);
                }
                break;
            }
            if (is_apostrophe(c)) {
                if (is_letter(after)) {
                    i += width(c);
                    continue;
                }
                const char32_t before = previous_code_point(text_, i);
                if ((before == 's' || before == 'x' || before == 'z') && is_space(after) && !quoted_) {
                    i += width(c);  // Laos’ Präsident
                }
                break;
            }
            // "Hromadske.ua", "News.de", "z.B.": a point between letters unless a sentence ends there without a space
            if (c == '.' && is_letter(after) &&
                !(is_upper(after) && is_lower(previous_code_point(text_, i)) && i - offset_ > 2)) {
                i += 1;
                continue;
            }
            break;
        }
        emit(offset_, i, TokenKind::word, Mark::none);
    }

    void emit(std::size_t begin, std::size_t end, TokenKind kind, Mark mark) {
        Token token;
        token.begin = static_cast<std::uint32_t>(begin);
        token.end = static_cast<std::uint32_t>(end);
        token.kind = kind;
        token.mark = mark;
        token.text = text_.substr(begin, end - begin);
        if (kind == TokenKind::word && token.text.find("\xC2\xAD") != std::string_view::npos) {
            std::string clean;
            for (std::size_t i = 0; i < token.text.size();) {
                if (token.text.substr(i, 2) == "\xC2\xAD") {
                    i += 2;
                } else {
                    clean.push_back(token.text[i++]);
                }
            }
            tokens_.storage.push_back(std::move(clean));
            token.text = tokens_.storage.back();
        }
        if (mark == Mark::quote) {
            const char32_t c = at(begin);
            quoted_ = c == 0x201A || c == 0x2018 || c == 0x2039;
        }
        token.space_before = space_ || tokens_.list.empty();
        token.line_start = lines_ > 0 || tokens_.list.empty();
        token.block_start = lines_ > 1 || tokens_.list.empty();
        if (kind == TokenKind::word) {
            token.capitalised = starts_upper(token.text);
            token.all_caps = token.capitalised && is_all_caps(token.text);
        }
        space_ = false;
        lines_ = 0;
        tokens_.list.push_back(token);
        offset_ = end;
    }

    std::string_view text_;
    std::size_t offset_ = 0;
    Tokens tokens_;
    bool space_ = false;
    bool quoted_ = false;  ///< inside single quotes, where ’ closes
    int lines_ = 0;
};

}  // namespace

Tokens tokenize(std::string_view text) { return Scanner(text).run(); }

}  // namespace actant::text
