// SPDX-License-Identifier: Apache-2.0
// How far a long run is.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "src/cli/console.hpp"

namespace actant::cli {

/// "reading: 120 of 400 (30 %), 61/s, 5 s left" on a terminal, at most ten times a second.
class Progress {
  public:
    Progress(Console& console, std::string_view what, std::size_t total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void done(std::size_t count);

  private:
    using Clock = std::chrono::steady_clock;
    Console& console_;
    std::string what_;
    std::size_t total_;
    Clock::time_point begin_, shown_;
};

}  // namespace actant::cli
