#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures reading and writing of graph files on a made graph, each figure beside its target: MB/s, growth of memory, DOT of 10,000
edges, and with --neo4j the load into a running server (password in NEO4J_PASSWORD; what an earlier load left there is replaced).

usage: formats.py BUILD [--relations N] [--neo4j URL [--loaded N]]
       (BUILD holds actant and format_rates: build with -DACTANT_BENCH=ON)
"""
import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/formats"))
from common import large_graph  # noqa: E402

MB_PER_S = {"jsonld": 200, "read-jsonld": 100}
NO_GROWTH = {"jsonld", "ntriples", "csv"}  # memory must not grow with the output
GROWTH = 8  # MB that blocks and the like may take
DOT_SECONDS = 1.0


def rates(build, folder, entities, relations):
    """(what, bytes, seconds, growth in MB) of each step."""
    path = folder / f"graph-{relations}.jsonld"
    path.write_text(json.dumps(large_graph(entities, relations), ensure_ascii=False), encoding="utf-8")
    whole = folder / "whole.jsonld"
    subprocess.run([build / "actant", "export", path, "-o", whole], check=True)  # as actant writes it
    lines = subprocess.run([build / "format_rates", whole], capture_output=True, text=True, check=True).stdout.splitlines()
    return [(what, int(size), float(seconds), float(growth)) for what, size, seconds, growth in map(str.split, lines)], whole


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("--relations", type=int, default=200000)
    parser.add_argument("--neo4j")
    parser.add_argument("--loaded", type=int, default=1000000, help="relations that go into Neo4j")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        found, _ = rates(options.build, folder, options.relations // 20, options.relations)
        dom = next(seconds for what, _, seconds, _ in found if what == "rapidjson-dom")
        print(f"{'':16}{'MB':>8}{'s':>9}{'MB/s':>8}{'target':>8}{'ratio':>7}{'memory':>9}")
        for what, size, seconds, growth in found:
            rate, target = size / 1e6 / seconds, MB_PER_S.get(what)
            note = f"{target:8}{rate / target:7.2f}" if target else f"{'':15}"
            memory = f"{growth:+7.1f} MB" + (" (grows)" if what in NO_GROWTH and growth > GROWTH else "")
            print(f"{what:16}{size / 1e6:8.1f}{seconds:9.3f}{rate:8.0f}{note}{memory}")
            if what == "read-jsonld":
                print(f"{'':16}{seconds / dom:.1f} times RapidJSON's own DOM parse")
        small, _ = rates(options.build, folder, 2000, 10000)
        seconds = next(seconds for what, _, seconds, _ in small if what == "dot")
        print(f"DOT of 10,000 edges: {seconds:.2f} s (target {DOT_SECONDS:.0f} s, ratio {seconds / DOT_SECONDS:.2f})")
        if options.neo4j:
            _, whole = rates(options.build, folder, options.loaded // 20, options.loaded)
            done = subprocess.run([options.build / "actant", "load", whole, "--neo4j", options.neo4j], capture_output=True, text=True, check=True)
            seconds, server = map(float, re.search(r"([\d.]+) s, of these ([\d.]+) s the server", done.stderr).groups())
            print(f"{options.loaded} relations into Neo4j: {options.loaded / seconds:.0f} relations/s, {seconds:.0f} s, our share {1 - server / seconds:.1%}")


if __name__ == "__main__":
    main()
