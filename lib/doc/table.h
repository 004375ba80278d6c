/*
 * table.h - what a table of a document is made of
 *
 * A chart belongs to the table behind it: HTML draws it above the table, the
 * other forms add a column of bars.
 */
#ifndef DOC_TABLE_H
#define DOC_TABLE_H

#include "base/slice.h"

enum doc_chart {
	DOC_NO_CHART,
	DOC_BARS,		/* a bar for each row */
	DOC_COLUMNS,		/* upright, with a line of percentages */
	DOC_GOALS,		/* bars in 1/10000 against 10000 */
	DOC_SHARES,		/* bars in 1/10000, none longer than 10000 */
	DOC_FUNNEL,		/* bars about a middle line */
};

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

#endif
