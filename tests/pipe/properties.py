"""Properties of every command over random tables (seeded, so always the same).

usage: properties.py BUILD; prints "ok NAME" and "not ok NAME" lines.

conservation   a record comes out, is rejected or is counted as left out
pass-through   cells that a command does not compute are as they were, where
               they were
idempotence    running twice is running once
repeatability  locale, time zone and the pieces of a pipe change no byte
"""
import csv
import io
import os
import random
import re
import subprocess
import sys
import tempfile
import time

BUILD = sys.argv[1]
TABLES = 200		# where a program starts in a few milliseconds
TABLES_SLOW = 30	# under a sanitizer
TODAY = "2024-04-22"
csv.field_size_limit(1 << 24)

# What must come out as it went in, whatever it is.
HOSTILE = ["", "", "plain", "a,b", 'say "hi"', "two\nlines", "cr\r\nlf",
           " padded ", "轴承", "🛠️", "e\u0301", "=1+1", "'", ";", "\t",
           "-", "NULL", "0", "\u202e", "\ufeffbom", '""', ",", "\n", '"']


def pick(*values):
    return lambda r: r.choice(values)


def number(least, most):
    return lambda r: str(r.randint(least, most))


def sometimes(generator, share=0.5):
    return lambda r: generator(r) if r.random() < share else ""


def date(r):
    return "2024-%02d-%02d" % (r.randint(1, 12), r.randint(1, 28))


def rarely_bad(generator, *bad):
    """One cell in thirty cannot be read."""
    return lambda r: r.choice(bad) if r.random() < 0.03 else generator(r)


LEAD = {
    "lead_id": lambda r: "L%06d" % r.randint(0, 999999),
    "company": pick("", "Acme Ltd", "Weber GmbH & Co. KG", "贝林有限公司"),
    "email": pick("", "a@example.com", "b@gmail.com", "x"),
    "owner": pick("", "Chen", "Lin"),
    "event_name": pick("", "Fair"),
    "event_end": rarely_bad(sometimes(date), "soon", "2024-02-30"),
    "met_date": rarely_bad(sometimes(date), "22/04/2024"),
    "tier": pick("", "", "key", "potential", "other"),
    "status": pick("", "new", "open", "replied", "quoted", "won", "lost"),
    "last_contact_date": rarely_bad(sometimes(date), "x"),
    "last_reply_date": sometimes(date, 0.3),
    "contact_count": rarely_bad(sometimes(number(0, 12)), "many"),
    "booth_class": pick("", "order_on_spot", "intends_order",
                        "terms_unsettled", "wants_materials",
                        "just_looking"),
}

GRADE = dict(LEAD, **{
    "budget": rarely_bad(pick("", "yes", "no", "unknown", "50000", " yes "),
                         "lots"),
    "buy_horizon": pick("", "3~6个月", "asap", "2年后", "没有计划", "who knows"),
    "buy_horizon_months": rarely_bad(pick("", "", "6", "6.01", "never"),
                                     "6 months"),
    "展会客户类别": pick("", "有意向下订单", "just_looking"),
    "tags": pick("", "vip", "competitor", "学生;vip"),
    "job_title": pick("", "CEO", "Engineer", "采购经理"),
    "booth_note": pick("", "spec, 500pcs", "货比三家", "tolerance\ntarget price"),
    "quantity": sometimes(number(1, 9999), 0.3),
    "deposit_date": sometimes(date, 0.1),
    "topics_used": pick("", "quote", "greeting;terms"),
    "score": sometimes(number(0, 99), 0.2),
    "grade": pick("", "A", "Z"),
    "value_pct": pick("", "50"),
})
del GRADE["booth_class"]
GRADE["booth_class"] = pick("", "order_on_spot", "有意向下订单", "just_looking")

QUOTE = {
    "quote_id": lambda r: "Q%d" % r.randint(1, 999),
    "customer_short": pick("", "", "Acme", "con", "../x", "a/b", "轴承"),
    "company": pick("", "Acme Ltd", "贝林(上海)有限公司", "轴" * 120),
    "contact_name": pick("", "Ada Weber"),
    "quote_date": rarely_bad(sometimes(date, 0.9), "22.04.2024"),
    "revision": rarely_bad(pick("", "1", "2", "17"), "0", "two"),
    "file_name": pick("", "old.xlsx"),
}

DUE = dict(LEAD, **{
    "grade_horizon": pick("", "A", "B", "C", "D", "U"),
    "grade_relation": pick("", "A", "B", "C", "D", "U"),
    "grade_scheme": pick("horizon", "relation", ""),
    "score": sometimes(number(0, 99), 0.5),
    "created_date": sometimes(date),
    "next_action_date": sometimes(date, 0.2),
    "unanswered_streak": sometimes(number(0, 12)),
    "do_not_contact": rarely_bad(pick("", "", "", "no", "yes"), "perhaps"),
    "snooze_until": sometimes(date, 0.2),
    "phone": pick("", "+493012345678"),
})

DEAL = {
    "opportunity_id": lambda r: "O%d" % r.randint(1, 999),
    "owner": pick("", "Chen", "Lin"),
    "stage": rarely_bad(pick("target", "潜在客户", "intending", "negotiating",
                             "closed", "lost"), "", "Qualified"),
    "amount": rarely_bad(pick("", "100", "2500.50", "0", "1000000"), "-1",
                         "1x"),
    "currency": pick("USD", "EUR", ""),
    "expected_close": rarely_bad(sometimes(date, 0.8), "soon"),
    "forecast_category": rarely_bad(pick("", "commit", "best_case",
                                         "pipeline", "omitted"), "perhaps"),
}

IMPORT = {
    "编号": lambda r: "K%06d" % r.randint(0, 999999),
    "公司名称": pick("Acme Ltd", "贝林有限公司", "", "Weber GmbH"),
    "联系人": pick("Ada Weber", "王芳", ""),
    "邮箱": pick("a@example.com", "Ａ＠example.com", "mailto:b@example.org",
               "broken@", ""),
    "电话": pick("", "+49 30 12345678", "010-12345678", "8.61E+12"),
    "国家": pick("", "德国", "Germany", "Atlantis"),
    "预算": pick("", "有", "没有", "5万"),
    "采购时间": pick("", "3~6个月", "马上", "who knows"),
    "创建时间": pick("", "2024-3-5", "2024年3月5日", "20240305"),
}

COUNTED = re.compile(r"(\d+) of (\d+) records rejected")


def left_out_of_due(errors):
    found = re.search(r"left out: (\d+) not due yet, (\d+) never due, "
                      r"(\d+) of other owners", errors)
    return sum(map(int, found.groups())) if found else 0


class Command:
    """How to run a command, and what it may do to its records."""

    def __init__(self, name, title, columns, arguments=(), computed=(),
                 left_out=lambda errors: 0, sorts=False, moves=False,
                 folds=False, always=()):
        self.name, self.title, self.columns = name, title, columns
        self.arguments = list(arguments)
        self.computed = set(computed)	# overwritten where they are there
        self.left_out = left_out	# records left out, by its messages
        self.sorts = sorts		# records come in another order
        self.moves = moves		# columns come in another place
        self.folds = folds		# records become totals
        self.always = always		# columns that must be there


GRADED = ["grade", "grade_scheme", "grade_horizon", "grade_relation",
          "grade_flags", "booth_class", "tier", "first_stage", "score",
          "grade_points", "value_pct", "grade_rule", "grade_why"]

COMMANDS = [
    Command("lead-grade", "lead-grade", GRADE, ["--today", TODAY],
            computed=GRADED),
    Command("lead-grade", "lead-grade --explain -s relation", GRADE,
            ["--explain", "-s", "relation", "-d", "linear"],
            computed=GRADED),
    Command("quote-name", "quote-name", QUOTE, computed=["file_name"],
            always=["company", "quote_date"]),
    Command("followup-due", "followup-due", DUE, left_out=left_out_of_due,
            computed=["value_pct", "followup_no"], sorts=True,
            always=["lead_id", "grade_horizon", "grade_relation"]),
    Command("followup-due", "followup-due --all", DUE,
            ["--all", "--explain"], left_out=left_out_of_due,
            computed=["value_pct", "followup_no"], sorts=True,
            always=["lead_id", "grade_horizon", "grade_relation"]),
    Command("funnel-forecast", "funnel-forecast --detail", DEAL,
            ["--detail"], always=["stage", "amount"]),
    Command("funnel-forecast", "funnel-forecast", DEAL, folds=True,
            always=["stage", "amount"]),
    Command("lead-import", "lead-import", IMPORT, moves=True,
            always=["编号", "公司名称", "邮箱"]),
]


def make_table(r, command):
    """A header and its records; row_key tells them apart."""
    names = [name for name in command.columns
             if name in command.always or r.random() < 0.8]
    header = names + ["row_key", "x_hostile", "x_note"][:r.randint(1, 3)]
    r.shuffle(header)
    rows = []
    used = set()
    for key in range(r.randint(0, 12)):
        row = []
        for name in header:
            if name == "row_key":
                cell = "R%d" % key
            elif name in command.columns:
                cell = command.columns[name](r)
                while name in ("lead_id", "编号") and cell in used:
                    cell = command.columns[name](r)
                used.add(cell)
            else:
                cell = r.choice(HOSTILE)
            row.append(cell)
        rows.append(row)
    return header, rows


def to_bytes(r, header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=r.choice(["\n", "\n", "\r\n"]),
                        quoting=r.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    writer.writerow(header)
    writer.writerows(rows)
    text = out.getvalue()
    if r.random() < 0.2:
        text = text.rstrip("\r\n")
    return (b"\xef\xbb\xbf" if r.random() < 0.1 else b"") + \
        text.encode("utf-8")


def run(command, data, *more, env=(), chunk=None):
    environment = dict(os.environ, FAIRLEAD_TODAY=TODAY, TZ="UTC",
                       LC_ALL="C", LANG="C")
    if env:
        del environment["LC_ALL"]
    environment.update(env)
    arguments = [os.path.join(BUILD, "bin", command.name)]
    arguments += command.arguments + list(more)
    process = subprocess.Popen(arguments, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, env=environment)
    if chunk is None:
        out, errors = process.communicate(data)
    else:
        try:
            for at in range(0, len(data), chunk):
                os.write(process.stdin.fileno(), data[at:at + chunk])
        except BrokenPipeError:
            pass
        out, errors = process.communicate()
    return process.returncode, out, errors.decode("utf-8")


def parse(data):
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
    return (rows[0], rows[1:]) if rows else ([], [])


def column(header, rows, name):
    place = header.index(name)
    return [row[place] for row in rows]


def rejected_by(errors):
    return sum(int(found.group(1)) for found in COUNTED.finditer(errors))


def check_totals(table, out, errors):
    """The sums count every record that was not rejected once."""
    header, rows = out
    counted = sum(int(cell) for name in ("deals", "won_deals", "omitted",
                                         "no_amount")
                  for cell in column(header, rows, name))
    assert counted + rejected_by(errors) == len(table[1]), \
        "%d records in, %d counted, %d rejected" % (
            len(table[1]), counted, rejected_by(errors))


def check_records(command, table, out, rejects, errors):
    keys = column(*out, "row_key")
    refused = column(*rejects, "row_key")
    left_out = command.left_out(errors)
    assert len(set(keys + refused)) == len(keys) + len(refused), \
        "a record came out twice"
    assert len(refused) == rejected_by(errors), "the count of rejects is wrong"
    assert len(keys) + len(refused) + left_out == len(table[1]), \
        "%d records in, %d out, %d rejected, %d left out" % (
            len(table[1]), len(keys), len(refused), left_out)
    if not command.sorts:
        order = column(*table, "row_key")
        assert keys == [key for key in order if key not in refused], \
            "the order changed"


def check_cells(command, table, out):
    header, rows = table
    by_key = {row[header.index("row_key")]: row for row in rows}
    kept = [name for name in header if name not in command.computed]
    if command.moves:
        kept = [name for name in header if name not in command.columns]
    else:
        assert out[0][:len(header)] == header, "headers changed or moved"
    for row in out[1]:
        before = by_key[row[out[0].index("row_key")]]
        for name in kept:
            was = before[header.index(name)]
            now = row[out[0].index(name)]
            assert was == now, "%s: %r became %r" % (name, was, now)


def check_rejects(command, table, rejects):
    """Rejected records keep all their cells."""
    header, rows = table
    by_key = {row[header.index("row_key")]: row for row in rows}
    names = rejects[0]
    for row in rejects[1]:
        before = by_key[row[names.index("row_key")]]
        if not command.moves:
            assert row[:len(header)] == before, "a rejected record changed"


def check_table(r, command, path):
    table = make_table(r, command)
    data = to_bytes(r, *table)
    status, out, errors = run(command, data, "--rejects", path)
    assert status in (0, 1), errors
    assert (status == 1) == (rejected_by(errors) > 0), \
        "status %d: %s" % (status, errors)
    parsed = parse(out)
    with open(path, "rb") as file:
        rejects = parse(file.read())
    check_rejects(command, table, rejects)
    if command.folds:
        check_totals(table, parsed, errors)
    else:
        check_records(command, table, parsed, rejects, errors)
        check_cells(command, table, parsed)
        again = run(command, out)
        assert again[1] == out, "the second run changed something"
        assert again[0] == 0, "the second run rejects: " + again[2]
    other = run(command, data, env={"TZ": "Asia/Shanghai",
                                    "LANG": "zh_CN.UTF-8"})
    assert other[1] == out, "locale or time zone changed the output"
    pieces = run(command, data, chunk=r.choice([1, 2, 7, 64]))
    assert pieces[1] == out, "the pieces of the pipe changed the output"
    return data


def count_tables():
    command = os.path.join(BUILD, "bin", COMMANDS[0].name)
    start = time.monotonic()
    for _ in range(5):
        subprocess.run([command, "--version"], stdout=subprocess.DEVNULL,
                       check=True)
    return TABLES if time.monotonic() - start < 0.04 else TABLES_SLOW


def main():
    failed = False
    tables = count_tables()
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "rejects.csv")
        for command in COMMANDS:
            if not os.path.exists(os.path.join(BUILD, "bin", command.name)):
                print("# %s is not built" % command.title)
                continue
            r = random.Random(command.title + " 20240422")
            fault = None
            for count in range(tables):
                state = r.getstate()
                try:
                    check_table(r, command, path)
                except (AssertionError, ValueError, IndexError) as error:
                    r.setstate(state)
                    table = to_bytes(r, *make_table(r, command))
                    fault = "%s\n%s" % (error, table.decode("utf-8"))
                    break
            failed = failed or fault is not None
            print("%sok %s: %d random tables keep their records and cells" %
                  ("not " if fault else "", command.title, tables))
            if fault:
                print("# table %d: %s" % (count, fault.replace("\n", "\n# ")))
    sys.exit(1 if failed else 0)


main()
