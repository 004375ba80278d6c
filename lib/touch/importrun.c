/* importrun.c - importrun.h: mails in, touches out */
#include <stdio.h>
#include <unistd.h>

#include "base/text.h"
#include "front/output.h"
#include "front/side.h"
#include "front/target.h"
#include "touch/files.h"
#include "touch/importrun.h"
#include "touch/mailboxfiles.h"
#include "touch/mailtouch.h"

struct run {
	const struct cli *cli;
	struct mailboxfiles files;
	struct mailtouch *mails;
	struct target *rejects;
	uint64_t counts[MAILTOUCH_OUTCOMES];
	bool rejected;
};

static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct mailtouch_lead, id, .needed = true),
	BIND_TEXT("email", struct mailtouch_lead, email, .needed = true),
	BIND_TEXT("email_alt", struct mailtouch_lead, others),
	BIND_TEXT("contact_name", struct mailtouch_lead, name),
	BIND_TEXT("company", struct mailtouch_lead, company),
	BIND_END
};

struct logged {
	struct slice id, lead;
};

static const struct bind log_reads[] = {
	BIND_TEXT("touch_id", struct logged, id, .needed = true),
	BIND_TEXT("lead_id", struct logged, lead, .needed = true),
	BIND_END
};

static bool
take_lead(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct mailtouch_lead *lead = row;
	struct run *run = context;

	(void)line;
	if (lead->id.len == 0)
		return bind_set_flaw(flaw, "lead_id", "no-id", "empty; run "
		    "lead-import over the leads, which makes ids");
	mailtouch_lead(run->mails, lead);
	return true;
}

static bool
take_logged(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct logged *logged = row;
	struct run *run = context;

	(void)line;
	(void)flaw;
	mailtouch_known(run->mails, logged->id, logged->lead);
	return true;
}

/* The headers of a mail that was rejected, as touch-import reads them. */
static void
write_reject(struct run *run, const struct mbox_message *mail,
    const struct mailtouch_fault *why)
{
	static const enum mbox_field cells[] = { MBOX_MESSAGE_ID, MBOX_FROM,
		MBOX_TO, MBOX_CC, MBOX_DATE, MBOX_SUBJECT };
	struct writer *w;
	char line[32];
	size_t i;

	if (run->rejects == NULL)
		return;
	w = target_writer(run->rejects);
	for (i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		writer_field(w, text_is_utf8(mail->fields[cells[i]]) ?
		    mail->fields[cells[i]] : SLICE_EMPTY);
	snprintf(line, sizeof(line), "%lu", mail->line);
	writer_field(w, slice_of(line));
	writer_field(w, slice_of(why->column));
	writer_field(w, slice_of(why->code));
	writer_field(w, slice_of(why->fault.text));
	writer_end(w);
}

static void
open_rejects(struct run *run)
{
	static const char *const names[] = { "message_id", "from", "to", "cc",
		"date", "subject", "reject_line", "reject_column",
		"reject_code", "reject_message" };
	struct writer *w;
	size_t i;

	if (run->cli->rejects == NULL)
		return;
	run->rejects = target_open(run->cli->rejects);
	w = target_writer(run->rejects);
	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		writer_field(w, slice_of(names[i]));
	writer_end(w);
}

static void
take_mail(void *context, const char *label, const struct mbox_message *mail)
{
	struct run *run = context;
	struct mailtouch_fault why = { .column = "", .code = "" };
	enum mailtouch_outcome outcome = mailtouch_mail(run->mails, mail,
	    &why);

	run->counts[outcome]++;
	if (outcome != MAILTOUCH_REJECTED)
		return;
	if (run->cli->strict)
		report_trouble("%s:%lu: column \"%s\": %s", label, mail->line,
		    why.column, why.fault.text);
	report_reject(label, mail->line, slice_of(why.column),
	    why.fault.text);
	write_reject(run, mail, &why);
}

static void
write_strangers(const struct run *run, const char *path)
{
	struct target *target = target_open(path);
	struct writer *w = target_writer(target);
	size_t i, k;

	for (k = 0; k < STRANGER_CELLS; k++)
		writer_field(w, slice_of(mailtouch_stranger_names[k]));
	writer_end(w);
	for (i = 0; i < mailtouch_strangers(run->mails); i++) {
		for (k = 0; k < STRANGER_CELLS; k++)
			writer_field(w, mailtouch_stranger(run->mails, i)[k]);
		writer_end(w);
	}
	target_commit(target);
}

static void
tell(const struct run *run)
{
	uint64_t total = 0;
	size_t i;

	for (i = 0; i < MAILTOUCH_OUTCOMES; i++)
		total += run->counts[i];
	if (run->cli->quiet)
		return;
	report_message("mails: %llu in, %llu touched, %llu internal, "
	    "%llu unknown, %llu known already, %llu rejected",
	    (unsigned long long)total,
	    (unsigned long long)run->counts[MAILTOUCH_TOUCHED],
	    (unsigned long long)run->counts[MAILTOUCH_INTERNAL],
	    (unsigned long long)run->counts[MAILTOUCH_UNKNOWN],
	    (unsigned long long)run->counts[MAILTOUCH_KNOWN],
	    (unsigned long long)run->counts[MAILTOUCH_REJECTED]);
}

static int
write_touches(struct run *run, const struct importrun_options *o)
{
	struct output *out = output_open_plain(run->cli, mailtouch_names,
	    MAILTOUCH_CELLS);
	size_t i;

	mailtouch_finish(run->mails);
	for (i = 0; i < mailtouch_rows(run->mails); i++)
		output_cells(out, mailtouch_row(run->mails, i));
	if (run->rejects != NULL)
		target_commit(run->rejects);
	if (o->unknown != NULL)
		write_strangers(run, o->unknown);
	tell(run);
	return output_finish_run(run->cli, NULL, out, run->rejected ||
	    run->files.rejected + run->counts[MAILTOUCH_REJECTED] > 0);
}

static void
take_own(const struct run *run, const struct cli_list *own)
{
	size_t i;

	for (i = 0; i < own->count; i++) {
		struct slice rest = slice_of(own->items[i]);

		while (rest.at != NULL)
			mailtouch_own(run->mails, slice_cut(&rest, ','));
	}
}

const struct cli_side importrun_sides[] = {
	{ "leads", COLUMNS_LEAD, lead_reads },
	{ "log", COLUMNS_TOUCH, log_reads },
	{ NULL, COLUMNS_NONE, NULL }
};

int
importrun(const struct cli *cli, const struct importrun_options *o)
{
	const struct side leads = { COLUMNS_LEAD, lead_reads,
		sizeof(struct mailtouch_lead), take_lead, NULL };
	const struct side log = { COLUMNS_TOUCH, log_reads,
		sizeof(struct logged), take_logged, NULL };
	struct run run = { .cli = cli, .files = { cli, take_mail, &run, 0 } };
	struct rollup *rules = touchfiles_rollup(cli);
	struct fault fault;
	int status, k;

	run.mails = mailtouch_open(rules, &fault);
	if (run.mails == NULL)
		report_trouble("%s", fault.text);
	take_own(&run, &o->own);
	run.rejected = side_read(cli, o->leads, &leads, &run);
	if (o->log != NULL && access(o->log, F_OK) == 0)
		run.rejected |= side_read(cli, o->log, &log, &run);
	open_rejects(&run);
	for (k = 0; k < cli->operand_count; k++)
		mailboxfiles_read(&run.files, cli->operand[k]);
	if (cli->operand_count == 0)
		mailboxfiles_read(&run.files, "-");
	status = write_touches(&run, o);
	mailtouch_close(run.mails);
	rollup_close(rules);
	return status;
}
