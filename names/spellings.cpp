// SPDX-License-Identifier: Apache-2.0
#include "names/spellings.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "names/fold.hpp"
#include "names/sound.hpp"

namespace actant::names {
namespace {

icu::UnicodeString utf16(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

/// Letters whose marks are also written as further letters: German umlauts, and the carons and cedillas of Slavic and
/// Turkish names.
constexpr std::array<std::pair<char16_t, std::u16string_view>, 16> written_out = {{{0x00e4, u"ae"},
                                                                                   {0x00f6, u"oe"},
                                                                                   {0x00fc, u"ue"},
                                                                                   {0x00e7, u"tsch"},
                                                                                   {0x0107, u"tsch"},
                                                                                   {0x010d, u"tsch"},
                                                                                   {0x0111, u"dj"},
                                                                                   {0x015b, u"sch"},
                                                                                   {0x015d, u"shch"},
                                                                                   {0x015f, u"sch"},
                                                                                   {0x0161, u"sch"},
                                                                                   {0x0219, u"sch"},
                                                                                   {0x017a, u"zh"},
                                                                                   {0x017c, u"zh"},
                                                                                   {0x017e, u"zh"},
                                                                                   {0x00eb, u"jo"}}};

bool is_ascii(std::string_view text) {
    return std::ranges::none_of(text, [](char byte) { return static_cast<unsigned char>(byte) > 0x7f; });
}

/// The name with marks written out, or as it is where it has none of them.
std::string without_marks(std::string_view name) {
    if (is_ascii(name)) {
        return std::string(name);
    }
    auto text = utf16(name);
    text.toLower();
    for (const auto& [letter, letters] : written_out) {
        text.findAndReplace(icu::UnicodeString(letter),
                            icu::UnicodeString(letters.data(), static_cast<int32_t>(letters.size())));
    }
    return utf8(text);
}

std::vector<std::string> words_of(std::string_view folded) {
    std::vector<std::string> words;
    while (!folded.empty()) {
        const auto end = std::min(folded.find(' '), folded.size());
        words.emplace_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

bool is_initial(std::string_view word) { return word.size() == 1 && word.front() >= 'a' && word.front() <= 'z'; }

/// "al" in "Baschar al-Assad", also as it sounds before some letters ("as-Sisi").
bool is_article(std::string_view word, std::string_view next) {
    if (word == "al" || word == "el" || word == "ul") {
        return true;
    }
    return word.size() >= 2 && word.size() <= 4 && (word.front() == 'a' || word.front() == 'e') &&
           next.starts_with(word.substr(1)) && std::string_view("dlnrstz").find(word[1]) != std::string_view::npos;
}

/// "Kuschugetowitsch": the father's name between given name and surname.
bool is_patronymic(std::string_view word) {
    constexpr std::array<std::string_view, 14> ends = {"owitsch", "ewitsch", "ovich", "evich", "ovitch",
                                                       "evitch",  "ovic",    "evic",  "ovych", "owytsch",
                                                       "owna",    "ewna",    "ovna",  "evna"};
    return word.size() > 6 && std::ranges::any_of(ends, [&](std::string_view end) { return word.ends_with(end); });
}

std::vector<std::string> telling(const std::vector<std::string>& words) {
    std::vector<std::string> kept;
    bool initials = true;  // so far nothing but initials
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto& word = words[at];
        const bool last = at + 1 == words.size();
        if (is_initial(word) && !last) {
            if (initials) {
                kept.empty() ? kept.push_back(word) : void(kept.back() += word);
            }
            continue;
        }
        if (!last && at > 0 && is_article(word, words[at + 1])) {
            continue;
        }
        if (!last && at > 0 && words.size() == 3 && is_patronymic(word)) {
            continue;
        }
        initials = false;
        kept.push_back(word);
    }
    return kept;
}

bool is_full(const std::vector<std::string>& words) { return words.size() >= 2 && !is_initial(words.front()); }

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) {
        all += word;
    }
    return all;
}

std::vector<std::string> sorted(std::vector<std::string> list) {
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
    std::erase_if(list, [](const std::string& one) { return one.empty(); });
    return list;
}

/// The name folded with its marks taken off, and with them written out.
std::array<std::string, 2> both_folds(std::string_view name) {
    const auto letters = latin(name);
    return {fold_name(letters), fold_name(without_marks(letters))};
}

}  // namespace

std::string latin(std::string_view name) {
    if (is_ascii(name)) {
        return std::string(name);
    }
    const auto text = utf16(name);
    bool other = false;
    for (int32_t at = 0; at < text.length() && !other; at = text.moveIndex32(at, 1)) {
        UErrorCode error = U_ZERO_ERROR;
        const UChar32 character = text.char32At(at);
        other = u_isalpha(character) && uscript_getScript(character, &error) != USCRIPT_LATIN;
    }
    if (!other) {
        return std::string(name);
    }
    UErrorCode error = U_ZERO_ERROR;
    thread_local const std::unique_ptr<icu::Transliterator> transliterator(
        icu::Transliterator::createInstance("Any-Latin; NFC; [:Lm:] Remove", UTRANS_FORWARD, error));
    if (transliterator == nullptr) {
        return std::string(name);
    }
    auto changed = text;
    transliterator->transliterate(changed);
    return utf8(changed);
}

std::vector<std::string> telling_words(std::string_view name) { return telling(words_of(fold_name(latin(name)))); }

std::vector<std::string> person_spellings(std::string_view name) {
    std::vector<std::string> found;
    for (const auto& folded : both_folds(name)) {
        if (const auto words = telling(words_of(folded)); is_full(words)) {
            found.push_back(joined(words));
        }
    }
    return sorted(std::move(found));
}

std::vector<std::string> thing_spellings(std::string_view name) {
    std::vector<std::string> found;
    for (const auto& folded : both_folds(name)) {
        found.push_back(joined(words_of(folded)));
    }
    return sorted(std::move(found));
}

std::vector<std::vector<std::string>> person_sound_words(std::string_view name) {
    std::vector<std::vector<std::string>> found;
    const auto folds = both_folds(name);
    for (const auto& folded : folds) {
        if (&folded != folds.data() && folded == folds.front()) {
            continue;  // no marks in it
        }
        const auto words = telling(words_of(folded));
        if (!is_full(words)) {
            continue;
        }
        for (const auto romanization : romanizations) {
            auto& sounds = found.emplace_back();
            for (const auto& word : words) {
                sounds.push_back(sound_of(word, romanization));
            }
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::string> person_sounds(std::string_view name) {
    std::vector<std::string> found;
    for (const auto& sounds : person_sound_words(name)) {
        found.push_back(joined(sounds));
    }
    return sorted(std::move(found));
}

std::vector<std::string> word_sounds(std::string_view word, std::size_t least) {
    std::vector<std::string> found;
    const auto folds = both_folds(word);
    for (const auto& folded : folds) {
        if ((&folded != folds.data() && folded == folds.front()) || folded.size() < least ||
            folded.find(' ') != std::string::npos) {
            continue;
        }
        for (const auto romanization : romanizations) {
            found.push_back(sound_of(folded, romanization));
        }
    }
    return sorted(std::move(found));
}

}  // namespace actant::names
