"""What the scripts say of their command line and settings, in Chinese.

usage: script_messages.py BUILD; prints "ok NAME" and "not ok NAME" lines.

Every usage and trouble of cmd/*.sh has both languages.  Then each script is
called wrongly with FAIRLEAD_LANG=zh: one line, Chinese but for names.
"""
import glob
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "make"))
import verdict

BUILD = sys.argv[1]
TOP = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
HAN = re.compile("[\u3400-\u9fff]")
SENTENCE = re.compile(r"[A-Za-z]{2,}( [a-z]{2,}){2}")
SOURCES = sorted(glob.glob(os.path.join(TOP, "cmd", "*.sh")) +
                 [os.path.join(TOP, "lib", "front", "settings.sh")])
CALL = re.compile(r"""(?:^|[\s|&(])(?:usage|trouble) (["'].*?)\s*(?:;;|$)""",
                  re.M)
SETTINGS = ["nonsense", "no_such_thing = 1", "lang = fr"]


def check_source(path):
    with open(path, encoding="utf-8") as file:
        text = file.read().replace("\\\n", " ")
    for call in CALL.findall(text):
        if not HAN.search(call):
            yield "English alone: %s" % call


def said(command, *arguments):
    done = subprocess.run([command, *arguments], stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          env=dict(os.environ, FAIRLEAD_LANG="zh",
                                   FAIRLEAD_TODAY="2024-04-22"), check=False)
    return done.returncode, done.stderr.decode("utf-8")


def check_script(command):
    with tempfile.TemporaryDirectory() as home:
        config = os.path.join(home, "x.conf")
        calls = [["--no-such-option"], ["-c"], ["-c", config]]
        for number, line in enumerate(SETTINGS):
            path = os.path.join(home, "%d.conf" % number)
            with open(path, "w", encoding="utf-8") as file:
                file.write(line + "\n")
            calls.append(["-c", path])
        for call in calls:
            status, text = said(command, *call)
            if status != 2:
                yield "%s: status %d" % (call, status)
            if not HAN.search(text) or SENTENCE.search(text):
                yield "%s: %s" % (call, text)


def main():
    checks = [("the messages of %s are there in both languages" %
               os.path.basename(path), lambda path=path: check_source(path))
              for path in SOURCES]
    for path in SOURCES:
        command = os.path.join(BUILD, "bin", os.path.basename(path)[:-3])
        if os.path.exists(command):
            checks.append(("%s called wrongly answers in Chinese" %
                           os.path.basename(command),
                           lambda command=command: check_script(command)))
    for title, check in checks:
        verdict.tell(title, check())
    verdict.end()


main()
