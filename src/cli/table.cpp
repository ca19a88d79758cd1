// SPDX-License-Identifier: Apache-2.0
#include "src/cli/table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <numeric>

#include "src/cli/display.hpp"

namespace actant::cli {
namespace {

constexpr std::size_t gap = 2;               ///< blanks between columns
constexpr std::size_t least_long_text = 40;  ///< columns below which the last column takes a line of its own
constexpr std::size_t least_column = 8;      ///< no column shrinks below
constexpr std::string_view indent = "    ";

std::string padded(const Cell& cell, std::size_t width, bool right, const Layout& layout) {
    const std::string text = cut(cell.text, width);
    const std::string blanks(width - std::min(width, display_width(text)), ' ');
    const std::string shown =
        layout.colours && !cell.colour.empty() ? fmt::format("\033[{}m{}\033[0m", cell.colour, text) : text;
    return right ? blanks + shown : shown + blanks;
}

std::size_t total(const std::vector<std::size_t>& widths) {
    return std::accumulate(widths.begin(), widths.end(), widths.empty() ? 0 : gap * (widths.size() - 1));
}

/// Takes from the widest until all fit.
void shrink(std::vector<std::size_t>& widths, std::size_t limit) {
    while (total(widths) > limit) {
        const auto widest = std::ranges::max_element(widths);
        if (widest == widths.end() || *widest <= least_column) {
            return;
        }
        --*widest;
    }
}

void trim_end(std::string& line) { line.erase(line.find_last_not_of(' ') + 1); }

}  // namespace

std::string table_text(const std::vector<Column>& columns, std::vector<std::vector<Cell>> rows, const Layout& layout) {
    std::vector<std::size_t> shown;   // columns of short text that say anything
    std::vector<std::size_t> widths;  // of those
    for (std::size_t c = 0; c + 1 < columns.size(); ++c) {
        std::size_t widest = 0;
        for (std::vector<Cell>& row : rows) {
            row[c].text = clean(row[c].text);
            widest = std::max(widest, display_width(row[c].text));
        }
        if (widest > 0) {
            shown.push_back(c);
            widths.push_back(std::max(widest, display_width(columns[c].title)));
        }
    }
    const bool one_line = !layout.width || total(widths) + gap + least_long_text <= *layout.width;
    if (layout.width) {
        shrink(widths, *layout.width);
    }
    std::string text;
    const auto add_line = [&](const std::vector<Cell>& row) {
        std::string line;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            line += i == 0 ? "" : std::string(gap, ' ');
            line += padded(row[shown[i]], widths[i], columns[shown[i]].right, layout);
        }
        std::string last = clean(row.back().text);
        if (one_line) {
            last = layout.width ? cut(last, *layout.width - total(widths) - gap) : last;
            line += std::string(gap, ' ') + last;
        }
        trim_end(line);
        text += line + '\n';
        if (!one_line && !last.empty()) {
            text.append(indent).append(cut(last, *layout.width - std::min(*layout.width, indent.size()))) += '\n';
        }
    };
    std::vector<Cell> titles;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        titles.push_back({c + 1 < columns.size() || one_line ? std::string(columns[c].title) : std::string(), "1"});
    }
    add_line(titles);
    std::ranges::for_each(rows, add_line);
    return text;
}

}  // namespace actant::cli
