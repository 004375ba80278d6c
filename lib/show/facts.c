/*
 * facts.c - one row of a file of events, cell by cell; scores of a stand
 */
#include <stdio.h>

#include "front/cells.h"
#include "front/input.h"
#include "set/lexicon.h"
#include "value/money.h"
#include "show/facts.h"
#include "rule/table.h"

#include "base/say.h"

#define WHOLE_REMEDY "write a whole number from 0 to 2147483647"

static const char *const measure_words[] = {
	"leads", "a_leads", "orders", "opportunities", "amount", "won",
	"booth_visitors", "booth_buyers",
};

enum { GOAL, WORDS, MEASURE, LABEL_EN, LABEL_ZH, SHAPE };

struct reading {
	struct showevent *event;
	struct input *in;
	struct record record;	/* under way */
	struct currencies *currencies;
	struct table *goals;
	struct lexicon *words;
	int lang;
};

static _Noreturn void
refuse(const struct reading *r, size_t column, const char *remedy)
{
	struct slice cell = cell_text(&r->record, column);
	struct slice header = columns_header(input_columns(r->in), column);
	char name[80], value[80];

	report_trouble("%s:%lu: column \"%s\": cannot read \"%s\"; %s",
	    input_label(r->in), r->record.line,
	    fault_quote(name, sizeof(name), header),
	    fault_quote(value, sizeof(value), cell), say(remedy));
}

static int32_t
read_date(const struct reading *r, const char *name)
{
	size_t column = input_find(r->in, name);
	struct slice cell = cell_text(&r->record, column);
	int32_t date = DATE_NONE;

	if (cell.len > 0 && date_parse_iso(cell, &date) != VALUE_OK)
		refuse(r, column, CELLS_DATE_REMEDY);
	return date;
}

static struct slice
header_of(const struct reading *r, size_t column)
{
	return column == COLUMN_ABSENT ? SLICE_EMPTY :
	    arena_copy(&r->event->arena,
	    columns_header(input_columns(r->in), column));
}

static void
read_counts(const struct reading *r)
{
	int i;

	for (i = 0; i < SHOW_COUNTS; i++) {
		size_t column = input_find(r->in,
		    showevent_count_name((enum show_count)i));
		struct slice cell = cell_text(&r->record, column);
		int64_t *count = &r->event->counts[i];

		r->event->count_columns[i] = header_of(r, column);
		if (cell.len > 0 && number_parse_int(cell, 0, INT32_MAX,
		    count) != VALUE_OK)
			refuse(r, column, WHOLE_REMEDY);
	}
}

/* The code that a cell or option names, in capitals. */
static void
set_currency(const struct reading *r, struct slice text, size_t column)
{
	struct showevent *e = r->event;
	struct slice code;

	e->digits = MONEY_DIGITS_DEFAULT;
	if (text.len == 0)
		return;
	if (text.len != 3 ||
	    money_currency_find(r->currencies, text, &code) != VALUE_OK) {
		if (column == COLUMN_ABSENT)
			cli_usage("no currency \"%.*s\"; write a code such as "
			    "USD", SLICE_PRINT(text));
		refuse(r, column, "write an ISO 4217 code such as USD");
	}
	e->currency = arena_copy(&e->arena, code);
	e->digits = money_digits(r->currencies, code);
}

static void
read_money(const struct reading *r, const char *otherwise)
{
	struct showevent *e = r->event;
	size_t column = input_find(r->in, "currency");
	struct slice cell = cell_text(&r->record, column);

	if (cell.len > 0)
		set_currency(r, cell, column);
	else
		set_currency(r, slice_of(otherwise ? otherwise : ""),
		    COLUMN_ABSENT);
	column = input_find(r->in, "cost");
	cell = cell_text(&r->record, column);
	e->cost_column = header_of(r, column);
	e->has_cost = cell.len > 0;
	if (e->has_cost && (money_parse(cell, e->digits, &e->cost) !=
	    VALUE_OK || e->cost < 0))
		refuse(r, column, "write a sum such as 1234.50");
}

/* The row of table show-goal that a header means, or SIZE_MAX. */
static size_t
find_goal(const struct reading *r, struct slice header, bool *is_goal)
{
	struct arena scratch = { 0 };
	struct slice key = column_key(header, NULL, &scratch);
	int row = lexicon_find(r->words, key);

	*is_goal = row != LEXICON_NONE || slice_starts(key, SLICE("goal ")) ||
	    slice_starts(key, SLICE("目标"));
	arena_release(&scratch);
	return row == LEXICON_NONE ? SIZE_MAX : (size_t)row;
}

static enum show_measure
measure_of(const struct reading *r, size_t row)
{
	struct slice word = table_text(r->goals, row, MEASURE);
	int i;

	for (i = 0; i < SHOW_NO_MEASURE; i++)
		if (slice_is(word, measure_words[i]))
			return (enum show_measure)i;
	if (slice_is(word, "none"))
		return SHOW_NO_MEASURE;
	report_trouble("%s:%lu: column \"measure\": no such measure; keep "
	    "those of the built-in table", table_file(r->goals),
	    table_line(r->goals, row));
}

static void
read_aim(const struct reading *r, struct show_goal *goal, size_t column)
{
	bool money = goal->measure == SHOW_AMOUNT ||
	    goal->measure == SHOW_WON;

	if (goal->measure == SHOW_NO_MEASURE)
		return;
	if (money ? money_parse(goal->cell, r->event->digits,
	    &goal->aimed) != VALUE_OK || goal->aimed < 0 :
	    number_parse_int(goal->cell, 0, INT32_MAX, &goal->aimed) !=
	    VALUE_OK)
		refuse(r, column, money ? "write a sum such as 1234.50" :
		    WHOLE_REMEDY);
}

static void
read_goals(const struct reading *r)
{
	struct showevent *e = r->event;
	const struct columns *columns = input_columns(r->in);
	size_t i, row;
	bool is_goal;

	for (i = 0; i < columns_count(columns); i++) {
		struct slice cell = cell_text(&r->record, i);
		struct show_goal *goal = &e->goals[e->goal_count];

		row = find_goal(r, columns_header(columns, i), &is_goal);
		if (!is_goal || cell.len == 0)
			continue;
		if (e->goal_count == SHOW_GOALS_MOST)
			report_trouble("%s: more than %d goals; leave some "
			    "out", input_label(r->in), SHOW_GOALS_MOST);
		goal->column = header_of(r, i);
		goal->cell = arena_copy(&e->arena, cell);
		goal->measure = row == SIZE_MAX ? SHOW_NO_MEASURE :
		    measure_of(r, row);
		goal->label = row == SIZE_MAX ? goal->column :
		    arena_copy(&e->arena, table_text(r->goals, row,
		    r->lang ? LABEL_ZH : LABEL_EN));
		read_aim(r, goal, i);
		e->goal_count++;
	}
}

static void
open_tables(struct reading *r)
{
	static const struct table_column shape[SHAPE] = {
		[GOAL] = { .name = "goal", .type = TABLE_KEY },
		[WORDS] = { .name = "words", .type = TABLE_TEXT },
		[MEASURE] = { .name = "measure", .type = TABLE_WORD },
		[LABEL_EN] = { .name = "en", .type = TABLE_WORD },
		[LABEL_ZH] = { .name = "zh", .type = TABLE_WORD },
	};
	struct arena scratch = { 0 };
	struct fault fault;
	size_t row;

	r->words = lexicon_new();
	r->currencies = money_currencies_open(&fault);
	r->goals = table_open("show-goal", shape, SHAPE, &fault);
	if (r->currencies == NULL || r->goals == NULL)
		report_trouble("%s", fault.text);
	for (row = 0; row < table_rows(r->goals); row++) {
		/* Headers are compared in their key, "goal leads". */
		lexicon_add(r->words, column_key(table_text(r->goals, row,
		    GOAL), NULL, &scratch), (int)row);
		lexicon_add_list(r->words, table_text(r->goals, row, WORDS),
		    (int)row);
	}
	arena_release(&scratch);
}

/* When the campaign of a row began; another's bad date is not our fault. */
static void
keep_start(struct reading *r, struct slice name)
{
	struct showevent *e = r->event;
	struct slice cell = cell_text(&r->record,
	    input_find(r->in, "event_start"));
	struct show_start *start;

	GROW(e->starts, e->start_count, e->start_room);
	start = &e->starts[e->start_count++];
	start->name = arena_copy(&e->arena, name);
	if (cell.len == 0 || date_parse_iso(cell, &start->start) != VALUE_OK)
		start->start = DATE_NONE;
}

/* The row asked for; the program ends when it is not just one. */
static void
take_row(struct reading *r, const struct show_choice *choice, size_t name_at)
{
	struct showevent *e = r->event;
	struct slice name = cell_text(&r->record, name_at);
	char quoted[80];

	e->rows++;
	keep_start(r, name);
	if (choice->name != NULL && !slice_is(name, choice->name))
		return;
	if (e->row > 0)
		report_trouble(choice->name != NULL ?
		    "%s:%lu: a second row of \"%s\"; keep one" :
		    "%s:%lu: a second event, \"%s\"; choose one with "
		    "--event-name NAME", input_label(r->in), r->record.line,
		    fault_quote(quoted, sizeof(quoted), name));
	e->row = e->rows;
	e->name = arena_copy(&e->arena, name);
	e->name_column = header_of(r, name_at);
	e->start = read_date(r, "event_start");
	e->end = read_date(r, "event_end");
	if (e->start != DATE_NONE && e->end != DATE_NONE && e->end < e->start)
		refuse(r, input_find(r->in, "event_end"),
		    "the event ends before it starts; correct one of the two");
	read_counts(r);
	read_money(r, choice->currency);
	read_goals(r);
}

static void
read_file(struct reading *r, const struct cli *cli,
    const struct show_choice *choice)
{
	char quoted[80];
	size_t name_at;

	r->in = input_open_side(cli, choice->path, COLUMNS_EVENT);
	r->event->given = true;
	name_at = input_need(r->in, "event_name");
	while (input_next(r->in, &r->record))
		take_row(r, choice, name_at);
	if (r->event->row == 0 && choice->name != NULL)
		report_trouble("%s: no event \"%s\"; write its name as in the "
		    "column \"%s\"", input_label(r->in), fault_quote(quoted,
		    sizeof(quoted), slice_of(choice->name)), "event_name");
	if (r->event->row == 0)
		report_trouble("%s: no event; add its row",
		    input_label(r->in));
	r->event->rejected = input_rejected(r->in) > 0;
	input_close(r->in);
}

void
showfacts_event(struct showevent *event, const struct cli *cli,
    const struct show_choice *choice)
{
	struct reading r = { .event = event, .lang = cli->lang };
	int i;

	*event = (struct showevent){ .start = DATE_NONE, .end = DATE_NONE,
		.name = slice_of(choice->name ? choice->name : ""),
		.currency = SLICE_EMPTY, .name_column = SLICE_EMPTY,
		.cost_column = SLICE_EMPTY };
	for (i = 0; i < SHOW_COUNTS; i++) {
		event->counts[i] = -1;
		event->count_columns[i] = SLICE_EMPTY;
	}
	open_tables(&r);
	if (choice->path != NULL)
		read_file(&r, cli, choice);
	else
		set_currency(&r, slice_of(choice->currency ?
		    choice->currency : ""), COLUMN_ABSENT);
	money_currencies_close(r.currencies);
	table_close(r.goals);
	lexicon_free(r.words);
}

void
showfacts_checklist(struct checklist *c, struct input *in)
{
	struct checklist_flaw flaw;
	struct record record;
	size_t at[2], note;

	at[CHECKLIST_ITEM] = input_find(in, "item");
	if (at[CHECKLIST_ITEM] == COLUMN_ABSENT)
		at[CHECKLIST_ITEM] = input_find(in, "item_zh");
	if (at[CHECKLIST_ITEM] == COLUMN_ABSENT)
		input_need(in, "item");
	at[CHECKLIST_SCORE] = input_need(in, "score");
	note = input_find(in, "note");
	while (input_next(in, &record)) {
		if (!checklist_take(c, cell_text(&record, at[CHECKLIST_ITEM]),
		    cell_text(&record, at[CHECKLIST_SCORE]),
		    cell_text(&record, note), &flaw))
			input_reject_value(in, &record, at[flaw.cell],
			    flaw.code, flaw.remedy);
	}
}
