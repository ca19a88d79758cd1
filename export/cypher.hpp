// SPDX-License-Identifier: Apache-2.0
// Two files for Neo4j that need no connection: a script of Cypher, and tables for `neo4j-admin database import`.
#pragma once

#include "export/formats.hpp"

namespace actant::exporting {

/// Statements that end in ';', for cypher-shell or the Browser: the load of docs/neo4j.md with quoted literals.
void write_cypher(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);

/// Relationships, and beside them the three kinds of nodes. Lists are separated by U+001F.
void write_neo4j_relationships(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);
void write_neo4j_entities(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);
void write_neo4j_statements(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);
void write_neo4j_documents(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink);

}  // namespace actant::exporting
