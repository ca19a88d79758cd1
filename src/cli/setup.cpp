// SPDX-License-Identifier: Apache-2.0
// From a command line to a command that is ready to run.
#include <fmt/core.h>

#include <boost/program_options.hpp>

#include "src/cli/command.hpp"
#include "src/cli/suggest.hpp"

namespace actant::cli {
namespace {

namespace po = boost::program_options;

constexpr const char* argument_key = "actant-argument";

std::vector<std::string> long_names(const po::options_description& options) {
    std::vector<std::string> names;
    for (const auto& option : options.options()) {
        if (option->long_name() != argument_key) {
            names.push_back("--" + option->long_name());
        }
    }
    return names;
}

/// The result refers to `all`.
po::parsed_options parse(const CommandEntry& entry, const po::options_description& all,
                         const std::vector<std::string>& arguments) {
    po::positional_options_description positional;
    positional.add(argument_key, -1);
    try {
        return po::command_line_parser(arguments)
            .options(all)
            .positional(positional)
            .style(po::command_line_style::unix_style & ~po::command_line_style::allow_guessing)
            .run();
    } catch (const po::unknown_option& error) {
        std::string name = error.get_option_name();
        name = name.substr(0, name.find('='));
        throw UsageError(
            fmt::format("unknown option '{}'{}", name,
                        did_you_mean(name, long_names(all), fmt::format("see: actant help {}", entry.name))));
    } catch (const po::error& error) {
        throw UsageError(fmt::format("{} (see: actant help {})", error.what(), entry.name));
    }
}

}  // namespace

void Command::setup(const CommandEntry& entry, const std::vector<std::string>& arguments) {
    po::options_description visible;
    declare(visible);
    visible.add_options()("verbose,v", po::bool_switch(&verbose), "say more of what is done")(
        "quiet,q", po::bool_switch(&quiet), "errors only")("help,h", po::bool_switch(&wants_help), "show this help");
    po::options_description all;
    all.add(visible).add_options()(argument_key, po::value<std::vector<std::string>>());
    const po::parsed_options parsed = parse(entry, all, arguments);
    po::variables_map values;
    try {
        po::store(parsed, values);
        po::notify(values);
    } catch (const po::error& error) {
        throw UsageError(fmt::format("{} (see: actant help {})", error.what(), entry.name));
    }
    if (wants_help) {
        return;
    }
    for (const auto& option : parsed.options) {
        if (option.string_key == argument_key) {
            arguments_.insert(arguments_.end(), option.value.begin(), option.value.end());
        }
    }
    if (arguments_.size() < entry.min_arguments) {
        throw UsageError(fmt::format("{} needs {} (for example: {})", entry.name, entry.arguments, entry.example));
    }
    if (arguments_.size() > entry.max_arguments) {
        throw UsageError(fmt::format("'{}' is one argument too many: {} takes {}", arguments_[entry.max_arguments],
                                     entry.name, entry.arguments));
    }
    check();
}

}  // namespace actant::cli
