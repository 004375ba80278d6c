"""lead-dedupe merges no two colleagues, and its terms add up.

usage: dedupe_firms.py BUILD; prints "ok NAME" and "not ok NAME" lines.  The
firms are made by tests/make/dedupe_firms.py (seeded): 2 to 40 people with
shared phones, mailboxes and surnames, initials and rows without a name.  Rows
equal in every column are always one (R-DEDUPE-05): they are left out.
make check-data does the same with ten thousand firms.
"""
import csv
import io
import os
import random
import re
import subprocess
import sys

BUILD = sys.argv[1]
sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "make"))
import dedupe_firms


def dedupe(rows, *options):
    out = io.StringIO()
    dedupe_firms.write(out, rows)
    done = subprocess.run([os.path.join(BUILD, "bin", "lead-dedupe"),
                           *options], input=out.getvalue().encode(),
                          capture_output=True, check=True)
    return list(csv.DictReader(io.StringIO(done.stdout.decode())))


def wrong_pairs(rows, truth):
    """Pairs of colleagues that are one person for certain, and good ones."""
    groups = {}
    for n, row in enumerate(dedupe(rows)):
        if (row["dup_kind"], row["dup_certainty"]) == ("person", "certain"):
            groups.setdefault(row["dup_group"], []).append(n)
    wrong = good = 0
    for group in groups.values():
        for i, a in enumerate(group):
            for b in group[i + 1:]:
                if truth[a] == truth[b]:
                    good += 1
                elif rows[a]["contact_name"] or rows[b]["contact_name"]:
                    wrong += 1
    return wrong, good


def adds_up(row):
    terms, total = row["dup_why"].rsplit("=", 1)
    return int(total) == int(row["dup_score"]) == sum(
        int(re.search(r"[+-]\d+$", term).group())
        for term in terms.split(";") if term)


def main():
    checks = {}
    rows, truth = dedupe_firms.make(60, "firms check")
    wrong, _ = wrong_pairs(rows, truth)
    checks["no two colleagues of 60 firms are one for certain"] = wrong == 0
    rows, truth = dedupe_firms.make(60, "firms copies", 0.3)
    wrong, good = wrong_pairs(rows, truth)
    checks["nor among copies with errors"] = wrong <= good // 200
    out = dedupe(rows)
    checks["the terms of every row add up to its points"] = all(
        adds_up(row) for row in out if row["dup_why"])
    order = list(range(len(rows)))
    random.Random("order").shuffle(order)
    marks = [row["dup_group"] + row["dup_certainty"] + row["dup_why"]
             for row in out]
    checks["the order of the rows changes nothing"] = [
        row["dup_group"] + row["dup_certainty"] + row["dup_why"]
        for row in dedupe([rows[i] for i in order])] == [
        marks[i] for i in order]
    for name, good in checks.items():
        print("ok" if good else "not ok", name)


main()
