/*
 * stage-audit - does the evidence carry what is claimed of a deal?
 *
 * Reads opportunities and writes one row for each finding, with the question
 * to ask the seller (R-AUDIT).  Keeps the deals in memory, for what is usual
 * follows from those that were won.
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/number.h"
#include "front/cells.h"
#include "front/cli.h"
#include "front/input.h"
#include "front/output.h"
#include "funnel/audit.h"
#include "funnel/deal.h"
#include "funnel/facts.h"
#include "value/units.h"

enum { USE_STAGE, USE_CELL };

struct options {
	const char *scheme, *history, *touches, *quotes, *roles, *period,
	    *currency, *fy_start;
	int use;
};

/* A deal and what its finding rows say of it. */
struct audited {
	struct audit_case deal;
	unsigned long line;
	struct slice id, company, owner, amount, currency;
};

enum { COL_ID, COL_LEAD, COL_COMPANY, COL_OWNER, COL_EVIDENCE, COL_DECIDER,
	COL_SUPPORTER, COL_BUDGET, COL_DEPOSIT, COL_CONTRACT, COL_ACTION,
	COL_ACTION_DATE, COL_TOUCH, COL_SINCE, COL_PUSHES, COLS };
static const char *const col_names[COLS] = { "opportunity_id", "lead_id",
	"company", "owner", "evidence", "decision_maker", "supporter",
	"budget_ok", "deposit_date", "contract_date", "next_action",
	"next_action_date", "last_touch_date", "stage_since",
	"close_pushes" };

enum { OUT_LINE, OUT_ID, OUT_COMPANY, OUT_OWNER, OUT_STAGE, OUT_AMOUNT,
	OUT_CURRENCY, OUT_RULE, OUT_CODE, OUT_SEVERITY, OUT_CLAIMED,
	OUT_AUDITED, OUT_GAP, OUT_QUESTION, OUTS };
static const char *const out_names[OUTS] = { "line", "opportunity_id",
	"company", "owner", "stage", "amount", "currency", "rule", "code",
	"severity", "claimed", "audited_stage", "prob_gap", "question" };

struct run {
	const struct cli *cli;
	const struct options *o;
	struct input *in;
	struct stages *stages;
	struct deal_source *source;
	struct audit_rules *rules;
	struct audit_scope scope;
	struct facts *facts;
	size_t column[COLS];
	struct audited **deals;	/* by blocks, which stay where they are */
	size_t count, block_room;
	struct arena arena;
	uint64_t errors, bad;
};

enum { BLOCK = 4096 };

static struct audited *
audited_at(const struct run *run, size_t i)
{
	return &run->deals[i / BLOCK][i % BLOCK];
}

static struct audited *
new_audited(struct run *run)
{
	size_t block = run->count / BLOCK;

	if (run->count % BLOCK == 0) {
		GROW(run->deals, block, run->block_room);
		run->deals[block] = arena_alloc(&run->arena,
		    BLOCK * sizeof(**run->deals));
	}
	return audited_at(run, run->count++);
}

static struct slice
cell(const struct run *run, const struct record *record, int column)
{
	return cell_text(record, run->column[column]);
}

/* R-AUDIT-07: evidence that other columns give. */
static bool
read_evidence(struct run *run, const struct record *record,
    struct audit_case *deal)
{
	static const struct {
		int column;
		const char *token;
	} filled[] = { { COL_DECIDER, "decision_maker" },
		{ COL_SUPPORTER, "supporter" }, { COL_DEPOSIT, "deposit" },
		{ COL_CONTRACT, "contract" } };
	bool budget;
	size_t i;

	deal->evidence = audit_tokens(run->rules,
	    cell(run, record, COL_EVIDENCE));
	for (i = 0; i < sizeof(filled) / sizeof(*filled); i++)
		if (cell(run, record, filled[i].column).len > 0)
			deal->evidence |= audit_token(run->rules,
			    slice_of(filled[i].token));
	if (!cell_bool(run->in, record, run->column[COL_BUDGET], &budget))
		return false;
	if (budget)
		deal->evidence |= audit_token(run->rules, SLICE("budget"));
	return true;
}

static bool
read_case(struct run *run, const struct record *record,
    const struct deal *deal, struct audit_case *out)
{
	*out = (struct audit_case){ .kind = deal->kind, .stage = deal->stage,
	    .chance = deal->chance, .created = deal->created,
	    .closed = deal->closed != DATE_NONE ? deal->closed :
	    deal->expected_close, .expected_close = deal->expected_close,
	    .first_stage = STAGE_UNKNOWN, .has_amount = deal->has_amount };
	out->has_next_step = cell(run, record, COL_ACTION).len > 0 ||
	    cell(run, record, COL_ACTION_DATE).len > 0;
	if (!read_evidence(run, record, out) ||
	    !cell_date(run->in, record, run->column[COL_SINCE],
	    &out->stage_since) ||
	    !cell_date(run->in, record, run->column[COL_TOUCH],
	    &out->last_touch) ||
	    !cell_int(run->in, record, run->column[COL_PUSHES], 0, 100000, 0,
	    &out->pushes))
		return false;
	/* In its stage since the day it was entered: first seen there. */
	if (out->stage_since != DATE_NONE && out->stage_since == out->created)
		out->first_stage = out->stage;
	return true;
}

static void
keep_case(struct run *run, const struct record *record,
    const struct deal *deal, const struct audit_case *found)
{
	char amount[32] = "";
	struct audited *a = new_audited(run);

	if (deal->has_amount)
		units_format(amount, deal->amount, deal->digits);
	*a = (struct audited){ .deal = *found, .line = record->line };
	a->id = arena_copy(&run->arena, cell(run, record, COL_ID));
	a->company = arena_copy(&run->arena, cell(run, record, COL_COMPANY));
	a->owner = arena_copy(&run->arena, cell(run, record, COL_OWNER));
	a->amount = arena_copy(&run->arena, slice_of(amount));
	a->currency = arena_copy(&run->arena, deal->currency);
	facts_add(run->facts, &(struct facts_keys){ a->id,
	    cell(run, record, COL_LEAD), a->company }, &a->deal, run->rules);
	audit_add(run->rules, &a->deal);
}

static void
read_deals(struct run *run)
{
	struct audit_case found;
	struct deal_flaw flaw;
	struct record record;
	struct deal deal;

	while (input_next(run->in, &record)) {
		if (!deal_read(run->source, &record, &deal, &flaw))
			input_reject_value(run->in, &record, flaw.column,
			    flaw.code, flaw.remedy);
		else if (read_case(run, &record, &deal, &found))
			keep_case(run, &record, &deal, &found);
	}
}

/* The question, and behind it what is missing. */
static struct slice
ask(const struct run *run, enum audit_code code,
    const struct audit_result *result, struct buffer *text)
{
	static const char *const roles[2][AUDIT_ROLES] = {
		{ "decides", "uses", "buys", "advises" },
		{ "决策", "使用", "采购", "顾问" } };
	const struct audit_words *words = audit_words(run->rules, code);
	const char *between = " ";
	size_t i;

	text->len = 0;
	buffer_add(text, words->question[run->cli->lang]);
	for (i = 0; code == AUDIT_OVERCLAIM && i < 64; i++)
		if (result->missing >> i & 1) {
			struct slice token = audit_token_name(run->rules, i);

			buffer_format(text, "%s%.*s", between,
			    SLICE_PRINT(token));
			between = ", ";
		}
	for (i = 0; code == AUDIT_CHAIN_GAP && i < AUDIT_ROLES; i++)
		if (result->gaps >> i & 1) {
			buffer_format(text, "%s%s", between,
			    roles[run->cli->lang][i]);
			between = ", ";
		}
	return buffer_slice(text);
}

static void
write_finding(struct run *run, struct output *out, const struct audited *a,
    enum audit_code code, const struct audit_result *result,
    struct buffer *text)
{
	const struct audit_words *words = audit_words(run->rules, code);
	struct slice cells[OUTS];
	char line[32], claimed[32], gap[32] = "";

	number_format(line, (int64_t)a->line, 0, false);
	number_format(claimed, a->deal.chance, 4, true);
	if (result->audited)
		number_format(gap, a->deal.chance - result->chance, 4, true);
	cells[OUT_LINE] = slice_of(line);
	cells[OUT_ID] = a->id;
	cells[OUT_COMPANY] = a->company;
	cells[OUT_OWNER] = a->owner;
	cells[OUT_STAGE] = a->deal.stage == STAGE_UNKNOWN ? SLICE_EMPTY :
	    stages_at(run->stages, a->deal.stage)->name;
	cells[OUT_AMOUNT] = a->amount;
	cells[OUT_CURRENCY] = a->currency;
	cells[OUT_RULE] = words->rule;
	cells[OUT_CODE] = words->code;
	cells[OUT_SEVERITY] = words->severity;
	cells[OUT_CLAIMED] = slice_of(claimed);
	cells[OUT_AUDITED] = !result->audited ||
	    result->stage == STAGE_UNKNOWN ? SLICE_EMPTY :
	    stages_at(run->stages, result->stage)->name;
	cells[OUT_GAP] = slice_of(gap);
	cells[OUT_QUESTION] = ask(run, code, result, text);
	run->errors += words->level == AUDIT_ERROR;
	output_cells(out, cells);
}

/* One finding for the whole file. */
static void
write_no_evidence(struct run *run, struct output *out)
{
	const struct audit_words *words = audit_words(run->rules,
	    AUDIT_NO_EVIDENCE);
	struct slice cells[OUTS];
	int i;

	for (i = 0; i < OUTS; i++)
		cells[i] = SLICE_EMPTY;
	cells[OUT_RULE] = words->rule;
	cells[OUT_CODE] = words->code;
	cells[OUT_SEVERITY] = words->severity;
	cells[OUT_QUESTION] = words->question[run->cli->lang];
	output_cells(out, cells);
}

static void
write_findings(struct run *run, struct output *out)
{
	struct buffer text = { 0 };
	struct audit_result result;
	size_t i;
	int code;

	if (run->count > 0 && !audit_has_evidence(run->rules))
		write_no_evidence(run, out);
	for (i = 0; i < run->count; i++) {
		const struct audited *a = audited_at(run, i);

		audit_judge(run->rules, &run->scope, &a->deal, &result);
		for (code = 0; code < AUDIT_CODES; code++)
			if (result.codes >> code & 1)
				write_finding(run, out, a,
				    (enum audit_code)code, &result, &text);
	}
	buffer_release(&text);
}

/* The quarter of today where no period is given. */
static void
set_period(struct run *run)
{
	int fiscal_start = DATE_CALENDAR_YEAR, quarter;
	char text[32];
	const char *period = run->o->period;
	struct fault fault;

	if (run->o->fy_start != NULL && !date_parse_fiscal_start(
	    slice_of(run->o->fy_start), &fiscal_start))
		cli_usage("--fy-start: write a month or a day such as 4 or "
		    "04-06");
	if (period == NULL) {
		int64_t year = date_fiscal_quarter(run->cli->today,
		    fiscal_start, &quarter);
		struct buffer b = { 0 };

		buffer_format(&b, "%04dQ%d", (int)year, quarter);
		memcpy(text, b.data, b.len);
		text[b.len] = '\0';
		buffer_release(&b);
		period = text;
	}
	run->scope.today = run->cli->today;
	if (!date_parse_period(slice_of(period), fiscal_start,
	    &run->scope.from, &run->scope.to, &fault))
		cli_usage("--period: %s", fault.text);
}

static void
set_scope(struct run *run)
{
	const size_t *c = run->column;

	run->scope.next_steps = c[COL_ACTION] != COLUMN_ABSENT ||
	    c[COL_ACTION_DATE] != COLUMN_ABSENT;
	run->scope.amounts = true;
	run->scope.touches = run->o->touches != NULL;
	run->scope.roles = run->o->roles != NULL;
	run->scope.deposits = c[COL_DEPOSIT] != COLUMN_ABSENT ||
	    c[COL_EVIDENCE] != COLUMN_ABSENT;
}

static void
read_sides(struct run *run)
{
	const struct options *o = run->o;

	run->facts = facts_new(run->cli, run->stages, run->rules);
	if (o->history != NULL)
		run->bad += facts_read_history(run->facts, o->history);
	if (o->touches != NULL)
		run->bad += facts_read_touches(run->facts, o->touches);
	if (o->quotes != NULL)
		run->bad += facts_read_quotes(run->facts, o->quotes);
	if (o->roles != NULL)
		run->bad += facts_read_roles(run->facts, o->roles);
}

static void
release(struct run *run)
{
	deal_close(run->source);
	if (run->facts != NULL)
		facts_free(run->facts);
	audit_rules_close(run->rules);
	stages_close(run->stages);
	arena_release(&run->arena);
	free(run->deals);
}

static int
run_command(struct run *run)
{
	struct deal_settings settings = { .use_cell = run->o->use == USE_CELL,
	    .currency = run->o->currency };
	struct output *out;
	struct fault fault;
	int i, status;

	run->stages = stages_open(run->o->scheme, &fault);
	if (run->stages == NULL)
		report_trouble("%s", fault.text);
	run->rules = audit_rules_open(run->stages, &fault);
	if (run->rules == NULL)
		report_trouble("%s", fault.text);
	set_period(run);
	settings.stages = run->stages;
	run->in = input_open(run->cli, cli_file(run->cli),
	    COLUMNS_OPPORTUNITY);
	if (input_is_empty(run->in)) {
		release(run);
		return cli_finish(run->cli, run->in, NULL, false);
	}
	input_need(run->in, "stage");
	input_need(run->in, "amount");
	for (i = 0; i < COLS; i++)
		run->column[i] = input_find(run->in, col_names[i]);
	run->source = deal_open(input_columns(run->in), &settings, &fault);
	if (run->source == NULL)
		report_trouble("%s", fault.text);
	set_scope(run);
	read_sides(run);
	read_deals(run);
	out = output_open_plain(run->cli, out_names, OUTS);
	write_findings(run, out);
	status = cli_finish(run->cli, run->in, out,
	    run->errors > 0 || run->bad > 0);
	release(run);
	return status;
}

int
main(int argc, char **argv)
{
	struct options o = { .scheme = "seven" };
	const struct cli_option options[] = {
		OPTION_TEXT('s', "scheme", "NAME", &o.scheme,
		    "stages: seven (the default), five or a file"),
		OPTION_TEXT('p', "period", "PERIOD", &o.period,
		    "whose end is looked at; default this quarter"),
		OPTION_CHOICE('u', "use", "stage|cell", &o.use,
		    "what is claimed: the stage's probability or the cell's"),
		OPTION_FILE(0, "history", &o.history,
		    "stages and the days on which they were entered"),
		OPTION_FILE(0, "touches", &o.touches, "contact log"),
		OPTION_FILE(0, "quotes", &o.quotes, "quotes"),
		OPTION_FILE(0, "roles", &o.roles,
		    "who decides, uses, buys and advises"),
		OPTION_TEXT(0, "currency", "CODE", &o.currency,
		    "currency where the cell is empty"),
		OPTION_TEXT(0, "fy-start", "MM-DD", &o.fy_start,
		    "first month or day of the fiscal year"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "find deals whose evidence does not carry the claim",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "stage-seven stage-five audit audit-finding cadence "
		    "deal-words currency columns",
		.kind = COLUMNS_OPPORTUNITY,
		.also_reads = "opportunity_id lead_id company stage probability "
		    "amount currency evidence decision_maker "
		    "budget_ok deposit_date expected_close "
		    "stage_since created_date last_touch_date "
		    "close_pushes outcome",
		.adds = (const char *const[]){
		    "line", "opportunity_id", "rule", "severity",
		    "claimed", "audited_stage", "prob_gap",
		    "question", NULL },
	};
	struct run run = { .cli = &cli, .o = &o };

	cli_start(&cli, argc, argv);
	return run_command(&run);
}
