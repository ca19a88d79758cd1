// SPDX-License-Identifier: Apache-2.0
// Graph files as input.
#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"

namespace actant::cli {

/// Reads a graph file, or JSON-LD from standard input for "-". @throws DataError
KnowledgeGraph load_graph(const std::string& path);

}  // namespace actant::cli
