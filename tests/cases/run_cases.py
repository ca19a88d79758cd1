#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Builds the graph of every text with a gold graph, one at a time, and compares. Fails where a figure of a set falls below
its floor in floors.json, or a quote is not what the text says.

usage: run_cases.py ACTANT [--update] [--verbose] [CASE…]
  --update   raises (or lowers) the floors to what the program reaches now, and prints the difference
  --verbose  says for every text what differs
  CASE       only texts whose name begins so ("passive", "de-news/sahel"); floors are not checked then
"""
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from compare import Score, compare, read_graph

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parents[1] / "samples"
FLOORS = HERE / "floors.json"
SLACK = 0.005  # a floor is rounded down by this: figures are not equal over versions of ICU and hunspell


def sets():
    """set name -> list of (case name, gold file, text file, bytes of the text file or None)"""
    found = {}
    for folder in sorted(path for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("__")):
        for gold in sorted(folder.glob("*.json")):
            found.setdefault(folder.name, []).append((f"{folder.name}/{gold.stem}", gold, gold.with_suffix(".txt"), None))
    lines = {}
    for path in sorted(SAMPLES.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                lines[json.loads(line)["id"]] = (path, (line + "\n").encode())
    for gold in sorted((SAMPLES / "gold").glob("*.json")):
        texts = [path for path in SAMPLES.glob(gold.stem + ".*") if path.suffix in (".txt", ".md", ".html")]
        if texts:
            found.setdefault("samples", []).append((f"samples/{gold.stem}", gold, texts[0], None))
        elif gold.stem in lines:
            found.setdefault("samples", []).append((f"samples/{gold.stem}", gold, *lines[gold.stem]))
        else:
            sys.exit(f"{gold}: no text of this name in samples/")
    return found


def build(actant, case, folder):
    """(graph, text or None) of one case. Where the text is not the file itself (HTML) it is None."""
    name, _, path, content = case
    if content is not None:
        path = folder / (name.replace("/", "_") + ".jsonl")
        path.write_bytes(content)
    output = folder / (name.replace("/", "_") + ".jsonld")
    run = subprocess.run(
        [actant, "build", "--quiet", str(path), "-o", str(output)], capture_output=True, text=True, timeout=120
    )
    if run.returncode not in (0, 1) or not output.exists():
        raise RuntimeError(f"{name}: actant build ended with {run.returncode}: {run.stderr.strip()}")
    if path.suffix == ".jsonl":
        return read_graph(output), json.loads(path.read_text(encoding="utf-8"))["text"]
    if path.suffix == ".html":
        return read_graph(output), None
    return read_graph(output), path.read_bytes().decode("utf-8-sig")


def main():
    options = [argument for argument in sys.argv[2:] if argument.startswith("--")]
    only = tuple(argument for argument in sys.argv[2:] if not argument.startswith("--"))
    if len(sys.argv) < 2 or set(options) - {"--update", "--verbose"}:
        sys.exit(__doc__)
    actant = sys.argv[1]
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    figures, problems = {}, []
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for group, cases in sets().items():
            cases = [case for case in cases if not only or case[0].startswith(only) or case[0].split("/")[1].startswith(only)]
            score = Score()
            for case, (graph, text) in zip(cases, pool.map(lambda case: build(actant, case, Path(folder)), cases)):
                notes = compare(json.loads(case[1].read_text(encoding="utf-8")), graph, text, score)
                if "--verbose" in options and notes:
                    print(case[0], *notes, sep="\n    ")
            if cases:
                figures[group] = score.figures()
                print(f"{group}: {len(cases)} texts: " + ", ".join(f"{k} {v:.3f}" for k, v in figures[group].items()))
    for group, values in figures.items():
        if values["evidence"] < 1:
            problems.append(f"{group}: quotes that are not what the text says: evidence {values['evidence']:.3f}")
        for key, floor in floors.get(group, {}).items() if not only and "--update" not in options else []:
            if values[key] < floor:
                problems.append(f"{group}: {key} {values[key]:.3f} is below its floor {floor:.3f}")
    if "--update" in options and not only:
        new = {
            group: {key: max(0.0, round(value - SLACK, 3)) for key, value in values.items() if key != "evidence"}
            for group, values in figures.items()
        }
        for group in sorted(new):
            for key, value in new[group].items():
                old = floors.get(group, {}).get(key)
                if old != value:
                    print(f"floor {group} {key}: {old} -> {value}")
        FLOORS.write_text(json.dumps(new, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(*problems, sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
