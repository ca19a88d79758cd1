// SPDX-License-Identifier: Apache-2.0
// The text of an article out of a parsed page. libxml2's node type stays a forward declaration here.
#pragma once

#include <functional>
#include <string>
#include <string_view>

struct _xmlNode;

namespace actant::read {

using HtmlNode = ::_xmlNode;

/// The article's text: paragraphs, headings and list items separated by blank lines, white space inside them folded to
/// single spaces. Takes the <article> (else <main>, else <body>) and leaves out navigation, scripts, forms, asides,
/// page headers and footers, hidden parts and cookie banners.
std::string article_text(const HtmlNode* root);

/// Value of an attribute, empty where there is none.
std::string attribute(const HtmlNode* node, const char* name);
/// All text below a node.
std::string content_of(const HtmlNode* node);
/// White space folded to single spaces, none at the ends.
std::string one_line(std::string_view text);

/// Calls `enter` for each element below `root` (itself included) in document order; false leaves out what is below it.
/// No recursion: pages may nest without end.
void for_each_element(const HtmlNode* root, const std::function<bool(const HtmlNode*, std::string_view tag)>& enter);

}  // namespace actant::read
