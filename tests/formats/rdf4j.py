#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The way of neosemantics: its parsers (Eclipse RDF4J with jsonld-java, a processor of JSON-LD 1.0) read JSON-LD, Turtle and
N-Triples and find the triples that the npm processor finds, with no blank node.

usage: rdf4j.py ACTANT SAMPLES
"""
import hashlib
import json
import subprocess
import sys
from pathlib import Path

from common import Suite, need_program

need_program("java", "openjdk-17-jdk-headless")
need_program("node", "nodejs")
ROOT = Path(__file__).resolve().parents[2]
JARS = ("rdf4j-model-api rdf4j-model rdf4j-model-vocabulary rdf4j-rio-api rdf4j-rio-jsonld rdf4j-rio-turtle rdf4j-rio-ntriples "
        "rdf4j-rio-datatypes rdf4j-rio-languages rdf4j-util rdf4j-query jsonld-java guava failureaccess slf4j-api slf4j-nop jackson-core "
        "jackson-databind jackson-annotations httpclient httpcore httpclient-cache commons-io commons-lang3 commons-text").split()
STRING = "http://www.w3.org/2001/XMLSchema#string"


def main():
    suite = Suite(*sys.argv[1:])
    folder = Path("/usr/share/java")
    if not (folder / "rdf4j-rio-jsonld.jar").exists() or not (folder / "jsonld-java.jar").exists():
        sys.exit("rdf4j.py: librdf4j-java or libjsonld-java is not there (scripts/packages-test.txt)")
    classes = ":".join(str(folder / f"{name}.jar") for name in JARS if (folder / f"{name}.jar").exists())
    names, wanted = [], []
    for graph in suite.graphs:
        for options in ([], ["--ascii"]):
            files = [suite.export(graph, f"{'.ascii' if options else '.plain'}{ending}", *options) for ending in (".jsonld", ".ttl", ".nt")]
            triples = json.loads(subprocess.run(["node", ROOT / "tests/tools/jsonld/to_triples.mjs", files[0]], capture_output=True, check=True).stdout)
            # Java orders by UTF-16 code units.
            rows = sorted({"\0".join([*row[:3], STRING if row[3] == "Literal" else row[3]]) for row in triples}, key=lambda row: row.encode("utf-16-be"))
            digest = hashlib.sha256("".join(row + "\n" for row in rows).encode()).hexdigest()
            names += files
            wanted += [f"{len(rows)} 0 {digest}"] * 3
    done = subprocess.run(["java", "-cp", classes, ROOT / "tests/tools/rdf4j/ReadRdf.java", *names], capture_output=True, text=True)
    suite.check(done.returncode == 0, f"RDF4J stops: {done.stderr[-1500:]}")
    for name, found, row in zip(names, done.stdout.splitlines(), wanted):
        suite.same(f"triples of {name.name}", found, row)
    suite.check(len(done.stdout.splitlines()) == len(names), "RDF4J has not read all files")
    # A file that is cut off stops it: so what is wrong would be seen above.
    cut = suite.folder / "cut.jsonld"
    cut.write_bytes(names[0].read_bytes()[:-200])
    done = subprocess.run(["java", "-cp", classes, ROOT / "tests/tools/rdf4j/ReadRdf.java", cut], capture_output=True)
    suite.check(done.returncode != 0, "a file that is cut off is read as if it were whole")
    suite.end()


main()
