/* lintrun.c - lintrun.h: drafts in, findings out */
#include <string.h>

#include "base/date.h"
#include "base/display.h"
#include "front/filter.h"
#include "mail/lintrun.h"
#include "mail/report.h"
#include "rule/settings.h"

enum { TEXT_COLUMNS = 120 };	/* of what is quoted in a finding */

enum { MESSAGE_ID, LEAD_ID, CODE, RULE, SEVERITY, WHERE, TEXT, ADVICE };

const char *const lintrun_adds[] = { "message_id", "lead_id", "code", "rule",
	"severity", "where", "text", "advice", NULL };

const struct bind lintrun_reads[] = {
	BIND_TEXT("message_id", struct mailmessage, message_id),
	BIND_TEXT("lead_id", struct mailmessage, lead_id),
	BIND_TEXT("direction", struct mailmessage, direction),
	BIND_TEXT("kind", struct mailmessage, kind),
	BIND_TEXT("to", struct mailmessage, to),
	BIND_TEXT("cc", struct mailmessage, cc),
	BIND_TEXT("subject", struct mailmessage, subject),
	BIND_TEXT("body", struct mailmessage, body, .needed = true),
	BIND_TEXT("attachments", struct mailmessage, attachments),
	BIND_TEXT("quote_id", struct mailmessage, quote_id),
	BIND_TEXT("offer_kind", struct mailmessage, offer_kind),
	BIND_TEXT("medium", struct mailmessage, medium),
	BIND_DAY("send_date", struct mailmessage, send_date),
	BIND_INT("sequence", struct mailmessage, sequence, 0, 100000),
	BIND_END
};

struct run {
	struct maillint *lint;
	struct mailreport *report;	/* NULL: records */
	struct filter_run *frame;
};

/* In the place of records, for people. */
static void
tell_finding(struct run *run, const struct mailfinding *finding)
{
	struct buffer text = { 0 };

	mailreport_add(run->report, &text, finding);
	output_text(run->frame->out, buffer_slice(&text));
	buffer_release(&text);
}

static void
record_finding(struct filter_run *f, const struct mailfinding *finding)
{
	struct buffer text = { 0 };

	f->cells[MESSAGE_ID] = finding->message_id;
	f->cells[LEAD_ID] = finding->lead_id;
	f->cells[CODE] = finding->code;
	f->cells[RULE] = finding->rule;
	f->cells[SEVERITY] = finding->severity;
	if (strcmp(finding->part, "body") == 0)
		filter_cell_format(f, WHERE, "body:%zu", finding->offset);
	else
		f->cells[WHERE] = slice_of(finding->part);
	display_add(&text, finding->text, TEXT_COLUMNS);
	filter_cell(f, TEXT, buffer_slice(&text));
	buffer_release(&text);
	f->cells[ADVICE] = finding->advice;
	filter_emit(f);
}

static void
write_finding(void *context, const struct mailfinding *finding)
{
	struct run *run = context;

	run->frame->found |= slice_is(finding->severity, "error");
	run->frame->written++;
	if (run->report != NULL)
		tell_finding(run, finding);
	else
		record_finding(run->frame, finding);
}

static enum filter_verdict
judge(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	const struct mailmessage *message = row;
	struct run *run = context;

	(void)flaw;
	run->frame = f;
	if (slice_is(message->direction, "in"))
		return FILTER_LEAVE;
	if (run->report != NULL)
		mailreport_count(run->report);
	maillint_judge(run->lint, message, write_finding, run);
	return FILTER_LEAVE;
}

static void
finish(struct filter_run *f, void *context)
{
	struct run *run = context;
	struct buffer text = { 0 };

	run->frame = f;
	maillint_finish(run->lint, write_finding, run);
	if (run->report == NULL)
		return;
	mailreport_end(run->report, &text);
	output_text(f->out, buffer_slice(&text));
	buffer_release(&text);
}

static void
set_limits(struct maillint *lint, int32_t today)
{
	int64_t days, mails, window;
	const struct setting wanted[] = { { "too_soon_days", &days },
		{ "too_many_mails", &mails }, { "window_days", &window } };
	struct fault fault = { "" };

	if (!settings_read("limit", wanted, 3, &fault))
		report_trouble("%s", fault.text);
	maillint_set_limits(lint, days, mails, window, today);
}

static struct maillint *
open_lint(const struct cli *cli)
{
	struct fault fault = { "" };
	struct maillint *lint = maillint_open(cli->lang, &fault);

	if (lint == NULL)
		report_trouble("%s", fault.text);
	return lint;
}

static struct mailreport *
open_report(const struct cli *cli)
{
	struct fault fault = { "" };
	struct mailreport *report = mailreport_open(cli->lang, &fault);

	if (report == NULL)
		report_trouble("%s", fault.text);
	return report;
}

static void
tell_silent(const struct cli *cli, const struct lintfiles_options *o)
{
	if (cli->quiet)
		return;
	if (o->leads == NULL)
		report_message("without --leads names, products and what is "
		    "personal are not judged");
	if (o->sent == NULL)
		report_message("without --sent questions asked before and "
		    "answers are not judged");
	if (o->sent == NULL && o->touches == NULL)
		report_message("without --sent or --touches the rhythm is "
		    "not judged");
}

int
lintrun(const struct cli *cli, const struct lintrun_options *options)
{
	const struct filter filter = {
		.size = sizeof(struct mailmessage), .plain = true,
		.record = judge, .end = finish,
	};
	struct run run = { .lint = open_lint(cli) };
	bool rejected;
	int status;

	run.report = options->text ? open_report(cli) : NULL;
	set_limits(run.lint, cli->today);
	if (options->own_names != NULL)
		maillint_set_own_names(run.lint, slice_of(options->own_names));
	tell_silent(cli, &options->files);
	rejected = lintfiles_read(run.lint, cli, &options->files);
	status = filter_run(cli, &filter, &run);
	maillint_close(run.lint);
	mailreport_close(run.report);
	return status == EXIT_OK && rejected ? EXIT_REJECTS : status;
}
