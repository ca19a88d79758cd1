// SPDX-License-Identifier: Apache-2.0
// The form of `neo4j-admin database import full`: typed heads, one file per kind.
#include <string>
#include <string_view>

#include "export/cypher.hpp"
#include "export/escape.hpp"
#include "export/neo4j_model.hpp"
#include "export/nodes.hpp"

namespace actant::exporting {
namespace {

constexpr std::string_view list_mark = "\x1f";

/// The heads of a row's columns: "id:ID", "name", "alternateName:string[]".
class HeadRow final : public RowSink {
  public:
    explicit HeadRow(Blocks& out) : out_(out) {}
    void begin() override {}
    void end() override {}
    void text(std::string_view key, std::string_view /*value*/) override {
        column(key == "id" ? "id:ID" : key == "from" ? ":START_ID" : key == "to" ? ":END_ID" : key, "");
    }
    void texts(std::string_view key, const std::vector<std::string_view>& /*values*/) override {
        column(key, ":string[]");
    }
    void number(std::string_view key, std::size_t /*value*/) override { column(key, ":long"); }
    void truth(std::string_view key, bool /*value*/) override { column(key, ":boolean"); }

  private:
    void column(std::string_view name, std::string_view type) {
        out_ << comma_ << name << type;
        comma_ = ",";
    }
    Blocks& out_;
    std::string_view comma_;
};

class CsvRow final : public RowSink {
  public:
    explicit CsvRow(Blocks& out) : out_(out) {}
    void begin() override { comma_ = ""; }
    void end() override {}
    void text(std::string_view /*key*/, std::string_view value) override {
        cell();
        put_csv(out_, value, Spreadsheet::plain);
    }
    void texts(std::string_view key, const std::vector<std::string_view>& values) override {
        std::string list;
        for (const auto value : values) {
            list.append(list.empty() ? "" : list_mark);
            for (const char byte : value) {
                // The only byte that would part the value; put_csv() cannot tell it from ours.
                list += byte == list_mark.front() ? ' ' : byte;
            }
        }
        text(key, list);
    }
    void number(std::string_view /*key*/, std::size_t value) override {
        cell();
        out_ << std::to_string(value);
    }
    void truth(std::string_view /*key*/, bool value) override {
        cell();
        out_ << (value ? "true" : "false");
    }

  private:
    void cell() {
        out_ << comma_;
        comma_ = ",";
    }
    Blocks& out_;
    std::string_view comma_;
};

}  // namespace

void write_neo4j_entities(const KnowledgeGraph& graph, const WriteOptions& /*options*/, Sink& sink) {
    Blocks out(sink);
    HeadRow head(out);
    neo4j::put_entity({}, 0, head);
    out << ",load,:LABEL\n";
    CsvRow row(out);
    const auto load = neo4j::load_id(graph);
    const auto sources = sources_of_entities(graph);
    for (std::size_t at = 0; at < graph.entities().size(); ++at) {
        neo4j::put_entity(graph.entities()[at], sources[at], row);
        out << ',' << load << ",Entity" << list_mark << name_of(graph.entities()[at].type) << '\n';
    }
    out.flush();
}

void write_neo4j_statements(const KnowledgeGraph& graph, const WriteOptions& /*options*/, Sink& sink) {
    Blocks out(sink);
    HeadRow head(out);
    neo4j::put_statement({}, head);
    out << ",load,:LABEL\n";
    CsvRow row(out);
    const auto load = neo4j::load_id(graph);
    for (const auto& statement : graph.statements()) {
        neo4j::put_statement(statement, row);
        out << ',' << load << ",Statement" << list_mark << class_name(statement.predicate) << '\n';
    }
    out.flush();
}

void write_neo4j_documents(const KnowledgeGraph& graph, const WriteOptions& /*options*/, Sink& sink) {
    Blocks out(sink);
    HeadRow head(out);
    neo4j::put_document({}, head);
    out << ",load,:LABEL\n";
    CsvRow row(out);
    const auto load = neo4j::load_id(graph);
    for (const auto& document : graph.documents()) {
        neo4j::put_document(document, row);
        out << ',' << load << ",Document\n";
    }
    out.flush();
}

void write_neo4j_relationships(const KnowledgeGraph& graph, const WriteOptions& /*options*/, Sink& sink) {
    Blocks out(sink);
    HeadRow head(out);
    neo4j::put_relation(graph, {}, head);
    out << ",load,:TYPE\n";
    CsvRow row(out);
    const auto load = neo4j::load_id(graph);
    for (const auto& relation : graph.relations()) {
        neo4j::put_relation(graph, relation, row);
        out << ',' << load << ',' << neo4j::relationship_type(relation.predicate) << '\n';
    }
    for (const auto& link : neo4j::links()) {
        for (const auto& statement : graph.statements()) {
            const auto& to = statement.*link.to;
            if (!to.empty()) {
                row.begin();
                row.text("", statement.id);
                row.text("", to);
                out << ",,,,,,,,,," << load << ',' << link.type << '\n';
            }
        }
    }
    out.flush();
}

}  // namespace actant::exporting
