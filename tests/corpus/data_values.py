"""How values are read, over the trial data: telephone numbers, countries,
e-mail addresses, dates, hostile text.  Called by data.py.
"""
import csv
import datetime
import io
import json
import os
import random
import subprocess
import xml.etree.ElementTree

# Their numbering plans changed after Debian's libphonenumber was made.
NEW_PLANS = {"BJ", "NG", "UZ"}
# No countries of ISO 3166-1.
NO_COUNTRIES = {"AC", "TA"}
LANGUAGES = "zh zh-tw en de fr es pt it ja ko ru".split()
DATES = ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%Y年%m月%d日",
         "%d %b %Y", "%b %d, %Y", "%d-%b-%y", "%d.%m.%Y", "%m/%d/%Y"]
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def imported(program, header, rows, *options):
    """The records that come back, by their src_line."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    got = subprocess.run([program, "-q", "--today", "2024-04-22", *options],
                         input=text.getvalue().encode("utf-8", "surrogatepass"),
                         capture_output=True, check=False)
    return list(csv.DictReader(io.StringIO(got.stdout.decode())))


def calling_codes(top):
    with open(os.path.join(top, "lib", "tables", "phone-region.csv"),
              encoding="utf-8") as file:
        return {row["region"]: row["code"] for row in csv.DictReader(file)}


def phone_examples(program, top, data, figure):
    path = os.path.join(data, "phone-examples", "examples.mobile.json")
    with open(path, encoding="utf-8") as file:
        examples = json.load(file)
    codes = calling_codes(top)
    rows = [(f"c{i}", region, number) for i, (region, number) in
            enumerate(examples.items()) if region not in NO_COUNTRIES]
    got = {row["company"]: row["phone_e164"] for row in imported(
        program, ["company", "country", "phone"], rows)}
    right = sum(got.get(name) == f"+{codes[region]}{number}"
                for name, region, number in rows)
    figure("phones: examples of countries with the right E.164",
           f"{right} of {len(rows)}", f"{len(rows)} of {len(rows)}")


def phone_yardstick(program, tests, work, figure):
    """Against libphonenumber, where it is installed."""
    yardstick = os.path.join(work, "phones")
    made = subprocess.run(["c++", "-O1", "-o", yardstick, os.path.join(
        tests, "phones.cc"), "-lphonenumber"], capture_output=True,
        check=False)
    if made.returncode != 0:
        print("  left out: libphonenumber (libphonenumber-dev) is missing")
        return
    text = subprocess.run([yardstick], capture_output=True,
                          check=True).stdout.decode()
    rows = [(f"c{i}", row["country"], row["phone"], row["e164"])
            for i, row in enumerate(csv.DictReader(io.StringIO(text)))
            if row["country"] not in NO_COUNTRIES | NEW_PLANS]
    got = {row["company"]: row["phone_e164"] for row in imported(
        program, ["company", "country", "phone"], [r[:3] for r in rows])}
    right = sum(got.get(row[0]) == row[3] for row in rows)
    wrong = sum(bool(got.get(row[0])) and got[row[0]] != row[3]
                for row in rows)
    figure("phones: equal to libphonenumber",
           f"{right} of {len(rows)} = {100 * right / len(rows):.2f} %")
    figure("phones: other than libphonenumber's", wrong)


def countries(program, data, figure):
    path = os.path.join(data, "country-names", "world_combined.csv")
    with open(path, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    tried = right = wrong = 0
    for language in LANGUAGES:
        asked = [(f"c{i}", "a@example.com", row[language])
                 for i, row in enumerate(rows)]
        got = {row["company"]: row["country"] for row in imported(
            program, ["company", "email", "country"], asked)}
        for (name, _, _), row in zip(asked, rows):
            code = got.get(name, "")
            tried += 1
            right += code == row["alpha2"].upper()
            wrong += code not in ("", row["alpha2"].upper())
            if code != row["alpha2"].upper() and \
                    os.environ.get("COUNTRIES_SHOW"):
                print(language, row[language], row["alpha2"], code)
    figure("countries: names in 11 languages read right",
           f"{right} of {tried} = {100 * right / tried:.2f} %")
    figure("countries: taken for another country", wrong, 0)
    no_country = ["New Jersey", "Mexico City", "Guinea pig", "Jersey City",
                  "West Virginia", "Georgia Tech", "New England", "不丹顿"]
    got = imported(program, ["company", "email", "country"],
                   [(f"c{i}", "a@example.com", name)
                    for i, name in enumerate(no_country)])
    figure("countries: what is no country and was taken for one",
           sum(bool(row["country"]) for row in got), 0)


def emails(program, data, figure):
    path = os.path.join(data, "isemail", "tests.xml")
    cases = []
    for test in xml.etree.ElementTree.parse(path).getroot().iter("test"):
        address = test.findtext("address") or ""
        # The control characters of the tests are pictures of them.
        address = "".join(chr(ord(c) - 0x2400) if "\u2400" <= c <= "\u2420"
                          else c for c in address)
        cases.append((address, test.findtext("category")))
    wanted = {"ISEMAIL_VALID_CATEGORY": True, "ISEMAIL_DNSWARN": True,
              "ISEMAIL_ERR": False, "ISEMAIL_RFC5322": False}
    for name, valid in wanted.items():
        tried = [address for address, category in cases if category == name]
        taken = 0
        for address in tried:
            got = imported(program, ["company", "phone", "email"],
                           [("x", "+49301234567", address)])
            ok = bool(got) and got[0]["email"] == address.rsplit(
                "@", 1)[0] + "@" + address.rsplit("@", 1)[-1].lower()
            taken += ok == valid
            if ok != valid and os.environ.get("EMAILS_SHOW"):
                print(name, repr(address), got[0]["email"] if got else None)
        figure(f"e-mail: {name} as it should be", f"{taken} of {len(tried)}",
               f"{len(tried)} of {len(tried)}")


def written(day, notation):
    return day.strftime(notation.replace("%b", MONTHS[day.month - 1]))


def dates(program, figure):
    chance = random.Random(20261122)
    for notation in DATES:
        days = [datetime.date(1990, 1, 1) + datetime.timedelta(
            days=chance.randrange(16000)) for _ in range(10000)]
        # One day proves the order of the column.
        days[0] = datetime.date(2024, 4, 22)
        got = imported(program, ["company", "email", "met date"],
                       [(f"c{i}", "a@example.com", written(day, notation))
                        for i, day in enumerate(days)],
                       "--column", "met_date=met date")
        read = {row["company"]: row["met_date"] for row in got}
        right = sum(read.get(f"c{i}") == day.isoformat()
                    for i, day in enumerate(days))
        figure(f"dates: {notation} read back", f"{right} of {len(days)}",
               f"{len(days)} of {len(days)}")
    days = [(f"c{i}", "a@example.com", f"{i % 12 + 1:02}/{i % 11 + 2:02}/2024")
            for i in range(1000) if i % 12 + 1 != i % 11 + 2]
    got = imported(program, ["company", "email", "met date"], days,
                   "--column", "met_date=met date")
    figure("dates: guessed where the column proves no order",
           sum(bool(row["met_date"]) for row in got), 0)


def naughty(program, data, figure):
    path = os.path.join(data, "naughty-strings", "blns.json")
    with open(path, encoding="utf-8") as file:
        strings = [text for text in json.load(file) if text.strip() == text]
    got = imported(program, ["company", "email", "note"],
                   [(f"c{i}", "a@example.com", text)
                    for i, text in enumerate(strings)])
    notes = {row["company"]: row["note"] for row in got}
    right = sum(notes.get(f"c{i}") == text for i, text in enumerate(strings))
    figure("hostile text as a note: unchanged",
           f"{right} of {len(strings)}", f"{len(strings)} of {len(strings)}")


def trial(program, top, data, work, figure):
    tests = os.path.join(top, "tests", "corpus")
    phone_examples(program, top, data, figure)
    phone_yardstick(program, tests, work, figure)
    countries(program, data, figure)
    emails(program, data, figure)
    dates(program, figure)
    naughty(program, data, figure)
