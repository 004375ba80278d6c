/*
 * grid.c - cells kept as they are shown, widths settled at the end
 */
#include <stdlib.h>

#include "base/display.h"
#include "base/text.h"
#include "doc/block.h"
#include "doc/grid.h"

enum {
	GAP = 2,		/* blanks between columns */
	/* A longer number is no number of the trade and is cut like text. */
	NUMBER_MOST = 24,
};

struct column {
	struct slice name;
	bool right;
	size_t natural;		/* width of the widest cell, the name too */
	size_t width;		/* after grid_fit() */
};

struct grid {
	struct column *columns;
	size_t count, fitting, width;
	struct slice *cells;	/* row by row */
	size_t rows, room;
	struct arena arena;
	struct buffer shown;
};

static struct slice
keep(struct grid *g, struct slice text, struct column *column)
{
	size_t width;

	g->shown.len = 0;
	width = display_add(&g->shown, text, g->width ? g->width : DOC_UNCUT);
	if (width > column->natural)
		column->natural = width;
	return arena_copy(&g->arena, buffer_slice(&g->shown));
}

struct grid *
grid_new(const struct grid_column *columns, size_t count, size_t width)
{
	struct grid *g = xcalloc(1, sizeof(*g));
	size_t i;

	g->columns = xcalloc(count ? count : 1, sizeof(*g->columns));
	g->count = count;
	g->fitting = count;
	g->width = width;
	for (i = 0; i < count; i++) {
		g->columns[i].right = columns[i].right;
		g->columns[i].name = keep(g, columns[i].name, &g->columns[i]);
	}
	return g;
}

void
grid_free(struct grid *g)
{
	if (g == NULL)
		return;
	arena_release(&g->arena);
	buffer_release(&g->shown);
	free(g->cells);
	free(g->columns);
	free(g);
}

void
grid_add(struct grid *g, const struct slice *cells)
{
	size_t i;

	if (g->rows == g->room) {
		g->room = g->room ? 2 * g->room : 256;
		g->cells = xrealloc(g->cells, g->room,
		    (g->count ? g->count : 1) * sizeof(*g->cells));
	}
	for (i = 0; i < g->count; i++)
		g->cells[g->rows * g->count + i] = keep(g, cells[i],
		    &g->columns[i]);
	g->rows++;
}

size_t
grid_rows(const struct grid *g)
{
	return g->rows;
}

/* What a column cannot do without. */
static size_t
least_of(const struct column *column)
{
	size_t most = column->right ? NUMBER_MOST : GRID_LEAST;

	return column->natural < most ? column->natural : most;
}

/* The widest column that can give something, or SIZE_MAX. */
static size_t
widest(const struct grid *g)
{
	size_t found = SIZE_MAX, i;

	for (i = 0; i < g->fitting; i++)
		if (g->columns[i].width > least_of(&g->columns[i]) &&
		    (found == SIZE_MAX ||
		    g->columns[i].width >= g->columns[found].width))
			found = i;
	return found;
}

size_t
grid_fit(struct grid *g)
{
	size_t least = 0, total = 0, i;

	for (i = 0; i < g->count; i++)
		g->columns[i].width = g->columns[i].natural;
	g->fitting = g->count;
	if (g->width == 0)
		return g->fitting;
	for (i = 0; i < g->count; i++) {
		least += least_of(&g->columns[i]) + (i > 0 ? GAP : 0);
		if (least > g->width && i > 0)
			break;
	}
	g->fitting = i;
	for (i = 0; i < g->fitting; i++)
		total += g->columns[i].width + (i > 0 ? GAP : 0);
	while (total > g->width && (i = widest(g)) != SIZE_MAX) {
		g->columns[i].width--;
		total--;
	}
	return g->fitting;
}

static void
put_cell(const struct grid *g, size_t at, struct slice cell,
    struct buffer *out)
{
	const struct column *column = &g->columns[at];
	size_t width = text_width(cell);
	size_t blanks = width < column->width ? column->width - width : 0;

	if (at > 0)
		display_blanks(out, GAP);
	if (column->right)
		display_blanks(out, blanks);
	if (width > column->width)
		display_pad(out, cell, column->width);
	else
		buffer_add(out, cell);
	if (!column->right)
		display_blanks(out, blanks);
}

/* Blanks at the end of a line are seen by nobody and break copies. */
static void
end_line(struct buffer *out, size_t start)
{
	while (out->len > start && out->data[out->len - 1] == ' ')
		out->len--;
	buffer_add_byte(out, '\n');
}

void
grid_header(const struct grid *g, struct buffer *out)
{
	size_t start = out->len, i, k;

	for (i = 0; i < g->fitting; i++)
		put_cell(g, i, g->columns[i].name, out);
	end_line(out, start);
	for (i = 0; i < g->fitting; i++) {
		display_blanks(out, i > 0 ? GAP : 0);
		for (k = 0; k < g->columns[i].width; k++)
			buffer_add_byte(out, '-');
	}
	buffer_add_byte(out, '\n');
}

void
grid_row(const struct grid *g, size_t row, struct buffer *out)
{
	size_t start = out->len, i;

	for (i = 0; i < g->fitting; i++)
		put_cell(g, i, g->cells[row * g->count + i], out);
	end_line(out, start);
}
