// SPDX-License-Identifier: Apache-2.0
// The small stable hash behind the ids of documents and statements.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace actant::graph {

/// FNV-1a, 64 bit: no cryptography, but the same on every machine and for ever.
constexpr std::uint64_t fnv1a(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3U;
    }
    return hash;
}

/// Sixteen lower-case hexadecimal digits.
inline std::string hex16(std::uint64_t value) {
    std::string digits(16, '0');
    for (std::size_t at = digits.size(); at-- > 0; value >>= 4U) {
        digits[at] = "0123456789abcdef"[value & 0xfU];
    }
    return digits;
}

}  // namespace actant::graph
