// SPDX-License-Identifier: Apache-2.0
// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace actant::read {

/// ISO 639 code of the text's language ("de"); `otherwise` where the text is too short or too mixed to tell.
std::string detect_language(std::string_view text, std::string_view otherwise);

/// The language of a tag: "de-AT" and "DE_at" give "de".
std::string primary_language(std::string_view tag);

}  // namespace actant::read
