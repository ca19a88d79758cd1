// SPDX-License-Identifier: Apache-2.0
// Small helpers on UTF-8 strings; all offsets are bytes unless said otherwise. Characters by ICU.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace actant::text {

/// The code point at `offset` of valid UTF-8; `offset` moves behind it.
char32_t next_code_point(std::string_view text, std::size_t& offset);
/// The code point that ends before `offset`, 0 at the beginning.
char32_t previous_code_point(std::string_view text, std::size_t offset);
char32_t first_code_point(std::string_view text);
char32_t last_code_point(std::string_view text);

bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_letter(char32_t c);
bool is_digit(char32_t c);

bool starts_upper(std::string_view word);
/// At least two letters, none of them lower case.
bool is_all_caps(std::string_view word);

std::string to_lower(std::string_view text);
/// The word with its first letter in upper or lower case, the rest unchanged.
std::string with_upper_first(std::string_view word);
std::string with_lower_first(std::string_view word);
std::size_t code_point_count(std::string_view text);

/// Byte offset to code point offset for one text, in time logarithmic in its size.
class CodePointIndex {
  public:
    explicit CodePointIndex(std::string_view text);
    std::size_t code_point(std::size_t byte_offset) const;

  private:
    static constexpr std::size_t stride = 256;
    std::string_view text_;
    std::vector<std::uint32_t> counts_;  ///< code points before byte stride * i
};

}  // namespace actant::text
