#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures `actant build` on the samples repeated to some 5 MB of different documents: wall time, MB/s, peak memory, how many
times longer it takes than ICU's word BreakIterator takes to find the words of the same text, and the rate of every stage on
one core. Once as they are, and once with every name and noun replaced by a fresh one, so that no cache helps.

usage: run.py ACTANT [--megabytes N] [--jobs N] [--repeat N] [--json]
       (break_iterator and bench_stages are looked for beside ACTANT: build with -DACTANT_BENCH=ON)
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

SYLLABLES = ["ba", "ker", "lo", "min", "ta", "ro", "wi", "na", "del", "or", "ing", "fu", "ge", "mar", "ti", "no", "ka", "zen", "sul", "hep"]
SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def articles():
    """Texts of the samples, HTML without its tags."""
    found = []
    for path in sorted(SAMPLES.iterdir()):
        if path.suffix in (".txt", ".md"):
            found.append(path.read_text(encoding="utf-8"))
        elif path.suffix == ".jsonl":
            found += [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if not found:
        sys.exit(f"no texts in {SAMPLES}")
    return found


def fresh(text, number):
    """The text with every longer capitalised word replaced by one that no other document has."""

    def invented(match):
        value = zlib.crc32(f"{number} {match.group()}".encode())
        word = ""
        while len(word) < 7:
            word += SYLLABLES[value % len(SYLLABLES)]
            value = value // len(SYLLABLES) or zlib.crc32(word.encode())
        return word.capitalize()

    return re.sub(r"\b[A-ZÄÖÜ][a-zäöüß]{3,}\b", invented, text)


def measure(command):
    """(seconds, peak resident MB) of one run, whose exit must be 0."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def run(options, jobs, change):
    """Figures of one corpus."""
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        texts, size, count = articles(), 0, 0
        with open(folder / "news.jsonl", "w", encoding="utf-8") as lines, open(folder / "all.txt", "w", encoding="utf-8") as plain:
            while size < options.megabytes * 1e6:
                text = change(f"{texts[count % len(texts)]}\n\nMeldung {count}.\n", count)  # no two documents are equal
                lines.write(json.dumps({"id": f"n{count}", "text": text, "language": "de"}, ensure_ascii=False) + "\n")
                plain.write(text + "\f")
                size += len(text.encode())
                count += 1
        for index, text in enumerate(texts[:5]):
            (folder / f"five-{index}.txt").write_text(text, encoding="utf-8")

        command = [options.actant, "build", "--quiet", *jobs]
        runs = [measure([*command, folder / "news.jsonl", "-o", folder / "news.jsonld"]) for _ in range(options.repeat)]
        seconds, memory = min(runs)[0], max(run[1] for run in runs)
        figures |= {"megabytes": size / 1e6, "documents": count, "seconds": seconds, "mb_per_s": size / 1e6 / seconds, "peak_mb": memory}

        five = sorted(folder.glob("five-*.txt"))
        runs = [measure([*command, *five, "-o", folder / "five.jsonld"]) for _ in range(options.repeat)]
        figures |= {"five_articles_seconds": min(runs)[0], "five_articles_peak_mb": max(run[1] for run in runs)}
        figures["start_seconds"] = min(measure([options.actant, "--version"])[0] for _ in range(options.repeat))

        words = options.actant.resolve().parent / "break_iterator"
        if words.exists():
            output = [subprocess.run([words, folder / "all.txt"], capture_output=True, text=True, check=True).stdout for _ in range(3)]
            figures["break_iterator_seconds"] = min(float(re.split(r"\s+", line.strip())[1]) for line in output)
            figures["times_break_iterator"] = seconds / figures["break_iterator_seconds"]
        stages = options.actant.resolve().parent / "bench_stages"
        if stages.exists():
            output = subprocess.run([stages, folder / "all.txt"], capture_output=True, text=True, check=True).stdout
            taken = {name: float(value) for name, value in (line.split() for line in output.splitlines())}
            tokens = taken.pop("tokens")
            for name, value in taken.items():
                if name not in ("packs", "bytes", "relations") and value > 0:
                    figures[f"stage_{name}_mb_per_s"] = size / 1e6 / value
            whole = sum(value for name, value in taken.items() if name not in ("packs", "bytes", "relations"))
            figures |= {"stages_mb_per_s": size / 1e6 / whole, "stages_tokens_per_s": tokens / whole}
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("actant", type=Path)
    parser.add_argument("--megabytes", type=float, default=5)
    parser.add_argument("--jobs", type=int, help="as actant takes it; its default otherwise")
    parser.add_argument("--repeat", type=int, default=3, help="the best of N runs counts")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    jobs = ["--jobs", str(options.jobs)] if options.jobs else []
    figures = {}
    for prefix, change in (("", lambda text, number: text), ("fresh_", fresh)):
        figures |= {prefix + key: value for key, value in run(options, jobs, change).items()}
    if options.json:
        print(json.dumps({key: round(value, 4) for key, value in figures.items()}, indent=1))
    else:
        for key, value in figures.items():
            print(f"{key:26}{value:10.3f}")


if __name__ == "__main__":
    main()
