"""Made-up leads with duplicates whose truth is known (seeded).

make(count, seed, share) gives rows and, for each, the number of the person.
A duplicate is the original written once more by somebody else: with one to
three of the changes of CHANGES.  Companies have one to four contacts, some of
them share the phone of the company, some have no e-mail of their own.
dedupe_data.py COUNT [SEED [SHARE]] writes the file to standard output.
"""
import csv
import random
import sys
import unicodedata

NAMES = ["lead_id", "company", "contact_name", "email", "phone", "country",
         "city", "website", "note"]
FIRST = """Ada Bruno Carla Dmitri Elena Farid Greta Hassan Inès Jonas Katarina
Luis María Nils Olga Pedro Quentin Rosa Stefan Tomás Ulla Victor Wanda Xavier
Yvonne Zoltán Agnes Björn Chloé Diego Emil Fiona George Hanna Igor Jana Karl
Lena Marco Nadia Oscar Paula Rafael Sofia Tariq Ursula Vera Walter Yara Zoe
Andrew Beatrice Christopher Deborah Edward Frances Gregory Helen Isaac Julia
Kenneth Laura Michael Nicole Oliver Patricia Robert Samantha Timothy
Vanessa William""".split()
LAST = """Moreau Keller Novák Silva Okafor Larsen Rossi Tanaka Weber Costa
Müller Schneider Fischer García Fernández López Dubois Lefèvre Johansson
Nilsson Kowalski Nowak Horváth Szabó Ivanov Petrov Yılmaz Demir Haddad Nasser
Singh Sharma Patel Kumar Nguyen Tran Santos Oliveira Pereira Brown Taylor
Davies Evans Thomas Roberts Walker Wright Robinson Thompson White Hughes
Edwards Green Hall Wood Harris Clarke Jackson Turner Hill Cooper Ward Morris
Bianchi Romano Ricci Greco Conti Gallo Jansen Bakker Visser Meijer""".split()
SURNAMES = "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗".split()
GIVEN = "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚".split()
PINYIN = dict(zip(SURNAMES + GIVEN, """wang li zhang liu chen yang zhao huang
zhou wu xu sun hu zhu gao lin he guo ma luo wei fang na min jing li qiang lei
jun yang yong yan jie juan tao ming chao xia ping gang""".split()))
PLACES = [("郑州", "Zhengzhou"), ("宁波", "Ningbo"), ("苏州", "Suzhou"),
          ("佛山", "Foshan"), ("厦门", "Xiamen"), ("长沙", "Changsha"),
          ("温州", "Wenzhou"), ("青岛", "Qingdao"), ("东莞", "Dongguan")]
HAN = {"泰": "tai", "普": "pu", "海": "hai", "川": "chuan", "明": "ming",
       "远": "yuan", "金": "jin", "源": "yuan", "华": "hua", "东": "dong",
       "瑞": "rui", "丰": "feng", "恒": "heng", "盛": "sheng", "安": "an",
       "达": "da", "力": "li", "诚": "cheng", "鑫": "xin", "凯": "kai",
       "博": "bo", "宏": "hong", "利": "li", "腾": "teng", "飞": "fei"}
TRADES = [("轴承", "Bearing"), ("阀门", "Valve"), ("机械", "Machinery"),
          ("电子", "Electronics"), ("五金", "Hardware"), ("塑料", "Plastics"),
          ("照明", "Lighting"), ("纺织", "Textile")]
WORDS = """Bearings Valves Tools Pumps Optics Textiles Lighting Hydraulics
Components Systems Engineering Trading Logistics Industries Automation
Packaging Ceramics Instruments Fasteners Castings Manufacturing
International Technology""".split()
SHORT = {"Manufacturing": "Mfg", "International": "Intl",
         "Engineering": "Eng", "Technology": "Tech", "Industries": "Ind"}
COUNTRIES = [("DE", "49", ["GmbH", "AG", "GmbH & Co. KG"]),
             ("US", "1", ["Inc.", "LLC", "Corp."]),
             ("GB", "44", ["Ltd", "Limited", "plc"]),
             ("FR", "33", ["S.A.", "SARL"]), ("IT", "39", ["S.p.A.", "Srl"]),
             ("ES", "34", ["S.A.", "S.L."]), ("NL", "31", ["B.V."]),
             ("SE", "46", ["AB"]), ("IN", "91", ["Pvt. Ltd."])]
CITIES = """Harbourton Millbrook Aldermoor Kingsferry Stonebridge Westhaven
Oakdale Rivermouth Northgate Fairview""".split()
FREE = ["gmail.com", "outlook.com", "yahoo.com", "qq.com", "163.com"]


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text)
                   if not unicodedata.combining(c)).replace("ı", "i")


def stem(r):
    return "".join(r.choice("bdfgklmnprstvz") + r.choice("aeiou")
                   for _ in range(r.randint(2, 3))).capitalize() + \
        r.choice(["", "", "n", "r", "s", "x"])


def digits(r, count):
    return "".join(r.choice("0123456789") for _ in range(count))


def company(r, number):
    """A company: what its contacts have in common."""
    c = {"han": None}
    if r.random() < 0.15:
        place, trade = r.choice(PLACES), r.choice(TRADES)
        name = "".join(r.sample(sorted(HAN), r.choice([2, 2, 3])))
        c["country"], c["code"] = "CN", "86"
        c["han"] = place[0] + name + trade[0] + r.choice(
            ["有限公司", "股份有限公司", "有限责任公司"])
        latin = "".join(HAN[h] for h in name).capitalize()
        c["name"] = "%s %s %s" % (place[1], latin, trade[1])
        c["forms"] = ["Co., Ltd.", "Co.,Ltd", "Company Limited"]
        c["city"] = place[1]
        c["domain"] = "%s%d.example.net" % (latin.lower(), number)
    else:
        c["country"], c["code"], c["forms"] = r.choice(COUNTRIES)
        words = [stem(r)] + r.sample(WORDS, r.choice([1, 1, 2]))
        c["name"] = " ".join(words)
        c["city"] = r.choice(CITIES)
        c["domain"] = "%s-%d.example.com" % (words[0].lower(), number)
    c["form"] = r.choice(c["forms"])
    c["phone"] = "+%s %s %s" % (c["code"], r.randint(20, 89), digits(r, 7))
    return c


def person(r, c, number):
    row = {"country": c["country"], "city": c["city"], "company":
           c["han"] or "%s %s" % (c["name"], c["form"]), "how": "",
           "website": r.choice(["", "https://www.%s/" % c["domain"]]),
           "note": "note %d" % number, "lead_id": "L%07d" % number}
    if c["han"]:
        surname, given = r.choice(SURNAMES), "".join(
            r.sample(GIVEN, r.choice([1, 2, 2])))
        row["contact_name"] = surname + given
        first = "".join(PINYIN[g] for g in given)
        last = PINYIN[surname]
    else:
        first, last = r.choice(FIRST), r.choice(LAST)
        row["contact_name"] = "%s %s" % (first, last)
    row["latin"] = (first.capitalize(), last.capitalize())
    local = r.choice(["%s.%s", "%.1s.%s", "%s_%s"]) % (
        plain(first).lower(), plain(last).lower())
    row["local"] = local
    row["email"] = "" if r.random() < 0.1 else "%s@%s" % (
        local, c["domain"]) if r.random() < 0.75 else "%s%d@%s" % (
        local, r.randint(1, 99), r.choice(FREE))
    row["phone"] = c["phone"] if r.random() < 0.2 else "+%s %s %s" % (
        c["code"], r.randint(20, 89), digits(r, 7))
    if row["email"] and r.random() < 0.05:
        row["phone"] = ""
    return row


def slip(r, text):
    """One typing error, not in the first letter."""
    if len(text) < 4:
        return text
    at = r.randrange(1, len(text) - 1)
    letter = r.choice("abcdefghijklmnoprstuvwz")
    return r.choice([text[:at] + letter + text[at:],
                     text[:at] + text[at + 1:],
                     text[:at] + letter + text[at + 1:],
                     text[:at] + text[at + 1] + text[at] + text[at + 2:]])


def change_case(r, row, c):
    for name in ("company", "contact_name"):
        row[name] = r.choice([row[name].upper(), row[name].lower()])


def change_accents(r, row, c):
    row["contact_name"] = plain(row["contact_name"])


def change_form(r, row, c):
    if c["han"]:
        row["company"] = row["company"].replace(
            "股份有限公司", "").replace("有限责任公司", "").replace(
            "有限公司", "")
    else:
        row["company"] = "%s %s" % (c["name"], r.choice(c["forms"])) \
            if r.random() < 0.5 else c["name"]


def change_order(r, row, c):
    if not c["han"]:
        row["contact_name"] = "%s, %s" % (row["latin"][1], row["latin"][0])


def change_short(r, row, c):
    if c["han"]:
        return
    words = [SHORT.get(word, word) for word in c["name"].split()]
    if words == c["name"].split():
        row["contact_name"] = "%.1s. %s" % row["latin"]
    else:
        row["company"] = " ".join(words + [c["form"]])


def change_slips(r, row, c):
    for _ in range(r.randint(1, 2)):
        name = r.choice(["company", "contact_name", "email"])
        if row[name].isascii():
            head, mark, tail = row[name].partition("@")
            row[name] = slip(r, head) + mark + tail


def change_phone(r, row, c):
    if row["phone"]:
        body = row["phone"].split(" ", 1)[1]
        row["phone"] = r.choice([
            "00%s %s" % (c["code"], body), "(+%s) %s" % (
                c["code"], body.replace(" ", "-")),
            "+%s%s" % (c["code"], body.replace(" ", "")),
            "+%s (0)%s" % (c["code"], body) if c["code"] in (
                "49", "44", "33", "31", "46") else "+%s %s" % (
                c["code"], body)])


def change_mail(r, row, c):
    if row["email"] and row["phone"]:
        free = row["email"].split("@")[1] in FREE
        row["email"] = "%s@%s" % (row["local"], c["domain"]) if free else \
            "%s%d@%s" % (row["local"], r.randint(1, 99), r.choice(FREE))


def change_script(r, row, c):
    if c["han"]:
        row["company"] = "%s %s" % (c["name"], r.choice(c["forms"]))
        row["contact_name"] = r.choice(["%s %s" % row["latin"],
                                        "%s %s" % row["latin"][::-1]])


def change_city(r, row, c):
    row["city"] = r.choice(CITIES)
    row["country"] = r.choice([row["country"], ""])


CHANGES = [change_case, change_accents, change_form, change_order,
           change_short, change_slips, change_phone, change_mail,
           change_script, change_city]


def make(count, seed, share=0.25):
    """count rows, a share of them duplicates, in a shuffled order."""
    r = random.Random(seed)
    rows, people, number = [], 0, 0
    while len(rows) < count:
        number += 1
        c = company(r, number)
        for _ in range(r.choice([1, 1, 1, 2, 2, 3, 4])):
            row = person(r, c, len(rows))
            rows.append((people, row))
            while r.random() < share / (1 - share) / 1.33:
                again = dict(row, lead_id="L%07d" % len(rows))
                changes = r.sample(CHANGES, r.randint(1, 3))
                for change in changes:
                    change(r, again, c)
                again["how"] = "+".join(sorted(
                    change.__name__[7:] for change in changes))
                again["note"] = "note %d" % len(rows)
                rows.append((people, again))
            people += 1
    del rows[count:]
    r.shuffle(rows)
    return [row for _, row in rows], [label for label, _ in rows]


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, NAMES, lineterminator="\n",
                                extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    write("/dev/stdout", make(int(sys.argv[1]),
                              sys.argv[2] if len(sys.argv) > 2 else "leads",
                              float(sys.argv[3]) if len(sys.argv) > 3
                              else 0.25)[0])
