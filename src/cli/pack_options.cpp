// SPDX-License-Identifier: Apache-2.0
#include "src/cli/pack_options.hpp"

#include <fmt/core.h>

#include <boost/program_options.hpp>

#include "src/cli/values.hpp"

namespace actant::cli {
namespace {

namespace po = boost::program_options;

constexpr std::string_view preferred_language = "de";  ///< of texts that are too short to tell

}  // namespace

void PackOptions::declare_packs(OptionsDescription& options) {
    options.add_options()
        // clang-format off
        ("date,d", po::value<std::string>(&date_)->value_name("DATE"), "date of texts that carry none (YYYY-MM-DD, YYYY-MM or YYYY)")
        ("language-dir", po::value<std::string>(&folder_)->value_name("DIR"), "read language packs from DIR, not those built in");
    // clang-format on
}

void PackOptions::check_packs() {
    if (!date_.empty()) {
        date_value("--date", date_);
    }
}

const lang::Packs& PackOptions::packs() {
    if (folder_.empty()) {
        return lang::Packs::embedded();
    }
    if (!loaded_) {
        try {
            loaded_ = lang::Packs::from_directory(folder_);
        } catch (const std::exception& error) {
            throw DataError(error.what());
        }
        if (loaded_->languages().empty()) {
            throw DataError(
                fmt::format("{}: no language pack in this folder (it needs languages/CODE/*.jsonl)", folder_));
        }
    }
    return *loaded_;
}

read::Options PackOptions::reading() {
    const lang::Packs& known = packs();
    const bool has_preferred = known.find(preferred_language) != nullptr || known.languages().empty();
    return {date_, has_preferred ? std::string(preferred_language) : known.languages().front()};
}

std::string unknown_language(const DocumentInfo& document, const lang::Packs& packs) {
    std::string known;
    for (const std::string& language : packs.languages()) {
        known.append(known.empty() ? "" : " ").append(language);
    }
    return fmt::format("{}: its language '{}' is not known, nothing is read from it (known: {})", document.key,
                       document.language, known);
}

}  // namespace actant::cli
