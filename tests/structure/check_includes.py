#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks every #include of the boxes against the table of docs/architecture.md.

usage: check_includes.py ROOT [BUILD] | --self-test
"""
import re
import sys
import tempfile
from pathlib import Path

from cpp_text import files, report, tokens

# Box: (boxes, libraries) that it may include. A box may always include itself, the model and std.
TABLE = {
    "model": ((), ()),
    "names": ((), ("icu",)),
    "graph": (("names",), ("boost", "icu", "sqlite", "fmt")),
    "export": (("graph",), ("rapidjson", "graphviz", "curl", "fmt")),
    "src/text": ((), ("icu",)),
    "src/read": (("src/text",), ("icu", "libxml2", "cld2", "rapidjson", "fmt", "posix")),
    "src/lang": (("names", "src/text"), ("icu", "hunspell", "rapidjson", "fmt")),
    "src/analyse": (("src/text", "src/lang"), ("icu", "fmt")),
    "src/extract": (("names", "src/text", "src/lang", "src/analyse"), ("icu", "fmt")),
    "src/cli": (
        ("names", "graph", "export", "src/text", "src/read", "src/lang", "src/analyse", "src/extract"),
        ("boost", "icu", "rapidjson", "fmt", "posix"),
    ),
}
LIBRARIES = {  # library: (pattern of its headers, may stand in a header of ours)
    "boost": (r"boost/", False),
    "rapidjson": (r"rapidjson/", False),
    "graphviz": (r"(graphviz/)?(gvc|cgraph|cdt|gvplugin|gvcjob|types)\.h$", False),
    "libxml2": (r"libxml/", False),
    "cld2": (r"cld2/", False),
    "hunspell": (r"hunspell(/|\.hxx$)", False),
    "curl": (r"curl/", False),
    "sqlite": (r"sqlite3\.h$", False),
    "icu": (r"unicode/", True),
    "fmt": (r"fmt/", True),
    "posix": (r"(unistd|fcntl|termios|signal|sys/[a-z]+)\.h$", False),
}
STD = re.compile(r"[a-z_0-9]+$")  # <vector>, <cstdint>: std headers have no ending


def box_of(path):
    """Box of a path relative to the root, or None."""
    if re.match(r"graph/model", path):
        return "model"
    for box in sorted(TABLE, key=len, reverse=True):
        if path.startswith(box + "/"):
            return box
    return None


def problem_of(path, target):
    box = box_of(path)
    boxes, libraries = TABLE[box]
    name = target[1:-1]
    if target[0] == '"':
        other = box_of(name)
        if other is None:
            return f'"{name}" is in no box (write the path from the root of the tree)'
        if other in (box, "model") or other in boxes:
            return None
        return f"box {box} must not include box {other}"
    if STD.match(name):
        return None
    for library, (pattern, in_header) in LIBRARIES.items():
        if re.match(pattern, name):
            if library not in libraries:
                return f"box {box} must not include {library}"
            if path.endswith(".hpp") and not in_header:
                return f"{library} belongs in .cpp files only"
            return None
    return "unknown header (add it to the table of check_includes.py, if it belongs)"


def check(root):
    problems = []
    for path in files(root, ["names", "graph", "export", "src"]):
        relative = path.relative_to(root).as_posix()
        if box_of(relative) is None:
            problems.append(f"{relative}: lies in no box")
            continue
        for kind, target, line in tokens(path.read_text(encoding="utf-8")):
            if kind == "include" and (what := problem_of(relative, target)):
                problems.append(f"{relative}:{line}: {target}: {what}")
    return problems


def self_test():
    cases = [  # file, its text, part of the problem or None
        ("src/extract/a.cpp", '#include "src/analyse/clause.hpp"\n', None),
        ("src/analyse/a.cpp", '#include "src/extract/extract.hpp"\n', "must not include box src/extract"),
        ("src/lang/a.cpp", '#include "src/read/reader.hpp"\n', "must not include box src/read"),
        ("graph/a.cpp", '#include "src/text/token.hpp"\n', "must not include box src/text"),
        ("graph/a.cpp", '#include "export/formats.hpp"\n', "must not include box export"),
        ("graph/model.hpp", '#include "graph/identity.hpp"\n', "must not include box graph"),
        ("graph/a.hpp", "#include <boost/graph/adjacency_list.hpp>\n", "in .cpp files only"),
        ("graph/a.cpp", "#include <boost/graph/adjacency_list.hpp>\n", None),
        ("src/text/a.cpp", "#include <rapidjson/document.h>\n", "must not include rapidjson"),
        ("src/cli/a.cpp", '// #include "nowhere"\n#include <vector>\n', None),
        ("src/cli/a.cpp", '#include "options.hpp"\n', "in no box"),
        ("src/cli/a.cpp", "#include <zlib.h>\n", "unknown header"),
        ("src/other/a.cpp", "", "lies in no box"),
    ]
    failures = []
    for name, text, expected in cases:
        with tempfile.TemporaryDirectory() as root:
            path = Path(root) / name
            path.parent.mkdir(parents=True)
            path.write_text(text, encoding="utf-8")
            found = check(Path(root))
        if (expected is None) == bool(found) or (expected and expected not in found[0]):
            failures.append(f"{name}: {text!r}: expected {expected!r}, got {found}")
    return failures


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(report("self-test", self_test()))
    sys.exit(report("includes", check(Path(sys.argv[1]))))
