/*
 * difffiles.h - the deals of two snapshots, record by record (R-SNAP-03)
 *
 * The older file may be a history of many snapshots, of which one is meant.
 * Part of the front door: what cannot be used ends the program, bad records are
 * rejected by name.
 */
#ifndef FUNNEL_DIFFFILES_H
#define FUNNEL_DIFFFILES_H

#include "front/input.h"
#include "funnel/deal.h"
#include "funnel/diff.h"
#include "set/group.h"

enum { DIFFFILES_CURRENCIES = 64 };

/* What both files share.  Start from { .settings, .currencies }. */
struct difffiles {
	struct deal_settings settings;
	struct groups *currencies;
	unsigned digits[DIFFFILES_CURRENCIES];	/* of each */
};

/* A file under way and where its columns are. */
struct difffiles_side {
	struct input *in;
	struct deal_source *source;
	size_t id;
	/* Of a history, of which one snapshot is read; both COLUMN_ABSENT:
	   all of it. */
	size_t as_of, label;
	int32_t day;
	const char *named;
};

/* The whole of an open file. */
void difffiles_open(struct difffiles *files, struct difffiles_side *side,
    struct input *in);
void difffiles_close(struct difffiles_side *side);

/* Of a history only the snapshot of a day, DATE_NONE any, with a label, NULL
   any. */
void difffiles_choose(struct difffiles_side *side, int32_t day,
    const char *label);
/* Whether a record belongs to it. */
bool difffiles_is_chosen(const struct difffiles_side *side,
    const struct record *record);

/*
 * The next deal with an id; the others are rejected, and so is a deal that
 * cannot be read, which is returned all the same with *readable false.
 */
bool difffiles_next(struct difffiles *files, struct difffiles_side *side,
    struct record *record, struct slice *id, struct diff_deal *out,
    bool *readable);

#endif
