// SPDX-License-Identifier: Apache-2.0
#include "src/lang/spellings.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <mutex>

#include "names/fold.hpp"
#include "names/spellings.hpp"
#include "src/lang/loaders.hpp"
#include "src/lang/pack.hpp"

namespace actant::lang {
namespace {

constexpr std::size_t least_surname = 5;  ///< letters: shorter ones sound like too many others

void sort_unique(std::vector<std::string>& list) {
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

bool is_latin(std::string_view name) { return names::latin(name) == name; }

/// Romanizations of a person's name; none where it is Latin at home, as far as the pack can tell.
std::vector<std::string> romanized(const NameForms& forms, std::string_view name) {
    std::vector<std::string> found;
    const auto words = names::telling_words(name);
    bool foreign =
        !is_latin(name) || (words.size() > 1 && std::ranges::any_of(forms.endings, [&](const auto& ending) {
                                return words.back().size() > ending.size() + 1 && words.back().ends_with(ending);
                            }));
    if (!foreign && !words.empty()) {
        foreign = std::ranges::any_of(names::word_sounds(words.front(), 1), [&](const std::string& sound) {
            const auto given = forms.given.find(sound);
            return given != forms.given.end() && given->second.foreign;
        });
    }
    if (!foreign) {
        return found;
    }
    for (const auto& sounds : names::person_sound_words(name)) {
        std::string rest;
        for (std::size_t at = 1; at < sounds.size(); ++at) {
            rest += sounds[at];
        }
        if (const auto given = forms.given.find(sounds.front()); given != forms.given.end()) {
            found.push_back(given->second.sound + rest);
        } else {
            found.push_back(sounds.front() + rest);
        }
    }
    return found;
}

std::string_view last_word(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

std::vector<std::string> person_forms(const NameForms& forms, std::string_view name) {
    auto found = names::person_spellings(name);
    auto more = romanized(forms, name);
    std::ranges::move(more, std::back_inserter(found));
    sort_unique(found);
    return found;
}

/// "Rheinmetall" for "Rheinmetall AG".
std::string without_legal_form(const NameForms& forms, std::string_view name) {
    std::string kept(name);
    for (auto space = kept.rfind(' '); space != std::string::npos && space > 0; space = kept.rfind(' ')) {
        const auto last = names::fold_name(std::string_view(kept).substr(space + 1));
        const bool joint = last.empty() && kept.size() == space + 2;  // "&"
        if (!joint && !forms.legal.contains(last)) {
            break;
        }
        kept.resize(space);
    }
    while (!kept.empty() && (kept.back() == ',' || kept.back() == ' ')) {
        kept.pop_back();
    }
    return kept;
}

}  // namespace

/// Known persons by what spellings of their names share; made when it is first needed.
class SpellingIndex {
  public:
    void make(const Pack& pack) {
        std::call_once(once_, [&] {
            for (const auto& [name, actor] : pack.name_forms.persons) {
                for (auto& form : person_forms(pack.name_forms, name)) {
                    by_name_[std::move(form)].push_back(actor);
                }
                const auto words = names::telling_words(name);
                if (words.size() > 1 && words.back().size() >= least_surname) {
                    for (auto& form : names::thing_spellings(last_word(name))) {
                        by_surname_[std::move(form)].push_back(actor);
                    }
                }
                if (words.size() > 1 && !romanized(pack.name_forms, name).empty()) {
                    for (auto& form : names::word_sounds(words.back(), least_surname)) {
                        by_surname_[std::move(form)].push_back(actor);
                    }
                }
            }
        });
    }
    static std::vector<Index> among(const std::unordered_map<std::string, std::vector<Index>>& map,
                                    const std::vector<std::string>& forms) {
        std::vector<Index> found;
        for (const auto& form : forms) {
            if (const auto place = map.find(form); place != map.end()) {
                found.insert(found.end(), place->second.begin(), place->second.end());
            }
        }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }
    std::unordered_map<std::string, std::vector<Index>> by_name_, by_surname_;

  private:
    std::once_flag once_;
};

std::shared_ptr<SpellingIndex> make_spelling_index() { return std::make_shared<SpellingIndex>(); }

void load_name_forms(PackBuilder& builder, const Line& line) {
    NameForms& forms = builder.pack.name_forms;
    const std::string_view kind = line.required_text("kind");
    if (kind != "given" && kind != "shared" && kind != "ending" && kind != "company_form") {
        line.fail("kind", "expected given, shared, ending or company_form, not '" + std::string(kind) + "'");
    }
    std::string first;
    for (const std::string_view form : line.texts("forms")) {
        if (kind == "ending") {
            forms.endings.push_back(names::fold_name(form));
        } else if (kind == "company_form") {
            forms.legal[names::fold_name(form)] = true;
        } else {
            for (const auto& sound : names::word_sounds(form, 2)) {
                first = first.empty() ? sound : first;
                forms.given.try_emplace(sound, GivenName{first, kind == "given"});
            }
        }
    }
}

std::vector<std::string> spellings_of(const Pack& pack, EntityType type, std::string_view name) {
    switch (type) {
        case EntityType::person: return person_forms(pack.name_forms, name);
        case EntityType::organization: return names::thing_spellings(without_legal_form(pack.name_forms, name));
        case EntityType::weapon_system:
        case EntityType::location: return names::thing_spellings(name);
        default: return {};
    }
}

std::vector<Index> persons_spelt_like(const Pack& pack, std::string_view name) {
    const auto forms = person_forms(pack.name_forms, name);
    if (forms.empty()) {
        return {};
    }
    pack.spelling_index->make(pack);
    return SpellingIndex::among(pack.spelling_index->by_name_, forms);
}

std::vector<Index> persons_with_surname_like(const Pack& pack, std::string_view surname) {
    auto forms = names::word_sounds(surname, least_surname);
    auto written = names::thing_spellings(surname);
    std::ranges::move(written, std::back_inserter(forms));
    if (forms.empty()) {
        return {};
    }
    pack.spelling_index->make(pack);
    return SpellingIndex::among(pack.spelling_index->by_surname_, forms);
}

}  // namespace actant::lang
