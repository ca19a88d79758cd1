// SPDX-License-Identifier: Apache-2.0
// Why the graph of a text is what it is.
#pragma once

#include <string>

#include "src/text/document.hpp"

namespace actant::lang {
class Pack;
}

namespace actant::extract {

/// Tokens, mentions, clauses, frames that fired and why others did not, as text for people or as one JSON value.
/// Ends with a line break.
std::string explain(const lang::Pack& pack, const text::Document& document, bool json);

}  // namespace actant::extract
