// SPDX-License-Identifier: Apache-2.0
// actant same, different, undo: what the user settles, written to the file beside the graph.
#include <fmt/core.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <set>

#include "graph/identity.hpp"
#include "names/fold.hpp"
#include "src/cli/command.hpp"
#include "src/cli/decision_file.hpp"
#include "src/cli/find_entity.hpp"
#include "src/cli/load_graph.hpp"
#include "src/cli/output_file.hpp"

namespace actant::cli {
namespace {

namespace po = boost::program_options;

constexpr std::size_t places_shown = 5;

/// What a name on the command line stands for.
struct Side {
    const Entity* entity = nullptr;
    std::string name;                    ///< without the document
    const Document* document = nullptr;  ///< of "NAME@DOCUMENT"
};

const Document* document_named(const KnowledgeGraph& graph, std::string_view name) {
    for (const Document& document : graph.documents()) {
        if (document.info.key == name || document.id == name || (!name.empty() && document.info.title == name)) {
            return &document;
        }
    }
    return nullptr;
}

bool is_called(const Mention& mention, const std::string& name) {
    const auto folded = names::fold_name(name);
    return names::fold_name(mention.name) == folded ||
           std::ranges::any_of(mention.other_names,
                               [&](const std::string& other) { return names::fold_name(other) == folded; }) ||
           std::ranges::find(mention.keys, name) != mention.keys.end();
}

Side side_from(const KnowledgeGraph& graph, const std::string& text) {
    for (auto at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
        if (const Document* document = document_named(graph, std::string_view(text).substr(at + 1))) {
            const std::string name = text.substr(0, at);
            std::vector<const Entity*> there;  // of several entities of one name those that the document names
            for (const Entity& entity : graph.entities()) {
                if (std::ranges::any_of(entity.mentions, [&](const Mention& mention) {
                        return mention.document == document->id && (is_called(mention, name) || entity.id == name);
                    })) {
                    there.push_back(&entity);
                }
            }
            return {there.size() == 1 ? there.front() : &find_entity(graph, name), name, document};
        }
    }
    return {&find_entity(graph, text), text, nullptr};
}

/// "person/peter-muller@a.txt", or the key alone where it holds its document.
std::string pinned(const std::string& key, const Document& document) {
    return key.starts_with("doc/") ? key : key + "@" + document.info.key;
}

/// The mention in one document. @throws NotFound
std::string reference_in_document(const Side& side) {
    const Mention* best = nullptr;
    for (const auto& mention : side.entity->mentions) {
        if (mention.document == side.document->id && (best == nullptr || is_called(mention, side.name))) {
            best = &mention;
        }
    }
    if (best == nullptr) {
        throw NotFound(fmt::format("'{}' is not named in {}", side.entity->name, side.document->info.key), {}, {});
    }
    return pinned(graph::id_from_keys(best->keys), *side.document);
}

/// The keys of the mentions with this very name.
std::set<std::string> keys_called(const Side& side) {
    std::set<std::string> keys;
    for (const auto& mention : side.entity->mentions) {
        if (names::fold_name(mention.name) == names::fold_name(side.name) ||
            std::ranges::find(mention.keys, side.name) != mention.keys.end()) {
            keys.insert(graph::id_from_keys(mention.keys));
        }
    }
    return keys;
}

[[noreturn]] void fail_same_mentions(const KnowledgeGraph& graph, const Side& side) {
    std::string message =
        fmt::format("both names mean {} ({}); say which document's you mean:", side.entity->name, side.entity->id);
    for (std::size_t at = 0; at < std::min(side.entity->mentions.size(), places_shown); ++at) {
        const Mention& mention = side.entity->mentions[at];
        const Document* document = graph.find_document(mention.document);
        message += fmt::format("{} '{}@{}'", at == 0 ? "" : ",", mention.name,
                               document == nullptr ? mention.document : document->info.key);
    }
    throw NotFound(message + (side.entity->mentions.size() > places_shown ? ", …" : ""), {}, {});
}

Decision decision_on(const KnowledgeGraph& graph, Verdict verdict, const Side& left, const Side& right) {
    const auto reference = [](const Side& side) {
        return side.document != nullptr ? reference_in_document(side) : side.entity->id;
    };
    std::string first = reference(left);
    std::string second = reference(right);
    if (left.entity == right.entity && left.document == nullptr && right.document == nullptr) {
        const auto left_keys = keys_called(left);
        const auto right_keys = keys_called(right);
        if (left_keys.size() != 1 || right_keys.size() != 1 || left_keys == right_keys) {
            fail_same_mentions(graph, left);
        }
        first = *left_keys.begin();
        second = *right_keys.begin();
    }
    if (first == second) {
        fail_same_mentions(graph, left);
    }
    return decision(verdict, first, second);
}

class Decide : public Command {
  public:
    void declare(OptionsDescription& options) override {
        options.add_options()("decisions", po::value<std::string>(&path_)->value_name("FILE"),
                              "file of decisions (default: the .decisions file beside the graph)");
    }

  protected:
    void check() override {
        if (arguments_.front() == "-" && path_.empty()) {
            throw UsageError("a graph from standard input has no file beside it (give --decisions FILE)");
        }
    }
    std::string file() const { return path_.empty() ? decisions_beside(arguments_.front()) : path_; }
    /// The graph as the decisions so far make it.
    KnowledgeGraph graph() const {
        const KnowledgeGraph read = load_graph_without_decisions(arguments_.front());
        const std::vector<const KnowledgeGraph*> one = {&read};
        return KnowledgeGraph::unite(one, decisions());
    }
    std::vector<Decision> decisions() const {
        try {
            return decisions_from(decisions_text(file()));
        } catch (const DataError&) {
            throw;
        } catch (const std::exception& error) {
            throw DataError(fmt::format("{}: {}", file(), error.what()));
        }
    }
    void write(const std::string& text) const {
        OutputFile output(file());
        output.write(text);
        output.finish();
        output.commit();
    }

  private:
    std::string path_;
};

template <Verdict verdict>
class Settle final : public Decide {
  public:
    Exit run(Console& console) override {
        const KnowledgeGraph before = graph();
        const Side left = side_from(before, arguments_[1]);
        const Side right = side_from(before, arguments_[2]);
        if (verdict == Verdict::same && left.entity == right.entity) {
            console.note(fmt::format("'{}' and '{}' are one already ({})", left.name, right.name, left.entity->id));
            return Exit::done;
        }
        if (verdict == Verdict::different && left.entity != right.entity && left.document == nullptr &&
            right.document == nullptr) {
            console.detail("they are two already; the decision keeps them so");
        }
        const Decision made = decision_on(before, verdict, left, right);
        const std::string text = with_decision(decisions_text(file()), made);
        write(text);
        console.note(fmt::format("{} -> {}", line_of(made), file()));
        const std::vector<const KnowledgeGraph*> one = {&before};
        const auto all = decisions_from(text);
        warn_of_unmet(KnowledgeGraph::unite(one, all), all, console);
        return Exit::done;
    }
};

class Undo final : public Decide {
  public:
    Exit run(Console& console) override {
        const KnowledgeGraph now = graph();
        const auto all = decisions();
        std::vector<Decision> meant;
        std::ranges::copy_if(all, std::back_inserter(meant), [&](const Decision& one) {
            return (means(now, one.left, arguments_[1]) && means(now, one.right, arguments_[2])) ||
                   (means(now, one.right, arguments_[1]) && means(now, one.left, arguments_[2]));
        });
        if (meant.size() != 1) {
            std::string list;
            for (const Decision& one : meant.empty() ? all : meant) {
                list += fmt::format("\n  {}", line_of(one));
            }
            throw NotFound(
                fmt::format("{} decides on '{}' and '{}' in {}{}", meant.empty() ? "nothing" : "more than one line",
                            arguments_[1], arguments_[2], file(), list.empty() ? " (it holds none)" : ":" + list),
                {}, {});
        }
        write(without_decision(decisions_text(file()), meant.front()));
        console.note(fmt::format("taken back: {}", line_of(meant.front())));
        return Exit::done;
    }

  private:
    /// Whether what the user typed is this side of a decision: the side itself, or a name of what it stands for.
    static bool means(const KnowledgeGraph& graph, const std::string& side, const std::string& typed) {
        if (side == typed) {
            return true;
        }
        const auto reference = graph::reference_from(side);
        auto name = typed;
        std::string document;
        if (const auto at = typed.rfind('@'); at != std::string::npos) {
            if (const Document* known = document_named(graph, std::string_view(typed).substr(at + 1))) {
                document = known->id;
                name = typed.substr(0, at);
            }
        }
        if (document != reference.document) {
            return false;
        }
        for (const Entity& entity : graph.entities()) {
            for (const Mention& mention : entity.mentions) {
                if ((reference.document.empty() || mention.document == reference.document) &&
                    std::ranges::find(mention.keys, reference.key) != mention.keys.end() && is_called(mention, name)) {
                    return true;
                }
            }
        }
        return false;
    }
};

}  // namespace

std::unique_ptr<Command> make_same() { return std::make_unique<Settle<Verdict::same>>(); }
std::unique_ptr<Command> make_different() { return std::make_unique<Settle<Verdict::different>>(); }
std::unique_ptr<Command> make_undo() { return std::make_unique<Undo>(); }

}  // namespace actant::cli
