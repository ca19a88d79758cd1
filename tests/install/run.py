#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Installs the build into a fresh folder, builds a small program of another project against it and runs both.

usage: run.py CMAKE BUILD SOURCES
"""
import subprocess
import sys
import tempfile
from pathlib import Path

cmake, build, sources = sys.argv[1:]
with tempfile.TemporaryDirectory() as folder:
    prefix, consumer = Path(folder) / "prefix", Path(folder) / "build"
    for command in (
        [cmake, "--install", build, "--prefix", prefix],
        [cmake, "-S", sources, "-B", consumer, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}", "-DCMAKE_BUILD_TYPE=Release"],
        [cmake, "--build", consumer, "-j2"],
        [consumer / "consumer"],
        [prefix / "bin/actant", "--version"],
    ):
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if run.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}\n{run.stdout}\nended with {run.returncode}")
    if not list(prefix.rglob("names_states.jsonl")):
        sys.exit("the language packs are not installed")
print("install: ok")
