#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that each header of the tree compiles alone.

usage: check_headers.py ROOT [BUILD] | --self-test
"""
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cpp_text import files, report

FLAGS = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-x", "c++"]


def compile_alone(root, header):
    """Problem with the header, or None."""
    # Included from an empty file, so that #pragma once in the main file is no warning.
    run = subprocess.run(
        [os.environ.get("CXX", "c++"), *FLAGS, "-I", str(root), "-"],
        input=f'#include "{header.relative_to(root).as_posix()}"\n',
        capture_output=True,
        text=True,
    )
    return None if run.returncode == 0 else f"{header.relative_to(root)}: does not compile alone\n{run.stderr[:2000]}"


def check(root):
    headers = files(root, ["names", "graph", "export", "src"], (".hpp",))
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        return [problem for problem in pool.map(lambda header: compile_alone(root, header), headers) if problem]


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "graph").mkdir()
        (root / "graph/good.hpp").write_text("#pragma once\n#include <string>\nstd::string f();\n", encoding="utf-8")
        (root / "graph/bad.hpp").write_text("#pragma once\nstd::string g();\n", encoding="utf-8")
        found = check(root)
    return [] if len(found) == 1 and "bad.hpp" in found[0] else [f"expected one problem in bad.hpp, got {found}"]


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(report("self-test", self_test()))
    sys.exit(report("headers", check(Path(sys.argv[1]).resolve())))
