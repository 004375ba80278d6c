"""lead-dedupe --on with one column more is never worse.

usage: dedupe_columns.py BUILD; prints "ok NAME" and "not ok NAME" lines.  The
people are made here (seeded): families of one surname and city, one to five
rows each, with typing errors, blanks, first and last name swapped, another
mailbox.  Certain pairs are compared with the truth for one column after the
other, in several orders; a column may be wrong or blank as often as a name.
"""
import csv
import io
import os
import random
import subprocess
import sys

BUILD = sys.argv[1]
SEEDS = 4
NAMES = ["row", "first_name", "surname", "dob", "city", "postcode", "email"]
GIVEN = ("Agnes Bartosz Camille Dagmar Emeka Farida Goran Halima Ingeborg "
         "Jolanda Kwame Ludmila Marek Nadezda Oskar Petronella Rustam Svetlana "
         "Tadeusz Urszula Viktor Wilhelmina Yasmin Zbigniew").split()
FAMILY = ("Abrahamsen Bielski Castellano Dombrowski Eriksen Fontaine Grabowski "
          "Haraldsen Ivanovic Jankowska Kowalik Lindholm Mazurek Novotny "
          "Okonkwo Petrescu Quintero Rasmussen Szymanski Takahashi").split()
CITIES = "Antwerp Bergen Cracow Dresden Esbjerg Florence Ghent Haarlem".split()
ORDERS = [["first_name", "surname", "dob", "city", "email"],
          ["first_name", "surname", "email", "dob", "city", "postcode"]]


def typed(r, text):
    """One slip of the hand, sometimes two: these were two people once."""
    for _ in range(r.choice([1, 1, 2])):
        if len(text) < 4:
            return text
        i = r.randrange(1, len(text) - 1)
        text = r.choice([text[:i] + text[i + 1:], text[:i] + text[i] + text[i:],
                         text[:i] + text[i + 1] + text[i] + text[i + 2:]])
    return text


def date(r):
    return "%d-%02d-%02d" % (r.randint(1940, 2004), r.randint(1, 12),
                             r.randint(1, 28))


def make(seed):
    r = random.Random(seed)
    rows, truth = [], []
    for family in range(45):
        surname, city = r.choice(FAMILY), r.choice(CITIES)
        postcode = str(r.randint(10000, 99999))
        for first in r.sample(GIVEN, r.choice([1, 1, 2, 3])):
            person = {"first_name": first, "surname": surname,
                      "dob": date(r), "city": city, "postcode": postcode,
                      "email": "%s.%s%d@%d.example.org" % (
                          first[0], surname, r.randint(1, 99), family)}
            for _ in range(r.choice([1, 1, 2, 3, 4])):
                row = dict(person)
                for name in ("first_name", "surname", "city", "email"):
                    if r.random() < .2:
                        row[name] = typed(r, row[name])
                if r.random() < .1:
                    row["dob"] = date(r)
                if r.random() < .1:
                    row["first_name"], row["surname"] = \
                        row["surname"], row["first_name"]
                for name in ("first_name", "dob", "city", "email"):
                    if r.random() < .12:
                        row[name] = ""
                rows.append(row)
                truth.append((family, first))
    return rows, truth


def pairs_of(labels):
    groups = {}
    for row, label in enumerate(labels):
        if label is not None:
            groups.setdefault(label, []).append(row)
    return {(a, b) for group in groups.values() for i, a in enumerate(group)
            for b in group[i + 1:]}


def found(rows, columns):
    out = io.StringIO()
    writer = csv.DictWriter(out, ["row"] + columns, lineterminator="\n",
                            extrasaction="ignore")
    writer.writeheader()
    for n, row in enumerate(rows):
        writer.writerow(dict(row, row=n))
    done = subprocess.run([os.path.join(BUILD, "bin", "lead-dedupe"), "--on",
                           ",".join(columns)], capture_output=True,
                          input=out.getvalue().encode(), check=True)
    return pairs_of([row["dup_group"] if (row["dup_kind"], row[
        "dup_certainty"]) == ("person", "certain") else None for row in
        csv.DictReader(io.StringIO(done.stdout.decode()))])


def main():
    worse, wrong, right = [], 0, 0
    for seed in range(SEEDS):
        rows, truth = make("columns %d" % seed)
        true = pairs_of(truth)
        for order in ORDERS:
            before = 0
            for count in range(2, len(order) + 1):
                now = found(rows, order[:count])
                good = len(now & true)
                f1 = 2 * good / (len(now) + len(true))
                wrong += len(now) - good
                right += good
                if f1 < before:
                    worse.append((seed, order[:count], before, f1))
                before = f1
    for case in worse:
        print("# worse:", *case)
    print("ok" if not worse else "not ok",
          "a column more never makes it worse")
    if wrong > right // 200:
        print("# wrong: %d, right: %d" % (wrong, right))
    print("ok" if wrong <= right // 200 else "not ok",
          "nor are namesakes and families one person")


main()
