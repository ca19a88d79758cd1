// SPDX-License-Identifier: Apache-2.0
// Memory that is taken in small pieces and given back all at once, and lists that live in it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>
#include <vector>

namespace actant::lang {

/// Pieces keep their address until the arena goes or is cleared.
class Arena {
  public:
    /// `size` bytes for an object of this alignment (a power of two, at most that of std::max_align_t).
    void* take(std::size_t size, std::size_t alignment) {
        std::size_t begin = (used_ + alignment - 1) & ~(alignment - 1);
        if (chunks_.empty() || begin + size > chunks_[chunk_].size) {
            next_chunk(size);
            begin = 0;
        }
        used_ = begin + size;
        return chunks_[chunk_].bytes.get() + begin;
    }
    std::string_view keep(std::string_view text) {
        if (text.empty()) {
            return {};
        }
        auto* bytes = static_cast<char*>(take(text.size(), 1));
        std::memcpy(bytes, text.data(), text.size());
        return {bytes, text.size()};
    }
    /// Makes all memory free again, without giving it back.
    void clear() {
        chunk_ = 0;
        used_ = 0;
    }

  private:
    static constexpr std::size_t chunk_size = std::size_t{1} << 18U;
    struct Chunk {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size = 0;
    };

    void next_chunk(std::size_t size) {
        used_ = 0;
        for (chunk_ = chunks_.empty() ? 0 : chunk_ + 1; chunk_ < chunks_.size(); ++chunk_) {
            if (chunks_[chunk_].size >= size) {
                return;
            }
        }
        const std::size_t whole = std::max(size, chunk_size);
        chunks_.push_back({std::unique_ptr<std::byte[]>(new std::byte[whole]), whole});
    }

    std::vector<Chunk> chunks_;
    std::size_t chunk_ = 0;
    std::size_t used_ = 0;
};

/// A list that grows in an arena: one pointer while empty. Copies share their items and must not grow.
template <class T>
class Readings {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);

  public:
    std::size_t size() const { return head_ == nullptr ? 0 : head_->size; }
    bool empty() const { return head_ == nullptr; }
    T* begin() { return items(); }
    T* end() { return items() + size(); }
    const T* begin() const { return items(); }
    const T* end() const { return items() + size(); }
    const T& front() const { return *begin(); }
    const T& back() const { return *(end() - 1); }
    const T& operator[](std::size_t i) const { return begin()[i]; }

    void push_back(Arena& arena, const T& item) {
        if (head_ == nullptr || head_->size == head_->capacity) {
            grow(arena);
        }
        items()[head_->size++] = item;
    }

  private:
    struct alignas(8) Head {
        std::uint32_t size = 0;
        std::uint32_t capacity = 0;
    };

    T* items() const { return head_ == nullptr ? nullptr : reinterpret_cast<T*>(head_ + 1); }
    void grow(Arena& arena) {
        const std::uint32_t capacity = head_ == nullptr ? 1 : 2 * head_->capacity;
        auto* head = new (arena.take(sizeof(Head) + capacity * sizeof(T), alignof(Head)))
            Head{static_cast<std::uint32_t>(size()), capacity};
        std::copy(begin(), end(), reinterpret_cast<T*>(head + 1));
        head_ = head;
    }

    Head* head_ = nullptr;
};

}  // namespace actant::lang
