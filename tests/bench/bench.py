#!/usr/bin/env python3
"""bench.py BUILD [RECORDS]: megabytes and records per second of each command.

Makes the file (seeded), runs every job beside cat and wc -l on the same file
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
    gb = os.path.join(work, "gb.csv")
    small = os.path.join(work, "small.csv")
    subprocess.run(["cc", "-O2", "-o", generate,
                    os.path.join(here, "generate.c")], check=True)
    for name, count in ((plain, records), (small, 40)):
        with open(name, "wb") as out:
            subprocess.run([generate, str(count)], stdout=out, check=True)
    with open(gb, "wb") as out:
        subprocess.run(["iconv", "-f", "UTF-8", "-t", "GB18030", plain],
                       stdout=out, check=True)
    bin_ = os.path.join(build, "bin")
    day = "--today 2024-04-22"
    jobs = [
        ("wc -l", f"wc -l {plain}", plain, None),
        ("cat | cat", f"cat {plain} | cat >/dev/null", plain, None),
        ("copy to a file", f"cat {plain}", plain, None),
        ("funnel-forecast --use cell --by stage",
         f"{bin_}/funnel-forecast {day} --use cell --by stage {plain}",
         plain, 0.24),
        ("followup-due", f"{bin_}/followup-due {day} {plain}", plain, 0.10),
        ("lead-grade --scheme both",
         f"{bin_}/lead-grade {day} --scheme both {plain}", plain, 0.10),
        ("quote-name",
         f"{bin_}/quote-name --column quote_date=created_date {plain}",
         plain, 0.14),
        ("lead-import, UTF-8", f"{bin_}/lead-import {day} {plain}",
         plain, 0.05),
        ("lead-import, GB18030", f"{bin_}/lead-import {day} {gb}", gb, 0.04),
    ]
    print(f"{records} records, {os.path.getsize(plain) / 1e6:.0f} MB; "
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
