"""Nothing that a stranger can write makes a run cost out of all proportion.

Tables and workbooks that were slow or large once, at sizes where anything
worse than linear would take minutes: each is read, or refused by name, within
a minute and 256 MiB.

usage: costs.py BUILD; prints "ok NAME" and "not ok NAME" lines.
"""
import os
import subprocess
import sys
import zipfile

BIN = os.path.join(sys.argv[1], "bin")
SECONDS = 60
MEBIBYTES = 256
GOOD = ('<row r="1"><c r="A1" t="inlineStr"><is><t>company</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>email</t></is></c></row>')


def measured(argv):
    """Status, messages and MiB of a run, or None when it takes too long."""
    script = ("import resource,subprocess,sys\n"
              "r=subprocess.run(sys.argv[1:],stdout=open('out','wb'),"
              "stderr=open('err','wb'),timeout=%d)\n"
              "u=resource.getrusage(resource.RUSAGE_CHILDREN)\n"
              "print(r.returncode,u.ru_maxrss)\n" % SECONDS)
    done = subprocess.run([sys.executable, "-c", script] + argv,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if done.returncode != 0:
        return None
    status, kibibytes = done.stdout.split()
    with open("err", encoding="utf-8", errors="replace") as err:
        return int(status), err.read(), int(kibibytes) // 1024


def judge(name, command, status, told=""):
    argv = command.split()
    got = measured([os.path.join(BIN, argv[0])] + argv[1:])
    good = (got is not None and got[0] == status and told in got[1]
            and got[2] <= most)
    print("%s %s" % ("ok" if good else "not ok", name))
    if not good:
        print("    ", "takes too long" if got is None else
              (got[0], got[1][-300:], "%d MiB" % got[2]))


def workbook(cells="", styles=None, relations="", sheets="", front="",
             attribute="S"):
    with zipfile.ZipFile("book.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        book.writestr(
            "xl/workbook.xml", '%s<workbook xmlns:r="r"><sheets><sheet '
            'name="%s" r:id="r1"/>%s</sheets></workbook>'
            % (front, attribute, sheets))
        book.writestr(
            "xl/_rels/workbook.xml.rels", '<Relationships><Relationship '
            'Id="r1" Target="worksheets/sheet1.xml"/>%s</Relationships>'
            % relations)
        if styles:
            book.writestr("xl/styles.xml",
                          "<styleSheet>%s</styleSheet>" % styles)
        book.writestr("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"
                      "%s</sheetData></worksheet>" % (GOOD + cells))


def row(number, *cells):
    return '<row r="%d">%s</row>' % (number, "".join(
        '<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>'
        % (column, number, text) for column, text in cells))


def rows(first, count):
    return "".join(row(i, ("A", "Firm %d" % i),
                       ("B", "a%d@example.com" % i))
                   for i in range(first, first + count))


def table(name, header, cells):
    with open(name, "w") as out:
        out.write(",".join(header) + "\n" + ",".join(cells) + "\n")


# A sanitizer's memory says nothing of ours.
plain = measured([os.path.join(BIN, "lead-import"), "-V"])
most = MEBIBYTES if plain[2] < 32 else 1 << 20

table("equal.csv", ["company", "email"] + ["phone"] * 16000,
      ["A", "a@example.com"] + ["1"] * 16000)
judge("equal_headers_are_numbered", "lead-import equal.csv", 0)
judge("equal_headers_are_checked", "lead-check equal.csv", 0)
table("foreign.csv", ["lead_id", "touch_date", "direction"]
      + ["c%d" % i for i in range(160000)],
      ["L1", "2024-04-01", "in"] + ["1"] * 160000)
judge("columns_that_a_log_has_not_are_told",
      "touch-add -l log.csv --today 2024-04-22 foreign.csv", 1, "no such col")

workbook(rows(2, 5), styles="<numFmts>%s</numFmts><cellXfs>%s</cellXfs>" % (
    "".join('<numFmt numFmtId="%d" formatCode="0.0"/>' % (200 + i)
            for i in range(60000)), '<xf numFmtId="9999999"/>' * 60000))
judge("formats_are_found_among_many", "lead-import book.xlsx", 0)
workbook(rows(2, 5), styles="<cellXfs>%s</cellXfs>" % (
    '<xf numFmtId="0"/>' * 65491))
judge("more_styles_than_there_can_be_are_refused", "lead-import book.xlsx", 2,
      "more than 65490 styles")
workbook(rows(2, 5), relations="".join(
    '<Relationship Id="x%d" Target="q.xml"/>' % i for i in range(200000)),
    sheets="".join('<sheet name="S%d" r:id="y%d"/>' % (i, i)
                   for i in range(9999)))
judge("sheets_are_found_among_many_relations", "lead-import book.xlsx", 0)
workbook(rows(2, 5), sheets='<sheet name="S" r:id="y"/>' * 10000)
judge("more_sheets_than_there_may_be_are_refused", "lead-import book.xlsx", 2,
      "more than 10000 sheets")
workbook(rows(2, 5), attribute="a" * (1 << 26))
judge("an_endless_tag_is_refused", "lead-import book.xlsx", 2,
      "tags of more than 16 MiB")
workbook(rows(2, 5) + "".join("<n%d/>" % i for i in range(300000)))
judge("endless_kinds_of_tags_are_refused", "lead-import book.xlsx", 2,
      "tags of more than 16 MiB")
workbook(rows(2, 5), front='<!DOCTYPE x [<!ENTITY a "b">]>')
judge("a_document_type_is_refused", "lead-import book.xlsx", 2,
      "a document type")
workbook(row(2, ("A", "A"), ("B", "a@example.com"), ("XFD", "x"))
         + rows(3, 20000))
judge("a_far_cell_does_not_widen_all_rows", "lead-import book.xlsx", 2,
      "next to all cells are empty")
workbook('<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>')
judge("two_values_in_one_cell_are_not_run_together", "lead-import book.xlsx",
      2, "two values for one cell")
workbook(rows(2, 300) + row(302, ("XFD", "x")))
judge("a_far_cell_at_the_end_is_told", "lead-import book.xlsx", 1,
      "16384 cells")

for i in range(12):
    with open("r%d.rules" % i, "w") as out:
        out.write("include r%d.rules\n" % (i + 1) * 40 if i < 11 else
                  "default country DE\n")
table("few.csv", ["company", "email"], ["A", "a@example.com"])
judge("rules_that_include_each_other_are_refused",
      "lead-import --rules r0.rules few.csv", 2, "more than 100 files")
