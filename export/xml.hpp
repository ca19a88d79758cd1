// SPDX-License-Identifier: Apache-2.0
// Nodes and edges for programs that analyse and draw networks: GraphML (Gephi, yEd, Cytoscape, networkx, igraph) and
// GEXF 1.2draft (Gephi, networkx). Nodes are entities, edges relations of every status.
#pragma once

#include "export/formats.hpp"

namespace actant::exporting {

void write_graphml(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);
void write_gexf(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);

}  // namespace actant::exporting
