"""Makes phone-region.csv from libphonenumber's metadata (Apache-2.0).

python3 phone-region.py metadata.max.json >phone-region.csv, with the file of
the npm package libphonenumber-js and Debian's python3-phonenumbers: plans
change, and a number of last year's plan still stands in address books, so
that what either knows is kept.  Kept of each region: calling code, the digits
in front of a number at home, the international prefix, the lengths that a
number can have, whether numbers keep a 0 behind the calling code, and the
patterns of all kinds of numbers.
"""
import json
import re
import sys

try:
    import re._parser as sre
except ImportError:
    import sre_parse as sre

import phonenumbers
from phonenumbers import PhoneMetadata

KINDS = ("fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost",
         "personal_number", "voip", "pager", "uan", "voicemail")
# Regions that share +1 dial each other as at home: one pattern for all.
SHARED = {1: "[2-9]\\d{9}"}
# Digits in front of numbers of a plan that ended: they stand in address books
# behind the calling code too, and belong to no number any more.
OVER = {"MX": "1"}  # mobile phones, until 2019
NEWER = json.load(open(sys.argv[1], encoding="utf-8"))["countries"]
SOURCE = "libphonenumber (Apache-2.0)"


def spans(lengths):
    out = []
    for n in sorted(lengths):
        if out and out[-1][1] == n - 1:
            out[-1][1] = n
        else:
            out.append([n, n])
    return " ".join(f"{a}-{b}" if a != b else f"{a}" for a, b in out)


def prefixes(meta):
    """The national prefix and the other literal ones, longest first."""
    found = {meta.national_prefix or "", OVER.get(meta.id, "")}
    parsing = meta.national_prefix_for_parsing or ""
    if re.fullmatch(r"\[\d+\]", parsing):
        found |= set(parsing[1:-1])
    elif set(parsing) <= set("0123456789|?"):
        for part in parsing.split("|"):
            found.add(part.replace("?", ""))
            if part.endswith("?"):
                found.add(part[:-2])
    return sorted(found - {""}, key=lambda p: (-len(p), p))


def parsing(meta):
    """What stands in front at home, where that is more than a prefix."""
    text = meta.national_prefix_for_parsing or ""
    plain = re.fullmatch(r"[\d|?]*|\[\d+\]", text)
    return "" if plain and not meta.national_prefix_transform_rule else text


def patterns(meta, newer):
    """All kinds of numbers, each pattern once."""
    if meta.country_code in SHARED:
        return SHARED[meta.country_code]
    found = []
    for kind in KINDS:
        text = getattr(getattr(meta, kind), "national_number_pattern", None)
        if text and text not in found:
            found.append(text)
    kinds = newer[11] if len(newer) > 11 and newer[11] else [[newer[2]]]
    for kind in kinds:
        if kind and kind[0] and kind[0] not in found:
            found.append(kind[0])
    if meta.id in OVER:
        return f"(?!{OVER[meta.id]})(?:{'|'.join(found)})"
    return "|".join(found)


def lengths(meta, newer):
    """Of numbers in use."""
    found = set(meta.general_desc.possible_length) | set(newer[3])
    if meta.id in OVER:
        found.discard(max(found))
    return found


def starts_with_zero(tree):
    """Whether a text of the pattern can begin with 0."""
    op, arg = list(tree)[0]
    name = str(op)
    if name == "BRANCH":
        return any(starts_with_zero(part) for part in arg[1])
    if name == "SUBPATTERN":
        return starts_with_zero(arg[-1])
    if name == "MAX_REPEAT":
        return starts_with_zero(arg[2])
    if name == "IN":
        return any(str(kind) == "CATEGORY" or
                   (what == 48 if str(kind) == "LITERAL" else what[0] == 48)
                   for kind, what in arg)
    return arg == 48


print("region,code,main,prefix,abroad,lengths,keeps_zero,parsing,transform,"
      "pattern,source")
for region in sorted(phonenumbers.SUPPORTED_REGIONS):
    meta = PhoneMetadata.metadata_for_region(region)
    main = phonenumbers.region_code_for_country_code(meta.country_code)
    abroad = meta.preferred_international_prefix or \
        meta.international_prefix or ""
    newer = NEWER[region]
    pattern = patterns(meta, newer)
    print(region, meta.country_code, "yes" if region == main else "",
          " ".join(prefixes(meta)), abroad if abroad.isdigit() else "00",
          spans(lengths(meta, newer)),
          "yes" if starts_with_zero(sre.parse(pattern)) else "",
          f'"{parsing(meta)}"' if parsing(meta) else "",
          (meta.national_prefix_transform_rule or "").replace("\\", "$"),
          f'"{pattern}"', SOURCE, sep=",")
