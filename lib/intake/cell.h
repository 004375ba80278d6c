/*
 * intake_cell.h - one cell of a typed column to its canonical text
 *
 * A cell reader knows its column: the type, and how the column writes dates
 * and numbers, which it learns from the sample first (R-IMPORT-06, 07).  The
 * plain forms that Fairlead writes itself are passed on unchanged.
 */
#ifndef INTAKE_CELL_H
#define INTAKE_CELL_H

#include "base/date.h"
#include "set/recent.h"
#include "rule/words.h"
#include "base/mem.h"
#include "value/money.h"

enum cell_type {
	CELL_OTHER,		/* an unknown column: not touched */
	CELL_TEXT,		/* blanks around it go */
	CELL_ID,
	CELL_DATE,
	CELL_INT,
	CELL_DECIMAL,
	CELL_MONEY,
	CELL_PERCENT,
	CELL_BOOL,
	CELL_ENUM,
	CELL_BUDGET,		/* an enum, or a sum, which means yes */
	CELL_SIZE,		/* an enum, or a head count */
	CELL_LIST,
	CELL_EMAIL,
	CELL_EMAILS,		/* a list of addresses */
	CELL_PHONE,
	CELL_URL,
	CELL_COUNTRY,
	CELL_CURRENCY,
	CELL_IM,
};

/* What all readers of a run share.  Opened by cell_shared_open(). */
struct cell_shared {
	struct currencies *currencies;
	struct countries *countries;
	struct phones *phones;
	struct table *values;	/* the table `value` */
	struct slice nothing;	/* words for nothing in texts (R-IMPORT-19) */
	struct words *yes, *no, *blanks, *counts, *im;
	struct table *sizes;
	enum date_order order;	/* --date-order */
	int year;		/* --year, 0 for none */
	char mark;		/* --decimal-mark, 0 for auto */
	bool point_default;	/* 1.234 is no group: not a ;-file */
	struct slice row_currency;	/* of the record at hand, or empty */
	struct buffer folded;
};
bool cell_shared_open(struct cell_shared *shared, struct fault *fault);
void cell_shared_close(struct cell_shared *shared);

struct cell_reader {
	struct cell_shared *shared;
	enum cell_type type;
	bool is_opt_out;	/* a date is yes */
	bool is_source;		/* an enum whose unknown words are `other` */
	struct words *words;	/* of an enum */
	struct familiar familiar;	/* words that stand for themselves */
	struct slice currency;	/* of the header's unit, or empty */
	struct slice im_kind;	/* as wechat: */
	struct date_notation dates;
	struct number_notation numbers;
	bool ratio;		/* percents are written as 0.6 */
	bool seen, marks_point, marks_comma;	/* by the sample */
};

/*
 * A reader for a column of the dictionary.  unit is what stands in
 * the header's brackets.
 */
void cell_reader_init(struct cell_reader *reader, struct cell_shared *shared,
    struct slice name, struct slice type, struct slice values,
    struct slice unit, struct slice header);
void cell_reader_release(struct cell_reader *reader);

/* Looks at one cell of the sample; finish when all were seen. */
void cell_observe(struct cell_reader *reader, struct slice cell,
    struct date_evidence *dates, bool *above_one);
void cell_decide(struct cell_reader *reader,
    const struct date_evidence *dates, bool above_one);

enum cell_outcome {
	CELL_FINE,
	CELL_SOFT,		/* unknown word: value is empty or `other`,
				   the text belongs beside it */
	CELL_UNCLEAR,		/* no value, or one with a doubt: code and remedy */
};

struct cell_result {
	struct slice value;	/* canonical; in the cell, the arena or the
				   tables */
	struct slice beside;	/* time of a date, code of a sum, unit of a
				   quantity, further addresses, NAME=VALUE of
				   an enum; or empty */
	const char *code, *remedy;
};

/* Reads a cell, blanks trimmed; an empty one stays empty. */
enum cell_outcome cell_read(struct cell_reader *reader, struct slice cell,
    struct arena *scratch, struct cell_result *out);

#endif
