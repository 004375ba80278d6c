/*
 * output.c - records with computed cells on their way out, and the end of a
 * run
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/pattern.h"
#include "csv/layout.h"
#include "front/output.h"
#include "front/target.h"

#define CHECK_EVERY 1024	/* records between looks at the writer */

struct output {
	const struct cli *cli;
	struct input *in;	/* NULL: plain */
	struct target *target;
	struct layout layout;
	const char *const *names;
	size_t count;
	bool begun;
	unsigned since_check;
	unsigned long line;	/* of the record begun last */
	uint64_t given_up;	/* matches, as far as records tell of them */
	struct slice *marked;	/* cells of such a record */
	struct arena scratch;
};

static struct output *
open_output(const struct cli *cli, struct input *in, const char *const *names,
    size_t count)
{
	struct output *out = xcalloc(1, sizeof(*out));

	out->cli = cli;
	out->in = in;
	out->names = names;
	out->count = count;
	out->target = target_open(cli->output);
	out->given_up = pattern_given_up();
	return out;
}

const char *
output_name(const struct input *in, const char *name, bool wanted)
{
	if (wanted)
		return name;
	return !input_is_empty(in) && input_find(in, name) != COLUMN_ABSENT ?
	    name : NULL;
}

struct output *
output_open(const struct cli *cli, struct input *in, const char *const *names,
    size_t count)
{
	struct output *out = open_output(cli, in, names, count);

	if (!input_is_empty(in))
		layout_init(&out->layout, columns_headers(input_columns(in)),
		    columns_count(input_columns(in)), names, count);
	return out;
}

struct output *
output_open_plain(const struct cli *cli, const char *const *names,
    size_t count)
{
	struct output *out = open_output(cli, NULL, names, count);

	layout_init(&out->layout, NULL, 0, names, count);
	return out;
}

static void
write_header(const struct output *out, struct writer *w)
{
	struct slice *cells;
	size_t i;

	cells = xcalloc(out->count, sizeof(*cells));
	for (i = 0; i < out->count; i++)
		cells[i] = out->names[i] ? slice_of(out->names[i]) :
		    SLICE_EMPTY;
	if (out->in != NULL) {
		writer_record(w, &out->layout, input_header(out->in), cells);
	} else {
		for (i = 0; i < out->layout.added_count; i++)
			writer_field(w, cells[out->layout.added[i]]);
		writer_end(w);
	}
	free(cells);
}

void
output_header(struct output *out)
{
	if (out->begun)
		return;
	out->begun = true;
	write_header(out, target_writer(out->target));
}

bool
output_is_begun(const struct output *out)
{
	return out->begun;
}

void
output_set_begun(struct output *out, bool begun)
{
	out->begun = begun;
}

void
output_header_first(struct output *out)
{
	struct writer *w = writer_open(target_fd(out->target));

	write_header(out, w);
	/* What cannot be written now cannot be a moment later. */
	(void)writer_flush(w);
	writer_close(w);
}

bool
output_has_bytes(const struct output *out)
{
	return target_has_bytes(out->target);
}

/* A full disk is seen soon, not after the last record. */
static inline void
look_at_writer(struct output *out)
{
	if (++out->since_check < CHECK_EVERY)
		return;
	out->since_check = 0;
	target_check(out->target);
}

static void
tell_doubt(struct output *out)
{
	if (out->line == 0)
		report_one_of(REPORT_DOUBT, "a pattern takes too long on a text and counts "
		    "as not matching; make it simpler");
	else
		report_one_of(REPORT_DOUBT, "%s:%lu: a pattern takes too long "
		    "on this record and counts as not matching; make it "
		    "simpler", input_label(out->in), out->line);
}

/* The cells with "match-limit" among the rules, in memory of our own. */
static const struct slice *
mark_doubt(struct output *out, const struct slice *cells)
{
	struct buffer rules = { 0 };
	size_t i;

	out->given_up = pattern_given_up();
	tell_doubt(out);
	arena_reset(&out->scratch);
	if (out->marked == NULL)
		out->marked = xcalloc(out->count, sizeof(*out->marked));
	for (i = 0; i < out->count; i++) {
		out->marked[i] = cells[i];
		if (out->names[i] == NULL || !slice_ends(
		    slice_of(out->names[i]), SLICE("_rule")))
			continue;
		rules.len = 0;
		buffer_add(&rules, cells[i]);
		buffer_add(&rules, cells[i].len > 0 ? SLICE(";match-limit") :
		    SLICE("match-limit"));
		out->marked[i] = arena_padded(&out->scratch,
		    buffer_slice(&rules));
	}
	buffer_release(&rules);
	return out->marked;
}

/*
 * Whether a pattern holds for a record may be unknown, as it takes too many
 * steps: then the answer is no, and the record and a message say so.
 */
static inline const struct slice *
look_for_doubt(struct output *out, const struct slice *cells)
{
	return pattern_given_up() == out->given_up ? cells :
	    mark_doubt(out, cells);
}

void
output_record(struct output *out, const struct record *record,
    const struct slice *cells)
{
	if (!out->begun)
		output_header(out);
	out->line = record->line;
	writer_record(target_writer(out->target), &out->layout, record,
	    look_for_doubt(out, cells));
	look_at_writer(out);
}

void
output_record_padded(struct output *out, const struct record *record,
    const struct slice *cells)
{
	if (!out->begun)
		output_header(out);
	out->line = record->line;
	writer_record_padded(target_writer(out->target), &out->layout, record,
	    look_for_doubt(out, cells));
	look_at_writer(out);
}

bool
output_adds_only(const struct output *out)
{
	return out->layout.replaced_count == 0;
}

void
output_record_begin(struct output *out, const struct record *record)
{
	if (!out->begun)
		output_header(out);
	out->line = record->line;
	writer_record_begin(target_writer(out->target), record);
}

void
output_record_end(struct output *out, const struct slice *cells)
{
	writer_record_end(target_writer(out->target), &out->layout,
	    look_for_doubt(out, cells));
	look_at_writer(out);
}

void
output_text(struct output *out, struct slice text)
{
	out->begun = true;
	writer_bytes(target_writer(out->target), text);
	look_at_writer(out);
}

void
output_cells(struct output *out, const struct slice *cells)
{
	if (!out->begun)
		output_header(out);
	writer_cells(target_writer(out->target), &out->layout,
	    look_for_doubt(out, cells));
	look_at_writer(out);
}

size_t
output_count(const struct output *out)
{
	return out->count;
}

const struct layout *
output_layout(const struct output *out)
{
	return &out->layout;
}

int
output_finish_run(const struct cli *cli, struct input *in, struct output *out,
    bool found)
{
	uint64_t rejected = in ? input_rejected(in) : 0;

	if (out != NULL) {
		if (!out->begun && !cli->quiet)
			output_header(out);
		target_settle(out->target);
		if (in != NULL)
			input_settle(in);
		target_commit(out->target);
		found |= report_count(REPORT_DOUBT) > 0;
		layout_release(&out->layout);
		arena_release(&out->scratch);
		free(out->marked);
		free(out);
	}
	input_close(in);
	return rejected > 0 || found ? EXIT_REJECTS : EXIT_OK;
}
