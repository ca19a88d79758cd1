// SPDX-License-Identifier: Apache-2.0
// The little of Graphviz that the picture writers use, with its strings escaped in one place.
#pragma once

#include <initializer_list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

struct Agraph_s;

namespace actant::exporting {

/// Graphviz keeps its state in globals: whoever calls it holds this.
std::mutex& graphviz_mutex();

/// Text as Graphviz shows it: backslashes doubled, markup as entities, one line, nothing that XML 1.0 forbids.
/// For labels and URLs (its "escString").
std::string escaped(std::string_view text);

/// The same for tooltips, whose backslashes Graphviz resolves twice: first \\, then \N and the like.
std::string tooltip_escaped(std::string_view text);

/// Text inside an HTML-like label, where a backslash means nothing.
std::string html_escaped(std::string_view text);

using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

/// A directed graph in the making. Names are plain ids of our own; values are escaped by the caller.
class DotGraph {
  public:
    DotGraph();
    ~DotGraph();
    DotGraph(const DotGraph&) = delete;
    DotGraph& operator=(const DotGraph&) = delete;

    void set(Attributes attributes);
    void node_defaults(Attributes attributes);
    void edge_defaults(Attributes attributes);
    void node(const std::string& name, Attributes attributes);
    void edge(const std::string& name, const std::string& tail, const std::string& head, Attributes attributes);
    /// Nodes made after this belong to the cluster until end_cluster().
    void begin_cluster(const std::string& name, Attributes attributes);
    void end_cluster();
    /// A value beginning with '<' and ending with '>' is taken for HTML where `name` is "label".
    std::string text() const;

  private:
    void set_on(void* object, const Attributes& attributes);
    void defaults(int kind, const Attributes& attributes);

    std::lock_guard<std::mutex> lock_;
    Agraph_s* graph_;
    Agraph_s* cluster_ = nullptr;
};

}  // namespace actant::exporting
