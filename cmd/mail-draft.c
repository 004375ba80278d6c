/*
 * mail-draft - skeletons for the mails that are due
 *
 * Reads due rows with their topics and writes a message per row with the
 * medium email, its places filled from the row and the leads (R-DRAFT-01 to
 * 04, 06, 07).  What no file knows stays a gap that mail-lint finds: a draft
 * is a beginning, never a finished mail.  Memory: the leads.
 */
#include <stdlib.h>

#include "front/filter.h"
#include "front/side.h"
#include "mail/template.h"
#include "rule/table.h"
#include "set/nameset.h"

enum { MESSAGE_ID, LEAD_ID, DIRECTION, KIND, TO, SUBJECT, BODY, QUOTE_ID };
static const char *const adds[] = { "message_id", "lead_id", "direction",
	"kind", "to", "subject", "body", "quote_id", NULL };

/* Cells by column, of a due row or of a lead. */
struct cells {
	struct slice lead_id, contact_name, company, email, owner;
	struct slice products_of_interest, booth_note, event_name;
	struct slice due_rule, medium, next_medium, topic, topic_fact;
	struct slice quote_id, product, valid_until;
};
static const struct bind reads[] = {
	BIND_TEXT("lead_id", struct cells, lead_id, .needed = true),
	BIND_TEXT("due_rule", struct cells, due_rule,
	    .of = "followup-due", .needed = true),
	BIND_TEXT("topic", struct cells, topic, .of = "followup-topic",
	    .needed = true),
	BIND_TEXT("topic_fact", struct cells, topic_fact),
	BIND_TEXT("medium", struct cells, medium),
	BIND_TEXT("next_medium", struct cells, next_medium),
	BIND_TEXT("quote_id", struct cells, quote_id),
	BIND_TEXT("product", struct cells, product),
	BIND_TEXT("valid_until", struct cells, valid_until),
	BIND_TEXT("contact_name", struct cells, contact_name),
	BIND_TEXT("company", struct cells, company),
	BIND_TEXT("email", struct cells, email),
	BIND_TEXT("owner", struct cells, owner),
	BIND_TEXT("products_of_interest", struct cells, products_of_interest),
	BIND_TEXT("booth_note", struct cells, booth_note),
	BIND_TEXT("event_name", struct cells, event_name),
	BIND_END
};
static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct cells, lead_id, .needed = true),
	BIND_TEXT("contact_name", struct cells, contact_name),
	BIND_TEXT("company", struct cells, company),
	BIND_TEXT("email", struct cells, email),
	BIND_TEXT("owner", struct cells, owner),
	BIND_TEXT("products_of_interest", struct cells, products_of_interest),
	BIND_TEXT("booth_note", struct cells, booth_note),
	BIND_TEXT("event_name", struct cells, event_name),
	BIND_END
};

enum { DUE_RULE, DRAFT_KIND, SUBJECT_EN, BODY_EN, SUBJECT_ZH, BODY_ZH,
	SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[DUE_RULE] = { .name = "due_rule", .type = TABLE_KEY },
	[DRAFT_KIND] = { .name = "kind", .type = TABLE_WORD,
	    .words = "development;reply;reminder;quote;followup" },
	[SUBJECT_EN] = { .name = "subject_en", .type = TABLE_WORD },
	[BODY_EN] = { .name = "body_en", .type = TABLE_WORD },
	[SUBJECT_ZH] = { .name = "subject_zh", .type = TABLE_WORD },
	[BODY_ZH] = { .name = "body_zh", .type = TABLE_WORD },
};

struct run {
	struct table *templates;
	struct nameset *places;		/* 1 + the place in leads */
	struct cells *leads;
	size_t lead_count, lead_capacity;
	struct arena arena;
	uint64_t gaps, no_topic, other_medium;
};

struct source {
	const struct cells *due, *lead;
};

static struct slice
cell_of(const struct cells *cells, const struct bind *table,
    struct slice column)
{
	for (; cells != NULL && table->type != BIND_IS_END; table++)
		if (slice_is(column, table->name))
			return *(const struct slice *)(const void *)
			    ((const char *)cells + table->place);
	return SLICE_EMPTY;
}

/* A due row knows best; a product is the first one of interest. */
static struct slice
fill_cell(void *context, struct slice column)
{
	const struct source *source = context;
	struct slice cell = cell_of(source->due, reads, column);

	if (cell.len == 0)
		cell = cell_of(source->lead, lead_reads, column);
	if (cell.len == 0 && slice_is(column, "product")) {
		cell = fill_cell(context, SLICE("products_of_interest"));
		cell = slice_trim(slice_cut(&cell, ';'));
	}
	return cell;
}

static bool
take_lead(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct cells *lead = row;
	struct run *run = context;
	uint32_t *place = nameset_count(run->places, lead->lead_id);
	struct cells *kept;

	(void)line, (void)flaw;
	if (*place > 0)
		return true;
	if (run->lead_count == run->lead_capacity) {
		run->lead_capacity = 2 * run->lead_capacity + 64;
		run->leads = xrealloc(run->leads, run->lead_capacity,
		    sizeof(*run->leads));
	}
	kept = &run->leads[run->lead_count++];
	*place = (uint32_t)run->lead_count;
	*kept = (struct cells){
		.contact_name = arena_copy(&run->arena, lead->contact_name),
		.company = arena_copy(&run->arena, lead->company),
		.email = arena_copy(&run->arena, lead->email),
		.owner = arena_copy(&run->arena, lead->owner),
		.products_of_interest = arena_copy(&run->arena,
		    lead->products_of_interest),
		.booth_note = arena_copy(&run->arena, lead->booth_note),
		.event_name = arena_copy(&run->arena, lead->event_name),
	};
	return true;
}

/* The row of the template for a due rule: its own, else that of "*". */
static size_t
template_of(const struct run *run, struct slice due_rule)
{
	size_t row, other = 0;

	due_rule = slice_cut(&due_rule, ';');
	for (row = 0; row < table_rows(run->templates); row++) {
		struct slice rule = table_text(run->templates, row, DUE_RULE);

		if (slice_equal(rule, due_rule))
			return row;
		if (slice_is(rule, "*"))
			other = row;
	}
	return other;
}

static bool
fill(struct filter_run *f, struct run *run, size_t place, struct slice text,
    struct source *source, struct flaw *flaw)
{
	struct buffer out = { 0 };
	size_t gaps = 0;
	bool good = mailtemplate_fill(&out, text, fill_cell, source, &gaps,
	    &flaw->fault);

	filter_cell(f, place, buffer_slice(&out));
	run->gaps += gaps;
	buffer_release(&out);
	return good;
}

static enum filter_verdict
draft(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	const struct cells *due = row;
	struct run *run = context;
	uint32_t place = nameset_get(run->places, due->lead_id);
	struct source source = { due, place ? &run->leads[place - 1] : NULL };
	struct slice medium = due->medium.len > 0 ? due->medium :
	    due->next_medium;
	size_t template = template_of(run, due->due_rule);
	bool zh = f->cli->lang == LANG_ZH;

	if (due->topic.len == 0) {
		run->no_topic++;
		return FILTER_LEAVE;
	}
	if (medium.len > 0 && !slice_is(medium, "email")) {
		run->other_medium++;
		return FILTER_LEAVE;
	}
	filter_cell_format(f, MESSAGE_ID, "%.*s-%.*s",
	    SLICE_PRINT(due->lead_id), SLICE_PRINT(due->due_rule));
	f->cells[LEAD_ID] = due->lead_id;
	f->cells[DIRECTION] = SLICE("out");
	f->cells[KIND] = table_text(run->templates, template, DRAFT_KIND);
	f->cells[TO] = fill_cell(&source, SLICE("email"));
	f->cells[QUOTE_ID] = due->quote_id;
	if (!fill(f, run, SUBJECT, table_text(run->templates, template,
	    zh ? SUBJECT_ZH : SUBJECT_EN), &source, flaw) ||
	    !fill(f, run, BODY, table_text(run->templates, template,
	    zh ? BODY_ZH : BODY_EN), &source, flaw))
		return FILTER_REJECT;
	return FILTER_WRITE;
}

static void
tell(struct filter_run *f, void *context)
{
	const struct run *run = context;

	if (!f->cli->quiet)
		report_message("%llu drafts with %llu gaps; %llu rows without "
		    "a topic and %llu for another medium than email left out",
		    (unsigned long long)f->written,
		    (unsigned long long)run->gaps,
		    (unsigned long long)run->no_topic,
		    (unsigned long long)run->other_medium);
}

int
main(int argc, char **argv)
{
	const char *leads = NULL;
	const struct cli_option options[] = {
		OPTION_FILE('l', "leads", &leads,
		    "the leads, for what the due rows do not say"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "skeletons for the mails that are due",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_LANG | CLI_TABLE | CLI_QUIET,
		.tables = "draft columns",
		.kind = COLUMNS_LEAD, .reads = reads, .adds = adds,
		.sides = (const struct cli_side[]){
			{ "leads", COLUMNS_LEAD, lead_reads }, { NULL, COLUMNS_NONE, NULL } },
	};
	const struct side side = { .kind = COLUMNS_LEAD, .reads = lead_reads,
		.size = sizeof(struct cells), .take = take_lead };
	const struct filter filter = { .size = sizeof(struct cells),
		.plain = true, .record = draft, .end = tell };
	struct fault fault = { "" };
	struct run run = { .places = nameset_new() };
	bool rejected;
	int status;

	cli_start(&cli, argc, argv);
	run.templates = table_open("draft", shape, SHAPE_COUNT, &fault);
	if (run.templates == NULL)
		report_trouble("%s", fault.text);
	rejected = side_read(&cli, leads, &side, &run);
	status = filter_run(&cli, &filter, &run);
	table_close(run.templates);
	nameset_free(run.places);
	arena_release(&run.arena);
	free(run.leads);
	return status == EXIT_OK && rejected ? EXIT_REJECTS : status;
}
