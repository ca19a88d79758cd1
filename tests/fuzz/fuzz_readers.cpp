// SPDX-License-Identifier: Apache-2.0
// Any bytes through every reader: documents or messages, and every text that comes out is valid UTF-8 without BOM.
#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "src/read/read.hpp"

namespace {

bool is_valid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        UChar32 c = 0;
        U8_NEXT(text.data(), at, text.size(), c);
        if (c < 0) {
            return false;
        }
    }
    return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const actant::read::Options options{"2024-01-01", "de"};
    for (const char* path : {"a.txt", "a.md", "a.html", "a.jsonl", "-"}) {
        const auto batch = actant::read::read_bytes(path, bytes, options);
        for (const auto& document : batch.documents) {
            if (!is_valid_utf8(document.text) || document.text.starts_with("\xEF\xBB\xBF")) {
                std::abort();
            }
        }
    }
    return 0;
}
