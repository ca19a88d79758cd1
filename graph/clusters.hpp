// SPDX-License-Identifier: Apache-2.0
// Connected components of shared keys, cut where decisions say so.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/decisions.hpp"

namespace actant::graph {

/// What clustering sees of a mention.
struct Node {
    std::string_view document;  ///< document id, may be empty
    std::span<const std::string> keys;
};

struct Clusters {
    std::vector<std::size_t> cluster_of;  ///< for each node the smallest node of its cluster
    /// Keys that stand in several clusters, with the one that may call itself by it (nodes.size(): none).
    std::vector<std::pair<std::string_view, std::size_t>> split_keys;
};

/// First known actors, then decisions for "same", then names, then spellings join, each in the order of the keys.
/// Nodes on the two sides of a "different" never come together: a key that both have joins only what neither claims.
Clusters clustered(std::span<const Node> nodes, std::span<const Decision> decisions);

/// 0 Wikidata item, 1 known actor, 2 name, 3 within one document, 4 spelling.
int rank_of_key(std::string_view key);

}  // namespace actant::graph
