// SPDX-License-Identifier: Apache-2.0
#include "src/cli/list_format.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <boost/program_options.hpp>

#include "src/cli/errors.hpp"
#include "src/cli/suggest.hpp"

namespace actant::cli {

void ListFormat::declare_format(OptionsDescription& options) {
    std::string help = known_.front() + " (default)";
    for (std::size_t i = 1; i < known_.size(); ++i) {
        help.append(i + 1 == known_.size() ? " or " : ", ").append(known_[i]);
    }
    options.add_options()("format,f", boost::program_options::value<std::string>(&format_)->value_name("FORMAT"),
                          help.c_str());
}

void ListFormat::check_format() const {
    if (std::ranges::find(known_, format_) != known_.end()) {
        return;
    }
    std::string all;
    for (const std::string& name : known_) {
        all.append(all.empty() ? "one of: " : " ").append(name);
    }
    throw UsageError(fmt::format("unknown format '{}'{}", format_, did_you_mean(format_, known_, all)));
}

}  // namespace actant::cli
