#!/usr/bin/env python3
"""Mails that send the money elsewhere, and mails that only speak of banks.

payments.py BUILD: R-DOMAIN-04; what each says was written down by hand before
domain-check read it.  Of tests/data/payment-sentence.csv all must come out
right; of tests/corpus/payment/mails.csv, whole mails in 26 languages, nine of
ten that send the money elsewhere, and two of a hundred of the others at most
may be told.
"""
import csv
import io
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SENTENCES = os.path.join(HERE, os.pardir, "data", "payment-sentence.csv")
MAILS = os.path.join(HERE, os.pardir, "corpus", "payment", "mails.csv")
LEAST, FALSE_MOST = .9, .02


def wrong(path, kind):
    """The bodies of a kind that were misread, and how many it has."""
    with open(path, encoding="utf-8", newline="") as file:
        says = {r["message_id"]: r for r in csv.DictReader(file)}
    out = subprocess.run([os.path.join(sys.argv[1], "bin", "domain-check"),
                          "-w", "example.com", path], capture_output=True,
                         encoding="utf-8").stdout
    found = {r["message_id"] for r in csv.DictReader(io.StringIO(out))
             if r["code"] == "payment-change"}
    rows = {k: r["body"] for k, r in says.items() if r["says"] == kind}
    return [body for k, body in rows.items()
            if (k in found) != (kind == "changed")], len(rows)


for path, name in (SENTENCES, "accounts"), (MAILS, "accounts in whole mails"):
    for kind, most in ("changed", 1 - LEAST), ("known", FALSE_MOST):
        bodies, count = wrong(path, kind)
        bad = len(bodies) > (0 if path == SENTENCES else most * count)
        print("%s %s %s: %d of %d misread" % ("not ok" if bad else "ok", kind,
                                             name, len(bodies), count))
        for text in bodies if bad else []:
            print("# " + text.replace("\n", " "))
