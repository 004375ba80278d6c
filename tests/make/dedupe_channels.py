"""One person by several channels, each with errors of its own (seeded).

make(firms, seed) gives rows and, for each, the number of its person.  A firm
has few phones and mailboxes; some people of it share a surname, a couple or
father and son among them.  A person stands in the list by one to four
channels: the badge scanner (clean, without phone), a business card that was
read by machine, a form filled by hand, an old system that cuts and shouts, the
web form where people write what they like.
dedupe_channels.py FIRMS [SEED] writes the file to standard output.
"""
import csv
import random
import sys

NAMES = ["lead_id", "company", "contact_name", "email", "phone", "mobile",
         "country", "city", "website", "channel"]
GIVEN = ("Agnieszka Piotr Katarzyna Tomasz Magdalena Krzysztof Camille Julien "
         "Margaux Thibault Chiara Lorenzo Giulia Matteo Ines Pablo Lucia "
         "Alvaro Priya Rahul Ananya Vikram Aoife Callum Niamh Fergus Ingrid "
         "Sven Astrid Bjorn Zeynep Mehmet Elif Emre Haruka Kenji Sakura Ren "
         "Joao Beatriz Thiago Larissa Femke Joost Maaike Wouter").split()
FAMILY = ("Kowalczyk Wisniewski Zielinska Dubois Lefebvre Moreau Girard Conti "
          "Marchetti Gallo Ferrari Ortega Navarro Iglesias Sharma Verma Iyer "
          "Kapoor Gallagher Doyle Brennan Lindqvist Sorensen Bergstrom Yilmaz "
          "Demir Kaya Tanaka Mori Ishida Almeida Carvalho Teixeira Jansma "
          "Dijkstra Vermeulen Hoekstra").split()
TWO = ["de la Cruz", "van den Berg", "Garcia Lopez", "da Silva", "van Dam"]
TRADE = ("Hydraulics Abrasives Gaskets Couplings Sensors Filters Conveyors "
         "Coatings Refractories Cables Moulds Nozzles").split()
FORMS = ["Sp. z o.o.", "SARL", "S.r.l.", "S.L.", "Pvt. Ltd.", "Ltd", "AB",
         "B.V.", "Lda", "A.S."]
PLACES = [("PL", "48", "Poznan"), ("FR", "33", "Lyon"), ("IT", "39", "Torino"),
          ("ES", "34", "Vigo"), ("IN", "91", "Pune"), ("IE", "353", "Cork"),
          ("SE", "46", "Malmo"), ("NL", "31", "Breda"), ("TR", "90", "Bursa")]
SHORT = {"Katarzyna": "Kasia", "Tomasz": "Tomek", "Krzysztof": "Krzys",
         "Magdalena": "Magda", "Lorenzo": "Enzo", "Matteo": "Teo",
         "Beatriz": "Bia"}
OCR = {"l": "1", "o": "0", "rn": "m", "i": "l", "e": "c", "u": "v", "S": "5",
       "B": "8", "a": "o", "h": "n"}
EAR = {"ph": "f", "ck": "k", "y": "i", "c": "k", "z": "s", "ie": "i",
       "ll": "l", "ss": "s", "nn": "n", "v": "w"}
KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]


def digits(r, n):
    return "".join(r.choice("0123456789") for _ in range(n))


def word(r):
    return "".join(r.choice(["k", "br", "st", "v", "m", "dr", "pl", "t", "n"])
                   + r.choice("aeiou") for _ in range(r.choice([2, 3]))
                   ).capitalize() + r.choice(["", "l", "nt", "k"])


def firm(r, n):
    country, code, city = r.choice(PLACES)
    name = "%s %s" % (word(r), r.choice(TRADE))
    domain = "%s-%d.example.net" % (name.split()[0].lower(), n)
    def number():
        return "+%s %d %s" % (code, r.randint(20, 79), digits(r, 7))
    return {"name": name, "form": r.choice(FORMS), "country": country,
            "city": city, "domain": domain, "code": code,
            "phones": [number() for _ in range(r.choice([1, 1, 1, 2, 3]))],
            "boxes": ["%s@%s" % (b, domain) for b in r.sample(
                ["biuro", "info", "reception", "team2", "orders", "hola"], 2)],
            "families": r.sample(FAMILY + TWO, r.choice([1, 2, 4, 8]))}


def person(r, c, taken):
    while True:
        first, last = r.choice(GIVEN), r.choice(c["families"])
        if (first, last) not in taken:
            break
    taken.add((first, last))
    local = r.choice(["%s.%s", "%.1s.%s", "%s_%s"]) % (
        first.lower(), last.lower().replace(" ", ""))
    while local in taken:
        local += digits(r, 1)
    taken.add(local)
    how = r.random()
    return {"first": first, "last": last,
            "email": "%s@%s" % (local, c["domain"]) if how < .6 else
            r.choice(c["boxes"]) if how < .75 else
            "%s%s@gmail.com" % (local, digits(r, 3)) if how < .9 else "",
            "phone": r.choice(c["phones"]) if r.random() < .75 else
            "+%s %d %s" % (c["code"], r.randint(20, 79), digits(r, 7)),
            "mobile": "+%s 7%s" % (c["code"], digits(r, 8))
            if r.random() < .45 else ""}


def replace(r, text, table, skip=0):
    found = [(i, a) for a in table for i in range(skip, len(text))
             if text.startswith(a, i)]
    if not found:
        return text
    i, a = r.choice(found)
    return text[:i] + table[a] + text[i + len(a):]


def typed(r, text):
    if len(text) < 4:
        return text
    i = r.randrange(1, len(text) - 1)
    line = next((k for k in KEYS if text[i] in k), text[i])
    near = line[max(0, line.find(text[i]) + r.choice([-1, 1])) % len(line)]
    return r.choice([text[:i] + near + text[i + 1:], text[:i] + text[i + 1:],
                     text[:i] + text[i] + text[i:]])


def scanner(r, c, p, row):
    row["phone"] = ""


def card(r, c, p, row):
    for name in ("company", "contact_name", "email", "city"):
        if r.random() < .2:
            row[name] = replace(r, row[name], OCR, 1)
    if r.random() < .15:
        row["contact_name"], row["company"] = row["company"], \
            row["contact_name"]
    if r.random() < .3:
        row["phone"] = row["phone"].replace("+%s " % c["code"],
                                            "+%s (0)" % c["code"])


def hand(r, c, p, row):
    if r.random() < .4:
        row["contact_name"] = replace(r, row["contact_name"], EAR, 1)
    if r.random() < .3:
        row["company"] = replace(r, c["name"], EAR, 1)
    if r.random() < .2:
        row["contact_name"] = "%s. %s" % (p["first"][0], p["last"])
    if r.random() < .1:
        row["contact_name"] = r.choice(["Mr ", "Ms "]) + p["last"]
    row["website"] = ""
    row[r.choice(["email", "phone", "mobile"])] = ""


def old(r, c, p, row):
    row["company"] = row["company"].upper()[:20]
    row["contact_name"] = ("%s, %s" % (p["last"], p["first"])).upper()[:18]
    row["phone"] = row["phone"].replace("+" + c["code"], "0").replace(" ", "")
    row["email"] = row["email"].upper()


def web(r, c, p, row):
    if r.random() < .35:
        row["company"] = c["name"].split()[0]
    if r.random() < .3:
        row["contact_name"] = "%s %s" % (SHORT.get(p["first"], p["first"]),
                                         p["last"])
    if r.random() < .3:
        row["email"] = "%s%s@gmail.com" % (p["first"].lower(), digits(r, 4))
    for name in ("contact_name", "email"):
        if r.random() < .15 and "@" not in row[name]:
            row[name] = typed(r, row[name])
    row["country"] = row["city"] = ""


CHANNELS = [scanner, card, hand, old, web]


def make(firms, seed):
    r = random.Random(seed)
    rows, truth, number = [], [], 0
    for n in range(firms):
        c, taken = firm(r, n), set()
        for _ in range(min(r.choice([1, 2, 3, 5, 9, 20]),
                           20 * len(c["families"]))):
            p = person(r, c, taken)
            for channel in r.sample(CHANNELS, r.choice([1, 1, 1, 2, 2, 3, 4])):
                row = {"company": "%s %s" % (c["name"], c["form"]),
                       "contact_name": "%s %s" % (p["first"], p["last"]),
                       "email": p["email"], "phone": p["phone"],
                       "mobile": p["mobile"], "country": c["country"],
                       "city": c["city"], "website": r.choice(
                           ["", "www." + c["domain"]]),
                       "channel": channel.__name__}
                channel(r, c, p, row)
                rows.append(row)
                truth.append(number)
            number += 1
    order = r.sample(range(len(rows)), len(rows))
    return ([dict(rows[i], lead_id="C%06d" % k) for k, i in enumerate(order)],
            [truth[i] for i in order])


def write(file, rows):
    writer = csv.DictWriter(file, NAMES, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


if __name__ == "__main__":
    write(sys.stdout, make(int(sys.argv[1]), sys.argv[2]
                           if len(sys.argv) > 2 else "channels 1")[0])
