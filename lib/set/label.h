/*
 * label.h - short texts, joined by semicolons without a branch on their length
 *
 * "budget+20;title+12": which labels a lead gets is nothing that a processor
 * could foresee, so each is copied whole, with what stands behind it, and the
 * next one overwrites that.
 */
#ifndef SET_LABEL_H
#define SET_LABEL_H

#include "base/mem.h"

/* So many bytes of a label may be read, whatever its length. */
enum { LABEL_PADDING = 32 };

/* Empty, with bytes to read. */
extern const char label_nothing[LABEL_PADDING];
#define LABEL_INIT { label_nothing, 0 }
#define LABEL_EMPTY ((struct slice)LABEL_INIT)

/* A copy of a text as a label; it lives as long as the arena. */
struct slice label_keep(struct arena *arena, struct slice text);

/* Room that labels of so many bytes in all, so many of them, can take. */
static inline size_t
label_room(size_t bytes, size_t count)
{
	return bytes + count + LABEL_PADDING;
}

/*
 * Appends a label at to, with a semicolon if something stands there since
 * start and the label is not empty.  Returns the end of what was written.
 */
static inline char *
label_join(const char *start, char *to, struct slice label)
{
	*to = ';';
	to += (to != start) & (label.len > 0);
	if (label.len <= LABEL_PADDING)
		memcpy(to, label.at, LABEL_PADDING);
	else
		memcpy(to, label.at, label.len);
	return to + label.len;
}

#endif
