// SPDX-License-Identifier: Apache-2.0
// From what the user names (files, folders, standard input) to documents. Nothing here prints: problems come back as
// text.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/text/document.hpp"

namespace actant::read {

struct Options {
    std::string date;      ///< ISO 8601 date of texts that carry none, or empty
    std::string language;  ///< ISO 639-1 code that counts where a text is too short to tell
};

/// Files to be read, in a fixed order.
struct Listing {
    std::vector<std::string> paths;   ///< "-" is standard input
    std::vector<std::string> errors;  ///< inputs that are not there or hold nothing to read
    std::size_t passed_over = 0;      ///< files in folders whose ending no reader knows
};

/// Documents of one source, and what was wrong with it.
struct Batch {
    std::vector<text::Document> documents;
    std::vector<std::string> errors;    ///< something could not be read: "file:12: what (way out)"
    std::vector<std::string> warnings;  ///< the document was read, but part of what it says about itself was not
};

/// Folders become the files below them whose ending a reader knows, sorted by path; a path given twice counts once.
Listing list_inputs(std::span<const std::string> inputs);

/// Reads a file, or standard input for "-". Never throws for bad content: the batch says what was wrong.
Batch read_source(const std::string& path, const Options& options);

/// The same for bytes at hand; `path` chooses the reader by its ending ("-" looks at the bytes) and stands in messages.
Batch read_bytes(const std::string& path, std::string_view bytes, const Options& options);

/// Versions of the libraries this box reads with, for --version: "libxml2 2.9.14", ….
std::vector<std::string> library_versions();

}  // namespace actant::read
