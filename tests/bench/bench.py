#!/usr/bin/env python3
"""bench.py BUILD [RECORDS [FORM]]: megabytes and records per second.

Makes the file (seeded; FORM is clean, by generate.c, or easy) and the same
as people export it, messy and in three encodings, runs every job beside cat and wc -l on the same file
in five rounds, one after the other, so that a slow moment of the machine meets
all of them alike, and prints medians.  Ratios to wc -l are what the bars speak
of; "copy" shows what writing the result costs by itself.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

build = os.path.abspath(sys.argv[1])
records = int(sys.argv[2]) if len(sys.argv) > 2 else 1000000
form = sys.argv[3] if len(sys.argv) > 3 else "clean"
here = os.path.dirname(os.path.abspath(__file__))
runs = 5


def timed(command, output):
    # Opening drops what the job before has left to be written to the disk.
    with open(output, "wb") as out:
        start = time.perf_counter()
        subprocess.run(["sh", "-c", command], stdout=out,
                       stderr=subprocess.DEVNULL, check=False)
        return time.perf_counter() - start


def medians(commands, output):
    times = [[] for _ in commands]
    for _ in range(runs):
        for command, seconds in zip(commands, times):
            seconds.append(timed(command, output))
    return [statistics.median(seconds) for seconds in times]


with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as work:
    generate = os.path.join(work, "generate")
    plain = os.path.join(work, "bench.csv")
    messy = os.path.join(work, "messy.csv")
    gb = os.path.join(work, "gb.csv")
    utf16 = os.path.join(work, "utf16.csv")
    small = os.path.join(work, "small.csv")
    easy = os.path.join(work, "easy")
    for program in (generate, easy):
        subprocess.run(["cc", "-O2", "-o", program, os.path.join(
            here, os.path.basename(program) + ".c")], check=True)
    for name, count, kind in ((plain, records, form), (small, 40, form),
                              (messy, records, "messy")):
        with open(name, "wb") as out:
            subprocess.run([easy if kind == "easy" else generate, str(count),
                            "20240422", kind], stdout=out, check=True)
    for name, charset in ((gb, "GB18030"), (utf16, "UTF-16")):
        with open(name, "wb") as out:
            subprocess.run(["iconv", "-f", "UTF-8", "-t", charset, messy],
                           stdout=out, check=True)
    bin_ = os.path.join(build, "bin")
    day = "--today 2024-04-22"
    jobs = [
        ("wc -l", f"wc -l {plain}", plain, None),
        ("cat | cat", f"cat {plain} | cat >/dev/null", plain, None),
        ("copy to a file", f"cat {plain}", plain, None),
        ("funnel-forecast --use cell --by stage",
         f"{bin_}/funnel-forecast {day} --threads 1 --use cell --by stage "
         f"{plain}", plain, 0.24),
        ("funnel-forecast, two processes",
         f"{bin_}/funnel-forecast {day} --threads 2 --use cell --by stage "
         f"{plain}", plain, None),
        ("followup-due", f"{bin_}/followup-due {day} {plain}", plain, 0.10),
        ("lead-grade --scheme both",
         f"{bin_}/lead-grade {day} --threads 1 --scheme both {plain}", plain,
         0.10),
        ("lead-grade, two processes",
         f"{bin_}/lead-grade {day} --threads 2 --scheme both {plain}", plain,
         None),
        ("lead-export", f"{bin_}/lead-export --threads 1 {plain}", plain,
         None),
        ("lead-export, two processes",
         f"{bin_}/lead-export --threads 2 {plain}", plain, None),
        ("quote-name",
         f"{bin_}/quote-name --column quote_date=created_date {plain}",
         plain, 0.14),
        ("lead-import", f"{bin_}/lead-import {day} {plain}", plain, 0.05),
        ("lead-import, messy", f"{bin_}/lead-import {day} {messy}", messy,
         None),
        ("lead-import, messy GB18030", f"{bin_}/lead-import {day} {gb}", gb,
         0.04),
        ("lead-import, messy UTF-16", f"{bin_}/lead-import {day} {utf16}",
         utf16, None),
    ]
    print(f"{records} records, {form}, {os.path.getsize(plain) / 1e6:.0f} MB; "
          f"medians of {runs}")
    print(f"{'job':40} {'s':>7} {'MB/s':>7} {'krec/s':>7} {'of wc':>6} "
          f"{'bar':>5}")
    jobs = [job for job in jobs if not job[1].startswith("/") or
            os.path.exists(job[1].split()[0])]
    output = os.path.join(work, "out")
    for name, command, path, bar in jobs:
        timed(command, output)
    os.sync()
    seconds = medians([job[1] for job in jobs], output)
    base = os.path.getsize(plain) / seconds[0] / 1e6
    for (name, command, path, bar), time_taken in zip(jobs, seconds):
        speed = os.path.getsize(path) / time_taken / 1e6
        print(f"{name:40} {time_taken:7.3f} {speed:7.0f} "
              f"{records / time_taken / 1e3:7.0f} {speed / base:6.3f} "
              f"{bar if bar else '':>5}")
    for program in sorted(os.listdir(bin_)):
        if program.endswith(".d"):
            continue
        extra = ("--column quote_date=created_date"
                 if program == "quote-name" else day)
        small_job = f"{bin_}/{program} {extra} {small}"
        taken = medians([small_job], output)[0]
        print(f"{program + ', 40 records':40} {taken * 1000:7.1f} ms")
