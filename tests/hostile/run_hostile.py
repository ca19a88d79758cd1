#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Texts that no newspaper prints must not cost more than news: usage: run_hostile.py ACTANT

Each shape is built at about half a megabyte. Its processor time per byte, without start-up, may be at most LIMIT times
that of ordinary news (the texts of tests/cases/de-news, repeated), and the program must end with 0 or 3 (a text whose
language shows in nothing is refused)."""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

LIMIT = 3.0
SLACK = 0.15  # seconds: what a start-up varies by
SIZE = 500_000
NEWS = Path(__file__).parents[1] / "cases" / "de-news"
GIVEN = "Anna Boris Carla David Emil Frida Georg Hanna Igor Julia".split()
TOWNS = "Polen Kanada Chile Mali Peru Ghana China Jordanien".split()


def filled(before: str, part: str, after: str) -> str:
    return before + part * (SIZE // len(part.encode())) + after


def names() -> str:
    """Ten thousand persons that no list knows."""
    tails = "rin lek tov mann berg sen dal".split()
    people = (
        f"{GIVEN[i % 10]} {chr(65 + i % 26)}{chr(97 + i // 26 % 26)}{tails[i % 7]}{chr(97 + i // 676 % 26)}"
        for i in range(10_000)
    )
    return "An dem Treffen in Wien nahmen nach Angaben der Regierung " + ", ".join(people) + " teil."


def shapes(news: str):
    words = news.replace("\n", " ").split()
    yield "no period", " ".join(word.rstrip(".?!") for word in words)[:SIZE]
    yield "no mark at all", " ".join(word.strip(".?!,;:„“\"()–") for word in words)[:SIZE]
    yield "ten thousand names", names()
    yield "states", "Es trafen sich in der Nacht " + ", ".join(TOWNS[i % 8] for i in range(50_000)) + " und Kuba."
    yield "complements", filled("Der Minister sagte, ", "dass sie sagte, ", "dass China Taiwan angreift.")
    yield "relative clauses", filled("Der Mann, ", "der den Mann, ", "der die Regierung hasst, kennt.")
    yield "brackets", filled("Die Regierung ", "(die Armee ", "liefert Waffen.")
    yield "dashes", filled("Der Minister, der ", "– so die Zeitung – ", "liefert Waffen.")
    yield "verbs", filled("Iran liefert ", "und liefert ", "die Waffen.")
    yield "genitives", filled("Der Minister ", "der Regierung ", "traf China.")
    yield "phrases", filled("Iran liefert die Waffen ", "an die Armee in Mali ", ".")
    yield "gaps", filled("Die Regierung lieferte Mali Panzer", ", Spanien Drohnen", ".")
    yield "attributes", filled("Die ", "von Iran gelieferte und ", "Waffen.")
    yield "negations", filled("Er warnt nicht vor Mali", ", sondern nicht vor Mali", ".")
    yield "half sentences", filled("", "Die von der. Weil nicht, und. ", "")
    yield "one word", "a" * SIZE
    yield "hyphens", filled("", "US-", "Beamte")
    yield "quotes", filled("Der Minister sagte: ", "„", " Waffen.")


def cost(actant: str, folder: Path, text: str) -> tuple[float, bool]:
    """Processor seconds of one run, and whether the text was read."""
    (folder / "text.txt").write_text(text, encoding="utf-8")
    before = os.times()
    run = subprocess.run(
        [actant, "build", "--quiet", str(folder / "text.txt"), "-o", str(folder / "graph.jsonld")], capture_output=True
    )
    after = os.times()
    if run.returncode not in (0, 3):
        raise SystemExit(f"ended with {run.returncode}: {run.stderr.decode()[:300]}")
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    return seconds, run.returncode == 0


def main() -> int:
    actant = sys.argv[1]
    news = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(NEWS.glob("*.txt"))) + "\n\n"
    news = (news * (SIZE // len(news.encode()) + 1)).encode()[:SIZE].decode("utf-8", "ignore")
    slow = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = min(cost(actant, folder, "Die Regierung schweigt.")[0] for _ in range(3))
        normal = (cost(actant, folder, news)[0] - start) / len(news.encode())
        print(f"{'news':20} {normal * 1e6:6.2f} s/MB")
        for shape, text in shapes(news):
            size = len(text.encode())
            seconds, read = cost(actant, folder, text)
            seconds -= start
            print(f"{shape:20} {seconds / size * 1e6:6.2f} s/MB" + ("" if read else "  (refused)"))
            if seconds > LIMIT * normal * size + SLACK:
                slow.append(shape)
    for shape in slow:
        print(f"slow: '{shape}' takes more than {LIMIT:g} times the time of news per byte")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
