// SPDX-License-Identifier: Apache-2.0
// Graph files as input.
#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"

namespace actant::cli {

/// The bytes of a file, or of standard input for "-". @throws DataError
std::string bytes_of(const std::string& path);

/// Reads a graph file, or JSON-LD from standard input for "-". @throws DataError
KnowledgeGraph load_graph(const std::string& path);

}  // namespace actant::cli
