#!/usr/bin/env python3
"""Cells as people write them, in many languages, come out right or are said.

values.py BUILD reads values.csv: header, column, country, cell, and what must
become of it, written before the cell was first imported.  "?" is: the column
stays empty, and a flag or the text beside it says so.  With "|" between them
any of several is right.  Each cell is a file of its own, so that no other
proves anything for it.
"""
import csv
import io
import os
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))
program = os.path.join(os.path.abspath(sys.argv[1]), "bin", "lead-import")
ALONE = ("Created on", "Quantity", "Target price")


def imported(rows):
    """The records of rows of one header, by their number."""
    header = rows[0]["header"]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    country = header != "Country"
    writer.writerow(["Company", "Email", header] +
                    (["Country"] if country else []))
    for n, row in enumerate(rows):
        writer.writerow(["Firm %d" % n, "a%d@example.com" % n, row["cell"]] +
                        ([row["country"]] if country else []))
    done = subprocess.run([program, "-q"], input=text.getvalue(),
                          env=dict(os.environ, FAIRLEAD_TODAY="2024-04-22"),
                          capture_output=True, encoding="utf-8")
    return {r["company"]: r for r in csv.DictReader(io.StringIO(done.stdout))}


def is_right(row, got):
    if got is None:
        return False
    column, cell = row["column"], row["cell"]
    value = got.get(column, "")
    kept = got["import_flags"] or cell in got.values()
    return any(kept and not value if right == "?" else value == right
               for right in row["right"].split("|"))


def main():
    with open(os.path.join(here, "..", "data", "values.csv"),
              encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    groups = {}
    for n, row in enumerate(rows):
        alone = row["header"].startswith(ALONE)
        groups.setdefault((row["header"], n if alone else -1),
                          []).append(row)
    faults = []
    for group in groups.values():
        got = imported(group)
        for n, row in enumerate(group):
            record = got.get("Firm %d" % n)
            if not is_right(row, record):
                faults.append("%s %s \"%s\": %s, not %s" % (
                    row["column"], row["country"], row["cell"],
                    record and record.get(row["column"]), row["right"]))
    for fault in faults:
        print(fault)
    print("%s %d cells: %d not as written" % (
        "not ok" if faults else "ok", len(rows), len(faults)))
    return 1 if faults else 0


sys.exit(main())
