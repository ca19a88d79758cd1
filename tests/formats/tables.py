#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""CSV, read by Python's csv module: the edges refer to the nodes beside them, every text arrives, and no cell is a formula.

usage: tables.py ACTANT SAMPLES
"""
import csv
import re
import sys

from common import Suite, relations

csv.field_size_limit(1 << 24)


def shown(text):
    """The text as it stands in a cell: no control characters, no formula."""
    text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "\ufffd", text)
    return "'" + text if re.match(" *[=+\\-@\t\r]", text) else text


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def main():
    suite = Suite(*sys.argv[1:])
    for graph in suite.graphs:
        entities, statements, _ = suite.nodes(graph)
        edges = read(suite.export(graph, ".csv"))
        nodes = read(suite.folder / f"{graph}.nodes.csv")
        local = lambda iri: iri.split("/entity/", 1)[1]
        by_id = {row["id"]: row for row in nodes}
        suite.same(f"{graph}: nodes", len(by_id), len(entities))
        if graph != "hostile":
            suite.same(f"{graph}: ids", sorted(by_id), sorted(local(one["id"]) for one in entities))
        suite.same(f"{graph}: names", sorted(row["label"] for row in nodes), sorted(shown(one["name"]) for one in entities))
        suite.same(f"{graph}: relations", sorted((row["source"], row["target"], row["relation"]) for row in edges),
                   sorted((local(a), local(b), kind) for a, b, kind in relations(suite, graph)))
        quotes = {shown(one["quote"]) for one in statements}
        for row in edges:
            suite.check(None not in row and None not in row.values(), f"{graph}: a row of another length: {row}")
            suite.same(f"{graph}: source_name", row["source_name"], by_id[row["source"]]["label"])
            suite.same(f"{graph}: target_name", row["target_name"], by_id[row["target"]]["label"])
            suite.check(row["quote"] in quotes, f"{graph}: a quote that no statement has: {row['quote']!r}")
        for row in [*edges, *nodes]:
            for name, cell in row.items():
                suite.check(not re.match(" *[=+\\-@\t\r]", cell), f"{graph}: a formula in {name}: {cell!r}")
                suite.check(not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", cell), f"{graph}: a control character in {name}: {cell!r}")
    empty = (suite.folder / "empty.csv").read_text(encoding="utf-8")
    suite.same("empty: lines", empty.count("\n"), 1)
    suite.end()


main()
