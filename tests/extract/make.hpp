// SPDX-License-Identifier: Apache-2.0
// Short texts to statements, written as rows that a test can compare: "Polen supplies Ukraine".
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "src/extract/extract.hpp"
#include "src/lang/pack.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {

/// The graph of one text, with questions that tests ask.
class Extracted {
  public:
    explicit Extracted(std::string text, std::string date = "2024-11-13") {
        text::Document document;
        document.text = std::move(text);
        document.info.date = std::move(date);
        graph_ = extract(*lang::Packs::embedded().find("de"), document);
        text_ = std::move(document.text);
    }

    const DocumentGraph& operator*() const { return graph_; }
    const DocumentGraph* operator->() const { return &graph_; }

    /// All statements as "subject predicate object", in text order.
    std::vector<std::string> rows() const {
        std::vector<std::string> out;
        for (const LocalStatement& s : graph_.statements) {
            out.push_back(row(s));
        }
        return out;
    }

    bool has(std::string_view row_text) const { return find(row_text) != nullptr; }

    /// The first such statement, else one that says so in its texts, so that checks fail and do not crash.
    const LocalStatement& operator[](std::string_view row_text) const {
        static const LocalStatement nothing = [] {
            LocalStatement s;
            s.item_text = s.role = s.by_text = s.time_text = s.time = s.quote = "no such statement";
            return s;
        }();
        const LocalStatement* found = find(row_text);
        return found != nullptr ? *found : nothing;
    }

    std::string status(std::string_view row_text) const {
        const LocalStatement* found = find(row_text);
        return found == nullptr ? "no such statement" : std::string(name_of(found->status));
    }

    const LocalEntity* entity(std::string_view name) const {
        for (const LocalEntity& e : graph_.entities) {
            if (e.name == name) {
                return &e;
            }
        }
        return nullptr;
    }

    std::string name(std::size_t entity) const { return graph_.entities[entity].name; }

    /// Whether every quote is the text between its two ends, counted in code points, and no longer than the format
    /// allows.
    bool quotes_hold() const {
        std::vector<std::size_t> offsets;
        for (std::size_t i = 0; i < text_.size();) {
            offsets.push_back(i);
            text::next_code_point(text_, i);
        }
        offsets.push_back(text_.size());
        for (const LocalStatement& s : graph_.statements) {
            if (s.begin >= s.end || s.end >= offsets.size() || s.end - s.begin > 500 ||
                text_.substr(offsets[s.begin], offsets[s.end] - offsets[s.begin]) != s.quote) {
                return false;
            }
        }
        return true;
    }

  private:
    std::string row(const LocalStatement& s) const {
        return name(s.subject) + " " + std::string(name_of(s.predicate)) + (s.object ? " " + name(*s.object) : "");
    }

    const LocalStatement* find(std::string_view row_text) const {
        for (const LocalStatement& s : graph_.statements) {
            if (row(s) == row_text) {
                return &s;
            }
        }
        return nullptr;
    }

    std::string text_;
    DocumentGraph graph_;
};

using Rows = std::vector<std::string>;

}  // namespace actant::extract

namespace std {

/// For the messages of failed tests.
inline std::ostream& operator<<(std::ostream& out, const std::vector<std::string>& strings) {
    for (std::size_t i = 0; i < strings.size(); ++i) {
        out << (i == 0 ? "[" : " | ") << strings[i];
    }
    return out << (strings.empty() ? "[]" : "]");
}

}  // namespace std
