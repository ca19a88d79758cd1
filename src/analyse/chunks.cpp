// SPDX-License-Identifier: Apache-2.0
// Noun phrases with their prepositions; genitive attributes; participial attributes between article and noun.
#include <algorithm>

#include "src/analyse/analysis.hpp"
#include "src/text/utf8.hpp"

namespace actant::analyse {
namespace {

using lang::Case;
using lang::NounClass;
using lang::VerbForm;
using text::Mark;
using text::TokenKind;

constexpr Agreement genitives = lang::all_columns(Case::genitive);

class Chunker {
  public:
    explicit Chunker(Analysis& analysis) : a_(analysis), pack_(analysis.pack) {}

    void run() {
        a_.chunk_of.assign(a_.words.size(), none);
        for (std::size_t s = 0; s < a_.sentences.size(); ++s) {
            sentence_ = s;
            const std::size_t first = a_.chunks.size();
            range(a_.sentences[s].begin, a_.sentences[s].end);
            sort_from(first);
            attach(first);
        }
    }

  private:
    void sort_from(std::size_t first) {
        // inner chunks of participial attributes were found before the chunk around them: no index has been handed out
        // yet but genitive links
        std::vector<std::size_t> order(a_.chunks.size() - first);
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = first + i;
        }
        std::ranges::stable_sort(order,
                                 [&](std::size_t x, std::size_t y) { return a_.chunks[x].begin < a_.chunks[y].begin; });
        std::vector<Index> place(order.size());
        std::vector<Chunk> sorted;
        for (std::size_t i = 0; i < order.size(); ++i) {
            place[order[i] - first] = static_cast<Index>(first + i);
            sorted.push_back(std::move(a_.chunks[order[i]]));
        }
        const auto move = [&](Index& index) {
            if (index != none && static_cast<std::size_t>(index) >= first) {
                index = place[static_cast<std::size_t>(index) - first];
            }
        };
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            move(sorted[i].genitive_of);
            move(sorted[i].genitive);
            move(sorted[i].antecedent);
            a_.chunks[first + i] = std::move(sorted[i]);
        }
        for (auto clause = a_.clauses.rbegin(); clause != a_.clauses.rend() && clause->sentence == sentence_;
             ++clause) {
            move(clause->antecedent);
        }
        for (std::size_t c = first; c < a_.chunks.size(); ++c) {
            for (std::size_t i = a_.chunks[c].begin; i < a_.chunks[c].end; ++i) {
                a_.chunk_of[i] = static_cast<Index>(c);
            }
        }
    }

    void range(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end;) {
            const std::size_t next = parse(i, end);
            i = next > i ? next : i + 1;
        }
    }

    Tag tag(std::size_t i) const { return a_.words[i].tag; }
    const lang::FunctionWord* function(std::size_t i) const { return a_.words[i].function; }
    bool is_nominal(std::size_t i) const { return tag(i) == Tag::noun || tag(i) == Tag::name; }

    const NameSpan* span(std::size_t i) const {
        return a_.words[i].name == none ? nullptr : &a_.names[static_cast<std::size_t>(a_.words[i].name)];
    }

    static bool only_genitive(Agreement a) { return a != 0 && (a & ~genitives) == 0; }

    /// Parses a phrase at i; returns the token behind it, or i where there is none.
    std::size_t parse(std::size_t i, std::size_t end) {
        std::size_t p = i;
        Chunk chunk;
        chunk.begin = i;
        Agreement agreement = lang::any_agreement;
        while (p < end && tag(p) == Tag::preposition && bare_attribute(p, end) == 0) {
            chunk.preposition = static_cast<Index>(p);
            chunk.preposition_lemma = function(p)->preposition;
            agreement = function(p)->prep_cases;
            if (function(p)->contraction) {
                agreement &= function(p)->determiner;
                chunk.determiner = static_cast<Index>(p);
            }
            ++p;
        }
        if (p >= end) {
            return i;
        }
        if (tag(p) == Tag::pronoun) {
            return pronoun(chunk, p, agreement);
        }
        const std::size_t behind = noun_phrase(chunk, p, end, agreement);
        if (behind > p) {
            return behind;
        }
        if (tag(p) == Tag::determiner &&
            (function(p)->relative != 0 || function(p)->pronoun != 0 || function(p)->owner_columns != 0)) {
            return pronoun(chunk, p, agreement);
        }
        return i;
    }

    std::size_t pronoun(Chunk& chunk, std::size_t p, Agreement agreement) {
        const lang::FunctionWord& f = *function(p);
        const auto forms = static_cast<Agreement>(f.personal | f.relative | f.pronoun);
        if (forms == 0) {
            return p;
        }
        chunk.end = p + 1;
        chunk.core_begin = p;
        chunk.head = static_cast<Index>(p);
        chunk.pronoun = true;
        chunk.agreement = (forms & agreement) != 0 ? static_cast<Agreement>(forms & agreement) : forms;
        chunk.negated = f.negation;
        a_.chunks.push_back(chunk);
        return p + 1;
    }

    /// A participle with an ending that closes a participial attribute, with its verb readings.
    const lang::FormEntry* attributive_participle(std::size_t i) const {
        if (a_.token(i).capitalised || a_.token(i).kind != TokenKind::word || a_.words[i].name != none) {
            return nullptr;
        }
        const std::string_view word = a_.text(i);
        for (const auto& [ending, bits] : pack_.inflection.adjective_endings) {
            if (word.size() <= ending.size() + 3 || !word.ends_with(ending)) {
                continue;
            }
            const lang::FormEntry* stem = pack_.find(word.substr(0, word.size() - ending.size()));
            if (stem != nullptr && std::ranges::any_of(stem->verbs, [](const auto& r) {
                    return r.form == VerbForm::participle || r.form == VerbForm::present_participle;
                })) {
                return stem;
            }
        }
        return nullptr;
    }

    /// "von Riad bezahlte Kämpfer": the participle behind a prepositional phrase at p that belongs to the noun after
    /// it, or 0.
    std::size_t bare_attribute(std::size_t p, std::size_t end) const {
        const auto all = bare_attributes(p, end);
        return all.empty() ? 0 : all.back();
    }
    std::vector<std::size_t> bare_attributes(std::size_t p, std::size_t end) const {
        std::vector<std::size_t> out;
        // "von Riad bezahlte und aus dem Iran bewaffnete Kämpfer"
        for (std::size_t from = p; from < end && tag(from) == Tag::preposition && out.size() < 3;) {
            bool more = false;
            const std::size_t participle = one_bare_attribute(from, end, more);
            if (participle == 0) {
                return {};
            }
            out.push_back(participle);
            if (!more) {
                return out;
            }
            from = participle + 2;
        }
        return {};
    }
    std::size_t one_bare_attribute(std::size_t p, std::size_t end, bool& more) const {
        constexpr std::size_t longest = 7;
        bool nominal = false;
        for (std::size_t i = p + 1; i + 1 < end && i <= p + longest; ++i) {
            if (nominal && attributive_participle(i) != nullptr) {
                if ((tag(i + 1) == Tag::coordinator || a_.token(i + 1).mark == Mark::comma) && i + 2 < end &&
                    tag(i + 2) == Tag::preposition && a_.text(i).ends_with(plural_ending())) {
                    more = true;
                    return i;
                }
                const std::size_t head = tag(i + 1) == Tag::adjective && i + 2 < end ? i + 2 : i + 1;
                if (tag(head) != Tag::noun || a_.words[i].tag == Tag::adverb) {
                    return 0;
                }
                const bool verb = tag(i) == Tag::finite_verb;
                const Agreement noun = a_.words[head].agreement;
                const bool plural = lang::may_be_plural(noun) && a_.text(i).ends_with(plural_ending());
                return plural && (!verb || other_finite(i, p)) ? i : 0;
            }
            const Tag t = tag(i);
            nominal = nominal || is_nominal(i);
            const bool inside = is_nominal(i) || (!nominal && (t == Tag::determiner || t == Tag::adjective)) ||
                                (nominal && t == Tag::adverb);
            if (!inside) {
                return 0;
            }
        }
        return 0;
    }
    /// The ending of adjectives before a plural without article, in nominative and accusative.
    std::string_view plural_ending() const {
        return pack_.inflection.nominative_endings[static_cast<std::size_t>(lang::Column::plural)];
    }

    /// "die von Peru an Ghana verkauften Boote": the participle behind an article at p, with those before
    /// a comma or conjunction ("der in Rom begrüßte, aus Bern angereiste Gast"); empty where there is none.
    std::vector<std::size_t> extended_attributes(std::size_t p, std::size_t end) const {
        std::vector<std::size_t> before;
        const std::size_t last = extended_attribute(p, end, before);
        if (last == 0) {
            return {};
        }
        before.push_back(last);
        return before;
    }

    std::size_t extended_attribute(std::size_t p, std::size_t end, std::vector<std::size_t>& before) const {
        std::size_t i = p + 1;
        if (i >= end) {
            return 0;
        }
        const bool relative =
            p > 0 && a_.token(p - 1).mark == Mark::comma && function(p) != nullptr && function(p)->relative != 0;
        const Tag first = tag(i);
        const bool begins = first == Tag::preposition ||
                            (first == Tag::number && a_.token(i).kind == TokenKind::number && a_.text(i).size() == 4) ||
                            first == Tag::name || first == Tag::determiner ||
                            (first == Tag::pronoun && function(i)->reflexive) || first == Tag::adverb ||
                            (first == Tag::noun && i + 2 < end);
        if (!begins) {
            return 0;
        }
        if (first == Tag::name && (span(i)->agreement & a_.words[p].agreement) != 0 &&
            span(i)->kind != SpanKind::person) {
            return 0;  // "die Emirate …": the article belongs to the name
        }
        for (; i + 1 < end && i < p + 18; ++i) {
            const Tag t = tag(i);
            if (t == Tag::punctuation && a_.token(i).mark != Mark::comma) {
                return 0;
            }
            if (t == Tag::subordinator || t == Tag::infinitive_marker) {
                return 0;
            }
            if (i > p + 1 && attributive_participle(i) != nullptr &&
                (is_nominal(i + 1) || (tag(i + 1) == Tag::adjective && i + 2 < end) || tag(i + 1) == Tag::punctuation ||
                 tag(i + 1) == Tag::coordinator)) {
                std::size_t head = i + 1;
                while (head + 1 < end && tag(head) == Tag::adjective) {
                    ++head;
                }
                const Agreement noun = a_.words[head].agreement;
                if ((a_.token(i + 1).mark == Mark::comma || tag(i + 1) == Tag::coordinator) &&
                    !(relative && t == Tag::finite_verb)) {
                    before.push_back(i);
                    continue;
                }
                if (tag(i) == Tag::finite_verb && !other_finite(i, p)) {
                    return 0;  // "Die Nato bombardierte Jugoslawien": without it the clause has no verb
                }
                if (is_nominal(head) &&
                    (noun == 0 || a_.words[p].agreement == 0 || (noun & a_.words[p].agreement) != 0)) {
                    return i;
                }
                continue;
            }
            if (t == Tag::finite_verb && attributive_participle(i) == nullptr) {
                return 0;
            }
            if (is_nominal(i) && first == Tag::noun && i == p + 1) {
                return 0;  // the article belongs to this noun
            }
        }
        return 0;
    }

    /// Whether a finite verb other than the one at `i` stands in the segment around it.
    bool other_finite(std::size_t i, std::size_t from) const {
        const analyse::Sentence& s = a_.sentences[sentence_];
        const auto stops = [&](std::size_t k) { return tag(k) == Tag::punctuation && a_.token(k).mark != Mark::quote; };
        for (std::size_t k = i + 1; k < s.end && !stops(k); ++k) {
            if (tag(k) == Tag::finite_verb) {
                return true;
            }
        }
        for (std::size_t k = from; k > s.begin && !stops(k - 1); --k) {
            if (tag(k - 1) == Tag::finite_verb) {
                return true;
            }
        }
        return false;
    }

    void participial_clause(std::size_t begin, std::size_t participle, Index antecedent) {
        const lang::FormEntry* stem = attributive_participle(participle);
        Clause clause;
        clause.kind = ClauseKind::participial;
        clause.sentence = sentence_;
        clause.begin = begin;
        clause.end = participle + 1;
        clause.antecedent = antecedent;
        for (const auto& reading : stem->verbs) {
            if (reading.form == VerbForm::participle || reading.form == VerbForm::present_participle) {
                clause.verb = reading.lemma;
                const lang::VerbLemma& verb = pack_.verbs[static_cast<std::size_t>(reading.lemma)];
                clause.passive = reading.form == VerbForm::participle && !verb.takes_sein && !verb.intransitive;
                clause.perfect = reading.form == VerbForm::participle;
                break;
            }
        }
        clause.verb_token = static_cast<Index>(participle);
        clause.verbs.push_back(participle);
        a_.clauses.push_back(clause);
    }

    std::size_t noun_phrase(Chunk& chunk, std::size_t start, std::size_t end, Agreement agreement) {
        std::size_t p = start;
        Agreement det = agreement;
        std::vector<std::pair<std::size_t, std::size_t>> attributes;  // (begin, participle)
        while (p < end && tag(p) == Tag::determiner && p < start + 2) {
            if (chunk.determiner != none && function(p)->definite && !function(p)->quantifier) {
                break;
            }
            chunk.determiner = static_cast<Index>(p);
            chunk.negated = chunk.negated || function(p)->negation;
            const bool weak = p > start && tag(p - 1) == Tag::determiner;  // "die beiden", "diese vielen"
            det = (det & a_.words[p].agreement) != 0 ? static_cast<Agreement>(det & a_.words[p].agreement)
                  : weak                             ? det
                                                     : a_.words[p].agreement;
            ++p;
        }
        chunk.core_begin = p;
        if (chunk.determiner != none) {
            const std::size_t det_at = p - 1;
            if (static_cast<Index>(det_at) == chunk.determiner) {
                std::size_t from = det_at + 1;
                for (const std::size_t participle : extended_attributes(det_at, end)) {
                    attributes.emplace_back(from, participle);
                    p = participle + 1;
                    from = participle + 2;
                }
            }
        } else if (p < end && tag(p) == Tag::preposition) {
            std::size_t from = p;
            for (const std::size_t participle : bare_attributes(p, end)) {
                attributes.emplace_back(from, participle);
                p = participle + 1;
                from = participle + 2;
            }
        }
        // a genitive name before the head: "Russlands Präsident", "Laos’ Staatschef"
        std::size_t genitive_begin = 0;
        std::size_t genitive_end = 0;
        if (chunk.determiner == none && p < end && tag(p) == Tag::name) {
            const NameSpan& name = *span(p);
            const std::size_t behind = name.end;
            const bool genitive = only_genitive(name.agreement) ||
                                  (name.guessed && (name.agreement & genitives) != 0 && name.kind == SpanKind::person);
            if (genitive && behind < end &&
                (tag(behind) == Tag::noun || tag(behind) == Tag::adjective || tag(behind) == Tag::number ||
                 (tag(behind) == Tag::name && span(behind)->kind != SpanKind::state))) {
                genitive_begin = p;
                genitive_end = behind;
                p = behind;
            }
        }
        Agreement modifiers = lang::any_agreement;
        std::size_t q = p;
        bool quantified = false;
        while (q < end) {
            const Tag t = tag(q);
            if (t == Tag::adjective) {
                if (a_.words[q].agreement != 0 && (modifiers & a_.words[q].agreement) != 0) {
                    modifiers &= a_.words[q].agreement;
                }
                if (a_.words[q].name != none) {
                    chunk.modifier_names.push_back(a_.words[q].name);
                }
                ++q;
                continue;
            }
            if (t == Tag::number && (a_.token(q).kind == TokenKind::number || !is_nominal(q))) {
                if (q + 1 < end && a_.token(q + 1).mark == Mark::period && a_.token(q).end == a_.token(q + 1).begin &&
                    q + 2 < end && (tag(q + 2) == Tag::noun || tag(q + 2) == Tag::adjective)) {
                    q += 2;  // "13. September"
                    continue;
                }
                if (chunk.determiner == none && q == p && year_like(q)) {
                    quantified = true;
                    ++q;
                    break;  // "2023 Radargeräte": a year, then the object
                }
                quantified = true;
                ++q;
                continue;
            }
            const bool modifiable =
                t == Tag::adverb ||
                (t == Tag::punctuation && (a_.token(q).mark == Mark::comma || a_.token(q).mark == Mark::quote)) ||
                t == Tag::coordinator;
            if (modifiable && q + 1 < end) {
                // "sehr schwere", "enge, vertrauensvolle", "syrische und irakische": only before a further adjective
                const std::size_t n = q + 1;
                const bool further = tag(n) == Tag::adjective &&
                                     (t == Tag::adverb ? a_.words[q].entry == nullptr || function(q) == nullptr ||
                                                             function(q)->preposition.empty()
                                                       : q > p);
                if (further && noun_follows(n, end)) {
                    ++q;
                    continue;
                }
                if (t == Tag::adverb && tag(n) == Tag::number && noun_follows(n, end) &&
                    (chunk.determiner != none || q == p)) {
                    ++q;
                    continue;
                }
                if (q > start && t == Tag::punctuation && a_.token(q).mark == Mark::quote &&
                    (tag(n) == Tag::noun || tag(n) == Tag::name) && !a_.token(n).space_before) {
                    ++q;
                    continue;
                }
            }
            break;
        }
        if (q >= end || !is_nominal(q) ||
            (q == p + 1 && chunk.determiner == none && year_like(p) && genitive_end == 0)) {
            // a number alone ("2013"), a time adverb: no head
            if (quantified && chunk.determiner == none && attributes.empty() && genitive_end == 0 && q == p + 1 &&
                a_.token(p).kind == TokenKind::number && a_.text(p).size() == 4) {
                chunk.end = q;
                chunk.core_begin = p;
                chunk.head = static_cast<Index>(p);
                chunk.time = true;
                a_.chunks.push_back(chunk);
                return q;
            }
            // an adjective as a noun with its article: "die Verletzten" is capitalised and came above
            return start;
        }
        // elliptic compounds: "U-Boot- und Raketentechnologie"
        while (q + 2 < end && a_.text(q).ends_with('-') && tag(q + 1) == Tag::coordinator) {
            q += 2;
            while (q < end && tag(q) == Tag::adjective) {
                ++q;
            }
            if (q >= end || !is_nominal(q)) {
                return start;
            }
        }
        const std::size_t behind = heads(chunk, q, end, det, modifiers);
        if (quantified && chunk.determiner != none && (chunk.name != none || lang::may_be_plural(chunk.agreement))) {
            // ", in dem 20 Polen starben": no article of the singular
            constexpr Agreement plural = lang::all_cases(lang::Column::plural);
            chunk.agreement =
                lang::may_be_plural(chunk.agreement) ? static_cast<Agreement>(chunk.agreement & plural) : plural;
        }
        if (const lang::NounLemma* noun = a_.noun(static_cast<std::size_t>(chunk.head));
            noun != nullptr && chunk.name == none) {
            chunk.time = noun->noun_class == NounClass::time;
        }
        if (chunk.determiner != none && a_.words[static_cast<std::size_t>(chunk.determiner)].function->relative != 0 &&
            (chunk.agreement & det) == 0 && attributes.empty() &&
            (chunk.begin == 0 || tag(chunk.begin - 1) == Tag::punctuation ||
             tag(chunk.begin - 1) == Tag::coordinator)) {
            return start;  // "die Aserbaidschan … bezog": a relative pronoun before a name
        }
        if ((chunk.agreement & det & modifiers) != 0) {
            chunk.agreement = static_cast<Agreement>(chunk.agreement & det & modifiers);
        } else if ((chunk.agreement & det) != 0) {
            chunk.agreement = static_cast<Agreement>(chunk.agreement & det);
        } else if (chunk.determiner != none && det != 0) {
            chunk.agreement = det;
        }
        // without article or adjective, common nouns are no genitives
        if (chunk.determiner == none && chunk.modifier_names.empty() && modifiers == lang::any_agreement &&
            chunk.preposition == none && chunk.name == none && chunk.agreement != genitives) {
            chunk.agreement = static_cast<Agreement>(chunk.agreement & ~genitives) != 0
                                  ? static_cast<Agreement>(chunk.agreement & ~genitives)
                                  : chunk.agreement;
        }
        chunk.end = behind;
        const auto self = static_cast<Index>(a_.chunks.size() + (genitive_end > 0 ? 1 : 0));
        if (genitive_end > 0) {
            Chunk genitive;
            genitive.begin = genitive.core_begin = genitive_begin;
            genitive.end = genitive_end;
            genitive.head = static_cast<Index>(genitive_begin);
            genitive.name = a_.words[genitive_begin].name;
            genitive.agreement = static_cast<Agreement>(span(genitive_begin)->agreement & genitives);
            genitive.genitive_of = self;
            chunk.genitive = static_cast<Index>(a_.chunks.size());
            chunk.core_begin = genitive_end;
            a_.chunks.push_back(genitive);
        }
        a_.chunks.push_back(chunk);
        for (const auto& [begin, participle] : attributes) {
            participial_clause(begin, participle, self);
            a_.chunks[static_cast<std::size_t>(self)].core_begin = participle + 1;
            range(begin, participle);
        }
        return behind;
    }

    bool year_like(std::size_t i) const {
        const std::string_view text = a_.text(i);
        return a_.token(i).kind == TokenKind::number && text.size() == 4 &&
               (text.starts_with("19") || text.starts_with("20") || text.starts_with("18"));
    }

    bool noun_follows(std::size_t i, std::size_t end) const {
        for (std::size_t k = i; k < end && k < i + 8; ++k) {
            if (is_nominal(k)) {
                return true;
            }
            const Tag t = tag(k);
            const bool inner =
                t == Tag::adjective || t == Tag::number || t == Tag::adverb || t == Tag::coordinator ||
                (t == Tag::punctuation && (a_.token(k).mark == Mark::comma || a_.token(k).mark == Mark::quote));
            if (!inner) {
                return false;
            }
        }
        return false;
    }

    /// The noun and the name that form the head.
    std::size_t heads(Chunk& chunk, std::size_t q, std::size_t end, Agreement det, Agreement modifiers) {
        if (tag(q) == Tag::name) {
            const NameSpan& name = *span(q);
            chunk.head = static_cast<Index>(q);
            chunk.name = a_.words[q].name;
            chunk.agreement = name.agreement;
            if (name.kind == SpanKind::demonym && chunk.determiner != none && name.end < end &&
                tag(name.end) == Tag::name && span(name.end)->kind == SpanKind::person &&
                !only_genitive(span(name.end)->agreement) &&
                lang::may_be_singular(static_cast<Agreement>(name.agreement & det))) {
                // "der Pole Donald Tusk": one person
                chunk.modifier_names.push_back(chunk.name);
                chunk.head = static_cast<Index>(name.end);
                chunk.name = a_.words[name.end].name;
                return after_age(span(name.end)->end, end);
            }
            return after_age(name.end, end);
        }
        chunk.head = static_cast<Index>(q);
        chunk.agreement = agreeing(q, static_cast<Agreement>(det & modifiers));
        std::size_t p = q + 1;
        while (p < end) {
            std::size_t n = p;
            const bool quote =
                a_.token(n).mark == Mark::quote && n + 1 < end && tag(n + 1) == Tag::name && a_.token(n).space_before;
            if (quote) {
                ++n;
            }
            if (tag(n) == Tag::name && joins(static_cast<std::size_t>(chunk.head), n, quote)) {
                chunk.name = a_.words[n].name;
                p = span(n)->end;
                if (p < end && quote && a_.token(p).mark == Mark::quote) {
                    ++p;
                }
                return after_age(p, end);
            }
            if (tag(n) == Tag::noun && !quote && follows(static_cast<std::size_t>(chunk.head), n)) {
                chunk.head = static_cast<Index>(n);
                chunk.agreement = agreeing(n, static_cast<Agreement>(det & modifiers));
                p = n + 1;
                continue;
            }
            break;
        }
        return after_age(p, end);
    }

    /// The agreement of the noun's reading that goes with article and adjectives; the word keeps that reading.
    Agreement agreeing(std::size_t i, Agreement wanted) {
        const Word& word = a_.words[i];
        if (word.entry != nullptr && word.head_begin == 0 && word.entry->nouns.size() > 1) {
            for (const auto& reading : word.entry->nouns) {
                if ((reading.agreement & wanted) != 0) {
                    a_.words[i].noun = reading.lemma;
                    return reading.agreement;
                }
            }
        }
        return word.agreement == 0 ? lang::any_agreement : word.agreement;
    }

    /// Whether a name continues the phrase of the noun before it: "Präsident Putin", "die Firma Eni", "Stadt Knin".
    bool joins(std::size_t noun, std::size_t name, bool quoted) const {
        const lang::NounLemma* lemma = a_.noun(noun);
        const NameSpan& n = *span(name);
        if (lemma == nullptr) {
            return false;
        }
        switch (lemma->noun_class) {
            case NounClass::person:
                return (n.kind == SpanKind::person && !only_genitive(n.agreement)) ||
                       (n.kind == SpanKind::organization && (n.guessed || !lemma->has_relation)) ||
                       (n.kind == SpanKind::state && !only_genitive(n.agreement) &&
                        !(lemma->has_relation && lemma->relation == Predicate::leads) && !lemma->honorific);
            case NounClass::body:
                return (n.kind == SpanKind::place && name == noun + 1 && !only_genitive(n.agreement) && !quoted &&
                        takes_place_name(*lemma)) ||
                       n.kind == SpanKind::organization || (quoted && n.kind != SpanKind::state) ||
                       (n.kind == SpanKind::person && !only_genitive(n.agreement) && n.end - n.begin > 1 &&
                        lemma->kind == "company");
            case NounClass::weapon: return n.kind == SpanKind::weapon;
            case NounClass::place:
                return n.kind == SpanKind::place ||
                       (n.kind == SpanKind::state && lemma->names && !only_genitive(n.agreement));
            default:
                return lemma->kind == "designation"
                           ? n.kind == SpanKind::weapon
                           : (n.kind == SpanKind::organization && quoted) ||
                                 (n.kind == SpanKind::organization && n.guessed && n.begin == noun + 1);
        }
    }

    /// "Universität Mekelle", "Landgericht Mainz", "Stadtwerke Kassel": bodies named by their town.
    static bool takes_place_name(const lang::NounLemma& noun) {
        return noun.kind == "institute" || noun.kind == "court" || noun.kind == "company" || noun.kind == "other" ||
               noun.kind == "police";
    }

    /// Whether a noun continues the phrase of the noun before it: "Präsident Professor", "Millionen Tonnen".
    bool follows(std::size_t first, std::size_t second) const {
        const lang::NounLemma* a = a_.noun(first);
        const lang::NounLemma* b = a_.noun(second);
        if (a == nullptr) {
            return b == nullptr && a_.words[first].entry == nullptr;
        }
        if (a->noun_class == NounClass::person && b != nullptr && b->noun_class == NounClass::person) {
            return lang::may_be_singular(a_.words[first].agreement) && (a->honorific || a->has_relation);
        }
        if (a->kind == "measure" || a->noun_class == NounClass::money) {
            return b != nullptr;
        }
        return false;
    }

    /// "Anna Huber (40)": an age in brackets belongs to the name.
    std::size_t after_age(std::size_t p, std::size_t end) const {
        if (p + 2 < end && a_.token(p).mark == Mark::open && a_.token(p + 1).kind == TokenKind::number &&
            a_.token(p + 2).mark == Mark::close) {
            return p + 3;
        }
        // "Organisation für … (OPCW)": an acronym in brackets
        if (p + 2 < end && a_.token(p).mark == Mark::open && a_.token(p + 1).kind == TokenKind::word &&
            a_.token(p + 1).capitalised && a_.token(p + 2).mark == Mark::close && a_.token(p + 1).all_caps) {
            return p + 3;
        }
        return p;
    }

    /// Links genitive attributes and the prepositional phrases that follow a noun directly.
    void attach(std::size_t first) {
        for (std::size_t c = first; c + 1 < a_.chunks.size(); ++c) {
            for (std::size_t d = c + 1; d < a_.chunks.size() && a_.chunks[d].begin <= a_.chunks[c].end + 1; ++d) {
                Chunk& left = a_.chunks[c];
                Chunk& right = a_.chunks[d];
                const bool bracketed = right.begin == left.end + 1 && (a_.token(left.end).mark == Mark::quote);
                if ((right.begin != left.end && !bracketed) || right.pronoun || left.pronoun || left.time) {
                    continue;
                }
                if (right.preposition != none) {
                    right.attached_to = static_cast<Index>(c);
                    continue;
                }
                if (right.genitive_of != none || (right.agreement & genitives) == 0) {
                    continue;
                }
                const bool certain = only_genitive(right.agreement);
                const bool determined = right.determiner != none || !right.modifier_names.empty() ||
                                        right.core_begin < static_cast<std::size_t>(right.head);
                const bool left_name =
                    left.name != none &&
                    left.head == static_cast<Index>(a_.names[static_cast<std::size_t>(left.name)].begin);
                if (certain ||
                    (determined && !left_name &&
                     !(left.name != none && a_.names[static_cast<std::size_t>(left.name)].kind == SpanKind::person))) {
                    right.genitive_of = static_cast<Index>(c);
                    if (left.genitive == none) {
                        left.genitive = static_cast<Index>(d);
                    }
                }
            }
        }
    }

    Analysis& a_;
    const lang::Pack& pack_;
    std::size_t sentence_ = 0;
};

}  // namespace

void find_chunks(Analysis& analysis) { Chunker(analysis).run(); }

}  // namespace actant::analyse
