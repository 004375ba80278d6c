/*
 * cellreader.h - what a column is read by: its type and how it writes values
 *
 * Filled by intake/cell.h, looked at by intake/plain.h too; and what comes of
 * a cell.
 */
#ifndef INTAKE_CELLREADER_H
#define INTAKE_CELLREADER_H

#include "base/date.h"
#include "base/mem.h"
#include "rule/words.h"
#include "set/recent.h"
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

struct beside;
struct replies;
struct validity;

/* What all readers of a run share.  Opened by cell_shared_open(). */
struct cell_shared {
	struct currencies *currencies;
	struct countries *countries;
	struct phones *phones;
	struct table *values;	/* the table `value` */
	struct slice nothing;	/* words for nothing in texts (R-IMPORT-19) */
	struct slice vague;	/* words by a number that is not exact */
	struct beside *beside;	/* words by a number that count */
	struct validity *validity;
	struct words *yes, *no, *blanks, *counts, *im, *closed;
	struct wordparts *sources;	/* words in an unknown source */
	struct table *sizes;
	enum date_order order;	/* --date-order */
	int year;		/* --year, 0 for none */
	char mark;		/* --decimal-mark, 0 for auto */
	bool point_default;	/* 1,234 is a group: not a ;-file */
	bool typed;		/* of a workbook: 1.234 is no group */
	struct slice row_currency;	/* of the record at hand, or empty */
	struct buffer folded;
};

struct cell_reader {
	struct cell_shared *shared;
	enum cell_type type;
	bool is_opt_out;	/* a date is yes */
	bool is_source;		/* an enum whose unknown words are `other` */
	bool positive;		/* how many, how much: 0 or more */
	bool days;		/* a count of days: 4 weeks are 28 */
	struct words *words;	/* of an enum */
	struct familiar familiar;	/* words that stand for themselves */
	struct replies *replies;	/* of cells that do not; NULL: few came */
	unsigned slow;		/* of those, the first ones counted */
	struct slice currency;	/* of the header's unit, or empty */
	int64_t times;		/* what that is worth: 万元 is 10000 */
	bool other_unit;	/* prices in it are of a month, of 100 pcs */
	bool unknown_unit;	/* it says something of a sum that nobody knows */
	struct slice im_kind;	/* as wechat: */
	struct date_notation dates;
	struct number_notation numbers;
	bool ratio;		/* percents are written as 0.6 */
	bool seen, marks_point, marks_comma;	/* by the sample */
	bool wholes;		/* and numbers without any mark */
};

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
	bool keep;		/* the cell says more: to NAME_text */
};

#endif
