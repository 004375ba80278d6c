/*
 * said.c - said.h: tables asked one after the other
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "export/words.h"
#include "funnel/stage.h"
#include "rule/table.h"
#include "show/said.h"
#include "value/countryname.h"

enum { OF, IS, WORDS, VALUE_SHAPE };
enum { SCHEMES = 2 };

struct said {
	bool zh;
	struct exportwords *words;
	struct countrynames *countries;
	struct table *values;
	struct stages *stages[SCHEMES];
};

static bool
open_tables(struct said *s, struct fault *fault)
{
	static const struct table_column values[VALUE_SHAPE] = {
		[OF] = { .name = "column", .type = TABLE_WORD },
		[IS] = { .name = "value", .type = TABLE_WORD },
		[WORDS] = { .name = "words", .type = TABLE_TEXT },
	};

	return (s->values = table_open("value", values, VALUE_SHAPE,
	    fault)) != NULL &&
	    (s->stages[0] = stages_open("seven", fault)) != NULL &&
	    (s->stages[1] = stages_open("five", fault)) != NULL &&
	    (s->countries = countrynames_open(fault)) != NULL;
}

struct said *
said_open(int lang, struct fault *fault)
{
	struct said *s = xcalloc(1, sizeof(*s));

	s->zh = lang == 1;
	s->words = exportwords_open(lang, fault);
	if (s->words != NULL && open_tables(s, fault))
		return s;
	said_close(s);
	return NULL;
}

void
said_close(struct said *s)
{
	int i;

	if (s == NULL)
		return;
	exportwords_close(s->words);
	countrynames_close(s->countries);
	table_close(s->values);
	for (i = 0; i < SCHEMES; i++)
		stages_close(s->stages[i]);
	free(s);
}

/* approved_project: "approved project". */
static struct slice
without_joints(struct slice value, struct arena *arena)
{
	char *copy;
	size_t i;

	if (memchr(value.at, '_', value.len) == NULL)
		return value;
	copy = arena_alloc(arena, value.len);
	for (i = 0; i < value.len; i++)
		copy[i] = value.at[i] == '_' ? ' ' : value.at[i];
	return (struct slice){ copy, value.len };
}

/*
 * The first word of a list in the language; in English only a phrase, since
 * a value of one word is English already, and one that begins like the value.
 */
static struct slice
first_word(const struct said *s, struct slice list, struct slice value)
{
	while (list.at != NULL) {
		struct slice word = slice_trim(slice_cut(&list, ';'));

		if (s->zh ? text_has_han(word) : word.len > 1 &&
		    value.len > 1 && memcmp(word.at, value.at, 2) == 0 &&
		    memchr(word.at, ' ', word.len) != NULL)
			return word;
	}
	return SLICE_EMPTY;
}

static bool
is_of_any_column(struct slice value)
{
	return slice_is(value, "yes") || slice_is(value, "no") ||
	    slice_is(value, "unknown");
}

/* By table `value`; false for what is no value of the column. */
static bool
find_value(const struct said *s, struct slice column, struct slice value,
    struct slice *word)
{
	bool any = is_of_any_column(value);
	size_t row;

	for (row = 0; row < table_rows(s->values); row++) {
		if (!slice_equal(table_text(s->values, row, IS), value) ||
		    !(any || slice_equal(table_text(s->values, row, OF),
		    column)))
			continue;
		*word = s->zh || memchr(value.at, '_', value.len) != NULL ?
		    first_word(s, table_text(s->values, row, WORDS),
		    value) :
		    SLICE_EMPTY;
		return true;
	}
	return false;
}

static bool
find_stage(const struct said *s, struct slice stage, struct slice *label)
{
	const struct stage *one;
	int i, n;

	for (i = 0; i < SCHEMES; i++)
		for (n = 0; n < stages_count(s->stages[i]); n++) {
			one = stages_at(s->stages[i], n);
			if (!slice_equal(one->name, stage))
				continue;
			*label = s->zh ? one->label : SLICE_EMPTY;
			return true;
		}
	return false;
}

struct slice
said_value(const struct said *s, struct slice column, struct slice value,
    struct arena *arena)
{
	struct slice word;

	if (value.len == 0)
		return value;
	if (slice_is(column, "country"))
		return countryname_find(s->countries, value, s->zh);
	/* The media of a touch have the words of the next one. */
	word = exportwords_find(s->words, slice_ends(column,
	    SLICE("medium")) ? SLICE("next_medium") : column, value);
	if (!slice_equal(word, value))
		return word;
	if (!(slice_is(column, "stage") ? find_stage(s, value, &word) :
	    find_value(s, column, value, &word)))
		return value;
	return word.len > 0 ? word : without_joints(value, arena);
}
