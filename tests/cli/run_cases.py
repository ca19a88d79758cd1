#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the golden cases of the command line.

usage: run_cases.py ACTANT FOLDER [--update] [NAME...]

A case is one text file FOLDER/<name>.case: lines of comment, then sections that begin with a line "--- …":
  --- file NAME      a file beside the command, the lines below as they stand
  --- bytes NAME     the same in escapes (\\r \\n \\xFF \\0); line ends of the case do not count
  --- copy NAME      FOLDER/files/NAME
  --- run            a shell command; `actant` is the program
  --- exit N         its exit code (0 where the section is missing)
  --- stdout         what it prints (nothing where the section is missing)
  --- stderr
A case may run several commands, one after the other, in one folder. Times and the counts of the summary line are
masked: "in T s", "N entities", "N relations". --update rewrites what differs and prints the difference.
"""
import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

TIMEOUT = 60  # seconds a command may take
NO_END = "\\ no newline at end\n"


def parse(text):
    """(comment, [(kind, argument, body)])"""
    comment, sections = "", []
    for line in text.splitlines(keepends=True):
        if line.startswith("--- "):
            kind, _, argument = line[4:].strip().partition(" ")
            sections.append([kind, argument, ""])
        elif sections:
            sections[-1][2] += line
        else:
            comment += line
    return comment, sections


def render(comment, sections):
    return comment + "".join(f"--- {kind}{' ' + argument if argument else ''}\n{body}" for kind, argument, body in sections)


def masked(text):
    text = re.sub(r"\bin \d+\.\d\d s\b", "in T s", text)
    return re.sub(r"(?m)^(\d+ texts?, )\d+ entit(?:y|ies), \d+ relations?(?: \([^)]*\))?", r"\1N entities, N relations", text)


def section_of(kind, text):
    """An output section, none for no output."""
    if not text:
        return []
    return [[kind, "", text if text.endswith("\n") else text + "\n" + NO_END]]


def unescaped(body):
    return body.replace("\n", "").encode("latin-1").decode("unicode_escape").encode("latin-1")


def run(actant, folder, sections):
    """The sections as they would be if the program were right."""
    result = []
    with tempfile.TemporaryDirectory() as work, tempfile.TemporaryDirectory() as programs:
        os.symlink(actant, os.path.join(programs, "actant"))
        env = {"PATH": programs + os.pathsep + os.environ["PATH"], "LC_ALL": "C.UTF-8", "TERM": "dumb", "HOME": work}
        env.update({name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")})
        for kind, argument, body in sections:
            if kind in ("file", "bytes", "copy"):
                content = body.encode() if kind == "file" else unescaped(body) if kind == "bytes" else None
                target = Path(work, argument)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes((folder / "files" / argument).read_bytes() if content is None else content)
                result.append([kind, argument, body])
            elif kind == "run":
                done = subprocess.run(["sh", "-c", body], cwd=work, env=env, stdin=subprocess.DEVNULL, capture_output=True,
                                      timeout=TIMEOUT)
                result.append([kind, argument, body])
                result += [["exit", str(done.returncode), ""]] if done.returncode else []
                result += section_of("stdout", masked(done.stdout.decode(errors="backslashreplace")))
                result += section_of("stderr", masked(done.stderr.decode(errors="backslashreplace")))
            elif kind not in ("exit", "stdout", "stderr"):
                raise ValueError(f"unknown section '--- {kind}'")
    return result


def main(arguments):
    update = "--update" in arguments
    arguments = [argument for argument in arguments if argument != "--update"]
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    actant, folder, names = os.path.abspath(arguments[0]), Path(arguments[1]), arguments[2:]
    cases = sorted(path for path in folder.glob("*.case") if not names or path.stem in names)
    failed = 0
    for path in cases:
        expected = path.read_text(encoding="utf-8")
        comment, sections = parse(expected)
        try:
            actual = render(comment, run(actant, folder, sections))
        except (subprocess.TimeoutExpired, ValueError, OSError) as error:
            print(f"{path.name}: {error}")
            failed += 1
            continue
        if actual == expected:
            continue
        failed += 1
        sys.stdout.writelines(difflib.unified_diff(expected.splitlines(keepends=True), actual.splitlines(keepends=True),
                                                   path.name + " (expected)", path.name + " (actual)"))
        if update:
            path.write_text(actual, encoding="utf-8")
    print(f"cli cases: {len(cases)}, {failed} {'rewritten' if update else 'failed'}")
    return 0 if cases and (update or not failed) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
