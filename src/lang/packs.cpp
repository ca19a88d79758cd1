// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "src/lang/embedded.hpp"
#include "src/lang/loaders.hpp"

namespace actant::lang {
namespace {

struct File {
    std::string path;  ///< below the folder of packs
    std::string_view bytes;
};

constexpr std::string_view languages_folder = "languages/";

std::string_view file_name(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

using Load = void (*)(PackBuilder&, const Line&);

/// The order of loading: what a later row needs stands before it. A prefix of the file name chooses the row.
struct Stage {
    std::string_view prefix;
    Load load;
};

const std::vector<Stage>& neutral_stages() {
    static const std::vector<Stage> stages = {
        {"states", [](PackBuilder& b, const Line& l) { load_actor(b, l, EntityType::state); }},
        {"organizations", [](PackBuilder& b, const Line& l) { load_actor(b, l, EntityType::organization); }},
        {"persons", [](PackBuilder& b, const Line& l) { load_actor(b, l, EntityType::person); }},
        {"weapons", [](PackBuilder& b, const Line& l) { load_actor(b, l, EntityType::weapon_system); }},
        {"name_forms", load_name_forms},
    };
    return stages;
}

const std::vector<Stage>& word_stages() {
    static const std::vector<Stage> stages = {
        {"morphology", load_morphology},
        {"function_words", load_function_words},
        {"verbs", load_verb},
    };
    return stages;
}

const std::vector<Stage>& noun_stages() {
    static const std::vector<Stage> stages = {
        {"nouns_designations", load_noun}, {"nouns_people", load_noun}, {"nouns_bodies", load_noun},
        {"nouns_weapons", load_noun},      {"nouns_time", load_noun},   {"nouns_", load_noun},
    };
    return stages;
}

const std::vector<Stage>& later_stages() {
    static const std::vector<Stage> stages = {
        {"adjectives", load_word_list},
        {"adverbs", load_word_list},
        {"abbreviations", load_word_list},
        {"time", load_time},
        {"names_states", load_state_names},
        {"names_organizations", [](PackBuilder& b, const Line& l) { load_actor_names(b, l, NameKind::organization); }},
        {"names_persons", [](PackBuilder& b, const Line& l) { load_actor_names(b, l, NameKind::person); }},
        {"names_weapons", [](PackBuilder& b, const Line& l) { load_actor_names(b, l, NameKind::weapon); }},
        {"names_places", load_place},
        {"given_names", load_given_names},
        {"name_particles", load_given_names},
        {"frames_", load_frame},
        {"embedding", load_embedding},
        {"cues", load_cue},
    };
    return stages;
}

void run(PackBuilder& builder, const std::vector<File>& files, const std::vector<Stage>& stages) {
    std::set<std::string> done;
    for (const Stage& stage : stages) {
        for (const File& file : files) {
            if (file_name(file.path).starts_with(stage.prefix) && done.insert(file.path).second) {
                std::string& text = builder.texts.emplace_back(file.bytes);
                for_each_line(file.path, text, [&](const Line& line) { stage.load(builder, line); });
            }
        }
    }
}

Pack load(const std::string& language, const std::vector<File>& neutral, const std::vector<File>& own) {
    Pack pack;
    pack.language_code = language;
    PackBuilder builder{.pack = pack};
    run(builder, neutral, neutral_stages());
    run(builder, own, word_stages());
    finish_verbs(builder);
    run(builder, own, noun_stages());
    finish_nouns(builder);
    run(builder, own, later_stages());
    finish_spellings(builder);
    return pack;
}

std::string version_of(const std::vector<File>& files) {
    std::uint64_t hash = 0xcbf29ce484222325U;  // FNV-1a, 64 bits
    for (const File& file : files) {
        for (const std::string_view part : {std::string_view(file.path), file.bytes}) {
            for (const char c : part) {
                hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
            }
        }
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace

struct Packs::Impl {
    std::vector<std::string> storage;
    std::vector<File> files;
    std::map<std::string, Pack, std::less<>> packs;

    void load_all(std::vector<File> all) {
        std::ranges::sort(all, {}, &File::path);
        files = std::move(all);
        std::vector<File> neutral;
        std::map<std::string, std::vector<File>> by_language;
        for (const File& file : files) {
            const std::string_view path = file.path;
            if (!path.starts_with(languages_folder)) {
                neutral.push_back(file);
                continue;
            }
            const std::string_view rest = path.substr(languages_folder.size());
            by_language[std::string(rest.substr(0, rest.find('/')))].push_back(file);
        }
        for (const auto& [language, own] : by_language) {
            packs.emplace(language, load(language, neutral, own));
        }
    }
};

Packs::Packs() : impl_(std::make_unique<Impl>()) {}
Packs::Packs(Packs&&) noexcept = default;
Packs& Packs::operator=(Packs&&) noexcept = default;
Packs::~Packs() = default;

const Packs& Packs::embedded() {
    static const Packs packs = [] {
        Packs loaded;
        std::vector<File> files;
        for (const PackFile& file : embedded_files()) {
            files.push_back({std::string(file.path), file.bytes});
        }
        loaded.impl_->load_all(std::move(files));
        return loaded;
    }();
    return packs;
}

Packs Packs::from_directory(const std::filesystem::path& folder) {
    Packs loaded;
    std::vector<std::filesystem::path> paths;
    std::error_code error;
    for (auto it = std::filesystem::recursive_directory_iterator(folder, error);
         !error && it != std::filesystem::recursive_directory_iterator(); ++it) {
        if (it->is_regular_file() && it->path().extension() == ".jsonl") {
            paths.push_back(it->path());
        }
    }
    if (error) {
        throw PackError(
            fmt::format("{}: cannot read the folder of language packs: {}", folder.string(), error.message()));
    }
    std::ranges::sort(paths);
    loaded.impl_->storage.reserve(paths.size());
    std::vector<File> files;
    for (const auto& path : paths) {
        std::ifstream in(path, std::ios::binary);
        loaded.impl_->storage.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        if (!in && !in.eof()) {
            throw PackError(fmt::format("{}: cannot be read", path.string()));
        }
        files.push_back({std::filesystem::relative(path, folder).generic_string(), loaded.impl_->storage.back()});
    }
    loaded.impl_->load_all(std::move(files));
    if (loaded.impl_->packs.empty()) {
        throw PackError(fmt::format(
            "{}: no language packs in it (expected languages/<code>/*.jsonl as docs/language-packs.md describes)",
            folder.string()));
    }
    return loaded;
}

const Pack* Packs::find(std::string_view language) const {
    const auto found = impl_->packs.find(language);
    return found == impl_->packs.end() ? nullptr : &found->second;
}

std::vector<std::string> Packs::languages() const {
    std::vector<std::string> out;
    for (const auto& [language, pack] : impl_->packs) {
        out.push_back(language);
    }
    return out;
}

std::string Packs::version() const { return version_of(impl_->files); }

}  // namespace actant::lang
