#!/usr/bin/env python3
"""Automatic replies and bounces of many languages are known by their subject.

subjects.py BUILD reads subjects.txt: auto, bounce or answer, a TAB, and the
subject as mail programs and people write it, written down before it was first
read.  What a person writes counts as an answer, however near its words come.
"""
import csv
import email.header
import io
import os
import subprocess
import sys
import tempfile

here = os.path.dirname(os.path.abspath(__file__))
program = os.path.join(os.path.abspath(sys.argv[1]), "bin", "touch-import")
WANTED = {"auto": "auto-replied", "bounce": "bounce", "answer": ""}
MAIL = ("From x Mon Apr  1 10:00:00 2024\nFrom: ada@example.com\n"
        "To: me@example.net\nDate: Mon, 1 Apr 2024 10:00:00 +0000\n"
        "Message-ID: <%d@example.com>\nSubject: %s\n\nx\n\n")


def read(rows):
    with tempfile.TemporaryDirectory() as place:
        leads = os.path.join(place, "leads.csv")
        box = os.path.join(place, "in.mbox")
        with open(leads, "w", encoding="utf-8") as file:
            file.write("lead_id,company,email\nL1,Acme,ada@example.com\n")
        with open(box, "w", encoding="utf-8") as file:
            for n, (_, subject) in enumerate(rows):
                file.write(MAIL % (n, email.header.Header(
                    subject, "utf-8").encode()))
        done = subprocess.run([program, "--own", "example.net", "--leads",
                               leads, box], capture_output=True,
                              encoding="utf-8", check=False)
    return {r["touch_id"]: r["auto_submitted"]
            for r in csv.DictReader(io.StringIO(done.stdout))}


def main():
    with open(os.path.join(here, "..", "data", "subjects.txt"),
              encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    got = read(rows)
    faults = 0
    for n, (kind, subject) in enumerate(rows):
        found = got.get("%d@example.com" % n)
        if found != WANTED[kind]:
            print("\"%s\": %r, not %s" % (subject, found, kind))
            faults += 1
    print("%s %d subjects: %d not as written" % (
        "not ok" if faults else "ok", len(rows), faults))
    return 1 if faults else 0


sys.exit(main())
