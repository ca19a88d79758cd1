// SPDX-License-Identifier: Apache-2.0
#include "graph/model.hpp"

#include <algorithm>

namespace actant {
namespace {

constexpr std::array<std::string_view, entity_type_count> entity_type_names = {
    "Person", "State", "Organization", "WeaponSystem", "Location", "Group", "Topic"};
constexpr std::array<std::string_view, predicate_count> predicate_names = {
    "supplies", "visits",          "meets",    "warns",     "warns_of", "threatens", "attacks", "accuses",
    "supports", "cooperates_with", "requests", "sanctions", "opposes",  "possesses", "leads",   "member_of"};
constexpr std::array<std::string_view, status_count> status_names = {"asserted", "reported", "planned", "possible",
                                                                     "denied"};

template <class Enum, std::size_t N>
std::optional<Enum> from(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) {
        return std::nullopt;
    }
    return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name_of(EntityType type) { return entity_type_names[static_cast<std::size_t>(type)]; }
std::string_view name_of(Predicate predicate) { return predicate_names[static_cast<std::size_t>(predicate)]; }
std::string_view name_of(Status status) { return status_names[static_cast<std::size_t>(status)]; }

std::optional<EntityType> entity_type_from(std::string_view name) { return from<EntityType>(entity_type_names, name); }
std::optional<Predicate> predicate_from(std::string_view name) { return from<Predicate>(predicate_names, name); }
std::optional<Status> status_from(std::string_view name) { return from<Status>(status_names, name); }

bool is_symmetric(Predicate predicate) {
    return predicate == Predicate::meets || predicate == Predicate::cooperates_with;
}

}  // namespace actant
