// SPDX-License-Identifier: Apache-2.0
// A document as the readers give it and the analysis takes it.
#pragma once

#include <string>

#include "graph/model.hpp"

namespace actant::text {

/// One text to be analysed. `text` is valid UTF-8, without BOM and otherwise exactly as in the source
/// (CR LF, soft hyphens and Markdown marks stay); for HTML it is the article text that the reader took out.
struct Document {
    DocumentInfo info;
    std::string text;
};

}  // namespace actant::text
