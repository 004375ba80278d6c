#!/usr/bin/env python3
"""domain-check finds the families of look-alikes, and leaves others alone.

domain_families.py BUILD: for 100 names drawn with a fixed seed the families
that generators of look-alikes know (R-DOMAIN-02): 99 of 100 of each family
are told; a thousand of our own sub-domains and the strangers that differ in
more than two letters never are.  Letters in full width are no family: a
resolver maps them to the very name.
"""
import collections
import csv
import io
import os
import pathlib
import random
import string
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "make"))
import verdict  # noqa: E402

CHECK = pathlib.Path(sys.argv[1]) / "bin" / "domain-check"
LETTERS = string.ascii_lowercase
PIECES = ("ba ke lo mi nu ra se to vi zo al der ber pine ock mar cedar win "
          "field stone hall gate ford well brook holm lund sen kov tek lab "
          "form tool pump seal gear chem plast wood glas steel flex").split()
GLYPHS = {"a": "аàáâãäåạă", "c": "сçćč", "d": "ɗďđ", "e": "еéèêëėę",
          "g": "ģğĝ", "h": "һĥħ", "i": "іíìïı1", "k": "ķκ", "l": "1łĺľ",
          "n": "ńñňņ", "o": "о0οöóô", "p": "р", "r": "ŕř", "s": "ѕśšş",
          "t": "ţť", "u": "υúùûü", "v": "ѵν", "w": "ŵ", "x": "х",
          "y": "уýÿ", "z": "źžż"}
PAIRS = (("m", "rn"), ("w", "vv"), ("d", "cl"), ("l", "1"), ("o", "0"))
WORDS = ("shop", "login", "mail", "group", "pay")
ZONES = ("com", "net", "org", "de", "cn", "info")


def label(draw):
    while True:
        name = "".join(draw.choice(PIECES) for _ in range(draw.randint(2, 3)))
        if 6 <= len(name) <= 16:
            return name


def families(name, zone, draw):
    """Pairs of a family and a host that looks like name.zone."""
    made = []
    for i, old in enumerate(name):
        head, tail = name[:i], name[i + 1:]
        made += [("omission", head + tail),
                 ("repetition", head + old + name[i:])]
        made += [("insertion", head + draw.choice(LETTERS) + name[i:]),
                 ("replacement", head + draw.choice(LETTERS) + tail)]
        made += [("vowel swap", head + v + tail) for v in "aeiou"
                 if old in "aeiou"]
        made += [("homoglyph", head + g + tail) for g in GLYPHS.get(old, "")]
        bits = [chr(ord(old) ^ 1 << bit) for bit in range(5)]
        made += [("bit flip", head + c + tail) for c in bits if c in LETTERS]
        if i > 0:
            made += [("hyphen", head + "-" + name[i:]),
                     ("neighbours", head[:-1] + old + head[-1] + tail)]
        if 1 < i < len(name) - 1:
            made.append(("dot", head + "." + name[i:]))
    made += [("letters alike", name.replace(a, b, 1)) for a, b in PAIRS
             if a in name]
    made += [("addition", name + c) for c in LETTERS]
    made += [("longer name", f) for w in WORDS
             for f in (name + w, w + name, name + "-" + w, w + "-" + name)]
    made = [(family, host + "." + zone) for family, host in made
            if host != name]
    made += [("other zone", name + "." + z) for z in ZONES if z != zone]
    made.append(("sub-domain of another", f"{name}.{zone}.quite-other.org"))
    return made


def told(hosts, own):
    """The places of the hosts of which something is told."""
    mails = io.StringIO()
    out = csv.writer(mails, lineterminator="\n")
    out.writerow(["message_id", "from", "body"])
    out.writerows([n, "ada@" + host, "hello"] for n, host in enumerate(hosts))
    command = [CHECK, "-q"]
    for name, zone in own:
        command += ["-w", name + "." + zone]
    run = subprocess.run(command, input=mails.getvalue(),
                         capture_output=True, text=True)
    return {int(row["message_id"])
            for row in csv.DictReader(io.StringIO(run.stdout))}


def differ(a, b):
    """Whether more than two letters have to be typed otherwise."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (x != y)))
    return row[-1] > 2


def main():
    draw = random.Random(7)
    own = sorted({label(draw): draw.choice(("com", "de", "co.uk", "net"))
                  for _ in range(120)}.items())[:100]
    names = [name for name, _ in own]
    hosts = [(family, host) for name, zone in own
             for family, host in families(name, zone, draw)
             if tuple(host.split(".", 1)) not in own]
    found = told([host for _, host in hosts], own)
    missed, count = collections.defaultdict(list), collections.Counter()
    for n, (family, host) in enumerate(hosts):
        count[family] += 1
        if n not in found:
            missed[family].append(host)
    for family in sorted(count):
        verdict.tell("family %s is told" % family, missed[family]
                     if len(missed[family]) > .01 * count[family] else [])
    ours = ["%s%d.%s.%s" % (draw.choice(("www", "mail", "a.b")), n,
                            *draw.choice(own)) for n in range(1000)]
    verdict.tell("a sub-domain of ours is ours",
                 [ours[n] for n in told(ours, own)])
    others = set()
    while len(others) < 10000:
        other = label(draw) + "-" + draw.choice(PIECES)
        others.add(other + "." + draw.choice(ZONES))
    others = sorted(host for host in others
                    if not any(name in host for name in names))
    verdict.tell("a stranger stays one", [
        others[n] for n in told(others, own)
        if all(differ(others[n].split(".")[0].replace("-", ""), name)
               for name in names)])
    verdict.end()


main()
