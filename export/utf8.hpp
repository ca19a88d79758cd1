// SPDX-License-Identifier: Apache-2.0
// What every writer needs to know of UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actant::exporting {

/// Bytes of the well-formed sequence at the start of `text`, 0 if there is none.
std::size_t sequence_length(std::string_view text);

/// The text with every byte that is no well-formed UTF-8 replaced by U+FFFD.
std::string valid_utf8(std::string_view text);

/// In code points.
std::size_t length(std::string_view text);

/// At most `most` code points, cut at a space where there is one, with an ellipsis where something was cut.
std::string shortened(std::string_view text, std::size_t most);

/// Lines of about `width` code points, broken at spaces and behind hyphens; longer words stay whole.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace actant::exporting
