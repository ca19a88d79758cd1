// SPDX-License-Identifier: Apache-2.0
// From what the user names to a list of files.
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "src/read/reader.hpp"
#include "src/read/utf8.hpp"

namespace actant::read {
namespace {

namespace fs = std::filesystem;

/// Files below a folder that a reader knows, sorted by their bytes. Links to folders are not followed (they may go in
/// circles).
std::vector<std::string> files_below(const fs::path& folder, Listing& listing) {
    std::vector<std::string> found;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (!entry->is_regular_file(ignored)) {
            continue;
        }
        if (reader_by_ending(entry->path().native()) != nullptr) {
            found.push_back(entry->path().generic_string());
        } else {
            ++listing.passed_over;
        }
    }
    if (error) {
        listing.errors.push_back(fmt::format("{}: {}", as_utf8(folder.native()), error.message()));
    } else if (found.empty()) {
        listing.errors.push_back(fmt::format("{}: no texts in this folder (files that are read: {})",
                                             as_utf8(folder.native()), known_endings()));
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace

Listing list_inputs(std::span<const std::string> inputs) {
    Listing listing;
    std::set<std::string> seen;
    const auto add = [&](const std::string& path) {
        if (seen.insert(path).second) {
            listing.paths.push_back(path);
        }
    };
    for (const std::string& input : inputs) {
        std::error_code error;
        const fs::file_status status =
            input == "-" ? fs::file_status(fs::file_type::regular) : fs::status(input, error);
        if (status.type() == fs::file_type::not_found || status.type() == fs::file_type::none) {
            listing.errors.push_back(fmt::format("{}: {}", as_utf8(input),
                                                 error ? error.message() : std::string("No such file or directory")));
        } else if (status.type() == fs::file_type::directory) {
            std::ranges::for_each(files_below(input, listing), add);
        } else {
            add(input);
        }
    }
    return listing;
}

}  // namespace actant::read
