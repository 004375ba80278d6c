"""Precision, recall and F1 of lead-dedupe where the truth is in the file.

run(figure, program, data, work) prints them; called by data.py.  The columns
that hold the truth are taken out before the program sees the file.
"""
import collections
import csv
import io
import os
import re
import subprocess
import sys
import unicodedata

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "make"))
import dedupe_channels
import dedupe_data
import dedupe_firms


def rows_of(path, **options):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, **options))


def write(path, rows, hidden):
    names = [name for name in rows[0] if name not in hidden]
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["row"] + names, lineterminator="\n",
                                extrasaction="ignore")
        writer.writeheader()
        for number, row in enumerate(rows):
            writer.writerow(dict(row, row=number))


def dedupe(program, path, *options):
    done = subprocess.run([program, *options, path], capture_output=True,
                          check=True)
    return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))


def pairs_of(labels):
    """All pairs of rows with the same label."""
    groups = collections.defaultdict(list)
    for row, label in labels:
        groups[label].append(row)
    return {(a, b) for group in groups.values() for i, a in enumerate(group)
            for b in group[i + 1:]}


def found_pairs(out, with_review=False):
    return pairs_of((int(row["row"]), row["dup_group"]) for row in out
                    if row["dup_kind"] == "person" and
                    (with_review or row["dup_certainty"] == "certain"))


def rates(found, truth):
    good = len(found & truth)
    precision = good / len(found) if found else 1.0
    recall = good / len(truth) if truth else 1.0
    f1 = 2 * good / (len(found) + len(truth)) if found or truth else 1.0
    return precision, recall, f1


def show(figure, name, found, truth, least):
    precision, recall, f1 = rates(found, truth)
    measured = "P %.3f  R %.3f  F1 %.3f" % (precision, recall, f1)
    figure(name, measured)
    figure("  at least %s" % least, "yes" if f1 >= least else "no", "yes")


def febrl(figure, program, data, work):
    # In one pair of ten to seven another given name stands in one of the two
    # rows, with the family name, birth date and address of the other: what
    # twins look like, who are two with row twins of dup-evidence at 1.
    for number, least in ((1, .98), (2, .98), (3, .98)):
        rows = rows_of(os.path.join(data, "febrl-1-3",
                                    "dataset%d.csv" % number),
                       skipinitialspace=True)
        path = os.path.join(work, "febrl.csv")
        write(path, rows, {"rec_id", "soc_sec_id"})
        truth = pairs_of(
            (n, re.match(r"rec-(\d+)-", row["rec_id"]).group(1))
            for n, row in enumerate(rows))
        out = dedupe(program, path, "--on", "given_name,surname,"
                     "street_number,address_1,address_2,suburb,postcode,"
                     "state,date_of_birth")
        show(figure, "dedupe: febrl set %d" % number, found_pairs(out),
             truth, least)
        if os.environ.get("DEDUPE_MORE"):
            print("   with review", rates(found_pairs(out, True), truth))


def splink(figure, program, data, work):
    rows = rows_of(os.path.join(data, "splink-fake1000", "fake_1000.csv"))
    path = os.path.join(work, "splink.csv")
    write(path, rows, {"unique_id", "cluster"})
    truth = pairs_of((n, row["cluster"]) for n, row in enumerate(rows))
    out = dedupe(program, path, "--on", "first_name,surname,dob,city")
    show(figure, "dedupe: splink fake 1000", found_pairs(out), truth, .86)
    if os.environ.get("DEDUPE_MORE"):
        print("   with review", rates(found_pairs(out, True), truth))


def restaurants(figure, program, data, work):
    lists = []
    for number in (1, 2):
        rows = rows_of(os.path.join(data, "restaurant-csvdedupe",
                                    "restaurant-%d.csv" % number),
                       skipinitialspace=True)
        path = os.path.join(work, "restaurant-%d.csv" % number)
        lists.append((rows, path))
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["lead_id", "name", "address", "city",
                             "cuisine"])
            for n, row in enumerate(rows):
                writer.writerow(["%d-%d" % (number, n)] + [
                    row[k] for k in ("name", "address", "city", "cuisine")])
    (first, master), (second, path) = lists
    # Numbers beyond the first list's stand for restaurants it has not.
    truth = {(a, b) for a, x in enumerate(first)
             for b, y in enumerate(second)
             if x["unique_id"] == y["unique_id"]}
    out = dedupe(program, path, "--master", master, "--on",
                 "name,address,city")
    found = {(int(row["dup_group"].split("-")[1]), n)
             for n, row in enumerate(out)
             if row["dup_certainty"] == "certain"}
    show(figure, "dedupe: restaurants against a master list", found, truth,
         .96)
    if os.environ.get("DEDUPE_MORE"):
        for a, b in sorted(found ^ truth):
            print("   ", "wrong" if (a, b) in found else "missed",
                  list(first[a].values())[:3], list(second[b].values())[:3],
                  out[b]["dup_certainty"], out[b]["dup_why"])


def leads(figure, program, work):
    rows, truth = dedupe_data.make(10000, "leads 20240422")
    path = os.path.join(work, "leads.csv")
    dedupe_data.write(path, rows)
    done = subprocess.run([program, path], capture_output=True, check=True)
    out = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))
    found = pairs_of((n, row["dup_group"]) for n, row in enumerate(out)
                     if row["dup_kind"] == "person" and
                     row["dup_certainty"] == "certain")
    precision, recall, f1 = rates(found, pairs_of(enumerate(truth)))
    figure("dedupe: 10,000 generated leads", "P %.3f  R %.3f  F1 %.3f" %
           (precision, recall, f1))
    figure("  at least P .98, R .93", "yes" if precision >= .98 and
           recall >= .93 else "no", "yes")
    if os.environ.get("DEDUPE_MORE"):
        true = pairs_of(enumerate(truth))
        why = collections.Counter()
        for a, b in true - found:
            why[rows[b]["how"], ] += 1
        print(why.most_common(25))
        for a, b in list(sorted(found - true))[:15]:
            print(rows[a], rows[b], out[a]["dup_why"])


def firms(figure, program, work):
    """Ten thousand firms: how many colleagues are merged, and how many copies.

    Pairs of two rows without a name are left out: nothing says whose they are;
    so are two people's rows equal in every column, which are always one
    (R-DEDUPE-05).
    """
    for share, seed in ((0, "firms 10000"), (0.3, "firms copies")):
        rows, truth = dedupe_firms.make(10000 if not share else 2000, seed,
                                        share)
        path = os.path.join(work, "firms.csv")
        with open(path, "w", encoding="utf-8", newline="") as file:
            dedupe_firms.write(file, rows)
        done = subprocess.run([program, path], capture_output=True,
                              check=True)
        out = csv.DictReader(io.StringIO(done.stdout.decode("utf-8")))
        found = {(a, b) for a, b in pairs_of(
            (n, row["dup_group"]) for n, row in enumerate(out)
            if row["dup_kind"] == "person" and
            row["dup_certainty"] == "certain")
            if (rows[a]["contact_name"] or rows[b]["contact_name"]) and
            (truth[a] == truth[b] or dict(rows[a], lead_id="") !=
             dict(rows[b], lead_id=""))}
        wrong = sum(truth[a] != truth[b] for a, b in found)
        if not share:
            figure("dedupe: colleagues merged in 10,000 firms", wrong, 0)
            continue
        precision, recall, _ = rates(found, pairs_of(enumerate(truth)))
        figure("dedupe: copies with errors in 2,000 firms",
               "P %.3f  R %.3f" % (precision, recall))
        figure("  at least P .995", "yes" if precision >= .995 else "no",
               "yes")


def channels(figure, program, work):
    """The people of 1,500 firms, each by several channels."""
    rows, truth = dedupe_channels.make(1500, "channels eval")
    path = os.path.join(work, "channels.csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        dedupe_channels.write(file, rows)
    out = dedupe(program, path)
    found = pairs_of((n, row["dup_group"]) for n, row in enumerate(out)
                     if row["dup_kind"] == "person" and
                     row["dup_certainty"] == "certain")
    precision, recall, _ = rates(found, pairs_of(enumerate(truth)))
    figure("dedupe: people by several channels", "P %.4f  R %.3f" %
           (precision, recall))
    figure("  at least P .999, R .75", "yes" if precision >= .999 and
           recall >= .75 else "no", "yes")


def folded(name):
    text = unicodedata.normalize("NFKD", name).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", text)


def cleanco(figure, build, data, work):
    """Keys keep the words that are no legal form, and only those."""
    top = os.path.dirname(os.path.dirname(os.path.dirname(
        os.path.abspath(__file__))))
    keys = os.path.join(work, "companykeys")
    subprocess.run(["cc", "-D_GNU_SOURCE", "-I", os.path.join(top, "lib"),
                    "-o", keys, os.path.join(top, "tests", "corpus",
                                       "companykeys.c"),
                    os.path.join(build, "libfairlead.a"), "-lcsv",
                    "-lpcre2-8", "-lutf8proc", "-lm"],
                   check=True)
    with open(os.path.join(top, "lib", "tables", "legal.csv"),
              encoding="utf-8") as file:
        legal = {word for row in csv.DictReader(file)
                 for word in row["form"].split()}
    with open(os.path.join(data, "cleanco-companies", "companies.csv"),
              encoding="utf-8") as file:
        names = [line.split(";")[0].strip() for line in file]
    done = subprocess.run([keys], input="\n".join(names) + "\n", text=True,
                          encoding="utf-8", capture_output=True, check=True)
    lost, words_of = 0, collections.defaultdict(set)
    for name, key in zip(names, done.stdout.splitlines()):
        said = {"international" if w == "intl" else w for w in folded(name)}
        # Letters of forms such as S.p.A. are words of their own here.
        gone = [w for w in said - set(key.split())
                if len(w) > 1 and w not in legal]
        if not key or gone:
            lost += 1
            print("  lost:", name, "->", key)
        words_of[key].add(frozenset(
            w for w in said if len(w) > 1 and w not in legal))
    mixed = sum(len(words) > 1 for words in words_of.values())
    figure("dedupe: company names", len(names))
    figure("  that lost a distinctive word", lost, 0)
    figure("  keys of companies with other words", mixed, 0)


def run(figure, program, data, work):
    febrl(figure, program, data, work)
    splink(figure, program, data, work)
    restaurants(figure, program, data, work)
    leads(figure, program, work)
    firms(figure, program, work)
    channels(figure, program, work)
    cleanco(figure, os.path.dirname(os.path.dirname(program)), data, work)
