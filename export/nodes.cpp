// SPDX-License-Identifier: Apache-2.0
#include "export/nodes.hpp"

#include <algorithm>
#include <vector>

#include "export/iri.hpp"
#include "graph/identity.hpp"

namespace actant::exporting {
namespace {

constexpr std::array<std::string_view, predicate_count> class_names = {
    "Supplies", "Visits",         "Meets",    "Warns",     "WarnsOf", "Threatens", "Attacks", "Accuses",
    "Supports", "CooperatesWith", "Requests", "Sanctions", "Opposes", "Possesses", "Leads",   "MemberOf",
};

/// YYYY-MM-DD. Only such literals are typed: an xsd:date of "2024-01" would be ill-formed.
bool is_whole_date(std::string_view text) {
    constexpr std::string_view shape = "dddd-dd-dd";
    if (text.size() != shape.size()) {
        return false;
    }
    for (std::size_t at = 0; at < shape.size(); ++at) {
        if (shape[at] == '-' ? text[at] != '-' : text[at] < '0' || text[at] > '9') {
            return false;
        }
    }
    const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int year = two(0) * 100 + two(2);
    const int month = two(5);
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return year > 0 && month >= 1 && month <= 12 && two(8) >= 1 &&
           two(8) <= days.at(static_cast<std::size_t>(month - 1)) + (leap && month == 2 ? 1 : 0);
}

std::size_t mention_count(const KnowledgeGraph& graph) {
    std::size_t count = 0;
    for (const auto& entity : graph.entities()) {
        count += entity.mentions.size();
    }
    return count;
}

class Describer {
  public:
    Describer(const KnowledgeGraph& graph, std::string_view base, NodeSink& sink)
        : graph_(graph), base_(base), sink_(sink) {}

    /// Those among [first, last).
    void entities(std::size_t first, std::size_t last) {
        // Relations are sorted by subject, as entities are by id: both lists are walked once.
        auto relation = graph_.relations().begin();
        for (std::size_t at = 0; at < std::min(last, graph_.entities().size()); ++at) {
            const auto& entity = graph_.entities()[at];
            if (at < first) {
                while (relation != graph_.relations().end() && relation->subject == entity.id) {
                    ++relation;
                }
                continue;
            }
            sink_.begin(iri(base_, IriKind::entity, entity.id));
            types({"Entity"}, {name_of(entity.type)});
            sink_.text(term::name, entity.name);
            texts(term::alternate_name, entity.alternate_names);
            texts({"identityKey"}, entity.keys);
            if (!entity.wikidata.empty()) {
                sink_.reference(term::same_as, iri("http://www.wikidata.org/", IriKind::entity, entity.wikidata));
            }
            while (relation != graph_.relations().end() && relation->subject == entity.id) {
                relation = direct_edges(relation);
            }
            sink_.end();
        }
    }

    /// Those among [first, last), counted over all entities.
    void mentions(std::size_t first, std::size_t last) {
        std::size_t at = 0;
        for (const auto& entity : graph_.entities()) {
            const auto end = at + entity.mentions.size();
            for (auto one = std::max(at, first); one < std::min(end, last); ++one) {
                mention(entity, entity.mentions[one - at]);
            }
            at = end;
        }
    }

    void statement(const Statement& statement) {
        sink_.begin(iri(base_, IriKind::statement, statement.id));
        types({"Statement"}, {class_name(statement.predicate)});
        sink_.text({"predicate"}, name_of(statement.predicate));
        reference({"subject"}, IriKind::entity, statement.subject);
        reference({"object"}, IriKind::entity, statement.object);
        reference({"item"}, IriKind::entity, statement.item);
        text({"itemText"}, statement.item_text);
        text({"role"}, statement.role);
        sink_.text({"status"}, name_of(statement.status));
        reference({"by"}, IriKind::entity, statement.by);
        text({"byText"}, statement.by_text);
        date({"time"}, statement.time);
        text({"timeText"}, statement.time_text);
        text(term::quote, statement.quote);
        sink_.number(term::begin, statement.begin);
        sink_.number(term::end, statement.end);
        reference(term::document, IriKind::document, statement.document);
        reference({"subjectMention"}, IriKind::mention, mention_of(statement, statement.subject_mention));
        reference({"objectMention"}, IriKind::mention, mention_of(statement, statement.object_mention));
        reference({"itemMention"}, IriKind::mention, mention_of(statement, statement.item_mention));
        reference({"byMention"}, IriKind::mention, mention_of(statement, statement.by_mention));
        sink_.end();
    }

    void document(const Document& document) {
        const auto& info = document.info;
        sink_.begin(iri(base_, IriKind::document, document.id));
        sink_.types(std::span(&term::news_article, 1));
        text(term::identifier, info.key);
        text(term::name, info.title);
        text(term::url, info.url);
        date(term::date_published, info.date);
        text(term::in_language, info.language);
        text(term::publisher, info.publisher);
        text({"contentHash"}, info.content_hash);
        text({"fingerprint"}, info.fingerprint);
        sink_.end();
    }

  private:
    void mention(const Entity& entity, const Mention& mention) {
        constexpr Term type{"Mention"};
        sink_.begin(
            iri(base_, IriKind::mention, graph::mention_id(mention.document, graph::id_from_keys(mention.keys))));
        sink_.types(std::span(&type, 1));
        sink_.text(term::name, mention.name);
        texts(term::alternate_name, mention.other_names);
        texts({"mentionKey"}, mention.keys);
        if (mention.type != entity.type) {
            text({"entityType"}, name_of(mention.type));
        }
        reference({"refersTo"}, IriKind::entity, entity.id);
        reference(term::document, IriKind::document, mention.document);
        sink_.end();
    }
    static std::string mention_of(const Statement& statement, const std::string& key) {
        return key.empty() ? std::string() : graph::mention_id(statement.document, key);
    }
    void types(Term general, Term special) {
        const std::array both = {general, special};
        sink_.types(both);
    }
    void text(Term property, std::string_view text) {
        if (!text.empty()) {
            sink_.text(property, text);
        }
    }
    void texts(Term property, const std::vector<std::string>& texts) {
        if (!texts.empty()) {
            sink_.texts(property, texts);
        }
    }
    void date(Term property, std::string_view date) {
        if (is_whole_date(date)) {
            sink_.date(property, date);
        } else {
            text(property, date);
        }
    }
    void reference(Term property, IriKind kind, std::string_view id) {
        if (!id.empty()) {
            sink_.reference(property, iri(base_, kind, id));
        }
    }

    /// All relations with the subject and predicate of the first; gives the place behind them.
    std::vector<Relation>::const_iterator direct_edges(std::vector<Relation>::const_iterator first) {
        iris_.clear();
        auto relation = first;
        for (; relation != graph_.relations().end() && relation->subject == first->subject &&
               relation->predicate == first->predicate;
             ++relation) {
            if (relation->status == Status::asserted || relation->status == Status::reported) {
                iris_.push_back(iri(base_, IriKind::entity, relation->object));
            }
        }
        if (!iris_.empty()) {
            sink_.references({name_of(first->predicate)}, iris_);
        }
        return relation;
    }

    const KnowledgeGraph& graph_;
    std::string_view base_;
    NodeSink& sink_;
    std::vector<std::string> iris_;  ///< of one list of edges
};

}  // namespace

std::size_t node_count(const KnowledgeGraph& graph) {
    return graph.entities().size() + mention_count(graph) + graph.statements().size() + graph.documents().size();
}

void describe(const KnowledgeGraph& graph, const WriteOptions& options, NodeSink& sink) {
    Describer describer(graph, options.base_iri, sink);
    std::size_t begin = options.first;
    std::size_t end = options.count == WriteOptions::all ? WriteOptions::all : options.first + options.count;
    /// The nodes of one kind among [begin, end), which then count from the next kind on.
    const auto among = [&](std::size_t count, auto&& visit) {
        if (begin < count) {
            visit(begin, std::min(end, count));
        }
        begin -= std::min(begin, count);
        end -= end == WriteOptions::all ? 0 : std::min(end, count);
    };
    among(graph.entities().size(), [&](std::size_t from, std::size_t to) { describer.entities(from, to); });
    among(mention_count(graph), [&](std::size_t from, std::size_t to) { describer.mentions(from, to); });
    among(graph.statements().size(), [&](std::size_t from, std::size_t to) {
        for (std::size_t at = from; at < to; ++at) {
            describer.statement(graph.statements()[at]);
        }
    });
    among(graph.documents().size(), [&](std::size_t from, std::size_t to) {
        for (std::size_t at = from; at < to; ++at) {
            describer.document(graph.documents()[at]);
        }
    });
}

std::string_view class_name(Predicate predicate) { return class_names.at(static_cast<std::size_t>(predicate)); }

}  // namespace actant::exporting
