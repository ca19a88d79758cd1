// SPDX-License-Identifier: Apache-2.0
// Which spellings may mean the same name, by what the pack knows of names.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/model.hpp"
#include "src/lang/lexicon.hpp"

namespace actant::lang {

class Pack;

struct GivenName {
    std::string sound;     ///< of its first form
    bool foreign = false;  ///< tells a romanized name
};

/// What data/name_forms.jsonl and the names of known persons tell.
struct NameForms {
    std::unordered_map<std::string, GivenName> given;    ///< by sound
    std::vector<std::string> endings;                    ///< of surnames, folded
    StringMap<bool> legal;                               ///< folded
    std::vector<std::pair<std::string, Index>> persons;  ///< every full name of every known person
};

/// The forms that other spellings of the name share, sorted: for LocalEntity::spellings.
std::vector<std::string> spellings_of(const Pack& pack, EntityType type, std::string_view name);

/// The known persons who may be meant by a full name that stands in no list, sorted.
std::vector<Index> persons_spelt_like(const Pack& pack, std::string_view name);

/// The known persons with romanized names whose surname may be spelt so, sorted.
std::vector<Index> persons_with_surname_like(const Pack& pack, std::string_view surname);

}  // namespace actant::lang
