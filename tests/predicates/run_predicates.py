#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests every predicate of tests/predicates/<language>/<relation>.txt in sentences of its own.

usage: run_predicates.py ACTANT [--only RELATION[,…]] [--language-dir DIR] [--write-known] [--quiet]

A file holds blocks separated by blank lines:
    # predicate: beliefern (verb)
    Die Slowakei beliefert Moldau seit Jahren mit Strom.
    = Slowakei supplies Moldau | item=Strom
`# predicate:` takes one or more words with commas (verb, noun, adjective or phrase); below it stand sentences, each
analysed alone, each followed by what it must give:
    = SOURCE relation TARGET      this relation, by any name of its ends (TARGET - : none is named); after | conditions:
                                  status=planned, item=Strom, role=Minister (item and role: part of it suffices)
    =! relation                   no statement of this relation
    =! SOURCE relation TARGET     not this one
Other statements may come out as well. known-failures.txt lists what fails now as FILE:SENTENCE; each is reported, never
counted as passed, and a listed sentence that passes is an error, so that the list shrinks. --write-known rewrites the
list for the files run. Ends with 1 where a sentence fails that is not listed or a listed one passes, with 2 where a
test file is wrong.
"""
import argparse
import functools
import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
RELATIONS = ("supplies visits meets warns warns_of threatens attacks accuses supports cooperates_with requests "
             "sanctions opposes possesses leads member_of").split()
SYMMETRIC = {"meets", "cooperates_with"}
CONDITIONS = {"status": "status", "item": "itemText", "role": "role", "time": "timeText", "by": "byText"}
EXPECTED = re.compile(rf"=(!?)\s*(?:(.*?)\s+)??({'|'.join(RELATIONS)})(?:\s+(.*?))?\s*(?:\|(.*))?$")


class Expectation:
    """One line that begins with = or =!; ValueError where it is none."""

    def __init__(self, line):
        match = EXPECTED.match(line)
        if not match:
            raise ValueError(f"no expectation: {line}")
        self.line = line
        self.absent = bool(match[1])
        self.source, self.relation, self.target = match[2], match[3], match[4]
        if not self.absent and not (self.source and self.target):
            raise ValueError(f"source or target is missing: {line}")
        self.conditions = {}
        for part in filter(None, (match[5] or "").split("|")):
            key, _, value = part.strip().partition("=")
            if key not in CONDITIONS:
                raise ValueError(f"unknown condition '{key}': {line}")
            self.conditions[key] = value.strip()

    def fits(self, statement):
        if statement["predicate"] != self.relation:
            return False
        if self.source or self.target:
            ends = [(statement["subject"], statement["object"])]
            if self.relation in SYMMETRIC:
                ends.append(ends[0][::-1])
            if not any(names(a, self.source) and names(b, self.target) for a, b in ends):
                return False
        return all(self.condition(statement, key, value) for key, value in self.conditions.items())

    @staticmethod
    def condition(statement, key, value):
        found = statement.get(CONDITIONS[key], "")
        return value == found if key == "status" else value.casefold() in found.casefold()

    def met(self, statements):
        return any(self.fits(s) for s in statements) != self.absent


def names(entity, wanted):
    """True if `wanted` is a name of the entity; of a topic or group, a part of its name does."""
    if wanted in (None, "*"):
        return True
    if wanted == "-" or entity is None:
        return wanted == "-" and entity is None
    if entity["type"] in ("Topic", "Group"):
        return any(wanted.casefold() in name.casefold() for name in entity["names"])
    known = {name.casefold() for name in entity["names"]}
    return wanted.casefold() in known or not known.isdisjoint(canonical_names().get(wanted.casefold(), ()))


@functools.cache
def canonical_names():
    """{any name in the packs' lists of known actors, folded: {canonical names, folded}}, so that a text need not use it."""
    found = defaultdict(set)
    for path in sorted(FOLDER.parents[1].glob("data/languages/*/names_*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("{"):
                continue
            entry = json.loads(line)
            names = entry.get("names", [])
            others = [entry.get("capital"), entry.get("surname")]
            for key in ("short", "also", "capital_also", "seats"):
                others += entry.get(key, [])
            for name in filter(None, [*names, *others] if names else []):
                found[name.casefold()].add(names[0].casefold())
    return found


def read_cases(path):
    """Yields (line number, predicate, sentence, expectations); exits with 2 where the file is wrong."""
    predicate = sentence = None
    expected, number = [], 0

    def finished():
        if sentence and not expected:
            wrong(path, number, f"nothing expected of: {sentence}")
        return [(number, predicate, sentence, expected)] if sentence else []

    cases = []
    for line_number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if line.startswith("# predicate:"):
            cases += finished()
            predicate, sentence = line.removeprefix("# predicate:").strip(), None
        elif line.startswith("="):
            if not sentence:
                wrong(path, line_number, "an expectation without a sentence")
            try:
                expected.append(Expectation(line))
            except ValueError as error:
                wrong(path, line_number, str(error))
        elif line and not line.startswith("#"):
            cases += finished()
            sentence, expected, number = line, [], line_number
            if not predicate:
                wrong(path, line_number, "a sentence before the first '# predicate:'")
    return cases + finished()


def wrong(path, number, message):
    print(f"{path}:{number}: {message}", file=sys.stderr)
    sys.exit(2)


def analyse(actant, texts, language_dir):
    """texts: {document id: sentence}. Returns {document id: [statement, its ends replaced by entities]}."""
    with tempfile.TemporaryDirectory() as scratch:
        source, target = Path(scratch) / "sentences.jsonl", Path(scratch) / "graph.jsonld"
        with source.open("w", encoding="utf-8") as out:
            for key, text in texts.items():
                out.write(json.dumps({"id": key, "text": text, "language": "de", "date": "2024-06-15"},
                                     ensure_ascii=False) + "\n")
        options = ["--language-dir", language_dir] if language_dir else []
        subprocess.run([actant, "build", "--quiet", *options, str(source), "-o", str(target)], check=True)
        nodes = json.loads(target.read_text(encoding="utf-8"))["@graph"]
    documents, entities = {}, {}
    for node in nodes:
        kinds = node["type"]
        if kinds == "NewsArticle":
            documents[node["id"]] = node["identifier"]
        elif "Entity" in kinds:
            other = node.get("alternateName", [])
            entities[node["id"]] = {"type": next(k for k in kinds if k != "Entity"),
                                    "names": [node["name"], *([other] if isinstance(other, str) else other)]}
    found = defaultdict(list)
    for node in nodes:
        if "Statement" in node["type"]:
            for end in ("subject", "object"):
                node[end] = entities[node[end]["id"]] if end in node else None
            found[documents[node["document"]["id"]]].append(node)
    return found


def shown(statement):
    ends = [statement[end]["names"][0] if statement[end] else "-" for end in ("subject", "object")]
    rest = "".join(f" | {key}={statement[name]}" for key, name in CONDITIONS.items() if name in statement)
    return f"{ends[0]} {statement['predicate']} {ends[1]}{rest}"


def read_known(path):
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def write_known(path, files, failing):
    """Replaces the entries of `files` by `failing`; those of other files stay."""
    kept = [entry for entry in read_known(path) if entry.split(":")[0] not in files]
    text = "# Sentences that fail now, as FILE:SENTENCE (run_predicates.py --write-known).\n"
    scratch = path.with_suffix(".new")
    scratch.write_text(text + "".join(f"{entry}\n" for entry in sorted({*kept, *failing})), encoding="utf-8")
    scratch.replace(path)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1])
    parser.add_argument("actant")
    parser.add_argument("--only", default="")
    parser.add_argument("--language-dir")
    parser.add_argument("--write-known", action="store_true")
    parser.add_argument("--quiet", action="store_true")
    options = parser.parse_args()
    only = set(filter(None, options.only.split(",")))
    paths = [p for p in sorted(FOLDER.glob("*/*.txt")) if not only or p.stem in only]
    cases = {}
    for path in paths:
        file = path.relative_to(FOLDER).as_posix()
        for number, predicate, sentence, expected in read_cases(path):
            cases[f"{file}:{number}"] = (file, predicate, sentence, expected)
    found = analyse(options.actant, {key: case[2] for key, case in cases.items()}, options.language_dir)

    known_path = FOLDER / "known-failures.txt"
    known = set(read_known(known_path))
    files = {path.relative_to(FOLDER).as_posix() for path in paths}
    failing, bad = set(), 0
    counts = defaultdict(lambda: {"predicates": set(), "sentences": 0, "passed": 0, "known": 0, "failed": 0})
    for key, (file, predicate, sentence, expected) in cases.items():
        count = counts[Path(file).stem]
        count["sentences"] += 1
        words, _, kind = predicate.rpartition(" (")
        count["predicates"] |= {f"{word.strip()} ({kind}" for word in (words or predicate).split(",")}
        missed = [e.line for e in expected if not e.met(found[key])]
        entry = f"{file}:{sentence}"
        if missed:
            failing.add(entry)
        if bool(missed) == (entry in known):
            count["known" if missed else "passed"] += 1
            if not missed or options.quiet:
                continue
            print(f"known failure  {key}: {sentence}")
            continue
        bad += 1
        count["failed"] += 1
        if not missed:
            print(f"passes but is listed in known-failures.txt  {key}: {sentence}")
            continue
        print(f"FAILED  {key} ({predicate}): {sentence}")
        for line in missed:
            print(f"    missed  {line}")
        for statement in found[key]:
            print(f"    found   {shown(statement)}")
    for entry in sorted(known - {f"{c[0]}:{c[2]}" for c in cases.values()}):
        if entry.split(":")[0] in files:
            print(f"known-failures.txt lists a sentence that is not there: {entry}")
            bad += 1
    print(f"{'relation':<17}{'predicates':>11}{'sentences':>11}{'passed':>8}{'known':>8}{'failed':>8}")
    total = defaultdict(int)
    for relation, count in sorted(counts.items()):
        row = {**count, "predicates": len(count["predicates"])}
        print(f"{relation:<17}" + "".join(f"{row[k]:>{w}}" for k, w in zip(row, (11, 11, 8, 8, 8))))
        for name, value in row.items():
            total[name] += value
    print(f"{'all':<17}" + "".join(f"{v:>{w}}" for v, w in zip(total.values(), (11, 11, 8, 8, 8))))
    if options.write_known:
        write_known(known_path, files, failing)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
