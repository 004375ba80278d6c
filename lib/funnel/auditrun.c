/* auditrun.c - auditrun.h: deals in, findings out */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/number.h"
#include "front/output.h"
#include "funnel/auditfacts.h"
#include "funnel/files.h"
#include "funnel/auditrun.h"
#include "funnel/facts.h"
#include "value/units.h"

enum { OUT_LINE, OUT_ID, OUT_COMPANY, OUT_OWNER, OUT_STAGE, OUT_AMOUNT,
	OUT_CURRENCY, OUT_RULE, OUT_CODE, OUT_SEVERITY, OUT_CLAIMED,
	OUT_AUDITED, OUT_GAP, OUT_QUESTION, OUTS };
static const char *const out_names[OUTS] = { "line", "opportunity_id",
	"company", "owner", "stage", "amount", "currency", "rule", "code",
	"severity", "claimed", "audited_stage", "prob_gap", "question" };

/* A deal and what its finding rows say of it. */
struct audited {
	struct audit_case deal;
	unsigned long line;
	struct slice id, company, owner, amount, currency;
};

struct run {
	const struct cli *cli;
	const struct auditrun_options *o;
	struct input *in;
	struct stages *stages;
	struct deal_settings settings;
	struct deal_source *source;
	struct audit_rules *rules;
	struct audit_scope scope;
	struct facts *facts;
	struct auditfacts columns;
	struct audited **deals;	/* by blocks, which stay where they are */
	size_t count, block_room;
	struct arena arena;
	uint64_t errors, bad, strange;
	struct slice first_strange;	/* in evidence */
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

static void
keep_case(struct run *run, const struct record *record,
    const struct deal *deal, const struct audit_case *found)
{
	char amount[32] = "";
	struct audited *a = new_audited(run);

	if (deal->has_amount)
		units_format(amount, deal->amount, deal->digits);
	*a = (struct audited){ .deal = *found, .line = record->line };
	a->id = arena_copy(&run->arena, auditfacts_cell(&run->columns, record,
	    AUDITFACTS_ID));
	a->company = arena_copy(&run->arena, auditfacts_cell(&run->columns,
	    record, AUDITFACTS_COMPANY));
	a->owner = arena_copy(&run->arena, auditfacts_cell(&run->columns,
	    record, AUDITFACTS_OWNER));
	a->amount = arena_copy(&run->arena, slice_of(amount));
	a->currency = arena_copy(&run->arena, deal->currency);
	facts_add(run->facts, &(struct facts_keys){ a->id,
	    auditfacts_cell(&run->columns, record, AUDITFACTS_LEAD),
	    a->company }, &a->deal, run->rules);
	audit_add(run->rules, &a->deal);
}

/* A misspelt word would prove nothing, and nobody would know. */
static void
note_strange(struct run *run, struct slice list)
{
	while (list.at != NULL) {
		struct slice word = slice_trim(slice_cut(&list, ';'));

		if (word.len == 0 || audit_knows(run->rules, word))
			continue;
		if (run->strange++ == 0)
			run->first_strange = arena_copy(&run->arena, word);
	}
}

static void
tell_strange(const struct run *run)
{
	char shown[80];

	if (run->strange == 0)
		return;
	fault_quote(shown, sizeof(shown), run->first_strange);
	report_message("words in evidence that no stage asks for: %llu, as "
	    "\"%s\"; they count for nothing: --print-table audit-word has "
	    "those that are known", (unsigned long long)run->strange, shown);
}

static void
read_deals(struct run *run)
{
	struct audit_case found;
	struct record record;
	struct deal deal;

	while (input_next(run->in, &record)) {
		if (files_read_deal(run->source, run->in, &record, &deal) &&
		    auditfacts_read(&run->columns, &record, &deal, &found)) {
			keep_case(run, &record, &deal, &found);
			note_strange(run, auditfacts_cell(&run->columns,
			    &record, AUDITFACTS_EVIDENCE));
		}
	}
	tell_strange(run);
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
	bool zh = run->cli->lang == LANG_ZH;
	const char *between = zh ? "" : " ", *next = zh ? "、" : ", ";
	size_t i;

	text->len = 0;
	buffer_add(text, words->question[run->cli->lang]);
	for (i = 0; code == AUDIT_OVERCLAIM && i < 64; i++)
		if (result->missing >> i & 1) {
			struct slice token = zh ?
			    audit_token_zh(run->rules, i) :
			    audit_token_name(run->rules, i);

			buffer_format(text, "%s%.*s", between,
			    SLICE_PRINT(token));
			between = next;
		}
	for (i = 0; code == AUDIT_CHAIN_GAP && i < AUDIT_ROLES; i++)
		if (result->gaps >> i & 1) {
			buffer_format(text, "%s%s", between,
			    roles[run->cli->lang][i]);
			between = next;
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
		cli_usage("--fy-start: cannot read \"%s\"; write a month or "
		    "a day such as 4 or 04-06", run->o->fy_start);
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
read_sides(struct run *run)
{
	const struct auditrun_options *o = run->o;

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

static void
open_rules(struct run *run)
{
	struct fault fault;

	run->stages = stages_open(run->o->scheme, &fault);
	if (run->stages == NULL)
		report_trouble("%s", fault.text);
	run->rules = audit_rules_open(run->stages, &fault);
	if (run->rules == NULL)
		report_trouble("%s", fault.text);
	set_period(run);
}

static void
find_columns(struct run *run)
{
	struct fault fault;

	input_need(run->in, "stage");
	input_need(run->in, "amount");
	run->columns = auditfacts_find(run->in, run->rules);
	run->settings = (struct deal_settings){ .stages = run->stages,
		.use_cell = run->o->use_cell, .currency = run->o->currency };
	run->source = deal_open(input_columns(run->in), &run->settings,
	    &fault);
	if (run->source == NULL)
		report_trouble("%s", fault.text);
	auditfacts_set_scope(&run->columns, &run->scope);
	run->scope.touches = run->o->touches != NULL;
	run->scope.roles = run->o->roles != NULL;
}

int
auditrun(const struct cli *cli, const struct auditrun_options *options)
{
	struct run run = { .cli = cli, .o = options };
	struct output *out;
	int status;

	open_rules(&run);
	run.in = input_open(cli, cli_file(cli), COLUMNS_OPPORTUNITY);
	if (input_is_empty(run.in)) {
		release(&run);
		return output_finish_run(cli, run.in, NULL, false);
	}
	find_columns(&run);
	read_sides(&run);
	read_deals(&run);
	out = output_open_plain(cli, out_names, OUTS);
	write_findings(&run, out);
	status = output_finish_run(cli, run.in, out, run.errors > 0 || run.bad > 0);
	release(&run);
	return status;
}
