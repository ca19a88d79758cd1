// SPDX-License-Identifier: Apache-2.0
// actant disputed: who asserts what, and who denies it.
#include <fmt/core.h>

#include "src/cli/command.hpp"
#include "src/cli/filter_options.hpp"
#include "src/cli/json_text.hpp"
#include "src/cli/list_format.hpp"
#include "src/cli/load_graph.hpp"
#include "src/cli/table.hpp"

namespace actant::cli {
namespace {

class Disputed final : public Command, FilterOptions, ListFormat {
  public:
    void declare(OptionsDescription& options) override {
        declare_format(options);
        declare_filter(options);
    }

    Exit run(Console& console) override {
        const KnowledgeGraph graph = load_graph(arguments_.front());
        const KnowledgeGraph part = filters() ? filtered(graph, filter_for(graph), false) : KnowledgeGraph();
        const KnowledgeGraph& shown = filters() ? part : graph;
        std::vector<const Relation*> found;
        for (const Relation& relation : shown.relations()) {
            if (relation.disputed) {
                found.push_back(&relation);
            }
        }
        if (is("json")) {
            console.out(json(shown, found));
        } else if (!found.empty()) {
            console.out(table(shown, found, console));
        }
        if (found.empty()) {
            console.note("no relation is asserted by one and denied by another");
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
    static std::string speaker(const KnowledgeGraph& graph, const Statement& statement) {
        const Entity* by = statement.by.empty() ? nullptr : graph.find_entity(statement.by);
        return by != nullptr ? by->name : statement.by_text;
    }
    static std::string key(const KnowledgeGraph& graph, const Statement& statement) {
        const Document* document = graph.find_document(statement.document);
        return document == nullptr ? statement.document : document->info.key;
    }
    static std::string date(const KnowledgeGraph& graph, const Statement& statement) {
        const Document* document = graph.find_document(statement.document);
        return document == nullptr ? std::string() : document->info.date;
    }

    /// One table a relation: first what speaks for it, then what denies it.
    static std::string table(const KnowledgeGraph& graph, const std::vector<const Relation*>& found,
                             const Console& console) {
        std::string text;
        for (const Relation* relation : found) {
            text += fmt::format("{}{} {} {}  ({} {})\n", text.empty() ? "" : "\n",
                                graph.find_entity(relation->subject)->name, name_of(relation->predicate),
                                graph.find_entity(relation->object)->name, relation->sources,
                                relation->sources == 1 ? "source" : "sources");
            std::vector<std::vector<Cell>> rows;
            for (const bool denied : {false, true}) {
                for (const std::size_t at : relation->statements) {
                    const Statement& one = graph.statements()[at];
                    if ((one.status == Status::denied) == denied) {
                        rows.push_back({{std::string(name_of(one.status)), denied ? "31" : "32"},
                                        {speaker(graph, one)},
                                        {key(graph, one)},
                                        {date(graph, one)},
                                        {one.quote}});
                    }
                }
            }
            text += table_text({{"STATUS"}, {"BY"}, {"DOCUMENT"}, {"DATE"}, {"QUOTE"}}, std::move(rows),
                               {console.width(), console.colours()});
        }
        return text;
    }

    static std::string json(const KnowledgeGraph& graph, const std::vector<const Relation*>& found) {
        JsonText out;
        out.open_object();
        out.open_list("disputed");
        for (const Relation* relation : found) {
            out.open_object();
            out.entity("subject", *graph.find_entity(relation->subject));
            out.field("predicate", name_of(relation->predicate));
            out.entity("object", *graph.find_entity(relation->object));
            out.field("sources", relation->sources);
            for (const bool denied : {false, true}) {
                out.open_list(denied ? "denies" : "asserts");
                for (const std::size_t at : relation->statements) {
                    const Statement& one = graph.statements()[at];
                    if ((one.status == Status::denied) == denied) {
                        out.open_object();
                        out.field("id", one.id);
                        out.field("status", name_of(one.status));
                        if (const std::string by = speaker(graph, one); !by.empty()) {
                            out.field("by", by);
                        }
                        out.field("quote", one.quote);
                        out.field("document", key(graph, one));
                        out.close_object();
                    }
                }
                out.close_list();
            }
            out.close_object();
        }
        out.close_list();
        out.close_object();
        return out.text();
    }
};

}  // namespace

std::unique_ptr<Command> make_disputed() { return std::make_unique<Disputed>(); }

}  // namespace actant::cli
