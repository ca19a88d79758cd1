// SPDX-License-Identifier: Apache-2.0
// actant export: a graph in, the graph or a part of it out.
#include <fmt/core.h>

#include "src/cli/command.hpp"
#include "src/cli/filter_options.hpp"
#include "src/cli/load_graph.hpp"
#include "src/cli/output_options.hpp"

namespace actant::cli {
namespace {

class Export final : public Command, OutputOptions, FilterOptions {
  public:
    void declare(OptionsDescription& options) override {
        declare_output(options);
        declare_filter(options);
    }

    Exit run(Console& console) override {
        check_writable();
        const KnowledgeGraph graph = load_graph(arguments_.front());
        write(graph, *this, console);
        console.detail(fmt::format("{} -> {}", arguments_.front(), names()));
        return Exit::done;
    }

  protected:
    void check() override {
        check_output("export");
        check_filter();
    }
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<Export>(); }

}  // namespace actant::cli
