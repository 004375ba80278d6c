#!/usr/bin/env python3
"""Holds the plan of lib/: who may include whom, who may print, who is named how.

usage: floors.py [DIR]   DIR has the folder lib; default is the project's

Prints a line for each fault and ends with status 1 if there is one.
"""
import os
import re
import sys

# The wings, floor by floor from the ground up.  A file includes headers of
# its own wing and of lower floors, and of neighbours on its floor as long as
# they do not include its wing in turn.
FLOORS = (
    "base",
    "set csv",
    "rule",
    "value encoding xlsx",
    "format",
    "front doc",
    "lead export",
    "intake touch mail quote dup merge receivable",
    "due funnel",
    "campaign show",
)
# What a command of the trade reads beside its records is opened in these
# files of a wing, or in files whose names end so; no other file knows the
# front.
DOORS = ("files", "run", "facts")
# Who prints or ends the program.
LOUD = ("front/", "base/mem.")

# An arrow that closes a circle and waits to be turned: --print-columns is
# asked for on the command line and needs its struct.
TO_TURN = {("front/cli", "front/describe")}

# Functions of these headers bear the names of what they make, which all know.
NAMED_BY_USE = {"base/mem.h": ("x", "arena_", "buffer_"),
                "rule/columns.h": ("columns_", "column_", "dictionary_")}

FLOOR = {wing: height for height, wings in enumerate(FLOORS)
         for wing in wings.split()}
INCLUDE = re.compile(r'\s*#\s*include\s+"([^"]+)"')
# A function declared in a header: its type begins the line.
DECLARED = re.compile(r"^[a-z]\w*[\w ]*[ *]([a-z]\w*)\(", re.M)
GUARD = re.compile(r"^#ifndef (\w+)\n#define \1\n", re.M)
LOUD_CALL = re.compile(
    r"\b(_?exit|_Exit|quick_exit|abort|v?[df]?printf|f?puts|f?putc|putchar|"
    r"perror|psignal|warnx?|errx?|error|report_\w+|cli_\w+|"
    r"output_finish_run)\s*\(")
# Text and comments hold no calls.
NO_CODE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|'
                     r"'(?:\\.|[^'\\\n])*'", re.S)


def read_tree(lib):
    files = {}
    for wing in sorted(os.listdir(lib)):
        folder = os.path.join(lib, wing)
        if not os.path.isdir(folder):
            continue
        for name in sorted(os.listdir(folder)):
            if name.endswith((".c", ".h")):
                with open(os.path.join(folder, name), encoding="utf-8") as f:
                    files[wing + "/" + name] = f.read()
    return files


def includes(files):
    for name, text in files.items():
        for number, line in enumerate(text.split("\n"), 1):
            found = INCLUDE.match(line)
            if found:
                yield name, number, found.group(1)


def circles(graph):
    """Strongly connected parts of more than one, by Tarjan."""
    numbers, low, stack, out = {}, {}, [], []

    def visit(node):
        numbers[node] = low[node] = len(numbers)
        stack.append(node)
        for other in sorted(graph.get(node, ())):
            if other not in numbers:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], numbers[other])
        if low[node] == numbers[node]:
            at = stack.index(node)
            part, stack[at:] = stack[at:], []
            if len(part) > 1:
                out.append(sorted(part))

    for node in sorted(graph):
        if node not in numbers:
            visit(node)
    return out


def check_includes(files):
    modules, wings = {}, {}
    for name, number, header in includes(files):
        at = "lib/%s:%d: " % (name, number)
        wing, other = name.split("/")[0], header.split("/")[0]
        if header not in files:
            yield at + 'no "%s" in lib; write its path' % header
            continue
        if FLOOR[other] > FLOOR[wing]:
            yield at + "%s stands below %s and includes %s" % (
                wing, other, header)
        if other == "front" and FLOOR[wing] > FLOOR["front"] and \
                not name.split("/")[1][:-2].endswith(DOORS):
            yield at + "includes %s; only %s of a wing know the front" % (
                header, ", ".join(DOORS))
        if wing != other and FLOOR[wing] == FLOOR[other]:
            wings.setdefault(wing, set()).add(other)
        if name[:-2] != header[:-2] and \
                (name[:-2], header[:-2]) not in TO_TURN:
            modules.setdefault(name[:-2], set()).add(header[:-2])
    for part in circles(modules):
        yield "lib: a circle of modules: " + " ".join(part)
    for part in circles(wings):
        yield "lib: a circle of wings: " + " ".join(part)


def check_calls(files):
    for name, text in files.items():
        wing, base = name.split("/")
        if name.startswith(LOUD):
            continue
        # Blank the rest, so that line numbers stay.
        code = NO_CODE.sub(
            lambda m: re.sub(r"[^\n]", " ", m.group(0)), text)
        door = FLOOR[wing] > FLOOR["front"] and base[:-2].endswith(DOORS)
        for found in LOUD_CALL.finditer(code):
            if door and found.group(1).startswith(("report_", "cli_",
                                                   "output_")):
                continue
            yield "lib/%s:%d: %s(): only front prints or ends the program" \
                % (name, code.count("\n", 0, found.start()) + 1,
                   found.group(1))


def check_names(files):
    for name, text in files.items():
        guard = name.upper().replace("/", "_").replace(".", "_")
        found = GUARD.search(text)
        # A text to be included more than once has none.
        if name.endswith(".h") and found and found.group(1) != guard:
            yield "lib/%s: its guard is %s, not %s" % (
                name, found.group(1), guard)


def prefixes(wing, stem):
    """What the functions of a file may begin with: its name or what it makes
    (stages_ of stage.h, decoder_ of decode.h), behind its wing or alone."""
    made = {stem, stem + "s", stem.rstrip("s"), stem + "r"}
    if stem.endswith("y"):
        made.add(stem[:-1] + "ies")
    return tuple(front + name + "_" for name in made
                 for front in ("", wing, wing + "_"))


def check_prefixes(files):
    for name, text in files.items():
        wing, base = name.split("/")
        if not name.endswith(".h"):
            continue
        stem = base[:-2]
        allowed = prefixes(wing, stem) + NAMED_BY_USE.get(name, ())
        code = NO_CODE.sub("", text)
        for found in DECLARED.finditer(code):
            function = found.group(1)
            if not function.startswith(allowed) and function not in (
                    stem, wing + stem, wing + "_" + stem):
                yield "lib/%s: %s() bears another name than its file" % (
                    name, function)


def main():
    lib = os.path.join(sys.argv[1] if len(sys.argv) > 1 else os.path.join(
        os.path.dirname(os.path.abspath(__file__)), ".."), "lib")
    files = read_tree(lib)
    faults = ["lib/%s: no floor for this wing; tests/floors.py lists them"
              % wing for wing in sorted({f.split("/")[0] for f in files})
              if wing not in FLOOR]
    if not faults:
        for check in (check_includes, check_calls, check_names,
                      check_prefixes):
            faults.extend(check(files))
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
