/*
 * recent.h - short words seen before, known again at a glance
 *
 * A column of fixed words holds the same few over and over.  Each word has
 * one place, a newcomer takes it over; only words of 1 to 16 bytes are kept.
 * A shortcut only: results must not depend on what it still remembers.  Start
 * from { 0 }.
 */
#ifndef SET_RECENT_H
#define SET_RECENT_H

#include "base/ends.h"

enum { FAMILIAR_BITS = 6 };

struct familiar {
	struct familiar_word {
		struct ends ends;
		size_t len;	/* 0: free */
	} words[1 << FAMILIAR_BITS];
};

static inline size_t
familiar_place(struct ends ends)
{
	return (size_t)((ends.first * UINT64_C(0x9E3779B97F4A7C15) ^
	    ends.last * UINT64_C(0xD6E8FEB86659FD93)) >>
	    (64 - FAMILIAR_BITS));
}

static inline bool
familiar_has(const struct familiar *f, struct slice word)
{
	struct ends ends = ends_of(word);
	const struct familiar_word *w = &f->words[familiar_place(ends)];

	return w->len == word.len && w->ends.first == ends.first &&
	    w->ends.last == ends.last && word.len > 0;
}

static inline void
familiar_add(struct familiar *f, struct slice word)
{
	struct ends ends = ends_of(word);

	if (word.len <= ENDS_WHOLE)
		f->words[familiar_place(ends)] =
		    (struct familiar_word){ ends, word.len };
}

#endif
