// SPDX-License-Identifier: Apache-2.0
// Sentence boundaries: punctuation, lines, bullets and datelines.
#include "src/analyse/analysis.hpp"
#include "src/text/utf8.hpp"

namespace actant::analyse {
namespace {

using text::Mark;
using text::TokenKind;

/// Texts without periods, lists of a thousand names: what comes after each sentence looks at the whole of it again and
/// again, so none may grow without end. In tokens; no sentence that a human writes is as long.
constexpr std::size_t long_sentence = 300;     ///< from here on a comma ends it
constexpr std::size_t longest_sentence = 400;  ///< here it ends in any case

/// Widths of lines that an editor may have wrapped, in bytes.
constexpr std::size_t shortest_wrapped = 50;
constexpr std::size_t longest_wrapped = 130;

constexpr std::string_view caption_kind = "caption";

class Splitter {
  public:
    explicit Splitter(Analysis& analysis) : a_(analysis) {}

    void run() {
        const std::size_t n = a_.tokens.list.size();
        begin_ = 0;
        measure_lines();
        for (std::size_t i = 0; i < n; ++i) {
            if (i > begin_ && new_block(i)) {
                close(i, true);
            }
            const text::Token& token = a_.token(i);
            if (i > begin_ && i + 1 < n && a_.token(i + 1).mark == Mark::colon && is_caption_word(i)) {
                close(i, true);  // "… trafen aufeinander Foto: X/AP": the credit is no part of the caption
            }
            if (token.mark == Mark::bullet) {
                close(i, true);
                begin_ = i + 1;
                continue;
            }
            if (ends_sentence(i)) {
                std::size_t end = i + 1;
                while (end < n &&
                       (a_.token(end).mark == Mark::quote || a_.token(end).mark == Mark::close || same_mark(end)) &&
                       !a_.token(end).space_before) {
                    ++end;
                }
                // „…?“, fragte X: a comma or a lower-case word goes on with the sentence
                const bool goes_on =
                    end < n && !new_block(end) &&
                    (a_.token(end).mark == Mark::comma || (a_.token(end).kind == TokenKind::word &&
                                                           !a_.token(end).capitalised && token.mark != Mark::period));
                if (!goes_on) {
                    // "Kabul. Bei einem Anschlag …": a place before the text, closed by a period
                    const bool dateline = token.mark == Mark::period && a_.token(begin_).line_start && end < n &&
                                          !a_.token(end).line_start && is_dateline(i);
                    close(end, false);
                    a_.sentences.back().dateline = dateline;
                }
                i = end - 1;
                continue;
            }
            if (too_long(i)) {
                close(i + 1, false);
                continue;
            }
            if (token.mark == Mark::dash && token.space_before && is_dateline(i)) {
                close(i + 1, false);
                a_.sentences.back().dateline = true;
            }
        }
        close(n, true);
        if (!a_.sentences.empty()) {
            for (const Sentence& sentence : a_.sentences) {
                bool start = true;
                for (std::size_t i = sentence.begin; i < sentence.end && start; ++i) {
                    if (a_.token(i).kind == TokenKind::word) {
                        a_.words[i].sentence_start = true;
                        start = false;
                    }
                }
            }
        }
    }

  private:
    bool too_long(std::size_t i) const {
        const std::size_t length = i + 1 - begin_;
        return length >= longest_sentence || (length >= long_sentence && a_.token(i).mark == Mark::comma);
    }

    void measure_lines() {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < a_.tokens.list.size() && !paragraph_lines_; ++i) {
            begin = a_.token(i).line_start ? a_.token(i).begin : begin;
            paragraph_lines_ = a_.token(i).end - begin > longest_wrapped;
        }
    }

    bool is_caption_word(std::size_t i) const {
        const lang::NounLemma* noun = a_.noun(i);
        return noun != nullptr && noun->kind == caption_kind;
    }

    bool same_mark(std::size_t i) const {
        const Mark mark = a_.token(i).mark;
        return mark == Mark::period || mark == Mark::question || mark == Mark::exclamation;
    }

    /// A line break ends a sentence unless the line was only wrapped: long, without a period, and going on in lower
    /// case.
    bool new_block(std::size_t i) const {
        const text::Token& token = a_.token(i);
        if (!token.line_start) {
            return false;
        }
        if (token.block_start || token.mark == Mark::bullet) {
            return true;
        }
        const text::Token& before = a_.token(i - 1);
        if (same_mark(i - 1)) {
            return true;
        }
        std::size_t line = i - 1;
        while (line > 0 && !a_.token(line).line_start) {
            --line;
        }
        const std::size_t width = before.end - a_.token(line).begin;
        const bool wrapped = !paragraph_lines_ && width >= shortest_wrapped && width <= longest_wrapped;
        return !(wrapped || (token.kind == TokenKind::word && !token.capitalised) || before.mark == Mark::comma);
    }

    bool ends_sentence(std::size_t i) const {
        const text::Token& token = a_.token(i);
        if (token.mark == Mark::question || token.mark == Mark::exclamation) {
            return true;
        }
        if (token.mark != Mark::period) {
            return false;
        }
        if (i + 1 >= a_.tokens.list.size()) {
            return true;
        }
        const text::Token& next = a_.token(i + 1);
        if (next.mark == Mark::quote || next.mark == Mark::close) {
            return true;
        }
        if (i > 0) {
            const text::Token& before = a_.token(i - 1);
            if (before.end == token.begin && before.kind == TokenKind::number && before.text.size() <= 2 &&
                next.kind == TokenKind::word) {
                return false;  // "am 13. September", "im 19. Jahrhundert"
            }
            if (before.end == token.begin && before.kind == TokenKind::word) {
                if (a_.pack.abbreviations.contains(before.text)) {
                    return false;
                }
                if (text::code_point_count(before.text) == 1 && before.capitalised) {
                    return false;  // initials
                }
                if (before.all_caps && before.text.size() <= 4 &&
                    before.text.find_first_not_of("IVX") == std::string_view::npos &&
                    (next.kind == TokenKind::number || (next.kind == TokenKind::word && !next.capitalised))) {
                    return false;  // "Abdullah II. sagte"
                }
            }
        }
        if (next.mark == Mark::comma) {
            return false;
        }
        return !(next.kind == TokenKind::word && !next.capitalised && next.space_before);
    }

    /// "Kabul –", "Wien/Berlin –", "Jerusalem (AFP) –" at the beginning of a sentence.
    bool is_dateline(std::size_t dash) const {
        if (dash <= begin_ || dash - begin_ > 7) {
            return false;
        }
        bool place = false;
        bool bracket = false;
        for (std::size_t i = begin_; i < dash; ++i) {
            const text::Token& token = a_.token(i);
            if (token.mark == Mark::open) {
                bracket = true;
            } else if (token.mark == Mark::close) {
                bracket = false;
            } else if (token.mark == Mark::slash || token.mark == Mark::comma || token.mark == Mark::period ||
                       bracket) {
                continue;
            } else if (token.kind != TokenKind::word || !token.capitalised || a_.words[i].noun != none) {
                return false;
            } else {
                const lang::FormEntry* entry = a_.words[i].entry;
                const bool named = entry != nullptr && (!entry->names.empty() || entry->phrase_tokens > 1);
                if (!named && entry != nullptr) {
                    return false;
                }
                for (const auto& use : named ? entry->names : lang::Readings<lang::NameUse>{}) {
                    place = place || use.kind == lang::NameKind::place || use.kind == lang::NameKind::capital;
                }
                place = place || (named && entry->phrase_tokens > 1);
            }
        }
        return place;
    }

    void close(std::size_t end, bool heading) {
        while (begin_ < end && a_.token(begin_).mark == Mark::bullet) {
            ++begin_;
        }
        if (end > begin_) {
            Sentence sentence;
            sentence.begin = begin_;
            sentence.end = end;
            sentence.heading = heading;
            for (std::size_t i = begin_; i < end; ++i) {
                sentence.question = sentence.question || a_.token(i).mark == Mark::question;
            }
            sentence.paragraph =
                a_.sentences.empty() ? 0 : a_.sentences.back().paragraph + (a_.token(begin_).line_start ? 1 : 0);
            a_.sentences.push_back(sentence);
        }
        begin_ = end;
    }

    Analysis& a_;
    std::size_t begin_ = 0;
    bool paragraph_lines_ = false;  ///< a line is a paragraph: none was wrapped
};

}  // namespace

void find_sentences(Analysis& analysis) { Splitter(analysis).run(); }

}  // namespace actant::analyse
