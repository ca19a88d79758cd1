// SPDX-License-Identifier: Apache-2.0
// Plain text and Markdown: the text as it stands; Markdown has a title.
#include "src/read/ascii.hpp"
#include "src/read/dates.hpp"
#include "src/read/reader.hpp"
#include "src/read/utf8.hpp"

namespace actant::read {
namespace {

text::Document document_of(const std::string& path, std::string_view bytes) {
    text::Document document;
    document.info.key = as_utf8(path);
    document.info.date = date_line(bytes);
    document.text = bytes;
    return document;
}

/// The first heading of the first level: "# Title", also "# Title #".
std::string first_heading(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = trimmed(text.substr(0, end));
        if (line.starts_with("# ")) {
            line.remove_prefix(2);
            while (line.ends_with('#')) {
                line.remove_suffix(1);
            }
            return std::string(trimmed(line));
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return {};
}

}  // namespace

void read_plain(const std::string& path, std::string_view bytes, Batch& batch) {
    batch.documents.push_back(document_of(path, checked_utf8(bytes)));
}

void read_markdown(const std::string& path, std::string_view bytes, Batch& batch) {
    text::Document document = document_of(path, checked_utf8(bytes));
    document.info.title = first_heading(document.text);
    batch.documents.push_back(std::move(document));
}

}  // namespace actant::read
