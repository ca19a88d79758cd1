// SPDX-License-Identifier: Apache-2.0
// What near-copies of a text have in common.
#pragma once

#include <string>
#include <string_view>

namespace actant::read {

/// MinHash (A. Broder, On the resemblance and containment of documents, 1997) over all runs of four words of the
/// case-folded text: 24 minima of 16 bits, as 96 hex digits. Two texts have as many minima in common as runs of words,
/// in proportion. Equal words in equal order give an equal fingerprint, whatever the spaces, punctuation and case.
std::string fingerprint(std::string_view text);

}  // namespace actant::read
