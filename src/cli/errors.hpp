// SPDX-License-Identifier: Apache-2.0
// How a command ends.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace actant::cli {

enum class Exit { done = 0, nothing_found = 1, wrong_usage = 2, bad_data = 3 };

/// Ends the program with exit 2. The message says what is wrong and the way out.
class UsageError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Ends the program with exit 3: data, input or output.
class DataError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace actant::cli
