# SPDX-License-Identifier: Apache-2.0
"""What the tests of the file formats share: graphs to write, and the outside tools that read them."""
import importlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BASE = "https://actant.example/"
NS = BASE + "ns#"
TYPES = ["Person", "State", "Organization", "WeaponSystem", "Location", "Group", "Topic"]
PREDICATES = ["supplies", "visits", "meets", "warns", "warns_of", "threatens", "attacks", "accuses", "supports", "cooperates_with",
              "requests", "sanctions", "opposes", "possesses", "leads", "member_of"]
STATUSES = ["asserted", "reported", "planned", "possible", "denied"]

# Names and quotes that some interpreter might take for code.
HOSTILE = [
    'a "quoted" name', "it's", "ends in a backslash \\", "C:\\New\\temp\\", "\\", '"', "'", "`", "Meyer & Söhne", "&amp; &lt; &#65;",
    "<b>x</b>", "</script><script>alert(1)</script>", "]]> --> */ <!--", "<TABLE><TR><TD>x</TD></TR></TABLE>", "{record|<port>} [x] |",
    "node", "digraph { a -> b }", "graph", "\\N \\G \\E \\l \\n", "\"]; evil [label=\"x", "subgraph", "edge",
    "'}) DETACH DELETE n //", "\\u0027}) MATCH (n) DETACH DELETE n //", "\\' RETURN 1 //", "`x` {y: $z}", "$parameter ${x} #{x} %s %n",
    "=1+1", "+49 30 123", "-2+3", "@SUM(A1)", "=cmd|'/C calc'!A0", "\t=1+1", "\r=1+1", "one, two; three\tfour", "line\nbreak\r\nand more\r",
    "\x01\x02\x1f\x7f", "\u0085 \u2028 \u2029", "\ufffe \uffff \ufeff", "\u200f\u202eשלום עולם\u202c", "العربية", "emoji 😀👩‍👩‍👧 e\u0301",
    "_:blank <http://x.example/> .", "^^<http://x.example/>", "@de", "%41 %zz #? /../..", "0", "1e5", "true", "null", "NULL", ";", ",", "|", "\u001f",
    " leading and trailing ", "x" * 5000,
]


def entity_iri(number):
    return f"{BASE}entity/organization/h{number}"


def hostile_graph():
    """A graph in JSON-LD whose every text is hostile."""
    nodes, count = [], len(HOSTILE)
    document = {"id": BASE + "document/d1", "type": "NewsArticle", "identifier": HOSTILE[2], "name": HOSTILE[11], "url": HOSTILE[0],
                "datePublished": "2024-02-30", "inLanguage": "de", "publisher": HOSTILE[27], "contentHash": "aa", "fingerprint": "bb"}
    for at, name in enumerate(HOSTILE):
        nodes.append({"id": entity_iri(at), "type": ["Entity", TYPES[at % len(TYPES)]], "name": name,
                      "alternateName": sorted({name + " 2", HOSTILE[(at + 7) % count]}), "identityKey": [name]})
        if at % 5 == 0:
            nodes[-1]["sameAs"] = {"id": f"http://www.wikidata.org/entity/Q{at + 1}"}
    for at, text in enumerate(HOSTILE):
        predicate = PREDICATES[at % len(PREDICATES)]
        class_name = "".join(part.capitalize() for part in predicate.split("_"))
        nodes.append({"id": f"{BASE}statement/s{at:03}", "type": ["Statement", class_name], "predicate": predicate,
                      "subject": {"id": entity_iri(at)}, "object": {"id": entity_iri((at + 1) % count)}, "itemText": text, "role": text,
                      "status": STATUSES[at % 5], "byText": text, "time": "2024-02-29" if at % 2 else "2024-02", "timeText": text,
                      "quote": text, "begin": at, "end": at + 1, "document": {"id": document["id"]}})
    nodes.append({"id": f"{BASE}statement/without", "type": ["Statement", "Supplies"], "predicate": "supplies", "subject": {"id": entity_iri(0)},
                  "status": "asserted", "quote": "x", "begin": 0, "end": 1, "document": {"id": document["id"]}})
    nodes.append(document)
    return {"@context": {"@vocab": NS}, "@graph": nodes}


def large_graph(entities, relations):
    """A graph of so many organizations and relations, the first ones with most of them; the same every time."""
    iri = lambda number: f"{BASE}entity/organization/e{number:06}"
    nodes = [{"id": iri(at), "type": ["Entity", TYPES[at % len(TYPES)]], "name": f"Gesellschaft Nummer {at}"} for at in range(entities)]
    seen, state, at = set(), 1, 0
    while len(seen) < relations:
        state = state * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
        at += 1
        first, second = (state >> 33) % entities, int(((state >> 13) % entities) ** 2 / entities)
        key = (first, second, at % len(PREDICATES))
        if first == second or key in seen or (second, first, key[2]) in seen:
            continue
        seen.add(key)
        predicate = PREDICATES[key[2]]
        nodes.append({"id": f"{BASE}statement/{at:08}", "type": ["Statement", "".join(part.capitalize() for part in predicate.split("_"))],
                      "predicate": predicate, "subject": {"id": iri(first)}, "object": {"id": iri(second)}, "status": STATUSES[at % 5],
                      "quote": f"Nummer {first} und Nummer {second} in der Meldung {at}.", "begin": 0, "end": 40,
                      "document": {"id": f"{BASE}document/d{at % 97}"}})
    nodes += [{"id": f"{BASE}document/d{number}", "type": "NewsArticle", "identifier": f"d{number}"} for number in range(97)]
    return {"@context": {"@vocab": NS}, "@graph": nodes}


EMPTY = {"@context": {"@vocab": NS}, "@graph": []}


def need(module, package):
    try:
        return importlib.import_module(module)
    except ImportError:
        sys.exit(f"{Path(sys.argv[0]).name}: Python module {module} is not there: install {package} (scripts/packages-test.txt)")


def need_program(name, package):
    if not shutil.which(name):
        sys.exit(f"{Path(sys.argv[0]).name}: {name} is not there: install {package} (scripts/packages-test.txt)")
    return name


def relations(suite, graph):
    """(subject, predicate, object) of the statements, meetings in one order."""
    found = set()
    for one in suite.nodes(graph)[1]:
        if "object" in one:
            ends = [one["subject"]["id"], one["object"]["id"]]
            found.add((*(sorted(ends) if one["predicate"] in ("meets", "cooperates_with") else ends), one["predicate"]))
    return found


class Suite:
    """Graphs in a scratch folder, and a count of what is wrong."""

    def __init__(self, actant, samples):
        self.actant, self.problems, self.checks = actant, [], 0
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = Path(self.scratch.name)
        self.run("build", "--quiet", samples, "-o", self.folder / "samples.jsonld")
        for name, graph in (("hostile", hostile_graph()), ("empty", EMPTY)):
            (self.folder / f"in-{name}.jsonld").write_text(json.dumps(graph), encoding="utf-8")
            self.run("export", self.folder / f"in-{name}.jsonld", "-o", self.folder / f"{name}.jsonld")
        self.graphs = ["samples", "hostile", "empty"]

    def run(self, *arguments, code=0):
        done = subprocess.run([self.actant, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8")
        if done.returncode != code:
            sys.exit(f"actant {' '.join(map(str, arguments))}: exit {done.returncode} instead of {code}\n{done.stderr}")
        return done

    def export(self, graph, ending, *options):
        """Path of the graph written to `<graph><ending>`."""
        path = self.folder / f"{graph}{ending}"
        self.run("export", self.folder / f"{graph}.jsonld", "-o", path, *options)
        return path

    def nodes(self, graph):
        """(entities, statements, documents) of the JSON-LD."""
        nodes = json.loads((self.folder / f"{graph}.jsonld").read_text(encoding="utf-8"))["@graph"]
        kind = lambda node: "Statement" if "Statement" in node["type"] else "Entity" if "Entity" in node["type"] else "Mention" if "Mention" in node["type"] else "Document"
        return [[node for node in nodes if kind(node) == wanted] for wanted in ("Entity", "Statement", "Document")]

    def mentions(self, graph):
        nodes = json.loads((self.folder / f"{graph}.jsonld").read_text(encoding="utf-8"))["@graph"]
        return [node for node in nodes if "Mention" in node["type"]]

    def check(self, good, what):
        self.checks += 1
        if not good:
            self.problems.append(what)

    def same(self, what, ours, theirs):
        self.check(ours == theirs, f"{what}: {str(ours)[:300]} instead of {str(theirs)[:300]}")

    def end(self):
        for problem in self.problems[:20]:
            print(f"{Path(sys.argv[0]).name}: {problem}", file=sys.stderr)
        print(f"{Path(sys.argv[0]).name}: {self.checks} checks, {len(self.problems)} problems")
        sys.exit(1 if self.problems or not self.checks else 0)
