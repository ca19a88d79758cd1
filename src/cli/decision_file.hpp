// SPDX-License-Identifier: Apache-2.0
// The file of decisions that stands beside a graph: news.decisions beside news.jsonld.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/decisions.hpp"
#include "graph/knowledge_graph.hpp"
#include "src/cli/command.hpp"
#include "src/cli/console.hpp"

namespace actant::cli {

/// --decisions of the commands that read one graph.
void declare_decisions(OptionsDescription& options, std::string& path);

/// "news.decisions" for "news.jsonld"; empty for standard input.
std::string decisions_beside(const std::string& graph_path);

/// The decisions of the file that an option names, which must be there; else of the file beside the graph, if it is.
/// @throws DataError "file: line 3: …"
std::vector<Decision> decisions_for(const std::string& graph_path, const std::string& named);

/// The text of a file, empty where there is none. @throws DataError
std::string decisions_text(const std::string& path);

/// Puts a decision into the text of a file, in place of one on the same pair.
std::string with_decision(std::string_view text, const Decision& decision);
/// Takes the decision on a pair out.
std::string without_decision(std::string_view text, const Decision& decision);

/// Names the decisions that others stand against.
void warn_of_unmet(const KnowledgeGraph& graph, const std::vector<Decision>& decisions, Console& console);

}  // namespace actant::cli
