// SPDX-License-Identifier: Apache-2.0
// actant find: entities by any of their names.
#include <fmt/core.h>

#include <algorithm>

#include "graph/duplicates.hpp"
#include "src/cli/command.hpp"
#include "src/cli/find_entity.hpp"
#include "src/cli/json_text.hpp"
#include "src/cli/list_format.hpp"
#include "src/cli/load_graph.hpp"
#include "src/cli/table.hpp"

namespace actant::cli {
namespace {

class Find final : public Command, ListFormat {
  public:
    void declare(OptionsDescription& options) override { declare_format(options); }

    Exit run(Console& console) override {
        const KnowledgeGraph graph = load_graph(arguments_.front());
        const std::string words = words_from(arguments_, 1);
        const auto found = graph::find_by_words(graph, words);
        if (is("json")) {
            console.out(json(graph, words, found));
        } else if (!found.empty()) {
            console.out(table(graph, found, console));
        }
        if (found.empty()) {
            throw NotFound(unknown_name(graph, words), {}, {});
        }
        return Exit::done;
    }

  protected:
    void check() override { check_format(); }

  private:
    static std::size_t sources(const std::vector<std::size_t>& all, const KnowledgeGraph& graph, const Entity& entity) {
        const auto place = std::ranges::lower_bound(graph.entities(), entity.id, {}, &Entity::id);
        return all[static_cast<std::size_t>(place - graph.entities().begin())];
    }

    static std::string table(const KnowledgeGraph& graph, const std::vector<const Entity*>& found,
                             const Console& console) {
        static const std::vector<Column> columns = {{"NAME"},          {"TYPE"},       {"ID"}, {"RELATIONS", true},
                                                    {"SOURCES", true}, {"OTHER NAMES"}};
        const auto all = sources_of_entities(graph);
        std::vector<std::vector<Cell>> rows;
        for (const Entity* entity : found) {
            std::string names;
            for (const auto& name : entity->alternate_names) {
                names.append(names.empty() ? "" : ", ").append(name);
            }
            rows.push_back({{entity->name},
                            {std::string(name_of(entity->type))},
                            {entity->id},
                            {std::to_string(graph.relations_of(entity->id).size())},
                            {std::to_string(sources(all, graph, *entity))},
                            {names}});
        }
        return table_text(columns, std::move(rows), {console.width(), console.colours()});
    }

    static std::string json(const KnowledgeGraph& graph, const std::string& words,
                            const std::vector<const Entity*>& found) {
        const auto all = sources_of_entities(graph);
        JsonText out;
        out.open_object();
        out.field("query", words);
        out.open_list("entities");
        for (const Entity* entity : found) {
            out.open_object();
            out.field("id", entity->id);
            out.field("name", entity->name);
            out.field("type", name_of(entity->type));
            out.texts("otherNames", entity->alternate_names);
            out.field("relations", graph.relations_of(entity->id).size());
            out.field("sources", sources(all, graph, *entity));
            out.close_object();
        }
        out.close_list();
        out.close_object();
        return out.text();
    }
};

}  // namespace

std::unique_ptr<Command> make_find() { return std::make_unique<Find>(); }

}  // namespace actant::cli
