// SPDX-License-Identifier: Apache-2.0
#include "src/cli/filter_options.hpp"

#include <fmt/core.h>

#include <boost/program_options.hpp>

#include "src/cli/find_entity.hpp"
#include "src/cli/suggest.hpp"
#include "src/cli/values.hpp"

namespace actant::cli {
namespace {

namespace po = boost::program_options;

std::string lower(std::string text) {
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

/// Enumerators by name, without regard to case. @throws UsageError with the nearest name
template <class Enum>
std::vector<Enum> enum_values(std::string_view what, const std::vector<std::string>& words, std::size_t count) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i) {
        names.emplace_back(name_of(static_cast<Enum>(i)));
    }
    std::vector<Enum> values;
    for (const std::string& word : split_lists(words)) {
        std::size_t i = 0;
        while (i < count && lower(names[i]) != lower(word)) {
            ++i;
        }
        if (i == count) {
            std::string all;
            for (const std::string& name : names) {
                all.append(all.empty() ? "one of: " : " ").append(name);
            }
            throw UsageError(fmt::format("unknown {} '{}'{}", what, word, did_you_mean(word, names, all)));
        }
        values.push_back(static_cast<Enum>(i));
    }
    return values;
}

}  // namespace

void FilterOptions::declare_filter(OptionsDescription& options) {
    const auto list = [](std::vector<std::string>& values, const char* name) {
        return po::value<std::vector<std::string>>(&values)->value_name(name);
    };
    const auto one = [](std::string& value, const char* name) {
        return po::value<std::string>(&value)->value_name(name);
    };
    options.add_options()
        // clang-format off
        ("type,t", list(types_, "TYPE"), "relations of this type only (supplies, visits, ...; several with commas)")
        ("kind,k", list(kinds_, "KIND"), "entities of this type only (Person, State, ...)")
        ("status,s", list(statuses_, "STATUS"), "asserted, reported, planned, possible or denied")
        ("entity,e", list(entities_, "NAME"), "the part around this entity")
        ("depth", one(depth_, "N"), "with --entity: how many relations away (default 1)")
        ("since", one(since_, "DATE"), "from this date on (of the statement, else of its text)")
        ("until", one(until_, "DATE"), "up to this date")
        ("min-sources", one(min_sources_, "N"), "relations that at least N independent texts state")
        ("max-sources", one(max_sources_, "N"), "relations that at most N independent texts state")
        ("document", list(documents_, "NAME"), "what this text states (its key, title or id)")
        ("top", one(top_, "N"), "the N entities with most sources");
    // clang-format on
}

void FilterOptions::check_filter() {
    filter_.types = enum_values<Predicate>("relation type", types_, predicate_count);
    filter_.kinds = enum_values<EntityType>("entity type", kinds_, entity_type_count);
    filter_.statuses = enum_values<Status>("status", statuses_, status_count);
    filter_.documents = documents_;
    if (!depth_.empty()) {
        filter_.depth = number_value("--depth", depth_, 1);
    }
    if (!since_.empty()) {
        filter_.since = date_value("--since", since_);
    }
    if (!until_.empty()) {
        filter_.until = date_value("--until", until_);
    }
    if (!min_sources_.empty()) {
        filter_.min_sources = number_value("--min-sources", min_sources_, 0);
    }
    if (!max_sources_.empty()) {
        filter_.max_sources = number_value("--max-sources", max_sources_, 0);
    }
    if (!top_.empty()) {
        filter_.top = number_value("--top", top_, 1);
    }
}

bool FilterOptions::filters() const {
    return !types_.empty() || !kinds_.empty() || !statuses_.empty() || !entities_.empty() || !documents_.empty() ||
           !since_.empty() || !until_.empty() || !min_sources_.empty() || !max_sources_.empty() || !top_.empty();
}

Filter FilterOptions::filter_for(const KnowledgeGraph& graph) const {
    Filter filter = filter_;
    for (const std::string& name : entities_) {
        filter.entities.push_back(find_entity(graph, name).id);
    }
    return filter;
}

}  // namespace actant::cli
