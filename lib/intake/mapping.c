/*
 * mapping.c - headers and positions to columns
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/say.h"
#include "rule/table.h"
#include "intake/mapping.h"

/* No spreadsheet program has more columns. */
enum { POSITION_MOST = 16384 };

enum { POSITION, HEADER, COLUMN, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[POSITION] = { .name = "position", .type = TABLE_INT,
	    .optional = true, .least = 1, .most = POSITION_MOST },
	[HEADER] = { .name = "header", .type = TABLE_TEXT },
	[COLUMN] = { .name = "column", .type = TABLE_TEXT },
};

struct mapping {
	struct table *table;
	bool *found;		/* by row */
};

struct mapping *
mapping_open(const char *path, struct fault *fault)
{
	struct table *table = table_open_file(path, shape, SHAPE_COUNT,
	    fault);
	struct mapping *m;

	if (table == NULL)
		return NULL;
	m = xcalloc(1, sizeof(*m));
	m->table = table;
	m->found = xcalloc(table_rows(table), sizeof(*m->found));
	return m;
}

void
mapping_close(struct mapping *m)
{
	if (m == NULL)
		return;
	table_close(m->table);
	free(m->found);
	free(m);
}

/* A header, and where to look for it. */
struct search {
	const struct slice *header;
	size_t count;
	struct arena scratch;
};

static bool
is_alike(struct search *s, size_t i, struct slice wanted)
{
	return slice_equal(s->header[i], wanted) ||
	    slice_equal(column_key(s->header[i], NULL, &s->scratch),
	    column_key(wanted, NULL, &s->scratch));
}

/*
 * The column of a header, as it stands or else as headers are compared; in
 * *second another one, or COLUMN_ABSENT.
 */
static size_t
find_header(struct search *s, struct slice wanted, size_t *second)
{
	size_t found = COLUMN_ABSENT, i;
	bool exact;

	*second = COLUMN_ABSENT;
	for (exact = true; found == COLUMN_ABSENT; exact = false) {
		for (i = 0; i < s->count; i++) {
			if (exact ? !slice_equal(s->header[i], wanted) :
			    !is_alike(s, i, wanted))
				continue;
			if (found == COLUMN_ABSENT)
				found = i;
			else if (*second == COLUMN_ABSENT)
				*second = i;
		}
		if (!exact)
			break;
	}
	return found;
}

static bool
follow_rule(struct intake_told *told, struct search *s,
    struct rule_column *c, struct fault *fault)
{
	size_t second = COLUMN_ABSENT, i = c->position - 1;
	char quoted[80];

	if (c->position == 0)
		i = find_header(s, c->header, &second);
	if (second != COLUMN_ABSENT)
		return fault_set(fault, "%s:%lu:%u: columns %zu and %zu are "
		    "both \"%s\"; write the position of one",
		    c->place.file, c->place.line, c->place.column, i + 1,
		    second + 1, fault_quote(quoted, sizeof(quoted),
		    c->header));
	if (i == COLUMN_ABSENT || i >= s->count)
		return true;
	c->found = true;
	if (c->kind == RULE_SERIAL || c->kind == RULE_SERIAL_1904)
		told[i].serials = c->kind == RULE_SERIAL ? 1900 : 1904;
	else
		told[i] = (struct intake_told){ .name = c->name,
		    .dropped = c->kind == RULE_DROP,
		    .serials = told[i].serials };
	return true;
}

/* A position counts where the header there is the one named. */
static bool
follow_row(struct intake_told *told, struct search *s, struct mapping *m,
    size_t row, struct fault *fault)
{
	struct slice header = table_text(m->table, row, HEADER);
	struct slice name = slice_trim(table_text(m->table, row, COLUMN));
	size_t second = COLUMN_ABSENT, i = COLUMN_ABSENT;
	char text[160], quoted[80];

	if (table_has(m->table, row, POSITION))
		i = (size_t)table_int(m->table, row, POSITION) - 1;
	if (i >= s->count || !is_alike(s, i, header))
		i = find_header(s, header, &second);
	if (second != COLUMN_ABSENT) {
		snprintf(text, sizeof(text), say("columns %zu and %zu are "
		    "both \"%s\"; %s"), i + 1, second + 1,
		    fault_quote(quoted, sizeof(quoted), header),
		    say(table_has(m->table, row, POSITION) ?
		    "the position is of neither, write the one" :
		    "add the column position"));
		return table_complain(m->table, row, "header", fault, text);
	}
	if (i == COLUMN_ABSENT)
		return true;
	m->found[row] = true;
	told[i] = (struct intake_told){ .name = name, .own = name.len == 0,
	    .dropped = slice_is(name, "-"), .serials = told[i].serials };
	return true;
}

bool
mapping_find(struct intake_told *told, const struct slice *header,
    size_t count, struct rules *rules, struct mapping *mapping,
    struct fault *fault)
{
	struct search s = { .header = header, .count = count };
	bool fine = true;
	size_t i;

	for (i = 0; i < count; i++)
		told[i] = (struct intake_told){ .name = SLICE_EMPTY };
	for (i = 0; fine && rules != NULL && i < rules->column_count; i++)
		fine = follow_rule(told, &s, &rules->columns[i], fault);
	for (i = 0; fine && mapping != NULL && i < table_rows(mapping->table);
	    i++)
		fine = follow_row(told, &s, mapping, i, fault);
	arena_release(&s.scratch);
	return fine;
}

bool
mapping_check_found(const struct mapping *m, struct fault *fault)
{
	char text[160], quoted[80];
	size_t i;

	for (i = 0; i < table_rows(m->table); i++) {
		if (m->found[i])
			continue;
		snprintf(text, sizeof(text), say("no column \"%s\" in the "
		    "file; write a header of the file as it stands there"),
		    fault_quote(quoted, sizeof(quoted),
		    table_text(m->table, i, HEADER)));
		return table_complain(m->table, i, "header", fault, text);
	}
	return true;
}
