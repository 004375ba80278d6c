#!/usr/bin/env python3
"""How well mail-lint tells sentences that push from those that do not.

Usage: push.py BUILD [--misses]

Reads tests/corpus/push/LANGUAGE.tsv, a label and a sentence a line.  Lines
with an odd number are the half that the table's author may read: --misses
names what goes wrong there.  Lines with an even number are only counted.
"""
import csv
import io
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent / "push"


def main():
    lint = pathlib.Path(sys.argv[1]) / "bin" / "mail-lint"
    for path in sorted(HERE.glob("*.tsv")):
        rows = [line.split("\t") for line in
                path.read_text(encoding="utf-8").splitlines()]
        drafts = io.StringIO()
        out = csv.writer(drafts, lineterminator="\n")
        out.writerow(["message_id", "body"])
        out.writerows([n, text] for n, (_, text) in enumerate(rows, 1))
        found = subprocess.run([lint, "-q"], input=drafts.getvalue(),
                               capture_output=True, text=True).stdout
        pushed = {int(row["message_id"]) for row in
                  csv.DictReader(io.StringIO(found))
                  if row["rule"] == "R-MAIL-01"}
        for half, name in ((1, "odd"), (0, "even")):
            counts = dict.fromkeys(("hit", "missed", "wrong", "fine"), 0)
            for n, (label, text) in enumerate(rows, 1):
                if n % 2 != half:
                    continue
                told = n in pushed
                what = ("hit" if told else "missed") if label == "push" \
                    else ("wrong" if told else "fine")
                counts[what] += 1
                if half == 1 and what in ("missed", "wrong") \
                        and "--misses" in sys.argv:
                    print(f"{what}\t{text}")
            hit, wrong = counts["hit"], counts["wrong"]
            print(f"{path.stem} {name}: precision "
                  f"{hit / max(1, hit + wrong):.3f} recall "
                  f"{hit / max(1, hit + counts['missed']):.3f} ({counts})")


main()
