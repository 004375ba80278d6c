"""A page for those in a hurry: packaging/tldr, in the format of tldr-pages.

usage: tldr.py BUILD; prints "ok NAME" and "not ok NAME" lines.

Each command has a page of at most eight examples, whose sentence is that of the
manual page, whose commands are ours or those of the system, and whose options
and tables exist.
"""
import glob
import os
import re
import shlex
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "make"))
import verdict

BUILD = sys.argv[1]
TOP = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
MOST = 8
SYSTEM = {"xargs"}
FORM = re.compile(
    r"# (?P<name>[a-z-]+)\n\n> (?P<sentence>[A-Z].*)\.\n"
    r"> More information: `man (?P=name)`\.\n"
    r"(?P<examples>(?:\n- [A-Z].*[^.]:\n\n`[^`\n]+`\n)+)\Z")


def read(*path):
    with open(os.path.join(TOP, *path), encoding="utf-8") as file:
        return file.read()


def said_by(command, *arguments):
    return subprocess.run([os.path.join(BUILD, "bin", command), *arguments],
                          stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, encoding="utf-8", check=False).stdout


def options_of(command):
    return [line.split("\t")[:3]
            for line in said_by(command, "--list-options").splitlines()]


def commands_in(line):
    """The commands of a line, each as a list of words; {{sendmail -t}} is a
    command that somebody fills in."""
    words, found = shlex.shlex(line, posix=True, punctuation_chars="|;<>"), [[]]
    words.whitespace_split = True
    for word in words:
        if word in ("|", ";"):
            found.append([])
        elif word not in (">", "<"):
            found[-1].append(word)
    return found


def check_command(words):
    command = words[0]
    if command in SYSTEM or command.startswith("{{"):
        return
    if not os.path.exists(os.path.join(BUILD, "bin", command)):
        yield "no command %s" % command
        return
    options = options_of(command)
    takes = {}
    for letter, name, argument in options:
        takes["--" + name] = argument != ""
        takes["-" + letter] = argument != ""
    for at, word in enumerate(words[1:], 1):
        if re.match(r"--?[a-zA-Z0]", word) and word not in takes:
            yield "%s has no %s" % (command, word)
        elif takes.get(word) and at + 1 == len(words):
            yield "%s %s needs a value" % (command, word)
        elif words[at - 1] in ("--table", "--print-table"):
            table = re.split("[={]", word.lstrip("{"))[0].rstrip("}")
            known = said_by(command, "--help").split("Tables:")[-1].split()
            if table not in known:
                yield "%s has no table %s" % (command, table)


def check_page(name):
    path = os.path.join("packaging", "tldr", name + ".md")
    if not os.path.exists(os.path.join(TOP, path)):
        yield "there is no %s" % path
        return
    form = FORM.match(read(path))
    if not form or form.group("name") != name:
        yield "it is not in the form of tldr-pages"
        return
    sentence = re.search(r"^\.Nd (.*)$", read("man", name + ".1"),
                         re.M).group(1)
    if form.group("sentence") != sentence[0].upper() + sentence[1:]:
        yield "its sentence is not that of the manual: %s" % sentence
    lines = re.findall(r"^`(.*)`$", form.group("examples"), re.M)
    if len(lines) > MOST:
        yield "%d examples, %d at most" % (len(lines), MOST)
    for line in lines:
        if line.count("{{") != line.count("}}"):
            yield "a place is open: %s" % line
        if name not in [words[0] for words in commands_in(line)]:
            yield "it is not about %s: %s" % (name, line)
        for words in commands_in(line):
            yield from check_command(words)


def main():
    names = sorted(os.path.splitext(os.path.basename(path))[0]
                   for path in glob.glob(os.path.join(TOP, "cmd", "*.*")))
    pages = {os.path.basename(path)[:-3] for path in glob.glob(
        os.path.join(TOP, "packaging", "tldr", "*.md"))}
    faults = {name: list(check_page(name)) for name in names}
    for name in pages - set(names):
        faults[name] = ["a page of no command"]
    for name, found in faults.items():
        verdict.tell("%s in short" % name, found)
    if len(names) < 40:
        verdict.tell("there are commands", ["only %d" % len(names)])
    verdict.end()


main()
