/*
 * sheet.h - the quotation itself, as a workbook (R-QSHEET-01 to 04)
 *
 * Sheet 1 is the quotation: logo at the top left, our company and contact at
 * the top right, the customer, the lines with pictures, amounts as formulas,
 * the terms.  Sheet 2 is what is known of the customer.  Nothing is invented:
 * what is unknown stays empty, and an incomplete quotation says DRAFT.  Table
 * `quote-sheet` has the words in both languages.
 */
#ifndef QUOTE_SHEET_H
#define QUOTE_SHEET_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"
#include "csv/writer.h"
#include "xlsx/picture.h"

/* A company and its contact, ours or the customer's; empty is unknown. */
struct quotesheet_party {
	struct slice company, contact, job, department, email, phone, mobile,
	    fax, im, website, address, city, region, postcode, country,
	    products, logo;
};

struct quotesheet_line {
	struct slice product, model, spec, picture, unit_price, unit,
	    quantity, packaging, moq, certificate;
	bool chosen;
	unsigned long at;	/* line of its file, for messages */
};

struct quotesheet_quote {
	struct slice id, currency, price_term, price_place, payment, amount;
	unsigned digits;	/* of the currency; MONEY_DIGITS_UNKNOWN */
	int32_t date, until;	/* DATE_NONE: unknown */
	int64_t lead_time_days;	/* below 0: unknown */
	bool draft;		/* R-QCHECK-03 has an error against it */
	const struct quotesheet_line *lines;
	size_t line_count;
	struct quotesheet_party own, customer;
};

/* Where files that cells name are looked for; they never leave it. */
struct quotesheet_pictures {
	const char *directory;		/* of the lines */
	const char *logo_directory;	/* ours: may lead anywhere */
	struct xlsxpicture_limits limits;
};

/*
 * What is wrong with a cell: of a line, or of the quote or our data (NULL),
 * beyond what quote/check.h finds.
 */
typedef void quotesheet_tell(void *context,
    const struct quotesheet_line *line, const char *column,
    const char *text);

/* What became of a quote. */
struct quotesheet_result {
	bool draft, has_logo, has_sender;
	size_t pictures;	/* that stand in the sheet */
	bool total_known;	/* every line has an amount */
	int64_t total;		/* of those that have, in minor units */
};

struct quotesheet;
/*
 * zh is the language, or the first of both.  NULL with a fault of the table.
 * The pictures outlive it.
 */
struct quotesheet *quotesheet_open(bool zh, bool both,
    const struct quotesheet_pictures *pictures, struct fault *fault);
void quotesheet_close(struct quotesheet *sheet);

/*
 * Writes the workbook of a quote; what is wrong is told, and the rest of the
 * sheet stands.  False with a fault when no workbook could be made.
 */
bool quotesheet_write(struct quotesheet *sheet,
    const struct quotesheet_quote *quote, struct writer *writer,
    quotesheet_tell *tell, void *context, struct quotesheet_result *result,
    struct fault *fault);

#endif
