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

constexpr std::string_view participle_row = "part2";

/// "pres.3sg", "past.1pl", "k1.3sg", "k2.3pl", "inf", "part2", "part1", "imp"
Features parse_features(std::string_view name) {
    Features f;
    if (name == "inf") {
        f.form = VerbForm::infinitive;
    } else if (name == participle_row) {
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

/// The endings of a paradigm, each once, and the rows that use them in the order of the paradigm.
struct Paradigm {
    struct Row {
        std::size_t ending;
        Features features;
    };
    std::vector<std::string> endings;
    std::vector<Row> rows;

    Paradigm(const std::map<std::string, std::string>& table, bool with_participle) {
        for (const auto& [name, ending] : table) {
            if (name == participle_row && !with_participle) {
                continue;
            }
            const auto known = std::ranges::find(endings, ending);
            rows.push_back({static_cast<std::size_t>(known - endings.begin()), parse_features(name)});
            if (known == endings.end()) {
                endings.push_back(ending);
            }
        }
    }
};

/// The principal parts of a verb.
struct Parts {
    std::string infinitive;
    std::string present = {}, past = {}, participle = {}, subjunctive = {};
    bool strong = false;
};

class Inflector {
  public:
    explicit Inflector(PackBuilder& builder)
        : builder_(builder),
          m_(builder.morphology),
          weak_(m_.weak, false),
          strong_(m_.strong, true),
          past_(m_.strong_past, true),
          subjunctive_(m_.strong_subjunctive, true) {}

    std::string_view stem(std::string_view lemma) const {
        if (lemma.ends_with(m_.infinitive[1]) || lemma.ends_with(m_.infinitive[2]) || !lemma.ends_with(m_.infinitive[0])) {
            return lemma.substr(0, lemma.size() - m_.infinitive[3].size());
        }
        return lemma.substr(0, lemma.size() - m_.infinitive[0].size());
    }

    /// Appends stem and ending to `out`.
    void attach(std::string& out, std::string_view stem, std::string_view ending) const {
        out += stem;
        if (std::ranges::find(m_.epenthesis_before, ending) != m_.epenthesis_before.end() &&
            std::ranges::any_of(m_.epenthesis_after, [&](const std::string& e) { return stem.ends_with(e); })) {
            out += m_.epenthesis;
        } else if (ending.size() > 1 && ending.starts_with(m_.epenthesis) && (stem.ends_with(reduced(1)) || stem.ends_with(reduced(2)))) {
            ending.remove_prefix(1);
        }
        out += ending;
    }

    bool without_prefix(std::string_view lemma) const {
        const bool ending = std::ranges::any_of(m_.no_prefix_endings, [&](const std::string& e) { return lemma.ends_with(e); });
        return ending || std::ranges::any_of(m_.no_prefix, [&](const std::string& p) { return lemma.starts_with(p) && lemma.size() >= p.size() + 4; });
    }

    std::string participle(const Parts& parts) const {
        if (!parts.participle.empty()) {
            return parts.participle;
        }
        std::string out = without_prefix(parts.infinitive) ? std::string() : m_.participle_prefix;
        attach(out, stem(parts.infinitive), m_.weak.at(std::string(participle_row)));
        return out;
    }

    void add(FormEntry& entry, Index lemma, const Features& f) const {
        const bool known = std::ranges::any_of(entry.verbs, [&](const VerbReading& r) {
            return r.lemma == lemma && r.form == f.form && r.person == f.person && r.plural == f.plural && r.tense == f.tense && r.mood == f.mood;
        });
        if (!known) {
            entry.verbs.push_back(builder_.pack.forms.arena(), {lemma, f.form, f.person, f.plural, f.tense, f.mood});
        }
    }
    void add(std::string_view form, Index lemma, const Features& f) const { add(builder_.form(form), lemma, f); }

    /// All forms of a verb; `prefix`: the separable one, which stands before the forms of its base.
    void add_verb(Index lemma, std::string_view prefix, const Parts& parts) const {
        Target target{lemma, prefix, {}, {}};
        const std::string_view s = stem(parts.infinitive);
        if (!parts.strong) {
            add_rows(target, weak_, [&](std::string& out, const std::string& ending) { attach(out, s, ending); });
        } else {
            add_rows(target, strong_, [&](std::string& out, const std::string& ending) { attach(out, s, ending); });
            if (parts.present.empty()) {
                std::string present;
                attach(present, s, m_.weak.at("pres.3sg"));
                add_one(target, present, parse_features("pres.3sg"));
            } else {
                add_one(target, parts.present, parse_features("pres.3sg"));
            }
            add_rows(target, past_, [&](std::string& out, const std::string& ending) {
                const bool weak_ending = parts.past.ends_with(m_.epenthesis) && ending.starts_with(m_.epenthesis);
                out += parts.past;
                out += std::string_view(ending).substr(weak_ending ? 1 : 0);
            });
            if (!parts.subjunctive.empty()) {
                add_rows(target, subjunctive_, [&](std::string& out, const std::string& ending) { (out += parts.subjunctive) += ending; });
            }
        }
        add_one(target, participle(parts), parse_features(participle_row));
    }

  private:
    /// The verb whose forms are being added.
    struct Target {
        Index lemma;
        std::string_view prefix;
        std::string form;
        std::vector<FormEntry*> entries;  ///< by ending of the paradigm
    };

    std::string_view reduced(std::size_t i) const { return std::string_view(m_.infinitive[i]).substr(0, 2); }

    template <class Make>
    void add_rows(Target& target, const Paradigm& paradigm, Make make) const {
        target.entries.assign(paradigm.endings.size(), nullptr);
        for (const Paradigm::Row& row : paradigm.rows) {
            if (row.features.mood == Mood::imperative && !target.prefix.empty()) {
                continue;
            }
            FormEntry*& entry = target.entries[row.ending];
            if (entry == nullptr) {
                target.form = target.prefix;
                make(target.form, paradigm.endings[row.ending]);
                entry = &builder_.form(target.form);
            }
            add(*entry, target.lemma, row.features);
            if (row.features.form == VerbForm::infinitive && !target.prefix.empty()) {
                target.form = target.prefix;
                target.form += m_.infinitive_particle;
                make(target.form, paradigm.endings[row.ending]);
                Features particle = row.features;
                particle.form = VerbForm::particle_infinitive;
                add(target.form, target.lemma, particle);
            }
        }
    }

    void add_one(Target& target, std::string_view form, const Features& features) const {
        target.form = target.prefix;
        target.form += form;
        add(target.form, target.lemma, features);
    }

    PackBuilder& builder_;
    const Morphology& m_;
    Paradigm weak_, strong_, past_, subjunctive_;
};

Index new_verb(Pack& pack, std::string_view lemma) {
    if (const Index known = pack.find_verb(lemma); known != none) {
        return known;
    }
    const auto index = static_cast<Index>(pack.verbs.size());
    pack.verbs.emplace_back().lemma = lemma;
    pack.verb_index.emplace(lemma, index);
    return index;
}

const VerbLine* line_of(const PackBuilder& builder, std::string_view lemma) {
    const auto found = builder.verb_line_by_lemma.find(lemma);
    return found == builder.verb_line_by_lemma.end() ? nullptr : &builder.verb_lines[static_cast<std::size_t>(found->second)];
}

/// Principal parts of a verb from its line and from the line of the verb it is inflected like.
Parts parts_of(const PackBuilder& builder, std::string_view lemma, const Inflector& inflector, int depth = 0) {
    Parts parts;
    parts.infinitive = lemma;
    const VerbLine* line = line_of(builder, lemma);
    if (line == nullptr) {
        return parts;
    }
    parts.present = line->present;
    parts.past = line->past;
    parts.participle = line->participle;
    parts.subjunctive = line->subjunctive;
    parts.strong = !parts.past.empty();
    if (const std::string_view like = line->like; !like.empty() && depth < 3) {
        if (!lemma.ends_with(like)) {
            line->place.fail("like", "'" + std::string(lemma) + "' does not end in '" + std::string(like) + "'");
        }
        const std::string before(lemma.substr(0, lemma.size() - like.size()));
        const Parts base = parts_of(builder, like, inflector, depth + 1);
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
            const std::string ge = inflector.participle({.infinitive = std::string(like)}).substr(0, 2);
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
                use(std::string(name), std::string(value.string));
            }
        }
    };
    if (const std::string_view paradigm = line.text("paradigm"); !paradigm.empty()) {
        auto& endings = paradigm == "weak" ? m.weak : m.strong;
        table("endings", [&](const std::string& n, const std::string& e) { endings[n] = e; });
        table("past", [&](const std::string& n, const std::string& e) { m.strong_past[n] = e; });
        table("subjunctive", [&](const std::string& n, const std::string& e) { m.strong_subjunctive[n] = e; });
    }
    if (line.has("infinitive")) {
        m.infinitive = line.texts("infinitive").copy();
        m.participle_prefix = line.required_text("participle_prefix");
        m.no_prefix = line.texts("no_participle_prefix").copy();
        m.no_prefix_endings = line.texts("no_participle_prefix_endings").copy();
        m.infinitive_particle = line.required_text("infinitive_particle");
        const Json* epenthesis = line.raw("epenthesis");
        if (epenthesis == nullptr) {
            line.fail("epenthesis", "is missing");
        }
        const auto strings = [&](std::string_view key) {
            std::vector<std::string> out;
            if (const Json* list = epenthesis->find(key); list != nullptr) {
                for (const Json& item : list->items) {
                    out.emplace_back(item.string);
                }
            }
            return out;
        };
        m.epenthesis_after = strings("after");
        m.epenthesis_before = strings("before");
        m.epenthesis = epenthesis->find("insert") != nullptr ? epenthesis->find("insert")->string : std::string_view();
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
        builder.pack.inflection.genitive_endings = line.texts("genitive").copy();
        builder.pack.inflection.linking = line.texts("linking").copy();
        m.dative_plural = line.required_text("dative_plural");
        m.weak_noun = line.texts("weak_noun").copy();
    }
    if (line.has("passive_agents")) {
        builder.pack.inflection.passive_agents = line.texts("passive_agents").copy();
        builder.pack.inflection.genitive_preposition = line.required_text("genitive_preposition");
        builder.pack.inflection.affiliations = line.texts("affiliations").copy();
        builder.pack.inflection.body_prepositions = line.texts("body_prepositions").copy();
    }
    for (const std::string_view lemma : line.texts("existence")) {
        builder.pack.verbs[static_cast<std::size_t>(new_verb(builder.pack, lemma))].existence = true;
    }
    for (const std::string_view lemma : line.texts("causative")) {
        builder.pack.verbs[static_cast<std::size_t>(new_verb(builder.pack, lemma))].causative = true;
    }
    if (line.has("kind")) {
        const Index index = new_verb(builder.pack, line.required_text("lemma"));
        VerbLemma& verb = builder.pack.verbs[static_cast<std::size_t>(index)];
        const std::string_view kind = line.text("kind");
        verb.kind = kind == "modal" ? VerbKind::modal : kind == "copula" ? VerbKind::copula : kind == "passive" ? VerbKind::passive : VerbKind::perfect;
        verb.takes_sein = kind == "copula" || kind == "passive";
        const Inflector inflector(builder);
        table("forms", [&](const std::string& n, const std::string& w) { inflector.add(w, index, parse_features(n)); });
        if (const std::string_view participle = line.text("passive_participle"); !participle.empty()) {
            inflector.add(participle, index, parse_features(participle_row));
        }
    }
}

void load_verb(PackBuilder& builder, const Line& line) {
    VerbLine verb{.place = line.where(), .lemma = line.required_text("lemma"), .prefix = line.text("prefix"), .present = line.text("present"),
                  .past = line.text("past"), .participle = line.text("participle"), .subjunctive = line.text("subjunctive"), .like = line.text("like"),
                  .takes_sein = line.text("aux") == "sein", .intransitive = !line.flag("transitive", true)};
    if (!verb.prefix.empty() && !verb.lemma.starts_with(verb.prefix)) {
        line.fail("prefix", "'" + std::string(verb.lemma) + "' does not begin with '" + std::string(verb.prefix) + "'");
    }
    builder.verb_lines.push_back(verb);
}

void finish_verbs(PackBuilder& builder) {
    Pack& pack = builder.pack;
    builder.verb_line_by_lemma.reserve(builder.verb_lines.size());
    pack.verb_index.reserve(builder.verb_lines.size() + builder.verb_lines.size() / 8);
    for (std::size_t i = 0; i < builder.verb_lines.size(); ++i) {
        builder.verb_line_by_lemma.emplace(builder.verb_lines[i].lemma, static_cast<Index>(i));
    }
    const Inflector inflector(builder);
    for (const VerbLine& line : builder.verb_lines) {
        const Index index = new_verb(pack, line.lemma);
        {
            VerbLemma& verb = pack.verbs[static_cast<std::size_t>(index)];
            verb.prefix = line.prefix;
            verb.takes_sein = line.takes_sein;
            verb.intransitive = line.intransitive;
        }
        if (line.prefix.empty()) {
            inflector.add_verb(index, {}, parts_of(builder, line.lemma, inflector));
            continue;
        }
        pack.prefixes[std::string(line.prefix)] = true;
        const std::string_view base = line.lemma.substr(line.prefix.size());
        Parts parts = parts_of(builder, base, inflector);
        if (line_of(builder, base) == nullptr) {
            // the line of the separable verb itself may give the parts of its base
            const auto strip = [&line](std::string_view s) {
                s = s.starts_with(line.prefix) ? s.substr(line.prefix.size()) : s;
                return std::string(s);
            };
            const auto first_word = [&strip](std::string_view s) {
                const std::string stripped = strip(s);
                return stripped.substr(0, stripped.find(' '));
            };
            parts.present = first_word(line.present);
            parts.past = first_word(line.past);
            parts.participle = strip(line.participle);
            parts.subjunctive = strip(line.subjunctive);
            parts.strong = !parts.past.empty();
            if (pack.find_verb(base) == none) {
                inflector.add_verb(new_verb(pack, base), {}, parts);
            }
        }
        inflector.add_verb(index, line.prefix, parts);
    }
}

Index require_verb(PackBuilder& builder, std::string_view lemma) {
    if (const Index known = builder.pack.find_verb(lemma); known != none) {
        return known;
    }
    const Inflector inflector(builder);
    // A separable verb whose base is known: the longest prefix that leaves a verb.
    for (std::size_t cut = lemma.size() < 5 ? 0 : lemma.size() - 3; cut >= 2; --cut) {
        const std::string_view prefix = lemma.substr(0, cut);
        const std::string_view base = lemma.substr(cut);
        if (!builder.pack.prefixes.contains(prefix) || builder.pack.find_verb(base) == none) {
            continue;
        }
        const Index index = new_verb(builder.pack, lemma);
        builder.pack.verbs[static_cast<std::size_t>(index)].prefix = prefix;
        inflector.add_verb(index, prefix, parts_of(builder, base, inflector));
        return index;
    }
    const Index index = new_verb(builder.pack, lemma);
    inflector.add_verb(index, {}, Parts{.infinitive = std::string(lemma)});
    return index;
}

}  // namespace actant::lang
