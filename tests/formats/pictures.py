#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""DOT and SVG, read by dot, gvpr and xmllint: hostile texts come through as texts, gvpr can filter by the data on nodes and edges,
links and tooltips are there, and a large graph is an overview drawn in seconds.

usage: pictures.py ACTANT SAMPLES
"""
import json
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree

from common import PREDICATES, STATUSES, TYPES, Suite, large_graph, need_program, relations

for program, package in (("dot", "graphviz"), ("gvpr", "graphviz"), ("xmllint", "libxml2-utils")):
    need_program(program, package)
SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
SECONDS = 30  # for 1,000 nodes; a few on an idle machine


def gvpr(suite, program, path):
    done = subprocess.run(["gvpr", program, path], capture_output=True, text=True, encoding="utf-8")
    suite.check(done.returncode == 0 and not done.stderr, f"gvpr {program}: {done.stderr}")
    return done.stdout.splitlines()


def shown(text):
    """As a picture has it: one line without control characters, for XML."""
    return re.sub("[\x00-\x1f\x7f]", " ", text)


def main():
    suite = Suite(*sys.argv[1:])
    for graph in suite.graphs:
        entities, statements, _ = suite.nodes(graph)
        dot, svg = (suite.export(graph, ending, "--top", "1000") for ending in (".dot", ".svg"))
        done = subprocess.run(["dot", "-Tcanon", dot], capture_output=True, text=True, encoding="utf-8")
        suite.check(done.returncode == 0 and not done.stderr, f"{graph}: dot: {done.stderr[:300]}")
        lint = subprocess.run(["xmllint", "--noout", svg], capture_output=True, text=True)
        suite.check(lint.returncode == 0 and not lint.stderr, f"{graph}: xmllint: {lint.stderr[:300]}")

        ends = {iri for one in relations(suite, graph) for iri in one[:2]}
        drawn = [one for one in entities if one["id"] in ends]
        kinds = gvpr(suite, 'N [kind != ""] { print($.kind, "\\t", $.sources, "\\t", $.qid) }', dot)
        suite.same(f"{graph}: nodes by gvpr", len(kinds), len(drawn))
        suite.check(all(kind in TYPES and int(count) >= 1 for kind, count, _ in (line.split("\t") for line in kinds)), f"{graph}: {kinds[:3]}")
        suite.same(f"{graph}: items of Wikidata by gvpr", sorted(qid for qid in (line.split("\t")[2] for line in kinds) if qid),
                   sorted(one["sameAs"]["id"].rsplit("/", 1)[1] for one in drawn if "sameAs" in one))
        edges = gvpr(suite, 'E [kind != ""] { print($.kind, "\\t", $.status, "\\t", $.sources) }', dot)
        found = [kind for line in edges for kind in line.split("\t")[0].split()]
        suite.same(f"{graph}: relations by gvpr", sorted(found), sorted(kind for *_, kind in relations(suite, graph)))
        suite.check(all(line.split("\t")[1] in STATUSES for line in edges) and set(found) <= set(PREDICATES), f"{graph}: {edges[:3]}")
        planned = gvpr(suite, 'E [status == "planned" && sources >= 1] { print($.kind) }', dot)
        suite.same(f"{graph}: planned by gvpr", len(planned), sum("\tplanned\t" in line for line in edges))

        root = ElementTree.parse(svg).getroot()
        tags = {element.tag for element in root.iter()}
        suite.check(tags <= {SVG + name for name in ("svg", "g", "title", "polygon", "path", "ellipse", "text", "a", "polyline", "circle", "defs",
                                                     "linearGradient", "stop")}, f"{graph}: elements {tags}")
        titles = [element.get(XLINK + "title") or "" for element in root.iter(SVG + "a")]
        links = [element.get(XLINK + "href") or "" for element in root.iter(SVG + "a")]
        suite.check(all(link == "" or re.fullmatch(r"https://www\.wikidata\.org/wiki/Q\d+", link) for link in links), f"{graph}: links {set(links)}")
        everything = "\n".join(titles).replace("\u00a0", " ")
        for one in drawn:
            name = re.sub("[\ufffe\uffff]", "\ufffd", shown(one["name"]))
            suite.check(name in everything, f"{graph}: no tooltip with {name!r}")
        if graph == "samples":
            suite.check(any(link for link in links), "samples: no links")
            quotes = [one["quote"] for one in statements if "object" in one]
            suite.check(sum(shown(quote) in everything for quote in quotes) > len(quotes) * 0.8, "samples: quotes are missing in tooltips")
            text = "".join(element.text or "" for element in root.iter(SVG + "text"))
            suite.check("Legend" in text and "planned" in text, "samples: no legend")

    # A part of the graph and of the time.
    part = suite.folder / "part.dot"
    suite.run("export", suite.folder / "samples.jsonld", "-o", part, "--entity", "Nordkorea", "--depth", "1")
    near = len(gvpr(suite, 'N [kind != ""] { print($.kind) }', part))
    suite.run("export", suite.folder / "samples.jsonld", "-o", part, "--since", "2024-06", "--until", "2024-06")
    june = len(gvpr(suite, 'E [kind != ""] { print($.kind) }', part))
    suite.check(1 < near < len(suite.nodes("samples")[0]) and 0 < june < len(relations(suite, "samples")), f"parts: {near} entities, {june} edges")

    # 1,000 entities: an overview with 50 names, in seconds.
    (suite.folder / "large.jsonld").write_text(json.dumps(large_graph(1000, 2500)), encoding="utf-8")
    begin = time.monotonic()
    svg = suite.export("large", ".svg", "--top", "1000")
    seconds = time.monotonic() - begin
    suite.check(seconds < SECONDS, f"1,000 nodes take {seconds:.1f} s")
    root = ElementTree.parse(svg).getroot()
    names = {match for element in root.iter(SVG + "text") for match in re.findall(r"^\d+$|Nummer", element.text or "")}
    nodes = [group for group in root.iter(SVG + "g") if group.get("class") == "node"]
    named = [group for group in nodes if list(group.iter(SVG + "text"))]
    suite.check(len(nodes) > 900 and len(named) == 50 and names, f"overview: {len(named)} of {len(nodes)} nodes have a name")
    print(f"1,000 nodes, 2,500 relations: {seconds:.1f} s")
    suite.end()


main()
