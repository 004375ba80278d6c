/*
 * reportpage.c - sheets to sections
 */
#include "funnel/reportpage.h"

#include <stdlib.h>

#include "base/fill.h"
#include "base/mem.h"
#include "base/number.h"
#include "funnel/waterfall.h"
#include "rule/table.h"
#include "value/units.h"

enum { LIST_MOST = 10, STEPS_MOST = 16, DIGITS = 4, TENTH = 1000, TILES_MOST = 5 };

struct page {
	const struct reportpage_terms *terms;
	const struct report_source *sources;
	struct table *texts;
	struct waterfall *fall;
	struct doc *doc;
	unsigned numbers[REPORT_SHEETS];	/* 0: not shown yet */
	enum report_sheet order[REPORT_SHEETS];
	unsigned count;
	struct arena arena;
};

/* ---- words and numbers --------------------------------------------------- */

static struct slice
say(const struct page *p, const char *name)
{
	size_t row;

	for (row = 0; row < table_rows(p->texts); row++)
		if (slice_is(table_text(p->texts, row, 0), name))
			return table_text(p->texts, row,
			    1 + (size_t)p->terms->lang);
	return slice_of(name);
}

static struct slice
keep(struct page *p, struct buffer *text)
{
	struct slice kept = arena_copy(&p->arena, buffer_slice(text));

	buffer_release(text);
	return kept;
}

static struct slice
fill(struct page *p, const char *name, const struct fill *fills, size_t count)
{
	struct buffer text = { 0 };

	fill_add(&text, say(p, name), fills, count);
	return keep(p, &text);
}

static struct slice
count_text(struct page *p, size_t count)
{
	struct buffer text = { 0 };

	buffer_format(&text, "%zu", count);
	return keep(p, &text);
}

/* A sum with its currency, as 1,234.50 USD, in Chinese as USD 1,234.50. */
static struct slice
money(struct page *p, struct slice number, struct slice currency)
{
	struct buffer text = { 0 };

	if (number.len == 0)
		return SLICE_EMPTY;
	if (p->terms->lang != 0 && currency.len > 0) {
		buffer_add(&text, currency);
		buffer_add_byte(&text, ' ');
	}
	units_group(&text, number);
	if (p->terms->lang == 0 && currency.len > 0) {
		buffer_add_byte(&text, ' ');
		buffer_add(&text, currency);
	}
	return keep(p, &text);
}

static int64_t
number_of(struct slice cell)
{
	int64_t value;

	return number_parse_decimal(cell, DIGITS, &value) == VALUE_OK ?
	    value : 0;
}

/* ---- sheets -------------------------------------------------------------- */

static size_t
rows_of(const struct page *p, enum report_sheet sheet)
{
	return p->sources[sheet].sheet == NULL ? 0 :
	    sheet_rows(p->sources[sheet].sheet);
}

static struct slice
cell(const struct page *p, enum report_sheet sheet, size_t row,
    const char *column)
{
	return sheet_cell(p->sources[sheet].sheet, row, column);
}

static bool
has(const struct page *p, enum report_sheet sheet, const char *column)
{
	return p->sources[sheet].sheet != NULL &&
	    sheet_has(p->sources[sheet].sheet, column);
}

/* A number for the sheet, a new one if it is the first time. */
static struct slice
number(struct page *p, enum report_sheet sheet)
{
	if (p->numbers[sheet] == 0) {
		p->order[p->count] = sheet;
		p->numbers[sheet] = ++p->count;
	}
	return count_text(p, p->numbers[sheet]);
}

/* "[3] rows: 12". */
static struct slice
mark(struct page *p, enum report_sheet sheet)
{
	struct fill fills[2];

	fills[0] = (struct fill){ "number", number(p, sheet) };
	fills[1] = (struct fill){ "rows",
	    count_text(p, rows_of(p, sheet)) };
	return fill(p, "rows", fills, 2);
}

/* Why a sheet is missing; false when it is not. */
static bool
tell_trouble(struct page *p, enum report_sheet sheet)
{
	const struct report_source *s = &p->sources[sheet];

	if (s->trouble.len == 0)
		return false;
	doc_note(p->doc, fill(p, "trouble", &(struct fill){ "why",
	    s->trouble }, 1));
	mark(p, sheet);
	return true;
}

/*
 * What a section says instead of a table: why its sheet is missing, or that
 * it has nothing.  False when there is something to show.
 */
static bool
is_bare(struct page *p, enum report_sheet sheet, const char *nothing)
{
	const struct report_source *s = &p->sources[sheet];

	if (tell_trouble(p, sheet))
		return true;
	if (s->sheet != NULL && sheet_rows(s->sheet) > 0)
		return false;
	doc_text(p->doc, say(p, nothing));
	if (s->sheet != NULL)
		doc_text(p->doc, mark(p, sheet));
	return true;
}

/* A caption with the number of its sheet. */
static struct slice
caption(struct page *p, const char *name, enum report_sheet sheet)
{
	struct buffer text = { 0 };
	struct slice number = mark(p, sheet);

	buffer_add(&text, say(p, name));
	buffer_add_byte(&text, ' ');
	buffer_add(&text, number);
	return keep(p, &text);
}

/* A table's head: names of texts, NULL behind the last; "#" before numbers. */
static void
begin_table(struct page *p, struct slice title, const char *const *names)
{
	struct doc_column columns[DOC_COLUMNS_MOST];
	struct doc_heading heading = { .caption = title,
		.columns = columns };

	for (; names[heading.count] != NULL; heading.count++) {
		const char *name = names[heading.count];

		columns[heading.count].number = *name == '#';
		columns[heading.count].name = say(p, name + (*name == '#'));
	}
	doc_table(p->doc, &heading);
}

/* ---- deals and rows ------------------------------------------------------ */

/* What people call a deal: its company, its name, its id. */
static struct slice
deal_name(struct page *p, enum report_sheet sheet, size_t row)
{
	struct slice company = cell(p, sheet, row, "company");
	struct slice name = cell(p, sheet, row, "opportunity_name");
	struct buffer text = { 0 };

	if (company.len == 0 && name.len == 0)
		return cell(p, sheet, row, "opportunity_id");
	buffer_add(&text, company);
	if (company.len > 0 && name.len > 0)
		buffer_add(&text, SLICE(" – "));
	buffer_add(&text, name);
	return keep(p, &text);
}

/* Rows chosen from a sheet, the greatest amounts first. */
struct chosen {
	size_t row;
	int64_t amount;
};

static int
compare_chosen(const void *a, const void *b)
{
	const struct chosen *x = a, *y = b;

	if (x->amount != y->amount)
		return x->amount > y->amount ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

static struct chosen *
choose(struct page *p, enum report_sheet sheet,
    bool (*wanted)(const struct page *, size_t), size_t *count)
{
	struct chosen *rows = xcalloc(rows_of(p, sheet) + 1, sizeof(*rows));
	size_t row;

	*count = 0;
	for (row = 0; row < rows_of(p, sheet); row++)
		if (wanted == NULL || wanted(p, row))
			rows[(*count)++] = (struct chosen){ row,
			    number_of(cell(p, sheet, row, "amount")) };
	if (*count > 0)
		qsort(rows, *count, sizeof(*rows), compare_chosen);
	return rows;
}

static enum doc_tone
severity_tone(struct slice severity)
{
	return slice_is(severity, "error") ? DOC_BAD :
	    slice_is(severity, "warning") ? DOC_FAIR : DOC_PLAIN;
}

/* ---- 1: will we make it? ------------------------------------------------- */

/*
 * A percentage with one decimal at most: 16.64 claims more than odds know.
 * What is neither impossible nor certain does not become so.
 */
static struct slice
tenths(struct page *p, struct slice percentage)
{
	struct buffer text = { 0 };
	int64_t exact = number_of(percentage), value;
	char digits[32];

	if (!number_scale(exact, 1, TENTH, &value) || value == 0 ||
	    value == 1000)
		return percentage;
	buffer_add(&text, (struct slice){ digits, number_format(digits, value,
	    1, true) });
	return keep(p, &text);
}

/* "30 %", or both bounds where they differ. */
static struct slice
odds(struct page *p, size_t row)
{
	struct slice low = tenths(p, cell(p, REPORT_FORECAST, row,
	    "p_target"));
	struct slice high = tenths(p, cell(p, REPORT_FORECAST, row,
	    "p_target_high"));
	struct buffer text = { 0 };

	if (low.len == 0)
		return SLICE_EMPTY;
	buffer_add(&text, low);
	if (high.len > 0 && !slice_equal(low, high)) {
		buffer_add(&text, SLICE("–"));
		buffer_add(&text, high);
	}
	buffer_add(&text, p->terms->lang == 1 ? SLICE("%") : SLICE(" %"));
	return keep(p, &text);
}

static enum doc_tone
odds_tone(const struct page *p, size_t row)
{
	struct slice cell_of = cell(p, REPORT_FORECAST, row, "p_target");
	int64_t value = number_of(cell_of);

	return cell_of.len == 0 ? DOC_PLAIN : value >= p->terms->odds_good ?
	    DOC_GOOD : value >= p->terms->odds_fair ? DOC_FAIR : DOC_BAD;
}

/* The difference of two canonical numbers, exact, in the digits of both. */
static struct slice
difference(struct page *p, struct slice more, struct slice less)
{
	int64_t a = number_of(more), b = number_of(less);
	char text[32];

	number_format(text, a - b, DIGITS, true);
	return arena_copy(&p->arena, slice_of(text));
}

static struct slice
sum(struct page *p, size_t row, const char *column)
{
	return money(p, cell(p, REPORT_FORECAST, row, column),
	    cell(p, REPORT_FORECAST, row, "currency"));
}

static void
add_verdict(struct page *p, size_t row)
{
	struct slice target = cell(p, REPORT_FORECAST, row, "target");
	struct slice expected = cell(p, REPORT_FORECAST, row, "expected");
	bool is_short = number_of(expected) < number_of(target);
	const struct fill fills[] = {
		{ "odds", odds(p, row) }, { "target", sum(p, row, "target") },
		{ "expected", sum(p, row, "expected") },
		{ "period", p->terms->period },
		{ "gap", money(p, difference(p, target, expected),
		    cell(p, REPORT_FORECAST, row, "currency")) },
	};

	doc_verdict(p->doc, odds_tone(p, row), fill(p, target.len == 0 ?
	    "verdict_plain" : is_short ? "verdict_short" : "verdict", fills,
	    5));
}

static void
add_target_tiles(struct page *p, size_t row, struct doc_tile *tiles)
{
	struct slice gap = cell(p, REPORT_FORECAST, row, "coverage_gap");
	bool enough = number_of(gap) == 0;
	const struct fill fills[] = {
		{ "low", sum(p, row, "q10") }, { "high", sum(p, row, "q90") },
		{ "target", sum(p, row, "target") },
		{ "gap", sum(p, row, "coverage_gap") },
	};

	tiles[0] = (struct doc_tile){ say(p, "tile_odds"), odds(p, row),
	    fill(p, "note_band", fills, 4), odds_tone(p, row) };
	tiles[1].note = fill(p, "note_target", fills, 4);
	tiles[1].tone = number_of(cell(p, REPORT_FORECAST, row,
	    "expected")) < number_of(cell(p, REPORT_FORECAST, row,
	    "target")) ? DOC_BAD : DOC_GOOD;
	tiles[2] = (struct doc_tile){ say(p, "tile_coverage"),
	    cell(p, REPORT_FORECAST, row, "coverage"), enough ?
	    say(p, "note_enough") : fill(p, "note_gap", fills, 4), enough ?
	    DOC_GOOD : DOC_FAIR };
}

/* How many questions there are, and whom the greatest deal's is for. */
static struct doc_tile
question_tile(struct page *p)
{
	size_t count, row, errors = 0, warnings = 0;
	struct chosen *rows = choose(p, REPORT_AUDIT, NULL, &count);
	struct fill fills[2] = { { "owner", SLICE_EMPTY },
		{ "deal", SLICE_EMPTY } };

	for (row = 0; row < count; row++) {
		errors += slice_is(cell(p, REPORT_AUDIT, row, "severity"),
		    "error");
		warnings += slice_is(cell(p, REPORT_AUDIT, row, "severity"),
		    "warning");
	}
	if (count > 0) {
		fills[0].value = cell(p, REPORT_AUDIT, rows[0].row, "owner");
		fills[1].value = deal_name(p, REPORT_AUDIT, rows[0].row);
	}
	free(rows);
	return (struct doc_tile){ say(p, "tile_ask"), count_text(p, count),
	    fills[0].value.len > 0 ? fill(p, "note_ask", fills, 2) :
	    SLICE_EMPTY,
	    errors > 0 ? DOC_BAD : warnings > 0 ? DOC_FAIR : DOC_PLAIN };
}

static void
add_tiles(struct page *p, size_t row)
{
	struct doc_tile tiles[TILES_MOST] = { { SLICE_EMPTY, SLICE_EMPTY,
	    SLICE_EMPTY, DOC_PLAIN } };
	bool aimed = cell(p, REPORT_FORECAST, row, "target").len > 0;
	size_t first = aimed ? 0 : 1, last = row == 0 &&
	    p->sources[REPORT_AUDIT].sheet != NULL ? TILES_MOST :
	    TILES_MOST - 1;
	const struct fill deals = { "deals",
	    cell(p, REPORT_FORECAST, row, "won_deals") };
	const struct fill band[] = { { "low", sum(p, row, "q10") },
	    { "high", sum(p, row, "q90") } };

	tiles[1] = (struct doc_tile){ say(p, "tile_expected"),
	    sum(p, row, "expected"), fill(p, "note_band", band, 2),
	    DOC_PLAIN };
	if (aimed)
		add_target_tiles(p, row, tiles);
	else
		tiles[2] = (struct doc_tile){ say(p, "pipeline_total"),
		    sum(p, row, "pipeline_total"), SLICE_EMPTY, DOC_PLAIN };
	tiles[3] = (struct doc_tile){ say(p, "tile_won"), sum(p, row, "won"),
	    fill(p, "note_won", &deals, 1), DOC_PLAIN };
	if (last == TILES_MOST)
		tiles[4] = question_tile(p);
	doc_tiles(p->doc, tiles + first, last - first);
}

/* A stage as people call it. */
static struct slice
stage_name(struct page *p, const struct stage *stage)
{
	struct buffer text = { 0 };
	size_t i;

	if (p->terms->lang == 1 && stage->label.len > 0)
		return stage->label;
	for (i = 0; i < stage->name.len; i++)
		buffer_add_byte(&text, stage->name.at[i] == '_' ? ' ' :
		    stage->name.at[i]);
	return keep(p, &text);
}

static size_t
find_stage_row(const struct page *p, struct slice stage,
    struct slice currency)
{
	size_t row = 0;

	while (row < rows_of(p, REPORT_STAGES) && !(slice_equal(cell(p,
	    REPORT_STAGES, row, "stage"), stage) && slice_equal(cell(p,
	    REPORT_STAGES, row, "currency"), currency)))
		row++;
	return row;
}

/* Stages of one currency that have a row, in the order of the scheme. */
struct shown_stage {
	const struct stage *stage;
	size_t row;
};

static size_t
find_stages(const struct page *p, struct slice currency,
    struct shown_stage stages[STAGES_MOST])
{
	size_t count = 0;
	int i;

	for (i = 0; i < stages_count(p->terms->stages); i++) {
		const struct stage *stage = stages_at(p->terms->stages, i);
		size_t row = find_stage_row(p, stage->name, currency);

		if (row < rows_of(p, REPORT_STAGES) &&
		    stage->kind == STAGE_OPEN)
			stages[count++] = (struct shown_stage){ stage, row };
	}
	return count;
}

/* Pictures of several currencies say which they are of. */
static struct slice
title_of(struct page *p, struct slice title, struct slice currency)
{
	const struct fill fills[] = { { "what", title },
		{ "currency", currency } };

	return currency.len > 0 && rows_of(p, REPORT_FORECAST) > 1 ?
	    fill(p, "of_currency", fills, 2) : title;
}

static void
draw_funnel(struct page *p, struct slice currency)
{
	struct slice title = title_of(p, say(p, "funnel"), currency);
	struct shown_stage stages[STAGES_MOST];
	struct doc_point points[STAGES_MOST];
	struct doc_picture picture = { .shape = DOC_PICTURE_FUNNEL,
		.title = title, .describe = title,
		.points = points,
		.count = find_stages(p, currency, stages) };
	size_t i;

	for (i = 0; i < picture.count; i++) {
		struct slice amount = cell(p, REPORT_STAGES, stages[i].row,
		    "pipeline_total");

		points[i] = (struct doc_point){
		    .label = stage_name(p, stages[i].stage),
		    .value = money(p, amount, currency),
		    .size = number_of(amount), .part = DOC_NONE };
	}
	if (picture.count > 0)
		doc_picture(p->doc, &picture);
}

static void
list_stages(struct page *p, struct slice currency)
{
	static const char *const head[] = { "stage", "#deals", "#amount",
		"#weighted", NULL };
	struct shown_stage stages[STAGES_MOST];
	size_t count = find_stages(p, currency, stages), i;

	if (count == 0) {
		tell_trouble(p, REPORT_STAGES);
		return;
	}
	begin_table(p, mark(p, REPORT_STAGES), head);
	for (i = 0; i < count; i++)
		doc_row(p->doc, (struct slice[]){
		    stage_name(p, stages[i].stage),
		    cell(p, REPORT_STAGES, stages[i].row, "deals"),
		    money(p, cell(p, REPORT_STAGES, stages[i].row,
		    "pipeline_total"), currency), money(p, cell(p,
		    REPORT_STAGES, stages[i].row, "weighted"), currency) },
		    DOC_NONE, DOC_NONE);
}

/* Two figures a row, for paper is short. */
static void
add_figures(struct page *p, size_t row)
{
	static const char *const head[] = { "figure", "#value", "figure",
		"#value", NULL };
	static const struct {
		const char *column;
		bool sum;
	} figures[] = { { "won", true }, { "pipeline_total", true },
		{ "commit", true }, { "weighted", true },
		{ "expected", true }, { "target", true },
		{ "best_case", true }, { "coverage", false },
		{ "upside", true }, { "largest_share_pct", false } };
	struct slice cells[4];
	size_t count = 0, i;

	begin_table(p, caption(p, "figures", REPORT_FORECAST), head);
	for (i = 0; i < sizeof(figures) / sizeof(*figures); i++) {
		const char *name = figures[i].column;
		struct slice value = figures[i].sum ? sum(p, row, name) :
		    cell(p, REPORT_FORECAST, row, name);

		if (value.len == 0)
			continue;
		cells[count++] = say(p, name);
		cells[count++] = value;
		if (count == 4)
			doc_row(p->doc, cells, DOC_NONE, DOC_NONE);
		count %= 4;
	}
	if (count > 0)
		doc_row(p->doc, (struct slice[]){ cells[0], cells[1],
		    SLICE_EMPTY, SLICE_EMPTY }, DOC_NONE, DOC_NONE);
}

/* What is in no figure is said, or it would be missed by nobody. */
static void
add_left_out(struct page *p, size_t row)
{
	static const char *const columns[] = { "overdue_count", "no_amount",
		"no_date", "omitted" };
	const struct fill fills[] = {
		{ "overdue", cell(p, REPORT_FORECAST, row, columns[0]) },
		{ "no_amount", cell(p, REPORT_FORECAST, row, columns[1]) },
		{ "no_date", cell(p, REPORT_FORECAST, row, columns[2]) },
		{ "omitted", cell(p, REPORT_FORECAST, row, columns[3]) },
		{ "overdue_open", sum(p, row, "overdue_open") },
	};
	bool any = false;
	size_t i;

	for (i = 0; i < 4; i++)
		any |= number_of(cell(p, REPORT_FORECAST, row,
		    columns[i])) > 0;
	if (any)
		doc_note(p->doc, fill(p, "left_out", fills, 5));
}

/* The steps of one currency, if there is a snapshot to compare with. */
static size_t
find_steps(const struct page *p, struct slice currency,
    struct waterfall_step steps[STEPS_MOST])
{
	size_t count = 0, row;

	for (row = 0; row < rows_of(p, REPORT_FALL); row++)
		if (slice_equal(currency, cell(p, REPORT_FALL, row,
		    "currency")) && count < STEPS_MOST)
			steps[count++] = (struct waterfall_step){
			    cell(p, REPORT_FALL, row, "step"),
			    cell(p, REPORT_FALL, row, "deals"),
			    cell(p, REPORT_FALL, row, "amount"),
			    cell(p, REPORT_FALL, row, "weighted") };
	return count;
}

/* "Friday, 2024-04-19". */
static struct slice
since(struct page *p)
{
	struct slice label = p->terms->since_label;
	const struct fill fills[] = { { "date", p->terms->since },
		{ "label", label } };

	return fill(p, slice_is(label, "mon") ? "since_mon" :
	    slice_is(label, "fri") ? "since_fri" : "since_other", fills, 2);
}

/* Beside the funnel: what became of it since the last review. */
static void
draw_fall(struct page *p, struct slice currency)
{
	const struct fill fills = { "since", since(p) };
	struct waterfall_step steps[STEPS_MOST];
	size_t count = find_steps(p, currency, steps);

	if (count > 0)
		waterfall_draw(p->fall, p->doc, title_of(p, fill(p, "fall",
		    &fills, 1), currency), steps, count);
}

static void
add_scope(struct page *p)
{
	struct fill fills[] = { { "period", p->terms->period },
		{ "date", p->terms->date },
		{ "deals", count_text(p, rows_of(p, REPORT_DEALS)) },
		{ "open", SLICE_EMPTY } };
	size_t open = 0, row;

	for (row = 0; row < rows_of(p, REPORT_DEALS); row++)
		open += slice_is(cell(p, REPORT_DEALS, row,
		    "forecast_place"), "counted");
	fills[3].value = count_text(p, open);
	doc_text(p->doc, fill(p, "scope", fills, 4));
}

static void
add_forecast(struct page *p)
{
	size_t rows = rows_of(p, REPORT_FORECAST), row;

	for (row = 0; row < rows; row++)
		add_verdict(p, row);
	for (row = 0; row < rows; row++)
		add_tiles(p, row);
	for (row = 0; row < rows; row++) {
		struct slice currency = cell(p, REPORT_FORECAST, row,
		    "currency");

		draw_funnel(p, currency);
		draw_fall(p, currency);
	}
	doc_section(p->doc, say(p, "will_we"));
	add_scope(p);
	if (is_bare(p, REPORT_FORECAST, "no_sellers"))
		return;
	for (row = 0; row < rows; row++) {
		struct slice currency = cell(p, REPORT_FORECAST, row,
		    "currency");

		if (rows > 1 && currency.len > 0)
			doc_part(p->doc, currency);
		list_stages(p, currency);
		add_figures(p, row);
		add_left_out(p, row);
	}
}

/* ---- 2: what changed? ---------------------------------------------------- */

/* The ones that are not listed are counted. */
static void
add_more(struct page *p, size_t count, enum report_sheet sheet)
{
	const struct fill fills[] = {
		{ "count", count_text(p, count - LIST_MOST) },
		{ "number", number(p, sheet) } };

	if (count > LIST_MOST)
		doc_text(p->doc, fill(p, "more", fills, 2));
}

static bool
is_told(struct slice movements)
{
	static const char *const told[] = { "won", "lost", "vanished",
		"pushed" };
	size_t i;

	for (i = 0; i < sizeof(told) / sizeof(*told); i++)
		if (slice_is_listed(slice_of(told[i]), movements, ';'))
			return true;
	return false;
}

static bool
has_moved(const struct page *p, size_t row)
{
	return is_told(cell(p, REPORT_MOVES, row, "movement"));
}

/* The list of movements in the words of people. */
static struct slice
movement_words(struct page *p, size_t row)
{
	struct slice list = cell(p, REPORT_MOVES, row, "movement");
	struct buffer text = { 0 };

	while (list.at != NULL) {
		buffer_add(&text, waterfall_word(p->fall,
		    slice_cut(&list, ';')));
		if (list.at != NULL)
			buffer_add(&text, p->terms->lang == 1 ?
			    SLICE("、") : SLICE(", "));
	}
	return keep(p, &text);
}

/* Why it was lost, or why the customer may have vanished. */
static struct slice
reason_of(const struct page *p, size_t row)
{
	struct slice lost = cell(p, REPORT_MOVES, row, "lost_reason");

	return lost.len > 0 ? lost : cell(p, REPORT_MOVES, row,
	    "vanish_reason");
}

static void
add_moves(struct page *p)
{
	static const char *const head[] = { "deal", "owner", "#amount",
		"movement", "close", "reason", NULL };
	struct chosen *rows;
	size_t count, i;

	if (is_bare(p, REPORT_MOVES, "no_moves"))
		return;
	rows = choose(p, REPORT_MOVES, has_moved, &count);
	if (count == 0)
		doc_text(p->doc, say(p, "no_moves"));
	else
		begin_table(p, caption(p, "moves", REPORT_MOVES), head);
	for (i = 0; i < count && i < LIST_MOST; i++) {
		size_t row = rows[i].row;

		doc_row(p->doc, (struct slice[]){
		    deal_name(p, REPORT_MOVES, row),
		    cell(p, REPORT_MOVES, row, "owner"),
		    money(p, cell(p, REPORT_MOVES, row, "amount"),
		    cell(p, REPORT_MOVES, row, "currency")),
		    movement_words(p, row),
		    cell(p, REPORT_MOVES, row, "expected_close"),
		    reason_of(p, row) }, DOC_NONE, DOC_NONE);
	}
	add_more(p, count, REPORT_MOVES);
	free(rows);
}

/* The tables of all currencies, the rows of each together. */
static void
list_falls(struct page *p)
{
	size_t row = 0;

	while (row < rows_of(p, REPORT_FALL)) {
		struct slice currency = cell(p, REPORT_FALL, row, "currency");
		struct waterfall_step steps[STEPS_MOST];

		if (currency.len > 0)
			doc_part(p->doc, currency);
		waterfall_list(p->fall, p->doc, steps,
		    find_steps(p, currency, steps));
		while (row < rows_of(p, REPORT_FALL) && slice_equal(currency,
		    cell(p, REPORT_FALL, row, "currency")))
			row++;
	}
	doc_text(p->doc, mark(p, REPORT_FALL));
}

static void
add_changes(struct page *p)
{
	struct fill fills = { "since", SLICE_EMPTY };

	if (p->terms->since.len == 0) {
		doc_section(p->doc, say(p, "changed_never"));
		doc_text(p->doc, say(p, "no_snapshot"));
		return;
	}
	fills.value = since(p);
	doc_section(p->doc, fill(p, "changed", &fills, 1));
	if (is_bare(p, REPORT_FALL, "no_moves"))
		return;
	doc_text(p->doc, fill(p, "compared", &fills, 1));
	list_falls(p);
	add_moves(p);
}

/* ---- 3: what to ask whom ------------------------------------------------- */

/* "60 %, intending": what is claimed, what the evidence carries. */
static struct slice
carries(struct page *p, size_t row)
{
	struct slice name = cell(p, REPORT_AUDIT, row, "audited_stage");
	struct fill fills[2] = {
		{ "claimed", cell(p, REPORT_AUDIT, row, "claimed") },
		{ "audited", say(p, "carries_nothing") } };
	int i;

	for (i = 0; i < stages_count(p->terms->stages); i++)
		if (slice_equal(stages_at(p->terms->stages, i)->name, name))
			fills[1].value = stage_name(p,
			    stages_at(p->terms->stages, i));
	return fills[0].value.len == 0 ? SLICE_EMPTY :
	    fill(p, "carries", fills, 2);
}

static void
add_questions(struct page *p)
{
	static const char *const head[] = { "owner", "deal", "#amount",
		"claimed", "question", NULL };
	struct chosen *rows;
	size_t count, i;

	doc_section(p->doc, say(p, "ask"));
	if (is_bare(p, REPORT_AUDIT, "no_findings"))
		return;
	rows = choose(p, REPORT_AUDIT, NULL, &count);
	begin_table(p, mark(p, REPORT_AUDIT), head);
	for (i = 0; i < count && i < LIST_MOST; i++) {
		size_t row = rows[i].row;

		doc_row(p->doc, (struct slice[]){
		    cell(p, REPORT_AUDIT, row, "owner"),
		    deal_name(p, REPORT_AUDIT, row),
		    money(p, cell(p, REPORT_AUDIT, row, "amount"),
		    cell(p, REPORT_AUDIT, row, "currency")), carries(p, row),
		    cell(p, REPORT_AUDIT, row, "question") }, DOC_NONE,
		    DOC_NONE);
		doc_row_tone(p->doc, severity_tone(cell(p, REPORT_AUDIT, row,
		    "severity")));
	}
	add_more(p, count, REPORT_AUDIT);
	free(rows);
}

/* ---- 4: commits ---------------------------------------------------------- */

static bool
is_committed(const struct page *p, size_t row)
{
	struct slice place = cell(p, REPORT_DEALS, row, "forecast_place");

	return slice_is(cell(p, REPORT_DEALS, row, "forecast_category"),
	    "commit") && (slice_is(place, "counted") ||
	    slice_is(place, "won") || slice_is(place, "overdue"));
}

static struct slice
place_word(struct page *p, size_t row)
{
	struct slice place = cell(p, REPORT_DEALS, row, "forecast_place");

	return slice_is(place, "won") ? say(p, "won") :
	    slice_is(place, "overdue") ? say(p, "overdue_commit") :
	    say(p, "open");
}

static void
list_commits(struct page *p)
{
	static const char *const head[] = { "deal", "owner", "#amount",
		"state", "#probability", "close", NULL };
	struct chosen *rows;
	size_t count, i;

	if (is_bare(p, REPORT_DEALS, "no_commits"))
		return;
	rows = choose(p, REPORT_DEALS, is_committed, &count);
	if (count == 0)
		doc_text(p->doc, say(p, "no_commits"));
	else
		begin_table(p, mark(p, REPORT_DEALS), head);
	for (i = 0; i < count && i < LIST_MOST; i++) {
		size_t row = rows[i].row;

		doc_row(p->doc, (struct slice[]){
		    deal_name(p, REPORT_DEALS, row),
		    cell(p, REPORT_DEALS, row, "owner"),
		    money(p, cell(p, REPORT_DEALS, row, "amount"),
		    cell(p, REPORT_DEALS, row, "currency")),
		    place_word(p, row),
		    cell(p, REPORT_DEALS, row, "forecast_probability"),
		    cell(p, REPORT_DEALS, row, "expected_close") }, DOC_NONE,
		    DOC_NONE);
	}
	add_more(p, count, REPORT_DEALS);
	free(rows);
}

static void
add_commits(struct page *p)
{
	static const char *const head[] = { "owner", "#commit", "#won",
		"#overdue_commit", "#kept", "#bias", NULL };
	size_t row;

	doc_section(p->doc, say(p, "commits"));
	list_commits(p);
	if (is_bare(p, REPORT_OWNERS, "no_commits"))
		return;
	begin_table(p, caption(p, "record", REPORT_OWNERS), head);
	for (row = 0; row < rows_of(p, REPORT_OWNERS); row++) {
		struct slice code = cell(p, REPORT_OWNERS, row, "currency");

		doc_row(p->doc, (struct slice[]){
		    cell(p, REPORT_OWNERS, row, "owner"),
		    money(p, cell(p, REPORT_OWNERS, row, "commit"), code),
		    money(p, cell(p, REPORT_OWNERS, row, "won"), code),
		    money(p, cell(p, REPORT_OWNERS, row, "overdue_commit"),
		    code),
		    cell(p, REPORT_OWNERS, row, "commit_kept_pct"),
		    cell(p, REPORT_OWNERS, row, "bias") }, DOC_NONE,
		    DOC_NONE);
	}
}

/* ---- 5 to 7: sellers, losses, the gap ------------------------------------ */

/* Contacts a week, against those expected of the seller where known. */
static struct slice
activity_of(struct page *p, size_t row)
{
	struct slice done = cell(p, REPORT_REPS, row, "activity");
	struct slice planned = cell(p, REPORT_REPS, row, "activity_target");
	struct buffer text = { 0 };

	if (planned.len == 0)
		return done;
	buffer_add(&text, done);
	buffer_add(&text, SLICE(" / "));
	buffer_add(&text, planned);
	return keep(p, &text);
}

static void
add_sellers(struct page *p)
{
	static const char *const head[] = { "owner", "#won", "#lost", "#open",
		"#win_rate", "#average_deal", "#cycle_days", "#activity",
		NULL };
	static const char *const quiet[] = { "owner", "#won", "#lost",
		"#open", "#win_rate", "#average_deal", "#cycle_days", NULL };
	size_t row;

	doc_section(p->doc, say(p, "sellers"));
	if (is_bare(p, REPORT_REPS, "no_sellers"))
		return;
	begin_table(p, mark(p, REPORT_REPS),
	    has(p, REPORT_REPS, "activity") ? head : quiet);
	for (row = 0; row < rows_of(p, REPORT_REPS); row++)
		doc_row(p->doc, (struct slice[]){
		    cell(p, REPORT_REPS, row, "owner"),
		    cell(p, REPORT_REPS, row, "won"),
		    cell(p, REPORT_REPS, row, "lost"),
		    cell(p, REPORT_REPS, row, "open"),
		    cell(p, REPORT_REPS, row, "win_rate"),
		    money(p, cell(p, REPORT_REPS, row, "average_deal"),
		    cell(p, REPORT_REPS, row, "currency")),
		    cell(p, REPORT_REPS, row, "cycle_days"),
		    activity_of(p, row) }, DOC_NONE, DOC_NONE);
}

static void
add_losses(struct page *p)
{
	static const char *const head[] = { "reason", "#lost_deals",
		"#amount", "#share", NULL };
	size_t row;

	doc_section(p->doc, say(p, "losses"));
	if (is_bare(p, REPORT_LOSSES, "no_losses"))
		return;
	begin_table(p, mark(p, REPORT_LOSSES), head);
	for (row = 0; row < rows_of(p, REPORT_LOSSES); row++) {
		struct slice reason = cell(p, REPORT_LOSSES, row,
		    "lost_reason");

		doc_row(p->doc, (struct slice[]){ reason.len > 0 ? reason :
		    say(p, "reason_unknown"),
		    cell(p, REPORT_LOSSES, row, "lost"),
		    money(p, cell(p, REPORT_LOSSES, row, "amount"),
		    cell(p, REPORT_LOSSES, row, "currency")),
		    cell(p, REPORT_LOSSES, row, "share") }, DOC_NONE,
		    DOC_NONE);
	}
}

static void
add_plan(struct page *p)
{
	static const char *const head[] = { "stage", "#probability",
		"#average_deal", "#for_coverage", "#for_want", NULL };
	size_t row;

	doc_section(p->doc, say(p, "plan"));
	if (!p->terms->has_target) {
		doc_text(p->doc, say(p, "no_plan"));
		return;
	}
	if (is_bare(p, REPORT_PLAN, "no_plan"))
		return;
	doc_text(p->doc, say(p, "plan_says"));
	begin_table(p, mark(p, REPORT_PLAN), head);
	for (row = 0; row < rows_of(p, REPORT_PLAN); row++) {
		struct slice name = cell(p, REPORT_PLAN, row, "stage");
		int i;

		for (i = 0; i < stages_count(p->terms->stages); i++)
			if (slice_equal(name, stages_at(p->terms->stages,
			    i)->name))
				name = stage_name(p, stages_at(
				    p->terms->stages, i));
		doc_row(p->doc, (struct slice[]){ name,
		    cell(p, REPORT_PLAN, row, "probability"),
		    money(p, cell(p, REPORT_PLAN, row, "average_deal"),
		    cell(p, REPORT_PLAN, row, "currency")),
		    cell(p, REPORT_PLAN, row, "deals_for_coverage"),
		    cell(p, REPORT_PLAN, row, "deals_for_want") }, DOC_NONE,
		    DOC_NONE);
	}
}

/* ---- the page ------------------------------------------------------------ */

static void
add_appendix(struct page *p)
{
	struct buffer lines = { 0 };
	unsigned i;

	doc_section(p->doc, say(p, "appendix"));
	doc_text(p->doc, say(p, "appendix_says"));
	for (i = 0; i < p->count; i++) {
		buffer_add(&lines, SLICE("# "));
		buffer_add(&lines, mark(p, p->order[i]));
		buffer_add_byte(&lines, '\n');
		buffer_add(&lines, p->sources[p->order[i]].command);
		buffer_add_byte(&lines, '\n');
	}
	doc_code(p->doc, buffer_slice(&lines));
	buffer_release(&lines);
}

static struct doc *
build(struct page *p)
{
	const struct fill date = { "date", p->terms->date };

	p->doc = doc_new(p->terms->lang, say(p, "contents"));
	doc_title(p->doc, fill(p, "title", &date, 1));
	add_forecast(p);
	add_changes(p);
	add_questions(p);
	add_commits(p);
	add_sellers(p);
	add_losses(p);
	add_plan(p);
	if (p->terms->appendix)
		add_appendix(p);
	return p->doc;
}

struct doc *
reportpage_build(const struct reportpage_terms *terms,
    const struct report_source sources[REPORT_SHEETS], struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "name", .type = TABLE_KEY },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	struct page p = { .terms = terms, .sources = sources };
	struct doc *doc = NULL;

	p.texts = table_open("report-text", shape, 3, fault);
	if (p.texts == NULL)
		return NULL;
	p.fall = waterfall_open(terms->lang, fault);
	if (p.fall != NULL)
		doc = build(&p);
	waterfall_close(p.fall);
	table_close(p.texts);
	arena_release(&p.arena);
	return doc;
}
