/*
 * pieces.h - a file cut into pieces at record ends (R-SPLIT-01)
 *
 * Each piece has the header; joined without the repeated headers the pieces are
 * the file, byte for byte.
 */
#ifndef FRONT_PIECES_H
#define FRONT_PIECES_H

#include "front/cli.h"

/* With a key all pieces are open at once. */
enum { PIECES_MOST = 9999, PIECES_KEYED_MOST = 500 };

/* One of pieces, records and bytes is more than 0. */
struct pieces_options {
	int64_t pieces;		/* so many, of about the same size */
	int64_t records;	/* so many a piece */
	int64_t bytes;		/* at most so many a piece */
	const char *folder;	/* where they go */
	const char *key;	/* equal cells of this column go to one piece;
				   NULL: in the order of the file */
};

/* Cuts the file of the command line and lists the pieces on the output. */
void pieces_write(const struct cli *cli, const struct pieces_options *options);

#endif
