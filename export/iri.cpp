// SPDX-License-Identifier: Apache-2.0
#include "export/iri.hpp"

#include <algorithm>
#include <optional>

namespace actant::exporting {
namespace {

bool unreserved(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '.' || byte == '_' || byte == '~';
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

std::string_view folder_of(IriKind kind) {
    switch (kind) {
        case IriKind::entity: return "entity/";
        case IriKind::statement: return "statement/";
        case IriKind::document: return "document/";
        default: return "mention/";
    }
}

/// "https://…", "urn:…": ids that are IRIs of their own.
bool is_absolute(std::string_view id) {
    if (id.starts_with("urn:")) {
        return true;
    }
    const auto scheme = id.substr(0, id.find("://"));
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    constexpr std::string_view others = "0123456789+-.";
    return scheme.size() < id.size() && !scheme.empty() && letters.find(scheme.front()) != std::string_view::npos &&
           std::ranges::all_of(scheme, [&](char byte) {
               return letters.find(byte) != std::string_view::npos || others.find(byte) != std::string_view::npos;
           });
}

std::string cleaned(std::string_view iri) {
    std::string out;
    for (const char byte : iri) {
        if (allowed_in_iri(byte)) {
            out += byte;
        } else {
            add_encoded(out, byte);
        }
    }
    return out;
}

}  // namespace

std::string iri(std::string_view base, IriKind kind, std::string_view id) {
    if (is_absolute(id)) {
        return cleaned(id);
    }
    const auto folder = folder_of(kind);
    if (kind != IriKind::entity && id.starts_with(folder)) {
        id.remove_prefix(folder.size());
    }
    // The last such folder is where the id begins, so the id must not show another.
    const bool slash = id.find(folder) == std::string_view::npos;
    std::string out(base);
    out += folder;
    for (const char byte : id) {
        if (unreserved(byte) || (byte == '/' && slash)) {
            out += byte;
        } else {
            add_encoded(out, byte);
        }
    }
    return out;
}

std::string id_from_iri(IriKind kind, std::string_view iri) {
    const auto folder = folder_of(kind);
    const std::string_view prefix = kind == IriKind::entity ? "" : folder;
    for (auto at = iri.rfind(folder); at != std::string_view::npos && at > 0; at = iri.rfind(folder, at - 1)) {
        if (iri[at - 1] == '/' || iri[at - 1] == '#' || iri[at - 1] == ':') {
            const auto id = decoded(iri.substr(at + folder.size()));
            return is_absolute(id) ? cleaned(id) : std::string(prefix) + id;
        }
    }
    return is_absolute(iri)          ? cleaned(iri)
           : iri.starts_with(prefix) ? std::string(iri)
                                     : std::string(prefix).append(iri);
}

}  // namespace actant::exporting
