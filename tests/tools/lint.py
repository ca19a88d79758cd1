#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""clang-format and clang-tidy over the tree's own files. Ends with 77 (skipped) where the tool is not installed.

usage: lint.py format ROOT BUILD [--fix]    names files that clang-format 16 would change (or changes them)
       lint.py tidy ROOT BUILD [FILE…]      clang-tidy 16 over all .cpp of the compile commands, or those named
"""
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FOLDERS = ("names", "graph", "export", "src", "tests", "bench")


def tool(name):
    for candidate in (f"{name}-16", name):
        path = shutil.which(candidate)
        if path and " 16." in subprocess.run([path, "--version"], capture_output=True, text=True).stdout:
            return path
    print(f"lint: {name} 16 is not installed: skipped")
    sys.exit(77)


def own_files(root, endings):
    return sorted(path for folder in FOLDERS for path in (root / folder).rglob("*") if path.suffix in endings)


def lint_format(root, fix):
    program = tool("clang-format")
    bad = 0
    for path in own_files(root, (".cpp", ".hpp")):
        before = path.read_text(encoding="utf-8")
        after = subprocess.run([program, "--style=file", str(path)], capture_output=True, text=True, check=True).stdout
        if before == after:
            continue
        bad += 1
        if fix:
            path.write_text(after, encoding="utf-8")
        else:
            pairs = zip(before.split("\n"), after.split("\n"))
            line = next((n for n, (a, b) in enumerate(pairs, 1) if a != b), 1)
            print(f"{path.relative_to(root)}:{line}: clang-format would write this differently")
    if bad and not fix:
        print(f"lint: {bad} files; 'tests/tools/lint.py format . build/release --fix' formats them")
    return 1 if bad and not fix else 0


def includes_of(root, path, seen):
    """Own headers that a file includes, directly or not: what its result depends on."""
    for name in re.findall(r'^\s*#\s*include\s*"([^"]+)"', path.read_text(encoding="utf-8"), re.M):
        header = root / name
        if header.exists() and header not in seen:
            seen.add(header)
            includes_of(root, header, seen)
    return seen


def lint_tidy(root, build, only):
    program = tool("clang-tidy")
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    sources = sorted({Path(entry["file"]).resolve() for entry in commands})
    sources = [path for path in sources if path.suffix == ".cpp" and path.is_relative_to(root)]
    sources = [path for path in sources if path.relative_to(root).parts[0] in FOLDERS]
    if only:
        sources = [path for path in sources if path in {Path(name).resolve() for name in only}]

    # A file that was clean is not looked at again while it, its headers, its command and the settings are the same.
    clean_folder = build / "lint-clean"
    clean_folder.mkdir(exist_ok=True)
    settings = (root / ".clang-tidy").read_bytes()
    command_of = {Path(entry["file"]).resolve(): entry.get("command", "") for entry in commands}

    def stamp_of(path):
        digest = hashlib.sha256(settings + command_of[path].encode())
        for part in [path, *sorted(includes_of(root, path, set()))]:
            digest.update(part.read_bytes())
        return clean_folder / digest.hexdigest()

    def run(path):
        stamp = stamp_of(path)
        if stamp.exists():
            return None
        started = time.monotonic()
        result = subprocess.run(
            [program, "-p", str(build), "--quiet", "--extra-arg=-Wno-unknown-warning-option", str(path)],
            capture_output=True,
            text=True,
        )
        taken = time.monotonic() - started
        if result.returncode == 0:
            stamp.touch()
            if taken > 20:
                print(f"lint: {path.relative_to(root)} took {taken:.0f} s")
            return None
        return result.stdout + (result.stderr if "error:" not in result.stdout else "")

    problems, seen = 0, set()
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for text in filter(None, pool.map(run, sources)):
            problems += 1
            # A header's problem shows up in every file that includes it: print it once.
            for block in re.split(r"\n(?=/\S+:\d+:\d+: (?:error|warning))", text):
                head = block.strip().split("\n", 1)[0]
                if head and head not in seen:
                    seen.add(head)
                    print(block.strip().replace(f"{root}/", ""), flush=True)
    print(f"lint: {len(sources)} files, {problems} with problems")
    return 1 if problems else 0


if __name__ == "__main__":
    what, root, build = sys.argv[1], Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve()
    sys.exit(lint_format(root, "--fix" in sys.argv) if what == "format" else lint_tidy(root, build, sys.argv[4:]))
