// SPDX-License-Identifier: Apache-2.0
#include "export/neo4j_loader.hpp"

#include <algorithm>
#include <thread>

#include <fmt/format.h>

#include "export/escape.hpp"
#include "export/neo4j_model.hpp"
#include "export/object_row.hpp"
#include "export/query_api.hpp"
#include "export/sink.hpp"

namespace actant::exporting {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t removed_per_request = 10000;
constexpr std::chrono::milliseconds first_pause(200);
constexpr std::chrono::milliseconds longest_pause(5000);

/// {"id": "x", "names": ["a"], "role": null}
class JsonRow final : public ObjectRow {
  public:
    explicit JsonRow(Blocks& out) : ObjectRow(out, ",") {}

  private:
    void key(std::string_view key) override { out() << '"' << key << "\":"; }
    void literal(std::string_view value) override {
        out() << '"';
        put_json(out(), value, false);
        out() << '"';
    }
};

class Load {
  public:
    Load(const KnowledgeGraph& graph, const Neo4jServer& server, const Neo4jProgress& progress)
        : server_(server), progress_(progress), api_(server), steps_(neo4j::steps(graph)), id_(neo4j::load_id(graph)) {
        for (const auto& step : steps_) {
            total_ += step.rows;
        }
    }

    Neo4jReport run() {
        const auto start = Clock::now();
        api_.run(R"({"statement":"RETURN 1"})");  // a wrong address or password is no case for patience
        for (const auto& statement : neo4j::schema()) {
            request("schema", body(statement, [](Blocks&) {}));
        }
        for (const auto& step : steps_) {
            for (std::size_t at = 0; at < step.rows; at += server_.rows_per_request) {
                send(step, at, std::min(step.rows, at + server_.rows_per_request));
            }
        }
        if (!server_.keep) {
            for (const auto& removal : neo4j::removals()) {
                remove(removal);
            }
        }
        report_.seconds = std::chrono::duration<double>(Clock::now() - start).count();
        report_.server_seconds = api_.seconds();
        return report_;
    }

  private:
    template <class Parameters>
    static std::string body(std::string_view query, Parameters parameters) {
        StringSink sink;
        Blocks out(sink);
        out << R"({"statement":")";
        put_json(out, query, false);
        out << R"(","parameters":{)";
        parameters(out);
        out << "}}";
        out.flush();
        return sink.bytes();
    }

    void send(const neo4j::Step& step, std::size_t begin, std::size_t end) {
        const auto found = request(step.what, body(step.query, [&](Blocks& out) {
                                       out << R"("load":")" << id_ << R"(","rows":[)";
                                       JsonRow row(out);
                                       for (auto at = begin; at < end; ++at) {
                                           out << (at == begin ? "" : ",");
                                           step.put(at, row);
                                       }
                                       out << ']';
                                   }));
        if (found != end - begin) {
            fail(fmt::format("{}: only {} of {} rows found their ends: something else changes the database", step.what,
                             found, end - begin));
        }
        report_.rows += end - begin;
        progress_(report_.rows, total_);
    }

    void remove(const neo4j::Removal& removal) {
        const auto query = body(removal.query, [&](Blocks& out) {
            out << R"("load":")" << id_ << R"(","most":)" << std::to_string(removed_per_request);
        });
        for (std::size_t gone = removed_per_request; gone == removed_per_request;) {
            gone = request("removal of " + removal.what, query);
            report_.removed += gone;
        }
    }

    /// Every request may be repeated: it writes the same again.
    std::size_t request(std::string_view what, const std::string& bytes) {
        const auto until = Clock::now() + server_.patience;
        for (auto pause = first_pause;; pause = std::min(pause * 2, longest_pause)) {
            try {
                return api_.run(bytes);
            } catch (const QueryError& error) {
                if (!error.later() || Clock::now() + pause > until) {
                    fail(fmt::format("{}: {}", what, error.what()));
                }
            }
            ++report_.repeated;
            std::this_thread::sleep_for(pause);
        }
    }

    [[noreturn]] void fail(const std::string& what) const {
        throw std::runtime_error(fmt::format(
            "{}\nactant: {} of {} rows are in the database, which now holds parts of this graph beside what was "
            "there before; run the same command again to finish (nothing is doubled)",
            what, report_.rows, total_));
    }

    const Neo4jServer& server_;
    const Neo4jProgress& progress_;
    QueryApi api_;
    std::vector<neo4j::Step> steps_;
    std::string id_;
    std::size_t total_ = 0;
    Neo4jReport report_;
};

}  // namespace

Neo4jReport load_neo4j(const KnowledgeGraph& graph, const Neo4jServer& server, const Neo4jProgress& progress) {
    return Load(graph, server, progress).run();
}

std::string problem_of_neo4j_url(std::string_view url) {
    const auto scheme = url.substr(0, std::min(url.find("://"), url.size()));
    if (scheme.starts_with("bolt") || scheme.starts_with("neo4j")) {
        return "the address of HTTP is needed, not that of Bolt (http://HOST:7474)";
    }
    if (scheme != "http" && scheme != "https") {
        return "no address of a server (http://HOST:7474)";
    }
    const auto rest = url.substr(scheme.size() + 3);
    const auto host = rest.substr(0, rest.find('/'));
    if (host.find('@') != std::string_view::npos) {
        return "name and password do not belong into the address (--user, and the password in NEO4J_PASSWORD)";
    }
    const bool clean = std::ranges::none_of(rest, [](unsigned char c) { return c <= ' ' || c >= 0x7fU; });
    if (host.empty() || !clean || rest.find_first_of("?#") != std::string_view::npos) {
        return "no address of a server (http://HOST:7474)";
    }
    return {};
}

}  // namespace actant::exporting
