"""lead-dedupe --exact: the groups of a dictionary, by pipe and by file.

usage: dedupe_exact.py BUILD; prints "ok NAME" and "not ok NAME" lines.  Tables
are random (seeded): quotes, commas and newlines in cells, ids missing, blanks
and words for nothing in the columns named, their cells in several notations of
one value.  What is equal is known from how a cell was made, not from reading
it; the groups are those of a Python dictionary.
"""
import csv
import io
import os
import random
import subprocess
import sys
import tempfile

BUILD = sys.argv[1]
TABLES = 30
COLUMNS = {"email": "email", "phone": "phone", "company": "firm", "note": "note"}
NOTHING = ["", " ", "n/a", "N/A", "-", "null", "None", "unknown", "无"]


def email(r, number):
    local, domain = "u%d" % number, "mail.example.com"
    return r.choice([
        "%s@%s", "%s+show@%s", "<%s@%s>", " mailto:%s@%s "]) % (
            r.choice([local, local.upper()]), r.choice([domain, domain.title()]))


def phone(r, number):
    last = "%06d" % (901000 + number)
    return r.choice(["+49 30 %s", "0049-30-%s", "+49 (0)30 %s", "+4930%s"]) % last


def company(r, number):
    name = r.choice(["Alder %d Tools", "ALDER  %d tools", "Tools Alder %d",
                     "Álder %d Tools"]) % number
    return name + r.choice(["", " GmbH", ", Ltd.", " Co., Ltd.", " S.A."])


def note(r, number):
    return r.choice(['said "%d, no\nmore"', "Said %d no more",
                     "SAID  %d\nNO MORE"]) % number


MAKE = {"email": email, "phone": phone, "company": company, "note": note}


def table(r, rows):
    """Rows as cells, and for each what its columns mean (None: nothing)."""
    made, meant = [], []
    for line in range(rows):
        row = {"lead_id": "" if r.random() < .1 else "L%d" % r.randrange(10000, 99999),
               "text": r.choice(["x", 'a "b"\nc', "d,e", ""])}
        meaning = {}
        for name in COLUMNS:
            number = None if r.random() < .2 else r.randrange(rows // 3 + 1)
            meaning[name] = number
            row[COLUMNS[name]] = (r.choice(NOTHING) if number is None else
                                  MAKE[name](r, number))
        made.append(row)
        meant.append(meaning)
    return made, meant


def to_bytes(rows):
    out = io.StringIO()
    writer = csv.DictWriter(out, ["lead_id", "text", *COLUMNS.values()],
                            lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def lines(rows):
    """The physical line that each record begins on."""
    at, found = 2, []
    for row in rows:
        found.append(at)
        at += to_bytes([row]).count(b"\n") - 1
    return found


def names_of(rows, meant, columns):
    """By key: what the group of its rows is called."""
    groups = {}
    for row, line, meaning in zip(rows, lines(rows), meant):
        key = tuple(meaning[name] for name in columns)
        if None not in key:
            groups.setdefault(key, []).append(
                (row["lead_id"] == "", row["lead_id"] if row["lead_id"] else line,
                 row["lead_id"] or "#%d" % line))
    return {key: min(group)[2] for key, group in groups.items()
            if len(group) > 1}, {key: min(group)[2] for key, group in
                                 groups.items()}


def dedupe(data, *options):
    done = subprocess.run([os.path.join(BUILD, "bin", "lead-dedupe"),
                           *options], capture_output=True, check=False,
                          input=data)
    return done.returncode, done.stdout, done.stderr


def check_groups(rows, meant, columns, names, out):
    read = list(csv.DictReader(io.StringIO(out.decode("utf-8"), newline="")))
    if len(read) != len(rows):
        return "%d rows of %d" % (len(read), len(rows))
    for row, meaning, got in zip(rows, meant, read):
        key = tuple(meaning[name] for name in columns)
        name = names.get(key, "")
        wanted = [name] + (["person" if columns != ["company"] else "company",
                            "certain", "", "same " + ";".join(columns), "",
                            "R-DEDUPE-02"] if name else [""] * 6)
        if list(got.values())[-7:] != wanted:
            return "%r: %r, not %r" % (row, list(got.values())[-7:], wanted)
        if any(got[name] != row[name] for name in row):
            return "%r changed to %r" % (row, got)
    return None


def check_table(folder, seed):
    r = random.Random(seed)
    rows, meant = table(r, r.choice([1, 5, 40, 300]))
    columns = r.sample(sorted(COLUMNS), r.choice([1, 1, 2, 3]))
    if columns == ["note"]:
        columns = ["email"]
    data, path = to_bytes(rows), os.path.join(folder, "leads.csv")
    with open(path, "wb") as file:
        file.write(data)
    option = ["--column", "company=firm", "--exact", ",".join(columns)]
    piped = dedupe(data, *option, "--summary")
    if piped[0] != 0:
        return "table %d: %r" % (seed, piped)
    names = names_of(rows, meant, columns)[0]
    fault = check_groups(rows, meant, columns, names, piped[1])
    if fault:
        return "table %d, %s: %s" % (seed, columns, fault)
    if dedupe(b"", *option, "--summary", path) != piped:
        return "table %d: another result from a file" % seed
    with open(path, "rb") as file:
        done = subprocess.run([os.path.join(BUILD, "bin", "lead-dedupe"),
                               *option], stdin=file, capture_output=True,
                              check=True)
    if done.stdout != piped[1]:
        return "table %d: another result from an open file" % seed
    # The list as its own master: each row that says something is one of it.
    all_names = names_of(rows, meant, columns)[1]
    mastered = dedupe(data, *option, "--master", path)
    fault = check_groups(rows, meant, columns, all_names, mastered[1])
    if fault:
        return "table %d with a master, %s: %s" % (seed, columns, fault)
    return None


def main():
    with tempfile.TemporaryDirectory() as folder:
        faults = [fault for seed in range(TABLES)
                  for fault in [check_table(folder, seed)] if fault]
    for fault in faults[:5]:
        print(fault)
    print("%sok lead-dedupe --exact finds the groups of a dictionary" %
          ("not " if faults else ""))


main()
