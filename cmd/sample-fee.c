/*
 * sample-fee - who pays for a sample and for its courier
 *
 * Reads samples, and what is known of their customers from the same file or
 * from the leads, and adds who pays what, with the sentence to write
 * (R-SAMPLE).  Memory: the leads.
 */
#include <stdlib.h>

#include "front/filter.h"
#include "front/side.h"
#include "quote/sample.h"
#include "rule/settings.h"
#include "set/group.h"

enum { FEE_BY, COURIER_BY, ASK, RULE, WHY };
static const char *const adds[] = { "sample_fee_by", "courier_fee_by",
	"ask_text", "sample_rule", "sample_why", NULL };

/* What is known of a customer; unknown is false. */
struct customer {
	struct slice relation, size, type;
	bool known;
};

struct sample {
	struct slice lead_id, account;
	struct customer customer;
	int64_t value, courier, quantity, days;
	bool refused;
};
#define AMOUNT_MOST 100000000000000
static const struct bind reads[] = {
	BIND_TEXT("lead_id", struct sample, lead_id),
	BIND_TEXT("grade_relation", struct sample, customer.relation),
	BIND_TEXT("company_size", struct sample, customer.size),
	BIND_BOOL("known", struct sample, customer.known),
	BIND_TEXT("customer_type", struct sample, customer.type),
	BIND_DECIMAL("sample_value", struct sample, value, 0, AMOUNT_MOST,
	    .remedy = "write an amount as 12.50"),
	BIND_DECIMAL("courier_cost", struct sample, courier, 0, AMOUNT_MOST,
	    .remedy = "write an amount as 12.50"),
	BIND_BOOL("courier_refused", struct sample, refused),
	BIND_DECIMAL("quantity_planned", struct sample, quantity, 0,
	    AMOUNT_MOST),
	BIND_INT("order_within_days", struct sample, days, 0, 36500),
	BIND_TEXT("courier_account", struct sample, account),
	BIND_END
};

struct lead {
	struct slice lead_id;
	struct customer customer;
};
static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct lead, lead_id, .needed = true,
	    .filled = "run lead-import first, which gives every lead an id"),
	BIND_TEXT("grade_relation", struct lead, customer.relation),
	BIND_TEXT("company_size", struct lead, customer.size),
	BIND_BOOL("known", struct lead, customer.known),
	BIND_TEXT("customer_type", struct lead, customer.type),
	BIND_END
};

struct run {
	struct quotesample *rules;
	struct groups *ids;
	struct customer *customers;	/* of each id */
	size_t count;
	struct arena arena;
	const char *leads;
	int64_t least_quantity, firm_days;
	bool lenient;
	struct buffer text;
	uint64_t strangers;
};

static bool
take_lead(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct lead *lead = row;
	struct run *run = context;
	size_t i = groups_find(run->ids, &lead->lead_id);
	struct customer *c;

	(void)line;
	if (i < run->count)
		return bind_set_flaw(flaw, "lead_id", "double-id",
		    "the id stands there twice; merge the leads first");
	GROW_BY_ONE(run->customers, run->count);
	run->count++;
	c = &run->customers[i];
	*c = lead->customer;
	c->relation = arena_copy(&run->arena, c->relation);
	c->size = arena_copy(&run->arena, c->size);
	c->type = arena_copy(&run->arena, c->type);
	return true;
}

/* What the sample's own row says goes before what its lead says. */
static struct customer
find_customer(struct run *run, const struct sample *sample)
{
	struct customer c = sample->customer;
	size_t i;

	if (run->leads == NULL)
		return c;
	i = groups_seek(run->ids, &sample->lead_id);
	if (i == GROUP_NONE) {
		run->strangers++;
		return c;
	}
	if (c.relation.len == 0)
		c.relation = run->customers[i].relation;
	if (c.size.len == 0)
		c.size = run->customers[i].size;
	if (c.type.len == 0)
		c.type = run->customers[i].type;
	c.known |= run->customers[i].known;
	return c;
}

static void
gather_facts(const struct run *run, const struct sample *sample,
    const struct customer *c, bool facts[QUOTESAMPLE_FACTS])
{
	bool large = slice_is(c->size, "large");
	bool answered = sample->quantity != BIND_NO_NUMBER &&
	    sample->days != BIND_NO_NUMBER;

	facts[QUOTESAMPLE_OLD] = slice_is(c->relation, "A");
	facts[QUOTESAMPLE_BIG] = large && c->known;
	facts[QUOTESAMPLE_TRADER] = slice_is(c->type, "local_trader") &&
	    (c->size.len == 0 || slice_is(c->size, "small"));
	facts[QUOTESAMPLE_LENIENT] = run->lenient;
	facts[QUOTESAMPLE_REFUSED] = sample->refused;
	facts[QUOTESAMPLE_PRICED] = sample->value != BIND_NO_NUMBER &&
	    sample->courier != BIND_NO_NUMBER;
	facts[QUOTESAMPLE_CHEAP] = facts[QUOTESAMPLE_PRICED] &&
	    sample->value < sample->courier;
	facts[QUOTESAMPLE_ANSWERED] = answered;
	facts[QUOTESAMPLE_FIRM] = answered && run->least_quantity >= 0 &&
	    sample->days <= run->firm_days &&
	    sample->quantity >= run->least_quantity;
}

static enum filter_verdict
decide_sample(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	const struct sample *sample = row;
	struct run *run = context;
	struct customer customer = find_customer(run, sample);
	const struct quotesample_words words = {
		.account = sample->account,
		.value_known = sample->value != BIND_NO_NUMBER,
		.courier_known = sample->courier != BIND_NO_NUMBER,
	};
	const struct quotesample_decision *decision;
	bool facts[QUOTESAMPLE_FACTS], zh = f->cli->lang == LANG_ZH;

	gather_facts(run, sample, &customer, facts);
	decision = quotesample_decide(run->rules, facts);
	if (decision == NULL) {
		bind_set_flaw(flaw, NULL, "undecided",
		    "no row of table sample fits; add one");
		return FILTER_REJECT;
	}
	f->cells[FEE_BY] = decision->sample;
	f->cells[COURIER_BY] = decision->courier;
	f->cells[RULE] = decision->rules;
	run->text.len = 0;
	quotesample_say(run->rules, decision, &words, zh, &run->text);
	filter_cell(f, ASK, buffer_slice(&run->text));
	if (f->explain) {
		run->text.len = 0;
		quotesample_explain(run->rules, decision, zh, &run->text);
		filter_cell(f, WHY, buffer_slice(&run->text));
	}
	return FILTER_WRITE;
}

static void
tell_strangers(struct filter_run *f, void *context)
{
	const struct run *run = context;

	(void)f;
	if (run->strangers > 0)
		report_message("%s: leads of samples that are not there: "
		    "%llu; their own columns alone decided", run->leads,
		    (unsigned long long)run->strangers);
}

static int
run_command(const struct cli *cli, struct run *run)
{
	const struct side side = {
		.kind = COLUMNS_LEAD, .reads = lead_reads,
		.size = sizeof(struct lead), .take = take_lead,
	};
	uint64_t *const counts[] = { &run->strangers, NULL };
	const struct filter filter = {
		.size = sizeof(struct sample), .record = decide_sample,
		.end = tell_strangers, .counts = counts,
	};
	const struct setting settings[] = {
		{ "sample_firm_days", &run->firm_days },
	};
	struct fault fault;
	bool rejected;
	int status;

	run->rules = quotesample_open(&fault);
	if (run->rules == NULL || !settings_read("limit", settings, 1, &fault))
		report_trouble("%s", fault.text);
	run->ids = groups_new(1);
	rejected = side_read(cli, run->leads, &side, run);
	status = filter_run(cli, &filter, run);
	quotesample_close(run->rules);
	groups_free(run->ids);
	free(run->customers);
	arena_release(&run->arena);
	buffer_release(&run->text);
	return status == EXIT_OK && rejected ? EXIT_REJECTS : status;
}

int
main(int argc, char **argv)
{
	struct run run = { .least_quantity = -1 };
	const struct cli_option options[] = {
		OPTION_FILE('l', "leads", &run.leads,
		    "what is known of the customers"),
		OPTION_DECIMAL('m', "min-qty", "NUMBER", &run.least_quantity,
		    0, AMOUNT_MOST,
		    "least planned quantity for which we bear the courier"),
		OPTION_FLAG(0, "lenient", &run.lenient,
		    "small local traders get cheap samples free"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "say who pays for a sample and its courier",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_EXPLAIN | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "sample sample-text limit columns",
		.kind = COLUMNS_SAMPLE, .reads = reads, .adds = adds,
		.parallel = true,
		.sides = (const struct cli_side[]){
			{ "leads", COLUMNS_LEAD, lead_reads }, { NULL, COLUMNS_NONE, NULL } },
	};

	cli_start(&cli, argc, argv);
	return run_command(&cli, &run);
}
