"""Several processes write the bytes of one (--threads).

usage: threads.py BUILD; prints "ok NAME" and "not ok NAME" lines.

Random tables (seeded) with hostile cells, bad records and every kind of line
end go through the commands with 2, 3 and 4 processes over chunks of a few
bytes to some KiB (FAIRLEAD_CHUNK): standard output, -o, --rejects, messages
and status are those of one process.  A run that ends with status 2 may have
written more to standard output.
"""
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "make"))
import verdict
from csvtext import quote

BIN = os.path.abspath(os.path.join(sys.argv[1], "bin"))
TABLES = 40
HOSTILE = ["", "plain", "a,b", 'say "hi"', "two\nlines", "cr\r\nlf", " padded ",
           "轴承", "=1+1", '""', "\n", '"', "2024-02-30", "lone\rcr",
           "long " * 40, "\n\n\n", "x\ufeffy"]
COLUMNS = {
    "lead_id": lambda r: "L%02d" % r.randint(0, 30),
    "company": lambda r: r.choice(["", "Acme Ltd", "Weber GmbH", "贝林公司"]),
    "email": lambda r: r.choice(["a@example.com", "", "b@gmail.com"]),
    "country": lambda r: r.choice(["", "DE", "CN", "US"]),
    "budget": lambda r: r.choice(["yes", "no", "", "50000", "lots"]),
    "buy_horizon_months": lambda r: r.choice(["", "3", "7", "never", "x"]),
    "status": lambda r: r.choice(["", "new", "open", "won", "nonsense"]),
    "met_date": lambda r: r.choice(["", "2024-04-01", "soon"]),
    "product": lambda r: r.choice(HOSTILE),
    "quantity": lambda r: r.choice(["", "100", "many"]),
    "sample_value": lambda r: r.choice(["", "8", "12.50", "cheap"]),
    "courier_cost": lambda r: r.choice(["", "35"]),
    "note": lambda r: r.choice(HOSTILE),
}
DEALS = {
    "owner": lambda r: r.choice(["Ada", "Bob", "", "陈", "O'Neil, Jr", "x\ny"]),
    "stage": lambda r: r.choice(["potential", "intending", "negotiating",
                                 "won", "lost", "dreaming"]),
    "amount": lambda r: r.choice(["1000.10", "500", "", "0", "-3", "many",
                                  str(r.randint(1, 10**7))]),
    "currency": lambda r: r.choice(["USD", "EUR", "USD", "JPY", "?"]),
    "probability": lambda r: r.choice(["", "0.5", "100", "30"]),
    "expected_close": lambda r: r.choice(["2024-05-01", "2024-03-01", "",
                                          "2024-09-09", "soon"]),
    "closed_date": lambda r: r.choice(["", "2024-04-02", "2023-11-01"]),
    "created_date": lambda r: r.choice(["", "2024-01-01"]),
    "forecast_category": lambda r: r.choice(["", "commit", "omitted",
                                             "best_case"]),
    "note": COLUMNS["note"],
}
FORECAST = ["funnel-forecast", "--today", "2024-04-22"]
DEAL_JOBS = [
    FORECAST + ["--by", "owner"],
    FORECAST + ["--by", "owner,stage", "-p", "2024Q2", "-Q", "10,50,90",
                "--explain", "-o", "{o}", "--rejects", "{r}"],
    FORECAST + ["-p", "2024Q2", "-t", "5000", "--plan"],
    FORECAST + ["--rates-by", "owner", "--use", "cell"],
    FORECAST + ["--detail", "--rejects", "{r}"],
    FORECAST + ["--by", "owner", "--partial"],
]
# Command and options; {o} and {r} are files that it writes.
JOBS = [
    ["lead-grade", "--today", "2024-04-22"],
    ["lead-grade", "--today", "2024-04-22", "--explain", "--lang", "zh",
     "-o", "{o}", "--rejects", "{r}"],
    ["lead-grade", "--today", "2024-04-22", "-q", "--strict"],
    ["lead-export", "--for", "excel"],
    ["lead-export", "-e", "gb18030", "--headers", "zh", "-o", "{o}"],
    ["inquiry-screen", "--column", "inquiry_text=note"],
    ["sample-fee", "--explain", "--leads", "{leads}", "--rejects", "{r}"],
    ["lead-repoint", "--map", "{map}", "-q"],
    ["lead-dedupe", "--on", "company,budget", "-o", "{o}", "--rejects", "{r}"],
    ["lead-dedupe", "--master", "{leads}", "--review", "{r}"],
    ["lead-dedupe", "--exact", "company,email", "--rejects", "{r}"],
]


def damaged(r, line):
    """A record that is rejected, or one that ends the run."""
    kind = r.random()
    if kind < 0.7:
        return line
    if kind < 0.8:
        return line + ",more"
    if kind < 0.9:
        return "few,cells"
    return line.replace("L", "\udcff", 1)


def table(r, columns):
    end = r.choice(["\n", "\r\n", "\n", "\r"])
    clean = r.random() < 0.3
    names = list(columns)
    lines = [",".join(map(quote, [columns[n](r) for n in names]))
             for _ in range(r.choice([0, 1, 5, 60, 200]))]
    if not clean:
        lines = [damaged(r, line) for line in lines]
    if r.random() < 0.1 and lines:		# nobody can read on from here
        at = r.randrange(len(lines))
        lines[at] = r.choice(['a "stray" quote,', '"text" behind,',
                              '"never closed', "a\0b"]) + lines[at]
    text = ""
    for line in [",".join(names)] + lines:
        text += line + (r.choice(["\n", "\r", "\r\n", "\n\n", "\r\r\n"])
                        if r.random() < 0.05 else end)
    if r.random() < 0.3:
        text = text[:-len(end)]
    return (r.choice(["", "\ufeff"]) + text).encode("utf-8", "surrogateescape")


def run(folder, job, threads, chunk, standard_input):
    written = [os.path.join(folder, name) for name in ("out.csv", "bad.csv")]
    for path in written:
        if os.path.exists(path):
            os.remove(path)
    command = [os.path.join(BIN, job[0])] + [
        word.format(o=written[0], r=written[1], leads=BESIDE + "/leads.csv",
                    map=BESIDE + "/map.csv") for word in job[1:]]
    path = os.path.join(folder, "in.csv")
    with open(path, "rb") as file:
        done = subprocess.run(
            command + ["--threads", str(threads)] +
            ([] if standard_input else [path]), stdin=file,
            capture_output=True, timeout=120,
            env=dict(os.environ, FAIRLEAD_CHUNK=str(chunk)))
    files = []
    for path in written:
        try:
            with open(path, "rb") as file:
                files.append(file.read())
        except FileNotFoundError:
            files.append(None)
    left = [name for name in os.listdir(folder)
            if name not in ("in.csv", "out.csv", "bad.csv")]
    return done.returncode, done.stdout, done.stderr, files, left


def same(one, many):
    if one[0] != 2:
        return one == many
    return one[0] == many[0] and one[2:] == many[2:] and \
        many[1].startswith(one[1])


def compare(folder, seed):
    r = random.Random(seed)
    deals = seed % 3 == 0
    data = table(r, DEALS if deals else COLUMNS)
    with open(os.path.join(folder, "in.csv"), "wb") as out:
        out.write(data)
    for job in r.sample(DEAL_JOBS if deals else JOBS, 3):
        standard_input = r.random() < 0.3
        one = run(folder, job, 1, 1, standard_input)
        threads = r.randint(2, 4)
        chunk = r.choice([100, 300, 1000, 4096] if len(data) > 5000 else
                         [1, 7, 100])
        many = run(folder, job, threads, chunk, standard_input)
        if not same(one, many):
            yield "table %d, %s, %d threads, chunks of %d: %r\n%r" % (
                seed, " ".join(job), threads, chunk, one, many)


def start(folder, *words, stdout=subprocess.PIPE, restore=True):
    """lead-grade over more than pipes and buffers hold, by three processes."""
    return subprocess.Popen(
        [os.path.join(BIN, "lead-grade"), "--today", "2024-04-22",
         "--threads", "3", *words, os.path.join(folder, "large.csv")],
        cwd=folder, stdout=stdout, stderr=subprocess.PIPE,
        restore_signals=restore, env=dict(os.environ, FAIRLEAD_CHUNK="65536"))


def workers_of(child):
    """All three, which come a moment after the header; none on some kernels."""
    found = []
    for _ in range(100):
        try:
            with open("/proc/%d/task/%d/children" % (child.pid, child.pid)) as f:
                found = [int(pid) for pid in f.read().split()]
        except OSError:
            return []
        if len(found) == 3:
            break
        time.sleep(0.05)
    return found


def seccomp(pid):
    with open("/proc/%s/status" % pid) as status:
        for line in status:
            if line.startswith("Seccomp:"):
                return int(line.split()[1])
    return None


def check_killed(folder):
    """One process is killed while the reader keeps them waiting; each once."""
    for victim in range(3):
        yield from kill_one(folder, victim)


def kill_one(folder, victim):
    with start(folder, "--rejects", "bad.csv") as child:
        first = child.stdout.read(1)
        workers = workers_of(child)
        if not workers:
            return			# this kernel does not tell
        time.sleep(0.2)		# each has shut itself in by now
        modes = {seccomp(pid) for pid in workers + [child.pid]}
        if len(modes) != 1:
            yield "some are shut in, some are not: %s" % modes
        os.kill(workers[victim], signal.SIGKILL)
        first += child.stdout.read()
        said = child.stderr.read()
    if child.returncode != 2 or said.count(b"\n") != 1 or \
            b"signal 9; run it again" not in said:
        yield "status %d: %r" % (child.returncode, said)
    if len(workers) != 3:
        yield "%d processes" % len(workers)
    left = sorted(os.listdir(folder))
    if left != ["in.csv", "large.csv"]:
        yield "%s is left" % left


def check_full(folder):
    if not os.path.exists("/dev/full"):
        return
    with open("/dev/full", "wb") as full, start(folder, stdout=full) as child:
        said = child.stderr.read()
    if child.returncode != 2 or said.count(b"\n") != 1 or \
            b"cannot write standard output" not in said:
        yield "status %d: %r" % (child.returncode, said)


def check_left_alone(folder):
    """Who reads has enough after a line, and takes the signal or not."""
    for restore, status in (True, -signal.SIGPIPE), (False, 0):
        with start(folder, restore=restore) as child:
            child.stdout.readline()
            workers = workers_of(child)
            child.stdout.close()
            said = child.stderr.read()
        if child.returncode != status or said:
            yield "status %d: %r" % (child.returncode, said)
        if any(os.path.exists("/proc/%d" % pid) for pid in workers):
            yield "a process is left"


def check_trouble(folder):
    """The first fault of the file ends the run, with its line."""
    with open(os.path.join(folder, "large.csv"), "ab") as out:
        out.write(b'L1,a "stray" quote\n' + ROW * 20000 + b'L2,a "second" one\n')
    with start(folder) as child:
        written, said = child.communicate()
    if child.returncode != 2 or said.count(b"\n") != 1 or \
            b"large.csv:%d: a quote" % (ROWS + 2) not in said:
        yield "status %d: %r" % (child.returncode, said)
    if written.count(b"\n") != ROWS + 1:
        yield "%d lines are written" % written.count(b"\n")


def check_repeats(folder):
    """So many ids are remembered in the order of the file; then it is shared."""
    with open(os.path.join(folder, "in.csv"), "w") as out:
        out.write("opportunity_id,stage,amount,currency\n")
        for i in range(66000):
            out.write("O%d,potential,1,USD\n" % i)
        for i in range(9000):
            out.write("%s%d,won,3,EUR\n" % ("PO"[i % 700 == 699], i * 9))
    for job in FORECAST, FORECAST + ["--partial"]:
        one = run(folder, job, 1, 1, False)
        many = run(folder, job, 3, 4096, True)
        # A sum names the piece that it is of, a message the file.
        path = os.path.join(folder, "in.csv").encode()
        if [text.replace(path, b"<stdin>") for text in one[1:3]] != \
                list(many[1:3]):
            yield "%r\n%r" % (one[2:], many[2:])
    if b"the first on line" not in run(folder, FORECAST, 1, 1, False)[2]:
        yield "nothing repeats"


def check_pieces(folder):
    """Sums of pieces by several processes, merged, are those of one over all."""
    with open(os.path.join(folder, "in.csv"), "w") as out:
        r = random.Random(7)
        out.write("owner,stage,amount,currency,note\n")
        for _ in range(400):
            out.write(",".join(map(quote, [
                DEALS["owner"](r), DEALS["stage"](r), str(r.randint(0, 9999)),
                "USD", COLUMNS["note"](r)])) + "\n")
    job = FORECAST + ["--by", "owner", "-Q", "50"]
    one = run(folder, job, 1, 1, False)
    for pieces in 1, 2, 7, 100:
        with tempfile.TemporaryDirectory() as room:
            subprocess.run([os.path.join(BIN, "lead-split"), "-q", "-n",
                            str(pieces), "-d", room,
                            os.path.join(folder, "in.csv")], check=True,
                           stdout=subprocess.DEVNULL)
            sums = []
            for name in sorted(os.listdir(room)):
                sums.append(os.path.join(room, name + ".sum"))
                subprocess.run([os.path.join(BIN, job[0])] + job[1:] + [
                    "--partial", "--threads", "3", "-o", sums[-1],
                    os.path.join(room, name)], stderr=subprocess.DEVNULL,
                    env=dict(os.environ, FAIRLEAD_CHUNK="200"))
            merged = subprocess.run([os.path.join(BIN, job[0])] + job[1:] +
                                    ["--merge"] + sums, capture_output=True)
        if merged.stdout != one[1] or merged.returncode != one[0]:
            yield "%d pieces: %r" % (pieces, merged)


def check_too_large(folder):
    """Sums that one process could not hold are refused, never wrong."""
    with open(os.path.join(folder, "in.csv"), "w") as out:
        out.write("stage,amount,currency\n" +
                  "potential,3000000000000000.00,USD\n" * 20)
    done = run(folder, FORECAST, 3, 100, False)
    if done[0] != 2 or done[1] or b"with --threads 1" not in done[2]:
        yield repr(done)
    if run(folder, FORECAST, 1, 100, False)[0] != 1:
        yield "one process rejects nothing"


ROW, ROWS = b"L1,Weber GmbH,new,2024-04-01\n", 60000

with tempfile.TemporaryDirectory() as folder, \
        tempfile.TemporaryDirectory() as BESIDE:
    with open(BESIDE + "/leads.csv", "w") as out:
        out.write("lead_id,country,customer_type\nL02,DE,local_trader\n"
                  "L07,US,\n")
    with open(BESIDE + "/map.csv", "w") as out:
        out.write("lead_id,merged_into\nL03,L04\nL09,L04\n")
    verdict.tell("processes_write_what_one_does",
                 (fault[:4000] for seed in range(TABLES)
                  for fault in compare(folder, seed)))
    verdict.tell("repeated_ids_are_those_of_one_process",
                 check_repeats(folder))
    verdict.tell("processes_on_pieces_are_one_on_the_whole",
                 check_pieces(folder))
    verdict.tell("sums_too_large_are_refused", check_too_large(folder))
    for name in os.listdir(folder):
        if name != "in.csv":
            os.remove(os.path.join(folder, name))
    with open(os.path.join(folder, "large.csv"), "wb") as out:
        out.write(b"lead_id,company,status,met_date\n" + ROW * ROWS)
    verdict.tell("a_killed_process_is_status_2", check_killed(folder))
    verdict.tell("a_full_disk_is_told_once", check_full(folder))
    verdict.tell("who_has_enough_ends_all_in_silence",
                 check_left_alone(folder))
    verdict.tell("the_first_fault_of_the_file_ends_the_run",
                 check_trouble(folder))
verdict.end()
