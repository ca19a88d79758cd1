// SPDX-License-Identifier: Apache-2.0
// Frames, embedding predicates and cues.
#include <algorithm>
#include <array>
#include <initializer_list>

#include "src/lang/loaders.hpp"
#include "src/text/utf8.hpp"

namespace actant::lang {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint16_t>, 12> fillers = {
    {{"actor", fill_actor},
     {"person", fill_person},
     {"state", fill_state},
     {"organization", fill_organization},
     {"group", fill_group},
     {"weapon", fill_weapon},
     {"location", fill_location},
     {"place", fill_place},
     {"goods", fill_goods | fill_weapon},
     {"topic", fill_topic | fill_thing},
     {"thing", fill_thing | fill_goods | fill_weapon},
     {"any", fill_any}}};

constexpr std::array<std::pair<std::string_view, ArgumentKind>, 18> argument_kinds = {
    {{"nom", ArgumentKind::nominative},
     {"acc", ArgumentKind::accusative},
     {"dat", ArgumentKind::dative},
     {"gen", ArgumentKind::genitive},
     {"adj", ArgumentKind::adjective},
     {"comp", ArgumentKind::compound},
     {"poss", ArgumentKind::possessive},
     {"zu", ArgumentKind::infinitive_clause},
     {"dass", ArgumentKind::finite_clause},
     {"zu.subject", ArgumentKind::infinitive_subject},
     {"dass.subject", ArgumentKind::finite_subject},
     {"zu.object", ArgumentKind::infinitive_object},
     {"dass.object", ArgumentKind::finite_object},
     {"acc.adj", ArgumentKind::accusative_adjective},
     {"nom.adj", ArgumentKind::nominative_adjective},
     {"gen.adj", ArgumentKind::genitive_adjective},
     {"subject", ArgumentKind::clause_subject},
     {"event", ArgumentKind::event}}};

constexpr std::array<std::pair<std::string_view, Slot>, slot_count> slot_names = {
    {{"source", Slot::source}, {"target", Slot::target}, {"item", Slot::item}, {"also_target", Slot::also_target}}};

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const std::size_t end = text.find(' ');
        if (end != 0) {
            out.push_back(text::to_lower(text.substr(0, end)));
        }
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return out;
}

Status status_of(const Line& line, std::string_view key, std::string_view value) {
    const auto status = status_from(value);
    if (!status) {
        std::vector<std::string_view> names;
        for (std::size_t i = 0; i < status_count; ++i) {
            names.push_back(name_of(static_cast<Status>(i)));
        }
        line.fail(key, "unknown status '" + std::string(value) + "' (did you mean '" + nearest(value, names) + "'?)");
    }
    return *status;
}

SlotRule slot_rule(const Line& line, Slot slot, std::string_view key, const Texts& arguments) {
    SlotRule rule;
    rule.slot = slot;
    for (const std::string_view argument : arguments) {
        rule.arguments.push_back(parse_argument(line, key, argument));
    }
    return rule;
}

/// A string or a list of strings below a line's own keys.
Texts strings(const Line& line, std::string_view key, const Json& value) {
    const Row<Json> row = value.kind == Json::Kind::string ? Row<Json>{&value, 1} : value.items;
    if (row.empty() || std::ranges::any_of(row, [](const Json& item) { return item.kind != Json::Kind::string; })) {
        line.fail(key, "expected a string or a list of strings");
    }
    return Texts(row);
}

/// One entry of "light".
LightVerb light_verb(PackBuilder& builder, const Line& line, const Json& item) {
    LightVerb verb;
    for (const auto& [key, value] : item.members) {
        if (key == "verbs") {
            for (const std::string_view lemma : strings(line, "light.verbs", value)) {
                verb.verbs.push_back(require_verb(builder, lemma));
            }
        } else if (key == "each_other") {
            verb.each_other = value.boolean;
        } else if (key == "fixed") {
            for (const std::string_view words : strings(line, "light.fixed", value)) {
                verb.fixed.push_back(split(words));
            }
        } else if (key == "with") {
            verb.with = strings(line, "light.with", value).copy();
        } else if (key == "status") {
            verb.has_status = true;
            verb.status = status_of(line, "light.status", value.string);
        }
        for (const auto& [name, slot] : slot_names) {
            if (name == key) {
                verb.slots.push_back(slot_rule(line, slot, key, strings(line, key, value)));
            }
        }
    }
    return verb;
}

Predicate relation_of(const Line& line) {
    const std::string_view name = line.required_text("relation");
    const auto predicate = predicate_from(name);
    if (!predicate) {
        std::vector<std::string_view> names;
        for (std::size_t i = 0; i < predicate_count; ++i) {
            names.push_back(name_of(static_cast<Predicate>(i)));
        }
        line.fail("relation",
                  "unknown relation '" + std::string(name) + "' (did you mean '" + nearest(name, names) + "'?)");
    }
    return *predicate;
}

void check_keys(const Line& line, std::initializer_list<std::string_view> known) {
    for (const auto& [key, value] : line.json().members) {
        if (std::ranges::find(known, key) == known.end()) {
            line.fail(key, "unknown key (did you mean '" + nearest(key, std::vector<std::string_view>(known)) + "'?)");
        }
    }
}

}  // namespace

Argument parse_argument(const Line& line, std::string_view key, std::string_view written) {
    Argument argument;
    std::string_view rest = written;
    if (rest.ends_with('!')) {
        argument.required = true;
        rest.remove_suffix(1);
    }
    if (const std::size_t colon = rest.find(':'); colon != std::string_view::npos) {
        std::string_view type = rest.substr(colon + 1);
        rest = rest.substr(0, colon);
        while (!type.empty()) {
            const std::size_t bar = type.find('|');
            const std::string_view one = type.substr(0, bar);
            const auto found = std::ranges::find_if(fillers, [&](const auto& f) { return f.first == one; });
            if (found == fillers.end()) {
                line.fail(key, "unknown type '" + std::string(one) + "' in '" + std::string(written) + "'");
            }
            argument.fillers |= found->second;
            type = bar == std::string_view::npos ? std::string_view{} : type.substr(bar + 1);
        }
    }
    const auto kind = std::ranges::find_if(argument_kinds, [&](const auto& k) { return k.first == rest; });
    if (kind != argument_kinds.end()) {
        argument.kind = kind->second;
        return argument;
    }
    argument.kind = ArgumentKind::preposition;
    if (const std::size_t plus = rest.find('+'); plus != std::string_view::npos) {
        argument.cases = parse_cases(rest.substr(plus + 1));
        if (argument.cases == 0) {
            line.fail(key, "unknown case in '" + std::string(written) + "'");
        }
        rest = rest.substr(0, plus);
    }
    if (rest.empty() || text::is_upper(text::first_code_point(rest))) {
        line.fail(key, "cannot read the argument '" + std::string(written) + "'");
    }
    argument.preposition = rest;
    return argument;
}

void load_frame(PackBuilder& builder, const Line& line) {
    check_keys(line, {"verb",        "noun",      "adjective",  "relation", "source", "target", "item",
                      "also_target", "fixed",     "not",        "block",    "light",  "with",   "verbs",
                      "status",      "reflexive", "each_other", "via",      "venue",  "note"});
    Pack& pack = builder.pack;
    Frame frame;
    frame.place = line.place();
    frame.relation = relation_of(line);
    for (const auto& [name, slot] : slot_names) {
        if (line.has(name)) {
            frame.slots.push_back(slot_rule(line, slot, name, line.texts(name)));
        }
    }
    for (const std::string_view words : line.texts("fixed")) {
        frame.fixed.push_back(split(words));
    }
    for (const std::string_view words : line.texts("not")) {
        frame.switched_off_by.push_back(split(words));
    }
    frame.block = line.texts("block").copy();
    frame.with = line.texts("with").copy();
    for (const std::string_view lemma : line.texts("verbs")) {
        frame.clause_verbs.push_back(require_verb(builder, lemma));
    }
    if (const std::string_view status = line.text("status"); !status.empty()) {
        frame.has_status = true;
        frame.status = status_of(line, "status", status);
    }
    frame.reflexive = line.flag("reflexive");
    frame.each_other = line.flag("each_other");
    frame.via_genitive = line.has("via");
    frame.via_source = frame.via_genitive && line.text("via") != "target";
    frame.venue = line.flag("venue");
    if (const Json* light = line.raw("light"); light != nullptr) {
        for (const Json& item : light->items) {
            frame.light.push_back(light_verb(builder, line, item));
        }
    }
    if (line.has("verb")) {
        for (const std::string_view lemma : line.texts("verb")) {
            frame.predicate = lemma;
            pack.verbs[static_cast<std::size_t>(require_verb(builder, lemma))].frames.push_back(
                static_cast<Index>(pack.frames.size()));
            pack.frames.push_back(frame);
        }
    } else if (line.has("noun")) {
        for (const std::string_view lemma : line.texts("noun")) {
            frame.predicate = lemma;
            pack.nouns[static_cast<std::size_t>(require_noun(builder, lemma))].frames.push_back(
                static_cast<Index>(pack.frames.size()));
            pack.frames.push_back(frame);
        }
    } else if (line.has("adjective")) {
        for (const std::string_view lemma : line.texts("adjective")) {
            frame.predicate = lemma;
            builder.form(lemma).adjective = true;
            pack.adjective_frames[std::string(lemma)].push_back(static_cast<Index>(pack.frames.size()));
            pack.frames.push_back(frame);
        }
    } else {
        line.fail("verb", "a frame needs a verb, a noun or an adjective");
    }
}

void load_embedding(PackBuilder& builder, const Line& line) {
    Pack& pack = builder.pack;
    Embedding embedding;
    const std::string_view status = line.required_text("embeds");
    embedding.status = status_of(line, "embeds", status);
    embedding.factive = embedding.status == Status::asserted;
    if (line.has("speaker")) {
        embedding.speech = line.flag("speech");
        for (const std::string_view written : line.texts("speaker")) {
            const Argument argument = parse_argument(line, "speaker", written);
            if (argument.kind == ArgumentKind::preposition) {
                embedding.speaker_prepositions.push_back(argument.preposition);
            } else {
                embedding.has_speaker = true;
            }
        }
    }
    embedding.nominal = line.flag("nominal");
    if (const std::string_view control = line.text("control"); !control.empty()) {
        embedding.control = parse_argument(line, "control", control).kind;
    }
    const auto index = static_cast<Index>(pack.embeddings.size());
    pack.embeddings.push_back(embedding);
    for (const std::string_view lemma : line.texts("verb")) {
        Index& slot = pack.verbs[static_cast<std::size_t>(require_verb(builder, lemma))].embedding;
        slot = slot == none ? index : slot;
    }
    for (const std::string_view lemma : line.texts("noun")) {
        Index& slot = pack.nouns[static_cast<std::size_t>(require_noun(builder, lemma))].embedding;
        slot = slot == none ? index : slot;
    }
}

void load_cue(PackBuilder& builder, const Line& line) {
    constexpr std::string_view points_back = "before";
    Pack& pack = builder.pack;
    Cue cue;
    if (line.has("modal")) {
        const Status indicative = status_of(line, "indicative", line.text("indicative", "asserted"));
        const Status subjunctive = status_of(line, "subjunctive", line.text("subjunctive", "possible"));
        for (const std::string_view lemma : line.texts("modal")) {
            pack.cue_modals[std::string(lemma)] = {indicative, subjunctive};
        }
        return;
    }
    if (const std::string_view status = line.text("status"); !status.empty()) {
        cue.has_status = true;
        cue.status = status_of(line, "status", status);
    }
    if (line.has("speaker")) {
        for (const std::string_view written : line.texts("speaker")) {
            if (written == points_back) {
                cue.points_back = true;
                continue;
            }
            cue.has_speaker = true;
            if (const Argument argument = parse_argument(line, "speaker", written);
                argument.kind == ArgumentKind::preposition) {
                cue.speaker_prepositions.push_back(argument.preposition);
            }
        }
    }
    const auto put = [&](std::string_view key, StringMap<Cue>& into) {
        for (const std::string_view word : line.texts(key)) {
            into[text::to_lower(word)] = cue;
        }
    };
    put("adverb", pack.cue_words);
    for (const std::string_view word : line.texts("adverb")) {
        builder.form(word).adverb = true;
    }
    put("adjective", pack.cue_adjectives);
    put("preposition", pack.cue_prepositions);
    put("postposition", pack.cue_postpositions);
    put("conjunction", pack.cue_conjunctions);
    for (const std::string_view word : line.texts("negation")) {
        Cue negation;
        negation.negation = true;
        pack.cue_words[text::to_lower(word)] = negation;
    }
    for (const std::string_view phrase : line.texts("phrase")) {
        const auto words = split(phrase);
        if (!words.empty()) {
            pack.cue_phrases[words.front()].emplace_back(words, cue);
        }
    }
}

}  // namespace actant::lang
