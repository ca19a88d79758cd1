// SPDX-License-Identifier: Apache-2.0
// The table of written forms. Loading a pack makes some 170,000 of them, so it keeps them in few large pieces of
// memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "src/lang/arena.hpp"
#include "src/lang/lexicon.hpp"

namespace actant::lang {

/// A hash table with open addressing. Entries keep their address and their order of insertion.
class FormTable {
  public:
    FormTable() { rehash(std::size_t{1} << 10U); }

    /// The entry of a form, or nullptr.
    const FormEntry* find(std::string_view form) const;
    /// The entry of a form; makes an empty one where there is none.
    FormEntry& entry(std::string_view form);
    std::size_t size() const { return size_; }
    /// In order of insertion, i < size().
    const FormEntry& operator[](std::size_t i) const { return chunks_[i / chunk_size][i % chunk_size]; }
    /// Makes room for this number of forms.
    void reserve(std::size_t forms);
    /// Memory of the readings.
    Arena& arena() { return arena_; }

  private:
    static constexpr std::size_t chunk_size = 1024;
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0;  ///< number of the entry + 1, 0 where the slot is free
    };

    FormEntry& at(std::size_t i) { return chunks_[i / chunk_size][i % chunk_size]; }
    /// The slot of a form, or the free one where it belongs.
    std::size_t slot_of(std::string_view form, std::uint32_t hash) const;
    void rehash(std::size_t slots);

    std::vector<Slot> slots_;  ///< a power of two of them, at most three quarters taken
    std::vector<std::unique_ptr<FormEntry[]>> chunks_;
    std::size_t size_ = 0;
    Arena arena_;
};

}  // namespace actant::lang
