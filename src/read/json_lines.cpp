// SPDX-License-Identifier: Apache-2.0
// JSON Lines: one article a line, an object with id, text and, if present, title, url, date, language, publisher.
#include <fmt/core.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "src/read/ascii.hpp"
#include "src/read/dates.hpp"
#include "src/read/language.hpp"
#include "src/read/reader.hpp"
#include "src/read/utf8.hpp"

namespace actant::read {
namespace {

/// The string at `key`, empty where it is absent or null. Numbers are taken for an id.
std::string string_at(const rapidjson::Document& line, const char* key) {
    const auto member = line.FindMember(key);
    if (member == line.MemberEnd() || member->value.IsNull()) {
        return {};
    }
    if (member->value.IsInt64()) {
        return std::to_string(member->value.GetInt64());
    }
    if (!member->value.IsString()) {
        throw ReadError(fmt::format("\"{}\" is not a string", key));
    }
    return {member->value.GetString(), member->value.GetStringLength()};
}

text::Document article(std::string_view bytes, std::string& warning) {
    rapidjson::Document line;
    line.Parse<rapidjson::kParseIterativeFlag>(bytes.data(), bytes.size());
    if (line.HasParseError()) {
        throw ReadError(fmt::format("not valid JSON at byte {} of the line: {}", line.GetErrorOffset(),
                                    rapidjson::GetParseError_En(line.GetParseError())));
    }
    if (!line.IsObject()) {
        throw ReadError("not a JSON object (one article a line: {\"id\": …, \"text\": …})");
    }
    if (const auto member = line.FindMember("text"); member == line.MemberEnd() || !member->value.IsString()) {
        throw ReadError("no string \"text\" (one article a line: {\"id\": …, \"text\": …})");
    }
    text::Document document;
    document.info.title = string_at(line, "title");
    document.info.url = string_at(line, "url");
    document.info.publisher = string_at(line, "publisher");
    document.info.language = primary_language(string_at(line, "language"));
    document.info.key = string_at(line, "id");
    document.text = checked_utf8(string_at(line, "text"));
    const std::string date = string_at(line, "date");
    document.info.date = iso_date(date);
    if (document.info.date.empty() && !date.empty()) {
        warning = fmt::format("\"date\": '{}' is no date (write YYYY-MM-DD); read without it", date);
    }
    return document;
}

}  // namespace

void read_json_lines(const std::string& path, std::string_view bytes, Batch& batch) {
    if (const auto foreign = foreign_content(bytes)) {
        throw ReadError(*foreign);
    }
    std::size_t number = 0;
    std::size_t offset = 0;
    while (offset < bytes.size()) {
        const std::size_t end = std::min(bytes.find('\n', offset), bytes.size());
        const std::string_view raw = bytes.substr(offset, end - offset);
        ++number;
        offset = end + 1;
        try {
            const std::string_view line = trimmed(checked_utf8(raw));
            if (line.empty()) {
                continue;
            }
            std::string warning;
            text::Document document = article(line, warning);
            if (document.info.key.empty()) {
                document.info.key =
                    document.info.url.empty() ? fmt::format("{}:{}", as_utf8(path), number) : document.info.url;
            }
            if (!warning.empty()) {
                batch.warnings.push_back(fmt::format("{}:{}: {}", shown_name(path), number, warning));
            }
            if (trimmed(document.text).empty()) {
                throw ReadError("\"text\" is empty");
            }
            batch.documents.push_back(std::move(document));
        } catch (const ReadError& error) {
            batch.errors.push_back(fmt::format("{}:{}: {}", shown_name(path), number, error.what()));
        }
    }
}

}  // namespace actant::read
