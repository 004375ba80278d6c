"""The workbooks of quote-sheet, looked into by their parts.

Quotations of 1, 12, 60 and 1,000 lines in both languages: every amount is a formula
whose value is the exact product, the total their sum; pictures stand in the
workbook; names read back as the row that they were made of.  A picture that
is missing, too large, cut short or none at all is told with its line, and the
others stand in the workbook.

usage: quotesheet.py BUILD; prints "ok NAME" and "not ok NAME" lines.
"""
import csv
import decimal
import io
import os
import random
import re
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
import zlib

BUILD = sys.argv[1]
NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DIGITS = {"USD": 2, "JPY": 0, "KWD": 3}


def png(width, height):
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data +
                struct.pack(">I", zlib.crc32(kind + data)))
    rows = (b"\0" + b"\x20\x60\xA0" * width) * height
    return (b"\x89PNG\r\n\x1a\n" +
            chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0,
                                       0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def make(directory, rng, language):
    """Quotes and lines in files; the lines by quote."""
    quotes = [["quote_id", "company", "quote_date", "valid_until",
               "currency"]]
    lines = [["quote_id", "product_name", "spec", "unit_price", "quantity",
              "picture", "chosen"]]
    by_quote = {}
    for count, currency in ((1, "USD"), (12, "JPY"), (60, "KWD"), (1000, "USD")):
        name = "Q%d" % count
        company = rng.choice(["Alder GmbH", "宁波海达机械有限公司",
                              "A very long name " * 12 + "Ltd"])
        quotes.append([name, company, "2024-04-22", "2024-05-22", currency])
        for i in range(count):
            price = decimal.Decimal(rng.randrange(1, 10 ** 7)).scaleb(
                -rng.randrange(0, 7))
            quantity = rng.choice(["", str(rng.randrange(1, 10 ** 4)),
                                   "%d.5" % rng.randrange(1, 100)])
            line = [name, rng.choice(["球阀", "=1+1", "Ball valve " * 9]),
                    "DN%d" % i, "{:f}".format(price), quantity,
                    rng.choice(["", "a.png", "b.png"]),
                    rng.choice(["", "yes"])]
            lines.append(line)
            by_quote.setdefault(name, []).append(line)
    for path, rows in (("quotes.csv", quotes), ("lines.csv", lines)):
        with open(os.path.join(directory, path), "w", newline="",
                  encoding="utf-8") as f:
            csv.writer(f, lineterminator="\n").writerows(rows)
    for path, size in (("a.png", (40, 30)), ("b.png", (30, 90))):
        with open(os.path.join(directory, path), "wb") as f:
            f.write(png(*size))
    done = subprocess.run(
        [os.path.join(BUILD, "bin", "quote-sheet"), "-q", "--lang", language,
         "--lines", "lines.csv", "--today", "2024-04-22", "--dir", "out",
         "quotes.csv"], cwd=directory, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8")
    listed = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))
    return quotes, by_quote, listed


def cells_of(book):
    """Value and formula of each cell of the first sheet."""
    shared = [("".join(t.text or "" for t in si.iter(NS + "t")))
              for si in ET.fromstring(book.read("xl/sharedStrings.xml"))]
    found = {}
    for c in ET.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(
            NS + "c"):
        value = c.find(NS + "v")
        formula = c.find(NS + "f")
        if value is None:
            continue
        text = shared[int(value.text)] if c.get("t") == "s" else value.text
        found[c.get("r")] = (text, None if formula is None else formula.text)
    return found


def rounded(number, digits):
    return number.quantize(decimal.Decimal(1).scaleb(-digits),
                           rounding=decimal.ROUND_HALF_UP)


def shown(number):
    """A number in the 15 digits that spreadsheet programs keep."""
    return decimal.Decimal("%.15g" % float(number))


def faults_of(book, lines, digits):
    cells = cells_of(book)
    product = re.compile(r"^ROUND\(([A-Z]+\d+)\*([A-Z]+\d+),(\d)\)$")
    values = []
    for where, (value, formula) in cells.items():
        match = product.match(formula or "")
        if not match:
            continue
        exact = rounded(shown(cells[match[1]][0]) *
                        shown(cells[match[2]][0]), digits)
        if int(match[3]) != digits or shown(value) != exact:
            yield "%s: %s is not %s" % (where, value, exact)
        values.append(exact)
    wanted = sorted(rounded(decimal.Decimal(l[3]) * decimal.Decimal(l[4]),
                            digits) for l in lines if l[4])
    if sorted(values) != wanted:
        yield "the amounts are not those of the lines"
    totals = [v for v, f in cells.values() if f and f.startswith("SUM(")]
    if wanted and [shown(t) for t in totals] != [sum(wanted)]:
        yield "total %s is not %s" % (totals, sum(wanted))
    prices = [decimal.Decimal(l[3]) for l in lines]
    numbers = [v for v, f in cells.values() if f is None]
    for price in prices:
        if not any(is_number(n, price) for n in numbers):
            yield "no price %s" % price
    yield from narrow_numbers(book, digits)
    drawn = [n for n in book.namelist() if n.startswith("xl/media/")]
    if len(drawn) != len({l[5] for l in lines if l[5]}):
        yield "pictures: %s" % drawn
    sheet = book.read("xl/worksheets/sheet1.xml").decode("utf-8")
    for mark in ('paperSize="9"', 'fitToHeight="0"', "fitToPage"):
        if mark not in sheet:
            yield "no %s" % mark
    defined = book.read("xl/workbook.xml").decode("utf-8")
    if "Print_Area" not in defined or "Print_Titles" not in defined:
        yield "no print area or titles"
    if len(re.findall("<sheet ", defined)) != 2:
        yield "not two sheets"


def narrow_numbers(book, digits):
    """Numbers that would be shown as ####: wider than their column."""
    sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    widths = {}
    for col in sheet.iter(NS + "col"):
        for i in range(int(col.get("min")), int(col.get("max")) + 1):
            widths["ABCDEFGHIJKLMNOPQRSTUVWXYZ"[i - 1]] = float(
                col.get("width"))
    for where, (value, formula) in cells_of(book).items():
        try:
            number = decimal.Decimal(value)
        except decimal.InvalidOperation:
            continue
        text = "{:,.{}f}".format(number, digits)
        if (formula or "").startswith("SUM("):
            text = "USD " + text
        # A bold digit is a tenth wider, and a cell has margins.
        if formula and len(text) * 1.1 + 1 > widths[where[0]]:
            yield "%s: %s in a column of %s" % (where, text,
                                                widths[where[0]])


def is_number(text, number):
    try:
        return shown(text) == number
    except ValueError:
        return False


def names_read_back(quotes, listed, language):
    names = "\n".join(row["file_name"] for row in listed) + "\n"
    done = subprocess.run(
        [os.path.join(BUILD, "bin", "quote-name"), "--parse", "--lang",
         language], input=names.encode("utf-8"), stdout=subprocess.PIPE,
        check=True)
    read = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))
    word = "Quotation" if language == "en" else "报价单"
    return (len(read) == len(quotes) - 1 and
            all(r["date"] == "2024-04-22" and r["doc"] == word and
                r["revision"] == "1" for r in read))


def faulty_pictures(directory):
    """What is wrong with the workbook of lines whose pictures are faulty."""
    good = png(40, 30)
    # Pixels that do not matter: the size is what is looked at.
    large = good[:-12] + b"\0" * (20 * 10 ** 6) + good[-12:]
    names = ["good.png", "large.png", "none.png", "cut.png", "empty.png",
             "missing.png", "good.png"]
    for name, data in (("good.png", good), ("large.png", large),
                       ("none.png", b"no picture\n" * 9), ("empty.png", b""),
                       ("cut.png", good[:30])):
        with open(os.path.join(directory, name), "wb") as f:
            f.write(data)
    with open(os.path.join(directory, "quotes.csv"), "w",
              encoding="utf-8") as f:
        f.write("quote_id,company,quote_date,valid_until,currency\n"
                "Q1,Alder GmbH,2024-04-22,2024-05-22,USD\n")
    with open(os.path.join(directory, "lines.csv"), "w",
              encoding="utf-8") as f:
        f.write("quote_id,product_name,unit_price,quantity,picture\n" +
                "".join("Q1,Valve,1.50,10,%s\n" % name for name in names))
    done = subprocess.run(
        [os.path.join(BUILD, "bin", "quote-sheet"), "-q", "--lines",
         "lines.csv", "--today", "2024-04-22", "-o", "q.xlsx", "quotes.csv"],
        cwd=directory, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        check=False)
    if done.returncode != 1:
        yield "status %d" % done.returncode
    told = [int(n) for n in re.findall(
        r'lines\.csv:(\d+): column "picture"', done.stderr.decode("utf-8"))]
    if told != [3, 4, 5, 6, 7]:
        yield "lines told: %s" % told
    with zipfile.ZipFile(os.path.join(directory, "q.xlsx")) as book:
        drawn = [n for n in book.namelist() if n.startswith("xl/media/")]
        places = sum(book.read(n).count(b"<xdr:pic>") for n in
                     book.namelist() if n.startswith("xl/drawings/drawing"))
        if len(drawn) != 1 or places != 2:
            yield "pictures: %s in %d places" % (drawn, places)
        amounts = [v for v, f in cells_of(book).values()
                   if f and f.startswith("ROUND(")]
        if [shown(a) for a in amounts] != [15] * len(names):
            yield "amounts: %s" % amounts


failed = False
for language in ("en", "zh"):
    with tempfile.TemporaryDirectory() as directory:
        os.mkdir(os.path.join(directory, "out"))
        quotes, by_quote, listed = make(directory, random.Random(20),
                                        language)
        faults = []
        for row in listed:
            path = os.path.join(directory, "out", row["file_name"])
            with zipfile.ZipFile(path) as book:
                faults += ["%s: %s" % (row["quote_id"], f) for f in
                           faults_of(book, by_quote[row["quote_id"]],
                                     DIGITS[row["currency"]])]
        if not names_read_back(quotes, listed, language):
            faults.append("the names do not read back")
        print("%sok workbooks in %s hold what the lines say" % (
            "not " if faults else "", language))
        for fault in faults:
            print("#   " + fault)
        failed |= bool(faults)
with tempfile.TemporaryDirectory() as directory:
    faults = list(faulty_pictures(directory))
    print("%sok pictures that cannot be shown are told, the others shown" % (
        "not " if faults else ""))
    for fault in faults:
        print("#   " + fault)
    failed |= bool(faults)
sys.exit(failed)
