/*
 * ruleset.c - rows of six tables as numbers and texts
 */
#include "base/number.h"
#include "due/ruleset.h"
#include "rule/settings.h"

static const char *const trigger_names[DUE_TRIGGER_COUNT] = {
	"reply", "promise", "tender", "decision", "delivery", "show_key",
	"show_hot", "show_photo", "show_second", "materials", "show_window",
	"quote_missing", "terms", "quote_asked", "validity", "lapsed",
	"quote", "sample", "sample_confirmed", "deposit", "repeat", "opened",
	"unopened", "first_touch", "undated", "catalogue", "cadence",
	"cadence_key", "cadence_plain", "show_late", "show_hot_mail",
	"show_hot_late",
};

enum { T_RULE, T_TRIGGER, T_DAYS, T_WORKING, T_MOVES, T_MEDIUM, T_EN, T_ZH,
	T_SHAPE };
static const struct table_column trigger_shape[T_SHAPE] = {
	[T_RULE] = { .name = "rule", .type = TABLE_WORD },
	[T_TRIGGER] = { .name = "trigger", .type = TABLE_KEY },
	[T_DAYS] = { .name = "days", .type = TABLE_INT, .least = -3650,
	    .most = 3650 },
	[T_WORKING] = { .name = "working", .type = TABLE_WORD,
	    .words = "yes;no" },
	[T_MOVES] = { .name = "moves", .type = TABLE_WORD,
	    .words = "yes;no;back" },
	[T_MEDIUM] = { .name = "medium", .type = TABLE_TEXT,
	    .words = MEDIUM_WORDS },
	[T_EN] = { .name = "en", .type = TABLE_WORD },
	[T_ZH] = { .name = "zh", .type = TABLE_WORD },
};

enum { C_SCHEME, C_GRADE, C_DAYS, C_SHAPE };
static const struct table_column cadence_shape[C_SHAPE] = {
	[C_SCHEME] = { .name = "scheme", .type = TABLE_WORD, .key = true,
	    .words = "horizon;relation" },
	[C_GRADE] = { .name = "grade", .type = TABLE_WORD, .key = true },
	[C_DAYS] = { .name = "days", .type = TABLE_INT, .least = 1,
	    .most = 3650 },
};

enum { P_TERM, P_KEY, P_POINTS, P_SHAPE };
static const struct table_column priority_shape[P_SHAPE] = {
	[P_TERM] = { .name = "term", .type = TABLE_WORD, .key = true,
	    .words = "value;reply;promise;validity;grade;score" },
	[P_KEY] = { .name = "key", .type = TABLE_TEXT, .key = true },
	[P_POINTS] = { .name = "points", .type = TABLE_DECIMAL,
	    .least = -1000, .most = 1000 },
};

static const struct table_column step_shape[E_SHAPE] = {
	[E_STREAK] = { .name = "streak", .type = TABLE_INT, .least = 1,
	    .most = 1000, .key = true },
	[E_STEP] = { .name = "step", .type = TABLE_KEY },
	[E_EN] = { .name = "en", .type = TABLE_WORD },
	[E_ZH] = { .name = "zh", .type = TABLE_WORD },
};

static const struct table_column closing_shape[] = {
	{ .name = "followup", .type = TABLE_INT, .least = 0, .most = 1000,
	  .key = true },
	{ .name = "closes_so_far_pct", .type = TABLE_INT, .least = 0,
	  .most = 100 },
};

static bool
read_trigger(struct due *d, size_t row, struct fault *fault)
{
	const struct table *t = d->trigger_table;
	struct slice name = table_text(t, row, T_TRIGGER);
	struct slice medium = table_text(t, row, T_MEDIUM);
	size_t i;

	for (i = 0; i < DUE_TRIGGER_COUNT; i++)
		if (slice_is(name, trigger_names[i]))
			break;
	if (i == DUE_TRIGGER_COUNT)
		return fault_set(fault, "%s:%lu: column \"trigger\": no "
		    "trigger \"%.*s\"; keep the names of the built-in table",
		    table_file(t), table_line(t, row), SLICE_PRINT(name));
	d->triggers[i] = (struct trigger){
		.rule = table_text(t, row, T_RULE),
		.text = table_text(t, row, d->options.lang ? T_ZH : T_EN),
		.days = (int32_t)table_int(t, row, T_DAYS),
		.working = slice_is(table_text(t, row, T_WORKING), "yes"),
		.moves = !slice_is(table_text(t, row, T_MOVES), "no"),
		.back = slice_is(table_text(t, row, T_MOVES), "back"),
		.medium = rollup_medium_find(medium),
	};
	return true;
}

static bool
read_triggers(struct due *d, struct fault *fault)
{
	size_t row, i;

	d->trigger_table = table_open("trigger", trigger_shape, T_SHAPE,
	    fault);
	if (d->trigger_table == NULL)
		return false;
	for (row = 0; row < table_rows(d->trigger_table); row++)
		if (!read_trigger(d, row, fault))
			return false;
	for (i = 0; i < DUE_TRIGGER_COUNT; i++)
		if (d->triggers[i].rule.len == 0)
			return fault_set(fault, "%s: no trigger \"%s\"; "
			    "add it", table_file(d->trigger_table),
			    trigger_names[i]);
	return true;
}

/* 0 for horizon, 1 for relation; a letter's index, or LETTERS. */
static size_t
letter_index(struct slice grade)
{
	return grade.len == 1 && *grade.at >= 'A' && *grade.at <= 'Z' ?
	    (size_t)(*grade.at - 'A') : LETTERS;
}

static bool
read_cadences(struct due *d, struct fault *fault)
{
	struct table *t = table_open_whole("cadence", cadence_shape, C_SHAPE,
	    fault);
	size_t row;
	bool fine = t != NULL;

	for (row = 0; fine && row < table_rows(t); row++) {
		bool relation = slice_is(table_text(t, row, C_SCHEME),
		    "relation");
		size_t letter = letter_index(table_text(t, row, C_GRADE));

		fine = letter < LETTERS;
		if (fine)
			d->cadence[relation][letter] =
			    (int32_t)table_int(t, row, C_DAYS);
		else
			fault_set(fault, "%s:%lu: column \"grade\": write "
			    "one letter A to Z", table_file(t),
			    table_line(t, row));
	}
	table_close(t);
	return fine;
}

static bool
read_limits(struct due *d, struct fault *fault)
{
	const struct setting wanted[] = {
		{ "too_soon_days", &d->limits.too_soon_days },
		{ "too_many_mails", &d->limits.too_many_mails },
		{ "same_medium_most", &d->limits.same_medium_most },
		{ "mails_before_call", &d->limits.mails_before_call },
		{ "receipt_days", &d->limits.receipt_days },
		{ "persist_followups", &d->limits.persist_followups },
		{ "persist_months", &d->limits.persist_months },
		{ "overdue_most", &d->limits.overdue_most },
		{ "key_days", &d->limits.key_days },
		{ "key_show_days", &d->limits.key_show_days },
		{ "key_later_days", &d->limits.key_later_days },
		{ "lapsed_days", &d->limits.lapsed_days },
		{ "rhythm_gap", &d->limits.rhythm_gap },
		{ "second_days", &d->limits.second_days },
	};

	return settings_read("limit", wanted,
	    sizeof(wanted) / sizeof(*wanted), fault);
}

static void
read_priority_row(struct due *d, const struct table *t, size_t row)
{
	struct slice term = table_text(t, row, P_TERM);
	struct slice key = table_text(t, row, P_KEY), scheme;
	int64_t points = table_int(t, row, P_POINTS) /
	    (TABLE_DECIMAL_UNIT / DUE_POINT);
	size_t letter;

	if (slice_is(term, "value"))
		d->value_points = points;
	else if (slice_is(term, "reply"))
		d->reply_points = points;
	else if (slice_is(term, "promise"))
		d->promise_points = points;
	else if (slice_is(term, "validity"))
		d->validity_points = points;
	else if (slice_is(term, "score"))
		d->score_points = points;
	scheme = slice_cut(&key, ' ');
	letter = key.at ? letter_index(key) : LETTERS;
	if (slice_is(term, "grade") && letter < LETTERS)
		d->grade_points[slice_is(scheme, "relation")][letter] =
		    points;
}

bool
ruleset_read(struct due *d, struct fault *fault)
{
	struct table *priority;
	size_t row;
	int32_t i;

	if (!read_triggers(d, fault) || !read_cadences(d, fault) ||
	    !read_limits(d, fault) ||
	    !decay_open(&d->decay, d->options.decay, fault))
		return false;
	priority = table_open_whole("priority", priority_shape, P_SHAPE,
	    fault);
	if (priority == NULL)
		return false;
	for (row = 0; row < table_rows(priority); row++)
		read_priority_row(d, priority, row);
	table_close(priority);
	d->steps = table_open("escalation", step_shape, E_SHAPE, fault);
	d->closing = d->steps ? table_open("closing", closing_shape, 2,
	    fault) : NULL;
	for (i = 0; d->closing != NULL && i < FOLLOWUPS; i++)
		d->closes[i] = ruleset_closes(d, i);
	return d->closing != NULL;
}

int32_t
ruleset_closes(const struct due *d, int32_t followup)
{
	int64_t highest = -1, from;
	int32_t pct = -1;
	size_t row;

	for (row = 0; row < table_rows(d->closing); row++) {
		from = table_int(d->closing, row, 0);
		if (from > followup || from <= highest)
			continue;
		highest = from;
		pct = (int32_t)table_int(d->closing, row, 1);
	}
	return pct;
}

void
ruleset_release(struct due *d)
{
	table_close(d->trigger_table);
	table_close(d->steps);
	table_close(d->closing);
}
