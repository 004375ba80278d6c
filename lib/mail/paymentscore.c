/* paymentscore.c - paymentscore.h: a set of patterns for each class */
#include "mail/paymentscore.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/pattern.h"
#include "rule/table.h"

enum { CLASSES_MOST = 64, POINTS_MOST = 1000 };
enum { CLASS, POINTS, PATTERN, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[CLASS] = { .name = "class", .type = TABLE_WORD },
	[POINTS] = { .name = "points", .type = TABLE_INT,
	    .least = -POINTS_MOST, .most = POINTS_MOST },
	[PATTERN] = { .name = "pattern", .type = TABLE_WORD,
	    .optional = true },
};

struct class {
	struct slice name;
	long points;		/* of its last row */
	struct pattern_set *words;
};

struct paymentscore {
	struct table *table;
	long from;
	struct class *classes;
	size_t count;
};

static struct class *
find_class(const struct paymentscore *score, struct slice name)
{
	size_t i;

	for (i = 0; i < score->count; i++)
		if (slice_equal(score->classes[i].name, name))
			return &score->classes[i];
	return NULL;
}

static struct class *
add_class(struct paymentscore *score, struct slice name)
{
	struct class *class;

	GROW_BY_ONE(score->classes, score->count);
	class = &score->classes[score->count++];
	*class = (struct class){ .name = name,
	    .words = pattern_set_new() };
	return class;
}

static bool
add_row(struct paymentscore *score, size_t row, struct fault *fault)
{
	struct slice name = table_text(score->table, row, CLASS);
	struct slice pattern = table_text(score->table, row, PATTERN);
	long points = (long)table_int(score->table, row, POINTS);
	struct class *class = find_class(score, name);

	if (slice_is(name, "from")) {
		score->from = points;
		return true;
	}
	if (class == NULL && score->count == CLASSES_MOST)
		return table_complain(score->table, row, "class", fault,
		    "64 classes at most; join two of them");
	if (class == NULL)
		class = add_class(score, name);
	class->points = points;
	return pattern.len == 0 || table_add_pattern("payment-score",
	    class->words, pattern, (int)row, fault);
}

struct paymentscore *
paymentscore_open(struct fault *fault)
{
	struct paymentscore *score = xcalloc(1, sizeof(*score));
	size_t row;
	bool ok;

	score->from = POINTS_MOST;
	add_class(score, SLICE("said"));
	add_class(score, SLICE("not-there"));
	score->table = table_open("payment-score", shape, SHAPE_COUNT, fault);
	ok = score->table != NULL;
	for (row = 0; ok && row < table_rows(score->table); row++)
		ok = add_row(score, row, fault);
	if (ok)
		return score;
	paymentscore_close(score);
	return NULL;
}

void
paymentscore_close(struct paymentscore *score)
{
	if (score == NULL)
		return;
	while (score->count > 0)
		pattern_set_free(score->classes[--score->count].words);
	free(score->classes);
	table_close(score->table);
	free(score);
}

uint64_t
paymentscore_look(struct paymentscore *score, struct slice plain)
{
	uint64_t found = 0;
	size_t i;

	for (i = 0; i < score->count; i++)
		if (pattern_set_find(score->classes[i].words, plain) >= 0)
			found |= UINT64_C(1) << i;
	return found;
}

long
paymentscore_points(const struct paymentscore *score, uint64_t classes)
{
	long points = 0;
	size_t i;

	for (i = 0; i < score->count; i++)
		if (classes >> i & 1)
			points += score->classes[i].points;
	return points;
}

bool
paymentscore_tells(const struct paymentscore *score, uint64_t classes)
{
	return paymentscore_points(score, classes) >= score->from;
}
