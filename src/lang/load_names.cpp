// SPDX-License-Identifier: Apache-2.0
// Known actors and the names that a language gives them, in all inflected forms.
#include <algorithm>

#include "src/lang/loaders.hpp"
#include "src/text/token.hpp"
#include "src/text/utf8.hpp"

namespace actant::lang {
namespace {

/// Whether a byte of a name can only belong to a word, whatever stands beside it: letters of ASCII, and the first and
/// second bytes of the letters of the blocks Latin-1 and Latin Extended-A (without the signs for times and divided by).
bool plain_letter(std::string_view name, std::size_t& i) {
    const auto byte = static_cast<unsigned char>(name[i]);
    if ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z') {
        ++i;
        return true;
    }
    const unsigned char second = i + 1 < name.size() ? static_cast<unsigned char>(name[i + 1]) : 0;
    if (byte < 0xC3 || byte > 0xC5 || second < 0x80 || second > 0xBF ||
        (byte == 0xC3 && (second == 0x97 || second == 0xB7))) {
        return false;
    }
    i += 2;
    return true;
}

/// The words of a name, as the tokenizer would cut them.
class Words {
  public:
    explicit Words(std::string_view name) {
        if (!cut_plain(name)) {
            list.clear();
            tokens_ = text::tokenize(name);
            for (const text::Token& token : tokens_.list) {
                list.push_back(token.text);
            }
        }
    }

    std::vector<std::string_view> list;

  private:
    /// Words of plain letters between single spaces and hyphens.
    bool cut_plain(std::string_view name) {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < name.size();) {
            if (plain_letter(name, i)) {
                continue;
            }
            if (i == 0 || i + 1 == name.size() || name[i - 1] == ' ' || name[i - 1] == '-' ||
                (name[i] != ' ' && name[i] != '-')) {
                return false;
            }
            if (name[i] == ' ') {
                list.push_back(name.substr(begin, i - begin));
                begin = i + 1;
            }
            ++i;
        }
        if (begin < name.size()) {
            list.push_back(name.substr(begin));
        }
        return true;
    }

    text::Tokens tokens_;
};

bool sibilant(const PackBuilder& builder, std::string_view word) {
    return std::ranges::any_of(builder.morphology.sibilants,
                               [&](const std::string& end) { return word.ends_with(end); });
}

/// "Weißes" in "Weißes Haus": the stem of an adjective within a name, or empty.
std::string_view adjective_stem(const Pack& pack, const std::vector<std::string_view>& words, std::size_t i) {
    if (i + 1 >= words.size() || !text::starts_upper(words[i]) || !text::starts_upper(words[i + 1])) {
        return {};
    }
    for (const auto& [ending, bits] : pack.inflection.adjective_endings) {
        if (ending.size() == 2 && words[i].ends_with(ending) && words[i].size() >= ending.size() + 3) {
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

/// Adds a name of `count` words; `key`: the words with single spaces between them.
void add_key(PackBuilder& builder, std::string_view key, std::size_t count, const NameUse& use) {
    FormEntry& entry = builder.form(key);
    bool known = false;
    for (NameUse& n : entry.names) {
        if (n.kind == use.kind && n.actor == use.actor) {
            n.agreement |= use.agreement;
            known = true;
        }
    }
    if (!known) {
        entry.names.push_back(builder.pack.forms.arena(), use);
    }
    FormEntry& first = count == 1 ? entry : builder.form(key.substr(0, key.find(' ')));
    first.phrase_tokens = std::max(first.phrase_tokens, static_cast<std::uint8_t>(std::min<std::size_t>(count, 255)));
}

void append_word(std::string& key, std::string_view word) {
    if (!key.empty()) {
        key += ' ';
    }
    key += word;
}

/// A form with all its words as they are.
void add_phrase(PackBuilder& builder, std::string_view name, const NameUse& use) {
    const Words words(name);
    std::string key;
    for (const std::string_view word : words.list) {
        append_word(key, word);
    }
    if (!key.empty()) {
        add_key(builder, key, words.list.size(), use);
    }
}

/// A name of one word as it is.
void add_word(PackBuilder& builder, std::string_view word, const NameUse& use) { add_key(builder, word, 1, use); }

/// A name in all its inflected forms.
void add_name(PackBuilder& builder, std::string_view name, const NameUse& use) {
    const Words cut(name);
    const auto& words = cut.list;
    if (words.empty()) {
        return;
    }
    std::vector<std::string> variants(1);
    std::vector<std::string> next;
    const bool person = use.kind == NameKind::person || use.kind == NameKind::surname;
    bool has_adjective = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view stem =
            words.size() <= 4 && !person ? adjective_stem(builder.pack, words, i) : std::string_view();
        if (stem.empty()) {
            for (std::string& variant : variants) {
                append_word(variant, words[i]);
            }
            continue;
        }
        has_adjective = true;
        next.clear();
        for (const std::string& before : variants) {
            next.push_back(before);
            append_word(next.back(), words[i]);
            for (const auto& [ending, bits] : builder.pack.inflection.adjective_endings) {
                next.push_back(before);
                append_word(next.back(), stem);
                next.back() += ending;
            }
        }
        std::swap(variants, next);
    }
    const bool town = use.kind == NameKind::place ||
                      use.kind == NameKind::capital;  // "Washington rüstet auf", whatever "die USA" are
    const Column column =
        use.actor != none && !town && use.kind != NameKind::place_adjective && use.kind != NameKind::given_name
            ? builder.pack.actors[static_cast<std::size_t>(use.actor)].gender
            : Column::neuter;
    Agreement base =
        use.kind == NameKind::person || use.kind == NameKind::surname || use.kind == NameKind::given_name
            ? static_cast<Agreement>(any_agreement & ~all_cases(Column::plural))
            : static_cast<Agreement>(all_cases(column) | (column == Column::plural ? 0 : all_cases(Column::neuter)));
    if (use.kind == NameKind::seat) {
        base = singular;  // "der Kreml" stands for a neuter state
    }
    if (use.kind == NameKind::weapon) {
        base = any_agreement;  // "zwei F-16", "französischer Hubschrauberträger"
    }
    if (use.kind == NameKind::organization && column == Column::plural && words.size() == 1 &&
        name != builder.pack.actors[static_cast<std::size_t>(use.actor)].name) {
        base |= all_cases(Column::feminine);  // "die Vereinten Nationen haben", "die Uno hat"
    }
    const bool sibilant_end = sibilant(builder, words.back());
    const bool article =
        use.actor != none && !town && builder.pack.actors[static_cast<std::size_t>(use.actor)].takes_article;
    NameUse plain = use;
    plain.agreement = sibilant_end || has_adjective || article || column == Column::plural
                          ? base
                          : static_cast<Agreement>(base & ~all_columns(Case::genitive));
    NameUse genitive = use;
    genitive.agreement = static_cast<Agreement>(base & all_columns(Case::genitive));
    for (std::string& variant : variants) {
        const std::size_t size = variant.size();
        add_key(builder, variant, words.size(), plain);
        if (const std::string& n = builder.morphology.dative_plural;
            column == Column::plural && !sibilant_end && !variant.ends_with(n)) {
            variant += n;  // "von den Niederlanden"
            NameUse dative = use;
            dative.agreement = static_cast<Agreement>(base & all_columns(Case::dative));
            add_key(builder, variant, words.size(), dative);
            variant.resize(size);
        }
        for (const std::string& ending : builder.pack.inflection.genitive_endings) {
            const bool apostrophe = !text::is_letter(text::first_code_point(ending));
            if (apostrophe != sibilant_end && !(has_adjective && ending.size() > 1 && !apostrophe)) {
                continue;
            }
            if (ending.size() == 2 && !has_adjective) {
                continue;
            }
            variant.resize(size);
            variant += ending;
            add_key(builder, variant, words.size(), genitive);
        }
    }
}

Column gender_of(const Line& line, Column otherwise) {
    const std::string_view value = line.text("gender");
    if (value.empty()) {
        return otherwise;
    }
    const Agreement bits = parse_agreement("nom." + std::string(value));
    for (unsigned i = 0; i < 4; ++i) {
        if (bits == (1U << i)) {
            return static_cast<Column>(i);
        }
    }
    line.fail("gender", "expected m, f, n or pl, not '" + std::string(value) + "'");
}

/// `ambiguous`: true for all names of the row, or the list of those that are.
bool is_ambiguous(const Line& line, std::string_view name) {
    const Json* value = line.raw("ambiguous");
    if (value == nullptr || value->kind == Json::Kind::boolean) {
        return line.flag("ambiguous");
    }
    return line.texts("ambiguous").contains(name);
}

Index actor_of(PackBuilder& builder, const Line& line) {
    const std::string_view id = line.required_text("id");
    const Index index = builder.pack.find_actor(id);
    if (index == none) {
        line.fail("id", "no actor '" + std::string(id) +
                            "' in the neutral files (add it to states, organizations, persons or weapons)");
    }
    return index;
}

void add_demonym(PackBuilder& builder, const std::string& lemma, Column gender, const Texts& plurals, bool adjectival,
                 Index actor) {
    const auto add = [&](std::string_view form, Agreement bits) {
        add_word(builder, form, {.kind = NameKind::demonym, .actor = actor, .agreement = bits, .gender = gender});
    };
    const Agreement one = all_cases(gender);
    if (adjectival && gender == Column::masculine) {
        const std::string stem = lemma.substr(0, lemma.size() - 2);
        for (const auto& [ending, bits] : builder.pack.inflection.adjective_endings) {
            const auto columns =
                static_cast<Agreement>(bits & (one | all_cases(Column::feminine) | all_cases(Column::plural)));
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
    for (const std::string_view plural : plurals) {
        if (plural.starts_with(lemma)) {
            add(plural, static_cast<Agreement>(all_cases(Column::plural) |
                                               (plural == lemma + s ? one & all_columns(Case::genitive) : 0)));
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
            add(lemma + builder.morphology.epenthesis,
                static_cast<Agreement>(all_cases(Column::plural) & ~all_columns(Case::dative)));
            add(lemma + builder.morphology.epenthesis + n, all_cases(Column::plural));
        }
    }
}

}  // namespace

std::vector<std::pair<std::string, Agreement>> inflect_adjective(const Pack& pack, std::string_view stem) {
    std::vector<std::pair<std::string, Agreement>> out;
    for (const auto& [ending, bits] : pack.inflection.adjective_endings) {
        out.emplace_back(std::string(stem) + ending, bits);
    }
    return out;
}

void load_actor(PackBuilder& builder, const Line& line, EntityType type) {
    Actor actor;
    actor.id = line.required_text("id");
    actor.type = type;
    actor.name = line.text("name");
    actor.wikidata = line.text("wikidata");
    if (actor.wikidata.empty() && actor.id.size() > 1 && actor.id[0] == 'Q' &&
        actor.id.find_first_not_of("0123456789", 1) == std::string::npos) {
        actor.wikidata = actor.id;
    }
    actor.kind = line.text("kind", line.text("class"));
    actor.state = line.text("state");
    if (const Json* to = line.raw("to"); to != nullptr && to->kind == Json::Kind::string) {
        actor.to = to->string;
    }
    for (const std::string_view form : line.texts("forms")) {
        actor.forms.emplace_back(form);
    }
    if (const Json* from = line.raw("from"); from != nullptr && from->kind == Json::Kind::string) {
        actor.from = from->string;
    }
    actor.gender = gender_of(line, type == EntityType::person ? Column::masculine : Column::neuter);
    if (const Json* offices = line.raw("offices"); offices != nullptr) {
        for (const Json& item : offices->items) {
            const auto text = [&item](std::string_view key) {
                const Json* value = item.find(key);
                return value != nullptr && value->kind == Json::Kind::string ? std::string(value->string)
                                                                             : std::string();
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
    const auto use = [&](NameKind kind, std::string_view name) {
        const bool ambiguous = weak.contains(name);
        return NameUse{.kind = kind, .actor = index, .ambiguous = ambiguous};
    };
    for (const std::string_view name : names) {
        add_name(builder, name, use(NameKind::state, name));
    }
    for (const std::string_view name : line.texts("also")) {
        add_name(builder, name, use(NameKind::state, name));
    }
    for (const std::string_view name : line.texts("short")) {
        add_name(builder, name, use(NameKind::state, name));
    }
    for (const std::string_view name : line.texts("capital")) {
        add_name(builder, name, use(NameKind::capital, name));
    }
    for (const std::string_view name : line.texts("capital_also")) {
        add_name(builder, name, use(NameKind::capital, name));
    }
    for (const std::string_view name : line.texts("seats")) {
        add_name(builder, name, use(NameKind::seat, name));
    }
    for (const std::string_view stem : line.texts("adjectives")) {
        NameUse adjective = use(NameKind::state_adjective, stem);
        adjective.agreement = 0;
        add_word(builder, stem, adjective);
        for (const auto& [form, bits] : inflect_adjective(builder.pack, stem)) {
            adjective.agreement = bits;
            add_word(builder, form, adjective);
            if (const std::string upper = text::with_upper_first(form); upper != form) {
                add_word(builder, upper, adjective);
            }
        }
    }
    for (const std::string_view form : line.texts("invariant_adjectives")) {
        add_word(builder, form, use(NameKind::state_adjective, form));
    }
    if (const Json* demonyms = line.raw("demonyms"); demonyms != nullptr) {
        const auto plurals = line.texts("demonym_plurals");
        for (const Json& pair : demonyms->items) {
            if (pair.items.size() != 2) {
                line.fail("demonyms", "expected pairs [masculine, feminine]");
            }
            add_demonym(builder, std::string(pair.items[0].string), Column::masculine, plurals, line.flag("adjectival"),
                        index);
            if (pair.items[1].string != pair.items[0].string) {
                add_demonym(builder, std::string(pair.items[1].string), Column::feminine, plurals,
                            line.flag("adjectival"), index);
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
    for (const std::string_view key : {"names", "also"}) {
        for (const std::string_view name : line.texts(key)) {
            add_name(builder, name, {.kind = kind, .actor = index, .ambiguous = is_ambiguous(line, name)});
            if (kind == NameKind::person) {
                builder.pack.name_forms.persons.emplace_back(name, index);
            }
        }
    }
    for (const std::string_view name : line.texts("weak")) {  // an ordinary word too: "Welt", "Union"
        add_name(builder, name, {.kind = kind, .actor = index, .ambiguous = true});
    }
    for (const std::string_view seat : line.texts("seats")) {
        add_name(builder, seat, {.kind = NameKind::seat, .actor = index, .ambiguous = true});
    }
    for (const std::string_view key : {"short", "surname"}) {
        for (const std::string_view name : line.texts(key)) {
            const NameKind short_kind = kind == NameKind::person ? NameKind::surname : kind;
            add_name(builder, name, {.kind = short_kind, .actor = index, .ambiguous = is_ambiguous(line, name)});
        }
    }
}

void load_place(PackBuilder& builder, const Line& line) {
    Pack& pack = builder.pack;
    const auto index = static_cast<Index>(pack.places.size());
    const std::string_view canonical = line.required_text("name");
    const std::string_view kind = line.text("kind");
    const bool ambiguous = line.flag("ambiguous");
    pack.places.push_back({std::string(canonical), std::string(line.text("state")), std::string(kind), ambiguous});
    const auto adjectives = line.texts("adjectives");
    const bool town = adjectives.empty() && !ambiguous && (kind == "city" || kind == "capital");
    const auto add = [&](std::string_view name) {
        add_name(builder, name, {.kind = NameKind::place, .actor = index, .ambiguous = ambiguous});
        if (town && name.find(' ') == std::string::npos && name.size() > 3 &&
            !name.ends_with(builder.morphology.epenthesis) && !name.ends_with(builder.morphology.infinitive.front())) {
            add_word(builder, std::string(name) + builder.morphology.infinitive[2].substr(0, 2),
                     {.kind = NameKind::place_adjective, .actor = index});
        }
    };
    for (const std::string_view name : line.texts("also")) {
        add(name);
    }
    add(canonical);
    for (const std::string_view form : adjectives) {
        add_word(builder, form, {.kind = NameKind::place_adjective, .actor = index});
        if (!text::starts_upper(form)) {
            for (const auto& [inflected, bits] : inflect_adjective(pack, form)) {
                add_word(builder, inflected, {.kind = NameKind::place_adjective, .actor = index, .agreement = bits});
                add_word(builder, text::with_upper_first(inflected),
                         {.kind = NameKind::place_adjective, .actor = index, .agreement = bits});
            }
        }
    }
}

void load_given_names(PackBuilder& builder, const Line& line) {
    const std::string_view gender = line.text("gender", "any");
    const Column column = gender == "m" ? Column::masculine : gender == "f" ? Column::feminine : Column::plural;
    for (const std::string_view name : line.texts("names")) {
        add_phrase(builder, name,
                   {.kind = NameKind::given_name, .ambiguous = line.flag("ambiguous"), .gender = column});
    }
    for (const std::string_view particle : line.texts("particles")) {
        add_phrase(builder, particle, {.kind = NameKind::particle});
    }
}

}  // namespace actant::lang
