// SPDX-License-Identifier: Apache-2.0
// One escaping function per syntax. All of them take any bytes and write well-formed UTF-8 (U+FFFD for what is none).
#pragma once

#include <string>
#include <string_view>

#include "export/sink.hpp"

namespace actant::exporting {

/// The inside of a JSON string (RFC 8259): control characters, quote and backslash escaped; with `ascii` everything
/// beyond ASCII as \uXXXX, in surrogate pairs.
void put_json(Blocks& out, std::string_view text, bool ascii);

/// The inside of a "…" literal of N-Triples and Turtle (STRING_LITERAL_QUOTE): ECHAR, and UCHAR for control characters;
/// with `ascii` also \uXXXX and \UXXXXXXXX beyond ASCII.
void put_literal(Blocks& out, std::string_view text, bool ascii);

/// The inside of <…> in N-Triples and Turtle (IRIREF). `iri` comes from iri(), so nothing but letters beyond ASCII in a
/// base of the user's needs an escape.
void put_iri(Blocks& out, std::string_view iri, bool ascii);

/// Text and attribute values of XML 1.0. Characters that no XML may hold become U+FFFD; line breaks and tabs stay, as
/// references.
void put_xml(Blocks& out, std::string_view text);

/// The inside of a '…' literal of Cypher: \uXXXX for control characters; behind a backslash the literal is closed and
/// another is put to it with +, so the expression belongs in parentheses where + would bind otherwise.
void put_cypher(Blocks& out, std::string_view text);

/// `plain` also lets U+001F through, which parts the values of a list.
enum class Spreadsheet { plain, guarded };

/// One cell of CSV (RFC 4180), in quotes where it needs them. Control characters but tab and line breaks become U+FFFD.
/// Guarded, a cell that a spreadsheet would take for a formula gets an apostrophe before it.
void put_csv(Blocks& out, std::string_view text, Spreadsheet kind);

}  // namespace actant::exporting
