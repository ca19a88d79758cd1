// SPDX-License-Identifier: Apache-2.0
#include "src/lang/forms.hpp"

#include <bit>
#include <cstring>

namespace actant::lang {
namespace {

/// Eight bytes at a time. Nothing depends on the value but the place in the table.
std::uint32_t hash_of(std::string_view form) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio
    std::uint64_t hash = form.size() * factor;
    const char* at = form.data();
    std::size_t left = form.size();
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * factor;
        hash ^= hash >> 32U;
    };
    for (; left >= sizeof(std::uint64_t); left -= sizeof(std::uint64_t), at += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        mix(word);
    }
    std::uint64_t rest = 0;
    for (std::size_t i = 0; i < left; ++i) {
        rest = (rest << 8U) | static_cast<unsigned char>(at[i]);
    }
    mix(rest);
    return static_cast<std::uint32_t>(hash);
}

}  // namespace

std::size_t FormTable::slot_of(std::string_view form, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
        const Slot& slot = slots_[i];
        if (slot.entry == 0 || (slot.hash == hash && (*this)[slot.entry - 1].form == form)) {
            return i;
        }
    }
}

const FormEntry* FormTable::find(std::string_view form) const {
    const Slot& slot = slots_[slot_of(form, hash_of(form))];
    return slot.entry == 0 ? nullptr : &(*this)[slot.entry - 1];
}

FormEntry& FormTable::entry(std::string_view form) {
    const std::uint32_t hash = hash_of(form);
    std::size_t slot = slot_of(form, hash);
    if (slots_[slot].entry != 0) {
        return at(slots_[slot].entry - 1);
    }
    if ((size_ + 1) * 4 > slots_.size() * 3) {
        rehash(slots_.size() * 2);
        slot = slot_of(form, hash);
    }
    if (size_ % chunk_size == 0) {
        chunks_.push_back(std::make_unique<FormEntry[]>(chunk_size));
    }
    slots_[slot] = {hash, static_cast<std::uint32_t>(size_ + 1)};
    FormEntry& entry = at(size_++);
    entry.form = arena_.keep(form);
    return entry;
}

void FormTable::reserve(std::size_t forms) {
    const std::size_t slots = std::bit_ceil(forms + forms / 2);
    if (slots > slots_.size()) {
        rehash(slots);
    }
}

void FormTable::rehash(std::size_t slots) {
    const std::vector<Slot> old = std::move(slots_);
    slots_ = std::vector<Slot>(slots);
    const std::size_t mask = slots - 1;
    for (const Slot& slot : old) {
        if (slot.entry != 0) {
            std::size_t i = slot.hash & mask;
            while (slots_[i].entry != 0) {
                i = (i + 1) & mask;
            }
            slots_[i] = slot;
        }
    }
}

}  // namespace actant::lang
