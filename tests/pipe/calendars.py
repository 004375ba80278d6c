"""Calendars that any program reads: due-calendar.

Random due lists (fixed seed) with Han, emoji, long words, quotes, line ends,
escapes and control characters in cells go through the command.  A reader
written here after RFC 5545, libical and python3-icalendar must find no
fault, and what they read must be what was written.
"""
import csv
import io
import json
import os
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

BUILD = sys.argv[1]
COMMAND = os.path.join(BUILD, "bin", "due-calendar")
HERE = os.path.dirname(os.path.abspath(__file__))
LISTS = 300
TODAY = "2024-04-22"
LINE_MOST = 75		# RFC 5545 3.1, octets without the line end

PIECES = ["Acme", "Ltd", "轴承", "有限公司", "🛠️", "👩‍👩‍👧", "e\u0301", "Ünïcöde",
          'say "hi"', "back\\slash", "\\n", "\\", "a,b", "x;y", ":", "\r\n",
          "\n", "\r", "END:VTODO", "\nBEGIN:VALARM", "\u202eevil\u2066",
          "\u2028", "\x85", "\x1b[2J", "\x01", "\x7f", "\x9b", "\ufeff",
          "w" * 90, "轴" * 80, "é" * 50, "🔧" * 25, "عربى", "עברית", "\t",
          "  ", "'", "=", "a" * 30, "%2C", "\x0b", ";VALUE=DATE:", "^n"]
# The words of the tables, by hand: column, cell, English, Chinese.
MEDIA = {"": ("", ""), "email": ("e-mail", "邮件"), "phone": ("phone", "电话"),
         "im": ("chat", "微信/WhatsApp 等"), "pigeon": ("pigeon", "pigeon")}
TOPICS = {"": ("", ""), "quote_delivery": ("delivery time", "交期"),
          "greeting": ("greeting", "节日问候")}
GUARDS = {
    "": ("", ""),
    "too_late": ("late by more than a whole contact interval", "逾期超过一个跟进周期"),
    "too_soon until 2024-04-25": (
        "too soon after our last message; not before 2024-04-25",
        "刚联系过，间隔太短；2024-04-25 再联系"),
}
STEPS = {"": ("", ""),
         "colleague:Zhou": ("silent on the last messages; another colleague writes: Zhou",
                           "连续没回复，换同事跟进：Zhou"),
         "other_person": (
             "still silent; another person at the customer",
             "一直没回复，换对方另一位联系人")}
PRIORITIES = {"": None, "80": 1, "47.62": 3, "39.02": 4, "25": 5, "8.5": 9}
RULES = ["R-DUE-11", "R-DUE-12", "R-DUE-22", ""]
HEADER = ["lead_id", "owner", "due_date", "due_rule", "company",
          "contact_name", "why_now", "medium", "topic", "topic_reason",
          "topic_fact", "escalation", "due_guard", "check_first", "phone",
          "mobile", "email", "im", "grade", "grade_scheme", "priority"]


def text(r, most=4):
    joint = r.choice([" ", "", " "])
    return joint.join(r.choice(PIECES) for _ in range(r.randint(0, most)))


def due_list(r):
    rows = []
    owners = ["Lin", "陈静", "", text(r)]
    for number in range(r.randint(1, 6)):
        rows.append(dict(zip(HEADER, [
            "L%d%s" % (number, text(r, 1)), r.choice(owners),
            "2024-04-%02d" % r.randint(15, 30), r.choice(RULES), text(r),
            text(r), text(r, 8), r.choice(list(MEDIA)),
            r.choice(list(TOPICS)), text(r, 2), text(r, 5),
            r.choice(list(STEPS)), r.choice(list(GUARDS)), text(r, 2),
            text(r, 1), text(r, 1), text(r, 1), text(r, 1),
            r.choice(["A", "B", "C", "D", ""]),
            r.choice(["horizon", "relation", ""]),
            r.choice(list(PRIORITIES))])))
    return rows


def to_csv(rows):
    out = io.StringIO()
    # A lone CR would go without quotes otherwise.
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(HEADER)
    writer.writerows([[row[name] for name in HEADER] for row in rows])
    return out.getvalue().encode("utf-8")


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def run(*arguments):
    environment = dict(os.environ, FAIRLEAD_TODAY=TODAY, LC_ALL="C")
    done = subprocess.run([COMMAND, *arguments], env=environment,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)
    assert done.returncode == 0, (done.returncode, done.stderr.decode())
    return done.stdout


# What must be read, made from the rows by the page's words alone.

def clean(value):
    value = re.sub("\r\n|[\n\r\x85\u2028\u2029]", "\n", value)
    return re.sub("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "",
                  value)


def line(value):
    return re.sub("\n+", " ", value)


WORDS_ZH = {"A": "A级", "B": "B级", "C": "C级", "D": "D级", "U": "未评级",
            "horizon": "采购意向分级", "relation": "客户关系分级"}


def summary_of(row, zh):
    company, name = line(row["company"]), line(row["contact_name"])
    medium = MEDIA[row["medium"]][zh]
    if company and name:
        whom = company + ("（%s）" if zh else " (%s)") % name
    else:
        whom = company or name or line(row["lead_id"])
    return (medium + ("：" if zh else ": ") if medium else "") + whom


def description_of(row, zh):
    joint = "；" if zh else "; "
    check = ("先自查：%s" if zh else "check first: %s") % row["check_first"]
    channels = [line(row[n]) for n in ("phone", "mobile", "email", "im")]
    sentences = [
        row["why_now"],
        joint.join(filter(None, [
            "" if row["topic_reason"].startswith(TOPICS[row["topic"]][zh])
            else TOPICS[row["topic"]][zh],
            row["topic_reason"], row["topic_fact"]])),
        STEPS[row["escalation"]][zh], GUARDS[row["due_guard"]][zh],
        check if row["check_first"] else "",
        ", ".join(filter(None, channels))]
    return "\n".join(filter(None, sentences))


def contact_of(row):
    return ", ".join(filter(None, [line(row[n]) for n in (
        "contact_name", "phone", "mobile", "email", "im")]))


def entry_of(row, options):
    """The properties of an entry in order."""
    zh = "zh" in options
    row = {name: clean(cell).strip(" \t\n\v\f\r")
           for name, cell in row.items()}
    rule = "-" + row["due_rule"] if row["due_rule"] else ""
    due = row["due_date"].replace("-", "")
    events = "--todos" not in options
    entry = [("UID", row["lead_id"] + rule + "@fairlead"),
             ("DTSTAMP", "20240422T000000Z"), ("SEQUENCE", "12784320")]
    if events:
        # April has 30 days.
        after = "20240501" if due == "20240430" else str(int(due) + 1)
        entry += [("DTSTART", due), ("DTEND", after)]
    else:
        entry += [("DUE", due)]
    entry += [("SUMMARY", summary_of(row, zh))]
    for name, value in (("DESCRIPTION", description_of(row, zh)),
                        ("CONTACT", contact_of(row))):
        if value:
            entry.append((name, value))
    if row["grade"]:
        entry += [("CATEGORIES", WORDS_ZH.get(value, value) if zh else value)
                  for value in (
            row["grade"], row["grade_scheme"]) if value]
    if row["priority"]:
        entry.append(("PRIORITY", str(PRIORITIES[row["priority"]])))
    entry.append(("TRANSP", "TRANSPARENT") if events else
                 ("STATUS", "NEEDS-ACTION"))
    return entry


def alarm_of(entry):
    return [("ACTION", "DISPLAY"), ("DESCRIPTION", dict(entry)["SUMMARY"]),
            ("TRIGGER", "PT8H30M")]


def calendar_of(rows, options):
    """All lines: ("BEGIN", "VTODO") and so on, values decoded."""
    kind = "VTODO" if "--todos" in options else "VEVENT"
    lines = [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"),
             ("PRODID", "-//Fairlead//due-calendar//EN"),
             ("CALSCALE", "GREGORIAN")]
    for row in rows:
        entry = entry_of(row, options)
        lines += [("BEGIN", kind), *entry]
        if "--alarm" in options:
            lines += [("BEGIN", "VALARM"), *alarm_of(entry),
                      ("END", "VALARM")]
        lines.append(("END", kind))
    return lines + [("END", "VCALENDAR")]


# The reader written here.

UNESCAPED = {"n": "\n", "N": "\n", "\\": "\\", ";": ";", ",": ","}
TEXTS = ("UID", "SUMMARY", "DESCRIPTION", "CONTACT", "X-WR-CALNAME")


def unescape(value):
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value), value
    return re.sub(r"\\(.)", lambda m: UNESCAPED[m.group(1)], value)


def read_here(data):
    assert data.endswith(b"\r\n"), data[-20:]
    physical = data[:-2].split(b"\r\n")
    for one in physical:
        assert len(one) <= LINE_MOST, one
        one.decode("utf-8")
        assert not re.search(b"[\0-\x08\x0a-\x1f\x7f]", one), one
    lines = []
    for one in data[:-2].decode("utf-8").replace("\r\n ", "").split("\r\n"):
        head, value = one.split(":", 1)
        name = head.split(";")[0]
        if name in TEXTS:
            lines.append((name, unescape(value)))
        elif name == "CATEGORIES":
            lines += [(name, item) for item in value.split(",")]
        else:
            lines.append((name, value))
        parameters = {"DUE": ";VALUE=DATE", "DTSTART": ";VALUE=DATE",
                      "DTEND": ";VALUE=DATE"}.get(name, "")
        assert name == "TRIGGER" or head == name + parameters, head
    return lines


def make_lists(directory):
    """Pairs of a file and what must be read from it."""
    r = random.Random("due-calendar 20240422")
    path = os.path.join(directory, "due.csv")
    made = []
    for number in range(LISTS):
        rows = due_list(r)
        options = ["--lang", r.choice(["en", "zh"])]
        options += r.choice([["--todos"], [], ["--events"]])
        options += r.choice([[], [], ["--alarm", "08:30"]])
        write(path, to_csv(rows))
        data = run(*options, path)
        expected = calendar_of(rows, options)
        got = read_here(data)
        assert got == expected, differences(got, expected)
        assert run(*options, path) == data, "not the same bytes again"
        made.append((os.path.join(directory, "%d.ics" % number), expected))
        write(made[-1][0], data)
    return made


def differences(got, expected):
    return [pair for pair in zip(got, expected) if pair[0] != pair[1]][:3] or (
        len(got), len(expected))


def compile_reader(directory):
    """The program made of calendars.c, or None without libical."""
    program = os.path.join(directory, "read")
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libical"],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                           check=False)
    if flags.returncode != 0:
        return None
    subprocess.run([*shlex.split(os.environ.get("CC", "cc")), "-o", program,
                    os.path.join(HERE, "calendars.c"),
                    *shlex.split(flags.stdout.decode())], check=True)
    return program


def check_libical(program, made):
    done = subprocess.run([program, *[path for path, _ in made]],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)
    assert done.returncode == 0, done.stderr.decode()
    files = {}
    for one in done.stdout.decode().splitlines():
        name, value = one.split(" ", 1)
        if name == "file":
            files[value] = lines = []
        else:
            lines.append((name, bytes.fromhex(value).decode("utf-8")))
    for path, expected in made:
        # It holds the properties in front of the components within.
        assert files[path] == expected, differences(files[path], expected)


PYTHON_READER = r"""
import icalendar, json, sys
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    errors, entries = list(calendar.errors), []
    for entry in calendar.subcomponents:
        errors += entry.errors
        entries.append({name: str(entry[name]) for name in (
            "UID", "SUMMARY", "DESCRIPTION", "CONTACT") if name in entry})
        for name in ("DUE", "DTSTART"):
            if name in entry:
                entries[-1][name] = entry[name].dt.strftime("%Y%m%d")
    print(json.dumps([path, [str(e) for e in errors], entries]))
"""


def find_python():
    """A Python that has icalendar: the package is the system's."""
    for python in (sys.executable, "/usr/bin/python3"):
        if os.path.exists(python) and subprocess.run(
                [python, "-c", "import icalendar"], check=False,
                stderr=subprocess.DEVNULL).returncode == 0:
            return python
    return None


def check_icalendar(python, made):
    done = subprocess.run([python, "-c", PYTHON_READER,
                           *[path for path, _ in made]],
                          stdout=subprocess.PIPE, check=True)
    results = [json.loads(one) for one in done.stdout.splitlines()]
    compared = 0
    for (path, expected), (name, errors, entries) in zip(made, results):
        assert path == name and not errors, (name, errors)
        starts = [i for i, one in enumerate(expected)
                  if one in (("BEGIN", "VTODO"), ("BEGIN", "VEVENT"))]
        assert len(entries) == len(starts), (len(entries), len(starts))
        for start, entry in zip(starts, entries):
            # The last of a name wins in dict(): that of an alarm comes last.
            wanted = dict(reversed(expected[start:start + 12]))
            for key, value in entry.items():
                # It undoes escapes twice, and takes %2C for one.
                if "\\" not in wanted[key] and "%" not in wanted[key]:
                    assert value == wanted[key], (key, value, wanted[key])
                    compared += 1
    assert compared > 5 * LISTS, compared


def check_again(directory):
    """Entries keep their names whatever the day and the order."""
    r = random.Random("due-calendar again")
    path = os.path.join(directory, "again.csv")
    for _ in range(100):
        rows = due_list(r)
        write(path, to_csv(rows))
        uids = [v for n, v in read_here(run(path)) if n == "UID"]
        assert len(set(uids)) == len(rows), uids
        for row in rows:
            row["due_date"] = "2024-05-01"
            row["company"] = text(r)
        r.shuffle(rows)
        write(path, to_csv(rows))
        later = read_here(run("--today", "2024-04-30", "--lang=zh", path))
        assert sorted(v for n, v in later if n == "UID") == sorted(uids)


def check_split(directory):
    """The files of all owners hold every entry once."""
    r = random.Random("due-calendar split")
    path = os.path.join(directory, "split.csv")
    for number in range(100):
        rows = due_list(r)
        into = os.path.join(directory, "split%d" % number)
        os.mkdir(into)
        write(path, to_csv(rows))
        run("--split", into, path)
        found = []
        for name in os.listdir(into):
            data = read(os.path.join(into, name))
            lines = read_here(data)
            assert [n for n, _ in lines].count("X-WR-CALNAME") == 1
            found += [v for n, v in lines if n == "UID"]
        whole = [v for n, v in read_here(run(path)) if n == "UID"]
        assert sorted(found) == sorted(whole), (found, whole)
        owners = {row["owner"].strip(" \t\n\v\f\r") for row in rows}
        assert len(os.listdir(into)) == len(owners), owners
        shutil.rmtree(into)


def report(name, check):
    try:
        result = check()
    except (AssertionError, ValueError, OSError, IndexError, KeyError,
            subprocess.CalledProcessError) as error:
        print("not ok %s" % name)
        print("# %s" % repr(error)[:2000].replace("\n", "\n# "))
        return None
    print("ok %s" % name)
    return result or True


def main():
    if not os.path.exists(COMMAND):
        print("ok calendars # skipped: due-calendar is not built")
        return 0
    with tempfile.TemporaryDirectory() as directory:
        made = report("%d random calendars: lines as RFC 5545 has them, "
                      "values as written, the same bytes again" % LISTS,
                      lambda: make_lists(directory))
        good = [made, report("entries keep their UID on another day",
                             lambda: check_again(directory)),
                report("--split writes every entry once",
                       lambda: check_split(directory))]
        if made is None:
            return 1
        program = compile_reader(directory)
        if program is None:
            print("# libical is missing: it read nothing")
        else:
            good.append(report("libical reads all of them without error",
                               lambda: check_libical(program, made)))
        python = find_python()
        if python is None:
            print("# python3-icalendar is missing: it read nothing")
        else:
            good.append(report("python3-icalendar reads all of them",
                               lambda: check_icalendar(python, made)))
    return 1 if None in good else 0


sys.exit(main())
