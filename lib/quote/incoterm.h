/*
 * incoterm.h - the price term of a quote, as people write it (R-QCHECK-07)
 *
 *	FOB Ningbo    Free on Board (Shanghai), Incoterms 2020    到岸价 汉堡
 *
 * A code or a name of table `incoterm` wherever it stands in the text; what is
 * left besides years, sums and fill words is the place.  A code may bear a
 * commission or terms of shipment: CIFC5, FOBST.  Two different terms
 * are none: nobody knows which is meant.
 */
#ifndef QUOTE_INCOTERM_H
#define QUOTE_INCOTERM_H

#include "base/fault.h"
#include "base/slice.h"

enum incoterm_kind { INCOTERM_ANY, INCOTERM_SEA, INCOTERM_OLD };

struct incoterm {
	enum incoterm_kind kind;
	/* As the table has them: FOB; what to write instead, if any. */
	struct slice code, instead;
	/*
	 * E, F (the buyer pays the freight), C or D (the seller does); 0 when
	 * terms of two groups stand there.
	 */
	char group;
	bool placed;	/* a place stands beside the term */
	bool packed;	/* goods in containers: FCL, 整柜 */
};

/* The open table incoterm; NULL with a fault. */
struct incoterms;
struct incoterms *incoterm_open(struct fault *fault);
void incoterm_close(struct incoterms *terms);

/*
 * Reads a text; false when it has no term, or several.  *term has its group
 * and what else could be read all the same.
 */
bool incoterm_read(struct incoterms *terms, struct slice text,
    struct incoterm *term);
/* Does a text speak of containers, be it inside a word? */
bool incoterm_is_packed(struct incoterms *terms, struct slice text);

#endif
