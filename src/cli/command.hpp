// SPDX-License-Identifier: Apache-2.0
// What a command is, and the one table of them: dispatch, help and suggestions come from it.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/cli/console.hpp"
#include "src/cli/errors.hpp"

namespace boost::program_options {
class options_description;
}

namespace actant::cli {

using OptionsDescription = boost::program_options::options_description;

struct CommandEntry;

/// One run of one command: setup() takes and checks the arguments, run() works.
class Command {
  public:
    virtual ~Command() = default;
    /// @throws UsageError
    void setup(const CommandEntry& entry, const std::vector<std::string>& arguments);
    /// Declares the command's options. The values land in members of the command and its option groups.
    virtual void declare(OptionsDescription& options) = 0;
    /// @throws DataError, NotFound
    virtual Exit run(Console& console) = 0;

    bool wants_help = false;
    bool verbose = false;
    bool quiet = false;

  protected:
    /// Judges what the options hold together. @throws UsageError
    virtual void check() {}
    std::vector<std::string> arguments_;  ///< what is no option
};

struct CommandEntry {
    std::string_view name;
    std::string_view alias;      ///< another spelling, or empty
    std::string_view arguments;  ///< "GRAPH NAME"
    std::string_view summary;    ///< one line
    std::string_view details;    ///< what the options alone do not say, ends with a line break
    std::string_view example;    ///< a whole command line to try
    std::size_t min_arguments;
    std::size_t max_arguments;
    std::unique_ptr<Command> (*make)();
};

std::span<const CommandEntry> commands();
/// By name or alias, or nullptr.
const CommandEntry* find_command(std::string_view name);
/// @throws UsageError with the nearest name
const CommandEntry& command_named(std::string_view name);

// The commands, one file each.
std::unique_ptr<Command> make_build();
std::unique_ptr<Command> make_neighbours();
std::unique_ptr<Command> make_relations();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_load();
std::unique_ptr<Command> make_merge();
std::unique_ptr<Command> make_find();
std::unique_ptr<Command> make_why();
std::unique_ptr<Command> make_disputed();
std::unique_ptr<Command> make_duplicates();
std::unique_ptr<Command> make_same();
std::unique_ptr<Command> make_different();
std::unique_ptr<Command> make_undo();
std::unique_ptr<Command> make_explain();
std::unique_ptr<Command> make_help();

}  // namespace actant::cli
