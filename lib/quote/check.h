/*
 * check.h - is a quote complete? (R-QCHECK)
 *
 * Each function hands its findings to a callback, in a fixed order.  Table
 * `quote-check` has severity, rule and sentence of each; table `incoterm` the
 * terms and the words for containers.
 */
#ifndef QUOTE_CHECK_H
#define QUOTE_CHECK_H

#include <stdint.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

enum quotecheck_severity {
	QUOTECHECK_ERROR, QUOTECHECK_WARNING, QUOTECHECK_ADVICE
};

/* Slices live as long as the call of the callback, those of tables longer. */
struct quotecheck_finding {
	struct slice code, column, severity_word, rule;
	enum quotecheck_severity severity;
	struct slice instead, what;	/* what the sentence mentions */
	size_t row;			/* of table quote-check */
};
typedef void quotecheck_take(void *context,
    const struct quotecheck_finding *finding);

enum quotecheck_bool {
	QUOTECHECK_UNKNOWN, QUOTECHECK_NO, QUOTECHECK_YES
};

/* A quote; empty slices and DATE_NONE are unknown. */
struct quotecheck_quote {
	struct slice currency, price_term, price_place, payment_terms, status,
	    offer_kind, attachments;
	bool currency_ok;
	int32_t quote_date, valid_until;
	int64_t valid_days, lead_time_days, sheets;	/* below 0: unknown */
	enum quotecheck_bool has_logo, has_sender;
	bool lines_known;	/* a file of lines was given */
	/* The lines' texts joined by line feeds, and how many there are. */
	struct slice lines;
	size_t line_count;
	/* Of the lead. */
	struct slice products_of_interest, inquiry_kind, screen_result, tier;
};

struct quotecheck_line {
	struct slice product_name, unit_price, picture, spec, packaging, moq;
};

struct quotecheck;
/* NULL with a fault of a table. */
struct quotecheck *quotecheck_open(struct fault *fault);
void quotecheck_close(struct quotecheck *check);

void quotecheck_quote(const struct quotecheck *check,
    const struct quotecheck_quote *quote, int32_t today,
    quotecheck_take *take, void *context);
void quotecheck_line(const struct quotecheck *check,
    const struct quotecheck_line *line, quotecheck_take *take,
    void *context);
/* One finding by its code, for what only files can tell. */
void quotecheck_find(const struct quotecheck *check, const char *code,
    quotecheck_take *take, void *context);

/* Appends the sentence of a finding. */
void quotecheck_say(const struct quotecheck *check,
    const struct quotecheck_finding *finding, bool zh, struct buffer *out);

#endif
