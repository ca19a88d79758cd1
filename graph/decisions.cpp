// SPDX-License-Identifier: Apache-2.0
#include "graph/decisions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "graph/identity.hpp"
#include "graph/knowledge_graph.hpp"

namespace actant {
namespace {

constexpr std::string_view same_word = "same";
constexpr std::string_view different_word = "different";
constexpr std::string_view blanks = " \t\r";

/// The next word of a line, in quotes or not; nothing at its end. @throws std::runtime_error
std::optional<std::string> next_word(std::string_view& line) {
    line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
    if (line.empty() || line.front() == '#') {
        return std::nullopt;
    }
    std::string word;
    if (line.front() != '"') {
        const auto end = std::min(line.find_first_of(blanks), line.size());
        word = line.substr(0, end);
        line.remove_prefix(end);
        return word;
    }
    for (std::size_t at = 1; at < line.size(); ++at) {
        if (line[at] == '"') {
            line.remove_prefix(at + 1);
            return word;
        }
        if (line[at] == '\\' && at + 1 < line.size()) {
            ++at;
            word += line[at] == 'n' ? '\n' : line[at];
        } else {
            word += line[at];
        }
    }
    throw std::runtime_error("a quotation mark is not closed");
}

std::string quoted(const std::string& side) {
    if (!side.empty() && side.find_first_of(" \t\r\n\"\\#") == std::string::npos) {
        return side;
    }
    std::string out = "\"";
    for (const char byte : side) {
        if (byte == '"' || byte == '\\') {
            out += '\\';
        }
        out += byte == '\n' ? std::string("\\n") : std::string(1, byte);
    }
    return out + '"';
}

std::optional<Decision> decision_of_line(std::string_view line) {
    const auto verdict = next_word(line);
    if (!verdict) {
        return std::nullopt;
    }
    if (*verdict != same_word && *verdict != different_word) {
        throw std::runtime_error(fmt::format("'{}' stands where 'same' or 'different' belongs", *verdict));
    }
    const auto left = next_word(line);
    const auto right = left ? next_word(line) : std::nullopt;
    if (!right || left->empty() || right->empty()) {
        throw std::runtime_error(fmt::format("'{}' needs two sides (write: {} A B)", *verdict, *verdict));
    }
    if (next_word(line)) {
        throw std::runtime_error("more than two sides (put a side with blanks in double quotes)");
    }
    if (*left == *right) {
        throw std::runtime_error(fmt::format("both sides are '{}'", *left));
    }
    return decision(*verdict == same_word ? Verdict::same : Verdict::different, *left, *right);
}

}  // namespace

Decision decision(Verdict verdict, std::string left, std::string right) {
    if (right < left) {
        std::swap(left, right);
    }
    return {verdict, std::move(left), std::move(right)};
}

std::vector<Decision> decisions_from(std::string_view text) {
    std::map<std::pair<std::string, std::string>, Verdict> verdicts;
    if (text.starts_with("\xef\xbb\xbf")) {
        text.remove_prefix(3);
    }
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        try {
            if (auto found = decision_of_line(text.substr(0, end))) {
                verdicts[{std::move(found->left), std::move(found->right)}] = found->verdict;
            }
        } catch (const std::runtime_error& error) {
            throw std::runtime_error(fmt::format("line {}: {}", number, error.what()));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::vector<Decision> decisions;
    decisions.reserve(verdicts.size());
    for (const auto& [sides, verdict] : verdicts) {
        decisions.push_back({verdict, sides.first, sides.second});
    }
    std::ranges::sort(decisions);
    return decisions;
}

std::string line_of(const Decision& decision) {
    return fmt::format("{} {} {}", decision.verdict == Verdict::same ? same_word : different_word,
                       quoted(decision.left), quoted(decision.right));
}

namespace graph {

Reference reference_from(std::string_view side) {
    const auto at = side.find('@');
    if (at == std::string_view::npos) {
        return {std::string(side), {}};
    }
    return {std::string(side.substr(0, at)), document_id(side.substr(at + 1))};
}

std::vector<Decision> unmet(const KnowledgeGraph& graph, std::span<const Decision> decisions) {
    const auto entities_of = [&](std::string_view side) {
        const auto reference = reference_from(side);
        std::set<std::string_view> found;
        for (const auto& entity : graph.entities()) {
            for (const auto& mention : entity.mentions) {
                if ((reference.document.empty() || mention.document == reference.document) &&
                    std::ranges::find(mention.keys, reference.key) != mention.keys.end()) {
                    found.insert(entity.id);
                }
            }
        }
        return found;
    };
    std::vector<Decision> list;
    for (const auto& one : decisions) {
        if (one.verdict == Verdict::same) {
            auto all = entities_of(one.left);
            const auto right = entities_of(one.right);
            const bool both = !all.empty() && !right.empty();
            all.insert(right.begin(), right.end());
            if (both && all.size() > 1) {
                list.push_back(one);
            }
        }
    }
    return list;
}

}  // namespace graph
}  // namespace actant
