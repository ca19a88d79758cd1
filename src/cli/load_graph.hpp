// SPDX-License-Identifier: Apache-2.0
// Graph files as input.
#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"

namespace actant::cli {

/// The bytes of a file, or of standard input for "-". @throws DataError
std::string bytes_of(const std::string& path);

/// Reads a graph file, or JSON-LD from standard input for "-", and obeys the decisions of the named file, else of the
/// file beside the graph. @throws DataError
KnowledgeGraph load_graph(const std::string& path, const std::string& decisions_path = {});

/// The graph as its file has it. @throws DataError
KnowledgeGraph load_graph_without_decisions(const std::string& path);

}  // namespace actant::cli
