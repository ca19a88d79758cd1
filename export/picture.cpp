// SPDX-License-Identifier: Apache-2.0
#include "export/picture.hpp"

#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>

#include <fmt/format.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include "export/dot_writer.hpp"
#include "export/graphviz.hpp"

namespace actant::exporting {
namespace {

[[noreturn]] void fail(std::string_view what) {
    const char* reason = aglasterr();
    throw std::runtime_error(fmt::format("Graphviz cannot {} the picture{}{}", what, reason != nullptr ? ": " : "",
                                         reason != nullptr ? reason : ""));
}

std::string drawn(const KnowledgeGraph& graph, const WriteOptions& options, const char* format) {
    const auto dot = dot_text(graph, options);
    const std::lock_guard lock(graphviz_mutex());
    agseterr(AGMAX);  // its warnings would go to stderr; the last one is asked for where something fails
    const std::unique_ptr<GVC_t, int (*)(GVC_t*)> context(gvContext(), gvFreeContext);
    const std::unique_ptr<Agraph_t, int (*)(Agraph_t*)> picture(agmemread(dot.c_str()), agclose);
    if (!context || !picture) {
        fail("prepare");
    }
    // The graph names its layout; the argument is what such a name overrides.
    if (gvLayout(context.get(), picture.get(), "dot") != 0) {
        fail("lay out");
    }
    char* bytes = nullptr;
    unsigned int size = 0;
    const int failed = gvRenderData(context.get(), picture.get(), format, &bytes, &size);
    std::string result(bytes != nullptr ? bytes : "", bytes != nullptr ? size : 0);
    gvFreeRenderData(bytes);
    gvFreeLayout(context.get(), picture.get());
    if (failed != 0 || result.empty()) {
        fail("draw");
    }
    return result;
}

}  // namespace

void write_svg(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink) {
    sink.write(drawn(graph, options, "svg"));
}
void write_png(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink) {
    sink.write(drawn(graph, options, "png"));
}
void write_pdf(const KnowledgeGraph& graph, const WriteOptions& options, Sink& sink) {
    sink.write(drawn(graph, options, "pdf"));
}

}  // namespace actant::exporting
