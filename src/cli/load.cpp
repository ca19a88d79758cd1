// SPDX-License-Identifier: Apache-2.0
// actant load: a graph into a running database.
#include <fcntl.h>
#include <fmt/core.h>
#include <termios.h>
#include <unistd.h>

#include <boost/program_options.hpp>
#include <cstdlib>
#include <optional>

#include "export/neo4j_loader.hpp"
#include "src/cli/command.hpp"
#include "src/cli/filter_options.hpp"
#include "src/cli/load_graph.hpp"
#include "src/cli/progress.hpp"
#include "src/cli/values.hpp"

namespace actant::cli {
namespace {

namespace po = boost::program_options;

constexpr const char* password_variable = "NEO4J_PASSWORD";

/// A line from the terminal, without an echo; nothing where there is no terminal.
std::optional<std::string> asked(const std::string& question) {
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    termios before{};
    if (terminal < 0 || ::tcgetattr(terminal, &before) != 0) {
        if (terminal >= 0) {
            ::close(terminal);
        }
        return std::nullopt;
    }
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    std::string line;
    char byte = '\0';
    bool ended =
        ::write(terminal, question.data(), question.size()) < 0 || ::tcsetattr(terminal, TCSAFLUSH, &silent) != 0;
    while (!ended && ::read(terminal, &byte, 1) == 1 && byte != '\n') {
        line += byte;
    }
    ended = ::tcsetattr(terminal, TCSAFLUSH, &before) != 0 || ::write(terminal, "\n", 1) < 0;
    ::close(terminal);
    return line;
}

bool is_plain_and_far(const std::string& url) {
    return url.starts_with("http://") && !url.starts_with("http://localhost") && !url.starts_with("http://127.") &&
           !url.starts_with("http://[::1]");
}

class Load final : public Command, FilterOptions {
  public:
    void declare(OptionsDescription& options) override {
        options.add_options()
            // clang-format off
            ("neo4j", po::value<std::string>(&server_.url)->value_name("URL"), "HTTP address of the Neo4j server (http://localhost:7474)")
            ("database", po::value<std::string>(&server_.database)->value_name("NAME"), "its database (default neo4j)")
            ("user", po::value<std::string>(&server_.user)->value_name("NAME"), "who writes (default neo4j); the password is taken from NEO4J_PASSWORD or asked for")
            ("batch", po::value<std::string>(&batch_)->value_name("N"), "rows in one request (default 2000)")
            ("patience", po::value<std::string>(&patience_)->value_name("SECONDS"), "how long a request is tried again while the server is away (default 60)")
            ("keep", po::bool_switch(&server_.keep), "leave in the database what an earlier load brought and this graph has not");
        // clang-format on
        declare_filter(options);
    }

    Exit run(Console& console) override {
        KnowledgeGraph graph = load_graph(arguments_.front());
        if (filters()) {
            graph = filtered(graph, filter_for(graph), false);
        }
        server_.password = password();
        if (is_plain_and_far(server_.url)) {
            console.warning("the password and the graph go over the network unencrypted (https:// encrypts them)");
        }
        std::optional<Progress> progress;
        const exporting::Neo4jReport report =
            exporting::load_neo4j(graph, server_, [&](std::size_t done, std::size_t total) {
                if (!progress) {
                    progress.emplace(console, "loading", total);
                }
                progress->done(done);
            });
        progress.reset();
        console.note(fmt::format(
            "{} entities, {} relations, {} statements, {} documents are in database '{}'; {} of "
            "before removed; {:.1f} s, of these {:.1f} s the server{}",
            graph.entities().size(), graph.relations().size(), graph.statements().size(), graph.documents().size(),
            server_.database, report.removed, report.seconds, report.server_seconds,
            report.repeated == 0 ? "" : fmt::format("; {} requests repeated", report.repeated)));
        return Exit::done;
    }

  protected:
    void check() override {
        if (server_.url.empty()) {
            throw UsageError("load needs the address of a server (--neo4j http://localhost:7474)");
        }
        if (const std::string problem = exporting::problem_of_neo4j_url(server_.url); !problem.empty()) {
            throw UsageError(fmt::format("--neo4j: {}", problem));
        }
        if (server_.database.empty() || server_.user.empty()) {
            throw UsageError(fmt::format("{} has no name behind it", server_.user.empty() ? "--user" : "--database"));
        }
        if (!batch_.empty()) {
            server_.rows_per_request = number_value("--batch", batch_, 1);
        }
        if (!patience_.empty()) {
            server_.patience = std::chrono::seconds(number_value("--patience", patience_, 0));
        }
        check_filter();
    }

  private:
    std::string password() const {
        if (const char* value = std::getenv(password_variable)) {
            return value;
        }
        if (std::optional<std::string> line =
                asked(fmt::format("Password of '{}' at {}: ", server_.user, server_.url))) {
            return *line;
        }
        throw UsageError(fmt::format("no password: set {}, or run this on a terminal", password_variable));
    }

    exporting::Neo4jServer server_;
    std::string batch_, patience_;
};

}  // namespace

std::unique_ptr<Command> make_load() { return std::make_unique<Load>(); }

}  // namespace actant::cli
