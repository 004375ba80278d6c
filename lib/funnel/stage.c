/*
 * stage.c - rows of a scheme checked, names found by their key
 */
#include "funnel/stage.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "set/group.h"
#include "set/memo.h"
#include "funnel/outcome.h"
#include "rule/table.h"
#include "base/text.h"

enum {
	COL_ORDER, COL_STAGE, COL_LABEL, COL_PROBABILITY, COL_EVIDENCE,
	COL_DAYS, COL_ALIASES, COL_KIND, COL_RULE, COLS
};

static const struct table_column shape[COLS] = {
	[COL_ORDER] = { .name = "order", .type = TABLE_INT,
		  .least = 0, .most = 1000 },
	[COL_STAGE] = { .name = "stage", .type = TABLE_KEY },
	[COL_LABEL] = { .name = "label", .type = TABLE_TEXT, .optional = true },
	[COL_PROBABILITY] = { .name = "probability", .type = TABLE_DECIMAL,
		  .least = 0, .most = 100 },
	[COL_EVIDENCE] = { .name = "evidence", .type = TABLE_TEXT, .optional = true },
	[COL_DAYS] = { .name = "expected_days", .type = TABLE_INT, .optional = true,
		  .least = 0, .most = 10000 },
	[COL_ALIASES] = { .name = "aliases", .type = TABLE_TEXT, .optional = true },
	[COL_KIND] = { .name = "kind", .type = TABLE_WORD },
	[COL_RULE] = { .name = "rule", .type = TABLE_TEXT, .optional = true },
};

struct known {
	struct slice key;
	int stage;
};

/* A fitted chance of deals of such an age. */
struct fitted_age {
	int64_t from, to;	/* days, both included */
	int32_t chance;
};

/* A win rate of those whose column has a value (R-WIN-03). */
struct fitted_group {
	struct slice value;
	int32_t chance;
};

/* What the cells of a column say; first chances, at last log-odds. */
struct fitted_field {
	struct slice column;
	struct groups *values;
	double *shifts;		/* of each value */
	size_t room;
	double other;		/* NAN: other values say nothing */
};

struct stages {
	struct table *table;
	struct arena arena;
	struct memo *memo;
	struct buffer scratch;
	struct stage stages[STAGES_MOST];
	int count;
	struct known *known;
	size_t known_count, known_room;
	bool fitted[STAGES_MOST];	/* by a row of their own */
	struct fitted_age *ages;	/* of the whole */
	size_t age_count;
	struct slice group_column;	/* "" without rates of groups */
	struct fitted_group *groups;
	size_t group_count;
	struct fitted_field fields[STAGES_FIELDS];
	size_t field_count;
	int32_t least, most;	/* of a fitted chance */
};

/* A name in the form in which names are compared; in scratch's memory. */
static struct slice
name_key(struct buffer *scratch, struct slice name)
{
	size_t i, n = 0;

	scratch->len = 0;
	if (!text_key(scratch, name))
		return SLICE_EMPTY;
	for (i = 0; i < scratch->len; i++) {
		char c = scratch->data[i];

		c = c == '_' || c == '-' || c == '\t' ? ' ' : c;
		if (c != ' ' || (n > 0 && scratch->data[n - 1] != ' '))
			scratch->data[n++] = c;
	}
	scratch->len = n;
	return slice_trim(buffer_slice(scratch));
}

static int
find_key(const struct stages *s, struct slice key)
{
	size_t i;

	for (i = 0; i < s->known_count; i++)
		if (slice_equal(s->known[i].key, key))
			return s->known[i].stage;
	return STAGE_UNKNOWN;
}

static bool
complain(const struct stages *s, size_t row, int column, struct fault *fault,
    struct slice value, const char *what)
{
	char quoted[80];

	return fault_set(fault, "%s:%lu: column \"%s\": \"%s\" %s",
	    table_file(s->table), table_line(s->table, row),
	    shape[column].name, fault_quote(quoted, sizeof(quoted), value),
	    what);
}

/* Makes the stage at row known under one more name. */
static bool
add_name(struct stages *s, size_t row, int column, struct slice name,
    struct fault *fault)
{
	struct slice key = name_key(&s->scratch, name);
	int holder;

	if (key.len == 0)
		return true;
	holder = find_key(s, key);
	if (holder == (int)row)
		return true;
	if (holder != STAGE_UNKNOWN)
		return complain(s, row, column, fault, name,
		    "means another stage already; leave one of them out");
	GROW(s->known, s->known_count, s->known_room);
	s->known[s->known_count++] = (struct known){
	    arena_copy(&s->arena, key), (int)row };
	return true;
}

static bool
add_names(struct stages *s, size_t row, struct fault *fault)
{
	struct slice aliases = table_text(s->table, row, COL_ALIASES);
	bool fits = add_name(s, row, COL_STAGE,
	    table_text(s->table, row, COL_STAGE), fault) &&
	    add_name(s, row, COL_LABEL,
	    table_text(s->table, row, COL_LABEL), fault);

	while (fits && aliases.at != NULL)
		fits = add_name(s, row, COL_ALIASES, slice_cut(&aliases, ';'),
		    fault);
	return fits;
}

/* Ten thousandths of a percent are the millionths that chances count in. */
static int32_t
chance_of(const struct table *table, size_t row, size_t column)
{
	return (int32_t)table_int(table, row, column);
}

static bool
read_kind(struct stages *s, size_t row, struct stage *stage,
    struct fault *fault)
{
	static const char *const kinds[] = { "open", "won", "lost" };
	struct slice kind = table_text(s->table, row, COL_KIND);
	int i;

	for (i = 0; i < 3 && !slice_is(kind, kinds[i]); i++)
		;
	if (i == 3)
		return complain(s, row, COL_KIND, fault, kind,
		    "is no kind; write open, won or lost");
	stage->kind = (enum stage_kind)i;
	if ((stage->chance == 0) == (stage->kind == STAGE_LOST) &&
	    (stage->chance == OUTCOME_SURE) == (stage->kind == STAGE_WON))
		return true;
	return complain(s, row, COL_PROBABILITY, fault,
	    table_text(s->table, row, COL_PROBABILITY),
	    "does not go with the kind; 0 is for lost, 100 for won and what "
	    "lies between for open stages");
}

static bool
read_stage(struct stages *s, size_t row, struct fault *fault)
{
	struct stage *stage = &s->stages[row];

	if (row > 0 && table_int(s->table, row, COL_ORDER) <=
	    table_int(s->table, row - 1, COL_ORDER))
		return complain(s, row, COL_ORDER, fault,
		    table_text(s->table, row, COL_ORDER),
		    "does not follow the row above; write stages in order");
	*stage = (struct stage){
		.name = table_text(s->table, row, COL_STAGE),
		.label = table_text(s->table, row, COL_LABEL),
		.evidence = table_text(s->table, row, COL_EVIDENCE),
		.rule = table_text(s->table, row, COL_RULE),
		.chance = chance_of(s->table, row, COL_PROBABILITY),
		.expected_days = table_has(s->table, row, COL_DAYS) ?
		    (int32_t)table_int(s->table, row, COL_DAYS) : -1,
	};
	s->count++;
	return read_kind(s, row, stage, fault) && add_names(s, row, fault);
}

const char *const stages_schemes[STAGES_SCHEMES] = { "seven", "five",
	"salesforce", "hubspot" };

static struct table *
open_scheme(const char *scheme, struct fault *fault)
{
	char name[32];
	size_t i;

	for (i = 0; i < STAGES_SCHEMES; i++) {
		if (strcmp(scheme, stages_schemes[i]) != 0)
			continue;
		snprintf(name, sizeof(name), "stage-%s", scheme);
		return table_open(name, shape, COLS, fault);
	}
	return table_open_file(scheme, shape, COLS, fault);
}

struct stages *
stages_open(const char *scheme, struct fault *fault)
{
	struct stages *s = xcalloc(1, sizeof(*s));
	size_t row;
	bool fits;

	s->memo = memo_new();
	s->table = open_scheme(scheme, fault);
	fits = s->table != NULL;
	if (fits && table_rows(s->table) == 0)
		fits = fault_set(fault, "%s: no stages; write a row for each",
		    table_file(s->table));
	if (fits && table_rows(s->table) > STAGES_MOST)
		fits = fault_set(fault, "%s: more than %d stages",
		    table_file(s->table), STAGES_MOST);
	for (row = 0; fits && row < table_rows(s->table); row++)
		fits = read_stage(s, row, fault);
	if (fits)
		return s;
	stages_close(s);
	return NULL;
}

void
stages_close(struct stages *s)
{
	size_t i;

	if (s == NULL)
		return;
	if (s->table != NULL)
		table_close(s->table);
	memo_free(s->memo);
	arena_release(&s->arena);
	buffer_release(&s->scratch);
	free(s->known);
	free(s->ages);
	free(s->groups);
	for (i = 0; i < s->field_count; i++) {
		groups_free(s->fields[i].values);
		free(s->fields[i].shifts);
	}
	free(s);
}

int
stages_count(const struct stages *s)
{
	return s->count;
}

const struct stage *
stages_at(const struct stages *s, int i)
{
	return &s->stages[i];
}

int
stages_find(struct stages *s, struct slice cell)
{
	int64_t stage;

	if (memo_find(s->memo, cell, &stage))
		return (int)stage;
	stage = find_key(s, name_key(&s->scratch, cell));
	memo_set(s->memo, cell, stage);
	return (int)stage;
}

enum { FIT_STAGE, FIT_CHANCE, FIT_GROUP, FIT_FROM, FIT_TO, FIT_RULE,
	FIT_COLUMNS };

static int32_t
within(int32_t chance, int32_t least, int32_t most)
{
	return chance < least ? least : chance > most ? most : chance;
}

/* A row of the whole: for every stage without one, or for an age. */
static bool
fit_whole(struct stages *s, const struct table *fitted, size_t row,
    int32_t chance, int32_t *whole, struct fault *fault)
{
	struct fitted_age *age;

	if (!table_has(fitted, row, FIT_FROM)) {
		if (*whole >= 0)
			return fault_set(fault, "%s:%lu: column \"stage\": "
			    "\"*\" is there twice; keep one row for the whole",
			    table_file(fitted), table_line(fitted, row));
		*whole = chance;
		return true;
	}
	GROW_BY_ONE(s->ages, s->age_count);
	age = &s->ages[s->age_count++];
	age->from = table_int(fitted, row, FIT_FROM);
	age->to = table_has(fitted, row, FIT_TO) ?
	    table_int(fitted, row, FIT_TO) : INT32_MAX;
	age->chance = chance;
	return true;
}

static bool
fit_stage(struct stages *s, const struct table *fitted, size_t row,
    int32_t chance, struct fault *fault)
{
	struct slice name = table_text(fitted, row, FIT_STAGE);
	int stage = stages_find(s, name);
	char quoted[80];

	if (stage == STAGE_UNKNOWN || s->fitted[stage])
		return fault_set(fault, "%s:%lu: column \"stage\": \"%s\" %s",
		    table_file(fitted), table_line(fitted, row),
		    fault_quote(quoted, sizeof(quoted), name),
		    stage == STAGE_UNKNOWN ? "is no stage of the scheme; "
		    "give the scheme that was fitted" :
		    "is there twice; keep one row for each stage");
	s->fitted[stage] = true;
	if (s->stages[stage].kind == STAGE_OPEN)
		s->stages[stage].chance = chance;
	return true;
}

/* "region=EU": the rate of one value of one column. */
static bool
fit_group(struct stages *s, const struct table *fitted, size_t row,
    int32_t chance, struct fault *fault)
{
	struct slice value = table_text(fitted, row, FIT_GROUP), column;
	bool whole = slice_is(table_text(fitted, row, FIT_STAGE), "*");

	column = slice_cut(&value, '=');
	if (value.at == NULL || column.len == 0 || !whole ||
	    (s->group_column.len > 0 && !slice_equal(column,
	    s->group_column)))
		return fault_set(fault, "%s:%lu: column \"group\": write "
		    "COLUMN=value, one column for all rows, and \"*\" for "
		    "the stage", table_file(fitted), table_line(fitted, row));
	if (s->group_column.len == 0)
		s->group_column = arena_copy(&s->arena, column);
	GROW_BY_ONE(s->groups, s->group_count);
	s->groups[s->group_count++] = (struct fitted_group){
	    arena_copy(&s->arena, value), chance };
	return true;
}

static struct fitted_field *
find_field(struct stages *s, struct slice column)
{
	size_t i;

	for (i = 0; i < s->field_count; i++)
		if (slice_equal(s->fields[i].column, column))
			return &s->fields[i];
	if (s->field_count == STAGES_FIELDS)
		return NULL;
	s->fields[s->field_count] = (struct fitted_field){
		.column = arena_copy(&s->arena, column),
		.values = groups_new(1), .other = NAN };
	return &s->fields[s->field_count++];
}

/* "region=EU" of R-WIN-07: how a value moves the chance of the whole. */
static bool
fit_field(struct stages *s, const struct table *fitted, size_t row,
    struct fault *fault)
{
	struct slice value = table_text(fitted, row, FIT_GROUP), column;
	double chance = (double)chance_of(fitted, row, FIT_CHANCE);
	struct fitted_field *field;
	size_t known, i;

	column = slice_cut(&value, '=');
	field = value.at == NULL || column.len == 0 ? NULL :
	    find_field(s, column);
	if (field == NULL)
		return fault_set(fault, "%s:%lu: column \"group\": write "
		    "COLUMN=value, at most %d columns", table_file(fitted),
		    table_line(fitted, row), STAGES_FIELDS);
	if (slice_is(value, "*")) {
		field->other = chance;
		return true;
	}
	known = groups_count(field->values);
	i = groups_find(field->values, &value);
	if (i == known)
		GROW(field->shifts, known, field->room);
	field->shifts[i] = chance;
	return true;
}

static double
log_odds(double chance)
{
	chance = fmin(fmax(chance, 1), OUTCOME_SURE - 1);
	return log(chance / (OUTCOME_SURE - chance));
}

/* What moves the chance of the whole moves that of a stage likewise. */
static bool
settle_fields(struct stages *s, int32_t whole, const char *path,
    struct fault *fault)
{
	size_t i, v;

	if (s->field_count > 0 && whole < 0)
		return fault_set(fault, "%s: values move the rate of the "
		    "whole; give its row, stage \"*\", too", path);
	for (i = 0; i < s->field_count; i++) {
		struct fitted_field *field = &s->fields[i];

		for (v = 0; v < groups_count(field->values); v++)
			field->shifts[v] = log_odds(field->shifts[v]) -
			    log_odds(whole);
		field->other = isnan(field->other) ? 0 :
		    log_odds(field->other) - log_odds(whole);
	}
	return true;
}

static bool
fit_row(struct stages *s, const struct table *fitted, size_t row,
    int32_t least, int32_t most, int32_t *whole, struct fault *fault)
{
	int32_t chance = within(chance_of(fitted, row, FIT_CHANCE), least,
	    most);

	if (table_text(fitted, row, FIT_GROUP).len > 0 &&
	    slice_is(table_text(fitted, row, FIT_RULE), "R-WIN-07"))
		return fit_field(s, fitted, row, fault);
	if (table_text(fitted, row, FIT_GROUP).len > 0)
		return fit_group(s, fitted, row, chance, fault);
	return slice_is(table_text(fitted, row, FIT_STAGE), "*") ?
	    fit_whole(s, fitted, row, chance, whole, fault) :
	    fit_stage(s, fitted, row, chance, fault);
}

bool
stages_fit(struct stages *s, const char *path, int32_t least, int32_t most,
    struct fault *fault)
{
	static const struct table_column fit_shape[FIT_COLUMNS] = {
		[FIT_STAGE] = { .name = "stage", .type = TABLE_WORD },
		[FIT_CHANCE] = { .name = "probability",
		    .type = TABLE_DECIMAL, .least = 0, .most = 100 },
		[FIT_GROUP] = { .name = "group", .type = TABLE_TEXT,
		    .optional = true },
		[FIT_FROM] = { .name = "age_from", .type = TABLE_INT,
		    .optional = true, .least = 0, .most = 100000 },
		[FIT_TO] = { .name = "age_to", .type = TABLE_INT,
		    .optional = true, .least = 0, .most = 100000 },
		[FIT_RULE] = { .name = "fit_rule", .type = TABLE_TEXT,
		    .optional = true },
	};
	struct table *fitted = table_open_file(path, fit_shape, FIT_COLUMNS,
	    fault);
	bool fits = fitted != NULL;
	int32_t whole = -1;
	size_t row;
	int i;

	s->least = least;
	s->most = most;
	for (row = 0; fits && row < table_rows(fitted); row++)
		fits = fit_row(s, fitted, row, least, most, &whole, fault);
	for (i = 0; whole >= 0 && i < s->count; i++)
		if (!s->fitted[i] && s->stages[i].kind == STAGE_OPEN)
			s->stages[i].chance = whole;
	fits = fits && settle_fields(s, whole, path, fault);
	if (fitted != NULL)
		table_close(fitted);
	return fits;
}

struct slice
stages_group_column(const struct stages *s)
{
	return s->group_column;
}

size_t
stages_fields(const struct stages *s)
{
	return s->field_count;
}

struct slice
stages_field(const struct stages *s, size_t i)
{
	return s->fields[i].column;
}

double
stages_shift(const struct stages *s, size_t i, struct slice value)
{
	size_t found = groups_seek(s->fields[i].values, &value);

	return found == GROUP_NONE ? s->fields[i].other :
	    s->fields[i].shifts[found];
}

int32_t
stages_moved(const struct stages *s, int32_t chance, double shift)
{
	double odds = log_odds(chance) + shift;

	return within((int32_t)lround(OUTCOME_SURE / (1 + exp(-odds))),
	    s->least, s->most);
}

int32_t
stages_chance(const struct stages *s, int stage, int32_t days,
    struct slice group)
{
	size_t i;

	for (i = 0; !s->fitted[stage] && i < s->group_count; i++)
		if (slice_equal(s->groups[i].value, group))
			return s->groups[i].chance;
	for (i = 0; !s->fitted[stage] && days >= 0 && i < s->age_count; i++)
		if (days >= s->ages[i].from && days <= s->ages[i].to)
			return s->ages[i].chance;
	return s->stages[stage].chance;
}
