"""Every command against its manual page: options, --help, --version, NAME.

usage: options.py BUILD; prints "ok NAME" and "not ok NAME" lines.  The
commands are those of BUILD/bin: a new one needs no line here.
"""
import csv
import os
import re
import subprocess
import sys

BUILD = sys.argv[1]
TOP = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
SCREEN = 80


def run(command, *arguments):
    return subprocess.run([os.path.join(BUILD, "bin", command), *arguments],
                          stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, encoding="utf-8", timeout=60)


def options_of(command):
    """The option table: {long name: letter or None}, and the arguments."""
    done = run(command, "--list-options")
    table, arguments = {}, {}
    for line in done.stdout.splitlines():
        letter, name, argument = line.split("\t")[:3]
        table[name] = None if letter == "-" else letter
        arguments[name] = argument
    return table, arguments


def flags_of(tokens):
    """The flags among the tokens of a macro line: ("", long) or (letter,)."""
    i = 0
    while i < len(tokens):
        if tokens[i] == "Fl" and tokens[i + 1:i + 2] == ["Fl"]:
            yield "long", tokens[i + 2]
            i += 3
        elif tokens[i] == "Fl" and i + 1 < len(tokens):
            for letter in tokens[i + 1]:
                yield "letter", letter
            i += 2
        else:
            i += 1


def page_of(command):
    """Flags named in SYNOPSIS and DESCRIPTION, pairs of .It lines, .Nd."""
    letters, names, pairs, sentence, section = set(), set(), {}, None, None
    path = os.path.join(TOP, "man", command + ".1")
    with open(path, encoding="utf-8") as page:
        for line in page:
            if not line.startswith("."):
                continue
            tokens = line[1:].split()
            if tokens[:1] == ["Sh"]:
                section = " ".join(tokens[1:])
            elif tokens[:1] == ["Nd"]:
                sentence = " ".join(tokens[1:])
            if section not in ("SYNOPSIS", "DESCRIPTION"):
                continue
            flags = list(flags_of(tokens))
            for kind, flag in flags:
                (names if kind == "long" else letters).add(flag)
            if tokens[:1] == ["It"] and [kind for kind, _ in flags] == [
                    "letter", "long"]:
                pairs[flags[1][1]] = flags[0][1]
    return letters, names, pairs, sentence


def check_page(command):
    """What is wrong between the option table and the page, as sentences."""
    table, _ = options_of(command)
    letters, names, pairs, _ = page_of(command)
    if not table:
        yield "--list-options prints nothing"
    # What reads records can find none (R-IO-14).
    wanted = {"help": "h", "version": "V"}
    if "print-columns" in table and command != "fairlead":
        wanted.update({"quiet-empty": "q", "output": "o"})
    for name, letter in wanted.items():
        if table.get(name) != letter:
            yield "it does not take --%s as -%s" % (name, letter)
    for name, letter in table.items():
        if name not in names and letter not in letters:
            yield "--%s is not in the page" % name
        if letter is not None and letter not in letters:
            yield "-%s is not in the page" % letter
    for name in names - set(table):
        yield "the page has --%s, the command has not" % name
    for letter in letters - set(table.values()):
        yield "the page has -%s, the command has not" % letter
    for name, letter in pairs.items():
        if table.get(name) != letter:
            yield "the page calls --%s -%s" % (name, letter)


def check_help(command):
    done = run(command, "--help")
    lines = done.stdout.splitlines()
    table, arguments = options_of(command)
    if done.returncode != 0:
        yield "--help has status %d" % done.returncode
    if done.stderr:
        yield "--help writes to standard error"
    if not lines or not lines[0].startswith("usage: %s " % command):
        yield "--help does not begin with the usage"
    for line in lines:
        if len(line) > SCREEN:
            yield "%d columns: %s" % (len(line), line)
    text = " ".join(done.stdout.split())
    for name in table:
        shown = " ".join(("--" + name + " " + arguments[name]).split())
        if shown not in text:
            yield "--help does not show %s" % shown
    if run(command, "-h").stdout != done.stdout:
        yield "-h says something else than --help"


def check_version(command):
    done = run(command, "--version")
    if done.returncode != 0 or done.stderr or not re.fullmatch(
            re.escape(command) + r" \(Fairlead\) \d+\.\d+\S*\n", done.stdout):
        yield "status %d: %s" % (done.returncode, done.stdout + done.stderr)


def check_name(command):
    lines = run(command, "--help").stdout.splitlines()
    sentence = page_of(command)[3]
    if "%s - %s" % (command, sentence) not in lines[1:2]:
        yield "the page says \"%s\", --help \"%s\"" % (sentence, lines[1:2])


def check_files(command):
    if not any(os.path.exists(os.path.join(TOP, path % command))
               for path in ("cmd/%s.c", "cmd/%s.sh")):
        yield "no source of %s" % command
    for path in ("man/%s.1", "tests/cmd/%s.t"):
        if not os.path.exists(os.path.join(TOP, path % command)):
            yield "no %s" % (path % command)


CHECKS = [
    ("has a source, a page and a transcript", check_files),
    ("and its page have the same options", check_page),
    ("--help fits the screen and shows every option", check_help),
    ("--version works", check_version),
    ("--help has the sentence of the page's NAME", check_name),
]


def check_messages():
    """A row that is broken would turn all Chinese off without a word."""
    seen = set()
    path = os.path.join(TOP, "lib", "tables", "message.csv")
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            if len(row) != 2 or not all(row):
                yield "not two texts: %s" % row
            elif row[0] in seen:
                yield "twice: %s" % row[0]
            seen.add(row[0])


def main():
    failed = False
    faults = list(check_messages())
    print("%sok table message has two texts in each row" % (
        "not " if faults else ""))
    for fault in faults:
        failed = True
        print("#   " + fault)
    commands = sorted(name for name in os.listdir(os.path.join(BUILD, "bin"))
                      if not name.endswith(".d"))
    for command in commands:
        for title, check in CHECKS:
            try:
                faults = list(check(command))
            except (OSError, ValueError, IndexError) as error:
                faults = [str(error)]
            failed = failed or bool(faults)
            print("%sok %s %s" % ("not " if faults else "", command, title))
            for fault in faults:
                print("#   " + fault)
    if not commands:
        print("not ok there are commands")
    sys.exit(1 if failed or not commands else 0)


main()
