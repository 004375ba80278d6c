#!/usr/bin/env python3
"""show-report, campaign-roi and funnel-forecast tell the same (R-ROI-06).

roi_agree.py BUILD: the demo and 200 random sets (fixed seed).  For the same
event the won and open amounts, the counts, the cost, what is influenced and
what is earlier must be the same to the cent; funnel-forecast reads the deals
that campaign-roi --list gives the event.
"""
import csv
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

BUILD = os.path.abspath(sys.argv[1])
BIN = os.path.join(BUILD, "bin")
HERE = os.path.dirname(os.path.abspath(__file__))
DEMO = os.path.join(HERE, "..", "data", "demo")
SETS = 200
EVENT = "Harbour Fair 2024"
TODAY = "2024-05-20"
TIMES = "Opportunity amount by cost"
DAYS = ["", "2024-03-30", "2024-04-15", "2024-04-16", "2024-04-20"]
# What the sets together have held, so that no comparison was of nothings.
seen = dict.fromkeys(("rows", "won", "roi", "times", "cost", "forecast",
                      "opportunities", "leads", "influenced", "earlier"), 0)
STAGES = ["target", "intending", "negotiating", "closed", "closed", "lost"]


def run(arguments, where, stdin=b""):
    done = subprocess.run(
        [os.path.join(BIN, arguments[0])] + arguments[1:], cwd=where,
        input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=dict(os.environ, FAIRLEAD_TODAY=TODAY, LC_ALL="C.UTF-8"),
        check=False)
    return done.stdout.decode()


def write(where, name, header, rows):
    with open(os.path.join(where, name), "w", encoding="utf-8",
              newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def make(where, r):
    names = [EVENT, "Spring Show"][:r.randint(1, 2)]
    write(where, "event.csv", ["event_name", "event_start", "event_end",
                               "cost", "currency"],
          [[n, r.choice(["", "2024-04-16", "2024-04-16"]), "2024-04-19",
            r.choice(["0", "45000", "1234.56"]), r.choice(["USD", "EUR"])]
           for n in names])
    sources = ["", "", "show", "website", "ads", EVENT]
    companies = ["", "Acme", "ACME", "Bolt", "Cork", "Dune"]
    write(where, "leads.csv", ["lead_id", "company", "event_name", "source"],
          [["L%d" % r.randint(0, 30), r.choice(companies),
            r.choice([EVENT, EVENT, "Spring Show", ""]), r.choice(sources)]
           for _ in range(r.randint(0, 30))])
    header = ["lead_id", "company", "event_name", "source", "stage",
              "amount", "currency", "created_date", "closed_date",
              "expected_close", "forecast_category", "deposit_date"]
    kept = header[:4] if r.random() < .9 else r.sample(header[:4],
                                                       r.randint(0, 3))
    deals = [["L%d" % r.randint(0, 35) if r.random() < .6 else "",
              r.choice(companies + ["Else"]),
              r.choice(["", "", EVENT, "Spring Show"]), r.choice(sources),
              r.choice(STAGES),
              r.choice(["", "0", "0.01", "%d.%02d" % (
                  r.randint(0, 99999), r.randint(0, 99))]),
              r.choice(["USD", "USD", "EUR"]), r.choice(DAYS),
              r.choice(DAYS), r.choice(DAYS),
              r.choice(["", "", "omitted", "commit"]),
              r.choice(["", "2024-05-01"])]
             for _ in range(r.randint(0, 40))]
    columns = [i for i, h in enumerate(header) if h in kept or i >= 4 and
               (h != "deposit_date" or r.random() < .3)]
    write(where, "deals.csv", [header[i] for i in columns],
          [[d[i] for i in columns] for d in deals])


def numbers(where, options):
    """What show-report prints, by the label of the number."""
    text = run(["show-report", "--event-name", EVENT] + options, where)
    out = {}
    for match in re.finditer(r"\\\[\d+\\\] (.*)\n\n```sh\n.*\n"
                             r"((?:# .*\n|#\n)*)```", text):
        label = re.sub(r"\\(.)", r"\1", match[1])
        out[re.split(r" \(", label)[0]] = [
            line[2:] for line in match[2].split("\n") if line]
    return out


def cents(text):
    whole, _, rest = text.partition(".")
    return int(whole or 0) * 100 + int((rest + "00")[:2])


def compare(where, deals):
    """What differs, or None."""
    shown = numbers(where, ["-e", "event.csv", "-p", deals, "leads.csv"])
    files = ["-e", "event.csv", "-O", deals, "-q"]
    rows = [row for row in csv.DictReader(run(
        ["campaign-roi"] + files + ["leads.csv"], where).splitlines())
        if row["campaign"] == EVENT]
    kept = run(["campaign-roi"] + files + ["--list", "--campaign", EVENT,
                                           "leads.csv"], where)
    forecast = {row["currency"]: row for row in csv.DictReader(
        run(["funnel-forecast", "--overdue", "include"],
            where, kept.encode()).splitlines())}
    sums = {line.split(" ")[0]: line.split(" ")[1:] for line in
            shown.get("Pipeline and forecast by currency", [])}
    for row in rows:
        code = row["currency"]
        mine = sums.get(code, ["0", "0", "0", "0", "0"])
        theirs = forecast.get(code)
        if (cents(row["opportunity_amount"]), row["won"],
                cents(row["won_amount"])) != (
                    cents(mine[1]) + cents(mine[4]), mine[3],
                    cents(mine[4])):
            return "campaign-roi %r, show-report %r" % (row, mine)
        seen["rows"] += 1
        seen["won"] += int(row["won"])
        seen["forecast"] += bool(theirs)
        if not theirs and mine[0] != "0":
            return "funnel-forecast has no %s, show-report %r" % (code, mine)
        if theirs and (theirs["deals"], cents(theirs["pipeline_total"]),
                       theirs["won_deals"], cents(theirs["won"])) != (
                           mine[0], cents(mine[1]), mine[3],
                           cents(mine[4])):
            return "funnel-forecast %r, show-report %r" % (theirs, mine)
        if row["roi"] and shown.get("Return:"):
            seen["roi"] += 1
            if float(row["roi"]) != float(shown["Return:"][0]):
                return "roi %s, return %s" % (row["roi"], shown["Return:"])
        if row["pipeline_return"] and shown.get(TIMES):
            seen["times"] += 1
            # Four digits in a file, two for people.
            if abs(float(row["pipeline_return"]) -
                   float(shown[TIMES][0])) > .0051:
                return "pipeline return %s, %s times" % (
                    row["pipeline_return"], shown[TIMES])
        if row["cost"]:
            seen["cost"] += 1
            if cents(row["cost"]) != cents(shown["Cost"][0]):
                return "cost %s, %s" % (row["cost"], shown["Cost"])
    if set(sums) - {row["currency"] for row in rows}:
        return "currencies %r, %r" % (sums, rows)
    if set(forecast) - set(sums):
        return "currencies of funnel-forecast %r, %r" % (forecast, sums)
    for column, label in (("opportunities", "Opportunities"),
                          ("leads", "Leads"), ("influenced", "Influenced:"),
                          ("earlier", "Begun or settled before the show")):
        mine = next((v[0] for k, v in shown.items() if k.startswith(label) and
                     (label != "Leads" or k == label)), "0")
        seen[column] += int(mine)
        if sum(int(row[column] or 0) for row in rows) != int(mine):
            return "%s: %r, %s" % (column, [row[column] for row in rows],
                                   mine)
    return None


def report(name, wrong):
    print(("not ok " if wrong else "ok ") + name)
    if wrong:
        print("  " + wrong)
    return bool(wrong)


def main():
    with tempfile.TemporaryDirectory() as where:
        for name in os.listdir(DEMO):
            shutil.copy(os.path.join(DEMO, name), where)
        run(["lead-import", "--event", EVENT, "-o", "leads.csv",
             "booth.csv"], where)
        failed = report("the demo: three commands tell the same",
                        compare(where, "opportunities.csv"))
    r = random.Random(20241130)
    wrong = None
    for i in range(SETS):
        with tempfile.TemporaryDirectory() as where:
            make(where, r)
            wrong = wrong or compare(where, "deals.csv")
            if wrong:
                wrong = "set %d: %s" % (i, wrong)
                break
    failed |= report("%d random sets: three commands tell the same" % SETS,
                     wrong)
    failed |= report("the sets hold something of everything compared",
                     ", ".join(k for k, n in seen.items() if n < 30))
    sys.exit(failed)


main()
