// SPDX-License-Identifier: Apache-2.0
#include "src/cli/json_text.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace actant::cli {

struct JsonText::Impl {
    rapidjson::StringBuffer buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> writer{buffer};

    void string(std::string_view text) { writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
    void key(std::string_view name) {
        if (!name.empty()) {
            writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        }
    }
};

JsonText::JsonText() : impl_(std::make_unique<Impl>()) { impl_->writer.SetIndent(' ', 2); }
JsonText::~JsonText() = default;

void JsonText::open_object(std::string_view key) {
    impl_->key(key);
    impl_->writer.StartObject();
}
void JsonText::close_object() { impl_->writer.EndObject(); }
void JsonText::open_list(std::string_view key) {
    impl_->key(key);
    impl_->writer.StartArray();
}
void JsonText::close_list() { impl_->writer.EndArray(); }
void JsonText::field(std::string_view key, std::string_view text) {
    impl_->key(key);
    impl_->string(text);
}
void JsonText::field(std::string_view key, std::size_t number) {
    impl_->key(key);
    impl_->writer.Uint64(number);
}
void JsonText::field(std::string_view key, bool value) {
    impl_->key(key);
    impl_->writer.Bool(value);
}
void JsonText::null(std::string_view key) {
    impl_->key(key);
    impl_->writer.Null();
}
void JsonText::texts(std::string_view key, const std::vector<std::string>& texts) {
    open_list(key);
    for (const auto& text : texts) {
        impl_->string(text);
    }
    close_list();
}
void JsonText::entity(std::string_view key, const Entity& entity) {
    open_object(key);
    field("id", entity.id);
    field("name", entity.name);
    field("type", name_of(entity.type));
    close_object();
}
std::string JsonText::text() const { return std::string(impl_->buffer.GetString(), impl_->buffer.GetSize()) + "\n"; }

}  // namespace actant::cli
