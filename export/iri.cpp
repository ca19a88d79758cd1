// SPDX-License-Identifier: Apache-2.0
#include "export/iri.hpp"

#include <optional>

namespace actant::exporting {
namespace {

bool unreserved(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '-' ||
           byte == '.' || byte == '_' || byte == '~';
}

void add_encoded(std::string& out, char byte) {
    const auto bits = static_cast<unsigned char>(byte);
    out += '%';
    out += "0123456789ABCDEF"[bits >> 4U];
    out += "0123456789ABCDEF"[bits & 0xfU];
}

/// In an IRI of somebody else only what no IRI may hold is encoded, so that encoding twice changes nothing.
bool allowed_in_iri(char byte) {
    constexpr std::string_view never = "<>\"{}|\\^`";
    return byte > ' ' && byte < '\x7f' && never.find(byte) == std::string_view::npos;
}

std::optional<int> digit(char byte) {
    if (byte >= '0' && byte <= '9') {
        return byte - '0';
    }
    if (byte >= 'A' && byte <= 'F') {
        return byte - 'A' + 10;
    }
    if (byte >= 'a' && byte <= 'f') {
        return byte - 'a' + 10;
    }
    return std::nullopt;
}

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%' && at + 2 < text.size()) {
            const auto high = digit(text[at + 1]);
            const auto low = digit(text[at + 2]);
            if (high && low) {
                out += static_cast<char>(*high * 16 + *low);
                at += 2;
                continue;
            }
        }
        out += text[at];
    }
    return out;
}

}  // namespace

std::string iri(std::string_view base, IriKind kind, std::string_view id) {
    std::string out;
    if (id.find("://") != std::string_view::npos || id.starts_with("urn:")) {
        for (const char byte : id) {
            allowed_in_iri(byte) ? void(out += byte) : add_encoded(out, byte);
        }
        return out;
    }
    out = base;
    if (kind == IriKind::entity) {
        out += "entity/";
    }
    for (const char byte : id) {
        unreserved(byte) || byte == '/' ? void(out += byte) : add_encoded(out, byte);
    }
    return out;
}

std::string id_from_iri(IriKind kind, std::string_view iri) {
    const std::string_view folder = kind == IriKind::entity      ? "entity/"
                                    : kind == IriKind::statement ? "statement/"
                                                                 : "document/";
    for (auto at = iri.rfind(folder); at != std::string_view::npos && at > 0; at = iri.rfind(folder, at - 1)) {
        if (iri[at - 1] == '/' || iri[at - 1] == '#' || iri[at - 1] == ':') {
            return decoded(iri.substr(kind == IriKind::entity ? at + folder.size() : at));
        }
    }
    return std::string(iri);
}

}  // namespace actant::exporting
