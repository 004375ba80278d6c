/* fallrun.c - fallrun.h: a waterfall as records or as a page */
#include <stdlib.h>

#include "base/number.h"
#include "front/output.h"
#include "front/target.h"
#include "funnel/fallrun.h"
#include "funnel/waterfall.h"
#include "value/units.h"

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
format_step(const struct fallrun *run, size_t currency, int step,
    const int64_t weighted[STEPS], char text[3][32])
{
	const struct diff_step *s = step_at(&run->falls[currency], step);

	number_format(text[0], (int64_t)s->deals, 0, false);
	units_format(text[1], s->amount, run->files->digits[currency]);
	units_format(text[2], weighted[step], run->files->digits[currency]);
}

int
fallrun_write(const struct fallrun *run, struct input *in, bool bad)
{
	static const char *const names[] = { "currency", "step", "deals",
	    "amount", "weighted" };
	struct output *out = output_open_plain(run->cli, names, 5);
	size_t *order = groups_sorted(run->files->currencies), c;
	int64_t weighted[STEPS];
	char text[3][32];
	int step;

	for (c = 0; c < groups_count(run->files->currencies); c++) {
		diff_round(&run->falls[order[c]], weighted);
		for (step = 0; step < STEPS; step++) {
			format_step(run, order[c], step, weighted, text);
			output_cells(out, (struct slice[]){
			    groups_part(run->files->currencies, order[c], 0),
			    slice_of(step_word(step)), slice_of(text[0]),
			    slice_of(text[1]), slice_of(text[2]) });
		}
	}
	free(order);
	return output_finish_run(run->cli, in, out, bad);
}

/* The steps of one currency as a picture and a table. */
static void
draw_currency(const struct fallrun *run, struct waterfall *fall,
    struct doc *doc, size_t currency)
{
	struct slice code = groups_part(run->files->currencies, currency, 0);
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

int
fallrun_draw(const struct fallrun *run, enum doc_format format,
    struct input *in, bool bad)
{
	size_t *order = groups_sorted(run->files->currencies), c;
	struct waterfall *fall;
	struct target *target;
	struct buffer page = { 0 };
	struct fault fault;
	struct doc *doc;

	fall = waterfall_open(run->cli->lang, &fault);
	if (fall == NULL)
		report_trouble("%s", fault.text);
	doc = doc_new(run->cli->lang, SLICE_EMPTY);
	doc_title(doc, waterfall_word(fall, SLICE("title")));
	for (c = 0; c < groups_count(run->files->currencies); c++)
		draw_currency(run, fall, doc, order[c]);
	doc_write(doc, format, &page);
	target = target_open(run->cli->output);
	writer_bytes(target_writer(target), buffer_slice(&page));
	target_settle(target);
	target_commit(target);
	buffer_release(&page);
	doc_free(doc);
	waterfall_close(fall);
	free(order);
	return output_finish_run(run->cli, in, NULL, bad);
}
