/*
 * cardfiles.h - the files beside the leads of a card (R-CARD)
 *
 * Each has its columns, bound to the rows that show/card.h keeps.  Part of the
 * front door: a file that cannot be read ends the program.
 */
#ifndef SHOW_CARDFILES_H
#define SHOW_CARDFILES_H

#include "front/side.h"
#include "show/card.h"

/* What --print-columns says of the files. */
extern const struct cli_side cardfiles_sides[];

/*
 * Gives the files of paths, NULL where there is none, to a card and settles
 * it.  Whether a record was rejected.
 */
bool cardfiles_read(struct showcard *card, const struct cli *cli,
    const char *const paths[SHOWCARD_FILES]);

#endif
