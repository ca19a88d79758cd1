// SPDX-License-Identifier: Apache-2.0
// Short texts through the stages of the analysis, and what they found as strings that a test can compare.
#pragma once

#include <memory>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "src/analyse/analysis.hpp"

namespace actant::analyse {

inline const lang::Pack& german() { return *lang::Packs::embedded().find("de"); }

/// A text with its analysis, which looks into it.
class Analysed {
  public:
    explicit Analysed(std::string text)
        : document_(std::make_unique<text::Document>(text::Document{{}, std::move(text)})),
          analysis_(std::make_unique<Analysis>(analyse(german(), *document_))) {}

    const Analysis& operator*() const { return *analysis_; }
    const Analysis* operator->() const { return analysis_.get(); }

    std::vector<std::string> sentences() const {
        std::vector<std::string> out;
        for (const Sentence& s : analysis_->sentences) {
            out.emplace_back(analysis_->text(s.begin, s.end));
        }
        return out;
    }

    /// Names as "kind:text".
    std::vector<std::string> names() const {
        std::vector<std::string> out;
        for (const NameSpan& n : analysis_->names) {
            out.push_back(std::string(kind(n.kind)) + ":" + std::string(analysis_->text(n.begin, n.end)));
        }
        return out;
    }

    /// The phrase that contains the word. @throws std::out_of_range where no phrase does
    const Chunk& phrase(std::string_view word) const {
        for (std::size_t i = 0; i < analysis_->words.size(); ++i) {
            if (analysis_->text(i) == word && analysis_->chunk_of[i] != none) {
                return analysis_->chunks[static_cast<std::size_t>(analysis_->chunk_of[i])];
            }
        }
        throw std::out_of_range("no phrase with '" + std::string(word) + "'");
    }

    std::string text_of(const Chunk& chunk) const { return std::string(analysis_->text(chunk.begin, chunk.end)); }

    /// The clause whose verb is this lemma, its prefix joined. @throws std::out_of_range where there is none
    const Clause& clause(std::string_view verb) const {
        for (const Clause& c : analysis_->clauses) {
            if (c.verb != none && lemma(c.verb) == verb) {
                return c;
            }
        }
        throw std::out_of_range("no clause with '" + std::string(verb) + "'");
    }

    bool has_clause(std::string_view verb) const {
        for (const Clause& c : analysis_->clauses) {
            if (c.verb != none && lemma(c.verb) == verb) {
                return true;
            }
        }
        return false;
    }

    const std::string& lemma(Index verb) const { return analysis_->pack.verbs[static_cast<std::size_t>(verb)].lemma; }

    /// The phrases of a clause as written.
    std::vector<std::string> phrases(const Clause& c) const {
        std::vector<std::string> out;
        for (const std::size_t chunk : c.chunks) {
            out.push_back(text_of(analysis_->chunks[chunk]));
        }
        return out;
    }

  private:
    static std::string_view kind(SpanKind kind) {
        switch (kind) {
            case SpanKind::state: return "state";
            case SpanKind::adjective: return "adjective";
            case SpanKind::demonym: return "demonym";
            case SpanKind::person: return "person";
            case SpanKind::organization: return "organization";
            case SpanKind::weapon: return "weapon";
            case SpanKind::place: return "place";
            default: return "place_adjective";
        }
    }

    std::unique_ptr<text::Document> document_;
    std::unique_ptr<Analysis> analysis_;
};

using Strings = std::vector<std::string>;

}  // namespace actant::analyse

namespace std {

/// For the messages of failed tests.
inline std::ostream& operator<<(std::ostream& out, const std::vector<std::string>& strings) {
    for (std::size_t i = 0; i < strings.size(); ++i) {
        out << (i == 0 ? "[" : " | ") << strings[i];
    }
    return out << (strings.empty() ? "[]" : "]");
}

}  // namespace std
