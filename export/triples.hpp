// SPDX-License-Identifier: Apache-2.0
// The triples of the JSON-LD in the two plain syntaxes of RDF: .nt, one triple a line, and .ttl.
#pragma once

#include "export/formats.hpp"

namespace actant::exporting {

void write_ntriples(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);
void write_turtle(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);

}  // namespace actant::exporting
