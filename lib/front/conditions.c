/* conditions.c - conditions.h: rules that say for which records they are */
#include <stdlib.h>

#include "base/mem.h"
#include "front/conditions.h"
#include "front/report.h"

static size_t
place_column(void *context, struct slice name)
{
	return places_of(context, name);
}

bool
conditions_add(struct conditions *conditions, struct slice when,
    struct fault *fault)
{
	struct when *compiled = when_compile(when, place_column,
	    &conditions->needs, fault);

	if (compiled == NULL)
		return false;
	GROW_BY_ONE(conditions->list, conditions->count);
	conditions->list[conditions->count++] = compiled;
	return true;
}

void
conditions_release(struct conditions *conditions)
{
	size_t i;

	for (i = 0; i < conditions->count; i++)
		when_free(conditions->list[i]);
	free(conditions->list);
	places_release(&conditions->needs);
}

static void
find_column(struct conditions *conditions, size_t place,
    const struct input *in, const struct dictionary *known, const char *path)
{
	const char *name = conditions->needs.names[place];
	size_t column = input_find(in, name);

	if (column != COLUMN_ABSENT)
		places_find(&conditions->found, place, column);
	else if (known != NULL &&
	    dictionary_find(known, slice_of(name)) == SIZE_MAX)
		report_trouble("%s: no column \"%s\", which the rules "
		    "look at; correct %s", input_label(in), name, path);
}

void
conditions_find(struct conditions *conditions, const struct input *in,
    enum columns_kind kind, const char *path)
{
	struct dictionary *known = NULL;
	struct fault fault;
	size_t i;

	if (kind != COLUMNS_NONE &&
	    (known = dictionary_open(kind, &fault)) == NULL)
		report_trouble("%s", fault.text);
	if (conditions->needs.full)
		report_trouble("%s: the rules look at more than %d columns; "
		    "use fewer", path, NEEDS_MOST);
	for (i = 0; i < conditions->needs.count; i++)
		find_column(conditions, i, in, known, path);
	dictionary_close(known);
	places_clear(&conditions->needs, conditions->cells);
}

void
conditions_read(struct conditions *conditions, const struct record *record)
{
	places_read(&conditions->found, record, conditions->cells);
}

bool
conditions_hold(const struct conditions *conditions, size_t number)
{
	return when_holds(conditions->list[number], conditions->cells);
}
