// SPDX-License-Identifier: Apache-2.0
#include "src/cli/load_graph.hpp"

#include <fmt/core.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "export/formats.hpp"
#include "src/cli/decision_file.hpp"
#include "src/cli/errors.hpp"

namespace actant::cli {
namespace {

constexpr std::string_view standard_input = "-";
constexpr std::string_view default_format = "jsonld";
constexpr std::size_t largest_graph = std::size_t{4} << 30;  ///< bytes; a device without end stops here

}  // namespace

std::string bytes_of(const std::string& path) {
    const auto close = [](std::FILE* file) { return file == stdin ? 0 : std::fclose(file); };
    const std::unique_ptr<std::FILE, decltype(close)> file(
        path == standard_input ? stdin : std::fopen(path.c_str(), "rb"), close);
    std::string bytes;
    std::array<char, 1 << 16> chunk{};
    while (file != nullptr && bytes.size() < largest_graph) {
        const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file.get());
        bytes.append(chunk.data(), count);
        if (count == 0) {
            break;
        }
    }
    if (file == nullptr || std::ferror(file.get()) != 0) {
        throw DataError(fmt::format("{}: {}", path, std::strerror(errno)));
    }
    return bytes;
}

KnowledgeGraph load_graph(const std::string& path, const std::string& decisions_path) {
    const std::vector<Decision> decisions = decisions_for(path, decisions_path);
    KnowledgeGraph graph = load_graph_without_decisions(path);
    const std::string file = decisions_path.empty() ? decisions_beside(path) : decisions_path;
    if (file.empty() || decisions_text(file).empty()) {
        return graph;
    }
    // also where none is left: the graph may have been built when there were some
    const std::vector<const KnowledgeGraph*> one = {&graph};
    return KnowledgeGraph::unite(one, decisions);
}

KnowledgeGraph load_graph_without_decisions(const std::string& path) {
    const exporting::Format* format = exporting::format_by_ending(path);
    if (format != nullptr && format->reader == nullptr) {
        throw DataError(
            fmt::format("{}: {} is written only, not read (give the .{} file)", path, format->name, default_format));
    }
    if (format == nullptr) {
        format = exporting::format_by_name(default_format);
    }
    const std::string bytes = bytes_of(path);
    try {
        return format->reader(bytes);
    } catch (const std::exception& error) {
        throw DataError(fmt::format("{}: cannot be read as a graph: {}", path, error.what()));
    }
}

}  // namespace actant::cli
