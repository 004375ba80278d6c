"""lead-dedupe: shuffling rows and adding unrelated ones changes no group.

usage: dedupe_order.py BUILD; prints "ok NAME" and "not ok NAME" lines.  Leads
are made by tests/make/dedupe_data.py (seeded), with a lead_id and without.  How
frequent a company is counts against all rows by the rule's own text
(R-DEDUPE-03: 1 % of rows), so unrelated rows are added under a table in
which a company is frequent from 1,000 rows on only.
"""
import csv
import io
import os
import random
import subprocess
import sys

BUILD = sys.argv[1]
sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "make"))
import dedupe_data

MARKS = ["dup_group", "dup_kind", "dup_certainty", "dup_score", "dup_why",
         "dup_bridge", "dup_rule"]
ON = ["--on", "first,last,city"]


def to_bytes(rows, names):
    out = io.StringIO()
    writer = csv.DictWriter(out, names, lineterminator="\n",
                            extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def dedupe(rows, names, *options):
    done = subprocess.run([os.path.join(BUILD, "bin", "lead-dedupe"),
                           *options], input=to_bytes(rows, names),
                          capture_output=True, check=True)
    return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))


def marks(out):
    return {row["note"]: [row[name] for name in MARKS] for row in out}


def groups(out):
    """Who is together, where groups are called after lines."""
    found = {}
    for row in out:
        if row["dup_group"]:
            found.setdefault(row["dup_group"], []).append(
                (row["note"], row["dup_kind"], row["dup_certainty"],
                 row["dup_score"]))
    return sorted(sorted(group) for group in found.values())


def unrelated(count):
    """Rows that share no value with the leads: other letters throughout."""
    return [{"lead_id": "A%05d" % n, "company": "Qx%dqx Qw%dqw" % (n, n),
             "contact_name": "Qy%dqy Qz%dqz" % (n, n), "country": "",
             "email": "qv%dqv@qu%dqu.example.org" % (n, n), "phone": "",
             "city": "Qt%dqt" % n, "website": "", "note": "other %d" % n,
             "first": "Qy%dqy" % n, "last": "Qz%dqz" % n}
            for n in range(count)]


def make(r, count):
    """Leads; a few companies are drawn closer by more of their people."""
    rows, _ = dedupe_data.make(count, r.random(), 0.4)
    for row in rows:
        row["first"], row["last"] = row["latin"]
        if r.random() < 0.1:
            other = r.choice(rows)
            for name in r.sample(["email", "phone", "company", "website",
                                  "contact_name"], 2):
                row[name] = other[name]
    return rows


def plain_evidence(path):
    """The table, a frequent company counting like any other."""
    table = subprocess.run([os.path.join(BUILD, "bin", "lead-dedupe"),
                            "--print-table", "dup-evidence"],
                           capture_output=True, check=True, text=True,
                           encoding="utf-8").stdout
    with open(path, "w", encoding="utf-8") as file:
        file.write(table.replace("common-rows,5,", "common-rows,1000,"))
    return ["--evidence", path]


def check(r, count, names, compare, evidence, *options):
    rows = make(r, count)
    before = compare(dedupe(rows, names, *options))
    shuffled = list(rows)
    r.shuffle(shuffled)
    after = compare(dedupe(shuffled, names, *options))
    assert before == after, "the order of the rows counts: %s" % difference(
        before, after)
    options = evidence + list(options)
    before = compare(dedupe(rows, names, *options))
    more = rows + unrelated(150)
    r.shuffle(more)
    kept = [row for row in dedupe(more, names, *options)
            if not row["note"].startswith("other")]
    after = compare(kept)
    assert before == after, "unrelated rows count: %s" % difference(
        before, after)


def difference(before, after):
    if isinstance(before, dict):
        return str([(key, before[key], after.get(key)) for key in before
                    if before[key] != after.get(key)][:3])
    return str([[group for group in before if group not in after][:2],
                [group for group in after if group not in before][:2]])


def main():
    evidence = plain_evidence("dedupe-order-evidence.csv")
    names = dedupe_data.NAMES + ["first", "last"]
    nameless = [name for name in names if name != "lead_id"]
    failed = False
    for title, columns, compare, options in (
            ("leads", names, marks, []),
            ("leads without a lead_id", nameless, groups, []),
            ("leads and columns of --on", names, marks, ON),
            ("columns of --on without a lead_id", nameless, groups, ON)):
        r = random.Random(title + " 20240422")
        try:
            for count in (30, 200, 200, 1000):
                check(r, count, columns, compare, evidence, *options)
            print("ok lead-dedupe: the order of %s changes no group" % title)
        except (AssertionError, subprocess.CalledProcessError) as error:
            failed = True
            print("not ok lead-dedupe: the order of %s changes no group\n"
                  "# %s" % (title, str(error).replace("\n", "\n# ")))
    sys.exit(1 if failed else 0)


main()
