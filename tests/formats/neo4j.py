#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`actant load`, .cypher and neo4j-csv, against a real server: counts and texts as in the JSON-LD, a second load that changes
nothing, a newer graph that replaces an older one, and a server killed in the middle.

usage: neo4j.py ACTANT SAMPLES
"""
import json
import os
import re
import subprocess
import sys
import time
from collections import Counter

from common import Suite, large_graph, need_program, relations
from neo4j_server import ROOT, Server

need_program("java", "openjdk-17-jdk-headless")
LINKS = {"SUBJECT": "subject", "OBJECT": "object", "ITEM": "item", "BY": "by", "DOCUMENT": "document"}
STATEMENT = ["predicate", "status", "itemText", "role", "byText", "timeText", "quote", "begin", "end"]


def wanted_counts(suite, graph):
    """(labels → nodes, types → relationships) as the JSON-LD has them."""
    entities, statements, documents = suite.nodes(graph)
    nodes = Counter({"Entity": len(entities), "Statement": len(statements), "Document": len(documents)})
    nodes.update(one["type"][1] for one in [*entities, *statements])
    edges = Counter(kind.upper() for *_, kind in relations(suite, graph))
    edges.update(link for link, key in LINKS.items() for one in statements if key in one)
    return +nodes, +edges


def counts(server):
    nodes = Counter(label for labels, in server.query("MATCH (n) RETURN labels(n)") for label in labels)
    return nodes, Counter(kind for kind, in server.query("MATCH ()-[r]->() RETURN type(r)"))


def main():
    suite = Suite(*sys.argv[1:])
    server = Server()
    environment = {**os.environ, "NEO4J_PASSWORD": "placeholder"}

    def load(graph, *options, code=0, url=None, password=None):
        path = suite.folder / f"{graph}.jsonld"
        done = subprocess.run([suite.actant, "load", path, "--neo4j", url or server.url, *options], capture_output=True, text=True,
                              encoding="utf-8", timeout=250, env={**environment, "NEO4J_PASSWORD": password or server.password})
        suite.check(done.returncode == code, f"load {graph} {options}: exit {done.returncode} instead of {code}: {done.stderr}")
        return done.stderr

    def whole(graph):
        suite.same(f"{graph}: counts", counts(server), wanted_counts(suite, graph))

    def texts(graph):
        """Every text as the JSON-LD has it."""
        entities, statements, documents = suite.nodes(graph)
        found = {row[0]: row[1:] for row in server.query("MATCH (n:Entity) RETURN n.name, n.alternateName, n.identityKey, n.qid")}
        for one in entities:
            wanted = [one.get("alternateName"), one.get("identityKey"), one["sameAs"]["id"].rsplit("/", 1)[1] if "sameAs" in one else None]
            suite.same(f"{graph}: entity {one['name'][:40]!r}", found.get(one["name"]), wanted)
        values = "[" + ", ".join(f"n.{key}" for key in STATEMENT) + "]"
        found = sorted(map(json.dumps, (row for row, in server.query(f"MATCH (n:Statement) RETURN {values}"))))
        suite.same(f"{graph}: statements", found, sorted(json.dumps([one.get(key) for key in STATEMENT]) for one in statements))
        found = sorted(name or "" for name, in server.query("MATCH (n:Document) RETURN n.name"))
        suite.same(f"{graph}: documents", found, sorted(one.get("name", "") for one in documents))
        quotes = {one["quote"] for one in statements}
        for many, in server.query("MATCH (:Entity)-[r]->(:Entity) RETURN r.quotes"):
            suite.check(many and set(many) <= quotes, f"{graph}: quotes of a relationship: {many}")

    def script(graph):
        """Runs the .cypher as a shell would: statement by statement."""
        text = suite.export(graph, ".cypher").read_text(encoding="utf-8")
        for statement in text.split(";\n"):
            if statement.strip():
                server.query(statement)

    # 1. The import without a server fills a database that does not exist yet.
    suite.export("hostile", ".csv", "--format", "neo4j-csv")
    code, output = server.admin(
        "database", "import", "full", "neo4j", "--array-delimiter=U+001F", "--multiline-fields=true", "--verbose", "--bad-tolerance=0",
        *(f"--nodes={suite.folder}/hostile.{kind}.csv" for kind in ("entities", "statements", "documents")), f"--relationships={suite.folder}/hostile.csv")
    suite.check(code == 0, f"neo4j-admin database import: exit {code}: {output[-1500:]}")

    with server:
        imported = server.dump()
        whole("hostile")

        # 2. Loading the same graph over it: what control characters took away comes back, else nothing changes.
        load("hostile", "--batch", "17")
        whole("hostile")
        texts("hostile")
        loaded = server.dump()
        plain = lambda rows: sorted(re.sub(r"(\\u00[01]\w|\\u007f|\\[bf]|[\ufffd ])+", "?", row) for row in rows)
        for mine, theirs, what in zip(imported, loaded, ("nodes", "relationships")):
            suite.same(f"import and load: {what}", [row for row in plain(mine) if row not in plain(theirs)], [])

        # 3. The script: again the same, also in an empty database.
        script("hostile")
        suite.check(server.dump() == loaded, "the script changes what load has written")
        server.query("MATCH (n) DETACH DELETE n")
        script("hostile")
        suite.check(server.dump() == loaded, "the script gives another database than load")

        # 4. Another graph: the old one goes, what others have put there stays.
        server.query("CREATE (:Note {text: 'mine'})-[:ABOUT]->(:Entity {id: 'mine', name: 'Mine'})")
        message = load("samples")
        suite.check(re.search(r"[1-9]\d* of before removed", message), f"says nothing of what went: {message}")
        suite.same("what others put there", server.query("MATCH (n:Note)-[:ABOUT]->(e) RETURN n.text, e.name"), [["mine", "Mine"]])
        server.query("MATCH (n:Note)-[:ABOUT]->(e) DETACH DELETE n, e")
        whole("samples")
        texts("samples")
        before = server.dump()
        load("samples")
        suite.check(server.dump() == before, "a second load changes the database")
        names = {name for name, in server.query("SHOW CONSTRAINTS YIELD name")} | {name for name, in server.query("SHOW INDEXES YIELD name")}
        suite.check({"actant_entity", "actant_statement", "actant_document", "actant_names"} <= names, f"constraints and indexes: {names}")

        # 5. A part, kept beside the rest and without it.
        load("samples", "--type", "supplies", "--keep")
        suite.check(counts(server) == wanted_counts(suite, "samples"), "--keep removes")
        load("samples", "--type", "supplies")
        kinds = {kind for kind, in server.query("MATCH (:Entity)-[r]->(:Entity) RETURN DISTINCT type(r)")}
        suite.same("--type supplies", kinds, {"SUPPLIES"})

        # 6. What goes wrong is said, and nothing is written.
        before = server.dump()
        suite.check("not accepted" in load("samples", code=3, password="falsch"), "wrong password")
        suite.check("no such database" in load("samples", "--database", "nirgends", code=3), "a database that is not there")
        suite.check("nothing answers" in load("samples", code=3, url="http://127.0.0.1:9"), "a port where nothing listens")
        suite.check(server.dump() == before, "a load that failed at its start has written")

        # 7. The analyst's queries of docs/neo4j.md run.
        load("samples")
        page = (ROOT / "docs/neo4j.md").read_text(encoding="utf-8")
        queries = re.findall(r"```cypher\n(.*?)```", page, re.S)
        answers = [server.query(one.strip().rstrip(";"), {"name": "Nordkorea", "other": "Ukraine"}) for one in queries]
        suite.check(len(queries) >= 5 and sum(map(bool, answers)) >= 4, f"queries of docs/neo4j.md: {[len(one) for one in answers]} rows")

        # 8. The server dies in the middle; the same command finishes when it is there again.
        (suite.folder / "large.jsonld").write_text(json.dumps(large_graph(400, 1500)), encoding="utf-8")
        loading = subprocess.Popen([suite.actant, "load", suite.folder / "large.jsonld", "--neo4j", server.url, "--batch", "20", "--patience", "2"],
                                   stderr=subprocess.PIPE, text=True, env={**environment, "NEO4J_PASSWORD": server.password})
        until = time.monotonic() + 60
        while time.monotonic() < until and loading.poll() is None:
            if server.query("MATCH (n:Statement) WHERE n.id STARTS WITH 'statement/0000' RETURN count(*)")[0][0] > 100:
                break
        server.kill()
        message = loading.communicate(timeout=60)[1]
        suite.check(loading.returncode == 3 and "run the same command again" in message and re.search(r"[1-9]\d* of \d+ rows", message),
                    f"killed server: exit {loading.returncode}: {message}")
        server.start()
        done = counts(server)[0]["Statement"]
        suite.check(0 < done < 1500 + len(suite.nodes("samples")[1]), f"after the kill: {done} statements")
        load("large")
        whole("large")
        load("empty")
        suite.same("after an empty graph", counts(server), (Counter(), Counter()))
    suite.end()


main()
