// SPDX-License-Identifier: Apache-2.0
// actant neighbours: who is next to an entity.
#include <fmt/core.h>

#include <numeric>

#include "export/formats.hpp"
#include "src/cli/command.hpp"
#include "src/cli/filter_options.hpp"
#include "src/cli/find_entity.hpp"
#include "src/cli/list_format.hpp"
#include "src/cli/load_graph.hpp"
#include "src/cli/relation_list.hpp"

namespace actant::cli {
namespace {

class Neighbours final : public Command, FilterOptions, ListFormat {
  public:
    Neighbours() : ListFormat({"table", "json", "dot"}) {}
    void declare(OptionsDescription& options) override {
        declare_format(options);
        declare_filter(options);
    }

    Exit run(Console& console) override {
        const KnowledgeGraph graph = load_graph(arguments_.front());
        const std::string name = words_from(arguments_, 1);
        Answer answer;
        answer.query = name;
        try {
            answer.entity = &find_entity(graph, name);
        } catch (const NotFound& error) {
            if (is("json")) {
                answer.candidates = error.candidates;
                answer.nearest = error.nearest;
                console.out(answer_json(graph, answer));
            }
            throw;
        }
        return show(graph, answer, console);
    }

  protected:
    void check() override {
        check_format();
        check_filter();
    }

  private:
    Exit show(const KnowledgeGraph& graph, Answer& answer, Console& console) const {
        Filter filter = filter_for(graph);
        filter.entities.push_back(answer.entity->id);
        const KnowledgeGraph part = filtered(graph, filter, false);
        if (filter.depth == 1) {
            answer.relations = part.relations_of(answer.entity->id);
        } else {
            answer.relations.resize(part.relations().size());
            std::iota(answer.relations.begin(), answer.relations.end(), std::size_t{0});
        }
        if (is("json")) {
            // The entity itself may have no relation that passes; its name still stands in the answer.
            console.out(
                answer_json(part.find_entity(answer.entity->id) != nullptr ? part : graph,
                            part.find_entity(answer.entity->id) != nullptr ? answer : without_relations(answer)));
        } else if (is("dot")) {
            exporting::WriteOptions options;
            options.whole = true;
            options.hidden_entities = graph.entities().size() - part.entities().size();
            options.title = answer.entity->name;
            console.out(exporting::written(*exporting::format_by_name("dot"), part, options));
        } else if (!answer.relations.empty()) {
            console.out(
                fmt::format("{} ({}, {})\n", answer.entity->name, name_of(answer.entity->type), answer.entity->id));
            console.out(relations_table(part, answer.relations, console));
        }
        if (answer.relations.empty()) {
            console.note(fmt::format("'{}' has no relations{}", answer.entity->name,
                                     filters() ? " that the filter lets through" : ""));
            return Exit::nothing_found;
        }
        return Exit::done;
    }

    static Answer without_relations(Answer answer) {
        answer.relations.clear();
        return answer;
    }
};

}  // namespace

std::unique_ptr<Command> make_neighbours() { return std::make_unique<Neighbours>(); }

}  // namespace actant::cli
