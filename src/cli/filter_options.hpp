// SPDX-License-Identifier: Apache-2.0
// Option group: which part of a graph.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "src/cli/command.hpp"

namespace actant::cli {

class FilterOptions {
  public:
    void declare_filter(OptionsDescription& options);
    /// @throws UsageError
    void check_filter();
    /// True where any of the options was given.
    bool filters() const;
    /// The filter for this graph: names become ids. @throws NotFound
    Filter filter_for(const KnowledgeGraph& graph) const;
    /// True where the user said himself how much to show (--entity, --top).
    bool chooses_part() const { return !entities_.empty() || !top_.empty(); }
    const std::vector<std::string>& entity_names() const { return entities_; }

  private:
    std::vector<std::string> types_, kinds_, statuses_, entities_, documents_;
    std::string depth_, since_, until_, min_sources_, max_sources_, top_;
    Filter filter_;  ///< all but the entities
};

}  // namespace actant::cli
