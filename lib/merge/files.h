/*
 * files.h - the file of the command line with its bytes
 *
 * Part of the front door: what cannot be used ends the program with a message.
 */
#ifndef MERGE_FILES_H
#define MERGE_FILES_H

#include "base/mem.h"
#include "csv/raw.h"
#include "front/input.h"

struct mergefile {
	struct input *in;
	struct buffer bytes;	/* whole once all records were read */
	struct rawfile raw;	/* where they stand; after mergefiles_cut() */
};

void mergefiles_open(struct mergefile *file, const struct cli *cli);
/* To be called when all records were read. */
void mergefiles_cut(struct mergefile *file);
/* The input is ended by output_finish_run(). */
void mergefiles_close(struct mergefile *file);

#endif
