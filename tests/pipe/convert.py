"""Leads that become deals, over files drawn at random (R-CONVERT-05, 06).

Each lead is counted once; who became a deal is not converted again, whether the
leads know it or the file of deals; funnel-forecast sums the deals that were
written to the minor unit.

usage: convert.py BUILD; prints "ok NAME" and "not ok NAME" lines.
"""
import collections
import csv
import decimal
import io
import os
import random
import re
import subprocess
import sys
import tempfile

BIN = os.path.join(os.path.abspath(sys.argv[1]), "bin")
FILES = 25
HEADER = ["lead_id", "company", "booth_class", "grade_relation",
          "grade_horizon", "status", "screen_result", "quantity",
          "target_price", "currency", "met_date", "buy_horizon_months",
          "opportunity_id"]
COUNTS = re.compile(r"(\d+) leads: (\d+) converted, (\d+) converted before, "
                    r"(\d+) not ready, (\d+) excluded, (\d+) rejected")
failures = []


def lead(r, number):
    return ["" if r.random() < .03 else "L%d" % number,
            r.choice(["Alder", "Birch, Ltd", "=1+1", "海达"]),
            r.choice(["order_on_spot", "intends_order", "just_looking", ""]),
            r.choice("ABCDU"), r.choice("ABCDU"),
            r.choice(["open", "new", "lost", "invalid", ""]),
            r.choice(["genuine", "doubtful", "fishing", ""]),
            r.choice(["", "5000", "3", "0", "many"]),
            r.choice(["", "1.20", "0.335", "2000"]),
            r.choice(["USD", "JPY", "KWD"]),
            r.choice(["", "2024-04-18", "2024-02-30"]),
            r.choice(["", "3", "0.5", "never"]),
            "O9" if r.random() < .1 else ""]


def convert(where, *arguments):
    done = subprocess.run([os.path.join(BIN, "lead-convert"), "--today",
                           "2024-04-22", *arguments], cwd=where,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)
    assert done.returncode < 2, done.stderr.decode("utf-8")
    return [int(n) for n in COUNTS.search(
        done.stderr.decode("utf-8")).groups()]


def rows_of(where, name):
    with open(os.path.join(where, name), encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def sums_of(deals):
    sums = collections.Counter()
    for deal in deals:
        if deal["amount"]:
            sums[deal["currency"]] += decimal.Decimal(deal["amount"])
    return sums


def forecast(where, name):
    done = subprocess.run([os.path.join(BIN, "funnel-forecast"), "--today",
                           "2024-04-22", name], cwd=where,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)
    return {row["currency"]: decimal.Decimal(row["pipeline_total"])
            for row in csv.DictReader(io.StringIO(
                done.stdout.decode("utf-8"))) if row["pipeline_total"] != "0"}


def faults_of(seed, where):
    r = random.Random(seed)
    leads = [lead(r, i) for i in range(r.randint(0, 60))]
    with open(os.path.join(where, "leads.csv"), "w", newline="",
              encoding="utf-8") as f:
        csv.writer(f, lineterminator="\n").writerows([HEADER] + leads)
    total, *parts = convert(where, "-l", "linked.csv", "-o", "new.csv",
                            "leads.csv")
    deals, linked = rows_of(where, "new.csv"), rows_of(where, "linked.csv")
    if total != len(leads) or sum(parts) != total:
        yield "counts: %d leads, %s" % (len(leads), parts)
    if len(deals) != parts[0] or len(linked) != total - parts[4]:
        yield "%d deals, %d linked of %s" % (len(deals), len(linked), parts)
    ids = [deal["opportunity_id"] for deal in deals]
    if len(set(ids)) != len(ids) or len(
            {deal["lead_id"] for deal in deals}) != len(ids):
        yield "a lead or an id is there twice"
    again = [convert(where, "-o", "none.csv", "linked.csv"),
             convert(where, "-O", "new.csv", "-o", "none.csv", "leads.csv")]
    for counts in again:
        if counts[1] != 0 or counts[2] != parts[0] + parts[1]:
            yield "converted again: %s" % counts
    if forecast(where, "new.csv") != {c: s for c, s in
                                      sums_of(deals).items() if s}:
        yield "the forecast has other sums"


with tempfile.TemporaryDirectory() as work:
    converted = 0
    for seed in range(FILES):
        failures += ["%d: %s" % (seed, fault)
                     for fault in faults_of(seed, work)]
        converted += len(rows_of(work, "new.csv"))
    if converted < 2 * FILES:
        failures.append("only %d were converted" % converted)
print("%sok leads are counted once, converted once, and forecast in full" % (
    "not " if failures else ""))
for failure in failures[:10]:
    print("#   " + failure)
sys.exit(bool(failures))
