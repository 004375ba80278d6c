"""Properties of every command over random tables (seeded, so always the same).

usage: properties.py BUILD; prints "ok NAME" and "not ok NAME" lines.

conservation   a record comes out, is rejected or is counted as left out
pass-through   cells that a command does not compute are as they were, where
               they were
idempotence    running twice is running once
order          a shuffled file is decided upon as before
log            touches are used, rejected or to come, in any order; leads
               rolled up are due as with the log beside them
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
TABLES = 80		# where a program starts in a few milliseconds
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

ROLLED = ["first_contact_date", "last_contact_date", "last_reply_date",
          "contact_count", "followup_no", "unanswered_streak", "media_used",
          "topics_used", "last_topic", "last_medium", "contacts_30d",
          "reply_rate", "email_state", "waiting_since"]

ROLLUP = dict(LEAD, **{
    "lead_id": lambda r: "" if r.random() < 0.03 else
               "L%06d" % r.randint(0, 999999),
    "最近沟通时间": sometimes(date),
    "email_state": pick("", "valid", "bounced"),
    "media_used": pick("", "email", "phone;email"),
})

TOPIC_WORDS = ["quote_reminder", "price_update", "greeting", "company_news",
               "visit_invitation", "quote", ""]

TOPIC = {
    "lead_id": lambda r: "L%06d" % r.randint(0, 999999),
    "due_date": rarely_bad(date, "soon"),
    "due_rule": pick("R-DUE-11", "R-DUE-15", "R-DUE-17", "R-DUE-19",
                     "R-DUE-22", "R-DUE-22", "R-DUE-22", ""),
    "why_now": pick("", "regular rhythm", "a, b"),
    "next_medium": pick("", "email", "phone"),
    "tier": pick("", "key", "potential"),
    "country": pick("", "DE", "CN"),
    "topics_used": lambda r: ";".join(r.sample(TOPIC_WORDS,
                                               r.randint(0, 4))),
    "last_contact_date": rarely_bad(sometimes(date), "2024-02-30"),
    "last_reply_date": sometimes(date),
    "unanswered_streak": rarely_bad(pick("", "0", "2", "3"), "many"),
    "last_medium": pick("", "email", "phone"),
    "phone": pick("", "+4930901234"),
    "email_state": pick("", "valid", "bounced"),
}
TOPICS = ["topic", "topic_reason", "topic_fact", "medium", "topic_rule",
          "check_first", "topic_why"]

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

MERGE = dict(LEAD, **{
    "dup_group": pick("", "G1", "G2"),
    "dup_kind": pick("person", "person", "company", ""),
    "dup_certainty": rarely_bad(pick("certain", "same", "review", ""),
                                "perhaps"),
    "merged_ids": pick("", "L9"),
    "merge_conflicts": pick("", "city=Bonn@L9"),
})

EXPORT = dict(LEAD, **{
    "contact_state": pick("", "first", "followup", "old"),
    "first_contact_date": sometimes(date, 0.2),
    "phone": pick("", "+493012345678", "030 123", "-"),
})

COUNTED = re.compile(r"(\d+) of (\d+) records rejected")


def left_out_of_due(errors):
    found = re.search(r"left out: (\d+) not due yet, (\d+) never due, "
                      r"(\d+) of other owners", errors)
    return sum(map(int, found.groups())) if found else 0


def merged_away(errors):
    """Records that went into others."""
    found = re.search(r"(\d+) records merged into (\d+)", errors)
    return int(found.group(1)) - int(found.group(2)) if found else 0


class Command:
    """How to run a command, and what it may do to its records."""

    def __init__(self, name, title, columns, arguments=(), computed=(),
                 left_out=lambda errors: 0, sorts=False, moves=False,
                 folds=False, always=(), log=False, rejects="--rejects",
                 counts=False, unites=False):
        self.name, self.title, self.columns = name, title, columns
        self.arguments = list(arguments)
        self.computed = set(computed)	# overwritten where they are there
        self.left_out = left_out	# records left out, by its messages
        self.sorts = sorts		# records come in another order
        self.moves = moves		# columns come in another place
        self.folds = folds		# records become totals
        self.always = always		# columns that must be there
        self.counts = counts		# writes line numbers, or numbers names
        self.unites = unites		# records go into others
        self.log = log			# takes a contact log of its leads
        self.rejects = rejects		# the option for rejected records


GRADED = ["grade", "grade_scheme", "grade_horizon", "grade_relation",
          "grade_flags", "booth_class", "tier", "first_stage", "score",
          "grade_points", "value_pct", "grade_rule", "grade_why"]

MARKED = ["dup_group", "dup_kind", "dup_certainty", "dup_score", "dup_why",
          "dup_bridge", "dup_rule"]

DEDUPE = {
    "lead_id": lambda r: "L%06d" % r.randint(0, 999999),
    "company": pick("", "Acme Ltd", "ACME", "Acme Tools", "贝林有限公司",
                    "Beilin", "貝林"),
    "contact_name": pick("", "Ada Weber", "Weber, Ada", "A. Weber", "李明",
                         "Li Ming", "Bo Li"),
    "email": pick("", "a.weber@example.com", "A.Weber+x@example.com",
                  "a.wbeer@example.com", "info@example.com", "b@gmail.com",
                  "x"),
    "phone": pick("", "+49 30 901820", "030-901820", "901820", "8.6E+12"),
    "mobile": pick("", "+49 30 901820", "+86 138 0013 8000"),
    "website": pick("", "www.example.com", "https://example.net/x"),
    "country": pick("", "DE", "Germany", "CN", "Atlantis"),
    "城市": pick("", "Berlin", "Brelin", "Bonn"),
    "dup_group": pick("", "L1"),
    "dup_why": pick("", "email+12"),
}

MAP = tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8")
MAP.write("lead_id,merged_into\n" + "".join(
    f"L{i},L{i - 1}\n" for i in range(2, 60)))
MAP.flush()
COMMANDS = [
    Command("lead-dedupe", "lead-dedupe", DEDUPE, computed=MARKED,
            always=["lead_id"]),
    Command("lead-dedupe", "lead-dedupe --on", DEDUPE,
            ["--on", "城市,contact_name"], computed=MARKED,
            always=["lead_id", "城市", "contact_name"]),
    Command("lead-grade", "lead-grade", GRADE, ["--today", TODAY],
            computed=GRADED),
    Command("lead-grade", "lead-grade --explain -s relation", GRADE,
            ["--explain", "-s", "relation", "-d", "linear"],
            computed=GRADED),
    Command("quote-name", "quote-name", QUOTE, computed=["file_name"],
            always=["company", "quote_date"], counts=True),
    Command("followup-due", "followup-due", DUE, left_out=left_out_of_due,
            computed=["value_pct", "followup_no"], sorts=True,
            always=["lead_id", "grade_horizon", "grade_relation"]),
    Command("followup-due", "followup-due --all", DUE,
            ["--all", "--explain"], left_out=left_out_of_due,
            computed=["value_pct", "followup_no"], sorts=True,
            always=["lead_id", "grade_horizon", "grade_relation"]),
    Command("touch-rollup", "touch-rollup", ROLLUP, computed=ROLLED,
            always=["lead_id"], log=True, rejects="--lead-rejects"),
    Command("followup-topic", "followup-topic", TOPIC, computed=TOPICS,
            always=["lead_id", "due_date", "due_rule"]),
    Command("followup-topic", "followup-topic --explain --lang zh", TOPIC,
            ["--explain", "--lang", "zh"], computed=TOPICS,
            always=["lead_id", "due_date", "due_rule"]),
    Command("funnel-forecast", "funnel-forecast --detail", DEAL,
            ["--detail"], always=["stage", "amount"]),
    Command("funnel-forecast", "funnel-forecast", DEAL, folds=True,
            always=["stage", "amount"]),
    Command("lead-merge", "lead-merge", MERGE, ["--journal", "/dev/null"],
            computed=list(LEAD) + ["merged_ids", "merge_conflicts"],
            left_out=merged_away, always=["lead_id", "dup_group", "dup_kind",
                                          "dup_certainty"], unites=True),
    Command("lead-repoint", "lead-repoint",
            dict(ROLLUP, lead_id=lambda r: f"L{r.randint(1, 99)}"),
            ["--map", MAP.name],
            computed=["lead_id"], always=["lead_id"]),
    Command("lead-export", "lead-export --guard off", EXPORT,
            ["--guard", "off"], computed=["contact_state"]),
    Command("lead-import", "lead-import", IMPORT, moves=True, counts=True,
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
                while name in ("lead_id", "编号") and cell and cell in used:
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


TOUCH = ["lead_id", "touch_date", "touch_time", "direction", "medium",
         "topic", "subject", "row_key"]


def make_touches(r, ids, most=4):
    """A log of these leads, no two touches of one at the same moment."""
    rows = []
    for lead in sorted(set(ids)):
        last = r.randint(1, 22)
        for n in range(r.randint(0, most) if lead else 0):
            rows.append([lead, "2024-04-%02d" % r.randint(max(1, last - 6),
                                                          last),
                         "%02d:%02d" % (8 + n, r.randint(0, 59)),
                         r.choice(["out", "out", "in"]),
                         r.choice(["email", "email", "phone", "im"]),
                         r.choice(["", "greeting", "price_update", "a;b"]),
                         r.choice(["", "Offer", "Re: Offer", "Auto-reply: x",
                                   "Undeliverable: Offer"]), ""])
    return rows


def write_log(r, rows, path):
    r.shuffle(rows)
    for key, row in enumerate(rows):
        row[-1] = "T%d" % key
    with open(path, "wb") as file:
        file.write(to_bytes(r, TOUCH, rows))


def run(command, data, *more, env=(), chunk=None):
    environment = dict(os.environ, FAIRLEAD_TODAY=TODAY, TZ="UTC",
                       LC_ALL="C", LANG="C", FAIRLEAD_LANG="en")
    if env:
        del environment["LC_ALL"], environment["FAIRLEAD_LANG"]
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
                                         "overdue_count", "no_amount")
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
        if command.unites:
            order = [key for key in order if key in keys]
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
        if command.unites and row[out[0].index("merged_ids")] != (
                before[header.index("merged_ids")]
                if "merged_ids" in header else ""):
            continue
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


def check_order(r, command, table, out):
    """Every record is decided upon by itself."""
    header, rows = table
    rows = list(rows)
    r.shuffle(rows)
    shuffled = run(command, to_bytes(r, header, rows))
    assert sorted(parse(shuffled[1])[1]) == sorted(out[1]), \
        "the order of the records changed what was decided"


def check_table(r, command, path):
    table = make_table(r, command)
    data = to_bytes(r, *table)
    if command.log:
        log = os.path.join(os.path.dirname(path), "log.csv")
        write_log(r, make_touches(r, column(*table, "lead_id")), log)
        command.arguments = ["--touches", log]
    status, out, errors = run(command, data, command.rejects, path)
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
        if not command.counts:
            check_order(r, command, table, parsed)
    other = run(command, data, env={"TZ": "Asia/Shanghai",
                                    "LANG": "zh_CN.UTF-8"})
    assert other[1] == out, "locale or time zone changed the output"
    pieces = run(command, data, chunk=r.choice([1, 2, 7, 64]))
    assert pieces[1] == out, "the pieces of the pipe changed the output"
    return data


ROLL_UP = Command("touch-rollup", "touch-rollup with a log", {})
LIST_DUE = Command("followup-due", "followup-due", {}, ["-q", "--all"])
BAD_TOUCHES = [["L000001", "soon", "", "out", "email", "", "", ""],
               ["L000001", "2024-04-01", "", "up", "email", "", "", ""],
               ["L000001", "2024-04-01", "", "out", "pigeon", "", "", ""],
               ["", "2024-04-01", "", "out", "email", "", "", ""],
               ["X1", "2024-04-01", "", "out", "email", "", "a,\n\"b\"", ""],
               ["X2", "2024-04-02", "", "in", "phone", "", "", ""]]
# What the columns of a lead do not carry (see the page).
DUE_COLUMNS = ["lead_id", "due_date", "days_overdue", "due_rule", "why_now",
               "followup_no", "closes_so_far_pct", "value_pct", "escalation",
               "priority", "priority_terms", "due_guard"]


def make_leads(r):
    header = ["lead_id", "event_name", "event_end", "tier", "grade_horizon",
              "grade_relation", "grade_scheme", "score", "created_date",
              "next_action_date", "status", "email", "phone",
              "last_contact_date", "last_reply_date", "contact_count"]
    plain = dict(DUE, event_end=sometimes(date), last_contact_date=sometimes(
        date), contact_count=sometimes(number(0, 12)))
    rows = [[plain[name](r) for name in header]
            for _ in range(r.randint(1, 8))]
    for key, row in enumerate(rows):
        row[0] = "L%06d" % key
        row[header.index("contact_count")] = "1" if \
            row[header.index("last_contact_date")] else "0"
    return header, rows


def future_touches(errors):
    found = re.search(r"(\d+) touch(es)? dated after", errors)
    return int(found.group(1)) if found else 0


def due_rows(data):
    header, rows = parse(data)
    if not header:
        return []
    return sorted([row[header.index(name)] for name in DUE_COLUMNS]
                  for row in rows)


def check_log(r, directory):
    """The touches of a log, and the two ways from a log to a due list."""
    log, bad = (os.path.join(directory, name)
                for name in ("log.csv", "bad.csv"))
    leads = make_leads(r)
    data = to_bytes(r, *leads)
    touches = make_touches(r, column(*leads, "lead_id"))
    write_log(r, touches, log)
    columns = run(ROLL_UP, data, "--touches", log)
    assert columns[0] == 0, columns[2]
    with_log = run(LIST_DUE, data, "--touches", log)
    rolled = run(LIST_DUE, columns[1])
    assert due_rows(rolled[1]) == due_rows(with_log[1]), \
        "due by the columns\n%s\ndue by the log\n%s" % (
            due_rows(rolled[1]), due_rows(with_log[1]))
    later = [["L000000", "2024-05-%02d" % r.randint(1, 28), "", "out",
              "email", "", "", ""] for _ in range(r.randint(0, 2))]
    more = touches + later + [list(row) for row in BAD_TOUCHES
                              if r.random() < 0.5]
    write_log(r, more, log)
    status, out, errors = run(ROLL_UP, data, "--touches", log, "--rejects",
                              bad)
    assert out == columns[1], "the order of the log, or a bad touch, counts"
    with open(bad, "rb") as file:
        header, rejects = parse(file.read())
    by_key = {row[-1]: row for row in more}
    for row in rejects:
        assert by_key.pop(row[header.index("row_key")]) == row[:len(TOUCH)], \
            "a rejected touch changed, or came twice"
    assert len(rejects) == rejected_by(errors) == \
        len(more) - len(touches) - len(later), errors
    assert future_touches(errors) == len(later), errors
    assert status == (1 if rejects else 0), "status %d" % status
    with open(log, "rb") as file:
        piped = run(ROLL_UP, file.read(), "--touches", "-", "--rejects",
                    bad + "2", write_file(directory, data))
    assert piped[1] == out, "a log from a pipe counts otherwise"
    with open(bad, "rb") as one, open(bad + "2", "rb") as other:
        assert one.read() == other.read(), "a pipe's rejects are others"
    return data


def write_file(directory, data):
    path = os.path.join(directory, "leads.csv")
    with open(path, "wb") as file:
        file.write(data)
    return path


def check_logs(tables, directory):
    r = random.Random("log 20240422")
    for count in range(tables):
        try:
            check_log(r, directory)
        except (AssertionError, ValueError, IndexError) as error:
            print("not ok touch-rollup: touches are counted or named\n# "
                  "log %d: %s" % (count, str(error).replace("\n", "\n# ")))
            return True
    print("ok touch-rollup: touches of %d random logs are counted or named" %
          tables)
    return False


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
        failed = check_logs(tables, directory) or failed
    sys.exit(1 if failed else 0)


main()
