"""Forty ledgers, from the order to what is owed on a day, reckoned by hand.

usage: ledgers.py BUILD; prints "ok NAME" and "not ok NAME" lines.

Each has orders, what became of them later (receivable-plan -p on that day),
receipts, and for some days the amounts that are not zero, by currency.
"""
import os
import subprocess
import sys
import tempfile

BUILD = os.path.abspath(sys.argv[1])
BUCKETS = ["not_due", "d1_30", "d31_60", "d61_90", "d91_up", "balance",
           "credit", "ordered", "received", "overdue"]
SHORT = dict(zip(["nd", "d1", "d31", "d61", "d91", "bal", "cr", "ord", "rec",
                  "over"], BUCKETS))
ORDER = "order_id,lead_id,order_date,amount,currency,terms,ship_date," \
    "acceptance_date,cancelled"
RECEIPT = "receipt_id,order_id,receivable_id,receipt_date,amount,currency,kind"
# 30 % at once, 70 % a month after shipment on 1 March.
O1 = "O1,L1,2024-01-10,1000,USD,30% deposit; 70% shipment+30,2024-03-01,,no"
# Two deliveries, of 40 % and 60 %, each paid when it goes; 30 % at once.
TWO = "30% deposit; 28% 2024-03-10; 42% 2024-05-20"
D1 = "D1,L1,2024-01-10,100000,USD," + TWO + ",,,no"

CASES = [
 ("an order that nobody has paid", [O1], {}, [], {
  "2024-01-10": "USD nd=1000 bal=1000 ord=1000",
  "2024-01-11": "USD nd=700 d1=300 bal=1000 ord=1000 over=300",
  "2024-02-09": "USD nd=700 d1=300 bal=1000 ord=1000 over=300",
  "2024-02-10": "USD nd=700 d31=300 bal=1000 ord=1000 over=300",
  "2024-03-31": "USD nd=700 d61=300 bal=1000 ord=1000 over=300",
  "2024-04-01": "USD d1=700 d61=300 bal=1000 ord=1000 over=1000",
  "2024-04-09": "USD d1=700 d61=300 bal=1000 ord=1000 over=1000",
  "2024-04-10": "USD d1=700 d91=300 bal=1000 ord=1000 over=1000"}),
 ("a deposit counts from the day it came", [O1], {}, [
  "R1,O1,,2024-01-15,300,USD,"], {
  "2024-01-14": "USD nd=700 d1=300 bal=1000 ord=1000 over=300",
  "2024-01-15": "USD nd=700 bal=700 ord=1000 rec=300"}),
 ("a bank keeps its fee", [O1], {}, ["R1,O1,,2024-01-15,275,USD,"], {
  "2024-01-15": "USD nd=700 d1=25 bal=725 ord=1000 rec=275 over=25",
  "2024-04-01": "USD d1=700 d61=25 bal=725 ord=1000 rec=275 over=725"}),
 ("all at once and early", [O1], {}, ["R1,O1,,2024-01-05,1000,USD,"], {
  "2024-01-05": "USD ord=1000 rec=1000",
  "2024-04-01": "USD ord=1000 rec=1000"}),
 ("overpaid by a cent", [O1], {}, ["R1,O1,,2024-01-15,1000.01,USD,"], {
  "2024-01-15": "USD cr=0.01 ord=1000 rec=1000.01"}),
 ("overpaid in two steps, paid back in one", [O1], {}, [
  "R1,O1,,2024-01-15,600,USD,", "R2,O1,,2024-03-15,600,USD,",
  "R3,O1,,2024-04-15,-200,USD,refund"], {
  "2024-01-15": "USD nd=400 bal=400 ord=1000 rec=600",
  "2024-03-15": "USD cr=200 ord=1000 rec=1200",
  "2024-04-14": "USD cr=200 ord=1000 rec=1200",
  "2024-04-15": "USD ord=1000 rec=1000"}),
 ("two deliveries, each paid late and short", [D1], {}, [
  "R1,D1,,2024-01-12,30000,USD,", "R2,D1,,2024-03-20,27000,USD,",
  "R3,D1,,2024-05-25,20000,USD,"], {
  "2024-03-10": "USD nd=70000 bal=70000 ord=100000 rec=30000",
  "2024-03-11": "USD nd=42000 d1=28000 bal=70000 ord=100000 rec=30000 over=28000",
  "2024-03-20": "USD nd=42000 d1=1000 bal=43000 ord=100000 rec=57000 over=1000",
  "2024-05-20": "USD nd=42000 d61=1000 bal=43000 ord=100000 rec=57000 over=1000",
  "2024-05-21": "USD d1=42000 d61=1000 bal=43000 ord=100000 rec=57000 over=43000",
  "2024-05-25": "USD d1=23000 bal=23000 ord=100000 rec=77000 over=23000"}),
 ("money for the second delivery only", [D1], {}, [
  "R1,D1,D1-1,2024-01-10,30000,USD,", "R2,D1,D1-3,2024-05-20,42000,USD,"], {
  "2024-05-20": "USD d61=28000 bal=28000 ord=100000 rec=72000 over=28000",
  "2024-06-08": "USD d61=28000 bal=28000 ord=100000 rec=72000 over=28000",
  "2024-06-09": "USD d91=28000 bal=28000 ord=100000 rec=72000 over=28000"}),
 ("one payment for both deliveries", [D1], {}, [
  "R1,D1,,2024-01-10,30000,USD,", "R2,D1,,2024-05-20,70000,USD,"], {
  "2024-05-19": "USD nd=42000 d61=28000 bal=70000 ord=100000 rec=30000 over=28000",
  "2024-05-20": "USD ord=100000 rec=100000"}),
 ("the second delivery is given up", [D1], {
  "2024-04-02": [D1.replace("100000", "58000")]}, [
  "R1,D1,,2024-01-10,30000,USD,", "R2,D1,,2024-03-10,28000,USD,"], {
  "2024-04-01": "USD nd=42000 bal=42000 ord=100000 rec=58000",
  "2024-04-02": "USD ord=58000 rec=58000"}),
 ("the second delivery becomes smaller", [D1], {
  "2024-04-02": [D1.replace("100000", "80000")]}, [
  "R1,D1,,2024-01-10,30000,USD,"], {
  "2024-04-01": "USD nd=42000 d1=28000 bal=70000 ord=100000 rec=30000 over=28000",
  "2024-04-02": "USD nd=22000 d1=28000 bal=50000 ord=80000 rec=30000 over=28000",
  "2024-05-21": "USD d1=22000 d61=28000 bal=50000 ord=80000 rec=30000 over=50000"}),
 ("goods that came short are taken off after they were paid", [D1], {
  "2024-06-03": [D1.replace("100000", "95000")]}, [
  "R1,D1,,2024-01-10,30000,USD,", "R2,D1,,2024-03-10,28000,USD,",
  "R3,D1,,2024-05-20,42000,USD,", "R4,D1,,2024-06-10,-5000,USD,refund"], {
  "2024-06-02": "USD ord=100000 rec=100000",
  "2024-06-03": "USD cr=5000 ord=95000 rec=100000",
  "2024-06-10": "USD ord=95000 rec=95000"}),
 ("three deliveries by amounts, the rest in the last", [
  "D2,L1,2024-01-10,9999.99,EUR,2500 2024-02-01; 2500.50 2024-03-01; "
  "rest 2024-04-01,,,no"], {}, ["R1,D2,,2024-03-01,3000,EUR,"], {
  "2024-02-01": "EUR nd=9999.99 bal=9999.99 ord=9999.99",
  "2024-03-01": "EUR nd=6999.99 bal=6999.99 ord=9999.99 rec=3000",
  "2024-03-02": "EUR nd=4999.49 d1=2000.50 bal=6999.99 ord=9999.99 rec=3000 over=2000.50"}),
 ("a final service payment of 10 % is waived before it was paid", [
  "W1,L1,2024-01-10,1000,USD,90% deposit; 10% acceptance,,2024-06-01,no"], {
  "2024-06-20": ["W1,L1,2024-01-10,900,USD,90% deposit; 10% acceptance,,"
                 "2024-06-01,no"]}, ["R1,W1,,2024-01-10,900,USD,"], {
  "2024-06-01": "USD nd=100 bal=100 ord=1000 rec=900",
  "2024-06-19": "USD d1=100 bal=100 ord=1000 rec=900 over=100",
  "2024-06-20": "USD ord=900 rec=900"}),
 ("a final service payment of 10 % is waived after it was paid", [
  "W1,L1,2024-01-10,1000,USD,90% deposit; 10% acceptance,,2024-06-01,no"], {
  "2024-06-20": ["W1,L1,2024-01-10,900,USD,90% deposit; 10% acceptance,,"
                 "2024-06-01,no"]}, [
  "R1,W1,,2024-01-10,900,USD,", "R2,W1,,2024-06-02,100,USD,",
  "R3,W1,,2024-07-01,-100,USD,refund"], {
  "2024-06-19": "USD ord=1000 rec=1000",
  "2024-06-20": "USD cr=100 ord=900 rec=1000",
  "2024-07-01": "USD ord=900 rec=900"}),
 ("an order grows", [O1], {"2024-02-20": [O1.replace(",1000,", ",1200,")]}, [
  "R1,O1,,2024-01-10,300,USD,"], {
  "2024-02-19": "USD nd=700 bal=700 ord=1000 rec=300",
  "2024-02-20": "USD nd=900 bal=900 ord=1200 rec=300",
  "2024-02-21": "USD nd=700 d1=200 bal=900 ord=1200 rec=300 over=200"}),
 ("an order grows and shrinks again", [O1], {
  "2024-02-20": [O1.replace(",1000,", ",1200,")],
  "2024-02-25": [O1.replace(",1000,", ",1100,")]}, [], {
  "2024-02-24": "USD nd=700 d1=200 d31=300 bal=1200 ord=1200 over=500",
  "2024-02-25": "USD nd=700 d1=100 d31=300 bal=1100 ord=1100 over=400"}),
 ("cancelled after the deposit, which goes back", [O1], {
  "2024-02-20": [O1[:-2] + "yes"]}, [
  "R1,O1,,2024-01-10,300,USD,", "R2,O1,,2024-03-01,-300,USD,refund"], {
  "2024-02-19": "USD nd=700 bal=700 ord=1000 rec=300",
  "2024-02-20": "USD cr=300 rec=300",
  "2024-03-01": "USD"}),
 ("cancelled after the deposit, of which 50 are kept", [O1], {
  "2024-02-20": [O1[:-2] + "yes"]}, [
  "R1,O1,,2024-01-10,300,USD,", "R2,O1,,2024-03-01,-250,USD,refund"], {
  "2024-03-01": "USD cr=50 rec=50"}),
 ("cancelled before anything was paid", [O1], {
  "2024-02-20": [O1[:-2] + "yes"]}, [], {
  "2024-02-19": "USD nd=700 d31=300 bal=1000 ord=1000 over=300",
  "2024-02-20": "USD"}),
 ("two waivers written by hand", [O1], {}, [
  "R1,O1,,2024-01-10,300,USD,", "R2,O1,O1-2,2024-04-02,650,USD,",
  "R3,O1,O1-2,2024-04-05,50,USD,waiver"], {
  "2024-04-04": "USD d1=50 bal=50 ord=1000 rec=950 over=50",
  "2024-04-05": "USD ord=1000 rec=950"}),
 ("a waiver is taken back", [O1], {}, [
  "R1,O1,,2024-01-10,950,USD,", "R2,O1,O1-2,2024-04-05,50,USD,waiver",
  "R3,O1,O1-2,2024-05-05,-50,USD,waiver"], {
  "2024-04-05": "USD ord=1000 rec=950",
  "2024-05-05": "USD d31=50 bal=50 ord=1000 rec=950 over=50"}),
 ("a cheque bounces", [O1], {}, [
  "R1,O1,O1-1,2024-01-10,300,USD,", "R2,O1,O1-1,2024-01-20,-300,USD,refund"], {
  "2024-01-10": "USD nd=700 bal=700 ord=1000 rec=300",
  "2024-01-20": "USD nd=700 d1=300 bal=1000 ord=1000 over=300"}),
 ("a cheque bounces and comes again", [O1], {}, [
  "R1,O1,O1-1,2024-01-10,300,USD,", "R2,O1,O1-1,2024-01-20,-300,USD,refund",
  "R3,O1,O1-1,2024-02-20,300,USD,"], {
  "2024-02-19": "USD nd=700 d31=300 bal=1000 ord=1000 over=300",
  "2024-02-20": "USD nd=700 bal=700 ord=1000 rec=300"}),
 ("a transfer recalled that named nothing but the order", [O1], {}, [
  "R1,O1,,2024-01-10,300,USD,", "R2,O1,,2024-01-20,-300,USD,refund"], {
  "2024-01-10": "USD nd=700 bal=700 ord=1000 rec=300",
  "2024-01-20": "USD nd=700 d1=300 bal=1000 ord=1000 over=300"}),
 ("two orders in two currencies", [O1,
  "O2,L1,2024-01-10,500,EUR,100% deposit+60,,,no"], {}, [
  "R1,O1,,2024-01-10,500,USD,", "R2,O2,,2024-01-10,500,USD,"], {
  "2024-01-10": "EUR nd=500 bal=500 ord=500; USD nd=500 bal=500 cr=500 ord=1000 rec=1000",
  "2024-03-11": "EUR d1=500 bal=500 ord=500 over=500; "
                "USD nd=500 bal=500 cr=500 ord=1000 rec=1000"}),
 ("euros for an order in dollars", [O1], {}, [
  "R1,O1,O1-1,2024-01-10,300,EUR,"], {
  "2024-01-10": "EUR cr=300 rec=300; USD nd=1000 bal=1000 ord=1000"}),
 ("yen have no cents", [
  "J1,L1,2024-01-10,1000001,JPY,1/3 deposit; 1/3 2024-02-10; rest 2024-03-10,,,no"],
  {}, ["R1,J1,,2024-01-10,333334,JPY,"], {
  "2024-01-10": "JPY nd=666667 bal=666667 ord=1000001 rec=333334"}),
 ("dinars have three", [
  "K1,L1,2024-01-10,0.100,KWD,1/3 deposit; 1/3 2024-02-10; 1/3 2024-03-10,,,no"],
  {}, ["R1,K1,,2024-02-10,0.035,KWD,"], {
  "2024-01-10": "KWD nd=0.100 bal=0.100 ord=0.100",
  "2024-02-10": "KWD nd=0.065 bal=0.065 ord=0.100 rec=0.035"}),
 ("a day that nobody knows yet is not overdue", [
  "N1,L1,2024-01-10,1000,USD,50% deposit; 50% acceptance+10,,,no"], {}, [
  "R1,N1,,2024-02-01,400,USD,"], {
  "2024-12-31": "USD nd=500 d91=100 bal=600 ord=1000 rec=400 over=100"}),
 ("the part without a day is paid last", [
  "N2,L1,2024-01-10,1000,USD,50% acceptance; 50% deposit,,,no"], {}, [
  "R1,N2,,2024-02-01,600,USD,"], {
  "2024-02-01": "USD nd=400 bal=400 ord=1000 rec=600"}),
 ("of one day the lower number first", [
  "S1,L1,2024-01-10,1000,USD,60% 2024-02-01; 40% 2024-02-01,,,no"], {}, [
  "R1,S1,,2024-02-01,600,USD,", "R2,S1,S1-2,2024-02-01,400,USD,"], {
  "2024-02-02": "USD ord=1000 rec=1000"}),
 ("more than a named part wants stays credit", [O1], {}, [
  "R1,O1,O1-1,2024-01-10,400,USD,"], {
  "2024-01-10": "USD nd=700 bal=700 cr=100 ord=1000 rec=400"}),
 ("receipts in the wrong order of the file", [O1], {}, [
  "R2,O1,,2024-04-15,700,USD,", "R1,O1,,2024-01-15,300,USD,"], {
  "2024-01-15": "USD nd=700 bal=700 ord=1000 rec=300",
  "2024-04-14": "USD d1=700 bal=700 ord=1000 rec=300 over=700",
  "2024-04-15": "USD ord=1000 rec=1000"}),
 ("two customers, one pays for the other", [O1,
  "O2,L2,2024-01-10,500,USD,100% deposit,,,no"], {}, [
  "R1,O2,,2024-01-12,500,USD,"], {
  "2024-01-12": "L1 USD nd=700 d1=300 bal=1000 ord=1000 over=300; "
                "L2 USD ord=500 rec=500"}),
 ("money for an order that nobody knows", [O1], {}, [
  "R1,O7,,2024-01-10,300,USD,"], {
  "2024-01-10": " USD cr=300 rec=300; L1 USD nd=1000 bal=1000 ord=1000"}),
 ("a change that comes late leaves the past alone", [O1], {
  "2024-07-01": [O1.replace(",1000,", ",600,")]}, [
  "R1,O1,,2024-01-10,300,USD,"], {
  "2024-06-29": "USD d61=700 bal=700 ord=1000 rec=300 over=700",
  "2024-06-30": "USD d91=700 bal=700 ord=1000 rec=300 over=700",
  "2024-07-01": "USD d91=300 bal=300 ord=600 rec=300 over=300"}),
 ("a leap day and the end of a month", [
  "M1,L1,2024-01-31,300,USD,1/3 deposit; 1/3 deposit+1 month; "
  "1/3 deposit+13 months,,,no"], {}, [], {
  "2024-02-29": "USD nd=200 d1=100 bal=300 ord=300 over=100",
  "2024-03-01": "USD nd=100 d1=200 bal=300 ord=300 over=200",
  "2025-02-28": "USD nd=100 d91=200 bal=300 ord=300 over=200",
  "2025-03-01": "USD d1=100 d91=200 bal=300 ord=300 over=300"}),
 ("a discount for the whole after two of three deliveries", [D1], {
  "2024-04-02": [D1.replace("100000", "60000")]}, [
  "R1,D1,,2024-01-10,30000,USD,"], {
  "2024-04-02": "USD nd=2000 d1=28000 bal=30000 ord=60000 rec=30000 over=28000"}),
 ("less than was paid already", [D1], {
  "2024-06-02": [D1.replace("100000", "20000")]}, [
  "R1,D1,,2024-01-10,30000,USD,", "R2,D1,,2024-03-10,28000,USD,"], {
  "2024-06-02": "USD cr=38000 ord=20000 rec=58000"}),
]


def run(folder, *command):
    done = subprocess.run([os.path.join(BUILD, "bin", command[0]),
                           *command[1:]], cwd=folder, capture_output=True,
                          check=False, text=True)
    if done.returncode == 2:
        raise RuntimeError("%s: %s" % (command, done.stderr))
    return done.stdout


def write(folder, name, header, lines):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
        f.write("\n".join([header, *lines]) + "\n")


def reckon(folder, day):
    """What is owed on a day, in the short form of the cases."""
    rows = run(folder, "receivable-age", "-r", "in.csv", "--today", day,
               "all.csv").splitlines()
    said = []
    for row in rows[1:]:
        cells = row.split(",")
        said.append(" ".join([cells[0], cells[1]] + [
            "%s=%s" % (short, value) for short, value in
            zip(SHORT, cells[2:]) if float(value) != 0]))
    return "; ".join(said)


def by_name(text):
    """The same whatever the order of the words, and with L1 where none is."""
    rows = []
    for row in text.split("; "):
        words = row.split(" ")
        if "=" in "".join(words[1:2]) or len(words) == 1:
            words = ["L1", *words]
        rows.append((words[0], words[1], tuple(sorted(
            (w.split("=")[0], round(float(w.split("=")[1]), 3))
            for w in words[2:]))))
    return sorted(rows)


def check(folder, case):
    _, orders, later, receipts, days = case
    write(folder, "orders.csv", ORDER, orders)
    write(folder, "in.csv", RECEIPT, receipts)
    run(folder, "receivable-plan", "-q", "-o", "plan.csv", "orders.csv")
    with open(os.path.join(folder, "plan.csv"), encoding="utf-8") as f:
        head, *rows = f.read().splitlines()
    rows = [row + "," for row in rows]
    write(folder, "all.csv", head + ",changes", rows)
    for day, now in later.items():
        write(folder, "now.csv", ORDER, now)
        rows += run(folder, "receivable-plan", "-q", "-p", "all.csv",
                    "--today", day, "now.csv").splitlines()[1:]
        write(folder, "all.csv", head + ",changes", rows)
    for day, wanted in days.items():
        got = reckon(folder, day)
        if by_name(got) != by_name(wanted):
            return "%s: %s, not %s" % (day, got, wanted)
    return None


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            wrong = check(folder, case)
            failed += wrong is not None
            print(("not ok " if wrong else "ok ") + case[0])
            if wrong:
                print("#   " + wrong)
    return failed > 0


sys.exit(main())
