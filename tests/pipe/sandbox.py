"""A command at work can neither reach the network nor start a program.

What the kernel says of a filter whose output nobody takes yet.

usage: sandbox.py BUILD; prints "ok NAME" and "not ok NAME" lines.
"""
import os
import subprocess
import sys

BIN = os.path.join(sys.argv[1], "bin")
ROWS = 400000		# more than pipes and buffers hold


def seccomp(pid):
    """Its mode, or None where the kernel does not say."""
    try:
        with open("/proc/%s/status" % pid) as status:
            for line in status:
                if line.startswith("Seccomp:"):
                    return int(line.split()[1])
    except OSError:
        pass
    return None


def mode(wanted, command="sample-fee"):
    with subprocess.Popen([os.path.join(BIN, command), "samples.csv"],
                          stdout=subprocess.PIPE,
                          env=dict(os.environ,
                                   FAIRLEAD_SANDBOX=wanted)) as child:
        first = child.stdout.read(1)	# it is at work now, and must wait
        found = seccomp(child.pid)
        lines = (first + child.stdout.read()).count(b"\n")
    assert child.returncode == 0 and lines == ROWS + 1, "records are lost"
    return found


with open("samples.csv", "wb") as out:
    out.write(b"lead_id,sample_id,sample_value,courier_cost\n" +
              b"L1,S1,8,35\n" * ROWS)
before, off, on = seccomp("self"), mode("off"), mode("on")
if off is None or off != before:
    print("ok the_kernel_does_not_say")
elif on == before:
    print("ok none_here")	# an old kernel, an emulator, a sanitizer
else:
    print("%s a_filter_is_shut_in" % ("ok" if on == 2 else "not ok"))
    # It does not go record by record over the frame.
    other = mode("on", "lead-grade")
    print("%s so_is_every_command" % ("ok" if other == 2 else "not ok"))
