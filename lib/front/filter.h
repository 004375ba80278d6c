/*
 * filter.h - what every command does around one record
 *
 * A command is a description: the columns it reads, bound to a struct; the
 * columns it adds; what happens to one record; what happens at the end.  The
 * frame opens, reads, rejects, loops, writes, explains and finishes.
 *
 *	struct cli cli = {
 *		...
 *		.kind = COLUMNS_LEAD, .reads = reads,
 *		.adds = (const char *const[]){ "size", "size_rule",
 *		    "size_why", NULL },
 *	};
 *	const struct filter filter = {
 *		.size = sizeof(struct lead), .record = judge,
 *	};
 *
 *	cli_start(&cli, argc, argv);
 *	return filter_run(&cli, &filter, &context);
 *
 * A column whose name ends in _why is written under --explain only; when the
 * file has it already it is written anew, so that no old sentence stands
 * beside a new decision (R-IO-09).
 *
 * A command that sums (CLI_SUMS) is plain.  With --merge no file is open as in
 * and no record comes: begin() or end() reads the sums.  With --partial there
 * is no out: end() writes them (front/partial.h).
 */
#ifndef FRONT_FILTER_H
#define FRONT_FILTER_H

#include "base/mem.h"
#include "front/bind.h"
#include "front/output.h"

/* A run of a filter; the frame's. */
struct filter_run {
	const struct cli *cli;
	struct input *in;
	struct output *out;
	struct binding *binding;
	const struct record *record;	/* the one at hand; NULL at the ends */
	struct arena scratch;	/* memory until the next record */
	struct arena kept;	/* memory until the end of the run */
	struct slice *cells;	/* one per column that is added, all empty
				   when a record begins */
	bool explain;		/* reasons are wanted */
	bool found;		/* set it: a checker found something, or a
				   file beside had rejects; status 1 */
	uint64_t written, left;	/* records written and left out */
};

enum filter_verdict {
	FILTER_WRITE,		/* the record with run->cells behind it */
	FILTER_LEAVE,		/* nothing is written: left out, counted, or
				   written by filter_emit() */
	FILTER_REJECT,		/* for the flaw */
};

/* The columns read and added are those of the cli, which --print-columns
   prints: cli.kind, cli.reads, cli.adds. */
struct filter {
	size_t size;		/* of the struct that cli.reads fills */
	bool plain;		/* the output has the added columns only */
	bool in_place;		/* an added column that the file has under an
				   alias is written there */
	bool reasons;		/* _why is written without --explain too */
	const char *if_present;	/* added columns, separated by blanks, that
				   are written only where the file has them;
				   or NULL */
	/* The header is known, nothing is written yet.  May be NULL. */
	void (*begin)(struct filter_run *run, void *context);
	/* One record; must fill the flaw when it answers FILTER_REJECT. */
	enum filter_verdict (*record)(struct filter_run *run, void *context,
	    const void *row, struct flaw *flaw);
	/* All records are read.  May write more; may be NULL. */
	void (*end)(struct filter_run *run, void *context);
	/*
	 * Of a command that is parallel: what record() counts in its context,
	 * to be added up (front/workers.h).  Ends with NULL; may be NULL.
	 */
	uint64_t *const *counts;
};

/* Runs the filter over the file of the command line; the exit status. */
int filter_run(const struct cli *cli, const struct filter *filter,
    void *context);

/* Writes a row of a plain output from run->cells, which are empty then. */
void filter_emit(struct filter_run *run);
/* The cell of a column as it stands in the record, blanks too. */
struct slice filter_raw(const struct filter_run *run, const char *column);
/*
 * Sets the cell of an added column, by its place in adds; the text is copied
 * into scratch.
 */
void filter_cell(struct filter_run *run, size_t place, struct slice text);
void filter_cell_format(struct filter_run *run, size_t place,
    const char *format, ...) __attribute__((format(printf, 3, 4)));
void filter_cell_date(struct filter_run *run, size_t place, int32_t date);
/* An amount in minor units of a currency with so many digits. */
void filter_cell_money(struct filter_run *run, size_t place, int64_t minor,
    unsigned digits);
/* A decimal of 10^-digits, no zeros at its end. */
void filter_cell_number(struct filter_run *run, size_t place, int64_t scaled,
    unsigned digits);

#endif
