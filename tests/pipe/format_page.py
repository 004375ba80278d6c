#!/usr/bin/env python3
"""The column lists of fairlead-format(5) are those of table `columns`.

format_page.py BUILD compares them; format_page.py --write renews the page.
The Chinese page has the same: what a column holds from table `meaning`, and
the Chinese headers of table `columns`.
"""
import csv
import os
import re
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


def rows_of(table):
    path = os.path.join(top, "lib", "tables", table + ".csv")
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def wrapped(words, width=50):
    """Lines of words with Chinese commas, as wide as width."""
    line, lines = "表头：", []
    for place, word in enumerate(words):
        word += "、" if place + 1 < len(words) else ""
        if line and sum(1 + (ord(c) > 0x2e7f) for c in line + word) > width:
            lines.append(line)
            line = ""
        line += word
    # Latin words must be able to part (see pages.py).
    return re.sub(r"(?<=[A-Za-z0-9_])、(?=[A-Za-z0-9_])", r"、\\:",
                  "\n".join(lines + [line]))


def chinese(text):
    """The page with the meanings and headers of the tables."""
    meant = {(row["column"], row["file"]): row["zh"]
             for row in rows_of("meaning")}
    headers = {(row["column"], row["file"]):
               [word for word in row["zh"].split(";") if word]
               for row in rows_of("columns")}
    kind = ""

    def renewed(found):
        nonlocal kind
        if found.group("kind"):
            kind = found.group("kind")
        if found.group("section"):
            kind = ""
        if not found.group("name"):
            return found.group(0)
        name = found.group("name")
        about = meant.get((name, kind)) or meant.get((name, ""))
        lines = found.group("body").rstrip("\n").split("\n")
        if about and "；" in lines[0]:
            lines[0] = about.replace("-", "\\-") + lines[0][
                lines[0].rindex("；"):]
        kept = [line for line in lines if not kind or line == lines[0] or
                line.startswith("取值：")]
        words = headers.get((name, kind))
        if kind and words:
            kept += wrapped([escape(word) for word in words]).split("\n")
        return ".It Ql %s\n%s\n" % (name, "\n".join(kept))

    return re.sub(r"^\.Ss .*（(?P<kind>[\w-]+)）$|^(?P<section>\.Sh .*)$|"
                  r"^\.It Ql (?P<name>\S+)\n(?P<body>(?:[^.\n].*\n)+)",
                  renewed, text, flags=re.M)


with open(page_path, encoding="utf-8") as page_file:
    page = page_file.read()
before, rest = page.split(BEGIN)
old, after = rest.split(END)
failed = False
if sys.argv[1] == "--write":
    with open(page_path, "w", encoding="utf-8") as page_file:
        page_file.write(before + BEGIN + lists() + END + after)
elif old == lists():
    print("ok the page lists the columns of the dictionary")
else:
    print("not ok the page lists the columns of the dictionary")
    print("run tests/pipe/format_page.py --write")
    failed = True
chinese_path = os.path.join(top, "man", "zh_CN", "fairlead-format.5")
with open(chinese_path, encoding="utf-8") as page_file:
    page = page_file.read()
if sys.argv[1] == "--write":
    with open(chinese_path, "w", encoding="utf-8") as page_file:
        page_file.write(chinese(page))
elif page == chinese(page):
    print("ok the Chinese page has the meanings and headers of the tables")
else:
    print("not ok the Chinese page has the meanings and headers of the tables")
    print("run tests/pipe/format_page.py --write")
    failed = True
sys.exit(failed)
