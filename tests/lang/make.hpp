// SPDX-License-Identifier: Apache-2.0
// Packs for the tests: the compiled-in one, and small ones in a temporary folder.
#pragma once

#include <unistd.h>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "src/lang/json_lines.hpp"
#include "src/lang/pack.hpp"

namespace actant::lang {

inline const Pack& german() { return *Packs::embedded().find("de"); }

/// Whether the form is a form of the verb.
inline bool is_verb(std::string_view form, std::string_view lemma, VerbForm kind, Tense tense = Tense::present) {
    const FormEntry* entry = german().find(form);
    return entry != nullptr && std::ranges::any_of(entry->verbs, [&](const VerbReading& r) {
               return german().verbs[static_cast<std::size_t>(r.lemma)].lemma == lemma && r.form == kind &&
                      r.tense == tense;
           });
}
inline bool is_past(std::string_view form, std::string_view lemma) {
    return is_verb(form, lemma, VerbForm::finite, Tense::past);
}
inline bool is_finite(std::string_view form, std::string_view lemma) { return is_verb(form, lemma, VerbForm::finite); }
inline bool is_participle(std::string_view form, std::string_view lemma) {
    return is_verb(form, lemma, VerbForm::participle);
}

/// The agreement of the form as this noun, 0 where it is none.
inline Agreement noun_agreement(std::string_view form, std::string_view lemma) {
    if (const FormEntry* entry = german().find(form); entry != nullptr) {
        for (const NounReading& r : entry->nouns) {
            if (german().nouns[static_cast<std::size_t>(r.lemma)].lemma == lemma) {
                return r.agreement;
            }
        }
    }
    return 0;
}

/// The reading of the form as a name of this kind and actor, or nullptr.
inline const NameUse* name_use(std::string_view form, NameKind kind, std::string_view actor) {
    if (const FormEntry* entry = german().find(form); entry != nullptr) {
        for (const NameUse& use : entry->names) {
            if (use.kind == kind && use.actor != none &&
                german().actors[static_cast<std::size_t>(use.actor)].id == actor) {
                return &use;
            }
        }
    }
    return nullptr;
}

/// A copy of data/ that a test may spoil; goes with the object.
class PackFolder {
  public:
    PackFolder()
        : path_(std::filesystem::temp_directory_path() /
                ("actant-lang-test-" + std::to_string(::getpid()) + "-" + std::to_string(++count()))) {
        std::filesystem::copy(std::filesystem::path(ACTANT_SOURCE_DIR) / "data", path_,
                              std::filesystem::copy_options::recursive);
    }
    PackFolder(const PackFolder&) = delete;
    PackFolder& operator=(const PackFolder&) = delete;
    ~PackFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    const std::filesystem::path& path() const { return path_; }
    void write(const std::string& file, const std::string& text) const {
        std::ofstream(path_ / file, std::ios::binary) << text;
    }
    /// What loading complains of, empty where it does not.
    std::string error() const {
        try {
            (void)Packs::from_directory(path_);
        } catch (const PackError& problem) {
            return problem.what();
        }
        return {};
    }

  private:
    static int& count() {
        static int value = 0;
        return value;
    }
    std::filesystem::path path_;
};

}  // namespace actant::lang
