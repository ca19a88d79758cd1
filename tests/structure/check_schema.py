#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that data/schema.jsonl and the program mean the same: names of graph/model.cpp in their order, symmetric relations,
shapes and colours of export/style.cpp.

usage: check_schema.py ROOT [BUILD] | --self-test
"""
import json
import re
import sys
import tempfile
from pathlib import Path

from cpp_text import report


def strings_of(source, array):
    """String literals in the initializer of an array."""
    found = re.search(array + r"\b[^=;]*=\s*\{(.*?)\};", source, re.S)
    return re.findall(r'"([^"]*)"', found[1]) if found else []


def rows_of(source, array):
    """Rows {"…", …} of a table of rows, each as its string literals."""
    found = re.search(array + r"\s*=\s*\{\{(.*?)\}\};", source, re.S)
    return [re.findall(r'"([^"]*)"', row) for row in re.findall(r"\{([^{}]*)\}", found[1])] if found else []


def check(root):
    lines = (root / "data/schema.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines if line.strip() and not line.startswith("//")]
    entities = [entry for entry in entries if "entity" in entry]
    relations = [entry for entry in entries if "relation" in entry]
    model = (root / "graph/model.cpp").read_text(encoding="utf-8")
    style = (root / "export/style.cpp").read_text(encoding="utf-8")
    problems = []

    def same(what, ours, theirs):
        if ours != theirs:
            problems.append(f"data/schema.jsonl: {what}: {ours}, but the program has {theirs}")

    same("entity types", [entry["entity"] for entry in entities], strings_of(model, "entity_type_names"))
    same("relation types", [entry["relation"] for entry in relations], strings_of(model, "predicate_names"))
    symmetric = re.search(r"is_symmetric\([^)]*\)\s*\{(.*?)\}", model, re.S)
    same(
        "symmetric relations",
        sorted(entry["relation"] for entry in relations if entry["symmetric"]),
        sorted(re.findall(r"Predicate::(\w+)", symmetric[1]) if symmetric else []),
    )
    for entry, row in zip(entities, rows_of(style, "nodes")):
        same(f"shape and colour of {entry['entity']}", [entry["shape"], entry["colour"]], [row[1], row[3]])
    for entry, row in zip(relations, rows_of(style, "edges")):
        same(f"colour of {entry['relation']}", entry["colour"], row[1])
    types = {entry["entity"] for entry in entities}
    for entry in relations:
        for kind in entry["domain"] + entry["range"]:
            if kind not in types:
                problems.append(f"data/schema.jsonl: {entry['relation']}: unknown entity type '{kind}'")
    for entry in entries:
        name = entry.get("entity") or entry.get("relation")
        if not entry.get("meaning") or set(entry.get("label", {})) != {"de", "en"}:
            problems.append(f"data/schema.jsonl: {name}: needs a meaning and labels de, en")
    return problems


def self_test():
    schema = (
        '{"entity":"Person","meaning":"m","label":{"de":"a","en":"b"},"shape":"box","colour":"#000001"}\n'
        '{"relation":"meets","meaning":"m","domain":["Person"],"range":["Person"],"symmetric":true,'
        '"label":{"de":"a","en":"b"},"colour":"#000002"}\n'
    )
    model = (
        'constexpr std::array<std::string_view, 1> entity_type_names = {"Person"};\n'
        'constexpr std::array<std::string_view, 1> predicate_names = {"meets"};\n'
        "bool is_symmetric(Predicate p) { return p == Predicate::meets; }\n"
    )
    style = 'nodes = {{\n {"Person", "box", "filled", "#000001", "#123456"},\n}};\nedges = {{\n {"meets", "#000002"},\n}};\n'
    failures = []
    for old, new, good in (("x", "x", True), ("true", "false", False), ("000002", "000003", False), ("box", "oval", False),
                           ('"relation":"meets"', '"relation":"greets"', False), ('["Person"]', '["Persona"]', False)):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for path, text in (("data/schema.jsonl", schema.replace(old, new)), ("graph/model.cpp", model),
                               ("export/style.cpp", style)):
                (root / path).parent.mkdir(exist_ok=True)
                (root / path).write_text(text, encoding="utf-8")
            if bool(check(root)) == good:
                failures.append(f"{old} -> {new}: expected {'no problem' if good else 'a problem'}")
    return failures


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(report("self-test", self_test()))
    sys.exit(report("schema", check(Path(sys.argv[1]))))
