"""Telephone numbers drawn from libphonenumber's metadata, every region in
every notation of phones_draw.py.  Called by data.py; needs the module
phonenumbers (Debian's python3-phonenumbers).
"""
import data_values

SEED, EACH = 20240422, 25


def drawn(program, figure):
    try:
        import phones_draw
    except ImportError:
        print("  left out: the module phonenumbers (python3-phonenumbers) "
              "is missing")
        return
    rows = list(phones_draw.draw(SEED, EACH))
    got = {row["company"]: row for row in data_values.imported(
        program, ["company", "email", "country", "phone"],
        [(f"c{i}", f"a{i}@example.com", region, cell)
         for i, (region, _, cell, _) in enumerate(rows)])}
    right = silent = 0
    for i, (_, _, _, e164) in enumerate(rows):
        row = got[f"c{i}"]
        right += row["phone_e164"] == e164
        silent += row["phone_e164"] != e164 and not row["import_flags"]
    figure("phones: drawn from the plans, right",
           f"{right} of {len(rows)} = {100 * right / len(rows):.2f} %")
    figure("phones: at least 99.5 % of these", right >= .995 * len(rows),
           True)
    figure("phones: wrong or missing without a flag", silent)
