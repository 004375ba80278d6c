"""Merge, then undo: the original file, byte for byte (fixed seed).

Random tables with every quoting style, line end, mark, empty lines and no
final newline.  Then random edits to merged records: the originals come back,
each edit stands in merge_conflicts.  Then rows that are added, removed,
shuffled, columns that are added: no record is lost.  Then the sums and lists
of a merge against their rules, worked out here.

usage: merge_undo.py BUILD; prints "ok NAME" and "not ok NAME" lines.
"""
import csv
import io
import os
import random
import subprocess
import sys
import tempfile

BUILD = sys.argv[1]
sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "make"))
import workbooks

COMMAND = os.path.join(BUILD, "bin", "lead-merge")
TABLES = 100
EDITS = 400
csv.field_size_limit(1 << 24)

TEXTS = ["", "", "plain", "a,b", 'say "hi"', "two\nlines", "cr\r\nlf",
         " padded ", "轴承", "=1+1", "'", ";", "a;b", "\\", "x=y@L1", "@"]
HEADER = ["lead_id", "company", "email", "phone", "status", "owner",
          "contact_count", "created_date", "last_contact_date", "country",
          "city", "address", "tags", "note", "do_not_contact", "grade",
          "dup_group", "dup_kind", "dup_certainty", "x", "merge_conflicts",
          "merged_ids"]
NEEDED = ["lead_id", "dup_group", "dup_kind", "dup_certainty"]
GONE = {"merge_conflicts", "merged_ids"}


def day(r):
    return "2024-%02d-%02d" % (r.randint(1, 12), r.randint(1, 28))


CELLS = {
    "company": lambda r: r.choice(["Acme Ltd", "ACME Limited", "", "Beta"]),
    "email": lambda r: r.choice(["", "a@example.com", "b@example.com"]),
    "phone": lambda r: r.choice(["", "+49 30 123456", "030 123456"]),
    "status": lambda r: r.choice(["", "new", "open", "quoted", "won", "odd"]),
    "owner": lambda r: r.choice(["", "Chen", "Lin"]),
    "contact_count": lambda r: r.choice(["", "0", "2", "15"]),
    "created_date": lambda r: r.choice(["", day(r)]),
    "last_contact_date": lambda r: r.choice(["", day(r)]),
    "country": lambda r: r.choice(["", "DE", "CN"]),
    "city": lambda r: r.choice(["", "Kiel", "Ningbo"]),
    "address": lambda r: r.choice(["", "Quay 1", "Dock Road, 2"]),
    "tags": lambda r: r.choice(["", "vip", "vip;show", "show; fair", "a\\;b"]),
    "do_not_contact": lambda r: r.choice(["", "", "no", "yes"]),
    "grade": lambda r: r.choice(["", "A", "B"]),
    "merge_conflicts": lambda r: r.choice(["", "city=Bonn@L9"]),
    "merged_ids": lambda r: r.choice(["", "L900"]),
}


def make_table(r, least=0):
    names = [n for n in HEADER if n in NEEDED or
             r.random() < (0.15 if n in GONE else 0.8)]
    r.shuffle(names)
    groups = ["G%d" % i for i in range(r.randint(1, 4))] + [""]
    rows = []
    for i in range(r.randint(least, 14)):
        row = {n: CELLS.get(n, lambda r: r.choice(TEXTS))(r) for n in names}
        row["lead_id"] = "L%d" % (i if r.random() < 0.9 else r.randint(0, i))
        row["dup_group"] = r.choice(groups)
        row["dup_kind"] = r.choice(["person", "person", "person", "company"])
        row["dup_certainty"] = r.choice(["certain", "certain", "same",
                                         "review", ""])
        rows.append([row[n] for n in names])
    return names, rows


def field(r, text):
    if r.random() < 0.2 or any(c in text for c in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def to_bytes(r, header, rows):
    """Each record quoted and ended as it comes, or all alike."""
    mixed = r.random() < 0.3
    usual = r.choice(["\n", "\r\n"])
    out = ["\ufeff" if r.random() < 0.2 else ""]
    if r.random() < 0.1:
        out.append(usual)
    for row in [header] + rows:
        end = r.choice(["\n", "\r\n", "\n\n", "\r\n\r\n"]) if mixed else usual
        out.append(",".join(field(r, cell) for cell in row) + end)
    text = "".join(out)
    if r.random() < 0.3:
        text = text.rstrip("\r\n")
    return text.encode("utf-8")


def run(*arguments, data=b"", fails=False):
    done = subprocess.run([COMMAND, "-q", *arguments], input=data,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)
    if fails:
        assert done.returncode == 2 and not done.stdout, done.returncode
        return done.stderr.decode("utf-8")
    assert done.returncode == 0, done.stderr.decode("utf-8")
    return done.stdout


def parse(data):
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    rows = [row for row in rows if row]
    return rows[0], rows[1:]


def write(data):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows(data)
    return out.getvalue().encode("utf-8")


class Work:
    """A directory with a fresh journal for each merge."""

    def __init__(self, directory):
        self.directory = directory
        self.journal = os.path.join(directory, "journal.csv")

    def merge(self, data, *options):
        if os.path.exists(self.journal):
            os.remove(self.journal)
        return run("--journal", self.journal, *options, data=data)

    def undo(self, data, fails=False):
        return run("--undo", self.journal, data=data, fails=fails)

    def rows(self):
        """The journal: merged records and those that made them."""
        with open(self.journal, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        return [row for row in rows
                if row["kind"] in ("merged", "survivor", "absorbed")]


def check_bytes(r, work):
    header, rows = make_table(r)
    data = to_bytes(r, header, rows)
    merged = work.merge(data)
    names, records = parse(merged)
    assert names[:len(header)] == header, names
    absorbed = sum(row["kind"] == "absorbed" for row in work.rows())
    assert len(records) + absorbed == len(rows), "records were lost"
    assert work.undo(merged) == data, "not the same bytes"
    again = subprocess.run([COMMAND, "-q", "-j", "/dev/null"], input=merged,
                           stdout=subprocess.PIPE, check=True).stdout
    assert again == merged, "the second merge changed something"
    if absorbed:
        work.undo(data, fails=True)
        with open(work.journal, "rb") as file:
            journal = file.read()
        cut = r.randrange(1, len(journal))
        with open(work.journal, "wb") as file:
            file.write(journal[:cut])
        work.undo(merged, fails=True)


CHOSEN = ["company", "owner", "status", "x"]


def check_choices(r, work):
    """One choice a group and column: it shows, and undo gives the bytes."""
    header, rows = make_table(r, 6)
    data = to_bytes(r, header, rows)
    work.merge(data)
    groups, at = [], header.index("lead_id")
    for row in work.rows():
        if row["kind"] == "merged":
            groups.append([])
        else:
            groups[-1].append(next(csv.reader(io.StringIO(row["record"],
                                                          newline=""))))
    names = [name for name in CHOSEN if name in header]
    pairs = [["lead_id", "other_id", "decision"] +
             ["keep_" + name for name in names]]
    wanted = {}
    for k, group in enumerate(groups):
        if len({row[at] for row in group}) < len(group):
            continue
        a, b = r.sample(group, 2)
        keep = [r.choice(["", "first", "other", "later"]) for _ in names]
        pairs.append([a[at], b[at], r.choice(["", "yes", "same"])] + keep)
        for name, word in zip(names, keep):
            value = {"first": a, "other": b}.get(word, a)[header.index(name)]
            if word in ("first", "other") and value.strip():
                wanted[k, name] = value
    path = os.path.join(work.directory, r.choice(["p.csv", "p.xlsx"]))
    if path.endswith(".csv"):
        with open(path, "wb") as file:
            file.write(write(pairs))
    else:
        workbooks.save(path, [("pairs", "", workbooks.sheet("".join(
            "<row>%s</row>" % "".join(map(workbooks.text, row))
            for row in pairs)))])
    merged = work.merge(data, "--decisions", path)
    names, records = parse(merged)
    for k, (place, _, _) in enumerate(merged_places(work)):
        for name in CHOSEN:
            if (k, name) in wanted:
                assert records[place][names.index(name)] == wanted[k, name], \
                    (name, wanted[k, name], records[place])
    assert work.undo(merged) == data, "not the same bytes"


def merged_places(work):
    """Place in the merged file (from 0), and the bytes of the survivor."""
    places = []
    for row in work.rows():
        if row["kind"] == "merged":
            places.append([int(row["place"]) - 1, None, row["lead_id"]])
        elif row["kind"] == "survivor":
            places[-1][1] = next(csv.reader(io.StringIO(row["record"],
                                                        newline="")))
    return places


def unescaped(text):
    return text.replace("\\;", ";")


def check_edits(r, work, left):
    """Edits cells of merged records; returns how many edits were checked."""
    header, rows = make_table(r, 6)
    merged = work.merge(to_bytes(r, header, rows))
    names, records = parse(merged)
    places = merged_places(work)
    editable = [i for i, name in enumerate(header)
                if name != "lead_id" and name not in GONE]
    edits = {}
    for _ in range(min(left, 3 * len(places))):
        place, survivor, lead = r.choice(places)
        column = r.choice(editable)
        value = r.choice(TEXTS + ["edit %d" % r.randint(0, 99)])
        was = (edits.get((place, column)) or [records[place][column]])[0]
        if value in (was, survivor[column]):
            continue
        edits[place, column] = [was, value, lead]
        records[place][column] = value
    back = work.undo(write([names] + records))
    found, originals = parse(back)
    if not edits:
        return 0
    conflicts = found.index("merge_conflicts")
    kept = {}
    for row in originals:
        kept.setdefault(row[header.index("lead_id")], []).append(
            row[conflicts])
    for (place, column), (_, value, lead) in edits.items():
        wanted = "%s=%s@%s" % (header[column], value, lead)
        assert any(wanted in unescaped(cell) for cell in kept[lead]), \
            "the edit %r is not kept: %r" % (wanted, kept[lead])
    plain = [i for i, name in enumerate(header) if name not in GONE]
    assert [[row[found.index(header[i])] for i in plain]
            for row in originals] == [[row[i] for i in plain]
                                      for row in rows], "a cell changed"
    return len(edits)


def check_changes(r, work):
    """Records and columns come and go after the merge."""
    header, rows = make_table(r, 6)
    header, rows = header + ["key"], [row + ["K%d" % i]
                                      for i, row in enumerate(rows)]
    names, records = parse(work.merge(to_bytes(r, header, rows)))
    if not work.rows():
        return
    places = {place for place, _, _ in merged_places(work)}
    removed = [i for i in range(len(records))
               if i not in places and r.random() < 0.2]
    lost = {records[i][names.index("key")] for i in removed}
    ids = [row[names.index("lead_id")] for row in records]
    if len(places) > 1 and r.random() < 0.3 and \
            ids.count(ids[min(places)]) == 1:
        removed.append(min(places))
    records = [row for i, row in enumerate(records) if i not in removed]
    for i in range(r.randint(0, 2)):
        new = [""] * len(names)
        new[names.index("lead_id")] = "NEW%d" % i
        new[names.index("key")] = "N%d" % i
        records.append(new)
    r.shuffle(records)
    records = [row + ["later %d" % i] for i, row in enumerate(records)]
    mixed = list(range(len(names) + 1))
    r.shuffle(mixed)
    names.append("added")
    back = work.undo(write([[row[i] for i in mixed]
                            for row in [names] + records]))
    found, originals = parse(back)
    assert found[:len(header)] == header, found
    assert "added" in found, found
    at = header.index("key")
    by_key = {row[at]: row[:len(header)] for row in originals}
    assert len(by_key) == len(originals), "a record came back twice"
    for row in rows:
        if row[at] in lost:
            assert row[at] not in by_key, "a removed record came back"
        else:
            assert by_key[row[at]] == row, (by_key[row[at]], row)
    news = {row[names.index("key")] for row in records
            if row[names.index("key")].startswith("N")}
    assert news <= set(by_key), "an added record is gone"


def check_rules(r, work):
    """Dates, counts, lists and refusals of contact, worked out by hand."""
    header, rows = make_table(r, 6)
    rows = [row for row in rows]
    names, records = parse(work.merge(to_bytes(r, header, rows)))
    merged, groups = None, []
    for row in work.rows():
        cells = next(csv.reader(io.StringIO(row["record"], newline="")))
        if row["kind"] == "merged":
            groups.append((dict(zip(names, cells)), []))
        else:
            groups[-1][1].append(dict(zip(header, cells)))
    for merged, parts in groups:
        check_group(merged, parts)


def items(text):
    out, item = [], ""
    i = 0
    while i < len(text):
        if text[i] == "\\" and i + 1 < len(text):
            item += text[i:i + 2]
            i += 1
        elif text[i] == ";":
            out.append(item.strip())
            item = ""
        else:
            item += text[i]
        i += 1
    return [x for x in out + [item.strip()] if x]


def check_group(merged, parts):
    def column(name):
        return [part[name] for part in parts if part.get(name)]
    if "created_date" in merged and column("created_date"):
        assert merged["created_date"] == min(column("created_date"))
    if "last_contact_date" in merged and column("last_contact_date"):
        assert merged["last_contact_date"] == max(column("last_contact_date"))
    if "contact_count" in merged and column("contact_count"):
        most = {}
        for part in parts:
            if part["contact_count"]:
                most[part["lead_id"]] = max(most.get(part["lead_id"], 0),
                                            int(part["contact_count"]))
        assert int(merged["contact_count"]) == sum(most.values())
    if "tags" in merged:
        wanted = []
        for part in parts:
            wanted += [x for x in items(part["tags"]) if x not in wanted]
        assert items(merged["tags"]) == wanted, (merged["tags"], wanted)
    if "do_not_contact" in merged and "yes" in column("do_not_contact"):
        assert merged["do_not_contact"] == "yes"
    if "grade" in merged:
        assert merged["grade"] == parts[0]["grade"]
    block = [name for name in ("address", "city", "country")
             if name in merged]
    assert not block or [merged[name] for name in block] in [
        [part[name] for name in block] for part in parts]
    for name in merged:
        if name not in GONE and parts[0].get(name, "").strip() and name in (
                "company", "email", "owner", "x"):
            assert merged[name] == parts[0][name]
        for part in parts:
            value = part.get(name, "").strip()
            if name in ("company", "email", "owner", "x", "city") and \
                    value and value != merged[name].strip():
                assert "%s=%s@" % (name, value) in unescaped(
                    merged["merge_conflicts"]), (name, value, merged)


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
    r = random.Random("merge 20240422")
    failed = False
    left = EDITS
    with tempfile.TemporaryDirectory() as directory:
        work = Work(directory)
        failed |= attempt("merge then undo gives the same bytes, %d tables" %
                          TABLES, TABLES, lambda n: check_bytes(r, work))
        failed |= attempt("chosen cells stay, and undo gives the same bytes",
                          40, lambda n: check_choices(r, work))
        while left > 0 and not failed:
            try:
                left -= check_edits(r, work, left)
            except (AssertionError, ValueError, KeyError) as error:
                print("not ok edits are kept\n# %s" % error)
                failed = True
        if not failed:
            print("ok %d random edits to survivors are kept" % EDITS)
        failed |= attempt("undo after records and columns came and went",
                          40, lambda n: check_changes(r, work))
        failed |= attempt("merged cells follow their rules", 40,
                          lambda n: check_rules(r, work))
    sys.exit(1 if failed else 0)


main()
