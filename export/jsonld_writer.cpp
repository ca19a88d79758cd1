// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "export/escape.hpp"
#include "export/jsonld.hpp"
#include "export/nodes.hpp"

namespace actant::exporting {
namespace {

/// One property a line, indented by one space per level; lists and references on one line.
class JsonLd final : public NodeSink {
  public:
    JsonLd(Blocks& out, std::string_view base, bool ascii) : out_(out), base_(base), ascii_(ascii) {}

    void head() {
        out_ << "{\n \"@context\": {\n  \"@vocab\": \"";
        put_json(out_, base_, ascii_);
        out_ << "ns#\",\n  \"id\": \"@id\",\n  \"type\": \"@type\"";
        for (const auto& [name, iri] : foreign_terms) {
            out_ << ",\n  \"" << name << "\": \"" << iri << '"';
        }
        out_ << "\n },\n \"@graph\": [";
    }
    void tail() { out_ << (first_ ? "]\n}\n" : "\n ]\n}\n"); }

    void begin(std::string_view iri) override {
        out_ << (first_ ? "\n  {\n   \"id\": " : ",\n  {\n   \"id\": ");
        first_ = false;
        string(iri);
    }
    void types(std::span<const Term> types) override {
        key("type");
        if (types.size() == 1) {
            out_ << '"' << types.front().name << '"';
            return;
        }
        out_ << '[';
        std::string_view comma;
        for (const auto& type : types) {
            out_ << comma << '"' << type.name << '"';
            comma = ", ";
        }
        out_ << ']';
    }
    void text(Term property, std::string_view text) override {
        key(property.name);
        string(text);
    }
    void texts(Term property, std::span<const std::string> texts) override {
        key(property.name);
        out_ << '[';
        std::string_view comma;
        for (const auto& text : texts) {
            out_ << comma;
            string(text);
            comma = ", ";
        }
        out_ << ']';
    }
    void date(Term property, std::string_view date) override {
        key(property.name);
        out_ << R"({"@type": "http://www.w3.org/2001/XMLSchema#date", "@value": ")" << date << "\"}";
    }
    void number(Term property, std::size_t number) override {
        key(property.name);
        const fmt::format_int digits(number);
        out_ << std::string_view(digits.data(), digits.size());
    }
    void reference(Term property, std::string_view iri) override {
        key(property.name);
        reference(iri);
    }
    void references(Term property, std::span<const std::string> iris) override {
        key(property.name);
        out_ << '[';
        std::string_view comma;
        for (const auto& iri : iris) {
            out_ << comma;
            reference(iri);
            comma = ", ";
        }
        out_ << ']';
    }
    void end() override { out_ << "\n  }"; }

  private:
    void key(std::string_view name) { out_ << ",\n   \"" << name << "\": "; }
    void string(std::string_view text) {
        out_ << '"';
        put_json(out_, text, ascii_);
        out_ << '"';
    }
    void reference(std::string_view iri) {
        out_ << "{\"id\": ";
        string(iri);
        out_ << '}';
    }

    Blocks& out_;
    std::string_view base_;
    bool ascii_;
    bool first_ = true;
};

}  // namespace

void write_jsonld(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink) {
    Blocks out(sink);
    JsonLd json(out, options.base_iri, options.ascii);
    json.head();
    describe(graph, options, json);
    json.tail();
    out.flush();
}

}  // namespace actant::exporting
