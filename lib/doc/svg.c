/*
 * svg.c - a table drawn by hand as SVG
 *
 * Drawn 400 units wide, so that it is read on a phone without zooming.  Every
 * picture has a title and a description; what does not fit a label is cut here
 * and stands whole in the table behind.
 */
#include "base/text.h"
#include "doc/escape.h"
#include "doc/ink.h"
#include "doc/svg.h"

enum {
	WIDTH = 400,
	ROW = 36,		/* a label above its bar */
	BAR = 10,
	BAR_TOP = 20,
	VALUE_ROOM = 280,	/* units for the value beside a label */
	GAP = 12,
	PLOT_TOP = 34,		/* of upright columns */
	PLOT = 130,
	FOOT = 22,
	NAME_MOST = 9
};

/* Classes of the style sheet. */
#define BAR_CLASS "s2"
#define GROUND_CLASS "low"
#define LINE_CLASS "mark1"

static void
add_text(struct buffer *out, size_t x, size_t y, const char *class,
    struct slice text, size_t most)
{
	buffer_format(out, "<text x=\"%zu\" y=\"%zu\" class=\"%s\">", x, y,
	    class);
	docescape_line(out, text, most);
	buffer_add(out, SLICE("</text>\n"));
}

static void
add_rectangle(struct buffer *out, size_t x, size_t y, size_t width,
    size_t height, const char *class)
{
	buffer_format(out, "<rect x=\"%zu\" y=\"%zu\" width=\"%zu\" "
	    "height=\"%zu\" class=\"%s\"/>\n", x, y, width, height, class);
}

/* What stands beside a bar: the first number, or the share if it shows one. */
static struct slice
value_of(const struct block *table, const struct block_row *row)
{
	size_t i;

	if (table->chart == DOC_GOALS || table->chart == DOC_SHARES)
		return row->cells[table->column_count - 1];
	for (i = 1; i < table->column_count; i++)
		if (table->columns[i].number)
			return row->cells[i];
	return SLICE_EMPTY;
}

static size_t
scaled(int64_t part, int64_t whole, size_t length)
{
	if (part <= 0)
		return 0;
	return (size_t)((__int128)part * (int64_t)length / whole);
}

/* The number stands whole; the name has what is left of the line. */
static void
add_label(struct buffer *out, size_t y, struct slice label,
    struct slice value)
{
	size_t width = docink_width(value);

	if (width > VALUE_ROOM)
		width = VALUE_ROOM;
	add_text(out, 0, y, "l", label, docink_columns(label,
	    WIDTH - GAP - width));
	add_text(out, WIDTH, y, "v", value, docink_columns(value,
	    VALUE_ROOM));
}

static void
draw_bars(const struct block *table, struct buffer *out)
{
	int64_t most = block_bar_most(table);
	size_t i, y, length, left;

	for (i = 0; i < table->row_count; i++) {
		const struct block_row *row = &table->rows[i];

		y = i * ROW;
		add_label(out, y + 14, row->cells[0], value_of(table, row));
		length = scaled(row->bar, most, WIDTH);
		left = table->chart == DOC_FUNNEL ? (WIDTH - length) / 2 : 0;
		if (table->chart != DOC_FUNNEL)
			add_rectangle(out, 0, y + BAR_TOP, WIDTH, BAR,
			    GROUND_CLASS);
		if (length > 0)
			add_rectangle(out, left, y + BAR_TOP, length, BAR,
			    BAR_CLASS);
		/* The goal crosses the bar, and no number above it. */
		if (table->chart == DOC_GOALS)
			add_rectangle(out, scaled(10000, most, WIDTH - 2),
			    y + BAR_TOP - 3, 2, BAR + 6, LINE_CLASS);
	}
}

static void
draw_line(const struct block *table, struct buffer *out, size_t step)
{
	size_t i, x, y;

	buffer_add(out, SLICE("<polyline class=\"line\" points=\""));
	for (i = 0; i < table->row_count; i++) {
		if (table->rows[i].line < 0)
			continue;
		x = i * step + step / 2;
		y = PLOT_TOP + PLOT - scaled(table->rows[i].line, 10000, PLOT);
		buffer_format(out, "%s%zu,%zu", i ? " " : "", x, y);
	}
	buffer_add(out, SLICE("\"/>\n"));
	for (i = 0; i < table->row_count; i++)
		if (table->rows[i].line >= 0)
			buffer_format(out, "<circle cx=\"%zu\" cy=\"%zu\" "
			    "r=\"3\" class=\"" LINE_CLASS "\"/>\n",
			    i * step + step / 2, PLOT_TOP + PLOT -
			    scaled(table->rows[i].line, 10000, PLOT));
}

static void
draw_columns(const struct block *table, struct buffer *out)
{
	int64_t most = block_bar_most(table);
	size_t step = WIDTH / (table->row_count ? table->row_count : 1);
	size_t i, height, x;

	add_rectangle(out, 0, 5, 14, 3, LINE_CLASS);
	add_text(out, 20, 12, "l", table->line,
	    docink_columns(table->line, WIDTH - 20));
	for (i = 0; i < table->row_count; i++) {
		const struct block_row *row = &table->rows[i];

		height = scaled(row->bar, most, PLOT);
		x = i * step;
		add_rectangle(out, x + 4, PLOT_TOP + PLOT - height, step - 8,
		    height ? height : 1, BAR_CLASS);
		add_text(out, x + step / 2, PLOT_TOP + PLOT + 16, "m",
		    row->cells[0], NAME_MOST);
	}
	draw_line(table, out, step);
	/* Above the line, so that it crosses no number. */
	for (i = 0; i < table->row_count; i++) {
		height = scaled(table->rows[i].bar, most, PLOT);
		add_text(out, i * step + step / 2, PLOT_TOP + PLOT - height -
		    4, "n", value_of(table, &table->rows[i]), NAME_MOST);
	}
}

void
docsvg_add(const struct block *table, size_t number, struct buffer *out)
{
	size_t height = table->chart == DOC_COLUMNS ? PLOT_TOP + PLOT + FOOT :
	    table->row_count * ROW;

	buffer_format(out, "<svg viewBox=\"-4 -4 %d %zu\" role=\"img\" "
	    "aria-labelledby=\"t%zu d%zu\">\n<title id=\"t%zu\">", WIDTH + 8,
	    height + 8, number, number, number);
	docescape_line(out, table->text, DOC_UNCUT);
	buffer_format(out, "</title>\n<desc id=\"d%zu\">", number);
	docescape_line(out, table->describe, DOC_UNCUT);
	buffer_add(out, SLICE("</desc>\n"));
	if (table->chart == DOC_COLUMNS)
		draw_columns(table, out);
	else
		draw_bars(table, out);
	buffer_add(out, SLICE("</svg>\n"));
}
