/* assignrun.c - assignrun.h: leads in, leads with owners out */
#include <stdlib.h>

#include "base/date.h"
#include "base/say.h"
#include "csv/records.h"
#include "lead/assignrun.h"
#include "lead/status.h"
#include "rule/reasons.h"
#include "rule/settings.h"
#include "set/label.h"
#include "value/matchkey.h"

struct lead {
	struct slice id, company, dup_group, dup_kind, status, owner, previous,
	    rule, why, last_contact;
	int32_t released, assigned;
	int64_t score, contacts;
};

const struct bind assignrun_reads[] = {
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

const char *const assignrun_adds[] = { "owner", "previous_owner",
	"assigned_date", "status", "assign_rule", "assign_why", NULL };

/* What is written of a lead beside what the dealing says. */
struct kept {
	bool keeps_reason;	/* it has one already, which stays */
	bool pooled, contacted;
};

struct run {
	const struct cli *cli;
	const struct assignrun_options *o;
	int64_t cooldown, claim_per_day;
	struct assignfiles files;
	struct assign *assign;
	struct wordmap *statuses;
	struct legal_forms *forms;
	struct reasons *reasons;
	struct records *records;
	struct kept *kept;
	size_t room;
	struct buffer key;
	int64_t claimed_today;
	uint64_t done[ASSIGN_CODES];
};

/* The last: leads in hand. */
static const char *const codes[ASSIGN_CODES + 1] = {
	[ASSIGN_KEPT] = "kept", [ASSIGN_ACCOUNT] = "account",
	[ASSIGN_RULE] = "rule", [ASSIGN_DEALT] = "dealt",
	[ASSIGN_CLAIMED] = "claimed", [ASSIGN_NO_CAPACITY] = "no-capacity",
	[ASSIGN_CLOSED] = "closed", [ASSIGN_CODES] = "hand",
};

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
	    (int64_t)lead->released + run->cooldown > run->cli->today };
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

static void
begin_leads(struct filter_run *f, void *context)
{
	struct run *run = context;

	conditions_find(&run->files.rules, f->in, COLUMNS_LEAD,
	    run->o->files.rules);
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
		a.rule = assignfiles_rule(&run->files, f->record);
	GROW(run->kept, i, run->room);
	run->kept[i] = (struct kept){ .keeps_reason = lead->rule.len > 0,
	    .pooled = slice_is(lead->status, "pool"),
	    .contacted = lead->last_contact.len > 0 || (lead->contacts > 0) };
	if (run->o->files.by != NULL && lead->assigned == run->cli->today &&
	    slice_is(lead->owner, run->o->files.by))
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

	for (i = 0; i < run->o->claims.count; i++) {
		const char *id = run->o->claims.items[i];
		enum assign_claim claim = assign_claim(run->assign,
		    slice_of(id), slice_of(run->o->files.by),
		    run->claim_per_day - run->claimed_today);

		if (claim == CLAIM_OK)
			run->claimed_today++;
		else if (claim == CLAIM_YOURS)
			report_message("%s: \"%s\" is its owner already", id,
			    run->o->files.by);
		else
			report_message("%s: not assigned: %s", id,
			    say(refused[claim]));
		f->found |= claim != CLAIM_OK && claim != CLAIM_YOURS;
	}
}

static void
write_reason(struct filter_run *f, struct run *run,
    const struct assign_verdict *v)
{
	struct slice why = reasons_text(run->reasons, v->code),
	    hand = reasons_text(run->reasons, ASSIGN_CODES);

	f->cells[RULE] = reasons_rule(run->reasons, v->code);
	if (f->cli->explain && v->owner.len > 0)
		filter_cell_format(f, WHY, f->cli->lang == LANG_ZH ?
		    "%.*s（%.*s；%.*s %lld 条）" : "%.*s (%.*s; %.*s: %lld)",
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
	bool changes = run->o->claims.count == 0 ? v.code != ASSIGN_KEPT :
	    v.code == ASSIGN_CLAIMED;

	run->done[v.code]++;
	f->cells[OWNER] = filter_raw(f, "owner");
	f->cells[PREVIOUS] = filter_raw(f, "previous_owner");
	f->cells[ASSIGNED] = filter_raw(f, "assigned_date");
	f->cells[STATUS] = filter_raw(f, "status");
	f->cells[RULE] = filter_raw(f, "assign_rule");
	f->cells[WHY] = filter_raw(f, "assign_why");
	if (!changes) {
		if (run->o->claims.count == 0 && !kept->keeps_reason)
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

	if (run->o->load != NULL) {
		const struct side load = { .kind = COLUMNS_LEAD,
		    .reads = assignrun_reads, .size = sizeof(struct lead),
		    .take = take_load };

		f->found |= side_read(f->cli, run->o->load, &load, run);
	}
	if (run->o->claims.count > 0)
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
	if (!f->cli->quiet && run->o->claims.count == 0)
		tell_counts(run);
}

static void
open_tables(struct run *run)
{
	const struct setting settings[] = {
		{ "cooldown", &run->cooldown },
		{ "claim_per_day", &run->claim_per_day },
	};
	struct fault fault;

	if ((run->statuses = leadstatus_open(&fault)) == NULL ||
	    (run->forms = company_legal_open(&fault)) == NULL ||
	    (run->reasons = reasons_open("assign", codes, ASSIGN_CODES + 1,
	    run->cli->lang, &fault)) == NULL || (run->cooldown < 0 &&
	    !settings_read("ownership", settings, 1, &fault)) ||
	    (run->claim_per_day < 0 &&
	    !settings_read("ownership", settings + 1, 1, &fault)))
		report_trouble("%s", fault.text);
}

static void
close_run(struct run *run)
{
	assignfiles_release(&run->files);
	assign_free(run->assign);
	records_free(run->records);
	wordmap_free(run->statuses);
	company_legal_close(run->forms);
	reasons_close(run->reasons);
	buffer_release(&run->key);
	free(run->kept);
}

int
assignrun(const struct cli *cli, const struct assignrun_options *options)
{
	const struct filter filter = {
		.size = sizeof(struct lead), .in_place = true,
		.reasons = true, .if_present = "status",
		.begin = begin_leads, .record = keep_lead, .end = write_leads,
	};
	struct run run = { .cli = cli, .o = options,
		.cooldown = options->cooldown,
		.claim_per_day = options->claim_per_day,
		.assign = assign_new(), .records = records_new() };
	bool bad;
	int status;

	run.files = (struct assignfiles){ .o = &options->files,
		.assign = run.assign };
	open_tables(&run);
	bad = assignfiles_read(&run.files, cli);
	status = filter_run(cli, &filter, &run);
	close_run(&run);
	return status == EXIT_OK && bad ? EXIT_REJECTS : status;
}
