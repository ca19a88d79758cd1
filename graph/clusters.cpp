// SPDX-License-Identifier: Apache-2.0
#include "graph/clusters.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <boost/pending/disjoint_sets.hpp>

#include "graph/model.hpp"

namespace actant::graph {
namespace {

using Label = std::pair<std::size_t, bool>;  ///< a decision for "different", and its side
using Labels = std::set<Label>;

bool equal_without_case(std::string_view lower, std::string_view name) {
    return lower.size() == name.size() && std::ranges::equal(lower, name, [](unsigned char left, unsigned char right) {
               return left == std::tolower(right);
           });
}

bool in_conflict(const Labels& left, const Labels& right) {
    return std::ranges::any_of(left, [&](const Label& label) { return right.contains({label.first, !label.second}); });
}

class Clustering {
  public:
    Clustering(std::span<const Node> nodes, std::span<const Decision> decisions)
        : nodes_(nodes),
          decisions_(decisions),
          parent_(nodes.size()),
          depth_(nodes.size(), 0),
          sets_(depth_.data(), parent_.data()) {
        for (std::size_t node = 0; node < nodes.size(); ++node) {
            sets_.make_set(node);
        }
    }

    Clusters run() {
        if (decisions_.empty()) {
            join_by_first_holder();
        } else {
            find_holders();
            label();
            join_in_order();
        }
        Clusters result;
        name_clusters(result);
        if (!labels_.empty()) {
            find_split_keys(result);
        }
        return result;
    }

  private:
    /// Without decisions no order matters.
    void join_by_first_holder() {
        std::unordered_map<std::string_view, std::size_t> owner;
        owner.reserve(nodes_.size());
        for (std::size_t node = 0; node < nodes_.size(); ++node) {
            for (const auto& key : nodes_[node].keys) {
                const auto [first, added] = owner.try_emplace(key, node);
                if (!added) {
                    sets_.union_set(first->second, node);
                }
            }
        }
    }

    void find_holders() {
        for (std::size_t node = 0; node < nodes_.size(); ++node) {
            for (const auto& key : nodes_[node].keys) {
                holders_[{rank_of_key(key), key}].push_back(node);
            }
        }
    }

    std::vector<std::size_t> nodes_of(std::string_view side) const {
        const auto reference = reference_from(side);
        auto key = std::string_view(reference.key);
        auto found = holders_of(key, reference.document);
        if (found.empty() && key.starts_with("doc/") && key.find('/', 4) != std::string_view::npos) {
            // the id of a mention that was kept apart: "doc/<hash>/person/peter-muller"
            const auto slash = key.find('/', 4);
            found = holders_of(key.substr(slash + 1), "document/" + std::string(key.substr(4, slash - 4)));
        }
        return found;
    }
    std::vector<std::size_t> holders_of(std::string_view key, std::string_view document) const {
        const auto found = holders_.find({rank_of_key(key), key});
        std::vector<std::size_t> list;
        if (found != holders_.end()) {
            std::ranges::copy_if(found->second, std::back_inserter(list), [&](std::size_t node) {
                return document.empty() || nodes_[node].document == document;
            });
        }
        return list;
    }
    static bool is_pinned(std::string_view side) {
        return side.find('@') != std::string_view::npos || side.starts_with("doc/");
    }

    /// Gives the nodes of each "different" their side. Where one side names one document and the other all, the other
    /// means the rest.
    void label() {
        for (std::size_t at = 0; at < decisions_.size(); ++at) {
            const auto& one = decisions_[at];
            if (one.verdict != Verdict::different) {
                continue;
            }
            auto left = nodes_of(one.left);
            auto right = nodes_of(one.right);
            const bool left_pinned = is_pinned(one.left);
            const bool right_pinned = is_pinned(one.right);
            auto& smaller = right_pinned && !left_pinned ? left : right;
            const auto& other = right_pinned && !left_pinned ? right : left;
            std::erase_if(smaller, [&](std::size_t node) { return std::ranges::binary_search(other, node); });
            if (left.empty() || right.empty()) {
                continue;
            }
            for (const auto node : left) {
                labels_[node].insert({at, false});
            }
            for (const auto node : right) {
                labels_[node].insert({at, true});
            }
            if (left_pinned) {
                pinned_.insert(left.begin(), left.end());
            }
            if (right_pinned) {
                pinned_.insert(right.begin(), right.end());
            }
        }
    }

    void join_in_order() {
        bool decided = false;
        for (const auto& [key, holders] : holders_) {
            if (key.first > 1 && !decided) {
                join_decided();
                decided = true;
            }
            join(holders);
        }
        if (!decided) {
            join_decided();
        }
    }

    void join_decided() {
        for (const auto& one : decisions_) {
            if (one.verdict == Verdict::same) {
                auto both = nodes_of(one.left);
                const auto right = nodes_of(one.right);
                if (!both.empty() && !right.empty()) {
                    both.insert(both.end(), right.begin(), right.end());
                    join(both);
                }
            }
        }
    }

    /// Joins the clusters of these nodes; of clusters that a decision keeps apart each stays with its equals.
    void join(const std::vector<std::size_t>& nodes) {
        std::map<Labels, std::set<std::size_t>> groups;
        for (const auto node : nodes) {
            const auto root = sets_.find_set(node);
            const auto found = labels_.find(root);
            groups[found == labels_.end() ? Labels{} : found->second].insert(root);
        }
        std::set<std::size_t> free;
        for (const auto& [labels, roots] : groups) {
            const bool kept_apart =
                std::ranges::any_of(groups, [&](const auto& other) { return in_conflict(labels, other.first); });
            if (kept_apart) {
                join_all(roots);
            } else {
                free.insert(roots.begin(), roots.end());
            }
        }
        join_all(free);
    }

    void join_all(const std::set<std::size_t>& roots) {
        if (roots.size() < 2) {
            return;
        }
        Labels labels;
        for (const auto root : roots) {
            if (const auto found = labels_.find(root); found != labels_.end()) {
                labels.insert(found->second.begin(), found->second.end());
            }
            sets_.union_set(*roots.begin(), root);
        }
        if (!labels.empty()) {
            labels_[sets_.find_set(*roots.begin())] = std::move(labels);
        }
    }

    void name_clusters(Clusters& result) {
        const auto count = nodes_.size();
        std::vector<std::size_t> smallest(count, count);
        result.cluster_of.resize(count);
        for (std::size_t node = 0; node < count; ++node) {
            auto& first = smallest[sets_.find_set(node)];
            first = std::min(first, node);
            result.cluster_of[node] = first;
        }
    }

    /// A key that stands in several clusters belongs to the one that no decision singles out by its document.
    void find_split_keys(Clusters& result) const {
        for (const auto& [key, holders] : holders_) {
            std::set<std::size_t> clusters;
            std::set<std::size_t> unpinned;
            std::set<std::size_t> unclaimed;
            for (const auto node : holders) {
                const auto cluster = result.cluster_of[node];
                clusters.insert(cluster);
                if (!pinned_.contains(node)) {
                    unpinned.insert(cluster);
                }
                if (!labels_.contains(parent_[node])) {
                    unclaimed.insert(cluster);
                }
            }
            if (clusters.size() > 1) {
                const auto owner = unclaimed.size() == 1  ? *unclaimed.begin()
                                   : unpinned.size() == 1 ? *unpinned.begin()
                                                          : nodes_.size();
                result.split_keys.emplace_back(key.second, owner);
            }
        }
    }

    std::span<const Node> nodes_;
    std::span<const Decision> decisions_;
    std::vector<std::size_t> parent_;
    std::vector<std::size_t> depth_;
    boost::disjoint_sets<std::size_t*, std::size_t*> sets_;
    std::map<std::pair<int, std::string_view>, std::vector<std::size_t>> holders_;
    std::unordered_map<std::size_t, Labels> labels_;  ///< of nodes; once joined, of the cluster's root
    std::set<std::size_t> pinned_;
};

}  // namespace

int rank_of_key(std::string_view key) {
    const auto head = key.substr(0, key.find('/'));
    if (head == "doc") {
        return 3;
    }
    if (head == "like") {
        return 4;
    }
    if (key.size() > 1 && key.front() == 'Q' &&
        std::ranges::all_of(key.substr(1), [](char digit) { return digit >= '0' && digit <= '9'; })) {
        return 0;
    }
    // Keys made from names begin with a type and hold no underscore; ids of known actors differ in one or the other.
    if (key.find('_') != std::string_view::npos) {
        return 1;
    }
    for (std::size_t type = 0; type < entity_type_count; ++type) {
        if (equal_without_case(head, name_of(static_cast<EntityType>(type)))) {
            return 2;
        }
    }
    return 1;
}

Clusters clustered(std::span<const Node> nodes, std::span<const Decision> decisions) {
    return Clustering(nodes, decisions).run();
}

}  // namespace actant::graph
