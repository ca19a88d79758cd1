// SPDX-License-Identifier: Apache-2.0
// Whether a word stands in the spelling dictionary of the language (hunspell, read at run time).
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace actant::lang {

/// Loads its dictionary on the first question; where there is none, no word is known. Safe for many threads.
class Speller {
  public:
    /// `dictionary`: "de_DE"; empty: no dictionary.
    explicit Speller(std::string dictionary);
    ~Speller();
    /// Inflected forms and compounds count as known.
    bool knows(std::string_view word) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace actant::lang
