// SPDX-License-Identifier: Apache-2.0
// How long each stage takes on one core: from tokens to the merged graph.
// usage: bench_stages FILE      documents in it are separated by form feeds; prints "<stage> <seconds>" lines,
//                               "bytes <n>" and "tokens <n>"
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "src/analyse/analysis.hpp"
#include "src/extract/extract.hpp"
#include "src/lang/pack.hpp"

namespace {

using Clock = std::chrono::steady_clock;

struct Stage {
    const char* name;
    void (*run)(actant::analyse::Analysis&);
    double seconds = 0;
};

double since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

std::vector<actant::text::Document> documents_of(const std::string& bytes) {
    std::vector<actant::text::Document> documents;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\f', begin), bytes.size());
        actant::text::Document& document = documents.emplace_back();
        document.text = bytes.substr(begin, end - begin);
        document.info.key = fmt::format("{}", documents.size());
        document.info.content_hash = fmt::format("{:064x}", documents.size());
        begin = end + 1;
    }
    return documents;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        fmt::print(stderr, "usage: bench_stages FILE\n");
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file) {
        fmt::print(stderr, "bench_stages: cannot read {}\n", argv[1]);
        return 3;
    }
    const auto documents = documents_of(bytes);
    auto start = Clock::now();
    const actant::lang::Pack* pack = actant::lang::Packs::embedded().find("de");
    fmt::print("packs {:.6f}\n", since(start));
    std::vector<Stage> stages = {
        {"words", actant::analyse::find_words},    {"sentences", actant::analyse::find_sentences},
        {"names", actant::analyse::find_names},    {"tags", actant::analyse::tag_words},
        {"chunks", actant::analyse::find_chunks},  {"clauses", actant::analyse::find_clauses},
        {"phrases", actant::analyse::link_phrases}};
    std::size_t tokens = 0;
    double analysed = 0;
    for (const auto& document : documents) {
        actant::analyse::Analysis analysis(*pack, document);
        for (Stage& stage : stages) {
            start = Clock::now();
            stage.run(analysis);
            const double taken = since(start);
            stage.seconds += taken;
            analysed += taken;
        }
        tokens += analysis.tokens.list.size();
    }
    start = Clock::now();
    std::vector<actant::DocumentGraph> graphs;
    graphs.reserve(documents.size());
    for (const auto& document : documents) {
        graphs.push_back(actant::extract::extract(*pack, document));
    }
    const double extracted = since(start);
    for (const Stage& stage : stages) {
        fmt::print("{} {:.6f}\n", stage.name, stage.seconds);
    }
    fmt::print("extract {:.6f}\n", extracted > analysed ? extracted - analysed : 0.0);
    start = Clock::now();
    const auto graph = actant::KnowledgeGraph::merge(graphs);
    fmt::print("merge {:.6f}\n", since(start));
    fmt::print("bytes {}\ntokens {}\nrelations {}\n", bytes.size(), tokens, graph.relations().size());
    return 0;
}
