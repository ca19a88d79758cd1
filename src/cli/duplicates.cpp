// SPDX-License-Identifier: Apache-2.0
// actant duplicates: entities that may be one.

#include "graph/duplicates.hpp"
#include "src/cli/command.hpp"
#include "src/cli/decision_file.hpp"
#include "src/cli/json_text.hpp"
#include "src/cli/list_format.hpp"
#include "src/cli/load_graph.hpp"
#include "src/cli/table.hpp"

namespace actant::cli {
namespace {

std::string joined(const std::vector<std::string>& reasons) {
    std::string all;
    for (const auto& reason : reasons) {
        all.append(all.empty() ? "" : "; ").append(reason);
    }
    return all;
}

class Duplicates final : public Command, ListFormat {
  public:
    void declare(OptionsDescription& options) override {
        declare_format(options);
        declare_decisions(options, decisions_path_);
    }

    Exit run(Console& console) override {
        const KnowledgeGraph graph = load_graph(arguments_.front(), decisions_path_);
        const auto decisions = decisions_for(arguments_.front(), decisions_path_);
        const auto pairs = graph::likely_duplicates(graph, decisions);
        if (is("json")) {
            console.out(json(pairs));
        } else if (!pairs.empty()) {
            console.out(table(pairs, console));
        }
        if (pairs.empty()) {
            console.note("no likely duplicates");
            return Exit::nothing_found;
        }
        return Exit::done;
    }

  protected:
    void check() override { check_format(); }

  private:
    static std::string table(const std::vector<graph::Candidates>& pairs, const Console& console) {
        std::vector<std::vector<Cell>> rows;
        for (const auto& pair : pairs) {
            const std::string against = joined(pair.reasons_against);
            rows.push_back({{pair.left->name},
                            {pair.left->id},
                            {pair.right->name},
                            {pair.right->id},
                            {"+ " + joined(pair.reasons_for) + (against.empty() ? "" : "  - " + against)}});
        }
        return table_text({{"NAME"}, {"ID"}, {"NAME"}, {"ID"}, {"FOR (+) AND AGAINST (-)"}}, std::move(rows),
                          {console.width(), console.colours()});
    }

    static std::string json(const std::vector<graph::Candidates>& pairs) {
        JsonText out;
        out.open_object();
        out.open_list("pairs");
        for (const auto& pair : pairs) {
            out.open_object();
            out.entity("left", *pair.left);
            out.entity("right", *pair.right);
            out.texts("for", pair.reasons_for);
            out.texts("against", pair.reasons_against);
            out.close_object();
        }
        out.close_list();
        out.close_object();
        return out.text();
    }

    std::string decisions_path_;
};

}  // namespace

std::unique_ptr<Command> make_duplicates() { return std::make_unique<Duplicates>(); }

}  // namespace actant::cli
