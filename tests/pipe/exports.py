#!/usr/bin/env python3
"""Exports in the manner of many programs come in with the right columns.

exports.py BUILD reads exports.txt: one made-up export a line, each header with
the column that it must become, written before the file was first imported.
Every known column must hold the right cells, every other one its own name,
and be named in the messages: nothing lost, nothing wrong, no silence.
"""
import csv
import io
import os
import re
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))
program = os.path.join(os.path.abspath(sys.argv[1]), "bin", "lead-import")
only = sys.argv[2:]

# What stands in a column of two records, and what it must become.
CELLS = {
    "lead_id": ("K-1001 K-1002", None),
    "company": ("Acme Pumps|Blue Valves", None),
    "contact_name": ("Ada Berg|Cid Dahl", None),
    "first_name": ("Ada|Cid", None), "last_name": ("Berg|Dahl", None),
    "salutation": ("Mr|Dr", None),
    "job_title": ("Purchasing Manager|Owner", None),
    "department": ("Purchasing|Office", None),
    "email": ("ada@example.com|cid@example.org", None),
    "email_alt": ("ada.b@example.net|cid.d@example.net", None),
    "phone": ("+49 30 901820|+49 30 901830", None),
    "phone_2": ("+49 30 901821|+49 30 901831", None),
    "phone_3": ("+49 30 901822|+49 30 901832", None),
    "mobile": ("+49 151 12345678|+49 151 12345679", None),
    "fax": ("+49 30 901829|+49 30 901839", None),
    "im": ("ada.berg|cid.dahl", "*ada.berg|*cid.dahl"),
    "website": ("www.acme.example|www.blue.example", None),
    "country": ("Germany|Poland", "DE|PL"),
    "region": ("Bayern|Masovia", None), "city": ("Kiel|Warszawa", None),
    "address": ("Hafenstr. 5|Dluga 7", None),
    "postcode": ("24103|00-238", None), "industry": ("Pumps|Valves", None),
    "customer_type": ("importer|retailer", None),
    "company_size": ("250|20", "mid|small"),
    "source": ("Trade Show|Website", "show|website"),
    "event_name": ("Spring Fair|Autumn Fair", None),
    "met_date": ("2024-04-16|2024-04-17", None),
    "booth_note": ("wants FOB price|asked for MOQ", None),
    "visit_reason": ("new supplier|to compare", None),
    "products_of_interest": ("Gate valves|Seals", None),
    "inquiry_text": ("Please quote 500 valves|Price of seals", None),
    "quantity": ("500|20", None), "budget": ("yes|no", None),
    "quantity_unit": ("pcs|sets", None),
    "buy_horizon": ("3 months|6 months", None),
    "interest": ("high|low", None), "grade": ("A|B", None),
    "score": ("70|20", None), "status": ("new|open", None),
    "owner": ("Lin Mei|Wang Li", None),
    "created_date": ("2024-04-15|2024-04-14", None),
    "first_contact_date": ("2024-03-18|2024-03-19", None),
    "last_contact_date": ("2024-04-18|2024-04-19", None),
    "next_action_date": ("2024-05-02|2024-05-03", None),
    "next_action": ("send samples|call", None),
    "contact_count": ("3|1", None), "do_not_contact": ("yes|no", None),
    "tags": ("vip|fair", None), "note": ("met twice|speaks German", None),
}
RUNNING = ("序号", "S.No", "Lfd. Nr.")
CELL_WORDS = {"高": "high", "A类": "A", "进口商": "importer",
              "Hot": "A"}


def parse(line):
    name, *columns = line.rstrip("\n").split("|")
    out = []
    for n, column in enumerate(columns):
        header, _, wanted = column.rpartition("=")
        # Header:cell; the colon of a header has a blank behind it.
        header, cell = re.match(r"(.*?)(?::(?! )(.*))?$", header).groups()
        if header in RUNNING:
            cells = wish = ["1", "2"]
        elif cell:
            cells = [cell, cell]
            wish = [CELL_WORDS.get(cell, cell)] * 2
        elif wanted:
            cells, wish = CELLS[wanted]
            wish = (wish or cells).replace(" K-", "|K-").split("|")
            cells = cells.replace(" K-", "|K-").split("|")
        else:
            cells = wish = ["cell %d" % n, "text %d" % n]
        out.append((header, wanted, cells, wish))
    return name, out


def run(*args, text=None):
    environment = dict(os.environ, FAIRLEAD_TODAY="2024-04-22")
    done = subprocess.run([program, *args], input=text, env=environment,
                          capture_output=True, encoding="utf-8")
    return done.stdout, done.stderr


def table(text):
    return list(csv.DictReader(io.StringIO(text)))


def check(name, columns, faults):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([c[0] for c in columns])
    for n in range(2):
        writer.writerow([c[2][n] for c in columns])
    text, said = run(text=out.getvalue())
    rows = table(text)
    if len(rows) != 2:
        faults.append("%s: %d records: %s" % (name, len(rows), said))
        return 0, len(columns)
    mapped = known = 0
    for header, wanted, _, wish in columns:
        for n, row in enumerate(rows):
            cell = row.get(wanted or header)
            if wanted == "do_not_contact" and wish[n] == cell:
                pass
            elif wish[n].startswith("*") and cell and \
                    cell.endswith(wish[n][1:]):
                pass
            elif cell != wish[n]:
                faults.append("%s: \"%s\" as %s: %r, not %r" % (
                    name, header, wanted or "itself", cell, wish[n]))
        known += wanted != ""
        mapped += wanted != "" and wanted in rows[0]
        if not wanted and header not in said:
            faults.append("%s: nothing said of \"%s\"" % (name, header))
    suggested, _ = run("--suggest", text=out.getvalue())
    path = os.path.join(os.environ.get("TMPDIR", "/tmp"),
                        "exports-%d.csv" % os.getpid())
    with open(path, "w", encoding="utf-8") as mapping:
        mapping.write(suggested)
    again, _ = run("--map", path, text=out.getvalue())
    os.remove(path)
    if again != text:
        faults.append("%s: --suggest given back makes another file" % name)
    return mapped, known


def main():
    faults, mapped, known, files = [], 0, 0, 0
    with open(os.path.join(here, "..", "data", "exports.txt"), encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or not line.strip():
                continue
            name, columns = parse(line)
            if only and name not in only:
                continue
            got, of = check(name, columns, faults)
            mapped += got
            known += of
            files += 1
    for fault in faults:
        print(fault)
    print("%s %d exports: %d of %d known columns are mapped, %d faults" % (
        "not ok" if faults else "ok", files, mapped, known, len(faults)))
    return 1 if faults else 0


sys.exit(main())
