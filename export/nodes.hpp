// SPDX-License-Identifier: Apache-2.0
// What a file of linked data says of a graph: nodes, their types and properties. JSON-LD, Turtle and N-Triples are
// three syntaxes for it. docs/vocabulary.md tells what the terms mean.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "export/formats.hpp"
#include "graph/knowledge_graph.hpp"

namespace actant::exporting {

/// A property or class: its name in JSON-LD and, where another vocabulary has it, its IRI there. Without one it is of
/// our own vocabulary, base + "ns#" + name.
struct Term {
    std::string_view name;
    std::string_view iri = {};
};

namespace term {
inline constexpr Term name{"name", "http://schema.org/name"};
inline constexpr Term alternate_name{"alternateName", "http://schema.org/alternateName"};
inline constexpr Term same_as{"sameAs", "http://schema.org/sameAs"};
inline constexpr Term url{"url", "http://schema.org/url"};
inline constexpr Term date_published{"datePublished", "http://schema.org/datePublished"};
inline constexpr Term in_language{"inLanguage", "http://schema.org/inLanguage"};
inline constexpr Term publisher{"publisher", "http://schema.org/publisher"};
inline constexpr Term identifier{"identifier", "http://schema.org/identifier"};
inline constexpr Term news_article{"NewsArticle", "http://schema.org/NewsArticle"};
inline constexpr Term quote{"quote", "http://www.w3.org/ns/oa#exact"};
inline constexpr Term begin{"begin", "http://www.w3.org/ns/oa#start"};
inline constexpr Term end{"end", "http://www.w3.org/ns/oa#end"};
inline constexpr Term document{"document", "http://www.w3.org/ns/prov#wasDerivedFrom"};
}  // namespace term

/// The terms of other vocabularies, in the order of the JSON-LD context.
inline constexpr std::array foreign_terms = {
    term::name,      term::alternate_name, term::same_as,      term::url,   term::date_published, term::in_language,
    term::publisher, term::identifier,     term::news_article, term::quote, term::begin,          term::end,
    term::document,
};

/// Takes nodes one after the other: begin(), types(), any of the properties, end(). Texts may hold bytes that are no
/// UTF-8; IRIs are ASCII behind the base.
class NodeSink {
  public:
    NodeSink() = default;
    NodeSink(const NodeSink&) = delete;
    NodeSink& operator=(const NodeSink&) = delete;
    virtual ~NodeSink() = default;

    virtual void begin(std::string_view iri) = 0;
    virtual void types(std::span<const Term> types) = 0;
    virtual void text(Term property, std::string_view text) = 0;
    virtual void texts(Term property, std::span<const std::string> texts) = 0;
    virtual void date(Term property, std::string_view date) = 0;  ///< a whole day, YYYY-MM-DD
    virtual void number(Term property, std::size_t number) = 0;
    virtual void reference(Term property, std::string_view iri) = 0;
    virtual void references(Term property, std::span<const std::string> iris) = 0;
    virtual void end() = 0;
};

/// How many nodes describe() has for a graph.
std::size_t node_count(const KnowledgeGraph& graph);

/// All nodes of the graph: entities and their mentions, statements, documents, each by id. What is empty is left out,
/// but for names of entities. Relations that are asserted or reported stand on their subject as direct edges. Only the
/// nodes that `options.first` and `count` ask for.
void describe(const KnowledgeGraph& graph, const WriteOptions& options, NodeSink& sink);

/// "WarnsOf" for warns_of: the class of a statement.
std::string_view class_name(Predicate predicate);

}  // namespace actant::exporting
