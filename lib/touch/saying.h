/*
 * saying.h - one line of a seller, read as a touch (R-LOG-10)
 *
 * "Keller: 电话, 要FOB, 下周三再打", "Keller rang back, wants FOB": who, then
 * parts set off by commas.  Who ends at a colon or a dash, else where the
 * first word for what was done begins.  A part with a day ahead is what was
 * agreed, one with a day gone by says when it was; a word for a medium, or for
 * a deed that has one, is the medium; what they did makes it theirs; all else
 * is the note.  The words are rows of the table `saying`.  Nothing is written
 * on the strength of it: people see what was understood first.
 */
#ifndef TOUCH_SAYING_H
#define TOUCH_SAYING_H

#include <stdint.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"
#include "rule/words.h"

struct saying {
	struct slice who;	/* of the text */
	struct slice medium;	/* of the media, or the one given; copied */
	char medium_bytes[16];
	bool inbound;
	int32_t date;		/* of the touch; DATE_NONE: not said */
	int32_t next_date;	/* DATE_NONE: nothing was agreed */
	struct buffer note, next;
};

/*
 * medium is what the line has when it names none, or "".  False with a fault;
 * release it in either case.
 */
bool saying_read(struct slice text, struct words *media, struct slice medium,
    int32_t today, struct saying *saying, struct fault *fault);
void saying_release(struct saying *saying);

#endif
