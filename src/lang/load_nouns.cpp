// SPDX-License-Identifier: Apache-2.0
// Inflects common nouns from lemma, gender and plural.
#include <algorithm>
#include <array>

#include "src/lang/loaders.hpp"
#include "src/text/utf8.hpp"

namespace actant::lang {
namespace {

constexpr std::array<std::pair<std::string_view, NounClass>, 10> classes = {{{"person", NounClass::person},
                                                                             {"body", NounClass::body},
                                                                             {"weapon", NounClass::weapon},
                                                                             {"goods", NounClass::goods},
                                                                             {"place", NounClass::place},
                                                                             {"time", NounClass::time},
                                                                             {"event", NounClass::event},
                                                                             {"abstract", NounClass::abstract},
                                                                             {"thing", NounClass::thing},
                                                                             {"money", NounClass::money}}};

NounClass class_of(const Line& line) {
    const std::string_view value = line.text("class", "thing");
    std::vector<std::string_view> names;
    for (const auto& [name, result] : classes) {
        if (name == value) {
            return result;
        }
        names.push_back(name);
    }
    line.fail("class", "unknown class '" + std::string(value) + "' (did you mean '" + nearest(value, names) + "'?)");
}

Column gender_of(const Line& line) {
    const std::string_view value = line.text("gender", "n");
    if (value == "m") {
        return Column::masculine;
    }
    if (value == "f") {
        return Column::feminine;
    }
    if (value == "n") {
        return Column::neuter;
    }
    if (value == "pl") {
        return Column::plural;
    }
    line.fail("gender", "expected m, f, n or pl, not '" + std::string(value) + "'");
}

void add(PackBuilder& builder, std::string_view form, Index lemma, Agreement bits) {
    FormEntry& entry = builder.form(form);
    for (NounReading& reading : entry.nouns) {
        if (reading.lemma == lemma) {
            reading.agreement |= bits;
            return;
        }
    }
    entry.nouns.push_back(builder.pack.forms.arena(), {lemma, bits});
    Index& last = builder.last_noun_form[static_cast<std::size_t>(lemma)];
    builder.noun_forms.push_back({&entry, last});
    last = static_cast<Index>(builder.noun_forms.size() - 1);
}

/// A stem and an ending, without a new piece of memory each time.
class Joined {
  public:
    explicit Joined(std::string_view stem) : text_(stem), stem_(stem.size()) {}
    const std::string& with(std::string_view ending) {
        text_.resize(stem_);
        return text_.append(ending);
    }

  private:
    std::string text_;
    std::size_t stem_;
};

void inflect_plural(PackBuilder& builder, std::string_view plural, Index index) {
    const Agreement most = agreement(Case::nominative, Column::plural) | agreement(Case::accusative, Column::plural) |
                           agreement(Case::genitive, Column::plural);
    const Agreement dative = agreement(Case::dative, Column::plural);
    const std::string& n = builder.morphology.dative_plural;
    add(builder, plural, index, most);
    const bool takes_n = !plural.ends_with(n) && !plural.ends_with(builder.pack.inflection.genitive_endings.front());
    add(builder, takes_n ? Joined(plural).with(n) : plural, index, dative);
}

void inflect_plural_of(PackBuilder& builder, std::string_view plural, Index index) {
    if (!plural.empty()) {
        inflect_plural(builder, plural, index);
    }
}

/// One group of vowels, and a consonant after it.
bool monosyllable(const Morphology& m, std::string_view lemma) {
    int groups = 0;
    bool in_group = false;
    const std::string lower = text::to_lower(lemma);
    for (std::size_t i = 0; i < lower.size();) {
        const auto vowel = std::ranges::find_if(
            m.vowels, [&](const std::string& v) { return std::string_view(lower).substr(i).starts_with(v); });
        const bool found = vowel != m.vowels.end();
        groups += found && !in_group ? 1 : 0;
        in_group = found;
        i += found ? vowel->size() : 1;
    }
    return groups == 1 && !in_group;
}

bool ends_in(std::string_view word, const std::vector<std::string>& ends) {
    return std::ranges::any_of(ends, [&](const std::string& end) { return word.ends_with(end); });
}

void inflect(PackBuilder& builder, std::string_view lemma, Column gender, std::string_view plural, bool weak,
             bool adjectival, Index index) {
    if (adjectival) {
        const Agreement columns = all_cases(gender) | all_cases(Column::plural) |
                                  (gender == Column::masculine ? all_cases(Column::feminine) : 0);
        std::string_view stem = lemma;
        for (const auto& [ending, bits] : builder.pack.inflection.adjective_endings) {
            if (ending.size() == 2 && stem.ends_with(ending)) {
                stem.remove_suffix(2);
                break;
            }
        }
        if (stem == lemma && stem.ends_with(builder.morphology.epenthesis)) {
            stem.remove_suffix(1);
        }
        Joined joined(stem);
        for (const auto& [ending, bits] : builder.pack.inflection.adjective_endings) {
            if ((bits & columns) != 0) {
                add(builder, joined.with(ending), index, static_cast<Agreement>(bits & columns));
            }
        }
        return;
    }
    if (gender == Column::plural) {
        inflect_plural(builder, lemma, index);
        return;
    }
    const Agreement one = all_cases(gender);
    Joined joined(lemma);
    if (gender == Column::feminine) {
        add(builder, lemma, index, one);
    } else if (weak) {
        const auto& endings = builder.morphology.weak_noun;
        const std::string& ending = lemma.ends_with(builder.morphology.epenthesis) ? endings[1] : endings[0];
        add(builder, lemma, index,
            static_cast<Agreement>(
                one & (all_columns(Case::nominative) | all_columns(Case::dative) | all_columns(Case::accusative))));
        add(builder, joined.with(ending), index, static_cast<Agreement>(one & ~all_columns(Case::nominative)));
    } else {
        const auto& endings = builder.pack.inflection.genitive_endings;
        const bool doubles =
            ends_in(lemma, builder.morphology.doubling) ||
            (plural.size() == lemma.size() + 2 && plural.starts_with(lemma) && lemma.back() == plural[lemma.size()]);
        if (doubles) {  // "des Bündnisses", "des Busses"
            const Agreement bare = plural.empty() ? Agreement{0} : all_columns(Case::genitive);  // "des Tennis"
            add(builder, lemma, index, static_cast<Agreement>(one & ~bare));
            add(builder, joined.with(std::string(1, lemma.back()) + endings[1]), index,
                static_cast<Agreement>(one & all_columns(Case::genitive)));
            inflect_plural_of(builder, plural, index);
            return;
        }
        const bool sibilant = lemma.ends_with(endings.front());
        add(builder, lemma, index, static_cast<Agreement>(sibilant ? one : one & ~all_columns(Case::genitive)));
        for (std::size_t i = sibilant ? 1 : 0; i < 2 && i < endings.size(); ++i) {
            add(builder, joined.with(endings[i]), index, static_cast<Agreement>(one & all_columns(Case::genitive)));
        }
    }
    inflect_plural_of(builder, plural, index);
    if (!weak && gender != Column::feminine && plural != joined.with(builder.morphology.dative_singular) &&
        monosyllable(builder.morphology, lemma)) {
        builder.old_datives.push_back(index);
    }
}

Index new_noun(PackBuilder& builder, std::string_view lemma, Column gender) {
    Pack& pack = builder.pack;
    const auto index = static_cast<Index>(pack.nouns.size());
    NounLemma& noun = pack.nouns.emplace_back();
    noun.lemma = lemma;
    noun.gender = gender;
    pack.noun_index.try_emplace(noun.lemma, index);
    builder.last_noun_form.push_back(none);
    return index;
}

void read_relation(const Line& line, NounLemma& noun) {
    const std::string_view relation = line.text("relation");
    if (relation.empty()) {
        return;
    }
    const auto predicate = predicate_from(relation);
    if (!predicate) {
        line.fail("relation", "unknown relation '" + std::string(relation) + "' (expected leads or member_of)");
    }
    noun.has_relation = true;
    noun.relation = *predicate;
    const auto of = line.texts("of");
    if (!of.empty()) {
        noun.of_state = of.contains("State");
        noun.of_organization = of.contains("Organization");
    }
}

}  // namespace

void load_noun(PackBuilder& builder, const Line& line) {
    Pack& pack = builder.pack;
    const std::string_view lemma = line.required_text("lemma");
    if (pack.noun_index.contains(lemma)) {
        return;  // the first file that names a noun says what it means
    }
    const Column gender = gender_of(line);
    const Index index = new_noun(builder, lemma, gender);
    NounLemma& noun = pack.nouns[static_cast<std::size_t>(index)];
    noun.noun_class = class_of(line);
    noun.kind = line.text("kind");
    noun.state_form = line.text("state_form");
    noun.body = line.text("body");
    noun.group = line.flag("group");
    noun.definite = line.flag("definite");
    noun.head = line.flag("head");
    noun.means = line.text("means");
    noun.names = line.flag("names");
    noun.honorific = line.flag("honorific");
    noun.stands_for_genitive = line.flag("stands_for_genitive");
    noun.state_office = line.flag("state_office");
    read_relation(line, noun);
    inflect(builder, lemma, gender, line.text("plural"), line.flag("weak"), line.flag("adjectival"), index);
    for (const std::string_view form : line.texts("genitive")) {  // "des Namens"
        add(builder, form, index, static_cast<Agreement>(all_cases(gender) & all_columns(Case::genitive)));
    }
    for (const std::string_view form : line.texts("oblique")) {  // "den, dem, des Herrn"
        add(builder, form, index, static_cast<Agreement>(all_cases(gender) & ~all_columns(Case::nominative)));
    }
    if (const std::string_view feminine = line.text("feminine");
        !feminine.empty() && !pack.noun_index.contains(feminine)) {
        const Index other = new_noun(builder, feminine, Column::feminine);
        NounLemma& woman = pack.nouns[static_cast<std::size_t>(other)];
        woman = pack.nouns[static_cast<std::size_t>(index)];
        woman.lemma = feminine;
        woman.gender = Column::feminine;
        woman.feminine_of = lemma;
        const std::string plural =
            feminine.ends_with(builder.morphology.dative_plural)
                ? std::string(feminine) + builder.morphology.dative_plural + builder.morphology.infinitive.front()
                : std::string();
        inflect(builder, feminine, Column::feminine, plural, false, false, other);
    }
}

void finish_nouns(PackBuilder& builder) {
    for (const Index index : builder.old_datives) {
        const NounLemma& noun = builder.pack.nouns[static_cast<std::size_t>(index)];
        const std::string form = noun.lemma + builder.morphology.dative_singular;
        if (builder.pack.find(form) == nullptr) {  // "im Zuge", but "Rate" is no dative of "Rat"
            add(builder, form, index, static_cast<Agreement>(all_cases(noun.gender) & all_columns(Case::dative)));
        }
    }
}

Index require_noun(PackBuilder& builder, std::string_view lemma) {
    const auto known = builder.pack.noun_index.find(lemma);
    if (known != builder.pack.noun_index.end()) {
        return known->second;
    }
    // A compound of a known noun inflects like its head.
    for (std::size_t cut = 2; cut + 3 < lemma.size(); ++cut) {
        if ((static_cast<unsigned char>(lemma[cut]) & 0xC0U) == 0x80U) {
            continue;
        }
        const auto head = builder.pack.noun_index.find(text::with_upper_first(lemma.substr(cut)));
        if (head != builder.pack.noun_index.end()) {
            const NounLemma copy = builder.pack.nouns[static_cast<std::size_t>(head->second)];
            const Index index = new_noun(builder, lemma, copy.gender);
            builder.pack.nouns[static_cast<std::size_t>(index)].noun_class = copy.noun_class;
            std::vector<std::pair<std::string, Agreement>> forms;
            for (Index i = builder.last_noun_form[static_cast<std::size_t>(head->second)]; i != none;
                 i = builder.noun_forms[static_cast<std::size_t>(i)].before) {
                const FormEntry& form = *builder.noun_forms[static_cast<std::size_t>(i)].entry;
                for (const NounReading& reading : form.nouns) {
                    if (reading.lemma == head->second) {
                        forms.emplace_back(std::string(lemma.substr(0, cut)) + text::with_lower_first(form.form),
                                           reading.agreement);
                    }
                }
            }
            for (const auto& [form, bits] : forms) {
                add(builder, form, index, bits);
            }
            return index;
        }
    }
    const Index index = new_noun(builder, lemma, Column::feminine);
    builder.pack.nouns[static_cast<std::size_t>(index)].noun_class = NounClass::event;
    add(builder, lemma, index, static_cast<Agreement>(any_agreement));
    return index;
}

}  // namespace actant::lang
