// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "src/read/ascii.hpp"
#include "src/read/reader.hpp"

namespace actant::read {
namespace {

constexpr std::array<std::string_view, 1> plain_endings = {".txt"};
constexpr std::array<std::string_view, 2> markdown_endings = {".md", ".markdown"};
constexpr std::array<std::string_view, 2> html_endings = {".html", ".htm"};
constexpr std::array<std::string_view, 2> json_lines_endings = {".jsonl", ".ndjson"};

constexpr std::array<Reader, 4> table = {{
    {"plain", plain_endings, read_plain},
    {"markdown", markdown_endings, read_markdown},
    {"html", html_endings, read_html},
    {"jsonl", json_lines_endings, read_json_lines},
}};

}  // namespace

std::span<const Reader> readers() { return table; }

const Reader* reader_by_ending(std::string_view path) {
    const std::string lower = ascii_lower(path.substr(path.find_last_of('/') + 1));
    for (const Reader& reader : table) {
        if (std::ranges::any_of(reader.endings, [&](std::string_view ending) { return lower.ends_with(ending); })) {
            return &reader;
        }
    }
    return nullptr;
}

const Reader& reader_by_content(std::string_view bytes) {
    const std::size_t start = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    const std::string begin = start == std::string_view::npos ? "" : ascii_lower(bytes.substr(start, 64));
    if (begin.starts_with("<!doctype html") || begin.starts_with("<html")) {
        return *reader_by_ending(html_endings.front());
    }
    if (begin.starts_with('{')) {
        return *reader_by_ending(json_lines_endings.front());
    }
    return table.front();
}

std::string known_endings() {
    std::string all;
    for (const Reader& reader : table) {
        for (const std::string_view ending : reader.endings) {
            all.append(all.empty() ? "" : " ").append(ending);
        }
    }
    return all;
}

}  // namespace actant::read
