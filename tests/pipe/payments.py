#!/usr/bin/env python3
"""Mails that send the money elsewhere, and mails that only speak of banks.

payments.py BUILD: R-DOMAIN-04; what each says was written down by hand in
tests/data/payment-sentence.csv before domain-check read it.
"""
import csv
import io
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, os.pardir, "data", "payment-sentence.csv")

with open(DATA, encoding="utf-8", newline="") as file:
    says = {r["message_id"]: r for r in csv.DictReader(file)}
out = subprocess.run([os.path.join(sys.argv[1], "bin", "domain-check"), "-w",
                      "example.com", DATA], capture_output=True,
                     encoding="utf-8").stdout
found = {r["message_id"] for r in csv.DictReader(io.StringIO(out))
         if r["code"] == "payment-change"}
for kind in "changed", "known":
    wrong = [r["body"] for k, r in says.items() if r["says"] == kind and
             (k in found) != (kind == "changed")]
    print("%s %s accounts" % ("not ok" if wrong else "ok", kind))
    for text in wrong:
        print("# " + text.replace("\n", " "))
