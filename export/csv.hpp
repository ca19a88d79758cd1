// SPDX-License-Identifier: Apache-2.0
// Tables as CSV (RFC 4180, but lines end in LF): for spreadsheets and pandas, and for `neo4j-admin database import`.
#pragma once

#include "export/formats.hpp"

namespace actant::exporting {

/// One relation a line. What a spreadsheet would take for a formula begins with an apostrophe.
void write_csv_edges(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);
/// One entity a line; its column `id` is `source` and `target` of the edges.
void write_csv_nodes(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);

}  // namespace actant::exporting
