// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>

#include "export/cypher.hpp"
#include "export/escape.hpp"
#include "export/neo4j_model.hpp"
#include "export/object_row.hpp"

namespace actant::exporting {
namespace {

constexpr std::size_t rows_per_statement = 200;  ///< a parser takes long for more

/// {id: 'x', names: ['a', 'b'], role: null}
class CypherRow final : public ObjectRow {
  public:
    explicit CypherRow(Blocks& out) : ObjectRow(out, ", ") {}

  private:
    void key(std::string_view key) override { out() << key << ": "; }
    void literal(std::string_view value) override {
        out() << '\'';
        put_cypher(out(), value);
        out() << '\'';
    }
};

/// The query with a literal in the place of a parameter. The literals are ours: a hash and a number.
std::string with(std::string query, std::string_view parameter, std::string_view literal) {
    for (auto at = query.find(parameter); at != std::string::npos; at = query.find(parameter, at + literal.size())) {
        query.replace(at, parameter.size(), literal);
    }
    return query;
}

}  // namespace

void write_cypher(const KnowledgeGraph& graph, const WriteOptions& /*options*/, Sink& sink) {
    Blocks out(sink);
    out << "// A graph of actant for Neo4j 5: cypher-shell -u USER -f FILE. It may run again; a newer file updates, "
           "and takes "
           "away what is gone.\n";
    for (const auto& statement : neo4j::schema()) {
        out << statement << ";\n";
    }
    const auto load = "'" + neo4j::load_id(graph) + "'";
    CypherRow row(out);
    for (const auto& step : neo4j::steps(graph)) {
        constexpr std::string_view begin = "UNWIND $rows";
        const auto query = with(step.query, "$load", load);
        for (std::size_t at = 0; at < step.rows; at += rows_per_statement) {
            out << "UNWIND [\n";
            const auto end = std::min(step.rows, at + rows_per_statement);
            for (auto one = at; one < end; ++one) {
                step.put(one, row);
                out << (one + 1 < end ? ",\n" : "\n");
            }
            out << ']' << std::string_view(query).substr(begin.size()) << ";\n";
        }
    }
    for (const auto& removal : neo4j::removals()) {
        out << with(with(removal.query, "$load", load), "$most", "1000000000") << ";\n";
    }
    out.flush();
}

}  // namespace actant::exporting
