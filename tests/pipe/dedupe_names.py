"""lead-dedupe: what names that fit several people may and may not decide.

usage: dedupe_names.py BUILD; prints "ok NAME" and "not ok NAME" lines.  Each
pair of names stands in a firm of its own with each kind of facts.  What a
whole house has (switchboard, mailbox, website) never makes one person of two
names that may be two; what one person has (a mobile number, a private address)
does, unless the names are certainly two people's (R-DEDUPE-09, 10).
"""
import csv
import io
import os
import subprocess
import sys

BUILD = sys.argv[1]
NAMES = ["lead_id", "company", "contact_name", "email", "phone", "mobile",
         "website", "city", "note"]
HOUSE = ["switchboard", "mailbox", "both", "website", "department",
         "switchboard as mobile", "free mailbox", "surname mailbox"]
OWN = ["mobile", "private address"]

MAY_BE_TWO = """
M. Weber/M. Weber; M. van Dam/M. van Dam; M. van Dam/Maria van Dam;
M. Garcia Lopez/M. Garcia Lopez; M. Garcia Lopez/Maria Garcia Lopez;
"Weber, M."/"Weber, M."; "Garcia Lopez, M."/M. Garcia Lopez;
J.-P. Martin/J.-P. Martin; JP Martin/JP Martin;
J. P. Martin/Jean-Pierre Martin; Herr Weber/Herr Weber; Weber/Weber;
Frau Garcia Lopez/Maria Garcia Lopez; Mr van Dam/Jan van Dam; van Dam/van Dam;
M. Weber/Mr Weber; M. Weber/Maria Weber; /M. Weber; /Maria Weber;
M. Müller/M. Mueller; M. El-Sayed/M. El Sayed;
A. de la Cruz/A. de la Cruz; M. Schmidt-Weber/M. Schmidt-Weber;
M Weber Koch/M Weber Koch; Th. Weber/Th. Weber; Chr. Meier/Chr. Meier;
J Smith/J Smith; Maria K./Maria K.; Ms Li/Ms Li; Mr Wang/Mr Wang;
Wang XM/Wang XM; X. Wang/Xiaoming Wang; Kim/Kim; Иванов/Иванов;
И. И. Иванов/И. И. Иванов; 王/王芳; 王先生/王先生; 王先生/王芳; 小王/小王;
老王/老王; 王经理/王经理; 王总/王总; 王工/王工; 欧阳女士/欧阳女士; 欧阳/欧阳;
田中/田中; 田中さん/田中さん; Thomas Weber/Thomas Weber jun."""
ARE_TWO = """
Thomas Weber sen./Thomas Weber jun.; Thomas Weber Sr./Thomas Weber Jr.;
Herr M. Weber/Frau M. Weber; Herr Weber/Frau Weber; 王先生/王女士; Mr Wang/Ms Wang;
Maria Weber/Markus Weber; Bob Smith/Robert Smith"""
FIT = """
M. Weber/M. Weber; M. van Dam/Maria van Dam; M. Weber/Maria Weber; 王先生/王芳;
J.-P. Martin/Jean-Pierre Martin; Mr Wang/X. Wang; Weber/Maria Weber;
/Maria Weber"""
FULL = """
Maria van Dam/"van Dam, Maria"; John F. Kennedy/"Kennedy, John F.";
"Smith, John A."/"Smith, John A."; Maria Garcia Lopez/Maria Garcia Lopez;
Jean-Pierre Martin/Jean Pierre Martin; 王芳/王芳; 王小芳/Xiaofang Wang;
Ng Wei Ming/Ng Wei Ming; Li Bo/Bo Li; Li Jun/Jun Li; Bin Wang/Wang Bin;
Le Van An/Le Van An; 欧阳芳/欧阳芳; Dr. Maria Weber/Maria Weber; Jan Vlk/Jan Vlk;
"Thomas Weber, Jr."/Thomas Weber jun.; Maria Weber/Maria Weberr;
Иван Иванов/Иван Иванов; Anna Keller/Anna Maria Keller; 田中太郎/田中太郎"""


def pairs_of(text):
    return [tuple(name.strip().strip('"') for name in pair.split("/"))
            for pair in text.strip().split(";")]


def facts_of(kind, k):
    """What both rows of firm k have in common besides the company."""
    domain, house = "kestrel%d.example.com" % k, "+49 30 %07d" % (4 * 10**6 + k)
    return {
        "switchboard": {"phone": house},
        "mailbox": {"email": "team7@" + domain},
        "both": {"phone": house, "email": "team7@" + domain},
        "website": {"phone": house, "website": "www." + domain},
        "department": {"phone": house, "email": "info@" + domain},
        "switchboard as mobile": {"phone": house, "mobile": house},
        "free mailbox": {"phone": house,
                         "email": "kestrel%dpumps@gmail.com" % k},
        "surname mailbox": {
            "phone": house, "company": "Weber%d Pumps" % k,
            "email": "weber%d@weber%d-pumps.example.com" % (k, k)},
        "mobile": {"mobile": "+49 171 %07d" % (5 * 10**6 + k)},
        "private address": {"email": "m.weber.private%d@gmail.com" % k},
    }[kind]


def certain(pairs, kinds):
    """The pairs with the kind of facts, and whether they are one."""
    cases = [(pair, kind) for pair in pairs for kind in kinds]
    out = io.StringIO()
    writer = csv.DictWriter(out, NAMES, restval="", lineterminator="\n")
    writer.writeheader()
    for k, (pair, kind) in enumerate(cases):
        for side, name in zip("ab", pair):
            writer.writerow(dict({"company": "Kestrel%d Pumps" % k},
                                 **facts_of(kind, k), contact_name=name,
                                 lead_id="L%04d%s" % (k, side), note=side))
    done = subprocess.run([os.path.join(BUILD, "bin", "lead-dedupe")],
                          input=out.getvalue().encode("utf-8"),
                          capture_output=True, check=True)
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))
    for case, a, b in zip(cases, rows[::2], rows[1::2]):
        yield case, all(
            (row["dup_group"], row["dup_kind"], row["dup_certainty"]) ==
            (a["lead_id"], "person", "certain") for row in (a, b))


def check(name, text, kinds, wanted):
    wrong = [case for case, one in certain(pairs_of(text), kinds)
             if one != wanted]
    for case in wrong:
        print("# %s / %s by %s" % (*case[0], case[1]))
    print("not ok" if wrong else "ok", name)


check("what a house has makes nobody one whose name fits several", MAY_BE_TWO,
      HOUSE, False)
check("two people are two whatever they share", ARE_TWO, HOUSE + OWN, False)
check("what is one person's alone makes fitting names one", FIT, OWN, True)
check("full names are one by what the house has", FULL,
      ["switchboard", "website"], True)
