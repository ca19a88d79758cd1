// SPDX-License-Identifier: Apache-2.0
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "src/cli/relation_list.hpp"

namespace actant::cli {
namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void string(Writer& writer, std::string_view text) {
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void field(Writer& writer, const char* key, std::string_view text) {
    writer.Key(key);
    string(writer, text);
}

/// Left out where there is nothing to say.
void optional_field(Writer& writer, const char* key, std::string_view text) {
    if (!text.empty()) {
        field(writer, key, text);
    }
}

void entity(Writer& writer, const KnowledgeGraph& graph, const std::string& id) {
    const Entity* known = graph.find_entity(id);
    writer.StartObject();
    field(writer, "id", id);
    if (known != nullptr) {
        field(writer, "name", known->name);
        field(writer, "type", name_of(known->type));
    }
    writer.EndObject();
}

void document(Writer& writer, const KnowledgeGraph& graph, const std::string& id) {
    const Document* known = graph.find_document(id);
    writer.StartObject();
    field(writer, "id", id);
    if (known != nullptr) {
        field(writer, "key", known->info.key);
        optional_field(writer, "title", known->info.title);
        optional_field(writer, "url", known->info.url);
        optional_field(writer, "date", known->info.date);
    }
    writer.EndObject();
}

void statement(Writer& writer, const KnowledgeGraph& graph, const Statement& one) {
    writer.StartObject();
    field(writer, "id", one.id);
    field(writer, "status", name_of(one.status));
    optional_field(writer, "item", one.item_text);
    optional_field(writer, "role", one.role);
    optional_field(writer, "by", one.by_text);
    optional_field(writer, "time", one.time.empty() ? one.time_text : one.time);
    field(writer, "quote", one.quote);
    writer.Key("begin");
    writer.Uint64(one.begin);
    writer.Key("end");
    writer.Uint64(one.end);
    writer.Key("document");
    document(writer, graph, one.document);
    writer.EndObject();
}

void relation(Writer& writer, const KnowledgeGraph& graph, const Relation& one) {
    writer.StartObject();
    writer.Key("subject");
    entity(writer, graph, one.subject);
    field(writer, "predicate", name_of(one.predicate));
    writer.Key("object");
    entity(writer, graph, one.object);
    field(writer, "status", name_of(one.status));
    writer.Key("disputed");
    writer.Bool(one.disputed);
    writer.Key("sources");
    writer.Uint64(one.sources);
    optional_field(writer, "firstTime", one.first_time);
    optional_field(writer, "lastTime", one.last_time);
    writer.Key("statements");
    writer.StartArray();
    for (const std::size_t index : one.statements) {
        statement(writer, graph, graph.statements()[index]);
    }
    writer.EndArray();
    writer.EndObject();
}

/// What was asked for and who that is.
void asked(Writer& writer, const KnowledgeGraph& graph, const Answer& answer) {
    field(writer, "query", answer.query);
    writer.Key("entity");
    if (answer.entity == nullptr) {
        writer.Null();
    } else {
        entity(writer, graph, answer.entity->id);
    }
    writer.Key("candidates");
    writer.StartArray();
    for (const Entity& candidate : answer.candidates) {
        entity(writer, graph, candidate.id);
    }
    writer.EndArray();
    writer.Key("nearest");
    writer.StartArray();
    for (const std::string& name : answer.nearest) {
        string(writer, name);
    }
    writer.EndArray();
}

}  // namespace

std::string answer_json(const KnowledgeGraph& graph, const Answer& answer) {
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    if (!answer.query.empty()) {
        asked(writer, graph, answer);
    }
    writer.Key("relations");
    writer.StartArray();
    for (const std::size_t index : answer.relations) {
        relation(writer, graph, graph.relations()[index]);
    }
    writer.EndArray();
    writer.EndObject();
    return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace actant::cli
