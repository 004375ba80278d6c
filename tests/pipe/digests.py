"""Mails that any program reads: due-digest --mbox.

Random due lists (fixed seed) with Han, emoji, long words, mark-up, quotes, line
ends and control characters in cells go through the command.  Python's strict
policy must find no defect in any message; text and page must hold every
company, and the page no reference to anything outside, no mark-up of a cell,
and links of three kinds only.
"""
import csv
import email
import email.policy
import html
import io
import os
import random
import re
import subprocess
import sys
import tempfile

BUILD = sys.argv[1]
COMMAND = os.path.join(BUILD, "bin", "due-digest")
MAILS = int(sys.argv[2]) if len(sys.argv) > 2 else 60
PIECES = ["Acme", "Ltd", "轴承", "有限公司", "🛠️", "e\u0301", "Ünïcöde", "O'Brien",
          'say "hi"', "back\\slash", "a,b", "x;y", ":", "\r\n", "\n", "<b>x</b>",
          "</div></body>", "<script>alert(1)</script>", "&amp;", "&#60;img src=x>",
          "javascript:alert(1)", "http://evil.example/x.png", "\u202eevil\u2066",
          "\u2028", "\x1b[2J", "\x01", "w" * 120, "轴" * 80, "عربى", "\t", "  ",
          "=?utf-8?Q?x?=", "From x", ".", "%2C", "{owner}", "--=_0", "' onload='"]
HEADER = ["lead_id", "company", "contact_name", "job_title", "country", "email",
          "phone", "phone_e164", "mobile", "im", "owner", "due_date", "due_rule",
          "why_now", "medium", "topic", "topic_reason", "topic_fact",
          "topic_rule", "due_guard", "escalation", "check_first",
          "products_of_interest", "quantity", "quantity_unit", "target_price",
          "currency", "booth_note", "grade_horizon", "grade_relation",
          "email_state", "last_reply_date"]


def text(r, most=4):
    return r.choice([" ", "", " "]).join(
        r.choice(PIECES) for _ in range(r.randint(0, most)))


def record(r, number, owner):
    row = {name: text(r) for name in HEADER}
    row.update(
        lead_id="L%d" % number + text(r, 1), owner=owner,
        company="Company %d %s" % (number, text(r)),
        email=r.choice(["a@b.example.com", "", text(r), "x@[1.2.3.4]"]),
        phone=r.choice(["+4930123456", "030 1234", "", text(r)]),
        phone_e164=r.choice(["+4930123456", ""]),
        due_date="2024-04-%02d" % r.randint(10, 28),
        due_rule=r.choice(["R-DUE-11", "R-DUE-12", "R-DUE-22", ""]),
        topic_rule="", grade_horizon=r.choice("ABCU"),
        grade_relation=r.choice("ABCDU"),
        email_state=r.choice(["", "", "bounced"]))
    return row


def messages(r, lang):
    """The messages of one run, and what companies each must name."""
    owners = ["s%d@example.com" % i for i in range(20)]
    rows = [record(r, i, r.choice(owners)) for i in range(60)]
    out = io.StringIO()
    writer = csv.DictWriter(out, HEADER, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="",
                                     encoding="utf-8") as reps:
        reps.write("owner,email\nx,x@example.com\n")
        reps.flush()
        done = subprocess.run(
            [COMMAND, "-q", "--mbox", "--today", "2024-04-22", "--lang", lang,
             "--reps", reps.name, "--from", "陈静 <list@example.com>"],
            input=out.getvalue().encode(), capture_output=True, check=True)
    for part in re.split(rb"(?m)^From list@example.com .*\n", done.stdout)[1:]:
        message = email.message_from_bytes(part, policy=email.policy.strict)
        yield message, [row["company"].split()[1] for row in rows
                        if row["owner"] in str(message["To"])]


def faults(message, numbers):
    parts = list(message.walk())
    for part in parts:
        if part.defects:
            yield "defects: %s" % part.defects
    if [part.get_content_type() for part in parts] != [
            "multipart/alternative", "text/plain", "text/html"]:
        yield "parts: %s" % [part.get_content_type() for part in parts]
    if str(message["Subject"]).strip() == "" or not message["Message-ID"]:
        yield "no subject or id"
    plain = message.get_body(("plain",)).get_content()
    page = message.get_body(("html",)).get_content()
    for number in numbers:
        if "Company %s" % number not in plain:
            yield "the text lacks company %s" % number
        if "Company %s" % number not in page:
            yield "the page lacks company %s" % number
    if re.search(r"(?i)<(script|img|link|iframe|b>)|url\(|src=|onload='", re.sub(
            r">[^<]*<", "><", page)):
        yield "mark-up of a cell in the page"
    for link in re.findall(r'href="([^"]*)"', page):
        if not re.match(r"(tel:\+\d{7,15}|mailto:[^\s:]+)$", html.unescape(link)):
            yield "link: %s" % link


def main():
    r = random.Random(8)
    seen, bad = 0, []
    while seen < MAILS:
        for message, numbers in messages(r, r.choice(["en", "zh"])):
            seen += 1
            bad += list(faults(message, numbers))
    for fault in bad[:10]:
        print("#   " + fault)
    print("%sok %d random mails have no defect" % ("not " if bad else "", seen))
    sys.exit(1 if bad else 0)


main()
