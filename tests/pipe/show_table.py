"""lead-show on a real terminal, and its JSON to other programs.

Names of many scripts are shown in a terminal of 80 columns (tmux); where the
terminal draws the second column must be the same place in every line.  Random
tables become JSON, which Python's parser (and jq, where it is there) must read
as the values that went in.
"""
import csv
import io
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

BUILD = sys.argv[1]
COMMAND = os.path.join(BUILD, "bin", "lead-show")
NAMES = ["Acme", "深圳市海港机电", "한국기계", "カタカナ", "ｶﾅ", "e\u0301te\u0301",
         "👍 ok", "👩\u200d👩\u200d👧 x", "עברית", "شركة النور", "Ωμέγα", "Ｗide",
         "ไทย์", "x\u200by", "a\tb"]


def show(data, *arguments):
    return subprocess.run([COMMAND, *arguments], input=data.encode("utf-8"),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)


def to_csv(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def in_terminal(directory, text):
    """The screen's lines, and for each the column where its last sign is."""
    socket = os.path.join(directory, "tmux")
    path = os.path.join(directory, "names.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    tmux = ["tmux", "-S", socket, "-f", "/dev/null"]
    environment = dict(os.environ, LC_ALL="C.UTF-8", TERM="xterm-256color")
    subprocess.run([*tmux, "new-session", "-d", "-x", "80", "-y", "40",
                    "'%s' '%s'; sleep 60" % (COMMAND, path)],
                   env=environment, check=True)
    try:
        for _ in range(100):
            screen = subprocess.run([*tmux, "capture-pane", "-p"],
                                    env=environment, check=True,
                                    stdout=subprocess.PIPE).stdout.decode()
            if "END" in screen:
                return screen.splitlines()
            time.sleep(0.1)
        raise AssertionError("nothing on the screen: %r" % screen)
    finally:
        subprocess.run([*tmux, "kill-server"], env=environment, check=False)


def check_terminal(directory):
    """tmux is asked where the cursor stands behind each first column."""
    rows = [["company", "owner"]] + [[n, "|"] for n in NAMES]
    rows.append(["END", "|"])
    lines = in_terminal(directory, to_csv(rows))
    lines = [line for line in lines if line.endswith("|")]
    assert len(lines) == len(NAMES) + 1, lines
    socket = os.path.join(directory, "cursor")
    tmux = ["tmux", "-S", socket, "-f", "/dev/null"]
    environment = dict(os.environ, LC_ALL="C.UTF-8", TERM="xterm-256color")
    places = []
    subprocess.run([*tmux, "new-session", "-d", "-x", "80", "-y", "40",
                    "stty -echo; printf ready; exec cat"], env=environment,
                   check=True)
    try:
        cursor(tmux, environment, len("ready"))
        subprocess.run([*tmux, "send-keys", "Enter"], env=environment,
                       check=True)
        cursor(tmux, environment, 0)
        for line in lines:
            # ^D sends a line without its end to cat.
            subprocess.run([*tmux, "send-keys", "-l", line],
                           env=environment, check=True)
            subprocess.run([*tmux, "send-keys", "C-d"], env=environment,
                           check=True)
            places.append(cursor(tmux, environment))
            subprocess.run([*tmux, "send-keys", "Enter"], env=environment,
                           check=True)
            cursor(tmux, environment, 0)
    finally:
        subprocess.run([*tmux, "kill-server"], env=environment, check=False)
    odd = [(line, place) for line, place in zip(lines, places)
           if place != places[-1]]
    assert not odd, (places[-1], odd)


def cursor(tmux, environment, wanted=None):
    """Where the cursor rests: where it is wanted, or off the left edge."""
    last = None
    for _ in range(100):
        place = int(subprocess.run(
            [*tmux, "display", "-p", "#{cursor_x}"], env=environment,
            check=True, stdout=subprocess.PIPE).stdout)
        if place == wanted or (wanted is None and place > 0 and
                               place == last):
            return place
        last = place
        time.sleep(0.02)
    raise AssertionError("the cursor does not come to rest")


PIECES = ["轴承", "a\"b", "\\", "\n", "\x1f", "\x7f", "👩\u200d👧", "\u2028", "x",
          "1", " ", "null", ",", "\u0000"[:0]]
CELLS = {"company": lambda r: "".join(r.choices(PIECES, k=r.randint(0, 4))),
         "score": lambda r: r.choice(["", "0", "12.50", "-3", "1e5", "007",
                                      "99999999999999999999"]),
         "email_free": lambda r: r.choice(["", "yes", "no", "maybe"])}


def expected(name, cell):
    """By hand: what R-VIEW-02 makes of a cell."""
    if not cell.strip(" \t\n\v\f\r"):
        return None
    plain = cell.strip(" \t\n\v\f\r")
    if name == "score" and re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", plain):
        return float(plain) if "." in plain else int(plain)
    if name == "email_free" and plain in ("yes", "no"):
        return plain == "yes"
    return cell


def check_json(_directory):
    r = random.Random("lead-show 1")
    for _ in range(40):
        rows = [[make(r) for make in CELLS.values()]
                for _ in range(r.randint(0, 20))]
        data = to_csv([list(CELLS)] + rows)
        wanted = [{n: expected(n, c) for n, c in zip(CELLS, row)}
                  for row in rows]
        done = show(data, "-f", "json")
        assert json.loads(done.stdout.decode("utf-8")) == wanted, data
        lines = show(data, "-f", "jsonl").stdout.decode("utf-8")
        assert [json.loads(line) for line in lines.split("\n")[:-1]
                ] == wanted, data
        odd = any(type(expected(n, c)) is str and n != "company"
                  for row in rows for n, c in zip(CELLS, row))
        assert done.returncode == (1 if odd else 0), done.stderr
        tabs = show(data, "-f", "tsv").stdout.decode("utf-8")
        again = list(csv.reader(io.StringIO(tabs, newline=""),
                                delimiter="\t"))
        assert again[1:] == rows, (again, rows)


def check_jq(_directory):
    data = to_csv([["company", "score"], ["轴承", "12.5"], ["", ""]])
    done = show(data, "-f", "json").stdout
    out = subprocess.run(["jq", "-c", "[.[].score | type]"], input=done,
                         check=True, stdout=subprocess.PIPE).stdout
    assert out == b'["number","null"]\n', out


def main():
    failed = False
    checks = [("random tables as JSON and with TABs are what went in", None,
               check_json),
              ("jq reads numbers as numbers and unknown as null", "jq",
               check_jq),
              ("names of many scripts stand aligned in a terminal", "tmux",
               check_terminal)]
    for title, program, check in checks:
        if program is not None and shutil.which(program) is None:
            print("# skipped, %s is missing: %s" % (program, title))
            continue
        with tempfile.TemporaryDirectory() as directory:
            try:
                check(directory)
                print("ok " + title)
            except (AssertionError, ValueError, OSError,
                    subprocess.CalledProcessError) as error:
                failed = True
                print("not ok " + title)
                print("# %s" % str(error)[:2000].replace("\n", "\n# "))
    sys.exit(1 if failed else 0)


main()
