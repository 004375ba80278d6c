"""Every message and every line of help in both languages (DESIGN 10).

usage: catalogue.py BUILD; prints "ok NAME" and "not ok NAME" lines.

The English texts are collected from the sources where they become messages:
the formats of the functions that say something, the remedies and sentences of
commands and columns, the help of options.  Each must have its row in table
message, with the same places, and the row must be Chinese.  Then every
command is asked for its help with FAIRLEAD_LANG=zh.
"""
import csv
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "make"))
import verdict

BUILD = sys.argv[1]
TOP = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))

LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"', re.S)
CHARACTER = re.compile(r"'(?:[^'\\]|\\.)*'")
COMMENT = re.compile(r"/\*.*?\*/", re.S)
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|/\*.*?\*/', re.S)
PLACE = re.compile(r"%(?:(\d+)\$)?[-+ #0]*(?:\*|\d+)?(?:\.(?:\*|\d+))?"
                   r"(hh|h|ll|l|z)?([a-zA-Z%])")
HAN = re.compile("[\u3400-\u9fff]")
WORD = re.compile("[A-Za-z]{2}")

# Which argument of a call is said, from 0.
FILE_CALLS = {("record.c", "reject"): (3,), ("rules.c", "complain"): (2,),
              ("columns.c", "note"): (1,), ("files.c", "add_count"): (3, 4)}
CALLS = {"fault_set": 1, "report_message": 0, "report_trouble": 0,
         "report_one_of": 1,
         "cli_usage": 0, "say": 0, "input_reject": 4,
         "input_reject_value": 4, "bind_set_flaw": 3, "table_complain": 4}
OPTIONS = {"FLAG": 3, "TEXT": 4, "FILE": 3, "WRITTEN": 3, "LIST": 4,
           "INT": 6, "DECIMAL": 6, "DATE": 3, "CHOICE": 4}
MEMBERS = re.compile(r'\.(?:filled|remedy|summary|whole|help|operands)\s*=\s*'
                     r'((?:"(?:[^"\\]|\\.)*"\s*)+)')
# Names and words of formats, which are the same in both languages.
SAME = {"content.xml"}


def without_comments(text):
    return TOKEN.sub(lambda m: " " if m.group(0).startswith("/*")
                     else m.group(0), text)


def arguments(text, at):
    """The arguments of the call whose bracket opens at a place."""
    depth, current, found = 0, [], []
    while at < len(text):
        token = LITERAL.match(text, at) or CHARACTER.match(text, at)
        if token:
            current.append(token.group(0))
            at = token.end()
            continue
        sign = text[at]
        depth += (sign in "([{") - (sign in ")]}")
        if depth == 0:
            return found + ["".join(current)]
        if sign == "," and depth == 1:
            found.append("".join(current))
            current = []
        elif depth > 1 or current or sign not in "({":
            current.append(sign)
        at += 1
    return found


def plain(literal):
    return (literal.replace('\\"', '"').replace("\\n", "\n")
            .replace("\\t", "\t").replace("\\'", "'").replace("\\\\", "\\"))


def literals(argument):
    """The texts of an argument, those side by side joined."""
    texts, end = [], None
    for found in LITERAL.finditer(argument):
        if end is not None and not argument[end:found.start()].strip():
            texts[-1] += plain(found.group(1))
        else:
            texts.append(plain(found.group(1)))
        end = found.end()
    return texts


def said_in(text, path):
    for call in re.finditer(r"\b([a-z_]+)\(", text):
        name = call.group(1)
        said = FILE_CALLS.get((os.path.basename(path), name),
                              (CALLS[name],) if name in CALLS else ())
        found = arguments(text, call.end() - 1) if said else ()
        for argument in found:
            if any(argument is found[i] for i in said if i < len(found)):
                yield from literals(argument)
    for member in MEMBERS.finditer(text):
        yield from literals(member.group(1))
    if path.endswith("cli.h"):
        return
    for option in re.finditer(r"\bOPTION_([A-Z]+)\(", text):
        if option.group(1) in OPTIONS:
            found = arguments(text, option.end() - 1)
            if len(found) > OPTIONS[option.group(1)]:
                yield from literals(found[OPTIONS[option.group(1)]])
    for option in re.finditer(r"\{\s*(?:0|'.'),\s*CLI_[A-Z]+\b", text):
        found = arguments(text, option.start())
        if len(found) > 5:
            yield from literals(found[5])


DEFINED = re.compile(r'^#define (\w+)[ \t]*((?:\\\n|[ \t]|"(?:[^"\\]|\\.)*")+)$',
                     re.M)


def spelled_out(source, defined):
    """With the names of texts replaced by the texts."""
    if not defined:
        return source
    names = re.compile(r"\b(%s)\b" % "|".join(defined))
    return names.sub(lambda m: " " + defined[m.group(1)] + " ", source)


def collect():
    """{English text: a file that says it}"""
    texts, sources, shared = {}, {}, {}
    for wing in ("lib", "cmd"):
        for folder, _, files in os.walk(os.path.join(TOP, wing)):
            for name in files:
                path = os.path.join(folder, name)
                if not name.endswith((".c", ".h")):
                    continue
                with open(path, encoding="utf-8") as file:
                    sources[path] = without_comments(file.read())
                if name.endswith(".h"):
                    shared.update(DEFINED.findall(sources[path]))
    for path, source in sources.items():
        defined = dict(shared, **dict(DEFINED.findall(source)))
        defined = {name: text.replace("\\\n", " ")
                   for name, text in defined.items() if '"' in text}
        for text in said_in(spelled_out(DEFINED.sub("", source), defined),
                            path):
            texts.setdefault(text, os.path.relpath(path, TOP))
    return texts


def places(text):
    """{number of the argument: its type}"""
    found, count = {}, 0
    for place in PLACE.finditer(text):
        if place.group(3) == "%":
            continue
        if place.group(1):
            number = int(place.group(1))
        else:
            if "*" in place.group(0):
                count += 1
                found[count] = "*"
            count += 1
            number = count
        found[number] = (place.group(2) or "") + place.group(3)
    return found


def read_table():
    path = os.path.join(TOP, "lib", "tables", "message.csv")
    with open(path, encoding="utf-8", newline="") as file:
        return dict(row for row in csv.reader(file) if len(row) == 2)


def check_rows(table):
    for english, chinese in table.items():
        if english == "en":
            continue
        if places(english) != places(chinese):
            yield "other places: %r and %r" % (english, chinese)
        if WORD.search(PLACE.sub("", english)) and not HAN.search(chinese) \
                and chinese != english and "%" not in chinese:
            yield "no Chinese: %r" % chinese


def check_sources(table):
    texts = collect()
    if len(texts) < 900:
        yield "only %d texts found: the walk is broken" % len(texts)
    for text, path in sorted(texts.items(), key=lambda item: item[1]):
        if WORD.search(PLACE.sub("", text)) and text not in table \
                and text not in SAME:
            yield "%s: no row for %r" % (path, text)


# A text that reads as a sentence, whatever way it takes to the reader.
SENTENCE = re.compile(r'[A-Za-z]{2,},? [a-z]+,? [a-zA-Z0-9%"]+')
NAMES = re.compile(r"[a-z_0-9 -]+")	# of tables and columns
# A part of a sentence that stands in a table or a message as a whole.
PART = re.compile(r"[ ,%#)]")
# What these say goes into records, documents and tables (--lang), not to the
# screen; a pattern says nothing.
SAID_ELSEWHERE = ("lib/doc/", "lib/due/cells.c", "lib/due/topic.c",
                  "lib/dup/fit.c", "lib/intake/saverules.c",
                  "lib/value/horizon.c", "cmd/quote-name.c")
# Said where no catalogue can be asked, and the beginnings of sentences.
BEGINNINGS = {"out of memory\n", 'there is no day "%s"; ',
              "an empty pattern; write one such as "}


def texts_of(path):
    """The texts of a file, those side by side joined; no characters."""
    with open(os.path.join(TOP, path), encoding="utf-8") as file:
        source = re.sub(r"^\s*#include.*$", "", file.read(), flags=re.M)
    text, end = None, 0
    for found in TOKEN.finditer(source):
        if not found.group(0).startswith('"'):
            continue
        part = plain(found.group(0)[1:-1])
        if text is not None and not source[end:found.start()].strip():
            text += part
        else:
            if text is not None:
                yield text
            text = part
        end = found.end()
    if text is not None:
        yield text


def check_sentences(table):
    """Remedies and reasons that functions hand on until somebody says them."""
    for wing in ("lib", "cmd"):
        for folder, _, files in sorted(os.walk(os.path.join(TOP, wing))):
            for name in sorted(files):
                path = os.path.relpath(os.path.join(folder, name), TOP)
                if not name.endswith(".c") or path.startswith(SAID_ELSEWHERE):
                    continue
                for text in texts_of(path):
                    if SENTENCE.search(text) and text not in table and not \
                            NAMES.fullmatch(text) and not PART.match(text) \
                            and text not in BEGINNINGS:
                        yield "%s: no row for %r" % (path, text)


def help_of(command):
    environment = dict(os.environ, FAIRLEAD_LANG="zh")
    return subprocess.run(
        [os.path.join(BUILD, "bin", command), "--help"], env=environment,
        check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")


def check_help(command):
    """Lines without Han hold nothing but names of options and tables."""
    for line in help_of(command).splitlines():
        names = re.sub(r"(?<!\S)(-\w )?--[\w-]+( [^\s-]\S*)?,?(?!\S)", "",
                       line)
        tables = re.fullmatch(r" +[a-z -]+", line)
        if names.strip() and not HAN.search(line) and not tables:
            yield "no Chinese: %s" % line
    width = max(sum(2 if HAN.match(sign) or ord(sign) > 0x2fff else 1
                    for sign in line)
                for line in help_of(command).splitlines())
    if width > 80:
        yield "%d columns" % width


def listed(language):
    """What `fairlead` lists: {command: sentence} and the other lines."""
    done = subprocess.run([os.path.join(BUILD, "bin", "fairlead")],
                          env=dict(os.environ, FAIRLEAD_LANG=language),
                          check=True, stdout=subprocess.PIPE)
    lines = done.stdout.decode("utf-8").splitlines()
    rows = dict(line.split(None, 1) for line in lines
                if line.startswith("  "))
    return rows, [line for line in lines if line]


def check_list(commands):
    """What `fairlead` lists, and both READMEs say the same of them."""
    for name, language in ("README.md", "en"), ("README.zh.md", "zh"):
        rows, lines = listed(language)
        for line in lines:
            if language == "zh" and not HAN.search(line):
                yield "no Chinese: %s" % line
        with open(os.path.join(TOP, name), encoding="utf-8") as file:
            text = file.read()
        for command in commands:
            row = "| `%s` | %s |" % (command, rows.get(command))
            if row not in text:
                yield "%s lacks %s" % (name, row)


def main():
    table = read_table()
    checks = [("every row of table message has Chinese with the same places",
               check_rows(table)),
              ("every message in the sources has a row",
               check_sources(table)),
              ("every text that reads as a sentence has one",
               check_sentences(table))]
    commands = sorted(name for name in os.listdir(os.path.join(BUILD, "bin"))
                      if not name.endswith(".d"))
    checks.append(("every command is listed in Chinese and in both READMEs",
                   check_list(commands)))
    checks += [("%s --help is Chinese throughout" % command,
                check_help(command)) for command in commands
               if os.path.exists(os.path.join(TOP, "cmd", command + ".c"))]
    if not commands:
        verdict.tell("there are commands", ["none"])
    for title, check in checks:
        verdict.tell(title, check)
    verdict.end()


main()
