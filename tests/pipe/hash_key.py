"""Whatever key the tables in memory hash with, every byte of output is the same.

FAIRLEAD_HASH_KEY sets the key that is drawn anew in each run otherwise; one
run of each command draws its own.

usage: hash_key.py BUILD; prints "ok NAME" and "not ok NAME" lines.
"""
import os
import random
import subprocess
import sys

BIN = os.path.join(sys.argv[1], "bin")
KEYS = ["one", "two", None]
CHAINS = {
    "import": ["lead-import --today 2024-04-22 raw.csv"],
    "dedupe": ["lead-import --today 2024-04-22 raw.csv", "lead-dedupe"],
    "merge": ["lead-import --today 2024-04-22 raw.csv", "lead-dedupe",
              "lead-merge --journal journal.csv"],
    "names": ["lead-dedupe --names raw.csv"],
    "check": ["lead-check raw.csv"],
    "rollup": ["touch-rollup --touches touches.csv leads.csv"],
    "due": ["lead-grade leads.csv", "followup-due --touches touches.csv"],
    "digest": ["lead-grade leads.csv", "followup-due --touches touches.csv",
               "due-digest"],
    "show": ["show-report leads.csv"],
}


def write(name, header, rows):
    with open(name, "w", encoding="utf-8") as out:
        out.write(",".join(header) + "\n")
        for row in rows:
            out.write(",".join(row) + "\n")


def make_files(r):
    words = ["Acme", "Beryl", "Cobalt", "Dorsal", "Ember", "阀门", "Zürn"]
    people = ["Jo Moss", "Ann Reed", "Bo Lark", "Wei Lin", "Ida Stern"]
    leads = []
    for i in range(400):
        firm = r.choice(words) + " " + r.choice(words) + r.choice(
            ["", " GmbH", " Ltd"])
        host = "%d.example.com" % r.randrange(60)
        leads.append(["L%d" % i, firm, r.choice(people),
                      "%s@%s" % (r.choice("abc"), host),
                      r.choice(["", "+49 30 9018%02d" % r.randrange(99)]),
                      r.choice(["DE", "CN", "US"]),
                      r.choice(["Chen", "Lin", "Wu"]),
                      "2024-04-%02d" % r.randint(1, 20), "Fair One",
                      "2024-04-18", r.choice(["new", "open", "replied"])])
    header = ["lead_id", "company", "contact_name", "email", "phone",
              "country", "owner", "met_date", "event_name", "event_end",
              "status"]
    write("leads.csv", header, leads)
    write("raw.csv", header[1:], [row[1:] for row in leads])
    write("touches.csv",
          ["touch_id", "lead_id", "touch_date", "direction", "medium",
           "topic", "subject"],
          [["T%d" % i, "L%d" % r.randrange(400),
            "2024-04-%02d" % r.randint(1, 20), r.choice(["out", "in"]),
            "email", r.choice(["quote", "catalogue"]),
            r.choice(["", "Re: "]) + "Offer %d" % r.randrange(9)]
           for i in range(600)])


def run(chain, key):
    env = dict(os.environ, FAIRLEAD_TODAY="2024-04-22")
    env.pop("FAIRLEAD_HASH_KEY", None)
    if key is not None:
        env["FAIRLEAD_HASH_KEY"] = key
    data, said = b"", []
    if os.path.exists("journal.csv"):
        os.remove("journal.csv")
    for command in chain:
        argv = command.split()
        done = subprocess.run([os.path.join(BIN, argv[0])] + argv[1:],
                              input=data, capture_output=True, env=env,
                              check=False)
        data = done.stdout
        said.append((done.returncode, done.stderr, done.stdout))
    return said


def main():
    make_files(random.Random(11))
    for name, chain in CHAINS.items():
        runs = [run(chain, key) for key in KEYS]
        same = all(other == runs[0] for other in runs)
        useful = all(status < 2 for status, _, _ in runs[0])
        print("%s %s" % ("ok" if same and useful else "not ok", name))
        if not useful:
            print(runs[0][-1][:2])


main()
