/*
 * naming.c - naming.h: tables, meanings, cells
 */
#include <stdlib.h>

#include "intake/headerphrase.h"
#include "intake/naming.h"
#include "rule/label.h"
#include "rule/words.h"
#include "value/money.h"

static const struct table_column shape[AMBIGUOUS_COUNT] = {
	[AMBIGUOUS_HEADER] = { .name = "header", .type = TABLE_KEY },
	[AMBIGUOUS_DECISION] = { .name = "decision", .type = TABLE_WORD },
	[AMBIGUOUS_WORDS] = { .name = "words", .type = TABLE_TEXT },
	[AMBIGUOUS_LEAST] = { .name = "least_pct", .type = TABLE_INT,
	    .least = 1,
	    .most = 100 },
};

static const struct table_column prefix_shape[PREFIX_COUNT] = {
	[PREFIX_WORD] = { .name = "word", .type = TABLE_KEY },
	[PREFIX_RANK] = { .name = "rank", .type = TABLE_INT, .least = 1,
	    .most = 9 },
	/* yes: before any meaning; both: behind any, too; any: before ambiguous
	   headers too; whose: a person, before and behind all of a card. */
	[PREFIX_ALL] = { .name = "all", .type = TABLE_TEXT },
};

size_t
naming_find(const struct dictionary *d, const char *name)
{
	size_t i;

	for (i = 0; i < dictionary_count(d); i++)
		if (slice_is(dictionary_meaning(d, i)->name, name))
			return i;
	return MEANING_NONE;
}

bool
naming_means(const struct naming *n, size_t column, const char *name)
{
	size_t meaning = n->c->columns[column].meaning;

	return meaning != MEANING_NONE &&
	    slice_is(dictionary_meaning(n->d, meaning)->name, name);
}

struct slice
naming_of(const struct naming *n, size_t meaning)
{
	return meaning == MEANING_NONE ? SLICE_EMPTY :
	    dictionary_meaning(n->d, meaning)->name;
}

struct slice
naming_cell(const struct naming *n, size_t row, size_t column)
{
	struct slice cell = sample_cell(n->sample, row, column);

	return cell.len > 0 && n->blanks != NULL &&
	    words_find(n->blanks, cell, NULL).len > 0 ? SLICE_EMPTY : cell;
}

bool
naming_is_one_of(struct slice name, const char *const *names)
{
	for (; *names != NULL; names++)
		if (slice_is(name, *names))
			return true;
	return false;
}

bool
naming_is_imported(const struct naming *n)
{
	return n->c->imported;
}

struct slice
naming_rule(const struct naming *n, size_t column, int which)
{
	return table_text(n->ambiguous, n->rows[column], (size_t)which);
}

bool
naming_is_name_decision(const struct naming *n, size_t row)
{
	struct slice decision = table_text(n->ambiguous, row,
	    AMBIGUOUS_DECISION);

	return slice_is(decision, "name") || slice_is(decision, "half");
}

bool
naming_open(struct naming *n, size_t columns, bool leads,
    struct fault *fault)
{
	n->rows = xcalloc(columns, sizeof(*n->rows));
	n->ranks = xcalloc(columns, sizeof(*n->ranks));
	n->plain = xcalloc(columns, sizeof(*n->plain));
	n->orders = xcalloc(columns, sizeof(*n->orders));
	if (!leads)
		return true;
	n->ambiguous = table_open("ambiguous", shape, AMBIGUOUS_COUNT, fault);
	n->prefixes = n->ambiguous == NULL ? NULL : table_open(
	    "header-prefix", prefix_shape, PREFIX_COUNT, fault);
	n->blanks = n->prefixes == NULL ? NULL :
	    words_open("blank", SLICE_EMPTY, fault);
	return n->blanks != NULL;
}

void
naming_close(struct naming *n)
{
	table_close(n->ambiguous);
	free(n->keys);
	table_close(n->prefixes);
	money_currencies_close(n->currencies);
	labels_close(n->labels);
	headerphrases_close(n->phrases);
	words_close(n->blanks);
	free(n->rows);
	free(n->ranks);
	free(n->plain);
	free(n->orders);
}
