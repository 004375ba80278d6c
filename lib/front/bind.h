/*
 * bind.h - columns of a file bound to the members of a struct
 *
 * A table of rows, one per column: its name, the type of its cell and the
 * place in the struct where the value goes.  bind_open() finds the columns in
 * the header once; bind_read() fills the struct from a record, or rejects the
 * record with the usual message.  The same table feeds --print-columns.
 *
 *	struct deal { struct slice id; int32_t closes; bool budget_ok; };
 *	static const struct bind reads[] = {
 *		BIND_TEXT("opportunity_id", struct deal, id,
 *		    .filled = "write the id of the deal"),
 *		BIND_DAY("expected_close", struct deal, closes),
 *		BIND_BOOL("budget_ok", struct deal, budget_ok),
 *		BIND_END
 *	};
 *
 * A column that the file lacks and an empty cell are unknown (R-IO-05): an
 * empty slice, DATE_NONE, false, BIND_NO_WORD, or the row's otherwise.
 */
#ifndef FRONT_BIND_H
#define FRONT_BIND_H

#include <stddef.h>

#include "front/input.h"

enum bind_type {
	BIND_IS_END,
	BIND_IS_TEXT,		/* struct slice, blanks trimmed */
	BIND_IS_DATE,		/* int32_t as of base/date.h */
	BIND_IS_DAY,		/* the same, for days that others are
				   reckoned from */
	BIND_IS_INT,		/* int64_t from least to most */
	BIND_IS_DECIMAL,	/* int64_t in 1/10000; least and most whole */
	BIND_IS_BOOL,		/* bool */
	BIND_IS_WORD,		/* int: which of words, from 0 */
};

enum { BIND_NO_WORD = -1 };	/* an empty cell of BIND_WORD */
#define BIND_DECIMAL_UNIT 10000	/* 2.5 is 25000 */
/* An empty cell of BIND_DECIMAL or BIND_INT without otherwise. */
#define BIND_NO_NUMBER INT64_MIN

struct bind {
	const char *name;	/* canonical */
	enum bind_type type;
	size_t place;		/* offsetof the member */

	/* What a row may say beyond that; all of it may be left out. */
	bool needed;		/* the file must have the column */
	const char *of;		/* needed, written by this command */
	const char *filled;	/* the cell may not be empty; the remedy */
	const char *words;	/* of BIND_WORD, joined by | */
	int64_t least, most;	/* both 0: any */
	int64_t otherwise;	/* for an unknown number; 0: BIND_NO_NUMBER */
	const char *remedy;	/* for a cell that cannot be read */
};

/* Fails to compile when the member is not of the type. */
#define BIND_PLACE(whole, member, type) \
	(offsetof(whole, member) + \
	    0 * sizeof(1 ? &((whole *)0)->member : (type *)0))

#define BIND_TEXT(column, whole, member, ...) \
	{ .name = (column), .type = BIND_IS_TEXT, .place = \
	    BIND_PLACE(whole, member, struct slice), __VA_ARGS__ }
#define BIND_DATE(column, whole, member, ...) \
	{ .name = (column), .type = BIND_IS_DATE, .place = \
	    BIND_PLACE(whole, member, int32_t), __VA_ARGS__ }
#define BIND_DAY(column, whole, member, ...) \
	{ .name = (column), .type = BIND_IS_DAY, .place = \
	    BIND_PLACE(whole, member, int32_t), __VA_ARGS__ }
#define BIND_INT(column, whole, member, from, upto, ...) \
	{ .name = (column), .type = BIND_IS_INT, .place = \
	    BIND_PLACE(whole, member, int64_t), .least = (from), \
	    .most = (upto), __VA_ARGS__ }
#define BIND_DECIMAL(column, whole, member, from, upto, ...) \
	{ .name = (column), .type = BIND_IS_DECIMAL, .place = \
	    BIND_PLACE(whole, member, int64_t), .least = (from), \
	    .most = (upto), __VA_ARGS__ }
#define BIND_BOOL(column, whole, member, ...) \
	{ .name = (column), .type = BIND_IS_BOOL, .place = \
	    BIND_PLACE(whole, member, bool), __VA_ARGS__ }
#define BIND_WORD(column, whole, member, joined, ...) \
	{ .name = (column), .type = BIND_IS_WORD, .place = \
	    BIND_PLACE(whole, member, int), .words = (joined), __VA_ARGS__ }
#define BIND_END { .type = BIND_IS_END }

struct binding;

/*
 * Finds the columns of a table in an input; ends the program when a needed
 * one is missing.  The table must outlive the binding.
 */
struct binding *bind_open(struct input *in, const struct bind *table);
void bind_close(struct binding *binding);

/*
 * Fills *into; slices live as long as the record.  False when a cell cannot
 * be read: the record is rejected, *into is then half filled.
 */
bool bind_read(struct binding *binding, const struct record *record,
    void *into);

/* The position of a column of the table, COLUMN_ABSENT when the file lacks
 * it. */
size_t bind_column(const struct binding *binding, const char *name);

/*
 * What the domain has against a record that could be read: it fills a flaw
 * and returns false, without knowing files or messages.
 */
struct flaw {
	const char *column;	/* canonical name; NULL: the whole record */
	const char *code;	/* a word for programs, as "ends-first" */
	struct fault fault;	/* what is wrong; what to do */
};
bool flaw_set(struct flaw *flaw, const char *column, const char *code,
    const char *format, ...) __attribute__((format(printf, 4, 5)));
/* Rejects the record for it. */
void bind_reject(struct binding *binding, const struct record *record,
    const struct flaw *flaw);

#endif
