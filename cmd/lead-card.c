/*
 * lead-card - everything about one customer on one page
 *
 * Reads leads and all files beside them, and writes a page per lead on which
 * every line names the file and line of its fact (R-CARD), or the lead's
 * Contact.txt.  Keeps the files beside the leads in memory.
 */
#include <stdlib.h>

#include "front/cells.h"
#include "front/output.h"
#include "front/side.h"
#include "front/target.h"
#include "show/card.h"

static const struct bind reads[] = {
	BIND_TEXT("lead_id", struct showcard_lead, lead_id),
	BIND_TEXT("company", struct showcard_lead, company),
	BIND_TEXT("contact_name", struct showcard_lead, contact),
	BIND_TEXT("next_action", struct showcard_lead, next),
	BIND_TEXT("next_action_date", struct showcard_lead, next_date),
	BIND_END
};

#define ROW struct showcard_row
static const struct bind role_reads[] = {
	BIND_TEXT("opportunity_id", ROW, deal_id),
	BIND_TEXT("lead_id", ROW, lead_id),
	BIND_TEXT("company", ROW, company),
	BIND_TEXT("contact_name", ROW, next, .needed = true),
	BIND_TEXT("role", ROW, cells[0]),
	BIND_TEXT("stance", ROW, cells[1]),
	BIND_TEXT("role", ROW, decides),
	BIND_END
};
static const struct bind touch_reads[] = {
	BIND_TEXT("lead_id", ROW, lead_id, .needed = true),
	BIND_DATE("touch_date", ROW, date, .needed = true),
	BIND_TEXT("direction", ROW, cells[0]),
	BIND_TEXT("medium", ROW, cells[1]),
	BIND_TEXT("kind", ROW, cells[2]),
	BIND_TEXT("topic", ROW, cells[3]),
	BIND_TEXT("subject", ROW, cells[4]),
	BIND_TEXT("body", ROW, cells[5]),
	BIND_TEXT("owner", ROW, cells[6]),
	BIND_TEXT("kind", ROW, kind),
	BIND_TEXT("next_action", ROW, next),
	BIND_TEXT("next_action_date", ROW, next_date),
	BIND_END
};
static const struct bind quote_reads[] = {
	BIND_TEXT("lead_id", ROW, lead_id),
	BIND_TEXT("company", ROW, company),
	BIND_DATE("quote_date", ROW, date),
	BIND_TEXT("quote_id", ROW, cells[0]),
	BIND_TEXT("product", ROW, cells[1]),
	BIND_TEXT("amount", ROW, cells[2]),
	BIND_TEXT("currency", ROW, cells[3]),
	BIND_TEXT("price_term", ROW, cells[4]),
	BIND_TEXT("price_place", ROW, cells[5]),
	BIND_TEXT("valid_until", ROW, cells[6]),
	BIND_TEXT("status", ROW, cells[7]),
	BIND_TEXT("file_name", ROW, cells[8]),
	BIND_TEXT("attachments", ROW, cells[9]),
	BIND_TEXT("price_place", ROW, place),
	BIND_TEXT("price_term", ROW, term),
	BIND_END
};
static const struct bind deal_reads[] = {
	BIND_TEXT("opportunity_id", ROW, deal_id, .needed = true),
	BIND_TEXT("lead_id", ROW, lead_id),
	BIND_TEXT("company", ROW, company),
	BIND_DATE("created_date", ROW, date),
	BIND_TEXT("opportunity_id", ROW, cells[0]),
	BIND_TEXT("opportunity_name", ROW, cells[1]),
	BIND_TEXT("stage", ROW, cells[2]),
	BIND_TEXT("amount", ROW, cells[3]),
	BIND_TEXT("currency", ROW, cells[4]),
	BIND_TEXT("expected_close", ROW, cells[5]),
	BIND_TEXT("outcome", ROW, cells[6]),
	BIND_TEXT("competitor", ROW, cells[7]),
	BIND_TEXT("owner", ROW, cells[8]),
	BIND_TEXT("decision_maker", ROW, decides),
	BIND_TEXT("competitor", ROW, supplier),
	BIND_END
};
static const struct bind history_reads[] = {
	BIND_TEXT("opportunity_id", ROW, deal_id, .needed = true),
	BIND_DATE("entered_date", ROW, date, .needed = true),
	BIND_TEXT("stage", ROW, cells[0]),
	BIND_TEXT("entered_date", ROW, cells[1]),
	BIND_TEXT("left_date", ROW, cells[2]),
	BIND_END
};
static const struct bind order_reads[] = {
	BIND_TEXT("order_id", ROW, order_id, .needed = true),
	BIND_TEXT("lead_id", ROW, lead_id),
	BIND_TEXT("company", ROW, company),
	BIND_DATE("order_date", ROW, date),
	BIND_TEXT("order_id", ROW, cells[0]),
	BIND_TEXT("amount", ROW, cells[1]),
	BIND_TEXT("currency", ROW, cells[2]),
	BIND_TEXT("terms", ROW, cells[3]),
	BIND_TEXT("ship_date", ROW, cells[4]),
	BIND_TEXT("owner", ROW, cells[5]),
	BIND_BOOL("cancelled", ROW, cancelled),
	BIND_END
};
static const struct bind receipt_reads[] = {
	BIND_TEXT("order_id", ROW, order_id),
	BIND_TEXT("lead_id", ROW, lead_id),
	BIND_TEXT("company", ROW, company),
	BIND_DATE("receipt_date", ROW, date),
	BIND_TEXT("receipt_id", ROW, cells[0]),
	BIND_TEXT("amount", ROW, cells[1]),
	BIND_TEXT("currency", ROW, cells[2]),
	BIND_TEXT("order_id", ROW, cells[3]),
	BIND_TEXT("kind", ROW, cells[4]),
	BIND_TEXT("bank_ref", ROW, cells[5]),
	BIND_END
};

static const struct beside {
	enum columns_kind kind;
	const struct bind *reads;
} besides[SHOWCARD_FILES] = {
	[SHOWCARD_ROLES] = { COLUMNS_ROLE, role_reads },
	[SHOWCARD_TOUCHES] = { COLUMNS_TOUCH, touch_reads },
	[SHOWCARD_QUOTES] = { COLUMNS_QUOTE, quote_reads },
	[SHOWCARD_DEALS] = { COLUMNS_OPPORTUNITY, deal_reads },
	[SHOWCARD_HISTORY] = { COLUMNS_OPPORTUNITY, history_reads },
	[SHOWCARD_ORDERS] = { COLUMNS_ORDER, order_reads },
	[SHOWCARD_RECEIPTS] = { COLUMNS_RECEIPT, receipt_reads },
};

struct run {
	const struct cli *cli;
	struct showcard *card;
	const char *paths[SHOWCARD_FILES];
	enum showcard_file reading;
	const char *id, *company;
	bool contact;
	int format;		/* enum doc_format */
	struct slice *cells;	/* of the lead at hand, by the table */
	size_t *places;		/* of them in the file */
	struct doc *doc;
	struct buffer out;
	uint64_t written, others;
	bool rejected;
};

static bool
take_row(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct run *run = context;

	(void)flaw;
	showcard_add(run->card, run->reading, row, line);
	return true;
}

static void
read_besides(struct run *run)
{
	int f;

	for (f = 0; f < SHOWCARD_FILES; f++) {
		const struct side side = { .kind = besides[f].kind,
			.reads = besides[f].reads,
			.size = sizeof(struct showcard_row),
			.take = take_row };

		run->reading = (enum showcard_file)f;
		if (run->paths[f] == NULL)
			continue;
		showcard_give(run->card, run->reading, run->paths[f]);
		run->rejected |= side_read(run->cli, run->paths[f], &side,
		    run);
	}
	showcard_settle(run->card);
}

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
	return (run->id == NULL || slice_is(lead->lead_id, run->id)) &&
	    (run->company == NULL || showcard_same_company(run->card,
	    slice_of(run->company), lead->company));
}

static void
write_lead(struct run *run, const struct showcard_lead *lead)
{
	if (!run->contact) {
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
	struct binding *binding = bind_open(in, reads);
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

static int
run_command(struct run *run)
{
	const struct cli *cli = run->cli;
	struct target *target;
	struct input *in;

	run->card = open_card(cli);
	read_besides(run);
	in = input_open(cli, cli_file(cli), COLUMNS_LEAD);
	if (input_is_empty(in)) {
		close_run(run);
		return cli_finish(cli, in, NULL, run->rejected);
	}
	run->doc = showcard_begin(run->card);
	write_leads(run, in);
	if (run->written == 0 && (run->id != NULL || run->company != NULL))
		report_trouble("%s: no such customer; look for his id or "
		    "company in the file", input_label(in));
	if (!run->contact)
		doc_write(run->doc, (enum doc_format)run->format, &run->out);
	target = target_open(cli->output);
	writer_bytes(target_writer(target), buffer_slice(&run->out));
	target_settle(target);
	input_settle(in);
	target_commit(target);
	close_run(run);
	return cli_finish(cli, in, NULL, run->rejected);
}

int
main(int argc, char **argv)
{
	struct run run = { .format = DOC_TEXT };
	const struct cli_option options[] = {
		OPTION_TEXT(0, "id", "ID", &run.id, "this lead only"),
		OPTION_TEXT(0, "company", "NAME", &run.company,
		    "the leads of this company only"),
		OPTION_CHOICE('f', "format", "md|text|html", &run.format,
		    "form of the page, default text"),
		OPTION_FLAG(0, "contact", &run.contact,
		    "the Contact.txt of the customer's folder instead"),
		OPTION_FILE('t', "touches", &run.paths[SHOWCARD_TOUCHES],
		    "the contact log"),
		OPTION_FILE(0, "quotes", &run.paths[SHOWCARD_QUOTES],
		    "quotes"),
		OPTION_FILE('p', "opportunities",
		    &run.paths[SHOWCARD_DEALS], "the sales funnel"),
		OPTION_FILE(0, "history", &run.paths[SHOWCARD_HISTORY],
		    "the stages of its deals: stage, entered_date"),
		OPTION_FILE(0, "orders", &run.paths[SHOWCARD_ORDERS],
		    "orders"),
		OPTION_FILE(0, "receipts", &run.paths[SHOWCARD_RECEIPTS],
		    "money that came in"),
		OPTION_FILE(0, "roles", &run.paths[SHOWCARD_ROLES],
		    "who decides, and for whom he is"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "everything about one customer on one page",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_LANG | CLI_TABLE,
		.tables = "card timezone legal columns",
		.kind = COLUMNS_LEAD, .reads = reads,
		.also_reads = "*",
		.sides = (const struct cli_side[]){
			{ "roles", COLUMNS_ROLE, role_reads },
			{ "touches", COLUMNS_TOUCH, touch_reads },
			{ "quotes", COLUMNS_QUOTE, quote_reads },
			{ "opportunities", COLUMNS_OPPORTUNITY, deal_reads },
			{ "history", COLUMNS_OPPORTUNITY, history_reads },
			{ "orders", COLUMNS_ORDER, order_reads },
			{ "receipts", COLUMNS_RECEIPT, receipt_reads },
			{ NULL, COLUMNS_NONE, NULL } },
	};

	run.cli = &cli;
	cli_start(&cli, argc, argv);
	return run_command(&run);
}
