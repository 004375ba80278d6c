/*
 * facts.c - facts kept by deal, stays sorted by the day that they began
 */
#include "funnel/facts.h"

#include <stdlib.h>

#include "base/mem.h"
#include "front/cells.h"
#include "front/input.h"
#include "front/report.h"
#include "rule/words.h"
#include "set/group.h"

/* A stage that a deal stood in. */
struct stay {
	size_t deal;		/* of the groups of ids */
	int stage;
	int32_t entered, left;
	size_t order;		/* of the file */
};

/* What is known of an opportunity, a lead or a company. */
struct fact {
	int32_t last_touch;
	bool in, out, quoted, decider_against, supporter;
	unsigned roles;
};

enum key_kind { KEY_OPPORTUNITY, KEY_LEAD, KEY_COMPANY, KEYS };

struct facts {
	const struct cli *cli;
	struct stages *stages;
	const struct audit_rules *rules;
	struct groups *keys[KEYS];
	struct fact *facts[KEYS];
	size_t room[KEYS];
	struct stay *stays;
	size_t stay_count, stay_room;
	bool sorted;
};

struct facts *
facts_new(const struct cli *cli, struct stages *stages,
    const struct audit_rules *rules)
{
	struct facts *f = xcalloc(1, sizeof(*f));
	int i;

	f->cli = cli;
	f->stages = stages;
	f->rules = rules;
	for (i = 0; i < KEYS; i++)
		f->keys[i] = groups_new(1);
	return f;
}

void
facts_free(struct facts *f)
{
	int i;

	for (i = 0; i < KEYS; i++) {
		groups_free(f->keys[i]);
		free(f->facts[i]);
	}
	free(f->stays);
	free(f);
}

/* The fact of a key, a new one if need be; NULL for an empty key. */
static struct fact *
fact_of(struct facts *f, enum key_kind kind, struct slice key)
{
	size_t before = groups_count(f->keys[kind]), i;

	if (key.len == 0)
		return NULL;
	i = groups_find(f->keys[kind], &key);
	GROW_ZEROED(f->facts[kind], i, f->room[kind]);
	if (i == before)
		f->facts[kind][i] = (struct fact){ .last_touch = DATE_NONE };
	return &f->facts[kind][i];
}

static void
read_stay(struct facts *f, struct input *in, const struct record *record,
    const size_t column[4])
{
	struct stay stay = { .order = f->stay_count };
	struct slice id = cell_text(record, column[0]);

	stay.stage = stages_find(f->stages, cell_text(record, column[1]));
	if (id.len == 0) {
		input_reject(in, record, column[0], "no-id",
		    "empty; write the opportunity_id");
		return;
	}
	if (stay.stage == STAGE_UNKNOWN) {
		input_reject_value(in, record, column[1], "unknown-stage",
		    "write a stage of the scheme, or give your own with "
		    "--scheme FILE");
		return;
	}
	if (!cell_date_needed(in, record, column[2], CELLS_DATE_REMEDY,
	    &stay.entered) || !cell_date(in, record, column[3], &stay.left))
		return;
	fact_of(f, KEY_OPPORTUNITY, id);
	stay.deal = groups_find(f->keys[KEY_OPPORTUNITY], &id);
	GROW(f->stays, f->stay_count, f->stay_room);
	f->stays[f->stay_count++] = stay;
}

uint64_t
facts_read_history(struct facts *f, const char *path)
{
	struct input *in = input_open_side(f->cli, path, COLUMNS_OPPORTUNITY);
	const size_t column[4] = { input_need(in, "opportunity_id"),
	    input_need(in, "stage"), input_need(in, "entered_date"),
	    input_find(in, "left_date") };
	struct record record;
	uint64_t bad;

	while (input_next(in, &record))
		read_stay(f, in, &record, column);
	bad = input_rejected(in);
	input_close(in);
	return bad;
}

static void
note_touch(struct fact *fact, int32_t date, struct slice direction)
{
	if (fact == NULL)
		return;
	if (date > fact->last_touch)
		fact->last_touch = date;
	fact->in |= slice_is(direction, "in");
	fact->out |= slice_is(direction, "out");
}

uint64_t
facts_read_touches(struct facts *f, const char *path)
{
	struct input *in = input_open_side(f->cli, path, COLUMNS_TOUCH);
	size_t opportunity = input_find(in, "opportunity_id");
	size_t lead = input_find(in, "lead_id");
	size_t when = input_need(in, "touch_date");
	size_t direction = input_find(in, "direction");
	struct record record;
	int32_t date;
	uint64_t bad;

	if (opportunity == COLUMN_ABSENT)
		lead = input_need(in, "lead_id");
	while (input_next(in, &record)) {
		struct slice way = cell_text(&record, direction);

		/* What is planned for a later day has not happened. */
		if (!cell_date(in, &record, when, &date) ||
		    date > f->cli->today)
			continue;
		note_touch(fact_of(f, KEY_OPPORTUNITY, cell_text(&record,
		    opportunity)), date, way);
		note_touch(fact_of(f, KEY_LEAD, cell_text(&record, lead)),
		    date, way);
	}
	bad = input_rejected(in);
	input_close(in);
	return bad;
}

uint64_t
facts_read_quotes(struct facts *f, const char *path)
{
	struct input *in = input_open_side(f->cli, path, COLUMNS_QUOTE);
	size_t opportunity = input_find(in, "opportunity_id");
	size_t lead = input_find(in, "lead_id");
	size_t status = input_find(in, "status");
	struct record record;
	uint64_t bad;

	if (opportunity == COLUMN_ABSENT)
		lead = input_need(in, "lead_id");
	while (input_next(in, &record)) {
		struct fact *fact;

		/* A draft that nobody got is no quote. */
		if (slice_is(cell_text(&record, status), "draft"))
			continue;
		fact = fact_of(f, KEY_OPPORTUNITY, cell_text(&record,
		    opportunity));
		if (fact != NULL)
			fact->quoted = true;
		fact = fact_of(f, KEY_LEAD, cell_text(&record, lead));
		if (fact != NULL)
			fact->quoted = true;
	}
	bad = input_rejected(in);
	input_close(in);
	return bad;
}

enum { ROLE_DEAL, ROLE_LEAD, ROLE_COMPANY, ROLE_ROLE, ROLE_STANCE, ROLE_CELLS };

/* A file of contact roles, as it is read. */
struct roles {
	struct input *in;
	size_t column[ROLE_CELLS];
	struct words *words[ROLE_CELLS];	/* of the last two */
};

static const char *const role_words[AUDIT_ROLES] = { "decides", "uses",
	"buys", "advises" };
static const char *const stance_words[] = { "for", "neutral", "against" };

/* The place of what a cell stands for among words, or -1. */
static int
word_of(struct words *words, struct slice cell, const char *const *list,
    int count)
{
	struct slice word = words_find(words, cell, NULL);
	int i;

	for (i = 0; i < count; i++)
		if (slice_is(word, list[i]))
			return i;
	return -1;
}

/* Of whom a row speaks: one that names its deal means that deal only. */
static struct fact *
fact_of_role(struct facts *f, const struct roles *r,
    const struct record *record)
{
	static const enum key_kind kinds[] = { KEY_OPPORTUNITY, KEY_LEAD,
		KEY_COMPANY };
	struct fact *fact = NULL;
	size_t i;

	for (i = 0; fact == NULL && i < sizeof(kinds) / sizeof(*kinds); i++)
		fact = fact_of(f, kinds[i], cell_text(record, r->column[i]));
	return fact;
}

static void
note_role(struct fact *fact, int role, int side)
{
	fact->roles |= 1u << role;
	fact->supporter |= side == 0;
	fact->decider_against |= role == AUDIT_DECIDES && side == 2;
}

static void
read_role(struct facts *f, struct roles *r, const struct record *record)
{
	struct slice stance = cell_text(record, r->column[ROLE_STANCE]);
	int role = word_of(r->words[ROLE_ROLE], cell_text(record,
	    r->column[ROLE_ROLE]), role_words, AUDIT_ROLES);
	int side = stance.len == 0 ? 1 : word_of(r->words[ROLE_STANCE],
	    stance, stance_words, 3);
	struct fact *fact = fact_of_role(f, r, record);

	if (role < 0)
		input_reject_value(r->in, record, r->column[ROLE_ROLE],
		    "unknown-role", "write decides, uses, buys or advises");
	else if (side < 0)
		input_reject_value(r->in, record, r->column[ROLE_STANCE],
		    "unknown-stance", "write for, neutral or against");
	else if (fact == NULL)
		input_reject(r->in, record, r->column[ROLE_DEAL], "no-deal",
		    "neither opportunity_id nor company; write whose role it "
		    "is");
	else
		note_role(fact, role, side);
}

static void
open_role_words(struct roles *r)
{
	struct fault fault;

	r->words[ROLE_ROLE] = words_open("role",
	    SLICE("decides;uses;buys;advises"), &fault);
	if (r->words[ROLE_ROLE] != NULL)
		r->words[ROLE_STANCE] = words_open("stance",
		    SLICE("for;neutral;against"), &fault);
	if (r->words[ROLE_STANCE] == NULL)
		report_trouble("%s", fault.text);
}

uint64_t
facts_read_roles(struct facts *f, const char *path)
{
	struct input *in = input_open_side(f->cli, path, COLUMNS_ROLE);
	struct roles r = { .in = in, .column = {
		input_find(in, "opportunity_id"), input_find(in, "lead_id"),
		input_find(in, "company"), input_need(in, "role"), input_find(in, "stance") } };
	struct record record;
	uint64_t bad;

	if (r.column[ROLE_DEAL] == COLUMN_ABSENT &&
	    r.column[ROLE_LEAD] == COLUMN_ABSENT &&
	    r.column[ROLE_COMPANY] == COLUMN_ABSENT)
		input_need(in, "opportunity_id");
	open_role_words(&r);
	while (input_next(in, &record))
		read_role(f, &r, &record);
	words_close(r.words[ROLE_ROLE]);
	words_close(r.words[ROLE_STANCE]);
	bad = input_rejected(in);
	input_close(in);
	return bad;
}

static int
compare_stays(const void *left, const void *right)
{
	const struct stay *a = left, *b = right;

	if (a->deal != b->deal)
		return a->deal < b->deal ? -1 : 1;
	if (a->entered != b->entered)
		return a->entered < b->entered ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

/* The stays of a deal, in time; *end is behind the last one. */
static const struct stay *
stays_of(struct facts *f, size_t deal, const struct stay **end)
{
	size_t low = 0, high = f->stay_count;

	if (!f->sorted && f->stay_count > 0)
		qsort(f->stays, f->stay_count, sizeof(*f->stays),
		    compare_stays);
	f->sorted = true;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (f->stays[middle].deal < deal)
			low = middle + 1;
		else
			high = middle;
	}
	for (high = low; high < f->stay_count &&
	    f->stays[high].deal == deal; high++)
		;
	*end = f->stays + high;
	return f->stays + low;
}

static void
add_history(struct facts *f, size_t id, struct audit_case *deal,
    struct audit_rules *rules)
{
	const struct stay *end, *stay = stays_of(f, id, &end);
	int highest = STAGE_UNKNOWN;

	if (stay < end)
		deal->first_stage = stay->stage;
	for (; stay < end; stay++) {
		int32_t left = stay->left != DATE_NONE ? stay->left :
		    stay + 1 < end ? stay[1].entered : DATE_NONE;

		if (stages_at(f->stages, stay->stage)->kind != STAGE_LOST) {
			deal->fell |= stay->stage < highest;
			highest = stay->stage > highest ? stay->stage :
			    highest;
		}
		if (stay->stage == deal->stage && stay + 1 == end &&
		    deal->stage_since == DATE_NONE)
			deal->stage_since = stay->entered;
		if (deal->kind == STAGE_WON && left != DATE_NONE)
			audit_add_dwell(rules, stay->stage,
			    left - stay->entered);
	}
}

static void
add_fact(const struct facts *f, const struct fact *fact,
    struct audit_case *deal)
{
	if (fact->last_touch > deal->last_touch)
		deal->last_touch = fact->last_touch;
	if (fact->in && fact->out)
		deal->evidence |= audit_token(f->rules, SLICE("two_way")) |
		    audit_token(f->rules, SLICE("contact"));
	if (fact->quoted)
		deal->evidence |= audit_token(f->rules, SLICE("quote"));
	if (fact->roles & 1u << AUDIT_DECIDES)
		deal->evidence |= audit_token(f->rules,
		    SLICE("decision_maker"));
	if (fact->supporter)
		deal->evidence |= audit_token(f->rules, SLICE("supporter"));
	deal->roles |= fact->roles;
	deal->decider_against |= fact->decider_against;
}

void
facts_add(struct facts *f, const struct facts_keys *keys,
    struct audit_case *deal, struct audit_rules *rules)
{
	const struct slice names[KEYS] = { keys->opportunity, keys->lead,
	    keys->company };
	size_t i;
	int kind;

	for (kind = 0; kind < KEYS; kind++) {
		if (names[kind].len == 0)
			continue;
		i = groups_seek(f->keys[kind], &names[kind]);
		if (i == GROUP_NONE)
			continue;
		add_fact(f, &f->facts[kind][i], deal);
		if (kind == KEY_OPPORTUNITY)
			add_history(f, i, deal, rules);
	}
}
