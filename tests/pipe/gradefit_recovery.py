#!/usr/bin/env python3
"""grade-fit finds the log-odds that leads were drawn with (R-FIT-04, 07).

gradefit_recovery.py BUILD: leads with a source and a country whose effects on
the log-odds are known and independent.  Over many files (fixed seed) the true
rate of a bin, worked out from the two, must lie in its 80 % interval 80 % of
the time (75 to 88: bins of one file are few).  The points of two bins must be
apart by the true log-odds ratio or up to 15 % less, as R-FIT-04 shrinks each
bin.  Outcomes drawn by a coin must be refused: in 95 of 100 files, of which 40
files can show 36.
"""
import csv
import datetime
import math
import os
import random
import subprocess
import sys
import tempfile

BIN = os.path.join(os.path.abspath(sys.argv[1]), "bin")
FILES, COINS, LEADS = 50, 40, 3000
SOURCES = {"fair": 1.0, "web": 0.0, "list": -1.2}
COUNTRIES = {"DE": 0.5, "BR": -0.5}
BASE = -1.0
failures = 0


def report(good, name, detail=""):
    global failures
    failures += not good
    print(("ok " if good else "not ok ") + name)
    if not good:
        print("  " + detail)


def rate(logit):
    return 1 / (1 + math.exp(-logit))


def make(path, coin):
    start = datetime.date(2022, 1, 1)
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["lead_id", "created_date", "source", "country",
                         "opportunity_id"])
        for i in range(LEADS):
            source = random.choice(list(SOURCES))
            country = random.choice(list(COUNTRIES))
            p = .3 if coin else rate(BASE + SOURCES[source] +
                                     COUNTRIES[country])
            won = random.random() < p
            writer.writerow(["L%d" % i,
                             start + datetime.timedelta(i * 700 // LEADS),
                             source, country, "O%d" % i if won else ""])


def fit(where):
    done = subprocess.run([os.path.join(BIN, "grade-fit"), "--today",
                           "2024-12-01", "--report", "report.csv", "-o",
                           "scheme.csv", "leads.csv"], cwd=where,
                          stderr=subprocess.PIPE, check=False)
    rows = []
    path = os.path.join(where, "report.csv")
    if os.path.exists(path):
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    return done.returncode, rows


def truth(column, value):
    if column == "source":
        return sum(rate(BASE + SOURCES[value] + c)
                   for c in COUNTRIES.values()) / len(COUNTRIES)
    return sum(rate(BASE + COUNTRIES[value] + s)
               for s in SOURCES.values()) / len(SOURCES)


def main():
    random.seed(20240422)
    inside = bins = refused = 0
    apart = []
    for _ in range(FILES):
        with tempfile.TemporaryDirectory() as where:
            make(os.path.join(where, "leads.csv"), False)
            status, rows = fit(where)
            report_bins = {(r["column"], r["bin"].split(" = ")[-1]): r
                           for r in rows if " = " in r["bin"]}
            points = {}
            for (column, value), row in report_bins.items():
                if value not in (SOURCES if column == "source" else
                                 COUNTRIES):
                    continue
                bins += 1
                inside += float(row["lo"]) <= truth(column, value) \
                    <= float(row["hi"])
                points[value] = float(row["points"])
            if status == 0 and "fair" in points and "list" in points:
                apart.append(points["fair"] - points["list"])
    for _ in range(COINS):
        with tempfile.TemporaryDirectory() as where:
            make(os.path.join(where, "leads.csv"), True)
            refused += fit(where)[0] == 1
    share = inside / max(bins, 1)
    mean = sum(apart) / max(len(apart), 1)
    true = 20 * (SOURCES["fair"] - SOURCES["list"]) / math.log(2)
    print("# %d of %d bins hold the true rate (%.1f %%); fair is %.1f points "
          "above list, true %.1f; %d of %d coins refused" %
          (inside, bins, 100 * share, mean, true, refused, COINS))
    report(bins == 5 * FILES, "every bin is reported", "%d" % bins)
    report(.75 <= share <= .88, "intervals hold 80 % of the true rates")
    report(.85 * true <= mean <= 1.02 * true,
           "points are the true log-odds, shrunk")
    report(refused >= .9 * COINS, "coins are refused")
    sys.exit(failures > 0)


main()
