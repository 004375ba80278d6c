"""A small part of tests/fault/faults.py, which make check-faults runs whole.

usage: faults.py BUILD; prints "ok NAME" and "not ok NAME" lines.
"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                "..", "fault"))
sys.dont_write_bytecode = True
import faults  # noqa: E402

faults.main([sys.argv[0], sys.argv[1]])
