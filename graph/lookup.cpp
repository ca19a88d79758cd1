// SPDX-License-Identifier: Apache-2.0
// Entities by name, and the nearest names to what was not found.
#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "names/fold.hpp"

namespace actant {
namespace {

/// UTF-8 as code points; the folded names this is called with are well-formed.
std::u32string code_points(std::string_view utf8) {
    std::u32string text;
    for (const char byte : utf8) {
        const auto bits = static_cast<unsigned char>(byte);
        if ((bits & 0xc0U) != 0x80U) {
            text.push_back(bits < 0x80U   ? bits
                           : bits < 0xe0U ? bits & 0x1fU
                           : bits < 0xf0U ? bits & 0x0fU
                                          : bits & 0x07U);
        } else if (!text.empty()) {
            text.back() = (text.back() << 6U) | (bits & 0x3fU);
        }
    }
    return text;
}

/// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
std::size_t edit_distance(const std::u32string& left, const std::u32string& right) {
    std::vector<std::size_t> before(right.size() + 1);
    std::vector<std::size_t> above(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t at = 1; at <= left.size(); ++at) {
        row[0] = at;
        for (std::size_t to = 1; to <= right.size(); ++to) {
            const std::size_t change = left[at - 1] == right[to - 1] ? 0 : 1;
            row[to] = std::min({above[to] + 1, row[to - 1] + 1, above[to - 1] + change});
            if (at > 1 && to > 1 && left[at - 1] == right[to - 2] && left[at - 2] == right[to - 1]) {
                row[to] = std::min(row[to], before[to - 2] + 1);
            }
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above.back();
}

bool has_word(std::string_view folded, std::string_view word) {
    return (' ' + std::string(folded) + ' ').find(' ' + std::string(word) + ' ') != std::string::npos;
}

template <class Visit>
void each_name(const Entity& entity, Visit visit) {
    visit(entity.name);
    std::ranges::for_each(entity.alternate_names, visit);
}

}  // namespace

std::vector<const Entity*> find_by_name(const KnowledgeGraph& graph, std::string_view name) {
    for (const auto& entity : graph.entities()) {
        if (entity.id == name || (!entity.wikidata.empty() && entity.wikidata == name)) {
            return {&entity};
        }
    }
    const auto wanted = names::fold_name(name);
    if (wanted.empty()) {
        return {};
    }
    std::vector<const Entity*> exact;
    std::vector<const Entity*> prefix;
    for (const auto& entity : graph.entities()) {
        bool equal = false;
        bool begins = false;
        each_name(entity, [&](const std::string& candidate) {
            const auto folded = names::fold_name(candidate);
            equal = equal || folded == wanted;
            begins = begins || folded.starts_with(wanted);
        });
        if (equal) {
            exact.push_back(&entity);
        } else if (begins) {
            prefix.push_back(&entity);
        }
    }
    auto& found = exact.empty() ? prefix : exact;
    std::ranges::sort(found, {}, [&](const Entity* entity) {
        return std::tuple(-static_cast<long>(graph.relations_of(entity->id).size()), std::string_view(entity->id));
    });
    return found;
}

std::vector<std::string> nearest_names(const KnowledgeGraph& graph, std::string_view name, std::size_t count) {
    const auto folded_wanted = names::fold_name(name);
    const auto wanted = code_points(folded_wanted);
    std::map<std::string_view, std::size_t> distances;  // the best over each entity's names
    for (const auto& entity : graph.entities()) {
        std::string_view best;
        std::size_t least = 0;
        each_name(entity, [&](const std::string& candidate) {
            const auto folded = names::fold_name(candidate);
            const auto text = code_points(folded);
            // A name that holds what was asked for as a word is nearer than any misspelling.
            const auto distance = !wanted.empty() && has_word(folded, folded_wanted) ? 0 : edit_distance(wanted, text);
            if (distance <= std::max(wanted.size(), text.size()) / 2 && (best.empty() || distance < least)) {
                best = candidate;
                least = distance;
            }
        });
        if (!best.empty()) {
            const auto [place, added] = distances.try_emplace(best, least);
            place->second = std::min(place->second, least);
        }
    }
    std::vector<std::pair<std::size_t, std::string_view>> ranked;
    ranked.reserve(distances.size());
    for (const auto& [candidate, distance] : distances) {
        ranked.emplace_back(distance, candidate);
    }
    std::ranges::sort(ranked);
    ranked.resize(std::min(count, ranked.size()));
    std::vector<std::string> names;
    std::ranges::transform(ranked, std::back_inserter(names), [](const auto& one) { return std::string(one.second); });
    return names;
}

}  // namespace actant
