// SPDX-License-Identifier: Apache-2.0
#include "src/extract/fillers.hpp"

namespace actant::extract {

using namespace lang;

std::uint16_t fillers_for(EntityType type) {
    switch (type) {
        case EntityType::person: return fill_person;
        case EntityType::state: return fill_state;
        case EntityType::organization: return fill_organization;
        case EntityType::weapon_system: return fill_weapon | fill_goods;
        case EntityType::location: return fill_location;
        case EntityType::group: return fill_group;
        case EntityType::topic: return fill_topic;
    }
    return 0;
}

std::uint16_t default_fillers(Predicate relation, Slot slot) {
    if (slot == Slot::item) {
        return fill_goods | fill_weapon | fill_thing | fill_topic;
    }
    if (slot == Slot::source) {
        switch (relation) {
            case Predicate::leads:
            case Predicate::member_of: return fill_person;
            default: return fill_actor;
        }
    }
    switch (relation) {
        case Predicate::visits: return fill_place;
        case Predicate::warns_of: return fill_any;
        case Predicate::attacks: return fill_actor | fill_location;
        case Predicate::possesses: return fill_weapon;
        case Predicate::leads:
        case Predicate::member_of: return fill_state | fill_organization;
        default: return fill_actor;
    }
}

}  // namespace actant::extract
