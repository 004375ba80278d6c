"""A log that others add to: a rewriter loses nothing, a reader sees no half.

The lock of touch-add is held here while a rewriter or reader begins; what is
written before it is let go stands in the rewritten file, and is read whole.

usage: inplace.py BUILD; prints "ok NAME" and "not ok NAME" lines.
"""
import fcntl
import os
import subprocess
import sys

BIN = os.path.join(sys.argv[1], "bin")
HEADER = b"touch_id,lead_id,touch_date,direction,medium\n"
FIRST = b"T1,L1,2024-04-16,out,email\n"
ADDED = b"T2,L1,2024-04-17,in,email\n"


def rewrite(name, standard_input):
    with open("log.csv", "wb") as out:
        out.write(HEADER + FIRST)
    with open("map.csv", "wb") as out:
        out.write(b"lead_id,merged_into\nL1,L2\n")
    argv = [os.path.join(BIN, "lead-repoint"), "-q", "-m", "map.csv",
            "-o", "log.csv"]
    # Closing any of its descriptors would let go of the lock.
    with open("log.csv", "rb") as source, open("log.csv", "r+b") as log:
        fcntl.lockf(log, fcntl.LOCK_EX)
        if standard_input:
            child = subprocess.Popen(argv, stdin=source)
        else:
            child = subprocess.Popen(argv + ["log.csv"])
        try:
            child.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            pass
        log.seek(0, os.SEEK_END)
        log.write(ADDED)
        log.flush()
        fcntl.lockf(log, fcntl.LOCK_UN)
    child.wait(timeout=60)
    with open("log.csv", "rb") as done:
        text = done.read()
    right = (HEADER + FIRST + ADDED).replace(b",L1,", b",L2,")
    print("%s %s" % ("ok" if text == right else "not ok", name))
    if text != right:
        print(text)


def read(name, *command):
    with open("log.csv", "wb") as out:
        out.write(HEADER + FIRST)
    with open("log.csv", "r+b") as log:
        fcntl.lockf(log, fcntl.LOCK_EX)
        log.seek(0, os.SEEK_END)
        half = len(ADDED) // 2
        log.write(ADDED[:half])
        log.flush()
        child = subprocess.Popen([os.path.join(BIN, command[0])]
                                 + list(command[1:]), stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT)
        try:
            child.wait(timeout=0.3)
        except subprocess.TimeoutExpired:
            pass
        log.write(ADDED[half:])
        log.flush()
        fcntl.lockf(log, fcntl.LOCK_UN)
    got, _ = child.communicate(timeout=60)
    right = subprocess.run([os.path.join(BIN, command[0])]
                           + list(command[1:]), stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT)
    good = got == right.stdout and child.returncode == right.returncode
    print("%s a_reader_waits_%s" % ("ok" if good else "not ok", name))
    if not good:
        print(got, right.stdout)


with open("map.csv", "wb") as merged:
    merged.write(b"lead_id,merged_into\nL1,L2\n")
with open("leads.csv", "wb") as leads:
    leads.write(b"lead_id,company,status\nL1,Acme,open\n")
read("check", "lead-check", "-k", "touch", "log.csv")
read("repoint", "lead-repoint", "-m", "map.csv", "log.csv")
read("due", "followup-due", "--today", "2024-04-22", "--touches", "log.csv",
     "leads.csv")
read("rollup", "touch-rollup", "--touches", "log.csv", "leads.csv")
read("show", "lead-show", "log.csv")
rewrite("a_file_named", False)
rewrite("standard_input", True)
