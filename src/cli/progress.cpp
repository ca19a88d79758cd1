// SPDX-License-Identifier: Apache-2.0
#include "src/cli/progress.hpp"

#include <fmt/core.h>

namespace actant::cli {
namespace {

constexpr std::chrono::milliseconds interval(100);

/// "5 s", "3 min", "2 h": one unit is enough for waiting.
std::string duration_text(double seconds) {
    if (seconds < 90) {
        return fmt::format("{:.0f} s", seconds);
    }
    return seconds < 5400 ? fmt::format("{:.0f} min", seconds / 60) : fmt::format("{:.1f} h", seconds / 3600);
}

}  // namespace

Progress::Progress(Console& console, std::string_view what, std::size_t total)
    : console_(console), what_(what), total_(total), begin_(Clock::now()), shown_(begin_) {}

Progress::~Progress() { console_.status_line({}); }

void Progress::done(std::size_t count) {
    const Clock::time_point now = Clock::now();
    if (!console_.shows_progress() || count == 0 || now - shown_ < interval) {
        return;
    }
    shown_ = now;
    const double seconds = std::chrono::duration<double>(now - begin_).count();
    const double rate = static_cast<double>(count) / seconds;
    console_.status_line(fmt::format("{}: {} of {} ({} %), {:.0f}/s, {} left", what_, count, total_,
                                     count * 100 / total_, rate,
                                     duration_text(static_cast<double>(total_ - count) / rate)));
}

}  // namespace actant::cli
