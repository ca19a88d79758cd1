// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>

#include "export/cypher.hpp"
#include "export/escape.hpp"
#include "export/neo4j_model.hpp"

namespace actant::exporting {
namespace {

constexpr std::size_t rows_per_statement = 200;  ///< a parser takes long for more

/// {id: 'x', names: ['a', 'b'], role: null}
class CypherRow final : public RowSink {
  public:
    explicit CypherRow(Blocks& out) : out_(out) {}
    void begin() override {
        out_ << '{';
        comma_ = "";
    }
    void end() override { out_ << '}'; }
    void text(std::string_view key, std::string_view value) override {
        name(key);
        if (value.empty()) {
            out_ << "null";
        } else {
            literal(value);
        }
    }
    void texts(std::string_view key, const std::vector<std::string_view>& values) override {
        name(key);
        if (values.empty()) {
            out_ << "null";
            return;
        }
        out_ << '[';
        std::string_view comma;
        for (const auto value : values) {
            out_ << comma;
            literal(value);
            comma = ", ";
        }
        out_ << ']';
    }
    void number(std::string_view key, std::size_t value) override {
        name(key);
        out_ << std::to_string(value);
    }
    void truth(std::string_view key, bool value) override {
        name(key);
        out_ << (value ? "true" : "false");
    }

  private:
    void name(std::string_view key) {
        out_ << comma_ << key << ": ";
        comma_ = ", ";
    }
    void literal(std::string_view value) {
        out_ << '\'';
        put_cypher(out_, value);
        out_ << '\'';
    }
    Blocks& out_;
    std::string_view comma_;
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
