// SPDX-License-Identifier: Apache-2.0
#include "src/cli/list_format.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "src/cli/errors.hpp"
#include "src/cli/suggest.hpp"

namespace actant::cli {

void check_list_format(const std::string& format, const std::vector<std::string>& known) {
    if (std::ranges::find(known, format) != known.end()) {
        return;
    }
    std::string all;
    for (const std::string& name : known) {
        all.append(all.empty() ? "one of: " : " ").append(name);
    }
    throw UsageError(fmt::format("unknown format '{}'{}", format, did_you_mean(format, known, all)));
}

}  // namespace actant::cli
