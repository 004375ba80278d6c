/*
 * lead-assign - give every lead an owner, fairly
 *
 * Reads leads and writes all of them with their owner and why he is it
 * (R-ASSIGN); with --claim a seller takes some himself.  Keeps the leads in
 * memory, for the best are dealt first.
 */
#include <stdlib.h>

#include "set/label.h"
#include "base/date.h"
#include "base/say.h"
#include "csv/records.h"
#include "front/filter.h"
#include "front/side.h"
#include "lead/assign.h"
#include "lead/status.h"
#include "rule/places.h"
#include "rule/settings.h"
#include "rule/table.h"
#include "rule/when.h"
#include "value/matchkey.h"

struct lead {
	struct slice id, company, dup_group, dup_kind, status, owner, previous,
	    rule, why, last_contact;
	int32_t released, assigned;
	int64_t score, contacts;
};
static const struct bind reads[] = {
	BIND_TEXT("lead_id", struct lead, id),
	BIND_TEXT("company", struct lead, company),
	BIND_TEXT("dup_group", struct lead, dup_group),
	BIND_TEXT("dup_kind", struct lead, dup_kind),
	BIND_TEXT("status", struct lead, status),
	BIND_TEXT("owner", struct lead, owner),
	BIND_TEXT("previous_owner", struct lead, previous),
	BIND_DATE("released_date", struct lead, released),
	BIND_DATE("assigned_date", struct lead, assigned),
	BIND_DECIMAL("score", struct lead, score, -1000000, 1000000),
	BIND_INT("contact_count", struct lead, contacts, 0, 1000000),
	BIND_TEXT("last_contact_date", struct lead, last_contact),
	BIND_TEXT("assign_rule", struct lead, rule),
	BIND_TEXT("assign_why", struct lead, why),
	BIND_END
};
enum { OWNER, PREVIOUS, ASSIGNED, STATUS, RULE, WHY };
static const char *const adds[] = { "owner", "previous_owner",
	"assigned_date", "status", "assign_rule", "assign_why", NULL };

struct seller {
	struct slice owner, team;
	int64_t weight, most;
	int active;
};
static const struct bind seller_reads[] = {
	BIND_TEXT("owner", struct seller, owner, .needed = true,
	    .filled = "write the seller's name"),
	BIND_TEXT("team", struct seller, team),
	BIND_DECIMAL("weight", struct seller, weight, 0, ASSIGN_WEIGHT_MOST),
	BIND_INT("max_open", struct seller, most, 0, 1000000),
	BIND_WORD("active", struct seller, active, "no|yes"),
	BIND_END
};

struct rule_row {
	struct slice when, owner, team;
};
static const struct bind rule_reads[] = {
	BIND_TEXT("when", struct rule_row, when, .needed = true),
	BIND_TEXT("owner", struct rule_row, owner),
	BIND_TEXT("team", struct rule_row, team),
	BIND_END
};

struct rule {
	struct when *when;
	size_t number;
};

struct options {
	const char *reps, *rules, *load, *team, *by;
	struct cli_list claims;
	int64_t cooldown, claim_per_day;
};

/* What is written of a lead beside what the dealing says. */
struct kept {
	bool keeps_reason;	/* it has one already, which stays */
	bool pooled, contacted;
};

struct run {
	const struct cli *cli;
	struct options o;
	struct assign *assign;
	struct wordmap *statuses;
	struct legal_forms *forms;
	struct table *words;
	size_t word_rows[ASSIGN_CODES + 1];	/* the last: in hand */
	struct needs needs;
	struct needs_found found;
	struct slice cells[NEEDS_MOST];
	struct rule *rules;
	size_t rule_count;
	struct records *records;
	struct kept *kept;
	size_t room;
	struct buffer key;
	int64_t claimed_today;
	bool by_is_listed, any_rep;
	uint64_t done[ASSIGN_CODES];
};

static bool
take_seller(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct seller *seller = row;
	struct run *run = context;
	struct assign_rep rep = { .name = seller->owner, .team = seller->team,
	    .weight = seller->weight == BIND_NO_NUMBER ? ASSIGN_WEIGHT_UNIT :
	    seller->weight, .active = seller->active != 0,
	    .most = seller->most == BIND_NO_NUMBER ? -1 : seller->most };

	(void)line;
	run->any_rep = true;
	if (run->o.by != NULL && slice_is(seller->owner, run->o.by))
		run->by_is_listed = true;
	flaw->code = "seller-twice";
	return assign_add_rep(run->assign, &rep, &flaw->fault);
}

static size_t
place_column(void *context, struct slice name)
{
	return needs_place(context, name);
}

static bool
take_rule(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct rule_row *r = row;
	struct run *run = context;
	struct rule rule;

	(void)line;
	flaw->code = "bad-rule";
	if ((r->owner.len > 0) == (r->team.len > 0))
		return flaw_set(flaw, NULL, "bad-rule", "whose leads are "
		    "these? write either an owner or a team");
	rule.number = assign_add_rule(run->assign, r->owner, r->team,
	    &flaw->fault);
	if (rule.number == ASSIGN_NONE)
		return false;
	rule.when = when_compile(r->when, place_column, &run->needs,
	    &flaw->fault);
	if (rule.when == NULL)
		return false;
	run->rules = xrealloc(run->rules, run->rule_count + 1,
	    sizeof(*run->rules));
	run->rules[run->rule_count++] = rule;
	return true;
}

/* What the company is known by: the group that was found, or its name. */
static struct slice
account_of(struct run *run, const struct lead *lead)
{
	run->key.len = 0;
	if (lead->dup_group.len > 0 && slice_is(lead->dup_kind, "company")) {
		buffer_add(&run->key, SLICE("g"));
		buffer_add(&run->key, lead->dup_group);
		return buffer_slice(&run->key);
	}
	buffer_add(&run->key, SLICE("c"));
	matchkey_company(&run->key, run->forms, lead->company);
	return run->key.len == 1 ? SLICE_EMPTY : buffer_slice(&run->key);
}

static struct assign_lead
read_lead(struct run *run, const struct lead *lead)
{
	/* The bytes behind an empty cell may not be read. */
	int says = wordmap_find(run->statuses, lead->status.len > 0 ?
	    lead->status : LABEL_EMPTY);
	bool known = says != WORDMAP_NONE, pooled =
	    slice_is(lead->status, "pool");

	return (struct assign_lead){ .id = lead->id, .owner = lead->owner,
	    .previous = lead->previous, .account = account_of(run, lead),
	    .score = lead->score, .rule = ASSIGN_NONE,
	    .open = !known || (says & LEADSTATUS_IDLE) == 0 ||
	    (pooled && lead->owner.len == 0),
	    .closed = known && (says & LEADSTATUS_CLOSED) != 0,
	    .cooling = lead->released != DATE_NONE && lead->previous.len > 0 &&
	    (int64_t)lead->released + run->o.cooldown > run->cli->today };
}

static bool
take_load(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct run *run = context;
	struct assign_lead lead = read_lead(run, row);

	(void)line;
	(void)flaw;
	assign_add_load(run->assign, &lead);
	return true;
}

/* The columns of the rules must be in the file or in the dictionary. */
static void
find_columns(struct filter_run *f, struct run *run)
{
	struct fault fault;
	struct dictionary *d = dictionary_open(COLUMNS_LEAD, &fault);
	size_t i, column;

	if (d == NULL)
		report_trouble("%s", fault.text);
	if (run->needs.full)
		report_trouble("%s: the rules look at more than %d columns; "
		    "use fewer", run->o.rules, NEEDS_MOST);
	for (i = 0; i < run->needs.count; i++) {
		column = input_find(f->in, run->needs.names[i]);
		if (column != COLUMN_ABSENT)
			needs_find(&run->found, i, column);
		else if (dictionary_find(d, slice_of(run->needs.names[i])) ==
		    SIZE_MAX)
			report_trouble("%s: no column \"%s\", which the rules "
			    "look at; correct %s", input_label(f->in),
			    run->needs.names[i], run->o.rules);
	}
	dictionary_close(d);
	needs_clear(&run->needs, run->cells);
}

static void
begin_leads(struct filter_run *f, void *context)
{
	find_columns(f, context);
}

static size_t
first_rule(struct run *run, const struct record *record)
{
	size_t i;

	if (run->rule_count == 0)
		return ASSIGN_NONE;
	needs_read(&run->found, record, run->cells);
	for (i = 0; i < run->rule_count; i++)
		if (assign_rule_is_active(run->assign, run->rules[i].number) &&
		    when_holds(run->rules[i].when, run->cells))
			return run->rules[i].number;
	return ASSIGN_NONE;
}

static enum filter_verdict
keep_lead(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	const struct lead *lead = row;
	struct run *run = context;
	struct assign_lead a = read_lead(run, lead);
	size_t i = records_count(run->records);

	(void)flaw;
	if (!a.closed && (a.owner.len == 0 ||
	    !assign_is_active(run->assign, a.owner)))
		a.rule = first_rule(run, f->record);
	if (i == run->room) {
		run->room = run->room * 2 + 256;
		run->kept = xrealloc(run->kept, run->room, sizeof(*run->kept));
	}
	run->kept[i] = (struct kept){ .keeps_reason = lead->rule.len > 0,
	    .pooled = slice_is(lead->status, "pool"),
	    .contacted = lead->last_contact.len > 0 || (lead->contacts > 0) };
	if (run->o.by != NULL && lead->assigned == run->cli->today &&
	    slice_is(lead->owner, run->o.by))
		run->claimed_today++;
	records_add(run->records, f->record, SLICE_EMPTY);
	assign_add(run->assign, &a);
	return FILTER_LEAVE;
}

static void
claim_leads(struct filter_run *f, struct run *run)
{
	static const char *const refused[] = {
		[CLAIM_UNKNOWN] = "there is no lead of this id; look it up",
		[CLAIM_OWNED] = "it has an owner; ask him",
		[CLAIM_CLOSED] = "it is lost or invalid; correct its status "
		    "first",
		[CLAIM_LEFT] = "who claims it takes no leads; set active in "
		    "--reps",
		[CLAIM_COOLING] = "who lost it has to wait; see --cooldown",
		[CLAIM_DAY] = "so many on one day are too many; see "
		    "--claim-per-day",
		[CLAIM_FULL] = "max_open of --reps is reached; finish some "
		    "leads first",
	};
	size_t i;

	for (i = 0; i < run->o.claims.count; i++) {
		const char *id = run->o.claims.items[i];
		enum assign_claim claim = assign_claim(run->assign,
		    slice_of(id), slice_of(run->o.by),
		    run->o.claim_per_day - run->claimed_today);

		if (claim == CLAIM_OK)
			run->claimed_today++;
		else if (claim == CLAIM_YOURS)
			report_message("%s: \"%s\" is its owner already", id,
			    run->o.by);
		else
			report_message("%s: not assigned: %s", id,
			    say(refused[claim]));
		f->found |= claim != CLAIM_OK && claim != CLAIM_YOURS;
	}
}

static struct slice
word(const struct run *run, size_t which, int lang)
{
	return table_text(run->words, run->word_rows[which],
	    lang == LANG_ZH ? 3 : 2);
}

static void
write_reason(struct filter_run *f, struct run *run,
    const struct assign_verdict *v)
{
	struct slice why = word(run, v->code, f->cli->lang),
	    hand = word(run, ASSIGN_CODES, f->cli->lang);

	f->cells[RULE] = table_text(run->words, run->word_rows[v->code], 1);
	if (f->cli->explain && v->owner.len > 0)
		filter_cell_format(f, WHY, "%.*s (%.*s; %.*s: %lld)",
		    SLICE_PRINT(why), SLICE_PRINT(v->owner), SLICE_PRINT(hand),
		    (long long)v->in_hand);
	else
		f->cells[WHY] = why;
}

static void
write_lead(struct filter_run *f, struct run *run, size_t i)
{
	struct assign_verdict v = assign_verdict(run->assign, i);
	const struct kept *kept = &run->kept[i];
	bool changes = run->o.claims.count == 0 ? v.code != ASSIGN_KEPT :
	    v.code == ASSIGN_CLAIMED;

	run->done[v.code]++;
	f->cells[OWNER] = filter_raw(f, "owner");
	f->cells[PREVIOUS] = filter_raw(f, "previous_owner");
	f->cells[ASSIGNED] = filter_raw(f, "assigned_date");
	f->cells[STATUS] = filter_raw(f, "status");
	f->cells[RULE] = filter_raw(f, "assign_rule");
	f->cells[WHY] = filter_raw(f, "assign_why");
	if (!changes) {
		if (run->o.claims.count == 0 && !kept->keeps_reason)
			write_reason(f, run, &v);
		return;
	}
	f->cells[OWNER] = v.owner;
	if (v.left.len > 0) {
		f->cells[PREVIOUS] = v.left;
		f->cells[ASSIGNED] = SLICE_EMPTY;
	}
	if (v.owner.len > 0) {
		filter_cell_date(f, ASSIGNED, f->cli->today);
		if (kept->pooled)
			f->cells[STATUS] = kept->contacted ? SLICE("open") :
			    SLICE("new");
	}
	write_reason(f, run, &v);
}

static void
tell_counts(const struct run *run)
{
	const uint64_t *n = run->done;

	report_message("%llu dealt, %llu to the seller of their company, "
	    "%llu by a rule, %llu with an owner, %llu without capacity",
	    (unsigned long long)n[ASSIGN_DEALT],
	    (unsigned long long)n[ASSIGN_ACCOUNT],
	    (unsigned long long)n[ASSIGN_RULE],
	    (unsigned long long)n[ASSIGN_KEPT],
	    (unsigned long long)n[ASSIGN_NO_CAPACITY]);
}

static void
write_leads(struct filter_run *f, void *context)
{
	struct run *run = context;
	struct arena scratch = { 0 };
	size_t i;

	if (run->o.load != NULL) {
		const struct side load = { .kind = COLUMNS_LEAD,
		    .reads = reads, .size = sizeof(struct lead),
		    .take = take_load };

		f->found |= side_read(f->cli, run->o.load, &load, run);
	}
	if (run->o.claims.count > 0)
		claim_leads(f, run);
	else
		assign_deal(run->assign);
	for (i = 0; i < records_count(run->records); i++) {
		struct record record = records_get(run->records, i, false,
		    &scratch);

		f->record = &record;
		write_lead(f, run, i);
		output_record(f->out, &record, f->cells);
		arena_reset(&f->scratch);
		arena_reset(&scratch);
	}
	f->record = NULL;
	arena_release(&scratch);
	if (!f->cli->quiet && run->o.claims.count == 0)
		tell_counts(run);
}

static void
find_words(struct run *run)
{
	static const char *const codes[ASSIGN_CODES + 1] = {
		[ASSIGN_KEPT] = "kept", [ASSIGN_ACCOUNT] = "account",
		[ASSIGN_RULE] = "rule", [ASSIGN_DEALT] = "dealt",
		[ASSIGN_CLAIMED] = "claimed",
		[ASSIGN_NO_CAPACITY] = "no-capacity",
		[ASSIGN_CLOSED] = "closed", [ASSIGN_CODES] = "hand",
	};
	size_t row, i;

	for (row = 0; row < table_rows(run->words); row++)
		for (i = 0; i <= ASSIGN_CODES; i++)
			if (slice_is(table_text(run->words, row, 0), codes[i]))
				run->word_rows[i] = row;
}

static void
open_tables(struct run *run)
{
	static const struct table_column shape[] = {
		{ .name = "code", .type = TABLE_KEY },
		{ .name = "rule", .type = TABLE_WORD },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	const struct setting settings[] = {
		{ "cooldown", &run->o.cooldown },
		{ "claim_per_day", &run->o.claim_per_day },
	};
	struct fault fault;

	if ((run->statuses = leadstatus_open(&fault)) == NULL ||
	    (run->forms = legal_open(&fault)) == NULL ||
	    (run->words = table_open_whole("assign", shape, 4, &fault)) ==
	    NULL || (run->o.cooldown < 0 &&
	    !settings_read("ownership", settings, 1, &fault)) ||
	    (run->o.claim_per_day < 0 &&
	    !settings_read("ownership", settings + 1, 1, &fault)))
		report_trouble("%s", fault.text);
	find_words(run);
}

static bool
read_sides(struct run *run)
{
	const struct side reps = { .kind = COLUMNS_REP, .reads = seller_reads,
	    .size = sizeof(struct seller), .take = take_seller };
	const struct side rules = { .reads = rule_reads,
	    .size = sizeof(struct rule_row), .take = take_rule,
	    .whole = "correct it, or its leads would go elsewhere" };
	bool bad = side_read(run->cli, run->o.reps, &reps, run);

	if (run->o.reps != NULL && !run->any_rep)
		report_trouble("%s: no seller in it; write at least one",
		    run->o.reps);
	if (run->o.by != NULL && run->any_rep && !run->by_is_listed)
		cli_usage("--by: no seller \"%s\" in %s", run->o.by,
		    run->o.reps);
	if (run->o.team != NULL) {
		struct fault fault;

		if (assign_add_rule(run->assign, SLICE_EMPTY,
		    slice_of(run->o.team), &fault) == ASSIGN_NONE)
			cli_usage("--team: %s", fault.text);
		assign_set_team(run->assign, slice_of(run->o.team));
	}
	return side_read(run->cli, run->o.rules, &rules, run) || bad;
}

static void
check_usage(const struct options *o)
{
	if ((o->claims.count > 0) != (o->by != NULL))
		cli_usage("--claim and --by go together: which leads, and "
		    "whose they become");
	if (o->claims.count == 0 && o->reps == NULL)
		cli_usage("--reps is missing: name the file of the sellers");
}

static int
assign_leads(struct run *run)
{
	const struct filter filter = {
		.size = sizeof(struct lead), .in_place = true,
		.reasons = true, .if_present = "status",
		.begin = begin_leads, .record = keep_lead, .end = write_leads,
	};
	bool bad;
	size_t i;
	int status;

	run->assign = assign_new();
	run->records = records_new();
	open_tables(run);
	bad = read_sides(run);
	status = filter_run(run->cli, &filter, run);
	if (status == 0 && bad)
		status = 1;
	for (i = 0; i < run->rule_count; i++)
		when_free(run->rules[i].when);
	assign_free(run->assign);
	records_free(run->records);
	wordmap_free(run->statuses);
	legal_close(run->forms);
	table_close(run->words);
	needs_release(&run->needs);
	buffer_release(&run->key);
	free(run->rules);
	free(run->kept);
	return status;
}

int
main(int argc, char **argv)
{
	struct run run = { .o = { .cooldown = -1, .claim_per_day = -1 } };
	const struct cli_option options[] = {
		OPTION_FILE('r', "reps", &run.o.reps,
		    "sellers: owner, team, weight, max_open, active"),
		OPTION_FILE('R', "rules", &run.o.rules,
		    "rules: when, and owner or team"),
		OPTION_TEXT('t', "team", "NAME", &run.o.team,
		    "deal to the sellers of this team only"),
		OPTION_FILE('l', "load", &run.o.load,
		    "leads that the sellers have beside these"),
		OPTION_LIST('c', "claim", "ID", &run.o.claims,
		    "a lead that a seller takes; may be repeated"),
		OPTION_TEXT('b', "by", "NAME", &run.o.by, "who claims"),
		OPTION_INT(0, "cooldown", "DAYS", &run.o.cooldown, 0, 100000,
		    "how long who lost a lead may not have it back"),
		OPTION_INT(0, "claim-per-day", "N", &run.o.claim_per_day, 0,
		    100000, "how many a seller may claim on one day"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "give every lead an owner, fairly",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "assign ownership lead-status legal columns",
		.kind = COLUMNS_LEAD, .reads = reads, .also_reads = "*",
		.adds = adds,
		.sides = (const struct cli_side[]){
			{ "reps", COLUMNS_REP, seller_reads },
			{ "rules", COLUMNS_NONE, rule_reads },
			{ "load", COLUMNS_LEAD, reads }, { NULL, COLUMNS_NONE, NULL } },
	};

	cli_start(&cli, argc, argv);
	check_usage(&run.o);
	run.cli = &cli;
	return assign_leads(&run);
}
