// SPDX-License-Identifier: Apache-2.0
#include "src/lang/speller.hpp"

#include <unicode/ucnv.h>

#include <filesystem>
#include <hunspell.hxx>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace actant::lang {
namespace {

constexpr std::string_view folder = "/usr/share/hunspell/";  ///< where distributions keep dictionaries

}  // namespace

struct Speller::Impl {
    std::string dictionary;
    std::mutex mutex;
    bool tried = false;
    std::unique_ptr<Hunspell> hunspell;
    std::unordered_map<std::string, bool> answers;

    void load() {
        tried = true;
        const std::string path = std::string(folder) + dictionary;
        std::error_code error;
        if (!dictionary.empty() && std::filesystem::exists(path + ".aff", error) &&
            std::filesystem::exists(path + ".dic", error)) {
            hunspell = std::make_unique<Hunspell>((path + ".aff").c_str(), (path + ".dic").c_str());
        }
    }

    /// The word in the encoding of the dictionary; empty where it has no such characters.
    std::string encoded(std::string_view word) const {
        const std::string& encoding = hunspell->get_dict_encoding();
        if (encoding == "UTF-8") {
            return std::string(word);
        }
        UErrorCode status = U_ZERO_ERROR;
        std::string out(word.size() + 1, '\0');
        const int32_t length = ucnv_convert(encoding.c_str(), "UTF-8", out.data(), static_cast<int32_t>(out.size()),
                                            word.data(), static_cast<int32_t>(word.size()), &status);
        if (U_FAILURE(status)) {
            return {};
        }
        out.resize(static_cast<std::size_t>(length));
        return out;
    }
};

Speller::Speller(std::string dictionary) : impl_(std::make_unique<Impl>()) {
    impl_->dictionary = std::move(dictionary);
}
Speller::~Speller() = default;

bool Speller::knows(std::string_view word) const {
    const std::scoped_lock lock(impl_->mutex);
    if (!impl_->tried) {
        impl_->load();
    }
    if (!impl_->hunspell) {
        return false;
    }
    const auto found = impl_->answers.find(std::string(word));
    if (found != impl_->answers.end()) {
        return found->second;
    }
    const std::string bytes = impl_->encoded(word);
    const bool known = !bytes.empty() && impl_->hunspell->spell(bytes);
    if (impl_->answers.size() < 100000) {
        impl_->answers.emplace(word, known);
    }
    return known;
}

}  // namespace actant::lang
