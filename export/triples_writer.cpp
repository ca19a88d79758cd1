// SPDX-License-Identifier: Apache-2.0
// N-Triples and Turtle (W3C Recommendations of 2014): the triples of the JSON-LD, one a line, or grouped by node.
#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "export/escape.hpp"
#include "export/nodes.hpp"
#include "export/triples.hpp"

namespace actant::exporting {
namespace {

constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";

class NTriples final : public NodeSink {
  public:
    NTriples(Blocks& out, std::string_view base, bool ascii) : out_(out), base_(base), ascii_(ascii) {}

    void begin(std::string_view iri) override { subject_ = iri; }
    void types(std::span<const Term> types) override {
        for (const auto& type : types) {
            node(subject_);
            out_ << " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ";
            put_term(type);
            out_ << " .\n";
        }
    }
    void text(Term property, std::string_view text) override {
        predicate(property);
        literal(text);
        out_ << " .\n";
    }
    void texts(Term property, std::span<const std::string> texts) override {
        for (const auto& one : texts) {
            text(property, one);
        }
    }
    void date(Term property, std::string_view date) override {
        predicate(property);
        out_ << '"' << date << "\"^^<" << xsd << "date> .\n";
    }
    void number(Term property, std::size_t number) override {
        predicate(property);
        const fmt::format_int digits(number);
        out_ << '"' << std::string_view(digits.data(), digits.size()) << "\"^^<" << xsd << "integer> .\n";
    }
    void reference(Term property, std::string_view iri) override {
        predicate(property);
        node(iri);
        out_ << " .\n";
    }
    void references(Term property, std::span<const std::string> iris) override {
        for (const auto& iri : iris) {
            reference(property, iri);
        }
    }
    void end() override {}

  private:
    void node(std::string_view iri) {
        out_ << '<';
        put_iri(out_, iri, ascii_);
        out_ << '>';
    }
    void put_term(Term term) {
        if (!term.iri.empty()) {
            out_ << '<' << term.iri << '>';
            return;
        }
        out_ << '<';
        put_iri(out_, base_, ascii_);
        out_ << "ns#" << term.name << '>';
    }
    void predicate(Term property) {
        node(subject_);
        out_ << ' ';
        put_term(property);
        out_ << ' ';
    }
    void literal(std::string_view text) {
        out_ << '"';
        put_literal(out_, text, ascii_);
        out_ << '"';
    }

    Blocks& out_;
    std::string_view base_;
    bool ascii_;
    std::string subject_;
};

struct Prefix {
    std::string_view name, iri;
};
constexpr std::array prefixes = {
    Prefix{"oa", "http://www.w3.org/ns/oa#"},
    Prefix{"prov", "http://www.w3.org/ns/prov#"},
    Prefix{"schema", "http://schema.org/"},
    Prefix{"xsd", xsd},
};

/// Nodes by their whole IRI, terms by prefix: our terms are plain words, ids are not.
class Turtle final : public NodeSink {
  public:
    Turtle(Blocks& out, std::string_view base, bool ascii) : out_(out), base_(base), ascii_(ascii) {}

    void head() {
        out_ << "@prefix : <";
        put_iri(out_, base_, ascii_);
        out_ << "ns#> .\n";
        for (const auto& [name, iri] : prefixes) {
            out_ << "@prefix " << name << ": <" << iri << "> .\n";
        }
    }

    void begin(std::string_view iri) override {
        out_ << '\n';
        node(iri);
    }
    void types(std::span<const Term> types) override {
        out_ << " a ";
        std::string_view comma;
        for (const auto& type : types) {
            out_ << comma;
            put_term(type);
            comma = ", ";
        }
    }
    void text(Term property, std::string_view text) override {
        predicate(property);
        literal(text);
    }
    void texts(Term property, std::span<const std::string> texts) override {
        predicate(property);
        std::string_view comma;
        for (const auto& text : texts) {
            out_ << comma;
            literal(text);
            comma = ", ";
        }
    }
    void date(Term property, std::string_view date) override {
        predicate(property);
        out_ << '"' << date << "\"^^xsd:date";
    }
    void number(Term property, std::size_t number) override {
        predicate(property);
        const fmt::format_int digits(number);
        out_ << std::string_view(digits.data(), digits.size());
    }
    void reference(Term property, std::string_view iri) override {
        predicate(property);
        node(iri);
    }
    void references(Term property, std::span<const std::string> iris) override {
        predicate(property);
        std::string_view comma;
        for (const auto& iri : iris) {
            out_ << comma;
            node(iri);
            comma = ", ";
        }
    }
    void end() override { out_ << " .\n"; }

  private:
    void node(std::string_view iri) {
        out_ << '<';
        put_iri(out_, iri, ascii_);
        out_ << '>';
    }
    void put_term(Term term) {
        if (term.iri.empty()) {
            out_ << ':' << term.name;
            return;
        }
        for (const auto& [name, iri] : prefixes) {
            if (term.iri.starts_with(iri)) {
                out_ << name << ':' << term.iri.substr(iri.size());
                return;
            }
        }
        node(term.iri);
    }
    void predicate(Term property) {
        out_ << " ;\n    ";
        put_term(property);
        out_ << ' ';
    }
    void literal(std::string_view text) {
        out_ << '"';
        put_literal(out_, text, ascii_);
        out_ << '"';
    }

    Blocks& out_;
    std::string_view base_;
    bool ascii_;
};

}  // namespace

void write_ntriples(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink) {
    Blocks out(sink);
    NTriples triples(out, options.base_iri, options.ascii);
    describe(graph, options, triples);
    out.flush();
}

void write_turtle(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink) {
    Blocks out(sink);
    Turtle turtle(out, options.base_iri, options.ascii);
    turtle.head();
    describe(graph, options, turtle);
    out.flush();
}

}  // namespace actant::exporting
