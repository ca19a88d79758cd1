// SPDX-License-Identifier: Apache-2.0
// Clusters the local entities of 100,000 made-up documents and says how many a second, and how much memory.
// Names are drawn as news draws them: few of them very often, many of them once (Zipf), a part in another spelling.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "names/spellings.hpp"

namespace {

using actant::EntityType;

constexpr std::size_t documents = 100000;
constexpr std::size_t entities_each = 12;
constexpr std::size_t people = 60000;
constexpr std::size_t known = 2000;

std::string word(std::mt19937& random) {
    static const std::vector<std::string> syllables = {"ba", "ker", "lo",  "min", "sch", "ta",  "ro",
                                                       "wi", "na",  "del", "or",  "ing", "ste", "fu",
                                                       "ge", "mar", "ti",  "no",  "ka",  "zen"};
    std::string made;
    for (std::size_t count = 2 + random() % 3; count > 0; --count) {
        made += syllables[random() % syllables.size()];
    }
    made.front() = static_cast<char>(made.front() - 'a' + 'A');
    return made;
}

std::vector<actant::LocalEntity> actors(std::mt19937& random) {
    std::vector<actant::LocalEntity> list(people);
    for (std::size_t at = 0; at < people; ++at) {
        auto& entity = list[at];
        entity.type = at % 4 == 0 ? EntityType::organization : at % 9 == 0 ? EntityType::location : EntityType::person;
        entity.name = word(random) + " " + word(random);
        if (at < known) {
            entity.known_id = "person/known_" + std::to_string(at);
        } else {
            entity.spellings = actant::names::person_spellings(entity.name);
        }
    }
    return list;
}

}  // namespace

int main() {
    std::mt19937 random(1);  // NOLINT(cert-msc51-cpp): the same in every run
    const auto list = actors(random);
    std::vector<double> weights(people);
    for (std::size_t rank = 0; rank < people; ++rank) {
        weights[rank] = 1.0 / std::pow(static_cast<double>(rank + 1), 0.9);
    }
    std::discrete_distribution<std::size_t> draw(weights.begin(), weights.end());
    std::vector<actant::DocumentGraph> graphs(documents);
    for (std::size_t at = 0; at < documents; ++at) {
        auto& graph = graphs[at];
        graph.document.key = "news/" + std::to_string(at);
        graph.document.date = "2024-01-01";
        graph.document.content_hash = std::to_string(at);
        for (std::size_t one = 0; one < entities_each; ++one) {
            graph.entities.push_back(list[draw(random)]);
            if (one % 12 == 0) {
                graph.entities.back().known_id.clear();
                graph.entities.back().partial = true;  // a bare surname or a group
            }
        }
    }
    const auto memory = [] {
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);) {
            if (line.starts_with("VmHWM:")) {
                return std::strtod(line.c_str() + line.find(':') + 1, nullptr) / 1024;
            }
        }
        return 0.0;
    };
    const double before = memory();
    const auto begin = std::chrono::steady_clock::now();
    const auto clock = std::clock();
    const auto whole = actant::KnowledgeGraph::merge(graphs);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double busy = static_cast<double>(std::clock() - clock) / CLOCKS_PER_SEC;  // the same on a busy machine
    const auto count = static_cast<double>(documents * entities_each);
    std::printf("local_entities            %10.0f\nentities                  %10zu\nseconds                   %10.3f\n",
                count, whole.entities().size(), seconds);
    std::printf(
        "entities_per_second       %10.0f\npeak_mb_of_input          %10.0f\npeak_mb                   %10.0f\n",
        count / seconds, before, memory());
    std::printf("cpu_seconds               %10.3f\nentities_per_cpu_second   %10.0f\n", busy, count / busy);
    return 0;
}
