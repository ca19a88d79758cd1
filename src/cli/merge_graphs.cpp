// SPDX-License-Identifier: Apache-2.0
// actant merge: several graphs in, their union out.
#include <fmt/core.h>

#include <boost/program_options.hpp>
#include <list>

#include "src/cli/command.hpp"
#include "src/cli/decision_file.hpp"
#include "src/cli/filter_options.hpp"
#include "src/cli/load_graph.hpp"
#include "src/cli/output_options.hpp"

namespace actant::cli {
namespace {

namespace po = boost::program_options;

class Merge final : public Command, OutputOptions, FilterOptions {
  public:
    void declare(OptionsDescription& options) override {
        declare_output(options);
        options.add_options()("decisions", po::value<std::string>(&decisions_path_)->value_name("FILE"),
                              "decisions to obey (default: those beside the graphs and beside the first output)");
        declare_filter(options);
    }

    Exit run(Console& console) override {
        check_writable();
        std::list<KnowledgeGraph> graphs;
        std::vector<const KnowledgeGraph*> all;
        for (const std::string& path : arguments_) {
            all.push_back(&graphs.emplace_back(load_graph_without_decisions(path)));
        }
        const std::vector<Decision> decisions = settled();
        const KnowledgeGraph merged = KnowledgeGraph::unite(all, decisions);
        warn_of_unmet(merged, decisions, console);
        write(merged, *this, console);
        console.note(fmt::format("{} graphs -> {}", graphs.size(), names()));
        return Exit::done;
    }

  protected:
    void check() override {
        check_output("merge");
        check_filter();
    }

  private:
    std::vector<Decision> settled() const {
        if (!decisions_path_.empty()) {
            return decisions_for({}, decisions_path_);
        }
        std::string text;
        for (const std::string& path : arguments_) {
            for (const Decision& one : decisions_for(path, {})) {
                text += line_of(one) + "\n";
            }
        }
        if (const std::string first = first_file(); !first.empty()) {
            for (const Decision& one : decisions_for(first, {})) {
                text += line_of(one) + "\n";
            }
        }
        return decisions_from(text);
    }

    std::string decisions_path_;
};

}  // namespace

std::unique_ptr<Command> make_merge() { return std::make_unique<Merge>(); }

}  // namespace actant::cli
