// SPDX-License-Identifier: Apache-2.0
// Clauses: sentences are cut at punctuation and at conjunctions between verbs; the segments are put together again by
// what opens them (subordinator, relative pronoun, finite verb) and by what the clause before them still lacks.
#include <algorithm>
#include <optional>

#include "src/analyse/analysis.hpp"
#include "src/analyse/verb_complex.hpp"
#include "src/text/utf8.hpp"

namespace actant::analyse {
namespace {

using lang::Case;
using lang::FunctionWord;
using lang::Subordinator;
using lang::VerbForm;
using text::Mark;

struct Item {
    std::size_t begin = 0, end = 0;  ///< tokens
    Index chunk = none;
};

struct Segment {
    std::vector<Item> items;
    Mark before = Mark::none;  ///< punctuation that opens it
    std::size_t opener = 0;    ///< first token
    bool coordinated = false;  ///< cut at a conjunction inside a segment
    bool bracket = false;      ///< between brackets
    bool quoted = false;
};

class ClauseBuilder {
  public:
    explicit ClauseBuilder(Analysis& analysis) : a_(analysis), pack_(analysis.pack) {}

    void run() {
        std::vector<Clause> participials;
        participials.swap(a_.clauses);
        std::size_t next = 0;
        for (std::size_t s = 0; s < a_.sentences.size(); ++s) {
            sentence_ = s;
            first_clause_ = a_.clauses.size();
            stack_.clear();
            initial_.clear();
            main_ = none;
            segments_ = cut(a_.sentences[s]);
            for (at_ = 0; at_ < segments_.size(); ++at_) {
                place(segments_[at_]);
            }
            finish();
            while (next < participials.size() && participials[next].sentence == s) {
                a_.clauses.push_back(participials[next++]);
                fill_participial(static_cast<Index>(a_.clauses.size() - 1));
            }
        }
        for (Clause& clause : a_.clauses) {
            std::ranges::sort(clause.chunks, {}, [this](std::size_t c) {
                return a_.chunks[c].begin;
            });  // a relative pronoun cut off its noun came last
            resolve_verb_complex(a_, clause);
        }
    }

  private:
    // ---- segments
    // ----------------------------------------------------------------------------------------------------

    static bool separates(Mark mark) {
        return mark == Mark::comma || mark == Mark::semicolon || mark == Mark::colon || mark == Mark::dash ||
               mark == Mark::open || mark == Mark::close || mark == Mark::period || mark == Mark::question ||
               mark == Mark::exclamation;
    }

    std::vector<Segment> cut(const Sentence& s) {
        std::vector<Segment> segments;
        Segment segment;
        bool quoted = false;
        bool bracket = false;
        const auto close = [&](Mark next) {
            if (!segment.items.empty()) {
                segments.push_back(segment);
            }
            bracket = next == Mark::open || (bracket && next == Mark::comma);
            segment = Segment{};
            segment.before = next;
            segment.bracket = bracket;
            segment.quoted = quoted;
        };
        segment.quoted = false;
        for (std::size_t i = s.begin; i < s.end;) {
            const text::Token& token = a_.token(i);
            if (token.kind == text::TokenKind::punctuation) {
                if (token.mark == Mark::quote) {
                    quoted = !quoted;
                    if (segment.items.empty()) {
                        segment.quoted = quoted;
                    }
                } else if (separates(token.mark) && !(token.mark == Mark::dash && !token.space_before)) {
                    close(token.mark);
                }
                ++i;
                continue;
            }
            Item item{i, i + 1, none};
            const Index chunk = outermost(a_.chunk_of[i]);
            if (chunk != none && a_.chunks[static_cast<std::size_t>(chunk)].begin == i) {
                item.chunk = chunk;
                item.end = a_.chunks[static_cast<std::size_t>(chunk)].end;
            }
            if (segment.items.empty()) {
                segment.opener = i;
            }
            segment.items.push_back(item);
            i = item.end;
        }
        close(Mark::none);
        std::vector<Segment> out;
        for (const Segment& one : segments) {
            split_coordination(one, out);
        }
        return out;
    }

    /// "[[von Riad] bezahlte Kämpfer]": of the phrases that begin together, the one around the others.
    Index outermost(Index chunk) const {
        Index best = chunk;
        for (Index c = chunk - 1;
             chunk != none && c >= 0 &&
             a_.chunks[static_cast<std::size_t>(c)].begin == a_.chunks[static_cast<std::size_t>(chunk)].begin;
             --c) {
            if (a_.chunks[static_cast<std::size_t>(c)].end > a_.chunks[static_cast<std::size_t>(best)].end) {
                best = c;
            }
        }
        return best;
    }

    Tag tag(const Item& item) const { return item.chunk != none ? Tag::noun : a_.words[item.begin].tag; }
    bool is_verb(const Item& item) const {
        const Tag t = tag(item);
        return item.chunk == none && (t == Tag::finite_verb || t == Tag::infinitive || t == Tag::participle);
    }
    bool can_be(const Item& item, VerbForm form) const {
        const lang::FormEntry* entry = a_.words[item.begin].entry;
        return is_verb(item) && entry != nullptr && std::ranges::any_of(entry->verbs, [form](const auto& r) {
                   return r.form == form && r.mood != lang::Mood::imperative;
               });
    }
    bool can_be_finite(const Item& item) const {
        return tag(item) == Tag::finite_verb && can_be(item, VerbForm::finite) &&
               !(item.begin > 0 && a_.words[item.begin - 1].tag == Tag::infinitive_marker);
    }
    bool can_be_nonfinite(const Item& item) const {
        return can_be(item, VerbForm::infinitive) || can_be(item, VerbForm::participle) ||
               can_be(item, VerbForm::particle_infinitive);
    }
    bool is_auxiliary(const Item& item) const {
        const lang::FormEntry* entry = a_.words[item.begin].entry;
        return is_verb(item) && entry != nullptr && std::ranges::any_of(entry->verbs, [&](const auto& r) {
                   return pack_.verbs[static_cast<std::size_t>(r.lemma)].kind != lang::VerbKind::full;
               });
    }
    bool is_particle_infinitive(const std::vector<Item>& items, std::size_t i) const {
        if (can_be(items[i], VerbForm::particle_infinitive)) {
            return true;
        }
        return i > 0 && tag(items[i - 1]) == Tag::infinitive_marker && can_be(items[i], VerbForm::infinitive);
    }

    /// "A liefert Waffen und verkauft Öl": a conjunction between two finite verbs begins a clause.
    void split_coordination(const Segment& segment, std::vector<Segment>& out) {
        const auto& items = segment.items;
        for (std::size_t i = 1; i + 1 < items.size(); ++i) {
            if (tag(items[i]) != Tag::coordinator) {
                continue;
            }
            bool left = false;
            bool left_auxiliary = false;
            for (std::size_t k = 0; k < i; ++k) {
                left = left || can_be_finite(items[k]) || is_particle_infinitive(items, k) ||
                       (can_be_nonfinite(items[k]) && k + 1 == i);
                left_auxiliary = left_auxiliary || (is_auxiliary(items[k]) && can_be_finite(items[k]));
            }
            bool right = false;
            for (std::size_t k = i + 1; k < items.size(); ++k) {
                const bool another = tag(items[k]) == Tag::coordinator && right;
                if (another) {
                    break;
                }
                right = right || can_be_finite(items[k]) || is_particle_infinitive(items, k) ||
                        (can_be_nonfinite(items[k]) && (left_auxiliary || k + 1 == items.size()));
            }
            // "die Angreifer ausgebildet und bewaffnet zu haben": two participles before one infinitive
            if (!left || !right || bracket_open(items, i) || participles_of_infinitive(items, i)) {
                continue;
            }
            Segment before = segment;
            before.items.assign(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(i));
            Segment after = segment;
            after.items.assign(items.begin() + static_cast<std::ptrdiff_t>(i), items.end());
            after.coordinated = true;
            after.before = Mark::none;
            after.opener = items[i].begin;
            out.push_back(before);
            split_coordination(after, out);
            return;
        }
        out.push_back(segment);
    }

    bool participles_of_infinitive(const std::vector<Item>& items, std::size_t conjunction) const {
        for (std::size_t k = 0; k < conjunction; ++k) {
            if (is_particle_infinitive(items, k) || (can_be_finite(items[k]) && !can_be_nonfinite(items[k]))) {
                return false;
            }
        }
        for (std::size_t k = conjunction + 1; k < items.size(); ++k) {
            if (is_particle_infinitive(items, k)) {
                return k > conjunction + 2 && is_auxiliary(items[k]);
            }
        }
        return false;
    }

    /// "haben sich London und Washington abgestimmt": the auxiliary before the conjunction still waits for its
    /// participle, and behind it stands no finite verb of its own.
    bool bracket_open(const std::vector<Item>& items, std::size_t conjunction) const {
        bool auxiliary = false;
        for (std::size_t k = 0; k < conjunction; ++k) {
            if (!is_verb(items[k])) {
                continue;
            }
            if (is_auxiliary(items[k]) && can_be_finite(items[k])) {
                auxiliary = true;
            } else {
                return false;
            }
        }
        if (!auxiliary) {
            return false;
        }
        for (std::size_t k = conjunction + 1; k < items.size(); ++k) {
            if (can_be_finite(items[k]) &&
                !(can_be_nonfinite(items[k]) && (k + 1 == items.size() || is_verb(items[k + 1])))) {
                return false;
            }
        }
        return true;
    }

    // ---- placing segments
    // ----------------------------------------------------------------------------------------------

    Clause& clause(Index c) { return a_.clauses[static_cast<std::size_t>(c)]; }

    static bool verb_final(const Clause& c) {
        return c.kind == ClauseKind::subordinate || c.kind == ClauseKind::relative || c.kind == ClauseKind::infinitive;
    }
    static bool complete(const Clause& c) {
        return c.kind == ClauseKind::infinitive ? !c.verbs.empty() : c.finite != none;
    }

    Index open(ClauseKind kind, const Segment& segment, Index parent) {
        Clause c;
        c.kind = kind;
        c.sentence = sentence_;
        c.begin = segment.opener;
        c.end = segment.items.empty() ? segment.opener : segment.items.back().end;
        c.parent = parent;
        c.quoted = segment.quoted;
        a_.clauses.push_back(c);
        const auto index = static_cast<Index>(a_.clauses.size() - 1);
        stack_.push_back(index);
        return index;
    }

    Index top() const { return stack_.empty() ? none : stack_.back(); }

    void add(Index c, const Segment& segment, std::size_t from = 0) {
        Clause& target = clause(c);
        for (std::size_t i = from; i < segment.items.size(); ++i) {
            const Item& item = segment.items[i];
            if (item.chunk != none) {
                target.chunks.push_back(static_cast<std::size_t>(item.chunk));
                a_.chunks[static_cast<std::size_t>(item.chunk)].clause = c;
                if (const Index genitive = a_.chunks[static_cast<std::size_t>(item.chunk)].genitive; genitive != none) {
                    a_.chunks[static_cast<std::size_t>(genitive)].clause = c;
                }
            } else if (is_verb(item) || tag(item) == Tag::prefix) {
                target.verbs.push_back(item.begin);
            }
        }
        if (!segment.items.empty()) {
            target.end = std::max(target.end, segment.items.back().end);
            target.begin = std::min(target.begin, segment.opener);
        }
        choose_finite(target);
    }

    /// The finite verb: the first that may be finite in main clauses, the last of the cluster in verb-final ones.
    void choose_finite(Clause& c) {
        c.finite = none;
        const auto finite = [&](std::size_t token) { return can_be_finite(Item{token, token + 1, none}); };
        const auto nonfinite = [&](std::size_t token) { return can_be_nonfinite(Item{token, token + 1, none}); };
        const auto after_marker = [&](std::size_t token) {
            return token > 0 && a_.words[token - 1].tag == Tag::infinitive_marker;
        };
        if (c.kind == ClauseKind::infinitive) {
            return;
        }
        if (verb_final(c)) {
            for (auto it = c.verbs.rbegin(); it != c.verbs.rend(); ++it) {
                if (finite(*it) && !after_marker(*it)) {
                    c.finite = static_cast<Index>(*it);
                    // "hat liefern lassen": the auxiliary may stand before its infinitives
                    if (nonfinite(*it)) {
                        for (auto earlier = it + 1; earlier != c.verbs.rend(); ++earlier) {
                            if (is_auxiliary(Item{*earlier, *earlier + 1, none}) && finite(*earlier) &&
                                !nonfinite(*earlier)) {
                                c.finite = static_cast<Index>(*earlier);
                            }
                        }
                    }
                    return;
                }
            }
            return;
        }
        for (std::size_t i = 0; i < c.verbs.size(); ++i) {
            const std::size_t token = c.verbs[i];
            if (!finite(token) || after_marker(token)) {
                continue;
            }
            // "Liefern will Russland nichts": an infinitive in front of the auxiliary; "erhalten hat" in broken order
            if (i + 1 < c.verbs.size() && c.verbs[i + 1] == token + 1 && nonfinite(token) && finite(c.verbs[i + 1]) &&
                is_auxiliary(Item{c.verbs[i + 1], c.verbs[i + 1] + 1, none})) {
                continue;
            }
            if (headline_participle(c, i, token)) {
                continue;
            }
            c.finite = static_cast<Index>(token);
            return;
        }
    }

    /// "Minister am Freitag in Rom erwartet": in a main clause only one phrase stands before the finite verb.
    bool headline_participle(const Clause& c, std::size_t verb, std::size_t token) const {
        if (verb + 1 != c.verbs.size() || !can_be(Item{token, token + 1, none}, VerbForm::participle) ||
            c.end > token + 1) {
            return false;
        }
        std::size_t before = 0;
        for (const std::size_t chunk : c.chunks) {
            const Chunk& k = a_.chunks[chunk];
            before += k.end <= token && k.genitive_of == none && k.attached_to == none ? 1 : 0;
        }
        return before >= 2;
    }

    /// First item that is neither conjunction nor adverb.
    std::size_t first_item(const Segment& segment) const {
        std::size_t i = 0;
        while (i < segment.items.size() && segment.items[i].chunk == none &&
               (tag(segment.items[i]) == Tag::coordinator ||
                (tag(segment.items[i]) == Tag::adverb && i + 1 < segment.items.size() &&
                 (tag(segment.items[i + 1]) == Tag::subordinator)))) {
            ++i;
        }
        return i;
    }

    bool has_finite(const Segment& segment) const {
        return std::ranges::any_of(segment.items, [&](const Item& item) { return can_be_finite(item); });
    }
    bool ends_with_finite(const Segment& segment) const {
        for (std::size_t i = segment.items.size(); i > 0; --i) {
            const Item& item = segment.items[i - 1];
            if (is_verb(item)) {
                return can_be_finite(item);
            }
            if (item.chunk != none && a_.chunks[static_cast<std::size_t>(item.chunk)].preposition == none &&
                !(a_.chunks[static_cast<std::size_t>(item.chunk)].genitive_of != none)) {
                return false;
            }
        }
        return false;
    }
    /// "…, bei der 196 Soldaten, 28 Polizisten und vier Helfer starben": the clause that a segment without a verb opens
    /// is closed behind a comma, over members of a list and embedded clauses.
    bool finite_later() const {
        constexpr std::size_t most = 8;
        for (std::size_t k = at_; k < segments_.size() && k < at_ + most; ++k) {
            const Segment& s = segments_[k];
            const bool no_verb = std::ranges::none_of(s.items, [&](const Item& item) { return is_verb(item); });
            if (k == at_) {
                if (!no_verb) {
                    return false;
                }
                continue;
            }
            if (s.bracket) {
                continue;
            }
            if (s.before != Mark::comma && s.before != Mark::close && s.before != Mark::dash) {
                return false;
            }
            if (no_verb) {
                continue;
            }
            const std::size_t first = first_item(s);
            const Item& item = s.items[std::min(first, s.items.size() - 1)];
            const FunctionWord* f =
                a_.words[item.chunk != none && a_.chunks[static_cast<std::size_t>(item.chunk)].pronoun
                             ? static_cast<std::size_t>(a_.chunks[static_cast<std::size_t>(item.chunk)].head)
                             : item.begin]
                    .function;
            const bool embedded =
                tag(item) == Tag::subordinator || (item.chunk != none && f != nullptr && f->relative != 0);
            if (embedded && ends_with_finite(s)) {
                continue;
            }
            return !embedded && ends_with_finite(s) && !(can_be_finite(item) && s.items.size() > first + 1);
        }
        return false;
    }

    bool has_particle_infinitive(const Segment& segment) const {
        for (std::size_t i = 0; i < segment.items.size(); ++i) {
            if (is_particle_infinitive(segment.items, i)) {
                return true;
            }
        }
        return false;
    }

    /// The relative pronoun that opens a segment: the token, or none. A pronoun hidden in a noun phrase
    /// ("…, die Waffen liefern,") is cut off it.
    Index relative_opener(Segment& segment) {
        if (segment.before != Mark::comma && !segment.coordinated && segment.before != Mark::dash &&
            segment.before != Mark::open) {
            return none;
        }
        std::size_t i = first_item(segment);
        if (i >= segment.items.size() || segment.items[i].chunk == none) {
            const bool place = i < segment.items.size() && a_.words[segment.items[i].begin].function != nullptr &&
                               a_.words[segment.items[i].begin].function->relative_place;
            return place && ends_with_finite(segment) && stack_.size() + initial_.size() > 0
                       ? static_cast<Index>(segment.items[i].begin)
                       : none;
        }
        const auto index = static_cast<std::size_t>(segment.items[i].chunk);
        if (a_.chunks[index].pronoun) {
            const auto token = static_cast<std::size_t>(a_.chunks[index].head);
            const FunctionWord* f = a_.words[token].function;
            if (f == nullptr || f->relative == 0 || (stack_.empty() && initial_.empty())) {
                return none;
            }
            const bool closed = has_finite(segment) ? ends_with_finite(segment) || f->owner_columns != 0
                                                    : !segment.coordinated && finite_later();
            if (!closed) {
                return none;
            }
            a_.chunks[index].relative = true;
            return static_cast<Index>(token);
        }
        // a determiner that must be a pronoun: the clause is verb-final and follows a noun
        const Chunk& chunk = a_.chunks[index];
        const std::size_t det =
            chunk.preposition == none ? chunk.begin : static_cast<std::size_t>(chunk.preposition) + 1;
        const FunctionWord* f = a_.words[det].function;
        if (segment.coordinated || stack_.empty() || det + 1 >= chunk.end || f == nullptr || f->relative == 0 ||
            a_.words[det].tag != Tag::determiner || !ends_with_finite(segment)) {
            return none;
        }
        const Index before = previous_chunk(segment.opener);
        if (before == none || a_.chunks[static_cast<std::size_t>(before)].end + 1 != segment.opener) {
            return none;
        }
        std::size_t verbs = 0;
        for (const Item& item : segment.items) {
            verbs += is_verb(item) ? 1 : 0;
        }
        const Item& second = segment.items.size() > i + 1 ? segment.items[i + 1] : segment.items[i];
        const bool bare_name = chunk.name != none &&
                               chunk.head == static_cast<Index>(a_.names[static_cast<std::size_t>(chunk.name)].begin) &&
                               chunk.modifier_names.empty() && det + 1 == static_cast<std::size_t>(chunk.head);
        if (verbs == 1 && segment.items.size() == i + 2 && is_verb(second) && !complete_below() && !bare_name) {
            return none;  // "…, der Mann kam"
        }
        split_pronoun(segment, i, det);
        return static_cast<Index>(det);
    }

    bool complete_below() { return !stack_.empty() && complete(clause(top())); }

    void split_pronoun(Segment& segment, std::size_t item, std::size_t det) {
        const auto index = static_cast<std::size_t>(segment.items[item].chunk);
        Chunk pronoun;
        pronoun.begin = a_.chunks[index].begin;
        pronoun.end = det + 1;
        pronoun.core_begin = det;
        pronoun.preposition = a_.chunks[index].preposition;
        pronoun.preposition_lemma = a_.chunks[index].preposition_lemma;
        pronoun.head = static_cast<Index>(det);
        pronoun.pronoun = true;
        pronoun.relative = true;
        pronoun.agreement = a_.words[det].function->relative;
        Chunk& rest = a_.chunks[index];
        rest.begin = det + 1;
        rest.core_begin = std::max(rest.core_begin, det + 1);
        rest.preposition = none;
        rest.preposition_lemma = {};
        rest.determiner = none;
        rest.agreement = a_.words[static_cast<std::size_t>(rest.head)].agreement != 0
                             ? a_.words[static_cast<std::size_t>(rest.head)].agreement
                             : lang::any_agreement;
        if (rest.name != none &&
            static_cast<std::size_t>(rest.head) == a_.names[static_cast<std::size_t>(rest.name)].begin) {
            rest.agreement = a_.names[static_cast<std::size_t>(rest.name)].agreement;
        }
        a_.chunks.push_back(pronoun);
        const auto added = static_cast<Index>(a_.chunks.size() - 1);
        for (std::size_t t = pronoun.begin; t < pronoun.end; ++t) {
            a_.chunk_of[t] = added;
        }
        const Item first{pronoun.begin, pronoun.end, added};
        segment.items[item].begin = det + 1;
        segment.items.insert(segment.items.begin() + static_cast<std::ptrdiff_t>(item), first);
    }

    /// The chunk that ends last before a token.
    Index previous_chunk(std::size_t token) const {
        for (std::size_t i = token; i > a_.sentences[sentence_].begin; --i) {
            const Index c = a_.chunk_of[i - 1];
            if (c != none) {
                return c;
            }
            if (a_.words[i - 1].tag == Tag::finite_verb) {
                return none;
            }
        }
        return none;
    }

    /// The noun that a relative pronoun stands for: the nearest before it that agrees in gender and number.
    Index antecedent_of(std::size_t token, std::size_t pronoun) const {
        const FunctionWord* f = a_.words[pronoun].function;
        if (f->interrogative && f->determiner == 0 && !f->relative_place) {
            return none;  // "was", "wer": the clause as a whole, or nobody yet named
        }
        Agreement columns = f->relative;
        columns |= static_cast<Agreement>(columns >> 4U);
        columns |= static_cast<Agreement>(columns >> 8U);
        columns &= 0xFU;
        if (f->owner_columns != 0) {
            columns = f->owner_columns;
        }
        int tries = 0;
        for (std::size_t i = token; i > a_.sentences[sentence_].begin && tries < 4;) {
            const Index c = a_.chunk_of[i - 1];
            if (c == none) {
                --i;
                continue;
            }
            const Chunk& chunk = a_.chunks[static_cast<std::size_t>(c)];
            i = chunk.begin;
            if (chunk.relative || (chunk.pronoun && tries == 0)) {
                continue;
            }
            ++tries;
            Agreement own = chunk.agreement;
            own |= static_cast<Agreement>(own >> 4U);
            own |= static_cast<Agreement>(own >> 8U);
            if (f->relative_place || (own & columns) != 0) {
                return c;
            }
        }
        return none;
    }

    void pop_complete() {
        while (stack_.size() > 1 && verb_final(clause(top())) && complete(clause(top()))) {
            stack_.pop_back();
        }
    }

    void place(Segment segment) {
        if (segment.bracket || dashed(segment)) {
            parenthesis(segment);
            return;
        }
        if (segment.before == Mark::dash && after_parenthesis_ && top() != none && verb_final(clause(top())) &&
            !complete(clause(top())) && ends_with_finite(segment)) {
            after_parenthesis_ = false;
            add(top(), segment);
            return;
        }
        after_parenthesis_ = false;
        const std::size_t first = first_item(segment);
        const Tag first_tag = first < segment.items.size() ? tag(segment.items[first]) : Tag::unknown;
        if (first_tag == Tag::subordinator && segment.items[first].chunk == none) {
            subordinate(segment, segment.items[first].begin);
            return;
        }
        if (const Index pronoun = relative_opener(segment); pronoun != none) {
            relative(segment, static_cast<std::size_t>(pronoun));
            return;
        }
        if (interrogative(segment, first)) {
            return;
        }
        const bool finite = has_finite(segment);
        if (has_particle_infinitive(segment) && !finite_besides_infinitive(segment)) {
            infinitive(segment);
            return;
        }
        if (!finite) {
            fragment(segment);
            return;
        }
        if (segment.coordinated && coordinated(segment, first)) {
            return;
        }
        main_or_rest(segment, first);
    }

    /// "der – so die Zeitung – im Juni kam": between two dashes, while the clause before them is not complete.
    bool dashed(const Segment& segment) {
        std::size_t next = at_ + 1;
        while (next < segments_.size() && segments_[next].bracket) {
            ++next;
        }
        const bool pair = next < segments_.size() &&
                          (segments_[next].before == Mark::dash ||
                           (next > at_ + 1 && segments_[next].before == Mark::close && after_dash(segments_[next])));
        if (segment.before != Mark::dash || !pair || top() == none || a_.sentences[sentence_].heading ||
            clause(top()).chunks.empty()) {
            return false;
        }
        const Clause& c = clause(top());
        return c.finite == none && (verb_final(c) ? !complete(c) : c.kind == ClauseKind::main);
    }

    bool after_dash(const Segment& segment) const {
        return segment.opener > 0 && a_.token(segment.opener - 1).mark == Mark::dash;
    }

    void parenthesis(Segment segment) {
        const auto saved = stack_;
        if (const Index pronoun = relative_opener(segment); pronoun != none) {
            relative(segment, static_cast<std::size_t>(pronoun));
        } else {
            open(ClauseKind::verbless, segment, top());
            add(top(), segment);
        }
        stack_ = saved;
        after_parenthesis_ = true;
    }

    bool finite_besides_infinitive(const Segment& segment) const {
        for (std::size_t i = 0; i < segment.items.size(); ++i) {
            const bool cluster = i + 1 < segment.items.size() &&
                                 tag(segment.items[i + 1]) == Tag::infinitive_marker;  // "siegen zu wollen"
            if (can_be_finite(segment.items[i]) && !is_particle_infinitive(segment.items, i) && !cluster) {
                return true;
            }
        }
        return false;
    }

    /// "…, was geschehen ist": an indirect question.
    bool interrogative(Segment& segment, std::size_t first) {
        if (first >= segment.items.size() || segment.before == Mark::none || a_.sentences[sentence_].question) {
            return false;
        }
        const Item& item = segment.items[first];
        const std::size_t token =
            item.chunk != none ? static_cast<std::size_t>(a_.chunks[static_cast<std::size_t>(item.chunk)].pronoun
                                                              ? a_.chunks[static_cast<std::size_t>(item.chunk)].head
                                                              : static_cast<Index>(item.begin))
                               : item.begin;
        const FunctionWord* f = a_.words[token].function;
        if (f == nullptr || !f->interrogative || !ends_with_finite(segment)) {
            return false;
        }
        subordinate(segment, token);
        return true;
    }

    void subordinate(const Segment& segment, std::size_t token) {
        const FunctionWord* f = a_.words[token].function;
        const bool infinitive = f != nullptr && f->subordinator == Subordinator::infinitive;
        Index parent = top();
        if (segment.coordinated && parent != none && verb_final(clause(parent)) && stack_.size() > 1) {
            stack_.pop_back();
            parent = top();
        }
        const Index c = open(infinitive ? ClauseKind::infinitive : ClauseKind::subordinate, segment, parent);
        clause(c).conjunction = static_cast<Index>(token);
        if (parent == none) {
            initial_.push_back(c);
        }
        add(c, segment);
    }

    void relative(const Segment& segment, std::size_t pronoun) {
        const Index antecedent = segment.coordinated && top() != none && clause(top()).kind == ClauseKind::relative
                                     ? clause(top()).antecedent
                                     : antecedent_of(segment.opener, pronoun);
        Index parent = top();
        if (antecedent != none && a_.chunks[static_cast<std::size_t>(antecedent)].clause != none) {
            parent = a_.chunks[static_cast<std::size_t>(antecedent)].clause;
        }
        const Index c = open(ClauseKind::relative, segment, parent);
        clause(c).antecedent = antecedent;
        clause(c).conjunction = static_cast<Index>(pronoun);
        if (const Index chunk = a_.chunk_of[pronoun]; chunk != none) {
            if (antecedent != none) {
                agree_with(a_.chunks[static_cast<std::size_t>(chunk)], a_.chunks[static_cast<std::size_t>(antecedent)]);
            }
            a_.chunks[static_cast<std::size_t>(chunk)].antecedent = antecedent;
            a_.chunks[static_cast<std::size_t>(chunk)].relative = true;
        }
        add(c, segment);
    }

    /// A relative pronoun has the gender and number of its noun: "die" after a plural is plural.
    static void agree_with(Chunk& pronoun, const Chunk& noun) {
        Agreement columns = noun.agreement;
        columns |= static_cast<Agreement>(columns >> 4U);
        columns |= static_cast<Agreement>(columns >> 8U);
        columns &= 0xFU;
        const auto all = static_cast<Agreement>(columns | (columns << 4U) | (columns << 8U) | (columns << 12U));
        if ((pronoun.agreement & all) != 0) {
            pronoun.agreement &= all;
        }
    }

    void infinitive(const Segment& segment) {
        Index parent = top();
        if (segment.coordinated && parent != none && clause(parent).kind == ClauseKind::infinitive) {
            const Index other = parent;
            stack_.pop_back();
            const Index c = open(ClauseKind::infinitive, segment, clause(other).parent);
            clause(c).conjunction = clause(other).conjunction;
            clause(c).subject_of = other;
            add(c, segment);
            return;
        }
        const Index c = open(ClauseKind::infinitive, segment, parent);
        if (parent == none) {
            initial_.push_back(c);
        }
        add(c, segment);
    }

    void fragment(const Segment& segment) {
        if (stack_.empty()) {
            open_main(segment);
            add(top(), segment);
            return;
        }
        if ((segment.before == Mark::colon || (segment.before == Mark::dash && a_.sentences[sentence_].heading)) &&
            clause(top()).finite != none && !verb_final(clause(top()))) {
            stack_.clear();
            open(ClauseKind::verbless, segment, none);
            add(top(), segment);
            return;
        }
        const bool verbal = std::ranges::any_of(segment.items, [&](const Item& item) { return is_verb(item); });
        if (segment.coordinated && verbal &&
            (verb_final(clause(top())) ? complete(clause(top())) || clause(top()).kind == ClauseKind::infinitive
                                       : clause(top()).finite != none)) {
            share_auxiliary(segment);
            return;
        }
        if (verb_final(clause(top())) && complete(clause(top())) && !segment.coordinated) {
            pop_complete();
        }
        if (!verbal && gapped(segment)) {
            return;
        }
        add(top(), segment);
    }

    /// "Oslo lieferte Panzer, Madrid Drohnen", "traf am Montag X, am Dienstag Y", "half den Serben, den Kroaten nicht":
    /// a clause that leaves out the verb of the one before it.
    bool gapped(const Segment& segment) {
        const Index other = top();
        const Clause first = clause(other);
        if ((segment.before != Mark::comma && segment.before != Mark::semicolon) || verb_final(first) ||
            first.kind == ClauseKind::verbless || first.finite == none || first.attribution || first.gap_of != none ||
            bracket_waits(first) || !leaves_verb_out(first, segment)) {
            return false;
        }
        const Index c = open(first.kind, segment, first.parent);
        clause(c).gap_of = other;
        clause(c).conjunction = first.conjunction;
        add(c, segment);
        if (clause(c).chunks.size() == 1 || a_.chunks[clause(c).chunks.front()].time) {
            clause(c).subject_of = other;
        }
        clause(c).verbs.insert(clause(c).verbs.begin(), first.verbs.begin(), first.verbs.end());
        clause(c).finite = first.finite;
        stack_.pop_back();
        return true;
    }

    bool bracket_waits(const Clause& c) const {
        const auto finite = static_cast<std::size_t>(c.finite);
        return c.verbs.size() == 1 && is_auxiliary(Item{finite, finite + 1, none});
    }

    /// Token behind the last colon before `token` that no quotation encloses, else the begin of the sentence.
    std::size_t behind_colon(std::size_t token) const {
        const std::size_t begin = a_.sentences[sentence_].begin;
        bool quoted = false;
        std::size_t behind = begin;
        for (std::size_t i = begin; i < token; ++i) {
            const Mark mark = a_.token(i).mark;
            quoted = mark == Mark::quote ? !quoted : quoted;
            if (mark == Mark::colon && !quoted && !(i + 1 < token && a_.token(i + 1).mark == Mark::quote)) {
                behind = i + 1;
            }
        }
        return behind;
    }

    /// Whether the phrases of a segment stand beside phrases of the clause before it.
    bool leaves_verb_out(const Clause& first, const Segment& segment) const {
        std::vector<const Chunk*> own;
        bool negated = false;
        for (std::size_t i = 0; i < segment.items.size(); ++i) {
            const Item& item = segment.items[i];
            if (item.chunk != none) {
                const Chunk& k = a_.chunks[static_cast<std::size_t>(item.chunk)];
                if (k.pronoun || k.relative) {
                    return false;
                }
                if (i > 0 && (tag(segment.items[i - 1]) == Tag::coordinator)) {
                    continue;  // member of a list
                }
                if (k.genitive_of == none) {
                    own.push_back(&k);
                }
                continue;
            }
            const FunctionWord* f = a_.words[item.begin].function;
            const Tag t = tag(item);
            negated = negated || (f != nullptr && f->negation && f->determiner == 0 && !not_only(item.begin));
            if (t != Tag::adverb && t != Tag::coordinator && t != Tag::number) {
                return false;
            }
        }
        const auto bare = [](const Chunk& k) { return k.preposition == none && !k.time; };
        const auto same_preposition = [&](const Chunk& k) {
            return std::ranges::any_of(first.chunks, [&](std::size_t other) {
                return !a_.chunks[other].time && a_.chunks[other].preposition != none &&
                       a_.chunks[other].preposition_lemma == k.preposition_lemma;
            });
        };
        const auto timed = [&](const std::vector<std::size_t>& chunks) {
            return std::ranges::any_of(chunks, [&](std::size_t other) { return a_.chunks[other].time; });
        };
        if (own.empty()) {
            return false;
        }
        if (negated) {
            return own.size() == 1 && (bare(*own[0]) || same_preposition(*own[0]));
        }
        if (own.size() < 2) {
            return false;
        }
        if (own[0]->time) {
            return own.size() == 2 && timed(first.chunks) && !own[1]->time && own[1]->name != none &&
                   (bare(*own[1]) || same_preposition(*own[1]));
        }
        // a subject and another phrase, each with its like in the clause before
        const bool subject = bare(*own[0]) && own[0]->name != none &&
                             lang::may_be(own[0]->agreement, Case::nominative) && own[0]->genitive == none;
        if (!subject || own[1]->begin != own[0]->end) {
            return false;
        }
        return std::ranges::all_of(own.begin() + 1, own.end(), [&](const Chunk* k) {
            return bare(*k) ? (k->agreement & ~lang::all_columns(Case::genitive)) != 0 &&
                                  (lang::may_be(k->agreement, Case::accusative) || own.size() > 2)
                            : k->time || same_preposition(*k);
        });
    }

    /// "nicht nur", "nicht zuletzt": phrases of the pack that negate nothing.
    bool not_only(std::size_t i) const {
        const auto found = pack_.cue_phrases.find(text::with_lower_first(a_.text(i)));
        return found != pack_.cue_phrases.end() && std::ranges::any_of(found->second, [&](const auto& phrase) {
                   const auto& [words, cue] = phrase;
                   for (std::size_t k = 0; k < words.size(); ++k) {
                       if (i + k >= a_.words.size() || text::to_lower(a_.text(i + k)) != words[k]) {
                           return false;
                       }
                   }
                   return !cue.negation && !cue.has_status;
               });
    }

    /// "hat A gekauft und B verkauft": the second participle shares the auxiliary.
    void share_auxiliary(const Segment& segment) {
        const Index other = top();
        const Clause first = clause(other);
        const Index c = open(first.kind, segment, first.parent);
        Clause& second = clause(c);
        second.conjunction = first.conjunction;
        second.antecedent = first.antecedent;
        second.subject_of = other;
        second.objects_of = has_bare_phrase(segment) ? none : other;
        add(c, segment);
        if (first.finite != none) {
            clause(c).verbs.insert(clause(c).verbs.begin(), static_cast<std::size_t>(first.finite));
            clause(c).finite = first.finite;
        }
        stack_.erase(stack_.end() - 2);
    }

    Index open_main(const Segment& segment) {
        const Index c = open(ClauseKind::main, segment, none);
        adopt_initial(c);
        if (main_ == none) {
            main_ = c;
        }
        return c;
    }

    void adopt_initial(Index main) {
        for (const Index c : initial_) {
            clause(c).parent = main;
        }
        initial_.clear();
    }

    /// The second part of "A tut dies und tut jenes" or "… und B tut jenes"; false where it is no such part.
    bool coordinated(const Segment& segment, std::size_t first) {
        if (stack_.empty()) {
            return false;
        }
        const Index other = top();
        const Clause before = clause(other);
        if (!complete(before)) {
            return false;
        }
        const bool verb_first = first < segment.items.size() && can_be_finite(segment.items[first]);
        const bool final = ends_with_finite(segment) && (!verb_first || (verb_final(before) && bare_verb(segment)));
        if (verb_final(before) && before.kind != ClauseKind::infinitive && final) {
            const Index c = open(before.kind, segment, before.parent);
            clause(c).conjunction = before.conjunction;
            clause(c).antecedent = before.antecedent;
            if (!has_nominative(segment)) {
                clause(c).subject_of = other;
                clause(c).objects_of = has_bare_phrase(segment) ? none : other;
            }
            add(c, segment);
            stack_.erase(stack_.end() - 2);
            return true;
        }
        if (verb_final(before) && !final && !verb_first) {
            pop_complete();
        }
        const Index base = verb_final(clause(top())) ? other : top();
        const Clause sibling = clause(base);
        // "hat A gekauft und verkauft": a participle that looks finite
        if (!verb_final(sibling) && sibling.finite != none &&
            is_auxiliary(
                Item{static_cast<std::size_t>(sibling.finite), static_cast<std::size_t>(sibling.finite) + 1, none}) &&
            final && can_be_nonfinite(segment.items.back()) && !has_nominative(segment)) {
            stack_.push_back(base);
            share_auxiliary(segment);
            return true;
        }
        const Index c = open(ClauseKind::main, segment, sibling.parent);
        clause(c).kind = sibling.kind == ClauseKind::complement ? ClauseKind::complement : ClauseKind::main;
        if (verb_first || !has_nominative(segment)) {
            clause(c).subject_of = base;
        }
        add(c, segment);
        share_objects(base, c, verb_first);
        return true;
    }

    /// "entwickelt und verkauft Drohnen": a clause that ends with its verb has the objects of the next.
    void share_objects(Index first, Index second, bool verb_first) {
        Clause& c = clause(first);
        std::size_t bare = 0;
        for (const std::size_t k : c.chunks) {
            bare += a_.chunks[k].preposition == none && !a_.chunks[k].time && a_.chunks[k].genitive_of == none ? 1 : 0;
        }
        if (verb_first && !verb_final(c) && c.finite != none && c.verbs.size() == 1 && bare <= 1 &&
            c.end == static_cast<std::size_t>(c.finite) + 1) {
            c.objects_of = second;
        }
    }

    /// Whether a phrase of the segment may be its subject: "sagte X", but not "sprachen mit X".
    bool may_have_subject(const Segment& segment) const {
        return std::ranges::any_of(segment.items, [&](const Item& item) {
            const Index c = item.chunk;
            return c != none && a_.chunks[static_cast<std::size_t>(c)].preposition == none &&
                   !a_.chunks[static_cast<std::size_t>(c)].time &&
                   a_.chunks[static_cast<std::size_t>(c)].genitive_of == none &&
                   lang::may_be(a_.chunks[static_cast<std::size_t>(c)].agreement, Case::nominative);
        });
    }

    bool has_nominative(const Segment& segment) const {
        return std::ranges::any_of(segment.items, [&](const Item& item) {
            if (item.chunk == none) {
                return false;
            }
            const Chunk& chunk = a_.chunks[static_cast<std::size_t>(item.chunk)];
            return chunk.preposition == none && chunk.genitive_of == none && !chunk.time &&
                   lang::may_be(chunk.agreement, Case::nominative) && !lang::may_be(chunk.agreement, Case::accusative);
        });
    }

    /// Whether the verb takes a clause; `voiced`: as the words or thoughts of somebody.
    bool embeds(Index verb, bool voiced) const {
        const Index e = verb == none ? none : pack_.verbs[static_cast<std::size_t>(verb)].embedding;
        if (e == none || !voiced) {
            return e != none;
        }
        const lang::Embedding& embedding = pack_.embeddings[static_cast<std::size_t>(e)];
        return !embedding.factive && (embedding.has_speaker || !embedding.speaker_prepositions.empty());
    }
    bool embeds(const Clause& c, bool voiced = false) const {
        if (const auto prefix =
                std::ranges::find_if(c.verbs, [&](std::size_t token) { return a_.words[token].tag == Tag::prefix; });
            prefix != c.verbs.end() && embeds_with_prefix(c, a_.text(*prefix), voiced)) {
            return true;
        }
        if (c.end > c.begin && a_.words[c.end - 1].tag == Tag::prefix &&
            embeds_with_prefix(c, a_.text(c.end - 1), voiced)) {
            return true;
        }
        return std::ranges::any_of(c.verbs, [&](std::size_t token) {
            const lang::FormEntry* entry = a_.words[token].entry;
            return entry != nullptr &&
                   std::ranges::any_of(entry->verbs, [&](const auto& r) { return embeds(r.lemma, voiced); });
        });
    }
    bool embeds(const Segment& segment, bool voiced) const {
        Clause c;
        for (const Item& item : segment.items) {
            if (is_verb(item) || tag(item) == Tag::prefix) {
                c.verbs.push_back(item.begin);
            }
        }
        return embeds(c, voiced);
    }
    /// "X sagte: …", but not "X will sparen: …"
    bool speaks(const Clause& c) const {
        return embeds(c, true) && std::ranges::none_of(c.verbs, [&](std::size_t token) {
                   const lang::FormEntry* entry = a_.words[token].entry;
                   return entry != nullptr && std::ranges::any_of(entry->verbs, [&](const auto& r) {
                              return pack_.verbs[static_cast<std::size_t>(r.lemma)].kind == lang::VerbKind::modal;
                          });
               });
    }
    /// "teilte mit, …": the verb with its separated prefix.
    bool embeds_with_prefix(const Clause& c, std::string_view prefix, bool voiced) const {
        for (const std::size_t token : c.verbs) {
            const lang::FormEntry* entry = a_.words[token].entry;
            if (entry == nullptr || a_.words[token].tag == Tag::prefix) {
                continue;
            }
            for (const auto& r : entry->verbs) {
                const Index verb =
                    pack_.find_verb(std::string(prefix) + pack_.verbs[static_cast<std::size_t>(r.lemma)].lemma);
                if (embeds(verb, voiced)) {
                    return true;
                }
            }
        }
        return false;
    }

    void main_or_rest(const Segment& segment, std::size_t first) {
        const bool verb_first = first < segment.items.size() && can_be_finite(segment.items[first]);
        // the rest of a verb-final clause that something interrupted
        if (!stack_.empty() && verb_final(clause(top())) && !complete(clause(top())) &&
            clause(top()).kind != ClauseKind::infinitive && ends_with_finite(segment)) {
            add(top(), segment);
            return;
        }
        if (rest_of_outer(segment, verb_first) || rest_of_bracket(segment, verb_first)) {
            return;
        }
        // the main clause still waits for its verb
        for (std::size_t depth = stack_.size(); depth > 0; --depth) {
            const Index c = stack_[depth - 1];
            if (clause(c).kind == ClauseKind::main && clause(c).finite == none && !clause(c).chunks.empty()) {
                const bool own_start = !verb_first && segment.before == Mark::colon;
                if (own_start) {
                    break;
                }
                stack_.resize(depth);
                add(c, segment);
                return;
            }
        }
        Index previous = none;
        for (auto it = stack_.rbegin(); it != stack_.rend(); ++it) {
            if (!verb_final(clause(*it))) {
                previous = *it;
                break;
            }
        }
        if (previous == none) {
            stack_.clear();
            const Index c = open_main(segment);
            clause(c).verb_first = verb_first && segment.before == Mark::none;
            add(c, segment);
            return;
        }
        // "Sollte A angreifen, würde B helfen": the first clause was a condition
        if (consequence(segment, first) && clause(previous).verb_first && !clause(previous).quoted &&
            !a_.sentences[sentence_].question) {
            clause(previous).conditional = true;
            stack_.clear();
            const Index c = open(ClauseKind::main, segment, none);
            clause(previous).parent = c;
            clause(previous).kind = ClauseKind::subordinate;
            add(c, segment);
            return;
        }
        const bool attribution =
            verb_first && embeds(segment, true) && segment.before != Mark::none && may_have_subject(segment) &&
            tag(segment.items.front()) != Tag::coordinator;  // "…, und forderte die Türkei auf": the subject goes on
        if (attribution) {
            // „…“, sagte X: all that stands before is what X said
            stack_.clear();
            const Index c = open(ClauseKind::main, segment, none);
            clause(c).attribution = true;
            // "A gab B die Schuld: Er habe …, sagte X": only what stands behind the colon
            const std::size_t from = behind_colon(segment.opener);
            for (std::size_t k = first_clause_; k < a_.clauses.size(); ++k) {
                if (static_cast<Index>(k) != c && a_.clauses[k].parent == none && a_.clauses[k].end > from) {
                    a_.clauses[k].parent = c;
                    if (a_.clauses[k].kind == ClauseKind::main) {
                        a_.clauses[k].kind = ClauseKind::complement;
                    }
                }
            }
            add(c, segment);
            return;
        }
        const Clause before = clause(previous);
        if (verb_first && segment.before == Mark::comma) {
            // "flogen nach Lima, trafen X": the subject goes on
            const Index c = open(ClauseKind::main, segment, before.parent);
            clause(c).kind = before.kind;
            clause(c).subject_of = previous;
            add(c, segment);
            share_objects(previous, c, true);
            return;
        }
        const bool complement =
            (segment.before == Mark::comma ? embeds(before) : segment.before == Mark::colon && speaks(before)) &&
            !before.attribution;
        const Index c =
            open(complement ? ClauseKind::complement : ClauseKind::main, segment, complement ? previous : none);
        if (!complement && before.kind == ClauseKind::complement && segment.before == Mark::comma) {
            clause(c).kind = ClauseKind::complement;
            clause(c).parent = before.parent;
        }
        add(c, segment);
    }

    /// "Dass Oslo, das lange zögerte, Kiew beliefert, …": the rest of a verb-final clause behind one inside it.
    bool rest_of_outer(const Segment& segment, bool verb_first) {
        if (!ends_with_finite(segment) || (verb_first && !only_verbs(segment))) {
            return false;
        }
        for (std::size_t depth = stack_.size(); depth > 0; --depth) {
            const Index c = stack_[depth - 1];
            if (!verb_final(clause(c))) {
                return false;
            }
            if (clause(c).kind == ClauseKind::infinitive || complete(clause(c))) {
                continue;
            }
            stack_.resize(depth);
            add(c, segment);
            return true;
        }
        return false;
    }

    /// Begins with its finite verb, or with an adverb before it: "…, so droht Krieg".
    bool consequence(const Segment& segment, std::size_t first) const {
        if (segment.before != Mark::comma || first >= segment.items.size()) {
            return false;
        }
        const Item& item = segment.items[first];
        return can_be_finite(item) || (tag(item) == Tag::adverb && first + 1 < segment.items.size() &&
                                       can_be_finite(segment.items[first + 1]));
    }

    /// "und beschießt"
    bool bare_verb(const Segment& segment) const {
        return segment.items.size() == 2 && tag(segment.items[0]) == Tag::coordinator && is_verb(segment.items[1]);
    }

    bool only_verbs(const Segment& segment) const {
        return std::ranges::all_of(segment.items, [&](const Item& item) { return is_verb(item); });
    }

    /// "hat nicht nur Kiew, sondern auch Riga beliefert", "Sie sei, so die Ministerin, bedroht worden": the participle
    /// or infinitive that the auxiliary before the comma still waits for.
    bool rest_of_bracket(const Segment& segment, bool verb_first) {
        if (verb_first ||
            (segment.before != Mark::comma && segment.before != Mark::close && segment.before != Mark::dash)) {
            return false;
        }
        Index open = none;
        std::size_t depth = stack_.size();
        for (; depth > 0 && open == none; --depth) {
            const Clause& c = clause(stack_[depth - 1]);
            if (!verb_final(c)) {
                open = stack_[depth - 1];
            } else if (!complete(c)) {
                return false;
            }
        }
        if (open != none && clause(open).attribution) {
            // "Er sei, sagte X, bedroht worden"
            for (std::size_t k = a_.clauses.size(); k > first_clause_; --k) {
                if (a_.clauses[k - 1].parent == open && a_.clauses[k - 1].kind == ClauseKind::complement) {
                    open = static_cast<Index>(k - 1);
                    break;
                }
            }
        }
        if (open == none || clause(open).finite == none || clause(open).verbs.size() != 1) {
            return false;
        }
        const auto finite = static_cast<std::size_t>(clause(open).finite);
        if (!is_auxiliary(Item{finite, finite + 1, none})) {
            return false;
        }
        std::size_t verbs = 0;
        for (const Item& item : segment.items) {
            if (is_verb(item)) {
                if (!can_be_nonfinite(item) ||
                    (&item != &segment.items.back() && verbs == 0 &&
                     !is_verb(segment.items[static_cast<std::size_t>(&item - segment.items.data()) + 1]))) {
                    return false;
                }
                ++verbs;
            }
        }
        if (verbs == 0 || !is_verb(segment.items.back())) {
            return false;
        }
        // "Die Lage ist ernst, die Stadt verarmt": with a subject of its own it is a clause of its own
        if (copula(finite) && verbs == 1 && tag(segment.items.front()) != Tag::coordinator &&
            has_bare_phrase(segment)) {
            return false;
        }
        stack_.resize(depth + 1);
        add(open, segment);
        return true;
    }

    bool copula(std::size_t token) const {
        const lang::FormEntry* entry = a_.words[token].entry;
        return entry != nullptr && std::ranges::any_of(entry->verbs, [&](const auto& r) {
                   return pack_.verbs[static_cast<std::size_t>(r.lemma)].kind == lang::VerbKind::copula;
               });
    }

    bool has_bare_phrase(const Segment& segment) const {
        return std::ranges::any_of(segment.items, [&](const Item& item) {
            return item.chunk != none && a_.chunks[static_cast<std::size_t>(item.chunk)].preposition == none &&
                   !a_.chunks[static_cast<std::size_t>(item.chunk)].time;
        });
    }

    // ---- at the end of a sentence
    // --------------------------------------------------------------------------------------

    void finish() {
        const std::size_t clauses = a_.clauses.size();
        for (std::size_t k = first_clause_; k < clauses; ++k) {
            contrast(static_cast<Index>(k));
        }
        if (!initial_.empty() && main_ == none) {
            for (const Index c : initial_) {
                clause(c).parent = none;
            }
        }
        for (std::size_t k = first_clause_; k < a_.clauses.size(); ++k) {
            Clause& c = a_.clauses[k];
            if (c.kind == ClauseKind::main && c.finite == none) {
                c.kind = ClauseKind::verbless;
            }
            c.question =
                a_.sentences[sentence_].question && (c.kind == ClauseKind::main || c.kind == ClauseKind::verbless);
        }
    }

    /// "warnt nicht vor Oslo, sondern vor Riga", "half Oslo, nicht aber Riga": what is negated is one phrase; it goes
    /// into a clause of its own that leaves out the verb, so that the rest stays asserted.
    void contrast(Index index) {
        if (clause(index).finite == none || clause(index).gap_of != none) {
            return;
        }
        const std::vector<std::size_t> chunks = clause(index).chunks;
        for (std::size_t x = 0; x + 1 < chunks.size(); ++x) {
            const Chunk& negated = a_.chunks[chunks[x]];
            const Chunk& instead = a_.chunks[chunks[x + 1]];
            const std::size_t at = negated.begin;
            if (at == 0 || at <= clause(index).begin || negated.end + 2 > instead.begin || negated.time ||
                instead.begin > negated.end + 3 || negated.preposition_lemma != instead.preposition_lemma ||
                a_.token(negated.end).mark != Mark::comma) {
                continue;
            }
            const FunctionWord* no = a_.words[at - 1].function;
            const FunctionWord* but = a_.words[negated.end + 1].function;
            if (no == nullptr || !no->negation || no->determiner != 0 || not_only(at - 1) || but == nullptr ||
                but->coordinator != lang::Coordinator::adversative || a_.chunk_of[at - 1] != none) {
                continue;
            }
            const Clause first = clause(index);
            Segment segment;
            segment.opener = at - 1;
            segment.items.push_back(Item{at, negated.end, static_cast<Index>(chunks[x])});
            const Index c = open(
                first.kind == ClauseKind::main || first.kind == ClauseKind::complement ? first.kind : ClauseKind::main,
                segment, first.parent);
            stack_.pop_back();
            add(c, segment);
            clause(c).gap_of = index;
            clause(c).subject_of = index;
            clause(c).verbs = first.verbs;
            clause(c).finite = first.finite;
            std::erase(clause(index).chunks, chunks[x]);
            return;
        }
    }

    void fill_participial(Index index) {
        Clause& c = clause(index);
        for (std::size_t i = c.begin; i < c.end;) {
            const Index chunk = a_.chunk_of[i];
            if (chunk != none && a_.chunks[static_cast<std::size_t>(chunk)].begin == i) {
                c.chunks.push_back(static_cast<std::size_t>(chunk));
                a_.chunks[static_cast<std::size_t>(chunk)].clause = index;
                i = a_.chunks[static_cast<std::size_t>(chunk)].end;
            } else {
                ++i;
            }
        }
        if (c.antecedent != none) {
            c.parent = a_.chunks[static_cast<std::size_t>(c.antecedent)].clause;
        }
    }

    Analysis& a_;
    const lang::Pack& pack_;
    std::size_t sentence_ = 0;
    std::size_t first_clause_ = 0;
    std::vector<Segment> segments_;  ///< of the sentence
    std::size_t at_ = 0;             ///< the segment that is being placed
    bool after_parenthesis_ = false;
    std::vector<Index> stack_;
    std::vector<Index> initial_;  ///< subordinate clauses before the main clause
    Index main_ = none;
};

}  // namespace

void find_clauses(Analysis& analysis) { ClauseBuilder(analysis).run(); }

}  // namespace actant::analyse
