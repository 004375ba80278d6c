/*
 * view.c - table `view` against the header of a file
 */
#include <stdlib.h>

#include "doc/view.h"
#include "rule/meaning.h"
#include "rule/table.h"

enum { NAME, KNOWN_BY, COLUMNS, VIEW_COLUMNS };

struct view {
	struct view_column *chosen;
	size_t count, room;
	struct slice *names;	/* of all columns of the file */
	struct columns *columns;
	struct meaning *meaning;
	struct table *table;
	struct arena arena;
};

static const struct table_column shape[VIEW_COLUMNS] = {
	{ .name = "view", .type = TABLE_KEY },
	{ .name = "known_by", .type = TABLE_WORD },
	{ .name = "columns", .type = TABLE_WORD },
};

/* The position of a name, or COLUMN_ABSENT. */
static size_t
find(const struct view *v, struct slice name)
{
	size_t count = columns_count(v->columns), i;
	struct arena scratch = { 0 };

	for (i = 0; i < count; i++)
		if (slice_equal(v->names[i], name))
			return i;
	i = columns_find(v->columns, arena_string(&scratch, name));
	if (i == COLUMN_ABSENT)
		i = columns_find(v->columns, arena_string(&scratch,
		    meaning_name(v->meaning, name)));
	arena_release(&scratch);
	return i;
}

static void
choose(struct view *v, size_t place)
{
	struct slice name = meaning_name(v->meaning,
	    columns_header(v->columns, place));

	GROW(v->chosen, v->count, v->room);
	v->chosen[v->count++] = (struct view_column){ .place = place,
		.name = v->names[place],
		.type = meaning_find(v->meaning, name).type };
}

/* Headers that can be keys: none empty, no two alike (R-COL-03). */
static void
name_columns(struct view *v)
{
	size_t count = columns_count(v->columns), i, k, same;
	struct buffer name = { 0 };

	v->names = xcalloc(count ? count : 1, sizeof(*v->names));
	for (i = 0; i < count; i++) {
		struct slice header = slice_trim(columns_header(v->columns,
		    i));

		name.len = 0;
		if (header.len == 0)
			buffer_format(&name, "col_%zu", i + 1);
		else
			buffer_add(&name, header);
		for (same = 2, k = 0; k < i; k++) {
			if (!slice_equal(v->names[k], buffer_slice(&name)))
				continue;
			name.len = 0;
			buffer_format(&name, "%.*s_%zu", SLICE_PRINT(header),
			    same++);
			k = SIZE_MAX;	/* look at all again */
		}
		v->names[i] = arena_copy(&v->arena, buffer_slice(&name));
	}
	buffer_release(&name);
}

static bool
complain(struct view *v, struct slice name, struct fault *fault)
{
	struct fault absent;

	columns_need(v->columns, arena_string(&v->arena, name), &absent);
	return fault_set(fault, "%s; name some of these with --columns",
	    absent.text);
}

static bool
choose_named(struct view *v, struct slice names, struct fault *fault)
{
	struct slice rest = names;
	size_t place = find(v, names);

	/* A header may hold a comma itself. */
	if (place != COLUMN_ABSENT) {
		choose(v, place);
		return true;
	}
	while (rest.at != NULL) {
		struct slice name = slice_trim(slice_cut(&rest, ','));

		place = name.len > 0 ? find(v, name) : COLUMN_ABSENT;
		if (place == COLUMN_ABSENT && name.len > 0)
			return complain(v, name, fault);
		if (name.len > 0)
			choose(v, place);
	}
	return true;
}

/* How many of the columns joined by ; the file has, choosing them too. */
static size_t
take_listed(struct view *v, struct slice list, bool chosen)
{
	size_t found = 0, place;

	while (list.at != NULL) {
		place = find(v, slice_trim(slice_cut(&list, ';')));
		found += place != COLUMN_ABSENT;
		if (chosen && place != COLUMN_ABSENT)
			choose(v, place);
	}
	return found;
}

static size_t
length(struct slice list)
{
	size_t count = 0;

	for (; list.at != NULL; count++)
		slice_cut(&list, ';');
	return count;
}

static bool
choose_view(struct view *v, const char *name, struct fault *fault)
{
	struct buffer names = { 0 };
	size_t row;

	for (row = 0; row < table_rows(v->table); row++) {
		if (slice_is(table_text(v->table, row, NAME), name))
			break;
		buffer_format(&names, "%s%.*s", row > 0 ? ", " : "",
		    SLICE_PRINT(table_text(v->table, row, NAME)));
	}
	if (row == table_rows(v->table))
		fault_set(fault, "no view \"%s\"; there are %.*s", name,
		    SLICE_PRINT(buffer_slice(&names)));
	else if (take_listed(v, table_text(v->table, row, COLUMNS), true) ==
	    0)
		fault_set(fault, "none of the columns of view \"%s\" is here; "
		    "name some with --columns", name);
	buffer_release(&names);
	return v->count > 0;
}

/* The first view all of whose marks the file has; all columns without one. */
static void
choose_fitting(struct view *v, bool all)
{
	size_t row = all ? table_rows(v->table) : 0, i;

	for (; row < table_rows(v->table); row++) {
		struct slice marks = table_text(v->table, row, KNOWN_BY);

		if (take_listed(v, marks, false) < length(marks))
			continue;
		take_listed(v, table_text(v->table, row, COLUMNS), true);
		return;
	}
	for (i = 0; i < columns_count(v->columns); i++)
		choose(v, i);
}

static bool
choose_all(struct view *v, const struct view_wish *wish, struct fault *fault)
{
	size_t i;

	for (i = 0; i < wish->count; i++)
		if (!choose_named(v, slice_of(wish->columns[i]), fault))
			return false;
	if (wish->view != NULL)
		return choose_view(v, wish->view, fault);
	if (wish->count == 0)
		choose_fitting(v, wish->all);
	if (v->count == 0)
		return fault_set(fault, "no column is named; write "
		    "--columns company,country");
	return true;
}

struct view *
view_open(const struct slice *header, size_t count,
    const struct view_wish *wish, struct fault *fault)
{
	struct view *v = xcalloc(1, sizeof(*v));
	enum columns_kind kind = columns_kind_like(header, count);

	v->table = table_open("view", shape, VIEW_COLUMNS, fault);
	if (v->table != NULL)
		v->meaning = meaning_open(kind, fault);
	if (v->meaning != NULL)
		v->columns = columns_new(header, count, kind, NULL, fault);
	if (v->columns != NULL) {
		name_columns(v);
		if (choose_all(v, wish, fault))
			return v;
	}
	view_close(v);
	return NULL;
}

void
view_close(struct view *v)
{
	if (v == NULL)
		return;
	columns_free(v->columns);
	meaning_close(v->meaning);
	table_close(v->table);
	arena_release(&v->arena);
	free(v->names);
	free(v->chosen);
	free(v);
}

size_t
view_count(const struct view *v)
{
	return v->count;
}

const struct view_column *
view_column(const struct view *v, size_t i)
{
	return &v->chosen[i];
}
