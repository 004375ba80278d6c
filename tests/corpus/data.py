#!/usr/bin/env python3
"""data.py BUILD: figures over the trial data, when it is there.

Looks for the folder named by FAIRLEAD_DATA, else ../shared/data beside the
project.  Prints a table of figures, never a time; status 1 when one that must
hold does not.
"""
import csv
import glob
import io
import json
import math
import os
import subprocess
import sys
import tempfile

import charsets
import encodingtrial
import data_import
import data_dedupe
import data_phones
import data_receivables
import data_values

build = os.path.abspath(sys.argv[1])
top = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
data = os.environ.get("FAIRLEAD_DATA", os.path.join(top, "..", "shared",
                                                    "data"))
if not os.path.isdir(data):
    print("no trial data here: nothing to check")
    sys.exit(0)
bin_ = os.path.join(build, "bin")
failed = 0
work = tempfile.TemporaryDirectory()


def figure(name, value, wanted=None):
    global failed
    mark = ""
    if wanted is not None and value != wanted:
        mark = f"   WANTED {wanted}"
        failed += 1
    print(f"{name:58} {value}{mark}")


def run(*command, stdin=None):
    return subprocess.run(command, input=stdin, capture_output=True,
                          check=False)


KNOWN = {
    ("csv-spectrum", "location_coordinates"):
        "a stray quote, and the JSON holds another phone than the CSV",
    ("csv-test-data", "all-empty"):
        "two empty lines: a file without header, which is refused",
}


def tool(name):
    """A small program of this folder, built against the library."""
    program = os.path.join(work.name, name)
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libpcre2-8",
                            "libutf8proc"], capture_output=True, text=True,
                           check=True).stdout.split()
    subprocess.run(["cc", "-O1", "-D_GNU_SOURCE", "-I",
                    os.path.join(top, "lib"), "-o", program,
                    os.path.join(top, "tests", "corpus", name + ".c"),
                    os.path.join(build, "libfairlead.a"), *flags, "-lcsv",
                    "-lm"], check=True)
    return program


def encodings():
    charsets.trial(tool("decode"), os.path.join(
        data, "country-names", "world_combined.csv"), figure)
    if os.path.isdir(encodingtrial.LOCALES + "/ru/LC_MESSAGES"):
        encodingtrial.trial(tool("decode"), figure)


def conformance():
    program = tool("conformance")
    for folder, sub in (("csv-spectrum", "csvs"), ("csv-test-data", "csv")):
        good = tried = refused = bad = 0
        for path in sorted(glob.glob(os.path.join(data, folder, sub,
                                                  "*.csv"))):
            name = os.path.basename(path)[:-4]
            with open(path, "rb") as file:
                raw = file.read()
            if "crlf" in name:
                raw = raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
            got = run(program, stdin=raw)
            if name == "bad-header-wrong-header":
                # Only who asks for a column can say that it is not there.
                got = run(f"{bin_}/followup-due", "--column", "lead_id=foo",
                          stdin=raw)
            if name.startswith("bad-"):
                bad += 1
                refused += got.returncode != 0 and b":" in got.stderr
                if got.returncode == 0:
                    print("  not refused:", name)
                continue
            with open(os.path.join(data, folder, "json", name + ".json"),
                      encoding="utf-8") as file:
                wanted = json.load(file)
            tried += 1
            records = json.loads(got.stdout) if got.returncode == 0 else None
            if records and wanted and isinstance(wanted[0], dict):
                records = [dict(zip(records[0], r)) for r in records[1:]]
            # JSON files of a header alone are empty lists.
            if wanted == [] and records is not None and len(records) <= 1:
                records = []
            if (folder, name) in KNOWN:
                tried -= 1
                print(f"  left out: {folder} {name}: {KNOWN[folder, name]}")
            elif records == wanted:
                good += 1
            else:
                print("  differs:", folder, name)
        figure(f"{folder}: files equal to their JSON", f"{good} of {tried}",
               f"{tried} of {tried}")
        if bad:
            figure(f"{folder}: bad files refused with their line",
                   f"{refused} of {bad}", f"{bad} of {bad}")


def salesforce():
    path = os.path.join(data, "salesforce-dataloader", "opportunityData.csv")
    imported = run(f"{bin_}/lead-import", "--kind", "opportunity", path)
    got = run(f"{bin_}/funnel-forecast", "--use", "cell", "--today",
              "2004-01-01", stdin=imported.stdout)
    rows = list(csv.DictReader(io.StringIO(got.stdout.decode())))
    if not rows:
        figure("Salesforce sample: rows", 0, 1)
        return
    figure("Salesforce sample: open amount", rows[0]["pipeline_total"],
           "4070000")
    figure("Salesforce sample: weighted by its own probability",
           rows[0]["weighted"], "2658000")


def maven():
    path = os.path.join(data, "maven-crm-iso", "sales_pipeline.csv")
    scheme = os.path.join(work.name, "stages.csv")
    with open(scheme, "w", encoding="utf-8") as file:
        file.write("order,stage,label,probability,evidence,expected_days,"
                   "aliases,kind\n1,Prospecting,,10,,,,open\n"
                   "2,Engaging,,30,,,,open\n3,Won,,100,,,,won\n"
                   "4,Lost,,0,,,,lost\n")
    got = run(f"{bin_}/funnel-forecast", "--scheme", scheme, "--today",
              "2018-01-01", path)
    rows = list(csv.DictReader(io.StringIO(got.stdout.decode())))
    figure("Maven pipeline: won deals",
           sum(int(r["won_deals"]) for r in rows), 4238)
    figure("Maven pipeline: won value",
           sum(int(float(r["won"])) for r in rows), 10005534)


def naive_bayes(rows, day):
    """What common CRMs do: the fields of a deal, each for itself."""
    fields = ("product", "sales_agent", "account")
    known = [r for r in rows if r["close_date"] and r["close_date"] < day
             and r["engage_date"] < day]
    won = [r for r in known if r["deal_stage"] == "Won"]
    counts = {}
    for r in known:
        for f in fields:
            both = counts.setdefault((f, r[f]), [0, 0])
            both[r["deal_stage"] == "Won"] += 1
    lost = len(known) - len(won)

    def chance(r):
        odds = math.log((len(won) + 1) / (lost + 1))
        for f in fields:
            bad, good = counts.get((f, r[f]), (0, 0))
            odds += math.log((good + 1) / (len(won) + 2))
            odds -= math.log((bad + 1) / (lost + 2))
        return 1 / (1 + math.exp(-odds))
    return known, chance


def winrates():
    path = os.path.join(data, "maven-crm-iso", "sales_pipeline.csv")
    scheme = os.path.join(work.name, "stages.csv")
    report = os.path.join(work.name, "report.csv")
    got = run(f"{bin_}/winrate-fit", "--scheme", scheme, "--today",
              "2018-01-01", "--report", report, path)
    with open(report, encoding="utf-8") as file:
        brier = {r["way"]: float(r["brier"]) for r in csv.DictReader(file)
                 if r["part"] == "all"}
    with open(path, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    errors = []
    for month in range(1, 13):
        day = f"2017-{month:02d}-01"
        known, chance = naive_bayes(rows, day)
        if len(known) < 20:
            continue
        errors += [(chance(r) - (r["deal_stage"] == "Won")) ** 2
                   for r in rows if r["engage_date"] and r["close_date"] and
                   r["engage_date"] < day <= r["close_date"]]
    bayes = sum(errors) / len(errors)
    print("Maven pipeline: Brier scores", brier, f"naive Bayes {bayes:.4f}")
    used = min(brier["fitted"], brier["fitted_age"])
    figure("Maven pipeline: fit at least .10 below the table",
           used <= brier["table"] - .10, True)
    figure("Maven pipeline: fit at most .003 above the own rate",
           used <= brier["own_rate"] + .003, True)
    figure("Maven pipeline: fit below naive Bayes", used < bayes, True)
    figure("Maven pipeline: fit is written", got.returncode, 0)


def imports():
    """Every file: no crash, and every record is out, rejected or said."""
    tried = crashed = understood = lost = 0
    for path in sorted(glob.glob(os.path.join(data, "**", "*"),
                                 recursive=True)):
        if not os.path.isfile(path) or not path.lower().endswith(
                (".csv", ".tsv", ".txt")):
            continue
        if os.path.getsize(path) > 20_000_000:
            continue
        tried += 1
        rejects = os.path.join(work.name, "rejects.csv")
        got = run(f"{bin_}/lead-import", "--today", "2024-04-22",
                  "--rejects", rejects, path)
        if got.returncode not in (0, 1, 2):
            crashed += 1
            print("  crashed:", os.path.relpath(path, data))
        if got.returncode == 2 and not got.stderr.strip():
            lost += 1
        understood += got.returncode in (0, 1)
        if got.returncode != 2 and "\ufffd".encode() in got.stdout:
            with open(path, "rb") as file:
                if "\ufffd".encode() not in file.read():
                    lost += 1
                    print("  replacement character:",
                          os.path.relpath(path, data))
    figure("lead-import: files tried", tried)
    figure("lead-import: files read", understood)
    figure("lead-import: crashes", crashed, 0)
    figure("lead-import: silent or guessed", lost, 0)


conformance()
encodings()
maven()
winrates()
if os.path.exists(os.path.join(bin_, "lead-import")):
    salesforce()
    imports()
    data_import.run(figure, os.path.join(bin_, "lead-import"), data,
                    work.name)
    data_phones.drawn(os.path.join(bin_, "lead-import"), figure)
    data_values.trial(os.path.join(bin_, "lead-import"), top, data,
                      work.name, figure)
if os.path.exists(os.path.join(bin_, "lead-dedupe")):
    data_dedupe.run(figure, os.path.join(bin_, "lead-dedupe"), data,
                    work.name)
if os.path.exists(os.path.join(bin_, "receivable-age")):
    data_receivables.trial(os.path.join(bin_, "receivable-age"), data,
                           figure)
sys.exit(1 if failed else 0)
