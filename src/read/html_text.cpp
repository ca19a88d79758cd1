// SPDX-License-Identifier: Apache-2.0
#include "src/read/html_text.hpp"

#include <libxml/tree.h>

#include <algorithm>
#include <array>

#include "src/read/ascii.hpp"

namespace actant::read {
namespace {

constexpr std::size_t article_bytes = 200;  ///< a shorter <article> is a teaser, not the article

constexpr std::array<std::string_view, 28> block_tags = {
    "address", "article", "blockquote", "body", "dd",  "details", "div",   "dl", "dt",     "figcaption",
    "figure",  "footer",  "h1",         "h2",   "h3",  "h4",      "h5",    "h6", "header", "hr",
    "li",      "main",    "ol",         "p",    "pre", "section", "table", "ul"};
constexpr std::array<std::string_view, 5> row_tags = {"tr", "td", "th", "caption", "summary"};
constexpr std::array<std::string_view, 24> dropped_tags = {
    "aside",  "audio",  "button", "canvas", "datalist", "dialog",   "embed",    "form",
    "head",   "iframe", "input",  "map",    "menu",     "nav",      "noscript", "object",
    "option", "script", "select", "style",  "svg",      "template", "textarea", "video"};
constexpr std::array<std::string_view, 7> dropped_roles = {"navigation", "banner", "contentinfo", "complementary",
                                                           "dialog",     "search", "menu"};
/// Parts of class names and ids that say what a box is for.
constexpr std::array<std::string_view, 13> dropped_marks = {
    "cookie",     "cookies",     "cookiebanner",  "consent",  "gdpr",  "dsgvo",  "newsletter",
    "breadcrumb", "breadcrumbs", "advertisement", "comments", "share", "sharing"};

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

std::string_view tag_of(const xmlNode* node) {
    return node->type == XML_ELEMENT_NODE ? reinterpret_cast<const char*>(node->name) : std::string_view();
}

/// True where one of the words of a class or id value is in the list: "site-cookie_bar" has site, cookie, bar.
bool has_mark(const std::string& value) {
    const std::string lower = ascii_lower(value);
    std::size_t begin = 0;
    while (begin < lower.size()) {
        const std::size_t end = std::min(lower.find_first_of(" \t\r\n-_:", begin), lower.size());
        if (is_in(dropped_marks, std::string_view(lower).substr(begin, end - begin))) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

bool is_hidden(const xmlNode* node) {
    std::string style = ascii_lower(attribute(node, "style"));
    std::erase(style, ' ');
    return xmlHasProp(node, BAD_CAST "hidden") != nullptr || attribute(node, "aria-hidden") == "true" ||
           style.find("display:none") != std::string::npos;
}

/// `inside_article`: an article's own header holds its headline; a page's header does not.
bool is_dropped(const xmlNode* node, std::string_view tag, bool inside_article) {
    if (is_in(dropped_tags, tag) || tag == "footer" || (tag == "header" && !inside_article)) {
        return true;
    }
    if (node->properties == nullptr || tag == "body" || tag == "html") {
        return false;
    }
    return is_hidden(node) || is_in(dropped_roles, ascii_lower(attribute(node, "role"))) ||
           has_mark(attribute(node, "class")) || has_mark(attribute(node, "id"));
}

/// Walks the nodes below `root` without recursion. `enter` returns false to leave out a node's children.
template <class Enter, class Leave>
void walk(const xmlNode* root, Enter enter, Leave leave) {
    const xmlNode* node = root;
    while (node != nullptr) {
        if (enter(node) && node->children != nullptr && node->type != XML_ENTITY_REF_NODE) {
            node = node->children;
            continue;
        }
        while (node != nullptr) {
            leave(node);
            if (node == root) {
                return;
            }
            if (node->next != nullptr) {
                node = node->next;
                break;
            }
            node = node->parent;
        }
    }
}

/// Puts runs of text together to paragraphs.
class Paragraphs {
  public:
    void add(std::string_view text) {
        for (const char c : text) {
            if (!is_space(c)) {
                if (space_ && !line_.empty() && !line_.ends_with('\n')) {
                    line_ += ' ';
                }
                line_ += c;
            }
            space_ = is_space(c);
        }
    }
    void new_line() {
        if (!line_.empty() && !line_.ends_with('\n')) {
            line_ += '\n';
        }
        space_ = false;
    }
    void new_paragraph() {
        while (line_.ends_with('\n')) {
            line_.pop_back();
        }
        if (!line_.empty()) {
            all_.append(all_.empty() ? "" : "\n\n").append(line_);
        }
        line_.clear();
        space_ = false;
    }
    std::string take() {
        new_paragraph();
        return all_.empty() ? all_ : std::move(all_) + "\n";
    }

  private:
    std::string all_, line_;
    bool space_ = false;  ///< white space stands between what is in line_ and what comes
};

std::string text_of(const xmlNode* root, bool inside_article) {
    Paragraphs paragraphs;
    const auto enter = [&](const xmlNode* node) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            paragraphs.add(reinterpret_cast<const char*>(node->content));
            return false;
        }
        const std::string_view tag = tag_of(node);
        if (tag.empty() || (node != root && is_dropped(node, tag, inside_article))) {
            return false;
        }
        if (tag == "br") {
            paragraphs.new_line();
        } else if (is_in(block_tags, tag)) {
            paragraphs.new_paragraph();
        } else if (is_in(row_tags, tag)) {
            paragraphs.new_line();
        }
        return true;
    };
    const auto leave = [&](const xmlNode* node) {
        if (is_in(block_tags, tag_of(node))) {
            paragraphs.new_paragraph();
        } else if (is_in(row_tags, tag_of(node))) {
            paragraphs.new_line();
        }
    };
    walk(root, enter, leave);
    return paragraphs.take();
}

}  // namespace

void for_each_element(const HtmlNode* root, const std::function<bool(const HtmlNode*, std::string_view)>& enter) {
    walk(
        root, [&](const xmlNode* node) { return !tag_of(node).empty() && enter(node, tag_of(node)); },
        [](const xmlNode*) {});
}

std::string attribute(const HtmlNode* node, const char* name) {
    xmlChar* value = xmlGetProp(node, BAD_CAST name);
    std::string copy = value == nullptr ? "" : reinterpret_cast<const char*>(value);
    xmlFree(value);
    return copy;
}

std::string content_of(const HtmlNode* node) {
    std::string all;
    walk(
        node,
        [&](const xmlNode* below) {
            if (below->type == XML_TEXT_NODE || below->type == XML_CDATA_SECTION_NODE) {
                all += reinterpret_cast<const char*>(below->content);
            }
            return true;
        },
        [](const xmlNode*) {});
    return all;
}

std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : trimmed(text)) {
        if (!is_space(c)) {
            line += c;
        } else if (!line.ends_with(' ')) {
            line += ' ';
        }
    }
    return line;
}

std::string article_text(const HtmlNode* root) {
    std::string article, main_part;
    for_each_element(root, [&](const xmlNode* node, std::string_view tag) {
        if (tag == "article") {
            std::string text = text_of(node, true);
            if (text.size() > article.size()) {
                article = std::move(text);
            }
            return false;  // an article inside is a teaser or part of it
        }
        if (is_dropped(node, tag, false)) {
            return false;
        }
        if (main_part.empty() && (tag == "main" || ascii_lower(attribute(node, "role")) == "main")) {
            main_part = text_of(node, true);
        }
        return true;
    });
    if (article.size() >= article_bytes) {
        return article;
    }
    if (!main_part.empty()) {
        return main_part;
    }
    std::string body = text_of(root, false);
    return body.empty() ? article : body;
}

}  // namespace actant::read
