// SPDX-License-Identifier: Apache-2.0
#include "graph/slug.hpp"

#include <algorithm>

#include "graph/hash.hpp"
#include "names/fold.hpp"

namespace actant::graph {

std::string slug(std::string_view name) {
    auto folded = names::fold_name(name);
    if (folded.empty()) {
        return "x-" + hex16(fnv1a(name));
    }
    std::ranges::replace(folded, ' ', '-');
    return folded;
}

}  // namespace actant::graph
