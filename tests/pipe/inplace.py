"""A log that is read and replaced loses nothing that is added meanwhile.

The lock of touch-add is held here while a rewriter begins; what is written
before it is let go stands in the rewritten file.

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


rewrite("a_file_named", False)
rewrite("standard_input", True)
