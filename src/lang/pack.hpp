// SPDX-License-Identifier: Apache-2.0
// draft: interface of language packs for the other boxes
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>
namespace actant::lang {
class Pack;  // one language: lexicon, morphology, names, frames, cues
/// All packs: embedded ones, or those of --language-dir.
class Packs {
  public:
    /// The packs compiled into the program.
    static const Packs& embedded();
    /// Packs from a folder with one sub-folder per language (and the language-neutral files beside them).
    /// @throws std::runtime_error "file:line: key: what is wrong (way out)"
    static Packs from_directory(const std::filesystem::path& folder);
    /// The pack for an ISO 639-1 code, or nullptr.
    const Pack* find(std::string_view language) const;
    std::vector<std::string> languages() const;
    /// Version string of the packs: a hash of their bytes, for --version.
    const std::string& version() const;
    Packs(Packs&&) noexcept;
    ~Packs();
  private:
    Packs();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};
}  // namespace actant::lang
