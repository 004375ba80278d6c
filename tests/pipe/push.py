#!/usr/bin/env python3
"""How well mail-lint tells sentences that push from those that do not.

push.py BUILD [--misses]: reads tests/corpus/push/LANGUAGE.tsv, a label and a
sentence a line, by another hand than the tables' (R-MAIL-01).  Of the
sentences the tables' author may read the odd lines only: --misses names what
goes wrong there.  The even lines are only counted, and the bars are theirs.
LANGUAGE-2.tsv may be read whole; its author has more sentences that may not.
"""
import csv
import io
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "make"))
import verdict  # noqa: E402

HERE = pathlib.Path(__file__).parent.parent / "corpus" / "push"
LINT = pathlib.Path(sys.argv[1]) / "bin" / "mail-lint"
PRECISION, RECALL = .97, .92


def pushing(sentences):
    """The numbers of the sentences, from 0, that mail-lint says push."""
    drafts = io.StringIO()
    out = csv.writer(drafts, lineterminator="\n")
    out.writerow(["message_id", "body"])
    out.writerows(enumerate(sentences))
    found = subprocess.run([LINT, "-q"], input=drafts.getvalue(),
                           capture_output=True, text=True).stdout
    return {int(row["message_id"]) for row in
            csv.DictReader(io.StringIO(found)) if row["rule"] == "R-MAIL-01"}


def measure(rows, show):
    found = pushing([text for _, text in rows])
    hits = missed = wrong = 0
    for n, (label, text) in enumerate(rows):
        is_push = label == "push"
        hits += is_push and n in found
        missed += is_push and n not in found
        wrong += not is_push and n in found
        if show and is_push != (n in found):
            print("# %s\t%s" % ("missed" if is_push else "wrong", text))
    return hits / max(1, hits + wrong), hits / max(1, hits + missed)


def main():
    for path in sorted(HERE.glob("*.tsv")):
        rows = [line.split("\t") for line in
                path.read_text(encoding="utf-8").splitlines()]
        for half, first in (("odd", 0), ("even", 1)):
            precision, recall = measure(
                rows[first::2], half == "odd" and "--misses" in sys.argv)
            print("# %s %s: precision %.3f recall %.3f" %
                  (path.stem, half, precision, recall))
            verdict.tell(
                "%s sentences of the %s lines are told apart" %
                (path.stem, half),
                [] if precision >= PRECISION and recall >= RECALL else
                ["precision %.2f and recall %.2f are asked for" %
                 (PRECISION, RECALL)])
    verdict.end()


main()
