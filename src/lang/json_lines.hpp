// SPDX-License-Identifier: Apache-2.0
// Pack files: one JSON object a line. A small value tree keeps RapidJSON out of the headers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace actant::lang {

/// What is wrong in a pack: "file:line: key: message".
class PackError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A row of values owned by somebody else.
template <class T>
struct Row {
    const T* first = nullptr;
    std::uint32_t count = 0;

    const T* begin() const { return first; }
    const T* end() const { return first + count; }
    std::size_t size() const { return count; }
    bool empty() const { return count == 0; }
    const T& operator[](std::size_t i) const { return first[i]; }
};

struct Member;

/// A value; lives, like all below it, until the next line is read. Strings live as long as the bytes of the file.
struct Json {
    enum class Kind : std::uint8_t { null, boolean, number, string, array, object };
    Kind kind = Kind::null;
    bool boolean = false;
    double number = 0;
    std::string_view string = {};
    Row<Json> items = {};
    Row<Member> members = {};

    const Json* find(std::string_view key) const;
};

struct Member {
    std::string_view name;
    Json value;
};

/// The strings of a list of JSON strings.
class Texts {
  public:
    class Iterator {
      public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = std::string_view;
        using difference_type = std::ptrdiff_t;
        using pointer = const std::string_view*;
        using reference = const std::string_view&;

        Iterator() = default;
        explicit Iterator(const Json* at) : at_(at) {}
        const std::string_view& operator*() const { return at_->string; }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        Iterator operator++(int) {
            const Iterator old = *this;
            ++at_;
            return old;
        }
        bool operator==(const Iterator&) const = default;

      private:
        const Json* at_ = nullptr;
    };

    Texts() = default;
    explicit Texts(Row<Json> row) : row_(row) {}
    Iterator begin() const { return Iterator(row_.begin()); }
    Iterator end() const { return Iterator(row_.end()); }
    std::size_t size() const { return row_.size(); }
    bool empty() const { return row_.empty(); }
    std::string_view front() const { return row_[0].string; }
    bool contains(std::string_view text) const;
    std::vector<std::string> copy() const { return {begin(), end()}; }

  private:
    Row<Json> row_;
};

/// Where a line stands, for messages.
struct LinePlace {
    std::string_view file;
    std::size_t number = 0;

    /// "file:line"
    std::string text() const;
    /// @throws PackError always: "file:line: key: message"
    [[noreturn]] void fail(std::string_view key, std::string_view message) const;
};

/// One line of a pack file with typed access; every failed access throws PackError with file, line and key.
class Line {
  public:
    Line(LinePlace place, const Json& value) : place_(place), value_(value) {}

    bool has(std::string_view key) const { return value_.find(key) != nullptr; }
    bool flag(std::string_view key, bool otherwise = false) const;
    std::string_view text(std::string_view key, std::string_view otherwise = {}) const;
    std::string_view required_text(std::string_view key) const;
    /// A string or a list of strings; empty where the key is missing.
    Texts texts(std::string_view key) const;
    const Json* raw(std::string_view key) const { return value_.find(key); }
    const Json& json() const { return value_; }
    [[noreturn]] void fail(std::string_view key, std::string_view message) const { place_.fail(key, message); }
    const LinePlace& where() const { return place_; }
    /// "file:line", for messages
    std::string place() const { return place_.text(); }

  private:
    LinePlace place_;
    const Json& value_;
};

/// Calls `use` for every line that is neither blank nor a // comment. Strings are decoded in place, so `bytes` changes
/// and holds what the lines' strings show.
/// @throws PackError where a line is no JSON object.
void for_each_line(std::string_view file, std::string& bytes, const std::function<void(const Line&)>& use);

/// The name among `names` nearest to `word` ("did you mean"), empty if none is near.
std::string nearest(std::string_view word, const std::vector<std::string_view>& names);

}  // namespace actant::lang
