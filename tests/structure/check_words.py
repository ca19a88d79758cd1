#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that no linguistic knowledge stands in C++: no string literal of src/ (not src/cli) equals a word of a language
pack, and none holds a letter outside ASCII. (What the words of a language mean is data: data/languages/<code>/.)

usage: check_words.py ROOT [BUILD] | --self-test
"""
import json
import re
import sys
import tempfile
import unicodedata
from pathlib import Path

from cpp_text import files, report, tokens

# Keys of pack lines whose values are the pack format's own terms, not words of the language.
TECHNICAL_KEYS = {
    "id", "state", "kind", "class", "gender", "relation", "status", "embeds", "control", "aux", "of", "type", "det", "rel",
    "pron", "possessive", "source_of", "wikidata", "iso", "from", "to", "indicative", "subjunctive_status", "paradigm",
    "feature", "features", "subordinator", "coordinator", "case", "governs", "person", "number", "tense", "mood", "role", "unit", "via",
}
# Keys whose values are slots: "an+acc:goods!" names the preposition "an", the rest is notation.
SLOT_KEYS = {"source", "target", "item", "also_target", "speaker"}
# Keys whose object maps words (its keys) to the pack format's own terms.
WORD_MAPS = {"adjective", "months", "weekdays", "seasons", "relative", "units"}
# Terms of the formats (docs/language-packs.md). Where one is a German word too, only src/lang, which reads the packs, may
# name it.
TERMS = set(
    "nom acc dat gen adj comp poss zu dass subject actor person state organization weapon location place goods topic thing"
    " any group event abstract money time body m f n pl sg all leads member_of supplies visits meets warns warns_of threatens"
    " attacks accuses supports cooperates_with requests sanctions opposes possesses asserted reported planned possible denied"
    " first second third genitive haben sein sport sports".split()
)
FEATURES = re.compile(r"(?:(?:nom|acc|dat|gen|pres|past|k1|k2|sg|pl|m|f|n|first|second|[123](?:sg|pl))(?:\.\w+)*(?: |$))+$")
# Literals that equal a word by chance, each with its reason: (path, literal).
ALLOWED = {
    ("src/read/html_text.cpp", "ul"): "an HTML element",
    ("src/read/html.cpp", "time"): "an HTML element",
    ("src/read/html.cpp", "lang"): "an HTML attribute",
    ("src/extract/explain.cpp", "and"): "English, in the notes of explain; by chance a word inside names of bodies",
    ("src/lang/load_words.cpp", "and"): "a term of function_words.jsonl; by chance a word inside names of bodies",
    ("src/extract/explain.cpp", "K1"): "Konjunktiv I in the notes of explain; by chance a rifle",
    ("src/extract/explain.cpp", "K2"): "Konjunktiv II in the notes of explain; by chance a mountain",
}


def words_of(value, key, found):
    """Adds every word of the language in a pack value to `found`."""
    if isinstance(value, dict):
        if key in WORD_MAPS:
            found.update(value)
            return
        for inner_key, inner in value.items():
            words_of(inner, inner_key, found)
    elif isinstance(value, list):
        for inner in value:
            words_of(inner, key, found)
    elif isinstance(value, str) and key not in TECHNICAL_KEYS:
        if key in SLOT_KEYS:
            value = re.split(r"[+:!.]", value)[0]
            if value in TERMS - {"zu", "dass"}:
                return
        if value and not FEATURES.match(value):
            found.add(value)


def pack_words(root):
    """(words of all packs, keys of all packs)"""
    words, keys = set(), set()

    def keys_of(value):
        if isinstance(value, dict):
            keys.update(value)
            for inner in value.values():
                keys_of(inner)
        elif isinstance(value, list):
            for inner in value:
                keys_of(inner)

    for path in sorted((root / "data/languages").rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.lstrip().startswith("//"):
                continue
            try:
                entry = json.loads(line)
            except ValueError:
                continue  # check_packs.py names it
            words_of(entry, "", words)
            keys_of(entry)
    return words, keys


def problem_of(path, kind, literal, words, keys):
    text = literal.strip()
    if (path, literal) in ALLOWED:
        return None
    if any(unicodedata.category(c).startswith("L") and ord(c) > 127 for c in text):
        return "holds a letter outside ASCII: a word or a rule of a language belongs in data/languages/"
    if kind == "char" or not re.search(r"[^\W\d_]", text) or text not in words:
        return None
    if path.startswith("src/lang/") and (text in keys or text in TERMS):
        return None
    return "is a word of a language pack: it belongs in data/languages/ (docs/language-packs.md)"


def check(root):
    words, keys = pack_words(root)
    problems = []
    for path in files(root, ["src"]):
        relative = path.relative_to(root).as_posix()
        if relative.startswith("src/cli/"):
            continue
        for kind, literal, line in tokens(path.read_text(encoding="utf-8")):
            if kind != "include" and (what := problem_of(relative, kind, literal, words, keys)):
                problems.append(f"{relative}:{line}: {json.dumps(literal, ensure_ascii=False)} {what}")
    return problems


def self_test():
    pack = (
        "// comment\n"
        '{"verb":"liefern","relation":"supplies","source":"nom","item":"acc:goods!","target":["dat","an+acc"]}\n'
        '{"form":"weil","det":"nom.m dat.f"}\n'
        '{"preposition":"laut","status":"reported","speaker":"dat"}\n'
        '{"adjective":{"en":"acc.m"},"also":["Umlauf"]}\n{"units":{"Tag":"day"}}\n'
        '{"adverbs":["also"]}\n'
    )
    cases = [  # file, its text, whether it is a problem
        ("src/extract/a.cpp", 'auto x = "liefern";', True),
        ("src/extract/a.cpp", 'auto x = u8R"(liefern)";', True),
        ("src/extract/a.cpp", 'auto x = "lie" /* joined */ "fern";', True),
        ("src/analyse/a.cpp", 'auto x = " an ";', True),
        ("src/analyse/a.hpp", 'auto x = "laut";', True),
        ("src/analyse/a.cpp", 'auto x = "en";', True),
        ("src/analyse/a.cpp", 'auto x = "Tag";', True),
        ("src/analyse/a.cpp", 'auto x = "day";', False),
        ("src/analyse/a.cpp", "auto x = U'\\u00fc';", True),
        ("src/analyse/a.cpp", 'auto x = "\\xc3\\xbc";', True),
        ("src/analyse/a.cpp", 'auto x = "\\xc2\\xad";', False),
        ("src/text/a.cpp", "auto x = U'\\u201e';", False),
        ("src/extract/a.cpp", 'auto x = "supplies"; auto y = "nom"; auto z = "dat";', False),
        ("src/extract/a.cpp", '// "liefern" in a comment\nauto x = "the verb liefern";', False),
        ("src/extract/a.cpp", 'auto x = "also";', True),
        ("src/lang/a.cpp", 'auto x = "also";', False),
        ("src/lang/a.cpp", 'auto x = "weil";', True),
        ("src/cli/a.cpp", 'auto x = "liefern";', False),
    ]
    failures = []
    for name, text, expected in cases:
        with tempfile.TemporaryDirectory() as root:
            for path, content in ((name, text), ("data/languages/de/words.jsonl", pack)):
                path = Path(root) / path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
            found = check(Path(root))
        if bool(found) != expected:
            failures.append(f"{name}: {text!r}: expected {'a problem' if expected else 'none'}, got {found}")
    return failures


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(report("self-test", self_test()))
    sys.exit(report("words", check(Path(sys.argv[1]))))
