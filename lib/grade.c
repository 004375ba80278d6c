/*
 * grade.c - tables of rules against the cells of a lead
 */
#include <stdio.h>
#include <stdlib.h>

#include "date.h"
#include "freemail.h"
#include "grade.h"
#include "horizon.h"
#include "memo.h"
#include "nameset.h"
#include "number.h"
#include "pattern.h"
#include "points.h"
#include "table.h"
#include "text.h"
#include "when.h"
#include "wordmap.h"

#define UNKNOWN_MONTHS (-1)

/* The columns that the schemes look at, whatever the tables say. */
enum place {
	EVENT_NAME, EVENT_END, MET_DATE, BUDGET, MONTHS, HORIZON_TEXT, BOOTH,
	TIER, STATUS, LAST_REPLY, LAST_CONTACT, FIRST_CONTACT, CONTACT_COUNT,
	TOPICS, DEPOSIT, EMAIL, QUANTITY, TARGET_PRICE, BOOTH_NOTE,
	PLACE_COUNT
};
static const char *const place_names[PLACE_COUNT] = {
	"event_name", "event_end", "met_date", "budget",
	"buy_horizon_months", "buy_horizon", "booth_class", "tier", "status",
	"last_reply_date", "last_contact_date", "first_contact_date",
	"contact_count", "topics_used", "deposit_date", "email", "quantity",
	"target_price", "booth_note",
};

enum { RULE, SCHEME, GRADE, NEEDS, FROM, OVER, UPTO, BELOW, WANT_BUDGET,
	FLAG, WHY_EN, WHY_ZH, GRADE_SHAPE };
static const struct table_column grade_shape[GRADE_SHAPE] = {
	[RULE] = { .name = "rule", .type = TABLE_WORD },
	[SCHEME] = { .name = "scheme", .type = TABLE_WORD },
	[GRADE] = { .name = "grade", .type = TABLE_WORD },
	[NEEDS] = { .name = "needs", .type = TABLE_TEXT },
	[FROM] = { .name = "from", .type = TABLE_DECIMAL, .optional = true,
	    .most = 1200 },
	[OVER] = { .name = "over", .type = TABLE_DECIMAL, .optional = true,
	    .most = 1200 },
	[UPTO] = { .name = "upto", .type = TABLE_DECIMAL, .optional = true,
	    .most = 1200 },
	[BELOW] = { .name = "below", .type = TABLE_DECIMAL, .optional = true,
	    .most = 1200 },
	[WANT_BUDGET] = { .name = "budget", .type = TABLE_TEXT },
	[FLAG] = { .name = "flag", .type = TABLE_TEXT },
	[WHY_EN] = { .name = "why_en", .type = TABLE_WORD },
	[WHY_ZH] = { .name = "why_zh", .type = TABLE_WORD },
};

enum { CLASS_RULE, CLASS, CLASS_ZH, CLASS_TIER, FIRST_STAGE, PRICED_STAGE,
	CLASS_SHAPE };
static const struct table_column class_shape[CLASS_SHAPE] = {
	[CLASS_RULE] = { .name = "rule", .type = TABLE_WORD },
	[CLASS] = { .name = "class", .type = TABLE_KEY },
	[CLASS_ZH] = { .name = "zh", .type = TABLE_WORD },
	[CLASS_TIER] = { .name = "tier", .type = TABLE_TEXT,
	    .words = "key;potential;other" },
	[FIRST_STAGE] = { .name = "first_stage", .type = TABLE_WORD },
	[PRICED_STAGE] = { .name = "priced_stage", .type = TABLE_TEXT },
};

enum { USER_GRADE, USER_ORDER, USER_WHEN, USER_LABEL, USER_CADENCE,
	USER_ACTION, USER_SHAPE };
static const struct table_column user_shape[USER_SHAPE] = {
	[USER_GRADE] = { .name = "grade", .type = TABLE_WORD },
	[USER_ORDER] = { .name = "order", .type = TABLE_INT, .least = 0,
	    .most = 1000000 },
	[USER_WHEN] = { .name = "when", .type = TABLE_TEXT },
	[USER_LABEL] = { .name = "label", .type = TABLE_TEXT,
	    .optional = true },
	[USER_CADENCE] = { .name = "cadence_days", .type = TABLE_INT,
	    .optional = true, .least = 0, .most = 3650 },
	[USER_ACTION] = { .name = "action", .type = TABLE_TEXT,
	    .optional = true },
};

/* What a rule of the table `grade` can ask for. */
enum fact { FACT_ANY, FACT_NON_LEAD, FACT_NEVER, FACT_MONTHS, FACT_TRADED,
	FACT_TALKS, FACT_REPLIED, FACT_CONTACTED, FACT_COUNT };
static const struct slice fact_names[FACT_COUNT] = { SLICE_INIT(""),
	SLICE_INIT("non-lead"), SLICE_INIT("never"), SLICE_INIT("months"),
	SLICE_INIT("traded"), SLICE_INIT("talks"), SLICE_INIT("replied"),
	SLICE_INIT("contacted") };

enum budget { BUDGET_UNKNOWN, BUDGET_YES, BUDGET_NO, BUDGET_COUNT,
	BUDGET_ANY = BUDGET_COUNT };
static const struct slice budget_names[BUDGET_COUNT] = {
	SLICE_INIT("unknown"), SLICE_INIT("yes"), SLICE_INIT("no") };

/* What a status says of the relation (R-GRADE-15). */
enum status {
	STATUS_OFFERED = 1 << 0,	/* a quote or a sample went out */
	STATUS_WON = 1 << 1,
	STATUS_REPLIED = 1 << 2,
	STATUS_CONTACTED = 1 << 3,	/* in whichever way */
};
static const struct status_word {
	struct slice word;
	int bits;
} status_words[] = {
	{ SLICE_INIT("open"), STATUS_CONTACTED },
	{ SLICE_INIT("dormant"), STATUS_CONTACTED },
	{ SLICE_INIT("quoted"), STATUS_OFFERED | STATUS_CONTACTED },
	{ SLICE_INIT("sampled"), STATUS_OFFERED | STATUS_CONTACTED },
	{ SLICE_INIT("won"), STATUS_WON | STATUS_CONTACTED },
	{ SLICE_INIT("replied"), STATUS_REPLIED | STATUS_CONTACTED },
};

static const struct slice scheme_names[] = { SLICE_INIT("horizon"),
	SLICE_INIT("relation") };

/*
 * A user's scheme may look at what was worked out before it, so that running
 * twice changes nothing; it may not look at what it decides itself.
 */
enum worked_out { OUT_STAGE, OUT_SCORE, OUT_VALUE, OUT_COUNT };
static const char *const worked_out_names[OUT_COUNT] = { "first_stage",
	"score", "value_pct" };
static const char *const decided_names[] = { "grade", "grade_scheme",
	"grade_horizon", "grade_relation", "grade_flags", "grade_points",
	"grade_rule", "grade_why", "cadence_days", "grade_action" };

/* A row of the table `grade`, its bounds in the unit of the horizon. */
struct rule {
	struct slice rule, grade, flag, why;
	enum fact fact;
	int32_t least, most;	/* months, both inclusive */
	enum budget budget;
};

/* The rules of one scheme, in the table's order. */
struct scheme {
	struct rule *rules;
	size_t count;
};

/* A row of the table `booth-class`. */
struct class {
	struct slice rule, class, zh, tier, first_stage, priced_stage;
};

/* A pattern over one column that decides something (tier, non-lead). */
struct clue {
	size_t place;
	struct pattern *pattern;
	struct memo *memo;	/* cell to whether it holds */
	struct slice says;	/* the tier, or the reason */
};

struct user_rule {
	struct slice grade, label, cadence, action;
	int64_t order;
	size_t row;
	struct when *when;
};

struct grader {
	struct grade_options options;
	struct arena arena;
	size_t place[PLACE_COUNT];
	struct table *table, *class_table, *user;
	struct scheme horizon, relation;
	struct class *classes;
	size_t class_count;
	struct clue *non_leads, *tiers;
	size_t non_lead_count, tier_count;
	struct user_rule *user_rules;
	size_t user_count;
	size_t scheme_from, scheme_upto;	/* places of its own columns */
	size_t worked_out[OUT_COUNT];	/* places, SIZE_MAX if not asked for */
	char score_text[32], value_text[32];
	struct points *points;
	struct horizons *horizons;
	struct slice own_domain;
	struct slice statuses;	/* that may stand; empty: any */
	struct wordmap *status_words;	/* to enum status bits */
	struct wordmap *budget_words;	/* to enum budget */
	/* What is put into cells has bytes behind it, as they have. */
	struct slice budget_cells[BUDGET_COUNT];
	struct slice key_tier, potential_tier;
	struct wordmap *class_words;	/* to the row of classes */
	struct decay decay;
	struct nameset *concrete;	/* topics that are about terms */
	struct memo *dates;	/* days as written to days since 1970 */
	struct buffer terms, rule_list, why, flags;
};

/* What the cells say, read once. */
struct facts {
	bool holds[FACT_COUNT];
	enum budget budget;
	int32_t months;		/* hundredths, UNKNOWN_MONTHS, never */
	struct slice reason;	/* why not a lead */
	const struct class *class;	/* NULL for none */
	bool priced, has_event;
	int32_t since;		/* event_end, else met_date */
};

static struct slice
cell_of(const struct grader *g, const struct slice *cells, enum place place)
{
	return cells[g->place[place]];
}

static bool
filled(const struct grader *g, const struct slice *cells, enum place place)
{
	return cell_of(g, cells, place).len > 0;
}

/* ---- opening ---------------------------------------------------------- */

/* A copy as the value of a record is: RECORD_PADDING bytes behind it. */
static struct slice
keep_cell(struct grader *g, struct slice text)
{
	char *at = arena_bytes(&g->arena, text.len + RECORD_PADDING);

	memset(at, 0, text.len + RECORD_PADDING);
	if (text.len > 0)
		memcpy(at, text.at, text.len);
	return (struct slice){ at, text.len };
}

static int32_t
to_horizon(const struct table *t, size_t row, size_t column)
{
	return (int32_t)(table_int(t, row, column) /
	    (TABLE_DECIMAL_UNIT / HORIZON_UNIT));
}

/* From, over, upto and below of a row about months as two bounds. */
static void
read_bounds(const struct table *t, size_t row, struct rule *r)
{
	int32_t bound;

	r->least = INT32_MIN;
	r->most = INT32_MAX;
	if (r->fact != FACT_MONTHS)
		return;
	if (table_has(t, row, FROM))
		r->least = to_horizon(t, row, FROM);
	if (table_has(t, row, OVER)) {
		bound = to_horizon(t, row, OVER) + 1;
		r->least = bound > r->least ? bound : r->least;
	}
	if (table_has(t, row, UPTO))
		r->most = to_horizon(t, row, UPTO);
	if (table_has(t, row, BELOW)) {
		bound = to_horizon(t, row, BELOW) - 1;
		r->most = bound < r->most ? bound : r->most;
	}
}

/* The word of a cell among those it may have, or a fault and false. */
static bool
read_word(const struct table *t, size_t row, const struct table_column *column,
    struct slice cell, const struct slice *words, size_t count, int *index,
    struct fault *fault)
{
	struct buffer what = { 0 };
	char quoted[80];
	size_t i;

	for (i = 0; i < count; i++) {
		*index = (int)i;
		if (slice_equal(cell, words[i]))
			return true;
	}
	buffer_format(&what, "cannot use \"%s\"; write one of",
	    fault_quote(quoted, sizeof(quoted), cell));
	for (i = 0; i < count; i++)
		if (words[i].len > 0)
			buffer_format(&what, " %.*s", SLICE_PRINT(words[i]));
	buffer_add_byte(&what, '\0');
	table_complain(t, row, column->name, fault, what.data);
	buffer_release(&what);
	return false;
}

static bool
read_rule(struct grader *g, size_t row, struct fault *fault)
{
	const struct table *t = g->table;
	struct slice budget = table_text(t, row, WANT_BUDGET);
	struct scheme *scheme;
	int fact, which, wanted = BUDGET_ANY;
	struct rule *r;

	if (!read_word(t, row, &grade_shape[NEEDS], table_text(t, row, NEEDS),
	    fact_names, FACT_COUNT, &fact, fault) ||
	    !read_word(t, row, &grade_shape[SCHEME],
	    table_text(t, row, SCHEME), scheme_names, 2, &which, fault) ||
	    (budget.len > 0 && !read_word(t, row, &grade_shape[WANT_BUDGET],
	    budget, budget_names, BUDGET_COUNT, &wanted, fault)))
		return false;
	scheme = which == 1 ? &g->relation : &g->horizon;
	r = &scheme->rules[scheme->count++];
	*r = (struct rule){
		.rule = table_text(t, row, RULE),
		.grade = table_text(t, row, GRADE),
		.flag = table_text(t, row, FLAG),
		.why = table_text(t, row, g->options.lang ? WHY_ZH : WHY_EN),
		.fact = (enum fact)fact,
		.budget = (enum budget)wanted,
	};
	read_bounds(t, row, r);
	return true;
}

static bool
read_classes(struct grader *g, struct fault *fault)
{
	const struct table *t = g->class_table = table_open("booth-class",
	    class_shape, CLASS_SHAPE, fault);
	size_t row;

	if (t == NULL)
		return false;
	g->class_count = table_rows(t);
	g->classes = xcalloc(g->class_count, sizeof(*g->classes));
	for (row = 0; row < g->class_count; row++)
		g->classes[row] = (struct class){
			.rule = table_text(t, row, CLASS_RULE),
			.class = keep_cell(g, table_text(t, row, CLASS)),
			.zh = table_text(t, row, CLASS_ZH),
			.tier = keep_cell(g, table_text(t, row,
			    CLASS_TIER)),
			.first_stage = table_text(t, row, FIRST_STAGE),
			.priced_stage = table_text(t, row, PRICED_STAGE),
		};
	for (row = 0; row < g->class_count; row++) {
		wordmap_add(g->class_words, g->classes[row].class, (int)row);
		wordmap_add(g->class_words, g->classes[row].zh, (int)row);
	}
	return true;
}

static bool
read_rules(struct grader *g, struct fault *fault)
{
	size_t row;

	g->table = table_open("grade", grade_shape, GRADE_SHAPE, fault);
	if (g->table == NULL)
		return false;
	g->horizon.rules = xcalloc(table_rows(g->table), sizeof(struct rule));
	g->relation.rules = xcalloc(table_rows(g->table),
	    sizeof(struct rule));
	for (row = 0; row < table_rows(g->table); row++)
		if (!read_rule(g, row, fault))
			return false;
	return read_classes(g, fault);
}

static bool
read_concrete(struct grader *g, struct fault *fault)
{
	static const struct table_column columns[] = {
		{ .name = "topic", .type = TABLE_KEY },
		{ .name = "kind", .type = TABLE_WORD },
	};
	struct table *t = table_open("topic-kind", columns, 2, fault);
	size_t row;

	if (t == NULL)
		return false;
	for (row = 0; row < table_rows(t); row++)
		if (slice_is(table_text(t, row, 1), "concrete"))
			nameset_count(g->concrete, table_text(t, row, 0));
	table_close(t);
	return true;
}

/* Tables of clues: column, pattern, what it says. */
static bool
read_clues(struct grader *g, const char *name, const char *says,
    struct needs *needs, struct clue **clues, size_t *count,
    struct fault *fault)
{
	const struct table_column columns[] = {
		{ .name = "column", .type = TABLE_WORD },
		{ .name = "pattern", .type = TABLE_WORD },
		{ .name = says, .type = TABLE_WORD },
	};
	struct table *t = table_open(name, columns, 3, fault);
	struct fault inner;
	size_t row;

	if (t == NULL)
		return false;
	*clues = xcalloc(table_rows(t), sizeof(**clues));
	for (row = 0; row < table_rows(t); row++) {
		struct clue *clue = &(*clues)[row];

		clue->place = needs_place(needs, table_text(t, row, 0));
		clue->pattern = pattern_compile(table_text(t, row, 1), &inner);
		if (clue->pattern == NULL) {
			table_complain(t, row, "pattern", fault, inner.text);
			break;
		}
		clue->memo = memo_new();
		clue->says = keep_cell(g, table_text(t, row, 2));
		++*count;
	}
	row = table_rows(t) - *count;
	table_close(t);
	return row == 0;
}

static int
by_order(const void *a, const void *b)
{
	const struct user_rule *x = a, *y = b;

	if (x->order != y->order)
		return x->order < y->order ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

struct scheme_columns {
	struct grader *grader;
	struct needs *needs;
	bool decided;		/* one that the scheme decides itself */
};

static size_t
place_in_scheme(void *context, struct slice name)
{
	struct scheme_columns *columns = context;
	size_t place = needs_place(columns->needs, name), i;

	for (i = 0; i < OUT_COUNT; i++)
		if (slice_is(name, worked_out_names[i]))
			columns->grader->worked_out[i] = place;
	for (i = 0; i < sizeof(decided_names) / sizeof(*decided_names); i++)
		if (slice_is(name, decided_names[i]))
			columns->decided = true;
	return place;
}

static bool
read_user_scheme(struct grader *g, struct needs *needs, struct fault *fault)
{
	struct scheme_columns columns = { g, needs, false };
	struct fault inner;
	size_t row;

	if (g->options.scheme != GRADE_FILE)
		return true;
	g->user = table_open_file(g->options.file, user_shape, USER_SHAPE,
	    fault);
	if (g->user == NULL)
		return false;
	g->user_rules = xcalloc(table_rows(g->user), sizeof(*g->user_rules));
	g->scheme_from = needs->count;
	for (row = 0; row < table_rows(g->user); row++) {
		struct user_rule *r = &g->user_rules[row];

		r->grade = table_text(g->user, row, USER_GRADE);
		r->label = table_text(g->user, row, USER_LABEL);
		r->cadence = table_text(g->user, row, USER_CADENCE);
		r->action = table_text(g->user, row, USER_ACTION);
		r->order = table_int(g->user, row, USER_ORDER);
		r->row = row;
		r->when = when_compile(table_text(g->user, row, USER_WHEN),
		    place_in_scheme, &columns, &inner);
		if (r->when == NULL)
			return table_complain(g->user, row, "when", fault,
			    inner.text);
		g->user_count++;
		if (columns.decided)
			return table_complain(g->user, row, "when", fault,
			    "looks at a column that lead-grade itself "
			    "writes; rename that column of the leads");
	}
	g->scheme_upto = needs->count;
	qsort(g->user_rules, g->user_count, sizeof(*g->user_rules), by_order);
	return true;
}

size_t
grader_scheme_place(const struct grader *g, size_t i)
{
	size_t place, out;

	for (place = g->scheme_from; place < g->scheme_upto; place++) {
		for (out = 0; out < OUT_COUNT; out++)
			if (g->worked_out[out] == place)
				break;
		if (out == OUT_COUNT && i-- == 0)
			return place;
	}
	return SIZE_MAX;
}

static void
open_words(struct grader *g)
{
	size_t i;

	g->key_tier = keep_cell(g, SLICE("key"));
	g->potential_tier = keep_cell(g, SLICE("potential"));

	g->status_words = wordmap_new();
	for (i = 0; i < sizeof(status_words) / sizeof(*status_words); i++)
		wordmap_add(g->status_words, status_words[i].word,
		    status_words[i].bits);
	g->budget_words = wordmap_new();
	wordmap_add(g->budget_words, SLICE(""), BUDGET_UNKNOWN);
	for (i = 0; i < BUDGET_COUNT; i++) {
		wordmap_add(g->budget_words, budget_names[i], (int)i);
		g->budget_cells[i] = keep_cell(g, budget_names[i]);
	}
	g->class_words = wordmap_new();
}

struct grader *
grader_open(const struct grade_options *options, struct needs *needs,
    struct fault *fault)
{
	struct grader *g = xcalloc(1, sizeof(*g));
	size_t i;
	bool fine;

	g->options = *options;
	if (options->own_domain != NULL)
		g->own_domain = slice_of(options->own_domain);
	g->dates = memo_new();
	open_words(g);
	g->concrete = nameset_new();
	for (i = 0; i < PLACE_COUNT; i++)
		g->place[i] = needs_place(needs, slice_of(place_names[i]));
	for (i = 0; i < OUT_COUNT; i++)
		g->worked_out[i] = SIZE_MAX;
	fine = decay_open(&g->decay, options->decay, fault) &&
	    read_rules(g, fault) && read_concrete(g, fault) &&
	    read_clues(g, "non-lead", options->lang ? "zh" : "en", needs,
	    &g->non_leads, &g->non_lead_count, fault) &&
	    read_clues(g, "tier", "tier", needs, &g->tiers, &g->tier_count,
	    fault) && read_user_scheme(g, needs, fault);
	g->points = fine ? points_open(needs, fault) : NULL;
	if (g->points != NULL && needs->full)
		fault_set(fault, "the tables look at more than %d columns; "
		    "look at fewer", NEEDS_MOST);
	else if (g->points != NULL)
		g->horizons = horizons_open(options->today, fault);
	if (g->horizons != NULL)
		return g;
	grader_close(g);
	return NULL;
}

static void
free_clues(struct clue *clues, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		pattern_free(clues[i].pattern);
		memo_free(clues[i].memo);
	}
	free(clues);
}

void
grader_close(struct grader *g)
{
	size_t i;

	if (g == NULL)
		return;
	for (i = 0; i < g->user_count; i++)
		when_free(g->user_rules[i].when);
	free_clues(g->non_leads, g->non_lead_count);
	free_clues(g->tiers, g->tier_count);
	table_close(g->table);
	table_close(g->class_table);
	table_close(g->user);
	points_close(g->points);
	horizons_close(g->horizons);
	memo_free(g->dates);
	wordmap_free(g->status_words);
	wordmap_free(g->budget_words);
	wordmap_free(g->class_words);
	nameset_free(g->concrete);
	buffer_release(&g->terms);
	buffer_release(&g->rule_list);
	buffer_release(&g->why);
	buffer_release(&g->flags);
	arena_release(&g->arena);
	free(g->horizon.rules);
	free(g->relation.rules);
	free(g->classes);
	free(g->user_rules);
	free(g);
}

/* Clues in columns that the file lacks can say nothing. */
static size_t
keep_clues(struct clue *clues, size_t count, const bool *filled)
{
	size_t kept = 0, i;

	for (i = 0; i < count; i++) {
		if (filled[clues[i].place]) {
			clues[kept++] = clues[i];
			continue;
		}
		pattern_free(clues[i].pattern);
		memo_free(clues[i].memo);
	}
	return kept;
}

void
grader_begin(struct grader *g, const struct needs_found *found,
    struct slice statuses)
{
	bool filled[NEEDS_MOST] = { false };
	size_t i;

	for (i = 0; i < found->count; i++)
		filled[found->place[i]] = true;
	g->non_lead_count = keep_clues(g->non_leads, g->non_lead_count,
	    filled);
	g->tier_count = keep_clues(g->tiers, g->tier_count, filled);
	/* These are never empty or worked out here. */
	filled[g->place[BUDGET]] = true;
	filled[g->place[BOOTH]] = true;
	filled[g->place[TIER]] = true;
	points_keep(g->points, filled);
	/* Those that say nothing are known all the same. */
	g->statuses = statuses;
	while (statuses.at != NULL && statuses.len > 0)
		wordmap_add(g->status_words, slice_cut(&statuses, ';'), 0);
}

/* ---- reading the cells ------------------------------------------------ */

static bool
refuse(const struct grader *g, struct grade_verdict *v, enum place place,
    const char *code, const char *remedy)
{
	v->bad = true;
	v->bad_place = g->place[place];
	v->bad_code = code;
	v->remedy = remedy;
	return false;
}

/* Yes, no, unknown, or an amount, which is a yes. */
static bool
read_budget(const struct grader *g, const struct slice *cells,
    struct facts *f, struct grade_verdict *v)
{
	struct slice cell = cell_of(g, cells, BUDGET);
	int64_t amount;
	int known = wordmap_find(g->budget_words, cell);

	if (known != WORDMAP_NONE)
		f->budget = (enum budget)known;
	else if (number_parse_decimal(cell, 2, &amount) == VALUE_OK &&
	    amount >= 0)
		f->budget = amount > 0 ? BUDGET_YES : BUDGET_NO;
	else
		return refuse(g, v, BUDGET, "bad-budget",
		    "write yes, no, unknown or an amount");
	return true;
}

/* The months column, else the phrase that lead-import would read. */
static bool
read_months(struct grader *g, const struct slice *cells, struct facts *f,
    struct grade_verdict *v)
{
	struct slice cell = cell_of(g, cells, MONTHS);
	enum value_status status;

	f->months = UNKNOWN_MONTHS;
	if (cell.len == 0) {
		/* A phrase that nobody understands leaves it unknown. */
		(void)horizon_parse(g->horizons,
		    cell_of(g, cells, HORIZON_TEXT), &f->months);
	} else {
		status = horizon_parse_canonical(cell, &f->months);
		if (status != VALUE_OK)
			return refuse(g, v, MONTHS, "bad-months", "write "
			    "months such as 6 or 4.5, or never");
	}
	f->holds[FACT_NEVER] = f->months == HORIZON_NEVER;
	f->holds[FACT_MONTHS] = f->months != UNKNOWN_MONTHS &&
	    f->months != HORIZON_NEVER;
	return true;
}

static bool
read_class(const struct grader *g, const struct slice *cells, struct facts *f,
    struct grade_verdict *v)
{
	struct slice cell = cell_of(g, cells, BOOTH);
	int row;

	f->class = NULL;
	if (cell.len == 0)
		return true;
	row = wordmap_find(g->class_words, cell);
	if (row != WORDMAP_NONE) {
		f->class = &g->classes[row];
		return true;
	}
	return refuse(g, v, BOOTH, "bad-booth-class", "write order_on_spot, "
	    "intends_order, terms_unsettled, wants_materials or just_looking");
}

/* Days repeat from record to record: an event ends on one day. */
static enum value_status
read_date(struct grader *g, struct slice cell, int32_t *date)
{
	int64_t known;
	enum value_status status;

	if (cell.len == 0)
		return VALUE_EMPTY;
	if (memo_find(g->dates, cell, &known)) {
		*date = (int32_t)known;
		return VALUE_OK;
	}
	status = date_parse_iso(cell, date);
	if (status == VALUE_OK)
		memo_set(g->dates, cell, *date);
	return status;
}

static bool
read_since(struct grader *g, const struct slice *cells, struct facts *f,
    struct grade_verdict *v)
{
	enum value_status status = read_date(g, cell_of(g, cells, EVENT_END),
	    &f->since);

	if (status == VALUE_OK)
		return true;
	if (status != VALUE_EMPTY)
		return refuse(g, v, EVENT_END, "bad-date",
		    "write a date as 2024-04-22");
	f->since = DATE_NONE;
	status = read_date(g, cell_of(g, cells, MET_DATE), &f->since);
	if (status != VALUE_OK && status != VALUE_EMPTY)
		return refuse(g, v, MET_DATE, "bad-date",
		    "write a date as 2024-04-22");
	return true;
}

static bool
lists_terms(const struct grader *g, struct slice topics)
{
	while (topics.at != NULL)
		if (nameset_has(g->concrete,
		    slice_trim(slice_cut(&topics, ';'))))
			return true;
	return false;
}

/* Whether there is a date; one that cannot be read is no answer. */
static inline bool
read_happened(struct grader *g, const struct slice *cells, enum place place,
    bool *happened, struct grade_verdict *v)
{
	struct slice cell = cell_of(g, cells, place);
	int32_t date;

	*happened = cell.len > 0;
	return cell.len == 0 || read_date(g, cell, &date) == VALUE_OK ||
	    refuse(g, v, place, "bad-date", "write a date as 2024-04-22");
}

/* How far the relation is (R-GRADE-15). */
static bool
read_relation(struct grader *g, const struct slice *cells, struct facts *f,
    struct grade_verdict *v)
{
	struct slice cell = cell_of(g, cells, STATUS);
	int status = cell.len == 0 ? 0 :
	    wordmap_find(g->status_words, cell);
	bool replied, first, last, deposit, offered;
	int64_t count = 0;
	enum value_status read = number_parse_int(
	    cell_of(g, cells, CONTACT_COUNT), 0, INT32_MAX, &count);

	if (status == WORDMAP_NONE && g->statuses.len > 0) {
		v->bad_words = g->statuses;
		return refuse(g, v, STATUS, NULL, NULL);
	}
	if (status == WORDMAP_NONE)
		status = 0;
	if (read != VALUE_OK && read != VALUE_EMPTY)
		return refuse(g, v, CONTACT_COUNT, "bad-count",
		    "write a whole number");
	if (!read_happened(g, cells, LAST_REPLY, &replied, v) ||
	    !read_happened(g, cells, FIRST_CONTACT, &first, v) ||
	    !read_happened(g, cells, LAST_CONTACT, &last, v) ||
	    !read_happened(g, cells, DEPOSIT, &deposit, v))
		return false;
	offered = status & STATUS_OFFERED;
	replied = replied || status & STATUS_REPLIED;
	f->priced = status & (STATUS_OFFERED | STATUS_WON) ||
	    filled(g, cells, TARGET_PRICE);
	f->holds[FACT_TRADED] = status & STATUS_WON || deposit;
	f->holds[FACT_REPLIED] = replied;
	f->holds[FACT_TALKS] = replied && (offered ||
	    lists_terms(g, cell_of(g, cells, TOPICS)));
	f->holds[FACT_CONTACTED] = replied || count > 0 || first || last ||
	    status & STATUS_CONTACTED;
	f->has_event = filled(g, cells, EVENT_NAME);
	return true;
}

/* Titles and tags repeat; memo_set() forgets what is too long. */
static bool
clue_holds(const struct clue *clue, const struct slice *cells)
{
	struct slice cell = cells[clue->place];
	int64_t holds;

	if (cell.len == 0)
		return false;
	if (memo_find(clue->memo, cell, &holds))
		return holds;
	holds = pattern_matches(clue->pattern, cell) == PATTERN_HIT;
	memo_set(clue->memo, cell, holds);
	return holds;
}

static bool
is_own_domain(const struct grader *g, struct slice address)
{
	return g->own_domain.len > 0 &&
	    text_equal_nocase(email_domain(address), g->own_domain);
}

static void
read_non_lead(const struct grader *g, const struct slice *cells,
    struct facts *f)
{
	size_t i;

	if (is_own_domain(g, cell_of(g, cells, EMAIL))) {
		f->holds[FACT_NON_LEAD] = true;
		f->reason = g->options.lang ? SLICE("本公司员工") :
		    SLICE("own staff");
		return;
	}
	for (i = 0; i < g->non_lead_count; i++) {
		if (!clue_holds(&g->non_leads[i], cells))
			continue;
		f->holds[FACT_NON_LEAD] = true;
		f->reason = g->non_leads[i].says;
		return;
	}
}

/* ---- deciding --------------------------------------------------------- */

static const struct rule *
find_rule(const struct scheme *scheme, const struct facts *f)
{
	const struct rule *r, *end = scheme->rules + scheme->count;

	for (r = scheme->rules; r < end; r++)
		if (f->holds[r->fact] &&
		    f->months >= r->least && f->months <= r->most &&
		    (r->budget == BUDGET_ANY || r->budget == f->budget))
			return r;
	return NULL;
}

static const struct user_rule *
find_user_rule(const struct grader *g, const struct slice *cells)
{
	size_t i;

	for (i = 0; i < g->user_count; i++)
		if (when_holds(g->user_rules[i].when, cells))
			return &g->user_rules[i];
	return NULL;
}

/*
 * The tier: the user's own, else the class's; an intending buyer is key if
 * he compares suppliers or has named what and how much (R-GRADE-22).
 */
static struct slice
find_tier(const struct grader *g, const struct slice *cells,
    const struct facts *f)
{
	struct slice own = cell_of(g, cells, TIER);
	size_t i;

	if (own.len > 0 || f->class == NULL)
		return own;
	if (f->class->tier.len > 0)
		return f->class->tier;
	for (i = 0; i < g->tier_count; i++)
		if (clue_holds(&g->tiers[i], cells))
			return g->tiers[i].says;
	return filled(g, cells, QUANTITY) || filled(g, cells, TARGET_PRICE) ?
	    g->key_tier : g->potential_tier;
}

static void
judge_booth(const struct grader *g, const struct slice *cells,
    const struct facts *f, struct grade_verdict *v)
{
	v->tier = find_tier(g, cells, f);
	v->booth_class = v->first_stage = SLICE_EMPTY;
	if (f->class == NULL)
		return;
	v->booth_class = f->class->class;
	v->first_stage = f->priced && f->class->priced_stage.len > 0 ?
	    f->class->priced_stage : f->class->first_stage;
	if (f->holds[FACT_TRADED] &&
	    slice_is(v->booth_class, "order_on_spot"))
		v->first_stage = SLICE("closed");
}

static void
judge_value(const struct grader *g, const struct facts *f,
    struct grade_verdict *v)
{
	v->value = f->since == DATE_NONE ? -1 :
	    decay_value(&g->decay, g->options.today - f->since);
}

/* The sentence of the rule with {months} and {reason} filled in. */
static void
explain(struct grader *g, struct slice sentence, const struct facts *f)
{
	char months[32];

	g->why.len = 0;
	while (sentence.at != NULL) {
		struct slice text = slice_cut(&sentence, '{');

		buffer_add(&g->why, text);
		if (sentence.at == NULL)
			break;
		text = slice_cut(&sentence, '}');
		if (slice_is(text, "months"))
			buffer_add(&g->why, slice_of(horizon_format(months,
			    f->months)));
		else if (slice_is(text, "reason"))
			buffer_add(&g->why, f->reason);
	}
}

static void
add_rule(struct grader *g, struct slice rule)
{
	if (rule.len == 0)
		return;
	if (g->rule_list.len > 0)
		buffer_add_byte(&g->rule_list, ';');
	buffer_add(&g->rule_list, rule);
}

static void
judge_user(struct grader *g, const struct slice *cells,
    struct grade_verdict *v)
{
	const struct user_rule *r = find_user_rule(g, cells);

	v->scheme = SLICE("file");
	v->grade = r ? r->grade : SLICE("U");
	g->why.len = 0;
	if (r == NULL)
		return;
	v->cadence = r->cadence;
	v->action = r->action;
	if (g->options.explain)
		buffer_add(&g->why, r->label);
	buffer_format(&g->rule_list, "line %lu",
	    table_line(g->user, r->row));
}

/*
 * Which of the two speaks: horizon for people met at a show who have not
 * answered yet, else relation.
 */
static bool
speaks_relation(const struct grader *g, const struct facts *f)
{
	if (g->options.scheme != GRADE_BOTH)
		return g->options.scheme == GRADE_RELATION;
	return !f->has_event || f->holds[FACT_REPLIED] ||
	    f->holds[FACT_TRADED];
}

static void
judge_letters(struct grader *g, const struct facts *f,
    struct grade_verdict *v)
{
	const struct rule *horizon = find_rule(&g->horizon, f);
	const struct rule *relation = find_rule(&g->relation, f);
	bool speaks = speaks_relation(g, f);
	const struct rule *chosen = speaks ? relation : horizon;

	g->flags.len = 0;
	v->horizon = horizon && g->options.scheme != GRADE_RELATION ?
	    horizon->grade : SLICE_EMPTY;
	v->relation = relation && g->options.scheme != GRADE_HORIZON ?
	    relation->grade : SLICE_EMPTY;
	if (horizon != NULL && v->horizon.len > 0)
		buffer_add(&g->flags, horizon->flag);
	v->scheme = speaks ? SLICE("relation") : SLICE("horizon");
	v->grade = chosen ? chosen->grade : SLICE("U");
	if (chosen == NULL)
		return;
	add_rule(g, chosen->rule);
	if (g->options.scheme == GRADE_BOTH) {
		const struct rule *other = speaks ? horizon : relation;

		if (other != NULL)
			add_rule(g, other->rule);
	}
	if (g->options.explain)
		explain(g, chosen->why, f);
}

/* The budget is scored as what it says: an amount is a yes. */
static void
judge_score(struct grader *g, struct slice *cells, const struct facts *f,
    struct grade_verdict *v)
{
	struct slice *budget = &cells[g->place[BUDGET]], written = *budget;

	*budget = g->budget_cells[f->budget];
	v->score = points_score(g->points, cells, f->months ==
	    HORIZON_NEVER ? UNKNOWN_MONTHS : f->months, &g->terms);
	*budget = written;
}

/* For a user's scheme: what this run says, not what an earlier one wrote. */
static void
judge_by_scheme(struct grader *g, struct slice *cells,
    struct grade_verdict *v)
{
	struct slice said[OUT_COUNT], written[OUT_COUNT];
	size_t i;

	said[OUT_STAGE] = v->first_stage;
	said[OUT_SCORE] = (struct slice){ g->score_text,
		number_format(g->score_text, v->score, 0, true) };
	said[OUT_VALUE] = v->value < 0 ? SLICE_EMPTY : (struct slice){
		g->value_text, number_format(g->value_text, v->value, 2,
		true) };
	for (i = 0; i < OUT_COUNT; i++) {
		if (g->worked_out[i] == SIZE_MAX)
			continue;
		written[i] = cells[g->worked_out[i]];
		cells[g->worked_out[i]] = said[i];
	}
	judge_user(g, cells, v);
	for (i = 0; i < OUT_COUNT; i++)
		if (g->worked_out[i] != SIZE_MAX)
			cells[g->worked_out[i]] = written[i];
}

void
grade_judge(struct grader *g, struct slice *cells, struct grade_verdict *v)
{
	struct facts f = { .holds = { [FACT_ANY] = true } };
	struct slice *booth = &cells[g->place[BOOTH]], booth_written = *booth;
	struct slice *tier = &cells[g->place[TIER]], tier_written = *tier;

	v->bad = false;
	v->bad_words = SLICE_EMPTY;
	if (!read_budget(g, cells, &f, v) || !read_months(g, cells, &f, v) ||
	    !read_class(g, cells, &f, v) || !read_since(g, cells, &f, v) ||
	    !read_relation(g, cells, &f, v))
		return;
	read_non_lead(g, cells, &f);
	g->rule_list.len = g->terms.len = g->why.len = g->flags.len = 0;
	v->horizon = v->relation = v->cadence = v->action = SLICE_EMPTY;
	judge_booth(g, cells, &f, v);
	*booth = f.class == NULL ? (struct slice){ record_nothing, 0 } :
	    v->booth_class;
	*tier = v->tier;
	judge_value(g, &f, v);
	judge_score(g, cells, &f, v);
	if (g->options.scheme == GRADE_FILE)
		judge_by_scheme(g, cells, v);
	else
		judge_letters(g, &f, v);
	*booth = booth_written;
	*tier = tier_written;
	if (f.class != NULL)
		add_rule(g, f.class->rule);
	v->flags = buffer_slice(&g->flags);
	v->terms = buffer_slice(&g->terms);
	v->rules = buffer_slice(&g->rule_list);
	v->why = buffer_slice(&g->why);
}
