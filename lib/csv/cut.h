/*
 * cut.h - the records of a stream with every byte that stands between them
 *
 * For commands that deal a file to pieces: the marks, line ends and empty
 * lines that reader.h passes over are told too, so that what is written in
 * order is the file, byte for byte.  Takes what a strict reader takes, in any
 * encoding whose quotes, commas and line ends are those of ASCII.
 *
 * Ownership: slices and the record live until the next cut_next().
 */
#ifndef CSV_CUT_H
#define CSV_CUT_H

#include "csv/reader.h"

struct cut;

struct cut_record {
	struct slice before;	/* a mark, line ends and empty lines; belongs
				   to the record in front of it */
	struct slice bytes;	/* without line end; empty at the end */
	struct record fields;
};

/* Reads from a file descriptor, which stays the caller's. */
struct cut *cut_open(int fd);
void cut_close(struct cut *cut);

/* READER_END comes with what stands behind the last record, in before. */
enum reader_status cut_next(struct cut *cut, struct cut_record *record);

/* Where the bytes of the last record begin in the file. */
uint64_t cut_offset(const struct cut *cut);

/* The message of READER_ERROR and the line it speaks of, 0 for none. */
const char *cut_fault(const struct cut *cut);
unsigned long cut_fault_line(const struct cut *cut);

#endif
