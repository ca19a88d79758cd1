// SPDX-License-Identifier: Apache-2.0
// JSON-LD, the file format of the graph: one node per entity, statement and document. See docs/jsonld.md.
#pragma once

#include <string_view>

#include "export/formats.hpp"

namespace actant::exporting {

/// The whole graph, in one order whatever way it came about.
void write_jsonld(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);

/// Reads what write_jsonld wrote, under any base IRI; `id` and `@id` alike. Nodes of foreign types are left out.
/// @throws std::runtime_error with offset or node id and what is wrong there.
KnowledgeGraph read_jsonld(std::string_view bytes);

}  // namespace actant::exporting
