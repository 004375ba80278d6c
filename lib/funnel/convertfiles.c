/* convertfiles.c - convertfiles.h: deals, quotes and contacts by lead */
#include "base/date.h"
#include "base/number.h"
#include "front/cells.h"
#include "funnel/convertfiles.h"
#include "funnel/worth.h"

#define NUMBER_MOST 900000000000

static const struct bind deal_reads[] = {
	{ .name = "lead_id", .type = BIND_IS_TEXT, .needed = true },
	{ .name = "amount", .type = BIND_IS_TEXT, .needed = true },
	{ .name = "stage", .type = BIND_IS_TEXT, .needed = true },
	{ .name = "opportunity_id", .type = BIND_IS_TEXT },
	{ .name = "outcome", .type = BIND_IS_TEXT },
	BIND_END
};

struct quote {
	struct slice id, lead, amount, currency, status;
	int32_t date, valid_until;
	int64_t days;
};

static const struct bind quote_reads[] = {
	BIND_TEXT("lead_id", struct quote, lead, .needed = true),
	BIND_TEXT("quote_id", struct quote, id),
	BIND_TEXT("amount", struct quote, amount),
	BIND_TEXT("currency", struct quote, currency),
	BIND_TEXT("status", struct quote, status),
	BIND_DAY("quote_date", struct quote, date),
	BIND_DAY("valid_until", struct quote, valid_until),
	BIND_INT("valid_days", struct quote, days, 0, 36500),
	BIND_END
};

struct line {
	struct slice quote, price;
	int64_t quantity;
};

static const struct bind line_reads[] = {
	BIND_TEXT("quote_id", struct line, quote, .needed = true),
	BIND_TEXT("unit_price", struct line, price),
	BIND_DECIMAL("quantity", struct line, quantity, 0, NUMBER_MOST),
	BIND_END
};

struct touch {
	struct slice lead, medium;
	int direction;
};

static const struct bind touch_reads[] = {
	BIND_TEXT("lead_id", struct touch, lead, .needed = true),
	BIND_WORD("direction", struct touch, direction, "out|in"),
	BIND_TEXT("medium", struct touch, medium),
	BIND_END
};

/* A deal that cannot be read is there all the same: it counts as open. */
static void
read_deals(struct convertfiles *files)
{
	struct deal_settings settings = { .stages = files->stages };
	struct deal_source *source;
	struct record record;
	struct deal_flaw flaw;
	struct fault fault;
	struct input *in;
	struct deal deal;
	size_t lead, id;

	if (files->o->deals == NULL)
		return;
	in = input_open_side(files->cli, files->o->deals, COLUMNS_OPPORTUNITY);
	lead = input_need(in, "lead_id");
	id = input_find(in, "opportunity_id");
	source = deal_open(input_columns(in), &settings, &fault);
	if (source == NULL)
		report_trouble("%s: %s", files->o->deals, fault.text);
	while (input_next(in, &record))
		leadfacts_add_deal(files->facts, cell_text(&record, lead),
		    cell_text(&record, id), deal_read(source, &record, &deal,
		    &flaw) && deal.kind != STAGE_OPEN);
	/* Who is left unread could be converted twice. */
	if (input_rejected(in) > 0)
		report_trouble("%s: not all of it can be read; mend it, for "
		    "no lead may be converted twice", files->o->deals);
	deal_close(source);
	input_close(in);
}

static bool
is_open(const struct convertfiles *files, const struct quote *quote)
{
	int32_t until = quote->valid_until;

	if (until == DATE_NONE && quote->date != DATE_NONE &&
	    quote->days != BIND_NO_NUMBER)
		until = quote->date + (int32_t)quote->days;
	return (quote->status.len == 0 || slice_is(quote->status, "sent")) &&
	    (until == DATE_NONE || until >= files->cli->today);
}

static bool
take_quote(void *context, const void *row, unsigned long number,
    struct flaw *flaw)
{
	const struct quote *quote = row;
	struct convertfiles *files = context;
	const struct leadfact fact = { .quote_id = quote->id,
	    .amount = quote->amount, .currency = quote->currency,
	    .quote_date = quote->date };
	int64_t amount = 0;

	(void)number;
	if (quote->lead.len == 0 || slice_is(quote->status, "draft"))
		return true;
	if (quote->amount.len > 0 && (number_parse_decimal(quote->amount, 4,
	    &amount) != VALUE_OK || amount < 0))
		return bind_set_flaw(flaw, "amount", "bad-amount", "no sum of 0 or "
		    "more; write a number such as 1234.50");
	if (!worth_is_currency(files->currencies, quote->currency))
		return bind_set_flaw(flaw, "currency", "unknown-currency",
		    "no such currency; write a code such as USD");
	leadfacts_of(files->facts, quote->lead)->quoted = true;
	if (is_open(files, quote))
		leadfacts_add_quote(files->facts, quote->lead, &fact);
	return true;
}

static bool
take_line(void *context, const void *row, unsigned long number,
    struct flaw *flaw)
{
	const struct line *line = row;
	struct convertfiles *files = context;
	int64_t price;

	(void)number;
	if (!worth_read_price(line->price, &price))
		return bind_set_flaw(flaw, "unit_price", "bad-amount", "no price; "
		    "write a number such as 1.25");
	leadfacts_add_line(files->facts, line->quote, line->quantity ==
	    BIND_NO_NUMBER ? -1 : line->quantity, price);
	return true;
}

/* A talk at the stand is neither direction (R-TOUCH-05). */
static bool
take_touch(void *context, const void *row, unsigned long number,
    struct flaw *flaw)
{
	const struct touch *touch = row;
	struct convertfiles *files = context;
	struct leadfact *fact;

	(void)number;
	(void)flaw;
	if (touch->lead.len == 0 || slice_is(touch->medium, "show"))
		return true;
	fact = leadfacts_of(files->facts, touch->lead);
	fact->out |= touch->direction == 0;
	fact->in |= touch->direction == 1;
	return true;
}

bool
convertfiles_read(struct convertfiles *files)
{
	const struct side quotes = { COLUMNS_QUOTE, quote_reads,
	    sizeof(struct quote), take_quote, NULL };
	const struct side lines = { COLUMNS_QUOTE_LINE, line_reads,
	    sizeof(struct line), take_line, NULL };
	const struct side touches = { COLUMNS_TOUCH, touch_reads,
	    sizeof(struct touch), take_touch, NULL };
	bool bad;

	read_deals(files);
	bad = side_read(files->cli, files->o->quotes, &quotes, files);
	bad |= side_read(files->cli, files->o->lines, &lines, files);
	return bad | side_read(files->cli, files->o->touches, &touches, files);
}

const struct cli_side convertfiles_sides[] = {
	{ "opportunities", COLUMNS_OPPORTUNITY, deal_reads },
	{ "quotes", COLUMNS_QUOTE, quote_reads },
	{ "lines", COLUMNS_QUOTE_LINE, line_reads },
	{ "touches", COLUMNS_TOUCH, touch_reads },
	{ NULL, COLUMNS_NONE, NULL }
};
