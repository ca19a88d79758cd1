// SPDX-License-Identifier: Apache-2.0
// Inflects verbs from their principal parts and the paradigms of morphology.jsonl.
#include <algorithm>

#include "src/lang/loaders.hpp"

namespace actant::lang {
namespace {

struct Features {
    VerbForm form = VerbForm::finite;
    std::uint8_t person = 3;
    bool plural = false;
    Tense tense = Tense::present;
    Mood mood = Mood::indicative;
};

/// "pres.3sg", "past.1pl", "k1.3sg", "k2.3pl", "inf", "part2", "part1", "imp"
Features parse_features(std::string_view name) {
    Features f;
    if (name == "inf") {
        f.form = VerbForm::infinitive;
    } else if (name == "part2") {
        f.form = VerbForm::participle;
    } else if (name == "part1") {
        f.form = VerbForm::present_participle;
    } else if (name == "imp") {
        f.mood = Mood::imperative;
        f.person = 2;
    } else {
        const std::size_t point = name.find('.');
        const std::string_view tense = name.substr(0, point);
        const std::string_view person = name.substr(point + 1);
        f.tense = tense == "past" ? Tense::past : Tense::present;
        f.mood = tense == "k1" ? Mood::subjunctive_1 : tense == "k2" ? Mood::subjunctive_2 : Mood::indicative;
        f.person = static_cast<std::uint8_t>(person.front() - '0');
        f.plural = person.ends_with("pl");
    }
    return f;
}

using Forms = std::vector<std::pair<std::string, Features>>;

struct Parts {
    std::string infinitive;
    std::string present = {}, past = {}, participle = {}, subjunctive = {};
    bool strong = false;
};

class Inflector {
  public:
    explicit Inflector(PackBuilder& builder) : builder_(builder), m_(builder.morphology) {}

    std::string stem(const std::string& lemma) const {
        if (lemma.ends_with(m_.infinitive[1]) || lemma.ends_with(m_.infinitive[2]) || !lemma.ends_with(m_.infinitive[0])) {
            return lemma.substr(0, lemma.size() - m_.infinitive[3].size());
        }
        return lemma.substr(0, lemma.size() - m_.infinitive[0].size());
    }

    std::string attach(const std::string& stem, const std::string& ending) const {
        const auto in = [](const std::vector<std::string>& list, const std::string& word, bool as_ending) {
            return std::ranges::any_of(list, [&](const std::string& e) { return as_ending ? word.ends_with(e) : word == e; });
        };
        if (in(m_.epenthesis_before, ending, false) && in(m_.epenthesis_after, stem, true)) {
            return stem + m_.epenthesis + ending;
        }
        const std::string reduced = m_.infinitive[1].substr(0, 2);
        const std::string reduced2 = m_.infinitive[2].substr(0, 2);
        if ((stem.ends_with(reduced) || stem.ends_with(reduced2)) && ending.size() > 1 && ending.starts_with(m_.epenthesis)) {
            return stem + ending.substr(1);
        }
        return stem + ending;
    }

    bool without_prefix(const std::string& lemma) const {
        const bool ending = std::ranges::any_of(m_.no_prefix_endings, [&](const std::string& e) { return lemma.ends_with(e); });
        return ending || std::ranges::any_of(m_.no_prefix, [&](const std::string& p) { return lemma.starts_with(p) && lemma.size() >= p.size() + 4; });
    }

    Forms forms(const Parts& parts) const {
        Forms out;
        const std::string s = stem(parts.infinitive);
        if (!parts.strong) {
            for (const auto& [name, ending] : m_.weak) {
                if (name == "part2") {
                    continue;
                }
                out.emplace_back(attach(s, ending), parse_features(name));
            }
        } else {
            for (const auto& [name, ending] : m_.strong) {
                out.emplace_back(attach(s, ending), parse_features(name));
            }
            out.emplace_back(parts.present.empty() ? attach(s, m_.weak.at("pres.3sg")) : parts.present, parse_features("pres.3sg"));
            for (const auto& [name, ending] : m_.strong_past) {
                const bool weak_ending = parts.past.ends_with(m_.epenthesis) && ending.starts_with(m_.epenthesis);
                out.emplace_back(parts.past + (weak_ending ? ending.substr(1) : ending), parse_features(name));
            }
            if (!parts.subjunctive.empty()) {
                for (const auto& [name, ending] : m_.strong_subjunctive) {
                    out.emplace_back(parts.subjunctive + ending, parse_features(name));
                }
            }
        }
        out.emplace_back(participle(parts), parse_features("part2"));
        return out;
    }

    std::string participle(const Parts& parts) const {
        if (!parts.participle.empty()) {
            return parts.participle;
        }
        const std::string base = attach(stem(parts.infinitive), m_.weak.at("part2"));
        return without_prefix(parts.infinitive) ? base : m_.participle_prefix + base;
    }

    void add(const std::string& form, Index lemma, const Features& f) const {
        VerbReading reading{lemma, f.form, f.person, f.plural, f.tense, f.mood};
        auto& readings = builder_.form(form).verbs;
        const bool known = std::ranges::any_of(readings, [&](const VerbReading& r) {
            return r.lemma == reading.lemma && r.form == reading.form && r.person == reading.person && r.plural == reading.plural &&
                   r.tense == reading.tense && r.mood == reading.mood;
        });
        if (!known) {
            readings.push_back(reading);
        }
    }

    void add_verb(Index lemma, const std::string& prefix, const Parts& base) const {
        for (const auto& [form, features] : forms(base)) {
            if (features.mood == Mood::imperative && !prefix.empty()) {
                continue;
            }
            if (prefix.empty()) {
                add(form, lemma, features);
                continue;
            }
            add(prefix + form, lemma, features);
            if (features.form == VerbForm::infinitive) {
                Features particle = features;
                particle.form = VerbForm::particle_infinitive;
                add(prefix + m_.infinitive_particle + form, lemma, particle);
            }
        }
    }

  private:
    PackBuilder& builder_;
    const Morphology& m_;
};

Index new_verb(Pack& pack, const std::string& lemma) {
    if (const Index known = pack.find_verb(lemma); known != none) {
        return known;
    }
    const auto index = static_cast<Index>(pack.verbs.size());
    pack.verbs.emplace_back();
    pack.verbs.back().lemma = lemma;
    pack.verb_index[lemma] = index;
    return index;
}

/// Principal parts of a verb from its line; `lines` finds the verb it is inflected like.
Parts parts_of(const std::string& lemma, const StringMap<const Line*>& lines, const Inflector& inflector, int depth) {
    Parts parts;
    parts.infinitive = lemma;
    const auto found = lines.find(lemma);
    if (found == lines.end()) {
        return parts;
    }
    const Line& line = *found->second;
    parts.present = line.text("present");
    parts.past = line.text("past");
    parts.participle = line.text("participle");
    parts.subjunctive = line.text("subjunctive");
    parts.strong = !parts.past.empty();
    if (const std::string like = line.text("like"); !like.empty() && depth < 3) {
        if (!lemma.ends_with(like)) {
            line.fail("like", "'" + lemma + "' does not end in '" + like + "'");
        }
        const std::string before = lemma.substr(0, lemma.size() - like.size());
        const Parts base = parts_of(like, lines, inflector, depth + 1);
        const auto take = [&before](std::string& own, const std::string& theirs) {
            if (own.empty() && !theirs.empty()) {
                own = before + theirs;
            }
        };
        take(parts.present, base.present);
        take(parts.past, base.past);
        take(parts.subjunctive, base.subjunctive);
        if (parts.participle.empty()) {
            std::string participle = inflector.participle(base);
            const std::string ge = inflector.participle({.infinitive = like}).substr(0, 2);
            if (participle.starts_with(ge) && !like.starts_with(ge)) {
                participle = participle.substr(2);
            }
            parts.participle = before + participle;
        }
        parts.strong = base.strong || parts.strong;
    }
    return parts;
}

}  // namespace

void load_morphology(PackBuilder& builder, const Line& line) {
    Morphology& m = builder.morphology;
    const auto table = [&line](std::string_view key, auto use) {
        if (const Json* object = line.raw(key); object != nullptr) {
            for (const auto& [name, value] : object->members) {
                use(name, value.string);
            }
        }
    };
    if (const std::string paradigm = line.text("paradigm"); !paradigm.empty()) {
        auto& endings = paradigm == "weak" ? m.weak : m.strong;
        table("endings", [&](const std::string& n, const std::string& e) { endings[n] = e; });
        table("past", [&](const std::string& n, const std::string& e) { m.strong_past[n] = e; });
        table("subjunctive", [&](const std::string& n, const std::string& e) { m.strong_subjunctive[n] = e; });
    }
    if (line.has("infinitive")) {
        m.infinitive = line.texts("infinitive");
        m.participle_prefix = line.required_text("participle_prefix");
        m.no_prefix = line.texts("no_participle_prefix");
        m.no_prefix_endings = line.texts("no_participle_prefix_endings");
        m.infinitive_particle = line.required_text("infinitive_particle");
        const Json* epenthesis = line.raw("epenthesis");
        if (epenthesis == nullptr) {
            line.fail("epenthesis", "is missing");
        }
        const auto strings = [&](std::string_view key) {
            std::vector<std::string> out;
            if (const Json* list = epenthesis->find(key); list != nullptr) {
                for (const Json& item : list->items) {
                    out.push_back(item.string);
                }
            }
            return out;
        };
        m.epenthesis_after = strings("after");
        m.epenthesis_before = strings("before");
        m.epenthesis = epenthesis->find("insert") != nullptr ? epenthesis->find("insert")->string : "";
    }
    table("adjective", [&](const std::string& e, const std::string& a) { builder.pack.inflection.adjective_endings[e] = parse_agreement(a); });
    table("nominative", [&](const std::string& g, const std::string& e) {
        const Agreement bit = parse_agreement("nom." + g);
        for (std::size_t i = 0; i < 4; ++i) {
            if (bit == (1U << i)) {
                builder.pack.inflection.nominative_endings[i] = e;
            }
        }
    });
    if (line.has("genitive")) {
        builder.pack.inflection.genitive_endings = line.texts("genitive");
        builder.pack.inflection.linking = line.texts("linking");
        m.dative_plural = line.required_text("dative_plural");
        m.weak_noun = line.texts("weak_noun");
    }
    if (line.has("passive_agents")) {
        builder.pack.inflection.passive_agents = line.texts("passive_agents");
        builder.pack.inflection.genitive_preposition = line.required_text("genitive_preposition");
        builder.pack.inflection.affiliations = line.texts("affiliations");
    }
    for (const std::string& lemma : line.texts("existence")) {
        builder.pack.verbs[static_cast<std::size_t>(new_verb(builder.pack, lemma))].existence = true;
    }
    for (const std::string& lemma : line.texts("causative")) {
        builder.pack.verbs[static_cast<std::size_t>(new_verb(builder.pack, lemma))].causative = true;
    }
    if (line.has("kind")) {
        const Index index = new_verb(builder.pack, line.required_text("lemma"));
        VerbLemma& verb = builder.pack.verbs[static_cast<std::size_t>(index)];
        const std::string kind = line.text("kind");
        verb.kind = kind == "modal" ? VerbKind::modal : kind == "copula" ? VerbKind::copula : kind == "passive" ? VerbKind::passive : VerbKind::perfect;
        verb.takes_sein = kind == "copula" || kind == "passive";
        const Inflector inflector(builder);
        table("forms", [&](const std::string& n, const std::string& w) { inflector.add(w, index, parse_features(n)); });
        if (const std::string participle = line.text("passive_participle"); !participle.empty()) {
            inflector.add(participle, index, parse_features("part2"));
        }
    }
}

void load_verb(PackBuilder& builder, const Line& line) {
    const std::string lemma = line.required_text("lemma");
    if (const std::string prefix = line.text("prefix"); !prefix.empty() && !lemma.starts_with(prefix)) {
        line.fail("prefix", "'" + lemma + "' does not begin with '" + prefix + "'");
    }
    builder.verb_lines.push_back(line);
}

void finish_verbs(PackBuilder& builder) {
    StringMap<const Line*>& lines = builder.verb_line_by_lemma;
    for (const Line& line : builder.verb_lines) {
        lines.emplace(line.text("lemma"), &line);
    }
    const Inflector inflector(builder);
    for (const Line& line : builder.verb_lines) {
        const std::string lemma = line.text("lemma");
        const std::string prefix = line.text("prefix");
        const Index index = new_verb(builder.pack, lemma);
        {
            VerbLemma& verb = builder.pack.verbs[static_cast<std::size_t>(index)];
            verb.prefix = prefix;
            verb.takes_sein = line.text("aux") == "sein";
            verb.intransitive = !line.flag("transitive", true);
        }
        if (!prefix.empty()) {
            builder.pack.prefixes[prefix] = true;
            const std::string base = lemma.substr(prefix.size());
            Parts parts = parts_of(base, lines, inflector, 0);
            if (!lines.contains(base)) {
                // the line of the separable verb itself may give the parts of its base
                const auto strip = [&prefix](const std::string& s) { return s.starts_with(prefix) ? s.substr(prefix.size()) : s; };
                parts.present = strip(line.text("present"));
                parts.past = strip(line.text("past"));
                parts.participle = strip(line.text("participle"));
                parts.subjunctive = strip(line.text("subjunctive"));
                for (std::string* part : {&parts.present, &parts.past}) {
                    if (const std::size_t space = part->find(' '); space != std::string::npos) {
                        part->resize(space);
                    }
                }
                parts.strong = !parts.past.empty();
                if (builder.pack.find_verb(base) == none) {
                    inflector.add_verb(new_verb(builder.pack, base), "", parts);
                }
            }
            inflector.add_verb(index, prefix, parts);
        } else {
            inflector.add_verb(index, "", parts_of(lemma, lines, inflector, 0));
        }
    }
}

Index require_verb(PackBuilder& builder, const std::string& lemma) {
    if (const Index known = builder.pack.find_verb(lemma); known != none) {
        return known;
    }
    // A separable verb whose base is known: the longest prefix that leaves a verb.
    for (std::size_t cut = lemma.size() - 3; cut >= 2; --cut) {
        const std::string prefix = lemma.substr(0, cut);
        const std::string base = lemma.substr(cut);
        if (!builder.pack.prefixes.contains(prefix) || builder.pack.find_verb(base) == none) {
            continue;
        }
        const Index index = new_verb(builder.pack, lemma);
        builder.pack.verbs[static_cast<std::size_t>(index)].prefix = prefix;
        const Inflector inflector(builder);
        inflector.add_verb(index, prefix, parts_of(base, builder.verb_line_by_lemma, inflector, 0));
        return index;
    }
    const Index index = new_verb(builder.pack, lemma);
    const Inflector inflector(builder);
    inflector.add_verb(index, "", Parts{.infinitive = lemma});
    return index;
}

}  // namespace actant::lang
