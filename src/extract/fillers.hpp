// SPDX-License-Identifier: Apache-2.0
// What may fill the slots of a relation where a frame does not say: domain and range of docs/vocabulary.
#pragma once

#include <cstdint>

#include "graph/model.hpp"
#include "src/lang/lexicon.hpp"

namespace actant::extract {

std::uint16_t default_fillers(Predicate relation, lang::Slot slot);
std::uint16_t fillers_for(EntityType type);

}  // namespace actant::extract
