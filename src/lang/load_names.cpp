// SPDX-License-Identifier: Apache-2.0
// Known actors and the names that a language gives them, in all inflected forms.
#include <algorithm>

#include "src/lang/loaders.hpp"
#include "src/text/token.hpp"
#include "src/text/utf8.hpp"

namespace actant::lang {
namespace {

std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> out;
    for (const text::Token& token : text::tokenize(name).list) {
        out.emplace_back(token.text);
    }
    return out;
}

bool sibilant(std::string_view word) {
    return word.ends_with('s') || word.ends_with('x') || word.ends_with('z') || word.ends_with("ß");
}

/// "Weißes" in "Weißes Haus": the stem of an adjective within a name, or empty.
std::string adjective_stem(const Pack& pack, const std::vector<std::string>& words, std::size_t i) {
    if (i + 1 >= words.size() || !text::starts_upper(words[i]) || !text::starts_upper(words[i + 1])) {
        return {};
    }
    for (const auto& [ending, bits] : pack.inflection.adjective_endings) {
        if (ending.size() == 2 && words[i].ends_with(ending) && words[i].size() >= ending.size() + 4) {
            return words[i].substr(0, words[i].size() - 2);
        }
    }
    for (const auto& [ending, bits] : pack.inflection.adjective_endings) {
        if (ending.size() == 1 && words[i].ends_with(ending) && words[i].size() >= 5) {
            return words[i].substr(0, words[i].size() - 1);
        }
    }
    return {};
}

void add_phrase(PackBuilder& builder, const std::vector<std::string>& words, const NameUse& use) {
    std::string key;
    for (const std::string& word : words) {
        key += key.empty() ? word : " " + word;
    }
    auto& names = builder.form(key).names;
    const bool known = std::ranges::any_of(names, [&](const NameUse& n) { return n.kind == use.kind && n.actor == use.actor; });
    if (!known) {
        names.push_back(use);
    } else {
        for (NameUse& n : names) {
            if (n.kind == use.kind && n.actor == use.actor) {
                n.agreement |= use.agreement;
            }
        }
    }
    FormEntry& first = builder.form(words.front());
    first.phrase_tokens = std::max(first.phrase_tokens, static_cast<std::uint8_t>(std::min<std::size_t>(words.size(), 255)));
}

/// A name in all its inflected forms.
void add_name(PackBuilder& builder, const std::string& name, NameUse use) {
    std::vector<std::vector<std::string>> variants = {{}};
    const std::vector<std::string> words = words_of(name);
    if (words.empty()) {
        return;
    }
    bool has_adjective = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::vector<std::string> options = {words[i]};
        if (const std::string stem = adjective_stem(builder.pack, words, i); !stem.empty() && words.size() <= 4) {
            has_adjective = true;
            for (const auto& [ending, bits] : builder.pack.inflection.adjective_endings) {
                options.push_back(stem + ending);
            }
        }
        std::vector<std::vector<std::string>> next;
        for (const auto& before : variants) {
            for (const std::string& option : options) {
                next.push_back(before);
                next.back().push_back(option);
            }
        }
        variants = std::move(next);
    }
    const Column column = use.actor != none && use.kind != NameKind::place && use.kind != NameKind::place_adjective && use.kind != NameKind::given_name
                              ? builder.pack.actors[static_cast<std::size_t>(use.actor)].gender
                              : Column::neuter;
    const Agreement base = use.kind == NameKind::person || use.kind == NameKind::surname || use.kind == NameKind::given_name
                               ? static_cast<Agreement>(any_agreement & ~all_cases(Column::plural))
                               : static_cast<Agreement>(all_cases(column) | (column == Column::plural ? 0 : all_cases(Column::neuter)));
    const bool sibilant_end = sibilant(words.back());
    for (const auto& variant : variants) {
        NameUse plain = use;
        const bool article = use.actor != none && use.kind != NameKind::place && builder.pack.actors[static_cast<std::size_t>(use.actor)].takes_article;
        plain.agreement = sibilant_end || has_adjective || article || column == Column::plural ? base : static_cast<Agreement>(base & ~all_columns(Case::genitive));
        add_phrase(builder, variant, plain);
        for (const std::string& ending : builder.pack.inflection.genitive_endings) {
            const bool apostrophe = !text::is_letter(text::first_code_point(ending));
            if (apostrophe != sibilant_end && !(has_adjective && ending.size() > 1 && !apostrophe)) {
                continue;
            }
            if (ending.size() == 2 && !has_adjective) {
                continue;
            }
            auto genitive = variant;
            genitive.back() += ending;
            NameUse genitive_use = use;
            genitive_use.agreement = static_cast<Agreement>(base & all_columns(Case::genitive));
            add_phrase(builder, genitive, genitive_use);
        }
    }
}

Column gender_of(const Line& line, Column otherwise) {
    const std::string value = line.text("gender");
    if (value.empty()) {
        return otherwise;
    }
    const Agreement bits = parse_agreement("nom." + value);
    for (unsigned i = 0; i < 4; ++i) {
        if (bits == (1U << i)) {
            return static_cast<Column>(i);
        }
    }
    line.fail("gender", "expected m, f, n or pl, not '" + value + "'");
}

/// `ambiguous`: true for all names of the row, or the list of those that are.
bool is_ambiguous(const Line& line, const std::string& name) {
    const Json* value = line.raw("ambiguous");
    if (value == nullptr || value->kind == Json::Kind::boolean) {
        return line.flag("ambiguous");
    }
    const auto names = line.texts("ambiguous");
    return std::ranges::find(names, name) != names.end();
}

Index actor_of(PackBuilder& builder, const Line& line) {
    const std::string id = line.required_text("id");
    const Index index = builder.pack.find_actor(id);
    if (index == none) {
        line.fail("id", "no actor '" + id + "' in the neutral files (add it to states, organizations, persons or weapons)");
    }
    return index;
}

void add_demonym(PackBuilder& builder, const std::string& lemma, Column gender, const std::vector<std::string>& plurals, bool adjectival, Index actor) {
    const auto add = [&](const std::string& form, Agreement bits) {
        add_phrase(builder, {form}, {.kind = NameKind::demonym, .actor = actor, .agreement = bits, .gender = gender});
    };
    const Agreement one = all_cases(gender);
    if (adjectival && gender == Column::masculine) {
        const std::string stem = lemma.substr(0, lemma.size() - 2);
        for (const auto& [ending, bits] : builder.pack.inflection.adjective_endings) {
            const auto columns = static_cast<Agreement>(bits & (one | all_cases(Column::feminine) | all_cases(Column::plural)));
            if (columns != 0) {
                add(stem + ending, columns);
            }
        }
        return;
    }
    if (adjectival) {
        return;
    }
    const std::string n = builder.morphology.dative_plural;
    if (gender == Column::feminine) {
        add(lemma, one);
        add(lemma + n + builder.morphology.infinitive.front(), all_cases(Column::plural));
        return;
    }
    const bool weak = lemma.ends_with(builder.morphology.epenthesis);
    if (weak) {
        add(lemma, agreement(Case::nominative, gender));
        add(lemma + n, static_cast<Agreement>((one & ~all_columns(Case::nominative)) | all_cases(Column::plural)));
        return;
    }
    add(lemma, static_cast<Agreement>(one & ~all_columns(Case::genitive)));
    const std::string& s = builder.pack.inflection.genitive_endings.front();
    bool has_plural = false;
    for (const std::string& plural : plurals) {
        if (plural.starts_with(lemma)) {
            add(plural, static_cast<Agreement>(all_cases(Column::plural) | (plural == lemma + s ? one & all_columns(Case::genitive) : 0)));
            has_plural = true;
        }
    }
    if (!has_plural) {
        const std::string reduced = builder.morphology.infinitive[2].substr(0, 2);
        add(lemma + s, static_cast<Agreement>(one & all_columns(Case::genitive)));
        if (lemma.ends_with(reduced)) {
            add(lemma, static_cast<Agreement>(all_cases(Column::plural) & ~all_columns(Case::dative)));
            add(lemma + n, static_cast<Agreement>(all_cases(Column::plural) & all_columns(Case::dative)));
        } else {
            add(lemma + builder.morphology.epenthesis, static_cast<Agreement>(all_cases(Column::plural) & ~all_columns(Case::dative)));
            add(lemma + builder.morphology.epenthesis + n, all_cases(Column::plural));
        }
    }
}

}  // namespace

std::vector<std::pair<std::string, Agreement>> inflect_adjective(const Pack& pack, const std::string& stem) {
    std::vector<std::pair<std::string, Agreement>> out;
    for (const auto& [ending, bits] : pack.inflection.adjective_endings) {
        out.emplace_back(stem + ending, bits);
    }
    return out;
}

void load_actor(PackBuilder& builder, const Line& line, EntityType type) {
    Actor actor;
    actor.id = line.required_text("id");
    actor.type = type;
    actor.name = line.text("name");
    actor.wikidata = line.text("wikidata");
    if (actor.wikidata.empty() && actor.id.size() > 1 && actor.id[0] == 'Q' && actor.id.find_first_not_of("0123456789", 1) == std::string::npos) {
        actor.wikidata = actor.id;
    }
    actor.kind = line.text("kind", line.text("class"));
    actor.state = line.text("state");
    if (const Json* to = line.raw("to"); to != nullptr && to->kind == Json::Kind::string) {
        actor.to = to->string;
    }
    if (const Json* from = line.raw("from"); from != nullptr && from->kind == Json::Kind::string) {
        actor.from = from->string;
    }
    actor.gender = gender_of(line, type == EntityType::person ? Column::masculine : Column::neuter);
    if (const Json* offices = line.raw("offices"); offices != nullptr) {
        for (const Json& item : offices->items) {
            const auto text = [&item](std::string_view key) {
                const Json* value = item.find(key);
                return value != nullptr && value->kind == Json::Kind::string ? value->string : std::string();
            };
            actor.offices.push_back({text("role"), text("of"), text("from"), text("to")});
        }
    }
    Pack& pack = builder.pack;
    if (!pack.actor_index.try_emplace(actor.id, static_cast<Index>(pack.actors.size())).second) {
        line.fail("id", "'" + actor.id + "' stands twice");
    }
    pack.actors.push_back(std::move(actor));
}

void load_state_names(PackBuilder& builder, const Line& line) {
    const Index index = actor_of(builder, line);
    Actor& actor = builder.pack.actors[static_cast<std::size_t>(index)];
    const auto names = line.texts("names");
    if (names.empty()) {
        line.fail("names", "is missing");
    }
    actor.name = names.front();
    actor.gender = gender_of(line, Column::neuter);
    actor.takes_article = actor.gender != Column::neuter;
    const auto weak = line.texts("weak");
    const auto use = [&](NameKind kind, const std::string& name, bool short_form = false) {
        const bool ambiguous = std::ranges::find(weak, name) != weak.end();
        return NameUse{.kind = kind, .actor = index, .ambiguous = ambiguous, .short_form = short_form};
    };
    for (const std::string& name : names) {
        add_name(builder, name, use(NameKind::state, name));
    }
    for (const std::string& name : line.texts("also")) {
        add_name(builder, name, use(NameKind::state, name));
    }
    for (const std::string& name : line.texts("short")) {
        add_name(builder, name, use(NameKind::state, name, true));
    }
    for (const std::string& name : line.texts("capital")) {
        add_name(builder, name, use(NameKind::capital, name));
    }
    for (const std::string& name : line.texts("capital_also")) {
        add_name(builder, name, use(NameKind::capital, name));
    }
    for (const std::string& name : line.texts("seats")) {
        add_name(builder, name, use(NameKind::seat, name));
    }
    for (const std::string& stem : line.texts("adjectives")) {
        NameUse adjective = use(NameKind::state_adjective, stem);
        adjective.agreement = 0;
        add_phrase(builder, {stem}, adjective);
        for (const auto& [form, bits] : inflect_adjective(builder.pack, stem)) {
            adjective.agreement = bits;
            add_phrase(builder, {form}, adjective);
            if (const std::string upper = text::with_upper_first(form); upper != form) {
                add_phrase(builder, {upper}, adjective);
            }
        }
    }
    for (const std::string& form : line.texts("invariant_adjectives")) {
        add_phrase(builder, {form}, use(NameKind::state_adjective, form));
    }
    if (const Json* demonyms = line.raw("demonyms"); demonyms != nullptr) {
        const auto plurals = line.texts("demonym_plurals");
        for (const Json& pair : demonyms->items) {
            if (pair.items.size() != 2) {
                line.fail("demonyms", "expected pairs [masculine, feminine]");
            }
            add_demonym(builder, pair.items[0].string, Column::masculine, plurals, line.flag("adjectival"), index);
            if (pair.items[1].string != pair.items[0].string) {
                add_demonym(builder, pair.items[1].string, Column::feminine, plurals, line.flag("adjectival"), index);
            }
        }
    }
}

void load_actor_names(PackBuilder& builder, const Line& line, NameKind kind) {
    const Index index = actor_of(builder, line);
    Actor& actor = builder.pack.actors[static_cast<std::size_t>(index)];
    const auto names = line.texts("names");
    if (names.empty()) {
        line.fail("names", "is missing");
    }
    if (!actor.named) {
        actor.name = names.front();
        actor.named = true;
    }
    if (kind != NameKind::person) {
        actor.gender = gender_of(line, actor.gender);
        actor.takes_article = line.has("gender");
    }
    for (const std::string& key : {std::string("names"), std::string("also")}) {
        for (const std::string& name : line.texts(key)) {
            add_name(builder, name, {.kind = kind, .actor = index, .ambiguous = is_ambiguous(line, name)});
        }
    }
    for (const std::string& seat : line.texts("seats")) {
        add_name(builder, seat, {.kind = NameKind::seat, .actor = index, .ambiguous = true});
    }
    std::vector<std::string> shorts = line.texts("short");
    for (const std::string& name : line.texts("surname")) {
        shorts.push_back(name);
    }
    for (const std::string& name : shorts) {
        add_name(builder, name, {.kind = kind == NameKind::person ? NameKind::surname : kind, .actor = index, .ambiguous = is_ambiguous(line, name), .short_form = true});
    }
}

void load_place(PackBuilder& builder, const Line& line) {
    Pack& pack = builder.pack;
    const auto index = static_cast<Index>(pack.places.size());
    Place place{line.required_text("name"), line.text("state"), line.text("kind"), line.flag("ambiguous")};
    pack.places.push_back(place);
    std::vector<std::string> names = line.texts("also");
    names.push_back(place.name);
    const auto adjectives = line.texts("adjectives");
    for (const std::string& name : names) {
        add_name(builder, name, {.kind = NameKind::place, .actor = index, .ambiguous = place.ambiguous});
        const bool town = place.kind == "city" || place.kind == "capital";
        if (adjectives.empty() && town && !place.ambiguous && name.find(' ') == std::string::npos && name.size() > 3 &&
            !name.ends_with(builder.morphology.epenthesis) && !name.ends_with(builder.morphology.infinitive.front())) {
            add_phrase(builder, {name + builder.morphology.infinitive[2].substr(0, 2)}, {.kind = NameKind::place_adjective, .actor = index});
        }
    }
    for (const std::string& form : adjectives) {
        add_phrase(builder, {form}, {.kind = NameKind::place_adjective, .actor = index});
        if (!text::starts_upper(form)) {
            for (const auto& [inflected, bits] : inflect_adjective(pack, form)) {
                add_phrase(builder, {inflected}, {.kind = NameKind::place_adjective, .actor = index, .agreement = bits});
                add_phrase(builder, {text::with_upper_first(inflected)}, {.kind = NameKind::place_adjective, .actor = index, .agreement = bits});
            }
        }
    }
}

void load_given_names(PackBuilder& builder, const Line& line) {
    const std::string gender = line.text("gender", "any");
    const Column column = gender == "m" ? Column::masculine : gender == "f" ? Column::feminine : Column::plural;
    for (const std::string& name : line.texts("names")) {
        add_phrase(builder, words_of(name), {.kind = NameKind::given_name, .ambiguous = line.flag("ambiguous"), .gender = column});
    }
    for (const std::string& particle : line.texts("particles")) {
        add_phrase(builder, words_of(particle), {.kind = NameKind::particle});
    }
}

}  // namespace actant::lang
