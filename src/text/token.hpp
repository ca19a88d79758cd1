// SPDX-License-Identifier: Apache-2.0
// Tokens of a text, each with its range in the source.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace actant::text {

enum class TokenKind : std::uint8_t { word, number, punctuation };

/// What a punctuation token does to a sentence.
enum class Mark : std::uint8_t {
    none,
    comma,
    period,
    question,
    exclamation,
    colon,
    semicolon,
    dash,
    open,
    close,
    quote,
    slash,
    bullet,
    other
};

struct Token {
    std::uint32_t begin = 0;  ///< byte range in the document's text
    std::uint32_t end = 0;
    std::string_view text;  ///< the word without soft hyphens
    TokenKind kind = TokenKind::word;
    Mark mark = Mark::none;
    bool space_before = false;
    bool line_start = false;   ///< first token of a line
    bool block_start = false;  ///< a blank line (or the beginning) stands before it
    bool capitalised = false;
    bool all_caps = false;
};

/// Tokens and the storage of those words that differ from the source.
struct Tokens {
    std::vector<Token> list;
    std::deque<std::string> storage;
};

/// Words keep inner hyphens, apostrophes and digits (US-Beamte, S-400, Laos’); numbers keep inner points and commas.
/// A missing space is put in where a lower-case letter, a period and an upper-case letter meet.
/// Time linear in the size of the text.
Tokens tokenize(std::string_view text);

}  // namespace actant::text
