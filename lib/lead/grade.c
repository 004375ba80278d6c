/*
 * grade.c - tables of rules against the cells of a lead
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "value/freemail.h"
#include "lead/grade.h"
#include "value/horizon.h"
#include "set/label.h"
#include "lead/status.h"
#include "set/memo.h"
#include "set/nameset.h"
#include "base/number.h"
#include "base/pattern.h"
#include "lead/points.h"
#include "rule/settings.h"
#include "rule/table.h"
#include "base/text.h"
#include "rule/when.h"
#include "set/wordmap.h"

enum { DAY_BYTES = 10 };	/* 2024-04-22 */
enum { MONTHS_MOST = 36 };	/* whole ones that are looked up as words */

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

enum { CLASS_RULE, CLASS, CLASS_ZH, CLASS_TIER, FIRST_STAGE, PRICED_STAGE,
	BARGAINS, CLASS_WORDS, CLASS_SHAPE };
static const struct table_column class_shape[CLASS_SHAPE] = {
	[CLASS_RULE] = { .name = "rule", .type = TABLE_WORD },
	[CLASS] = { .name = "class", .type = TABLE_KEY },
	[CLASS_ZH] = { .name = "zh", .type = TABLE_WORD },
	[CLASS_TIER] = { .name = "tier", .type = TABLE_TEXT,
	    .words = "key;potential;other" },
	[FIRST_STAGE] = { .name = "first_stage", .type = TABLE_WORD },
	[PRICED_STAGE] = { .name = "priced_stage", .type = TABLE_TEXT },
	[BARGAINS] = { .name = "bargains", .type = TABLE_TEXT,
	    .optional = true, .words = "yes;no" },
	[CLASS_WORDS] = { .name = "words", .type = TABLE_TEXT,
	    .optional = true },
};

enum { USER_GRADE, USER_ORDER, USER_WHEN, USER_LABEL, USER_CADENCE,
	USER_ACTION, USER_POINTS, USER_SHAPE };
static const struct table_column user_shape[USER_SHAPE] = {
	[USER_GRADE] = { .name = "grade", .type = TABLE_TEXT },
	[USER_POINTS] = { .name = "points", .type = TABLE_INT,
	    .optional = true, .least = -100000, .most = 100000 },
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

/* A row of the table `booth-class`. */
struct class {
	struct slice rule, class, tier, first_stage, priced_stage;
	bool bargains;		/* price was talked about at the stand */
};

/*
 * What a clue of table `non-lead` does: it decides, it raises a doubt, or it
 * lays the doubt.
 */
enum effect { EFFECT_DECIDES, EFFECT_DOUBT, EFFECT_BUYER };

/* A pattern over one column that decides something (tier, non-lead). */
struct clue {
	size_t place;
	struct pattern *pattern;
	struct memo *memo;	/* cell to whether it holds */
	enum effect effect;
	struct slice says;	/* the tier, or the reason */
};

enum { USER_LINE = 32 };		/* bytes of "line 12" at most */
struct user_rule {
	struct slice grade, label, cadence, action, line;
	int64_t order;
	int64_t points;		/* of a row without a grade */
	size_t row;
	struct when *when;
};

struct grader {
	struct grade_options options;
	struct arena arena;
	size_t place[PLACE_COUNT];
	struct table *class_table, *user;
	struct gradeletters *letters;
	struct class *classes;	/* the first is none */
	size_t class_rule_bytes;	/* the longest name of a rule */
	struct clue *non_leads, *tiers;
	size_t non_lead_count, tier_count;
	int64_t soon_months;	/* a purchase within them is near */
	struct user_rule *user_rules;
	size_t user_count;
	bool user_points;	/* some rows add up to the score */
	size_t scheme_from, scheme_upto;	/* places of its own columns */
	size_t worked_out[OUT_COUNT];	/* places, SIZE_MAX if not asked for */
	char score_text[32], value_text[32];
	struct points *points;
	struct horizons *horizons;
	struct slice own_domain;
	struct slice statuses;	/* that may stand; empty: any */
	struct wordmap *status_words;	/* to enum leadstatus */
	struct wordmap *budget_words;	/* to enum budget */
	/* What is put into cells has bytes behind it, as they have. */
	struct slice budget_cells[BUDGET_COUNT];
	struct slice key_tier, potential_tier, closed, file, unknown, doubt;
	struct wordmap *class_words;	/* to the row of classes */
	struct wordmap *month_words;	/* months as nearly all are written */
	struct decay decay;
	struct nameset *concrete;	/* topics that are about terms */
	char day_text[DAY_BYTES];	/* a day as written, and which it is */
	int32_t day;
	struct buffer rule_list, flag_list, why;
};

/* What the cells say, read once. */
struct facts {
	struct grade_facts known;
	struct slice reason;	/* why not a lead */
	bool doubted;		/* the note speaks as of no lead */
	const struct class *class;
	bool priced;
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

static struct slice
keep_class(struct grader *g, size_t row, size_t column)
{
	return label_keep(&g->arena, table_text(g->class_table, row, column));
}

static bool
read_classes(struct grader *g, struct fault *fault)
{
	struct table *t = g->class_table = table_open("booth-class",
	    class_shape, CLASS_SHAPE, fault);
	struct class *class;
	size_t row;

	if (t == NULL)
		return false;
	class = g->classes = xcalloc(table_rows(t) + 1, sizeof(*g->classes));
	*class = (struct class){ LABEL_EMPTY, LABEL_EMPTY, LABEL_EMPTY,
		LABEL_EMPTY, LABEL_EMPTY, false };
	wordmap_add(g->class_words, SLICE(""), 0);
	for (row = 0; row < table_rows(t); row++) {
		class++;
		*class = (struct class){
			.rule = keep_class(g, row, CLASS_RULE),
			.class = keep_class(g, row, CLASS),
			.tier = keep_class(g, row, CLASS_TIER),
			.first_stage = keep_class(g, row, FIRST_STAGE),
			.priced_stage = keep_class(g, row,
			    table_has(t, row, PRICED_STAGE) ? PRICED_STAGE :
			    FIRST_STAGE),
			.bargains = slice_is(table_text(t, row, BARGAINS),
			    "yes"),
		};
		wordmap_add(g->class_words, class->class, (int)row + 1);
		wordmap_add(g->class_words, table_text(t, row, CLASS_ZH),
		    (int)row + 1);
		wordmap_add(g->class_words, table_text(t, row, CLASS_WORDS),
		    (int)row + 1);
		if (class->rule.len > g->class_rule_bytes)
			g->class_rule_bytes = class->rule.len;
	}
	return true;
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

/* Tables of clues: column, pattern, what it says, what that does. */
static bool
read_clues(struct grader *g, const char *name, const char *says,
    struct needs *needs, struct clue **clues, size_t *count,
    struct fault *fault)
{
	const struct table_column columns[] = {
		{ .name = "column", .type = TABLE_WORD },
		{ .name = "pattern", .type = TABLE_WORD },
		{ .name = says, .type = TABLE_WORD },
		{ .name = "effect", .type = TABLE_TEXT, .optional = true,
		  .words = "decides;doubt;buyer" },
	};
	struct table *t = table_open(name, columns, 4, fault);
	struct fault inner;
	size_t row;

	if (t == NULL)
		return false;
	*clues = xcalloc(table_rows(t), sizeof(**clues));
	for (row = 0; row < table_rows(t); row++) {
		struct clue *clue = &(*clues)[row];

		clue->place = places_of(needs, table_text(t, row, 0));
		clue->pattern = pattern_compile(table_text(t, row, 1), &inner);
		if (clue->pattern == NULL) {
			table_complain(t, row, "pattern", fault, inner.text);
			break;
		}
		clue->memo = memo_new();
		clue->effect = slice_is(table_text(t, row, 3), "doubt") ?
		    EFFECT_DOUBT : slice_is(table_text(t, row, 3), "buyer") ?
		    EFFECT_BUYER : EFFECT_DECIDES;
		clue->says = label_keep(&g->arena, table_text(t, row, 2));
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
	size_t place = places_of(columns->needs, name), i;

	for (i = 0; i < OUT_COUNT; i++)
		if (slice_is(name, worked_out_names[i]))
			columns->grader->worked_out[i] = place;
	for (i = 0; i < sizeof(decided_names) / sizeof(*decided_names); i++)
		if (slice_is(name, decided_names[i]))
			columns->decided = true;
	return place;
}

static struct slice
keep_user(struct grader *g, size_t row, size_t column)
{
	return label_keep(&g->arena, table_text(g->user, row, column));
}

static bool
read_user_scheme(struct grader *g, struct needs *needs, struct fault *fault)
{
	struct scheme_columns columns = { g, needs, false };
	char line[USER_LINE];
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

		r->grade = keep_user(g, row, USER_GRADE);
		r->label = keep_user(g, row, USER_LABEL);
		r->cadence = keep_user(g, row, USER_CADENCE);
		r->action = keep_user(g, row, USER_ACTION);
		snprintf(line, sizeof(line), "line %lu",
		    table_line(g->user, row));
		r->line = label_keep(&g->arena, slice_of(line));
		r->order = table_int(g->user, row, USER_ORDER);
		r->points = table_int(g->user, row, USER_POINTS);
		if (r->grade.len == 0 &&
		    !table_has(g->user, row, USER_POINTS))
			return table_complain(g->user, row, "grade", fault,
			    "neither a grade nor points; write one of them");
		g->user_points |= r->grade.len == 0;
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
	char text[32];
	size_t i;

	g->key_tier = label_keep(&g->arena, SLICE("key"));
	g->potential_tier = label_keep(&g->arena, SLICE("potential"));
	g->closed = label_keep(&g->arena, SLICE("closed"));
	g->file = label_keep(&g->arena, SLICE("file"));
	g->unknown = label_keep(&g->arena, SLICE("U"));
	g->doubt = label_keep(&g->arena, SLICE("non-lead?"));
	g->budget_words = wordmap_new();
	wordmap_add(g->budget_words, SLICE(""), BUDGET_UNKNOWN);
	for (i = 0; i < BUDGET_COUNT; i++) {
		wordmap_add(g->budget_words, grade_budgets[i], (int)i);
		g->budget_cells[i] = label_keep(&g->arena, grade_budgets[i]);
	}
	g->class_words = wordmap_new();
	g->month_words = wordmap_new();
	for (i = 0; i <= MONTHS_MOST; i++)
		wordmap_add(g->month_words, slice_of(horizon_format(text,
		    (int32_t)i * HORIZON_UNIT)), (int)i * HORIZON_UNIT);
}

struct grader *
grader_open(const struct grade_options *options, struct needs *needs,
    struct fault *fault)
{
	struct grader *g = xcalloc(1, sizeof(*g));
	const struct setting wanted = { "soon_months", &g->soon_months };
	size_t i;
	bool fine;

	g->options = *options;
	if (options->own_domain != NULL)
		g->own_domain = slice_of(options->own_domain);
	open_words(g);
	g->concrete = nameset_new();
	for (i = 0; i < PLACE_COUNT; i++)
		g->place[i] = places_of(needs, slice_of(place_names[i]));
	for (i = 0; i < OUT_COUNT; i++)
		g->worked_out[i] = SIZE_MAX;
	g->status_words = leadstatus_open(fault);
	fine = g->status_words != NULL && decay_open(&g->decay, options->decay, fault) &&
	    (g->letters = leadletters_open(options->scheme, options->lang,
	    fault)) != NULL && read_classes(g, fault) && read_concrete(g, fault) &&
	    read_clues(g, "non-lead", options->lang ? "zh" : "en", needs,
	    &g->non_leads, &g->non_lead_count, fault) &&
	    read_clues(g, "tier", "tier", needs, &g->tiers, &g->tier_count,
	    fault) && settings_read("limit", &wanted, 1, fault) &&
	    read_user_scheme(g, needs, fault);
	g->points = fine ? points_open(needs, fault) : NULL;
	if (g->points != NULL && needs->full)
		fault_set(fault, "the tables look at more than %d columns; "
		    "look at fewer", NEEDS_MOST);
	else if (g->points != NULL)
		g->horizons = horizons_open(options->today, fault);
	if (g->horizons != NULL) {
		buffer_reserve(&g->rule_list, label_room(USER_LINE +
		    leadletters_rule_bytes(g->letters) + g->class_rule_bytes, 4));
		buffer_reserve(&g->flag_list, label_room(
		    leadletters_flag_bytes(g->letters) + g->doubt.len, 2));
		return g;
	}
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
	leadletters_close(g->letters);
	table_close(g->class_table);
	table_close(g->user);
	points_close(g->points);
	horizons_close(g->horizons);
	wordmap_free(g->status_words);
	wordmap_free(g->budget_words);
	wordmap_free(g->class_words);
	wordmap_free(g->month_words);
	nameset_free(g->concrete);
	buffer_release(&g->rule_list);
	buffer_release(&g->flag_list);
	buffer_release(&g->why);
	arena_release(&g->arena);
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
		filled[found->at[i].place] = true;
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
	wordmap_add_list(g->status_words, statuses, 0);
}

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
		f->known.budget = (enum grade_budget)known;
	else if (number_parse_decimal(cell, 2, &amount) == VALUE_OK &&
	    amount >= 0)
		f->known.budget = amount > 0 ? BUDGET_YES : BUDGET_NO;
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
	struct slice text = cell_of(g, cells, HORIZON_TEXT);
	enum value_status status;

	f->known.months = wordmap_find(g->month_words, cell);
	if ((f->known.months == WORDMAP_NONE) & ((cell.len | text.len) > 0)) {
		f->known.months = GRADE_NO_MONTHS;
		/* A phrase that nobody understands leaves it unknown. */
		status = cell.len > 0 ?
		    horizon_parse_canonical(cell, &f->known.months) :
		    horizon_parse(g->horizons, text, &f->known.months);
		if (cell.len > 0 && status != VALUE_OK)
			return refuse(g, v, MONTHS, "bad-months", "write "
			    "months such as 6 or 4.5, or never");
	}
	_Static_assert(WORDMAP_NONE == GRADE_NO_MONTHS,
	    "an empty cell says no months");
	f->known.holds[FACT_NEVER] = f->known.months == HORIZON_NEVER;
	f->known.holds[FACT_MONTHS] = f->known.months != GRADE_NO_MONTHS &&
	    f->known.months != HORIZON_NEVER;
	return true;
}

static bool
read_class(const struct grader *g, const struct slice *cells, struct facts *f,
    struct grade_verdict *v)
{
	int row = wordmap_find(g->class_words, cell_of(g, cells, BOOTH));

	if (row == WORDMAP_NONE)
		return refuse(g, v, BOOTH, "bad-booth-class",
		    "write order_on_spot, intends_order, terms_unsettled, "
		    "wants_materials or just_looking");
	f->class = &g->classes[row];
	return true;
}

/* An event ends on the same day for most leads: the last one is known. */
static enum value_status
read_date(struct grader *g, struct slice cell, int32_t *date)
{
	enum value_status status;

	if (cell.len == DAY_BYTES &&
	    memcmp(cell.at, g->day_text, DAY_BYTES) == 0) {
		*date = g->day;
		return VALUE_OK;
	}
	status = date_parse_iso(cell, date);
	if (status == VALUE_OK && cell.len == DAY_BYTES) {
		memcpy(g->day_text, cell.at, DAY_BYTES);
		g->day = *date;
	}
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
read_happened(const struct grader *g, const struct slice *cells, enum place place,
    bool *happened, struct grade_verdict *v)
{
	struct slice cell = cell_of(g, cells, place);
	int32_t date;

	*happened = cell.len > 0;
	return cell.len == 0 || date_is_iso(cell) ||
	    date_parse_iso(cell, &date) == VALUE_OK ||
	    refuse(g, v, place, "bad-date", "write a date as 2024-04-22");
}

static inline bool
says(int status, int bits)
{
	return (status & bits) != 0;
}

/*
 * How far the relation is (R-GRADE-15).  Facts are joined without a branch:
 * which ones hold is nothing that a processor could foresee.
 */
static bool
read_relation(struct grader *g, const struct slice *cells,
    const struct grade_evidence *e, struct facts *f, struct grade_verdict *v)
{
	int status = wordmap_find(g->status_words, cell_of(g, cells, STATUS));
	struct slice topics = cell_of(g, cells, TOPICS);
	bool replied, first, last, deposit, offered, won, contacted;
	bool terms = topics.len > 0 && lists_terms(g, topics);
	bool asked = filled(g, cells, TARGET_PRICE);
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
		    "write a whole number from 0 to 2147483647");
	if (!read_happened(g, cells, LAST_REPLY, &replied, v) ||
	    !read_happened(g, cells, FIRST_CONTACT, &first, v) ||
	    !read_happened(g, cells, LAST_CONTACT, &last, v) ||
	    !read_happened(g, cells, DEPOSIT, &deposit, v))
		return false;
	replied = (e->known ? e->replied : replied) |
	    says(status, LEADSTATUS_REPLIED);
	terms = e->known ? e->terms : terms;
	offered = says(status, LEADSTATUS_OFFERED) | e->offered;
	won = says(status, LEADSTATUS_TRADED) | e->traded;
	contacted = says(status, LEADSTATUS_CONTACTED) | e->contacted |
	    (e->known ? false : (count > 0) | first | last);
	f->priced = offered | won | asked;
	f->known.holds[FACT_TRADED] = won | deposit;
	f->known.holds[FACT_REPLIED] = replied;
	f->known.holds[FACT_TALKS] = replied &
	    (offered | terms | f->class->bargains);
	f->known.holds[FACT_CONTACTED] = replied | contacted;
	f->known.has_event = filled(g, cells, EVENT_NAME);
	return true;
}

/* Titles and tags repeat; memo_set() forgets what is too long. */
static bool
clue_holds(const struct clue *clue, const struct slice *cells)
{
	struct slice cell = cells[clue->place];
	enum pattern_outcome outcome;
	int64_t holds;

	if (cell.len == 0)
		return false;
	if (memo_find(clue->memo, cell, &holds))
		return holds;
	outcome = pattern_matches(clue->pattern, cell);
	/* A match that was given up is told for each record. */
	if (outcome != PATTERN_LIMIT)
		memo_set(clue->memo, cell, outcome == PATTERN_HIT);
	return outcome == PATTERN_HIT;
}

static bool
is_own_domain(const struct grader *g, struct slice address)
{
	return g->own_domain.len > 0 &&
	    text_equal_nocase(freemail_domain(address), g->own_domain);
}

/*
 * A positive reason makes a non-lead; words of the note raise a doubt, which
 * the tag of a buyer lays (R-GRADE-08).
 */
static void
read_non_lead(const struct grader *g, const struct slice *cells,
    struct facts *f)
{
	bool buyer = false;
	size_t i;

	if (is_own_domain(g, cell_of(g, cells, EMAIL))) {
		f->known.holds[FACT_NON_LEAD] = true;
		f->reason = g->options.lang ? SLICE("本公司员工") :
		    SLICE("own staff");
		return;
	}
	for (i = 0; i < g->non_lead_count; i++) {
		if (!clue_holds(&g->non_leads[i], cells))
			continue;
		if (g->non_leads[i].effect != EFFECT_DECIDES) {
			buyer |= g->non_leads[i].effect == EFFECT_BUYER;
			f->doubted |= g->non_leads[i].effect == EFFECT_DOUBT;
			continue;
		}
		f->known.holds[FACT_NON_LEAD] = true;
		f->reason = g->non_leads[i].says;
		f->doubted = false;
		return;
	}
	f->doubted &= !buyer;
}

static const struct user_rule *
find_user_rule(const struct grader *g, const struct slice *cells)
{
	size_t i;

	for (i = 0; i < g->user_count; i++)
		if (g->user_rules[i].grade.len > 0 &&
		    when_holds(g->user_rules[i].when, cells))
			return &g->user_rules[i];
	return NULL;
}

/* What the rows with points and no grade add up to (R-FIT-06). */
static int64_t
user_score(const struct grader *g, const struct slice *cells)
{
	int64_t sum = 0;
	size_t i;

	for (i = 0; i < g->user_count; i++)
		if (g->user_rules[i].grade.len == 0 &&
		    when_holds(g->user_rules[i].when, cells))
			sum += g->user_rules[i].points;
	return sum;
}

/*
 * Whom nobody sorted at the stand is sorted by what he said: a quantity or a
 * price, and a purchase soon, make him key, one of them potential
 * (R-GRADE-22).  Who said neither stays unsorted.
 */
static struct slice
guess_tier(const struct grader *g, const struct slice *cells,
    const struct facts *f)
{
	bool stated = filled(g, cells, QUANTITY) ||
	    filled(g, cells, TARGET_PRICE);
	bool soon = f->known.holds[FACT_MONTHS] &&
	    f->known.months <= g->soon_months * HORIZON_UNIT;

	if ((f->since == DATE_NONE && !filled(g, cells, EVENT_NAME)) ||
	    (!stated && !soon))
		return LABEL_EMPTY;
	return stated && soon ? g->key_tier : g->potential_tier;
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

	if (own.len > 0)
		return own;
	if (f->class->tier.len > 0)
		return f->class->tier;
	if (f->class->class.len == 0)
		return guess_tier(g, cells, f);
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
	v->booth_class = f->class->class;
	v->first_stage = f->priced ? f->class->priced_stage :
	    f->class->first_stage;
	if (f->known.holds[FACT_TRADED] &&
	    slice_is(v->booth_class, "order_on_spot"))
		v->first_stage = g->closed;
}

static void
judge_value(const struct grader *g, const struct facts *f,
    struct grade_verdict *v)
{
	v->value = f->since == DATE_NONE ? -1 :
	    decay_value(&g->decay, g->options.today - f->since);
}

/* The sentence of the rule with {months} and {reason} filled in. */
static struct slice
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
			    f->known.months)));
		else if (slice_is(text, "reason"))
			buffer_add(&g->why, f->reason);
	}
	return buffer_padded(&g->why);
}

/* The names of rules, most decisive first; there is room for them. */
static struct slice
list_rules(struct grader *g, struct slice first, struct slice second,
    struct slice third)
{
	char *start = g->rule_list.data, *to = start;

	to = label_join(start, to, first);
	to = label_join(start, to, second);
	to = label_join(start, to, third);
	return slice_between(start, to);
}

static struct slice
list_flags(struct grader *g, struct slice flag)
{
	char *start = g->flag_list.data;
	char *to = label_join(start, start, flag);

	return slice_between(start, label_join(start, to, g->doubt));
}

static void
judge_user(struct grader *g, const struct slice *cells, const struct facts *f,
    struct grade_verdict *v)
{
	const struct user_rule *r = find_user_rule(g, cells);

	v->scheme = g->file;
	v->grade = r ? r->grade : g->unknown;
	v->horizon = v->relation = LABEL_EMPTY;
	v->flags = f->doubted ? list_flags(g, LABEL_EMPTY) : LABEL_EMPTY;
	v->cadence = r ? r->cadence : LABEL_EMPTY;
	v->action = r ? r->action : LABEL_EMPTY;
	v->why = r ? r->label : LABEL_EMPTY;
	v->rules = list_rules(g, r ? r->line : LABEL_EMPTY, f->class->rule,
	    LABEL_EMPTY);
}

static void
judge_letters(struct grader *g, const struct facts *f,
    struct grade_verdict *v)
{
	const struct grade_letters *l = leadletters_find(g->letters, &f->known);

	v->grade = l->grade;
	v->scheme = l->scheme;
	v->horizon = l->horizon;
	v->relation = l->relation;
	v->flags = f->doubted ? list_flags(g, l->flag) : l->flag;
	v->cadence = v->action = LABEL_EMPTY;
	v->why = g->options.explain ? explain(g, l->why, f) : LABEL_EMPTY;
	v->rules = list_rules(g, l->rules[0], l->rules[1], f->class->rule);
}


/* The budget is scored as what it says: an amount is a yes. */
static void
judge_score(struct grader *g, struct slice *cells, const struct facts *f,
    struct grade_verdict *v)
{
	struct slice *budget = &cells[g->place[BUDGET]], written = *budget;

	*budget = g->budget_cells[f->known.budget];
	v->score = points_score(g->points, cells, f->known.months ==
	    HORIZON_NEVER ? GRADE_NO_MONTHS : f->known.months, &v->terms);
	*budget = written;
}

/* For a user's scheme: what this run says, not what an earlier one wrote. */
static void
judge_by_scheme(struct grader *g, struct slice *cells, const struct facts *f,
    struct grade_verdict *v)
{
	struct slice said[OUT_COUNT], written[OUT_COUNT];
	size_t i;

	if (g->user_points)
		v->score = (int)user_score(g, cells);
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
	judge_user(g, cells, f, v);
	for (i = 0; i < OUT_COUNT; i++)
		if (g->worked_out[i] != SIZE_MAX)
			cells[g->worked_out[i]] = written[i];
}

void
grade_judge(struct grader *g, struct slice *cells,
    const struct grade_evidence *evidence, struct grade_verdict *v)
{
	static const struct grade_evidence nothing = { .known = false };
	struct facts f = { .known = { .holds = { [FACT_ANY] = true } } };
	struct slice *booth = &cells[g->place[BOOTH]], booth_written = *booth;
	struct slice *tier = &cells[g->place[TIER]], tier_written = *tier;

	v->bad = false;
	v->bad_words = SLICE_EMPTY;
	if (!read_budget(g, cells, &f, v) || !read_months(g, cells, &f, v) ||
	    !read_class(g, cells, &f, v) || !read_since(g, cells, &f, v) ||
	    !read_relation(g, cells, evidence ? evidence : &nothing, &f, v))
		return;
	read_non_lead(g, cells, &f);
	judge_booth(g, cells, &f, v);
	*booth = v->booth_class;
	*tier = v->tier;
	judge_value(g, &f, v);
	judge_score(g, cells, &f, v);
	if (g->options.scheme == GRADE_FILE)
		judge_by_scheme(g, cells, &f, v);
	else
		judge_letters(g, &f, v);
	*booth = booth_written;
	*tier = tier_written;
}
