/*
 * screen.h - is this enquiry one of a real buyer? (R-SCREEN)
 *
 * What an enquiry says gives and takes points; the sum is the result, and the
 * first question of R-SCREEN-02 that it leaves open is the next to ask.
 * Phrases are patterns of the table `screen`, points rows of `screen-points`,
 * questions of `screen-question`, ports of `port`, whose names are UN/LOCODE's
 * (UNECE, free to use) with the old and the Chinese ones beside them.
 */
#ifndef LEAD_SCREEN_H
#define LEAD_SCREEN_H

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

enum screen_result { SCREEN_GENUINE, SCREEN_UNCLEAR, SCREEN_DOUBTFUL,
	SCREEN_FISHING };
extern const char *const screen_results[];

/* What stands in the columns of the lead, and in the messages. */
struct screen_case {
	struct slice text;	/* UTF-8 of the enquiry and the answers */
	struct slice country;	/* of the buyer; empty: unknown */
	bool products, quantity, target_price, timing, website;
	bool answered, knows_product;
};

struct screen_verdict {
	enum screen_result result;
	int points;
	unsigned terms;		/* bit i: row i of screen_term() */
	struct slice advice;	/* later, other-item, or empty */
	struct slice question;	/* empty: nothing is left to ask */
	struct slice area;	/* where the present supplier sits */
};

struct screen;

/* home: our country; lang: 0 en, 1 zh.  NULL with a fault of a table. */
struct screen *screen_open(struct slice home, int lang, struct fault *fault);
void screen_close(struct screen *screen);

struct screen_verdict screen_judge(struct screen *screen,
    const struct screen_case *lead);

/* What gave points, by its bit: its word, its points, rule and sentence. */
enum { SCREEN_TERMS = 22 };
struct screen_term {
	struct slice code, rule, why;
	int points;
};
struct screen_term screen_term(const struct screen *screen, size_t term);

/* Of a price term, a port, a packaging word and a product: how many stand in
   a text (R-SCREEN-06). */
unsigned screen_count_answers(struct screen *screen, struct slice text);

#endif
