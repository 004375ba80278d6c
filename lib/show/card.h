/*
 * card.h - everything about one customer on one page (R-CARD-01 to 03)
 *
 * Rows of the files beside the leads are taken first, each with the line that
 * it stands on; then the page of each lead is written.  Every line of a page
 * names the file and line of its fact (R-CARD-02), and shows cells as they
 * stand there, joined by " · ".  A row belongs to the lead that it names, one
 * that names none to the leads of its company; history to its opportunity,
 * receipts to their order.  Table `card` has the words.
 */
#ifndef SHOW_CARD_H
#define SHOW_CARD_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"
#include "doc/doc.h"

enum showcard_file {
	SHOWCARD_ROLES, SHOWCARD_TOUCHES, SHOWCARD_QUOTES, SHOWCARD_DEALS,
	SHOWCARD_HISTORY, SHOWCARD_ORDERS, SHOWCARD_RECEIPTS, SHOWCARD_FILES
};

enum { SHOWCARD_CELLS = 10 };

/* What the page asks of rows besides showing them; see showcard_answers. */
struct showcard_row {
	struct slice lead_id, company, deal_id, order_id;
	int32_t date;		/* DATE_NONE: unknown */
	struct slice cells[SHOWCARD_CELLS];
	/* Of a touch its kind and next step; of a deal and a role who decides,
	   of a quote the place and term of its price. */
	struct slice kind, next, next_date, decides, place, term, supplier;
	bool cancelled;
};

/* A lead: its cells by the rows "basic" of table `card`, in their order. */
struct showcard_lead {
	struct slice lead_id, company, contact;
	const struct slice *cells;
	struct slice next, next_date;
	const char *file;
	unsigned long line;
};

struct showcard;
/* lang: 0 en, 1 zh.  NULL with a fault of a table. */
struct showcard *showcard_open(int lang, struct fault *fault);
void showcard_close(struct showcard *card);

/* The columns of leads that stand on a page. */
size_t showcard_basics(const struct showcard *card);
struct slice showcard_basic(const struct showcard *card, size_t i);

/* A file that was given, by its name; the option is named where none was. */
void showcard_give(struct showcard *card, enum showcard_file file,
    const char *path);
/* Copies a row. */
void showcard_add(struct showcard *card, enum showcard_file file,
    const struct showcard_row *row, unsigned long line);
/* After all rows. */
void showcard_settle(struct showcard *card);

/* Whether two names are of one company, legal form or not. */
bool showcard_same_company(struct showcard *card, struct slice a,
    struct slice b);

/* A document with its title, and the page of a lead in it. */
struct doc *showcard_begin(const struct showcard *card);
void showcard_write(struct showcard *card, const struct showcard_lead *lead,
    struct doc *doc);

/* Appends the Contact.txt of a lead (R-CARD-03), lines end with LF. */
void showcard_contact(struct showcard *card,
    const struct showcard_lead *lead, struct buffer *out);

#endif
