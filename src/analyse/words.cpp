// SPDX-License-Identifier: Apache-2.0
// Dictionary look-up, compounds and the words and names within them.
#include <algorithm>

#include "src/analyse/analysis.hpp"
#include "src/text/utf8.hpp"

namespace actant::analyse {
namespace {

using lang::FormEntry;
using text::TokenKind;

/// Bytes; longer words in capitals are no acronyms.
constexpr std::size_t longest_acronym = 3;

struct Compound {
    Index noun = none;
    Agreement agreement = 0;
    std::uint16_t head_begin = 0;
};

class Lookup {
  public:
    explicit Lookup(Analysis& analysis) : a_(analysis), pack_(analysis.pack) {}

    void run() {
        a_.words.resize(a_.tokens.list.size());
        for (std::size_t i = 0; i < a_.words.size(); ++i) {
            one(i);
        }
    }

  private:
    /// A name in capitals, as datelines and headings have it ("BERLIN"), in its usual spelling.
    const FormEntry* capitals(std::string_view form) const {
        const FormEntry* entry = pack_.find(text::with_upper_first(text::to_lower(form)));
        return entry != nullptr && !entry->names.empty() ? entry : nullptr;
    }

    void one(std::size_t i) {
        Word& word = a_.words[i];
        const text::Token& token = a_.token(i);
        if (token.kind != TokenKind::word) {
            word.tag = token.kind == TokenKind::number ? Tag::number : Tag::punctuation;
            return;
        }
        word.entry = pack_.find(token.text);
        if (word.entry == nullptr && token.all_caps && token.text.size() > longest_acronym) {
            word.entry = capitals(token.text);
        }
        if (word.entry != nullptr) {
            word.function = pack_.function(*word.entry);
            if (!word.entry->nouns.empty()) {
                word.noun = word.entry->nouns.front().lemma;
                for (const auto& reading : word.entry->nouns) {
                    word.agreement |= reading.agreement;
                }
                inside_known_word(i);
            }
        }
        if (!token.capitalised || word.noun != none) {
            return;
        }
        if (word.entry != nullptr && !word.entry->names.empty()) {
            return;
        }
        const Compound compound = find_compound(token.text);
        word.noun = compound.noun;
        word.agreement = compound.agreement;
        word.head_begin = compound.head_begin;
        if (compound.head_begin > 0) {
            names_in_compound(i, token.text.substr(0, compound.head_begin));
        }
    }

    /// "Waffenlieferung", "NATO-Chef" may be words of their own; what their parts say counts all the same.
    void inside_known_word(std::size_t i) {
        Word& word = a_.words[i];
        if (a_.text(i).size() < 6) {
            return;
        }
        const Compound compound = find_compound(a_.text(i));
        if (compound.noun == none) {
            return;
        }
        const bool frames = pack_.nouns[static_cast<std::size_t>(word.noun)].frames.empty() &&
                            !pack_.nouns[static_cast<std::size_t>(compound.noun)].frames.empty();
        const std::size_t parts = a_.compound_parts.size();
        names_in_compound(i, a_.text(i).substr(0, compound.head_begin));
        if (frames) {
            word.noun = compound.noun;
        }
        if (frames || a_.compound_parts.size() > parts) {
            word.head_begin = compound.head_begin;
        }
    }

    Compound find_compound(std::string_view word) {
        if (const auto known = cache_.find(word); known != cache_.end()) {
            return known->second;
        }
        Compound compound = split(word);
        // "Selbstmord-bombenanschlag": where the longer head says nothing, the shorter one does
        if (compound.noun != none && compound.head_begin > 0 && !says_something(compound)) {
            const Compound inner = find_compound(text::with_upper_first(word.substr(compound.head_begin)));
            if (inner.noun != none && says_something(inner) && class_of(inner) == class_of(compound)) {
                compound.noun = inner.noun;
                compound.head_begin = static_cast<std::uint16_t>(compound.head_begin + inner.head_begin);
            }
        }
        cache_.emplace(std::string(word), compound);
        return compound;
    }

    bool says_something(const Compound& compound) const {
        return !pack_.nouns[static_cast<std::size_t>(compound.noun)].frames.empty();
    }

    lang::NounClass class_of(const Compound& compound) const {
        return pack_.nouns[static_cast<std::size_t>(compound.noun)].noun_class;
    }

    Compound head_at(std::string_view word, std::size_t cut) const {
        const FormEntry* head = pack_.find(text::with_upper_first(word.substr(cut)));
        if (head == nullptr || head->nouns.empty()) {
            return {};
        }
        Compound compound{head->nouns.front().lemma, 0, static_cast<std::uint16_t>(cut)};
        for (const auto& reading : head->nouns) {
            compound.agreement |= reading.agreement;
        }
        return compound;
    }

    Compound split(std::string_view word) {
        const std::size_t hyphen = word.rfind('-');
        if (hyphen != std::string_view::npos && hyphen > 0 && hyphen + 3 < word.size()) {
            Compound compound = head_at(word, hyphen + 1);
            if (compound.noun == none) {
                const Compound inner = split(word.substr(hyphen + 1));
                compound = inner;
                compound.head_begin = static_cast<std::uint16_t>(inner.noun == none ? 0 : hyphen + 1);
            }
            return compound;
        }
        if (word.size() < 7 || word.size() > 60) {
            return {};
        }
        for (std::size_t cut = 3; cut + 3 <= word.size(); ++cut) {
            if ((static_cast<unsigned char>(word[cut]) & 0xC0U) == 0x80U) {
                continue;
            }
            const Compound compound = head_at(word, cut);
            if (compound.noun != none && (word.size() - cut >= 4 || known_part(word.substr(0, cut), true)) &&
                known_part(word.substr(0, cut), false)) {
                return compound;
            }
        }
        return {};
    }

    /// Whether the first part of a compound is a word: "Waffen" in "Waffenlieferung", with a linking element or
    /// without.
    bool known_part(std::string_view part, bool nouns_only) {
        const auto is_word = [&](std::string_view candidate) {
            if (candidate.size() < 2) {
                return false;
            }
            const FormEntry* upper = pack_.find(candidate);
            if (upper != nullptr && (!upper->nouns.empty() || !upper->names.empty())) {
                return true;
            }
            if (nouns_only) {
                return false;
            }
            const FormEntry* lower = pack_.find(text::with_lower_first(candidate));
            return lower != nullptr;
        };
        if (is_word(part)) {
            return true;
        }
        for (const std::string& linking : pack_.inflection.linking) {
            if (part.size() > linking.size() + 2 && part.ends_with(linking) &&
                is_word(part.substr(0, part.size() - linking.size()))) {
                return true;
            }
        }
        // verb stems (Liefer-termin) and nouns that lose their last vowel (Schul-geld)
        for (const std::string& ending : pack_.inflection.linking) {
            if (is_word(std::string(part) + ending)) {
                return true;
            }
        }
        return part.size() >= 7 && split(part).noun != none;
    }

    void names_in_compound(std::size_t token, std::string_view first) {
        if (first.ends_with('-')) {
            first.remove_suffix(1);
        }
        if (add_part(token, first)) {
            return;
        }
        std::string_view rest = first;
        while (!rest.empty()) {
            const std::size_t hyphen = rest.find('-');
            add_part(token, rest.substr(0, hyphen));
            rest = hyphen == std::string_view::npos ? std::string_view{} : rest.substr(hyphen + 1);
        }
    }

    bool add_part(std::size_t token, std::string_view part) {
        const FormEntry* entry = pack_.find(part);
        std::string spaced;
        if ((entry == nullptr || entry->names.empty()) && part.find('-') != std::string_view::npos) {
            spaced = part;
            std::ranges::replace(spaced, '-', ' ');
            entry = pack_.find(spaced);
        }
        if (entry == nullptr || entry->names.empty()) {
            const std::string& s = pack_.inflection.linking.front();
            entry = part.size() > 4 && part.ends_with(s) ? pack_.find(part.substr(0, part.size() - s.size())) : nullptr;
        }
        if (entry == nullptr) {
            return false;
        }
        for (const lang::NameUse& use : entry->names) {
            if (use.kind == lang::NameKind::given_name || use.kind == lang::NameKind::particle || use.ambiguous) {
                continue;
            }
            a_.compound_parts.push_back({token, std::string(part), use});
            return true;
        }
        return false;
    }

    Analysis& a_;
    const lang::Pack& pack_;
    lang::StringMap<Compound> cache_;
};

/// "beliefertPjöngjang": a missing space between a word in lower case and a name or noun.
void separate_words(Analysis& analysis) {
    auto& list = analysis.tokens.list;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const text::Token token = list[i];
        if (token.kind != TokenKind::word || token.capitalised || token.text.size() < 6 ||
            token.text.size() != token.end - token.begin || analysis.pack.find(token.text) != nullptr) {
            continue;
        }
        for (std::size_t cut = 2; cut + 2 < token.text.size(); ++cut) {
            if ((static_cast<unsigned char>(token.text[cut]) & 0xC0U) == 0x80U ||
                !text::starts_upper(token.text.substr(cut))) {
                continue;
            }
            if (analysis.pack.find(token.text.substr(0, cut)) != nullptr &&
                analysis.pack.find(token.text.substr(cut)) != nullptr) {
                text::Token second = token;
                list[i].text = token.text.substr(0, cut);
                list[i].end = token.begin + static_cast<std::uint32_t>(cut);
                second.text = token.text.substr(cut);
                second.begin = list[i].end;
                second.space_before = true;
                second.line_start = second.block_start = false;
                second.capitalised = true;
                list.insert(list.begin() + static_cast<std::ptrdiff_t>(i) + 1, second);
            }
            break;
        }
    }
}

}  // namespace

void find_words(Analysis& analysis) {
    analysis.tokens = text::tokenize(analysis.document.text);
    separate_words(analysis);
    Lookup(analysis).run();
}

}  // namespace actant::analyse
