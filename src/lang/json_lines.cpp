// SPDX-License-Identifier: Apache-2.0
#include "src/lang/json_lines.hpp"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <memory>
#include <numeric>

#include "src/lang/arena.hpp"

namespace actant::lang {
namespace {

/// Builds the value tree from RapidJSON's events: finished values wait in a stack until their list or object ends.
class Builder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder> {
  public:
    bool Null() { return put({}); }
    bool Bool(bool b) { return put({.kind = Json::Kind::boolean, .boolean = b}); }
    bool Int(int n) { return number(n); }
    bool Uint(unsigned n) { return number(n); }
    bool Int64(int64_t n) { return number(static_cast<double>(n)); }
    bool Uint64(uint64_t n) { return number(static_cast<double>(n)); }
    bool Double(double n) { return number(n); }
    bool String(const char* s, rapidjson::SizeType length, bool) {
        return put({.kind = Json::Kind::string, .string = {s, length}});
    }
    bool Key(const char* s, rapidjson::SizeType length, bool) {
        keys_.emplace_back(s, length);
        return true;
    }
    bool StartObject() { return true; }
    bool StartArray() { return true; }
    bool EndArray(rapidjson::SizeType count) {
        Json value{.kind = Json::Kind::array};
        value.items = {kept(values_.data() + (values_.size() - count), count), count};
        values_.resize(values_.size() - count);
        return put(value);
    }
    bool EndObject(rapidjson::SizeType count) {
        members_.clear();
        for (std::size_t i = 0; i < count; ++i) {
            members_.push_back({keys_[keys_.size() - count + i], values_[values_.size() - count + i]});
        }
        keys_.resize(keys_.size() - count);
        values_.resize(values_.size() - count);
        Json value{.kind = Json::Kind::object};
        value.members = {kept(members_.data(), count), count};
        return put(value);
    }

    void clear() {
        values_.clear();
        keys_.clear();
        arena_.clear();
    }
    const Json& result() const { return values_.front(); }

  private:
    bool put(const Json& value) {
        values_.push_back(value);
        return true;
    }
    bool number(double n) { return put({.kind = Json::Kind::number, .number = n}); }
    template <class T>
    const T* kept(const T* items, std::size_t count) {
        auto* copy = static_cast<T*>(arena_.take(count * sizeof(T), alignof(T)));
        std::uninitialized_copy_n(items, count, copy);
        return copy;
    }

    std::vector<Json> values_;
    std::vector<std::string_view> keys_;
    std::vector<Member> members_;
    Arena arena_;
};

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (const char letter : a) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t substitute = diagonal + (letter == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, substitute});
        }
    }
    return row.back();
}

}  // namespace

const Json* Json::find(std::string_view key) const {
    for (const auto& [name, value] : members) {
        if (name == key) {
            return &value;
        }
    }
    return nullptr;
}

bool Texts::contains(std::string_view text) const { return std::find(begin(), end(), text) != end(); }

std::string LinePlace::text() const { return fmt::format("{}:{}", file, number); }

void LinePlace::fail(std::string_view key, std::string_view message) const {
    throw PackError(fmt::format("{}: {}: {}", text(), key, message));
}

bool Line::flag(std::string_view key, bool otherwise) const {
    const Json* value = value_.find(key);
    if (value == nullptr) {
        return otherwise;
    }
    if (value->kind != Json::Kind::boolean) {
        fail(key, "expected true or false");
    }
    return value->boolean;
}

std::string_view Line::text(std::string_view key, std::string_view otherwise) const {
    const Json* value = value_.find(key);
    if (value == nullptr || value->kind == Json::Kind::null) {
        return otherwise;
    }
    if (value->kind != Json::Kind::string) {
        fail(key, "expected a string");
    }
    return value->string;
}

std::string_view Line::required_text(std::string_view key) const {
    const std::string_view value = text(key);
    if (value.empty()) {
        fail(key, "is missing or empty");
    }
    return value;
}

Texts Line::texts(std::string_view key) const {
    const Json* value = value_.find(key);
    if (value == nullptr || value->kind == Json::Kind::null) {
        return {};
    }
    if (value->kind == Json::Kind::string) {
        return Texts({value, 1});
    }
    if (value->kind != Json::Kind::array) {
        fail(key, "expected a string or a list of strings");
    }
    if (std::ranges::any_of(value->items, [](const Json& item) { return item.kind != Json::Kind::string; })) {
        fail(key, "expected a list of strings");
    }
    return Texts(value->items);
}

void for_each_line(std::string_view file, std::string& bytes, const std::function<void(const Line&)>& use) {
    Builder builder;
    rapidjson::Reader reader;
    LinePlace place{.file = file};
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string_view line = std::string_view(bytes).substr(begin, end - begin);
        char* const start = bytes.data() + begin;
        begin = end + 1;
        ++place.number;
        const std::size_t first = line.find_first_not_of(" \t\r");
        if (first == std::string_view::npos || line.substr(first).starts_with("//")) {
            continue;
        }
        bytes[end] = '\0';  // end of the line for the reader; behind the last line it is one already
        builder.clear();
        rapidjson::InsituStringStream stream(start);
        const auto ok = reader.Parse<rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag>(stream, builder);
        if (ok.IsError()) {
            throw PackError(
                fmt::format("{}:{}: {}", place.text(), ok.Offset() + 1, rapidjson::GetParseError_En(ok.Code())));
        }
        if (builder.result().kind != Json::Kind::object) {
            throw PackError(fmt::format("{}:1: expected a JSON object", place.text()));
        }
        use(Line(place, builder.result()));
    }
}

std::string nearest(std::string_view word, const std::vector<std::string_view>& names) {
    std::string best;
    std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view name : names) {
        const std::size_t distance = edit_distance(word, name);
        if (distance < best_distance) {
            best_distance = distance;
            best = name;
        }
    }
    return best;
}

}  // namespace actant::lang
