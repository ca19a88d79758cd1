// SPDX-License-Identifier: Apache-2.0
// What the user has settled: two entities are one, or two mentions are not.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace actant {

class KnowledgeGraph;

enum class Verdict : std::uint8_t { same, different };

/// Each side names mentions by one of their keys, or by an entity's id: "person/peter-muller", "Q423". With
/// "@<document key>" behind it only that document's mention is meant: "person/peter-muller@a.txt".
struct Decision {
    Verdict verdict = Verdict::same;
    std::string left, right;  ///< left <= right
    auto operator<=>(const Decision&) const = default;
};

/// A decision with its sides in order.
Decision decision(Verdict verdict, std::string left, std::string right);

/// Reads a file of decisions: one a line, `same A B` or `different A B`, a side with blanks in double quotes; empty
/// lines and what follows # is passed over. Of two decisions on one pair the later counts. Sorted.
/// @throws std::runtime_error "line 3: …"
std::vector<Decision> decisions_from(std::string_view text);

/// One line of such a file, without line end.
std::string line_of(const Decision& decision);

namespace graph {

/// One side of a decision in its two parts.
struct Reference {
    std::string key;
    std::string document;  ///< document id, or empty for mentions of all documents
};
Reference reference_from(std::string_view side);

/// The decisions that do not hold in a graph that was merged with them: "same" sides in different entities because a
/// "different" stands against it.
std::vector<Decision> unmet(const KnowledgeGraph& graph, std::span<const Decision> decisions);

}  // namespace graph
}  // namespace actant
