#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""GraphML and GEXF, read by networkx and xmllint: nodes are the entities, edges the relations, and every text arrives.

usage: networks.py ACTANT SAMPLES
"""
import re
import subprocess
import sys

from common import STATUSES, Suite, need, need_program, relations

networkx = need("networkx", "python3-networkx")
need_program("xmllint", "libxml2-utils")


def as_xml(text):
    """The text as XML 1.0 can hold it."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)


def main():
    suite = Suite(*sys.argv[1:])
    for graph in suite.graphs:
        entities, statements, _ = suite.nodes(graph)
        for ending, read in ((".graphml", networkx.read_graphml), (".gexf", networkx.read_gexf)):
            what, path = f"{graph}{ending}", suite.export(graph, ending)
            lint = subprocess.run(["xmllint", "--noout", path], capture_output=True, text=True)
            suite.check(lint.returncode == 0 and not lint.stderr, f"{what}: xmllint: {lint.stderr[:300]}")
            found = read(path)
            suite.check(found.is_directed(), f"{what}: not directed")
            nodes = {data["iri"]: data for _, data in found.nodes(data=True)}
            suite.same(f"{what}: entities", sorted(nodes), sorted(one["id"] for one in entities))
            for one in entities:
                data = nodes[one["id"]]
                suite.same(f"{what}: name", data["label"], as_xml(one["name"]))
                suite.same(f"{what}: kind", data["kind"], one["type"][1])
                suite.same(f"{what}: alternateNames", data.get("alternateNames", ""), as_xml(" | ".join(one.get("alternateName", []))))
                suite.same(f"{what}: qid", data.get("qid", ""), one.get("sameAs", {}).get("id", "").rsplit("/", 1)[-1])
                suite.check(isinstance(data["sources"], int), f"{what}: sources is no number")
            iri = {node: data["iri"] for node, data in found.nodes(data=True)}
            edges = [(iri[a], iri[b], data) for a, b, data in found.edges(data=True)]
            suite.same(f"{what}: relations", sorted((a, b, data["kind"]) for a, b, data in edges), sorted(relations(suite, graph)))
            quotes = {as_xml(one["quote"]) for one in statements}
            for _, _, data in edges:
                suite.check(data["status"] in STATUSES and isinstance(data["disputed"], bool) and data["statements"] >= 1, f"{what}: {data}")
                suite.check(data.get("quote", "") in quotes, f"{what}: a quote that no statement has: {data.get('quote')!r}")
            if graph == "samples":
                suite.check(sum(data["sources"] for _, _, data in edges) >= len(edges) > 50, f"{what}: only {len(edges)} edges")
                suite.run("export", suite.folder / "samples.jsonld", "-o", suite.folder / f"part{ending}", "--type", "supplies")
                part = read(suite.folder / f"part{ending}")
                suite.same(f"{what}: --type", {data["kind"] for _, _, data in part.edges(data=True)}, {"supplies"})
            # What is cut off is no XML.
            cut = suite.folder / f"cut{ending}"
            cut.write_bytes(path.read_bytes()[:-20])
            suite.check(subprocess.run(["xmllint", "--noout", cut], capture_output=True).returncode != 0, f"{what}: cut off, but whole to xmllint")
    suite.end()


main()
