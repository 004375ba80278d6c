"""Makes letters.csv from the short names and keywords of CLDR's annotations.

python3 letters.py CLDR-ANNOTATIONS >letters.csv, with the unpacked npm
package cldr-annotations-full (Unicode licence): words for arrows, food,
animals, tools, feelings ... in every language, so none of them is what a
sales file is about.

For an alphabet a row holds pairs of lower-case letters (_ is anything else)
and what the second costs after the first, in half bits; those of ASCII alone
only where the language writes them.  For Chinese, Japanese and Korean a row holds single characters.
"""
import collections
import csv
import json
import math
import sys
import unicodedata

WESTERN = "windows-1252|macintosh|cp850|cp437|iso-8859-15"
CENTRAL = "windows-1250|iso-8859-2|cp852"
CYRILLIC = "windows-1251|iso-8859-5|x-mac-cyrillic|cp855|cp866"
ALPHABETS = [  # language, its encodings, its code in CLDR
    ("German", WESTERN, "de"), ("French", WESTERN, "fr"),
    ("Spanish", WESTERN, "es"), ("Portuguese", WESTERN, "pt"),
    ("Italian", WESTERN, "it"), ("Dutch", WESTERN, "nl"),
    ("Swedish", WESTERN, "sv"), ("Danish", WESTERN, "da"),
    ("Norwegian", WESTERN, "no"), ("Finnish", WESTERN, "fi"),
    ("Icelandic", WESTERN, "is"), ("Catalan", WESTERN, "ca"),
    ("Polish", CENTRAL, "pl"), ("Czech", CENTRAL, "cs"),
    ("Slovak", CENTRAL, "sk"), ("Hungarian", CENTRAL, "hu"),
    ("Romanian", CENTRAL, "ro"), ("Croatian", CENTRAL, "hr"),
    ("Slovene", CENTRAL, "sl"),
    ("Russian", CYRILLIC + "|koi8-r|koi8-u", "ru"),
    ("Ukrainian", CYRILLIC + "|koi8-u", "uk"),
    ("Bulgarian", CYRILLIC, "bg"), ("Serbian", CYRILLIC, "sr"),
    ("Greek", "windows-1253|iso-8859-7", "el"),
    ("Turkish", "windows-1254", "tr"), ("Hebrew", "windows-1255", "he"),
    ("Arabic", "windows-1256", "ar"), ("Persian", "windows-1256", "fa"),
    ("Lithuanian", "windows-1257", "lt"), ("Latvian", "windows-1257", "lv"),
    ("Estonian", "windows-1257|windows-1252", "et"),
    ("Thai", "windows-874", "th"), ("Vietnamese", "windows-1258", "vi"),
]
CHARACTERS = [("Chinese", "gb18030", "zh"), ("Chinese", "big5", "zh-Hant"),
              ("Japanese", "shift_jis|euc-jp", "ja"),
              ("Korean", "euc-kr", "ko")]
OTHER_SCRIPTS = "ru uk bg sr el he ar fa th".split()
# Windows-1250 has the cedilla only.
CEDILLA = str.maketrans("șțȘȚ", "şţŞŢ")
# Windows-1258 writes the tones behind their letters.
TONES = "\u0300\u0301\u0303\u0309\u0323"
COST_MOST, SEEN_LEAST = 20, 2
# A character of the texts has 6 in 10 of the weight, the others the rest.
SEEN_SHARE, UNSEEN = .6, .0001


def words(code):
    path = f"{sys.argv[1]}/annotations/{code}/annotations.json"
    with open(path, encoding="utf-8") as file:
        entries = json.load(file)["annotations"]["annotations"].values()
    found = [word.translate(CEDILLA) for entry in entries
             for kind in ("default", "tts") for word in entry.get(kind, [])]
    return [apart(word) for word in found] if code == "vi" else found


def apart(word):
    """The word with each tone behind its letter."""
    text = ""
    for c in word:
        base, *marks = unicodedata.normalize("NFD", c)
        tones = "".join(mark for mark in marks if mark in TONES)
        others = "".join(mark for mark in marks if mark not in TONES)
        text += unicodedata.normalize("NFC", base + others) + tones
    return text


def letter(c):
    c = c.lower()[:1]
    return c if unicodedata.category(c)[0] in "LM" else "_"


def pairs(code):
    latin = code not in OTHER_SCRIPTS
    seen, firsts = collections.Counter(), collections.Counter()
    for word in words(code):
        text = "_" + "".join(map(letter, word)) + "_"
        for pair in zip(text, text[1:]):
            seen[pair] += 1
            firsts[pair[0]] += 1
    return {"".join(pair): min(round(-math.log2(n / firsts[pair[0]]) * 2),
                               COST_MOST)
            for pair, n in seen.items()
            if n >= SEEN_LEAST and pair != ("_", "_") and
            (latin or not "".join(pair).isascii())}


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
    out.writerow(["language", "encodings", "unit", "cost", "letters",
                  "source"])
    for unit, group, costs in (("pair", ALPHABETS, pairs),
                               ("one", CHARACTERS, characters)):
        for language, encodings, code in group:
            for cost, found in by_cost(costs(code)):
                out.writerow([language, encodings, unit, cost, found,
                              "CLDR annotations"])


def by_cost(costs):
    rows = collections.defaultdict(list)
    for letters, cost in costs.items():
        rows[cost].append(letters)
    return [(cost, "".join(sorted(rows[cost]))) for cost in sorted(rows)]


main()
