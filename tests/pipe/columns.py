"""Every command says which columns it reads and writes, and what they mean.

usage: columns.py BUILD; prints "ok NAME" and "not ok NAME" lines.
"""
import csv
import io
import os
import subprocess
import sys

BUILD = sys.argv[1]
TOP = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
HEADER = ["column", "direction", "need", "file", "type", "en", "zh"]


def described(command):
    done = subprocess.run([os.path.join(BUILD, "bin", command),
                           "--print-columns"], stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, encoding="utf-8",
                          check=False)
    rows = list(csv.reader(io.StringIO(done.stdout)))
    if done.returncode != 0 or not rows or rows[0] != HEADER:
        yield "prints no table: " + done.stderr.strip()
        return
    if len(rows) == 1:
        yield "names no column"
    for row in rows[1:]:
        if row[0] != "*" and not all((row[4], row[5], row[6])):
            yield "%s: no type or meaning" % row[0]
        if row[1] not in ("in", "out"):
            yield "%s: neither in nor out" % row[0]


failed = False
for name in sorted(os.listdir(os.path.join(BUILD, "bin"))):
    if not os.path.exists(os.path.join(TOP, "cmd", name + ".c")):
        continue  # a script reads no columns
    if name == "fairlead":
        continue  # the way in has none of its own: it tells of the others
    faults = sorted(set(described(name)))
    print("%sok %s says what its columns mean" % ("not " if faults else "",
                                                   name))
    for fault in faults:
        print("#   " + fault)
    failed |= bool(faults)
sys.exit(failed)
