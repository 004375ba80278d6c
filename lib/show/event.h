/*
 * event.h - the event of a report: dates, cost, visitors, goals
 *
 * One row of a file of events.  Goals are the columns goal_*: those of the
 * table `show-goal` have a measure, any other is shown as it was given.
 */
#ifndef SHOW_EVENT_H
#define SHOW_EVENT_H

#include <stdint.h>

#include "base/mem.h"
#include "base/slice.h"

/* What a goal is measured by, in the order of the words in the table. */
enum show_measure {
	SHOW_LEADS, SHOW_A_LEADS, SHOW_ORDERS, SHOW_OPPORTUNITIES,
	SHOW_AMOUNT, SHOW_WON, SHOW_BOOTH_VISITORS, SHOW_BOOTH_BUYERS,
	SHOW_NO_MEASURE
};

enum { SHOW_GOALS_MOST = 32 };

struct show_goal {
	struct slice column;	/* the header as it stands */
	struct slice label;	/* in the language chosen */
	struct slice cell;	/* as given */
	enum show_measure measure;
	int64_t aimed;		/* a count, or minor units of the currency */
};

enum show_count {
	SHOW_TOTAL_VISITORS, SHOW_PROFESSIONALS, SHOW_VISITORS, SHOW_BUYERS,
	SHOW_COUNTS
};

/* Slices live until showevent_release(); empty and -1 are unknown. */
struct showevent {
	bool given;		/* there is a file */
	struct slice name;
	int32_t start, end;	/* or DATE_NONE */
	struct slice currency;
	unsigned digits;	/* of the cost and the goals */
	bool has_cost;
	int64_t cost;		/* minor units, 0 or more */
	int64_t counts[SHOW_COUNTS];
	struct show_goal goals[SHOW_GOALS_MOST];
	size_t goal_count;	/* those with a filled cell */
	size_t rows, row;	/* of the file; the one taken, from 1 */
	bool rejected;		/* some record of the file */
	/* All rows of the file: when each campaign began (R-ROI-06). */
	struct show_start {
		struct slice name;
		int32_t start;
	} *starts;
	size_t start_count, start_room;
	/* Headers of the file, for who wants to look again; empty: none. */
	struct slice name_column, cost_column, count_columns[SHOW_COUNTS];
	struct arena arena;
};

void showevent_release(struct showevent *event);

/* The header of a count's column as the dictionary has it. */
const char *showevent_count_name(enum show_count count);

#endif
