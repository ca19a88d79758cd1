// SPDX-License-Identifier: Apache-2.0
#include "src/cli/output_options.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <boost/program_options.hpp>

#include "src/cli/output_file.hpp"
#include "src/cli/suggest.hpp"

namespace actant::cli {
namespace {

namespace po = boost::program_options;

constexpr std::string_view standard_output = "-";

std::string all_formats(std::string_view exporting::Format::*field) {
    std::string all;
    for (const exporting::Format& format : exporting::formats()) {
        all.append(all.empty() ? "" : " ").append(format.*field);
    }
    return all;
}

const exporting::Format* format_named(const std::string& name) {
    const exporting::Format* format = exporting::format_by_name(name);
    if (format == nullptr) {
        std::vector<std::string> names;
        for (const exporting::Format& known : exporting::formats()) {
            names.emplace_back(known.name);
        }
        throw UsageError(fmt::format("unknown format '{}'{}", name,
                                     did_you_mean(name, names, "one of: " + all_formats(&exporting::Format::name))));
    }
    return format;
}

/// An absolute IRI that ids can be put behind.
void check_base(const std::string& base) {
    const bool absolute = base.find("://") != std::string::npos || base.starts_with("urn:");
    const bool clean = std::ranges::none_of(base, [](unsigned char c) {
        return c <= ' ' || std::string_view("<>\"{}|\\^`").find(static_cast<char>(c)) != std::string_view::npos;
    });
    if (!absolute || !clean || std::string_view("/#:").find(base.back()) == std::string_view::npos) {
        throw UsageError(
            fmt::format("--base: '{}' is no base IRI (write something like https://example.org/graph/)", base));
    }
}

}  // namespace

void OutputOptions::declare_output(OptionsDescription& options) {
    static const std::string output_help = fmt::format(
        "write to FILE, replaced whole or not at all; several are possible; the ending says what ({}); - is standard "
        "output",
        all_formats(&exporting::Format::ending));
    options.add_options()
        // clang-format off
        ("output,o", po::value<std::vector<std::string>>(&paths_)->value_name("FILE"), output_help.c_str())
        ("format,f", po::value<std::string>(&format_)->value_name("FORMAT"), "format of standard output and of files whose ending says nothing")
        ("base", po::value<std::string>(&write_.base_iri)->value_name("IRI"), "IRI that ids in JSON-LD begin with")
        ("ascii", po::bool_switch(&write_.ascii), "write \\uXXXX for all but ASCII in JSON");
    // clang-format on
}

void OutputOptions::check_output(std::string_view command) {
    if (paths_.empty()) {
        throw UsageError(fmt::format("{} needs an output (-o graph.jsonld, or -o - --format jsonld)", command));
    }
    check_base(write_.base_iri);
    const exporting::Format* named = format_.empty() ? nullptr : format_named(format_);
    for (const std::string& path : paths_) {
        if (std::ranges::any_of(targets_, [&](const Target& target) { return target.path == path; })) {
            throw UsageError(fmt::format("output '{}' is given twice", path));
        }
        if (path == standard_output && named == nullptr) {
            throw UsageError(fmt::format("-o - needs --format ({})", all_formats(&exporting::Format::name)));
        }
        const exporting::Format* by_ending = path == standard_output ? nullptr : exporting::format_by_ending(path);
        const exporting::Format* format = by_ending != nullptr ? by_ending : named;
        if (format == nullptr) {
            check_target(path);  // a device or folder is the better message
            throw UsageError(fmt::format("'{}': the ending says no format (known: {}; or give --format)", path,
                                         all_formats(&exporting::Format::ending)));
        }
        targets_.push_back({path, format});
    }
}

void OutputOptions::check_writable() const {
    for (const Target& target : targets_) {
        if (target.path != standard_output) {
            check_target(target.path);
        }
    }
}

void OutputOptions::write(const KnowledgeGraph& graph, const FilterOptions& filter, Console& console) const {
    exporting::WriteOptions options = write_;
    KnowledgeGraph part;
    const KnowledgeGraph* shown = &graph;
    if (filter.filters()) {
        part = filtered(graph, filter.filter_for(graph), false);
        shown = &part;
        options.whole = filter.chooses_part();
        options.hidden_entities = graph.entities().size() - part.entities().size();
    }
    std::vector<OutputFile> files;
    std::string to_standard_output;
    for (const Target& target : targets_) {
        std::string bytes = target.format->writer(*shown, options);
        if (target.path != standard_output) {
            files.emplace_back(target.path, bytes);
        } else if (target.format->binary && console.out_is_terminal()) {
            throw UsageError(fmt::format("{} is no text for a terminal (use -o FILE)", target.format->name));
        } else {
            to_standard_output = std::move(bytes);
        }
    }
    console.out(to_standard_output);
    console.flush();
    for (OutputFile& file : files) {
        file.commit();
    }
}

std::string OutputOptions::names() const {
    std::string names;
    for (const Target& target : targets_) {
        names.append(names.empty() ? "" : ", ")
            .append(target.path == standard_output ? "standard output" : target.path);
    }
    return names;
}

}  // namespace actant::cli
