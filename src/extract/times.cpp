// SPDX-License-Identifier: Apache-2.0
// Time expressions of a clause, as written and in ISO 8601.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>

#include "src/extract/reading.hpp"
#include "src/text/utf8.hpp"

namespace actant::extract {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::optional<year_month_day> parse_date(std::string_view iso) {
    if (iso.size() != 10) {
        return std::nullopt;
    }
    const auto y = number(iso.substr(0, 4));
    const auto m = number(iso.substr(5, 2));
    const auto d = number(iso.substr(8, 2));
    if (!y || !m || !d) {
        return std::nullopt;
    }
    const year_month_day date{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string iso(const year_month_day& date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

template <class Map>
const typename Map::mapped_type* look(const Map& map, std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

}  // namespace

std::string resolve_time(const lang::Pack& pack, std::string_view phrase, std::string_view document_date) {
    std::optional<int> the_year;
    std::optional<int> the_month;
    std::optional<int> the_day;
    std::optional<int> weekday;
    std::optional<int> day_shift;
    std::optional<int> pending;
    for (const text::Token& token : text::tokenize(phrase).list) {
        if (token.kind == text::TokenKind::number) {
            const auto value = number(token.text);
            if (value && *value >= 1000 && *value <= 2999) {
                the_year = value;
            } else if (value && *value <= 31) {
                pending = value;
            } else if (!value) {
                return {};
            }
            continue;
        }
        const std::string word = text::to_lower(token.text);
        if (const int* m = look(pack.time.months, word); m != nullptr) {
            if (the_month) {
                return {};  // "von März bis Mai"
            }
            the_month = *m;
            the_day = pending;
            pending.reset();
        } else if (const int* w = look(pack.time.weekdays, word); w != nullptr) {
            weekday = *w;
        } else if (const std::string* relative = look(pack.time.relative, word);
                   relative != nullptr && relative->starts_with("day")) {
            day_shift =
                number(std::string_view(*relative).substr(relative->size() > 3 && (*relative)[3] == '+' ? 4 : 3));
        }
    }
    const auto today = parse_date(document_date);
    if (day_shift && today) {
        return iso(year_month_day(sys_days(*today) + days(*day_shift)));
    }
    if (the_month) {
        const auto month_number = static_cast<unsigned>(*the_month);
        int y = 0;
        if (the_year) {
            y = *the_year;
        } else if (document_date.size() >= 7) {
            // without a year: the last such month up to that of the article
            y = number(document_date.substr(0, 4)).value_or(0);
            if (month_number > static_cast<unsigned>(number(document_date.substr(5, 2)).value_or(12))) {
                --y;
            }
        } else {
            return {};
        }
        if (the_day) {
            const year_month_day date{year(y), month(month_number), day(static_cast<unsigned>(*the_day))};
            return date.ok() ? iso(date) : std::string();
        }
        return fmt::format("{:04}-{:02}", y, month_number);
    }
    if (the_year) {
        return fmt::format("{:04}", *the_year);
    }
    if (weekday && today) {
        // the last such day up to that of the article
        const auto current = std::chrono::weekday(sys_days(*today)).iso_encoding();
        const int back = (static_cast<int>(current) - *weekday + 7) % 7;
        return iso(year_month_day(sys_days(*today) - days(back)));
    }
    return {};
}

namespace {

bool same_run(const Reading& r, std::size_t end, Index next) {
    return next != none && r.chunk(next).begin == end && r.chunk(next).time;
}

/// The time phrase that begins with a chunk, together with the time chunks that follow it.
std::string run_text(const Reading& r, Index chunk) {
    std::size_t end = r.chunk(chunk).end;
    for (;;) {
        const Index next = end < r.a.chunk_of.size() ? r.a.chunk_of[end] : none;
        if (!same_run(r, end, next)) {
            break;
        }
        end = r.chunk(next).end;
    }
    // "(…), kommenden Jahres": a genitive of time
    std::string text(r.a.text(r.chunk(chunk).begin, end));
    std::ranges::replace(text, '\n', ' ');
    return text;
}

}  // namespace

Time time_of(const Reading& r, Index clause, std::optional<std::size_t> near) {
    for (int depth = 0; clause != none && depth < 3; ++depth) {
        const Clause& c = r.clause(clause);
        Index best = none;
        std::size_t best_distance = 0;
        for (const std::size_t chunk : c.chunks) {
            const Chunk& k = r.a.chunks[chunk];
            if (!k.time) {
                continue;
            }
            // the first of a run
            if (k.begin > 0 && r.a.chunk_of[k.begin - 1] != none && r.chunk(r.a.chunk_of[k.begin - 1]).time &&
                r.chunk(r.a.chunk_of[k.begin - 1]).end == k.begin) {
                continue;
            }
            const std::size_t from =
                near.value_or(c.verb_token == none ? c.begin : static_cast<std::size_t>(c.verb_token));
            const std::size_t distance = k.begin > from ? k.begin - from : from - k.begin;
            if (best == none || distance < best_distance) {
                best = static_cast<Index>(chunk);
                best_distance = distance;
            }
        }
        if (best != none) {
            Time time;
            time.text = run_text(r, best);
            time.iso = resolve_time(r.pack, time.text, r.a.document.info.date);
            return time;
        }
        for (std::size_t i = c.begin; i < c.end; ++i) {
            if (r.a.chunk_of[i] != none || r.a.token(i).kind != text::TokenKind::word) {
                continue;
            }
            const std::string word = text::to_lower(r.a.text(i));
            if (r.pack.time.phrases.contains(word) || r.pack.time.relative.contains(word)) {
                return {std::string(r.a.text(i)), resolve_time(r.pack, word, r.a.document.info.date)};
            }
        }
        clause = c.subject_of != clause ? c.subject_of : none;
    }
    return {};
}

}  // namespace actant::extract
