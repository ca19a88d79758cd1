// SPDX-License-Identifier: Apache-2.0
// Names as parts of ids.
#pragma once

#include <string>
#include <string_view>

namespace actant::graph {

/// The folded name as one part of a path: "kim-jong-un"; "x-<hash>" where nothing is left of it. Never empty, holds no
/// slash and no at sign.
std::string slug(std::string_view name);

}  // namespace actant::graph
