// SPDX-License-Identifier: Apache-2.0
// What the program saw in a text: tokens, names, clauses, phrases, frames that fired and why others did not.
#include "src/extract/explain.hpp"

#include <fmt/format.h>

#include <iterator>

#include "src/extract/read_document.hpp"

namespace actant::extract {
namespace {

using analyse::ClauseKind;
using analyse::Tag;

std::string_view tag_name(Tag tag) {
    constexpr std::string_view names[] = {"PUNCT", "NUM",  "NOUN",  "NAME", "ADJ",   "DET", "PRON", "ADP", "POSTP",
                                          "VFIN",  "VINF", "VPART", "VZU",  "PTKVZ", "SUB", "CONJ", "ADV", "X"};
    return names[static_cast<std::size_t>(tag)];
}

std::string_view kind_name(ClauseKind kind) {
    constexpr std::string_view names[] = {"main",       "complement",  "subordinate", "relative",
                                          "infinitive", "participial", "verbless"};
    return names[static_cast<std::size_t>(kind)];
}

std::string json_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(byte));
        } else {
            out += c;
        }
    }
    return out + "\"";
}

class Explainer {
  public:
    explicit Explainer(const Reading& r) : r_(r), a_(r.a) {}

    std::string text() {
        for (std::size_t s = 0; s < a_.sentences.size(); ++s) {
            const auto& sentence = a_.sentences[s];
            line("sentence {}: {}", s + 1, a_.text(sentence.begin, sentence.end));
            std::string tokens = "  tokens  ";
            for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
                tokens += fmt::format(" {}/{}", a_.text(i), tag_name(a_.words[i].tag));
            }
            line("{}", tokens);
            for (std::size_t k = 0; k < a_.clauses.size(); ++k) {
                if (a_.clauses[k].sentence == s) {
                    clause(k);
                }
            }
            for (const Trace& trace : r_.traces) {
                if (trace.token >= sentence.begin && trace.token < sentence.end) {
                    const auto& frame = r_.pack.frames[static_cast<std::size_t>(trace.frame)];
                    line("  frame    {} {} ({}): {}", frame.predicate, name_of(frame.relation), frame.place,
                         trace.fired ? "fires" : "no: " + trace.why);
                }
            }
            for (const Finding& f : r_.findings) {
                if (f.sentence == s) {
                    line("  => {}", statement(f));
                }
            }
        }
        return std::move(out_);
    }

    std::string json() {
        out_ = "{\"sentences\": [";
        for (std::size_t s = 0; s < a_.sentences.size(); ++s) {
            const auto& sentence = a_.sentences[s];
            out_ += fmt::format("{}{{\"text\": {}, \"tokens\": [", s == 0 ? "" : ", ",
                                json_string(a_.text(sentence.begin, sentence.end)));
            for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
                out_ += fmt::format("{}{{\"text\": {}, \"tag\": \"{}\", \"begin\": {}, \"end\": {}}}",
                                    i == sentence.begin ? "" : ", ", json_string(a_.text(i)), tag_name(a_.words[i].tag),
                                    a_.token(i).begin, a_.token(i).end);
            }
            out_ += "], \"clauses\": [";
            bool first = true;
            for (std::size_t k = 0; k < a_.clauses.size(); ++k) {
                if (a_.clauses[k].sentence == s) {
                    const Clause& c = a_.clauses[k];
                    out_ += fmt::format("{}{{\"kind\": \"{}\", \"text\": {}, \"verb\": {}}}", first ? "" : ", ",
                                        kind_name(c.kind), json_string(a_.text(c.begin, c.end)), json_string(verb(c)));
                    first = false;
                }
            }
            out_ += "], \"frames\": [";
            first = true;
            for (const Trace& trace : r_.traces) {
                if (trace.token >= sentence.begin && trace.token < sentence.end) {
                    const auto& frame = r_.pack.frames[static_cast<std::size_t>(trace.frame)];
                    out_ += fmt::format(
                        "{}{{\"predicate\": {}, \"relation\": \"{}\", \"place\": {}, \"fired\": {}, \"why\": {}}}",
                        first ? "" : ", ", json_string(frame.predicate), name_of(frame.relation),
                        json_string(frame.place), trace.fired, json_string(trace.why));
                    first = false;
                }
            }
            out_ += "], \"statements\": [";
            first = true;
            for (const Finding& f : r_.findings) {
                if (f.sentence == s) {
                    out_ += fmt::format("{}{}", first ? "" : ", ", json_string(statement(f)));
                    first = false;
                }
            }
            out_ += "]}";
        }
        out_ += "]}\n";
        return std::move(out_);
    }

  private:
    template <class... Args>
    void line(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
        out_ += '\n';
    }

    std::string verb(const Clause& c) const {
        if (c.verb == none) {
            return "";
        }
        std::string out = r_.pack.verbs[static_cast<std::size_t>(c.verb)].lemma;
        for (const Index modal : c.modals) {
            out += " +" + r_.pack.verbs[static_cast<std::size_t>(modal)].lemma;
        }
        const std::pair<bool, std::string_view> flags[] = {
            {c.passive, "passive"},        {c.perfect, "perfect"},   {c.future, "future"},
            {c.causative, "causative"},    {c.subjunctive_1, "K1"},  {c.subjunctive_2, "K2"},
            {c.negated, "negated"},        {c.question, "question"}, {c.conditional, "conditional"},
            {c.attribution, "attribution"}};
        for (const auto& [set, name] : flags) {
            if (set) {
                out += fmt::format(" {}", name);
            }
        }
        return out;
    }

    void clause(std::size_t k) {
        const Clause& c = a_.clauses[k];
        line("  clause {} {}{} [{}]: {}", k, kind_name(c.kind),
             c.parent == none ? std::string() : fmt::format(" in {}", c.parent), verb(c),
             c.end > c.begin ? a_.text(c.begin, c.end) : "");
        for (const std::size_t chunk : c.chunks) {
            phrase(static_cast<Index>(chunk), r_.subjects[k] == static_cast<Index>(chunk));
        }
    }

    void phrase(Index c, bool subject) {
        const Chunk& k = r_.chunk(c);
        const Referent& ref = r_.referent(c);
        std::string cases;
        for (unsigned i = 0; i < 4; ++i) {
            if (lang::may_be(k.agreement, static_cast<lang::Case>(i))) {
                cases += "NADG"[i];
            }
        }
        std::string extra;
        const std::pair<Index, std::string_view> links[] = {{k.genitive_of, "genitive of"},
                                                            {k.coordinated_with, "and"},
                                                            {k.apposition_of, "apposition of"},
                                                            {k.attached_to, "after"},
                                                            {k.antecedent, "="}};
        for (const auto& [to, name] : links) {
            if (to != none) {
                extra += fmt::format(" {} {}", name, to);
            }
        }
        line("    {}{} [{}] {}{}{}{}{}", c, subject ? "*" : "", a_.text(k.begin, k.end), cases, k.time ? " time" : "",
             extra,
             ref.entity == none
                 ? std::string()
                 : fmt::format(" -> {} {}", name_of(r_.entities[ref.entity].type), r_.entities[ref.entity].name),
             ref.possessor == none ? std::string() : fmt::format(" owner {}", r_.entities[ref.possessor].name));
    }

    std::string statement(const Finding& f) const {
        std::string out = fmt::format("{} -{}-> {} [{}]", r_.entities[f.subject].name, name_of(f.predicate),
                                      f.object == none ? "?" : r_.entities[f.object].name, name_of(f.status));
        const std::pair<std::string_view, const std::string&> parts[] = {
            {"item", f.item_text}, {"role", f.role}, {"by", f.by_text}, {"time", f.time_text}};
        for (const auto& [name, value] : parts) {
            if (!value.empty()) {
                out += fmt::format(" {}='{}'", name, value);
            }
        }
        return out;
    }

    const Reading& r_;
    const Analysis& a_;
    std::string out_;
};

}  // namespace

std::string explain(const lang::Pack& pack, const text::Document& document, bool json) {
    const Analysis analysis = analyse::analyse(pack, document);
    Reading reading(analysis);
    reading.tracing = true;
    read_document(reading);
    return json ? Explainer(reading).json() : Explainer(reading).text();
}

}  // namespace actant::extract
