// SPDX-License-Identifier: Apache-2.0
#include "src/lang/features.hpp"

#include <array>

namespace actant::lang {
namespace {

constexpr std::array<std::string_view, 4> case_names = {"nom", "acc", "dat", "gen"};
constexpr std::array<std::string_view, 4> column_names = {"m", "f", "n", "pl"};

template <class Use>
bool for_each_word(std::string_view text, Use use) {
    while (!text.empty()) {
        const std::size_t end = text.find(' ');
        if (!use(text.substr(0, end))) {
            return false;
        }
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return true;
}

int index_in(const std::array<std::string_view, 4>& names, std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

}  // namespace

Agreement parse_agreement(std::string_view text) {
    Agreement bits = 0;
    const bool ok = for_each_word(text, [&](std::string_view word) {
        const std::size_t point = word.find('.');
        const int c = index_in(case_names, word.substr(0, point));
        const int g = point == std::string_view::npos ? -1 : index_in(column_names, word.substr(point + 1));
        if (c < 0 || g < 0) {
            return false;
        }
        bits |= agreement(static_cast<Case>(c), static_cast<Column>(g));
        return true;
    });
    return ok ? bits : Agreement{0};
}

Agreement parse_cases(std::string_view text) {
    Agreement bits = 0;
    const bool ok = for_each_word(text, [&](std::string_view word) {
        const int c = index_in(case_names, word);
        if (c < 0) {
            return false;
        }
        bits |= all_columns(static_cast<Case>(c));
        return true;
    });
    return ok ? bits : Agreement{0};
}

}  // namespace actant::lang
