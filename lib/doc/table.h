/*
 * table.h - what tables, tiles, cards and pictures are made of
 *
 * A chart belongs to the table behind it: HTML draws it above the table, the
 * other forms add a column of bars.
 */
#ifndef DOC_TABLE_H
#define DOC_TABLE_H

#include <stdint.h>

#include "base/slice.h"

enum doc_chart {
	DOC_NO_CHART,
	DOC_BARS,		/* a bar for each row */
	DOC_COLUMNS,		/* upright, with a line of percentages */
	DOC_GOALS,		/* bars in 1/10000 against 10000 */
	DOC_SHARES,		/* bars in 1/10000, none longer than 10000 */
	DOC_FUNNEL,		/* bars about a middle line */
};

/* How good something is; shown by colour and by a sign. */
enum doc_tone { DOC_PLAIN, DOC_GOOD, DOC_FAIR, DOC_BAD };

struct doc_column {
	struct slice name;
	bool number;		/* set to the right, never broken */
};

enum { DOC_COLUMNS_MOST = 8, DOC_NONE = -1 };

/*
 * The caption is the chart's title, describe what it says to those who cannot
 * see it (unused without a chart).  line is what the line of DOC_COLUMNS
 * means.
 */
struct doc_heading {
	struct slice caption, describe, line;
	enum doc_chart chart;
	const struct doc_column *columns;
	size_t count;
};

/* A number that is seen from afar; note says against what it is good. */
struct doc_tile {
	struct slice label, value, note;	/* note may be empty */
	enum doc_tone tone;
};

/* What is known of one thing: a customer, a deal, a task. */
struct doc_fact {
	struct slice name, value;
	/* Where HTML leads from the value: "tel:+4930123456"; or empty. */
	struct slice link;
	bool code;		/* a line for a shell */
};
struct doc_card {
	struct slice title, mark, text;	/* mark and text may be empty */
	enum doc_tone tone;	/* of the mark */
	const struct doc_fact *facts;
	size_t count;
};

/*
 * A picture of its own, without a table behind it: in Markdown, text and mail
 * a list of bars.  Points are drawn in their order.
 *
 * DOC_PICTURE_BARS: a bar each, its part dark.  DOC_PICTURE_STACK: all in one
 * bar.  With rest the last point is "others": without colour, and its bar is
 * never longer than another one.  DOC_PICTURE_FUNNEL: bars
 * about a middle line.  DOC_PICTURE_WATERFALL: each begins where the one
 * before ended; a total stands on the ground.  DOC_PICTURE_LINE: size is the
 * height, part that of a second, broken line.
 */
enum doc_shape {
	DOC_PICTURE_BARS, DOC_PICTURE_STACK, DOC_PICTURE_FUNNEL,
	DOC_PICTURE_WATERFALL, DOC_PICTURE_LINE
};
struct doc_point {
	struct slice label, value;	/* value as people read it */
	int64_t size;		/* negative in a waterfall only */
	int64_t part;		/* 0 to size, or DOC_NONE */
	bool total;
};
struct doc_picture {
	enum doc_shape shape;
	bool rest;
	struct slice title, describe;	/* describe: to who cannot see it */
	struct slice size_means, part_means;	/* a legend, or empty */
	const struct doc_point *points;
	size_t count;
};

#endif
