// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "export/iri.hpp"
#include "export/jsonld.hpp"
#include "export/utf8.hpp"

namespace actant::exporting {
namespace {

/// Terms of other vocabularies; everything else falls under @vocab. Plain strings only: parsers of JSON-LD 1.0 read it
/// too.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> context_terms = {{
    {"id", "@id"},
    {"type", "@type"},
    {"name", "http://schema.org/name"},
    {"alternateName", "http://schema.org/alternateName"},
    {"sameAs", "http://schema.org/sameAs"},
    {"url", "http://schema.org/url"},
    {"datePublished", "http://schema.org/datePublished"},
    {"inLanguage", "http://schema.org/inLanguage"},
    {"publisher", "http://schema.org/publisher"},
    {"identifier", "http://schema.org/identifier"},
    {"NewsArticle", "http://schema.org/NewsArticle"},
    {"quote", "http://www.w3.org/ns/oa#exact"},
    {"begin", "http://www.w3.org/ns/oa#start"},
    {"end", "http://www.w3.org/ns/oa#end"},
    {"document", "http://www.w3.org/ns/prov#wasDerivedFrom"},
}};

/// "WarnsOf" for warns_of: the class of a statement.
std::string class_name(Predicate predicate) {
    std::string name;
    bool capital = true;
    for (const char letter : name_of(predicate)) {
        if (letter == '_') {
            capital = true;
        } else {
            name += capital ? static_cast<char>(letter - 'a' + 'A') : letter;
            capital = false;
        }
    }
    return name;
}

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

template <class Json>
class GraphWriter {
  public:
    GraphWriter(Json& json, const KnowledgeGraph& graph, const WriteOptions& options)
        : json_(json), graph_(graph), base_(options.base_iri) {}

    void write() {
        json_.StartObject();
        key("@context");
        write_context();
        key("@graph");
        json_.StartArray();
        write_entities();
        for (const auto& statement : graph_.statements()) {
            write_statement(statement);
        }
        for (const auto& document : graph_.documents()) {
            write_document(document);
        }
        json_.EndArray();
        json_.EndObject();
    }

  private:
    /// Lists inside a node go on one line.
    void begin_list() {
        json_.SetFormatOptions(rapidjson::kFormatSingleLineArray);
        json_.StartArray();
    }
    void end_list() {
        json_.EndArray();
        json_.SetFormatOptions(rapidjson::kFormatDefault);
    }

    void string(std::string_view text) { json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
    void key(std::string_view name) { json_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
    void property(std::string_view name, std::string_view text) {
        if (!text.empty()) {
            key(name);
            string(valid_utf8(text));
        }
    }
    void strings(std::string_view name, const std::vector<std::string>& list) {
        if (list.empty()) {
            return;
        }
        key(name);
        begin_list();
        for (const auto& text : list) {
            string(valid_utf8(text));
        }
        end_list();
    }
    /// IRIs are ASCII without anything that JSON escapes, so a reference goes on one line as it is.
    void reference(const std::string& target) {
        const auto raw = R"({"id": ")" + target + R"("})";
        json_.RawValue(raw.data(), raw.size(), rapidjson::kObjectType);
    }
    void reference(std::string_view name, IriKind kind, std::string_view id) {
        if (!id.empty()) {
            key(name);
            reference(iri(base_, kind, id));
        }
    }
    void date(std::string_view name, std::string_view text) {
        if (is_whole_date(text)) {
            key(name);
            const auto raw =
                R"({"@type": "http://www.w3.org/2001/XMLSchema#date", "@value": ")" + std::string(text) + R"("})";
            json_.RawValue(raw.data(), raw.size(), rapidjson::kObjectType);
        } else {
            property(name, text);
        }
    }
    void types(std::string_view general, std::string_view special) {
        key("type");
        begin_list();
        string(general);
        string(special);
        end_list();
    }

    void write_context() {
        json_.StartObject();
        key("@vocab");
        string(valid_utf8(base_ + "ns#"));
        for (const auto& [term, meaning] : context_terms) {
            key(term);
            string(meaning);
        }
        json_.EndObject();
    }

    void write_entities() {
        // Relations are sorted by subject, as entities are by id: both lists are walked once.
        auto relation = graph_.relations().begin();
        for (const auto& entity : graph_.entities()) {
            json_.StartObject();
            property("id", iri(base_, IriKind::entity, entity.id));
            types("Entity", name_of(entity.type));
            key("name");
            string(valid_utf8(entity.name));
            strings("alternateName", entity.alternate_names);
            strings("identityKey", entity.keys);
            if (!entity.wikidata.empty()) {
                key("sameAs");
                reference(iri("http://www.wikidata.org/", IriKind::entity, entity.wikidata));
            }
            while (relation != graph_.relations().end() && relation->subject == entity.id) {
                relation = write_direct_edges(relation);
            }
            json_.EndObject();
        }
    }

    /// All relations with the subject and predicate of the first; gives the place behind them.
    auto write_direct_edges(std::vector<Relation>::const_iterator first) {
        bool open = false;
        auto relation = first;
        for (; relation != graph_.relations().end() && relation->subject == first->subject &&
               relation->predicate == first->predicate;
             ++relation) {
            if (relation->status != Status::asserted && relation->status != Status::reported) {
                continue;
            }
            if (!open) {
                key(name_of(first->predicate));
                begin_list();
                open = true;
            }
            reference(iri(base_, IriKind::entity, relation->object));
        }
        if (open) {
            end_list();
        }
        return relation;
    }

    void write_statement(const Statement& statement) {
        json_.StartObject();
        property("id", iri(base_, IriKind::statement, statement.id));
        types("Statement", class_name(statement.predicate));
        property("predicate", name_of(statement.predicate));
        reference("subject", IriKind::entity, statement.subject);
        reference("object", IriKind::entity, statement.object);
        reference("item", IriKind::entity, statement.item);
        property("itemText", statement.item_text);
        property("role", statement.role);
        property("status", name_of(statement.status));
        reference("by", IriKind::entity, statement.by);
        property("byText", statement.by_text);
        date("time", statement.time);
        property("timeText", statement.time_text);
        property("quote", statement.quote);
        key("begin");
        json_.Uint64(statement.begin);
        key("end");
        json_.Uint64(statement.end);
        reference("document", IriKind::document, statement.document);
        json_.EndObject();
    }

    void write_document(const Document& document) {
        const auto& info = document.info;
        json_.StartObject();
        property("id", iri(base_, IriKind::document, document.id));
        property("type", "NewsArticle");
        property("identifier", info.key);
        property("name", info.title);
        property("url", info.url);
        date("datePublished", info.date);
        property("inLanguage", info.language);
        property("publisher", info.publisher);
        property("contentHash", info.content_hash);
        property("fingerprint", info.fingerprint);
        json_.EndObject();
    }

    Json& json_;
    const KnowledgeGraph& graph_;
    std::string base_;
};

template <class Encoding>
std::string written(const KnowledgeGraph& graph, const WriteOptions& options) {
    rapidjson::StringBuffer buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer, rapidjson::UTF8<>, Encoding> json(buffer);
    json.SetIndent(' ', 1);
    GraphWriter(json, graph, options).write();
    std::string bytes(buffer.GetString(), buffer.GetSize());
    bytes += '\n';
    return bytes;
}

}  // namespace

std::string write_jsonld(const KnowledgeGraph& graph, const WriteOptions& options) {
    return options.ascii ? written<rapidjson::ASCII<>>(graph, options) : written<rapidjson::UTF8<>>(graph, options);
}

}  // namespace actant::exporting
