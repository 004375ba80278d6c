/*
 * outcomefacts.h - leads with what became of them, to be learnt from (R-FIT)
 *
 * Which columns are known at intake, which cell says that a lead converted, and
 * which leads are too young to say.  Part of the front door: bad usage ends the
 * program, bad records are rejected.
 */
#ifndef LEAD_OUTCOMEFACTS_H
#define LEAD_OUTCOMEFACTS_H

#include "front/input.h"
#include "lead/weights.h"
#include "rule/table.h"

enum { OUTCOMEFACTS_COLUMNS = 64 };

struct outcomefacts_options {
	const char *outcome;	/* COLUMN=WORD or COLUMN; NULL: the usual */
	const char *columns, *late;	/* lists of names, or NULL */
	const char *date;	/* the column with a lead's day */
	int64_t mature;		/* days after which it did not convert */
	bool folds;		/* every fifth row tests, not the latest */
};

/* Start from { .cli, .o, .in }. */
struct outcomefacts {
	const struct cli *cli;
	const struct outcomefacts_options *o;
	struct input *in;
	struct table *known;	/* table fit-column */
	struct slice names[OUTCOMEFACTS_COLUMNS];	/* that are used */
	size_t at[OUTCOMEFACTS_COLUMNS], count;
	size_t outcome, status, date;
	struct slice word;	/* that the outcome cell holds; "": filled */
	uint64_t young, records;
	struct arena arena;
};

/* Chooses the columns, by names and by table fit-column. */
void outcomefacts_open(struct outcomefacts *facts);
void outcomefacts_release(struct outcomefacts *facts);

/* Adds the leads that are old enough. */
void outcomefacts_read(struct outcomefacts *facts, struct weights *weights);

#endif
