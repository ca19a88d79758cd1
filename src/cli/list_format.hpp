// SPDX-License-Identifier: Apache-2.0
// --format of the commands that print lists.
#pragma once

#include <string>
#include <vector>

namespace actant::cli {

/// @throws UsageError where the format is none of the known ones
void check_list_format(const std::string& format, const std::vector<std::string>& known);

}  // namespace actant::cli
