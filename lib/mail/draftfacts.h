/*
 * draftfacts.h - what the places of a draft are filled with (R-DRAFT-02)
 *
 * A due row knows best, then its quote, then its lead; a fact of the news has
 * its detail.  The leads, quotes, news and sellers are files beside the due
 * rows, kept in memory.  Part of the front door: a file that cannot be read ends
 * the program.
 */
#ifndef MAIL_DRAFTFACTS_H
#define MAIL_DRAFTFACTS_H

#include "front/filter.h"
#include "front/side.h"
#include "set/nameset.h"

/* Cells by column, of a due row or of a lead. */
struct draftfacts_cells {
	struct slice lead_id, contact_name, first_name, last_name, company;
	struct slice email, owner, products_of_interest, booth_note;
	struct slice event_name, met_date;
	struct slice due_rule, medium, next_medium, topic, topic_fact;
	struct slice quote_id, product, valid_until;
};

struct draftfacts_quote {
	struct slice lead_id, quote_id, valid_until, product;
	int32_t quote_date;
	uint32_t next;		/* of the same lead, from 1; 0: none */
};

struct draftfacts_news {
	struct slice title, detail, product;
};

/* What is known of a lead; quote is the place of the last, from 1. */
struct draftfacts_lead {
	struct draftfacts_cells cells;
	uint32_t quote;
};

struct draftfacts_options {
	const char *leads, *quotes, *news, *reps;	/* NULL: no file */
};

/* Start from { 0 }. */
struct draftfacts {
	struct nameset *places, *owners;	/* 1 + the place */
	struct draftfacts_lead *leads;
	struct draftfacts_quote *quotes;
	struct draftfacts_news *news;
	struct slice *addresses;
	size_t lead_count, quote_count, news_count, owner_count;
	size_t lead_room, quote_room, news_room, owner_room;
	struct arena arena;
};

/* The columns of a due row, and of the files, for the description of the
   command. */
extern const struct bind draftfacts_reads[];
extern const struct cli_side draftfacts_sides[];

/* Whether a record was rejected. */
bool draftfacts_read(struct draftfacts *facts, const struct cli *cli,
    const struct draftfacts_options *options);
void draftfacts_release(struct draftfacts *facts);

/* The e-mail address of a seller, empty when no file knows it. */
struct slice draftfacts_address(const struct draftfacts *facts,
    struct slice owner);

/* What a draft is filled from; NULL where nothing is known. */
struct draftfacts_source {
	const struct filter_run *f;
	const struct draftfacts_cells *due, *lead;
	const struct draftfacts_quote *quote;
	const struct draftfacts_news *news;
};
/* For the row at hand of a run. */
struct draftfacts_source draftfacts_source(const struct draftfacts *facts,
    const struct filter_run *f, const struct draftfacts_cells *due);

/*
 * The text of a place, as mailtemplate_cell has it; context is a source.  A
 * product is the first one of interest; any other column of the due row is
 * found by its canonical name.
 */
struct slice draftfacts_cell(void *context, struct slice column);

#endif
