// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "src/extract/reading.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {
namespace {

using analyse::NameSpan;
using lang::Case;
using lang::Column;

std::string squeeze(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (space && (out.empty() || out.back() == ' ')) {
            continue;
        }
        out.push_back(space ? ' ' : c);
    }
    while (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

void strip_quotes(std::string& text) {
    for (const std::string_view quote : {"\"", "„", "“", "”", "»", "«"}) {
        for (std::size_t at = text.find(quote); at != std::string::npos; at = text.find(quote)) {
            text.erase(at, quote.size());
        }
    }
}

std::size_t phrase_end(const Reading& r, Index chunk) {
    std::size_t end = r.chunk(chunk).end;
    for (int i = 0; i < 3; ++i) {
        const Index next = end < r.a.chunk_of.size() ? r.a.chunk_of[end] : none;
        if (next == none || r.chunk(next).begin != end ||
            (r.chunk(next).genitive_of == none && r.chunk(next).attached_to == none) || r.chunk(next).time) {
            break;
        }
        end = r.chunk(next).end;
    }
    return end;
}

/// The adjective with the nominative ending of the head's gender.
std::string nominative_adjective(const Reading& r, std::string_view word, Column column) {
    for (const std::size_t size : {2U, 1U}) {
        for (const auto& [ending, bits] : r.pack.inflection.adjective_endings) {
            if (ending.size() == size && word.ends_with(ending) && word.size() > size + 2) {
                return std::string(word.substr(0, word.size() - size)) +
                       r.pack.inflection.nominative_endings[static_cast<std::size_t>(column)];
            }
        }
    }
    return std::string(word);
}

Column column_of(const Reading& r, Index chunk) {
    const Chunk& c = r.chunk(chunk);
    const lang::NounLemma* noun = c.head == none ? nullptr : r.a.noun(static_cast<std::size_t>(c.head));
    if (lang::may_be_plural(c.agreement) && !lang::may_be_singular(c.agreement)) {
        return Column::plural;
    }
    if (c.determiner == none && c.name == none && lang::may_be_plural(c.agreement) && noun != nullptr &&
        noun->noun_class == lang::NounClass::person) {
        return Column::plural;  // "US-Beamte": without article rather several
    }
    if (noun != nullptr && lang::may_be(c.agreement, noun->gender)) {
        return noun->gender;
    }
    for (const Column column : {Column::plural, Column::masculine, Column::feminine, Column::neuter}) {
        if (lang::may_be(c.agreement, column)) {
            return column;
        }
    }
    return Column::plural;
}

}  // namespace

std::string bare_text(const Reading& r, Index chunk) {
    const Chunk& c = r.chunk(chunk);
    std::string text = squeeze(r.a.text(c.core_begin, c.end));
    strip_quotes(text);
    return text;
}

std::string extended_text(const Reading& r, Index chunk) {
    const Chunk& c = r.chunk(chunk);
    std::string text = squeeze(r.a.text(c.core_begin, std::max(c.end, phrase_end(r, chunk))));
    strip_quotes(text);
    return text;
}

std::string name_text(const Reading& r, const NameSpan& name) {
    std::string text = squeeze(r.a.text(name.begin, name.end));
    const bool genitive = name.agreement != 0 && (name.agreement & ~lang::all_columns(Case::genitive)) == 0;
    if (genitive) {
        for (const std::string& ending : r.pack.inflection.genitive_endings) {
            if (text.size() > ending.size() + 1 && text.ends_with(ending)) {
                const bool letter = text::is_letter(text::first_code_point(ending));
                if (ending.size() == 1 || !letter) {
                    text.resize(text.size() - ending.size());
                    break;
                }
            }
        }
    }
    return text;
}

std::string head_lemma(const Reading& r, Index chunk) {
    const Chunk& c = r.chunk(chunk);
    const auto token = static_cast<std::size_t>(c.head);
    const std::string_view word = r.a.text(token);
    const lang::NounLemma* noun = r.a.noun(token);
    if (noun == nullptr) {
        return std::string(word);
    }
    const std::string first(word.substr(0, r.a.words[token].head_begin));
    const Column column = column_of(r, chunk);
    if (column != Column::plural) {
        if (!first.empty() && noun->lemma.starts_with(first)) {
            return noun->lemma;  // the compound is a lemma of its own
        }
        return first.empty() ? noun->lemma
                             : first + (first.ends_with('-') ? noun->lemma : text::with_lower_first(noun->lemma));
    }
    // a dative plural without its n is the nominative, if there is such a form
    const std::string_view n =
        r.pack.inflection.linking.size() > 2 ? std::string_view(r.pack.inflection.linking[2]) : std::string_view();
    if (!n.empty() && word.ends_with(n)) {
        const std::string shorter = text::with_upper_first(
            word.substr(r.a.words[token].head_begin, word.size() - n.size() - r.a.words[token].head_begin));
        const lang::FormEntry* entry = r.pack.find(shorter);
        if (entry != nullptr) {
            for (const auto& reading : entry->nouns) {
                if (reading.lemma == r.a.words[token].noun && lang::may_be_plural(reading.agreement)) {
                    return std::string(word.substr(0, word.size() - n.size()));
                }
            }
        }
    }
    return std::string(word);
}

std::string nominative_text(const Reading& r, Index chunk) {
    const Chunk& c = r.chunk(chunk);
    const Column column = column_of(r, chunk);
    std::string out;
    std::size_t begin = c.core_begin;
    for (std::size_t i = begin; i < static_cast<std::size_t>(c.head); ++i) {
        if (r.a.words[i].tag == analyse::Tag::number) {
            begin = i + 1;  // "mindestens elf Zivilisten": nothing of how many there are
        }
    }
    for (std::size_t i = begin; i < static_cast<std::size_t>(c.head); ++i) {
        const analyse::Word& word = r.a.words[i];
        if (word.tag == analyse::Tag::number || r.a.token(i).kind == text::TokenKind::punctuation) {
            continue;
        }
        if (word.tag == analyse::Tag::adverb || word.tag == analyse::Tag::coordinator ||
            word.tag == analyse::Tag::noun) {
            out += std::string(r.a.text(i)) + " ";
        } else if (word.tag == analyse::Tag::adjective) {
            const bool place = word.name != none && r.a.names[static_cast<std::size_t>(word.name)].kind ==
                                                        analyse::SpanKind::place_adjective;
            const std::string adjective =
                place ? std::string(r.a.text(i)) : nominative_adjective(r, r.a.text(i), column);
            // "Hochrangige Beamte warnen": no capital but that of the sentence
            out += (word.sentence_start && !place ? text::with_lower_first(adjective) : adjective) + " ";
        }
    }
    out += head_lemma(r, chunk);
    return out;
}

}  // namespace actant::extract
