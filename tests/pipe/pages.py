r"""The manual in both languages.

usage: pages.py BUILD; prints "ok NAME" and "not ok NAME" lines.
pages.py BUILD --write renews the lists of columns in the Chinese pages.

Every page of man/ has one in man/zh_CN, which names the same options as the
command has, shows the same examples in the same sections, and is Chinese: a
line of text without Han holds nothing but names.  Its columns mean what --print-columns says.  Words that 、 joins may part there (\\:): where no
line can break, groff 1.22 never ends.  mandoc finds nothing wrong with either.
"""
import csv
import glob
import io
import os
import re
import shutil
import subprocess
import sys

BUILD = sys.argv[1]
TOP = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
HAN = re.compile("[\u3400-\u9fff]")
DISPLAY = re.compile(r"^\.Bd -literal.*?^\.Ed$", re.S | re.M)
JOINED = re.compile(r"[A-Za-z0-9_]、[A-Za-z0-9_]")
SENTENCE = re.compile(r"[A-Za-z]{2,}( [a-z]{2,}){3}")
LISTS = {"in": "读取的列", "out": "写出的列"}
SECTION = re.compile(r"^\.Sh (.*)$", re.M)
SECTIONS = {
    "NAME": "NAME", "SYNOPSIS": "用法", "DESCRIPTION": "说明",
    "COLUMNS": "列", "WHAT HAPPENS WHEN": "遇到各种情况",
    "ENVIRONMENT": "环境变量", "FILES": "文件", "EXIT STATUS": "退出状态",
    "EXAMPLES": "例子", "DIAGNOSTICS": "诊断信息", "SEE ALSO": "参见",
    "STANDARDS": "标准", "CAVEATS": "注意",
}


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def options_of(command):
    done = subprocess.run([os.path.join(BUILD, "bin", command),
                           "--list-options"], check=True,
                          stdout=subprocess.PIPE)
    return [line.split("\t")[:2]
            for line in done.stdout.decode("utf-8").splitlines()]


def check_options(command, page):
    items = re.findall(r"^\.It (.*)$", page, re.M)
    for letter, name in options_of(command):
        found = [item for item in items
                 if re.search(r"Fl Fl %s(?= |$)" % re.escape(name), item)]
        if not found:
            yield "--%s is not in the page" % name
        elif letter != "-" and not any(
                re.search(r"Fl %s " % re.escape(letter), item)
                for item in found):
            yield "-%s is not in the page" % letter
    known = {name for _, name in options_of(command)}
    for item in items:
        for name in re.findall(r"Fl Fl ([\w-]+)", item):
            if name not in known:
                yield "the page has --%s, the command has not" % name


def check_text(page):
    """Outside of displays: no English sentence."""
    for line in DISPLAY.sub("", page).splitlines():
        if not line.startswith(".") and not HAN.search(line) and \
                SENTENCE.search(line):
            yield "no Chinese: %s" % line
        if not line.startswith(".") and JOINED.search(line):
            yield "write 、\\: between words: %s" % line
    if not HAN.search(re.search(r"^\.Nd (.*)$", page, re.M).group(1)):
        yield "its sentence is not Chinese"


def check_sections(english, page):
    """The sections of the English page, in its order, among others."""
    wanted = [SECTIONS.get(name, name) for name in SECTION.findall(english)]
    names = SECTION.findall(page)
    missing = [name for name in wanted if name not in names]
    for name in missing:
        yield "there is no section %s" % name
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield "two sections %s" % name
    if not missing and [name for name in names if name in wanted] != wanted:
        yield "its sections stand in another order"


def described(command):
    """What --print-columns says, by direction and column."""
    done = subprocess.run([os.path.join(BUILD, "bin", command),
                           "--print-columns"], check=True,
                          stdout=subprocess.PIPE)
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))
    columns = {"in": {}, "out": {}}
    for row in rows:
        name, way = row["column"], row["direction"]
        # Behind what is written stand the files of options.
        side = way == "in" and (bool(columns["out"]) or
                                row["file"] != rows[0]["file"])
        told = columns[way].setdefault(name, [row["zh"], set(), False])
        if not side:
            told[1].add("")
        else:
            told[1].add("--" + row["file"])
        if way == "in" and row["need"] == "must" and \
                ("" not in told[1] or not side):
            told[2] = True
    return columns


def column_list(columns):
    lines = []
    for name, (meaning, files, must) in columns.items():
        if name == "*":
            continue
        notes = [] if "" in files else ["、".join(sorted(files)) + " 的文件"]
        notes += ["必需"] if must else []
        lines.append(".It Ql %s\n%s%s\n" % (
            name, meaning, "（%s）" % "，".join(notes) if notes else ""))
    return "".join(lines)


def with_columns(page, command):
    columns = described(command)
    for way, title in LISTS.items():
        items = column_list(columns[way])
        whole = ".Sh %s\n.Bl -tag -width Ds -compact\n%s.El\n" % (title,
                                                                items)
        found = re.search(r"^\.Sh %s\n\.Bl .*?^\.El\n" % title, page,
                          re.S | re.M)
        if found:
            page = page.replace(found.group(0), whole if items else "")
        elif items:
            page = page.replace(".Sh 退出状态\n", whole + ".Sh 退出状态\n")
    return page


def check_page(name):
    path = os.path.join(TOP, "man", "zh_CN", name)
    if not os.path.exists(path):
        yield "there is no man/zh_CN/%s" % name
        return
    english, page = read(os.path.join(TOP, "man", name)), read(path)
    yield from check_text(page)
    yield from check_sections(english, page)
    section = re.search(r"^\.Sh EXAMPLES\n(.*?)(?=^\.Sh |\Z)", english,
                        re.S | re.M)
    for display in DISPLAY.findall(section.group(1) if section else ""):
        if display not in page:
            yield "an example is another: %s" % display.split("\n")[1]
    if name.endswith(".1"):
        yield from check_options(name[:-2], page)
        if not is_script(name[:-2]) and with_columns(page, name[:-2]) != page:
            yield "its columns are others: pages.py BUILD --write"


def is_script(command):
    return not os.path.exists(os.path.join(TOP, "cmd", command + ".c"))


def write_columns(names):
    for name in names:
        if not name.endswith(".1") or is_script(name[:-2]):
            continue
        path = os.path.join(TOP, "man", "zh_CN", name)
        page = with_columns(read(path), name[:-2])
        with open(path, "w", encoding="utf-8") as file:
            file.write(page)


def check_lint(_):
    pages = glob.glob(os.path.join(TOP, "man", "*.[157]")) + glob.glob(
        os.path.join(TOP, "man", "zh_CN", "*.[157]"))
    done = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", *pages],
                          stdout=subprocess.PIPE, check=False)
    yield from done.stdout.decode("utf-8").splitlines()


def main():
    names = sorted(os.path.basename(path) for path in glob.glob(
        os.path.join(TOP, "man", "*.[157]")))
    if sys.argv[2:] == ["--write"]:
        write_columns(names)
        return
    failed = len(names) < 40
    checks = [("%s is there in Chinese, with options and examples" % name,
               check_page, name) for name in names]
    if shutil.which("mandoc"):
        checks.append(("mandoc finds nothing wrong", check_lint, None))
    else:
        print("# skipped, mandoc is missing: mandoc finds nothing wrong")
    for title, check, name in checks:
        faults = list(check(name))
        failed = failed or bool(faults)
        print("%sok %s" % ("not " if faults else "", title))
        for fault in faults:
            print("#   " + fault)
    sys.exit(1 if failed else 0)


main()
