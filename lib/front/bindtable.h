/*
 * bindtable.h - the rows by which columns are bound to a struct
 *
 * What bind.h reads records with and describe.h prints: names, types and
 * places, nothing that works.  See bind.h for how they are written.
 */
#ifndef FRONT_BINDTABLE_H
#define FRONT_BINDTABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

#endif
