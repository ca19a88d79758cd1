// SPDX-License-Identifier: Apache-2.0
// What a reader is, and the one table of them.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "src/read/read.hpp"

namespace actant::read {

/// A source that cannot be read; the message has no file name.
class ReadError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Appends the documents found in `bytes` to the batch; fills what the format itself says of them (see finish.hpp for
/// the rest).
/// @throws ReadError where the whole source is unusable
using ReadFunction = void (*)(const std::string& path, std::string_view bytes, Batch& batch);

struct Reader {
    std::string_view name;
    std::span<const std::string_view> endings;  ///< lower case, with the dot
    ReadFunction read;
};

std::span<const Reader> readers();
/// The reader for a path's ending (in any case), or nullptr.
const Reader* reader_by_ending(std::string_view path);
/// The reader for bytes without a name, from how they begin; plain text where nothing else fits.
const Reader& reader_by_content(std::string_view bytes);
/// A source as messages name it.
std::string shown_name(const std::string& path);
/// ".txt .md …" for messages.
std::string known_endings();

// The readers themselves, one file each.
void read_plain(const std::string& path, std::string_view bytes, Batch& batch);
void read_markdown(const std::string& path, std::string_view bytes, Batch& batch);
void read_html(const std::string& path, std::string_view bytes, Batch& batch);
void read_json_lines(const std::string& path, std::string_view bytes, Batch& batch);

}  // namespace actant::read
