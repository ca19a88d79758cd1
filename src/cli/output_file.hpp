// SPDX-License-Identifier: Apache-2.0
// Files that are replaced whole or not at all.
#pragma once

#include <string>
#include <string_view>

namespace actant::cli {

/// Sees whether a file could be written there: the folder is there and writable, what stands there is a file.
/// @throws DataError
void check_target(const std::string& path);

/// The new content of a file, beside it under another name until commit(). Removed again if never committed.
class OutputFile {
  public:
    /// Writes the bytes to disk. @throws DataError
    OutputFile(const std::string& path, std::string_view bytes);
    OutputFile(OutputFile&& other) noexcept;
    OutputFile& operator=(OutputFile&&) = delete;
    ~OutputFile();
    /// Puts the new content in the file's place. @throws DataError
    void commit();

  private:
    std::string path_, target_, temporary_;  ///< as named, with links resolved, the new content until commit()
};

}  // namespace actant::cli
