// SPDX-License-Identifier: Apache-2.0
// Files that are replaced whole or not at all.
#pragma once

#include <string>
#include <string_view>

#include "export/sink.hpp"

namespace actant::cli {

/// Sees whether a file could be written there: the folder is there and writable, what stands there is a file.
/// @throws DataError
void check_target(const std::string& path);

/// The new content of a file, beside it under another name until commit(). Removed again if never committed.
class OutputFile final : public exporting::Sink {
  public:
    /// @throws DataError
    explicit OutputFile(const std::string& path);
    ~OutputFile() override;
    /// @throws DataError
    void write(std::string_view bytes) override;
    /// All is written: sees it to the disk. @throws DataError
    void finish();
    /// Puts the new content in the file's place. @throws DataError
    void commit();

  private:
    void close_quietly();
    std::string path_, target_, temporary_;  ///< as named, with links resolved, the new content until commit()
    int file_ = -1;
};

}  // namespace actant::cli
