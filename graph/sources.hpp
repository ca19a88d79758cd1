// SPDX-License-Identifier: Apache-2.0
// Which documents are independent of each other.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace actant::graph {

/// Documents in groups of near-copies, by their fingerprints: two fingerprints that agree in enough of their parts (see
/// src/read/fingerprint.hpp) are one source, also over a third. A document without a fingerprint is its own.
class Sources {
  public:
    /// @pre sorted by id
    explicit Sources(std::span<const Document> documents);
    /// A number that near-copies share; for an unknown document one that no other has.
    std::size_t of(std::string_view document_id) const;

  private:
    std::span<const Document> documents_;
    std::vector<std::size_t> group_;
};

/// Whether two fingerprints are of near-copies.
bool near_copies(std::string_view left, std::string_view right);

}  // namespace actant::graph
