"""receivable-age on real invoices, beside a reckoning of its own.

ibm-ar/Accounts-Receivable.csv has 2,466 invoices with the day on which each
was settled.  The buckets of every tenth day are compared, in cents.  Called by
data.py.
"""
import csv
import datetime
import os
import subprocess
import tempfile

COLUMNS = ("not_due", "d1_30", "d31_60", "d61_90", "d91_up")


def day(text):
    return datetime.datetime.strptime(text, "%m/%d/%Y").date()


def cents(text):
    whole, _, part = text.partition(".")
    return int(whole) * 100 + int((part + "00")[:2])


def reckon(invoices, today):
    sums = dict.fromkeys(COLUMNS, 0)
    for row in invoices:
        if day(row["InvoiceDate"]) > today or \
                day(row["SettledDate"]) <= today:
            continue
        late = (today - day(row["DueDate"])).days
        bucket = 0 if late <= 0 else min((late - 1) // 30 + 1, 4)
        sums[COLUMNS[bucket]] += cents(row["InvoiceAmount"])
    return sums


def write(folder, invoices):
    due = os.path.join(folder, "due.csv")
    receipts = os.path.join(folder, "in.csv")
    with open(due, "w", encoding="utf-8") as f:
        f.write("receivable_id,order_id,amount_due,currency,invoice_date,"
                "due_date\n")
        for row in invoices:
            f.write("%s,%s,%s,USD,%s,%s\n" % (
                row["invoiceNumber"], row["invoiceNumber"],
                row["InvoiceAmount"], day(row["InvoiceDate"]),
                day(row["DueDate"])))
    with open(receipts, "w", encoding="utf-8") as f:
        f.write("receipt_id,order_id,receipt_date,amount,currency\n")
        for row in invoices:
            f.write("P%s,%s,%s,%s,USD\n" % (
                row["invoiceNumber"], row["invoiceNumber"],
                day(row["SettledDate"]), row["InvoiceAmount"]))
    return due, receipts


def trial(program, data, figure):
    path = os.path.join(data, "ibm-ar", "Accounts-Receivable.csv")
    if not os.path.exists(path):
        return
    with open(path, encoding="utf-8", newline="") as f:
        invoices = list(csv.DictReader(f))
    wrong = days = 0
    with tempfile.TemporaryDirectory() as folder:
        due, receipts = write(folder, invoices)
        today = min(day(row["InvoiceDate"]) for row in invoices)
        last = max(day(row["SettledDate"]) for row in invoices)
        while today <= last:
            out = subprocess.run(
                [program, "--by", "currency", "--receipts", receipts,
                 "--today", str(today), due],
                check=True, capture_output=True, text=True).stdout
            row = list(csv.DictReader(out.splitlines()))[0]
            got = {name: cents(row[name]) for name in COLUMNS}
            wrong += got != reckon(invoices, today)
            days += 1
            today += datetime.timedelta(10)
    figure("receivable-age: ibm-ar, invoices", len(invoices))
    figure("receivable-age: ibm-ar, days aged", days)
    figure("receivable-age: ibm-ar, days that differ", wrong, 0)
