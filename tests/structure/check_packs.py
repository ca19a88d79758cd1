#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the pack files under data/: each line a JSON object with known keys, ids that exist, each id once.

The program checks what it loads and ends at the first error; this test names all of them, and is stricter.
usage: check_packs.py ROOT [BUILD] | --self-test
"""
import json
import sys
import tempfile
from pathlib import Path

from cpp_text import report

NAMES = "id names short also adjectives invariant_adjectives demonyms demonym_plurals adjectival capital capital_also seats ambiguous weak"
NOUN = "lemma gender plural weak adjectival class head definite group kind relation of feminine body honorific names state_office stands_for_genitive genitive oblique"
FRAME = (
    "verb noun adjective relation source target item also_target fixed reflexive each_other status not block light via with verbs venue"
)
# File (by name, the longest match of the beginning): keys that a line may have. Files not named here are checked as JSON only.
KEYS = {
    "data/schema": "entity relation label shape colour meaning domain range object symmetric item role plover cameo",
    "data/states": "id iso name from to status forms source wikidata successor also note",
    "data/organizations": "id wikidata type kind name source state from to note",
    "data/persons": "id name gender offices source wikidata state from to note",
    "data/weapons": "id name class origin source wikidata note",
    "data/name_forms": "kind forms source",
    "names_states": NAMES + " gender weak weak_seats",
    "names_organizations": NAMES + " gender",
    "names_persons": NAMES + " surname gender",
    "names_weapons": NAMES + " variants gender",
    "names_places": "name state kind adjectives invariant_adjectives also ambiguous gender",
    "given_names": "gender names ambiguous family_first",
    "name_particles": "particles",
    "verbs": "lemma present past participle subjunctive aux prefix like transitive inseparable imperative also",
    "nouns_": NOUN + " also state_form means",
    "adjectives": "lemma adjectives comparative superlative",
    "adverbs": "adverb adverbs kind phrases",
    "abbreviations": "abbreviations",
    "frames_": FRAME,
}
OFFICE = set("role of from to".split())
RELATIONS = set(
    "supplies visits meets warns warns_of threatens attacks accuses supports cooperates_with requests sanctions opposes"
    " possesses leads member_of".split()
)
VALUES = {  # key: values that it may have, in the files whose names begin so
    ("frames_", "relation"): RELATIONS,
    ("frames_", "status"): {"reported", "planned", "possible", "denied"},
    ("nouns_", "relation"): {"leads", "member_of"},
    ("nouns_", "gender"): {"m", "f", "n", "pl", "mf", "any"},
    ("names_states", "gender"): {"m", "f", "n", "pl"},
    ("data/organizations", "type"): {"Organization"},
}


def entries(path):
    """(line number, entry or None, problem) of every line that is no comment."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        yield 0, None, f"is not UTF-8 at byte {error.start}"
        return
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.lstrip().startswith("//"):
            continue
        repeated = []

        def one(pairs):
            keys = [key for key, _ in pairs]
            repeated.extend(key for key in set(keys) if keys.count(key) > 1)
            return dict(pairs)

        try:
            entry = json.loads(line, object_pairs_hook=one)
        except ValueError as error:
            yield number, None, f"is no JSON: {error}"
            continue
        if not isinstance(entry, dict):
            yield number, None, "is no JSON object"
        elif repeated:
            yield number, entry, f"has the key '{repeated[0]}' twice"
        else:
            yield number, entry, None


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)


def check(root):
    data = root / "data"
    problems, ids, uses = [], {}, []
    for path in sorted(data.rglob("*.jsonl")):
        where = path.relative_to(root).as_posix()
        name = where if path.parent == data else path.name
        rule = max((key for key in KEYS if name.startswith(key)), key=len, default=None)
        allowed = set(KEYS[rule].split()) if rule else None
        defines = path.parent == data and not name.startswith("data/schema")
        seen = {}
        for number, entry, problem in entries(path):
            place = f"{where}:{number}"
            if problem:
                problems.append(f"{place}: {problem}")
            if entry is None:
                continue
            for key in sorted(set(entry) - allowed) if allowed else []:
                problems.append(f"{place}: unknown key '{key}' in a line of {rule}*")
            for (beginning, key), values in VALUES.items():
                for value in strings(entry.get(key)) if name.startswith(beginning) and key in entry else []:
                    if value not in values:
                        problems.append(f"{place}: unknown {key} '{value}' (one of {', '.join(sorted(values))})")
            for text in strings(entry) if allowed else []:
                if text != text.strip() or not text:
                    problems.append(f"{place}: value '{text}' is empty or has white space around it")
            if "id" in entry:
                # Names of one actor may stand in several lines: the ambiguous ones apart from the others.
                if entry["id"] in seen and not rule.startswith("names_"):
                    problems.append(f"{place}: id '{entry['id']}' stands in line {seen[entry['id']]} already")
                seen[entry["id"]] = number
                if defines:
                    if entry["id"] in ids:
                        problems.append(f"{place}: id '{entry['id']}' is one of {ids[entry['id']]} already")
                    ids[entry["id"]] = where
                else:
                    uses.append((place, "id", entry["id"]))
            if defines and "source" not in entry:
                problems.append(f"{place}: has no source")
            if "state" in entry and rule != "data/states":
                uses += [(place, "state", text) for text in strings(entry["state"])]
            for office in entry.get("offices", []):
                for key in sorted(set(office) - OFFICE):
                    problems.append(f"{place}: unknown key '{key}' of an office")
                uses.append((place, "of", office.get("of", "")))
    problems += [f"{place}: {key} '{text}' is in none of data/*.jsonl" for place, key, text in uses if text not in ids]
    return problems


def self_test():
    good = {
        "data/states.jsonl": '{"id":"Q1","name":"A","source":"s"}\n',
        "data/languages/de/names_states.jsonl": '// comment\n\n{"id":"Q1","names":["A"],"gender":"n"}\n',
        "data/languages/de/frames_supplies.jsonl": '{"verb":"v","relation":"supplies","source":"nom"}\n',
    }
    bad = [  # file, text put at its end, part of the problem
        ("data/states.jsonl", "{", "is no JSON"),
        ("data/states.jsonl", "[]", "no JSON object"),
        ("data/states.jsonl", '{"id":"Q1","name":"B","source":"s"}', "already"),
        ("data/states.jsonl", '{"id":"Q2","name":"B"}', "has no source"),
        ("data/languages/de/names_states.jsonl", '{"id":"Q9","names":["B"]}', "in none of"),
        ("data/languages/de/names_states.jsonl", '{"id":"Q1","name":["B"]}', "unknown key 'name'"),
        ("data/languages/de/frames_supplies.jsonl", '{"verb":"v","relation":"suplies"}', "unknown relation"),
        ("data/languages/de/frames_supplies.jsonl", '{"verb":"v","verb":"w"}', "twice"),
        ("data/languages/de/frames_supplies.jsonl", '{"verb":" v"}', "white space"),
    ]
    failures = []
    for name, line, expected in [("data/states.jsonl", "", None), *bad]:
        with tempfile.TemporaryDirectory() as root:
            for path, content in good.items():
                path = Path(root) / path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content + (line if path == Path(root) / name else ""), encoding="utf-8")
            found = check(Path(root))
        if (expected is None) == bool(found) or (expected and not any(expected in problem for problem in found)):
            failures.append(f"{name}: {line!r}: expected {expected!r}, got {found}")
    return failures


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(report("self-test", self_test()))
    sys.exit(report("packs", check(Path(sys.argv[1]))))
