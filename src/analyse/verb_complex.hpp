// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/analyse/analysis.hpp"

namespace actant::analyse {

/// Puts the verb complex of a clause together: lexical verb (with its separated prefix), voice, tense, mood, modals,
/// number, negation. "hat … liefern wollen", "wurde … beliefert", "lädt … ein".
void resolve_verb_complex(Analysis& analysis, Clause& clause);

}  // namespace actant::analyse
