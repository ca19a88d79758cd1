// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "export/iri.hpp"
#include "export/jsonld.hpp"
#include "graph/identity.hpp"

namespace actant::exporting {
namespace {

using Json = rapidjson::Value;

std::string_view text_of(const Json& value) { return {value.GetString(), value.GetStringLength()}; }

const Json* member(const Json& object, std::string_view name) {
    const Json key(rapidjson::StringRef(name.data(), name.size()));
    const auto found = object.FindMember(key);
    return found == object.MemberEnd() ? nullptr : &found->value;
}

/// A JSON-LD keyword, plain or with its sign.
const Json* keyword(const Json& object, std::string_view name) {
    const auto* found = member(object, name);
    return found != nullptr ? found : member(object, "@" + std::string(name));
}

/// One node of the @graph, with messages that name it.
class Node {
  public:
    explicit Node(const Json& object) : object_(object) {
        const auto* id = keyword(object, "id");
        if (id == nullptr || !id->IsString() || id->GetStringLength() == 0) {
            throw std::runtime_error(R"(a node of "@graph" has no "id")");
        }
        iri_ = text_of(*id);
        if (const auto* types = keyword(object, "type")) {
            each(*types, [&](const Json& type) { types_.push_back(string(type, "type")); });
        }
    }

    std::string_view iri() const { return iri_; }
    bool is(std::string_view type) const { return std::ranges::find(types_, type) != types_.end(); }
    const std::vector<std::string>& types() const { return types_; }

    [[noreturn]] void fail(std::string_view what) const { throw std::runtime_error(fmt::format("{}: {}", iri_, what)); }

    std::string text(std::string_view name) const {
        const auto* value = member(object_, name);
        return value == nullptr ? std::string{} : string(first(*value, name), name);
    }
    std::string needed_text(std::string_view name) const {
        auto value = text(name);
        if (value.empty()) {
            fail(fmt::format("no \"{}\"", name));
        }
        return value;
    }
    std::vector<std::string> texts(std::string_view name) const {
        std::vector<std::string> list;
        if (const auto* value = member(object_, name)) {
            each(*value, [&](const Json& one) { list.push_back(string(one, name)); });
        }
        return list;
    }
    std::string reference(std::string_view name, IriKind kind) const {
        const auto* value = member(object_, name);
        if (value == nullptr) {
            return {};
        }
        const auto* target = &first(*value, name);
        if (target->IsObject()) {
            target = keyword(*target, "id");
        }
        if (target == nullptr || !target->IsString()) {
            fail(fmt::format("\"{}\" is no reference like {{\"id\": \"…\"}}", name));
        }
        return id_from_iri(kind, text_of(*target));
    }
    std::size_t number(std::string_view name) const {
        const auto* value = member(object_, name);
        if (value == nullptr) {
            return 0;
        }
        const auto& one = first(*value, name);
        if (!one.IsUint64()) {
            fail(fmt::format("\"{}\" is no whole number", name));
        }
        return one.GetUint64();
    }

  private:
    template <class Visit>
    static void each(const Json& value, Visit visit) {
        if (value.IsArray()) {
            for (const auto& one : value.GetArray()) {
                visit(one);
            }
        } else {
            visit(value);
        }
    }
    const Json& first(const Json& value, std::string_view name) const {
        if (!value.IsArray()) {
            return value;
        }
        if (value.Size() != 1) {
            fail(fmt::format("\"{}\" has {} values instead of one", name, value.Size()));
        }
        return value[0];
    }
    std::string string(const Json& value, std::string_view name) const {
        const auto* literal = value.IsObject() ? member(value, "@value") : &value;
        if (literal == nullptr || !literal->IsString()) {
            fail(fmt::format("\"{}\" is no text", name));
        }
        return std::string(text_of(*literal));
    }

    const Json& object_;
    std::string iri_;
    std::vector<std::string> types_;
};

void sort_unique(std::vector<std::string>& list) {
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

Entity entity_from(const Node& node) {
    Entity entity;
    entity.id = id_from_iri(IriKind::entity, node.iri());
    const auto known =
        std::ranges::find_if(node.types(), [](const auto& type) { return entity_type_from(type).has_value(); });
    if (known == node.types().end()) {
        node.fail("none of its types is an entity type (Person, State, Organization, …)");
    }
    entity.type = *entity_type_from(*known);
    entity.name = node.text("name");
    entity.alternate_names = node.texts("alternateName");
    entity.keys = node.texts("identityKey");
    sort_unique(entity.alternate_names);
    sort_unique(entity.keys);
    if (entity.id.empty()) {
        node.fail("nothing is left of the id behind \"entity/\"");
    }
    if (const auto item = node.reference("sameAs", IriKind::entity); !item.empty()) {
        entity.wikidata = item;
    }
    return entity;
}

Statement statement_from(const Node& node) {
    Statement statement;
    statement.id = id_from_iri(IriKind::statement, node.iri());
    const auto predicate = node.needed_text("predicate");
    const auto status = node.needed_text("status");
    const auto known_predicate = predicate_from(predicate);
    const auto known_status = status_from(status);
    if (!known_predicate) {
        node.fail(fmt::format("unknown predicate '{}'", predicate));
    }
    if (!known_status) {
        node.fail(fmt::format("unknown status '{}'", status));
    }
    statement.predicate = *known_predicate;
    statement.status = *known_status;
    statement.subject = node.reference("subject", IriKind::entity);
    statement.object = node.reference("object", IriKind::entity);
    statement.item = node.reference("item", IriKind::entity);
    statement.item_text = node.text("itemText");
    statement.role = node.text("role");
    statement.by = node.reference("by", IriKind::entity);
    statement.by_text = node.text("byText");
    statement.time = node.text("time");
    statement.time_text = node.text("timeText");
    statement.quote = node.text("quote");
    statement.begin = node.number("begin");
    statement.end = node.number("end");
    statement.document = node.reference("document", IriKind::document);
    statement.subject_mention = node.reference("subjectMention", IriKind::mention);
    statement.object_mention = node.reference("objectMention", IriKind::mention);
    statement.item_mention = node.reference("itemMention", IriKind::mention);
    statement.by_mention = node.reference("byMention", IriKind::mention);
    return statement;
}

/// A mention, with its id and the entity that it refers to.
struct FoundMention {
    std::string id, entity;
    bool has_type = false;
    Mention mention;
};

FoundMention mention_from(const Node& node) {
    FoundMention found;
    found.id = id_from_iri(IriKind::mention, node.iri());
    found.entity = node.reference("refersTo", IriKind::entity);
    found.mention.document = node.reference("document", IriKind::document);
    found.mention.name = node.text("name");
    found.mention.other_names = node.texts("alternateName");
    found.mention.keys = node.texts("mentionKey");
    sort_unique(found.mention.other_names);
    sort_unique(found.mention.keys);
    if (found.mention.keys.empty()) {
        node.fail("a mention needs a \"mentionKey\"");
    }
    if (const auto type = node.text("entityType"); !type.empty()) {
        const auto known = entity_type_from(type);
        if (!known) {
            node.fail(fmt::format("unknown entity type '{}'", type));
        }
        found.mention.type = *known;
        found.has_type = true;
    }
    return found;
}

/// Gives entities their mentions, and the ends of statements the keys of theirs.
void attach(std::vector<FoundMention>& mentions, std::vector<Entity>& entities, std::vector<Statement>& statements) {
    std::unordered_map<std::string, Entity*> entity_of;
    for (auto& entity : entities) {
        entity_of.emplace(entity.id, &entity);
    }
    std::unordered_map<std::string, std::string> key_of;
    for (auto& found : mentions) {
        const auto entity = entity_of.find(found.entity);
        if (entity == entity_of.end()) {
            throw std::runtime_error(
                fmt::format("{}: refersTo '{}' is no entity of the graph", found.id, found.entity));
        }
        key_of.emplace(std::move(found.id), graph::id_from_keys(found.mention.keys));
        if (!found.has_type) {
            found.mention.type = entity->second->type;
        }
        entity->second->mentions.push_back(std::move(found.mention));
    }
    for (auto& entity : entities) {
        std::ranges::sort(entity.mentions, [](const Mention& left, const Mention& right) {
            return left.document != right.document ? left.document < right.document
                                                   : graph::id_from_keys(left.keys) < graph::id_from_keys(right.keys);
        });
    }
    for (auto& statement : statements) {
        for (auto* mention :
             {&statement.subject_mention, &statement.object_mention, &statement.item_mention, &statement.by_mention}) {
            const auto found = key_of.find(*mention);
            *mention = found == key_of.end() ? std::string() : found->second;
        }
    }
}

Document document_from(const Node& node) {
    Document document;
    document.id = id_from_iri(IriKind::document, node.iri());
    document.info.key = node.text("identifier");
    document.info.title = node.text("name");
    document.info.url = node.text("url");
    document.info.date = node.text("datePublished");
    document.info.language = node.text("inLanguage");
    document.info.publisher = node.text("publisher");
    document.info.content_hash = node.text("contentHash");
    document.info.fingerprint = node.text("fingerprint");
    if (document.info.key.empty()) {
        document.info.key = document.id;
    }
    return document;
}

/// @throws std::runtime_error with the byte offset.
rapidjson::Document parsed(std::string_view bytes) {
    rapidjson::Document json;
    json.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(bytes.data(), bytes.size());
    if (json.HasParseError()) {
        throw std::runtime_error(
            fmt::format("offset {}: {}", json.GetErrorOffset(), rapidjson::GetParseError_En(json.GetParseError())));
    }
    return json;
}

}  // namespace

KnowledgeGraph read_jsonld(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf")) {
        bytes.remove_prefix(3);
    }
    const auto json = parsed(bytes);
    const auto* nodes = json.IsObject() ? keyword(json, "graph") : nullptr;
    if (nodes == nullptr || !nodes->IsArray()) {
        throw std::runtime_error("no graph: a JSON object with an array \"@graph\" is expected");
    }
    std::vector<Entity> entities;
    std::vector<Statement> statements;
    std::vector<Document> documents;
    std::vector<FoundMention> mentions;
    for (const auto& value : nodes->GetArray()) {
        if (!value.IsObject()) {
            throw std::runtime_error("\"@graph\" holds something that is no object");
        }
        const Node node(value);
        if (node.is("Statement")) {
            statements.push_back(statement_from(node));
        } else if (node.is("Entity")) {
            entities.push_back(entity_from(node));
        } else if (node.is("Mention")) {
            mentions.push_back(mention_from(node));
        } else if (node.is("NewsArticle")) {
            documents.push_back(document_from(node));
        }
    }
    attach(mentions, entities, statements);
    try {
        return KnowledgeGraph::from_parts(std::move(entities), std::move(statements), std::move(documents));
    } catch (const std::invalid_argument& error) {
        throw std::runtime_error(error.what());
    }
}

}  // namespace actant::exporting
