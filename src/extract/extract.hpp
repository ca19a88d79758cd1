// SPDX-License-Identifier: Apache-2.0
// The whole language part behind one door: text in, entities and statements of one document out.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model.hpp"
#include "src/text/document.hpp"

namespace actant::lang {
class Pack;
}

namespace actant::extract {

/// Reads one document with a language pack. Const, shares nothing, may run in many threads at once.
/// `document.info.date` resolves relative times where it is set. The returned DocumentGraph carries document.info as
/// given.
DocumentGraph extract(const lang::Pack& pack, const text::Document& document);

}  // namespace actant::extract
