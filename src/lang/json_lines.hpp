// SPDX-License-Identifier: Apache-2.0
// Pack files: one JSON object a line. A small value tree keeps RapidJSON out of the headers.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace actant::lang {

/// What is wrong in a pack: "file:line: key: message".
class PackError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Json {
    enum class Kind { null, boolean, number, string, array, object };
    Kind kind = Kind::null;
    bool boolean = false;
    double number = 0;
    std::string string;
    std::vector<Json> items;
    std::vector<std::pair<std::string, Json>> members;

    const Json* find(std::string_view key) const;
};

/// One line of a pack file with typed access; every failed access throws PackError with file, line and key.
class Line {
  public:
    Line(std::string_view file, std::size_t number, Json value) : file_(file), number_(number), value_(std::move(value)) {}

    bool has(std::string_view key) const { return value_.find(key) != nullptr; }
    bool flag(std::string_view key, bool otherwise = false) const;
    std::string text(std::string_view key, std::string_view otherwise = {}) const;
    std::string required_text(std::string_view key) const;
    /// A string or a list of strings; empty where the key is missing.
    std::vector<std::string> texts(std::string_view key) const;
    const Json* raw(std::string_view key) const { return value_.find(key); }
    const Json& json() const { return value_; }
    [[noreturn]] void fail(std::string_view key, std::string_view message) const;
    /// "file:line", for messages
    std::string place() const;

  private:
    std::string_view file_;
    std::size_t number_;
    Json value_;
};

/// Calls `use` for every line that is neither blank nor a // comment.
/// @throws PackError where a line is no JSON object.
void for_each_line(std::string_view file, std::string_view bytes, const std::function<void(const Line&)>& use);

/// The name among `names` nearest to `word` ("did you mean"), empty if none is near.
std::string nearest(std::string_view word, const std::vector<std::string_view>& names);

}  // namespace actant::lang
