// SPDX-License-Identifier: Apache-2.0
#include "src/cli/app.hpp"

#include <fmt/core.h>

#include <csignal>
#include <new>

#include "src/cli/command.hpp"
#include "src/cli/find_entity.hpp"
#include "src/cli/help.hpp"

namespace actant::cli {
namespace {

Exit dispatch(const std::vector<std::string>& arguments, Console& console) {
    if (arguments.empty()) {
        console.out(first_steps());
        return Exit::done;
    }
    const std::string& first = arguments.front();
    if (first == "--help" || first == "-h") {
        console.out(overview());
        return Exit::done;
    }
    if (first == "--version" || first == "-V") {
        console.out(version_text());
        return Exit::done;
    }
    if (first.size() > 1 && first.front() == '-') {
        throw UsageError(
            fmt::format("'{}' stands where a command belongs (actant COMMAND …; see: actant help)", first));
    }
    const CommandEntry& entry = command_named(first);
    const std::unique_ptr<Command> command = entry.make();
    command->setup(entry, {arguments.begin() + 1, arguments.end()});
    if (command->wants_help) {
        console.out(help_of(entry));
        return Exit::done;
    }
    console.verbose = command->verbose;
    console.quiet = command->quiet;
    return command->run(console);
}

/// Also flushes, so that a full disk behind standard output is no success.
Exit dispatch_and_flush(const std::vector<std::string>& arguments, Console& console) {
    const Exit exit = dispatch(arguments, console);
    console.flush();
    return exit;
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
    std::signal(SIGXFSZ, SIG_IGN);  // a file size limit is an error to report, not a reason to die
    Console console;
    Exit exit = Exit::bad_data;
    try {
        exit = dispatch_and_flush(arguments, console);
    } catch (const UsageError& error) {
        console.error(error.what());
        exit = Exit::wrong_usage;
    } catch (const NotFound& error) {
        console.error(error.what());
        exit = Exit::nothing_found;
    } catch (const std::bad_alloc&) {
        console.error("out of memory (read fewer texts in one run, or use fewer --jobs)");
    } catch (const std::exception& error) {
        console.error(error.what());
    }
    return static_cast<int>(exit);
}

}  // namespace actant::cli
