/* cardrun.c - cardrun.h: leads in, pages out */
#include <stdlib.h>

#include "front/cells.h"
#include "front/output.h"
#include "front/target.h"
#include "show/cardrun.h"

const struct bind cardrun_reads[] = {
	BIND_TEXT("lead_id", struct showcard_lead, lead_id),
	BIND_TEXT("company", struct showcard_lead, company),
	BIND_TEXT("contact_name", struct showcard_lead, contact),
	BIND_TEXT("next_action", struct showcard_lead, next),
	BIND_TEXT("next_action_date", struct showcard_lead, next_date),
	BIND_END
};

struct run {
	const struct cli *cli;
	const struct cardrun_options *o;
	struct showcard *card;
	struct slice *cells;	/* of the lead at hand, by the table */
	size_t *places;		/* of them in the file */
	struct doc *doc;
	struct buffer out;
	uint64_t written, others;
};

static void
find_places(struct run *run, struct input *in)
{
	size_t count = showcard_basics(run->card), i;
	struct buffer name = { 0 };

	run->cells = xcalloc(count + 1, sizeof(*run->cells));
	run->places = xcalloc(count + 1, sizeof(*run->places));
	for (i = 0; i < count; i++) {
		name.len = 0;
		buffer_add(&name, showcard_basic(run->card, i));
		buffer_add_byte(&name, '\0');
		run->places[i] = input_find(in, name.data);
	}
	buffer_release(&name);
}

static bool
is_wanted(const struct run *run, const struct showcard_lead *lead)
{
	return (run->o->id == NULL || slice_is(lead->lead_id, run->o->id)) &&
	    (run->o->company == NULL || showcard_same_company(run->card,
	    slice_of(run->o->company), lead->company));
}

static void
write_lead(struct run *run, const struct showcard_lead *lead)
{
	if (!run->o->contact) {
		showcard_write(run->card, lead, run->doc);
		return;
	}
	if (run->out.len > 0)
		buffer_add_byte(&run->out, '\n');
	showcard_contact(run->card, lead, &run->out);
}

static void
write_leads(struct run *run, struct input *in)
{
	struct binding *binding = bind_open(in, cardrun_reads);
	struct record record;

	find_places(run, in);
	while (input_next(in, &record)) {
		struct showcard_lead lead = { .cells = run->cells,
			.file = input_label(in), .line = record.line };
		size_t i;

		if (!bind_read(binding, &record, &lead))
			continue;
		if (!is_wanted(run, &lead)) {
			run->others++;
			continue;
		}
		for (i = 0; i < showcard_basics(run->card); i++)
			run->cells[i] = cell_text(&record, run->places[i]);
		write_lead(run, &lead);
		run->written++;
	}
	bind_close(binding);
}

static struct showcard *
open_card(const struct cli *cli)
{
	struct fault fault;
	struct showcard *card = showcard_open(cli->lang, &fault);

	if (card == NULL)
		report_trouble("%s", fault.text);
	return card;
}

static void
close_run(struct run *run)
{
	showcard_close(run->card);
	doc_free(run->doc);
	buffer_release(&run->out);
	free(run->cells);
	free(run->places);
}

static void
write_out(struct run *run, struct input *in)
{
	struct target *target;

	if (!run->o->contact && (!run->cli->quiet || run->written > 0))
		doc_write(run->doc, run->o->format, &run->out);
	target = target_open(run->cli->output);
	writer_bytes(target_writer(target), buffer_slice(&run->out));
	target_settle(target);
	input_settle(in);
	target_commit(target);
}

int
cardrun(const struct cli *cli, const struct cardrun_options *options)
{
	struct run run = { .cli = cli, .o = options, .card = open_card(cli) };
	bool rejected = cardfiles_read(run.card, cli, options->paths);
	struct input *in = input_open(cli, cli_file(cli), COLUMNS_LEAD);

	if (!input_is_empty(in)) {
		run.doc = showcard_begin(run.card);
		write_leads(&run, in);
		if (run.written == 0 && (options->id != NULL ||
		    options->company != NULL))
			report_trouble("%s: no such customer; look up the id "
			    "or company in the file", input_label(in));
		write_out(&run, in);
	}
	close_run(&run);
	return output_finish_run(cli, in, NULL, rejected);
}
