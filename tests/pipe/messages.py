"""Messages that any mail program reads: due-digest --mbox and --mime.

Random due lists (fixed seed) with Han, emoji, long words, quotes, line ends
and addresses in names go through the command.  Python's own parser must find
no defect, and what it decodes must be what the text output says.  Then some
messages travel through msmtp and a real SMTP server on the loopback.
"""
import csv
import email
import email.policy
import io
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

BUILD = sys.argv[1]
COMMAND = os.path.join(BUILD, "bin", "due-digest")
MESSAGES = 1000
TRAVELLERS = 20
TODAY = "2024-04-22"
FROM = "sales@example.com"
LINE_MOST = 998		# RFC 5322 2.1.1, octets without the line end
HEADER_MOST = 78
WORD_MOST = 75		# RFC 2047 2

PIECES = ["Acme", "Ltd", "轴承", "有限公司", "🛠️", "👩‍👩‍👧", "e\u0301", "Ünïcöde",
          'say "hi"', "back\\slash", "a,b", "<x@example.com>", "\r\n",
          "Bcc: x@example.net", "\nFrom here", "From you", ">From", ".",
          "\u202eevil", "\u2028", "\x85", "\x1b[2J", "\ufeff", "=?utf-8?Q?x?=",
          "w" * 90, "轴" * 80, "عربى", "עברית", "=20", "--", ";", "\t", "'",
          "a" * 30, "(c)", "@", ":", "  "]
RULES = ["R-DUE-11", "R-DUE-12", "R-DUE-13", "R-DUE-17", "R-DUE-22", ""]
GUARDS = ["", "", "too_soon until 2024-04-25", "too_late", "too_many"]
HEADER = ["owner", "due_date", "due_rule", "company", "contact_name",
          "why_now", "next_medium", "due_guard", "phone", "email", "topic"]


def text(r, most=4):
    joint = r.choice([" ", "", " "])
    return joint.join(r.choice(PIECES) for _ in range(r.randint(0, most)))


def due_list(r, owners):
    rows = []
    for owner in owners:
        for _ in range(r.randint(1, 4)):
            rows.append([owner, "2024-04-%02d" % r.randint(15, 29),
                         r.choice(RULES), text(r) or "x", text(r), text(r, 8),
                         r.choice(["email", "phone", ""]), r.choice(GUARDS),
                         text(r, 1), text(r, 1), r.choice(["greeting", ""])])
    r.shuffle(rows)
    return rows


def to_csv(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def run(*arguments):
    environment = dict(os.environ, FAIRLEAD_TODAY=TODAY, LC_ALL="C")
    done = subprocess.run([COMMAND, *arguments], env=environment,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)
    assert done.returncode == 0, (done.returncode, done.stderr.decode())
    return done.stdout


def blanks(owner):
    """As the cells of a file are compared: ASCII blanks at the ends gone."""
    return owner.strip(" \t\n\v\f\r")


def random_owners(r, count):
    owners = []
    while len(owners) < count:
        owner = text(r)
        name = blanks(owner)
        if name and name not in map(blanks, owners):
            owners.append(owner)
    return owners


def split_mbox(data):
    """The messages of an mbox file, undoing its quotes (mboxrd)."""
    messages = []
    for part in re.split(rb"(?m)^(?=From )", data):
        if part:
            first, rest = part.split(b"\n", 1)
            assert re.fullmatch(rb"From \S+@\S+ Mon Apr 22 00:00:00 2024",
                                first), first
            assert rest.endswith(b"\n\n"), "no empty line behind a message"
            messages.append(re.sub(rb"(?m)^>(>*From )", rb"\1", rest[:-1]))
    return messages


def body_of(message):
    plain = message.get_body(("plain",))
    return plain.get_content().replace("\r\n", "\n")


def check_lines(raw):
    head = raw.split(b"\n\n", 1)[0]
    assert all(32 <= byte < 127 or byte == 10 for byte in head), head
    for line in raw.split(b"\n"):
        assert len(line) <= LINE_MOST, len(line)
    for line in head.split(b"\n"):
        foldable = b" " in line.lstrip(b" ").split(b": ", 1)[-1]
        assert len(line) <= HEADER_MOST or not foldable, line
        for word in re.findall(rb"=\?utf-8\?B\?[^?]*\?=", line):
            assert len(word) <= WORD_MOST, word
            email.header.decode_header(word.decode())[0][0].decode("utf-8")


def defects_of(message):
    found = list(message.defects)
    for value in message.values():
        found += value.defects
    return found


def check_message(raw, address, expected, subject):
    check_lines(raw)
    for policy in (email.policy.default, email.policy.strict):
        message = email.message_from_bytes(raw, policy=policy)
        assert not defects_of(message), defects_of(message)
    assert sorted(message.keys()) == sorted([
        "From", "To", "Subject", "Date", "Message-ID", "MIME-Version",
        "Content-Type", "Content-Language", "Auto-Submitted"]), message.keys()
    to = message["To"].addresses
    assert [a.addr_spec for a in to] == [address], message["To"]
    assert message["From"].addresses[0].addr_spec == FROM
    assert message["Date"].datetime.isoformat() == TODAY + "T00:00:00+00:00"
    assert message["Auto-Submitted"] == "auto-generated"
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative", "text/plain", "text/html"]
    assert not any(defects_of(part) for part in message.walk())
    assert body_of(message) == expected, (body_of(message), expected)
    start, end = subject
    assert message["Subject"].startswith(start), (message["Subject"], start)
    assert message["Subject"].endswith(end), (message["Subject"], end)
    # The name of the recipient is the one that the text begins with.
    title = re.sub(r" - 2024-04-22: .*", "", " ".join(
        expected.split("\n=")[0].split("\n")))
    name = to[0].display_name
    # A title that is wider than a line is broken between characters.
    assert name.replace(" ", "") == title.replace(" ", ""), (name, title)
    return message


def subject_of(rows, owner):
    """By hand: how many are due, and whether more than one is."""
    own = [row for row in rows if blanks(row[0]) == blanks(owner)]
    return "%d due: " % len(own), ", ..." if len(own) > 1 else ")"


def check_batch(r, directory, count):
    """One mailbox of many owners; returns its raw messages."""
    due, reps = (os.path.join(directory, name) for name in ("d.csv", "r.csv"))
    owners = random_owners(r, count)
    rows = due_list(r, owners)
    address = {blanks(o): "rep%d@example.com" % i
               for i, o in enumerate(owners)}
    write(due, to_csv(HEADER, rows))
    write(reps, to_csv(["owner", "email"],
                       [[o, address[blanks(o)]] for o in owners]))
    mail = ["--reps", reps, "--from", FROM]
    raw = split_mbox(run("--mbox", *mail, due))
    ordered = sorted(owners, key=lambda o: blanks(o).encode("utf-8"))
    assert len(raw) == len(ordered), (len(raw), len(ordered))
    ids = set()
    for one, owner in zip(raw, ordered):
        mine = ["--owner=" + blanks(owner), "-q", due]
        expected = run(*mine).decode("utf-8")
        message = check_message(one, address[blanks(owner)], expected,
                                subject_of(rows, owner))
        assert message["Message-ID"] not in ids, "two messages of one id"
        ids.add(message["Message-ID"])
    some = ordered[0]
    alone = run("--mime", *mail, "--owner=" + blanks(some), "-q", due)
    assert alone == raw[0], "--mime and --mbox differ"
    return raw


# Keeps each message in a file named by its recipient, until its input ends.
SERVER = r"""
import asyncio, os, sys
from aiosmtpd.smtp import SMTP

class Keep:
    async def handle_DATA(self, server, session, envelope):
        path = os.path.join(sys.argv[1], envelope.rcpt_tos[0])
        with open(path + ".tmp", "wb") as file:
            file.write(envelope.original_content)
        os.rename(path + ".tmp", path)
        return "250 OK"

async def serve():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(Keep(), hostname="localhost"), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()

asyncio.run(serve())
"""


def find_python():
    """A Python that has aiosmtpd: the package is the system's."""
    for python in (sys.executable, "/usr/bin/python3"):
        if os.path.exists(python) and subprocess.run(
                [python, "-c", "import aiosmtpd"], check=False,
                stderr=subprocess.DEVNULL).returncode == 0:
            return python
    return None


def send(raw, port, directory):
    """As sendmail -t would be called; returns what arrived."""
    to = email.message_from_bytes(raw, policy=email.policy.default)["To"]
    arrived = os.path.join(directory, to.addresses[0].addr_spec)
    subprocess.run(["msmtp", "--host=127.0.0.1", "--port=%d" % port,
                    "--tls=off", "--auth=off", "--from=" + FROM, "-t"],
                   input=raw, check=True)
    for _ in range(100):
        if os.path.exists(arrived):
            break
        time.sleep(0.05)
    with open(arrived, "rb") as file:
        return file.read()


def check_delivery(messages, directory):
    python = find_python()
    with subprocess.Popen([python, "-c", SERVER, directory],
                          stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as server:
        port = int(server.stdout.readline())
        for raw in messages:
            got = send(raw, port, directory)
            assert got == raw.replace(b"\n", b"\r\n"), (got, raw)
        server.stdin.close()


def report(name, check):
    try:
        result = check()
    except (AssertionError, ValueError, OSError, IndexError,
            email.errors.MessageError,
            subprocess.CalledProcessError) as error:
        print("not ok %s" % name)
        print("# %s" % str(error)[:2000].replace("\n", "\n# "))
        return None
    print("ok %s" % name)
    return result


def check_all(directory):
    r = random.Random("due-digest 20240422")
    raw = []
    while len(raw) < MESSAGES:
        raw += check_batch(r, directory, 50)
    return raw


def check_once(directory):
    """Every record stands in the text once; how owners mix is no matter."""
    r = random.Random("due-digest once")
    path = os.path.join(directory, "once.csv")
    for _ in range(50):
        rows = due_list(r, random_owners(r, r.randint(1, 5)) + [""])
        for number, row in enumerate(rows):
            row[3] = "K%03d" % number
        write(path, to_csv(HEADER, rows))
        lang = r.choice(["en", "zh"])
        first = run("--lang", lang, path)
        for row in rows:
            assert first.count(row[3].encode()) == 1, row
        heads = re.findall(r"(?m)^\S.*?(?: \(|（)(\d+)[)）]$",
                           first.decode("utf-8"))
        assert sum(map(int, heads)) == len(rows), heads
        # Another mix of owners, the order of each being what it was.
        rows.sort(key=lambda row: row[0], reverse=r.random() < 0.5)
        write(path, to_csv(HEADER, rows))
        assert run("--lang", lang, path) == first, "the mix of owners counts"


def main():
    if not os.path.exists(COMMAND):
        print("ok messages # skipped: due-digest is not built")
        return 0
    with tempfile.TemporaryDirectory() as directory:
        raw = report("%d random messages: no defect, body and subject as the "
                     "text" % MESSAGES, lambda: check_all(directory))
        once = report("due-digest shows every record once, however owners "
                      "are mixed", lambda: check_once(directory) or True)
        if raw is None or once is None:
            return 1
        if shutil.which("msmtp") is None or find_python() is None:
            print("# msmtp or aiosmtpd is missing: nothing was delivered")
            return 0
        if report("%d messages arrive by SMTP byte for byte" % TRAVELLERS,
                  lambda: check_delivery(raw[:TRAVELLERS], directory) or True
                  ) is None:
            return 1
    return 0


sys.exit(main())
