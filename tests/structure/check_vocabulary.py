#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that the vocabulary (docs/vocabulary.md, data/vocabulary.ttl, data/context.jsonld) is what scripts/vocabulary makes of
data/schema.jsonl, and that it has every term of export/nodes.*.

usage: check_vocabulary.py ROOT [BUILD] | --self-test
"""
import json
import re
import subprocess
import sys
from pathlib import Path

from cpp_text import report


def missing(source, context, turtle):
    """Terms that the program writes and the vocabulary lacks."""
    foreign = dict(re.findall(r'\{"(\w+)", "(http[^"]+)"\}', source))
    own = set(re.findall(r'(?:text|date|reference|texts|types)\(\{"(\w+)"\}', source))
    problems = [f"export/nodes.hpp: {name} is <{iri}>, not as in data/context.jsonld" for name, iri in foreign.items() if context.get(name) != iri]
    problems += [f"data/context.jsonld: {name} is not in export/nodes.hpp" for name in context if name not in {*foreign, "@vocab", "id", "type"}]
    problems += [f"export/nodes.cpp: {name} is not in data/vocabulary.ttl" for name in sorted(own) if f"\n:{name} a " not in turtle]
    if not foreign or len(own) < 10:
        problems.append("export/nodes.*: no terms found there: has their shape changed?")
    return problems


def check(root):
    done = subprocess.run([sys.executable, root / "scripts/vocabulary", "--check"], capture_output=True, text=True)
    problems = [done.stderr.strip()] if done.returncode else []
    source = "".join((root / f"export/nodes.{ending}").read_text(encoding="utf-8") for ending in ("hpp", "cpp"))
    context = json.loads((root / "data/context.jsonld").read_text(encoding="utf-8"))["@context"]
    return problems + missing(source, context, (root / "data/vocabulary.ttl").read_text(encoding="utf-8"))


def self_test():
    own = [f"t{number}" for number in range(10)]
    source = '{"name", "http://schema.org/name"}' + "".join(f'text({{"{name}"}}, x);' for name in own)
    turtle = "".join(f"\n:{name} a owl:Class" for name in own)
    good = {"@vocab": "v", "name": "http://schema.org/name"}
    failures = []
    for what, arguments, count in (
        ("all is well", (source, good, turtle), 0),
        ("another IRI", (source, {**good, "name": "http://schema.org/title"}, turtle), 1),
        ("a term too many", (source, {**good, "more": "x"}, turtle), 1),
        ("a term too few", (source, good, turtle.replace(":t3 ", ":t33 ")), 1),
        ("nothing", ("", {}, ""), 1),
    ):
        if len(missing(*arguments)) != count:
            failures.append(f"{what}: {missing(*arguments)}")
    return failures


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(report("self-test", self_test()))
    sys.exit(report("vocabulary", check(Path(sys.argv[1]))))
