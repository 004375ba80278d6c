/*
 * side.h - a file beside the records, read whole in one call
 *
 * Targets, rates, quotes, sellers: the file is opened with the same manners
 * as the records (R-IO-17), each record is bound to a struct and handed to
 * one function of the domain; what it refuses is rejected under the file's
 * own name and counted.
 */
#ifndef FRONT_SIDE_H
#define FRONT_SIDE_H

#include "front/bind.h"

struct side {
	enum columns_kind kind;
	const struct bind *reads;
	size_t size;		/* of the struct that reads fills */
	/* One record; false with a flaw rejects it.  line is for messages. */
	bool (*take)(void *context, const void *row, unsigned long line,
	    struct flaw *flaw);
	/* The first bad record ends the program: for files that must be whole,
	   such as a map of ids.  The remedy for records of a wrong form. */
	const char *whole;
};

/*
 * Reads the file; path NULL reads nothing.  Whether a record was rejected, by
 * which the command's status is 1.
 */
bool side_read(const struct cli *cli, const char *path,
    const struct side *side, void *context);

#endif
