/*
 * suggest.h - what the columns of an export could be (R-COL-02)
 *
 * A score from 0 to 100 by evidence, table `suggest`: the header is a name or
 * an alias, shares words with one, the cells look like mail addresses,
 * phones, countries, web addresses, company names or dates.  Suggestions may
 * resemble; the import itself never guesses.
 */
#ifndef INTAKE_SUGGEST_H
#define INTAKE_SUGGEST_H

#include "value/country.h"
#include "intake/columns.h"
#include "intake/sample.h"

struct suggestion {
	struct slice column;	/* what an import makes of it; empty: it keeps
				   its own name */
	int score;		/* 0: none */
	struct slice guess;	/* for one that keeps its name, or empty */
	struct slice reason, samples;
	struct slice alternatives;	/* NAME SCORE, the likeliest first */
};

struct suggestions {
	struct suggestion *all;	/* one per column of the file */
	size_t count;
	struct arena arena;
};

/*
 * Judges columns that intake_columns_init() has named.  countries may be NULL:
 * then they are opened for it.  chinese is the language of the reasons.  False
 * with a fault when a table is broken.
 */
bool suggest_init(struct suggestions *s, const struct intake_columns *columns,
    const struct dictionary *dictionary, const struct sample *sample,
    struct countries *countries, bool chinese, struct fault *fault);
void suggest_release(struct suggestions *s);

#endif
