// SPDX-License-Identifier: Apache-2.0
#include "graph/knowledge_graph.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <unordered_map>

#include <fmt/format.h>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>

#include "graph/relations.hpp"

namespace actant {
namespace {

/// Vertices are entities, edges relations, both by their index. Direction stands in the relation.
struct Edge {
    std::size_t relation = 0;
};
using Adjacency = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Edge>;

/// Sorts by id and takes equal parts once. @throws std::invalid_argument for two different ones with one id.
template <class Part>
void sort_by_id(std::vector<Part>& parts, std::string_view what) {
    const auto id = [](const Part& part) { return std::string_view(part.id); };
    if (!std::ranges::is_sorted(parts, {}, id)) {  // files of ours are sorted
        std::ranges::stable_sort(parts, {}, id);
    }
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    const auto twice = std::ranges::adjacent_find(parts, {}, id);
    if (twice != parts.end()) {
        throw std::invalid_argument(fmt::format("two different {} have the id '{}'", what, twice->id));
    }
}

}  // namespace

struct KnowledgeGraph::Impl {
    std::vector<Entity> entities;
    std::vector<Statement> statements;
    std::vector<Document> documents;
    std::vector<Relation> relations;
    std::unordered_map<std::string_view, std::size_t> vertex_of;
    Adjacency adjacency;

    std::optional<std::size_t> vertex(std::string_view id) const {
        const auto found = vertex_of.find(id);
        return found == vertex_of.end() ? std::nullopt : std::optional(found->second);
    }

    void check(const Statement& statement) const {
        const auto need = [&](std::string_view part, std::string_view id) {
            if (!vertex(id)) {
                throw std::invalid_argument(
                    fmt::format("{}: {} '{}' is no entity of the graph", statement.id, part, id));
            }
        };
        need("subject", statement.subject);
        if (!statement.object.empty()) {
            need("object", statement.object);
        } else if (statement.predicate != Predicate::supplies) {
            throw std::invalid_argument(fmt::format("{}: only 'supplies' may stand without an object", statement.id));
        }
        if (!statement.item.empty()) {
            need("item", statement.item);
        }
        if (!statement.by.empty()) {
            need("by", statement.by);
        }
        if (graph::document_in(documents, statement.document) == nullptr) {
            throw std::invalid_argument(
                fmt::format("{}: document '{}' is not in the graph", statement.id, statement.document));
        }
    }

    void connect() {
        vertex_of.reserve(entities.size());
        for (const auto& entity : entities) {
            vertex_of.emplace(entity.id, boost::add_vertex(adjacency));  // vertices count from 0, as entities do
        }
        std::ranges::for_each(statements, [this](const Statement& statement) { check(statement); });
        relations = graph::relations_from(statements, documents);
        for (std::size_t at = 0; at < relations.size(); ++at) {
            boost::add_edge(*vertex(relations[at].subject), *vertex(relations[at].object), Edge{at}, adjacency);
        }
    }
};

KnowledgeGraph::KnowledgeGraph() : impl_(std::make_unique<Impl>()) {}
KnowledgeGraph::~KnowledgeGraph() = default;
KnowledgeGraph::KnowledgeGraph(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph& KnowledgeGraph::operator=(KnowledgeGraph&&) noexcept = default;

KnowledgeGraph KnowledgeGraph::from_parts(std::vector<Entity> entities, std::vector<Statement> statements,
                                          std::vector<Document> documents) {
    KnowledgeGraph graph;
    auto& impl = *graph.impl_;
    impl.entities = std::move(entities);
    impl.statements = std::move(statements);
    impl.documents = std::move(documents);
    sort_by_id(impl.entities, "entities");
    sort_by_id(impl.statements, "statements");
    sort_by_id(impl.documents, "documents");
    impl.connect();
    return graph;
}

const std::vector<Entity>& KnowledgeGraph::entities() const { return impl_->entities; }
const std::vector<Statement>& KnowledgeGraph::statements() const { return impl_->statements; }
const std::vector<Document>& KnowledgeGraph::documents() const { return impl_->documents; }
const std::vector<Relation>& KnowledgeGraph::relations() const { return impl_->relations; }

const Entity* KnowledgeGraph::find_entity(std::string_view id) const {
    const auto vertex = impl_->vertex(id);
    return vertex ? &impl_->entities[*vertex] : nullptr;
}

const Document* KnowledgeGraph::find_document(std::string_view id) const {
    return graph::document_in(impl_->documents, id);
}

std::vector<std::size_t> KnowledgeGraph::relations_of(std::string_view entity_id) const {
    std::set<std::size_t> found;  // a relation of an entity with itself comes up twice
    if (const auto vertex = impl_->vertex(entity_id)) {
        for (auto [edge, end] = boost::out_edges(*vertex, impl_->adjacency); edge != end; ++edge) {
            found.insert(impl_->adjacency[*edge].relation);
        }
    }
    return {found.begin(), found.end()};
}

std::vector<std::string> KnowledgeGraph::neighbourhood(std::string_view entity_id, std::size_t depth) const {
    const auto start = impl_->vertex(entity_id);
    if (!start) {
        return {};
    }
    constexpr auto unreached = static_cast<std::size_t>(-1);
    std::vector<std::size_t> distance(impl_->entities.size(), unreached);
    distance[*start] = 0;
    boost::breadth_first_search(
        impl_->adjacency, *start,
        boost::visitor(boost::make_bfs_visitor(boost::record_distances(distance.data(), boost::on_tree_edge{}))));
    std::vector<std::string> ids;  // entities are sorted by id
    for (std::size_t at = 0; at < distance.size(); ++at) {
        if (distance[at] != unreached && distance[at] <= depth) {
            ids.push_back(impl_->entities[at].id);
        }
    }
    return ids;
}

}  // namespace actant
