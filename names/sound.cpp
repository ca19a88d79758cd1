// SPDX-License-Identifier: Apache-2.0
#include "names/sound.hpp"

#include <utility>

namespace actant::names {
namespace {

/// Letters of one sound, the longest first. Sources: the German press (Duden) and British/American (BGN/PCGN) ways to
/// write Cyrillic, ISO 9, and what news agencies make of Arabic and Persian.
struct Rule {
    std::string_view letters;
    char sound;
};
constexpr std::array<Rule, 27> rules = {
    {{"schtsch", 'S'}, {"shtsh", 'S'}, {"shch", 'S'}, {"stsch", 'S'}, {"tsch", 'C'}, {"dsch", 'J'}, {"sch", 'S'},
     {"tch", 'C'},     {"tsh", 'C'},   {"dzh", 'J'},  {"sh", 'S'},    {"zh", 'S'},   {"kh", 'h'},   {"gh", 'g'},
     {"dh", 'd'},      {"th", 't'},    {"ph", 'f'},   {"ts", 'c'},    {"tz", 'c'},   {"dj", 'J'},   {"ck", 'k'},
     {"ou", 'u'},      {"oo", 'u'},    {"ee", 'i'},   {"ie", 'e'},    {"w", 'v'},    {"q", 'k'}}};

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

char before(const std::string& sound) { return sound.empty() ? '\0' : sound.back(); }

/// A letter on its own, with what stands around it.
void add_letter(std::string& out, std::string_view word, std::size_t at, Romanization romanization) {
    const char letter = word[at];
    const char next = at + 1 < word.size() ? word[at + 1] : '\0';
    switch (letter) {
        case 'z': out += romanization == Romanization::german ? 'c' : 's'; return;
        case 'c':
            if (next == 'e' || next == 'i' || next == 'y') {
                out += 'c';
            } else {
                out += 'k';
            }
            return;
        case 'x': out += "ks"; return;
        case 'j':
        case 'y': {
            const bool opens = next != '\0' && is_vowel(next) && next != 'y';
            if (letter == 'j' && opens && romanization == Romanization::english_j) {
                out += 'J';
            } else if (opens && next == 'e') {
                // Jelzin, Yeltsin, Elzin; Andrejew, Andreev
            } else {
                out += 'i';
            }
            return;
        }
        case 'h':
            if (next == '\0' && is_vowel(before(out))) {
                return;  // Hamzah
            }
            out += 'h';
            return;
        default: out += letter; return;
    }
}

/// Endings that each romanization writes in its own way.
std::string_view without_ending(std::string_view word, std::string& ending) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 18> endings = {{{"iow", "V"},
                                                                                        {"ow", "V"},
                                                                                        {"ew", "V"},
                                                                                        {"ov", "V"},
                                                                                        {"ev", "V"},
                                                                                        {"off", "V"},
                                                                                        {"eff", "V"},
                                                                                        {"owa", "Va"},
                                                                                        {"ewa", "Va"},
                                                                                        {"ova", "Va"},
                                                                                        {"eva", "Va"},
                                                                                        {"skyj", "ski"},
                                                                                        {"skij", "ski"},
                                                                                        {"skyy", "ski"},
                                                                                        {"skiy", "ski"},
                                                                                        {"skyi", "ski"},
                                                                                        {"sky", "ski"},
                                                                                        {"aja", "aia"}}};
    for (const auto& [letters, sound] : endings) {
        if (word.size() > letters.size() + 1 && word.back() == letters.back() && word.ends_with(letters)) {
            ending = sound;
            return word.substr(0, word.size() - letters.size());
        }
    }
    constexpr std::array<std::string_view, 6> vowels = {"yj", "ij", "iy", "yi", "yy", "ii"};
    for (const auto letters : vowels) {
        if (word.size() > 3 && word.ends_with(letters)) {
            ending = "i";
            return word.substr(0, word.size() - 2);
        }
    }
    return word;
}

/// Doubled sounds once, and no "j" before the ending of Medwedjew.
std::string tidied(const std::string& sound) {
    std::string out;
    for (const char letter : sound) {
        if (letter == 'V' && before(out) == 'i') {
            out.back() = letter;
        } else if (letter != before(out)) {
            out += letter;
        }
    }
    return out;
}

}  // namespace

std::string sound_of(std::string_view word, Romanization romanization) {
    std::string ending;
    const auto stem = without_ending(word, ending);
    const bool english = romanization == Romanization::english || romanization == Romanization::english_j;
    std::string out;
    for (std::size_t at = 0; at < stem.size();) {
        const auto rest = stem.substr(at);
        if (rest.starts_with("ch")) {
            out += english ? 'C' : 'h';
            at += 2;
            continue;
        }
        const Rule* found = nullptr;
        for (const auto& rule : rules) {
            if (rule.letters.front() == rest.front() && rest.starts_with(rule.letters)) {
                found = &rule;
                break;
            }
        }
        if (found != nullptr) {
            out += found->sound;
            at += found->letters.size();
            continue;
        }
        add_letter(out, stem, at, romanization);
        ++at;
    }
    return tidied(out + ending);
}

}  // namespace actant::names
