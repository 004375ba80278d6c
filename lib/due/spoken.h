/*
 * spoken.h - what the contact log adds to a list for people
 *
 * The last that a customer wrote or said, and how many touches we made since
 * a day (R-DIGEST-03).  Automatic messages are no words of a customer
 * (R-TOUCH-03), withdrawn touches none of ours (R-LOG-10).
 */
#ifndef DUE_SPOKEN_H
#define DUE_SPOKEN_H

#include "front/cli.h"

struct spoken;

/* Slices live as long as the log; empty where it has none. */
struct spoken_words {
	int32_t day;		/* DATE_NONE: never */
	struct slice subject, text;
};

/*
 * Reads a contact log, and the leads, which may be NULL, for whose seller each
 * lead is.  since is the first day whose touches count, or DATE_NONE.
 * *rejected becomes true when a record was rejected.
 */
struct spoken *spoken_read(const struct cli *cli, const char *path,
    const char *leads, int32_t since, bool *rejected);
void spoken_free(struct spoken *spoken);

/* The newest words of a lead up to today. */
struct spoken_words spoken_last(const struct spoken *spoken,
    struct slice lead_id);

/*
 * Touches that a seller made since, by the column owner of the log or, where
 * it is empty, of the leads.
 */
size_t spoken_made(const struct spoken *spoken, struct slice owner);
/* Those of a lead whose seller neither names. */
size_t spoken_made_to(const struct spoken *spoken, struct slice lead_id);

#endif
