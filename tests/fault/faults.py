"""Whatever call of the system fails, no file is torn and nothing is silent.

Each run of scenarios.txt is made once undisturbed; then again for each call
that it makes of a kind (write, read, open, memory ...; shim.c), which fails
this time, or is cut short, or is interrupted.  Such a run must

- end as the undisturbed one did, with the same status, output and files; or
- end with status 2 and a message, its standard output the beginning of the
  right one, each file as it was or as it should be, and none left over; and
  when it is run again undisturbed all files must be as they should be.

usage: faults.py BUILD [--whole] [NAME ...]; prints "ok NAME" and
"not ok NAME" lines.  NAME chooses scenarios, or kinds of calls.
"""
import os
import shutil
import stat
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "data")
KINDS = {
    "write": ["ENOSPC", "ENOSPC+", "EINTR", "short"],
    "read": ["EIO", "EIO+", "EINTR", "short"],
    "open": ["EMFILE", "EACCES", "EACCES+"],
    "close": ["EIO", "EINTR"],
    "sync": ["EIO", "EINTR"],
    "rename": ["EIO", "EACCES+"],
    "lock": ["ENOLCK", "EINTR"],
    "seek": ["EIO"],
    "stat": ["EACCES", "EIO+"],
    "alloc": ["ENOMEM", "ENOMEM+"],
}
PLACES = 4		# of a kind, in the small set
MADE = {
    "raw.csv": "company,contact_name,email,phone,country\n"
               "Alder Tools,Ada Weber,ada@alder.example.com,030 901820,DE\n"
               "阀门有限公司,王芳,wang@valves.example.com,13912345678,CN\n"
               "Short,Bo\n",
    "past.csv": "created_date,source,opportunity_id\n" + "".join(
        "2023-%02d-%02d,%s,%s\n" % (
            1 + i // 10, 1 + i % 28, "list" if i % 2 else "fair",
            "O" if i % 4 == 0 or i % 20 == 1 else "") for i in range(100)),
    "rules.csv": "default country DE\n",
    "repoint.csv": "lead_id,merged_into\nL04,L03\n",
    "inquiries.csv": "lead_id,inquiry_text\nL1,500 pcs CIF Hamburg\n"
                     "L2,Send all your prices\n",
    "reps.csv": "owner,weight\nChen,1\nLin,0.5\n",
    "ready.csv": "lead_id,company,booth_class,first_stage,quantity,"
                 "target_price,currency,met_date,buy_horizon_months\n"
                 "L1,Alder Tools,intends_order,intending,5000,1.20,USD,"
                 "2024-04-18,3\nL2,Birch Ltd,just_looking,target,,,,"
                 "2024-04-18,\n",
    "log.csv": "touch_id,lead_id,touch_date,touch_time,direction,medium,"
               "topic,subject,body\nT1,L04,2024-04-12,10:00,out,email,"
               "price_update,New price list,\n",
    "owners.csv": "lead_id,email\nL1,ada@acme.example\n",
    "inbox.mbox": "From ada Mon Apr 22 10:00:00 2024\n"
                  "From: Ada <ada@acme.example>\nTo: wang@our.example.com\n"
                  "Date: Mon, 22 Apr 2024 10:00:00 +0200\n"
                  "Subject: =?utf-8?Q?Re:_pumps?=\n"
                  "Message-ID: <a1@acme.example>\n\ntext\n\n"
                  "From bo Mon Apr 22 11:00:00 2024\n"
                  "From: bo@dorsal.example\nTo: wang@our.example.com\n"
                  "Date: Mon, 22 Apr 2024 11:00:00 +0200\nSubject: hello\n"
                  "Message-ID: <a2@dorsal.example>\n\ntext\n",
    "drafts.csv": "message_id,lead_id,subject,body\nM1,L1,Seals,\"Dear Ada,"
                  "\n\nDid you get our quotation?\"\n",
    "topics.csv": "lead_id,due_rule,topic,topic_fact,contact_name,product\n"
                  "L1,R-DUE-11,reply,,Ada Weber,seals\n",
    "inbound.csv": "message_id,from,body\n"
                   "M1,ada@northw1nd.example.com,Our bank account changed.\n"
                   "M2,x@xn--nrthwind-27a.example.com,hello\n",
    "samples.csv": "sample_id,lead_id,sample_value,courier_cost\n"
                   "S1,L01,120,35\n",
    "lines.csv": "quote_id,product_name,picture,spec,packaging,moq\n"
                 "Q1,Ball valve,a.jpg,DN20,carton,100\n",
    "deals.csv": "opportunity_id,owner,stage,amount,currency,expected_close,"
                 "created_date,closed_date,lead_id,splits,outcome\n"
                 "O1,Chen,intending,9000,USD,2024-05-10,2024-01-01,,L01,"
                 "Chen:70;Lin:30,\n"
                 "O2,Lin,negotiating,500,USD,2024-06-01,2024-02-01,,L02,,\n"
                 "O3,Lin,won,1000,USD,2024-03-01,2024-01-01,2024-03-01,L03,,"
                 "won\n"
                 "O4,Chen,lost,700,USD,2024-03-01,2024-01-01,2024-03-05,L04,,"
                 "lost\n",
    "later.csv": "opportunity_id,stage,amount,currency\n"
                 "O1,approved_project,9500,USD\nO5,potential,100,USD\n",
    "targets.csv": "period,target,currency\n2024Q2,1000000,USD\n",
    "orders.csv": "order_id,amount,currency,order_date,ship_date,terms\n"
                  "O1,9999.99,USD,2024-01-10,2024-03-01,"
                  "30% deposit;60% before shipment;10% acceptance\n",
    "receivables.csv": "receivable_id,order_id,lead_id,owner,amount_due,"
                       "currency,due_date\n"
                       "O1-1,O1,L1,Chen,3000,USD,2024-01-10\n"
                       "O1-2,O1,L1,Chen,5999.99,USD,2024-03-01\n",
    "receipts.csv": "receipt_id,order_id,receipt_date,amount,currency\n"
                    "R1,O1,2024-01-12,4000,USD\n",
    "one-event.csv": "event_name,event_type,event_start,event_end,cost,"
                     "currency\nHarbour Fair,show,2024-04-16,2024-04-19,"
                     "45000,USD\n",
    "cards.vcf": "BEGIN:VCARD\nVERSION:3.0\nN:Weber;Ada;;;\nFN:Ada Weber\n"
                 "ORG:Alder Tools\nEMAIL:ada@alder.example.com\n"
                 "END:VCARD\n",
    "page.html": "<table><tr><th>company</th><th>email</th></tr>"
                 "<tr><td>Alder Tools</td><td>ada@alder.example.com</td></tr>"
                 "</table>\n",
    "history.csv": "opportunity_id,stage,amount,as_of,snapshot_label\n"
                   "O1,target,100,2024-04-15,mon\n",
    # What these runs replace.
    "new.csv": "before\n", "new.xlsx": "before\n", "new.html": "before\n",
    "due.csv": "before\n",
}


class Scenario:
    def __init__(self, name, argv, small):
        self.name, self.argv, self.small = name, argv, small


class Bench:
    """A folder in which a scenario is run again and again."""

    def __init__(self, scenario, build, shim, pool):
        self.scenario = scenario
        self.room = tempfile.mkdtemp(prefix="fault-")
        self.counted = os.path.join(tempfile.gettempdir(),
                                    "fault-count-%d" % os.getpid())
        self.program = os.path.join(build, "bin", scenario.argv[0])
        self.shim = shim
        self.temporary = tempfile.mkdtemp(prefix="fault-tmp-")
        self.before = {}
        for word in scenario.argv:
            if word in pool:
                self.before[word] = (pool[word], 0o640)
            if word == "mails":
                self.before["mails"] = (None, 0o700)
        self.now = {}
        self.restore()
        self.right = self.run(None)
        self.problems = []

    def close(self):
        shutil.rmtree(self.room)
        shutil.rmtree(self.temporary)

    def look(self):
        found = {}
        for folder, folders, names in os.walk(self.room):
            for name in names + folders:
                path = os.path.join(folder, name)
                mode = stat.S_IMODE(os.lstat(path).st_mode)
                data = None
                if name in names:
                    with open(path, "rb") as source:
                        data = source.read()
                found[os.path.relpath(path, self.room)] = (data, mode)
        self.now = found
        return found

    def restore(self):
        if self.now == self.before:
            return
        shutil.rmtree(self.room)
        os.mkdir(self.room)
        for name, (data, mode) in self.before.items():
            path = os.path.join(self.room, name)
            if data is None:
                os.mkdir(path)
            else:
                with open(path, "wb") as out:
                    out.write(data)
            os.chmod(path, mode)
        self.now = dict(self.before)

    def run(self, fault):
        """Status, standard output, messages and files of a run."""
        env = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC",
               "FAIRLEAD_HASH_KEY": "one", "FAIRLEAD_SANDBOX": "off",
               "TMPDIR": self.temporary}
        if fault is not None:
            env["LD_PRELOAD"] = self.shim
            env.update(fault)
        done = subprocess.run([self.program] + self.scenario.argv[1:],
                              cwd=self.room, env=env, timeout=20,
                              stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return done.returncode, done.stdout, done.stderr, self.look()

    def count(self, kind):
        if os.path.exists(self.counted):
            os.unlink(self.counted)
        self.restore()
        self.run({"FAULT_CALL": kind, "FAULT_LOG": self.counted})
        with open(self.counted) as source:
            number = int(source.read())
        os.unlink(self.counted)
        return number

    def judge(self, got):
        """What is wrong with a disturbed run, or None."""
        status, out, messages, files = got
        left = os.listdir(self.temporary)
        if left:
            for name in left:
                os.unlink(os.path.join(self.temporary, name))
            return "temporary files are left: %s" % left
        if (status, out, files) == (self.right[0], self.right[1],
                                    self.right[3]):
            return None
        if status != 2:
            if status != self.right[0]:
                return "status %d: %s" % (status, messages[-300:])
            return "status %d, but other %s" % (
                status, "output" if out != self.right[1] else "files")
        if not messages:
            return "status 2 without a message"
        if not self.right[1].startswith(out):
            return "standard output is not the beginning of the right one"
        for name, state in files.items():
            if state not in (self.before.get(name), self.right[3].get(name)):
                return "%s is neither as before nor as it should be" % name
        for name in self.before:
            if name not in files:
                return "%s is gone" % name
        if files == self.before:
            return None
        again = self.run(None)
        if again[3] != self.right[3]:
            return "running it again does not mend the files"
        return None

    def try_all(self, kind, whole):
        number = self.count(kind)
        step = 1 if whole or number <= PLACES else number / PLACES
        places = sorted({int(i * step) + 1 for i in range(
            number if step == 1 else PLACES)} | ({number} if number else
                                                 set()))
        runs = 0
        for how in KINDS[kind]:
            for place in places:
                self.restore()
                fault = {"FAULT_CALL": kind, "FAULT_HOW": how,
                         "FAULT_AT": str(place)}
                try:
                    problem = self.judge(self.run(fault))
                except subprocess.TimeoutExpired:
                    problem = "does not end"
                runs += 1
                if problem is not None:
                    self.problems.append("%s %d of %d %s: %s" % (
                        kind, place, number, how, problem))
        return runs


def read_scenarios():
    found = []
    with open(os.path.join(HERE, "scenarios.txt"), encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                name, command = line.split(":", 1)
                name = name.strip()
                found.append(Scenario(name.rstrip("*"), command.split(),
                                      name.endswith("*")))
    return found


def make_pool(build):
    """Bytes of all files that a scenario may name."""
    pool = {name: text.encode() for name, text in MADE.items()}
    for name in os.listdir(DATA):
        path = os.path.join(DATA, name)
        if os.path.isfile(path):
            with open(path, "rb") as source:
                pool[name] = source.read()
    with tempfile.TemporaryDirectory(prefix="fault-") as room:
        def make(command, *names):
            argv = command.split()
            argv[0] = os.path.join(build, "bin", argv[0])
            for name in names:
                with open(os.path.join(room, name), "wb") as out:
                    out.write(pool[name])
            subprocess.run(argv, cwd=room, check=True,
                           stderr=subprocess.DEVNULL)
            result = argv[argv.index("-o") + 1]
            with open(os.path.join(room, result), "rb") as source:
                pool[result] = source.read()

        make("lead-export --format xlsx -o book.xlsx leads.csv", "leads.csv")
        make("followup-due --today 2024-04-22 -o work.csv leads.csv",
             "leads.csv")
    return pool


def make_shim(folder):
    shim = os.path.join(folder, "shim.so")
    compiler = os.environ.get("CC", "cc").split()
    done = subprocess.run(compiler + [
        "-O1", "-fPIC", "-shared", "-o", shim,
        os.path.join(HERE, "shim.c"), "-ldl"], stderr=subprocess.PIPE)
    return shim if done.returncode == 0 else None


def takes_shim(build, shim):
    """Not the sanitizers', nor systems whose linker knows no preloading."""
    done = subprocess.run([os.path.join(build, "bin", "lead-grade"), "-V"],
                          env={"LD_PRELOAD": shim}, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    return done.returncode == 0 and b"Fairlead" in done.stdout


def main(argv):
    build = os.path.abspath(argv[1])
    whole = "--whole" in argv
    chosen = [word for word in argv[2:] if not word.startswith("--")]
    kinds = [kind for kind in KINDS if kind in chosen] or list(KINDS)
    names = [word for word in chosen if word not in KINDS]
    with tempfile.TemporaryDirectory(prefix="fault-") as folder:
        shim = make_shim(folder)
        if shim is None or not takes_shim(build, shim):
            print("ok no_calls_can_be_made_to_fail_here")
            return
        pool = make_pool(build)
        for scenario in read_scenarios():
            if names and scenario.name not in names or (
                    not names and not whole and not scenario.small):
                continue
            bench = Bench(scenario, build, shim, pool)
            if bench.right[0] not in (0, 1):
                bench.problems.append("undisturbed: %r" % (bench.right[2],))
            runs = sum(bench.try_all(kind, whole) for kind in kinds)
            print("%s %s, %d runs" % ("not ok" if bench.problems else "ok",
                                      scenario.name, runs))
            for problem in bench.problems[:40]:
                print("    " + problem)
            if len(bench.problems) > 40:
                print("    and %d more" % (len(bench.problems) - 40))
            sys.stdout.flush()
            bench.close()


if __name__ == "__main__":
    main(sys.argv)
