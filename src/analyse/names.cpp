// SPDX-License-Identifier: Apache-2.0
// Proper names: first those that the pack lists, then unknown ones by what stands around them.
#include <algorithm>
#include <set>

#include "src/analyse/analysis.hpp"
#include "src/text/utf8.hpp"

namespace actant::analyse {
namespace {

using lang::Column;
using lang::NameKind;
using lang::NameUse;
using lang::NounClass;
using text::Mark;
using text::TokenKind;

constexpr std::string_view designation_kind = "designation";
constexpr std::size_t long_word = 10;  ///< bytes; names of that length are rarely in a spelling dictionary
constexpr std::string_view company_word_kind = "company_word";

class NameFinder {
  public:
    explicit NameFinder(Analysis& analysis) : a_(analysis), pack_(analysis.pack) {}

    void run() {
        for (const Sentence& sentence : a_.sentences) {
            known(sentence);
        }
        for (const Sentence& sentence : a_.sentences) {
            unknown(sentence);
        }
        short_forms();
        std::erase_if(a_.names, [](const NameSpan& span) { return span.begin == span.end; });
        std::ranges::sort(a_.names, {}, &NameSpan::begin);
        for (std::size_t n = 0; n < a_.names.size(); ++n) {
            for (std::size_t i = a_.names[n].begin; i < a_.names[n].end; ++i) {
                a_.words[i].name = static_cast<Index>(n);
            }
        }
    }

  private:
    // ---- known names ---------------------------------------------------------------------------------------------

    void known(const Sentence& sentence) {
        for (std::size_t i = sentence.begin; i < sentence.end;) {
            const std::size_t length = a_.token(i).kind == TokenKind::punctuation ? 0 : known_at(i, sentence.end);
            i += std::max<std::size_t>(length, 1);
        }
    }

    std::size_t known_at(std::size_t i, std::size_t end) {
        const Word& word = a_.words[i];
        if (word.entry == nullptr && !a_.token(i).capitalised && a_.text(i).find('-') != std::string_view::npos) {
            return double_adjective(i);
        }
        if (word.entry == nullptr || (word.entry->phrase_tokens == 0 && word.entry->names.empty())) {
            return 0;
        }
        std::string key;
        std::vector<std::string> keys;
        const std::size_t longest = std::max<std::size_t>(word.entry->phrase_tokens, 1);
        for (std::size_t n = 0; n < longest && i + n < end; ++n) {
            // "BERLIN" has the entry of "Berlin"
            key += n == 0 ? std::string(a_.token(i).all_caps ? word.entry->form : a_.text(i))
                          : " " + std::string(a_.text(i + n));
            keys.push_back(key);
        }
        for (std::size_t n = keys.size(); n > 0; --n) {
            const lang::FormEntry* entry = pack_.find(keys[n - 1]);
            if (entry != nullptr && !entry->names.empty() && add_known(i, i + n, *entry)) {
                return n;
            }
        }
        return 0;
    }

    /// "russisch-belarussische": adjectives of two states in one word.
    std::size_t double_adjective(std::size_t i) {
        NameSpan span;
        span.begin = i;
        span.end = i + 1;
        span.kind = SpanKind::adjective;
        std::string_view rest = a_.text(i);
        while (!rest.empty()) {
            const std::size_t hyphen = rest.find('-');
            const lang::FormEntry* entry = pack_.find(rest.substr(0, hyphen));
            const bool last = hyphen == std::string_view::npos;
            for (const NameUse& use : entry == nullptr
                                          ? std::vector<NameUse>{}
                                          : std::vector<NameUse>(entry->names.begin(), entry->names.end())) {
                if (use.kind != NameKind::state_adjective) {
                    continue;
                }
                if (last) {
                    span.agreement = use.agreement;
                }
                if (span.actor == none) {
                    span.actor = use.actor;
                } else if (use.actor != span.actor) {
                    span.candidates.push_back(use.actor);
                }
                break;
            }
            rest = last ? std::string_view{} : rest.substr(hyphen + 1);
        }
        if (span.actor == none) {
            return 0;
        }
        append(span);
        return 1;
    }

    static int rank(NameKind kind) {
        switch (kind) {
            case NameKind::person: return 0;
            case NameKind::state: return 1;
            case NameKind::organization: return 2;
            case NameKind::weapon: return 3;
            case NameKind::capital: return 4;
            case NameKind::seat: return 5;
            case NameKind::place: return 6;
            case NameKind::demonym: return 7;
            case NameKind::state_adjective: return 8;
            case NameKind::surname: return 9;
            case NameKind::place_adjective: return 10;
            default: return 99;
        }
    }

    bool role_before(std::size_t i) const {
        if (i == 0 || a_.words[i - 1].noun == none) {
            return false;
        }
        return a_.noun(i - 1)->noun_class == NounClass::person;
    }
    bool local_preposition_before(std::size_t i) const {
        return i > 0 && a_.words[i - 1].function != nullptr && a_.words[i - 1].function->local;
    }
    bool given_before(std::size_t i) const { return i > 0 && given_name(i - 1) != nullptr; }

    const NameUse* given_name(std::size_t i) const {
        const Word& word = a_.words[i];
        if (word.entry == nullptr || !a_.token(i).capitalised) {
            return nullptr;
        }
        for (const NameUse& use : word.entry->names) {
            if (use.kind == NameKind::given_name) {
                return &use;
            }
        }
        return nullptr;
    }

    bool add_known(std::size_t begin, std::size_t end, const lang::FormEntry& entry) {
        const bool single = end == begin + 1;
        const Word& word = a_.words[begin];
        const text::Token& token = a_.token(begin);
        const bool function_word = single && word.function != nullptr && (word.sentence_start || !token.capitalised);
        if (function_word) {
            return false;
        }
        const NameUse* best = nullptr;
        for (const NameUse& use : entry.names) {
            if (rank(use.kind) == 99) {
                continue;
            }
            if (single && !token.capitalised && use.kind != NameKind::state_adjective) {
                continue;
            }
            if (single && use.kind == NameKind::state_adjective && token.capitalised && !word.sentence_start &&
                word.noun != none) {
                continue;
            }
            if (use.ambiguous && single && !confirmed(begin, use)) {
                continue;
            }
            // a common noun that is also a surname or a town: only where the text speaks for the name
            if (single && word.noun != none &&
                (use.kind == NameKind::surname || use.kind == NameKind::place || use.kind == NameKind::weapon) &&
                !confirmed(begin, use)) {
                continue;
            }
            if (best == nullptr || rank(use.kind) < rank(best->kind)) {
                best = &use;
            }
        }
        if (best == nullptr) {
            return false;
        }
        if (best->kind == NameKind::person && end < a_.words.size() && given_name(end - 1) != nullptr &&
            a_.token(end).kind == TokenKind::word && a_.token(end).capitalised && a_.words[end].function == nullptr &&
            (a_.words[end].noun == none || !determined(end))) {
            return false;  // "Juan Carlos Varela" is not the king Juan Carlos
        }
        // "Farhan Haq" is not Prince Faisal bin Farhan
        if (single && best->kind == NameKind::surname && !given_before(begin) && strange_after(begin)) {
            return false;
        }
        if (single && party_member(begin, *best)) {
            return false;
        }
        if (single && best->kind == NameKind::state && determined(begin) && !a_.actor(best->actor).takes_article) {
            // "mit dem Schweden": the demonym
            for (const NameUse& use : entry.names) {
                if (use.kind == NameKind::demonym && use.actor == best->actor &&
                    (use.agreement & a_.words[begin - 1].function->determiner) != 0 &&
                    !lang::may_be_plural(
                        static_cast<Agreement>(use.agreement & a_.words[begin - 1].function->determiner))) {
                    best = &use;
                    break;
                }
            }
        }
        // "Deutscher Minister …" begins a heading: the adjective, not a German
        if (single && best->kind == NameKind::demonym && word.sentence_start && end < a_.words.size() &&
            a_.words[end].noun != none && a_.token(end).capitalised) {
            const lang::FormEntry* lower = pack_.find(text::with_lower_first(token.text));
            for (const NameUse& use : lower == nullptr ? lang::Readings<NameUse>{} : lower->names) {
                if (use.kind == NameKind::state_adjective && use.actor == best->actor) {
                    best = &use;
                    break;
                }
            }
        }
        // "Wladimir" before an unknown surname stays with the surname; a place that is also a given name likewise
        if (single && given_name(begin) != nullptr && best->kind != NameKind::state &&
            best->kind != NameKind::state_adjective && begin + 1 < a_.words.size() && a_.token(begin + 1).capitalised &&
            a_.words[begin + 1].noun == none && a_.token(begin + 1).kind == TokenKind::word &&
            !local_preposition_before(begin)) {
            return false;
        }
        NameSpan span;
        span.begin = begin;
        span.end = end;
        span.agreement = best->agreement;
        span.ambiguous = best->ambiguous;
        fill(span, *best, entry);
        append(span);
        return true;
    }

    /// Whether a word that nothing explains, or one with a particle, goes on behind a surname.
    bool strange_after(std::size_t i) const {
        const std::size_t next = i + 1;
        if (next >= a_.words.size() || a_.token(next).kind != TokenKind::word || !a_.token(next).space_before) {
            return false;
        }
        if (with_particle(next)) {
            return true;
        }
        return a_.token(next).capitalised && a_.words[next].entry == nullptr && a_.words[next].noun == none &&
               a_.words[next].function == nullptr && !a_.words[next].sentence_start && !has_digit(next) &&
               !a_.token(next).all_caps && a_.text(next).find('-') == std::string_view::npos &&
               !pack_.speller->knows(a_.text(next));
    }

    /// "der Republikaner John McCain": a member beside his name, not the party.
    bool party_member(std::size_t i, const NameUse& use) const {
        const lang::NounLemma* noun = a_.noun(i);
        const std::size_t next = i + 1;
        if (use.kind != NameKind::organization || noun == nullptr || noun->noun_class != NounClass::person ||
            next >= a_.words.size() || a_.token(next).kind != TokenKind::word || !a_.token(next).capitalised) {
            return false;
        }
        return given_name(next) != nullptr || (a_.words[next].noun == none && a_.words[next].function == nullptr);
    }

    bool confirmed(std::size_t i, const NameUse& use) const {
        switch (use.kind) {
            case NameKind::surname: return role_before(i) || given_before(i);
            case NameKind::place:
            case NameKind::capital: return local_preposition_before(i) && !a_.words[i - 1].function->contraction;
            case NameKind::organization:
                return i > 0 && (a_.token(i - 1).mark == Mark::quote ||
                                 (a_.words[i - 1].noun != none && a_.noun(i - 1)->noun_class == NounClass::body));
            case NameKind::seat: return true;
            case NameKind::weapon:
                return i > 0 && a_.words[i - 1].noun != none && a_.noun(i - 1)->noun_class == NounClass::weapon;
            default: return !a_.words[i].sentence_start || a_.words[i].function == nullptr;
        }
    }

    void fill(NameSpan& span, const NameUse& use, const lang::FormEntry& entry) const {
        switch (use.kind) {
            case NameKind::state:
                span.kind = SpanKind::state;
                span.actor = use.actor;
                break;
            case NameKind::seat:
                span.kind = use.ambiguous ? SpanKind::place : SpanKind::state;
                span.actor = use.actor;
                span.capital = use.ambiguous;
                span.seat = true;
                break;
            case NameKind::state_adjective:
                span.kind = SpanKind::adjective;
                span.actor = use.actor;
                break;
            case NameKind::demonym:
                span.kind = SpanKind::demonym;
                span.actor = use.actor;
                span.gender = use.gender;
                break;
            case NameKind::capital:
                span.kind = SpanKind::place;
                span.actor = use.actor;
                span.capital = true;
                break;
            case NameKind::organization:
                span.kind = SpanKind::organization;
                span.actor = use.actor;
                break;
            case NameKind::person:
                span.kind = SpanKind::person;
                span.actor = use.actor;
                break;
            case NameKind::surname:
                span.kind = SpanKind::person;
                span.actor = use.actor;
                span.surname = true;
                break;
            case NameKind::weapon:
                span.kind = SpanKind::weapon;
                span.actor = use.actor;
                break;
            case NameKind::place:
                span.kind = SpanKind::place;
                span.place = use.actor;
                break;
            default:
                span.kind = SpanKind::place_adjective;
                span.place = use.actor;
                break;
        }
        for (const NameUse& other : entry.names) {
            if (span.kind == SpanKind::place && other.kind == NameKind::place && span.place == none) {
                span.place = other.actor;
            }
            if (span.kind == SpanKind::place && other.kind == NameKind::seat && other.actor != none &&
                a_.actor(other.actor).type == EntityType::organization) {
                span.actor = other.actor;  // Brüssel: rather the Union than Belgium
                span.capital = true;
            }
            if (span.kind == SpanKind::place && other.kind == NameKind::capital && span.actor == none) {
                span.actor = other.actor;
                span.capital = true;
            }
            if (span.kind == SpanKind::place && other.kind == NameKind::capital && other.actor != span.actor) {
                span.candidates.push_back(other.actor);  // states that had the same capital at other times
            }
            if (span.surname && other.kind == NameKind::surname && other.actor != span.actor) {
                span.candidates.push_back(other.actor);
            }
        }
        if (span.kind == SpanKind::person && span.actor != none) {
            span.gender = a_.actor(span.actor).gender;
        }
    }

    // ---- unknown names -------------------------------------------------------------------------------------------

    bool free_word(std::size_t i) const {
        const text::Token& token = a_.token(i);
        return token.kind == TokenKind::word && a_.words[i].name == none;
    }

    /// "al-Aramsche": a name that begins with a particle and a hyphen.
    bool with_particle(std::size_t i) const {
        const std::string_view word = a_.text(i);
        const std::size_t hyphen = word.find('-');
        if (hyphen == std::string_view::npos || hyphen + 1 >= word.size() ||
            !text::starts_upper(word.substr(hyphen + 1))) {
            return false;
        }
        const lang::FormEntry* entry = pack_.find(word.substr(0, hyphen));
        return entry != nullptr &&
               std::ranges::any_of(entry->names, [](const NameUse& u) { return u.kind == NameKind::particle; });
    }

    /// A capitalised word that no list explains.
    bool unknown_word(std::size_t i) const {
        if (!free_word(i)) {
            return false;
        }
        if (!a_.token(i).capitalised) {
            return with_particle(i);
        }
        const Word& word = a_.words[i];
        if (word.noun != none) {
            return false;
        }
        if (word.function != nullptr || pack_.numbers.contains(text::to_lower(a_.text(i)))) {
            return false;
        }
        if (word.sentence_start || (i > 0 && a_.token(i - 1).mark == Mark::quote) ||
            (i > 0 && a_.token(i - 1).mark == Mark::colon)) {
            return !lower_case_word(i);
        }
        if (a_.text(i).size() >= long_word && pack_.speller->knows(a_.text(i))) {
            return false;  // long words of the dictionary are common nouns, whatever list lacks them
        }
        // nominalised adjectives and infinitives ("Neues", "Liefern") are no names
        return !(word.entry == nullptr && lower_case_word(i));
    }

    /// Whether the word in lower case is one of the language: a function word, verb, adjective, inflected or not.
    bool lower_case_word(std::size_t i) const {
        const std::string lower = text::with_lower_first(a_.text(i));
        const lang::FormEntry* entry = pack_.find(lower);
        if (entry != nullptr &&
            (entry->function != none || !entry->verbs.empty() || entry->adverb || entry->adjective)) {
            return true;
        }
        for (const auto& [ending, bits] : pack_.inflection.adjective_endings) {
            if (lower.size() > ending.size() + 2 && lower.ends_with(ending)) {
                const lang::FormEntry* stem =
                    pack_.find(std::string_view(lower).substr(0, lower.size() - ending.size()));
                if (stem != nullptr && (stem->adjective || stem->adverb)) {
                    return true;
                }
                if (stem != nullptr && std::ranges::any_of(stem->verbs, [](const lang::VerbReading& r) {
                        return r.form == lang::VerbForm::participle || r.form == lang::VerbForm::present_participle;
                    })) {
                    return true;
                }
            }
        }
        return false;
    }

    bool particle(std::size_t i) const {
        const Word& word = a_.words[i];
        return word.entry != nullptr &&
               std::ranges::any_of(word.entry->names, [](const NameUse& u) { return u.kind == NameKind::particle; });
    }

    /// "von der", "van den": particles of two or three words too; `i` is one of its own.
    std::size_t after_particle(std::size_t i, std::size_t end) const {
        std::size_t behind = i + 1;
        std::string key(a_.text(i));
        for (std::size_t n = i + 1;
             n < end && n < i + 3 && !a_.token(n).capitalised && a_.token(n).kind == TokenKind::word; ++n) {
            key += " " + std::string(a_.text(n));
            const lang::FormEntry* entry = pack_.find(key);
            if (entry != nullptr &&
                std::ranges::any_of(entry->names, [](const NameUse& u) { return u.kind == NameKind::particle; })) {
                behind = n + 1;
            }
        }
        return behind;
    }

    bool has_digit(std::size_t i) const {
        return std::ranges::any_of(a_.text(i), [](char c) { return c >= '0' && c <= '9'; });
    }

    bool company_word(std::size_t i) const {
        const lang::NounLemma* noun = a_.noun(i);
        return noun != nullptr && noun->kind == company_word_kind;
    }

    /// The end of a personal name that begins at `begin`; `begin` itself is taken as given.
    std::size_t person_end(std::size_t begin, std::size_t end, bool given_first) const {
        std::size_t i = begin + 1;
        bool surname_seen = !given_first;
        while (i < end) {
            if (a_.token(i).mark == Mark::period && i > begin && a_.text(i - 1).size() <= 2 &&
                a_.token(i - 1).end == a_.token(i).begin && i + 1 < end) {
                ++i;  // initials and „II.“
                continue;
            }
            if (a_.token(i).kind != TokenKind::word || (i > 0 && a_.token(i - 1).mark == Mark::comma)) {
                break;
            }
            const Word& word = a_.words[i];
            const bool named = word.name != none;
            if (named) {
                const NameSpan* span = span_at(i);
                const bool part =
                    span != nullptr &&
                    (span->kind == SpanKind::person || (span->kind == SpanKind::place && !surname_seen)) &&
                    span->begin == i && (!surname_seen || span->kind == SpanKind::person);
                if (!part) {
                    break;
                }
                i = span->end;
                surname_seen = true;
                continue;
            }
            if (particle(i) && !a_.token(i).capitalised) {
                std::size_t next = after_particle(i, end);
                while (next < end && particle(next) && !a_.token(next).capitalised) {
                    next = after_particle(next, end);
                }
                if (next < end && a_.token(next).capitalised && (word.function == nullptr || given_first)) {
                    if (word.function != nullptr && a_.words[next].noun != none) {
                        break;
                    }
                    i = next;
                    continue;
                }
                break;
            }
            if (with_particle(i)) {
                surname_seen = true;
                ++i;
                continue;
            }
            if (!a_.token(i).capitalised) {
                break;
            }
            if (given_name(i) != nullptr && word.noun == none) {
                ++i;
                continue;
            }
            if (unknown_word(i)) {
                surname_seen = true;
                ++i;
                continue;
            }
            if (!surname_seen && word.function == nullptr) {
                surname_seen = true;  // a surname that is also a common noun: Heinz Fischer
                ++i;
                continue;
            }
            break;
        }
        while (i > begin + 1 && a_.token(i - 1).mark == Mark::period && a_.text(i - 2).size() > 3) {
            --i;
        }
        return i;
    }

    const NameSpan* span_at(std::size_t i) const {
        return a_.words[i].name == none ? nullptr : &a_.names[static_cast<std::size_t>(a_.words[i].name)];
    }

    /// Adds a name; until all are found, its words hold its place in the list in order of finding.
    void append(const NameSpan& span) {
        const auto place = static_cast<Index>(a_.names.size());
        a_.names.push_back(span);
        for (std::size_t i = span.begin; i < span.end; ++i) {
            a_.words[i].name = place;
        }
    }

    /// Takes the names within a range back: they are left empty, so that no other name changes its place.
    void remove_within(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (a_.words[i].name == none) {
                continue;
            }
            NameSpan& span = a_.names[static_cast<std::size_t>(a_.words[i].name)];
            if (span.begin >= begin && span.end <= end) {
                span.end = span.begin;
            }
        }
    }

    void put(std::size_t begin, std::size_t end, SpanKind kind, Column gender = Column::plural) {
        if (kind == SpanKind::person || kind == SpanKind::place) {
            // "Noble Energy", "Nurol Makina": words that only companies have
            const std::size_t name = end;
            while (end < a_.words.size() && end - name < 3 && company_word(end) && a_.token(end).capitalised &&
                   a_.token(end).space_before && !a_.words[end].sentence_start) {
                ++end;
            }
            kind = end > name ? SpanKind::organization : kind;
        }
        // names found before that lie inside the new one give way
        remove_within(begin, end);
        NameSpan span;
        span.begin = begin;
        span.end = end;
        span.kind = kind;
        span.gender = gender;
        span.guessed = true;
        const std::string_view last = a_.text(end - 1);
        const bool may_be_genitive = std::ranges::any_of(pack_.inflection.genitive_endings, [&](const std::string& e) {
            return last.size() > e.size() + 2 && last.ends_with(e);
        });
        const Agreement one = gender == Column::plural ? lang::singular : lang::all_cases(gender);
        span.agreement = may_be_genitive ? one : static_cast<Agreement>(one & ~lang::all_columns(lang::Case::genitive));
        append(span);
    }

    void unknown(const Sentence& sentence) {
        for (std::size_t i = sentence.begin; i < sentence.end;) {
            const std::size_t next = a_.token(i).kind == TokenKind::punctuation ? i : unknown_at(i, sentence);
            i = next > i ? next : i + 1;
        }
    }

    std::size_t unknown_at(std::size_t i, const Sentence& sentence) {
        const std::size_t end = sentence.end;
        if (const std::size_t weapon = designation_at(i, end); weapon > i) {
            return weapon;
        }
        const bool named = a_.words[i].name != none;
        const NameUse* given = named ? nullptr : given_name(i);
        const bool after_body = i > sentence.begin && body_before(i);
        if (given != nullptr && !after_body && i + 1 < end && (!given->ambiguous || unknown_word(i + 1))) {
            const std::size_t stop = person_end(i, end, true);
            if (stop > i + 1) {
                put(i, stop, SpanKind::person, given->gender);
                return stop;
            }
        }
        if (named) {
            return after_body ? titled_place(i, end) : i;
        }
        const bool unknown = unknown_word(i);
        if (i > sentence.begin && (unknown || a_.token(i).all_caps || (given != nullptr && role_before(i)) ||
                                   (after_body && a_.token(i).capitalised && a_.words[i].function == nullptr))) {
            if (const std::size_t stop = after_noun(i, end, after_body); stop > i) {
                return stop;
            }
        }
        if (!unknown) {
            return i;
        }
        if (i > 0 && a_.words[i - 1].function != nullptr && a_.words[i - 1].function->before_places &&
            (i + 1 < end && unknown_word(i + 1) ? true : !pack_.speller->knows(a_.text(i)))) {
            std::size_t stop = i + 1;
            while (stop < end && unknown_word(stop)) {
                ++stop;
            }
            put(i, stop, SpanKind::place);
            return stop;
        }
        if (a_.token(i).all_caps && a_.text(i).size() <= 7 && (i + 1 >= end || !unknown_word(i + 1)) && !has_digit(i)) {
            put(i, i + 1, SpanKind::organization);
            return i + 1;
        }
        std::size_t stop = i + 1;
        bool company = company_word(i) || a_.token(i).all_caps;
        while (stop < end && a_.token(stop).kind == TokenKind::word &&
               (unknown_word(stop) || company_word(stop) ||
                (company && a_.token(stop).capitalised && particle(stop - 1) && !a_.token(stop - 1).capitalised) ||
                (particle(stop) && !a_.token(stop).capitalised && a_.words[stop].function == nullptr &&
                 stop + 1 < end && a_.token(stop + 1).capitalised && company))) {
            company = company || company_word(stop);
            ++stop;
        }
        for (std::size_t n = i; n < stop && !company; ++n) {
            if (has_digit(n)) {  // "Luftjäger F-15A Eagle"
                const bool model = designation(a_.text(n));
                if (model) {
                    put(n, stop, SpanKind::weapon);
                }
                return model ? stop : n + 1;
            }
        }
        if (stop - i >= 2) {
            put(i, stop, company ? SpanKind::organization : SpanKind::person);
            return stop;
        }
        return i;
    }

    /// One to three capitals and a number of two digits or more: F-15A, S-70i, MiG-29 has two.
    static bool designation(std::string_view word) {
        std::size_t i = 0;
        while (i < word.size() && word[i] >= 'A' && word[i] <= 'Z') {
            ++i;
        }
        if (i == 0 || i > 3) {
            return false;
        }
        i += i < word.size() && word[i] == '-' ? 1 : 0;
        const auto digit = [&](std::size_t k) { return k < word.size() && word[k] >= '0' && word[k] <= '9'; };
        return digit(i) && digit(i + 1) && word.substr(i) != "20";
    }

    /// "Institut Balkan Monitor": a place opens the name of the body.
    std::size_t titled_place(std::size_t i, std::size_t end) {
        const NameSpan* span = span_at(i);
        const lang::NounLemma* body = a_.noun(i - 1);
        const std::size_t next = span == nullptr ? i : span->end;
        if (span == nullptr || span->begin != i || span->kind != SpanKind::place || next >= end ||
            a_.token(next).kind != TokenKind::word || !a_.token(next).capitalised || a_.words[next].name != none ||
            !(body->kind == "institute" || body->kind == "media" || body->kind == "company" || body->kind == "party")) {
            return i;
        }
        const lang::NounLemma* noun = a_.noun(next);
        if (!unknown_word(next) &&
            (noun == nullptr || noun->noun_class == NounClass::person || noun->noun_class == NounClass::weapon ||
             noun->noun_class == NounClass::time || noun->noun_class == NounClass::goods)) {
            return i;
        }
        put(i, next + 1, SpanKind::organization);
        return next + 1;
    }

    bool body_before(std::size_t i) const {
        const lang::NounLemma* noun = a_.noun(i - 1);
        return noun != nullptr && noun->noun_class == NounClass::body && a_.words[i - 1].name == none;
    }

    /// "Firma Nordlicht Systems", "Außenminister Holm", "Stadt Oria": the noun before says what the name is.
    std::size_t after_noun(std::size_t i, std::size_t end, bool after_body) {
        std::size_t before = i - 1;
        if (a_.token(before).mark == Mark::quote && before > 0) {
            --before;
        }
        const lang::NounLemma* noun = a_.noun(before);
        if (noun == nullptr || a_.words[before].name != none) {
            return i;
        }
        if (noun->noun_class == NounClass::person) {
            const std::size_t stop = person_end(i, end, given_name(i) != nullptr);
            const NameUse* given = given_name(i);
            const Column gender = given != nullptr                   ? given->gender
                                  : noun->gender == Column::feminine ? Column::feminine
                                                                     : Column::plural;
            put(i, stop, SpanKind::person, gender);
            return stop;
        }
        const auto run = [&](bool nouns_too) {
            std::size_t stop = i + 1;
            while (stop < end && a_.token(stop).kind == TokenKind::word &&
                   (with_particle(stop) ||
                    (a_.token(stop).capitalised && a_.words[stop].function == nullptr &&
                     (unknown_word(stop) || (nouns_too && a_.words[stop].name == none) || given_name(stop) != nullptr ||
                      a_.token(stop).all_caps)) ||
                    (particle(stop) && stop + 1 < end && a_.token(stop + 1).capitalised &&
                     a_.words[stop].function == nullptr))) {
                ++stop;
            }
            return stop;
        };
        if (after_body || noun->noun_class == NounClass::body) {
            if (!unknown_word(i) && !a_.token(i).all_caps && a_.words[i].noun != none && !company_word(i)) {
                return i;
            }
            const std::size_t stop = run(!a_.token(i).all_caps);
            put(i, stop, SpanKind::organization);
            return stop;
        }
        if (noun->noun_class == NounClass::place && noun->names) {
            const std::size_t stop = run(false);
            put(i, stop, SpanKind::place);
            return stop;
        }
        return i;
    }

    /// "vom Typ Tucano", "Kampfjets Saab-35", "Haubitzen RCH 155": a designation behind a weapon or a word such as
    /// type.
    std::size_t designation_at(std::size_t i, std::size_t end) {
        if (i == 0) {
            return i;
        }
        const bool known_weapon =
            a_.words[i].name != none && span_at(i) != nullptr && span_at(i)->kind == SpanKind::weapon;
        const lang::NounLemma* before = a_.noun(i - 1);
        const bool after_type = before != nullptr && before->kind == designation_kind;
        const bool after_weapon = before != nullptr && before->noun_class == NounClass::weapon;
        if (known_weapon) {
            const NameSpan span = *span_at(i);
            std::size_t stop = span.end;
            while (stop < end && a_.token(stop).space_before && a_.words[stop].name == none &&
                   (designation_word(stop) || (unknown_word(stop) && has_digit(stop)) ||
                    (unknown_word(stop) && !given_name(stop)))) {
                ++stop;
            }
            if (stop > span.end) {
                NameSpan wider = span;
                wider.end = stop;
                remove_within(span.begin, span.end);
                append(wider);
            }
            return stop;
        }
        if (a_.words[i].name != none || !(after_type || after_weapon)) {
            return i;
        }
        if (!(designation_word(i) && has_digit(i)) &&
            !(unknown_word(i) && (after_type || (i + 1 < end && a_.token(i + 1).kind == TokenKind::number) ||
                                  (a_.token(i).all_caps && i + 1 < end && has_digit(i + 1))))) {
            return i;
        }
        if (a_.token(i).kind == TokenKind::number) {
            return i;
        }
        std::size_t stop = i + 1;
        while (stop < end && a_.words[stop].name == none && (unknown_word(stop) || designation_word(stop)) &&
               a_.token(stop).kind != TokenKind::punctuation) {
            ++stop;
        }
        put(i, stop, SpanKind::weapon);
        return stop;
    }

    /// Letters and digits in one word (S-400, 2A6), or a number of up to four digits.
    bool designation_word(std::size_t i) const {
        const text::Token& token = a_.token(i);
        if (token.kind == TokenKind::number) {
            return token.text.size() <= 3 && token.text.find_first_of(".,") == std::string_view::npos;
        }
        return token.kind == TokenKind::word && has_digit(i) && token.text.size() <= 14 && a_.words[i].noun == none;
    }

    // ---- short forms of names that the text has in full
    // ---------------------------------------------------------------

    void short_forms() {
        lang::StringMap<Index> surnames;
        for (std::size_t n = 0; n < a_.names.size(); ++n) {
            const NameSpan& span = a_.names[n];
            if (span.kind == SpanKind::person && span.end - span.begin >= 2) {
                surnames.try_emplace(std::string(a_.text(span.end - 1)), static_cast<Index>(n));
                for (std::size_t i = span.begin + 1; i + 1 < span.end; ++i) {
                    if (!a_.token(i).capitalised && a_.token(i).kind == TokenKind::word) {
                        break;
                    }
                }
            }
        }
        if (surnames.empty()) {
            return;
        }
        const auto find = [&](std::string_view word) -> const NameSpan* {
            auto found = surnames.find(word);
            if (found == surnames.end()) {
                for (const std::string& ending : pack_.inflection.genitive_endings) {
                    if (word.size() > ending.size() + 2 && word.ends_with(ending)) {
                        found = surnames.find(word.substr(0, word.size() - ending.size()));
                        if (found != surnames.end()) {
                            break;
                        }
                    }
                }
            }
            return found == surnames.end() ? nullptr : &a_.names[static_cast<std::size_t>(found->second)];
        };
        std::vector<NameSpan> added;
        for (const Sentence& sentence : a_.sentences) {
            for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
                if (!free_word(i) || !a_.token(i).capitalised || a_.words[i].function != nullptr) {
                    continue;
                }
                const NameSpan* full = find(a_.text(i));
                if (full == nullptr || (a_.words[i].noun != none && determined(i))) {
                    continue;
                }
                NameSpan span;
                span.begin = i;
                span.end = i + 1;
                span.kind = SpanKind::person;
                span.gender = full->gender;
                span.actor = full->actor;
                span.guessed = true;
                span.surname = true;
                const bool genitive = a_.text(i) != a_.text(full->end - 1);
                const Agreement one = span.gender == Column::plural ? lang::singular : lang::all_cases(span.gender);
                span.agreement = static_cast<Agreement>(genitive ? one & lang::all_columns(lang::Case::genitive)
                                                                 : one & ~lang::all_columns(lang::Case::genitive));
                added.push_back(span);
                a_.words[i].name = 0;
            }
        }
        a_.names.insert(a_.names.end(), added.begin(), added.end());
    }

    bool determined(std::size_t i) const {
        return i > 0 && a_.words[i - 1].function != nullptr && a_.words[i - 1].function->determiner != 0;
    }

    Analysis& a_;
    const lang::Pack& pack_;
};

}  // namespace

void find_names(Analysis& analysis) { NameFinder(analysis).run(); }

}  // namespace actant::analyse
