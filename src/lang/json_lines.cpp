// SPDX-License-Identifier: Apache-2.0
#include "src/lang/json_lines.hpp"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <numeric>

namespace actant::lang {
namespace {

/// Builds the value tree from RapidJSON's events.
struct Builder : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder> {
    std::vector<Json> open;
    std::vector<std::string> keys;
    Json result;

    bool put(Json value) {
        if (open.empty()) {
            result = std::move(value);
        } else if (open.back().kind == Json::Kind::array) {
            open.back().items.push_back(std::move(value));
        } else {
            open.back().members.emplace_back(std::move(keys.back()), std::move(value));
            keys.pop_back();
        }
        return true;
    }
    bool number(double n) {
        Json value;
        value.kind = Json::Kind::number;
        value.number = n;
        return put(std::move(value));
    }
    bool Null() { return put({}); }
    bool Bool(bool b) {
        Json value;
        value.kind = Json::Kind::boolean;
        value.boolean = b;
        return put(std::move(value));
    }
    bool Int(int n) { return number(n); }
    bool Uint(unsigned n) { return number(n); }
    bool Int64(int64_t n) { return number(static_cast<double>(n)); }
    bool Uint64(uint64_t n) { return number(static_cast<double>(n)); }
    bool Double(double n) { return number(n); }
    bool String(const char* s, rapidjson::SizeType length, bool) {
        Json value;
        value.kind = Json::Kind::string;
        value.string.assign(s, length);
        return put(std::move(value));
    }
    bool Key(const char* s, rapidjson::SizeType length, bool) {
        keys.emplace_back(s, length);
        return true;
    }
    bool begin(Json::Kind kind) {
        open.emplace_back();
        open.back().kind = kind;
        return true;
    }
    bool end() {
        Json value = std::move(open.back());
        open.pop_back();
        return put(std::move(value));
    }
    bool StartObject() { return begin(Json::Kind::object); }
    bool EndObject(rapidjson::SizeType) { return end(); }
    bool StartArray() { return begin(Json::Kind::array); }
    bool EndArray(rapidjson::SizeType) { return end(); }
};

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t substitute = diagonal + (a[i] == b[j] ? 0 : 1);
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

std::string Line::place() const { return fmt::format("{}:{}", file_, number_); }

void Line::fail(std::string_view key, std::string_view message) const {
    throw PackError(fmt::format("{}: {}: {}", place(), key, message));
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

std::string Line::text(std::string_view key, std::string_view otherwise) const {
    const Json* value = value_.find(key);
    if (value == nullptr || value->kind == Json::Kind::null) {
        return std::string(otherwise);
    }
    if (value->kind != Json::Kind::string) {
        fail(key, "expected a string");
    }
    return value->string;
}

std::string Line::required_text(std::string_view key) const {
    std::string value = text(key);
    if (value.empty()) {
        fail(key, "is missing or empty");
    }
    return value;
}

std::vector<std::string> Line::texts(std::string_view key) const {
    const Json* value = value_.find(key);
    std::vector<std::string> out;
    if (value == nullptr || value->kind == Json::Kind::null) {
        return out;
    }
    if (value->kind == Json::Kind::string) {
        out.push_back(value->string);
        return out;
    }
    if (value->kind != Json::Kind::array) {
        fail(key, "expected a string or a list of strings");
    }
    for (const Json& item : value->items) {
        if (item.kind != Json::Kind::string) {
            fail(key, "expected a list of strings");
        }
        out.push_back(item.string);
    }
    return out;
}

void for_each_line(std::string_view file, std::string_view bytes, const std::function<void(const Line&)>& use) {
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < bytes.size();) {
        std::size_t end = bytes.find('\n', begin);
        end = end == std::string_view::npos ? bytes.size() : end;
        std::string_view line = bytes.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        const std::size_t first = line.find_first_not_of(" \t\r");
        if (first == std::string_view::npos || line.substr(first).starts_with("//")) {
            continue;
        }
        Builder builder;
        rapidjson::Reader reader;
        const std::string copy(line);
        rapidjson::StringStream stream(copy.c_str());
        const auto ok = reader.Parse<rapidjson::kParseDefaultFlags>(stream, builder);
        if (ok.IsError()) {
            throw PackError(fmt::format("{}:{}:{}: {}", file, number, ok.Offset() + 1, rapidjson::GetParseError_En(ok.Code())));
        }
        if (builder.result.kind != Json::Kind::object) {
            throw PackError(fmt::format("{}:{}:1: expected a JSON object", file, number));
        }
        use(Line(file, number, std::move(builder.result)));
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
