// SPDX-License-Identifier: Apache-2.0
// actant relations: all relations that the filter lets through.
#include <numeric>

#include "src/cli/command.hpp"
#include "src/cli/filter_options.hpp"
#include "src/cli/find_entity.hpp"
#include "src/cli/list_format.hpp"
#include "src/cli/load_graph.hpp"
#include "src/cli/relation_list.hpp"

namespace actant::cli {
namespace {

class Relations final : public Command, FilterOptions, ListFormat {
  public:
    void declare(OptionsDescription& options) override {
        declare_format(options);
        declare_filter(options);
    }

    Exit run(Console& console) override {
        const KnowledgeGraph graph = load_graph(arguments_.front());
        const bool json = is("json");
        KnowledgeGraph part;
        try {
            part = filtered(graph, filter_for(graph), false);
        } catch (const NotFound&) {
            if (json) {
                console.out(answer_json(graph, {}));
            }
            throw;
        }
        Answer answer;
        answer.relations.resize(part.relations().size());
        std::iota(answer.relations.begin(), answer.relations.end(), std::size_t{0});
        if (json) {
            console.out(answer_json(part, answer));
        } else if (!answer.relations.empty()) {
            console.out(relations_table(part, answer.relations, console));
        }
        if (answer.relations.empty()) {
            console.note(graph.relations().empty() ? "no relations: the graph has none"
                                                   : "no relations: the filter lets none of them through");
            return Exit::nothing_found;
        }
        return Exit::done;
    }

  protected:
    void check() override {
        check_format();
        check_filter();
    }

  private:
};

}  // namespace

std::unique_ptr<Command> make_relations() { return std::make_unique<Relations>(); }

}  // namespace actant::cli
