"""Every column has a Chinese header, and the leads come back from it.

For each command: what it writes goes as a header through lead-export
--headers zh.  Each column must get a header in Han, no two the same.  Then
the columns that stand in files of leads, as lead-import and those that add to
leads write them, are read again: each under its own name, by lead-import and
by a command that needs it.

usage: headers.py BUILD; prints "ok NAME" and "not ok NAME" lines.
"""
import csv
import io
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "make"))
import verdict

BUILD = sys.argv[1]
TOP = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
HAN = re.compile("[\u3400-\u9fff]")
# Columns whose names hold a number or another column, as they are written.
SHAPES = {"age_*": ["age_0_30", "age_91_up"], "q*": ["q10", "q10_high"],
          "adjusted_L*": ["adjusted_L2"], "raw_*": ["raw_phone", "raw_grade"],
          "via_*": ["via_email", "via_visit_to", "via_other"],
          "goal_*": ["goal_leads", "goal_won"],
          "*_text": ["quantity_text", "grade_text"], "*": []}
TABLE = os.path.join(TOP, "lib", "tables")


def run(command, *arguments, data=""):
    done = subprocess.run([os.path.join(BUILD, "bin", command), *arguments],
                          input=data, capture_output=True, encoding="utf-8",
                          check=False, env=dict(
                              os.environ, FAIRLEAD_TODAY="2024-04-22"))
    assert done.returncode == 0, done.stderr
    return done.stdout


def table(name):
    with open(os.path.join(TABLE, name + ".csv"), encoding="utf-8",
              newline="") as file:
        return list(csv.DictReader(file))


def commands():
    for name in sorted(os.listdir(os.path.join(BUILD, "bin"))):
        if name != "fairlead" and os.path.exists(os.path.join(
                TOP, "cmd", name + ".c")):
            yield name


def columns_of(command, directions):
    """The names of --print-columns, in order, each once."""
    names = []
    for row in csv.DictReader(io.StringIO(run(command, "--print-columns"))):
        if row["direction"] in directions:
            names += SHAPES.get(row["column"], [row["column"]])
    return list(dict.fromkeys(names))


def exported(names):
    """The Chinese headers of a file with these columns."""
    out = run("lead-export", "--headers", "zh", "--columns", ",".join(names),
              data=",".join(names) + "\n")
    return next(csv.reader(io.StringIO(out)))


def nameless(names):
    """Those without a header in Han, in a file of their own."""
    for name, header in zip(names, exported(names) if names else []):
        # Among many, another may have taken its header.
        if not HAN.search(header) and not HAN.search(exported([name])[0]):
            yield name


def check_command(command):
    names = columns_of(command, ["out"])
    found = exported(names) if names else []
    for name, header in zip(names, found):
        if not HAN.search(header):
            yield "%s has no Chinese header" % name
        if found.count(header) > 1:
            yield "%s: another column is %s too" % (name, header)
    for name in nameless(columns_of(command, ["in"])):
        yield "%s, which it reads, has no Chinese header" % name


def check_named():
    """Whatever the dictionary and the table of meanings name."""
    names = {row["column"] for row in table("columns") + table("meaning")}
    for name in nameless([shape for name in sorted(names)
                          for shape in SHAPES.get(name, [name])]):
        yield "%s has no Chinese header" % name


def check_kinds():
    """A file of each kind: its dictionary knows the header for the column."""
    kinds = {}
    for row in table("columns"):
        kinds.setdefault(row["file"], []).append(row)
    for kind, rows in sorted(kinds.items()):
        names = [row["column"] for row in rows]
        for row, header in zip(rows, exported(names)):
            if header not in row["zh"].split(";"):
                yield "%s: %s is %s, which is none of its aliases" % (
                    kind, row["column"], header)


def check_back():
    leads = [row["column"] for row in table("columns")
             if row["file"] == "lead"]
    written = [row["column"] for row in table("export-header")
               if row["back"] == "yes"]
    names = [shape for name in leads + written
             for shape in SHAPES.get(name, [name])]
    headers = exported(names)
    sheet = io.StringIO()
    csv.writer(sheet, lineterminator="\n").writerows(
        [headers, ["L1" if name == "lead_id" else
                   "Acme" if name == "company" else
                   "a@example.com" if name == "email" else ""
                   for name in names]])
    back = next(csv.reader(io.StringIO(run("lead-import",
                                           data=sheet.getvalue()))))
    for name, header in zip(names, headers):
        # A file of rejects loses what was said of it (R-IMPORT-14).
        if name not in back and not name.startswith("reject_"):
            yield "%s, which is %s, did not come back" % (name, header)
        if header in back:
            yield "%s, which is %s, stayed so" % (name, header)


def check_used():
    """A command that needs a column takes it from the Chinese file."""
    due = "lead_id,company,owner,due_date,due_rule,why_now,next_medium\n" \
        "L1,Acme,Ada,2024-04-22,R-DUE-11,waiting,email\n"
    plain = run("due-digest", data=due)
    chinese = run("due-digest", data=run("lead-export", "--headers", "zh",
                                         data=due))
    if plain != chinese:
        yield "due-digest says another thing:\n%s" % chinese


def main():
    checks = [("the columns of %s have Chinese headers, no two the same" %
               name, lambda name=name: check_command(name))
              for name in commands()]
    checks += [("every column that is named anywhere has one", check_named),
               ("the dictionary of each kind of file knows them", check_kinds),
               ("lead-import takes each for its column", check_back),
               ("due-digest reads a list with Chinese headers", check_used)]
    for title, check in checks:
        verdict.tell(title, check())
    verdict.end()


main()
