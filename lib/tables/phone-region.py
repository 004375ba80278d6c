"""Makes phone-region.csv from libphonenumber's metadata (Apache-2.0).

python3 phone-region.py metadata.min.json >phone-region.csv, with the file of
the npm package libphonenumber-js, which carries the same figures as the
library.  Kept: calling code, national prefix, international prefix, the
lengths that a national number can have, and for calling codes of several
regions the digits that a region's numbers start with.
"""
import json
import re
import sys

meta = json.load(open(sys.argv[1]))
main = {regions[0] for regions in meta["country_calling_codes"].values()}


def spans(lengths):
    out = []
    for n in sorted(lengths):
        if out and out[-1][1] == n - 1:
            out[-1][1] = n
        else:
            out.append([n, n])
    return " ".join(f"{a}-{b}" if a != b else f"{a}" for a, b in out)


def plain(text, other):
    return text if isinstance(text, str) and text.isdigit() else other


def prefixes(national, parsing):
    """The national prefix and the other literal ones, longest first."""
    found = {plain(national, "")}
    if isinstance(parsing, str) and re.fullmatch(r"\[\d+\]", parsing):
        found |= set(parsing[1:-1])
    elif isinstance(parsing, str) and set(parsing) <= set("0123456789|?"):
        for part in parsing.split("|"):
            found.add(part.replace("?", ""))
            if part.endswith("?"):
                found.add(part[:-2])
    return " ".join(sorted(found - {""}, key=lambda p: (-len(p), p)))


print("region,code,main,prefix,abroad,lengths,source")
for region, row in sorted(meta["countries"].items()):
    row = row + [0] * 14
    print(region, row[0], "yes" if region in main else "",
          prefixes(row[5], row[7]),
          plain(row[1], "00"), spans(row[3]), "libphonenumber (Apache-2.0)",
          sep=",")
