/*
 * plan.h - which columns a spreadsheet gets, and what each holds
 * (R-EXPORT-01, 03, 05)
 *
 * The columns of the input in its order, or those chosen in the order
 * chosen; contact_state in its place or at the right end.
 */
#ifndef EXPORT_PLAN_H
#define EXPORT_PLAN_H

#include "rule/columns.h"

#define EXPORT_STATE "contact_state"

enum export_kind {
	EXPORT_TEXT,
	EXPORT_PHONE,
	EXPORT_POSTCODE,
	EXPORT_ID,
	EXPORT_DATE,
	EXPORT_NUMBER,
	EXPORT_MONEY,
};

struct export_column {
	size_t from;		/* of the input; COLUMN_ABSENT: worked out */
	struct slice name;	/* canonical, or the header */
	struct slice header;	/* as it is written */
	enum export_kind kind;
	struct slice mask;	/* what its tokens begin with; len 0: none */
	bool is_state;		/* contact_state */
};

struct export_plan {
	struct export_column *columns;
	size_t count;
	struct arena arena;
};

/*
 * The headers of columns that the dictionary knows.  In Chinese and English
 * they are those of the table `export-header`, else the first alias, else the
 * name: lead-import takes each for its meaning and no other.
 */
enum export_headers {
	HEADERS_KEEP,		/* as they came */
	HEADERS_CANONICAL,
	HEADERS_ZH,
	HEADERS_EN,
};

struct export_choice {
	enum export_headers headers;
	struct slice columns;	/* names joined by commas, or empty: all */
	struct slice mask;	/* the same, or empty: none */
};

/*
 * columns is the header of a file read with the dictionary of leads.  False
 * with a fault when a name is none of its columns.
 */
bool export_plan_init(struct export_plan *plan, const struct columns *columns,
    const struct export_choice *choice, struct fault *fault);
/*
 * Whether the plan is the input's columns as they are, in their order, and
 * nothing else but contact_state behind them.
 */
bool export_plan_is_whole(const struct export_plan *plan,
    const struct columns *columns);
void export_plan_release(struct export_plan *plan);

#endif
