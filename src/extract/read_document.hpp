// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/extract/reading.hpp"

namespace actant::extract {

/// Referents, titles, frames: fills the reading of an analysed text.
void read_document(Reading& reading);

}  // namespace actant::extract
