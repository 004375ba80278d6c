/* draftrun.c - draftrun.h: due rows in, drafts out */
#include <stdlib.h>

#include "base/say.h"
#include "base/text.h"
#include "doc/mail.h"
#include "front/ownerfile.h"
#include "front/target.h"
#include "mail/alike.h"
#include "mail/draft.h"
#include "mail/draftrun.h"
#include "mail/eml.h"
#include "rule/settings.h"

enum { MESSAGE_ID, LEAD_ID, DIRECTION, KIND, TO, SUBJECT, BODY, QUOTE_ID,
	MEDIUM, FLAGS, ADD_COUNT };

const char *const draftrun_adds[] = { "message_id", "lead_id", "direction",
	"kind", "to", "subject", "body", "quote_id", "medium", "draft_flags",
	NULL };

struct kept_draft {
	struct slice cells[ADD_COUNT];
	struct slice owner, name;
	size_t alike;		/* its number among the mails; NO_MAIL */
};

#define NO_MAIL ((size_t)-1)

struct run {
	const struct cli *cli;
	const struct draftrun_options *o;
	struct draftfacts facts;
	struct maildraft *texts;
	struct alike *alike;
	struct kept_draft *drafts;
	size_t draft_count, draft_room;
	struct arena arena;
	uint64_t gaps, no_topic, other_medium, mails, calls, similar;
};

/* Keeps a mail for the comparison: names and products do not count. */
static size_t
compare_later(struct run *run, struct draftfacts_source *source, struct slice lead_id,
    struct slice body)
{
	struct slice name_cells[] = { draftfacts_cell(source, SLICE("company")),
		draftfacts_cell(source, SLICE("contact_name")),
		draftfacts_cell(source, SLICE("first_name")),
		draftfacts_cell(source, SLICE("last_name")) };
	struct slice list = draftfacts_cell(source, SLICE("products_of_interest"));
	struct slice products[16] = { draftfacts_cell(source, SLICE("product")),
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
    struct draftfacts_source *source, struct flaw *flaw)
{
	struct buffer subject = { 0 }, body = { 0 };
	size_t gaps = 0;
	bool good = maildraft_subject(run->texts, row, draftfacts_cell, source,
	    &subject, &gaps, &flaw->fault) && maildraft_body(run->texts, row,
	    call ? run->calls : run->mails, draftfacts_cell, source, &body, &gaps,
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
make_id(struct run *run, const struct draftfacts_cells *due)
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
	const struct draftfacts_cells *due = row;
	struct run *run = context;
	struct draftfacts_source source = draftfacts_source(&run->facts, f,
	    due);
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
	GROW(run->drafts, run->draft_count, run->draft_room);
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
	    draftfacts_cell(&source, SLICE("quote_id")));
	kept->owner = arena_copy(&run->arena,
	    draftfacts_cell(&source, SLICE("owner")));
	kept->name = arena_copy(&run->arena,
	    draftfacts_cell(&source, SLICE("contact_name")));
	if (!call) {
		kept->cells[TO] = arena_copy(&run->arena,
		    draftfacts_cell(&source, SLICE("email")));
		kept->alike = compare_later(run, &source, due->lead_id,
		    kept->cells[BODY]);
	}
	*(call ? &run->calls : &run->mails) += 1;
	run->draft_count++;
	return FILTER_LEAVE;
}

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

/* The address of a draft's sender, empty when nobody says it. */
static struct slice
sender_of(const struct run *run, const struct kept_draft *draft)
{
	struct slice address = draftfacts_address(&run->facts, draft->owner);

	return address.len > 0 || run->o->from == NULL ? address :
	    slice_of(run->o->from);
}

static struct maileml
mail_of(const struct run *run, const struct kept_draft *draft)
{
	return (struct maileml){ .from = sender_of(run, draft),
		.to = draft->cells[TO], .from_name = draft->owner,
		.to_name = draft->name, .subject = draft->cells[SUBJECT],
		.body = draft->cells[BODY], .date = run->cli->today,
		.receipt = run->o->receipt, .lang = run->cli->lang };
}

/* One file per mail, in the form of RFC 5322 with CRLF. */
static void
write_eml(const struct run *run)
{
	struct ownerfile *files = ownerfile_new(run->o->eml, ".eml");
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
	struct target *target = target_open(run->o->mbox);
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
		    (unsigned long long)no_sender, run->o->receipt ?
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
	if (run->o->eml != NULL || run->o->mbox != NULL)
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
	if (run->o->eml != NULL)
		write_eml(run);
	if (run->o->mbox != NULL)
		write_mbox(run);
	tell(f, run);
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

int
draftrun(const struct cli *cli, const struct draftrun_options *options)
{
	const struct filter filter = {
		.size = sizeof(struct draftfacts_cells), .plain = true,
		.record = draft, .end = finish };
	struct run run = { .cli = cli, .o = options };
	bool rejected;
	int status;

	run.texts = open_texts(cli);
	run.alike = open_alike();
	rejected = draftfacts_read(&run.facts, cli, &options->files);
	target_hold();
	status = filter_run(cli, &filter, &run);
	target_let_go();
	maildraft_close(run.texts);
	mailalike_free(run.alike);
	draftfacts_release(&run.facts);
	arena_release(&run.arena);
	free(run.drafts);
	return status == EXIT_OK && rejected ? EXIT_REJECTS : status;
}
