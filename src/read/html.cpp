// SPDX-License-Identifier: Apache-2.0
// Saved web pages: the article's own text, and what the page says about itself.
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <climits>
#include <memory>

#include "src/read/ascii.hpp"
#include "src/read/dates.hpp"
#include "src/read/html_text.hpp"
#include "src/read/language.hpp"
#include "src/read/reader.hpp"
#include "src/read/utf8.hpp"

namespace actant::read {
namespace {

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using HtmlDocument = std::unique_ptr<xmlDoc, FreeDocument>;

HtmlDocument parse(std::string_view bytes) {
    if (bytes.size() > INT_MAX) {
        throw ReadError("the page is larger than 2 GB");
    }
    htmlParserCtxt* context = htmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size()));
    if (context == nullptr) {
        throw ReadError("the HTML parser did not start");
    }
    htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                    HTML_PARSE_IGNORE_ENC);
    context->options |= XML_PARSE_HUGE;  // pages nest deeper than 256 elements where tags stay open
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(context);
    HtmlDocument document(context->myDoc);
    htmlFreeParserCtxt(context);
    return document;
}

/// What the page's head says about the article. The first of several wins.
struct PageFacts {
    std::string title, og_title, heading, url, canonical, date, time, publisher, language;
};

void set_once(std::string& field, std::string_view value) {
    if (field.empty()) {
        field = one_line(value);
    }
}

void note_meta(const xmlNode* node, PageFacts& facts) {
    std::string name = ascii_lower(attribute(node, "property"));
    for (const char* other : {"name", "itemprop"}) {
        name = name.empty() ? ascii_lower(attribute(node, other)) : name;
    }
    const std::string content = attribute(node, "content");
    if (name == "og:title") {
        set_once(facts.og_title, content);
    } else if (name == "og:url") {
        set_once(facts.url, content);
    } else if (name == "og:site_name") {
        set_once(facts.publisher, content);
    } else if (name == "article:published_time" || name == "og:article:published_time" || name == "datepublished" ||
               name == "dc.date" || name == "date") {
        set_once(facts.date, iso_date(content));
    }
}

PageFacts facts_of(const xmlNode* root) {
    PageFacts facts;
    for_each_element(root, [&](const xmlNode* node, std::string_view tag) {
        if (tag == "meta") {
            note_meta(node, facts);
        } else if (tag == "title") {
            set_once(facts.title, content_of(node));
        } else if (tag == "h1") {
            set_once(facts.heading, content_of(node));
        } else if (tag == "html") {
            set_once(facts.language, primary_language(attribute(node, "lang")));
        } else if (tag == "link" && ascii_lower(attribute(node, "rel")) == "canonical") {
            set_once(facts.canonical, attribute(node, "href"));
        } else if (tag == "time") {
            set_once(facts.time, iso_date(attribute(node, "datetime")));
        }
        return tag != "svg";  // its <title> is not the page's
    });
    return facts;
}

/// The headline where it stands outside the article's element: the page's main heading that its title repeats.
bool heading_is_missing(const PageFacts& facts, std::string_view text) {
    return !facts.heading.empty() && text.find(facts.heading) == std::string_view::npos &&
           (facts.heading == facts.og_title || facts.title.starts_with(facts.heading));
}

}  // namespace

void read_html(const std::string& path, std::string_view bytes, Batch& batch) {
    const HtmlDocument page = parse(checked_utf8(bytes));
    const xmlNode* root = page == nullptr ? nullptr : xmlDocGetRootElement(page.get());
    if (root == nullptr) {
        throw ReadError("there is no HTML in it");
    }
    const PageFacts facts = facts_of(root);
    text::Document document;
    document.text = article_text(root);
    if (heading_is_missing(facts, document.text)) {
        document.text = facts.heading + "\n\n" + document.text;
    }
    DocumentInfo& info = document.info;
    info.title = !facts.og_title.empty() ? facts.og_title : !facts.heading.empty() ? facts.heading : facts.title;
    info.url = facts.canonical.find("://") != std::string::npos ? facts.canonical : facts.url;
    info.key = info.url.empty() ? as_utf8(path) : info.url;
    info.date = !facts.date.empty() ? facts.date : !facts.time.empty() ? facts.time : date_line(document.text);
    info.publisher = facts.publisher;
    info.language = facts.language;
    batch.documents.push_back(std::move(document));
}

}  // namespace actant::read
