// SPDX-License-Identifier: Apache-2.0
// Where writers put the bytes of a file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace actant::exporting {

/// Takes the bytes of one file, piece by piece. A file, a string, standard output.
class Sink {
  public:
    Sink() = default;
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    virtual ~Sink() = default;
    /// @throws std::runtime_error where the bytes cannot be kept (a full disk)
    virtual void write(std::string_view bytes) = 0;
};

/// Keeps everything.
class StringSink final : public Sink {
  public:
    void write(std::string_view bytes) override { bytes_ += bytes; }
    const std::string& bytes() const { return bytes_; }

  private:
    std::string bytes_;
};

/// Gathers small pieces, so that a sink sees blocks of some 64 KiB and memory does not grow with the file.
class Blocks {
  public:
    explicit Blocks(Sink& sink) : sink_(sink) { block_.reserve(2 * size); }
    Blocks(const Blocks&) = delete;
    Blocks& operator=(const Blocks&) = delete;
    ~Blocks() = default;

    Blocks& operator<<(std::string_view bytes) {
        block_ += bytes;
        if (block_.size() >= size) {
            flush();
        }
        return *this;
    }
    Blocks& operator<<(char byte) {
        block_ += byte;
        return *this;
    }
    /// The last call of every writer: what is still here goes to the sink.
    void flush() {
        sink_.write(block_);
        block_.clear();
    }

  private:
    static constexpr std::size_t size = std::size_t{1} << 16;  ///< bytes
    Sink& sink_;
    std::string block_;
};

}  // namespace actant::exporting
