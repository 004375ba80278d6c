/*
 * sample.h - who pays for a sample and for its courier (R-SAMPLE)
 *
 * Table `sample` is the decision table: its first row whose facts all agree
 * decides.  Table `sample-text` has the sentences, in English and Chinese.
 */
#ifndef QUOTE_SAMPLE_H
#define QUOTE_SAMPLE_H

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

/* What the decision looks at; the names are columns of table `sample`. */
enum quotesample_fact {
	QUOTESAMPLE_OLD,	/* relation A */
	QUOTESAMPLE_BIG,	/* large and well known */
	QUOTESAMPLE_TRADER,	/* a small local trader */
	QUOTESAMPLE_LENIENT,	/* the user spares such traders */
	QUOTESAMPLE_REFUSED,	/* the customer refuses to pay the courier */
	QUOTESAMPLE_PRICED,	/* value and courier cost are both known */
	QUOTESAMPLE_CHEAP,	/* the value is below the courier cost */
	QUOTESAMPLE_ANSWERED,	/* quantity and time of the order are known */
	QUOTESAMPLE_FIRM,	/* and enough, and soon enough */
	QUOTESAMPLE_FACTS
};

/* Slices live as long as the rules. */
struct quotesample_decision {
	struct slice rules;	/* most decisive first, joined by ; */
	struct slice sample, courier;	/* us, customer, or empty */
	struct slice say;	/* words of sentences, joined by ; */
};

struct quotesample;

/* NULL with a fault. */
struct quotesample *quotesample_open(struct fault *fault);
void quotesample_close(struct quotesample *s);

/* NULL when no row of the user's table fits. */
const struct quotesample_decision *quotesample_decide(
    const struct quotesample *s, const bool facts[QUOTESAMPLE_FACTS]);
/* How many rows fit: one each, for who wants to be sure of a table. */
size_t quotesample_fitting(const struct quotesample *s,
    const bool facts[QUOTESAMPLE_FACTS]);

/* What the sentences mention. */
struct quotesample_words {
	struct slice account;	/* the customer's courier account, or empty */
	bool value_known, courier_known;
};

/*
 * Appends the sentences of a decision to the customer; zh chooses Chinese.
 * With an account the courier's sentence names it instead of asking for it.
 */
void quotesample_say(const struct quotesample *s,
    const struct quotesample_decision *decision,
    const struct quotesample_words *words, bool zh, struct buffer *out);
/* Appends the reason in one sentence. */
void quotesample_explain(const struct quotesample *s,
    const struct quotesample_decision *decision, bool zh,
    struct buffer *out);

#endif
