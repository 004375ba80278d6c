/*
 * mail-draft - skeletons for the mails and calls that are due
 *
 * Reads due rows with their topics and writes a message per row with the
 * medium email, and the two or three sentences of a call per row with the
 * medium phone, its places filled from the row, the leads, the quotes and the
 * news (R-DRAFT-01 to 07).  What no file knows stays a gap that mail-lint
 * finds: a draft is a beginning, never a finished mail.  Memory: the files
 * beside, and the drafts, which are compared with each other.
 */
#include <stdlib.h>

#include "base/text.h"
#include "front/filter.h"
#include "front/ownerfile.h"
#include "front/side.h"
#include "front/target.h"
#include "mail/alike.h"
#include "mail/draft.h"
#include "mail/eml.h"
#include "doc/mail.h"
#include "rule/settings.h"
#include "base/say.h"
#include "set/nameset.h"

enum { MESSAGE_ID, LEAD_ID, DIRECTION, KIND, TO, SUBJECT, BODY, QUOTE_ID,
	MEDIUM, FLAGS, ADD_COUNT };
static const char *const adds[] = { "message_id", "lead_id", "direction",
	"kind", "to", "subject", "body", "quote_id", "medium", "draft_flags",
	NULL };

/* Cells by column, of a due row or of a lead. */
struct cells {
	struct slice lead_id, contact_name, first_name, last_name, company;
	struct slice email, owner, products_of_interest, booth_note;
	struct slice event_name, met_date;
	struct slice due_rule, medium, next_medium, topic, topic_fact;
	struct slice quote_id, product, valid_until;
};
#define LEAD_CELLS \
	BIND_TEXT("contact_name", struct cells, contact_name), \
	BIND_TEXT("first_name", struct cells, first_name), \
	BIND_TEXT("last_name", struct cells, last_name), \
	BIND_TEXT("company", struct cells, company), \
	BIND_TEXT("email", struct cells, email), \
	BIND_TEXT("owner", struct cells, owner), \
	BIND_TEXT("products_of_interest", struct cells, \
	    products_of_interest), \
	BIND_TEXT("booth_note", struct cells, booth_note), \
	BIND_TEXT("event_name", struct cells, event_name), \
	BIND_TEXT("met_date", struct cells, met_date)
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
	LEAD_CELLS,
	BIND_END
};
static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct cells, lead_id, .needed = true),
	LEAD_CELLS,
	BIND_END
};

/* What is known of a lead; quotes and news are lists of places, 0 the end. */
struct known {
	struct cells cells;
	uint32_t quote;
};
struct quote {
	struct slice lead_id, quote_id, valid_until, product;
	int32_t quote_date;
	uint32_t next;
};
static const struct bind quote_reads[] = {
	BIND_TEXT("lead_id", struct quote, lead_id, .needed = true),
	BIND_TEXT("quote_id", struct quote, quote_id, .needed = true),
	BIND_TEXT("valid_until", struct quote, valid_until),
	BIND_TEXT("product", struct quote, product),
	BIND_DAY("quote_date", struct quote, quote_date),
	BIND_END
};
struct news {
	struct slice title, detail, product;
};
static const struct bind news_reads[] = {
	BIND_TEXT("title", struct news, title),
	BIND_TEXT("detail", struct news, detail),
	BIND_TEXT("product", struct news, product),
	BIND_END
};
struct rep {
	struct slice owner, email;
};
static const struct bind rep_reads[] = {
	BIND_TEXT("owner", struct rep, owner, .needed = true),
	BIND_TEXT("email", struct rep, email, .needed = true),
	BIND_END
};

struct kept_draft {
	struct slice cells[ADD_COUNT];
	struct slice owner, name;
	size_t alike;		/* its number among the mails; NO_MAIL */
};
#define NO_MAIL ((size_t)-1)

struct options {
	const char *leads, *quotes, *news, *reps, *from, *eml, *mbox;
	bool receipt;
};

struct run {
	const struct cli *cli;
	struct options options;
	struct maildraft *texts;
	struct alike *alike;
	struct nameset *places, *owners;	/* 1 + the place */
	struct known *leads;
	struct quote *quotes;
	struct news *news;
	struct slice *addresses;
	struct kept_draft *drafts;
	size_t lead_count, quote_count, news_count, owner_count, draft_count;
	size_t lead_room, quote_room, news_room, owner_room, draft_room;
	struct arena arena;
	uint64_t gaps, no_topic, other_medium, mails, calls, similar;
};

/* What a draft is filled from. */
struct source {
	struct filter_run *f;
	const struct cells *due, *lead;
	const struct quote *quote;
	const struct news *news;
};

#define ROOM_FOR_ONE(list, count, room) \
	((count) < (room) ? (list) : ((room) = 2 * (room) + 64, \
	    (list) = xrealloc((list), (room), sizeof(*(list)))))

/* ---- the files beside ---------------------------------------------------- */

static struct known *
know(struct run *run, struct slice lead_id)
{
	uint32_t *place = nameset_count(run->places, lead_id);

	if (*place > 0)
		return &run->leads[*place - 1];
	ROOM_FOR_ONE(run->leads, run->lead_count, run->lead_room);
	run->leads[run->lead_count] = (struct known){ .quote = 0 };
	*place = (uint32_t)++run->lead_count;
	return &run->leads[run->lead_count - 1];
}

/* Copies all cells that a table binds. */
static void
keep_cells(struct run *run, const struct bind *table, const void *row,
    void *kept)
{
	for (; table->type != BIND_IS_END; table++)
		if (table->type == BIND_IS_TEXT)
			*(struct slice *)(void *)((char *)kept +
			    table->place) = arena_copy(&run->arena,
			    *(const struct slice *)(const void *)
			    ((const char *)row + table->place));
}

static bool
take_lead(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct cells *lead = row;
	struct known *known = know(context, lead->lead_id);

	(void)line, (void)flaw;
	if (known->cells.lead_id.len == 0)
		keep_cells(context, lead_reads, row, &known->cells);
	return true;
}

static bool
take_quote(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct quote *quote = row;
	struct run *run = context;
	struct known *known = know(run, quote->lead_id);

	(void)line, (void)flaw;
	ROOM_FOR_ONE(run->quotes, run->quote_count, run->quote_room);
	run->quotes[run->quote_count] = (struct quote){
		.quote_date = quote->quote_date, .next = known->quote };
	keep_cells(run, quote_reads, row, &run->quotes[run->quote_count]);
	known->quote = (uint32_t)++run->quote_count;
	return true;
}

static bool
take_news(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct run *run = context;

	(void)line, (void)flaw;
	ROOM_FOR_ONE(run->news, run->news_count, run->news_room);
	keep_cells(run, news_reads, row, &run->news[run->news_count++]);
	return true;
}

static bool
take_rep(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct rep *rep = row;
	struct run *run = context;
	uint32_t *place = nameset_count(run->owners, rep->owner);

	(void)line, (void)flaw;
	if (*place > 0)
		return true;
	ROOM_FOR_ONE(run->addresses, run->owner_count, run->owner_room);
	run->addresses[run->owner_count] = arena_copy(&run->arena, rep->email);
	*place = (uint32_t)++run->owner_count;
	return true;
}

/* ---- what a place is filled with ------------------------------------------ */

static struct slice
cell_of(const void *cells, const struct bind *table, struct slice column)
{
	for (; cells != NULL && table->type != BIND_IS_END; table++)
		if (table->type == BIND_IS_TEXT &&
		    slice_is(column, table->name))
			return *(const struct slice *)(const void *)
			    ((const char *)cells + table->place);
	return SLICE_EMPTY;
}

/* Any other column of the due row, by its canonical name. */
static struct slice
other_cell(const struct source *source, struct slice column)
{
	char name[64];
	size_t place;

	if (column.len >= sizeof(name))
		return SLICE_EMPTY;
	memcpy(name, column.at, column.len);
	name[column.len] = '\0';
	place = input_find(source->f->in, name);
	return place == COLUMN_ABSENT ? SLICE_EMPTY :
	    slice_trim(record_value(source->f->record, place));
}

/* A due row knows best; a product is the first one of interest. */
static struct slice
fill_cell(void *context, struct slice column)
{
	const struct source *source = context;
	struct slice cell = cell_of(source->due, reads, column);

	if (cell.len == 0)
		cell = cell_of(source->quote, quote_reads, column);
	if (cell.len == 0)
		cell = cell_of(source->lead, lead_reads, column);
	if (cell.len == 0 && slice_is(column, "product")) {
		cell = fill_cell(context, SLICE("products_of_interest"));
		cell = slice_trim(slice_cut(&cell, ';'));
	}
	if (cell.len == 0 && slice_is(column, "news_detail"))
		cell = source->news ? source->news->detail : SLICE_EMPTY;
	return cell.len > 0 ? cell : other_cell(source, column);
}

static bool
names(struct slice text, struct slice part)
{
	return part.len > 0 && text.len >= part.len &&
	    memmem(text.at, text.len, part.at, part.len) != NULL;
}

/* The quote of the row, that of the fact, or the newest one of the lead. */
static const struct quote *
quote_of(const struct run *run, const struct cells *due,
    const struct known *known)
{
	uint32_t at = known ? known->quote : 0;
	const struct quote *newest = NULL;

	for (; at > 0; at = run->quotes[at - 1].next) {
		const struct quote *quote = &run->quotes[at - 1];

		if (due->quote_id.len > 0 ?
		    slice_equal(quote->quote_id, due->quote_id) :
		    names(due->topic_fact, quote->quote_id))
			return quote;
		if (due->quote_id.len == 0 && (newest == NULL ||
		    quote->quote_date > newest->quote_date))
			newest = quote;
	}
	return newest;
}

static const struct news *
news_of(const struct run *run, const struct cells *due)
{
	size_t i;

	for (i = 0; i < run->news_count; i++)
		if (names(due->topic_fact, run->news[i].title))
			return &run->news[i];
	return NULL;
}

/* ---- a draft ------------------------------------------------------------- */

/* Keeps a mail for the comparison: names and products do not count. */
static size_t
compare_later(struct run *run, struct source *source, struct slice lead_id,
    struct slice body)
{
	struct slice name_cells[] = { fill_cell(source, SLICE("company")),
		fill_cell(source, SLICE("contact_name")),
		fill_cell(source, SLICE("first_name")),
		fill_cell(source, SLICE("last_name")) };
	struct slice list = fill_cell(source, SLICE("products_of_interest"));
	struct slice products[16] = { fill_cell(source, SLICE("product")),
		source->news ? source->news->product : SLICE_EMPTY };
	struct alike_mask mask = { name_cells, products, 4, 2 };

	while (list.len > 0 && mask.product_count < 16)
		products[mask.product_count++] = slice_trim(
		    slice_cut(&list, ';'));
	return mailalike_add(run->alike, body, lead_id, &mask);
}

/* Subject and body into the cells of a draft. */
static bool
write_texts(struct run *run, struct kept_draft *draft, size_t row, bool call,
    struct source *source, struct flaw *flaw)
{
	struct buffer subject = { 0 }, body = { 0 };
	size_t gaps = 0;
	bool good = maildraft_subject(run->texts, row, fill_cell, source,
	    &subject, &gaps, &flaw->fault) && maildraft_body(run->texts, row,
	    call ? run->calls : run->mails, fill_cell, source, &body, &gaps,
	    &flaw->fault);

	draft->cells[SUBJECT] = arena_copy(&run->arena,
	    buffer_slice(&subject));
	draft->cells[BODY] = arena_copy(&run->arena, buffer_slice(&body));
	run->gaps += gaps;
	buffer_release(&subject);
	buffer_release(&body);
	return good;
}

static struct slice
make_id(struct run *run, const struct cells *due)
{
	struct buffer id = { 0 };
	struct slice kept;

	buffer_format(&id, "%.*s-%.*s", SLICE_PRINT(due->lead_id),
	    SLICE_PRINT(due->due_rule));
	kept = arena_copy(&run->arena, buffer_slice(&id));
	buffer_release(&id);
	return kept;
}

static enum filter_verdict
draft(struct filter_run *f, void *context, const void *row, struct flaw *flaw)
{
	const struct cells *due = row;
	struct run *run = context;
	uint32_t place = nameset_get(run->places, due->lead_id);
	const struct known *known = place ? &run->leads[place - 1] : NULL;
	struct source source = { f, due, known ? &known->cells : NULL,
		quote_of(run, due, known), news_of(run, due) };
	struct slice medium = due->medium.len > 0 ? due->medium :
	    due->next_medium;
	bool call = slice_is(medium, "phone") || slice_is(medium, "mobile");
	size_t text = maildraft_find(run->texts, due->due_rule, due->topic,
	    call);
	struct kept_draft *kept;

	if (due->topic.len == 0) {
		run->no_topic++;
		return FILTER_LEAVE;
	}
	if (medium.len > 0 && !call && !slice_is(medium, "email")) {
		run->other_medium++;
		return FILTER_LEAVE;
	}
	ROOM_FOR_ONE(run->drafts, run->draft_count, run->draft_room);
	kept = &run->drafts[run->draft_count];
	*kept = (struct kept_draft){ .alike = NO_MAIL };
	if (!write_texts(run, kept, text, call, &source, flaw))
		return FILTER_REJECT;
	kept->cells[MESSAGE_ID] = make_id(run, due);
	kept->cells[LEAD_ID] = arena_copy(&run->arena, due->lead_id);
	kept->cells[DIRECTION] = SLICE("out");
	kept->cells[KIND] = maildraft_kind(run->texts, text);
	kept->cells[MEDIUM] = call ? arena_copy(&run->arena, medium) :
	    SLICE("email");
	kept->cells[QUOTE_ID] = arena_copy(&run->arena,
	    fill_cell(&source, SLICE("quote_id")));
	kept->owner = arena_copy(&run->arena,
	    fill_cell(&source, SLICE("owner")));
	kept->name = arena_copy(&run->arena,
	    fill_cell(&source, SLICE("contact_name")));
	if (!call) {
		kept->cells[TO] = arena_copy(&run->arena,
		    fill_cell(&source, SLICE("email")));
		kept->alike = compare_later(run, &source, due->lead_id,
		    kept->cells[BODY]);
	}
	*(call ? &run->calls : &run->mails) += 1;
	run->draft_count++;
	return FILTER_LEAVE;
}

/* ---- the end -------------------------------------------------------------- */

/* R-DRAFT-05: the second of two that are alike is marked. */
static void
mark_similar(struct run *run)
{
	const struct alike_pair *pairs;
	size_t count = mailalike_pairs(run->alike, &pairs), i, at = 0;

	for (i = 0; i < run->draft_count; i++) {
		struct kept_draft *draft = &run->drafts[i];

		if (draft->alike == NO_MAIL)
			continue;
		while (at < count && pairs[at].draft < draft->alike)
			at++;
		if (at == count || pairs[at].draft != draft->alike)
			continue;
		draft->cells[FLAGS] = SLICE("similar");
		run->similar++;
	}
}

/* The address of a draft's sender, empty when no file knows it. */
static struct slice
sender_of(const struct run *run, const struct kept_draft *draft)
{
	uint32_t place = nameset_get(run->owners, draft->owner);
	struct slice address = place > 0 ? run->addresses[place - 1] :
	    SLICE_EMPTY;

	return address.len > 0 || run->options.from == NULL ? address :
	    slice_of(run->options.from);
}

static struct maileml
mail_of(const struct run *run, const struct kept_draft *draft)
{
	return (struct maileml){ .from = sender_of(run, draft),
		.to = draft->cells[TO], .from_name = draft->owner,
		.to_name = draft->name, .subject = draft->cells[SUBJECT],
		.body = draft->cells[BODY], .date = run->cli->today,
		.receipt = run->options.receipt, .lang = run->cli->lang };
}

/* One file per mail, in the form of RFC 5322 with CRLF. */
static void
write_eml(const struct run *run)
{
	struct ownerfile *files = ownerfile_new(run->options.eml, ".eml");
	struct buffer message = { 0 }, whole = { 0 };
	size_t i;

	for (i = 0; i < run->draft_count; i++) {
		struct maileml mail = mail_of(run, &run->drafts[i]);
		struct target *target;

		if (run->drafts[i].alike == NO_MAIL)
			continue;
		message.len = whole.len = 0;
		maileml_add(&message, &mail);
		mail_add_crlf(&whole, buffer_slice(&message));
		target = target_open_named(ownerfile_path(files,
		    run->drafts[i].cells[MESSAGE_ID]));
		writer_bytes(target_writer(target), buffer_slice(&whole));
		target_commit(target);
	}
	buffer_release(&message);
	buffer_release(&whole);
	ownerfile_free(files);
}

static void
write_mbox(const struct run *run)
{
	struct target *target = target_open(run->options.mbox);
	struct buffer message = { 0 };
	size_t i;

	for (i = 0; i < run->draft_count; i++) {
		struct maileml mail = mail_of(run, &run->drafts[i]);

		if (run->drafts[i].alike == NO_MAIL)
			continue;
		message.len = 0;
		maileml_add_to_mbox(&message, &mail);
		writer_bytes(target_writer(target), buffer_slice(&message));
	}
	buffer_release(&message);
	target_commit(target);
}

/* How many mails lack an address that can stand in a header. */
static uint64_t
count_without(const struct run *run, bool sender)
{
	uint64_t count = 0;
	size_t i;

	for (i = 0; i < run->draft_count; i++)
		count += run->drafts[i].alike != NO_MAIL &&
		    !mail_is_address(sender ?
		    sender_of(run, &run->drafts[i]) :
		    run->drafts[i].cells[TO]);
	return count;
}

static void
tell_messages(const struct run *run)
{
	uint64_t no_sender = count_without(run, true);
	uint64_t no_receiver = count_without(run, false);

	if (no_sender > 0)
		report_message("%llu messages have no sender%s; name the "
		    "sellers' addresses with --reps, or one with --from",
		    (unsigned long long)no_sender, run->options.receipt ?
		    say(" and ask for no receipt") : "");
	if (no_receiver > 0)
		report_message("%llu messages have no receiver, as the lead "
		    "has no e-mail address that works; fill it in",
		    (unsigned long long)no_receiver);
}

static void
tell(struct filter_run *f, const struct run *run)
{
	if (f->cli->quiet)
		return;
	report_message("%llu drafts with %llu gaps; %llu rows without "
	    "a topic and %llu for another medium than email or phone left out",
	    (unsigned long long)(run->mails + run->calls),
	    (unsigned long long)run->gaps,
	    (unsigned long long)run->no_topic,
	    (unsigned long long)run->other_medium);
	if (run->similar > 0)
		report_message("%llu drafts are much like one before them and "
		    "marked similar; add what only that customer said",
		    (unsigned long long)run->similar);
	if (run->options.eml != NULL || run->options.mbox != NULL)
		tell_messages(run);
}

static void
finish(struct filter_run *f, void *context)
{
	struct run *run = context;
	size_t i, k;

	mark_similar(run);
	for (i = 0; i < run->draft_count; i++) {
		for (k = 0; k < ADD_COUNT; k++)
			f->cells[k] = run->drafts[i].cells[k].at ?
			    run->drafts[i].cells[k] : SLICE_EMPTY;
		filter_emit(f);
	}
	f->written += run->draft_count;
	if (run->options.eml != NULL)
		write_eml(run);
	if (run->options.mbox != NULL)
		write_mbox(run);
	tell(f, run);
}

static bool
read_sides(struct run *run)
{
	const struct side leads = { .kind = COLUMNS_LEAD, .reads = lead_reads,
		.size = sizeof(struct cells), .take = take_lead };
	const struct side quotes = { .kind = COLUMNS_QUOTE,
		.reads = quote_reads, .size = sizeof(struct quote),
		.take = take_quote };
	const struct side news = { .kind = COLUMNS_NEWS, .reads = news_reads,
		.size = sizeof(struct news), .take = take_news };
	const struct side reps = { .kind = COLUMNS_REP, .reads = rep_reads,
		.size = sizeof(struct rep), .take = take_rep };
	bool rejected = side_read(run->cli, run->options.leads, &leads, run);

	rejected |= side_read(run->cli, run->options.quotes, &quotes, run);
	rejected |= side_read(run->cli, run->options.news, &news, run);
	rejected |= side_read(run->cli, run->options.reps, &reps, run);
	return rejected;
}

static struct maildraft *
open_texts(const struct cli *cli)
{
	struct fault fault = { "" };
	struct maildraft *texts = maildraft_open(cli->lang, &fault);

	if (texts == NULL)
		report_trouble("%s", fault.text);
	return texts;
}

/* The limits of R-MAIL-07, by which mail-lint will look at the drafts. */
static struct alike *
open_alike(void)
{
	int64_t similar, mass;
	const struct setting wanted[] = { { "similar_pct", &similar },
		{ "mass_pct", &mass } };
	struct fault fault = { "" };

	if (!settings_read("mail", wanted, 2, &fault))
		report_trouble("%s", fault.text);
	return mailalike_new((unsigned)similar, (unsigned)mass);
}

static void
release(struct run *run)
{
	maildraft_close(run->texts);
	mailalike_free(run->alike);
	nameset_free(run->places);
	nameset_free(run->owners);
	arena_release(&run->arena);
	free(run->leads);
	free(run->quotes);
	free(run->news);
	free(run->addresses);
	free(run->drafts);
}

static int
run_drafts(const struct cli *cli, struct run *run)
{
	const struct filter filter = { .size = sizeof(struct cells),
		.plain = true, .record = draft, .end = finish };
	bool rejected;
	int status;

	if (run->options.from != NULL &&
	    !mail_is_address(slice_of(run->options.from)))
		cli_usage("--from \"%s\" is no e-mail address",
		    run->options.from);
	if (run->options.receipt && run->options.eml == NULL &&
	    run->options.mbox == NULL)
		cli_usage("--receipt needs --eml or --mbox");
	run->cli = cli;
	run->texts = open_texts(cli);
	run->alike = open_alike();
	rejected = read_sides(run);
	target_hold();
	status = filter_run(cli, &filter, run);
	target_let_go();
	release(run);
	return status == EXIT_OK && rejected ? EXIT_REJECTS : status;
}

int
main(int argc, char **argv)
{
	struct run run = { .places = nameset_new(), .owners = nameset_new() };
	struct options *o = &run.options;
	const struct cli_option options[] = {
		OPTION_FILE('l', "leads", &o->leads,
		    "the leads, for what the due rows do not say"),
		OPTION_FILE(0, "quotes", &o->quotes,
		    "the quotes, for number, validity and product"),
		OPTION_FILE('n', "news", &o->news,
		    "the news, for the detail behind a fact"),
		OPTION_FILE(0, "reps", &o->reps,
		    "the sellers with their e-mail addresses"),
		OPTION_TEXT(0, "from", "ADDRESS", &o->from,
		    "the sender where --reps names none"),
		OPTION_TEXT(0, "eml", "DIR", &o->eml,
		    "write each mail as a draft for mail programs"),
		OPTION_WRITTEN(0, "mbox", &o->mbox,
		    "write the mails as an mbox"),
		OPTION_FLAG(0, "receipt", &o->receipt,
		    "the mails ask for a read receipt"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "skeletons for the mails that are due",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "draft draft-part mail columns",
		.kind = COLUMNS_LEAD, .reads = reads, .also_reads = "*",
		.adds = adds,
		.sides = (const struct cli_side[]){
			{ "leads", COLUMNS_LEAD, lead_reads },
			{ "quotes", COLUMNS_QUOTE, quote_reads },
			{ "news", COLUMNS_NEWS, news_reads },
			{ "reps", COLUMNS_REP, rep_reads },
			{ NULL, COLUMNS_NONE, NULL } },
	};

	cli_start(&cli, argc, argv);
	return run_drafts(&cli, &run);
}
