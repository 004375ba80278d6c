/*
 * funnel-diff - what became of each deal between two snapshots
 *
 * Reads the older file into memory (48 bytes and the id of each deal), then
 * writes every deal of the newer one with its movement, and those that are
 * gone behind them (R-SNAP-03, R-SNAP-04).  --waterfall and --format write
 * what the movements come to in each currency instead.
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/number.h"
#include "doc/doc.h"
#include "front/cells.h"
#include "front/cli.h"
#include "front/input.h"
#include "front/output.h"
#include "front/target.h"
#include "funnel/deal.h"
#include "funnel/diff.h"
#include "funnel/outcome.h"
#include "funnel/waterfall.h"
#include "set/group.h"
#include "value/units.h"

enum { USE_STAGE, USE_CELL };
enum { FORMAT_CSV, FORMAT_HTML, FORMAT_MD, FORMAT_TXT };
enum { CURRENCIES_MOST = 64 };
enum { ADD_MOVEMENT, ADD_AMOUNT, ADD_WEIGHTED, ADDS };
static const char *const adds[ADDS] = { "movement", "amount_change",
	"weighted_change" };

struct options {
	const char *scheme, *currency;
	const char *label;	/* of the older file's snapshot */
	int32_t as_of;		/* its day; DATE_NONE: the whole file */
	int use, format;
	bool waterfall;
};

enum seen { UNSEEN, SEEN, UNREADABLE };

struct old_deal {
	struct diff_deal deal;
	enum seen seen;
};

struct run {
	const struct cli *cli;
	const struct options *o;
	struct stages *stages;
	struct deal_settings settings;
	struct groups *ids;	/* of the older file first */
	struct old_deal *old;
	size_t old_count, old_room;
	struct groups *currencies;
	struct diff_fall falls[CURRENCIES_MOST];
	unsigned digits[CURRENCIES_MOST];
	struct output *out;
	struct buffer list;
	bool bad;
};

/* A file under way and where its columns are. */
struct side {
	struct input *in;
	struct deal_source *source;
	size_t id;
	size_t as_of, label;	/* of a history, of which one snapshot is
				   read; COLUMN_ABSENT both: all of it */
};

static void
open_side(struct run *run, struct side *side, struct input *in)
{
	struct fault fault;

	side->in = in;
	side->as_of = side->label = COLUMN_ABSENT;
	side->id = input_need(in, "opportunity_id");
	input_need(in, "stage");
	input_need(in, "amount");
	side->source = deal_open(input_columns(in), &run->settings, &fault);
	if (side->source == NULL)
		report_trouble("%s: %s", input_label(in), fault.text);
}

static int
currency_of(struct run *run, const struct deal *deal)
{
	size_t i = groups_find(run->currencies, &deal->currency);

	if (i < CURRENCIES_MOST)
		run->digits[i] = deal->digits;
	else
		report_trouble("more than %d currencies", CURRENCIES_MOST);
	return (int)i;
}

/* The older file may be a history: which snapshot of it is meant. */
static void
choose_snapshot(const struct run *run, struct input *in, size_t *as_of,
    size_t *label)
{
	*as_of = *label = COLUMN_ABSENT;
	if (run->o->as_of != DATE_NONE)
		*as_of = input_need_of(in, "as_of", "funnel-snapshot");
	if (run->o->label != NULL)
		*label = input_need_of(in, "snapshot_label",
		    "funnel-snapshot");
}

/* Whether a record belongs to it. */
static bool
is_chosen(const struct run *run, const struct record *record, size_t as_of,
    size_t label)
{
	int32_t day;

	if (as_of != COLUMN_ABSENT && (date_parse_iso(cell_text(record,
	    as_of), &day) != VALUE_OK || day != run->o->as_of))
		return false;
	return label == COLUMN_ABSENT ||
	    slice_is(cell_text(record, label), run->o->label);
}

/* The next deal with an id; the others are rejected, a broken one too. */
static bool
next_deal(struct run *run, struct side *side, struct record *record,
    struct slice *id, struct diff_deal *out, bool *readable)
{
	struct deal_flaw flaw;
	struct deal deal;

	while (input_next(side->in, record)) {
		if (!is_chosen(run, record, side->as_of, side->label))
			continue;
		*id = cell_text(record, side->id);
		if (id->len == 0) {
			input_reject(side->in, record, side->id, "no-id",
			    "empty; a deal without an id cannot be followed");
			continue;
		}
		*readable = deal_read(side->source, record, &deal, &flaw);
		if (!*readable) {
			input_reject_value(side->in, record, flaw.column,
			    flaw.code, flaw.remedy);
			return true;
		}
		*out = (struct diff_deal){ .chance = deal.chance,
		    .amount = deal.has_amount ? deal.amount : 0,
		    .stage = deal.stage, .kind = deal.kind,
		    .close = deal.expected_close,
		    .currency = currency_of(run, &deal) };
		return true;
	}
	return false;
}

static void
reject_double(struct side *side, const struct record *record)
{
	input_reject(side->in, record, side->id, "twice",
	    "there already; keep one row for each deal");
}

static void
read_old(struct run *run, const char *path)
{
	struct side side;
	struct diff_deal deal;
	struct record record;
	struct slice id;
	bool readable;

	open_side(run, &side, input_open_side(run->cli, path,
	    COLUMNS_OPPORTUNITY));
	choose_snapshot(run, side.in, &side.as_of, &side.label);
	while (next_deal(run, &side, &record, &id, &deal, &readable)) {
		size_t i = groups_find(run->ids, &id);

		if (i < run->old_count) {
			reject_double(&side, &record);
			continue;
		}
		if (i >= run->old_room) {
			run->old_room = run->old_room * 2 + 1024;
			run->old = xrealloc(run->old, run->old_room,
			    sizeof(*run->old));
		}
		run->old[i] = (struct old_deal){ deal,
		    readable ? UNSEEN : UNREADABLE };
		run->old_count = i + 1;
	}
	run->bad |= input_rejected(side.in) > 0;
	if (run->old_count == 0 && (run->o->as_of != DATE_NONE ||
	    run->o->label != NULL))
		report_trouble("%s: no such snapshot; look at as_of and "
		    "snapshot_label", path);
	deal_close(side.source);
	input_close(side.in);
}

static void
format_weighted(char out[32], __int128 weighted, unsigned digits)
{
	__int128 half = weighted < 0 ? -OUTCOME_SURE / 2 : OUTCOME_SURE / 2;

	units_format(out, (int64_t)((weighted + half) / OUTCOME_SURE),
	    digits);
}

static void
write_move(struct run *run, const struct record *record,
    struct diff_move move, int currency)
{
	unsigned digits = run->digits[currency];
	char amount[32], weighted[32];
	struct slice cells[ADDS];

	diff_list(&run->list, move.classes);
	units_format(amount, move.amount, digits);
	format_weighted(weighted, move.weighted, digits);
	cells[ADD_MOVEMENT] = buffer_slice(&run->list);
	cells[ADD_AMOUNT] = slice_of(amount);
	cells[ADD_WEIGHTED] = slice_of(weighted);
	output_record(run->out, record, cells);
}

/* Adds a pair to the waterfall and writes the record with its movement. */
static bool
take_pair(struct run *run, const struct record *record,
    const struct diff_deal *before, const struct diff_deal *now)
{
	if (!diff_add(run->falls, before, now))
		return false;
	if (run->out != NULL)
		write_move(run, record, diff_compare(before, now),
		    now->currency);
	return true;
}

static void
too_large(const struct side *side, const struct record *record)
{
	input_reject(side->in, record, COLUMN_ABSENT, "sum-too-large",
	    "an amount that makes the sum too large; check it");
}

static void
read_new(struct run *run, struct side *side)
{
	struct groups *extra = groups_new(1);
	struct diff_deal deal;
	struct record record;
	struct slice id;
	bool readable;

	while (next_deal(run, side, &record, &id, &deal, &readable)) {
		size_t i = groups_seek(run->ids, &id), count;
		struct old_deal *old = i == GROUP_NONE ? NULL : &run->old[i];

		if (!readable) {
			/* Named as rejected; it has not vanished. */
			if (old != NULL)
				old->seen = UNREADABLE;
			continue;
		}
		count = groups_count(extra);
		if (old != NULL ? old->seen == SEEN :
		    groups_find(extra, &id) < count) {
			reject_double(side, &record);
			continue;
		}
		if (old != NULL && old->seen == UNREADABLE)
			continue;
		if (old != NULL)
			old->seen = SEEN;
		if (!take_pair(run, &record, old == NULL ? NULL : &old->deal,
		    &deal))
			too_large(side, &record);
	}
	groups_free(extra);
}

/* Where the newer file's columns are in the older one. */
static size_t *
map_columns(const struct side *new, const struct input *old)
{
	size_t count = columns_count(input_columns(new->in)), i;
	size_t *map = xcalloc(count + 1, sizeof(*map));

	for (i = 0; i < count; i++) {
		struct slice name = columns_header(input_columns(new->in), i);
		size_t j, n = columns_count(input_columns(old));

		for (j = 0; j < n; j++)
			if (slice_equal(name, columns_header(
			    input_columns(old), j)))
				break;
		map[i] = j < n ? j : COLUMN_ABSENT;
	}
	return map;
}

/* R-SNAP-04: a vanished deal is written with the cells that it had. */
static void
write_gone(struct run *run, const struct side *new, const size_t *map,
    const struct record *record, const struct diff_deal *deal)
{
	size_t count = columns_count(input_columns(new->in)), i;
	uint32_t *ends = xcalloc(count + 1, sizeof(*ends));
	struct buffer text = { 0 };
	struct record row = *record;

	for (i = 0; i < count; i++) {
		if (i > 0)
			buffer_add_byte(&text, ',');
		writer_add_field(&text, map[i] == COLUMN_ABSENT ?
		    SLICE_EMPTY : record_value(record, map[i]));
		ends[i] = (uint32_t)text.len;
	}
	buffer_reserve(&text, RECORD_PADDING + 1);
	row.base = text.data;
	row.ends = ends;
	row.start = 0;
	row.count = (uint32_t)count;
	row.quote = '"';
	write_move(run, &row, diff_compare(deal, NULL), deal->currency);
	buffer_release(&text);
	free(ends);
}

/* The rows of the older file were told of when it was read first. */
static void
say_nothing(void *context, unsigned long line, const char *code)
{
	(void)context;
	(void)line;
	(void)code;
}

/* A second look at the older file, only if a deal has vanished. */
static void
list_vanished(struct run *run, const struct side *new, const char *path)
{
	struct input *old;
	struct record record;
	size_t *map, id, as_of, label, i;
	bool any = false;

	for (i = 0; i < run->old_count; i++)
		if (run->old[i].seen == UNSEEN) {
			any |= run->old[i].deal.kind == STAGE_OPEN;
			/* It fitted when its file was summed. */
			diff_add(run->falls, &run->old[i].deal, NULL);
		}
	if (!any || run->out == NULL)
		return;
	old = input_open_side(run->cli, path, COLUMNS_OPPORTUNITY);
	input_on_reject(old, say_nothing, NULL);
	id = input_need(old, "opportunity_id");
	choose_snapshot(run, old, &as_of, &label);
	map = map_columns(new, old);
	while (input_next(old, &record)) {
		struct slice key = cell_text(&record, id);

		if (!is_chosen(run, &record, as_of, label))
			continue;
		i = key.len == 0 ? GROUP_NONE : groups_seek(run->ids, &key);
		if (i == GROUP_NONE || run->old[i].seen != UNSEEN ||
		    run->old[i].deal.kind != STAGE_OPEN)
			continue;
		run->old[i].seen = SEEN;
		write_gone(run, new, map, &record, &run->old[i].deal);
	}
	free(map);
	input_close(old);
}

/* ---- the waterfall ------------------------------------------------------ */

enum { WORD_START, WORD_END = DIFF_CLASSES + 1, STEPS };

/* "start", a class, or "end". */
static const char *
step_word(int step)
{
	return step == WORD_START ? "start" : step == WORD_END ? "end" :
	    diff_word((enum diff_class)(step - 1));
}

static const struct diff_step *
step_at(const struct diff_fall *fall, int step)
{
	return step == WORD_START ? &fall->start : step == WORD_END ?
	    &fall->end : &fall->steps[step - 1];
}

/* Cells deals, amount and weighted of a step. */
static void
format_step(const struct run *run, size_t currency, int step,
    const int64_t weighted[STEPS], char text[3][32])
{
	const struct diff_step *s = step_at(&run->falls[currency], step);

	number_format(text[0], (int64_t)s->deals, 0, false);
	units_format(text[1], s->amount, run->digits[currency]);
	units_format(text[2], weighted[step], run->digits[currency]);
}

static int
write_waterfall(struct run *run, struct input *in)
{
	static const char *const names[] = { "currency", "step", "deals",
	    "amount", "weighted" };
	struct output *out = output_open_plain(run->cli, names, 5);
	size_t *order = groups_sorted(run->currencies), c;
	int64_t weighted[STEPS];
	char text[3][32];
	int step;

	for (c = 0; c < groups_count(run->currencies); c++) {
		diff_round(&run->falls[order[c]], weighted);
		for (step = 0; step < STEPS; step++) {
			format_step(run, order[c], step, weighted, text);
			output_cells(out, (struct slice[]){
			    groups_part(run->currencies, order[c], 0),
			    slice_of(step_word(step)), slice_of(text[0]),
			    slice_of(text[1]), slice_of(text[2]) });
		}
	}
	free(order);
	return cli_finish(run->cli, in, out, run->bad);
}

/* The steps of one currency as a picture and a table. */
static void
draw_currency(const struct run *run, struct waterfall *fall,
    struct doc *doc, size_t currency)
{
	struct slice code = groups_part(run->currencies, currency, 0);
	struct waterfall_step steps[STEPS];
	int64_t weighted[STEPS];
	char text[STEPS][3][32];
	int step;

	if (code.len > 0)
		doc_section(doc, code);
	diff_round(&run->falls[currency], weighted);
	for (step = 0; step < STEPS; step++) {
		format_step(run, currency, step, weighted, text[step]);
		steps[step] = (struct waterfall_step){
		    slice_of(step_word(step)), slice_of(text[step][0]),
		    slice_of(text[step][1]), slice_of(text[step][2]) };
	}
	waterfall_draw(fall, doc, SLICE_EMPTY, steps, STEPS);
	waterfall_list(fall, doc, steps, STEPS);
}

static int
write_document(struct run *run, struct input *in)
{
	static const enum doc_format formats[] = { DOC_HTML, DOC_HTML,
	    DOC_MARKDOWN, DOC_TEXT };
	size_t *order = groups_sorted(run->currencies), c;
	struct waterfall *fall;
	struct target *target;
	struct buffer page = { 0 };
	struct fault fault;
	struct doc *doc;
	int status;

	fall = waterfall_open(run->cli->lang, &fault);
	if (fall == NULL)
		report_trouble("%s", fault.text);
	doc = doc_new(run->cli->lang, SLICE_EMPTY);
	doc_title(doc, waterfall_word(fall, SLICE("title")));
	for (c = 0; c < groups_count(run->currencies); c++)
		draw_currency(run, fall, doc, order[c]);
	doc_write(doc, formats[run->o->format], &page);
	target = target_open(run->cli->output);
	writer_bytes(target_writer(target), buffer_slice(&page));
	target_settle(target);
	target_commit(target);
	buffer_release(&page);
	doc_free(doc);
	waterfall_close(fall);
	free(order);
	status = cli_finish(run->cli, in, NULL, run->bad);
	return status;
}

static int
run_command(struct run *run)
{
	bool deals = !run->o->waterfall && run->o->format == FORMAT_CSV;
	struct side new;
	struct input *in;
	int status;

	read_old(run, run->cli->operand[0]);
	in = input_open(run->cli, run->cli->operand_count > 1 ?
	    run->cli->operand[1] : NULL, COLUMNS_OPPORTUNITY);
	if (input_is_empty(in))
		return cli_finish(run->cli, in, NULL, run->bad);
	open_side(run, &new, in);
	if (deals)
		run->out = output_open(run->cli, in, adds, ADDS);
	read_new(run, &new);
	list_vanished(run, &new, run->cli->operand[0]);
	deal_close(new.source);
	status = deals ? cli_finish(run->cli, in, run->out, run->bad) :
	    run->o->format == FORMAT_CSV ? write_waterfall(run, in) :
	    write_document(run, in);
	buffer_release(&run->list);
	groups_free(run->ids);
	groups_free(run->currencies);
	stages_close(run->stages);
	free(run->old);
	return status;
}

int
main(int argc, char **argv)
{
	struct options o = { .scheme = "seven", .as_of = DATE_NONE };
	const struct cli_option options[] = {
		OPTION_TEXT('s', "scheme", "NAME", &o.scheme,
		    "stages: seven (the default), five or a file"),
		OPTION_CHOICE('u', "use", "stage|cell", &o.use,
		    "where probabilities come from"),
		OPTION_FLAG('w', "waterfall", &o.waterfall,
		    "what the movements come to, in each currency"),
		OPTION_CHOICE('f', "format", "csv|html|md|txt", &o.format,
		    "draw the waterfall as a page"),
		OPTION_DATE(0, "as-of", &o.as_of,
		    "the older file is a history: the snapshot of that day"),
		OPTION_TEXT('l', "label", "LABEL", &o.label,
		    "and with that label"),
		OPTION_TEXT(0, "currency", "CODE", &o.currency,
		    "currency where the cell is empty"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "say what became of each deal since a snapshot",
		.operands = "old [new]",
		.options = options,
		.common = CLI_FILTER | CLI_LANG | CLI_TABLE | CLI_QUIET,
		.tables = "stage-seven stage-five deal-words diff-text "
		    "currency columns",
		.kind = COLUMNS_OPPORTUNITY,
		.also_reads = "opportunity_id stage amount currency probability "
		    "expected_close outcome forecast_category as_of "
		    "snapshot_label",
		.adds = (const char *const[]){
		    "movement", "amount_change", "weighted_change", NULL },
		.many_operands = true,
	};
	static struct run run;
	struct fault fault;

	cli_start(&cli, argc, argv);
	if (cli.operand_count < 1 || cli.operand_count > 2)
		cli_usage("name the older file and then the newer one");
	if (strcmp(cli.operand[0], "-") == 0)
		cli_usage("the older file is read twice and cannot be "
		    "standard input");
	run.cli = &cli;
	run.o = &o;
	run.stages = stages_open(o.scheme, &fault);
	if (run.stages == NULL)
		report_trouble("%s", fault.text);
	run.settings = (struct deal_settings){ .stages = run.stages,
	    .use_cell = o.use == USE_CELL, .currency = o.currency };
	run.ids = groups_new(1);
	run.currencies = groups_new(1);
	return run_command(&run);
}
