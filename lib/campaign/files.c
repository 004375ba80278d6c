/*
 * files.c - small loops over events, leads and opportunities
 */
#include "campaign/files.h"
#include "front/cells.h"
#include "funnel/deal.h"
#include "funnel/files.h"

/* ---- events ----------------------------------------------------------- */

struct event_places {
	size_t name, type, start, end, cost, currency;
};

static bool
read_dates(struct input *in, const struct record *record,
    const struct event_places *at, int32_t *start, int32_t *end)
{
	if (!cell_date(in, record, at->start, start) ||
	    !cell_date(in, record, at->end, end))
		return false;
	if (*end != DATE_NONE && *end < *start) {
		input_reject_value(in, record, at->end, "end-before-start",
		    "the event ends before it starts; correct one of the "
		    "two");
		return false;
	}
	if (*end == DATE_NONE)
		*end = *start;
	return true;
}

/* The cell's currency, or that of --currency, or none. */
static bool
read_currency(const struct campaignfiles *f, struct input *in,
    const struct record *record, size_t column, struct campaign_event *event)
{
	struct slice cell = cell_text(record, column);

	event->currency = SLICE_EMPTY;
	event->digits = MONEY_DIGITS_DEFAULT;
	if (cell.len == 0 && f->currency != NULL)
		cell = slice_of(f->currency);
	if (cell.len == 0)
		return true;
	if (cell.len != 3 || money_currency_find(f->currencies, cell,
	    &event->currency) != VALUE_OK) {
		input_reject_value(in, record, column, "unknown-currency",
		    "write an ISO 4217 code such as USD");
		return false;
	}
	event->digits = money_digits(f->currencies, event->currency);
	return true;
}

static bool
read_cost(const struct campaignfiles *f, struct input *in,
    const struct record *record, const struct event_places *at,
    struct campaign_event *event)
{
	struct slice cell = cell_text(record, at->cost);
	enum value_status status = VALUE_OK;

	if (!read_currency(f, in, record, at->currency, event))
		return false;
	event->has_cost = cell.len > 0;
	event->cost = 0;
	if (event->has_cost && (money_parse(cell, event->digits,
	    &event->cost) != VALUE_OK || event->cost < 0)) {
		input_reject_value(in, record, at->cost, "bad-cost",
		    "write a sum of 0 or more such as 1234.50");
		return false;
	}
	if (f->rates != NULL && event->currency.len > 0)
		status = rates_convert(f->rates, &event->currency,
		    &event->digits, &event->cost);
	if (status == VALUE_RANGE)
		input_reject_value(in, record, at->cost, "sum-too-large",
		    "too large in the other currency; check it");
	else if (status != VALUE_OK)
		input_reject_value(in, record, at->currency, "no-rate",
		    "add a row for it to the rates file");
	return status == VALUE_OK;
}

/* The type as the table has it; another one is taken as it stands. */
static struct slice
read_type(const struct campaignfiles *f, const struct input *in,
    const struct record *record, size_t column)
{
	struct slice cell = cell_text(record, column), type = cell;
	char quoted[80];

	if (cell.len > 0 && !campaignwords_type(f->words, cell, &type) &&
	    !f->cli->quiet)
		report_message("%s:%lu: no event type \"%s\" is known; taken "
		    "as it stands, see --print-table event-type",
		    input_label(in), record->line,
		    fault_quote(quoted, sizeof(quoted), cell));
	return type;
}

static void
add_event(struct campaignfiles *f, struct input *in,
    const struct record *record, const struct event_places *at)
{
	struct campaign_event event = { .name = cell_text(record, at->name) };
	char quoted[80];

	if (event.name.len == 0) {
		input_reject(in, record, at->name, "no-event-name",
		    "empty; write the name of the event");
		return;
	}
	if (!read_dates(in, record, at, &event.start, &event.end) ||
	    !read_cost(f, in, record, at, &event))
		return;
	event.type = read_type(f, in, record, at->type);
	if (!campaigns_add_event(f->campaigns, &event))
		input_reject(in, record, at->name, "event-twice",
		    "a second row of \"%s\"; keep one, or give each its own "
		    "name", fault_quote(quoted, sizeof(quoted), event.name));
}

void
campaignfiles_events(struct campaignfiles *f)
{
	struct input *in = input_open_side(f->cli, f->events,
	    COLUMNS_EVENT);
	struct event_places at = {
		.name = input_need(in, "event_name"),
		.type = input_find(in, "event_type"),
		.start = input_find(in, "event_start"),
		.end = input_find(in, "event_end"),
		.cost = input_need(in, "cost"),
		.currency = input_find(in, "currency"),
	};
	struct record record;

	while (input_next(in, &record))
		add_event(f, in, &record, &at);
	f->rejected |= input_rejected(in) > 0;
	input_close(in);
}

/* ---- leads and opportunities ------------------------------------------ */

/* Columns that both files have. */
struct places {
	size_t lead_id, company, event, source, size, end;
};

static struct places
find_places(const struct input *in)
{
	return (struct places){
		.lead_id = input_find(in, "lead_id"),
		.company = input_find(in, "company"),
		.event = input_find(in, "event_name"),
		.source = input_find(in, "source"),
		.size = input_find(in, "company_size"),
		.end = input_find(in, "event_end"),
	};
}

static void
read_touches(const struct campaignfiles *f, const struct record *record,
    const struct places *at, struct slice event,
    struct slice touches[CAMPAIGN_TOUCHES])
{
	struct slice cell = cell_text(record, at->event);

	campaignwords_touches(f->words, cell.len > 0 ? cell : event,
	    cell_text(record, at->source), touches);
}

static bool
read_size(struct input *in, const struct record *record, size_t column,
    enum campaign_size *size)
{
	static const char *const words[CAMPAIGN_SIZES] = {
		"large", "mid", "small", ""
	};
	struct slice cell = cell_text(record, column);
	int i;

	for (i = 0; i < CAMPAIGN_SIZES; i++)
		if (slice_is(cell, words[i])) {
			*size = (enum campaign_size)i;
			return true;
		}
	input_reject_value(in, record, column, "bad-size",
	    "write large, mid or small, or run lead-import first");
	return false;
}

void
campaignfiles_leads(struct campaignfiles *f, struct input *in)
{
	struct places at = find_places(in);
	struct campaign_lead lead = { .who.size = CAMPAIGN_SIZELESS };
	struct slice event = slice_of(f->lead_event ? f->lead_event : "");
	struct record record;

	if (at.source == COLUMN_ABSENT && event.len == 0)
		input_need(in, "event_name");
	if (f->by_size)
		input_need(in, "company_size");
	while (input_next(in, &record)) {
		lead.who.id = cell_text(&record, at.lead_id);
		lead.who.company = cell_text(&record, at.company);
		read_touches(f, &record, &at, event, lead.who.touches);
		if ((f->by_size && !read_size(in, &record, at.size,
		    &lead.who.size)) ||
		    !cell_date(in, &record, at.end, &lead.end))
			continue;
		if (cell_text(&record, at.event).len == 0)
			lead.end = DATE_NONE;
		campaigns_add_lead(f->campaigns, &lead);
	}
}

/* Names of campaigns as one cell. */
static void
add_names(const struct campaigns *campaigns, const size_t *list, size_t count,
    struct buffer *out)
{
	size_t i;

	for (i = 0; i < count; i++) {
		buffer_add(out, i ? SLICE("; ") : SLICE_EMPTY);
		buffer_add(out, campaigns_name(campaigns, list[i]));
	}
}

static bool
is_wanted(const struct campaignfiles *f, const struct claim *claim)
{
	size_t i;

	for (i = 0; f->campaign != NULL && i < claim->credited_count; i++)
		if (slice_is(campaigns_name(f->campaigns, claim->credited[i]),
		    f->campaign))
			return true;
	return f->campaign == NULL;
}

static void
list_deal(const struct campaignfiles *f, const struct record *record,
    const struct claim *claim)
{
	struct buffer names[3] = { { 0 }, { 0 }, { 0 } };
	struct slice cells[3];
	size_t i;

	add_names(f->campaigns, claim->credited, claim->credited_count,
	    &names[0]);
	add_names(f->campaigns, claim->influenced, claim->influenced_count,
	    &names[1]);
	add_names(f->campaigns, claim->earlier, claim->earlier_count,
	    &names[2]);
	for (i = 0; i < 3; i++)
		cells[i] = buffer_slice(&names[i]);
	output_record(f->listed, record, cells);
	for (i = 0; i < 3; i++)
		buffer_release(&names[i]);
}

static void
add_deal(struct campaignfiles *f, struct input *in, const struct record *record,
    const struct places *at, const struct deal *read)
{
	struct campaign_deal deal = {
		.what.lead_id = cell_text(record, at->lead_id),
		.what.company = cell_text(record, at->company),
		.what.kind = read->kind,
		.what.created = read->created,
		.what.settled = claim_settled(read->kind, read->closed,
		    read->expected_close),
		.omitted = read->category == DEAL_OMITTED,
		.has_amount = read->has_amount,
		.amount = read->has_amount ? read->amount : 0,
		.currency = read->currency,
		.digits = read->digits,
	};
	struct claim claim;

	read_touches(f, record, at, f->only_event, deal.what.touches);
	if (!campaigns_add_deal(f->campaigns, &deal, &claim))
		input_reject(in, record, COLUMN_ABSENT, "sum-too-large",
		    "an amount that makes the sum too large; check it");
	else if (f->listed != NULL && is_wanted(f, &claim))
		list_deal(f, record, &claim);
}

/* The event of a file that could name none. */
static struct slice
find_only_event(const struct campaignfiles *f, const struct places *at)
{
	bool linked = at->lead_id != COLUMN_ABSENT ||
	    at->company != COLUMN_ABSENT || at->event != COLUMN_ABSENT ||
	    at->source != COLUMN_ABSENT;

	return linked ? SLICE_EMPTY : campaigns_only_event(f->campaigns);
}

static struct deal_source *
open_deals(const struct input *in, const struct deal_settings *settings)
{
	struct fault fault;
	struct deal_source *source = deal_open(input_columns(in), settings,
	    &fault);

	if (source == NULL)
		report_trouble("%s", fault.text);
	return source;
}

static void
open_list(struct campaignfiles *f, struct input *in)
{
	static const char *const names[] = {
		"campaign", "influenced_by", "too_early_for"
	};

	if (f->list)
		f->listed = output_open(f->cli, in, names, 3);
}

void
campaignfiles_deals(struct campaignfiles *f, struct stages *stages,
    const struct forecast_rules *rules)
{
	struct deal_settings settings = { .stages = stages,
	    .currency = f->currency, .rates = f->rates_file,
	    .chance_most = rules->chance_most,
	    .no_deposit = rules->no_deposit };
	struct input *in = input_open_side(f->cli, f->opportunities,
	    COLUMNS_OPPORTUNITY);
	struct places at = find_places(in);
	struct deal_source *source;
	struct record record;
	struct deal deal;

	input_need(in, "amount");
	input_need(in, "stage");
	f->only_event = find_only_event(f, &at);
	source = open_deals(in, &settings);
	open_list(f, in);
	while (input_next(in, &record))
		if (files_read_deal(source, in, &record, &deal))
			add_deal(f, in, &record, &at, &deal);
	deal_close(source);
	f->rejected |= input_rejected(in) > 0;
	if (f->partial != NULL)
		partial_count(f->partial, in);
	if (f->list)
		f->deals = in;
	else
		input_close(in);
}
