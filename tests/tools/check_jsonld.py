#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Builds the JSON-LD of a folder of texts and has tests/tools/jsonld/check.mjs read it with the npm package jsonld.
Ends with 77 (skipped) where node or the package is not installed (scripts/test installs both).

usage: check_jsonld.py ACTANT FOLDER
"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

actant, folder = sys.argv[1:]
tools = Path(__file__).resolve().parent / "jsonld"
if not shutil.which("node") or not (tools / "node_modules/jsonld").exists():
    print("jsonld: node or its package jsonld is not installed: skipped")
    sys.exit(77)
with tempfile.TemporaryDirectory() as scratch:
    for name, options in (("plain", []), ("ascii", ["--ascii"]), ("base", ["--base", "https://news.example/a/"])):
        output = Path(scratch) / f"{name}.jsonld"
        subprocess.run([actant, "build", "--quiet", *options, folder, "-o", str(output)], check=True)
        subprocess.run(["node", str(tools / "check.mjs"), str(output)], check=True)
