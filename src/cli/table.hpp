// SPDX-License-Identifier: Apache-2.0
// Tables for terminals and pipes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace actant::cli {

struct Cell {
    std::string text;
    std::string_view colour = {};  ///< an SGR parameter ("31"), or empty
};

struct Column {
    std::string_view title;
    bool right = false;  ///< numbers stand right
};

struct Layout {
    std::optional<std::size_t> width;  ///< columns to fit in; nothing cuts nothing
    bool colours = false;
};

/// Rows aligned by display width. The last column is long text: it takes what the others leave, or, where that is too
/// little, a line of its own below the row. Columns without any text are left out.
std::string table_text(const std::vector<Column>& columns, std::vector<std::vector<Cell>> rows, const Layout& layout);

}  // namespace actant::cli
