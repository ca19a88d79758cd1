// SPDX-License-Identifier: Apache-2.0
#include "src/extract/extract.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "src/extract/read_document.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {
namespace {

constexpr std::size_t longest_quote = 480;  ///< code points; the format allows 500

/// Writes the findings down as a DocumentGraph.
class Writer {
  public:
    explicit Writer(const Reading& reading) : r_(reading), a_(reading.a), index_(a_.document.text) {}

    DocumentGraph run() {
        graph_.document = a_.document.info;
        entities();
        statements();
        return std::move(graph_);
    }

  private:
    void entities() {
        place_.assign(r_.entities.size(), none);
        std::vector<bool> used(r_.entities.size(), false);
        for (const Finding& f : r_.findings) {
            for (const Index e : {f.subject, f.object, f.item, f.by}) {
                if (e != none) {
                    used[static_cast<std::size_t>(e)] = true;
                }
            }
        }
        for (std::size_t i = 0; i < r_.entities.size(); ++i) {
            const EntityRecord& record = r_.entities[static_cast<Index>(i)];
            const bool only_if_used = record.type == EntityType::group || record.type == EntityType::topic;
            if (only_if_used ? !used[i] : !(record.shown || used[i])) {
                continue;
            }
            LocalEntity entity;
            entity.type = record.type;
            entity.name = record.name;
            for (const std::string& form : record.forms) {
                if (form != record.name) {
                    entity.surface_forms.push_back(form);
                }
            }
            if (record.actor != none) {
                const lang::Actor& actor = r_.pack.actors[static_cast<std::size_t>(record.actor)];
                entity.known_id = actor.id;
                entity.wikidata = actor.wikidata;
            }
            entity.partial = record.partial || is_bare_body(record);
            if (record.actor == none && !entity.partial) {
                entity.spellings = lang::spellings_of(r_.pack, record.type, record.name);
            }
            if (const std::string body = body_of_state(record); !body.empty()) {
                entity.spellings.push_back(body);
                std::ranges::sort(entity.spellings);
            }
            place_[i] = static_cast<Index>(graph_.entities.size());
            graph_.entities.push_back(std::move(entity));
        }
    }

    /// "die Armee", "die Regierung": no name, so another document's is another one.
    bool is_bare_body(const EntityRecord& record) const {
        return record.type == EntityType::organization && record.actor == none && record.body != none &&
               record.name == r_.pack.nouns[static_cast<std::size_t>(record.body)].lemma;
    }

    /// "Außenministerium/Q30": a state has one of a definite body, whatever words a text has for it ("das US-
    /// Außenministerium", "das Außenministerium in Washington").
    std::string body_of_state(const EntityRecord& record) const {
        if (record.type != EntityType::organization || record.actor != none || record.body == none ||
            record.state == none) {
            return {};
        }
        const lang::NounLemma& noun = r_.pack.nouns[static_cast<std::size_t>(record.body)];
        const Index state = r_.entities[record.state].actor;
        if (!noun.definite || state == none) {
            return {};
        }
        return noun.lemma + "/" + r_.pack.actors[static_cast<std::size_t>(state)].id;
    }

    std::size_t at(Index entity) const { return static_cast<std::size_t>(place_[static_cast<std::size_t>(entity)]); }

    void statements() {
        using Key = std::tuple<Index, Predicate, Index, std::string, bool>;
        std::map<Key, std::size_t> seen;
        std::set<std::tuple<std::size_t, Index, Predicate, Index>> with_item;  // what a sentence says with an item
        for (const Finding& f : r_.findings) {
            if (!f.item_text.empty()) {
                with_item.emplace(f.sentence, f.subject, f.predicate, f.object);
            }
        }
        for (const Finding& f : r_.findings) {
            if (f.item_text.empty() && with_item.contains({f.sentence, f.subject, f.predicate, f.object})) {
                continue;
            }
            Index subject = f.subject;
            Index object = f.object;
            if (is_symmetric(f.predicate) && object != none && object < subject) {
                std::swap(subject, object);
            }
            const Key key{subject, f.predicate, object, f.item_text, f.status == Status::denied};
            LocalStatement statement = written(f, subject, object);
            const auto found = seen.find(key);
            if (found != seen.end()) {
                // one relation per text: the strongest evidence stays
                LocalStatement& old = graph_.statements[found->second];
                if (statement.status < old.status ||
                    (statement.status == old.status && old.role.empty() && !statement.role.empty())) {
                    old = std::move(statement);
                }
                continue;
            }
            seen.emplace(key, graph_.statements.size());
            graph_.statements.push_back(std::move(statement));
        }
    }

    LocalStatement written(const Finding& f, Index subject, Index object) {
        LocalStatement s;
        s.subject = at(subject);
        s.predicate = f.predicate;
        if (object != none) {
            s.object = at(object);
        }
        s.item_text = f.item_text;
        if (f.item != none) {
            s.item = at(f.item);
        }
        s.role = f.role;
        s.status = f.status;
        s.by_text = f.by_text;
        if (f.by != none) {
            s.by = at(f.by);
        }
        s.time_text = f.time_text;
        s.time = f.time;
        const auto [begin, end] = quote_range(f);
        s.quote = a_.document.text.substr(begin, end - begin);
        s.begin = index_.code_point(begin);
        s.end = index_.code_point(end);
        return s;
    }

    /// Bytes of the sentence, of the clause where the sentence is too long, else of a stretch around the predicate.
    std::pair<std::size_t, std::size_t> quote_range(const Finding& f) const {
        const auto bytes = [&](std::size_t first, std::size_t last) {
            return std::pair<std::size_t, std::size_t>(a_.token(first).begin, a_.token(last - 1).end);
        };
        const auto fits = [&](std::pair<std::size_t, std::size_t> range) {
            return text::code_point_count(
                       std::string_view(a_.document.text).substr(range.first, range.second - range.first)) <=
                   longest_quote;
        };
        const analyse::Sentence& sentence = a_.sentences[f.sentence];
        const auto whole = bytes(sentence.begin, sentence.end);
        if (fits(whole)) {
            return whole;
        }
        if (f.clause != none) {
            const Clause& c = r_.clause(f.clause);
            if (c.end > c.begin) {
                const auto clause = bytes(c.begin, c.end);
                if (fits(clause)) {
                    return clause;
                }
            }
        }
        std::size_t first = std::max(sentence.begin, f.token > 15 ? f.token - 15 : 0);
        std::size_t last = std::min(sentence.end, f.token + 15);
        while (last > first + 1 && !fits(bytes(first, last))) {
            if (last > f.token + 1) {
                --last;
            } else {
                ++first;
            }
        }
        return bytes(first, last);
    }

    const Reading& r_;
    const Analysis& a_;
    text::CodePointIndex index_;
    DocumentGraph graph_;
    std::vector<Index> place_;
};

}  // namespace

void read_document(Reading& reading) {
    reading.quoted = quoted_tokens(reading.a);
    resolve_referents(reading);
    find_speakers(reading);
    find_titles(reading);
    match_frames(reading);
    // findings in text order, whatever stage found them
    std::ranges::stable_sort(reading.findings, [](const Finding& x, const Finding& y) {
        return std::tie(x.sentence, x.token) < std::tie(y.sentence, y.token);
    });
}

DocumentGraph extract(const lang::Pack& pack, const text::Document& document) {
    const Analysis analysis = analyse::analyse(pack, document);
    Reading reading(analysis);
    read_document(reading);
    return Writer(reading).run();
}

}  // namespace actant::extract
