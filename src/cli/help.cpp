// SPDX-License-Identifier: Apache-2.0
#include "src/cli/help.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/value_semantic.hpp>
#include <boost/version.hpp>

#include "export/formats.hpp"
#include "src/lang/pack.hpp"
#include "src/read/read.hpp"

#ifndef ACTANT_VERSION
#define ACTANT_VERSION "0.1.0"
#endif

namespace actant::cli {
namespace {

constexpr std::string_view what_it_does =
    "actant reads German news texts and builds a knowledge graph: who supplies,\n"
    "visits, warns, attacks or leads whom, each with its sentence as evidence.\n";

constexpr std::string_view exits =
    "Exit: 0 done; 1 nothing found or name ambiguous; 2 wrong usage; 3 data, input or output.\n";

std::string format_names() {
    std::string names;
    for (const exporting::Format& format : exporting::formats()) {
        names.append(names.empty() ? "" : " ").append(format.ending);
    }
    return names;
}

constexpr std::size_t option_columns = 26;  ///< where the explanations begin
constexpr std::size_t line_columns = 96;

/// "-o, --output FILE", or "    --ascii".
std::string option_name(const boost::program_options::option_description& option) {
    const std::string both = option.format_name();  // "-o [ --output ]"
    const std::string name =
        both.starts_with("--") ? "    " + both : fmt::format("{}, --{}", both.substr(0, 2), option.long_name());
    const std::string value = option.format_parameter();
    return value.empty() ? name : name + " " + value;
}

/// Words in lines, all but the first indented to the column of the explanations.
std::string wrapped(std::string_view text) {
    std::string all;
    std::size_t column = option_columns;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (column + end + 1 > line_columns) {
            all.append("\n").append(option_columns, ' ');
            column = option_columns;
        }
        all.append(column == option_columns ? "" : " ").append(text.substr(0, end));
        column += end + 1;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

std::string option_list(const OptionsDescription& options) {
    std::string list;
    for (const auto& option : options.options()) {
        list += fmt::format("  {:<{}}{}\n", option_name(*option), option_columns - 2, wrapped(option->description()));
    }
    return list;
}

class Help final : public Command {
  public:
    void declare(OptionsDescription&) override {}
    Exit run(Console& console) override {
        console.out(arguments_.empty() ? overview() : help_of(command_named(arguments_.front())));
        return Exit::done;
    }
};

}  // namespace

std::unique_ptr<Command> make_help() { return std::make_unique<Help>(); }

std::string first_steps() {
    std::string text = fmt::format("{}\nTry first:\n", what_it_does);
    for (const std::string_view name : {"build", "neighbours", "relations"}) {
        text += fmt::format("  {}\n", command_named(name).example);
    }
    return text + "\nAll commands: actant help\n";
}

std::string overview() {
    std::string text = fmt::format("{}\nUsage: actant COMMAND [OPTION...] [ARGUMENT...]\n\nCommands:\n", what_it_does);
    for (const CommandEntry& entry : commands()) {
        text += fmt::format("  {:<12}{}\n", entry.name, entry.summary);
    }
    text += "\nEach command's options: actant help COMMAND\nVersions: actant --version\n";
    return text + fmt::format("Formats: {}\n{}", format_names(), exits);
}

std::string help_of(const CommandEntry& entry) {
    const std::unique_ptr<Command> command = entry.make();
    OptionsDescription options;
    command->declare(options);
    options.add_options()("verbose,v", "say more of what is done")("quiet,q", "errors only")("help,h",
                                                                                             "show this help");
    const std::string alias = entry.alias.empty() ? "" : fmt::format(" (also: {})", entry.alias);
    return fmt::format("actant {}{}: {}\n\nUsage: actant {} {} [OPTION...]\n{}\nOptions:\n{}\nExample:\n  {}\n",
                       entry.name, alias, entry.summary, entry.name, entry.arguments, entry.details,
                       option_list(options), entry.example);
}

std::string version_text() {
    const lang::Packs& packs = lang::Packs::embedded();
    std::string languages;
    for (const std::string& language : packs.languages()) {
        languages.append(languages.empty() ? "" : " ").append(language);
    }
    std::string text = fmt::format("actant {}\nlanguage packs: {} ({})\nlibraries: Boost {}", ACTANT_VERSION, languages,
                                   packs.version(), BOOST_LIB_VERSION);
    for (const std::string& library : read::library_versions()) {
        text += ", " + library;
    }
    return text + "\n";
}

}  // namespace actant::cli
