/* countryname.c - countryname.h: the usual name, else the first of a language */
#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "rule/table.h"
#include "value/countryname.h"

enum { CODE, NAMES, COUNTRY_SHAPE };
enum { USUAL, USUAL_EN, USUAL_ZH, USUAL_SHAPE };

struct countrynames {
	struct table *countries, *usual;
};

struct countrynames *
countrynames_open(struct fault *fault)
{
	static const struct table_column countries[COUNTRY_SHAPE] = {
		[CODE] = { .name = "code", .type = TABLE_KEY },
		[NAMES] = { .name = "names", .type = TABLE_WORD },
	};
	static const struct table_column usual[USUAL_SHAPE] = {
		[USUAL] = { .name = "code", .type = TABLE_KEY },
		[USUAL_EN] = { .name = "en", .type = TABLE_WORD },
		[USUAL_ZH] = { .name = "zh", .type = TABLE_WORD },
	};
	struct countrynames *n = xcalloc(1, sizeof(*n));

	if ((n->countries = table_open("country", countries, COUNTRY_SHAPE,
	    fault)) != NULL && (n->usual = table_open("country-name", usual,
	    USUAL_SHAPE, fault)) != NULL)
		return n;
	countrynames_close(n);
	return NULL;
}

void
countrynames_close(struct countrynames *n)
{
	if (n == NULL)
		return;
	table_close(n->countries);
	table_close(n->usual);
	free(n);
}

/* The row whose first column is a code, or the number of rows. */
static size_t
find_row(const struct table *table, struct slice code)
{
	size_t row;

	for (row = 0; row < table_rows(table) &&
	    !slice_equal(table_text(table, row, CODE), code); row++)
		;
	return row;
}

/* Names begin with the Chinese ones; the first in letters is English. */
struct slice
countryname_find(const struct countrynames *n, struct slice cell, bool zh)
{
	size_t row = find_row(n->usual, cell);
	struct slice names, name;

	if (row < table_rows(n->usual))
		return table_text(n->usual, row, zh ? USUAL_ZH : USUAL_EN);
	row = find_row(n->countries, cell);
	if (row == table_rows(n->countries))
		return cell;
	names = table_text(n->countries, row, NAMES);
	while (names.at != NULL) {
		name = slice_trim(slice_cut(&names, ';'));
		if (zh || (name.len > 0 && text_is_letter(*name.at)))
			return name;
	}
	return cell;
}
