// SPDX-License-Identifier: Apache-2.0
// Any bytes as a graph file: a message, or a graph that is written and read again without a change.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

#include "export/formats.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto* format = actant::exporting::format_by_name("jsonld");
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    actant::KnowledgeGraph graph;
    try {
        graph = format->reader(bytes);
    } catch (const std::runtime_error&) {
        return 0;
    } catch (const std::invalid_argument&) {
        return 0;
    }
    const auto once = actant::exporting::written(*format, graph);
    if (actant::exporting::written(*format, format->reader(once)) != once) {
        std::abort();
    }
    return 0;
}
