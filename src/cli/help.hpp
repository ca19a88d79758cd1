// SPDX-License-Identifier: Apache-2.0
// Texts that say what there is; all made from the tables of commands and formats.
#pragma once

#include <string>

#include "src/cli/command.hpp"

namespace actant::cli {

std::string first_steps();  ///< `actant` alone
std::string overview();     ///< `actant help`, `actant --help`
std::string help_of(const CommandEntry& entry);
std::string version_text();  ///< the program, its packs and libraries

}  // namespace actant::cli
