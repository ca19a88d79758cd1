# SPDX-License-Identifier: Apache-2.0
"""Compares the graph of one text with its gold graph and counts what agrees. The gold format is described in README.md here."""
import json
import re
import unicodedata
from collections import Counter

TYPES = ("Person", "State", "Organization", "WeaponSystem", "Location")  # Groups and Topics count as ends of relations only
SYMMETRIC = ("meets", "cooperates_with")
STRENGTH = ("asserted", "reported", "planned", "possible")


def fold(name):
    name = unicodedata.normalize("NFKC", name or "").casefold()
    name = re.sub(r"[\"„“”‚‘’'»«()\[\]]", "", name)
    name = re.sub(r"[-‐‑–—/.\s]+", " ", name).strip()
    return re.sub(r"^(?:der|die|das|den|dem|des|eine?[nmrs]?) ", "", name)


def as_list(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def forms(names):
    folded = {fold(name) for name in names if name}
    return folded | {name[:-1] for name in folded if name.endswith("s") and len(name) > 4}


def alike(one, other):
    """Two phrases share the beginning of a longer word."""
    words = lambda phrase: {word[:6] for word in fold(phrase).split() if len(word) > 3}
    return fold(one) == fold(other) or bool(words(one) & words(other))


def read_graph(path):
    """(entities by id, statements) of a JSON-LD file."""
    nodes = json.loads(path.read_text(encoding="utf-8"))["@graph"]
    entities = {node["id"]: node for node in nodes if "Entity" in as_list(node["type"])}
    return entities, [node for node in nodes if "Statement" in as_list(node["type"])]


def kind_of(node):
    return next(kind for kind in as_list(node["type"]) if kind != "Entity")


class Score(Counter):
    """Counts over texts; figures on demand. `what` is "entity", "relation" or "relation:<type>"."""

    def f1(self, what):
        precision, recall = self.precision(what), self.recall(what)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def precision(self, what):
        return self[what + "_hit"] / self[what + "_ours"] if self[what + "_ours"] else 0.0

    def recall(self, what):
        return self[what + "_hit"] / self[what + "_gold"] if self[what + "_gold"] else 0.0

    def share(self, what):
        return self[what + "_right"] / self[what] if self[what] else 1.0

    def figures(self):
        return {
            "entities_f1": self.f1("entity"),
            "relations_precision": self.precision("relation"),
            "relations_f1": self.f1("relation"),
            "status": self.share("status"),
            "evidence": self.share("quote"),
        }


def compare(gold, graph, text, score):
    """Adds the counts of one text to `score`; returns lines that say what differs."""
    entities, statements = graph
    notes = []
    gold_entities = {entity["key"]: entity for entity in gold["entities"]}
    our_forms = {i: forms([node.get("name"), *as_list(node.get("alternateName"))]) for i, node in entities.items()}

    # Which of our nodes a gold entity is.
    meaning = {}
    for key, entity in gold_entities.items():
        names = forms([entity["name"], *entity.get("aliases", [])])
        found = {i for i in entities if our_forms[i] & names}
        meaning[key] = {i for i in found if kind_of(entities[i]) == entity["type"]} or found
        if entity["type"] in ("Group", "Topic"):
            meaning[key] |= {
                i
                for i, node in entities.items()
                if kind_of(node) in ("Group", "Topic") and any(alike(a, b) for a in names for b in our_forms[i])
            }

    claimed, matched = set(), set()
    for key, entity in gold_entities.items():
        if entity["type"] not in TYPES:
            continue
        same = {i for i in meaning[key] if kind_of(entities[i]) == entity["type"]}
        claimed |= same
        fresh = sorted(same - matched)
        if not entity.get("optional"):
            score["entity_gold"] += 1
            score["entity_hit"] += bool(fresh)
            score["entity_ours"] += bool(fresh)
            if not fresh:
                notes.append(f"entity missed: {entity['type']} {entity['name']}")
        matched |= set(fresh[:1])
    for i, node in entities.items():
        if kind_of(node) in TYPES and i not in claimed:
            score["entity_ours"] += 1
            notes.append(f"entity extra: {kind_of(node)} {node.get('name')}")

    # Relations: what we have, as (subject, predicate, object) -> statuses.
    ours = {}
    for statement in statements:
        ends = [statement["subject"]["id"], (statement.get("object") or {}).get("id")]
        if statement["predicate"] in SYMMETRIC and ends[1]:
            ends.sort()
        ours.setdefault((ends[0], statement["predicate"], ends[1]), set()).add(statement["status"])
        if text is not None:
            score["quote"] += 1
            quote = statement["quote"]
            score["quote_right"] += len(quote) <= 500 and text[statement["begin"] : statement["end"]] == quote

    def ids(key, wide):
        if key is None:
            return {None}
        also = as_list(gold_entities[key].get("also")) if wide else []
        return set(meaning[key]).union(*(meaning.get(other, set()) for other in also))

    rows = {}
    for row in gold["relations"]:
        ends = [row["source"], row.get("target")]
        if row["type"] in SYMMETRIC and ends[1]:
            ends.sort()
        rows.setdefault((ends[0], row["type"], ends[1]), []).append(row)

    free, found = set(ours), {}
    is_optional = lambda triple: all(row.get("optional") for row in rows[triple])
    for optional in (False, True):  # what must be there takes its match first
        for wide in (False, True):
            for triple in rows:
                if is_optional(triple) != optional or triple in found:
                    continue
                source, predicate, target = triple
                sources, targets = ids(source, wide), ids(target, wide)
                turned = predicate in SYMMETRIC or any(row.get("either_way") for row in rows[triple])
                for candidate in sorted(free, key=str):
                    s, p, o = candidate
                    if p == predicate and ((s in sources and o in targets) or (turned and s in targets and o in sources)):
                        found[triple] = candidate
                        free.discard(candidate)
                        break

    name = lambda key: gold_entities[key]["name"] if key else None
    for triple, group in rows.items():
        if is_optional(triple):
            continue
        said = f"{name(triple[0])} -{triple[1]}-> {name(triple[2])}"
        kind = "relation:" + triple[1]
        score["relation_gold"] += 1
        score[kind + "_gold"] += 1
        if triple not in found:
            notes.append(f"relation missed: {said} [{group[0]['status']}] {group[0].get('evidence', '')[:100]}")
            continue
        score["relation_hit"] += 1
        score["relation_ours"] += 1
        score[kind + "_hit"] += 1
        score[kind + "_ours"] += 1
        wanted = {status for row in group for status in [row["status"], *as_list(row.get("status_also"))]}
        statuses = ours[found[triple]]
        shown = {next((status for status in STRENGTH if status in statuses), "denied")} | ({"denied"} & statuses)
        score["status"] += 1
        score["status_right"] += shown <= wanted
        if not shown <= wanted:
            notes.append(f"status differs: {said}: gold {sorted(wanted)}, ours {sorted(shown)}")
    for s, p, o in sorted(free, key=str):
        score["relation_ours"] += 1
        score[f"relation:{p}_ours"] += 1
        notes.append(f"relation extra: {entities[s].get('name')} -{p}-> {entities[o].get('name') if o else None}")
    return notes
