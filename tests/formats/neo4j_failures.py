#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`actant load` against servers that behave badly: every failure is exit 3 with a message that says what to do, what may pass is
tried again, and every value travels as a parameter.

usage: neo4j_failures.py ACTANT SAMPLES
"""
import json
import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from common import HOSTILE, Suite

GOOD = b'{"data":{"fields":["count(*)"],"values":[[%d]]}}'


class Handler(BaseHTTPRequestHandler):
    """Answers requests as `script(number, body)` → (status, bytes, length told) says."""

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.bodies.append(body)
        self.server.paths.add(self.path)
        status, answer, length = self.server.script(len(self.server.bodies), body)
        self.send_response(status)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        try:
            self.wfile.write(answer)
        except OSError:
            pass  # who has read enough hangs up
        self.close_connection = length != len(answer)

    def log_message(self, *_):
        pass


def good(body):
    answer = GOOD % len(body.get("parameters", {}).get("rows", []))
    return 200, answer, len(answer)


def told(status, text):
    answer = text.encode()
    return lambda number, body: good(body) if number <= 1 else (status, answer, len(answer))


def first(status, text):
    answer = text.encode()
    return lambda number, body: (status, answer, len(answer))


def error(code, message):
    return json.dumps({"errors": [{"code": code, "message": message}]})


def main():
    suite = Suite(*sys.argv[1:])

    def load(script, *options, graph="hostile", url=None, password="x"):
        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.script, server.bodies, server.paths = script, [], set()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = url or f"http://127.0.0.1:{server.server_port}"
        environment = {**os.environ, "NEO4J_PASSWORD": password}
        done = subprocess.run([suite.actant, "load", suite.folder / f"{graph}.jsonld", "--neo4j", address, *(options or ["--patience", "0"])],
                              capture_output=True, text=True, encoding="utf-8", timeout=60, env=environment)
        server.shutdown()
        server.server_close()
        return done, server

    def fails(what, script, *parts, options=(), **more):
        done, server = load(script, *options, **more)
        suite.check(done.returncode == 3 and all(part in done.stderr for part in parts), f"{what}: exit {done.returncode}: {done.stderr}")
        suite.check(done.stderr.startswith("actant: error: ") and done.stdout == "", f"{what}: {done.stderr}")
        suite.check("\x1b" not in done.stderr, f"{what}: control characters on the terminal")
        return server

    half = GOOD % 1
    fails("HTTP 500 at once", first(500, "oops"), "HTTP 500")
    fails("HTTP 500 later", told(500, error("Neo.DatabaseError.General.UnknownError", "An unknown error occurred.")), "UnknownError", "0 of", "run the same command again")
    fails("half an answer", lambda number, body: good(body) if number <= 1 else (200, half[:20], len(half)), "broke off", "run the same command again")
    fails("half an answer, whole to HTTP", told(200, half[:20].decode()), "cut off", "run the same command again")
    fails("no answer", told(200, ""), "cut off")
    fails("another server", first(200, "<html>It works!</html>"), "no answer of the Query API")
    fails("an old server", first(404, "<html>not found</html>"), "no Query API there", "5.19")
    fails("wrong password", first(401, error("Neo.ClientError.Security.Unauthorized", "Invalid credential.")), "not accepted", "'neo4j'")
    fails("no database", first(404, error("Neo.ClientError.Database.DatabaseNotFound", "Graph not found: x")), "no such database")
    fails("a redirect", first(302, ""), "HTTP 302")
    fails("an error with HTTP 202", told(202, '{"data":{"fields":[],"values":[]},"errors":[{"code":"Neo.ClientError.Schema.ConstraintValidationFailed",'
                                               '"message":"Node(1) \\u001b[31malready exists"}]}'), "ConstraintValidationFailed", "already exists")
    fails("rows that find no ends", lambda number, body: (200, GOOD % 0, len(GOOD % 0)), "found their ends")
    fails("a very long answer", told(200, " " * (1 << 25)), "")
    fails("nobody there", None, "nothing answers there", url="http://127.0.0.1:9")
    fails("no such host", None, "no host of that name", url="https://nirgends.invalid:7473")

    # What may pass is tried again.
    seen = []

    def tired(number, body):
        if number > 1 and len(seen) < 3:
            seen.append(number)
            text = error("Neo.TransientError.General.DatabaseUnavailable", "later").encode()
            return 503 if len(seen) % 2 else 200, text, len(text)
        return good(body)

    done, server = load(tired, "--patience", "20")
    suite.check(done.returncode == 0 and "3 requests repeated" in done.stderr, f"tired server: exit {done.returncode}: {done.stderr}")

    # Values are parameters: no text of the graph stands in a query; the schema comes first.
    done, server = load(lambda number, body: good(body))
    suite.check(done.returncode == 0, f"good server: {done.stderr}")
    queries = [body["statement"] for body in server.bodies]
    suite.check(queries[1].startswith("CREATE CONSTRAINT"), f"first query: {queries[:2]}")
    rows = json.dumps([body.get("parameters") for body in server.bodies], ensure_ascii=False)
    for text in HOSTILE:
        suite.check(len(text) < 9 or not any(text in query for query in queries), f"a text in a query: {text!r}")
        suite.check(json.dumps(text, ensure_ascii=False)[1:-1] in rows, f"a text that no parameter has: {text!r}")
    suite.same("path", server.paths, {"/db/neo4j/query/v2"})
    done, server = load(lambda number, body: good(body), "--database", "a/b ?#", graph="empty")
    suite.same("name of a database in the address", server.paths, {"/db/a%2Fb%20%3F%23/query/v2"})
    suite.end()


main()
