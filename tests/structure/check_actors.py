#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the known actors: no actor twice, no name of two actors, no impossible date, a source that NOTICE names behind every row, and
Wikidata items only where a source other than general knowledge gives them.

usage: check_actors.py ROOT [BUILD] | --self-test
"""
import json
import re
import sys
import tempfile
import unicodedata
from pathlib import Path

from cpp_text import report

FILES = {"states": 200, "organizations": 800, "persons": 400, "weapons": 400}  # file: rows that it has at least
GENERAL = "general"
DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FIRST_YEAR, LAST_YEAR = 1900, 2030


def rows(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("{"):
            yield number, json.loads(line)


def folded(name):
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c if c.isalnum() or c == "+" else " " for c in plain if not unicodedata.combining(c)).split())


def texts(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def bad_date(text):
    match = DATE.match(text)
    if not match:
        return "is no date (YYYY, YYYY-MM or YYYY-MM-DD)"
    year, month, day = (int(part) if part else None for part in match.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return f"lies outside {FIRST_YEAR} to {LAST_YEAR}"
    if month is not None and not 1 <= month <= 12 or day is not None and not 1 <= day <= DAYS[month - 1]:
        return "is on no calendar"
    return None


def bad_span(entry):
    """What is wrong with from and to, or None."""
    dates = {key: str(entry[key]) for key in ("from", "to") if entry.get(key)}
    for key, text in dates.items():
        if problem := bad_date(text):
            return f"{key} '{text}' {problem}"
    if len(dates) == 2:
        common = min(map(len, dates.values()))
        if dates["to"][:common] < dates["from"][:common]:
            return f"ends {dates['to']}, before it begins ({dates['from']})"
    return None


def check(root, least=FILES):
    data, problems = root / "data", []
    notice = (root / "NOTICE").read_text(encoding="utf-8")
    actors, canonical = {}, {}
    for name, minimum in least.items():
        count = 0
        for number, row in rows(data / f"{name}.jsonl"):
            place, count = f"data/{name}.jsonl:{number}", count + 1
            actors[row["id"]] = (name, row)
            source = row.get("source", "")
            if source != GENERAL and source.split(" ")[0] not in notice:
                problems.append(f"{place}: source '{source}' is not in NOTICE")
            item = row.get("wikidata") or (row["id"] if re.fullmatch(r"Q\d+", row["id"]) else None)
            if item and source == GENERAL:
                problems.append(f"{place}: Wikidata item {item} without a source that gives it")
            if name == "states" and not item and not row.get("to"):
                problems.append(f"{place}: a state of today without its Wikidata item")
            if problem := bad_span(row):
                problems.append(f"{place}: {problem}")
            for office in row.get("offices", []):
                if problem := bad_span(office):
                    problems.append(f"{place}: office of {office.get('of')}: {problem}")
            key = (name, folded(row["name"]))
            if key in canonical and (name != "persons" or actors[canonical[key]][1].get("offices") == row.get("offices")):
                problems.append(f"{place}: {row['id']} has the name of {canonical[key]}")
            canonical[key] = row["id"]
        if count < minimum:
            problems.append(f"data/{name}.jsonl: {count} rows, at least {minimum} are needed")
    for number, row in rows(data / "persons.jsonl"):
        for office in row.get("offices", []):
            state = actors.get(office.get("of"), (None, {}))[1]
            if office.get("from") and state.get("to") and office["from"] > state["to"]:
                problems.append(f"data/persons.jsonl:{number}: office of {office['of']} begins after its end")
    for language in sorted((data / "languages").iterdir()):
        problems += check_names(language, least, actors)
    return problems


def check_names(language, least, actors):
    problems = []
    for name in least:
        path = language / f"names_{name}.jsonl"
        owner, seen = {}, set()
        for number, row in rows(path):
            seen.add(row["id"])
            if row.get("ambiguous") is True:
                continue
            for form in [form for key in ("names", "also", *(["short"] if name != "persons" else [])) for form in texts(row.get(key))]:
                if form in texts(row.get("ambiguous")):
                    continue
                other = owner.setdefault(form.replace("-", " "), row["id"])
                if other != row["id"]:
                    problems.append(f"{language.name}/{path.name}:{number}: '{form}' is a name of {other} already")
        for identity, (file, row) in actors.items():
            if file == name and identity not in seen:
                problems.append(f"{language.name}/{path.name}: no name for {identity}")
    return problems


def self_test():
    good = {
        "NOTICE": "source-a",
        "data/states.jsonl": '{"id":"Q1","name":"A","source":"source-a 1"}\n{"id":"state/b","name":"B","to":"1990","source":"general"}',
        "data/persons.jsonl": '{"id":"person/p_q","name":"P Q","offices":[{"of":"Q1","from":"2001-02","to":"2001-02-03"}],"source":"general"}',
        "data/languages/de/names_states.jsonl": '{"id":"Q1","names":["A"]}\n{"id":"state/b","names":["B"]}',
        "data/languages/de/names_persons.jsonl": '{"id":"person/p_q","names":["P Q"]}',
    }
    persons, states = good["data/persons.jsonl"], good["data/states.jsonl"]
    cases = [
        ({}, None),
        ({"NOTICE": ""}, "is not in NOTICE"),
        ({"data/states.jsonl": states.replace("source-a 1", "general")}, "without a source that gives it"),
        ({"data/states.jsonl": states.replace(',"to":"1990"', "")}, "a state of today"),
        ({"data/states.jsonl": states.replace('"B"', '"a"')}, "has the name of Q1"),
        ({"data/persons.jsonl": persons.replace("2001-02-03", "2000")}, "before it begins"),
        ({"data/persons.jsonl": persons.replace("2001-02-03", "2001-02-30")}, "on no calendar"),
        ({"data/persons.jsonl": persons.replace("Q1", "state/b")}, "begins after its end"),
        ({"data/languages/de/names_states.jsonl": '{"id":"Q1","names":["A"]}\n{"id":"state/b","names":["B"],"also":["A"]}'}, "is a name of Q1 already"),
        ({"data/languages/de/names_persons.jsonl": ""}, "no name for person/p_q"),
    ]
    failures = []
    for change, expected in cases:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {**good, **change}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            found = check(root, {"states": 2, "persons": 1})
        if (expected is None) == bool(found) or (expected and not any(expected in problem for problem in found)):
            failures.append(f"{change}: expected {expected!r}, got {found}")
    return failures


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(report("self-test", self_test()))
    sys.exit(report("actors", check(Path(sys.argv[1]))))
