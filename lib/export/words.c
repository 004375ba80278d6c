/*
 * words.c - tables export-word, value and country, in this order
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "export/words.h"
#include "rule/table.h"
#include "value/countryname.h"

enum { COLUMN, VALUE, WORD_EN, WORD_ZH, WORD_SHAPE };
enum { OF, IS, WORDS, VALUE_SHAPE };

struct exportwords {
	bool zh;
	struct table *words, *values;
	struct countrynames *countries;
};

static bool
open_tables(struct exportwords *w, struct fault *fault)
{
	static const struct table_column words[WORD_SHAPE] = {
		[COLUMN] = { .name = "column", .type = TABLE_WORD },
		[VALUE] = { .name = "value", .type = TABLE_WORD },
		[WORD_EN] = { .name = "en", .type = TABLE_WORD },
		[WORD_ZH] = { .name = "zh", .type = TABLE_WORD },
	};
	static const struct table_column values[VALUE_SHAPE] = {
		[OF] = { .name = "column", .type = TABLE_WORD },
		[IS] = { .name = "value", .type = TABLE_WORD },
		[WORDS] = { .name = "words", .type = TABLE_TEXT },
	};

	return (w->words = table_open("export-word", words, WORD_SHAPE,
	    fault)) != NULL && (w->values = table_open("value", values,
	    VALUE_SHAPE, fault)) != NULL &&
	    (w->countries = countrynames_open(fault)) != NULL;
}

struct exportwords *
exportwords_open(int lang, struct fault *fault)
{
	struct exportwords *w = xcalloc(1, sizeof(*w));

	w->zh = lang != 0;
	if (open_tables(w, fault))
		return w;
	exportwords_close(w);
	return NULL;
}

void
exportwords_close(struct exportwords *w)
{
	if (w == NULL)
		return;
	table_close(w->words);
	table_close(w->values);
	countrynames_close(w->countries);
	free(w);
}

/* The first word in Han of a list; empty for none. */
static struct slice
first_han(struct slice words)
{
	struct slice word = SLICE_EMPTY;

	while (words.at != NULL && !text_has_han(word))
		word = slice_trim(slice_cut(&words, ';'));
	return text_has_han(word) ? word : SLICE_EMPTY;
}

struct slice
exportwords_find(const struct exportwords *w, struct slice column,
    struct slice value)
{
	struct slice word = SLICE_EMPTY;
	size_t row;

	if (value.len == 0)
		return value;
	for (row = 0; row < table_rows(w->words); row++)
		if (slice_equal(table_text(w->words, row, COLUMN), column) &&
		    slice_equal(table_text(w->words, row, VALUE), value))
			return table_text(w->words, row, w->zh ? WORD_ZH :
			    WORD_EN);
	if (w->zh && slice_is(column, "country"))
		return countryname_find(w->countries, value, true);
	for (row = 0; w->zh && word.len == 0 && row < table_rows(w->values);
	    row++)
		if (slice_equal(table_text(w->values, row, OF), column) &&
		    slice_equal(table_text(w->values, row, IS), value))
			word = first_han(table_text(w->values, row, WORDS));
	return word.len > 0 ? word : value;
}
