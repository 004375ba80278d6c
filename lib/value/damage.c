/*
 * damage.c - the marks of damage, by their first bytes
 */
#include "value/damage.h"
#include "base/text.h"

enum { HASHES_LEAST = 4 };

static const char *const errors[] = {
	"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!",
};

bool
damage_is_error(struct slice cell)
{
	size_t i;

	if (cell.len < HASHES_LEAST || *cell.at != '#')
		return false;
	for (i = 0; i < sizeof(errors) / sizeof(*errors); i++)
		if (slice_is(cell, errors[i]))
			return true;
	for (i = 0; i < cell.len && cell.at[i] == '#'; i++)
		;
	return i == cell.len;
}

bool
damage_is_rounded(struct slice cell)
{
	size_t i = 0, left;

	while (i < cell.len && (text_is_digit(cell.at[i]) ||
	    cell.at[i] == '.'))
		i++;
	left = cell.len - i;
	return i > 0 && left >= 4 && left <= 5 &&
	    memcmp(cell.at + i, "E+", 2) == 0 &&
	    text_is_digit(cell.at[i + 2]) && text_is_digit(cell.at[i + 3]) &&
	    (left == 4 || text_is_digit(cell.at[i + 4]));
}

bool
damage_has_replacement(struct slice text)
{
	const char *end = text.at + text.len, *p = text.at;

	while (text.len > 0 &&
	    (p = memchr(p, 0xEF, (size_t)(end - p))) != NULL) {
		if (end - p >= 3 && memcmp(p, "\xEF\xBF\xBD", 3) == 0)
			return true;
		if (++p == end)
			return false;
	}
	return false;
}
