#!/usr/bin/env python3
"""Hidden deals are found by how they behave (R-AUDIT-05).

sandbag.py BUILD: a seller works a deal through the stages day by day.  An
honest one enters it when work begins, or in the ten days after.  A sandbagger
keeps it back for 30 to 120 days and shows it in the last two weeks of the
quarter: it has then gone as far as the work has, won or not.  The generator knows
nothing of what the audit looks for.  At least 90 % of the hidden deals must
be found and at most 5 % of the honest ones flagged; many seeds, the worst of
them told.
"""
import csv
import datetime
import os
import random
import subprocess
import sys
import tempfile

BIN = os.path.join(os.path.abspath(sys.argv[1]), "bin")
SEEDS = 8
HONEST, HIDDEN = 400, 60
QUARTER_END = datetime.date(2024, 6, 30)
STAGES = ["target", "potential", "intending", "approved_project",
          "recognised", "negotiating", "closed"]
# Days of work in each stage: about four months from the first talk.
WORK = [(5, 20), (5, 25), (10, 40), (10, 35), (5, 25), (5, 25)]
failures = 0


def report(good, name, detail=""):
    global failures
    failures += not good
    print(("ok " if good else "not ok ") + name)
    if not good:
        print("  " + detail)


def entries(begin):
    """The day on which the work reached each stage."""
    days, day = [], begin
    for least, most in WORK:
        days.append(day)
        day += datetime.timedelta(random.randint(least, most))
    return days + [day]


def row(number, owner, reached, shown):
    """A deal shown on a day: its stages before are nobody's knowledge."""
    now = max(i for i, day in enumerate(reached) if day <= QUARTER_END)
    first = max(i for i, day in enumerate(reached) if day <= shown)
    lost = random.random() < .35 and owner == "honest"
    since = shown if now == first else reached[now]
    stage = "lost" if lost else STAGES[now]
    closed = reached[now] if lost or now == 6 else None
    expected = reached[6] if not closed else closed
    history = [("O%d" % number, STAGES[i], max(shown, reached[i]))
               for i in range(first, now + 1)]
    return [("O%d" % number), owner, stage, 10000, "USD", expected, shown,
            closed or "", since, "yes" if stage == "closed" else ""], history


def honest(number):
    while True:
        begin = QUARTER_END - datetime.timedelta(random.randint(1, 400))
        reached = entries(begin)
        # Entered when work begins, or in the days after.
        return row(number, "honest", reached, begin +
                   datetime.timedelta(min(random.randint(0, 10),
                                          (QUARTER_END - begin).days)))


def hidden(number):
    """Shown in the last two weeks, as far along as the work is."""
    while True:
        shown = QUARTER_END - datetime.timedelta(random.randint(0, 13))
        begin = shown - datetime.timedelta(random.randint(30, 120))
        reached = entries(begin)
        if shown <= reached[6]:
            return row(number, "sandbagger", reached, shown)


def run(seed, where):
    random.seed(seed)
    deals = [honest(i) for i in range(HONEST)]
    deals += [hidden(HONEST + i) for i in range(HIDDEN)]
    random.shuffle(deals)
    with open(os.path.join(where, "deals.csv"), "w", newline="",
              encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["opportunity_id", "owner", "stage", "amount",
                         "currency", "expected_close", "created_date",
                         "closed_date", "stage_since", "evidence"])
        writer.writerows(deal for deal, _ in deals)
    with open(os.path.join(where, "history.csv"), "w", newline="",
              encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["opportunity_id", "stage", "entered_date"])
        writer.writerows(stay for _, history in deals for stay in history)
    out = subprocess.run([os.path.join(BIN, "stage-audit"), "--today",
                          "2024-06-30", "--period", "2024Q2", "--history",
                          "history.csv", "deals.csv"], cwd=where,
                         stdout=subprocess.PIPE, check=False).stdout.decode()
    found = {line["opportunity_id"] for line in csv.DictReader(
        out.splitlines()) if line["code"] == "sandbag"}
    return {owner: sum(d[0] in found for d, _ in deals if d[1] == owner) /
            sum(d[1] == owner for d, _ in deals)
            for owner in ("honest", "sandbagger")}


def main():
    rates = []
    for seed in range(SEEDS):
        with tempfile.TemporaryDirectory() as where:
            rates.append(run(seed, where))
    least = min(rate["sandbagger"] for rate in rates)
    most = max(rate["honest"] for rate in rates)
    print("# hidden deals found: %.1f %% at least; honest ones flagged: "
          "%.1f %% at most" % (100 * least, 100 * most))
    report(least >= .9, "hidden deals are found", "%.3f" % least)
    report(most <= .05, "honest deals are left alone", "%.3f" % most)
    sys.exit(failures > 0)


main()
