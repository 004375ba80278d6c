"""Tables in many encodings and languages, and which programs read them right.

python3 tests/corpus/encodingtrial.py DECODE [HALF [EACH]] compares Fairlead's
decode (decode.c here) with charset-normalizer, chardet and uchardet, where
these are installed.

The words are names of countries, provinces and languages (Debian's package
iso-codes, LGPL); those that stand in the annotations of CLDR, which made the
table `letters`, are left out where CLDR_ANNOTATIONS names that folder.  The
words of a language and the seeds are dealt into two halves: `tune` is for
work on the code, `report` (the default) for the figures.
"""
import collections
import gettext
import hashlib
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import unicodedata

LOCALES = os.environ.get("LOCALES", "/usr/share/locale")
DOMAINS = ("iso_3166-1", "iso_3166-2", "iso_3166-3", "iso_639-2",
           "iso_639-3", "iso_4217")
WESTERN = "cp1252 mac_roman cp850 cp437 iso8859_15"
CENTRAL = "cp1250 iso8859_2 cp852"
ENCODINGS = {
    **dict.fromkeys("de fr es pt it nl sv da fi is ca".split(), WESTERN),
    **dict.fromkeys("pl cs sk hu ro hr sl".split(), CENTRAL),
    "lt": "cp1257", "lv": "cp1257", "et": "cp1257 cp1252",
    "tr": "cp1254 iso8859_9",
    "ru": "cp1251 koi8_r cp866 iso8859_5 mac_cyrillic cp855",
    "uk": "cp1251 koi8_u iso8859_5 mac_cyrillic",
    "bg": "cp1251 iso8859_5 cp866 mac_cyrillic cp855",
    "sr": "cp1251 iso8859_5 cp855 mac_cyrillic",
    "el": "cp1253 iso8859_7", "he": "cp1255", "ar": "cp1256", "fa": "cp1256",
    "th": "cp874", "vi": "cp1258",
    "zh_CN": "gb18030", "zh_TW": "cp950", "ja": "cp932 euc_jp",
    "ko": "cp949",
}
ROWS = (3, 10, 40)
SEEDS = {"tune": 20261129, "report": 77031}
HEADS = ("Company", "Contact", "Phone", "Email", "Country", "City",
         "Product", "Remarks", "Quantity")
CEDILLA = str.maketrans("șțȘȚ", "şţŞŢ")
# Windows-1258 writes the tones behind their letters.
TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
SIGNS = ("Women’s coats", "4–6 weeks", "£1.90", "€25", "40°C", "Acme®",
         "“best offer”", "call back…", "5·5 mm", "customer’s own logo",
         "price — to follow", "don’t call", "€ 3.50", "O’Neil")
ENGLISH = ("steel pipe", "catalogue", "sample", "urgent", "visit in May",
           "valve", "pump", "agent", "wholesale", "repeat order")


def catalogue(language):
    for domain in DOMAINS:
        path = f"{LOCALES}/{language}/LC_MESSAGES/{domain}.mo"
        if os.path.exists(path):
            with open(path, "rb") as file:
                yield from gettext.GNUTranslations(file)._catalog.items()


def known_words(language):
    folder = os.environ.get("CLDR_ANNOTATIONS")
    code = {"zh_CN": "zh", "zh_TW": "zh-Hant"}.get(language, language)
    if not folder:
        return set()
    text = pathlib.Path(folder, code, "annotations.json").read_text("utf-8")
    entries = json.loads(text)["annotations"]["annotations"].values()
    return {word for entry in entries for words in entry.values()
            for word in words}


def half_of(word):
    odd = hashlib.sha256(word.encode()).digest()[0] & 1
    return "report" if odd else "tune"


def words(language, half):
    known = known_words(language)
    found = {text for name, text in catalogue(language)
             if isinstance(text, str) and name and text and len(text) <= 40
             and "\n" not in text and '"' not in text and ";" not in text
             and "," not in text and text not in known and text != name}
    return sorted(word for word in found if half_of(word) == half)


def encode(text, encoding):
    if encoding == "cp1258":
        parts = []
        for c in text:
            d = unicodedata.normalize("NFD", c)
            tone = "".join(x for x in d[1:] if x in TONES)
            base = unicodedata.normalize(
                "NFC", d[0] + "".join(x for x in d[1:] if x not in TONES))
            parts.append(base + tone)
        text = "".join(parts)
    if encoding in ("cp1250", "iso8859_2", "cp852"):
        text = text.translate(CEDILLA)
    return text, text.encode(encoding)


def make(chance, pool, rows):
    """A table of so many records: two columns of words, others beside."""
    columns = chance.randint(1, 2)
    heads = chance.sample(HEADS, columns + 2)
    delimiter = chance.choice(",;\t")
    lines = [delimiter.join(heads)]
    for row in range(rows):
        cells = [chance.choice(pool) for _ in range(columns)]
        cells.append(f"a{chance.randint(1, 99)}@example.com")
        cells.append(chance.choice(
            [str(chance.randint(1, 9999)), f"ACME {chance.choice('ABC')}",
             f"+{chance.randint(10 ** 8, 10 ** 10)}", ""]))
        lines.append(delimiter.join(cells))
    return chance.choice(["\n", "\r\n"]).join(lines) + "\n"


def encodable(pool, encoding):
    kept = []
    for word in pool:
        try:
            encode(word, encoding)
        except UnicodeEncodeError:
            continue
        kept.append(word)
    return kept


def files(half, each):
    for language, encodings in ENCODINGS.items():
        pool = words(language, half)
        for encoding in encodings.split() + ["utf-8", "utf-16-le"]:
            kept = encodable(pool, encoding)
            for rows in ROWS:
                chance = random.Random(
                    f"{SEEDS[half]} {language} {encoding} {rows}")
                count = 0
                while count < each and kept:
                    text, raw = encode(make(chance, kept, rows), encoding)
                    if text.isascii():
                        continue
                    count += 1
                    yield language, encoding, rows, text, raw


def sign_files(half, each):
    for rows in ROWS:
        chance = random.Random(f"{SEEDS[half]} signs {rows}")
        for _ in range(each * 10):
            few = chance.sample(SIGNS, chance.randint(1, 4))
            text = make(chance, few + list(ENGLISH), rows)
            if not text.isascii():
                yield "English", "signs", rows, text, text.encode("cp1252")


def fairlead(program):
    def read(raw):
        got = subprocess.run([program], input=raw, capture_output=True,
                             check=False).stdout
        name, _, text = got.partition(b"\n")
        return text.decode("utf-8", "replace"), name.decode()
    return read


def decoded(raw, name):
    try:
        return raw.decode(name or "ascii"), name
    except (LookupError, UnicodeDecodeError):
        return None, name


def uchardet(raw):
    with tempfile.NamedTemporaryFile() as file:
        file.write(raw)
        file.flush()
        name = subprocess.run(["uchardet", file.name], capture_output=True,
                              check=False, text=True).stdout.strip()
    return decoded(raw, {"MAC-CENTRALEUROPE": "mac_latin2",
                         "MAC-CYRILLIC": "mac_cyrillic"}.get(name, name))


def yardsticks():
    found = {}
    try:
        import chardet
        found["chardet"] = lambda raw: decoded(
            raw, chardet.detect(raw)["encoding"])
    except ImportError:
        pass
    try:
        import charset_normalizer

        def normalizer(raw):
            best = charset_normalizer.from_bytes(raw).best()
            return (str(best) if best else None,
                    best.encoding if best else "")
        found["charset-normalizer"] = normalizer
    except ImportError:
        pass
    try:
        subprocess.run(["uchardet", "-v"], capture_output=True, check=False)
        found["uchardet"] = uchardet
    except FileNotFoundError:
        pass
    return found


def compare(readers, half, each, show=False):
    """Right and tried by reader, rows and encoding; wrong without a word."""
    right, tried = collections.Counter(), collections.Counter()
    silent = collections.Counter()
    for source in (files(half, each), sign_files(half, each)):
        for language, encoding, rows, text, raw in source:
            tried[rows, language, encoding] += 1
            for reader, read in readers.items():
                got, name = read(raw)
                fine = got is not None and got.lstrip("\ufeff") == text
                right[reader, rows, language, encoding] += fine
                if reader != "Fairlead" or fine:
                    continue
                if "?" not in name:
                    silent[rows] += 1
                if show:
                    print("WRONG", language, encoding, rows, name,
                          repr(text[:300]), repr((got or "")[:300]))
    return right, tried, silent


def share(right, tried, reader, chosen):
    keys = [key for key in tried if chosen(key)]
    return (sum(right[(reader, *key)] for key in keys),
            sum(tried[key] for key in keys))


def trial(program, figure, half="report", each=1):
    """Fairlead and the yardsticks; figure(name, value) takes each result."""
    readers = {"Fairlead": fairlead(program)}
    if half == "report":
        readers.update(yardsticks())
    right, tried, silent = compare(readers, half, each,
                                   bool(os.environ.get("SHOW")))
    for reader in readers:
        for rows in ROWS:
            good, all_ = share(right, tried, reader, lambda key: key[0] == rows
                               and key[2] != "signs")
            figure(f"encodings: {reader}: {rows} rows read right",
                   f"{good} of {all_} ({100 * good / all_:.1f} %)")
        good, all_ = share(right, tried, reader,
                           lambda key: key[2] == "signs")
        figure(f"encodings: {reader}: English with signs only",
               f"{good} of {all_}")
    figure("encodings: Fairlead wrong and not doubtful", sum(silent.values()))
    return right, tried


def main():
    half = sys.argv[2] if len(sys.argv) > 2 else "report"
    each = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    right, tried = trial(sys.argv[1], lambda *pair: print(*pair, sep=": "),
                         half, each)
    for encoding in sorted({key[2] for key in tried}):
        shares = [share(right, tried, "Fairlead", lambda key: key[2] ==
                        encoding and key[0] == rows) for rows in ROWS]
        print(f"  {encoding:13}", *(f"{good}/{all_}" for good, all_ in shares))


if __name__ == "__main__":
    main()
