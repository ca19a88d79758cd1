# SPDX-License-Identifier: Apache-2.0
"""Just enough of a C++ lexer for the structural tests: comments, string and character literals, #include lines."""
import re
from pathlib import Path

TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)"""
    r"""|(?P<include>^[ \t]*\#[ \t]*include[ \t]*(?P<target><[^>\n]+>|"[^"\n]+"))"""
    r"""|(?P<raw>(?:u8|u|U|L)?R"(?P<delimiter>[^()\\\s]{0,16})\((?P<raw_text>.*?)\)(?P=delimiter)")"""
    r"""|(?P<string>(?:\b(?:u8|u|U|L))?"(?P<text>(?:[^"\\\n]|\\.)*)")"""
    r"""|(?P<separator>(?<=[0-9a-fA-F])'(?=[0-9a-fA-F]))"""
    r"""|(?P<char>(?:\b(?:u8|u|U|L))?'(?P<char_text>(?:[^'\\\n]|\\.)+)')""",
    re.S | re.M | re.X,
)
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)
ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]+)|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|(.))", re.S)
SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}


def unescape(text):
    """The bytes that a literal stands for, as text; \\xHH sequences that form UTF-8 are decoded."""

    def one(match):
        hexadecimal, four, eight, octal, plain = match.groups()
        if hexadecimal is not None:
            value = int(hexadecimal, 16)
            return chr(0xDC00 + value) if 0x80 <= value <= 0xFF else chr(min(value, 0x10FFFF))
        if four or eight:
            return chr(int(four or eight, 16))
        if octal is not None:
            return chr(int(octal, 8))
        return SIMPLE.get(plain, plain)

    return ESCAPE.sub(one, text).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def tokens(source):
    """(kind, text, line) with kind "include", "string" or "char"; adjacent string literals are joined."""
    found = []
    for match in TOKEN.finditer(source):
        line = source.count("\n", 0, match.start()) + 1
        if match["include"]:
            found.append(("include", match["target"], line, match.end()))
        elif match["raw"]:
            found.append(("string", match["raw_text"], line, match.end()))
        elif match["string"]:
            text = unescape(match["text"])
            between = COMMENT.sub("", source[found[-1][3] : match.start()]) if found else ""
            if found and found[-1][0] == "string" and not between.strip():
                kind, before, first_line, _ = found.pop()
                found.append((kind, before + text, first_line, match.end()))
            else:
                found.append(("string", text, line, match.end()))
        elif match["char"]:
            found.append(("char", unescape(match["char_text"]), line, match.end()))
    return [(kind, text, line) for kind, text, line, _ in found]


def files(root, folders, endings=(".hpp", ".cpp")):
    """Sorted C++ files below the folders of the tree."""
    found = []
    for folder in folders:
        found += [path for path in (Path(root) / folder).rglob("*") if path.suffix in endings]
    return sorted(found)


def report(name, problems):
    """Prints the problems; the exit code of the test."""
    for problem in problems[:60]:
        print(problem)
    if len(problems) > 60:
        print(f"and {len(problems) - 60} more")
    print(f"{name}: {len(problems)} problems" if problems else f"{name}: ok")
    return 1 if problems else 0
