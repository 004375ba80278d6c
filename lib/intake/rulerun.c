/*
 * rulerun.c - names to cells, steps to effects
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/say.h"
#include "intake/rulerun.h"

struct rulerun {
	struct rules *rules;
	size_t *columns;	/* by name of the rules; or COLUMN_ABSENT */
	size_t *used;		/* the columns among them, each once */
	size_t used_count;
	size_t count;		/* columns in all */
	struct slice *cells;	/* by column, of the used ones */
	bool *changed;		/* by column */
	bool any_change, counts;
	struct slice groups[RULES_DEPTH * RULES_GROUPS];
	struct arena scratch;
	struct buffer bytes;	/* of the record as it is now */
	uint32_t *ends;
};

/* The column of a name: that of the output, else that of the header. */
static size_t
find_column(const struct intake_columns *c, struct slice name)
{
	struct arena scratch = { 0 };
	size_t found = COLUMN_ABSENT, i;
	struct slice key;

	for (i = 0; i < c->count && found == COLUMN_ABSENT; i++)
		if (!c->columns[i].dropped && !c->columns[i].joined &&
		    slice_equal(c->columns[i].name, name))
			found = i;
	key = column_key(name, NULL, &scratch);
	for (i = 0; i < c->count && found == COLUMN_ABSENT; i++)
		if (slice_equal(c->columns[i].header, name) ||
		    slice_equal(column_key(c->columns[i].header, NULL,
		    &scratch), key))
			found = i;
	arena_release(&scratch);
	return found;
}

static size_t
meaning_of(const struct dictionary *d, struct slice name)
{
	size_t i;

	for (i = 0; i < dictionary_count(d); i++)
		if (slice_equal(dictionary_meaning(d, i)->name, name))
			return i;
	return MEANING_NONE;
}

static size_t
add_column(struct intake_columns *c, struct slice name, size_t meaning)
{
	c->columns = xrealloc(c->columns, c->count + 1, sizeof(*c->columns));
	c->columns[c->count] = (struct intake_column){
		.header = arena_copy(&c->arena, name),
		.name = arena_copy(&c->arena, name), .meaning = meaning,
		.unit = SLICE_EMPTY };
	c->made++;
	return c->count++;
}

/* Notes that a column is read or assigned. */
static void
use(struct rulerun *run, size_t column)
{
	size_t i;

	for (i = 0; i < run->used_count; i++)
		if (run->used[i] == column)
			return;
	run->used[run->used_count++] = column;
}

struct rulerun *
rulerun_open(struct rules *rules, struct intake_columns *columns,
    const struct dictionary *dictionary)
{
	struct rulerun *run = xcalloc(1, sizeof(*run));
	size_t i;

	run->rules = rules;
	run->columns = xcalloc(rules->name_count, sizeof(*run->columns));
	run->used = xcalloc(rules->name_count, sizeof(*run->used));
	for (i = 0; i < rules->name_count; i++) {
		struct rule_name *n = &rules->names[i];
		size_t meaning = meaning_of(dictionary, n->name);

		run->columns[i] = find_column(columns, n->name);
		n->found = n->found || run->columns[i] != COLUMN_ABSENT ||
		    meaning != MEANING_NONE;
		if (run->columns[i] == COLUMN_ABSENT && n->assigned)
			run->columns[i] = add_column(columns, n->name,
			    meaning);
		if (run->columns[i] != COLUMN_ABSENT)
			use(run, run->columns[i]);
	}
	run->count = columns->count;
	run->cells = xcalloc(run->count, sizeof(*run->cells));
	run->changed = xcalloc(run->count, sizeof(*run->changed));
	run->ends = xcalloc(run->count, sizeof(*run->ends));
	return run;
}

void
rulerun_close(struct rulerun *run)
{
	if (run == NULL)
		return;
	free(run->columns);
	free(run->used);
	free(run->cells);
	free(run->changed);
	free(run->ends);
	buffer_release(&run->bytes);
	arena_release(&run->scratch);
	free(run);
}

static struct slice
cell_of(const struct rulerun *run, size_t name)
{
	size_t column = run->columns[name];

	return column == COLUMN_ABSENT ? SLICE_EMPTY : run->cells[column];
}

static struct slice
piece_text(const struct rulerun *run, const struct rule_piece *piece)
{
	switch (piece->kind) {
	case PIECE_COLUMN:
		return cell_of(run, piece->index);
	case PIECE_GROUP:
		/* A group that took no part in the match is empty. */
		return run->groups[piece->index].at == NULL ? SLICE_EMPTY :
		    run->groups[piece->index];
	default:
		return piece->text;
	}
}

/* The value of a step; false when it is too long for any record. */
static bool
make_value(struct rulerun *run, const struct rule *step, struct slice *value)
{
	size_t len = 0, i;
	char *to;

	if (step->piece_count <= 1) {
		*value = step->piece_count == 0 ? SLICE_EMPTY :
		    piece_text(run, &step->pieces[0]);
		return true;
	}
	for (i = 0; i < step->piece_count && len <= RULERUN_RECORD_MAX; i++)
		len += piece_text(run, &step->pieces[i]).len;
	if (len > RULERUN_RECORD_MAX ||
	    run->scratch.total + len > 4 * RULERUN_RECORD_MAX)
		return false;
	to = arena_bytes(&run->scratch, len);
	*value = (struct slice){ to, len };
	for (i = 0; i < step->piece_count; i++) {
		struct slice text = piece_text(run, &step->pieces[i]);

		if (text.len > 0)
			memcpy(to, text.at, text.len);
		to += text.len;
	}
	return true;
}

static bool
is_too_long(const struct rule_place *place, char *text, size_t size)
{
	snprintf(text, size, say("%s:%lu makes a record of more than %zu MiB; "
	    "put less into it"), place->file, place->line,
	    RULERUN_RECORD_MAX >> 20);
	return false;
}

/* Whether a test holds; false as the result when it took too long. */
static bool
test(struct rulerun *run, struct rule *step, bool *holds, char *text,
    size_t size)
{
	struct slice cell = cell_of(run, step->name), groups[RULES_GROUPS + 1];
	enum pattern_outcome outcome = pattern_capture(step->pattern, cell, 0,
	    groups, step->slots + 1);
	char pattern[80], quoted[80];

	if (outcome == PATTERN_LIMIT) {
		pattern_told();
		snprintf(text, size, say("the pattern \"%s\" of %s:%lu takes "
		    "too long on \"%s\"; make it simpler"),
		    fault_quote(pattern, sizeof(pattern), step->text),
		    step->place.file, step->place.line,
		    fault_quote(quoted, sizeof(quoted), cell));
		return false;
	}
	step->tried += run->counts;
	step->hits += run->counts && outcome == PATTERN_HIT;
	if (outcome == PATTERN_HIT && step->slots > 0)
		memcpy(run->groups + step->slot, groups + 1,
		    step->slots * sizeof(*groups));
	*holds = (outcome == PATTERN_HIT) != step->negated;
	return true;
}

static void
assign(struct rulerun *run, const struct rule *step, struct slice value)
{
	size_t column = run->columns[step->name];

	if (step->kind == RULE_DEFAULT && run->cells[column].len > 0)
		return;
	run->cells[column] = value;
	run->changed[column] = run->any_change = true;
}

static bool
reject(const struct rule *step, struct slice reason, char *text, size_t size)
{
	char quoted[240];

	fault_quote(quoted, sizeof(quoted), reason);
	snprintf(text, size, "%s%srejected by %s:%lu", quoted,
	    reason.len > 0 ? "; " : "", step->place.file, step->place.line);
	return false;
}

/* Runs the steps over the cells at hand.  False with a text: rejected. */
static bool
run_steps(struct rulerun *run, char *text, size_t size)
{
	struct rules *rules = run->rules;
	size_t i = 0;

	while (i < rules->step_count) {
		struct rule *step = &rules->steps[i];
		struct slice value;
		bool holds;

		if (step->kind == RULE_IF) {
			if (!test(run, step, &holds, text, size))
				return false;
			i = holds ? i + 1 : step->skip;
			continue;
		}
		if (!make_value(run, step, &value))
			return is_too_long(&step->place, text, size);
		if (step->kind == RULE_REJECT)
			return reject(step, value, text, size);
		assign(run, step, value);
		i++;
	}
	return true;
}

static void
begin(struct rulerun *run)
{
	size_t i;

	if (run->scratch.total > 0)
		arena_reset(&run->scratch);
	for (i = 0; i < run->used_count; i++)
		run->changed[run->used[i]] = false;
	run->any_change = false;
}

/* The cells as a record: one after the other, a byte between them. */
static bool
write_record(struct rulerun *run, const struct record *record,
    struct record *out)
{
	struct buffer *b = &run->bytes;
	size_t i;

	b->len = 0;
	for (i = 0; i < run->count; i++) {
		buffer_add(b, run->changed[i] ? run->cells[i] :
		    record_value(record, i));
		if (b->len > RULERUN_RECORD_MAX)
			return false;
		run->ends[i] = (uint32_t)b->len;
		buffer_add_byte(b, ',');
	}
	*out = (struct record){ .base = b->data, .ends = run->ends,
		.count = (uint32_t)run->count, .line = record->line,
		.flaw = record->flaw, .scratch = record->scratch };
	return true;
}

bool
rulerun_apply(struct rulerun *run, const struct record *record,
    struct record *out, char *text, size_t size)
{
	size_t i;

	begin(run);
	run->counts = true;
	for (i = 0; i < run->used_count; i++)
		run->cells[run->used[i]] =
		    slice_trim(record_value(record, run->used[i]));
	if (!run_steps(run, text, size))
		return false;
	*out = *record;
	if (!run->any_change || write_record(run, record, out))
		return true;
	snprintf(text, size, say("the rules make a record of more than %zu "
	    "MiB; put less into it"), RULERUN_RECORD_MAX >> 20);
	return false;
}

void
rulerun_sample(struct rulerun *run, const struct sample *sample,
    struct sample *out)
{
	char text[512];
	size_t row, i;

	*out = (struct sample){ .columns = run->count };
	out->cells = xcalloc(sample->records * run->count,
	    sizeof(*out->cells));
	run->counts = false;
	for (row = 0; row < sample->records; row++) {
		struct slice *cells = out->cells + out->records * run->count;

		begin(run);
		for (i = 0; i < run->used_count; i++)
			run->cells[run->used[i]] = run->used[i] <
			    sample->columns ? sample_cell(sample, row,
			    run->used[i]) : SLICE_EMPTY;
		if (!run_steps(run, text, sizeof(text)))
			continue;
		for (i = 0; i < run->count; i++)
			cells[i] = run->changed[i] ?
			    arena_copy(&out->arena, slice_trim(run->cells[i])) :
			    i < sample->columns ?
			    sample_cell(sample, row, i) : SLICE_EMPTY;
		out->records++;
	}
}
