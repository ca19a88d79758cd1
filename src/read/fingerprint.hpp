// SPDX-License-Identifier: Apache-2.0
// A hash that near-copies of a text share or nearly share.
#pragma once

#include <string>
#include <string_view>

namespace actant::read {

/// 64-bit SimHash (Charikar 2002) over all runs of four words of the case-folded text, as 16 hex digits. Equal words in
/// equal order give an equal fingerprint, whatever the spaces, punctuation and case.
std::string fingerprint(std::string_view text);

}  // namespace actant::read
