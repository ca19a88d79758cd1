// SPDX-License-Identifier: Apache-2.0
// From a name on the command line to an entity of a graph.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace actant::cli {

/// No entity has the name, or several have. Ends the program with exit 1.
class NotFound : public std::runtime_error {
  public:
    NotFound(const std::string& message, std::vector<Entity> candidates, std::vector<std::string> nearest)
        : std::runtime_error(message), candidates(std::move(candidates)), nearest(std::move(nearest)) {}
    std::vector<Entity> candidates;    ///< the entities that share the name
    std::vector<std::string> nearest;  ///< names that look like it
};

/// Arguments from `first` on as one name: a name of several words needs no quotes.
std::string words_from(const std::vector<std::string>& arguments, std::size_t first);

/// "no entity is called 'X' (did you mean 'Y'?)"
std::string unknown_name(const KnowledgeGraph& graph, std::string_view name);

/// The one entity with this name, id or Wikidata item. @throws NotFound
const Entity& find_entity(const KnowledgeGraph& graph, std::string_view name);

}  // namespace actant::cli
