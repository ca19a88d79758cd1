// SPDX-License-Identifier: Apache-2.0
// Inflects verbs from their principal parts and the paradigms of morphology.jsonl.
#include <algorithm>
#include <iterator>

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
        if (lemma.ends_with(m_.infinitive[1]) || lemma.ends_with(m_.infinitive[2]) ||
            !lemma.ends_with(m_.infinitive[0])) {
            return lemma.substr(0, lemma.size() - m_.infinitive[3].size());
        }
        return lemma.substr(0, lemma.size() - m_.infinitive[0].size());
    }

    /// Appends stem and ending to `out`. `short_infinitive`: the verb ends in a bare -n (tun, handeln, liefern; not
    /// kooperieren).
    void attach(std::string& out, std::string_view stem, std::string_view ending, bool short_infinitive = false) const {
        out += stem;
        if (short_infinitive && ending == m_.infinitive[0]) {
            out += m_.infinitive[3];
            return;
        }
        if (short_infinitive && ending == m_.epenthesis && ends_in_short_syllable(stem)) {
            out.replace(out.size() - 2, 2, stem.substr(stem.size() - 1));  // "es handle sich", "sie wechsle"
        }
        if (std::ranges::find(m_.epenthesis_before, ending) != m_.epenthesis_before.end() &&
            std::ranges::any_of(m_.epenthesis_after, [&](const std::string& e) { return stem.ends_with(e); })) {
            out += m_.epenthesis;
        } else if (ending.size() > 1 && ending.starts_with(m_.epenthesis) && short_infinitive) {
            ending.remove_prefix(1);
        }
        out += ending;
    }

    /// Whether the infinitive ends as that of "handeln".
    bool ends_in_short_syllable(std::string_view stem) const {
        const std::string_view ending = m_.infinitive[1];
        return stem.ends_with(ending.substr(0, ending.size() - 1));
    }

    bool without_prefix(std::string_view lemma) const {
        const bool ending =
            std::ranges::any_of(m_.no_prefix_endings, [&](const std::string& e) { return lemma.ends_with(e); });
        return ending || std::ranges::any_of(m_.no_prefix, [&](const std::string& p) {
                   return lemma.starts_with(p) && lemma.size() >= p.size() + 4;
               });
    }

    std::string participle(const Parts& parts) const {
        if (!parts.participle.empty()) {
            return parts.participle;
        }
        std::string out = without_prefix(parts.infinitive) ? std::string() : m_.participle_prefix;
        attach(out, stem(parts.infinitive), m_.weak.at(std::string(participle_row)));
        return out;
    }

    /// Without the prefix that an inseparable one displaces: "(ge)troffen" of "betroffen", "(ge)gangen" of "begangen",
    /// but "gewonnen" of "zurückgewonnen", where the prefix belongs to the verb.
    std::string bare_participle(const Parts& parts) const {
        const std::string whole = participle(parts);
        const std::string& ge = m_.participle_prefix;
        const bool prefixed = whole.starts_with(ge) && whole.size() > ge.size() &&
                              (!parts.infinitive.starts_with(ge) || whole[ge.size()] == parts.infinitive.front());
        return prefixed ? whole.substr(ge.size()) : whole;
    }

    void add(FormEntry& entry, Index lemma, const Features& f) const {
        const bool known = std::ranges::any_of(entry.verbs, [&](const VerbReading& r) {
            return r.lemma == lemma && r.form == f.form && r.person == f.person && r.plural == f.plural &&
                   r.tense == f.tense && r.mood == f.mood;
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
        const bool short_infinitive = !parts.infinitive.ends_with(m_.infinitive[0]);
        const auto attached = [&](std::string& out, const std::string& ending) {
            attach(out, s, ending, short_infinitive);
        };
        if (!parts.strong) {
            add_rows(target, weak_, attached);
        } else {
            add_rows(target, strong_, attached);
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
                add_rows(target, subjunctive_,
                         [&](std::string& out, const std::string& ending) { (out += parts.subjunctive) += ending; });
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

/// The first line of a lemma, or none; VerbLine::next leads to the others.
Index first_line(const PackBuilder& builder, std::string_view lemma) {
    const auto found = builder.verb_line_by_lemma.find(lemma);
    return found == builder.verb_line_by_lemma.end() ? none : found->second;
}

std::vector<Parts> parts_of(const PackBuilder& builder, std::string_view lemma, const Inflector& inflector, int depth);

/// Principal parts of a verb from one of its lines and from the lines of the verb it is inflected like.
std::vector<Parts> parts_of(const PackBuilder& builder, const VerbLine& line, const Inflector& inflector,
                            int depth = 0) {
    const Parts own{.infinitive = std::string(line.lemma),
                    .present = std::string(line.present),
                    .past = std::string(line.past),
                    .participle = std::string(line.participle),
                    .subjunctive = std::string(line.subjunctive),
                    .strong = !line.past.empty()};
    if (line.like.empty() || depth >= 3) {
        return {own};
    }
    if (!line.lemma.ends_with(line.like)) {
        line.place.fail("like", "'" + own.infinitive + "' does not end in '" + std::string(line.like) + "'");
    }
    const std::string before(line.lemma.substr(0, line.lemma.size() - line.like.size()));
    std::vector<Parts> out;
    for (const Parts& base : parts_of(builder, line.like, inflector, depth + 1)) {
        Parts parts = own;
        const auto take = [&before](std::string& mine, const std::string& theirs) {
            if (mine.empty() && !theirs.empty()) {
                mine = before + theirs;
            }
        };
        take(parts.present, base.present);
        take(parts.past, base.past);
        take(parts.subjunctive, base.subjunctive);
        if (parts.participle.empty()) {
            parts.participle = before + inflector.bare_participle(base);
        }
        parts.strong = base.strong || parts.strong;
        out.push_back(std::move(parts));
    }
    return out;
}

/// Those of all lines of a verb ("schuf" and "schaffte"); a verb without a line is weak.
std::vector<Parts> parts_of(const PackBuilder& builder, std::string_view lemma, const Inflector& inflector, int depth) {
    std::vector<Parts> out;
    for (Index i = first_line(builder, lemma); i != none; i = builder.verb_lines[static_cast<std::size_t>(i)].next) {
        const VerbLine& line = builder.verb_lines[static_cast<std::size_t>(i)];
        if (line.prefix.empty()) {
            std::ranges::move(parts_of(builder, line, inflector, depth), std::back_inserter(out));
        }
    }
    if (out.empty()) {
        out.push_back({.infinitive = std::string(lemma)});
    }
    return out;
}

/// The parts of the base of a separable verb whose line itself gives them.
Parts parts_without_prefix(const VerbLine& line) {
    const auto strip = [&line](std::string_view s) {
        s = s.starts_with(line.prefix) ? s.substr(line.prefix.size()) : s;
        return std::string(s);
    };
    const auto first_word = [&strip](std::string_view s) {
        const std::string stripped = strip(s);
        return stripped.substr(0, stripped.find(' '));
    };
    return {.infinitive = strip(line.lemma),
            .present = first_word(line.present),
            .past = first_word(line.past),
            .participle = strip(line.participle),
            .subjunctive = strip(line.subjunctive),
            .strong = !line.past.empty()};
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
    table("adjective", [&](const std::string& e, const std::string& a) {
        builder.pack.inflection.adjective_endings[e] = parse_agreement(a);
    });
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
        m.dative_singular = line.required_text("dative_singular");
        m.doubling = line.texts("doubling").copy();
        m.vowels = line.texts("vowels").copy();
        m.sibilants = line.texts("sibilants").copy();
        m.weak_noun = line.texts("weak_noun").copy();
    }
    if (line.has("spelling")) {
        m.spellings.emplace_back(line.required_text("spelling"), line.required_text("also"));
    }
    if (line.has("dictionary")) {
        builder.pack.speller = std::make_shared<Speller>(std::string(line.required_text("dictionary")));
    }
    if (line.has("passive_agents")) {
        builder.pack.inflection.passive_agents = line.texts("passive_agents").copy();
        builder.pack.inflection.genitive_preposition = line.required_text("genitive_preposition");
        builder.pack.inflection.affiliations = line.texts("affiliations").copy();
        builder.pack.inflection.inner_prepositions = line.texts("inner_prepositions").copy();
        builder.pack.inflection.instruments = line.texts("instruments").copy();
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
        verb.kind = kind == "modal"     ? VerbKind::modal
                    : kind == "copula"  ? VerbKind::copula
                    : kind == "passive" ? VerbKind::passive
                                        : VerbKind::perfect;
        verb.takes_sein = kind == "copula" || kind == "passive";
        const Inflector inflector(builder);
        table("forms", [&](const std::string& n, const std::string& w) { inflector.add(w, index, parse_features(n)); });
        if (const std::string_view participle = line.text("passive_participle"); !participle.empty()) {
            inflector.add(participle, index, parse_features(participle_row));
        }
    }
}

void load_verb(PackBuilder& builder, const Line& line) {
    VerbLine verb{.place = line.where(),
                  .lemma = line.required_text("lemma"),
                  .prefix = line.text("prefix"),
                  .present = line.text("present"),
                  .past = line.text("past"),
                  .participle = line.text("participle"),
                  .subjunctive = line.text("subjunctive"),
                  .like = line.text("like"),
                  .takes_sein = line.text("aux") == "sein",
                  .intransitive = !line.flag("transitive", true)};
    if (!verb.prefix.empty() && !verb.lemma.starts_with(verb.prefix)) {
        line.fail("prefix", "'" + std::string(verb.lemma) + "' does not begin with '" + std::string(verb.prefix) + "'");
    }
    builder.verb_lines.push_back(verb);
}

void finish_verbs(PackBuilder& builder) {
    Pack& pack = builder.pack;
    builder.verb_line_by_lemma.reserve(builder.verb_lines.size());
    pack.verb_index.reserve(builder.verb_lines.size() + builder.verb_lines.size() / 8);
    std::vector<Index> last(builder.verb_lines.size(), none);  // by first line of a lemma
    for (std::size_t i = 0; i < builder.verb_lines.size(); ++i) {
        const auto index = static_cast<Index>(i);
        const auto [first, is_new] = builder.verb_line_by_lemma.emplace(builder.verb_lines[i].lemma, index);
        Index& before = last[static_cast<std::size_t>(first->second)];
        if (!is_new) {
            builder.verb_lines[static_cast<std::size_t>(before)].next = index;
        }
        before = index;
    }
    const Inflector inflector(builder);
    for (const VerbLine& line : builder.verb_lines) {
        const bool first = pack.find_verb(line.lemma) == none;
        const Index index = new_verb(pack, line.lemma);
        {
            VerbLemma& verb = pack.verbs[static_cast<std::size_t>(index)];
            verb.prefix = line.prefix.empty() ? std::string_view(verb.prefix) : line.prefix;
            verb.takes_sein = verb.takes_sein || line.takes_sein;
            verb.intransitive = line.intransitive && (first || verb.intransitive);
        }
        if (line.prefix.empty()) {
            for (const Parts& parts : parts_of(builder, line, inflector)) {
                inflector.add_verb(index, {}, parts);
            }
            continue;
        }
        pack.prefixes[std::string(line.prefix)] = true;
        const std::string_view base = line.lemma.substr(line.prefix.size());
        if (first_line(builder, base) != none) {
            for (const Parts& parts : parts_of(builder, base, inflector, 0)) {
                inflector.add_verb(index, line.prefix, parts);
            }
            continue;
        }
        const Parts parts = parts_without_prefix(line);
        if (pack.find_verb(base) == none) {
            const Index bare = new_verb(pack, base);
            pack.verbs[static_cast<std::size_t>(bare)].only_with_prefix = true;
            inflector.add_verb(bare, {}, parts);
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
        for (const Parts& parts : parts_of(builder, base, inflector, 0)) {
            inflector.add_verb(index, prefix, parts);
        }
        return index;
    }
    const Index index = new_verb(builder.pack, lemma);
    inflector.add_verb(index, {}, Parts{.infinitive = std::string(lemma)});
    return index;
}

}  // namespace actant::lang
