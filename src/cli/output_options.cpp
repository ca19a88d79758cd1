// SPDX-License-Identifier: Apache-2.0
#include "src/cli/output_options.hpp"
#include "export/nodes.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <memory>

#include "export/style.hpp"
#include "src/cli/load_graph.hpp"
#include "src/cli/output_file.hpp"
#include "src/cli/suggest.hpp"
#include "src/cli/values.hpp"

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

/// "x.nodes.csv" for "x.csv" and "nodes"; "x.nodes" for "x".
std::string beside(const std::string& path, std::string_view name) {
    const std::size_t slash = path.rfind('/');
    const std::size_t dot = path.rfind('.');
    const bool ending = dot != std::string::npos && dot > 0 && (slash == std::string::npos || dot > slash + 1);
    const std::size_t end = ending ? dot : path.size();
    return fmt::format("{}.{}{}", path.substr(0, end), name, path.substr(end));
}

std::string splitting_formats() {
    std::string names;
    for (const exporting::Format& format : exporting::formats()) {
        if (format.splits) {
            names.append(names.empty() ? "" : ", ").append(format.name);
        }
    }
    return names;
}

class ConsoleSink final : public exporting::Sink {
  public:
    explicit ConsoleSink(Console& console) : console_(console) {}
    void write(std::string_view bytes) override { console_.out(bytes); }

  private:
    Console& console_;
};

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
        ("base", po::value<std::string>(&write_.base_iri)->value_name("IRI"), "IRI that ids in JSON-LD, Turtle and N-Triples begin with")
        ("ascii", po::bool_switch(&write_.ascii), "write \\uXXXX for all but ASCII in JSON-LD, Turtle and N-Triples")
        ("style", po::value<std::string>(&style_)->value_name("FILE"), "how pictures look: a JSON file that changes colours, shapes and labels")
        ("split", po::value<std::string>(&split_)->value_name("N"), "several files of at most N nodes each: x.1.jsonld, x.2.jsonld, ...");
    // clang-format on
}

void OutputOptions::add_target(const std::string& path, const exporting::Format& format) {
    const auto add = [&](const std::string& file, exporting::Writer writer) {
        if (std::ranges::any_of(targets_, [&](const Target& target) { return target.path == file; })) {
            throw UsageError(fmt::format("output '{}' is given twice", file));
        }
        targets_.push_back({file, &format, writer});
    };
    add(path, format.writer);
    if (path != standard_output) {
        for (const exporting::Companion& companion : format.companions) {
            add(beside(path, companion.name), companion.writer);
        }
    }
}

void OutputOptions::check_output(std::string_view command) {
    if (paths_.empty()) {
        throw UsageError(fmt::format("{} needs an output (-o graph.jsonld, or -o - --format jsonld)", command));
    }
    check_base(write_.base_iri);
    if (!split_.empty()) {
        nodes_per_file_ = number_value("--split", split_, 1);
    }
    const exporting::Format* named = format_.empty() ? nullptr : format_named(format_);
    for (const std::string& path : paths_) {
        if (path == standard_output && named == nullptr) {
            throw UsageError(fmt::format("-o - needs --format ({})", all_formats(&exporting::Format::name)));
        }
        const exporting::Format* by_ending = path == standard_output ? nullptr : exporting::format_by_ending(path);
        // Two formats may share an ending: then the name decides.
        const bool name_decides = by_ending == nullptr || (named != nullptr && named->ending == by_ending->ending);
        const exporting::Format* format = name_decides && named != nullptr ? named : by_ending;
        if (format == nullptr) {
            check_target(path);  // a device or folder is the better message
            throw UsageError(fmt::format("'{}': the ending says no format (known: {}; or give --format)", path,
                                         all_formats(&exporting::Format::ending)));
        }
        if (nodes_per_file_ && (path == standard_output || !format->splits)) {
            throw UsageError(fmt::format(
                "--split: {} (it is for files of {})",
                path == standard_output ? "standard output is one" : fmt::format("'{}' is not written in parts", path),
                splitting_formats()));
        }
        add_target(path, *format);
    }
}

void OutputOptions::check_writable() const {
    static_cast<void>(style());
    for (const Target& target : targets_) {
        if (target.path != standard_output) {
            check_target(target.path);
        }
    }
}

std::shared_ptr<const exporting::Style> OutputOptions::style() const {
    if (style_.empty()) {
        return nullptr;
    }
    try {
        return std::make_shared<const exporting::Style>(exporting::read_style(bytes_of(style_)));
    } catch (const DataError&) {
        throw;
    } catch (const std::exception& error) {
        throw DataError(fmt::format("{}: no style file: {}", style_, error.what()));
    }
}

std::vector<OutputOptions::Target> OutputOptions::parts(const KnowledgeGraph& graph) const {
    if (!nodes_per_file_) {
        return targets_;
    }
    const std::size_t nodes = exporting::node_count(graph);
    std::vector<Target> parts;
    for (const Target& target : targets_) {
        for (std::size_t first = 0; first == 0 || first < nodes; first += *nodes_per_file_) {
            Target part = target;
            part.path = beside(target.path, std::to_string(first / *nodes_per_file_ + 1));
            part.first = first;
            part.count = *nodes_per_file_;
            parts.push_back(part);
        }
    }
    return parts;
}

void OutputOptions::write(const KnowledgeGraph& graph, const FilterOptions& filter, Console& console) const {
    exporting::WriteOptions options = write_;
    options.style = style();
    KnowledgeGraph part;
    const KnowledgeGraph* shown = &graph;
    if (filter.filters()) {
        part = filtered(graph, filter.filter_for(graph), false);
        shown = &part;
        options.whole = filter.chooses_part();
        options.hidden_entities = graph.entities().size() - part.entities().size();
    }
    const Target* to_standard_output = nullptr;
    std::vector<std::unique_ptr<OutputFile>> files;
    const std::vector<Target> targets = parts(*shown);
    for (const Target& target : targets) {
        options.first = target.first;
        options.count = target.count;
        if (target.path != standard_output) {
            files.push_back(std::make_unique<OutputFile>(target.path));
            target.writer(*shown, options, *files.back());
            files.back()->finish();
        } else if (target.format->binary && console.out_is_terminal()) {
            throw UsageError(fmt::format("{} is no text for a terminal (use -o FILE)", target.format->name));
        } else {
            to_standard_output = &target;
        }
    }
    if (to_standard_output != nullptr) {
        ConsoleSink sink(console);
        to_standard_output->writer(*shown, options, sink);
    }
    console.flush();
    for (const auto& file : files) {
        file->commit();
    }
}

std::string OutputOptions::first_file() const {
    for (const Target& target : targets_) {
        if (target.path != standard_output) {
            return target.path;
        }
    }
    return {};
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
