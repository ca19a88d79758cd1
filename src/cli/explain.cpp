// SPDX-License-Identifier: Apache-2.0
// actant explain: what is read out of a text, and why.
#include "src/extract/explain.hpp"

#include <boost/program_options.hpp>

#include "src/cli/command.hpp"
#include "src/cli/list_format.hpp"
#include "src/cli/pack_options.hpp"

namespace actant::cli {
namespace {

namespace po = boost::program_options;

class Explain final : public Command, PackOptions, ListFormat {
  public:
    Explain() : ListFormat({"text", "json"}) {}
    void declare(OptionsDescription& options) override {
        options.add_options()("text", po::value<std::string>(&text_)->value_name("TEXT"),
                              "the text itself, in place of a file");
        declare_format(options);
        declare_packs(options);
    }

    Exit run(Console& console) override {
        const read::Options options = reading();
        const read::Batch batch = arguments_.empty() ? read::read_bytes("--text", text_, options)
                                                     : read::read_source(arguments_.front(), options);
        Exit exit = Exit::done;
        const auto fail = [&](const std::string& message) {
            console.error(message);
            exit = Exit::bad_data;
        };
        for (const std::string& error : batch.errors) {
            fail(error);
        }
        const bool json = is("json");
        std::string all;
        std::size_t explained = 0;
        for (const text::Document& document : batch.documents) {
            const lang::Pack* pack = packs().find(document.info.language);
            if (pack == nullptr) {
                fail(unknown_language(document.info, packs()));
                continue;
            }
            all += explained++ == 0 ? "" : json ? "," : "\n";
            all += extract::explain(*pack, document, json);
        }
        console.out(json && explained != 1 ? "[" + all + "]\n" : all);
        return exit;
    }

  protected:
    void check() override {
        if (arguments_.empty() == text_.empty()) {
            throw UsageError("explain needs a FILE, or - for standard input, or --text \"...\" (one of them)");
        }
        check_format();
        check_packs();
    }

  private:
    std::string text_;
};

}  // namespace

std::unique_ptr<Command> make_explain() { return std::make_unique<Explain>(); }

}  // namespace actant::cli
