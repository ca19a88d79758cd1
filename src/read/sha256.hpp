// SPDX-License-Identifier: Apache-2.0
// SHA-256 as FIPS 180-4 describes it.
#pragma once

#include <string>
#include <string_view>

namespace actant::read {

/// The digest of `bytes` as 64 lower-case hex digits.
std::string sha256(std::string_view bytes);

}  // namespace actant::read
