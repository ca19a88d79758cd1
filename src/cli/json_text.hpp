// SPDX-License-Identifier: Apache-2.0
// One JSON document, indented, piece by piece.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace actant::cli {

class JsonText {
  public:
    JsonText();
    ~JsonText();
    JsonText(const JsonText&) = delete;
    JsonText& operator=(const JsonText&) = delete;

    void open_object(std::string_view key = {});
    void close_object();
    void open_list(std::string_view key = {});
    void close_list();
    void field(std::string_view key, std::string_view text);
    void field(std::string_view key, const char* text) { field(key, std::string_view(text)); }
    void field(std::string_view key, std::size_t number);
    void field(std::string_view key, bool value);
    void null(std::string_view key);
    void texts(std::string_view key, const std::vector<std::string>& texts);
    /// {"id": …, "name": …, "type": …}
    void entity(std::string_view key, const Entity& entity);
    /// The whole, with a line break at its end.
    std::string text() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace actant::cli
