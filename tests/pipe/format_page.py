#!/usr/bin/env python3
"""The column lists of fairlead-format(5) are those of table `columns`.

format_page.py BUILD compares them; format_page.py --write renews the page.
"""
import csv
import os
import sys

top = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
page_path = os.path.join(top, "man", "fairlead-format.5")
BEGIN = '.\\" dictionary begins\n'
END = '.\\" dictionary ends\n'
TITLES = {
    "lead": "Leads", "touch": "Touches (contact log)",
    "opportunity": "Opportunities", "quote": "Quotes",
    "quote-line": "Quote lines", "sample": "Samples",
    "message": "Messages", "event": "Events", "news": "News",
    "rep": "Reps", "target": "Targets", "order": "Orders",
    "receivable": "Receivables",
    "receipt": "Receipts", "holiday": "Holidays",
    "remark": "Remarks for the report",
    "competitor": "Competitors for the report",
    "role": "Contact roles",
}


def escape(text):
    return text.replace("\\", "\\e").replace("-", "\\-")


def lists():
    lines = []
    kind = None
    path = os.path.join(top, "lib", "tables", "columns.csv")
    with open(path, encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            if row["file"] != kind:
                if kind:
                    lines.append(".El")
                kind = row["file"]
                lines.append(".Ss " + TITLES[kind])
                lines.append(".Bl -tag -width products_of_interest -compact")
            lines.append(".It Ql " + row["column"])
            text = row["type"]
            if row["values"]:
                text += ": " + row["values"].replace(";", ", ")
            aliases = [a for a in (row["zh"] + ";" + row["en"]).split(";")
                       if a]
            lines.append(escape(text) + (";" if aliases else ""))
            if aliases:
                lines.append(escape(", ".join(aliases)))
    lines.append(".El")
    return "\n".join(lines) + "\n"


with open(page_path, encoding="utf-8") as page_file:
    page = page_file.read()
before, rest = page.split(BEGIN)
old, after = rest.split(END)
if sys.argv[1] == "--write":
    with open(page_path, "w", encoding="utf-8") as page_file:
        page_file.write(before + BEGIN + lists() + END + after)
elif old == lists():
    print("ok the page lists the columns of the dictionary")
else:
    print("not ok the page lists the columns of the dictionary")
    print("run tests/pipe/format_page.py --write")
