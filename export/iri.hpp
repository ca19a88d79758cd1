// SPDX-License-Identifier: Apache-2.0
// Ids of the graph as absolute IRIs and back.
#pragma once

#include <string>
#include <string_view>

namespace actant::exporting {

/// Where an id stands below the base IRI: entities under "entity/"; statements, documents and mentions carry their
/// folder in the id.
enum class IriKind { entity, statement, document, mention };

/// "https://actant.example/entity/person/peter-m%C3%BCller". Everything but letters, digits, "-._~" and "/" is
/// percent-encoded; an id that is an absolute IRI of somebody else stays as it is.
std::string iri(std::string_view base, IriKind kind, std::string_view id);

/// The id that iri() made an IRI of, under whatever base. What does not look like one is taken for an id.
/// iri() of the result reads back to the same id.
std::string id_from_iri(IriKind kind, std::string_view iri);

}  // namespace actant::exporting
