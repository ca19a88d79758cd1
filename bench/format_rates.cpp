// SPDX-License-Identifier: Apache-2.0
// How fast a graph file is read and written, and how much memory writing takes.
// usage: format_rates FILE.jsonld      prints "<what> <bytes> <seconds> <growth of the peak memory in MB>" a line
#include <fmt/core.h>
#include <rapidjson/document.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "export/formats.hpp"

namespace {

class Count final : public actant::exporting::Sink {
  public:
    void write(std::string_view bytes) override { bytes_ += bytes.size(); }
    std::size_t bytes() const { return bytes_; }

  private:
    std::size_t bytes_ = 0;
};

/// A line of /proc/self/status in kB: VmHWM is the peak, VmRSS what is resident now.
long status_kb(std::string_view name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(name)) {
            return std::stol(line.substr(name.size() + 1));
        }
    }
    return 0;
}

/// `work` gives the bytes that it has read or written.
template <class Work>
void measure(std::string_view what, Work work) {
    std::ofstream("/proc/self/clear_refs") << "5";  // the peak begins anew
    const auto memory = status_kb("VmRSS:");
    const auto start = std::chrono::steady_clock::now();
    const std::size_t bytes = work();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    fmt::print("{} {} {:.6f} {:.1f}\n", what, bytes, taken.count(),
               static_cast<double>(status_kb("VmHWM:") - memory) / 1024);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        fmt::print(stderr, "usage: format_rates FILE.jsonld\n");
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    measure("rapidjson-dom", [&] {
        rapidjson::Document json;
        json.Parse(bytes.data(), bytes.size());
        return json.HasParseError() ? 0 : bytes.size();
    });
    actant::KnowledgeGraph graph;
    measure("read-jsonld", [&] {
        graph = actant::exporting::format_by_name("jsonld")->reader(bytes);
        return bytes.size();
    });
    measure("from-parts", [&] {
        graph = actant::KnowledgeGraph::from_parts(graph.entities(), graph.statements(), graph.documents());
        return bytes.size();
    });
    constexpr std::size_t most_for_dot = 20000;  // relations; a picture of more helps nobody
    for (const auto& format : actant::exporting::formats()) {
        if (!format.picture || (format.name == "dot" && graph.relations().size() <= most_for_dot)) {
            measure(format.name, [&] {
                actant::exporting::WriteOptions options;
                options.whole = true;
                Count count;
                format.writer(graph, options, count);
                return count.bytes();
            });
        }
    }
    return 0;
}
