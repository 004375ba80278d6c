"""Every line of the demo's cards is traced back to its file and line.

The cards are written as Markdown; each row of their tables names a file and a
line, and the record that begins there must hold every cell that is shown.

usage: leadcard.py BUILD; prints "ok NAME" and "not ok NAME" lines.
"""
import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile

BUILD = os.path.abspath(sys.argv[1])
TABLES = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__)))), "lib", "tables")


def words_of_values():
    """What a card may say for a value: {word: values}, of the tables."""
    words = {}
    for name, value, texts in (("value", "value", ["words"]),
                               ("export-word", "value", ["en", "zh"]),
                               ("stage-seven", "stage", ["label"]),
                               ("country", "code", ["names"]),
                               ("country-name", "code", ["en", "zh"])):
        with open(os.path.join(TABLES, name + ".csv"), encoding="utf-8",
                  newline="") as file:
            for row in csv.DictReader(file):
                for text in texts:
                    for word in row[text].split(";"):
                        words.setdefault(word, set()).add(row[value])
                plain = row[value].replace("_", " ")
                words.setdefault(plain, set()).add(row[value])
    return words


DEMO = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data",
                    "demo")
ROW = re.compile(r"^\| (.*?) \| (.*) \| (\S+):(\d+) \|$")


def run(directory, *arguments):
    done = subprocess.run([os.path.join(BUILD, "bin", arguments[0]),
                           *arguments[1:]], cwd=directory,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)
    if done.returncode > 1:
        raise RuntimeError(done.stderr.decode("utf-8"))
    return done.stdout.decode("utf-8")


def records(path):
    """The cells of each record by the line on which it begins."""
    with open(path, encoding="utf-8", newline="") as f:
        reader = csv.reader(f)
        found = {}
        line = 1
        for row in reader:
            found[line] = [" ".join(c.split()) for c in row]
            line = reader.line_num + 1
    return found


def faults_of(card, directory, language):
    files = {}
    section = ""
    traced, words = 0, words_of_values()
    for line in card.splitlines():
        if line.startswith("#"):
            section = line
        if not line.startswith("| ") or set(line) <= set("|- "):
            continue
        row = ROW.match(re.sub(r"\\(.)", r"\1", line))
        if not row:
            if line.count("|") == 4 and line.split("|")[3].strip() in (
                    "Stands in", "出处"):
                continue
            yield "no source: " + line
            continue
        what, fact, name, number = row.groups()
        if name not in files:
            files[name] = records(os.path.join(directory, name))
        cells = files[name].get(int(number))
        if cells is None:
            yield "%s:%s begins no record" % (name, number)
            continue
        traced += 1
        if section in ("### Open questions", "### 待问清的事"):
            continue
        for part in fact.split(" · "):
            if not words.get(part, {part}) & set(cells) and \
                    part not in cells:
                yield "%s:%s has no %r" % (name, number, part)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", what) and what not in cells:
            yield "%s:%s has no %s" % (name, number, what)
    if traced < 200:
        yield "only %d lines in %s" % (traced, language)


def deals(directory):
    with open(os.path.join(directory, "opportunities.csv"),
              encoding="utf-8", newline="") as f:
        return [row["商机编号"] for row in csv.DictReader(f)]


def write(directory):
    for name in os.listdir(DEMO):
        shutil.copy(os.path.join(DEMO, name), directory)
    run(directory, "lead-import", "-q", "--event", "Harbour Fair 2024",
        "--event-end", "2024-04-19", "-o", "leads.csv", "booth.csv")
    run(directory, "lead-grade", "--today", "2024-04-22", "-o", "graded.csv",
        "leads.csv")
    for name, text in (
            ("roles.csv", "company,contact_name,role,stance\n"
             "Keller Antriebstechnik GmbH,J. Keller,decides,for\n"),
            ("orders.csv", "order_id,company,order_date,amount,currency\n"
             "P1,Keller Antriebstechnik,2023-01-10,100.00,USD\n"
             "P2,Keller Antriebstechnik GmbH,2023-07-12,200.00,USD\n"),
            ("receipts.csv", "receipt_id,order_id,receipt_date,amount\n"
             "R1,P1,2023-02-01,100.00\n"),
            ("stages.csv", "opportunity_id,stage,entered_date,left_date\n" +
             "".join("%s,potential,2024-01-%02d,\n" % (deal, 10 + i)
                     for i, deal in enumerate(deals(directory))))):
        with open(os.path.join(directory, name), "w", encoding="utf-8") as f:
            f.write(text)


failed = False
with tempfile.TemporaryDirectory() as work:
    write(work)
    for lang in ("en", "zh"):
        page = run(work, "lead-card", "--lang", lang, "-f", "md", "-t",
                   "touches.csv", "--quotes", "quotes.csv", "-p",
                   "opportunities.csv", "--roles", "roles.csv", "--orders",
                   "orders.csv", "--receipts", "receipts.csv", "--history",
                   "stages.csv", "graded.csv")
        faults = list(faults_of(page, work, lang))
        print("%sok each line of the cards in %s is where it says" % (
            "not " if faults else "", lang))
        for fault in faults[:20]:
            print("#   " + fault)
        failed |= bool(faults)
sys.exit(failed)
