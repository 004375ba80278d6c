"""Sums of pieces, merged, are what one run over the whole writes (R-SPLIT-03).

usage: sums.py BUILD; prints "ok NAME" and "not ok NAME" lines.

Random tables (seeded) with newlines and quotes in cells are cut into 1, 2, 7
and 100 pieces.  Each command writes --partial for every piece; the results
are merged in random order, some of them in two steps.  The bytes and the
status must be those of one run, and so must be what is said of the whole.
"""
import os
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "make"))
from csvtext import quote

BUILD = sys.argv[1]
TODAY = ["--today", "2024-04-22"]
ORDERS = 30
EDITS = 8
HOSTILE = ["", "Ann", "李", 'say "hi"', "two\nlines", "a,b", " x ", "cr\r\nlf"]
failed = 0


def say(ok, name, detail=""):
    global failed
    failed += not ok
    print(("ok " if ok else "not ok ") + name)
    if not ok:
        print(detail, file=sys.stderr)


def day(r, years):
    return r.choice(["", "%d-%02d-%02d" % (
        r.choice(years), r.randint(1, 12), r.randint(1, 28))])


AMOUNTS = ["", "100", "2500.5", "99999.99", "0", "7", "7"]
DEALS = {
    "opportunity_id": lambda r: r.choice(["", "O%d" % r.randint(0, 300)]),
    "lead_id": lambda r: r.choice(["", "L%d" % r.randint(0, 60)]),
    "company": lambda r: r.choice(["", "Acme Ltd", "贝林公司", "C%d" %
                                   r.randint(0, 60)]),
    "source": lambda r: r.choice(["", "Expo A", "mail", HOSTILE[4]]),
    "owner": lambda r: r.choice(HOSTILE),
    "region": lambda r: r.choice(["", "N", "S"]),
    "stage": lambda r: r.choice(
        ["target", "potential", "intending", "negotiating", "closed", "lost",
         "closed", "approved_project", "recognised"] +
        ["nonsense"] * (r.random() < .1)),
    "amount": lambda r: r.choice(AMOUNTS + ["much"] * (r.random() < .1)),
    "quantity": lambda r: r.choice(["", "10", "2.5"]),
    "currency": lambda r: r.choice(["USD", "USD", "EUR", "", "JPY"]),
    "probability": lambda r: r.choice(["", "10", "33.3333", "100"]),
    "expected_close": lambda r: day(r, [2023, 2024]),
    "closed_date": lambda r: day(r, [2023, 2024]),
    "created_date": lambda r: day(r, [2022, 2023]),
    "forecast_category": lambda r: r.choice(
        ["", "commit", "best_case", "omitted", "pipeline"]),
    "lost_reason": lambda r: r.choice(["", "price", "budget\ncut"]),
    "stage_since": lambda r: day(r, [2023, 2024]),
    "note": lambda r: r.choice(HOSTILE),
}
BESIDE = {
    "rates.csv": "currency,rate,to\nUSD,1,EUR\nEUR,1,EUR\nJPY,0.0061,EUR\n",
    "targets.csv": "period,owner,target,currency\n2024Q2,Ann,5000,USD\n"
                   "2024Q2,Nobody,100,EUR\n2024Q2,李,90000,USD\n",
    "org.csv": "owner,manager\nAnn,Eve\n李,Eve\n",
    "adjust.csv": "level,reviewer,subject,period,op,value,reason,currency\n"
                  "1,Eve,Ann,2024Q2,mul,0.9,optimist,USD\n",
    "events.csv": "event_name,cost,currency,event_start\nExpo A,900,USD,"
                  "2022-06-01\nExpo B,0,EUR,2023-01-10\n",
    "stages.csv": "opportunity_id,stage,entered_date\n" + "".join(
        "O%d,%s,2023-0%d-11\n" % (i, stage, i % 9 + 1)
        for i, stage in enumerate(["target", "intending", "lost",
                                   "negotiating", "potential"] * 40)),
    "touches.csv": "lead_id,touch_date,direction,medium,owner,touch_id\n" +
        "".join("L%d,2024-0%d-1%d,%s,%s,Ann,T%d\n" % (
            i % 30, i % 6 + 1, i % 9, ["out", "in"][i % 5 == 0],
            ["email", "phone", "visit_to"][i % 3], i) for i in range(90)),
    "fit.csv": "stage,probability\ntarget,4.1234\nintending,37\n*,20\n",
}
LEADS = {
    "lead_id": lambda r: "L%d" % r.randint(0, 80),
    "company": DEALS["company"],
    "event_name": lambda r: r.choice(["", "Expo A", "Expo B", HOSTILE[4]]),
    "source": DEALS["source"],
    "company_size": lambda r: r.choice(["", "large", "mid", "small"]),
    "opportunity_id": DEALS["opportunity_id"],
    "owner": DEALS["owner"],
    "created_date": lambda r: day(r, [2022, 2023]),
}
RECEIVABLES = {
    "receivable_id": None,	# these follow from the number of the row
    "order_id": None,
    "lead_id": lambda r: r.choice(HOSTILE + ["L1"]),
    "amount_due": lambda r: r.choice(["100", "2500.5", "0", "40", "x"]),
    "currency": lambda r: r.choice(["USD", "usd", "", "JPY", "EUR"]),
    "due_date": lambda r: day(r, [2024]),
    "invoice_date": lambda r: day(r, [2023, 2024]),
    "kind": lambda r: r.choice(["", "instalment", "change"]),
    "changes": None,
    "amount_paid": lambda r: r.choice(["", "10", "40"]),
    "note": lambda r: r.choice(HOSTILE),
}
RECEIPTS = {
    "receipt_id": None,
    "order_id": None,
    "receivable_id": None,
    "lead_id": RECEIVABLES["lead_id"],
    "amount": lambda r: r.choice(["10", "60", "2500", "-5", "100", "0.5"]),
    "currency": lambda r: r.choice(["USD", "", "JPY", "EUR"]),
    "receipt_date": lambda r: day(r, [2024]),
    "kind": lambda r: r.choice(["", "receipt", "refund", "waiver"]),
}
# Each is a command, the file that is cut, and its options.
RUNS = [
    ("funnel-forecast", "deals.csv", []),
    ("funnel-forecast", "deals.csv",
     ["-b", "owner,region", "-p", "2024Q2", "-Q", "10,50,90"]),
    ("funnel-forecast", "deals.csv",
     ["-b", "owner", "-p", "2024Q2", "--targets", "targets.csv", "--explain",
      "--shock", "0.3"]),
    ("funnel-forecast", "deals.csv",
     ["-b", "owner", "-p", "2024Q2", "--org", "org.csv", "--adjust",
      "adjust.csv"]),
    ("funnel-forecast", "deals.csv",
     ["-b", "month", "--rates", "rates.csv", "--currency", "USD", "-t",
      "20000", "--plan"]),
    ("funnel-forecast", "deals.csv",
     ["-b", "quarter", "--rates", "rates.csv", "--currency", "USD", "-t",
      "20000", "--use", "cell"]),
    ("funnel-forecast", "deals.csv", ["--measure", "quantity", "-b", "stage"]),
    ("funnel-forecast", "deals.csv", ["--use", "fitted", "fit.csv"]),
    ("funnel-forecast", "deals.csv", ["--rates-by", "owner,month"]),
] + [
    ("campaign-roi --opportunities", "deals.csv",
     ["--events", "events.csv", "--leads", "leads.csv", *more])
    for more in ([], ["--by", "size", "--touch", "even", "--explain"],
                 ["--rates", "rates.csv", "--currency", "USD", "--touch",
                  "last", "--margin", "20"])
] + [
    ("rep-metrics", "deals.csv", more)
    for more in (
        [], ["-b", "owner,region", "-p", "2023", "--cohort", "month"],
        ["--leads", "leads.csv"], ["--leads", "leads.csv", "--gap", "team"],
        ["--losses", "-b", "region"], ["--rates", "rates.csv", "--currency",
                                       "USD", "--targets", "targets.csv"],
        ["-b", "company_size", "--leads", "leads.csv", "--history",
         "snapshots.csv", "-p", "2023"],
        ["--ages"], ["--ages", "-b", "region", "--history", "stages.csv"],
        ["--ages", "--rates", "rates.csv", "--currency", "USD", "-b",
         "company_size", "--leads", "leads.csv"],
        ["--activity", "--touches", "touches.csv"],
        ["--activity", "--touches", "touches.csv", "--visits", "2",
         "-p", "2024"])
] + [
    ("winrate-fit", "deals.csv", more)
    for more in (
        ["--untested", "-b", "region", "-p", "2024Q2"], ["-b", "note"],
        ["--fields", "source,note,region", "--history", "stages.csv"],
        ["--untested", "--history", "stages.csv", "-b", "owner"])
]


def table(r, columns, rows):
    end = r.choice(["\n", "\r\n"])
    lines = [list(columns)] + [[make(r) for make in columns.values()]
                               for _ in range(rows)]
    return (end.join(",".join(map(quote, line)) for line in lines) +
            r.choice(["", end])).encode()


def ledger(r, columns, own, rows):
    """Rows of ORDERS orders; what one names is of its order, or nowhere."""
    number = -1

    def first(r):
        nonlocal number
        number += 1
        return "R%d" % number

    def order(_):
        return "" if number % ORDERS == 0 else "S%d" % (number % ORDERS)

    def other(r):
        return r.choice(["", "", "RX", "R%d" % (
            number % ORDERS + ORDERS * r.randint(0, 2))])

    made = {**columns, "order_id": order}
    for name in ("receivable_id", "changes"):
        if name in made:
            made[name] = other
    return table(r, {own: first, **{n: m for n, m in made.items()
                                    if n != own}}, rows)


def run(folder, *command, statuses=(0, 1)):
    done = subprocess.run([os.path.join(BUILD, "bin", command[0]),
                           *command[1:]], cwd=folder, capture_output=True,
                          check=False)
    if done.returncode not in statuses:
        raise RuntimeError("%s: %s" % (command, done.stderr.decode()))
    return done


def whole_words(stderr):
    """What is said of the whole: no single records, no lines of a file."""
    text = re.sub(rb"(deals\.csv|s/\d+\.sum): |, the first on line \d+| in the whole file",
                  b"", stderr)
    text = re.sub(rb"an opportunity_id;", b"an opportunity_id:", text)
    return sorted(line.replace(b"_id: each", b"_id; each")
                  for line in text.splitlines()
                  if not re.search(rb":\d+: |; --rejects FILE|pieces merged: ",
                                   line))


def partial(folder, number, command, options, operands):
    out = "s/%d.sum" % number
    run(folder, command, *TODAY, *options, "--partial", "-o", out, *operands)
    return out


def merged(folder, r, command, options, parts):
    """Some of the parts are merged with each other first."""
    r.shuffle(parts)
    if len(parts) > 2 and r.random() < .7:
        cut = r.randint(1, len(parts) - 1)
        first = partial(folder, 1000, command, ["--merge", *options],
                        parts[:cut])
        parts = [first] + parts[cut:]
        r.shuffle(parts)
    return run(folder, command, *TODAY, *options, "--merge", *parts)


def check(folder, r, command, cut, options):
    # A file that is cut may be that of an option.
    command, *by = command.split()
    whole = run(folder, command, *TODAY, *options, *by, cut)
    for count in (1, 2, 7, 100):
        if count == 100 and r.random() < .7:
            continue
        for name in os.listdir(os.path.join(folder, "d")):
            os.unlink(os.path.join(folder, "d", name))
        names = run(folder, "lead-split", "-q", "-n", str(count), "-d", "d",
                    cut).stdout.decode().split()
        parts = [partial(folder, i, command, options, [*by, name])
                 for i, name in enumerate(names)]
        got = merged(folder, r, command, options, parts)
        if got.stdout != whole.stdout:
            return "%d pieces: other bytes" % count
        if got.returncode != whole.returncode:
            return "%d pieces: status %d" % (count, got.returncode)
        if b"pieces merged: %d, with" % len(names) not in got.stderr:
            return "%d pieces: not counted" % count
        if b"rejected; --rejects" not in whole.stderr and \
                whole_words(got.stderr) != whole_words(whole.stderr):
            return "%d pieces: said %r, not %r" % (
                count, whole_words(got.stderr), whole_words(whole.stderr))
    return None


def check_forgotten(folder):
    """A piece that is missing before later ones, or comes twice, is told."""
    with open(os.path.join(folder, "f.csv"), "w", encoding="utf-8") as f:
        f.write("owner,stage,amount\n" + "Ann,target,5\n" * 40)
    run(folder, "lead-split", "-q", "-n", "4", "-d", "d", "f.csv")
    parts = [partial(folder, i, "funnel-forecast", [], ["d/f-000%d.csv" % i])
             for i in range(1, 5)]
    for some, said in ((parts, None), (parts[:2] + parts[3:], b"f-0003.csv"),
                       (parts + parts[1:2], b"merged 2 times"),
                       (parts[:1], None)):
        got = run(folder, "funnel-forecast", *TODAY, "--merge", *some)
        words = b"pieces merged: %d, with %d records" % (
            len(some), 10 * len(some))
        if words not in got.stderr or got.returncode != (said is not None) \
                or (said or b"") not in got.stderr:
            return "%d: %r" % (len(some), got.stderr)
    return None


def check_ages(folder, r, options, paid):
    """Receivables and receipts are dealt by their orders."""
    ages = ["receivable-age", *options]
    for name, columns, key in (("due.csv", RECEIVABLES, "receivable_id"),
                               ("paid.csv", RECEIPTS, "receipt_id")):
        with open(os.path.join(folder, name), "wb") as f:
            f.write(ledger(r, columns, key, 90))
    whole = run(folder, *ages, *TODAY, *["-r", "paid.csv"] * paid, "due.csv")
    for count in (1, 2, 7, 100):
        for name in os.listdir(os.path.join(folder, "d")):
            os.unlink(os.path.join(folder, "d", name))
        dealt = [run(folder, "lead-split", "-q", "-n", str(count), "-d", "d",
                     "--key", "order_id", name).stdout.decode().split()
                 for name in ("due.csv", "paid.csv")]
        parts = [partial(folder, i, "receivable-age", options,
                         ["-r", p] * paid + [d])
                 for i, (d, p) in enumerate(zip(*dealt))]
        got = merged(folder, r, "receivable-age", options, parts)
        if (got.stdout, got.returncode) != (whole.stdout, whole.returncode):
            return "%d pieces: other bytes or status" % count
    return None


def check_edited(folder, r, command, cut, options):
    """Whatever somebody makes of such a file, the merge ends by itself."""
    command, *by = command.split()
    data = open(os.path.join(folder, partial(
        folder, 0, command, options, [*by, cut])), "rb").read()
    for _ in range(EDITS):
        at = r.randrange(len(data))
        edited = data[:at] + r.choice([b"", b"9", b"-", b",", b"\n", b'"',
                                       b"\xff", data[:99]]) + \
            data[at + r.choice([0, 1, 1, 30]):]
        rows = edited.count(b"\n") - 2
        if r.random() < .8:	# the end says how many rows there are
            edited = re.sub(rb",end,,\d+", b",end,,%d" % rows, edited)
        with open(os.path.join(folder, "s/0.sum"), "wb") as f:
            f.write(edited)
        run(folder, command, *TODAY, *options, "--merge", "s/0.sum",
            statuses=(0, 1, 2))


def main():
    r = random.Random(20261130)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("d", "s"):
            os.mkdir(os.path.join(folder, name))
        for name, text in BESIDE.items():
            with open(os.path.join(folder, name), "w",
                      encoding="utf-8") as f:
                f.write(text)
        for command, cut, options in RUNS:
            with open(os.path.join(folder, cut), "wb") as f:
                f.write(table(r, DEALS, r.choice([3, 60, 250])))
            with open(os.path.join(folder, "snapshots.csv"), "wb") as f:
                f.write(table(r, {
                    **DEALS, "snapshot_label": lambda r: "mon",
                    "as_of": lambda r: "2023-0%d-02" % r.randint(1, 9)}, 40))
            with open(os.path.join(folder, "leads.csv"), "wb") as f:
                f.write(table(r, LEADS, 70))
            wrong = check(folder, r, command, cut, options)
            check_edited(folder, r, command, cut, options)
            say(not wrong, " ".join([command] + options), wrong)
        wrong = check_forgotten(folder)
        say(not wrong, "a forgotten piece is told", wrong or "")
        for options, paid in ((["-b", "note"], False), ([], True),
                              (["--currency", "EUR"], True)):
            wrong = check_ages(folder, r, options, paid)
            say(not wrong, " ".join(["receivable-age"] + options +
                                    ["--receipts"] * paid), wrong)
    return failed > 0


sys.exit(main())
