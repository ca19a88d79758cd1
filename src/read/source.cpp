// SPDX-License-Identifier: Apache-2.0
// One source from its name to finished documents.
#include <cstdio>  // the header of CLD2 needs it before

#include <cld2/public/compact_lang_det.h>
#include <fmt/core.h>
#include <libxml/xmlversion.h>
#include <unicode/uversion.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

#include "src/read/ascii.hpp"
#include "src/read/fingerprint.hpp"
#include "src/read/language.hpp"
#include "src/read/reader.hpp"
#include "src/read/sha256.hpp"
#include "src/read/utf8.hpp"

namespace actant::read {
namespace {

constexpr std::string_view standard_input = "-";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct CloseFile {
    void operator()(std::FILE* file) const {
        if (file != stdin) {
            std::fclose(file);
        }
    }
};

/// All bytes of a file. Stops at a NUL byte, so that a device without end does not fill the memory.
std::string bytes_of(const std::string& path) {
    const std::unique_ptr<std::FILE, CloseFile> file(path == standard_input ? stdin : std::fopen(path.c_str(), "rb"));
    if (file == nullptr) {
        throw ReadError(std::strerror(errno));
    }
    std::string bytes;
    std::array<char, 1 << 16> chunk{};
    while (const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file.get())) {
        bytes.append(chunk.data(), count);
        if (std::memchr(chunk.data(), 0, count) != nullptr) {
            break;  // checked_utf8 says where
        }
    }
    if (std::ferror(file.get()) != 0) {
        throw ReadError(std::strerror(errno));
    }
    return bytes;
}

/// What no format says of itself: language, hash and fingerprint, and the date where the user gave one.
void finish(text::Document& document, const Options& options) {
    while (document.text.starts_with(byte_order_mark)) {
        document.text.erase(0, byte_order_mark.size());  // a second one, or one written as a character reference
    }
    DocumentInfo& info = document.info;
    if (info.language.empty()) {
        info.language = detect_language(document.text, options.language);
    }
    if (info.date.empty()) {
        info.date = options.date;
    }
    info.content_hash = sha256(document.text);
    info.fingerprint = fingerprint(document.text);
}

const Reader& reader_for(const std::string& path, std::string_view bytes) {
    const Reader* reader = reader_by_ending(path);
    return reader != nullptr ? *reader : reader_by_content(bytes);
}

}  // namespace

std::string shown_name(const std::string& path) { return path == standard_input ? "standard input" : as_utf8(path); }

Batch read_bytes(const std::string& path, std::string_view bytes, const Options& options) {
    Batch batch;
    try {
        const std::string_view body = bytes.starts_with(byte_order_mark) ? bytes.substr(byte_order_mark.size()) : bytes;
        if (trimmed(body).empty()) {
            throw ReadError("empty (there is no text to read)");
        }
        reader_for(path, bytes).read(path, bytes, batch);
        for (const text::Document& document : batch.documents) {
            if (trimmed(document.text).empty()) {
                batch.documents.clear();
                throw ReadError("no text in it (navigation, scripts and forms are left out)");
            }
        }
        for (text::Document& document : batch.documents) {
            finish(document, options);
        }
    } catch (const ReadError& error) {
        batch.errors.push_back(fmt::format("{}: {}", shown_name(path), error.what()));
    }
    return batch;
}

Batch read_source(const std::string& path, const Options& options) {
    try {
        return read_bytes(path, bytes_of(path), options);
    } catch (const ReadError& error) {
        Batch batch;
        batch.errors.push_back(fmt::format("{}: {}", shown_name(path), error.what()));
        return batch;
    }
}

std::vector<std::string> library_versions() {
    return {fmt::format("libxml2 {}", LIBXML_DOTTED_VERSION), fmt::format("ICU {}", U_ICU_VERSION),
            fmt::format("CLD2 {}", CLD2::DetectLanguageVersion())};
}

}  // namespace actant::read
