/* diffrun.c - diffrun.h: two snapshots in, movements out */
#include <stdlib.h>

#include "base/date.h"
#include "csv/writer.h"
#include "front/cells.h"
#include "front/output.h"
#include "funnel/difffiles.h"
#include "funnel/diffrun.h"
#include "funnel/fallrun.h"
#include "funnel/nearid.h"
#include "funnel/outcome.h"
#include "value/units.h"

enum { ADD_MOVEMENT, ADD_AMOUNT, ADD_WEIGHTED, ADDS };

static const char *const adds[ADDS] = { "movement", "amount_change",
	"weighted_change" };

enum seen { UNSEEN, SEEN, UNREADABLE };

struct old_deal {
	struct diff_deal deal;
	enum seen seen;
};

struct run {
	const struct cli *cli;
	const struct diffrun_options *o;
	struct difffiles files;
	struct groups *ids;	/* of the older file first */
	struct old_deal *old;
	size_t old_count, old_room;
	struct diff_fall falls[DIFFFILES_CURRENCIES];
	struct output *out;
	struct buffer list;
	struct nearids *new;	/* ids that the older file lacks */
	bool bad;
};

static void
reject_double(struct difffiles_side *side, const struct record *record)
{
	input_reject(side->in, record, side->id, "twice",
	    "there already; keep one row for each deal");
}

static void
read_old(struct run *run, const char *path)
{
	struct difffiles_side side;
	struct diff_deal deal;
	struct record record;
	struct slice id;
	bool readable;

	difffiles_open(&run->files, &side, input_open_side(run->cli, path,
	    COLUMNS_OPPORTUNITY));
	difffiles_choose(&side, run->o->as_of, run->o->label);
	while (difffiles_next(&run->files, &side, &record, &id, &deal, &readable)) {
		size_t i = groups_find(run->ids, &id);

		if (i < run->old_count) {
			reject_double(&side, &record);
			continue;
		}
		GROW_ZEROED(run->old, i, run->old_room);
		run->old[i] = (struct old_deal){ deal,
		    readable ? UNSEEN : UNREADABLE };
		run->old_count = i + 1;
	}
	run->bad |= input_rejected(side.in) > 0;
	if (run->old_count == 0 && (run->o->as_of != DATE_NONE ||
	    run->o->label != NULL))
		report_trouble("%s: no such snapshot; look at as_of and "
		    "snapshot_label", path);
	difffiles_close(&side);
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
	unsigned digits = run->files.digits[currency];
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
too_large(const struct difffiles_side *side, const struct record *record)
{
	input_reject(side->in, record, COLUMN_ABSENT, "sum-too-large",
	    "an amount that makes the sum too large; check it");
}

static void
read_new(struct run *run, struct difffiles_side *side)
{
	struct groups *extra = groups_new(1);
	struct diff_deal deal;
	struct record record;
	struct slice id;
	bool readable;

	while (difffiles_next(&run->files, side, &record, &id, &deal, &readable)) {
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
		else
			nearids_add(run->new, id);
		if (!take_pair(run, &record, old == NULL ? NULL : &old->deal,
		    &deal))
			too_large(side, &record);
	}
	groups_free(extra);
}

/* Where the newer file's columns are in the older one. */
static size_t *
map_columns(const struct difffiles_side *new, const struct input *old)
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
write_gone(struct run *run, const struct difffiles_side *new, const size_t *map,
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
	row.base = buffer_padded(&text).at;
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

/* A deal that is gone and a new one with nearly its id may be one. */
static void
tell_near_ids(const struct run *run)
{
	struct slice first = SLICE_EMPTY;
	size_t count = 0, i;
	char quoted[80];

	for (i = 0; i < run->old_count; i++) {
		struct slice id = groups_part(run->ids, i, 0);

		if (run->old[i].seen == UNSEEN && nearids_has(run->new, id) &&
		    count++ == 0)
			first = id;
	}
	if (count > 0)
		report_message("gone and new with an id that differs only in "
		    "case, blanks or zeros in front: %zu, the first \"%s\"; "
		    "give both files the same ids", count,
		    fault_quote(quoted, sizeof(quoted), first));
}

/* A second look at the older file, only if a deal has vanished. */
static void
list_vanished(struct run *run, const struct difffiles_side *new, const char *path)
{
	struct difffiles_side old;
	struct record record;
	size_t *map, i;
	bool any = false;

	for (i = 0; i < run->old_count; i++)
		if (run->old[i].seen == UNSEEN) {
			any |= run->old[i].deal.kind == STAGE_OPEN;
			/* It fitted when its file was summed. */
			diff_add(run->falls, &run->old[i].deal, NULL);
		}
	if (!any || run->out == NULL)
		return;
	difffiles_open(&run->files, &old, input_open_side(run->cli, path,
	    COLUMNS_OPPORTUNITY));
	input_on_reject(old.in, say_nothing, NULL);
	difffiles_choose(&old, run->o->as_of, run->o->label);
	map = map_columns(new, old.in);
	while (input_next(old.in, &record)) {
		struct slice key = cell_text(&record, old.id);

		if (!difffiles_is_chosen(&old, &record))
			continue;
		i = key.len == 0 ? GROUP_NONE : groups_seek(run->ids, &key);
		if (i == GROUP_NONE || run->old[i].seen != UNSEEN ||
		    run->old[i].deal.kind != STAGE_OPEN)
			continue;
		run->old[i].seen = SEEN;
		write_gone(run, new, map, &record, &run->old[i].deal);
	}
	free(map);
	difffiles_close(&old);
	input_close(old.in);
}

static int
run_over_files(struct run *run)
{
	bool deals = !run->o->waterfall && !run->o->drawn;
	struct fallrun fall = { run->cli, &run->files, run->falls };
	struct difffiles_side new;
	struct input *in;

	read_old(run, run->cli->operand[0]);
	in = input_open(run->cli, run->cli->operand_count > 1 ?
	    run->cli->operand[1] : NULL, COLUMNS_OPPORTUNITY);
	if (input_is_empty(in))
		return output_finish_run(run->cli, in, NULL, run->bad);
	difffiles_open(&run->files, &new, in);
	if (deals)
		run->out = output_open(run->cli, in, adds, ADDS);
	read_new(run, &new);
	tell_near_ids(run);
	list_vanished(run, &new, run->cli->operand[0]);
	difffiles_close(&new);
	return deals ? output_finish_run(run->cli, in, run->out, run->bad) :
	    run->o->drawn ? fallrun_draw(&fall, run->o->format, in,
	    run->bad) : fallrun_write(&fall, in, run->bad);
}

int
diffrun(const struct cli *cli, const struct diffrun_options *options)
{
	struct run *run = xcalloc(1, sizeof(*run));
	struct fault fault;
	struct stages *stages = stages_open(options->scheme, &fault);
	int status;

	if (stages == NULL)
		report_trouble("%s", fault.text);
	run->cli = cli;
	run->o = options;
	run->files.settings = (struct deal_settings){ .stages = stages,
		.use_cell = options->use_cell,
		.currency = options->currency };
	run->files.currencies = groups_new(1);
	run->ids = groups_new(1);
	run->new = nearids_new();
	status = run_over_files(run);
	buffer_release(&run->list);
	nearids_free(run->new);
	groups_free(run->ids);
	groups_free(run->files.currencies);
	stages_close(stages);
	free(run->old);
	free(run);
	return status;
}
