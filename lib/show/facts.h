/*
 * facts.h - what a report and a stand are told by hand: event and checklist
 *
 * Part of the front door, like front/input.h: a file that cannot be used ends
 * the program with a message.
 */
#ifndef SHOW_FACTS_H
#define SHOW_FACTS_H

#include "front/input.h"
#include "show/checklist.h"
#include "show/event.h"

struct show_choice {
	const char *path;	/* NULL: no file */
	const char *name;	/* of the event; NULL: the only one */
	const char *currency;	/* where the cell is empty; NULL: unknown */
};

/* Without a file only the name and the currency are filled in. */
void showfacts_event(struct showevent *event, const struct cli *cli,
    const struct show_choice *choice);

/*
 * Takes all records of a filled-in list with the columns item (or item_zh),
 * score and, if it is there, note, and rejects those with a flaw.
 */
void showfacts_checklist(struct checklist *checklist, struct input *in);

#endif
