// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>
#include <string_view>

#include "export/csv.hpp"
#include "export/escape.hpp"
#include "export/rows.hpp"

namespace actant::exporting {
namespace {

/// Cells of one line after the other.
class Table {
  public:
    explicit Table(Sink& sink) : out_(sink) {}

    template <std::size_t count>
    void head(const std::array<std::string_view, count>& names) {
        for (const auto name : names) {
            cell(name);
        }
        end();
    }
    void cell(std::string_view text) {
        out_ << (first_ ? "" : ",");
        first_ = false;
        put_csv(out_, text, Spreadsheet::guarded);
    }
    void end() {
        out_ << '\n';
        first_ = true;
    }
    void flush() { out_.flush(); }

  private:
    Blocks out_;
    bool first_ = true;
};

}  // namespace

void write_csv_edges(const KnowledgeGraph& graph, const WriteOptions& /*options*/, Sink& sink) {
    Table table(sink);
    table.head(std::array<std::string_view, 15>{"source", "target", "relation", "status", "disputed", "sources",
                                                "statements", "first_time", "last_time", "items", "roles", "quote",
                                                "documents", "source_name", "target_name"});
    for (const auto& relation : graph.relations()) {
        const auto row = row_of(graph, relation);
        table.cell(relation.subject);
        table.cell(relation.object);
        table.cell(name_of(relation.predicate));
        table.cell(name_of(relation.status));
        table.cell(relation.disputed ? "true" : "false");
        table.cell(std::to_string(relation.sources));
        table.cell(std::to_string(relation.statements.size()));
        table.cell(relation.first_time);
        table.cell(relation.last_time);
        table.cell(joined(row.items));
        table.cell(joined(row.roles));
        table.cell(row.quotes.empty() ? std::string_view{} : row.quotes.front());
        table.cell(joined(row.documents));
        table.cell(graph.find_entity(relation.subject)->name);
        table.cell(graph.find_entity(relation.object)->name);
        table.end();
    }
    table.flush();
}

void write_csv_nodes(const KnowledgeGraph& graph, const WriteOptions& /*options*/, Sink& sink) {
    Table table(sink);
    table.head(std::array<std::string_view, 6>{"id", "label", "kind", "qid", "alternate_names", "sources"});
    const auto sources = sources_of_entities(graph);
    for (std::size_t at = 0; at < graph.entities().size(); ++at) {
        const auto& entity = graph.entities()[at];
        table.cell(entity.id);
        table.cell(entity.name);
        table.cell(name_of(entity.type));
        table.cell(entity.wikidata);
        table.cell(joined(entity.alternate_names));
        table.cell(std::to_string(sources[at]));
        table.end();
    }
    table.flush();
}

}  // namespace actant::exporting
