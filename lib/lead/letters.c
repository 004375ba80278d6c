/*
 * letters.c - the rows of the table `grade`, and what followed from them
 */
#include <stdlib.h>

#include "base/say.h"
#include "value/horizon.h"
#include "lead/letters.h"
#include "rule/table.h"

enum { RULE, SCHEME, GRADE, NEEDS, FROM, OVER, UPTO, BELOW, WANT_BUDGET,
	FLAG, WHY_EN, WHY_ZH, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
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

static const struct slice fact_names[FACT_COUNT] = { SLICE_INIT(""),
	SLICE_INIT("non-lead"), SLICE_INIT("never"), SLICE_INIT("months"),
	SLICE_INIT("traded"), SLICE_INIT("talks"), SLICE_INIT("replied"),
	SLICE_INIT("contacted") };

const struct slice grade_budgets[BUDGET_COUNT] = {
	SLICE_INIT("unknown"), SLICE_INIT("yes"), SLICE_INIT("no") };
enum { BUDGET_ANY = BUDGET_COUNT };

enum { HORIZON, RELATION, SCHEME_COUNT };
static const struct slice scheme_names[SCHEME_COUNT] = {
	SLICE_INIT("horizon"), SLICE_INIT("relation") };

/* A row of the table, its bounds in the unit of the horizon. */
struct rule {
	struct slice rule, grade, flag, why;
	enum grade_fact fact;
	int32_t least, most;	/* months, both inclusive */
	int budget;		/* or BUDGET_ANY */
};

/* What speaks where no rule does. */
static const struct slice no_rule_grade = SLICE_INIT("U");

/* The rules of one scheme, in the table's order. */
struct scheme {
	struct slice name;
	struct rule *rules;
	size_t count;
};

/* Facts as two numbers. */
struct key {
	uint64_t holds, others;
};

/*
 * A direct-mapped cache of what followed from facts.  It is far larger than
 * what is ever used, so that no two share a place.
 */
enum { SLOT_BITS = 12, SLOTS = 1 << SLOT_BITS };
struct slot {
	struct key key;
	bool used;
	struct grade_letters letters;
};

struct gradeletters {
	enum grade_scheme scheme;
	int lang;
	struct table *table;
	struct arena arena;
	struct scheme schemes[SCHEME_COUNT];
	struct slice no_grade;
	size_t rule_bytes, flag_bytes;
	struct slot slots[SLOTS];
};

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
read_word(const struct table *t, size_t row, size_t column,
    const struct slice *words, size_t count, int *index, struct fault *fault)
{
	struct slice cell = table_text(t, row, column);
	struct buffer what = { 0 };
	char quoted[80];
	size_t i;

	for (i = 0; i < count; i++) {
		*index = (int)i;
		if (slice_equal(cell, words[i]))
			return true;
	}
	buffer_format(&what, say("cannot use \"%s\"; write one of"),
	    fault_quote(quoted, sizeof(quoted), cell));
	for (i = 0; i < count; i++)
		if (words[i].len > 0)
			buffer_format(&what, " %.*s", SLICE_PRINT(words[i]));
	buffer_add_byte(&what, '\0');
	table_complain(t, row, shape[column].name, fault, what.data);
	buffer_release(&what);
	return false;
}

static struct slice
keep(struct gradeletters *l, size_t row, size_t column)
{
	return label_keep(&l->arena, table_text(l->table, row, column));
}

static bool
read_rule(struct gradeletters *l, size_t row, struct fault *fault)
{
	const struct table *t = l->table;
	int fact, which, wanted = BUDGET_ANY;
	struct scheme *scheme;
	struct rule *r;

	if (!read_word(t, row, NEEDS, fact_names, FACT_COUNT, &fact, fault) ||
	    !read_word(t, row, SCHEME, scheme_names, SCHEME_COUNT, &which,
	    fault) || (table_has(t, row, WANT_BUDGET) &&
	    !read_word(t, row, WANT_BUDGET, grade_budgets, BUDGET_COUNT,
	    &wanted, fault)))
		return false;
	scheme = &l->schemes[which];
	r = &scheme->rules[scheme->count++];
	*r = (struct rule){
		.rule = keep(l, row, RULE),
		.grade = keep(l, row, GRADE),
		.flag = keep(l, row, FLAG),
		.why = table_text(t, row, l->lang ? WHY_ZH : WHY_EN),
		.fact = (enum grade_fact)fact,
		.budget = wanted,
	};
	read_bounds(t, row, r);
	if (r->rule.len > l->rule_bytes)
		l->rule_bytes = r->rule.len;
	if (r->flag.len > l->flag_bytes)
		l->flag_bytes = r->flag.len;
	return true;
}

struct gradeletters *
leadletters_open(enum grade_scheme scheme, int lang, struct fault *fault)
{
	struct gradeletters *l = xcalloc(1, sizeof(*l));
	size_t rows, row, i;
	bool fine;

	l->scheme = scheme;
	l->lang = lang;
	l->table = table_open("grade", shape, SHAPE_COUNT, fault);
	fine = l->table != NULL;
	rows = fine ? table_rows(l->table) : 0;
	l->no_grade = label_keep(&l->arena, no_rule_grade);
	for (i = 0; i < SCHEME_COUNT; i++) {
		l->schemes[i].name = label_keep(&l->arena, scheme_names[i]);
		l->schemes[i].rules = xcalloc(rows, sizeof(struct rule));
	}
	for (row = 0; fine && row < rows; row++)
		fine = read_rule(l, row, fault);
	if (fine)
		return l;
	leadletters_close(l);
	return NULL;
}

void
leadletters_close(struct gradeletters *l)
{
	size_t i;

	if (l == NULL)
		return;
	for (i = 0; i < SCHEME_COUNT; i++)
		free(l->schemes[i].rules);
	table_close(l->table);
	arena_release(&l->arena);
	free(l);
}

size_t
leadletters_rule_bytes(const struct gradeletters *l)
{
	return 2 * l->rule_bytes;
}

size_t
leadletters_flag_bytes(const struct gradeletters *l)
{
	return l->flag_bytes;
}

static const struct rule *
find_rule(const struct scheme *scheme, const struct grade_facts *f)
{
	const struct rule *r, *end = scheme->rules + scheme->count;

	for (r = scheme->rules; r < end; r++)
		if (f->holds[r->fact] &&
		    f->months >= r->least && f->months <= r->most &&
		    (r->budget == BUDGET_ANY || r->budget == (int)f->budget))
			return r;
	return NULL;
}

static int
speaks(const struct gradeletters *l, const struct grade_facts *f)
{
	if (l->scheme != GRADE_BOTH)
		return l->scheme == GRADE_RELATION ? RELATION : HORIZON;
	return !f->has_event || f->holds[FACT_REPLIED] ||
	    f->holds[FACT_TRADED] ? RELATION : HORIZON;
}

static struct grade_letters
work_out(const struct gradeletters *l, const struct grade_facts *f)
{
	const struct rule *rules[SCHEME_COUNT], *chosen, *other;
	int which = speaks(l, f);
	struct grade_letters found = { .grade = l->no_grade,
		.scheme = l->schemes[which].name,
		.horizon = LABEL_EMPTY, .relation = LABEL_EMPTY,
		.flag = LABEL_EMPTY, .rules = { LABEL_EMPTY, LABEL_EMPTY },
		.why = SLICE_EMPTY };

	rules[HORIZON] = find_rule(&l->schemes[HORIZON], f);
	rules[RELATION] = find_rule(&l->schemes[RELATION], f);
	chosen = rules[which];
	other = l->scheme == GRADE_BOTH ? rules[!which] : NULL;
	if (rules[HORIZON] != NULL && l->scheme != GRADE_RELATION) {
		found.horizon = rules[HORIZON]->grade;
		found.flag = rules[HORIZON]->flag;
	}
	if (rules[RELATION] != NULL && l->scheme != GRADE_HORIZON)
		found.relation = rules[RELATION]->grade;
	if (chosen == NULL)
		return found;
	found.grade = chosen->grade;
	found.why = chosen->why;
	found.rules[0] = chosen->rule;
	if (other != NULL)
		found.rules[1] = other->rule;
	return found;
}

static struct key
key_of(const struct grade_facts *f)
{
	struct key key = { 0, 0 };

	_Static_assert(sizeof(f->holds) <= sizeof(key.holds),
	    "the facts are one number");
	memcpy(&key.holds, f->holds, sizeof(f->holds));
	key.others = (uint64_t)(uint32_t)f->months << 32 |
	    (uint64_t)f->budget << 1 | f->has_event;
	return key;
}

const struct grade_letters *
leadletters_find(struct gradeletters *l, const struct grade_facts *f)
{
	struct key key = key_of(f);
	uint64_t hash = (key.holds ^ key.others *
	    UINT64_C(0x9E3779B97F4A7C15)) * UINT64_C(0xD6E8FEB86659FD93);
	/* The highest bits are those that all others have a part in. */
	struct slot *slot = &l->slots[hash >> (64 - SLOT_BITS)];

	if (slot->key.holds != key.holds ||
	    slot->key.others != key.others || !slot->used)
		*slot = (struct slot){ key, true, work_out(l, f) };
	return &slot->letters;
}
