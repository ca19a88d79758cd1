// SPDX-License-Identifier: Apache-2.0
// Strict UTF-8 at the door: behind it every text is valid.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace actant::read {

/// `bytes` without a byte order mark. Overlong forms, surrogates and cut-off sequences are errors, so is a NUL byte.
/// @throws ReadError naming the byte offset (from 0, BOM counted) and the way out
std::string_view checked_utf8(std::string_view bytes);

/// What tells from the first bytes that this is no UTF-8 text (UTF-16, PDF, …), or nothing.
std::optional<std::string> foreign_content(std::string_view bytes);

/// A name that may hold any bytes (a path) as valid UTF-8: bytes that are none become %XX.
std::string as_utf8(std::string_view bytes);

}  // namespace actant::read
