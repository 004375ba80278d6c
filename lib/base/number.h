/*
 * number.h - numbers from cells and back, exactly
 *
 * A decimal is an int64_t scaled by a power of ten: 12.5 with two digits is
 * 1250.  Nothing here is floating point.  Rounding is half away from zero
 * (R-IO-10).  The canonical parsers read what Fairlead writes; the loose one
 * reads what people and spreadsheets write (R-IMPORT-07) and is for
 * lead-import.  All take the whole cell, outer blanks allowed.
 */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include <stdint.h>

#include "base/slice.h"
#include "base/value.h"

enum { NUMBER_DIGITS_MOST = 18 };

/*
 * What a Han numeral counts: 0 for 〇, 零 and ○, 1 to 9, 2 for 两 and 兩 too, 10
 * for 十; -1 for any other character.
 */
int number_han(uint32_t character);

/* Optional sign, digits.  VALUE_RANGE outside of least..most. */
enum value_status number_parse_int(struct slice s, int64_t least,
    int64_t most, int64_t *out);

/*
 * Optional sign, digits, optionally a point and digits; no exponent, no
 * groups.  *scaled is the value times 10^digits (at most 18); more decimals
 * than that are rounded.
 */
enum value_status number_parse_decimal(struct slice s, unsigned digits,
    int64_t *scaled);

/*
 * Canonical text of scaled with exactly digits decimals, or without the
 * zeros at their end (and the point) if trim_zeros.  NUL-terminated; returns
 * the length.
 */
size_t number_format(char out[32], int64_t scaled, unsigned digits,
    bool trim_zeros);

/* scaled * numerator / denominator (not 0), rounded; false on overflow. */
bool number_scale(int64_t scaled, int64_t numerator, int64_t denominator,
    int64_t *out);

/* How the numbers of a column are written. */
struct number_notation {
	char mark;		/* decimal mark '.' or ',', 0 for unknown */
};

/* What a loose cell held beside the number. */
struct number_reading {
	int64_t scaled;		/* multiplier applied, sign applied */
	struct slice before;	/* what stands before the number, as US$ */
	struct slice after;	/* and behind it, as EUR; both trimmed */
	bool percent;		/* 60% reads as 60 with this set */
	bool multiplied;	/* by 万, k, m and so on */
};

/*
 * Reads a number with groups of three (or 2-2-3 as in India) set off by
 * comma, point, apostrophe or blank (no-break and narrow ones too),
 * full-width forms, sign in front or behind, (1,234) as negative, percent
 * sign, and 百 千 万 亿 (also 万元 and so on), k, m as multipliers.  What
 * stands before or behind the number and is none of these goes out unjudged,
 * as slices of s.
 *
 * With an unknown mark 1.234 and 1,234 are VALUE_AMBIGUOUS; 1.234,5 and
 * 1,234.5 prove themselves, and so do 0.123, 12.5 and 1234.567.  Before 千,
 * 万, 亿 the point is the mark.  1,2,3 is VALUE_BAD.
 */
enum value_status number_read_loose(struct slice s,
    const struct number_notation *notation, unsigned digits,
    struct number_reading *out);

/*
 * The same for a cell with nothing beside the number but a currency sign, as
 * in $5 or US$5 (codes and words: money_parse_loose).  Percent signs are
 * dropped.
 */
enum value_status number_parse_loose(struct slice s,
    const struct number_notation *notation, unsigned digits,
    int64_t *scaled);

/* What one cell says about the decimal mark of its column. */
enum number_evidence {
	NUMBER_SILENT,		/* no number, or one without marks */
	NUMBER_MARK_POINT,	/* only '.' can be the decimal mark */
	NUMBER_MARK_COMMA,	/* only ',' can be the decimal mark */
	NUMBER_MARK_EITHER,	/* 1.234 or 1,234: needs another cell */
};
enum number_evidence number_observe(struct slice s);

#endif
