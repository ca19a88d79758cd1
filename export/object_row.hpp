// SPDX-License-Identifier: Apache-2.0
// One row as an object in curly brackets: what Cypher and JSON have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "export/neo4j_model.hpp"
#include "export/sink.hpp"

namespace actant::exporting {

/// Writes a row; how a key and a text look is up to the language.
class ObjectRow : public RowSink {
  public:
    void begin() override {
        out() << '{';
        comma_ = "";
    }
    void end() override { out() << '}'; }
    void text(std::string_view key, std::string_view value) override {
        name(key);
        if (value.empty()) {
            out() << "null";
        } else {
            literal(value);
        }
    }
    void texts(std::string_view key, const std::vector<std::string_view>& values) override {
        name(key);
        if (values.empty()) {
            out() << "null";
            return;
        }
        out() << '[';
        std::string_view comma;
        for (const auto value : values) {
            out() << comma;
            literal(value);
            comma = between_;
        }
        out() << ']';
    }
    void number(std::string_view key, std::size_t value) override {
        name(key);
        out() << std::to_string(value);
    }
    void truth(std::string_view key, bool value) override {
        name(key);
        out() << (value ? "true" : "false");
    }

  protected:
    ObjectRow(Blocks& out, std::string_view between) : out_(out), between_(between) {}
    Blocks& out() { return out_; }
    /// The key and what stands between it and its value.
    virtual void key(std::string_view key) = 0;
    /// A text as the language quotes it.
    virtual void literal(std::string_view value) = 0;

  private:
    void name(std::string_view key_text) {
        out() << comma_;
        key(key_text);
        comma_ = between_;
    }
    Blocks& out_;
    std::string_view between_;
    std::string_view comma_;
};

}  // namespace actant::exporting
