#!/usr/bin/env python3
"""bench.py BUILD [--old BIN] [--records N] [--form clean|easy] [--rounds R]
                  [--only WORDS]

Each job by our binary on one and on two threads, by an older binary (--old, or
OLD_BIN in the environment: a folder of commands) and by the peers that are
installed, in rounds: all commands of a job one after the other, then all again,
so that a slow moment of the machine meets everybody alike.  Prints medians,
how many times as fast we are, the memory of our largest process, and the bar.
What is not installed is named once and left out.  DuckDB and polars are
npm's @duckdb/node-api and nodejs-polars, looked for where NODE_PATH says.

Bars in seconds or MB/s are for a machine on which `wc -l` reads the same file
at 5 GB/s; elsewhere the same multiple of `wc -l` counts ("of wc").
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = os.path.join(HERE, "peers.cjs")
TIME = shutil.which("time")
DAY = "--today 2024-04-22"
OPENPYXL = """
import csv, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
out = csv.writer(open(sys.argv[2], "w"))
for row in book.active.iter_rows(values_only=True):
    out.writerow(row)
"""


class Job:
    """A job: our command, what others do of it, and the bars they set.

    Commands name files as {plain}, {messy} ..., the binaries' folder as
    {bin}, what they write as {out}; {threads} is for ours alone.  bars maps
    "1" and "2" (threads, as multiples of old), a peer's name (multiple of its
    time) or "MiB" to what must be reached.
    """

    def __init__(self, name, command, size="plain", peers=None, bars=None,
                 threads=(1, 2), old=True):
        self.name, self.command, self.size = name, command, size
        self.peers, self.bars = peers or {}, bars or {}
        self.threads, self.old = threads, old


def duckdb(job):
    return f"node {PEERS} duckdb 2 {job} {{plain}} {{peer}}"


JOBS = [
    Job("funnel-forecast --by stage",
        "{bin}/funnel-forecast " + DAY + " {threads} --use cell --by stage "
        "{plain} >{out}", bars={"1": 1.05, "2": 1.9, "duckdb": 3.5},
        peers={"duckdb": duckdb("forecast"), "polars":
               f"node {PEERS} polars 2 forecast {{plain}} {{peer}}"}),
    Job("followup-due", "{bin}/followup-due " + DAY + " {plain} >{out}",
        threads=(1,), bars={"1": 1.4, "duckdb": 5},
        peers={"duckdb": duckdb("due")}),
    Job("followup-due --limit 20", "{bin}/followup-due " + DAY +
        " --limit 20 {plain} >{out}", threads=(1,), bars={"MiB": 16}),
    Job("lead-grade --scheme both", "{bin}/lead-grade " + DAY +
        " {threads} --scheme both {plain} >{out}",
        bars={"1": 1.0, "2": 1.8, "duckdb": 6},
        peers={"duckdb": duckdb("grade")}),
    Job("lead-import", "{bin}/lead-import " + DAY + " {plain} >{out}",
        threads=(1,)),
    Job("lead-import, messy", "{bin}/lead-import " + DAY + " {messy} >{out}",
        "messy", threads=(1,), bars={"1": 1.6}),
    Job("lead-import, messy GB18030", "{bin}/lead-import " + DAY +
        " {gb} >{out}", "gb", threads=(1,)),
    Job("lead-import, messy UTF-16", "{bin}/lead-import " + DAY +
        " {utf16} >{out}", "utf16", threads=(1,), bars={"iconv": 1 / 3},
        peers={"iconv": "iconv -f UTF-16 -t UTF-8 {utf16} >{peer}"}),
    Job("lead-export", "{bin}/lead-export {threads} {plain} >{out}",
        bars={"1": 1.9, "2": 3.5, "miller": 8},
        peers={"miller": "mlr --icsv --ocsv cat {plain} >{peer}",
               "csvkit": "csvformat {plain} >{peer}"}),
    Job("lead-dedupe", "{bin}/lead-dedupe {plain} >{out}", threads=(1,),
        bars={"1": 1.4, "MiB": 450}),
    Job("lead-dedupe --exact email", "{bin}/lead-dedupe --exact email {plain} "
        ">{out}", threads=(1,), old=False, bars={"duckdb": 6},
        peers={"duckdb": duckdb("exact")}),
    Job("touch-rollup, three touches a lead", "{bin}/touch-rollup " + DAY +
        " -q --touches {touches} {plain} >{out}", threads=(1,),
        bars={"1": 1.8, "MiB": 250}),
    Job(".xlsx in, a tenth of the records", "{bin}/lead-import " + DAY +
        " {xlsx} >{out}", "xlsx", threads=(1,), bars={"1": 1.9, "openpyxl": 15},
        peers={"openpyxl": "{python} {openpyxl} {xlsx} {peer}"}),
    Job(".xlsx out, a tenth of the records", "{bin}/lead-export --format xlsx "
        "-o {out}.xlsx {tenth}", "tenth", threads=(1,),
        bars={"1": 1.2, "libxlsxwriter": 1},
        peers={"libxlsxwriter": "{xlsxwriter} {peer} {tenth_rows}"}),
    Job("chain of three", "{bin}/lead-grade " + DAY + " --threads 1 {plain} | "
        "{bin}/followup-due " + DAY + " | {bin}/lead-export >{out}",
        threads=(1,)),
    Job("quote-name", "{bin}/quote-name --column quote_date=created_date "
        "{plain} >{out}", threads=(1,)),
]


def run(command):
    """Seconds and the peak MiB of the largest process; None: it failed.

    time(1) measures the memory: a child of ours would count what Python held
    when it was forked.
    """
    with tempfile.NamedTemporaryFile("r") as kib:
        watch = ["time", "-q", "-f", "%M", "-o", kib.name] if TIME else []
        start = time.perf_counter()
        # Status 1 is "done, with something to look at".
        status = subprocess.run([*watch, "sh", "-c", command],
                                stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL).returncode
        seconds = time.perf_counter() - start
        peak = int(kib.read()) / 1024 if watch else 0
    return (seconds, peak) if status in (0, 1) else None


def medians(commands, rounds):
    """name -> (median seconds, MiB) of each command that works."""
    seen = {}
    for _ in range(rounds):
        for name, command in commands.items():
            if seen.get(name, []) is None:
                continue
            result = run(command)
            if result is None:
                seen[name] = None
            else:
                seen.setdefault(name, []).append(result)
    return {name: (statistics.median(r[0] for r in results),
                   max(r[1] for r in results))
            for name, results in seen.items() if results}


def installed():
    """The peers at hand, and a line for each that is not."""
    have, missing = set(), [] if TIME else ["time (memory shows as 0)"]
    python = next((p for p in (sys.executable, "/usr/bin/python3") if
                   subprocess.run([p, "-c", "import openpyxl"],
                                  capture_output=True).returncode == 0), None)
    for name, there in (
            ("iconv", shutil.which("iconv")), ("miller", shutil.which("mlr")),
            ("csvkit", shutil.which("csvformat")), ("openpyxl", python),
            *((engine, shutil.which("node") and subprocess.run(
                ["node", PEERS, engine, "1", "probe"],
                capture_output=True).returncode == 0)
              for engine in ("duckdb", "polars"))):
        (have.add(name) if there else missing.append(name))
    return have, missing, python


def compiled(work, name, *libraries):
    program = os.path.join(work, name)
    built = subprocess.run(["cc", "-O2", "-o", program,
                            os.path.join(HERE, name + ".c"), *libraries],
                           capture_output=True)
    return program if built.returncode == 0 else None


def made_files(work, records, form, bin_, python):
    """The files of the jobs, the same for the same count and form."""
    path = {name: os.path.join(work, name + ".csv") for name in
            ("plain", "messy", "gb", "utf16", "touches", "tenth", "small")}
    path.update(xlsx=os.path.join(work, "tenth.xlsx"), python=python,
                openpyxl=os.path.join(work, "readxlsx.py"),
                tenth_rows=records // 10)
    makers = {"clean": compiled(work, "generate"),
              "easy": compiled(work, "easy")}
    for name, count, kind in (("plain", records, form),
                              ("messy", records, "messy"),
                              ("touches", 3 * records, "touches"),
                              ("tenth", records // 10, form),
                              ("small", 40, form)):
        with open(path[name], "wb") as out:
            subprocess.run([makers.get(kind, makers["clean"]), str(count),
                            "20240422", kind], stdout=out, check=True)
    for name, charset in (("gb", "GB18030"), ("utf16", "UTF-16")):
        with open(path[name], "wb") as out:
            subprocess.run(["iconv", "-f", "UTF-8", "-t", charset,
                            path["messy"]], stdout=out, check=True)
    subprocess.run([os.path.join(bin_, "lead-export"), "--format", "xlsx",
                    "-o", path["xlsx"], path["tenth"]], check=True)
    with open(path["openpyxl"], "w") as out:
        out.write(OPENPYXL)
    path["xlsxwriter"] = compiled(work, "xlsxwriter", "-lxlsxwriter")
    return path


def commands_of(job, path, bin_, old, have):
    commands = {}
    for threads in job.threads:
        commands[f"{threads}"] = job.command.format(
            **path, bin=bin_, threads=f"--threads {threads}")
    if old and job.old:
        commands["old"] = job.command.replace("--threads 1 ", "").format(
            **path, bin=old, threads="")
    for peer, command in job.peers.items():
        if peer in have:
            commands[peer] = command.format(**path)
    return commands


def ratio(others, ours):
    return f"{others / ours:.2f} x" if ours else "-"


def verdicts(job, found):
    """One text per bar: what was reached and what was asked."""
    said = []
    best = found[max(found.keys() & {"1", "2"})][0]
    for name, bar in job.bars.items():
        if name == "MiB":
            said.append(f"{found['1'][1]:.0f} MiB (<= {bar})")
        elif name in "12" and "old" in found and name in found:
            said.append(f"{ratio(found['old'][0], found[name][0])} old on "
                        f"{name} (>= {bar})")
        elif name in found and name not in "12":
            said.append(f"{ratio(found[name][0], best)} {name} "
                        f"(>= {bar:.3g})")
    return said


def report(job, found, path, wc):
    if "1" not in found:
        print(f"{job.name:36} not possible with this build")
        return
    columns = [f"{found[n][0]:8.3f}" if n in found else " " * 7 + "-"
               for n in ("1", "2", "old")]
    speed = os.path.getsize(path[job.size]) / found["1"][0] / 1e6
    print(f"{job.name:36}{''.join(columns)} {speed:6.0f} {speed / wc:6.3f} "
          f"{found['1'][1]:6.0f}", flush=True)
    for name in job.peers:
        if name in found:
            print(f"{'':4}{name:32}{found[name][0]:8.3f}")
    for text in verdicts(job, found):
        print(f"{'':4}{text}", flush=True)


def report_small(path, bin_, old, rounds):
    """Every command on 40 records: milliseconds, and multiples of true."""
    print(f"{'40 records':36} {'ms':>7} {'old':>7} {'true':>7}")
    for program in sorted(os.listdir(bin_)):
        if program.endswith(".d"):
            continue
        extra = ("--column quote_date=created_date"
                 if program == "quote-name" else DAY)
        commands = {"1": f"{bin_}/{program} {extra} {path['small']}",
                    "true": "/bin/true"}
        if old and os.path.exists(f"{old}/{program}"):
            commands["old"] = f"{old}/{program} {extra} {path['small']}"
        found = medians(commands, rounds)
        if "1" in found:
            print(f"{program:36} {found['1'][0] * 1e3:7.1f} " +
                  (f"{found['old'][0] * 1e3:7.1f}" if "old" in found
                   else " " * 6 + "-") + f" {found['true'][0] * 1e3:7.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[1])
    parser.add_argument("build")
    parser.add_argument("--old", default=os.environ.get("OLD_BIN"))
    parser.add_argument("--records", type=int, default=1000000)
    parser.add_argument("--form", default="clean", choices=("clean", "easy"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="", help="jobs whose name has this")
    wish = parser.parse_args()
    bin_ = os.path.join(os.path.abspath(wish.build), "bin")
    have, missing, python = installed()
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as work:
        path = made_files(work, wish.records, wish.form, bin_, python)
        if path["xlsxwriter"]:
            have.add("libxlsxwriter")
        path["out"] = os.path.join(work, "out")
        path["peer"] = os.path.join(work, "peer")
        os.sync()
        wc = medians({"wc": f"wc -l {path['plain']}"}, wish.rounds)["wc"][0]
        wc = os.path.getsize(path["plain"]) / wc / 1e6
        print(f"{wish.records} records, {wish.form}, "
              f"{os.path.getsize(path['plain']) / 1e6:.0f} MB; medians of "
              f"{wish.rounds}; wc -l reads {wc:.0f} MB/s")
        for name in missing:
            print(f"left out, not installed: {name}")
        if not wish.old:
            print("left out: an older binary (--old BIN)")
        print(f"{'job':36}{'1 thr':>8}{'2 thr':>8}{'old':>8} {'MB/s':>6} "
              f"{'of wc':>6} {'MiB':>6}")
        for job in JOBS:
            if wish.only in job.name:
                report(job, medians(commands_of(job, path, bin_, wish.old,
                                                have), wish.rounds), path, wc)
        if wish.only in "40 records":
            report_small(path, bin_, wish.old, wish.rounds)


main()
