// SPDX-License-Identifier: Apache-2.0
#include "export/neo4j_model.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>

#include <fmt/format.h>

#include "export/jsonld.hpp"
#include "export/nodes.hpp"
#include "graph/hash.hpp"

namespace actant::exporting::neo4j {
namespace {

std::vector<std::string_view> views(const std::vector<std::string>& values) { return {values.begin(), values.end()}; }

std::string entity_query(EntityType type) {
    std::string others;
    for (std::size_t at = 0; at < entity_type_count; ++at) {
        if (static_cast<EntityType>(at) != type) {
            others.append(":").append(name_of(static_cast<EntityType>(at)));
        }
    }
    return fmt::format(
        "UNWIND $rows AS row MERGE (n:Entity {{id: row.id}}) REMOVE n{} SET n:{}, n += row, n.load = $load "
        "RETURN count(*)",
        others, name_of(type));
}

std::string statement_query(Predicate predicate) {
    return fmt::format(
        "UNWIND $rows AS row MERGE (n:Statement {{id: row.id}}) SET n:{}, n += row, n.load = $load RETURN count(*)",
        class_name(predicate));
}

constexpr std::string_view document_query =
    "UNWIND $rows AS row MERGE (n:Document {id: row.id}) SET n += row, n.load = $load RETURN count(*)";

std::string link_query(const Link& link) {
    return fmt::format(
        "UNWIND $rows AS row MATCH (a:Statement {{id: row.from}}) MATCH (b:{} {{id: row.to}}) MERGE (a)-[r:{}]->(b) "
        "SET r.load = $load RETURN count(*)",
        link.target, link.type);
}

std::string relation_query(Predicate predicate) {
    return fmt::format(
        "UNWIND $rows AS row MATCH (a:Entity {{id: row.from}}) MATCH (b:Entity {{id: row.to}}) MERGE (a)-[r:{}]->(b) "
        "SET r += row, r.from = null, r.to = null, r.load = $load RETURN count(*)",
        relationship_type(predicate));
}

/// Indices of the parts that have the value, in order.
template <class Parts, class Member, class Value>
std::vector<std::size_t> indices(const Parts& parts, Member member, Value value) {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (parts[at].*member == value) {
            found.push_back(at);
        }
    }
    return found;
}

/// Adds a step for these rows, if there are any.
template <class Put>
void add(std::vector<Step>& steps, std::string what, std::string query, std::vector<std::size_t> rows, Put put) {
    if (!rows.empty()) {
        const auto count = rows.size();
        steps.push_back({std::move(what), std::move(query), count,
                         [rows = std::move(rows), put](std::size_t row, RowSink& sink) { put(rows[row], sink); }});
    }
}

class Hash final : public Sink {
  public:
    void write(std::string_view bytes) override {
        for (const char byte : bytes) {
            hash_ ^= static_cast<unsigned char>(byte);
            hash_ *= 0x100000001b3U;  // FNV-1a, as graph/hash.hpp has it for texts that are there as a whole
        }
    }
    std::uint64_t value() const { return hash_; }

  private:
    std::uint64_t hash_ = 0xcbf29ce484222325U;
};

}  // namespace

void put_entity(const Entity& entity, std::size_t sources, RowSink& row) {
    row.begin();
    row.text("id", entity.id);
    row.text("name", entity.name);
    row.texts("alternateName", views(entity.alternate_names));
    row.texts("identityKey", views(entity.keys));
    row.text("qid", entity.wikidata);
    row.number("sources", sources);
    row.end();
}

void put_statement(const Statement& statement, RowSink& row) {
    row.begin();
    row.text("id", statement.id);
    row.text("predicate", name_of(statement.predicate));
    row.text("status", name_of(statement.status));
    row.text("itemText", statement.item_text);
    row.text("role", statement.role);
    row.text("byText", statement.by_text);
    row.text("time", statement.time);
    row.text("timeText", statement.time_text);
    row.text("quote", statement.quote);
    row.number("begin", statement.begin);
    row.number("end", statement.end);
    row.end();
}

void put_document(const Document& document, RowSink& row) {
    const auto& info = document.info;
    row.begin();
    row.text("id", document.id);
    row.text("identifier", info.key);
    row.text("name", info.title);
    row.text("url", info.url);
    row.text("datePublished", info.date);
    row.text("inLanguage", info.language);
    row.text("publisher", info.publisher);
    row.text("contentHash", info.content_hash);
    row.text("fingerprint", info.fingerprint);
    row.end();
}

void put_relation(const KnowledgeGraph& graph, const Relation& relation, RowSink& row) {
    const auto texts = row_of(graph, relation);
    row.begin();
    row.text("from", relation.subject);
    row.text("to", relation.object);
    row.text("status", name_of(relation.status));
    row.truth("disputed", relation.disputed);
    row.number("sources", relation.sources);
    row.number("statements", relation.statements.size());
    row.texts("items", texts.items);
    row.texts("roles", texts.roles);
    row.texts("quotes", texts.quotes);
    row.text("firstTime", relation.first_time);
    row.text("lastTime", relation.last_time);
    row.end();
}

std::string relationship_type(Predicate predicate) {
    std::string type(name_of(predicate));
    std::ranges::transform(type, type.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return type;
}

const std::vector<Link>& links() {
    static const std::vector<Link> all = {
        {"SUBJECT", "Entity", &Statement::subject},     {"OBJECT", "Entity", &Statement::object},
        {"ITEM", "Entity", &Statement::item},           {"BY", "Entity", &Statement::by},
        {"DOCUMENT", "Document", &Statement::document},
    };
    return all;
}

std::vector<std::string> schema() {
    return {
        "CREATE CONSTRAINT actant_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT actant_statement IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT actant_document IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE",
        "CREATE INDEX actant_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)",
        "CREATE FULLTEXT INDEX actant_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.alternateName]",
        "CALL db.awaitIndexes(300)",
    };
}

std::vector<Step> steps(const KnowledgeGraph& graph) {
    std::vector<Step> steps;
    std::vector<std::size_t> documents(graph.documents().size());
    for (std::size_t at = 0; at < documents.size(); ++at) {
        documents[at] = at;
    }
    add(steps, "documents", std::string(document_query), std::move(documents),
        [&graph](std::size_t at, RowSink& sink) { put_document(graph.documents()[at], sink); });
    const auto sources = std::make_shared<const std::vector<std::size_t>>(sources_of_entities(graph));
    for (std::size_t type = 0; type < entity_type_count; ++type) {
        const auto value = static_cast<EntityType>(type);
        add(steps, "entities", entity_query(value), indices(graph.entities(), &Entity::type, value),
            [&graph, sources](std::size_t at, RowSink& sink) {
                put_entity(graph.entities()[at], (*sources)[at], sink);
            });
    }
    for (std::size_t predicate = 0; predicate < predicate_count; ++predicate) {
        const auto value = static_cast<Predicate>(predicate);
        add(steps, "statements", statement_query(value), indices(graph.statements(), &Statement::predicate, value),
            [&graph](std::size_t at, RowSink& sink) { put_statement(graph.statements()[at], sink); });
    }
    for (const auto& link : links()) {
        std::vector<std::size_t> rows;
        for (std::size_t at = 0; at < graph.statements().size(); ++at) {
            if (!(graph.statements()[at].*link.to).empty()) {
                rows.push_back(at);
            }
        }
        add(steps, "links of statements", link_query(link), std::move(rows),
            [&graph, to = link.to](std::size_t at, RowSink& sink) {
                sink.begin();
                sink.text("from", graph.statements()[at].id);
                sink.text("to", graph.statements()[at].*to);
                sink.end();
            });
    }
    for (std::size_t predicate = 0; predicate < predicate_count; ++predicate) {
        const auto value = static_cast<Predicate>(predicate);
        add(steps, "relations", relation_query(value), indices(graph.relations(), &Relation::predicate, value),
            [&graph](std::size_t at, RowSink& sink) { put_relation(graph, graph.relations()[at], sink); });
    }
    return steps;
}

std::vector<Removal> removals() {
    std::string types;
    for (std::size_t predicate = 0; predicate < predicate_count; ++predicate) {
        types.append(types.empty() ? "" : "|").append(relationship_type(static_cast<Predicate>(predicate)));
    }
    for (const auto& link : links()) {
        types.append("|").append(link.type);
    }
    std::vector<Removal> removals = {
        {"relationships", fmt::format("MATCH ()-[r:{}]->() WHERE r.load <> $load WITH r LIMIT $most DELETE r "
                                      "RETURN count(*)",
                                      types)}};
    for (const std::string_view label : {"Statement", "Document", "Entity"}) {
        removals.push_back({label == "Entity"      ? "entities"
                            : label == "Statement" ? "statements"
                                                   : "documents",
                            fmt::format("MATCH (n:{}) WHERE n.load <> $load WITH n LIMIT $most DETACH DELETE n "
                                        "RETURN count(*)",
                                        label)});
    }
    return removals;
}

std::string load_id(const KnowledgeGraph& graph) {
    Hash hash;
    write_jsonld(graph, {}, hash);
    return graph::hex16(hash.value());
}

}  // namespace actant::exporting::neo4j
