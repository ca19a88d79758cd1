// SPDX-License-Identifier: Apache-2.0
// Option group: --format of the commands that print lists.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/cli/command.hpp"

namespace actant::cli {

class ListFormat {
  public:
    /// The formats that the command knows, the default first.
    explicit ListFormat(std::vector<std::string> known = {"table", "json"})
        : known_(std::move(known)), format_(known_.front()) {}

    void declare_format(OptionsDescription& options);
    /// @throws UsageError where the format is none of the known ones
    void check_format() const;
    bool is(std::string_view format) const { return format_ == format; }

  private:
    std::vector<std::string> known_;
    std::string format_;
};

}  // namespace actant::cli
