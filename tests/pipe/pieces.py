"""Pieces joined are the whole, byte for byte (R-SPLIT-01, R-SPLIT-02).

usage: pieces.py BUILD; prints "ok NAME" and "not ok NAME" lines.

Random tables (seeded) with hostile cells, LF or CRLF, with or without a
mark and a last line end, are cut into 1, 2, 7 and 100 pieces; the commands
that judge one record at a time must write the same on the pieces.
"""
import os
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "make"))
from csvtext import quote

BUILD = sys.argv[1]
TABLES = 5
HOSTILE = ["", "plain", "a,b", 'say "hi"', "two\nlines", "cr\r\nlf", " padded ",
           "轴承", "=1+1", '""', "\n", '"', "2024-02-30"]
COLUMNS = {
    "lead_id": lambda r: "L%02d" % r.randint(0, 30),
    "company": lambda r: r.choice(["", "Acme Ltd", "Weber GmbH", "贝林公司"]),
    "email": lambda r: r.choice(["a@example.com", "", "b@gmail.com"]),
    "country": lambda r: r.choice(["", "DE", "CN", "US"]),
    "budget": lambda r: r.choice(["yes", "no", "", "50000", "lots"]),
    "buy_horizon_months": lambda r: r.choice(["", "3", "7", "never", "x"]),
    "status": lambda r: r.choice(["", "new", "open", "won", "nonsense"]),
    "met_date": lambda r: r.choice(["", "2024-04-01", "soon"]),
    "product": lambda r: r.choice(HOSTILE),
    "quantity": lambda r: r.choice(["", "100", "many"]),
    "note": lambda r: r.choice(HOSTILE),
}
COMMANDS = [
    ["lead-grade", "--today", "2024-04-22", "--explain"],
    ["lead-export"],
    ["inquiry-screen"],
    ["sample-fee"],
    ["lead-repoint", "--map", "map.csv"],
]
failed = 0


def say(ok, name, detail=""):
    global failed
    failed += not ok
    print(("ok " if ok else "not ok ") + name)
    if not ok:
        print(detail, file=sys.stderr)


def table(r):
    end = r.choice(["\n", "\r\n"])
    names = list(COLUMNS)
    rows = [names] + [[COLUMNS[n](r) for n in names]
                      for _ in range(r.randint(0, 150))]
    text = end.join(",".join(map(quote, row)) +
                    (end if r.random() < 0.02 else "") for row in rows)
    return (r.choice(["", "\ufeff"]) + text +
            (end if r.random() < 0.8 else "")).encode()


def run(folder, *command):
    # Rejects are status 1; what they say names lines, which pieces change.
    done = subprocess.run([os.path.join(BUILD, "bin", command[0]),
                           *command[1:]], cwd=folder, capture_output=True)
    if done.returncode not in (0, 1):
        raise RuntimeError("%s: %s" % (command, done.stderr.decode()))
    return done.stdout


def header_length(data):
    return data.index(b"\n") + 1 if b"\n" in data else len(data)


def joined(parts):
    return b"".join(p if i == 0 else p[header_length(p):]
                    for i, p in enumerate(parts))


def cut(folder, count):
    for name in os.listdir(os.path.join(folder, "d")):
        os.unlink(os.path.join(folder, "d", name))
    names = run(folder, "lead-split", "-q", "-n", str(count), "-d", "d",
                "leads.csv").decode().split()
    return names


def check(folder, r, number):
    data = table(r)
    with open(os.path.join(folder, "leads.csv"), "wb") as f:
        f.write(data)
    whole = {c[0]: run(folder, *c, "leads.csv") for c in COMMANDS}
    for count in (1, 2, 7, 100):
        names = cut(folder, count)
        parts = [open(os.path.join(folder, n), "rb").read() for n in names]
        if len(parts) != count or joined(parts) != data:
            return "table %d: %d pieces are not the file" % (number, count)
        if count == 100 and number > 0:
            continue
        for command in COMMANDS:
            got = joined([run(folder, *command, n) for n in names])
            if got != whole[command[0]]:
                return "table %d: %s on %d pieces" % (number, command[0],
                                                      count)
    return None


def main():
    r = random.Random(20261130)
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "d"))
        with open(os.path.join(folder, "map.csv"), "w") as f:
            f.write("lead_id,merged_into\nL01,L02\nL05,L30\n")
        wrong = [w for w in (check(folder, r, i) for i in range(TABLES)) if w]
    say(not wrong, "pieces joined are the whole", "\n".join(wrong))
    return failed > 0


sys.exit(main())
