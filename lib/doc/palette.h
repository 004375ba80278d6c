/*
 * palette.h - the colours of every page, by what they are for
 *
 * One palette in two schemes.  Text stands on its ground with a contrast of
 * 4.5 to 1 at least, what must be told apart without text with 3 to 1 (WCAG
 * 2.2, 1.4.3 and 1.4.11).  Tones differ in lightness and bear a sign of their
 * own, and the series is one hue from dark to light, so that both are read on
 * a grey print and by people who see no red or green.
 */
#ifndef DOC_PALETTE_H
#define DOC_PALETTE_H

#include "base/mem.h"
#include "base/slice.h"
#include "doc/table.h"

enum palette_role {
	PALETTE_GROUND, PALETTE_PANEL, PALETTE_INK, PALETTE_MUTED,
	PALETTE_RULE, PALETTE_LINK,
	PALETTE_GOOD, PALETTE_FAIR, PALETTE_BAD,	/* text and signs */
	PALETTE_GOOD_GROUND, PALETTE_FAIR_GROUND, PALETTE_BAD_GROUND,
	PALETTE_SERIES_1, PALETTE_SERIES_2, PALETTE_SERIES_3,
	PALETTE_SERIES_4, PALETTE_SERIES_5,
	PALETTE_REST,		/* "others": never takes the eye */
	PALETTE_ROLES
};

enum palette_scheme { PALETTE_LIGHT, PALETTE_DARK, PALETTE_SCHEMES };

enum { PALETTE_SERIES = 5 };

/* "#1c2530". */
const char *palette_hex(enum palette_role role, enum palette_scheme scheme);
/* The name of its variable in the style sheet: "ink" of "--ink". */
const char *palette_name(enum palette_role role);

/* Text and ground of a tone. */
enum palette_role palette_text(enum doc_tone tone);
enum palette_role palette_ground(enum doc_tone tone);
/* A sign that tells the tone without colour; "" for DOC_PLAIN. */
struct slice palette_sign(enum doc_tone tone);

/* "--ink:#1c2530;" and so on, one for each role. */
void palette_add_variables(struct buffer *out, enum palette_scheme scheme);

/*
 * The contrast of two colours "#rrggbb" in hundredths, 100 to 2100, as WCAG
 * computes it, rounded down.
 */
int palette_contrast(const char *a, const char *b);

#endif
