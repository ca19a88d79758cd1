// SPDX-License-Identifier: Apache-2.0
#include "graph/duplicates.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "graph/clusters.hpp"
#include "names/fold.hpp"
#include "names/spellings.hpp"

namespace actant::graph {
namespace {

constexpr std::size_t largest_block = 200;  ///< entities that share a word: more of them say nothing
constexpr int least_score = 2;

using Words = std::vector<std::string>;

Words split(std::string_view folded) {
    Words words;
    while (!folded.empty()) {
        const auto end = std::min(folded.find(' '), folded.size());
        words.emplace_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

std::string joined(const Words& words) { return std::accumulate(words.begin(), words.end(), std::string()); }

/// Bytes to change; more than `limit` counts as limit + 1.
std::size_t distance(std::string_view left, std::string_view right, std::size_t limit) {
    if (std::max(left.size(), right.size()) - std::min(left.size(), right.size()) > limit) {
        return limit + 1;
    }
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t at = 1; at <= left.size(); ++at) {
        std::size_t corner = std::exchange(row[0], at);
        for (std::size_t to = 1; to <= right.size(); ++to) {
            const auto change = corner + (left[at - 1] == right[to - 1] ? 0 : 1);
            corner = std::exchange(row[to], std::min({row[to] + 1, row[to - 1] + 1, change}));
        }
    }
    return row.back();
}

bool share(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    return std::ranges::any_of(left, [&](const auto& one) { return std::ranges::binary_search(right, one); });
}

bool within(const Words& part, const Words& whole) {
    return part.size() < whole.size() && std::ranges::all_of(part, [&](const std::string& word) {
               return std::ranges::find(whole, word) != whole.end();
           });
}

/// "iaeo" of "internationale atomenergie organisation".
bool is_acronym(const Words& acronym, const Words& words) {
    if (acronym.size() != 1 || words.size() < 2 || acronym.front().size() != words.size()) {
        return false;
    }
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (acronym.front()[at] != words[at].front()) {
            return false;
        }
    }
    return true;
}

/// What is compared of one entity.
struct Profile {
    const Entity* entity = nullptr;
    Words words;
    std::vector<std::string> sounds;
    bool known = false;
};

class Finder {
  public:
    Finder(const KnowledgeGraph& graph, std::span<const Decision> decisions) : graph_(graph), decisions_(decisions) {
        for (const auto& entity : graph.entities()) {
            if (entity.type == EntityType::person || entity.type == EntityType::organization ||
                entity.type == EntityType::weapon_system) {
                add(entity);
            }
        }
        for (const auto& relation : graph.relations()) {
            neighbours_[relation.subject].insert(relation.object);
            neighbours_[relation.object].insert(relation.subject);
        }
    }

    std::vector<Candidates> run() {
        std::set<std::pair<std::size_t, std::size_t>> pairs;
        for (const auto& [word, block] : blocks_) {
            if (block.size() <= largest_block) {
                for (std::size_t left = 0; left < block.size(); ++left) {
                    for (std::size_t right = left + 1; right < block.size(); ++right) {
                        pairs.insert(std::minmax(block[left], block[right]));
                    }
                }
            }
        }
        std::vector<Candidates> found;
        for (const auto& [left, right] : pairs) {
            auto pair = compared(profiles_[left], profiles_[right]);
            if (pair.score >= least_score) {
                found.push_back(std::move(pair));
            }
        }
        std::ranges::sort(found, {}, [](const Candidates& pair) {
            return std::tuple(-pair.score, std::string_view(pair.left->id), std::string_view(pair.right->id));
        });
        return found;
    }

  private:
    void add(const Entity& entity) {
        Profile profile;
        profile.entity = &entity;
        profile.known = rank_of_key(entity.id) < 2;
        const bool person = entity.type == EntityType::person;
        profile.words = person ? names::telling_words(entity.name) : split(names::fold_name(names::latin(entity.name)));
        if (profile.words.empty()) {
            return;
        }
        if (person) {
            profile.sounds = names::person_sounds(entity.name);
        }
        const auto at = profiles_.size();
        std::set<std::string> keys;
        const auto type = static_cast<char>('0' + static_cast<int>(entity.type));
        if (person) {
            for (auto& sound : names::word_sounds(profile.words.back(), 2)) {
                keys.insert(type + std::move(sound));
            }
            for (const auto& name : entity.alternate_names) {
                if (const auto words = names::telling_words(name); words.size() > 1) {
                    keys.insert(type + words.back());
                }
            }
            keys.insert(type + profile.words.back());
        } else {
            std::string first_letters;
            for (const auto& word : profile.words) {
                first_letters += word.front();
                if (word.size() > 3) {
                    keys.insert(type + word);
                }
            }
            keys.insert(type + (profile.words.size() > 1 ? first_letters : profile.words.front()));
            keys.insert(type + joined(profile.words).substr(0, 5));
        }
        for (const auto& key : keys) {
            blocks_[key].push_back(at);
        }
        profiles_.push_back(std::move(profile));
    }

    Candidates compared(const Profile& left, const Profile& right) const {
        Candidates pair;
        pair.left = left.entity;
        pair.right = right.entity;
        if ((left.known && right.known) || decided(*left.entity, *right.entity)) {
            return pair;
        }
        if (left.entity->type == EntityType::person) {
            compare_persons(left, right, pair);
        } else {
            compare_things(left, right, pair);
        }
        if (pair.score > 0) {
            weigh_surroundings(pair);
        }
        return pair;
    }

    static void speaks_for(Candidates& pair, int weight, std::string reason) {
        pair.score += weight;
        pair.reasons_for.push_back(std::move(reason));
    }
    static void speaks_against(Candidates& pair, int weight, std::string reason) {
        pair.score -= weight;
        pair.reasons_against.push_back(std::move(reason));
    }

    static void compare_spellings(const Profile& left, const Profile& right, Candidates& pair) {
        const auto left_name = joined(left.words);
        const auto right_name = joined(right.words);
        const auto letters = std::min(left_name.size(), right_name.size());
        if (left_name == right_name) {
            speaks_for(pair, 4, "the same name");
        } else if (share(left.sounds, right.sounds)) {
            speaks_for(pair, 4, "the names sound alike");
        } else if (letters >= 6 && std::ranges::none_of(left_name, [](char c) { return c >= '0' && c <= '9'; }) &&
                   distance(left_name, right_name, 1) == 1) {
            speaks_for(pair, 3, "one letter differs");
        }
    }

    static void compare_persons(const Profile& left, const Profile& right, Candidates& pair) {
        compare_spellings(left, right, pair);
        if (pair.score > 0 || left.words.back() != right.words.back()) {
            return;
        }
        const auto& shorter = left.words.size() <= right.words.size() ? left : right;
        const auto& longer = left.words.size() <= right.words.size() ? right : left;
        if (shorter.words.size() == 1 && longer.words.size() > 1) {
            speaks_for(pair, 2, fmt::format("'{}' is the surname of both", shorter.entity->name));
        } else if (left.words.size() > 1 && right.words.size() > 1) {
            const auto& given = left.words.front();
            const auto& other = right.words.front();
            if ((given.size() == 1 || other.size() == 1) && given.front() == other.front()) {
                speaks_for(pair, 3, "the initial fits the given name");
            } else if (given == other) {
                speaks_for(pair, 2, "given name and surname are the same");
            }
        }
    }

    static void compare_things(const Profile& left, const Profile& right, Candidates& pair) {
        compare_spellings(left, right, pair);
        if (pair.score > 0) {
            return;
        }
        if (is_acronym(left.words, right.words) || is_acronym(right.words, left.words)) {
            speaks_for(pair, 3, "one name is the initials of the other");
        } else if (left.entity->type == EntityType::organization &&
                   (within(left.words, right.words) || within(right.words, left.words))) {
            speaks_for(pair, 2, "one name holds the other");
        }
    }

    void weigh_surroundings(Candidates& pair) const {
        const auto left = neighbours_.find(pair.left->id);
        const auto right = neighbours_.find(pair.right->id);
        if (left != neighbours_.end() && right != neighbours_.end()) {
            std::vector<std::string_view> common;
            std::ranges::set_intersection(left->second, right->second, std::back_inserter(common));
            if (!common.empty()) {
                const auto* first = graph_.find_entity(common.front());
                speaks_for(pair, common.size() > 1 ? 2 : 1,
                           fmt::format("both have to do with {}{}", first->name,
                                       common.size() > 1 ? fmt::format(" and {} more", common.size() - 1) : ""));
            }
            if (left->second.contains(pair.right->id)) {
                speaks_against(pair, 3, "one acts on the other");
            }
        }
        if (share_document(*pair.left, *pair.right)) {
            speaks_against(pair, 2, "one document names them apart");
        }
        if (rank_of_key(pair.left->id) == 3 && rank_of_key(pair.right->id) == 3) {
            speaks_against(pair, 1, "neither is named in full");
        }
    }

    static bool share_document(const Entity& left, const Entity& right) {
        return std::ranges::any_of(left.mentions, [&](const Mention& mention) {
            return std::ranges::binary_search(right.mentions, mention.document, {}, &Mention::document);
        });
    }

    bool decided(const Entity& left, const Entity& right) const {
        const auto speaks_of = [](std::string_view side, const Entity& entity) {
            const auto key = reference_from(side).key;
            return entity.id == side || std::ranges::any_of(entity.mentions, [&](const Mention& mention) {
                       const auto reference = reference_from(side);
                       return (reference.document.empty() || reference.document == mention.document) &&
                              std::ranges::find(mention.keys, key) != mention.keys.end();
                   });
        };
        return std::ranges::any_of(decisions_, [&](const Decision& one) {
            return one.verdict == Verdict::different && ((speaks_of(one.left, left) && speaks_of(one.right, right)) ||
                                                         (speaks_of(one.left, right) && speaks_of(one.right, left)));
        });
    }

    const KnowledgeGraph& graph_;
    std::span<const Decision> decisions_;
    std::vector<Profile> profiles_;
    std::map<std::string, std::vector<std::size_t>> blocks_;
    std::unordered_map<std::string_view, std::set<std::string_view>> neighbours_;
};

/// 0 all words, 1 words that begin so, 2 sounds like it; nothing otherwise.
std::optional<int> match(const std::string& name, const Words& wanted, const std::vector<std::string>& sounds) {
    const auto words = split(names::fold_name(names::latin(name)));
    const auto has = [&](auto test) {
        return std::ranges::all_of(wanted, [&](const std::string& word) {
            return std::ranges::any_of(words, [&](const std::string& other) { return test(other, word); });
        });
    };
    if (has([](const std::string& other, const std::string& word) { return other == word; })) {
        return 0;
    }
    if (has([](const std::string& other, const std::string& word) { return other.starts_with(word); })) {
        return 1;
    }
    if (!sounds.empty() && wanted.size() == 1 && std::ranges::any_of(words, [&](const std::string& word) {
            return share(names::word_sounds(word, 5), sounds);
        })) {
        return 2;
    }
    if (wanted.size() > 1 && share(names::person_sounds(name), sounds)) {
        return 2;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Candidates> likely_duplicates(const KnowledgeGraph& graph, std::span<const Decision> decisions) {
    return Finder(graph, decisions).run();
}

std::vector<const Entity*> find_by_words(const KnowledgeGraph& graph, std::string_view words) {
    const auto wanted = split(names::fold_name(names::latin(words)));
    if (wanted.empty()) {
        return {};
    }
    const auto sounds = wanted.size() == 1 ? names::word_sounds(wanted.front(), 5) : names::person_sounds(words);
    std::vector<std::tuple<int, long, std::string_view, const Entity*>> found;
    for (const auto& entity : graph.entities()) {
        auto best = match(entity.name, wanted, sounds);
        for (const auto& name : entity.alternate_names) {
            const auto other = match(name, wanted, sounds);
            best = !best ? other : other ? std::min(best, other) : best;
        }
        if (entity.id == words || entity.wikidata == words) {
            best = 0;
        }
        if (best) {
            found.emplace_back(*best, -static_cast<long>(graph.relations_of(entity.id).size()), entity.id, &entity);
        }
    }
    std::ranges::sort(found);
    std::vector<const Entity*> entities;
    std::ranges::transform(found, std::back_inserter(entities), [](const auto& one) { return std::get<3>(one); });
    return entities;
}

}  // namespace actant::graph
