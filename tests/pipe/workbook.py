"""The workbook of lead-export, read back by other programs.

openpyxl must find the cells, types, colours, filters and the frozen header
that were meant; LibreOffice, where it is installed, must convert the workbook
to the CSV that it was made of.  Formulas stay text in both.

usage: workbook.py BUILD; prints "ok NAME" and "not ok NAME" lines.
"""
import csv
import datetime
import io
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

BUILD = sys.argv[1]
COMMAND = os.path.join(BUILD, "bin", "lead-export")
TABLES = 25

TEXTS = ["", "plain", "a,b", 'say "hi"', "two\nlines", "轴承", "=1+1",
         "=cmd|'/C calc'!A0", "@SUM(A1)", "+1+1", "-2+3", "\t=1", "'=x",
         "0012", "1e5", "🛠️", "<b>&amp;", "TRUE", "2024-01-05", "12:30",
         "x" * 300, "-5", "+7", "http://example.com/", "#REF!"]
# What XML cannot hold, or a program takes for a code.
HARD = ["cr\rhere", "\r=1", "_x000D_", "_x0041_", "bell\x07", "\x1b[2J",
        "\ufffe", "\uffff", "_x005F_", "a_xZZZZ_"]
COLUMNS = {
    "lead_id": lambda r: "L%04d" % r.randint(0, 9999),
    "company": lambda r: r.choice(TEXTS),
    "phone": lambda r: r.choice(["", "+4930123456", "030123", "0049 30 1"]),
    "postcode": lambda r: r.choice(["", "01234", "100000"]),
    "created_date": lambda r: r.choice(["", "2024-02-29", "1900-03-01",
                                        "1899-12-31", "9999-12-31", "soon"]),
    "target_price": lambda r: r.choice(["", "12.50", "0", "1234567.89",
                                        "-3", "0.000001", "12 USD"]),
    "quantity": lambda r: r.choice(["", "500", "12.5", "999999999999999",
                                    "1234567890123456", "007", "+5", "1e9"]),
    "grade": lambda r: r.choice(["", "A", "B", "C", "D", "U"]),
    "contact_count": lambda r: r.choice(["", "0", "3"]),
    "note": lambda r: r.choice(TEXTS),
    "x": lambda r: r.choice(TEXTS),
}
NUMBERS = {"target_price", "quantity", "contact_count"}
FILLS = {"first": "FFF2CC", "followup": "E2EFDA", "A": "F4B084",
         "B": "FFD966", "C": "BDD7EE", "D": "D9D9D9"}


def run(data, *arguments):
    done = subprocess.run([COMMAND, *arguments], input=data,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8")
    return done.stdout


def to_csv(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def make_table(r):
    header = list(COLUMNS)
    return header, [[COLUMNS[name](r) for name in header]
                    for _ in range(r.randint(0, 20))]


def expected(name, cell):
    """By the rules of the page: a date, a number, or the text."""
    if cell == "":
        return None
    if name == "created_date":
        try:
            day = datetime.datetime.strptime(cell, "%Y-%m-%d")
        except ValueError:
            return cell
        return day if day >= datetime.datetime(1900, 3, 1) else cell
    if name in NUMBERS and re.fullmatch(r"-?(0|[1-9]\d*)(\.\d{1,6})?", cell) \
            and len(re.sub(r"\D", "", cell)) <= 15:
        return float(cell)
    return cell


def decode(text):
    """Text of a cell as ECMA-376 says: _x000D_ is the character."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m.group(1), 16)),
                  text)


def colour(cell):
    return cell.fill.fgColor.rgb[-6:] if cell.fill.patternType else None


def check_row(header, row, cells):
    state = cells[-1].value
    count, = [row[i] for i, n in enumerate(header) if n == "contact_count"]
    assert state == ("followup" if count == "3" else "first"), state
    for name, text, cell in zip(header, row, cells):
        wanted = expected(name, text)
        value = cell.value
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = float(value)
        if isinstance(wanted, str):
            assert cell.data_type in ("s", "inlineStr"), (name, text,
                                                          cell.data_type)
            value = decode(value)
        assert value == wanted, "%s: %r became %r" % (name, text, value)
        assert cell.data_type != "f", "a formula: %r" % text
        if text:
            fill = FILLS.get(text, FILLS[state]) if name == "grade" else \
                FILLS[state]
            assert colour(cell) == fill, (name, text, colour(cell))
        if name == "target_price" and isinstance(wanted, float):
            assert cell.number_format == "#,##0.00", cell.number_format


def check_openpyxl(r, openpyxl, hard):
    header, rows = make_table(r)
    if hard:
        for row in rows:
            row[header.index("x")] = r.choice(HARD)
    data = to_csv(header, rows)
    out = run(data, "--format", "xlsx")
    assert out == run(data, "--format", "xlsx"), "twice is not the same"
    with zipfile.ZipFile(io.BytesIO(out)) as archive:
        assert archive.testzip() is None
    sheet = openpyxl.load_workbook(io.BytesIO(out)).active
    assert sheet.title == "leads"
    assert sheet.freeze_panes == "A2", sheet.freeze_panes
    last = openpyxl.utils.get_column_letter(len(header) + 1)
    assert sheet.auto_filter.ref == "A1:%s%d" % (last, len(rows) + 1)
    cells = list(sheet.iter_rows(max_col=len(header) + 1))
    assert [cell.value for cell in cells[0]] == header + ["contact_state"]
    assert len(cells) == len(rows) + 1, "rows are missing"
    for row, found in zip(rows, cells[1:]):
        check_row(header, row, found)
    for name, dimension in sheet.column_dimensions.items():
        assert 6 <= dimension.width <= 70, (name, dimension.width)


def check_legend():
    """The sheet that says what the colours mean has the colours."""
    out = run(to_csv(["lead_id", "company", "grade"], [["L1", "Ada", "A"]]),
              "--format", "xlsx", "--view", "grades", "-o", "/dev/stdout")
    with zipfile.ZipFile(io.BytesIO(out)) as archive:
        legend = archive.read("xl/worksheets/sheet2.xml").decode("utf-8")
        styles = archive.read("xl/styles.xml").decode("utf-8")
    looks = re.findall(r'<xf [^>]*fillId="(\d+)"',
                       styles[styles.index("<cellXfs"):])
    fills = re.findall(r"<fill>.*?</fill>", styles)
    shown = [fills[int(looks[int(s)])] for s in
             re.findall(r'<c r="A[2-5]" s="(\d+)"/>', legend)]
    assert len(shown) == 4, legend
    for fill, grade in zip(shown, "ABCD"):
        assert FILLS[grade] in fill, (grade, fill)


def same(name, cell, value):
    """Whether LibreOffice wrote into its CSV what the cell was made of."""
    wanted = expected(name, cell)
    if isinstance(wanted, float):
        return float(value.replace(",", "")) == wanted
    return value == cell


def check_libreoffice(r, office, directory):
    """Converted to CSV, the workbook is the file that it was made of."""
    header, rows = make_table(r)
    path = os.path.join(directory, "leads.xlsx")
    run(to_csv(header, rows), "-o", path)
    subprocess.run([office, "--headless", "-env:UserInstallation=file://" +
                    directory, "--convert-to", "csv:Text - txt - csv "
                    "(StarCalc):44,34,76,1,,0,false,true,false", "--outdir",
                    directory, path], check=True, timeout=120,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(os.path.join(directory, "leads.csv"), encoding="utf-8",
              newline="") as file:
        back = list(csv.reader(file))
    assert back[0] == header + ["contact_state"], back[0]
    assert len(back) == len(rows) + 1, (len(back), len(rows))
    for row, found in zip(rows, back[1:]):
        for name, cell, value in zip(header, row, found):
            assert same(name, cell, value), "%s: %r became %r" % (
                name, cell, value)


def attempt(name, times, check):
    for count in range(times):
        try:
            check(count)
        except (AssertionError, ValueError, IndexError, KeyError) as error:
            print("not ok %s\n# table %d: %r" % (name, count, error))
            return True
    print("ok %s" % name)
    return False


def main():
    try:
        import openpyxl
    except ImportError:
        if sys.executable != "/usr/bin/python3" and \
                os.path.exists("/usr/bin/python3"):
            os.execv("/usr/bin/python3", ["/usr/bin/python3"] + sys.argv)
        print("ok openpyxl is missing: workbooks were not read back")
        return
    r = random.Random("workbook 20240422")
    failed = attempt("openpyxl reads the cells back, %d workbooks" % TABLES,
                     TABLES, lambda n: check_openpyxl(r, openpyxl, False))
    failed |= attempt("characters that XML cannot hold come back", 5,
                      lambda n: check_openpyxl(r, openpyxl, True))
    failed |= attempt("the legend shows the colours", 1,
                      lambda n: check_legend())
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        print("# LibreOffice is not installed: its reading is not checked")
    else:
        with tempfile.TemporaryDirectory() as directory:
            failed |= attempt("LibreOffice converts the workbook back", 1,
                              lambda n: check_libreoffice(r, office,
                                                          directory))
    sys.exit(1 if failed else 0)


main()
