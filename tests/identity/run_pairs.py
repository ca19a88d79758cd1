#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures who is who: pairs of names in sentences of their own (pairs.jsonl), both read as documents of one graph. A pair is found
to be one where both names are mentions of one entity.

usage: run_pairs.py ACTANT [--verbose] [--gold]     fails below the floors of the pairs

With ACTANT_EVAL_DIR=DIR also: all texts of a folder there in one graph, in which no state, person or organization of the gold graphs
may stand twice (--gold only does that: seeds and dev together, and challenge).
"""
import json
import os
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

PRECISION, RECALL = 0.98, 0.90  # floors
FOLDER = Path(__file__).resolve().parent


def folded(name):
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)).split())


def build(actant, lines, folder):
    (folder / "in.jsonl").write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    subprocess.run([actant, "build", "--quiet", folder / "in.jsonl", "-o", folder / "out.jsonld"], check=True)
    return json.loads((folder / "out.jsonld").read_text(encoding="utf-8"))["@graph"]


def entities_of(nodes):
    """(document key, folded name) -> ids of entities with a mention so called there."""
    keys = {node["id"]: node["identifier"] for node in nodes if node["type"] == "NewsArticle"}
    found = {}
    for node in nodes:
        if node["type"] == "Mention":
            for name in [node["name"], *node.get("alternateName", [])]:
                found.setdefault((keys[node["document"]["id"]], folded(name)), set()).add(node["refersTo"]["id"])
    return found


def pairs(actant, verbose):
    rows = [json.loads(line) for line in (FOLDER / "pairs.jsonl").read_text(encoding="utf-8").splitlines()]
    lines = [{"id": row["id"] + side, "language": "de", **{key: row[side][key] for key in ("text", "date")}} for row in rows for side in "ab"]
    with tempfile.TemporaryDirectory() as folder:
        found = entities_of(build(actant, lines, Path(folder)))
    right = wrong = missed = lost = 0
    for row in rows:
        ids = [found.get((row["id"] + side, folded(row[side]["name"])), set()) for side in "ab"]
        lost += not all(ids)
        one = bool(ids[0] & ids[1])
        right += one and row["same"]
        wrong += one and not row["same"]
        missed += row["same"] and not one
        if verbose and (one != row["same"] or not all(ids)):
            state = "not read" if not all(ids) else "joined" if one else "apart"
            print(f"  {row['id']} {row['type']}: {row['a']['name']} / {row['b']['name']} ({row['why']}): {state}", *map(sorted, ids))
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    print(f"pairs: {len(rows)} ({right + missed} same), precision {precision:.3f}, recall {recall:.3f}, names not read as entities in {lost}")
    return precision >= PRECISION and recall >= RECALL


def twice(actant, folders, verbose):
    """Gold entities of several texts that stand twice in the graph of them all."""
    lines, gold = [], {}
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            data = json.loads(path.read_text(encoding="utf-8"))
            text = path.with_suffix(".txt")
            if not text.exists():
                continue
            lines.append({"id": path.stem, "language": "de", "text": text.read_text(encoding="utf-8")})
            for entity in data["entities"]:
                if entity["type"] in ("State", "Person", "Organization"):
                    gold.setdefault((entity["type"], entity["key"]), []).append((path.stem, [entity["name"], *entity.get("aliases", [])]))
    with tempfile.TemporaryDirectory() as folder:
        nodes = build(actant, lines, Path(folder))
    found = entities_of(nodes)
    types = {node["id"]: node["type"][1] for node in nodes if "Entity" in node["type"]}
    names = {node["id"]: node["name"] for node in nodes if "Entity" in node["type"]}
    double = []
    for (kind, key), places in gold.items():
        ids = set()
        for document, forms in places:
            here = [found.get((document, folded(form)), set()) for form in forms]
            ids |= {one for some in here for one in some if types[one] == kind}
        if len(ids) > 1:
            double.append(f"{kind} {key}: " + ", ".join(f"{names[one]} <{one.split('/entity/')[1]}>" for one in sorted(ids)))
    print(f"{' + '.join(folder.name for folder in folders)}: {len(lines)} texts, {len(gold)} gold states, persons, organizations, {len(double)} of them twice")
    for line in double if verbose else []:
        print("  " + line)
    return not double


def main():
    arguments = sys.argv[1:]
    verbose = "--verbose" in arguments
    actant = Path(next(argument for argument in arguments if not argument.startswith("-"))).resolve()
    good = True if "--gold" in arguments else pairs(actant, verbose)
    if base := os.environ.get("ACTANT_EVAL_DIR"):
        for group in (("seeds", "dev"), ("challenge",)):
            folders = [Path(base) / name for name in group]
            if all(folder.is_dir() for folder in folders):
                twice(actant, folders, verbose)
    sys.exit(0 if good else 1)


main()
