#!/usr/bin/env python3
"""Every number of funnel-report against the command lines of its appendix.

funnel_report.py BUILD: random funnels (fixed seed), several currencies, deals
without dates or amounts, names with quotes, markup and control characters.
The command lines of the appendix are run; each must give as many rows as the
page says, and every number of the page's tables must stand in what they
print.  The HTML must be well-formed, ask for nothing from outside, and the
page must not depend on time zone or locale.
"""
import csv
import io
import os
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

BIN = os.path.join(os.path.abspath(sys.argv[1]), "bin")
SETS = 12
STAGES = ["target", "potential", "intending", "approved_project",
          "recognised", "negotiating", "closed", "lost"]
NAMES = ["Alder Tools", "O'Neil & Sons", "<b>Birch</b>", "轴承厂",
         "a|b\\c", "\u202eevil", "=1+1", "x" * 300, "Elm, Ltd \"new\""]
HEADER = ["opportunity_id", "opportunity_name", "company", "owner", "stage",
          "amount", "currency", "expected_close", "created_date",
          "closed_date", "forecast_category", "evidence", "lost_reason"]
failures = 0


def report(good, name, detail=""):
    global failures
    failures += not good
    print(("ok " if good else "not ok ") + name)
    if not good:
        print("  " + detail[:400])


def environment(**more):
    return dict(os.environ, PATH=BIN + ":" + os.environ["PATH"],
                FAIRLEAD_TODAY="", **more)


def run(arguments, where, env=None):
    return subprocess.run(arguments, cwd=where, env=env or environment(),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)


def day(least, most):
    month = random.randint(least, most)
    return "2024-%02d-%02d" % (month, random.randint(1, 28))


def deal(number, currencies):
    stage = random.choice(STAGES)
    decided = stage in ("closed", "lost")
    return ["O%d" % number, "deal %d" % number, random.choice(NAMES),
            random.choice(["Ann", "Bo", "张三"]), stage,
            random.choice(["", "%d.%02d" % (random.randint(0, 900000),
                                            random.randint(0, 99))]),
            random.choice(currencies),
            random.choice(["", day(3, 7)]), day(1, 3),
            day(3, 4) if decided else "",
            random.choice(["", "commit", "best_case", "pipeline"]),
            random.choice(["", "fit;two_way", "fit"]),
            random.choice(["price", "", "time"]) if stage == "lost" else ""]


def write(where, name, rows, header):
    with open(os.path.join(where, name), "w", encoding="utf-8",
              newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header] + rows)


def later(row):
    row = list(row)
    if random.random() < .3:
        row[4] = random.choice(STAGES)
    if random.random() < .2:
        row[7] = day(4, 7)
    return row


def make(where, count, currencies):
    old = [deal(i, currencies) for i in range(count)]
    new = [later(row) for row in old if random.random() > .1]
    new += [deal(count + i, currencies) for i in range(3)]
    write(where, "history.csv", [row + ["2024-04-19", "fri"] for row in old],
          HEADER + ["as_of", "snapshot_label"])
    write(where, "deals.csv", new, HEADER)


def bare(cell):
    """A cell of the page as the command wrote it."""
    return re.sub(r"(?<=\d),(?=\d{3})", "",
                  re.sub(r" (USD|EUR)$", "", cell.strip()))


def check(where, name, options):
    page = run(["funnel-report", "--today", "2024-04-22", "--history",
                "history.csv", "-f", "md"] + options + ["deals.csv"], where)
    text = page.stdout.decode()
    report(page.returncode == 0, name + ": status",
           page.stderr.decode() + text[-300:])
    block = re.search(r"```sh\n(.*?)```", text, re.S)
    lines = block.group(1).rstrip("\n").split("\n") if block else []
    printed, wrong = set(), []
    for comment, command in zip(lines[::2], lines[1::2]):
        rows = list(csv.reader(io.StringIO(
            run(["sh", "-c", command], where).stdout.decode())))
        printed |= {cell for row in rows for cell in row}
        if len(rows) - 1 != int(re.findall(r"\d+", comment)[-1]):
            wrong.append(comment + " is %d: " % (len(rows) - 1) + command)
    report(len(lines) >= 16, name + ": command lines", repr(lines))
    report(not wrong, name + ": rows", "; ".join(wrong))
    numbers = [bare(cell) for line in text.split("```sh")[0].split("\n")
               if line.startswith("|") for cell in line.strip("|").split("|")
               if re.fullmatch(r"-?[\d,]+(\.\d+)?( USD| EUR)?", cell.strip())]
    strange = [n for n in numbers if n not in printed]
    report(len(numbers) > 20, name + ": numbers", "%d" % len(numbers))
    report(not strange, name + ": every number is a command's",
           repr(strange[:9]))
    return text


def look(where, name, options):
    arguments = ["funnel-report", "--today", "2024-04-22", "--history",
                 "history.csv"] + options + ["deals.csv"]
    html = run(arguments, where).stdout.decode()
    try:
        ElementTree.fromstring(re.sub(r"^<!DOCTYPE[^>]*>", "", html))
        good = True
    except ElementTree.ParseError as error:
        good, html = False, str(error) + html[:200]
    report(good, name + ": well-formed", html)
    report(not re.search(r"(src|href)=\"(?!#)|url\(|<script", html),
           name + ": asks for nothing")
    other = run(arguments, where, environment(TZ="Pacific/Apia",
                                              LC_ALL="C")).stdout.decode()
    report(other == html, name + ": the same elsewhere")
    bare_page = run(arguments + ["--no-appendix"], where).stdout.decode()
    report("<pre>" in html and "<pre>" not in bare_page,
           name + ": the appendix can be left out")


def main():
    random.seed(20240422)
    for i in range(SETS):
        currencies = ["USD"] if i % 2 else ["USD", "EUR"]
        options = ["--target", "1000000"] if i % 2 else []
        if i % 3 == 0:
            options += ["--lang", "zh"]
        with tempfile.TemporaryDirectory() as where:
            make(where, random.randint(5, 60), currencies)
            check(where, "set %d" % i, options)
            if i < 4:
                look(where, "set %d" % i, options)
    sys.exit(failures > 0)


main()
