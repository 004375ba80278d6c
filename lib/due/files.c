/*
 * files.c - small loops over the files beside the leads
 */
#include <stdlib.h>

#include "front/cells.h"
#include "front/input.h"
#include "front/side.h"
#include "base/mem.h"
#include "base/text.h"
#include "set/nameset.h"
#include "due/files.h"
#include "touch/rollup.h"

static bool
close_side(struct input *in)
{
	bool rejected = input_rejected(in) > 0;

	input_close(in);
	return rejected;
}

/* A record beside the leads must say whose it is. */
static bool
need_lead(struct input *in, const struct record *record, size_t column,
    struct slice *lead_id)
{
	*lead_id = cell_text(record, column);
	if (lead_id->len > 0)
		return true;
	input_reject(in, record, column, "no-lead",
	    "empty; write the lead_id that this record belongs to");
	return false;
}

/* Quotes that say nothing of their validity. */
struct endless {
	uint64_t count;
	unsigned long line;	/* of the first */
};

static bool
read_quote(struct input *in, const struct record *record, const size_t *at,
    struct offers *offers, struct endless *endless)
{
	struct slice lead_id, status = cell_text(record, at[4]);
	struct offer_quote quote = { .id = cell_text(record, at[5]) };
	int64_t days;

	if (!need_lead(in, record, at[0], &lead_id) ||
	    !cell_day(in, record, at[1], &quote.date) ||
	    !cell_day(in, record, at[2], &quote.valid_until) ||
	    !cell_int(in, record, at[3], 0, 3650, -1, &days) ||
	    !cell_int(in, record, at[6], 0, 3650, -1, &quote.lead_days))
		return false;
	if (slice_is(status, "accepted"))
		offers_add_settled(offers, lead_id);
	if (slice_is(status, "accepted") || slice_is(status, "draft"))
		return true;
	if (quote.valid_until == DATE_NONE && days >= 0 &&
	    quote.date != DATE_NONE)
		quote.valid_until = quote.date + (int32_t)days;
	if (quote.date != DATE_NONE && quote.valid_until != DATE_NONE &&
	    quote.valid_until < quote.date) {
		input_reject(in, record, at[2], "ends-first", "the validity "
		    "ends before the quote's date; correct one of the two");
		return false;
	}
	if (quote.date == DATE_NONE && quote.valid_until == DATE_NONE) {
		input_reject(in, record, at[1], "no-date", "neither "
		    "quote_date nor valid_until; write at least one");
		return false;
	}
	if (quote.valid_until == DATE_NONE && endless->count++ == 0)
		endless->line = record->line;
	offers_add_quote(offers, lead_id, &quote);
	return true;
}

static void
tell_endless(const struct cli *cli, const struct input *in,
    const struct endless *endless)
{
	bool one = endless->count == 1;

	if (endless->count > 0 && !cli->quiet)
		report_message("%s:%lu: %llu quote%s without validity%s, "
		    "whose end is never due; write valid_until or valid_days",
		    input_label(in), endless->line,
		    (unsigned long long)endless->count, one ? "" : "s",
		    one ? "" : " (this is the first)");
}

bool
duefiles_quotes(const struct cli *cli, const char *path,
    struct offers *offers)
{
	struct input *in = input_open_side(cli, path, COLUMNS_QUOTE);
	struct endless endless = { 0, 0 };
	struct record record;
	size_t at[7];

	if (input_is_empty(in))
		return close_side(in);
	at[0] = input_need(in, "lead_id");
	at[1] = input_find(in, "quote_date");
	at[2] = input_find(in, "valid_until");
	at[3] = input_find(in, "valid_days");
	at[4] = input_find(in, "status");
	at[5] = input_find(in, "quote_id");
	at[6] = input_find(in, "lead_time_days");
	while (input_next(in, &record))
		(void)read_quote(in, &record, at, offers, &endless);
	tell_endless(cli, in, &endless);
	return close_side(in);
}

bool
duefiles_samples(const struct cli *cli, const char *path,
    struct offers *offers)
{
	struct input *in = input_open_side(cli, path, COLUMNS_SAMPLE);
	struct record record;
	size_t lead, sent_at, confirmed_at;

	if (input_is_empty(in))
		return close_side(in);
	lead = input_need(in, "lead_id");
	sent_at = input_need(in, "sent_date");
	confirmed_at = input_find(in, "confirmed_date");
	while (input_next(in, &record)) {
		struct slice lead_id;
		int32_t sent, confirmed;

		if (!need_lead(in, &record, lead, &lead_id) ||
		    !cell_day(in, &record, sent_at, &sent) ||
		    !cell_day(in, &record, confirmed_at, &confirmed))
			continue;
		/* A sample that is not sent yet waits for us. */
		if (sent != DATE_NONE)
			offers_add_sample(offers, lead_id, sent, confirmed);
	}
	return close_side(in);
}

/* Whether a record of such a file shows that an offer is on the table. */
static bool
is_offer(enum columns_kind kind, const struct record *record, size_t status,
    size_t outcome)
{
	struct slice state = cell_text(record, status);
	struct slice result = cell_text(record, outcome);

	if (kind == COLUMNS_QUOTE)
		return !slice_is(state, "draft");
	if (kind != COLUMNS_OPPORTUNITY)
		return true;
	return result.len > 0 ? slice_is(result, "open") :
	    !slice_is(state, "won") && !slice_is(state, "lost");
}

bool
duefiles_offered(const struct cli *cli, const char *path,
    enum columns_kind kind, struct nameset *leads)
{
	struct input *in = input_open_side(cli, path, kind);
	struct record record;
	size_t lead, status, outcome;

	if (input_is_empty(in))
		return close_side(in);
	lead = input_need(in, "lead_id");
	status = input_find(in, kind == COLUMNS_OPPORTUNITY ? "stage" :
	    "status");
	outcome = input_find(in, "outcome");
	while (input_next(in, &record)) {
		struct slice id = cell_text(&record, lead);

		if (id.len > 0 && is_offer(kind, &record, status, outcome))
			++*nameset_count(leads, id);
	}
	return close_side(in);
}

bool
duefiles_paid(const struct cli *cli, const char *path, struct nameset *leads,
    struct nameset *companies)
{
	struct input *in = input_open_side(cli, path, COLUMNS_NONE);
	struct buffer key = { 0 };
	struct record record;
	size_t lead, company, kind;

	if (input_is_empty(in))
		return close_side(in);
	lead = input_find(in, "lead_id");
	company = lead == COLUMN_ABSENT ? input_need(in, "company") :
	    input_find(in, "company");
	kind = input_find(in, "kind");
	while (input_next(in, &record)) {
		struct slice id = cell_text(&record, lead);

		/* What was given back or waived is no money received. */
		if (slice_is(cell_text(&record, kind), "refund") ||
		    slice_is(cell_text(&record, kind), "waiver"))
			continue;
		key.len = 0;
		if (id.len > 0)
			++*nameset_count(leads, id);
		else if (text_key(&key, cell_text(&record, company)))
			++*nameset_count(companies, buffer_slice(&key));
	}
	buffer_release(&key);
	return close_side(in);
}

enum { DEAL_ID, DEAL_LEAD, DEAL_STAGE, DEAL_OUTCOME, DEAL_LAST, DEAL_KEY,
	DEAL_PLACES = DEAL_KEY + DEAL_DATE_COUNT };

/* What became of a deal: its outcome, else what its stage says. */
static bool
deal_is(const struct record *record, const size_t *at, const char *outcome,
    const char *stage)
{
	struct slice cell = cell_text(record, at[DEAL_OUTCOME]);

	if (cell.len > 0)
		return slice_is(cell, outcome);
	cell = cell_text(record, at[DEAL_STAGE]);
	return slice_is(cell, outcome) || slice_is(cell, stage);
}

static bool
read_deal(struct input *in, const struct record *record, const size_t *at,
    struct deals *deals)
{
	struct slice lead_id = cell_text(record, at[DEAL_LEAD]);
	struct deal deal = { .id = cell_text(record, at[DEAL_ID]) };
	bool won = deal_is(record, at, "won", "closed");
	bool lost = deal_is(record, at, "lost", "lost");
	int kind;

	if (!cell_day(in, record, at[DEAL_LAST], &deal.last_touch))
		return false;
	/* A deal of nobody in the file makes nobody due. */
	if (lead_id.len == 0 || lost)
		return true;
	for (kind = 0; kind < DEAL_DATE_COUNT; kind++) {
		deal.kind = (enum deal_date)kind;
		if (!cell_day(in, record, at[DEAL_KEY + kind], &deal.date))
			return false;
		if (deal.date != DATE_NONE && won == (kind == DEAL_DELIVERY))
			deals_add(deals, lead_id, &deal);
	}
	return true;
}

bool
duefiles_deals(const struct cli *cli, const char *path, struct deals *deals)
{
	static const char *const names[DEAL_PLACES] = { "opportunity_id",
		"lead_id", "stage", "outcome", "last_touch_date",
		"tender_date", "decision_date", "delivery_date" };
	struct input *in = input_open_side(cli, path, COLUMNS_OPPORTUNITY);
	struct record record;
	size_t at[DEAL_PLACES], i;

	if (input_is_empty(in))
		return close_side(in);
	at[DEAL_ID] = input_need(in, names[DEAL_ID]);
	at[DEAL_LEAD] = input_need(in, names[DEAL_LEAD]);
	for (i = DEAL_STAGE; i < DEAL_PLACES; i++)
		at[i] = input_find(in, names[i]);
	while (input_next(in, &record))
		(void)read_deal(in, &record, at, deals);
	return close_side(in);
}

bool
duefiles_orders(const struct cli *cli, const char *path, struct deals *deals)
{
	struct input *in = input_open_side(cli, path, COLUMNS_NONE);
	struct record record;
	size_t lead, day, cancelled;

	if (input_is_empty(in))
		return close_side(in);
	lead = input_need(in, "lead_id");
	day = input_need(in, "order_date");
	cancelled = input_find(in, "cancelled");
	while (input_next(in, &record)) {
		struct slice lead_id = cell_text(&record, lead);
		int32_t date;
		bool off;

		if (!cell_day(in, &record, day, &date) ||
		    !cell_bool(in, &record, cancelled, &off))
			continue;
		/* An order of nobody in the file says nothing here. */
		if (lead_id.len > 0 && date != DATE_NONE && !off)
			deals_add_order(deals, lead_id, date);
	}
	return close_side(in);
}

static const struct bind spoken_reads[] = {
	BIND_TEXT("touch_id", struct spoken_touch, id),
	BIND_TEXT("lead_id", struct spoken_touch, lead),
	BIND_DAY("touch_date", struct spoken_touch, day),
	BIND_TEXT("direction", struct spoken_touch, direction),
	BIND_TEXT("kind", struct spoken_touch, kind),
	BIND_TEXT("subject", struct spoken_touch, subject),
	BIND_TEXT("body", struct spoken_touch, body),
	BIND_TEXT("owner", struct spoken_touch, owner),
	BIND_TEXT("auto_submitted", struct spoken_touch, automatic),
	BIND_END
};
static const struct bind owner_reads[] = {
	BIND_TEXT("lead_id", struct spoken_touch, lead),
	BIND_TEXT("owner", struct spoken_touch, owner),
	BIND_END
};

static bool
take_lead(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct spoken_touch *touch = row;

	(void)line;
	(void)flaw;
	spoken_add_lead(context, touch->lead, touch->owner);
	return true;
}

/* The log, and the rules by which a subject is no person's (R-TOUCH-03). */
struct listener {
	struct spoken *spoken;
	struct rollup *rules;
};

static bool
take_touch(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct listener *listener = context;
	struct spoken_touch touch = *(const struct spoken_touch *)row;

	(void)line;
	(void)flaw;
	if (slice_is(touch.direction, "in"))
		touch.automatic = slice_of(rollup_automatic(listener->rules,
		    touch.subject, touch.automatic));
	spoken_add(listener->spoken, &touch);
	return true;
}

bool
duefiles_spoken(const struct cli *cli, const char *path, const char *leads,
    struct spoken *spoken)
{
	static const struct side owners = { .kind = COLUMNS_LEAD,
		.reads = owner_reads, .size = sizeof(struct spoken_touch),
		.take = take_lead };
	static const struct side touches = { .kind = COLUMNS_TOUCH,
		.reads = spoken_reads, .size = sizeof(struct spoken_touch),
		.take = take_touch };
	bool rejected = side_read(cli, leads, &owners, spoken);
	struct listener listener = { .spoken = spoken };
	struct rollup_limits limits;
	struct fault fault;

	if (rollup_limits_read(&limits, cli->today, &fault))
		listener.rules = rollup_open(&limits, &fault);
	if (listener.rules == NULL)
		report_trouble("%s", fault.text);
	rejected |= side_read(cli, path, &touches, &listener);
	rollup_close(listener.rules);
	spoken_settle(spoken);
	return rejected;
}

struct reps {
	struct nameset *owners;
	struct rep *all;
	size_t count;
	bool have_emails;
	struct arena arena;
};

enum { REP_OWNER, REP_EMAIL, REP_MANAGER, REP_COLLEAGUE, REP_ACTIVE,
	REP_ALIASES, REP_PLACES };

/* Other ways in which the last seller is written; a name stands once. */
static void
add_aliases(struct reps *reps, struct slice list)
{
	while (list.at != NULL) {
		struct slice alias = slice_trim(slice_cut(&list, ';'));
		uint32_t *number;

		if (alias.len == 0)
			continue;
		number = nameset_count(reps->owners, alias);
		if (*number == 0)
			*number = (uint32_t)reps->count;
	}
}

static void
add_rep(struct reps *reps, struct input *in, const struct record *record,
    const size_t *at)
{
	struct slice owner = cell_text(record, at[REP_OWNER]);
	char quoted[80];
	bool active;

	if (owner.len == 0) {
		input_reject(in, record, at[REP_OWNER], "no-owner",
		    "empty; write the seller's name");
		return;
	}
	if (nameset_has(reps->owners, owner)) {
		input_reject(in, record, at[REP_OWNER], "double-owner",
		    "\"%s\" stands above already; keep one row",
		    fault_quote(quoted, sizeof(quoted), owner));
		return;
	}
	if (!cell_bool(in, record, at[REP_ACTIVE], &active))
		return;
	GROW_BY_ONE(reps->all, reps->count);
	reps->all[reps->count++] = (struct rep){
		.owner = arena_copy(&reps->arena, owner),
		.email = arena_copy(&reps->arena,
		    cell_text(record, at[REP_EMAIL])),
		.manager = arena_copy(&reps->arena,
		    cell_text(record, at[REP_MANAGER])),
		.colleague = arena_copy(&reps->arena,
		    cell_text(record, at[REP_COLLEAGUE])),
		.inactive = !active &&
		    cell_text(record, at[REP_ACTIVE]).len > 0,
	};
	*nameset_count(reps->owners, owner) = (uint32_t)reps->count;
	add_aliases(reps, cell_text(record, at[REP_ALIASES]));
}

struct reps *
duefiles_reps(const struct cli *cli, const char *path, bool *rejected)
{
	struct input *in = input_open_side(cli, path, COLUMNS_REP);
	struct reps *reps = xcalloc(1, sizeof(*reps));
	struct record record;
	size_t at[REP_PLACES];

	reps->owners = nameset_new();
	if (input_is_empty(in)) {
		*rejected = close_side(in);
		return reps;
	}
	at[REP_OWNER] = input_need(in, "owner");
	at[REP_EMAIL] = input_find(in, "email");
	at[REP_MANAGER] = input_find(in, "manager");
	at[REP_COLLEAGUE] = input_find(in, "colleague");
	at[REP_ALIASES] = input_find(in, "aliases");
	at[REP_ACTIVE] = input_find(in, "active");
	reps->have_emails = at[REP_EMAIL] != COLUMN_ABSENT;
	while (input_next(in, &record))
		add_rep(reps, in, &record, at);
	*rejected = close_side(in);
	return reps;
}

const struct rep *
duefiles_find_rep(const struct reps *reps, struct slice owner)
{
	uint32_t number = reps ? nameset_get(reps->owners, owner) : 0;

	return number == 0 ? NULL : &reps->all[number - 1];
}

struct slice
duefiles_rep_name(const struct reps *reps, struct slice owner)
{
	const struct rep *rep = duefiles_find_rep(reps, slice_trim(owner));

	return rep == NULL ? owner : rep->owner;
}

bool
duefiles_reps_have_emails(const struct reps *reps)
{
	return reps->have_emails;
}

void
duefiles_free_reps(struct reps *reps)
{
	if (reps == NULL)
		return;
	nameset_free(reps->owners);
	arena_release(&reps->arena);
	free(reps->all);
	free(reps);
}
