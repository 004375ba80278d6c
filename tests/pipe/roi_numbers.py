"""campaign-roi against an independent computation over random files.

usage: roi_numbers.py BUILD; prints "ok NAME" and "not ok NAME" lines.  Every
cell is computed again with fractions, and the amounts over all rows must be
those of the opportunities, in every attribution, by campaign and by size.
"""
import csv
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

BUILD = sys.argv[1]
COMMAND = os.path.join(BUILD, "bin", "campaign-roi")
SETS = 50
TODAY = "2024-09-01"
DIGITS = {"USD": 2, "EUR": 2, "JPY": 0, "": 2}
KINDS = {"closed": "won", "lost": "lost", "negotiating": "open"}
SIZES = ["large", "mid", "small", "unknown"]
DAYS = ["", "2024-02-28", "2024-03-01", "2024-03-02", "2024-04-20"]
EVENTS = ["Fair A", "Fair B", "展会", "ads", "Quiet \"day\", the"]
SOURCES = ["", "show", "website", "ads", "event"]


def make(r):
    events = [[name, r.choice(["show", "ad", ""]),
               r.choice(["2024-03-31", "2024-04-02", ""]),
               r.choice(["", "0", "45000", "1234.50", "99.99"]),
               r.choice(["USD", "EUR", "USD", ""]),
               r.choice(["", "2024-03-01", "2024-03-01"])]
              for name in r.sample(EVENTS, r.randint(0, 4))]
    leads = [["L%d" % r.randint(0, 40) if r.random() < 0.9 else "",
              r.choice(["", "Acme", "ACME", "Bolt", "Cork", "Dune"]),
              r.choice(["", "Fair A", "Fair B", "展会"]), r.choice(SOURCES),
              r.choice(SIZES[:3] + [""])] for _ in range(r.randint(0, 40))]
    deals = [["L%d" % r.randint(0, 50) if r.random() < 0.7 else "",
              r.choice(["", "acme", "Bolt", "Cork", "Else"]),
              r.choice(["", "", "Fair A", "Fair B"]),
              r.choice(["", ""] + SOURCES), r.choice(list(KINDS)),
              r.choice(["", "0", "0.01", "100", "%d.%02d" % (
                  r.randint(0, 9999), r.randint(0, 99))]),
              r.choice(["USD", "USD", "EUR", "JPY", ""]),
              r.choice(DAYS), r.choice(DAYS),
              r.choice(["", "", "omitted"])]
             for _ in range(r.randint(0, 60))]
    for deal in deals:
        if deal[6] == "JPY" and "." in deal[5]:
            deal[5] = deal[5].split(".")[0]
    return events, leads, deals


def split(whole, weights):
    """Largest remainder, ties to the earlier part."""
    total = sum(weights)
    parts = [whole * w // total for w in weights]
    rest = [Fraction(whole * w, total) - p for w, p in zip(weights, parts)]
    order = sorted(range(len(parts)), key=lambda i: (-rest[i], i))
    for i in order[:whole - sum(parts)]:
        parts[i] += 1
    return parts


def rounded(x):
    """Half away from zero, to a whole number."""
    sign = -1 if x < 0 else 1
    return sign * int(abs(x) + Fraction(1, 2))


def decimal(scaled, digits, trim):
    sign = "-" if scaled < 0 else ""
    text = str(abs(scaled)).rjust(digits + 1, "0")
    whole, rest = (text[:-digits], text[-digits:]) if digits else (text, "")
    if trim:
        rest = rest.rstrip("0")
    elif not rest.strip("0"):
        rest = ""
    return sign + whole + ("." + rest if rest else "")


def minor(text, currency):
    return rounded(Fraction(text) * 10 ** DIGITS[currency]) if text else 0


def touches(event, source):
    found = [event] if event else []
    if source and (not event or source not in ("show", "event")):
        found.append(source)
    return found


def credited(names, touch):
    if not names:
        return [""]
    if touch == "even":
        return list(dict.fromkeys(names))
    return [names[0] if touch == "first" else names[-1]]


def when(deal, start):
    """own, influenced or earlier: R-ROI-06."""
    kind, created, closed = KINDS[deal[4]], deal[7], deal[8]
    settled = closed if kind != "open" else ""
    if not start:
        return "own"
    if not created:
        return "earlier" if settled and settled < start else "own"
    if created >= start:
        return "own"
    return "influenced" if kind == "won" and settled >= start else "earlier"


def join(leads, deal, by_size):
    """(touches, size) of a deal."""
    lead_id, company, event, source = deal[:4]
    own = touches(event, source)
    fits = []
    if lead_id:
        fits = [l for l in leads if l[0] == lead_id]
    elif company:
        fits = [l for l in leads if l[1].lower() == company.lower()]
    said = {(tuple(touches(l[2], l[3])),
             (l[4] or "unknown") if by_size else "unknown") for l in fits}
    if len(said) != 1:
        return own, "unknown"
    names, size = said.pop()
    return list(names) + own, size


def compute(events, leads, deals, touch, by_size):
    known = {e[0]: e for e in events}
    lead_counts, cells, twelfths = {}, {}, {}
    for lead in leads:
        names = credited(touches(lead[2], lead[3]), touch)
        size = (lead[4] or "unknown") if by_size else "unknown"
        for name, part in zip(names, split(10000, [1] * len(names))):
            counts = lead_counts.setdefault(name, dict.fromkeys(SIZES, 0))
            counts[size] += part
    for deal in deals:
        names, size = join(leads, deal, by_size)
        kind, currency = KINDS[deal[4]], deal[6]
        times = {n: when(deal, known[n][5] if n in known else "")
                 for n in names}
        for name, time in times.items():
            if time != "own":
                cell = cells.setdefault((name, size, currency), [0] * 7)
                cell[4 if time == "influenced" else 6] += 1
                if time == "influenced":
                    cell[5] += minor(deal[5], currency)
        names = credited([n for n in names if times[n] == "own"], touch)
        ones = split(10000, [1] * len(names))
        sums = split(minor(deal[5], currency), [1] * len(names))
        for name, one, amount in zip(names, ones, sums):
            key = (name, size, currency)
            cell = cells.setdefault(key, [0] * 7)
            cell[0] += one
            cell[1] += amount if kind == "won" or kind == "open" and \
                deal[9] != "omitted" else 0
            cell[2] += one if kind == "won" and deal[5] else 0
            cell[3] += amount if kind == "won" else 0
            twelfths[key] = twelfths.get(key, 0) + Fraction(1, len(names))
    rows = {}
    for name in set(known) | set(lead_counts) | {k[0] for k in cells}:
        rows.update(campaign_rows(name, known.get(name),
                                  lead_counts.get(name), cells, twelfths,
                                  by_size))
    return rows


def campaign_rows(name, event, counts, cells, twelfths, by_size):
    mine = {k: v for k, v in cells.items() if k[0] == name}
    has_cost = bool(event and event[3])
    if event and (event[3] or event[4]):
        home = event[4]
    else:
        home = min((k[2] for k in mine if mine[k][0]), default="")
    cost = minor(event[3], home) if has_cost else 0
    counts = counts or dict.fromkeys(SIZES, 0)
    total = sum(counts.values())
    shares = dict(zip(SIZES, split(cost, [counts[s] for s in SIZES]))) \
        if total else {"unknown": cost}
    sizes = [s for s in SIZES if counts[s]]
    if not sizes and event:
        sizes = ["unknown"]
    away = [v for k, v in mine.items() if k[2] != home and v[0]]
    for size in sizes:
        mine.setdefault((name, size, home), [0] * 7)
    out = {}
    for key, (deals, amount, won, won_amount, *apart) in mine.items():
        size, currency = key[1], key[2]
        at_home = currency == home
        share = shares.get(size, 0) if at_home else 0
        paid = at_home and has_cost
        leads = counts[size] if at_home else 0
        d = DIGITS[currency]
        row = {"campaign": name or "(unattributed)", "currency": currency,
               "cost": decimal(share, d, False) if paid else "",
               "leads": decimal(leads, 4, True),
               "opportunities": decimal(deals, 4, True),
               "opportunity_amount": decimal(amount, d, False),
               "won": decimal(won, 4, True),
               "won_amount": decimal(won_amount, d, False),
               "influenced": str(apart[0]),
               "influenced_amount": decimal(apart[1], d, False),
               "earlier": str(apart[2]),
               "roi": "", "pipeline_return": "", "cost_per_lead": "",
               "cost_per_opportunity": ""}
        if by_size:
            row["customer_size"] = size
        if paid and leads:
            row["cost_per_lead"] = decimal(
                rounded(Fraction(share * 10000, leads)), d, False)
        if paid and deals and not away:
            row["cost_per_opportunity"] = decimal(
                rounded(share / twelfths[key]), d, False)
        if paid and share and not any(v[1] for v in away):
            row["pipeline_return"] = decimal(
                rounded(Fraction(amount * 10000, share)), 4, True)
        if paid and share and not any(v[3] for v in away):
            row["roi"] = decimal(rounded(
                Fraction((won_amount - share) * 10000, share)), 2, True)
        end = (event[2] or event[5]) if event else ""
        row["immature"] = ("yes" if end == "2024-04-02" else "no") \
            if end else ""
        out[key] = row
    return out


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def run(work, data, touch, by_size):
    names = ["events.csv", "leads.csv", "deals.csv"]
    headers = [["event_name", "event_type", "event_end", "cost", "currency",
                "event_start"],
               ["lead_id", "company", "event_name", "source",
                "company_size"],
               ["lead_id", "company", "event_name", "source", "stage",
                "amount", "currency", "created_date", "closed_date",
                "forecast_category"]]
    for name, header, rows in zip(names, headers, data):
        write(os.path.join(work, name), header, rows)
    done = subprocess.run(
        [COMMAND, "--today", TODAY, "-e", names[0], "-O", names[2], "-t",
         touch, "-b", "size" if by_size else "campaign", names[1]],
        cwd=work, capture_output=True, text=True, encoding="utf-8",
        check=False)
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(done.stdout.splitlines()))


def check_set(work, data, touch, by_size):
    """What is wrong with one set, or None."""
    rows = run(work, data, touch, by_size)
    expected = compute(*data, touch, by_size)
    order = sorted(expected, key=lambda k: (
        k[0] == "", k[0].encode(), SIZES.index(k[1]), k[2]))
    wanted = [expected[k] for k in order]
    got = [{c: row[c] for c in want} for row, want in zip(rows, wanted)]
    if len(rows) != len(wanted) or got != wanted:
        return "%s %s: got %r, wanted %r" % (touch, by_size, got, wanted)
    for currency in DIGITS:
        for column, kinds in (("opportunity_amount", ("open", "won")),
                              ("won_amount", ("won",))):
            total = sum(Fraction(r[column]) for r in rows
                        if r["currency"] == currency)
            truth = sum(Fraction(d[5] or 0) for d in data[2]
                        if d[6] == currency and KINDS[d[4]] in kinds and
                        not (KINDS[d[4]] == "open" and d[9] == "omitted"))
            if total != truth:
                return "%s of %s: %s, not %s" % (column, currency, total,
                                                 truth)
    if sum(Fraction(r["opportunities"]) for r in rows) != len(data[2]) or \
            sum(Fraction(r["leads"]) for r in rows) != len(data[1]):
        return "leads or opportunities are not all there"
    paid = sum(Fraction(r["cost"] or 0) for r in rows)
    if paid != sum(Fraction(e[3] or 0) for e in data[0]):
        return "costs are not all there"
    return None


def main():
    with tempfile.TemporaryDirectory() as work:
        for by_size in (False, True):
            for touch in ("first", "last", "even"):
                r = random.Random(785)
                wrong = None
                for _ in range(SETS):
                    wrong = wrong or check_set(work, make(r), touch, by_size)
                print("%s campaign-roi: %s touch%s, %d files" % (
                    "not ok" if wrong else "ok", touch,
                    " by size" if by_size else "", SETS))
                if wrong:
                    print("#", wrong)


main()
