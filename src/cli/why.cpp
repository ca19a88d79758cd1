// SPDX-License-Identifier: Apache-2.0
// actant why: which mentions an entity is made of, and by which keys and decisions.
#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "graph/identity.hpp"
#include "src/cli/command.hpp"
#include "src/cli/decision_file.hpp"
#include "src/cli/find_entity.hpp"
#include "src/cli/json_text.hpp"
#include "src/cli/list_format.hpp"
#include "src/cli/load_graph.hpp"
#include "src/cli/table.hpp"

namespace actant::cli {
namespace {

class Why final : public Command, ListFormat {
  public:
    void declare(OptionsDescription& options) override {
        declare_format(options);
        declare_decisions(options, decisions_path_);
    }

    Exit run(Console& console) override {
        const KnowledgeGraph graph = load_graph(arguments_.front(), decisions_path_);
        const auto decisions = decisions_for(arguments_.front(), decisions_path_);
        const std::string name = words_from(arguments_, 1);
        try {
            const Entity& entity = find_entity(graph, name);
            const auto about = decisions_about(entity, decisions);
            console.out(is("json") ? json(graph, name, &entity, about, {}, {}) : table(graph, entity, about, console));
        } catch (const NotFound& error) {
            if (is("json")) {
                console.out(json(graph, name, nullptr, {}, error.candidates, error.nearest));
            }
            throw;
        }
        return Exit::done;
    }

  protected:
    void check() override { check_format(); }

  private:
    using Keys = std::map<std::string, std::size_t>;  ///< key -> mentions that have it

    static std::string document_name(const KnowledgeGraph& graph, const std::string& id) {
        const Document* document = graph.find_document(id);
        return document == nullptr ? id : document->info.key;
    }

    static std::vector<Decision> decisions_about(const Entity& entity, const std::vector<Decision>& decisions) {
        const auto speaks_of_it = [&](const std::string& side) {
            const auto reference = graph::reference_from(side);
            return side == entity.id || std::ranges::any_of(entity.mentions, [&](const Mention& mention) {
                       return (reference.document.empty() || reference.document == mention.document) &&
                              std::ranges::find(mention.keys, reference.key) != mention.keys.end();
                   });
        };
        std::vector<Decision> about;
        std::ranges::copy_if(decisions, std::back_inserter(about),
                             [&](const Decision& one) { return speaks_of_it(one.left) || speaks_of_it(one.right); });
        return about;
    }

    static Keys keys_of(const Entity& entity) {
        Keys keys;
        for (const auto& mention : entity.mentions) {
            for (const auto& key : mention.keys) {
                ++keys[key];
            }
        }
        return keys;
    }

    static std::string table(const KnowledgeGraph& graph, const Entity& entity, const std::vector<Decision>& about,
                             const Console& console) {
        std::string text = fmt::format("{} ({}, {})\n", entity.name, name_of(entity.type), entity.id);
        const Layout layout{console.width(), console.colours()};
        std::vector<std::vector<Cell>> rows;
        for (const auto& mention : entity.mentions) {
            std::string others;
            for (const auto& other : mention.other_names) {
                others.append(others.empty() ? "" : ", ").append(other);
            }
            rows.push_back({{mention.name},
                            {document_name(graph, mention.document)},
                            {graph::id_from_keys(mention.keys)},
                            {others}});
        }
        if (rows.empty()) {
            text += "The file tells no mentions of it.\n";
        } else {
            text += "\n" + table_text({{"MENTION"}, {"DOCUMENT"}, {"KEY"}, {"ALSO CALLED"}}, std::move(rows), layout);
        }
        std::vector<std::vector<Cell>> joins;
        for (const auto& [key, count] : keys_of(entity)) {
            if (count > 1) {
                joins.push_back({{std::string(graph::kind_of_key(key))}, {std::to_string(count)}, {key}});
            }
        }
        if (!joins.empty()) {
            text += "\n" + table_text({{"JOINED BY"}, {"MENTIONS", true}, {"KEY"}}, std::move(joins), layout);
        }
        for (const auto& one : about) {
            text += fmt::format("\nDecision: {}", line_of(one));
        }
        return text + (about.empty() ? "" : "\n");
    }

    static std::string json(const KnowledgeGraph& graph, const std::string& name, const Entity* entity,
                            const std::vector<Decision>& about, const std::vector<Entity>& candidates,
                            const std::vector<std::string>& nearest) {
        JsonText out;
        out.open_object();
        out.field("query", name);
        if (entity == nullptr) {
            out.null("entity");
        } else {
            out.entity("entity", *entity);
        }
        out.open_list("candidates");
        for (const auto& candidate : candidates) {
            out.entity({}, candidate);
        }
        out.close_list();
        out.texts("nearest", nearest);
        out.open_list("mentions");
        if (entity != nullptr) {
            for (const auto& mention : entity->mentions) {
                out.open_object();
                out.field("name", mention.name);
                out.texts("otherNames", mention.other_names);
                out.field("document", document_name(graph, mention.document));
                out.texts("keys", mention.keys);
                out.close_object();
            }
        }
        out.close_list();
        out.open_list("joinedBy");
        if (entity != nullptr) {
            for (const auto& [key, count] : keys_of(*entity)) {
                if (count > 1) {
                    out.open_object();
                    out.field("key", key);
                    out.field("kind", graph::kind_of_key(key));
                    out.field("mentions", count);
                    out.close_object();
                }
            }
        }
        out.close_list();
        std::vector<std::string> lines;
        std::ranges::transform(about, std::back_inserter(lines), line_of);
        out.texts("decisions", lines);
        out.close_object();
        return out.text();
    }

    std::string decisions_path_;
};

}  // namespace

std::unique_ptr<Command> make_why() { return std::make_unique<Why>(); }

}  // namespace actant::cli
