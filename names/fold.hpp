// SPDX-License-Identifier: Apache-2.0
// One folded form for names that differ only in case, accents, hyphens or punctuation.
#pragma once

#include <string>
#include <string_view>

namespace actant::names {

/// "Kim Jong-un" and "KIM JONG UN" give "kim jong un"; "Wałęsa" gives "walesa". Lower case, without accents and
/// punctuation, words one space apart. Bytes that are no UTF-8 become U+FFFD. May be empty ("…").
std::string fold_name(std::string_view name);

}  // namespace actant::names
