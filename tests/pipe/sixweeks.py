#!/usr/bin/env python3
"""Six weeks after a fair, day by day, as the sellers live through them.

sixweeks.py BUILD [--lists en|zh]: thirty leads in varied situations with
scripted customers, once with three obedient sellers who do what the list says,
once with three who have room for two touches a day.  Each working morning the
list is made by lead-grade, followup-due and followup-topic; what the sellers do
goes into the contact log, and the customers write in the evening.  What the
rules promise is measured and printed; --lists prints the lists themselves.
"""
import csv
import datetime
import io
import os
import random
import statistics
import subprocess
import sys
import tempfile

BUILD = sys.argv[1]
LANG = sys.argv[3] if len(sys.argv) > 3 else "en"
SHOW_LISTS = len(sys.argv) > 2
DAY = datetime.timedelta(days=1)
FAIR_END = datetime.date(2025, 4, 18)
FIRST, LAST = datetime.date(2025, 4, 16), datetime.date(2025, 5, 30)
OFF = {datetime.date(2025, 5, d) for d in range(1, 6)}
WORKED = {datetime.date(2025, 4, 27)}
WEEKENDS = {"SA": (4, 5)}       # Monday is 0
SILENT = []


def works(day, country="CN"):
    if country == "CN" and (day in OFF or day in WORKED):
        return day in WORKED
    return day.weekday() not in WEEKENDS.get(country, (5, 6))


def add_working(day, count):
    while count:
        day += DAY
        count -= works(day)
    return day


def lead(number, country, booth, tier="", months="", budget="", answers=SILENT,
         **more):
    """answers: (after our n-th touch, days later, topic of theirs)."""
    row = {"lead_id": "%s%02d", "company": "Company %02d" % number,
           "contact_name": "Person %02d" % number,
           "email": "p%02d@c%02d.example.com" % (number, number),
           "phone": "+49301234%04d" % number, "country": country,
           "event_name": "Harbour Fair", "event_end": str(FAIR_END),
           "met_date": "2025-04-%02d" % (15 + number % 4),
           "booth_class": booth, "tier": tier, "budget": budget,
           "buy_horizon_months": months, "number": number,
           "answers": answers}
    row.update(more)
    return row


def leads():
    one = [(1, 2, "")]
    return [
        lead(1, "DE", "order_on_spot", months="0", budget="yes",
             answers=[(1, 1, ""), (3, 2, "")], deposit="2025-05-20"),
        lead(2, "IT", "order_on_spot", months="0", budget="yes"),
        lead(3, "CN", "order_on_spot", months="1", budget="yes",
             answers=one, deposit="2025-04-28"),
        lead(4, "PL", "terms_unsettled", answers=[(2, 3, "terms")]),
        lead(5, "FR", "terms_unsettled", months="6", budget="yes"),
        lead(6, "SA", "terms_unsettled", months="3", budget="yes",
             answers=[(1, 2, ""), (3, 1, "price")]),
        lead(7, "JP", "terms_unsettled", answers=[(3, 2, "terms")]),
        lead(8, "DE", "intends_order", "key", "2", "yes",
             answers=[(2, 1, "price"), (4, 3, "")]),
        lead(9, "US", "intends_order", "key", "3", "yes"),
        lead(10, "BR", "intends_order", months="6", budget="yes",
             answers=[(3, 4, "price")]),
        lead(11, "CN", "intends_order", "key", "3", "yes", phone="",
             answers=[(2, 2, "")]),
        lead(12, "GB", "intends_order", months="9", answers=[(1, 5, "")]),
        lead(13, "SE", "intends_order", "potential"),
        lead(14, "NO", "wants_materials", months="24", budget="yes"),
        lead(15, "ES", "wants_materials", months="6", budget="yes",
             answers=[(1, 2, "")]),
        lead(16, "AT", "wants_materials"),
        lead(17, "CH", "wants_materials", answers=[(1, 6, "price")]),
        lead(18, "DK", "just_looking", months="30"),
        lead(19, "FI", "just_looking", months="24", answers=one),
        lead(20, "NL", "just_looking"),
        lead(21, "BE", "just_looking", answers=[(1, 3, "price")]),
        lead(22, "CN", "just_looking"),
        lead(23, "PT", "just_looking", months="12"),
        lead(24, "IE", "", "key"),
        lead(25, "CZ", "intends_order", "key", "4", "yes", bounces=True),
        lead(26, "HU", "intends_order", months="3", budget="yes",
             snooze="2025-05-12"),
        lead(27, "GR", "terms_unsettled", lost="2025-04-28",
             writes=[("2025-05-14", "price")]),
        lead(28, "RO", "just_looking", months="never",
             writes=[("2025-05-07", "")]),
        lead(29, "TR", "just_looking", optout=True,
             writes=[("2025-05-08", "")]),
        lead(30, "SK", "intends_order", "key", "3", "yes",
             answers=[(2, 1, "")], promise="2025-05-08"),
    ]


NEWS = [
    ("2025-04-24", "product_update", "valve V2: 10 % less power", "", ""),
    ("2025-05-06", "price_update", "copper up 4 % since March", "", "up"),
    ("2025-05-12", "company_news", "second foundry line in operation", "", ""),
    ("2025-04-20", "show_invitation", "Hall 3 stand B12 of the autumn fair",
     "2025-06-24", ""),
    ("2025-05-19", "new_product", "pump P5 passed its tests", "", ""),
]
COLUMNS = ["lead_id", "company", "contact_name", "email", "phone", "country",
           "event_name", "event_end", "met_date", "booth_class", "tier",
           "budget", "buy_horizon_months", "status", "snooze_until",
           "do_not_contact", "deposit_date", "owner"]


class Fair:
    """One fair of thirty leads, in the hands of three sellers."""

    def __init__(self, folder, prefix, room):
        self.folder, self.prefix, self.room = folder, prefix, room
        self.rows = leads()
        self.random = random.Random(42)
        self.touches, self.quotes, self.samples, self.post = [], [], [], []
        self.listed, self.first_quote_row, self.answer_gaps = [], {}, []
        self.late_deadlines = []
        for i, row in enumerate(self.rows):
            row["lead_id"] = row["lead_id"] % (prefix, row["number"])
            row["owner"] = ("Lin", "Chen", "Wu")[i % 3]
            row["do_not_contact"] = "yes" if row.get("optout") else ""
            for day, topic in row.get("writes", ()):
                self.post.append((datetime.date.fromisoformat(day), row,
                                  topic))
        self.by_id = {row["lead_id"]: row for row in self.rows}

    def write(self, name, header, rows):
        path = os.path.join(self.folder, self.prefix + name)
        with open(path, "w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(header)
            writer.writerows(rows)
        return path

    def morning(self, today):
        for row in self.rows:
            row["status"] = "lost" if row.get("lost", "9") <= str(today) \
                else ""
            row["snooze_until"] = row.get("snooze", "") \
                if today >= datetime.date(2025, 4, 24) else ""
            row["deposit_date"] = row["deposit"] \
                if row.get("deposit", "9") <= str(today) else ""
        files = [
            self.write("leads.csv", COLUMNS, [[row.get(c, "") for c in COLUMNS]
                                              for row in self.rows]),
            self.write("touches.csv", ["lead_id", "touch_date", "direction",
                                       "medium", "topic", "kind", "subject",
                                       "next_action", "next_action_date"],
                       [t[:9] for t in self.touches]),
            self.write("quotes.csv", ["quote_id", "lead_id", "quote_date",
                                      "valid_until", "status",
                                      "lead_time_days"], self.quotes),
            self.write("samples.csv", ["lead_id", "sent_date"], self.samples),
            self.write("news.csv", ["news_date", "topic", "title",
                                    "valid_until", "direction"],
                       [n for n in NEWS if n[0] <= str(today)]),
        ]
        room = "--per-owner %d --spread" % self.room if self.room else ""
        out = subprocess.run(
            "lead-grade -q --touches {1} --quotes {2} --samples {3} {0} |"
            "followup-due -q --workdays {room} --touches {1} --quotes {2} "
            "--samples {3} --lang {lang} |"
            "followup-topic -q --news {4} --touches {1} --quotes {2} "
            "--lang {lang}".format(*files, room=room, lang=LANG),
            shell=True, check=True, capture_output=True, encoding="utf-8",
            env=dict(os.environ, FAIRLEAD_TODAY=str(today),
                     PATH=os.path.join(BUILD, "bin") + ":" +
                     os.environ["PATH"])).stdout
        return list(csv.DictReader(io.StringIO(out)))

    def check_deadline(self, row):
        most = {"R-DUE-14": FAIR_END + 7 * DAY,
                "R-DUE-16": FAIR_END + 14 * DAY}.get(row["due_rule"])
        if row["due_rule"] == "R-DUE-17":
            most = max(datetime.date.fromisoformat(q[3]) for q in self.quotes
                       if q[1] == row["lead_id"])
        if most and row["due_date"] > str(most):
            self.late_deadlines.append((row["lead_id"], row["due_date"]))

    def do(self, today, row):
        """The seller does what the row says, and notes it."""
        who = self.by_id[row["lead_id"]]
        topic, medium = row["topic"], row["medium"]
        kind = {"quote": "quote", "materials": "sample"}.get(topic, "")
        action = date = ""
        if who.get("promise") and row["due_rule"] == "R-DUE-11":
            action, date = "send the drawing", who["promise"]
        self.touches.append((row["lead_id"], str(today), "out", medium, topic,
                             kind, "", action, date, row["due_rule"],
                             row["topic_fact"]))
        if topic == "quote":
            self.quotes.append(("Q" + row["lead_id"], row["lead_id"],
                                str(today), str(today + 21 * DAY), "sent",
                                30))
        if kind == "sample":
            self.samples.append((row["lead_id"], str(today)))
        if who.get("bounces") and medium == "email":
            self.touches.append((row["lead_id"], str(today), "in", "email",
                                 "", "", "Undeliverable: our talk", "", "",
                                 "bounce", ""))
        made = sum(t[0] == row["lead_id"] and t[2] == "out"
                   for t in self.touches)
        for number, days, theirs in who["answers"]:
            if number == made:
                self.post.append((today + days * DAY, who, theirs))

    def evening(self, today):
        for day, who, topic in self.post:
            if day == today:
                self.touches.append((who["lead_id"], str(today), "in",
                                     "email", topic, "reply", "Re: your mail",
                                     "", "", "", ""))

    def work(self, today, rows):
        done = dict.fromkeys(("Lin", "Chen", "Wu"), 0)
        for row in rows:
            guard = row["due_guard"]
            until = guard.split(" until ")[1][:10] if " until " in guard \
                else ""
            if row["due_date"] > str(today) or until > str(today) or \
                    not row["topic"] or not row["medium"]:
                continue
            if self.room and done[row["owner"]] == self.room:
                continue
            done[row["owner"]] += 1
            self.do(today, row)

    def live(self):
        today = FIRST
        while today <= LAST:
            if works(today):
                rows = self.morning(today)
                for row in rows:
                    row["on"] = today
                    self.check_deadline(row)
                    if row["due_rule"] == "R-DUE-25":
                        self.first_quote_row.setdefault(row["lead_id"], today)
                self.listed += rows
                self.work(today, rows)
            self.evening(today)
            today += DAY

    # ---- what came of it

    def ours(self, lead_id):
        return [t for t in self.touches if t[0] == lead_id and t[2] == "out"]

    def repeated(self):
        found = []
        for row in self.rows:
            mine = [(t[4], t[10]) for t in self.ours(row["lead_id"])
                    if t[9] not in ("R-DUE-11", "R-DUE-12", "R-DUE-21")]
            found += [(row["lead_id"],) + a for a, b, c in
                      zip(mine, mine[1:], mine[2:]) if a == b == c]
        return found

    def slow_answers(self):
        found = []
        for t in self.touches:
            if t[2] != "in" or t[5] != "reply":
                continue
            day = datetime.date.fromisoformat(t[1])
            due = str(add_working(day, 1))
            if day < LAST - 3 * DAY and not any(
                    row["lead_id"] == t[0] and row["due_date"] <= due
                    and day < row["on"] and str(row["on"]) <= due and
                    "reply+" in row["priority_terms"]
                    for row in self.listed):
                found.append((t[0], t[1]))
        return found

    def missing_quotes(self):
        due = add_working(FAIR_END, 3)
        return [row["lead_id"] for row in self.rows
                if row["booth_class"] == "intends_order" and
                not any(q[1] == row["lead_id"] and q[2] <= str(due)
                        for q in self.quotes) and
                self.first_quote_row.get(row["lead_id"], LAST) > due]

    def cold_hot_leads(self):
        return [row["lead_id"] for row in self.rows
                if row["budget"] == "yes" and
                row["buy_horizon_months"] in ("0", "1", "2", "3", "4", "6")
                and not row.get("optout") and not any(
                    t[1] <= str(FAIR_END + 7 * DAY)
                    for t in self.ours(row["lead_id"]))]

    def left_alone(self):
        """Key accounts without a touch for more than 14 days."""
        found = []
        for row in self.rows:
            # Bounced and snoozed ones cannot, lost ones shall not be touched.
            if row["tier"] != "key" and row["booth_class"] not in (
                    "terms_unsettled", "order_on_spot"):
                continue
            if row.get("lost") or row.get("snooze") or row.get("deposit"):
                continue
            days = sorted([FAIR_END] + [datetime.date.fromisoformat(t[1])
                                        for t in self.touches
                                        if t[0] == row["lead_id"]] +
                          [FAIR_END + 30 * DAY])
            days = [d for d in days if d <= FAIR_END + 30 * DAY]
            gap = max((b - a).days for a, b in zip(days, days[1:]))
            if gap > 14:
                found.append((row["lead_id"], gap))
        return found

    def too_close(self):
        free = ("R-DUE-11", "R-DUE-12", "R-DUE-13", "R-DUE-15", "R-DUE-25",
                "R-DUE-26")
        found = []
        for row in self.rows:
            mine = self.ours(row["lead_id"])
            for a, b in zip(mine, mine[1:]):
                days = datetime.date.fromisoformat(b[1]) - \
                    datetime.date.fromisoformat(a[1])
                if days.days < 2 and a[9] not in free and b[9] not in free:
                    found.append((row["lead_id"], a[1], b[1], b[9]))
        return found

    def rung_in_vain(self):
        return [(t[0], t[1]) for t in self.touches
                if t[2] == "out" and t[3] == "phone" and not works(
                    datetime.date.fromisoformat(t[1]),
                    self.by_id[t[0]]["country"])]


def report(name, value, bound, detail):
    fine = value <= bound
    print("# %s: %s (bound %s)%s" % (name, value, bound, "" if fine else
                                     " " + str(detail)[:400]))
    print("%s %s" % ("ok" if fine else "not ok", name))


def print_lists(fair):
    day = None
    for row in fair.listed:
        if row["on"] != day:
            day = row["on"]
            print("==", day)
        print("  %s %s %s %s | %s | %s: %s | %s | %s %s %s" % (
            row["lead_id"], row["country"], row["due_date"], row["due_rule"],
            row["why_now"], row["topic"], row["topic_reason"],
            row["topic_fact"], row["medium"], row["due_guard"],
            row["escalation"]))


def measure(title, fair, room):
    counts = [len(fair.ours(row["lead_id"])) for row in fair.rows]
    print("# %s: %d touches, a lead %d to %d, median %g" % (
        title, sum(counts), min(counts), max(counts),
        statistics.median(counts)))
    report(title + ": touches per lead", max(counts), 14, counts)
    for name, found in (
            ("same topic with the same fact three times", fair.repeated()),
            ("answers not due on the next working day", fair.slow_answers()),
            ("promised quotes not asked for", fair.missing_quotes()),
            ("hot leads without a touch in the first week",
             fair.cold_hot_leads()),
            ("key accounts left alone for 14 days", fair.left_alone()),
            ("touches within 2 days of another", fair.too_close()),
            ("calls on the customer's day off", fair.rung_in_vain()),
            ("dates after the deadline that they name",
             fair.late_deadlines)):
        report(title + ": " + name, len(found), 0, found)


def main():
    with tempfile.TemporaryDirectory() as folder:
        for title, prefix, room in (("obedient", "A", 0), ("two a day", "B",
                                                           2)):
            fair = Fair(folder, prefix, room)
            fair.live()
            if SHOW_LISTS:
                print_lists(fair)
            measure(title, fair, room)


main()
