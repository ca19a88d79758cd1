// SPDX-License-Identifier: Apache-2.0
// Option group: which files are written, and in which formats.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "export/formats.hpp"
#include "graph/knowledge_graph.hpp"
#include "src/cli/command.hpp"
#include "src/cli/filter_options.hpp"

namespace actant::cli {

class OutputOptions {
  public:
    void declare_output(OptionsDescription& options);
    /// @throws UsageError
    void check_output(std::string_view command);
    /// Sees that every output can be written, before long work is done for nothing. @throws DataError
    void check_writable() const;
    /// Writes the graph, or the part that the filter lets through, to all outputs: all of them or none.
    /// @throws DataError, NotFound
    void write(const KnowledgeGraph& graph, const FilterOptions& filter, Console& console) const;
    /// The first output that is a file, or empty.
    std::string first_file() const;
    /// "graph.jsonld, graph.svg"
    std::string names() const;

  private:
    struct Target {
        std::string path;
        const exporting::Format* format;
        exporting::Writer writer;
        std::size_t first = 0, count = exporting::WriteOptions::all;  ///< nodes, with --split
    };
    void add_target(const std::string& path, const exporting::Format& format);
    /// What --style names, or nothing. @throws DataError
    std::shared_ptr<const exporting::Style> style() const;
    /// The targets, each cut into parts where --split asks for it.
    std::vector<Target> parts(const KnowledgeGraph& graph) const;
    std::vector<std::string> paths_;
    std::string format_, split_, style_;
    std::optional<std::size_t> nodes_per_file_;
    exporting::WriteOptions write_;
    std::vector<Target> targets_;
};

}  // namespace actant::cli
