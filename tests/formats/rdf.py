#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""JSON-LD, Turtle and N-Triples hold the same triples: the npm processor jsonld reads the JSON-LD, rdflib all three. Also that
every term of ours is in data/vocabulary.ttl, that parts of --split together are the whole, and a SPARQL query.

usage: rdf.py ACTANT SAMPLES
"""
import json
import subprocess
from pathlib import Path

from common import BASE, NS, Suite, need, need_program

import sys

rdflib = need("rdflib", "python3-rdflib")
need_program("node", "nodejs")
ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "tests/tools/jsonld/to_triples.mjs"


def rows(graph):
    """Triples with literals as they stand: rdflib's own equality would take "01" and "1" for the same number."""
    text = lambda term: (str(term), str(term.datatype) if isinstance(term, rdflib.Literal) and term.datatype else type(term).__name__)
    return {(str(s), str(p), *text(o)) for s, p, o in graph}


def read(path, kind):
    return rows(rdflib.Graph().parse(data=path.read_text(encoding="utf-8"), format=kind))


def others(path):
    """The triples that the npm package jsonld finds."""
    done = subprocess.run(["node", TOOL, path], capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        sys.exit(f"to_triples.mjs {path}: {done.stderr}")
    return {tuple(row) for row in json.loads(done.stdout)}


def main():
    rdflib.NORMALIZE_LITERALS = False
    suite = Suite(*sys.argv[1:])
    defined = {str(s) for s in rdflib.Graph().parse(ROOT / "data/vocabulary.ttl").subjects()}
    for graph in suite.graphs:
        for options in ([], ["--ascii"], ["--base", "https://müller.example/a#"]):
            jsonld, turtle, triples = (suite.export(graph, ending, *options) for ending in (".1.jsonld", ".ttl", ".nt"))
            wanted = others(jsonld)
            what = f"{graph} {' '.join(options)}"
            for name, found in (("Turtle", read(turtle, "turtle")), ("N-Triples", read(triples, "nt"))):
                suite.check(found == wanted, f"{what}: {name} has other triples: {sorted(found ^ wanted)[:3]}")
            suite.same(f"{what}: lines of N-Triples", len(triples.read_text(encoding="utf-8").split("\n")) - 1, len(wanted))
            if options == ["--ascii"]:
                suite.check(all(path.read_bytes().isascii() for path in (jsonld, turtle, triples)), f"{what}: not only ASCII")
        # rdflib's own reader of JSON-LD
        suite.check(read(suite.folder / f"{graph}.jsonld", "json-ld") == read(suite.export(graph, ".nt"), "nt"), f"{graph}: rdflib reads the JSON-LD otherwise")

    terms = {term for row in read(suite.export("samples", ".nt"), "nt") for term in row if term.startswith(NS)}
    suite.check(terms <= defined, f"not in data/vocabulary.ttl: {sorted(terms - defined)}")

    # All texts of a hostile graph arrive.
    entities, statements, documents = suite.nodes("hostile")
    quotes = {row[2] for row in read(suite.folder / "hostile.nt", "nt") if row[1].endswith("oa#exact")}
    suite.same("hostile quotes", quotes, {one["quote"] for one in statements})

    # Parts: each of at most N nodes, each a file of its own, together the whole.
    for ending, kind in ((".jsonld", "json-ld"), (".nt", "nt"), (".ttl", "turtle")):
        whole = suite.folder / f"whole{ending}"
        suite.run("export", suite.folder / "samples.jsonld", "-o", whole)
        suite.run("export", suite.folder / "samples.jsonld", "-o", suite.folder / f"cut{ending}", "--split", 100)
        parts = sorted(suite.folder.glob(f"cut.*{ending}"))
        suite.check(len(parts) >= 3, f"--split 100: {len(parts)} files of {ending}")
        suite.same(f"parts of {ending}", set().union(*(read(part, kind) for part in parts)), read(whole, kind))
        if kind == "json-ld":
            sizes = [len(json.loads(part.read_text(encoding="utf-8"))["@graph"]) for part in parts]
            suite.check(max(sizes) == 100 and sum(sizes) == sum(map(len, [*suite.nodes("samples"), suite.mentions("samples")])), f"sizes of parts: {sizes}")

    # A query as docs/vocabulary.md shows it.
    graph = rdflib.Graph().parse(suite.export("samples", ".ttl"))
    found = list(graph.query(
        f"PREFIX : <{NS}> PREFIX schema: <http://schema.org/> PREFIX oa: <http://www.w3.org/ns/oa#> "
        "SELECT ?from ?quote WHERE { ?s a :Supplies ; :subject/schema:name ?from ; :status ?status ; oa:exact ?quote }"))
    suite.same("SPARQL: statements of supplies", len(found), sum(one["predicate"] == "supplies" for one in suite.nodes("samples")[1]))
    direct = list(graph.query(f"SELECT ?a ?b WHERE {{ ?a <{NS}supplies> ?b }}"))
    wanted = sum(len(one.get("supplies", [])) for one in suite.nodes("samples")[0])
    suite.same("SPARQL: direct edges of supplies", len(direct), wanted)
    suite.check(wanted > 0 and BASE in str(direct[0][0]), "no direct edges at all")

    # What is cut off is no file: the readers must see it.
    text = (suite.folder / "samples.ttl").read_text(encoding="utf-8")
    try:
        rdflib.Graph().parse(data=text[: len(text) - 3], format="turtle")
        suite.check(False, "Turtle cut off is read as if it were whole")
    except Exception:
        suite.check(True, "")
    suite.end()


main()
