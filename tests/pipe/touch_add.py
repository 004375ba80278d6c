"""Many writers add to one contact log at once; some are killed on the way.

usage: touch_add.py BUILD; prints "ok NAME" and "not ok NAME" lines.

What a writer that ended well has added is in the log exactly once, and no
record is torn.  A writer killed inside of its write(2), which needs a moment
of a microsecond, leaves a tail that the next one names; it is mended then.
"""
import csv
import fcntl
import os
import random
import subprocess
import sys
import tempfile
import threading
import time

BUILD = sys.argv[1]
COMMAND = [os.path.join(BUILD, "bin", "touch-add"), "--today", "2024-04-22"]
WRITERS = 20
RECORDS = 500
PER_BATCH = 20
SINGLES = 5		# of each writer, one program each
KILLED = 6		# writers
HEADER = "lead_id,touch_date,direction,medium,subject,body\n"


def batch(writer, number):
    rows = ["%s,2024-04-%02d,out,email,\"Offer, no %d\",\"line %d\nof %s\"\n" %
            ("W%02d" % writer, 1 + i % 22, number * PER_BATCH + i, i,
             "x" * (i * 37 % 400)) for i in range(PER_BATCH)]
    return (HEADER + "".join(rows)).encode()


def mend(log):
    """Cuts off what follows the last whole record, under the lock."""
    with open(log, "r+b") as file:
        fcntl.lockf(file, fcntl.LOCK_EX)
        data = file.read()
        end = len(data)
        while data[:end].count(b'"') % 2 or data[end - 1:end] != b"\n":
            end = data.rindex(b"\n", 0, end - 1) + 1
        file.truncate(end)


class Writer(threading.Thread):
    """Adds batch after batch; a mortal one is killed in the middle."""

    def __init__(self, number, log, mortal):
        super().__init__()
        self.number, self.log, self.mortal = number, log, mortal
        self.random = random.Random("%d 20240422" % number)
        self.done, self.killed, self.faults = set(), set(), []

    def start_program(self, arguments):
        return subprocess.Popen(COMMAND + ["--log", self.log] + arguments,
                                stdin=subprocess.PIPE,
                                stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE)

    def add(self, arguments, names, data):
        process = self.start_program(arguments)
        if self.mortal and self.random.random() < 0.5:
            try:
                process.stdin.write(data)
                process.stdin.close()
            except BrokenPipeError:
                pass
            time.sleep(self.random.random() * 0.02)
            process.kill()
            process.stderr.read()
            process.wait()
        else:
            message = process.communicate(data)[1].decode()
            if process.returncode == 2 and "stopped" in message:
                mend(self.log)
                self.add(arguments, names, data)
                return
            if process.returncode != 0:
                self.faults.append(message)
        (self.done if process.returncode == 0 else self.killed).update(names)

    def run(self):
        for n in range(SINGLES):
            subject = "single %d" % n
            self.add(["--lead", "W%02d" % self.number, "-m", "phone",
                      "--subject", subject],
                     {("W%02d" % self.number, subject)}, b"")
        for n in range((RECORDS - SINGLES) // PER_BATCH):
            names = {("W%02d" % self.number,
                      "Offer, no %d" % (n * PER_BATCH + i))
                     for i in range(PER_BATCH)}
            self.add(["-"], names, batch(self.number, n))


def check(log, writers):
    with open(log, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, strict=True))
    header, rows = rows[0], rows[1:]
    for row in rows:
        assert len(row) == len(header), "a torn record: %r" % row
    found = [(row[header.index("lead_id")], row[header.index("subject")])
             for row in rows]
    ids = [row[header.index("touch_id")] for row in rows]
    assert len(set(ids)) == len(ids), "a touch_id stands twice"
    assert len(set(found)) == len(found), "a record stands twice"
    done = set().union(*(w.done for w in writers))
    killed = set().union(*(w.killed for w in writers))
    assert done <= set(found), "%d records are lost" % len(done - set(found))
    assert set(found) <= done | killed, "a record from nowhere"
    for w in writers:
        assert not w.faults, w.faults[0]
        assert w.mortal or not w.killed, "a writer did not finish"


def main():
    with tempfile.TemporaryDirectory() as directory:
        log = os.path.join(directory, "log.csv")
        writers = [Writer(n, log, n < KILLED) for n in range(WRITERS)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        fault = None
        try:
            check(log, writers)
        except (AssertionError, csv.Error) as error:
            fault = str(error)
    print("%sok touch-add: %d writers at once lose and tear no record" %
          ("not " if fault else "", WRITERS))
    if fault:
        print("# " + fault)
    sys.exit(1 if fault else 0)


main()
