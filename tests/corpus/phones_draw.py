"""Draws telephone numbers from the patterns of libphonenumber's metadata.

draw(seed, each) yields (region, notation, cell, e164): numbers of every kind
(fixed line, mobile, ...) of every region, each written in the notations of
R-IMPORT-08 and R-IMPORT-30.  The right value is known because the number is
made first and written afterwards; no parser has a say in it.
"""
import random
import re

try:
    import re._parser as sre
except ImportError:
    import sre_parse as sre

import phonenumbers
from phonenumbers import PhoneMetadata

KINDS = ("fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost",
         "personal_number", "voip", "pager", "uan", "voicemail")

EXTENSIONS = (" ext 12", " x802", " ext. 305", "转12", " 分机 802", "#45",
              " extension 7")
REMARKS = ("(微信同号)", " Mobile", " (office)", " - mobile", "（手机）",
           " WhatsApp", " Büro", " 前台")


def one_of(tree, rng):
    """A random text of a parsed pattern."""
    out = []
    for op, arg in tree:
        name = str(op)
        if name == "LITERAL":
            out.append(chr(arg))
        elif name == "IN":
            chars = []
            for kind, what in arg:
                if str(kind) == "LITERAL":
                    chars.append(chr(what))
                elif str(kind) == "RANGE":
                    chars += [chr(c) for c in range(what[0], what[1] + 1)]
                else:
                    chars += list("0123456789")
            out.append(rng.choice(chars))
        elif name == "MAX_REPEAT":
            least, most, inner = arg
            for _ in range(rng.randint(least, most)):
                out.append(one_of(inner, rng))
        elif name == "SUBPATTERN":
            out.append(one_of(arg[-1], rng))
        elif name == "BRANCH":
            out.append(one_of(rng.choice(arg[1]), rng))
        elif name != "AT":
            raise ValueError(name)
    return "".join(out)


def groups(digits, sep, first=3):
    """0221 998 877: a group in front, threes behind, no single digit last."""
    if len(digits) <= first + 1:
        return digits
    parts, rest = [digits[:first]], digits[first:]
    while len(rest) > 4:
        parts.append(rest[:3])
        rest = rest[3:]
    return sep.join(parts + [rest])


def wide(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else
                   "\u3000" if c == " " else c for c in text)


def notations(meta, number, rng):
    code = str(meta.country_code)
    trunk = meta.national_prefix or ""
    keeps = number.startswith("0")
    home = trunk + number
    plus = f"+{code} {groups(number, ' ')}"
    yield "national", groups(home, " ")
    yield "national-bare", home
    yield "without-trunk", groups(number, "-")
    yield "plus", plus
    yield "plus-bare", f"+{code}{number}"
    yield "zero-zero", f"00{code} {groups(number, ' ')}"
    if keeps:
        yield "bracket", f"+{code} (0){groups(number[1:], ' ')}"
    else:
        yield "bracket", f"+{code} ({trunk or '0'}){groups(number, ' ')}"
        yield "bracket-00", f"00{code}({trunk or '0'}){number}"
    yield "plus-trunk", f"+{code}-{trunk}{groups(number, '-')}"
    yield "lost-plus", f"{code}{number}"
    yield "lost-plus-groups", f"{code} {groups(number, ' ')}"
    yield "slash", groups(home, "/", 4) if len(home) < 8 else \
        f"{home[:4]}/{home[4:]}"
    yield "slash-plus", f"+{code} {number[:3]}/{number[3:]}"
    yield "dots", f"+{code}.{groups(number, '.')}"
    yield "dots-home", groups(home, ".", 4)
    yield "extension", plus + rng.choice(EXTENSIONS)
    yield "extension-home", home + rng.choice(EXTENSIONS)
    yield "remark", plus + rng.choice(REMARKS)
    yield "remark-home", home + rng.choice(REMARKS)
    yield "full-width", wide(plus)
    yield "excel", str(int(home))


def draw(seed, each, valid_only=True):
    rng = random.Random(seed)
    for region in sorted(phonenumbers.SUPPORTED_REGIONS - {"AC", "TA"}):
        meta = PhoneMetadata.metadata_for_region(region)
        trees = []
        for kind in KINDS:
            desc = getattr(meta, kind)
            if desc is not None and desc.national_number_pattern:
                trees.append((desc, sre.parse(desc.national_number_pattern)))
        made = tries = 0
        while made < each and tries < each * 50:
            tries += 1
            # Fixed lines and mobiles are what people write.
            desc, tree = trees[rng.randrange(min(2, len(trees)))] \
                if rng.random() < .8 else rng.choice(trees)
            number = one_of(tree, rng)
            if len(number) not in desc.possible_length:
                if desc.possible_length != (-1,) and desc.possible_length:
                    continue
            if not re.fullmatch(meta.general_desc.national_number_pattern,
                                number):
                continue
            e164 = f"+{meta.country_code}{number}"
            if valid_only and not phonenumbers.is_valid_number(
                    phonenumbers.parse(e164, None)):
                continue
            made += 1
            for notation, cell in notations(meta, number, rng):
                yield region, notation, cell, e164
