#!/usr/bin/env python3
"""Whole exports of many programs and hands, cell by cell, as they should be.

sheets.py BUILD reads sheets.txt: exports that were written, with their right
values, before they were first imported; of each the columns that are right
now.  "?" is: not read, the text kept and told.  With "||" between them any of
several is right.
"""
import csv
import io
import os
import re
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))
program = os.path.join(os.path.abspath(sys.argv[1]), "bin", "lead-import")
NUMBERS = ("quantity", "target_price", "amount", "buy_horizon_months")


def cells(text):
    return [c.strip() for c in re.split(r"(?:^|(?<= ))~(?: |$)", text)]


def exports():
    current = None
    with open(os.path.join(here, "..", "data", "sheets.txt"),
              encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("## "):
                name, _, options = line[3:].partition(" | ")
                current = {"name": name, "above": [], "below": [],
                           "columns": []}
                current.update({"sep": ",", "enc": "utf-8", "kind": "lead"})
                current.update(o.split("=") for o in options.split())
                yield current
            elif line.startswith(("above: ", "below: ")):
                current[line[:5]].append(line[7:])
            elif current and " > " in line:
                header, column, *rest = re.split(r" > ?", line)
                raw = cells(rest[0])
                current["columns"].append((header, column, raw, cells(
                    rest[1]) if len(rest) > 1 else raw))


def written(export):
    out = io.StringIO()
    out.writelines(line + "\n" for line in export["above"])
    writer = csv.writer(out, lineterminator="\n", delimiter={
        "tab": "\t"}.get(export["sep"], export["sep"]))
    given = [c for c in export["columns"] if not c[0].startswith("+")]
    writer.writerow([c[0] for c in given])
    writer.writerows(zip(*[c[2] for c in given]))
    out.writelines(line + "\n" for line in export["below"])
    return out.getvalue().encode(export["enc"])


def is_right(column, right, got, row, raw):
    if right == "?":
        return got == "" and raw in row.values()
    if column in NUMBERS and right and got:
        slack = 0.11 if column == "buy_horizon_months" else 0
        return abs(float(got) - float(right)) <= slack
    return got == right


def check(export):
    done = subprocess.run([program, "-k", export["kind"]],
                          input=written(export), capture_output=True,
                          env=dict(os.environ, FAIRLEAD_TODAY="2024-04-22"))
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    told = done.stderr.decode()
    for header, column, raw, rights in export["columns"]:
        if len(rows) != len(rights):
            yield "%d records" % len(rows)
            return
        if column == "=" and header not in told:
            yield "nothing said of \"%s\"" % header
        for row, cell, wish in zip(rows, raw, rights):
            got = row.get(header if column == "=" else column, "")
            if not any(is_right(column, right, got, row, cell)
                       for right in wish.split("||")):
                yield "\"%s\" as %s: %r, not %r" % (header, column, got, wish)


def main():
    count = faults = 0
    for export in exports():
        count += 1
        for fault in check(export):
            faults += 1
            print("%s: %s" % (export["name"], fault))
    print("%s %d sheets: %d faults" % ("not ok" if faults else "ok", count,
                                       faults))
    return 1 if faults else 0


sys.exit(main())
