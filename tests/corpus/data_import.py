"""data_import.py: what each header of the trial data must become.

The expectations were written down by hand from the files themselves: one word
a column, "." where it keeps its own name, "-" where it is no column; or the
words that the message must have where the file must be refused.
"""
import csv
import io
import os
import re
import subprocess

REFUSED = "!"
LEAD = "lead"
DEAL = ("opportunity_id . . opportunity_name note stage amount probability "
        "amount_2 . expected_close . . source . {} forecast_category . . . . "
        "created_date "
        ". . . . . . . . .")
ACCOUNT = ("lead_id . . company customer_type . address city region postcode "
           "country . . . . . phone fax . website . industry . company_size "
           ". . inquiry_text grade . . created_date . . . . "
           "last_contact_date . .")
NO_NAME = "!no column for the company or the contact"
NO_CHANNEL = "!no column for e-mail, phone"
BASE = "contact_name email phone "
WANTED = {
    "groweasy-demo": {
        "01": (LEAD, "created_date " + BASE + ". ."),
        "02": (LEAD, "created_date " + BASE + ". . ."),
        "03": (LEAD, NO_NAME),
        "04": (LEAD, "created_date " + BASE + "city region country status"),
        "05": (LEAD, "first_name last_name email mobile company job_title "
                     "created_date"),
        "06": (LEAD, "lead_id contact_name email mobile owner source "
                     "event_name status note"),
        "07": (LEAD, ". " + BASE + "owner . . city budget"),
        "08": (LEAD, NO_NAME),
        "09": (LEAD, BASE + "contact_name_2 email_2 note"),
        "10": (LEAD, BASE + ". last_contact_date"),
        "11": (LEAD, BASE + "country ."),
        "12": (LEAD, BASE + "note grade"),
        "13": (LEAD, BASE + "company note"),
        "14": (LEAD, BASE + "company"),
        "15": (LEAD, BASE + "source"),
        "16": (LEAD, BASE + "company"),
        "17": (LEAD, BASE + "note"),
        "18": (LEAD, BASE + "."),
        "19": (LEAD, BASE + ". . . ."),
        "20": (LEAD, "contact_name email"),
        "21": (LEAD, BASE + "company"),
        "22": (LEAD, BASE + "company -"),
        "23": (LEAD, BASE + "address"),
        "24": (LEAD, "source first_name last_name email phone status . "
                     "created_date"),
        "25": (LEAD, "lead_id first_name last_name email phone status "
                     "status_2 source"),
        "26": (LEAD, BASE + "company city owner status source"),
    },
    "groweasy-rudray": {
        "edge": (LEAD, BASE + "created_date status"),
        "google": (LEAD, "event_name . . " + BASE +
                   "city region status inquiry_text"),
        "messy": (LEAD, ". phone email . ."),
        "real": (LEAD, "contact_name phone . email created_date . owner . . "
                       "note"),
    },
    "hubspot-dummy": {
        "hubspot_activities": ("touch", "touch_id medium touch_date owner "
                                        ". . . . . . ."),
        "hubspot_companies": (LEAD, ". company website_2 industry "
                              "company_size . phone website address city "
                              "region postcode country created_date . "
                              "owner"),
        "hubspot_contacts": (LEAD, "lead_id first_name last_name email phone "
                             "mobile job_title status status_2 created_date "
                             ". owner source website address city region "
                             "postcode country ."),
        "hubspot_deals": ("opportunity", "opportunity_id opportunity_name "
                          "stage . amount expected_close created_date owner "
                          ". . . ."),
        "hubspot_tickets": (LEAD, NO_NAME),
    },
    "salesforce-dataloader": {
        "accountData": (LEAD, ACCOUNT),
        "accountMasterMap": (LEAD, NO_NAME),
        "opportunityData": ("opportunity", DEAL.format("outcome")),
        "opportunityInsertMap": (LEAD, NO_NAME),
        "status_error": ("opportunity", DEAL.format("outcome") + " ."),
        # Status is how a deal ended, by the dictionary.
        "status_success": ("opportunity", DEAL.format("outcome_2") +
                           " outcome"),
    },
    "salesforce-dataloader-enc": {
        "csvEscapedQuotes": (LEAD, NO_NAME),
        "csvSeparator": (LEAD, NO_NAME),
        "csvtext_BOM_UTF32": (LEAD, "!the header is no CSV"),
        "csvtext": (LEAD, NO_NAME),
        "dateEndingInZ": (LEAD, "contact_name customer_type phone . website "
                                ". . created_date ."),
        "dateOnly": (LEAD, "contact_name customer_type phone . website . . "
                           "."),
        "dateWith": (LEAD, "contact_name customer_type phone . website . . "
                           "created_date ."),
        "timeZone": (LEAD, NO_CHANNEL),
    },
    "atomic-crm": {
        "contacts_export": (LEAD, "first_name last_name . job_title . . . . "
                            "status tags . company email email_alt "
                            "email_alt phone . ."),
        "contacts": (LEAD, "lead_id first_name last_name . job_title . . . . "
                     "status tags . . . company_2 . company . email "
                     "email_alt email_alt phone . ."),
    },
    "linkedin-a": {
        "Connections": (LEAD, "first_name last_name website email company "
                              "job_title created_date"),
    },
    "event-espresso": {
        "attendees": (LEAD, ". . first_name last_name email quantity . . . . "
                            ". . ."),
    },
    "cn-pandas-misc": {
        "customers": (LEAD, NO_CHANNEL),
        "orders": (LEAD, NO_NAME),
        "sales": (LEAD, NO_NAME),
    },
    "cn-excel-sci-notation": {
        "forecast": (LEAD, NO_NAME),
        "orders": (LEAD, NO_NAME),
    },
    "robotix-customers": {
        "customers": (LEAD, "lead_id company first_name last_name email "
                      "phone address city region postcode . customer_type "
                      "industry owner . . status"),
    },
    "copado-leads": {
        "Leads": (LEAD, "first_name last_name company phone website"),
    },
}


def wanted_of(folder, name):
    for start, wanted in WANTED[folder].items():
        if name.startswith(start):
            return wanted
    return None


def read(path):
    """The records with the line that each starts on."""
    with open(path, "rb") as file:
        raw = file.read()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252")
    if "\n" not in text:
        text = text.replace("\r", "\n")
    first = text.split("\n")
    delimiter = max(",;\t", key=lambda c: max(
        line.count(c) for line in first[:4]))
    records = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    for record in reader:
        if record:
            records.append((line, record))
        line = reader.line_num + 1
    return records


def is_right(name, header, cells, outs):
    """Every cell of a column stands where it must, as it was or as raw."""
    own = header.strip() if name == "." else name
    if not outs or own not in outs[0]:
        return False
    for cell, out in zip(cells, outs):
        cell = cell.strip()
        places = [out[own], out.get("raw_" + own, ""),
                  out.get(own + "_text", "")]
        if own in ("email", "email_alt"):
            places += (out.get("email", "") + ";" +
                       out.get("email_alt", "")).split(";")
        # What cannot stand is empty and said; ids may repeat.
        if cell and cell not in [p.strip() for p in places] and \
                own != "lead_id" and out[own] == "" and \
                own not in out["import_flags"]:
            return False
        if cell and own not in ("lead_id",) and out[own] and \
                cell not in [p.strip() for p in places]:
            return False
    return True


class Count:
    def __init__(self):
        self.right = self.wrong = self.left = 0
        self.files = self.refused = self.records = self.lost = 0

    def add(self, other):
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def __str__(self):
        return (f"{self.right} right, {self.wrong} wrong, {self.left} left; "
                f"{self.records} records, {self.lost} lost")


def left_out(messages):
    return sum(int(n) for line in messages.split("\n")
               if "left out:" in line
               for n in re.findall(r"(\d+) [a-z]", line.split("left out:")[1]))


def check_columns(count, label, wanted, header, records, outs):
    by_line = {line: record for line, record in records}
    rows = [by_line[int(out["src_line"])] for out in outs]
    if len(wanted) != len(header):
        print(f"  {label}: {len(header)} columns, {len(wanted)} expected")
        count.wrong += 1
        return
    for i, (name, text) in enumerate(zip(wanted, header)):
        if name == "-":
            continue
        cells = [row[i] if i < len(row) else "" for row in rows]
        if not is_right(name, text, cells, outs):
            count.wrong += 1
            print(f"  {label}: \"{text}\" is not {name}")
        elif name == ".":
            count.left += 1
        else:
            count.right += 1


def check_file(command, path, kind, wanted, work):
    count = Count()
    count.files = 1
    rejects = os.path.join(work, "import-rejects.csv")
    options = ["--keep-incomplete"] if kind == LEAD and \
        not wanted.startswith(REFUSED) else []
    if os.path.exists(rejects):
        os.unlink(rejects)
    got = subprocess.run([command, "--today", "2024-04-22", "--kind", kind,
                          "--keep-raw", "--rejects", rejects, *options,
                          path], capture_output=True, check=False)
    messages = got.stderr.decode("utf-8", "replace")
    label = os.path.basename(path)
    if wanted.startswith(REFUSED):
        count.refused = 1
        if got.returncode != 2 or wanted[1:] not in messages:
            count.wrong += 1
            print(f"  {label}: not refused with \"{wanted[1:]}\"")
        return count
    if got.returncode not in (0, 1):
        count.wrong += 1
        print(f"  {label}: {messages.strip()}")
        return count
    if not os.path.exists(rejects):
        count.wrong += 1
        print(f"  {label}: {messages.strip()}")
        return count
    outs = list(csv.DictReader(io.StringIO(got.stdout.decode("utf-8"),
                                           newline="")))
    with open(rejects, encoding="utf-8", newline="") as file:
        rejected = max(len([r for r in csv.reader(file) if r]) - 1, 0)
    records = read(path)
    count.records = len(records) - 1
    count.lost = abs(count.records - len(outs) - rejected -
                     left_out(messages))
    if count.lost:
        print(f"  {label}: {count.records} in, {len(outs)} out, {rejected} "
              f"rejected, {left_out(messages)} left out")
    # The header is the last record before the first that came out.
    width = len(wanted.split())
    header = next(r for _, r in records if len(r) >= width)
    check_columns(count, label, wanted.split(), header, records, outs)
    return count


def check_folders(figure, command, data, work):
    total = Count()
    for folder in WANTED:
        count = Count()
        for name in sorted(os.listdir(os.path.join(data, folder))):
            wanted = wanted_of(folder, name)
            if wanted is None:
                continue
            count.add(check_file(command, os.path.join(data, folder, name),
                                 *wanted, work))
        total.add(count)
        figure(f"{folder}: {count.files} files, {count.refused} refused",
               count)
    figure("header columns of all: files, refused",
           f"{total.files}, {total.refused}")
    figure("header columns mapped right", total.right)
    figure("header columns mapped wrong", total.wrong, 0)
    figure("header columns left under their own names", total.left)
    figure("records in", total.records)
    figure("records lost", total.lost, 0)


def check_robust(figure, command, data):
    """Read, or refused with a message."""
    for folder in ("clevercsv-examples", "frictionless"):
        tried = read_ = refused = silent = 0
        for top, _, names in os.walk(os.path.join(data, folder)):
            for name in sorted(names):
                got = subprocess.run(
                    [command, "--keep-incomplete", "--today", "2024-04-22",
                     os.path.join(top, name)], capture_output=True,
                    check=False)
                tried += 1
                read_ += got.returncode in (0, 1)
                refused += got.returncode == 2 and got.stderr != b""
                if got.returncode not in (0, 1, 2) or (
                        got.returncode == 2 and got.stderr == b""):
                    silent += 1
                    print("  crashed or silent:", os.path.join(top, name))
        figure(f"{folder}: {tried} files read, refused",
               f"{read_}, {refused}")
        figure(f"{folder}: crashed or silent", silent, 0)


def check_naughty(figure, command, data, work):
    """Hostile text as notes: the same bytes, but for blanks around them."""
    path = os.path.join(data, "naughty-strings", "blns.txt")
    with open(path, encoding="utf-8", newline="") as file:
        texts = [t for t in file.read().split("\n") if t.strip(" \t\v\f\r")]
    source = os.path.join(work, "naughty.csv")
    with open(source, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        out.writerow(["company", "email", "note"])
        for text in texts:
            out.writerow(["Acme", "a@example.com", text])
    got = subprocess.run([command, source], capture_output=True, check=False)
    outs = list(csv.DictReader(io.StringIO(got.stdout.decode("utf-8"),
                                           newline="")))
    same = sum(out["note"] == text.strip(" \t\v\f\r")
               for out, text in zip(outs, texts))
    for out, text in zip(outs, texts):
        if out["note"] != text.strip(" \t\v\f\r"):
            print("  differs:", ascii(text), ascii(out["note"]))
    figure("naughty-strings as notes: the same bytes", f"{same} of "
           f"{len(texts)}", f"{len(texts)} of {len(texts)}")


def run(figure, command, data, work):
    check_folders(figure, command, data, work)
    check_robust(figure, command, data)
    check_naughty(figure, command, data, work)
