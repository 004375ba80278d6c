"""Pairs of names from many countries, with what lead-dedupe has to say.

usage: dedupe_pairs.py BUILD; prints "ok NAME" and "not ok NAME" lines.  The
verdicts were written before the program saw the pairs.

tests/data/dedupe-people.csv: two rows of one firm with two names and one fact
in common: its switchboard (sw), a mobile number (mob), a private address
(own), the mailbox of a department (info).  C: one person for certain; R: for
review; X: never certain.

tests/data/dedupe-companies.csv: a list of companies (--names).  C: one for
certain; S: one, for review at least; N: never certain.
"""
import csv
import io
import os
import random
import subprocess
import sys

BUILD = sys.argv[1]
DATA = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(
    __file__))), "data")
NAMES = ["lead_id", "company", "contact_name", "email", "phone", "mobile",
         "note"]


def pairs_of(name):
    with open(os.path.join(DATA, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def dedupe(names, rows, *options):
    text = io.StringIO()
    writer = csv.DictWriter(text, names, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    done = subprocess.run([os.path.join(BUILD, "bin", "lead-dedupe"),
                           *options], input=text.getvalue().encode("utf-8"),
                          capture_output=True, check=True)
    return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))


def check(name, pairs, rows, kind, allowed):
    wrong = []
    for pair, a, b in zip(pairs, rows[::2], rows[1::2]):
        one = a["dup_group"] == b["dup_group"] != ""
        got = "none" if not one else "certain" if all(
            (row["dup_kind"], row["dup_certainty"]) == (kind, "certain")
            for row in (a, b)) else "review"
        if got not in allowed[pair["verdict"]]:
            wrong.append((*pair.values(), got, b["dup_why"]))
    for case in wrong:
        print("#", " | ".join(case))
    print("not ok" if wrong else "ok", name)


def facts_of(kind, k):
    return {"sw": {"phone": "+49 30 %07d" % (4 * 10**6 + k)},
            "mob": {"mobile": "+49 171 %07d" % (5 * 10**6 + k)},
            "own": {"email": "private%d@gmail.com" % k},
            "info": {"email": "info@kestrel%d.example.com" % k}}[kind]


def people():
    pairs = pairs_of("dedupe-people.csv")
    rows = dedupe(NAMES, [dict(
        facts_of(pair["facts"], k), company="Kestrel%d Pumps" % k,
        contact_name=pair[side], lead_id="L%04d%s" % (k, side), note=side)
        for k, pair in enumerate(pairs) for side in "ab"])
    check("people of many countries", pairs, rows, "person",
          {"C": ["certain"], "R": ["review"], "X": ["review", "none"]})


def companies():
    """Among 400 others, so that a word of a trade is worth what it is."""
    r = random.Random("companies")
    trades = ("Valve Tools Bearings Pumps Trading Optics Systems Elektronik "
              "Services Design Plastics Shipping Steel Marine Robotics "
              "Fasteners Hydraulik International").split()
    others = ["%s%s %s %s" % (r.choice(["Qua", "Xel", "Zor", "Wyn"]),
                              "".join(r.choice("bdfgklmnprstv") +
                                      r.choice("aeiou") for _ in range(4)),
                              r.choice(trades), r.choice(
                                  ["Ltd", "GmbH", "Inc", "", "Works"]))
              for _ in range(400)]
    pairs = pairs_of("dedupe-companies.csv")
    rows = dedupe(["exhibitor"], [
        {"exhibitor": name} for pair in pairs for name in (
            pair["a"], pair["b"])] + [{"exhibitor": x} for x in others],
        "--names")
    check("companies of many countries", pairs, rows, "company",
          {"C": ["certain"], "S": ["certain", "review"],
           "N": ["review", "none"]})


people()
companies()
