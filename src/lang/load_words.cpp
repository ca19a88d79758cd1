// SPDX-License-Identifier: Apache-2.0
// Closed classes, word lists and time words.
#include <array>

#include "src/lang/loaders.hpp"
#include "src/text/utf8.hpp"

namespace actant::lang {
namespace {

template <class Enum, std::size_t N>
Enum named(const Line& line, std::string_view key, const std::array<std::pair<std::string_view, Enum>, N>& table,
           Enum otherwise) {
    const std::string_view value = line.text(key);
    if (value.empty()) {
        return otherwise;
    }
    std::vector<std::string_view> names;
    for (const auto& [name, result] : table) {
        if (name == value) {
            return result;
        }
        names.push_back(name);
    }
    line.fail(key, "unknown value '" + std::string(value) + "' (did you mean '" + nearest(value, names) + "'?)");
}

constexpr std::array<std::pair<std::string_view, Subordinator>, 10> subordinators = {
    {{"complement", Subordinator::complement},
     {"whether", Subordinator::whether},
     {"condition", Subordinator::condition},
     {"reason", Subordinator::reason},
     {"time", Subordinator::time},
     {"concession", Subordinator::concession},
     {"purpose", Subordinator::purpose},
     {"infinitive", Subordinator::infinitive},
     {"manner", Subordinator::manner},
     {"other", Subordinator::other}}};
constexpr std::array<std::pair<std::string_view, Coordinator>, 3> coordinators = {
    {{"and", Coordinator::conjunctive}, {"or", Coordinator::disjunctive}, {"but", Coordinator::adversative}}};

Agreement agreement_of(const Line& line, std::string_view key) {
    const std::string_view text = line.text(key);
    const Agreement bits = parse_agreement(text);
    if (!text.empty() && bits == 0) {
        line.fail(key, "expected pairs of case and gender such as 'nom.m dat.pl', not '" + std::string(text) + "'");
    }
    return bits;
}

void load_owner(const Line& line, FunctionWord& word) {
    const std::string_view owner = line.text("possessive");
    const Agreement bits = parse_agreement("nom." + std::string(owner.substr(0, owner.find(' '))));
    word.owner_columns = static_cast<std::uint8_t>(bits & 0xFU);
    if (const std::size_t space = owner.find(' '); space != std::string::npos) {
        word.owner_columns |=
            static_cast<std::uint8_t>(parse_agreement("nom." + std::string(owner.substr(space + 1))) & 0xFU);
    }
}

void load_one_function_word(PackBuilder& builder, const Line& line, std::string_view form) {
    Pack& pack = builder.pack;
    FormEntry& entry = builder.form(form);
    if (entry.function == none) {
        entry.function = static_cast<Index>(pack.functions.size());
        pack.functions.emplace_back();
        pack.functions.back().form = form;
    }
    FunctionWord& word = pack.functions[static_cast<std::size_t>(entry.function)];
    word.determiner |= agreement_of(line, "det");
    word.relative |= agreement_of(line, "rel");
    word.pronoun |= agreement_of(line, "pron");
    word.personal |= agreement_of(line, "personal");
    if (const Json* person = line.raw("person"); person != nullptr) {
        word.person = static_cast<std::uint8_t>(person->number);
    }
    if (const std::string_view cases = line.text("preposition"); !cases.empty()) {
        word.prep_cases = parse_cases(cases);
        word.preposition = form;
    }
    if (const std::string_view of = line.text("contraction"); !of.empty()) {
        word.preposition = of;
        word.prep_cases = 0;
        for (unsigned c = 0; c < 4; ++c) {
            if (may_be(word.determiner, static_cast<Case>(c))) {
                word.prep_cases |= all_columns(static_cast<Case>(c));
            }
        }
        word.contraction = true;
    }
    if (line.has("possessive")) {
        load_owner(line, word);
    }
    word.stands_for = line.text("stands_for", word.stands_for);
    word.subordinator = named(line, "subordinator", subordinators, word.subordinator);
    word.coordinator = named(line, "coordinator", coordinators, word.coordinator);
    const auto set = [&line](bool& flag, std::string_view key) { flag = flag || line.flag(key); };
    set(word.definite, "definite");
    set(word.indefinite, "indefinite");
    set(word.demonstrative, "demonstrative");
    set(word.quantifier, "quantifier");
    set(word.negation, "negation");
    set(word.reflexive, "reflexive");
    set(word.reciprocal, "reciprocal");
    set(word.interrogative, "interrogative");
    set(word.impersonal, "impersonal");
    set(word.correlative, "correlative");
    set(word.adverb, "adverb");
    set(word.prefix, "prefix");
    set(word.postposition, "postposition");
    set(word.local, "local");
    set(word.infinitive_marker, "infinitive_marker");
    set(word.comparison, "comparison");
    set(word.relative_place, "relative_place");
    set(word.listing, "listing");
    set(word.dual, "dual");
    set(word.before_places, "before_places");
    word.coordinates_after_correlative = word.coordinates_after_correlative || line.has("coordinator_after");
}

}  // namespace

void load_function_words(PackBuilder& builder, const Line& line) {
    for (const std::string_view prefix : line.texts("prefixes")) {
        builder.pack.prefixes[std::string(prefix)] = true;
    }
    if (const Json* numbers = line.raw("numbers"); numbers != nullptr) {
        for (const auto& [word, value] : numbers->members) {
            builder.pack.numbers[std::string(word)] = static_cast<int>(value.number);
        }
    }
    const auto load = [&](std::string_view form) {
        load_one_function_word(builder, line, form);
        if (line.flag("prefix")) {
            builder.pack.prefixes[std::string(form)] = true;
        }
    };
    for (const std::string_view form : line.texts("forms")) {
        load(form);
    }
    if (line.has("form")) {
        load(line.required_text("form"));
    }
}

void load_word_list(PackBuilder& builder, const Line& line) {
    for (const std::string_view word : line.texts("adverbs")) {
        builder.form(word).adverb = true;
    }
    for (const std::string_view phrase : line.texts("phrases")) {
        std::vector<std::string> words;
        for (std::size_t at = 0; at < phrase.size();) {
            const std::size_t space = std::min(phrase.find(' ', at), phrase.size());
            words.emplace_back(phrase.substr(at, space - at));
            at = space + 1;
        }
        if (!words.empty()) {
            builder.pack.adverb_phrases[words.front()].push_back(words);
        }
    }
    for (const std::string_view word : line.texts("adjectives")) {
        builder.form(word).adjective = true;
    }
    if (line.has("lemma")) {
        builder.form(line.required_text("lemma")).adjective = true;
    }
    for (const std::string_view word : line.texts("abbreviations")) {
        // "z. B." ends in the token "B."; the tokenizer keeps the point apart, so the last part without it counts
        const std::size_t space = word.find_last_of(' ');
        std::string_view last = space == std::string::npos ? word : word.substr(space + 1);
        while (!last.empty() && last.back() == '.') {
            last.remove_suffix(1);
        }
        builder.pack.abbreviations[std::string(last)] = true;
        if (space != std::string::npos) {
            std::string_view first = word.substr(0, word.find(' '));
            while (!first.empty() && first.back() == '.') {
                first.remove_suffix(1);
            }
            builder.pack.abbreviations[std::string(first)] = true;
        }
    }
}

void load_time(PackBuilder& builder, const Line& line) {
    TimeWords& time = builder.pack.time;
    const auto numbers = [&line](std::string_view key, StringMap<int>& into) {
        if (const Json* object = line.raw(key); object != nullptr) {
            for (const auto& [word, value] : object->members) {
                into[text::to_lower(word)] = static_cast<int>(value.number);
            }
        }
    };
    const auto strings = [&line](std::string_view key, StringMap<std::string>& into) {
        if (const Json* object = line.raw(key); object != nullptr) {
            for (const auto& [word, value] : object->members) {
                into[text::to_lower(word)] = value.string;
            }
        }
    };
    numbers("months", time.months);
    numbers("weekdays", time.weekdays);
    numbers("seasons", time.seasons);
    strings("relative", time.relative);
    strings("units", time.units);
    for (const std::string_view word : line.texts("phrases")) {
        time.phrases[text::to_lower(word)] = true;
    }
}

void finish_spellings(PackBuilder& builder) {
    std::string other;
    for (const auto& [letters, also] : builder.morphology.spellings) {
        const std::size_t forms = builder.pack.forms.size();
        for (std::size_t i = 0; i < forms; ++i) {
            const FormEntry entry = builder.pack.forms[i];
            std::size_t at = entry.form.find(letters);
            if (at == std::string_view::npos) {
                continue;
            }
            other = entry.form;
            for (; at != std::string::npos; at = other.find(letters, at + also.size())) {
                other.replace(at, letters.size(), also);
            }
            if (builder.pack.find(other) == nullptr) {
                FormEntry& added = builder.form(other);
                const std::string_view written = added.form;
                added = entry;
                added.form = written;
            }
        }
    }
}

}  // namespace actant::lang
