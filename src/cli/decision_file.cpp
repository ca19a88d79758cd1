// SPDX-License-Identifier: Apache-2.0
#include "src/cli/decision_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "src/cli/errors.hpp"

namespace actant::cli {

void declare_decisions(OptionsDescription& options, std::string& path) {
    options.add_options()("decisions", boost::program_options::value<std::string>(&path)->value_name("FILE"),
                          "decisions to obey (default: the .decisions file beside the graph)");
}
namespace {

constexpr std::string_view ending = ".decisions";
constexpr std::string_view head =
    "# Decisions for actant: 'same A B' joins two entities, 'different A B' keeps them apart.\n";

/// Lines as they stand, without those that decide on the pair.
std::string other_lines(std::string_view text, const Decision& decision) {
    std::string kept;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        const auto decided = decisions_from(line);
        const bool same_pair = std::ranges::any_of(
            decided, [&](const Decision& one) { return one.left == decision.left && one.right == decision.right; });
        if (!same_pair) {
            kept.append(line).append("\n");
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return kept;
}

}  // namespace

std::string decisions_beside(const std::string& graph_path) {
    return graph_path.empty() || graph_path == "-"
               ? std::string()
               : std::filesystem::path(graph_path).replace_extension(ending).string();
}

std::string decisions_text(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        return {};
    }
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.is_open() || file.bad()) {
        throw DataError(fmt::format("{}: {}", path, std::strerror(errno)));
    }
    return text;
}

std::vector<Decision> decisions_for(const std::string& graph_path, const std::string& named) {
    const std::string path = named.empty() ? decisions_beside(graph_path) : named;
    if (path.empty()) {
        return {};
    }
    std::error_code error;
    if (!named.empty() && !std::filesystem::exists(named, error)) {
        throw DataError(fmt::format("{}: no such file (actant same or different makes one)", named));
    }
    try {
        return decisions_from(decisions_text(path));
    } catch (const DataError&) {
        throw;
    } catch (const std::exception& problem) {
        throw DataError(fmt::format("{}: {}", path, problem.what()));
    }
}

std::string with_decision(std::string_view text, const Decision& decision) {
    std::string lines = text.empty() ? std::string(head) : other_lines(text, decision);
    return lines + line_of(decision) + "\n";
}

std::string without_decision(std::string_view text, const Decision& decision) { return other_lines(text, decision); }

void warn_of_unmet(const KnowledgeGraph& graph, const std::vector<Decision>& decisions, Console& console) {
    for (const Decision& one : graph::unmet(graph, decisions)) {
        console.warning(fmt::format(
            "the decision '{}' cannot hold: another one says 'different' (actant undo takes one back)", line_of(one)));
    }
}

}  // namespace actant::cli
