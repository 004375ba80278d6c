#!/usr/bin/env python3
"""inquiry-screen takes enquiries as their writer meant them (R-SCREEN).

screen_kinds.py BUILD: tests/corpus/screen/enquiries.tsv has a kind, a
language, the buyer's country and the enquiry a line, written before the
tables were opened.  Nine of ten of each kind and language must come out as
meant, and no genuine one as fishing.  What fishes is meant to be held back:
doubtful counts too.  A novice is told by cif-origin or fob-destination.
others.tsv, of the same shape and by another hand, was seen while the tables
grew: it guards them.  Its beginners name no term, and are never fishing.
"""
import collections
import csv
import io
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "make"))
import verdict  # noqa: E402

FOLDER = pathlib.Path(__file__).parent.parent / "corpus/screen"
SCREEN = pathlib.Path(sys.argv[1]) / "bin" / "inquiry-screen"
LEAST = .9


def judged(rows):
    leads = io.StringIO()
    out = csv.writer(leads, lineterminator="\n")
    out.writerow(["lead_id", "inquiry_text", "country"])
    out.writerows([n, row[3], row[2]] for n, row in enumerate(rows))
    run = subprocess.run([SCREEN, "-q"], input=leads.getvalue(),
                         capture_output=True, text=True)
    return csv.DictReader(io.StringIO(run.stdout))


def as_meant(kind, verdicts):
    if kind == "novice":
        return any(word in verdicts["screen_points"] for word in
                   ("cif-origin", "fob-destination"))
    if kind == "fishing":
        return verdicts["screen_result"] in ("doubtful", "fishing")
    if kind == "beginner":
        return verdicts["screen_result"] != "fishing"
    return verdicts["screen_result"] == kind


def check(name):
    rows = [line.split("\t") for line in
            (FOLDER / name).read_text(encoding="utf-8").splitlines()]
    count, meant = collections.Counter(), collections.Counter()
    missed = collections.defaultdict(list)
    fished = []
    for (kind, lang, _, text), verdicts in zip(rows, judged(rows)):
        good = as_meant(kind, verdicts)
        count[kind, lang] += 1
        meant[kind, lang] += good
        if not good:
            missed[kind, lang].append(text)
        if (kind in ("genuine", "beginner") and
                verdicts["screen_result"] == "fishing"):
            fished.append(text)
    for key in sorted(count):
        verdict.tell("%s: %s enquiries in %s are taken as meant" % (name, *key),
                     missed[key] if meant[key] < LEAST * count[key] else [])
    verdict.tell(name + ": no genuine buyer, no beginner is called fishing", fished)
    verdict.tell(name + ": every enquiry is judged",
                 [] if sum(count.values()) == len(rows) else ["some not"])


def main():
    check("enquiries.tsv")
    check("others.tsv")
    verdict.end()


main()
