"""The built-in tables fit the shapes that the commands have for them.

usage: tables.py BUILD; prints "ok NAME" and "not ok NAME" lines.  A table
that is compiled in is not checked when it is opened, a file is: each command
that has tables left to check gets all of its tables back as files.
"""
import os
import re
import subprocess
import sys
import tempfile

BUILD = os.path.abspath(sys.argv[1])
# What a command must be told before it opens its tables.
TOLD = {
    "domain-check": ["--own", "example.com"],
    "event-invite": ["--event", "in.csv"],
    "lead-assign": ["--reps", "in.csv"],
    "lead-forget": ["--who", "a@example.com"],
    "lead-merge": ["--journal", "journal.csv"],
    "quote-reprice": ["--before", "in.csv", "--after", "in.csv"],
    "quote-sheet": ["--lines", "in.csv"],
    "touch-add": ["--log", "in.csv"],
    "touch-rollup": ["--touches", "in.csv"],
}


def run(command, *arguments, cwd=None):
    return subprocess.run([os.path.join(BUILD, "bin", command), *arguments],
                          stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, encoding="utf-8", cwd=cwd, timeout=60)


def tables_of(command):
    for line in run(command, "--list-options").stdout.splitlines():
        cells = line.split("\t")
        if cells[1] == "print-table":
            return set(cells[3].split())
    return set()


def main():
    failed = False
    tables = {c: tables_of(c) for c in sorted(os.listdir(BUILD + "/bin"))}
    left = set().union(*tables.values())
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "in.csv"), "w") as out:
            out.write("lead_id,company,email\nL1,A,a@example.com\n")
        while left:
            command = max(tables, key=lambda c: len(tables[c] & left))
            told = list(TOLD.get(command, []))
            for name in sorted(tables[command]):
                path = os.path.join(folder, name + ".table")
                if name in left:
                    with open(path, "w", encoding="utf-8") as out:
                        out.write(run(command, "--print-table", name).stdout)
                told += ["--table", name + "=" + name + ".table"]
            left -= tables[command]
            done = run(command, *told, "in.csv", cwd=folder)
            fine = re.search(r"[.]table:\d", done.stderr) is None
            failed = failed or not fine
            print("ok" if fine else "not ok", command)
            if not fine:
                print(done.stderr, file=sys.stderr)
    return failed


sys.exit(main())
