/* digestrun.c - digestrun.h: due records in, a digest for each owner out */
#include "base/say.h"
#include "doc/mail.h"
#include "due/digest.h"
#include "due/digestmail.h"
#include "due/digestpage.h"
#include "due/digestrun.h"
#include "due/digesttext.h"
#include "due/files.h"
#include "due/spoken.h"
#include "due/words.h"
#include "front/cells.h"
#include "front/output.h"
#include "front/ownerfile.h"
#include "front/target.h"

struct run {
	const struct cli *cli;
	const struct digestrun_options *options;
	struct digest *digest;
	struct reps *reps;
	struct arena arena;		/* addresses */
	struct spoken *spoken;
	struct buffer body, page, subject, message;
	struct mailbox from;		/* of --from */
	uint64_t other_owner;
	bool found;			/* something could not be done */
};

/* Where each cell of a due record stands, in the order of the enum. */
static const char *const cell_names[DIGEST_CELLS] = {
	[DIGEST_OWNER] = "owner", [DIGEST_RULE] = "due_rule",
	[DIGEST_COMPANY] = "company", [DIGEST_CONTACT] = "contact_name",
	[DIGEST_MEDIUM] = "medium", [DIGEST_TOPIC] = "topic",
	[DIGEST_WHY] = "why_now", [DIGEST_REASON] = "topic_reason",
	[DIGEST_FACT] = "topic_fact", [DIGEST_TOPIC_RULE] = "topic_rule",
	[DIGEST_CHECK] = "check_first", [DIGEST_GUARD] = "due_guard",
	[DIGEST_STEP] = "escalation", [DIGEST_PHONE] = "phone",
	[DIGEST_MOBILE] = "mobile", [DIGEST_IM] = "im",
	[DIGEST_EMAIL] = "email", [DIGEST_STATE] = "email_state",
	[DIGEST_LEAD] = "lead_id", [DIGEST_JOB] = "job_title",
	[DIGEST_COUNTRY] = "country", [DIGEST_GRADE] = "grade",
	[DIGEST_HORIZON] = "grade_horizon",
	[DIGEST_RELATION] = "grade_relation",
	[DIGEST_PRODUCTS] = "products_of_interest",
	[DIGEST_QUANTITY] = "quantity", [DIGEST_UNIT] = "quantity_unit",
	[DIGEST_PRICE] = "target_price", [DIGEST_CURRENCY] = "currency",
	[DIGEST_NOTE] = "booth_note", [DIGEST_E164] = "phone_e164",
	[DIGEST_MOBILE_E164] = "mobile_e164", [DIGEST_EVENT] = "event_name",
	[DIGEST_REPLIED] = "last_reply_date",
	[DIGEST_OPPORTUNITY] = "opportunity_id",
	[DIGEST_SNOOZED] = "snooze_until", [DIGEST_STATUS] = "status",
	/* These come from the contact log alone. */
	[DIGEST_LAST_SUBJECT] = NULL, [DIGEST_LAST_WORDS] = NULL,
};

struct places {
	size_t cells[DIGEST_CELLS];
	size_t due, lead_id, next_medium;
};

static struct places
find_places(const struct input *in)
{
	struct places at;
	size_t i;

	at.due = input_need_of(in, "due_date", "followup-due");
	at.lead_id = input_find(in, "lead_id");
	at.next_medium = input_find(in, "next_medium");
	for (i = 0; i < DIGEST_CELLS; i++)
		at.cells[i] = cell_names[i] == NULL ? COLUMN_ABSENT :
		    input_find(in, cell_names[i]);
	return at;
}

static void
gather(struct run *run, struct input *in)
{
	const char *asked = run->options->owner;
	struct slice owner = asked == NULL ? SLICE_EMPTY :
	    duefiles_rep_name(run->reps, slice_of(asked));
	struct places at = find_places(in);
	struct slice cells[DIGEST_CELLS];
	struct record record;
	int32_t due;
	size_t i;

	while (input_next(in, &record)) {
		for (i = 0; i < DIGEST_CELLS; i++)
			cells[i] = cell_text(&record, at.cells[i]);
		cells[DIGEST_OWNER] = duefiles_rep_name(run->reps,
		    cells[DIGEST_OWNER]);
		if (asked != NULL && !slice_equal(cells[DIGEST_OWNER], owner)) {
			run->other_owner++;
			continue;
		}
		if (!cell_date_needed(in, &record, at.due, DUE_DAY_REMEDY,
		    &due))
			continue;
		if (cells[DIGEST_MEDIUM].len == 0)
			cells[DIGEST_MEDIUM] = cell_text(&record,
			    at.next_medium);
		/* Somebody must be named on the line. */
		if (cells[DIGEST_COMPANY].len + cells[DIGEST_CONTACT].len == 0)
			cells[DIGEST_COMPANY] = cell_text(&record, at.lead_id);
		digest_add(run->digest, due, cells);
	}
}

/* Who gets the message of an owner; empty when nobody does. */
static struct slice
find_recipient(struct run *run, struct slice owner, bool *is_admin)
{
	const struct digestrun_options *o = run->options;
	const char *why = NULL;
	struct slice address = digestmail_address(run->reps, owner,
	    &run->arena, &why);
	char quoted[80];

	*is_admin = address.len == 0;
	if (!*is_admin)
		return address;
	run->found |= o->admin == NULL;
	if (o->admin == NULL || !run->cli->quiet)
		report_message("%s: owner \"%s\": %s (%s)", o->reps ?
		    o->reps : "--reps",
		    fault_quote(quoted, sizeof(quoted), owner), say(why),
		    say(o->admin ? "the message goes to --admin" :
		    "no message written; --admin takes such"));
	return o->admin ? slice_of(o->admin) : SLICE_EMPTY;
}

static struct slice
find_manager(struct run *run, struct slice owner)
{
	struct slice name, address = digestmail_manager(run->reps, owner,
	    &run->arena, &name);
	char quoted[80];

	if (address.len == 0 && name.len > 0) {
		run->found = true;
		report_message("%s: manager \"%s\": no e-mail address that "
		    "works; mend the row of that name (no copy sent)",
		    run->options->reps ? run->options->reps : "--reps",
		    fault_quote(quoted, sizeof(quoted), name));
	}
	return address;
}

/*
 * What there is to write for an owner: a text or a message.  False when it
 * is a message for nobody.
 */
static bool
build(struct run *run, size_t i)
{
	const struct digestrun_options *o = run->options;
	struct slice owner = digest_owner(run->digest, i);
	struct digestmail mail = { .date = run->cli->today,
		.lang = run->cli->lang };
	bool is_admin;

	run->body.len = run->message.len = run->subject.len = 0;
	run->page.len = 0;
	digesttext_add(run->digest, i, &run->body);
	if (o->form == DIGESTRUN_TEXT)
		return true;
	mail.to = find_recipient(run, owner, &is_admin);
	if (mail.to.len == 0)
		return false;
	digest_subject(run->digest, i, is_admin, &run->subject);
	mail.from = run->from.address;
	mail.sender = run->from.name;
	mail.name = is_admin || slice_equal(owner, mail.to) ? SLICE_EMPTY :
	    digest_title(run->digest, i);
	mail.cc = o->cc_manager && !is_admin ? find_manager(run, owner) :
	    SLICE_EMPTY;
	mail.subject = buffer_slice(&run->subject);
	digestpage_add(run->digest, i, &run->page);
	mail.body = buffer_slice(&run->body);
	mail.page = buffer_slice(&run->page);
	digestmail_add(&run->message, &mail);
	return true;
}

/* One file per owner; messages in the form of RFC 5322, with CRLF. */
static void
write_files(struct run *run)
{
	struct ownerfile *files = ownerfile_new(run->options->split,
	    run->options->form == DIGESTRUN_MIME ? ".eml" : ".txt");
	struct target *target;
	const char *path;
	size_t i;

	for (i = 0; i < digest_owners(run->digest); i++) {
		path = ownerfile_path(files, digest_owner(run->digest, i));
		if (!build(run, i))
			continue;
		target = target_open_named(path);
		if (run->options->form == DIGESTRUN_MIME) {
			run->body.len = 0;
			mail_add_crlf(&run->body, buffer_slice(&run->message));
		}
		writer_bytes(target_writer(target), buffer_slice(&run->body));
		target_commit(target);
	}
	ownerfile_free(files);
}

static void
write_document(struct run *run, struct writer *w)
{
	const struct digestrun_options *o = run->options;
	size_t i;

	for (i = 0; i < digest_owners(run->digest); i++) {
		if (!build(run, i))
			continue;
		if (o->form == DIGESTRUN_MBOX) {
			run->body.len = 0;
			mail_add_from_line(&run->body, run->from.address,
			    run->cli->today);
			buffer_add_byte(&run->message, '\n');
			writer_bytes(w, buffer_slice(&run->body));
		} else if (o->form == DIGESTRUN_TEXT) {
			writer_bytes(w, i ? SLICE("\n") : SLICE_EMPTY);
		}
		writer_bytes(w, buffer_slice(o->form != DIGESTRUN_TEXT ?
		    &run->message : &run->body));
	}
}

static int
write_all(struct run *run, struct input *in)
{
	struct target *target = NULL;

	if (run->options->form == DIGESTRUN_MIME && run->options->split == NULL &&
	    digest_owners(run->digest) > 1)
		report_trouble("%zu owners make as many messages; choose one "
		    "with --owner NAME, or take --mbox or --split DIR",
		    digest_owners(run->digest));
	target_hold();
	if (run->options->split != NULL) {
		write_files(run);
	} else {
		target = target_open(run->cli->output);
		write_document(run, target_writer(target));
		target_settle(target);
	}
	return ownerfile_finish(run->cli, in, target, run->other_owner,
	    run->found);
}

static void
read_reps(struct run *run)
{
	const char *path = run->options->reps;
	bool rejected = false;

	run->reps = duefiles_reps(run->cli, path, &rejected);
	run->found |= rejected;
	if (!duefiles_reps_have_emails(run->reps))
		report_trouble("%s: no column \"email\"; add one with the "
		    "address of each owner", path);
}

static void
read_log(struct run *run)
{
	const struct digestrun_options *o = run->options;

	run->spoken = spoken_new(run->cli->today, o->since);
	run->found |= duefiles_spoken(run->cli, o->touches, o->leads,
	    run->spoken);
}

struct mailbox
digestrun_sender(const char *text)
{
	struct slice rest = slice_of(text);
	struct mailbox from = { SLICE_EMPTY, SLICE_EMPTY };

	if (!mailhead_mailbox(&rest, &from) || slice_trim(rest).len > 0)
		from.address = SLICE_EMPTY;
	return from;
}

int
digestrun(const struct cli *cli, const struct digestrun_options *o)
{
	struct digest_options options = {
		.today = cli->today,
		.lang = cli->lang,
		.width = (size_t)o->width,
		.limit = (size_t)o->limit,
		.since = o->since,
	};
	struct run run = { .cli = cli, .options = o };
	/* followup-due -q writes nothing, not even a header, on a free day. */
	struct cli quiet = *cli;
	struct fault fault;
	struct input *in;
	int status;

	if (o->from != NULL)
		run.from = digestrun_sender(o->from);
	if (o->touches != NULL)
		read_log(&run);
	options.spoken = run.spoken;
	run.digest = digest_open(&options, &fault);
	if (run.digest == NULL)
		report_trouble("%s", fault.text);
	if (o->reps != NULL)
		read_reps(&run);
	quiet.quiet = true;
	in = input_open(&quiet, cli_file(cli), COLUMNS_LEAD);
	if (!input_is_empty(in))
		gather(&run, in);
	digest_settle(run.digest);
	status = write_all(&run, in);
	digest_close(run.digest);
	duefiles_free_reps(run.reps);
	spoken_free(run.spoken);
	arena_release(&run.arena);
	buffer_release(&run.body);
	buffer_release(&run.page);
	buffer_release(&run.subject);
	buffer_release(&run.message);
	return status;
}
