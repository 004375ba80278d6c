/*
 * deal.h - one opportunity record, read into values
 *
 * Reads the columns of DOMAIN 3.5 that a forecast needs.  A deal is won, lost
 * or open by its outcome cell where that is filled, else by its stage; with
 * the cell's own probability in use, a stage that the scheme does not know is
 * no obstacle while that probability is filled and neither 0 nor 100, which
 * are reserved for lost and won (R-STAGE-20).  Empty cells are unknown: an
 * unknown amount is not 0.
 *
 * A won deal of a file with a deposit_date whose cell is empty is not quite
 * won: it is read as open, with the chance of table `forecast`, and keeps its
 * closed date (R-STAGE-07).  An open deal is never certain, whatever its cell
 * says (R-STAGE-20).
 *
 * Amounts are int64_t minor units of the deal's currency, after conversion
 * if rates were given; quantities count thousandths.  Chances are millionths.
 */
#ifndef FUNNEL_DEAL_H
#define FUNNEL_DEAL_H

#include <stdint.h>

#include "rule/columns.h"
#include "base/fault.h"
#include "csv/reader.h"
#include "funnel/stage.h"
#include "value/units.h"

enum deal_category {
	DEAL_UNMARKED, DEAL_CLOSED, DEAL_COMMIT, DEAL_BEST_CASE,
	DEAL_PIPELINE, DEAL_OMITTED
};

struct deal {
	int64_t amount;
	bool has_amount;
	int32_t chance;
	int stage;		/* of the scheme, or STAGE_UNKNOWN */
	enum stage_kind kind;
	enum deal_category category;
	int32_t expected_close, closed, created;	/* or DATE_NONE */
	struct slice currency;	/* "" when not given; outlives the record */
	unsigned digits;	/* of the amount */
	int64_t original;	/* the amount before conversion */
	struct slice original_currency;
	unsigned original_digits;
	bool open_at_100;	/* its cell said so; the chance is less */
	bool no_deposit;	/* signed, advance not paid */
};

struct deal_settings {
	struct stages *stages;
	bool use_cell;		/* the probability column before the stage's */
	bool quantity;		/* read quantity in place of amount */
	const char *currency;	/* where the cell is empty; NULL: unknown */
	const char *rates;	/* file: currency, rate, to; NULL for none */
	int32_t chance_most;	/* of an open deal's cell; 0: any */
	int32_t today;		/* for the age of deals, with fitted stages */
	bool fitted;		/* stages_fit() was called */
	int32_t no_deposit;	/* chance of a deal signed only; 0: it is won */
	bool credit_notes;	/* amounts may be negative (R-CREDIT-02) */
};

/* Why a record is no deal, and where; texts are static. */
struct deal_flaw {
	size_t column;
	const char *code;	/* "unknown-stage" */
	const char *remedy;	/* follows: cannot read "value"; */
};

struct deal_source;

/*
 * Finds the columns.  settings must outlive the source.  NULL with a fault
 * for a missing column, an unknown currency, a bad table or rates file.
 * columns is NULL for who reads no deals and only asks what follows.
 */
struct deal_source *deal_open(const struct columns *columns,
    const struct deal_settings *settings, struct fault *fault);
void deal_close(struct deal_source *source);

/* Reads a record; false with a flaw. */
bool deal_read(struct deal_source *source, const struct record *record,
    struct deal *deal, struct deal_flaw *flaw);

/*
 * The day on which a decided deal ended: its closed date, else, as most CRMs
 * have one close date only, the expected one.  DATE_NONE when it is open or
 * nobody knows.
 */
int32_t deal_end(const struct deal *deal);

/*
 * Digits of a currency, of MONEY_DIGITS_DEFAULT for "", or UNITS_PIECES when
 * quantities are read.
 */
unsigned deal_digits(const struct deal_source *source, struct slice currency);

/*
 * Turns an amount of 1/10000 of whole units of a currency ("" for none) into
 * minor units of what deals of that currency are converted to.  VALUE_BAD for
 * an unknown currency or one without a rate, VALUE_RANGE when it is too large.
 */
enum value_status deal_convert(struct deal_source *source,
    struct slice *currency, int64_t scaled, int64_t *minor);

/* Canonical words, for output. */
const char *deal_kind_word(enum stage_kind kind);
const char *deal_category_word(enum deal_category category);

#endif
