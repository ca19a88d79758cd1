# SPDX-License-Identifier: Apache-2.0
"""A Neo4j server of our own: fetched from Maven Central once, started on loopback with a database of its own."""
import base64
import hashlib
import http.client
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
POM = ROOT / "tests/tools/neo4j/pom.xml"
CACHE = ROOT / ".cache/neo4j"  # ignored by the build and by git
PASSWORD = "nur für 'Tests' \"hier\""
START = 150  # seconds that a server may take to answer
JAVA = ["java", "-Xms256m", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--add-opens=java.base/java.io=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"]


def fetched():
    """The folder of jars, fetched where it is not there yet."""
    stamp, jars = CACHE / "stamp", CACHE / "jars"
    wanted = hashlib.sha256(POM.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return jars
    if not shutil.which("mvn"):
        sys.exit("neo4j: mvn is not there: install maven (scripts/packages-test.txt)")
    shutil.rmtree(CACHE, ignore_errors=True)
    jars.mkdir(parents=True)
    done = subprocess.run(["mvn", "-B", "-q", "-f", POM, "dependency:copy-dependencies", f"-DoutputDirectory={jars}"],
                          capture_output=True, text=True, timeout=600, check=False)
    if done.returncode != 0 or not list(jars.glob("neo4j-server-*.jar")):
        sys.exit(f"neo4j: the server cannot be fetched from Maven Central:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    stamp.write_text(wanted)
    return jars


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """usage: with Server() as server: …"""

    def __init__(self):
        self.jars, self.home, self.process, self.password = fetched(), CACHE / "home", None, "neo4j"
        shutil.rmtree(self.home, ignore_errors=True)
        (self.home / "conf").mkdir(parents=True)
        self.port = free_port()
        settings = {
            "server.default_listen_address": "127.0.0.1", "server.http.listen_address": f"127.0.0.1:{self.port}",
            "server.bolt.listen_address": f"127.0.0.1:{free_port()}", "server.https.enabled": "false", "dbms.security.auth_enabled": "true",
            "server.memory.pagecache.size": "64m", "dbms.usage_report.enabled": "false", "db.tx_log.preallocate": "false",
            "dbms.security.auth_max_failed_attempts": "0", "db.tx_log.rotation.size": "16m",
        }
        (self.home / "conf/neo4j.conf").write_text("".join(f"{key}={value}\n" for key, value in settings.items()))

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def java(self, *arguments, **more):
        return subprocess.Popen([*JAVA, "-cp", f"{self.jars}/*", *map(str, arguments)], stdin=subprocess.DEVNULL,
                                env={**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}, **more)

    def admin(self, *arguments):
        """`neo4j-admin …` → (exit, output)"""
        process = self.java("org.neo4j.cli.AdminTool", *arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        output, _ = process.communicate(timeout=START)
        return process.returncode, output

    def start(self):
        with open(self.home / "server.log", "a", encoding="utf-8") as log:
            self.process = self.java("org.neo4j.server.CommunityEntryPoint", f"--home-dir={self.home}", f"--config-dir={self.home}/conf",
                                     stdout=log, stderr=log)
        until = time.monotonic() + START
        while time.monotonic() < until and self.process.poll() is None:
            try:
                if "data" in self.query("RETURN 1", database="system" if self.password == "neo4j" else "neo4j", whole=True):
                    break
            except (OSError, http.client.HTTPException):
                pass
            if self.password == "neo4j":
                try:
                    if "data" in self.query(f"ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", {"new": PASSWORD}, "system", True):
                        self.password = PASSWORD
                except (OSError, http.client.HTTPException):
                    pass
            time.sleep(0.3)
        else:
            sys.exit("neo4j: the server does not start:\n" + (self.home / "server.log").read_text(encoding="utf-8")[-3000:])

    def kill(self):
        self.process.kill()
        self.process.wait()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.kill()

    def query(self, statement, parameters=None, database="neo4j", whole=False):
        """Rows of the answer, or with `whole` the answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        token = base64.b64encode(f"neo4j:{self.password}".encode()).decode()
        connection.request("POST", f"/db/{database}/query/v2", json.dumps({"statement": statement, "parameters": parameters or {}}),
                           {"Content-Type": "application/json", "Authorization": f"Basic {token}"})
        answer = json.loads(connection.getresponse().read())
        connection.close()
        if whole:
            return answer
        if answer.get("errors"):
            raise RuntimeError(f"{answer['errors']}: {statement[:300]}")
        return answer["data"]["values"]

    def dump(self):
        """Everything in the database, in one order."""
        plain = lambda value: json.dumps(value, sort_keys=True, ensure_ascii=False)
        nodes = [plain([sorted(labels), properties]) for labels, properties in self.query("MATCH (n) RETURN labels(n), properties(n)")]
        edges = [plain(row) for row in self.query("MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)")]
        return sorted(nodes), sorted(edges)
