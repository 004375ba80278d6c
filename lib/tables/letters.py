"""Makes letters.csv from the short names and keywords of CLDR's annotations.

python3 letters.py CLDR-ANNOTATIONS >letters.csv, with the unpacked npm
package cldr-annotations-full (Unicode licence): words for arrows, food,
animals, tools, feelings ... in every language, so none of them is what a
sales file is about.

For an alphabet a row holds pairs of lower-case letters (_ is anything else)
of which one is not ASCII, and what the second costs after the first, in half
bits; for Chinese, Japanese and Korean it holds single characters.
"""
import collections
import csv
import json
import math
import sys
import unicodedata

ALPHABETS = [  # language, its encodings, its code in CLDR
    ("German", "windows-1252", "de"), ("French", "windows-1252", "fr"),
    ("Spanish", "windows-1252", "es"), ("Portuguese", "windows-1252", "pt"),
    ("Italian", "windows-1252", "it"), ("Dutch", "windows-1252", "nl"),
    ("Swedish", "windows-1252", "sv"), ("Danish", "windows-1252", "da"),
    ("Norwegian", "windows-1252", "no"), ("Finnish", "windows-1252", "fi"),
    ("Polish", "windows-1250", "pl"), ("Czech", "windows-1250", "cs"),
    ("Slovak", "windows-1250", "sk"), ("Hungarian", "windows-1250", "hu"),
    ("Romanian", "windows-1250", "ro"), ("Croatian", "windows-1250", "hr"),
    ("Slovene", "windows-1250", "sl"),
    ("Russian", "windows-1251|koi8-r|x-mac-cyrillic", "ru"),
    ("Ukrainian", "windows-1251", "uk"), ("Bulgarian", "windows-1251", "bg"),
    ("Serbian", "windows-1251", "sr"), ("Greek", "windows-1253", "el"),
    ("Turkish", "windows-1254", "tr"), ("Hebrew", "windows-1255", "he"),
    ("Arabic", "windows-1256", "ar"), ("Persian", "windows-1256", "fa"),
    ("Lithuanian", "windows-1257", "lt"), ("Latvian", "windows-1257", "lv"),
    ("Estonian", "windows-1257", "et"), ("Thai", "windows-874", "th"),
]
CHARACTERS = [("Chinese", "gb18030", "zh"), ("Chinese", "big5", "zh-Hant"),
              ("Japanese", "shift_jis|euc-jp", "ja"),
              ("Korean", "euc-kr", "ko")]
# Encodings that few exports use must be plainly better than the others.
RARE = {"euc-jp", "koi8-r", "x-mac-cyrillic", "windows-1255", "windows-1256",
        "windows-1257", "windows-874"}
RARE_COST = 16
# Windows-1250 has the cedilla only.
CEDILLA = str.maketrans("șțȘȚ", "şţŞŢ")
COST_MOST, SEEN_LEAST = 24, 2
# A character of the texts has 6 in 10 of the weight, the others the rest.
SEEN_SHARE, UNSEEN = .6, .0001


def words(code):
    path = f"{sys.argv[1]}/annotations/{code}/annotations.json"
    with open(path, encoding="utf-8") as file:
        entries = json.load(file)["annotations"]["annotations"].values()
    return [word.translate(CEDILLA) for entry in entries
            for kind in ("default", "tts") for word in entry.get(kind, [])]


def letter(c):
    c = c.lower()[:1]
    return c if unicodedata.category(c)[0] in "LM" else "_"


def pairs(code):
    seen, firsts = collections.Counter(), collections.Counter()
    for word in words(code):
        text = "_" + "".join(map(letter, word)) + "_"
        for pair in zip(text, text[1:]):
            seen[pair] += 1
            firsts[pair[0]] += 1
    return {"".join(pair): min(round(-math.log2(n / firsts[pair[0]]) * 2),
                               COST_MOST)
            for pair, n in seen.items()
            if n >= SEEN_LEAST and not "".join(pair).isascii()}


def characters(code):
    seen = collections.Counter(c for word in words(code) for c in word
                               if c > "\x7f")
    total = sum(seen.values())
    return {c: min(round(-math.log2(SEEN_SHARE * n / total + UNSEEN) * 2),
                   COST_MOST)
            for c, n in seen.items()
            if n >= SEEN_LEAST and unicodedata.category(c)[0] == "L"}


def main():
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["language", "encoding", "unit", "extra", "cost",
                  "letters", "source"])
    for unit, group, costs in (("pair", ALPHABETS, pairs),
                               ("one", CHARACTERS, characters)):
        for language, encodings, code in group:
            for cost, found in by_cost(costs(code)):
                for encoding in encodings.split("|"):
                    extra = RARE_COST if encoding in RARE else 0
                    out.writerow([language, encoding, unit, extra, cost,
                                  found, "CLDR annotations"])


def by_cost(costs):
    rows = collections.defaultdict(list)
    for letters, cost in costs.items():
        rows[cost].append(letters)
    return [(cost, "".join(sorted(rows[cost]))) for cost in sorted(rows)]


main()
