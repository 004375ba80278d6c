/* draftfacts.c - draftfacts.h: what a draft is filled from */
#include <stdlib.h>
#include <string.h>

#include "mail/draftfacts.h"

#include "base/date.h"

#define LEAD_CELLS \
	BIND_TEXT("contact_name", struct draftfacts_cells, contact_name), \
	BIND_TEXT("first_name", struct draftfacts_cells, first_name), \
	BIND_TEXT("last_name", struct draftfacts_cells, last_name), \
	BIND_TEXT("company", struct draftfacts_cells, company), \
	BIND_TEXT("email", struct draftfacts_cells, email), \
	BIND_TEXT("owner", struct draftfacts_cells, owner), \
	BIND_TEXT("products_of_interest", struct draftfacts_cells, \
	    products_of_interest), \
	BIND_TEXT("booth_note", struct draftfacts_cells, booth_note), \
	BIND_TEXT("event_name", struct draftfacts_cells, event_name), \
	BIND_TEXT("met_date", struct draftfacts_cells, met_date)

const struct bind draftfacts_reads[] = {
	BIND_TEXT("lead_id", struct draftfacts_cells, lead_id, .needed = true),
	BIND_TEXT("due_rule", struct draftfacts_cells, due_rule,
	    .of = "followup-due", .needed = true),
	BIND_TEXT("topic", struct draftfacts_cells, topic, .of = "followup-topic",
	    .needed = true),
	BIND_TEXT("topic_fact", struct draftfacts_cells, topic_fact),
	BIND_TEXT("medium", struct draftfacts_cells, medium),
	BIND_TEXT("next_medium", struct draftfacts_cells, next_medium),
	BIND_TEXT("quote_id", struct draftfacts_cells, quote_id),
	BIND_TEXT("product", struct draftfacts_cells, product),
	BIND_TEXT("valid_until", struct draftfacts_cells, valid_until),
	LEAD_CELLS,
	BIND_END
};

static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct draftfacts_cells, lead_id, .needed = true),
	LEAD_CELLS,
	BIND_END
};

static const struct bind quote_reads[] = {
	BIND_TEXT("lead_id", struct draftfacts_quote, lead_id, .needed = true),
	BIND_TEXT("quote_id", struct draftfacts_quote, quote_id, .needed = true),
	BIND_TEXT("valid_until", struct draftfacts_quote, valid_until),
	BIND_TEXT("product", struct draftfacts_quote, product),
	BIND_DAY("quote_date", struct draftfacts_quote, quote_date),
	BIND_END
};

static const struct bind news_reads[] = {
	BIND_TEXT("title", struct draftfacts_news, title),
	BIND_TEXT("detail", struct draftfacts_news, detail),
	BIND_TEXT("product", struct draftfacts_news, product),
	BIND_END
};

struct rep {
	struct slice owner, email;
};

static const struct bind rep_reads[] = {
	BIND_TEXT("owner", struct rep, owner, .needed = true),
	BIND_TEXT("email", struct rep, email, .needed = true),
	BIND_END
};

static struct draftfacts_lead *
know(struct draftfacts *facts, struct slice lead_id)
{
	uint32_t *place = nameset_count(facts->places, lead_id);

	if (*place > 0)
		return &facts->leads[*place - 1];
	GROW(facts->leads, facts->lead_count, facts->lead_room);
	facts->leads[facts->lead_count] = (struct draftfacts_lead){ .quote = 0 };
	*place = (uint32_t)++facts->lead_count;
	return &facts->leads[facts->lead_count - 1];
}

/* Copies all cells that a table binds. */
static void
keep_cells(struct draftfacts *facts, const struct bind *table, const void *row,
    void *kept)
{
	for (; table->type != BIND_IS_END; table++)
		if (table->type == BIND_IS_TEXT)
			*(struct slice *)(void *)((char *)kept +
			    table->place) = arena_copy(&facts->arena,
			    *(const struct slice *)(const void *)
			    ((const char *)row + table->place));
}

static bool
take_lead(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct draftfacts_cells *lead = row;
	struct draftfacts_lead *known = know(context, lead->lead_id);

	(void)line, (void)flaw;
	if (known->cells.lead_id.len == 0)
		keep_cells(context, lead_reads, row, &known->cells);
	return true;
}

static bool
take_quote(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct draftfacts_quote *quote = row;
	struct draftfacts *facts = context;
	struct draftfacts_lead *known = know(facts, quote->lead_id);

	(void)line, (void)flaw;
	GROW(facts->quotes, facts->quote_count, facts->quote_room);
	facts->quotes[facts->quote_count] = (struct draftfacts_quote){
		.quote_date = quote->quote_date, .next = known->quote };
	keep_cells(facts, quote_reads, row, &facts->quotes[facts->quote_count]);
	known->quote = (uint32_t)++facts->quote_count;
	return true;
}

static bool
take_news(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct draftfacts *facts = context;

	(void)line, (void)flaw;
	GROW(facts->news, facts->news_count, facts->news_room);
	keep_cells(facts, news_reads, row, &facts->news[facts->news_count++]);
	return true;
}

static bool
take_rep(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct rep *rep = row;
	struct draftfacts *facts = context;
	uint32_t *place = nameset_count(facts->owners, rep->owner);

	(void)line, (void)flaw;
	if (*place > 0)
		return true;
	GROW(facts->addresses, facts->owner_count, facts->owner_room);
	facts->addresses[facts->owner_count] = arena_copy(&facts->arena, rep->email);
	*place = (uint32_t)++facts->owner_count;
	return true;
}

static struct slice
cell_of(const void *cells, const struct bind *table, struct slice column)
{
	for (; cells != NULL && table->type != BIND_IS_END; table++)
		if (table->type == BIND_IS_TEXT &&
		    slice_is(column, table->name))
			return *(const struct slice *)(const void *)
			    ((const char *)cells + table->place);
	return SLICE_EMPTY;
}

/* Any other column of the due row, by its canonical name. */
static struct slice
other_cell(const struct draftfacts_source *source, struct slice column)
{
	char name[64];
	size_t place;

	if (column.len >= sizeof(name))
		return SLICE_EMPTY;
	memcpy(name, column.at, column.len);
	name[column.len] = '\0';
	place = input_find(source->f->in, name);
	return place == COLUMN_ABSENT ? SLICE_EMPTY :
	    slice_trim(record_value(source->f->record, place));
}

/* A due row knows best; a product is the first one of interest. */
/*
 * The day that the fact of a topic names: tender_date of topic tender, whose
 * deal no file here has.
 */
static struct slice
fact_day(const struct draftfacts_cells *due, struct slice column)
{
	enum { DAY_BYTES = sizeof("2026-03-31") - 1 };
	struct slice fact = due->topic_fact;
	size_t at;

	if (due->topic.len == 0 || !slice_starts(column, due->topic) ||
	    !slice_is((struct slice){ column.at + due->topic.len,
	    column.len - due->topic.len }, "_date"))
		return SLICE_EMPTY;
	for (at = 0; at + DAY_BYTES <= fact.len; at++) {
		struct slice day = { fact.at + at, DAY_BYTES };

		if (date_is_iso(day))
			return day;
	}
	return SLICE_EMPTY;
}

struct slice
draftfacts_cell(void *context, struct slice column)
{
	const struct draftfacts_source *source = context;
	struct slice cell = cell_of(source->due, draftfacts_reads, column);

	if (cell.len == 0)
		cell = cell_of(source->quote, quote_reads, column);
	if (cell.len == 0)
		cell = cell_of(source->lead, lead_reads, column);
	if (cell.len == 0 && slice_is(column, "product")) {
		cell = draftfacts_cell(context, SLICE("products_of_interest"));
		cell = slice_trim(slice_cut(&cell, ';'));
	}
	if (cell.len == 0 && slice_is(column, "news_detail"))
		cell = source->news ? source->news->detail : SLICE_EMPTY;
	if (cell.len == 0)
		cell = other_cell(source, column);
	return cell.len > 0 ? cell : fact_day(source->due, column);
}

static bool
names(struct slice text, struct slice part)
{
	return part.len > 0 && text.len >= part.len &&
	    memmem(text.at, text.len, part.at, part.len) != NULL;
}

/* The quote of the row, that of the fact, or the newest one of the lead. */
static const struct draftfacts_quote *
quote_of(const struct draftfacts *facts, const struct draftfacts_cells *due,
    const struct draftfacts_lead *known)
{
	uint32_t at = known ? known->quote : 0;
	const struct draftfacts_quote *newest = NULL;

	for (; at > 0; at = facts->quotes[at - 1].next) {
		const struct draftfacts_quote *quote = &facts->quotes[at - 1];

		if (due->quote_id.len > 0 ?
		    slice_equal(quote->quote_id, due->quote_id) :
		    names(due->topic_fact, quote->quote_id))
			return quote;
		if (due->quote_id.len == 0 && (newest == NULL ||
		    quote->quote_date > newest->quote_date))
			newest = quote;
	}
	return newest;
}

static const struct draftfacts_news *
news_of(const struct draftfacts *facts, const struct draftfacts_cells *due)
{
	size_t i;

	for (i = 0; i < facts->news_count; i++)
		if (names(due->topic_fact, facts->news[i].title))
			return &facts->news[i];
	return NULL;
}

struct draftfacts_source
draftfacts_source(const struct draftfacts *facts, const struct filter_run *f,
    const struct draftfacts_cells *due)
{
	uint32_t place = nameset_get(facts->places, due->lead_id);
	const struct draftfacts_lead *lead = place ?
	    &facts->leads[place - 1] : NULL;

	return (struct draftfacts_source){ f, due, lead ? &lead->cells : NULL,
		quote_of(facts, due, lead), news_of(facts, due) };
}

struct slice
draftfacts_address(const struct draftfacts *facts, struct slice owner)
{
	uint32_t place = nameset_get(facts->owners, owner);

	return place > 0 ? facts->addresses[place - 1] : SLICE_EMPTY;
}

const struct cli_side draftfacts_sides[] = {
	{ "leads", COLUMNS_LEAD, lead_reads },
	{ "quotes", COLUMNS_QUOTE, quote_reads },
	{ "news", COLUMNS_NEWS, news_reads },
	{ "reps", COLUMNS_REP, rep_reads },
	{ NULL, COLUMNS_NONE, NULL }
};

bool
draftfacts_read(struct draftfacts *facts, const struct cli *cli,
    const struct draftfacts_options *options)
{
	const struct side leads = { .kind = COLUMNS_LEAD, .reads = lead_reads,
		.size = sizeof(struct draftfacts_cells), .take = take_lead };
	const struct side quotes = { .kind = COLUMNS_QUOTE,
		.reads = quote_reads, .size = sizeof(struct draftfacts_quote),
		.take = take_quote };
	const struct side news = { .kind = COLUMNS_NEWS, .reads = news_reads,
		.size = sizeof(struct draftfacts_news), .take = take_news };
	const struct side reps = { .kind = COLUMNS_REP, .reads = rep_reads,
		.size = sizeof(struct rep), .take = take_rep };
	bool rejected;

	facts->places = nameset_new();
	facts->owners = nameset_new();
	rejected = side_read(cli, options->leads, &leads, facts);
	rejected |= side_read(cli, options->quotes, &quotes, facts);
	rejected |= side_read(cli, options->news, &news, facts);
	rejected |= side_read(cli, options->reps, &reps, facts);
	return rejected;
}

void
draftfacts_release(struct draftfacts *facts)
{
	nameset_free(facts->places);
	nameset_free(facts->owners);
	arena_release(&facts->arena);
	free(facts->leads);
	free(facts->quotes);
	free(facts->news);
	free(facts->addresses);
}
