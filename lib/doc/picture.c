/*
 * picture.c - bars, stacks, funnels, waterfalls and lines by hand
 */
#include "base/text.h"
#include "doc/escape.h"
#include "doc/ink.h"
#include "doc/palette.h"
#include "doc/picture.h"

enum {
	WIDTH = 400,
	ROW = 36,		/* a label above its bar */
	BAR = 12,
	BAR_TOP = 19,
	LEGEND = 22,
	STACK = 26,
	KEY = 20,		/* a line of a stack's legend */
	VALUE_ROOM = 280,	/* units for the value beside a label */
	KEY_MOST = 20,		/* of what a colour means */
	KEY_INDENT = 20,
	GAP = 12,
	PLOT_TOP = 8,
	PLOT = 120,
	FOOT = 22,
	TICK_MOST = 10,
	TICKS = 5
};

static void
add_text(struct buffer *out, int64_t x, int64_t y, const char *class,
    struct slice text, size_t most)
{
	if (text.len == 0)
		return;
	buffer_format(out, "<text x=\"%lld\" y=\"%lld\" class=\"%s\">",
	    (long long)x, (long long)y, class);
	docescape_line(out, text, most);
	buffer_add(out, SLICE("</text>\n"));
}

static void
add_bar(struct buffer *out, int64_t x, int64_t y, int64_t width,
    int64_t height, const char *class)
{
	buffer_format(out, "<rect x=\"%lld\" y=\"%lld\" width=\"%lld\" "
	    "height=\"%lld\" class=\"%s\"/>\n", (long long)x, (long long)y,
	    (long long)width, (long long)height, class);
}

static int64_t
scaled(int64_t part, int64_t whole, int64_t length)
{
	return (int64_t)((__int128)part * length / whole);
}

/* What is more than nothing is seen. */
static int64_t
seen(int64_t part, int64_t whole, int64_t length)
{
	int64_t width = part > 0 ? scaled(part, whole, length) : 0;

	return part > 0 && width < 2 ? 2 : width;
}

/* The number stands whole; the name has what is left of the line. */
static void
add_label(struct buffer *out, const struct doc_point *p, int64_t x,
    int64_t y)
{
	size_t width = docink_width(p->value);

	if (width > VALUE_ROOM)
		width = VALUE_ROOM;
	add_text(out, x, y, "l", p->label, docink_columns(p->label,
	    WIDTH - GAP - width - (size_t)x));
	add_text(out, WIDTH, y, "v", p->value, docink_columns(p->value,
	    VALUE_ROOM));
}

/* What whole bars and their dark parts mean; the height that it takes. */
static int64_t
add_legend(struct buffer *out, const struct doc_picture *p)
{
	if (p->part_means.len == 0)
		return 0;
	add_bar(out, 0, 3, 12, 12, "s1 seg");
	add_text(out, 18, 14, "l", p->part_means, KEY_MOST);
	if (p->size_means.len > 0) {
		add_bar(out, WIDTH / 2, 3, 12, 12, "s4 seg");
		add_text(out, WIDTH / 2 + 18, 14, "l", p->size_means,
		    KEY_MOST);
	}
	return LEGEND;
}

/* The longest bar; others take no part, and end where it ends. */
static int64_t
longest(const struct doc_picture *p)
{
	struct doc_picture named = *p;

	named.count -= p->rest && p->count > 1;
	return block_size_most(&named);
}

static void
draw_bars(const struct doc_picture *p, struct buffer *out)
{
	int64_t most = longest(p), top = add_legend(out, p), y, width;
	size_t i;

	for (i = 0; i < p->count; i++) {
		const struct doc_point *point = &p->points[i];
		bool rest = p->rest && i + 1 == p->count;
		bool parted = point->part >= 0 && !rest;

		y = top + (int64_t)i * ROW;
		add_label(out, point, 0, y + 14);
		width = seen(point->size, most, WIDTH);
		if (p->shape == DOC_PICTURE_FUNNEL) {
			add_bar(out, (WIDTH - width) / 2, y + BAR_TOP, width,
			    BAR, "s2");
			continue;
		}
		add_bar(out, 0, y + BAR_TOP, WIDTH, BAR, "low");
		if (width > 0)
			add_bar(out, 0, y + BAR_TOP, width > WIDTH ? WIDTH :
			    width, BAR, rest ? "rest seg" : parted ? "s4" :
			    "s2");
		if (parted && point->part > 0)
			add_bar(out, 0, y + BAR_TOP, seen(point->part, most,
			    WIDTH), BAR, "s1");
	}
}

static const char *
series_class(const struct doc_picture *p, size_t i)
{
	static const char *const classes[PALETTE_SERIES] = {
		"s1 seg", "s2 seg", "s3 seg", "s4 seg", "s5 seg"
	};

	return p->rest && i + 1 == p->count ? "rest seg" :
	    classes[i % PALETTE_SERIES];
}

static void
draw_stack(const struct doc_picture *p, struct buffer *out)
{
	int64_t whole = 0, before = 0, x, y;
	size_t i;

	for (i = 0; i < p->count; i++)
		whole += p->points[i].size;
	for (i = 0; i < p->count; i++) {
		int64_t after = before + p->points[i].size;

		x = whole > 0 ? scaled(before, whole, WIDTH) : 0;
		if (p->points[i].size > 0)
			add_bar(out, x, 0, scaled(after, whole, WIDTH) - x,
			    STACK, series_class(p, i));
		before = after;
		y = STACK + 8 + (int64_t)i * KEY;
		add_bar(out, 0, y + 2, 12, 12, series_class(p, i));
		add_label(out, &p->points[i], KEY_INDENT, y + 13);
	}
}

static void
draw_waterfall(const struct doc_picture *p, struct buffer *out)
{
	struct block_reach reach = block_reach(p);
	int64_t span = reach.most - reach.least, at = 0, next, y, x, to;
	size_t i;

	for (i = 0; i < p->count; i++) {
		const struct doc_point *point = &p->points[i];

		y = (int64_t)i * ROW;
		add_label(out, point, 0, y + 14);
		next = point->total ? point->size : at + point->size;
		at = point->total ? 0 : at;
		x = scaled((at < next ? at : next) - reach.least, span, WIDTH);
		to = scaled((at < next ? next : at) - reach.least, span,
		    WIDTH);
		add_bar(out, x < WIDTH - 2 ? x : WIDTH - 2, y + BAR_TOP,
		    to - x > 2 ? to - x : 2, BAR, point->total ? "s1" :
		    point->size < 0 ? "mark1" : "s3");
		at = next;
	}
	x = scaled(-reach.least, span, WIDTH);
	if (reach.least < 0)
		add_bar(out, x, 0, 1, (int64_t)p->count * ROW, "s1");
}

static int64_t
line_x(const struct doc_picture *p, size_t i)
{
	return p->count < 2 ? WIDTH / 2 : 12 + scaled((int64_t)i,
	    (int64_t)p->count - 1, WIDTH - 24);
}

static void
draw_curve(const struct doc_picture *p, struct buffer *out, bool part,
    int64_t most)
{
	size_t i, drawn = 0;

	buffer_format(out, "<polyline class=\"%s\" points=\"",
	    part ? "dash" : "line s");
	for (i = 0; i < p->count; i++) {
		int64_t height = part ? p->points[i].part : p->points[i].size;

		if (height < 0)
			continue;
		buffer_format(out, "%s%lld,%lld", drawn++ ? " " : "",
		    (long long)line_x(p, i), (long long)(PLOT_TOP + PLOT -
		    scaled(height, most, PLOT)));
	}
	buffer_add(out, SLICE("\"/>\n"));
}

static void
draw_lines(const struct doc_picture *p, struct buffer *out)
{
	int64_t most = block_size_most(p), y;
	size_t step = p->count > TICKS ? (p->count + TICKS - 1) / TICKS : 1;
	bool parted = p->part_means.len > 0;
	size_t i;

	add_bar(out, 0, PLOT_TOP + PLOT, WIDTH, 1, "s4");
	draw_curve(p, out, false, most);
	if (parted)
		draw_curve(p, out, true, most);
	for (i = 0; i < p->count; i++) {
		if (i % step != 0 && i + 1 != p->count)
			continue;
		y = PLOT_TOP + PLOT - scaled(p->points[i].size, most, PLOT);
		add_text(out, line_x(p, i), PLOT_TOP + PLOT + 16, "m",
		    p->points[i].label, TICK_MOST);
		add_text(out, line_x(p, i), y > 16 ? y - 5 : y + 14, "n",
		    p->points[i].value, TICK_MOST);
	}
	if (!parted)
		return;
	y = PLOT_TOP + PLOT + FOOT;
	buffer_format(out, "<polyline class=\"line s\" points=\"0,%lld "
	    "24,%lld\"/>\n<polyline class=\"dash\" points=\"%d,%lld "
	    "%d,%lld\"/>\n", (long long)y + 9, (long long)y + 9, WIDTH / 2,
	    (long long)y + 9, WIDTH / 2 + 24, (long long)y + 9);
	add_text(out, 30, y + 13, "l", p->size_means, KEY_MOST);
	add_text(out, WIDTH / 2 + 30, y + 13, "l", p->part_means, KEY_MOST);
}

static int64_t
height_of(const struct doc_picture *p)
{
	int64_t count = (int64_t)p->count;
	int64_t legend = p->part_means.len > 0 ? LEGEND : 0;

	switch (p->shape) {
	case DOC_PICTURE_STACK:
		return STACK + 8 + count * KEY;
	case DOC_PICTURE_LINE:
		return PLOT_TOP + PLOT + FOOT + legend;
	case DOC_PICTURE_WATERFALL:
		return count * ROW;
	default:
		return legend + count * ROW;
	}
}

void
docpicture_add(const struct doc_picture *p, size_t number, struct buffer *out)
{
	buffer_format(out, "<svg viewBox=\"-4 -4 %d %lld\" role=\"img\" "
	    "aria-labelledby=\"t%zu d%zu\">\n<title id=\"t%zu\">", WIDTH + 8,
	    (long long)height_of(p) + 8, number, number, number);
	docescape_line(out, p->title, DOC_UNCUT);
	buffer_format(out, "</title>\n<desc id=\"d%zu\">", number);
	docescape_line(out, p->describe, DOC_UNCUT);
	buffer_add(out, SLICE("</desc>\n"));
	if (p->shape == DOC_PICTURE_STACK)
		draw_stack(p, out);
	else if (p->shape == DOC_PICTURE_WATERFALL)
		draw_waterfall(p, out);
	else if (p->shape == DOC_PICTURE_LINE)
		draw_lines(p, out);
	else
		draw_bars(p, out);
	buffer_add(out, SLICE("</svg>\n"));
}
