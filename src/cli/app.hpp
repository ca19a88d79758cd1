// SPDX-License-Identifier: Apache-2.0
// The program behind main().
#pragma once

#include <string>
#include <vector>

namespace actant::cli {

/// Runs one command line (without the program's name) and returns the exit code. The one place that catches.
int run(const std::vector<std::string>& arguments);

}  // namespace actant::cli
