// SPDX-License-Identifier: Apache-2.0
// Entities that may be one, with what speaks for it and against it: proposals for the user, who decides.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/decisions.hpp"
#include "graph/knowledge_graph.hpp"

namespace actant::graph {

struct Candidates {
    const Entity* left = nullptr;  ///< left->id < right->id
    const Entity* right = nullptr;
    std::vector<std::string> reasons_for, reasons_against;
    int score = 0;  ///< the higher, the likelier; for the order only
};

/// Likely pairs among persons, organizations and weapons systems, the likeliest first, then by id. Pairs on which the
/// user has decided are left out.
std::vector<Candidates> likely_duplicates(const KnowledgeGraph& graph, std::span<const Decision> decisions);

/// Entities one of whose names has every word (or a word that begins so), or sounds like the words; the best first.
std::vector<const Entity*> find_by_words(const KnowledgeGraph& graph, std::string_view words);

}  // namespace actant::graph
