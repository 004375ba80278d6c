"""Completion in the real shells: words are typed, TAB is pressed.

usage: completion.py BUILD.  bash and zsh run on a pseudo-terminal, fish is
asked by its own `complete -C`.  A shell that is not installed is skipped by
its name.
"""
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "make"))
import verdict

BUILD = os.path.abspath(sys.argv[1])
TOP = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
SHELLS = ("bash", "zsh", "fish")
COMMANDS = ("lead-show", "lead-grade", "funnel-forecast")
HEADER = "company,country,Umsatz,warm wert"

# What is typed, and what TAB makes of it.
TYPED = [
    ("lead-show --forma", "lead-show --format"),
    ("lead-show --format m", "--format md"),
    ("lead-show --format ts", "lead-show --format tsv"),
    ("lead-show --print-table vi", "lead-show --print-table view"),
    ("lead-show leads.csv --columns Um", "--columns Umsatz"),
    ("lead-show leads.csv --columns company,Um", "--columns company,Umsatz"),
    ("lead-show le", "lead-show leads.csv"),
    ("lead-show --rejects le", "--rejects leads.csv"),
    ("lead-grade leads.csv --column budget=Um", "budget=Umsatz"),
    ("funnel-forecast leads.csv --by cou", "--by country"),
]


def completions(shell, folder):
    lists = b""
    for command in COMMANDS:
        lists += b">" + command.encode() + b"\n"
        lists += subprocess.run([os.path.join(BUILD, "bin", command),
                                 "--list-options"], check=True,
                                stdout=subprocess.PIPE).stdout
    subprocess.run(["sh", os.path.join(TOP, "tests", "completion.sh"),
                    shell, folder], input=lists, check=True)


def prepare(shell, room):
    """Completion files and a start file; the environment of the shell."""
    folder = os.path.join(room, "functions")
    os.mkdir(folder)
    completions(shell, folder)
    start = {"bash": "PS1='ready> '\nbind 'set bell-style none'\n"
                     "bind 'set enable-bracketed-paste off'\n" +
                     "".join(". %s/%s\n" % (folder, c) for c in COMMANDS),
             "zsh": "PS1='ready> '\nunset zle_bracketed_paste\n"
                    "fpath=(%s $fpath)\nautoload -U compinit\n"
                    "compinit -u -d %s/dump\n" % (folder, room),
             "fish": "".join("source %s/%s.fish\n" % (folder, c)
                             for c in COMMANDS)}[shell]
    names = {"bash": "rc", "zsh": ".zshrc", "fish": "start.fish"}
    with open(os.path.join(room, names[shell]), "w",
              encoding="utf-8") as file:
        file.write(start)
    with open(os.path.join(room, "leads.csv"), "w",
              encoding="utf-8") as file:
        file.write(HEADER + "\nAcme,DE,5,x\n")
    return dict(os.environ, HOME=room, ZDOTDIR=room, TERM="dumb",
                XDG_CONFIG_HOME=room, LC_ALL="C.UTF-8",
                PATH=os.path.join(BUILD, "bin") + ":" + os.environ["PATH"])


def read_until(terminal, wanted, seconds=60):
    """What the shell writes, until it holds a text or the time is up."""
    seen, end = "", time.time() + seconds
    while time.time() < end and wanted not in seen:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                seen += os.read(terminal, 4096).decode("utf-8", "replace")
            except OSError:
                break
            seen = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x07|\r+\n?\s*(?=lead)",
                          "", seen)
    return seen


def on_terminal(shell, room, environment):
    arguments = {"bash": ["bash", "--noprofile", "--rcfile",
                          os.path.join(room, "rc"), "-i"],
                 "zsh": ["zsh", "-i"]}[shell]
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(room)
        os.execvpe(arguments[0], arguments, environment)
    try:
        seen = read_until(terminal, "ready> ")
        if "ready> " not in seen:
            yield "it does not start: %r" % seen
            return
        for typed, wanted in TYPED:
            os.write(terminal, typed.encode() + b"\t")
            seen = read_until(terminal, wanted)
            if wanted not in seen:
                yield "%r became %r, not %r" % (typed, seen, wanted)
            os.write(terminal, b"\x15\n")	# the line is given up
            read_until(terminal, "ready> ")
    finally:
        os.kill(child, 9)
        os.close(terminal)
        os.waitpid(child, 0)


def has_terminals():
    """A bare root without /dev/pts has none."""
    try:
        for end in pty.openpty():
            os.close(end)
    except OSError:
        return False
    return True


def in_fish(room, environment):
    for typed, wanted in TYPED:
        done = subprocess.run(
            ["fish", "--no-config", "-C", "source start.fish", "-c",
             "complete -C '%s'" % typed], cwd=room, env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        found = done.stdout.decode("utf-8").split()
        last = re.split("[ ]", wanted)[-1]
        if not any(word in (last, last.split("=")[-1]) for word in found):
            yield "%r offers %r, not %r" % (typed, found, last)


def main():
    ran = 0
    for shell in SHELLS:
        title = "%s completes options, words, files and columns" % shell
        if shutil.which(shell) is None:
            print("# skipped, %s is missing: %s" % (shell, title))
            continue
        if shell != "fish" and not has_terminals():
            print("# skipped, no terminal can be opened here: %s" % title)
            continue
        with tempfile.TemporaryDirectory() as room:
            environment = prepare(shell, room)
            faults = list(in_fish(room, environment) if shell == "fish"
                          else on_terminal(shell, room, environment))
        verdict.tell(title, faults)
        ran += 1
    if ran == 0:
        print("ok skipped: no shell can be driven here")
    verdict.end()


main()
