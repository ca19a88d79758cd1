// SPDX-License-Identifier: Apache-2.0
// actant build: texts in, a graph out.
#include <fmt/core.h>

#include <boost/program_options.hpp>
#include <chrono>
#include <iterator>

#include "src/cli/command.hpp"
#include "src/cli/decision_file.hpp"
#include "src/cli/filter_options.hpp"
#include "src/cli/output_options.hpp"
#include "src/cli/pack_options.hpp"
#include "src/cli/parallel.hpp"
#include "src/cli/progress.hpp"
#include "src/cli/values.hpp"
#include "src/extract/extract.hpp"
#include "src/read/read.hpp"

namespace actant::cli {
namespace {

namespace po = boost::program_options;
using Clock = std::chrono::steady_clock;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// "60 relations (12 planned, 3 denied)": what is no fact is named.
std::string relations_text(const KnowledgeGraph& graph) {
    std::string weak;
    for (const Status status : {Status::planned, Status::possible, Status::denied}) {
        std::size_t count = 0;
        for (const Relation& relation : graph.relations()) {
            count += relation.status == status ? 1 : 0;
        }
        if (count > 0) {
            weak += fmt::format("{}{} {}", weak.empty() ? " (" : ", ", count, name_of(status));
        }
    }
    return counted(graph.relations().size(), "relation", "relations") + (weak.empty() ? "" : weak + ")");
}

class Build final : public Command, OutputOptions, FilterOptions, PackOptions {
  public:
    void declare(OptionsDescription& options) override {
        declare_output(options);
        options.add_options()
            // clang-format off
            ("jobs,j", po::value<std::string>(&jobs_text_)->value_name("N"), "threads (default: as many as the machine has; the result is the same)")
            ("decisions", po::value<std::string>(&decisions_path_)->value_name("FILE"), "decisions to obey (default: the .decisions file beside the first output)")
            ("strict", po::bool_switch(&strict_), "write nothing where any input could not be read");
        // clang-format on
        declare_packs(options);
        declare_filter(options);
    }

    Exit run(Console& console) override {
        const Clock::time_point begin = Clock::now();
        check_writable();
        const std::vector<Decision> decisions = decisions_for(first_file(), decisions_path_);
        const std::vector<text::Document> documents = read_all(console);
        const std::vector<DocumentGraph> graphs = extract_all(documents, console);
        if (graphs.empty()) {
            console.error("nothing could be read, nothing is written");
            return Exit::bad_data;
        }
        if (strict_ && failed_) {
            console.error("nothing is written (--strict and not every input could be read)");
            return Exit::bad_data;
        }
        const KnowledgeGraph graph = KnowledgeGraph::merge(graphs, decisions);
        warn_of_unmet(graph, decisions, console);
        write(graph, *this, console);
        console.note(fmt::format("{}, {}, {} in {:.2f} s -> {}", counted(graph.documents().size(), "text", "texts"),
                                 counted(graph.entities().size(), "entity", "entities"), relations_text(graph),
                                 std::chrono::duration<double>(Clock::now() - begin).count(), names()));
        return failed_ ? Exit::bad_data : Exit::done;
    }

  protected:
    void check() override {
        check_output("build");
        check_filter();
        check_packs();
        if (!jobs_text_.empty()) {
            jobs_ = number_value("--jobs", jobs_text_, 1);
        }
    }

  private:
    void fail(Console& console, std::string_view message) {
        console.error(message);
        failed_ = true;
    }

    /// All documents of all inputs, in the order of the inputs. Problems are printed in that order too.
    std::vector<text::Document> read_all(Console& console) {
        const read::Options options = reading();
        const read::Listing listing = read::list_inputs(arguments_);
        for (const std::string& error : listing.errors) {
            fail(console, error);
        }
        if (listing.passed_over > 0) {
            console.detail(fmt::format("{} passed over (no reader for their ending)",
                                       counted(listing.passed_over, "file", "files")));
        }
        std::vector<read::Batch> batches(listing.paths.size());
        {
            Progress progress(console, "reading", batches.size());
            for_all(
                batches.size(), jobs_,
                [&](std::size_t i) { batches[i] = read::read_source(listing.paths[i], options); },
                [&](std::size_t count) { progress.done(count); });
        }
        std::vector<text::Document> documents;
        for (read::Batch& batch : batches) {
            for (const std::string& warning : batch.warnings) {
                console.warning(warning);
            }
            for (const std::string& error : batch.errors) {
                fail(console, error);
            }
            std::ranges::move(batch.documents, std::back_inserter(documents));
        }
        return documents;
    }

    std::vector<DocumentGraph> extract_all(const std::vector<text::Document>& documents, Console& console) {
        const lang::Packs& known = packs();
        std::vector<const text::Document*> readable;
        for (const text::Document& document : documents) {
            if (known.find(document.info.language) == nullptr) {
                fail(console, unknown_language(document.info, known));
            } else {
                readable.push_back(&document);
            }
        }
        std::vector<DocumentGraph> graphs(readable.size());
        Progress progress(console, "extracting", readable.size());
        for_all(
            readable.size(), jobs_,
            [&](std::size_t i) { graphs[i] = extract::extract(*known.find(readable[i]->info.language), *readable[i]); },
            [&](std::size_t count) { progress.done(count); });
        for (const DocumentGraph& graph : graphs) {
            console.detail(fmt::format("{}: {}, {}", graph.document.key,
                                       counted(graph.entities.size(), "entity", "entities"),
                                       counted(graph.statements.size(), "statement", "statements")));
        }
        return graphs;
    }

    std::string decisions_path_;
    std::string jobs_text_;
    std::size_t jobs_ = default_jobs();
    bool strict_ = false;
    bool failed_ = false;  ///< some input could not be read
};

}  // namespace

std::unique_ptr<Command> make_build() { return std::make_unique<Build>(); }

}  // namespace actant::cli
