/* repricerun.c - repricerun.h: quotes in, news out */
#include "base/date.h"
#include "base/number.h"
#include "front/filter.h"
#include "front/side.h"
#include "quote/reprice.h"
#include "quote/repricerun.h"
#include "set/group.h"
#include "value/money.h"

enum { DATE, TOPIC, TITLE, DETAIL, DIRECTION, UNTIL, LEAD, QUOTE,
	CURRENCY, AMOUNT, AMOUNT_NEW, PRICE, LANDED, ACTION, RULE, WHY };

const char *const repricerun_adds[] = { "news_date", "topic", "title", "detail",
	"direction", "valid_until", "lead_id", "quote_id",
	"currency", "amount", "amount_new", "price_change_pct",
	"landed_change_pct", "reprice_action", "reprice_rule", "reprice_why",
	NULL };

struct quote {
	struct quotereprice_quote q;
	struct slice lead_id, status, amount;
	int64_t valid_days;
	int32_t date;
};

const struct bind repricerun_reads[] = {
	BIND_TEXT("quote_id", struct quote, q.id, .needed = true,
	    .filled = "write the id of the quote"),
	BIND_TEXT("lead_id", struct quote, lead_id),
	BIND_TEXT("amount", struct quote, amount),
	BIND_TEXT("currency", struct quote, q.currency),
	BIND_DAY("quote_date", struct quote, date),
	BIND_DAY("valid_until", struct quote, q.until),
	BIND_INT("valid_days", struct quote, valid_days, 0, 36500,
	    .otherwise = -1),
	BIND_TEXT("price_term", struct quote, q.price_term),
	BIND_TEXT("status", struct quote, status),
	BIND_TEXT("material", struct quote, q.material),
	BIND_DECIMAL("material_share_pct", struct quote, q.material_share, 0,
	    100, .otherwise = -1),
	BIND_TEXT("lane", struct quote, q.lane),
	BIND_DECIMAL("freight_share_pct", struct quote, q.freight_share, 0,
	    1000, .otherwise = -1),
	BIND_TEXT("cost_currency", struct quote, q.cost_currency),
	BIND_TEXT("buyer_currency", struct quote, q.buyer_currency),
	BIND_END
};

struct rate {
	int kind;
	struct quotereprice_rate r;
};

static const struct bind rate_reads[] = {
	BIND_WORD("kind", struct rate, kind, "currency|freight|material"),
	BIND_TEXT("name", struct rate, r.name),
	BIND_TEXT("currency", struct rate, r.currency),
	BIND_TEXT("rate", struct rate, r.rate, .needed = true),
	BIND_TEXT("to", struct rate, r.to),
	BIND_END
};

struct lead {
	struct slice lead_id, status;
};

static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct lead, lead_id, .needed = true),
	BIND_TEXT("status", struct lead, status),
	BIND_END
};

const struct cli_side repricerun_sides[] = {
	{ "before", COLUMNS_NONE, rate_reads },
	{ "after", COLUMNS_NONE, rate_reads },
	{ "leads", COLUMNS_LEAD, lead_reads },
	{ NULL, COLUMNS_NONE, NULL }
};

struct run {
	const struct repricerun_options *o;
	struct quotereprice *reprice;
	struct currencies *currencies;
	struct groups *won;	/* leads */
	bool reading_after, rejected;
	uint64_t closed, below, unknown;
	struct buffer text;
};

static bool
take_rate(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct run *run = context;
	struct rate rate = *(const struct rate *)row;

	(void)line;
	rate.r.kind = rate.kind == BIND_NO_WORD ? QUOTEREPRICE_CURRENCY :
	    (enum quotereprice_kind)rate.kind;
	flaw->column = "rate";
	flaw->code = "bad-rate";
	return quotereprice_add(run->reprice, run->reading_after, &rate.r,
	    &flaw->fault);
}

static bool
take_lead(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct run *run = context;
	const struct lead *lead = row;

	(void)line;
	(void)flaw;
	if (slice_is(lead->status, "won"))
		groups_find(run->won, &lead->lead_id);
	return true;
}

/* R-REPRICE-03: sent, not accepted, the lead not won. */
static bool
is_open(const struct run *run, const struct quote *quote)
{
	return (quote->status.len == 0 || slice_is(quote->status, "sent") ||
	    slice_is(quote->status, "expired")) && (quote->lead_id.len == 0 ||
	    groups_seek(run->won, &quote->lead_id) == GROUP_NONE);
}

/* What the quote leaves open, the options say. */
static void
complete(const struct run *run, struct quote *quote, int32_t today)
{
	struct quotereprice_quote *q = &quote->q;

	q->today = today;
	q->expired = slice_is(quote->status, "expired");
	if (q->until == DATE_NONE && quote->valid_days >= 0 &&
	    quote->date != DATE_NONE)
		q->until = quote->date + (int32_t)quote->valid_days;
	if (q->material_share < 0)
		q->material_share = run->o->material_share;
	if (q->freight_share < 0)
		q->freight_share = run->o->freight_share;
	if (q->cost_currency.len == 0 && run->o->cost_currency != NULL)
		q->cost_currency = slice_of(run->o->cost_currency);
}

/* False when the amount cannot be read. */
static bool
read_amount(const struct run *run, struct quote *quote, unsigned *digits,
    struct flaw *flaw)
{
	*digits = money_digits(run->currencies, quote->q.currency);
	if (*digits == MONEY_DIGITS_UNKNOWN)
		*digits = MONEY_DIGITS_DEFAULT;
	quote->q.amount = -1;
	if (quote->amount.len == 0 || (money_parse(quote->amount, *digits,
	    &quote->q.amount) == VALUE_OK && quote->q.amount >= 0))
		return true;
	return bind_set_flaw(flaw, "amount", "bad-amount",
	    "no amount; write it as 1234.50");
}

static struct slice
topic_of(enum quotereprice_action action)
{
	return action == QUOTEREPRICE_HOLD ? SLICE("quote_validity") :
	    action == QUOTEREPRICE_UNKNOWN ? SLICE_EMPTY :
	    SLICE("new_quote");
}

static void
write_figures(struct filter_run *f, const struct quotereprice_result *result,
    unsigned digits)
{
	char amount[32];

	number_format(amount, result->price, 2, false);
	filter_cell(f, PRICE, slice_of(amount));
	number_format(amount, result->landed, 2, false);
	filter_cell(f, LANDED, slice_of(amount));
	if (result->amount < 0)
		return;
	money_format(amount, result->amount, digits);
	filter_cell(f, AMOUNT_NEW, slice_of(amount));
}

static void
write_news(struct filter_run *f, struct run *run, const struct quote *quote,
    const struct quotereprice_result *result, unsigned digits)
{
	bool known = result->action != QUOTEREPRICE_UNKNOWN;

	filter_cell_date(f, DATE, f->cli->today);
	f->cells[TOPIC] = topic_of(result->action);
	f->cells[LEAD] = quote->lead_id;
	f->cells[QUOTE] = quote->q.id;
	f->cells[CURRENCY] = quote->q.currency;
	f->cells[AMOUNT] = quote->amount;
	f->cells[ACTION] = quotereprice_word(result->action);
	f->cells[RULE] = known ? SLICE("R-REPRICE-03;R-REPRICE-02") :
	    SLICE("R-REPRICE-04");
	run->text.len = 0;
	quotereprice_why(run->reprice, result, &run->text);
	filter_cell(f, WHY, buffer_slice(&run->text));
	if (known) {
		write_figures(f, result, digits);
		run->text.len = 0;
		quotereprice_title(run->reprice, &quote->q, result,
		    &run->text);
		filter_cell(f, TITLE, buffer_slice(&run->text));
		f->cells[DETAIL] = result->parts;
		f->cells[DIRECTION] = result->up ? SLICE("up") :
		    SLICE("down");
		if (result->action == QUOTEREPRICE_HOLD)
			filter_cell_date(f, UNTIL, quote->q.until);
	}
	filter_emit(f);
}

static enum filter_verdict
reprice_quote(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	struct run *run = context;
	struct quote quote = *(const struct quote *)row;
	struct quotereprice_result result;
	unsigned digits;

	if (!is_open(run, &quote)) {
		run->closed++;
		return FILTER_LEAVE;
	}
	if (!read_amount(run, &quote, &digits, flaw))
		return FILTER_REJECT;
	complete(run, &quote, f->cli->today);
	quotereprice_judge(run->reprice, &quote.q, run->o->least / 100,
	    &result);
	run->below += result.action == QUOTEREPRICE_NOTHING;
	run->unknown += result.action == QUOTEREPRICE_UNKNOWN;
	if (result.action != QUOTEREPRICE_NOTHING)
		write_news(f, run, &quote, &result, digits);
	return FILTER_LEAVE;
}

static void
tell(struct filter_run *f, void *context)
{
	const struct run *run = context;

	f->found |= run->rejected;
	if (!f->cli->quiet)
		report_message("left out: %llu not open, %llu that move less "
		    "than the least; without figures: %llu",
		    (unsigned long long)run->closed,
		    (unsigned long long)run->below,
		    (unsigned long long)run->unknown);
}

int
repricerun(const struct cli *cli,
    const struct repricerun_options *options)
{
	const struct side rates = { .kind = COLUMNS_NONE,
		.reads = rate_reads, .size = sizeof(struct rate),
		.take = take_rate };
	const struct side leads = { .kind = COLUMNS_LEAD,
		.reads = lead_reads, .size = sizeof(struct lead),
		.take = take_lead };
	const struct filter filter = { .size = sizeof(struct quote),
		.plain = true, .reasons = true, .record = reprice_quote,
		.end = tell };
	struct run run = { .o = options };
	struct fault fault;
	int status;

	run.reprice = quotereprice_open(cli->lang == LANG_ZH, &fault);
	run.currencies = run.reprice == NULL ? NULL :
	    money_currencies_open(&fault);
	if (run.currencies == NULL)
		report_trouble("%s", fault.text);
	run.won = groups_new(1);
	run.rejected = side_read(cli, options->before, &rates, &run);
	run.reading_after = true;
	run.rejected |= side_read(cli, options->after, &rates, &run);
	run.rejected |= side_read(cli, options->leads, &leads, &run);
	status = filter_run(cli, &filter, &run);
	quotereprice_close(run.reprice);
	money_currencies_close(run.currencies);
	groups_free(run.won);
	buffer_release(&run.text);
	return status;
}
