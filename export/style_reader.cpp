// SPDX-License-Identifier: Apache-2.0
// Style files: JSON that names what it changes.
#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "export/style.hpp"
#include "export/utf8.hpp"

namespace actant::exporting {
namespace {

using Json = rapidjson::Value;

constexpr std::size_t longest_label = 60;  ///< code points
constexpr double widest_line = 6;          ///< points; sources make none wider
constexpr std::array<std::string_view, 23> shapes = {
    "box",      "box3d",   "circle",    "component", "cylinder", "diamond",   "egg",     "ellipse",
    "folder",   "hexagon", "house",     "note",      "octagon",  "oval",      "plain",   "parallelogram",
    "pentagon", "rect",    "rectangle", "septagon",  "tab",      "trapezium", "triangle"};
constexpr std::array<std::string_view, 7> node_styles = {"filled", "rounded", "dashed",   "dotted",
                                                         "bold",   "solid",   "diagonals"};
constexpr std::array<std::string_view, 4> line_styles = {"solid", "dashed", "dotted", "bold"};
constexpr std::array<std::string_view, 10> heads = {"normal", "none", "tee",     "vee",  "empty",
                                                    "dot",    "crow", "diamond", "open", "box"};

std::string_view text_of(const Json& value) { return {value.GetString(), value.GetStringLength()}; }

[[noreturn]] void fail(std::string_view where, std::string_view what) {
    throw std::runtime_error(fmt::format("{}: {}", where, what));
}

template <class Known>
std::string list(const Known& known) {
    return fmt::format("{}", fmt::join(known, " "));
}

template <class Known>
bool is_known(const Known& known, std::string_view word) {
    return std::ranges::find(known, word) != known.end();
}

class StyleReader {
  public:
    explicit StyleReader(Style style) : style_(std::move(style)) {}

    Style read(const Json& root) {
        each(root, "", [&](const std::string& key, const Json& value) {
            if (key == "entities") {
                entries<EntityType>(value, key, entity_type_from,
                                    [&](const auto& where, EntityType type, const Json& one) {
                                        node(where, style_.nodes.at(static_cast<std::size_t>(type)), one);
                                    });
            } else if (key == "relations") {
                entries<Predicate>(value, key, predicate_from, [&](const auto& where, Predicate type, const Json& one) {
                    edge(where, style_.edges.at(static_cast<std::size_t>(type)), one);
                });
            } else if (key == "statuses") {
                entries<Status>(value, key, status_from, [&](const auto& where, Status status, const Json& one) {
                    line(where, style_.lines.at(static_cast<std::size_t>(status)), one);
                });
            } else if (key == "denied") {
                style_.denied_colour = colour(key, value);
            } else if (key == "text") {
                style_.text_colour = colour(key, value);
            } else if (key == "quiet") {
                style_.quiet_colour = colour(key, value);
            } else if (key == "font") {
                style_.font = font(key, value);
            } else {
                fail(key, "unknown key (known: entities relations statuses denied text quiet font)");
            }
        });
        return std::move(style_);
    }

  private:
    template <class Visit>
    static void each(const Json& object, std::string_view where, Visit visit) {
        if (!object.IsObject()) {
            fail(where.empty() ? "style" : where, "an object {\"key\": value} is needed");
        }
        for (const auto& [key, value] : object.GetObject()) {
            visit(std::string(text_of(key)), value);
        }
    }
    template <class Enum, class From, class Visit>
    static void entries(const Json& object, const std::string& where, From from, Visit visit) {
        each(object, where, [&](const std::string& key, const Json& value) {
            const auto known = from(key);
            if (!known) {
                fail(where, fmt::format("unknown name '{}' (see: actant help export)", key));
            }
            visit(where + "." + key, static_cast<Enum>(*known), value);
        });
    }
    void node(const std::string& where, NodeStyle& node, const Json& object) {
        each(object, where, [&](const std::string& key, const Json& value) {
            const auto place = where + "." + key;
            if (key == "label") {
                node.label = label(place, value);
            } else if (key == "shape") {
                node.shape = word(place, value, shapes);
            } else if (key == "style") {
                node.style = words(place, value, node_styles);
            } else if (key == "fill") {
                node.fill = colour(place, value);
            } else if (key == "line") {
                node.line = colour(place, value);
            } else {
                fail(where, fmt::format("unknown key '{}' (known: label shape style fill line)", key));
            }
        });
    }
    void edge(const std::string& where, EdgeStyle& edge, const Json& object) {
        each(object, where, [&](const std::string& key, const Json& value) {
            if (key == "label") {
                edge.label = label(where + "." + key, value);
            } else if (key == "colour") {
                edge.colour = colour(where + "." + key, value);
            } else {
                fail(where, fmt::format("unknown key '{}' (known: label colour)", key));
            }
        });
    }
    void line(const std::string& where, LineStyle& line, const Json& object) {
        each(object, where, [&](const std::string& key, const Json& value) {
            const auto place = where + "." + key;
            if (key == "label") {
                line.label = label(place, value);
            } else if (key == "style") {
                line.style = word(place, value, line_styles);
            } else if (key == "width") {
                if (!value.IsNumber() || !(value.GetDouble() > 0 && value.GetDouble() <= widest_line)) {
                    fail(place, fmt::format("a width in points above 0 and up to {} is needed", widest_line));
                }
                line.width = value.GetDouble();
            } else if (key == "head") {
                line.head = word(place, value, heads);
            } else {
                fail(where, fmt::format("unknown key '{}' (known: label style width head)", key));
            }
        });
    }

    std::string_view keep(std::string_view text) {
        style_.owned.push_back(std::make_shared<const std::string>(text));
        return *style_.owned.back();
    }
    static std::string_view text(const std::string& where, const Json& value) {
        if (!value.IsString()) {
            fail(where, "a text is needed");
        }
        return text_of(value);
    }
    std::string_view label(const std::string& where, const Json& value) {
        const auto label = text(where, value);
        if (label.empty() || length(label) > longest_label) {
            fail(where, fmt::format("a label of 1 to {} characters is needed", longest_label));
        }
        return keep(label);
    }
    template <class Known>
    std::string_view word(const std::string& where, const Json& value, const Known& known) {
        const auto word = text(where, value);
        if (!is_known(known, word)) {
            fail(where, fmt::format("unknown '{}' (one of: {})", word, list(known)));
        }
        return keep(word);
    }
    template <class Known>
    std::string_view words(const std::string& where, const Json& value, const Known& known) {
        auto rest = text(where, value);
        while (true) {
            const auto word = rest.substr(0, rest.find(','));
            if (!is_known(known, word)) {
                fail(where, fmt::format("unknown '{}' (of these, with commas: {})", word, list(known)));
            }
            if (word.size() == rest.size()) {
                return keep(text_of(value));
            }
            rest.remove_prefix(word.size() + 1);
        }
    }
    std::string_view colour(const std::string& where, const Json& value) {
        const auto colour = text(where, value);
        constexpr std::string_view digits = "0123456789abcdefABCDEF";
        const bool good = colour.size() == 7 && colour.front() == '#' &&
                          colour.find_first_not_of(digits, 1) == std::string_view::npos;
        if (!good) {
            fail(where, fmt::format("'{}' is no colour like #9a4d00", colour));
        }
        return keep(colour);
    }
    std::string_view font(const std::string& where, const Json& value) {
        const auto font = text(where, value);
        const bool good = !font.empty() && std::ranges::all_of(font, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == ',' ||
                   c == '-';
        });
        if (!good) {
            fail(where, "names of fonts with commas are needed (letters, digits, spaces, hyphens)");
        }
        return keep(font);
    }

    Style style_;
};

}  // namespace

Style read_style(std::string_view json) {
    rapidjson::Document document;
    document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
    if (document.HasParseError()) {
        fail(fmt::format("offset {}", document.GetErrorOffset()),
             rapidjson::GetParseError_En(document.GetParseError()));
    }
    return StyleReader(default_style()).read(document);
}

}  // namespace actant::exporting
