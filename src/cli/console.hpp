// SPDX-License-Identifier: Apache-2.0
// Standard output and standard error: the only door for what the program prints.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace actant::cli {

class Console {
  public:
    Console();
    /// Standard output. @throws DataError where it cannot be written (a full disk)
    void out(std::string_view text);
    /// Writes out what is buffered. @throws DataError
    void flush();

    void error(std::string_view message);    ///< "actant: error: …"
    void warning(std::string_view message);  ///< "actant: warning: …", not with --quiet
    void note(std::string_view message);     ///< "…", not with --quiet
    void detail(std::string_view message);   ///< "actant: …", with --verbose only
    /// A line on a terminal's standard error that the next one replaces; an empty one clears it. Silent elsewhere.
    void status_line(std::string_view line);

    /// Columns to fit tables in; nothing where standard output is no terminal (nothing is cut then).
    std::optional<std::size_t> width() const { return width_; }
    bool colours() const { return colours_; }
    bool shows_progress() const { return error_is_terminal_ && !quiet; }
    bool out_is_terminal() const { return width_.has_value(); }

    bool verbose = false;
    bool quiet = false;

  private:
    void clear_status_line();
    std::optional<std::size_t> width_;
    bool colours_ = false;
    bool error_is_terminal_ = false;
    bool status_shown_ = false;
};

}  // namespace actant::cli
