// SPDX-License-Identifier: Apache-2.0
#include "src/cli/console.hpp"

#include <fmt/core.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "src/cli/display.hpp"
#include "src/cli/errors.hpp"

namespace actant::cli {
namespace {

constexpr std::size_t default_width = 80;

bool is_set(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

bool terminal_has_colours() {
    const char* terminal = std::getenv("TERM");
    return !is_set("NO_COLOR") && terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::size_t terminal_width() {
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : default_width;
}

[[noreturn]] void output_failed() { throw DataError(fmt::format("standard output: {}", std::strerror(errno))); }

void to_stderr(std::string_view line) {
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fputc('\n', stderr);
}

}  // namespace

Console::Console() : error_is_terminal_(isatty(STDERR_FILENO) == 1) {
    if (isatty(STDOUT_FILENO) == 1) {
        width_ = terminal_width();
        colours_ = terminal_has_colours();
    }
}

void Console::out(std::string_view text) {
    clear_status_line();
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
        output_failed();
    }
}

void Console::flush() {
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        output_failed();
    }
}

void Console::error(std::string_view message) {
    clear_status_line();
    to_stderr(fmt::format("actant: error: {}", clean(message)));
}

void Console::warning(std::string_view message) {
    if (!quiet) {
        clear_status_line();
        to_stderr(fmt::format("actant: warning: {}", clean(message)));
    }
}

void Console::note(std::string_view message) {
    if (!quiet) {
        clear_status_line();
        to_stderr(clean(message));
    }
}

void Console::detail(std::string_view message) {
    if (verbose && !quiet) {
        clear_status_line();
        to_stderr(fmt::format("actant: {}", clean(message)));
    }
}

void Console::status_line(std::string_view line) {
    if (!shows_progress()) {
        return;
    }
    const std::string text = fmt::format("\r{}\033[K", cut(line, default_width - 1));
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
    status_shown_ = !line.empty();
}

void Console::clear_status_line() {
    if (status_shown_) {
        status_line({});
    }
}

}  // namespace actant::cli
