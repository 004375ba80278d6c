#!/usr/bin/env python3
"""The HTML report in a browser: no element wider than the page, on a phone
and on a desk, and printing works.

show_page.py BUILD needs a headless Chromium; without one it skips.  The
measuring script is put into a copy of the page: the page itself has none.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

BIN = os.path.join(os.path.abspath(sys.argv[1]), "bin")
DEMO = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data",
                    "demo")
WIDTHS = (390, 768, 1280)
SCRIPT = """<script>
addEventListener("load", function () {
  var width = document.documentElement.clientWidth, wide = [];
  document.querySelectorAll("body *").forEach(function (e) {
    var box = e.getBoundingClientRect();
    if (box.right > width + 1 || box.left < -1)
      wide.push(e.tagName + " " + Math.round(box.right));
  });
  parent.postMessage([name, width, document.documentElement.scrollWidth,
      wide.slice(0, 5).join("; ")], "*");
});
</script>"""
# A window cannot be as narrow as a phone; a frame can.
FRAME = """<iframe name="%s-%d" src="%s" style="width:%dpx;height:900px;border:0">
</iframe>"""
LISTENER = """<script>
addEventListener("message", function (e) {
  document.body.setAttribute("data-" + e.data[0], e.data.slice(1).join("|"));
});
</script>"""
SWITCHES = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
            "--hide-scrollbars"]
failures = 0


def report(good, name, detail=""):
    global failures
    failures += not good
    print(("ok " if good else "not ok ") + name)
    if not good:
        print("  " + detail)


def browse(browser, arguments):
    with tempfile.TemporaryDirectory() as profile:
        return subprocess.run(
            [browser] + SWITCHES + ["--user-data-dir=" + profile] + arguments,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False,
            timeout=120).stdout.decode("utf-8", "replace")


def measure(browser, where, pages):
    """What the script found of each page, in a frame of each width."""
    frames = []
    for page in pages:
        with open(os.path.join(where, page + ".html"), encoding="utf-8") as f:
            text = f.read().replace("</head>", SCRIPT + "</head>")
        copy = page + ".copy.html"
        with open(os.path.join(where, copy), "w", encoding="utf-8") as f:
            f.write(text)
        frames += [FRAME % (page, width, copy, width) for width in WIDTHS]
    all_frames = os.path.join(where, "frames.html")
    with open(all_frames, "w", encoding="utf-8") as f:
        f.write("<body>" + LISTENER + "".join(frames) + "</body>")
    dom = browse(browser, ["--window-size=1400,900", "--dump-dom",
                           "--virtual-time-budget=10000",
                           "file://" + all_frames])
    return {(page, width): (re.search(r'data-%s-%d="([^"]*)"' % (page, width),
                                      dom) or [None, None])[1]
            for page in pages for width in WIDTHS}


def write_hostile(where):
    word = "w" * 10000
    nasty = [word, '<script>alert("1")</script>', "\u202eevil", "\x1b[31mred",
             "שלום עולם", "𠀀汉字" * 300, "a & b \"c\""]
    quote = ['"' + n.replace('"', '""') + '"' for n in nasty]
    with open(where + "/leads.csv", "w", encoding="utf-8") as file:
        file.write("lead_id,event_name,booth_class,grade,grade_scheme,"
                   "country,products_of_interest\n")
        for i, n in enumerate(quote):
            file.write("L%d,%s,%s,%s,%s,%s,%s\n" % (
                (i, quote[0]) + (n,) * 5))
    with open(where + "/remarks.csv", "w", encoding="utf-8") as file:
        file.write("section,text,author\n")
        for i, n in enumerate(quote):
            file.write("%d,%s,%s\n" % (i + 6, n, n))
    with open(where + "/event.csv", "w", encoding="utf-8") as file:
        file.write("event_name,cost,currency,goal_leads,goal_%s\n%s,"
                   "900000000000.25,USD,5,%s\n" % ("g" * 300, quote[0],
                                                   quote[5]))
    with open(where + "/deals.csv", "w", encoding="utf-8") as file:
        file.write("stage,amount,currency,competitor\n"
                   "intending,900000000000.25,USD,%s\n"
                   "closed,900000000000.25,USD,%s\n" % (quote[0], quote[4]))
    return ["-e", "event.csv", "-r", "remarks.csv", "-p", "deals.csv",
            "leads.csv"]


def write_demo(where):
    for name in os.listdir(DEMO):
        shutil.copy(os.path.join(DEMO, name), where)
    env = dict(os.environ, PATH=BIN + ":" + os.environ["PATH"])
    subprocess.run(["sh", "-c", "lead-import --event 'Harbour Fair 2024' "
                    "--event-end 2024-04-19 booth.csv 2>notes.txt | "
                    "lead-grade --today 2024-04-22 -o leads.csv"],
                   cwd=where, env=env, check=True)
    return ["-e", "event.csv", "-t", "touches.csv", "-p",
            "opportunities.csv", "-c", "checklist.csv", "-r", "remarks.csv",
            "--competitors", "competitors.csv", "leads.csv"]


def write_page(where, name, options):
    subprocess.run([os.path.join(BIN, "show-report"), "--today",
                    "2024-04-22", "-f", "html", "-o", name] + options,
                   cwd=where, check=False, stderr=subprocess.DEVNULL)


def check(browser, where, name, options):
    langs = ("en", "zh")
    for lang in langs:
        write_page(where, lang + ".html", ["--lang", lang] + options)
    for (lang, width), found in measure(browser, where, langs).items():
        report(found == "%d|%d|" % (width, width),
               "%s, %s: nothing is wider than %d pixels" % (name, lang,
                                                            width), str(found))
    for lang in langs:
        pdf = os.path.join(where, lang + ".pdf")
        browse(browser, ["--print-to-pdf=" + pdf,
                         "file://" + os.path.join(where, lang + ".html")])
        with open(pdf, "rb") if os.path.exists(pdf) else open(
                os.devnull, "rb") as file:
            head = file.read(5)
        report(head == b"%PDF-", "%s, %s: it prints" % (name, lang))
        if name == "demo":
            check_print(browser, where, options, lang)


def check_print(browser, where, options, lang):
    """Issue 21: at most six sheets without the appendix, and a small file."""
    page = os.path.join(where, "short.html")
    write_page(where, page, ["--appendix", "no", "--lang", lang] + options)
    pdf = os.path.join(where, "short.pdf")
    browse(browser, ["--print-to-pdf=" + pdf, "file://" + page])
    with open(pdf, "rb") as file:
        sheets = len(re.findall(rb"/Type\s*/Page\b", file.read()))
    report(1 <= sheets <= 6, "demo, %s: at most six sheets of A4" % lang,
           "%d" % sheets)
    size = os.path.getsize(os.path.join(where, lang + ".html"))
    report(size < 150000, "demo, %s: the page is small" % lang, "%d" % size)


def main():
    browser = next((path for path in map(shutil.which, (
        "chromium", "chromium-browser", "google-chrome")) if path), None)
    if browser is None:
        print("ok skipped: no chromium here")
        return
    for name, write in (("demo", write_demo), ("hostile text",
                                               write_hostile)):
        with tempfile.TemporaryDirectory() as where:
            options = write(where)
            check(browser, where, name, options)
    sys.exit(failures > 0)


main()
