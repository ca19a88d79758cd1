// SPDX-License-Identifier: Apache-2.0
// Any text through analysis and extraction: every quote equals the text from begin to end, every end is there.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "src/extract/extract.hpp"
#include "src/lang/pack.hpp"
#include "src/read/read.hpp"

namespace {

/// Byte offset of a code point in valid UTF-8.
std::size_t offset_of(std::string_view text, std::size_t code_point) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins && code_point-- == 0) {
            break;
        }
    }
    return at;
}

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto* pack = actant::lang::Packs::embedded().find("de");
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const auto& document : actant::read::read_bytes("a.txt", bytes, {"", "de"}).documents) {
        const auto graph = actant::extract::extract(*pack, document);
        for (const auto& statement : graph.statements) {
            require(statement.subject < graph.entities.size());
            require(!statement.object || *statement.object < graph.entities.size());
            require(!statement.item || *statement.item < graph.entities.size());
            require(!statement.by || *statement.by < graph.entities.size());
            require(statement.begin < statement.end && statement.end - statement.begin <= 500);
            const auto begin = offset_of(document.text, statement.begin);
            const auto end = offset_of(document.text, statement.end);
            require(std::string_view(document.text).substr(begin, end - begin) == statement.quote);
        }
    }
    return 0;
}
