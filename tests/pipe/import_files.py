"""Importing several files is importing each and stacking (lead-import).

usage: import_files.py BUILD; prints "ok NAME" and "not ok NAME" lines.  Files
are made from a fixed seed: headers in two languages, columns of their own,
three encodings, four delimiters, bad records.  The same for a rules file that
changes nothing, and for a mapping file that --suggest printed.
"""
import csv
import os
import random
import subprocess
import sys
import tempfile

BUILD = os.path.abspath(sys.argv[1])
ROUNDS = 60

# Column, headers, and how a cell of it is made.
COLUMNS = [
    ("company", ["Company", "公司名称", "company"],
     lambda r: r.choice(["Acme GmbH", "明远有限公司", "Café \"B\"", "A, B; C"])),
    ("contact", ["Contact", "联系人"], lambda r: r.choice(["Ada", "李明", ""])),
    ("email", ["E-Mail", "邮箱"],
     lambda r: r.choice(["", f"u{r.randrange(99)}@example.com"])),
    ("phone", ["Phone", "电话"],
     lambda r: r.choice(["", f"+49 30 {r.randrange(1000000, 9999999)}"])),
    ("country", ["Country", "国家"],
     lambda r: r.choice(["", "德国", "France", "Nowhere"])),
    ("met", ["Met on", "接待日期"],
     lambda r: r.choice(["", "2024-04-16", "2024年4月17日", "16.4.24?"])),
    ("hall", ["Hall", "馆"], lambda r: r.choice(["", "H 3", "line\nbreak"])),
    ("x", ["x", "Zeta"], lambda r: str(r.randrange(9))),
    ("y", ["Mark", "x"], lambda r: r.choice(["a", "=1+1", "'q", ""])),
]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16"]


def make(r, path):
    chosen = [c for c in COLUMNS if c[0] in ("company", "email") or
              r.random() < 0.6]
    r.shuffle(chosen)
    delimiter = r.choice(",;\t|")
    with open(path, "w", encoding=r.choice(ENCODINGS), newline="") as out:
        w = csv.writer(out, delimiter=delimiter,
                       lineterminator=r.choice(["\n", "\r\n"]))
        w.writerow([r.choice(c[1]) for c in chosen])
        for _ in range(r.randrange(1, 12)):
            w.writerow([c[2](r) for c in chosen])


def run(*arguments):
    return subprocess.run(
        [os.path.join(BUILD, "bin", "lead-import"), *arguments],
        capture_output=True, timeout=60, check=False,
        env=dict(os.environ, FAIRLEAD_TODAY="2024-04-22"))


def read(data):
    return list(csv.DictReader(data.decode("utf-8").splitlines(True)))


def stacked(files, option):
    """Each file by itself: its records, its rejects, the worst status."""
    records, rejects, columns, status = [], [], [], 0
    for path in files:
        done = run("--rejects", "bad.csv", *option, path)
        if done.returncode == 2:
            raise RuntimeError(done.stderr.decode())
        status = max(status, done.returncode)
        found = read(done.stdout)
        header = next(csv.reader(done.stdout.decode().splitlines()))
        columns += [c for c in header if c not in columns]
        records += found
        with open("bad.csv", "rb") as bad:
            rejects += [dict(row, reject_file=path)
                        for row in read(bad.read())]
    return records, rejects, columns, status


def same(one, other):
    """Records equal but for columns that are empty or not there."""
    def filled(row):
        return {k: v for k, v in row.items() if v and k is not None}
    return [filled(a) for a in one] == [filled(b) for b in other]


def check(name, good, details=""):
    print(f"{'ok' if good else 'not ok'} {name}")
    if not good and details:
        print(details)


def main():
    r = random.Random(20240422)
    wrong = []
    with open("none.rules", "w", encoding="utf-8") as out:
        out.write("if %company ^never$\n  set company x\n")
    for number in range(ROUNDS):
        files = [f"{number}-{i}.csv" for i in range(r.randrange(2, 5))]
        for path in files:
            make(r, path)
        option = ["--rules", "none.rules"] if number % 3 == 2 else []
        records, rejects, columns, status = stacked(files, option)
        done = run("--rejects", "all.csv", *option, *files)
        if done.returncode == 2 or not done.stdout:
            raise RuntimeError(done.stderr.decode())
        header = next(csv.reader(done.stdout.decode().splitlines()))
        with open("all.csv", "rb") as bad:
            together = read(bad.read())
        # DictReader keeps the last of two headers alike: so on both sides.
        if done.returncode != status or sorted(header) != sorted(columns):
            wrong.append((files, done.stderr))
        elif not same(read(done.stdout), records):
            wrong.append((files, "records"))
        elif [(row["reject_file"], row["reject_line"], row["reject_code"])
              for row in together] != \
                [(row["reject_file"], row["reject_line"], row["reject_code"])
                 for row in rejects]:
            wrong.append((files, "rejects"))
    check("several files are imported as each by itself", not wrong,
          repr(wrong[:2]))

    wrong = []
    for number in range(ROUNDS):
        path = f"{number}-0.csv"
        with open("map.csv", "wb") as out:
            out.write(run("--suggest", path).stdout)
        rows = read(open("map.csv", "rb").read())
        if any(row["column"] and int(row["score"]) < 85 for row in rows):
            continue
        if run("--map", "map.csv", path).stdout != run(path).stdout:
            wrong.append(path)
    check("a mapping file that only says what is certain changes nothing",
          not wrong, repr(wrong[:5]))


with tempfile.TemporaryDirectory() as work:
    os.chdir(work)
    main()
    os.chdir("/")
