"""Firms whose people share phones, mailboxes and surnames (seeded).

make(firms, seed, copies) gives rows and, for each, the number of its person;
no two people of a firm have the same full name, but one row may give only an
initial, a surname behind a title, or no name at all.  A share of copies of the
people stands in the list a second time, with errors of three kinds: slips of
the fingers, misread scans, misheard sounds; fields are missing or moved.
dedupe_firms.py FIRMS [SEED [COPIES]] writes the file to standard output.
"""
import csv
import random
import sys

NAMES = ["lead_id", "company", "contact_name", "email", "phone", "mobile",
         "country", "city", "website"]
# Frequent first; many differ by a letter or an ending only.
GIVEN = """Maria Anna Thomas Michael Daniel Andreas Peter Christian Sandra
Daniela Michaela Andrea Christina Mario Marion Julia Julian Juliana Alexander
Alexandra Stefan Stefanie Steffen Jan Jana Hans Hanna Hannah Johann Johanna
Martin Martina Petra Karl Karla Carl Carla Erik Erika Eric Manuel Manuela
Robert Roberta Roberto Gabriel Gabriele Gabriela Simon Simone Simona Nicola
Nicole Nikola Nikolas Patrick Patricia Paul Paula Pauline Louis Louise Luisa
Luis Ivan Ivana Marko Marco Marc Mark Markus Marcus Frank Franka Franz
Franziska Jonas Jonah John Jon Joan Joanna Lena Lina Nina Tina Dana Diana Emil
Emilia Emily Emilie Oliver Olivia Viktor Viktoria Victor Victoria Wei Wen Min
Ming Xiaomin Xiaoming Meilin Meiling Li Lin Ling An Anh Binh Thanh Thi""".split()
FAMILY = """Meier Mueller Schmidt Schneider Fischer Weber Meyer Maier Mayer
Wagner Becker Schulz Hoffmann Hofmann Schaefer Koch Bauer Baur Richter Klein
Wolf Wolff Schroeder Neumann Schwarz Zimmermann Braun Krueger Hartmann Lange
Schmitt Schmid Werner Krause Kraus Lehmann Lemann Walter Walther Peters
Petersen Larsen Larson Hansen Hanson Jensen Janssen Jansen Nilsson Nielsen
Olsen Olsson Novak Nowak Kovac Kovacs Smith Smyth Brown Browne Clark Clarke
Garcia Martinez Martin Marin Rossi Russo Ricci Rizzi Silva Silvestri Santos
Wang Wong Zhang Zheng Chen Cheng Nguyen Tran Kim Lim Lee Singh Sinha Khan
Kahn Ivanov Ivanova Petrov Petrova Popov Popova""".split()
TITLES = ["Mr", "Ms", "Herr", "Frau", "Dr"]
WORDS = """Bearings Valves Tools Pumps Optics Textiles Lighting Logistics
Automation Packaging Ceramics Instruments Fasteners Castings""".split()
FORMS = ["GmbH", "AG", "Ltd", "Inc.", "S.A.", "B.V.", "AB", "A/S", "Srl"]
BOXES = ["info", "sales", "office", "team", "shop", "firma", "north", "order",
         "hello", "desk2"]
NEAR = dict(zip("qwertyuiopasdfghjklzxcvbnm",
                "wqreutyiosapdgfhjkxlzcvbnm"))
SCAN = [("rn", "m"), ("m", "rn"), ("l", "i"), ("o", "0"), ("cl", "d"),
        ("h", "b"), ("e", "c")]
SOUND = [("ck", "k"), ("ph", "f"), ("y", "i"), ("ei", "ai"), ("z", "s"),
         ("v", "w"), ("tt", "t"), ("ss", "s"), ("ie", "i"), ("k", "c")]


def zipf(r, items):
    """The first twice as often as the second, and so on."""
    at = int(len(items) ** r.random() * 1.2) - 1
    return items[max(0, min(at, len(items) - 1))]


def stem(r):
    return "".join(r.choice("bdfgklmnprstvz") + r.choice("aeiou")
                   for _ in range(r.randint(2, 3))).capitalize() + \
        r.choice(["n", "r", "s", "x", "ld", "nt"])


def number(r, count):
    return "".join(r.choice("0123456789") for _ in range(count))


def firm(r, n):
    c = {"name": "%s %s" % (stem(r), r.choice(WORDS)),
         "city": "%sstadt" % stem(r), "country": "DE"}
    c["full"] = "%s %s" % (c["name"], r.choice(FORMS))
    c["domain"] = "%s%d.example.com" % (c["name"].split()[0].lower(), n)
    c["phones"] = ["+49 30 %s" % number(r, 7)
                   for _ in range(r.choice([1, 1, 2]))]
    c["boxes"] = ["%s@%s" % (box, c["domain"])
                  for box in r.sample(BOXES, r.choice([1, 1, 2]))]
    c["taken"] = {}
    # A family firm has few surnames.
    c["family"] = [r.choice([zipf(r, FAMILY), stem(r)])
                   for _ in range(r.choice([1, 2, 5, 20, 20]))]
    return c


def people(r, c, count):
    names = set()
    while len(names) < count:
        names.add((zipf(r, GIVEN), r.choice(c["family"] + [stem(r)])))
    return sorted(sorted(names), key=lambda name: r.random())


def address_of(r, c, first, last):
    """An address of one's own: the second one of a kind has a number."""
    local = r.choice(["%s.%s" % (first, last), "%s.%s" % (first[0], last),
                      "%s%s" % (first, last[0])]).lower()
    c["taken"][local] = c["taken"].get(local, 0) + 1
    if c["taken"][local] > 1:
        local += str(c["taken"][local])
    return "%s@%s" % (local, c["domain"])


def row_of(r, c, first, last):
    how = r.random()
    name = ("%s %s" % (first, last) if how < .75 else
            "%s. %s" % (first[0], last) if how < .87 else
            "%s %s" % (r.choice(TITLES), last) if how < .92 else "")
    how = r.random()
    email = (address_of(r, c, first, last) if how < .5 else
             r.choice(c["boxes"]) if how < .75 else "")
    phone = r.choice(c["phones"]) if r.random() < .7 else (
        "" if r.random() < .5 else "+49 30 %s" % number(r, 7))
    return {"company": r.choice([c["name"], c["full"]]),
            "contact_name": name, "email": email, "phone": phone,
            "mobile": "+49 171 %s" % number(r, 7) if r.random() < .3 else "",
            "country": r.choice(["DE", ""]), "city": c["city"],
            "website": r.choice(["", "https://www.%s/" % c["domain"]])}


def slip(r, text):
    if len(text) < 5:
        return text
    at = r.randrange(1, len(text) - 1)
    one = text[at]
    return r.choice([text[:at] + NEAR.get(one, one) + text[at + 1:],
                     text[:at] + text[at + 1:], text[:at] + one + text[at:],
                     text[:at] + text[at + 1] + one + text[at + 2:]])


def misread(r, text, pairs):
    for a, b in r.sample(pairs, len(pairs)):
        at = text.find(a, 1)
        if at > 0:
            return text[:at] + b + text[at + len(a):]
    return text


def copy_of(r, row):
    """The same person, written by somebody else."""
    copy = dict(row)
    for _ in range(r.choice([0, 1, 1, 2])):
        name = r.choice(["company", "contact_name", "contact_name", "city"])
        copy[name] = r.choice([slip(r, copy[name]), misread(
            r, copy[name], SCAN), misread(r, copy[name], SOUND)])
    if r.random() < .15:
        copy[r.choice(["company", "city", "website", "country",
                       "mobile"])] = ""
    if r.random() < .1 and " " in copy["contact_name"]:
        copy["contact_name"] = ", ".join(
            reversed(copy["contact_name"].rsplit(" ", 1)))
    if r.random() < .05:
        copy["phone"], copy["mobile"] = copy["mobile"], copy["phone"]
    return copy


def make(firms, seed, copies=0.0):
    r = random.Random(seed)
    rows, truth, person = [], [], 0
    for n in range(firms):
        c = firm(r, n)
        for first, last in people(r, c, r.randint(2, 40)):
            row = row_of(r, c, first, last)
            rows.append(row)
            truth.append(person)
            if r.random() < copies:
                rows.append(copy_of(r, row))
                truth.append(person)
            person += 1
    order = list(range(len(rows)))
    r.shuffle(order)
    rows = [dict(rows[i], lead_id="F%07d" % k) for k, i in enumerate(order)]
    return rows, [truth[i] for i in order]


def write(file, rows):
    writer = csv.DictWriter(file, NAMES, lineterminator="\n",
                            extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)


if __name__ == "__main__":
    write(sys.stdout, make(int(sys.argv[1]),
                           sys.argv[2] if len(sys.argv) > 2 else "firms 1",
                           float(sys.argv[3]) if len(sys.argv) > 3 else 0)[0])
