// SPDX-License-Identifier: Apache-2.0
// Option group: which language packs read a text, and what is taken for granted of it.
#pragma once

#include <optional>
#include <string>

#include "src/cli/command.hpp"
#include "src/lang/pack.hpp"
#include "src/read/read.hpp"

namespace actant::cli {

class PackOptions {
  public:
    void declare_packs(OptionsDescription& options);
    /// @throws UsageError
    void check_packs();
    /// Loads the packs of --language-dir, or gives the embedded ones. @throws DataError
    const lang::Packs& packs();
    /// What the readers take for granted. Needs the packs.
    read::Options reading();

  private:
    std::string folder_, date_;
    std::optional<lang::Packs> loaded_;
};

/// "path: its language 'en' is not known (known: de)"
std::string unknown_language(const DocumentInfo& document, const lang::Packs& packs);

}  // namespace actant::cli
