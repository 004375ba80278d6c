/*
 * colour.c - a few rows of a table, compared with a few cells
 */
#include <stdlib.h>

#include "export/colour.h"
#include "rule/table.h"
#include "xlsx/out.h"

enum { COLUMN, VALUE, PART, FILL, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[COLUMN] = { .name = "column", .type = TABLE_WORD },
	[VALUE] = { .name = "value", .type = TABLE_WORD },
	[PART] = { .name = "part", .type = TABLE_WORD },
	[FILL] = { .name = "fill", .type = TABLE_WORD },
};

struct colour {
	size_t column;		/* of the plan */
	struct slice value;	/* of the table */
	bool whole_row;
	uint32_t fill;
};

struct export_colours {
	struct table *table;
	struct colour *colours;
	size_t count, columns;
};

/* FFF2CC */
static bool
read_fill(struct slice text, uint32_t *fill)
{
	size_t i;

	*fill = 0;
	for (i = 0; i < text.len; i++) {
		char c = text.at[i];
		uint32_t digit;

		if (c >= '0' && c <= '9')
			digit = (uint32_t)(c - '0');
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			digit = (uint32_t)((c | 0x20) - 'a' + 10);
		else
			return false;
		*fill = *fill << 4 | digit;
	}
	return text.len == 6;
}

static bool
add_colours(struct export_colours *c, size_t row,
    const struct export_plan *plan, struct fault *fault)
{
	struct slice name = table_text(c->table, row, COLUMN);
	struct slice part = table_text(c->table, row, PART);
	struct colour colour = { .value = table_text(c->table, row, VALUE) };
	size_t i;

	colour.whole_row = slice_is(part, "row");
	if (!colour.whole_row && !slice_is(part, "cell"))
		return table_complain(c->table, row, "part", fault,
		    "neither row nor cell; write one of them");
	if (!read_fill(table_text(c->table, row, FILL), &colour.fill))
		return table_complain(c->table, row, "fill", fault,
		    "no colour; write six digits of 0-9 and A-F: red, green, "
		    "blue, as FFF2CC");
	for (i = 0; i < plan->count; i++) {
		if (!slice_equal(plan->columns[i].name, name) ||
		    plan->columns[i].mask.len > 0)
			continue;
		colour.column = i;
		GROW_BY_ONE(c->colours, c->count);
		c->colours[c->count++] = colour;
	}
	return true;
}

struct export_colours *
export_colours_open(const struct export_plan *plan, struct fault *fault)
{
	struct export_colours *c = xcalloc(1, sizeof(*c));
	size_t row;

	c->columns = plan->count;
	c->table = table_open("export-colour", shape, SHAPE_COUNT, fault);
	for (row = 0; c->table != NULL && row < table_rows(c->table); row++)
		if (!add_colours(c, row, plan, fault))
			break;
	if (c->table != NULL && row == table_rows(c->table))
		return c;
	export_colours_close(c);
	return NULL;
}

void
export_colours_close(struct export_colours *c)
{
	if (c == NULL)
		return;
	table_close(c->table);
	free(c->colours);
	free(c);
}

size_t
export_colours_count(const struct export_colours *c)
{
	return c->count;
}

struct export_colour
export_colours_at(const struct export_colours *c, size_t i)
{
	return (struct export_colour){ c->colours[i].column,
		c->colours[i].value, c->colours[i].fill };
}

uint32_t
export_colours_find(const struct export_colours *c,
    const struct slice *cells, uint32_t *fills)
{
	uint32_t row = XLSX_NO_FILL;
	size_t i;

	for (i = 0; i < c->columns; i++)
		fills[i] = XLSX_NO_FILL;
	for (i = 0; i < c->count; i++) {
		const struct colour *colour = &c->colours[i];
		uint32_t *fill = colour->whole_row ? &row :
		    &fills[colour->column];

		if (*fill == XLSX_NO_FILL && slice_equal(slice_trim(
		    cells[colour->column]), colour->value))
			*fill = colour->fill;
	}
	return row;
}
