// SPDX-License-Identifier: Apache-2.0
#include "export/graphviz.hpp"

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include <graphviz/cgraph.h>

#include "export/utf8.hpp"

namespace actant::exporting {
namespace {

/// cgraph takes char* and copies; this lends it one for the length of a call.
class Loose {
  public:
    explicit Loose(std::string_view text) : text_(text) {}
    operator char*() { return text_.data(); }

  private:
    std::string text_;
};

Loose loose(std::string_view text) { return Loose(text); }

bool is_html(std::string_view name, std::string_view value) {
    return name == "label" && value.size() > 1 && value.front() == '<' && value.back() == '>';
}

/// U+FFFE and U+FFFF, which no XML may hold.
bool is_no_character(std::string_view text) {
    return text.starts_with("\xef\xbf\xbe") || text.starts_with("\xef\xbf\xbf");
}

std::string escaped_with(std::string_view text, std::string_view backslash) {
    std::string result;
    const auto valid = valid_utf8(text);
    for (std::size_t at = 0; at < valid.size(); ++at) {
        const char byte = valid[at];
        if (byte == '\xef' && is_no_character(std::string_view(valid).substr(at))) {
            result += "\xef\xbf\xbd";
            at += 2;
            continue;
        }
        switch (byte) {
            case '\\': result += backslash; break;
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            default: result += static_cast<unsigned char>(byte) < 0x20U || byte == '\x7f' ? ' ' : byte;
        }
    }
    return result;
}

}  // namespace

std::mutex& graphviz_mutex() {
    static std::mutex mutex;
    return mutex;
}

std::string escaped(std::string_view text) { return escaped_with(text, "\\\\"); }
std::string tooltip_escaped(std::string_view text) { return escaped_with(text, "\\\\\\\\"); }
std::string html_escaped(std::string_view text) { return escaped_with(text, "&#92;"); }

DotGraph::DotGraph() : lock_(graphviz_mutex()), graph_(agopen(loose("actant"), Agdirected, nullptr)) {
    if (graph_ == nullptr) {
        throw std::runtime_error("Graphviz cannot make a graph");
    }
}

DotGraph::~DotGraph() { agclose(graph_); }

void DotGraph::set_on(void* object, const Attributes& attributes) {
    for (const auto& [name, value] : attributes) {
        Loose key(name);
        if (is_html(name, value)) {
            // The marked copy must exist before: setting finds it by its text. Escaped text holds no '<', so no plain
            // one is equal.
            const auto inner = value.substr(1, value.size() - 2);
            char* html = agstrdup_html(graph_, loose(inner));
            agsafeset(object, key, html, loose(""));
            agstrfree(graph_, html);
        } else {
            agsafeset(object, key, loose(value), loose(""));
        }
    }
}

void DotGraph::defaults(int kind, const Attributes& attributes) {
    for (const auto& [name, value] : attributes) {
        agattr(graph_, kind, loose(name), loose(value));
    }
}

void DotGraph::set(Attributes attributes) { set_on(cluster_ != nullptr ? cluster_ : graph_, attributes); }
void DotGraph::node_defaults(Attributes attributes) { defaults(AGNODE, attributes); }
void DotGraph::edge_defaults(Attributes attributes) { defaults(AGEDGE, attributes); }

void DotGraph::node(const std::string& name, Attributes attributes) {
    set_on(agnode(cluster_ != nullptr ? cluster_ : graph_, loose(name), 1), attributes);
}

void DotGraph::edge(const std::string& name, const std::string& tail, const std::string& head, Attributes attributes) {
    auto* owner = cluster_ != nullptr ? cluster_ : graph_;
    auto* tail_node = agnode(owner, loose(tail), 1);
    auto* head_node = agnode(owner, loose(head), 1);
    set_on(agedge(owner, tail_node, head_node, loose(name), 1), attributes);
}

void DotGraph::begin_cluster(const std::string& name, Attributes attributes) {
    cluster_ = agsubg(graph_, loose("cluster_" + name), 1);
    set_on(cluster_, attributes);
}

void DotGraph::end_cluster() { cluster_ = nullptr; }

std::string DotGraph::text() const {
    char* bytes = nullptr;
    std::size_t size = 0;
    std::FILE* file = open_memstream(&bytes, &size);
    if (file == nullptr) {
        throw std::runtime_error("no memory for the DOT text");
    }
    const int failed = agwrite(graph_, file);
    const int unclosed = std::fclose(file);
    const std::unique_ptr<char, void (*)(void*)> owner(bytes, std::free);
    if (failed != 0 || unclosed != 0) {
        throw std::runtime_error("Graphviz cannot write its graph");
    }
    return {bytes, size};
}

}  // namespace actant::exporting
