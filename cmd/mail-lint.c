/*
 * mail-lint - look at drafts before they are sent
 *
 * Reads messages and writes a record per finding (R-MAIL-01 to 18, 21): what
 * pushes, says nothing, goes to everybody or lacks a name.  Status 1 when an
 * error was found.  --format text tells people the same.  Memory: the files
 * beside, and what tells drafts apart.
 */
#include <stdio.h>

#include "base/date.h"
#include "base/display.h"
#include "front/filter.h"
#include "front/side.h"
#include "mail/files.h"
#include "mail/lint.h"
#include "mail/report.h"
#include "rule/settings.h"

enum { TEXT_COLUMNS = 120 };	/* of what is quoted in a finding */

enum { MESSAGE_ID, LEAD_ID, CODE, RULE, SEVERITY, WHERE, TEXT, ADVICE };
static const char *const adds[] = { "message_id", "lead_id", "code", "rule",
	"severity", "where", "text", "advice", NULL };

static const struct bind reads[] = {
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

static const struct bind sent_reads[] = {
	BIND_TEXT("lead_id", struct mailmessage, lead_id, .needed = true),
	BIND_TEXT("direction", struct mailmessage, direction),
	BIND_TEXT("kind", struct mailmessage, kind),
	BIND_TEXT("body", struct mailmessage, body),
	BIND_TEXT("quote_id", struct mailmessage, quote_id),
	BIND_DAY("send_date", struct mailmessage, send_date),
	BIND_END
};

static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct maillead, lead_id, .needed = true),
	BIND_TEXT("company", struct maillead, company),
	BIND_TEXT("contact_name", struct maillead, contact_name),
	BIND_TEXT("first_name", struct maillead, first_name),
	BIND_TEXT("last_name", struct maillead, last_name),
	BIND_TEXT("products_of_interest", struct maillead,
	    products_of_interest),
	BIND_TEXT("booth_note", struct maillead, booth_note),
	BIND_TEXT("visit_reason", struct maillead, visit_reason),
	BIND_TEXT("event_name", struct maillead, event_name),
	BIND_TEXT("owner", struct maillead, owner),
	BIND_TEXT("booth_class", struct maillead, booth_class),
	BIND_END
};

static const struct bind contact_reads[] = {
	BIND_TEXT("lead_id", struct mailcontact, lead_id, .needed = true),
	BIND_TEXT("direction", struct mailcontact, direction, .needed = true),
	BIND_TEXT("medium", struct mailcontact, medium),
	BIND_DAY("touch_date", struct mailcontact, touch_date, .needed = true),
	BIND_END
};

static const struct bind seller_reads[] = {
	BIND_TEXT("owner", struct mailseller, owner, .needed = true),
	BIND_TEXT("aliases", struct mailseller, aliases),
	BIND_END
};

struct product {
	struct slice product;
};
static const struct bind news_reads[] = {
	BIND_TEXT("product", struct product, product, .needed = true),
	BIND_END
};

struct run {
	struct maillint *lint;
	struct mailreport *report;	/* NULL: records */
	struct filter_run *frame;
};

static bool
take_lead(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct run *run = context;

	(void)line, (void)flaw;
	maillint_add_lead(run->lint, row);
	return true;
}

static bool
take_sent(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct run *run = context;

	(void)line, (void)flaw;
	maillint_add_sent(run->lint, row);
	return true;
}

static bool
take_news(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct product *product = row;
	struct run *run = context;

	(void)line, (void)flaw;
	if (product->product.len > 0)
		maillint_add_product(run->lint, product->product);
	return true;
}

static bool
take_contact(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct run *run = context;

	(void)line, (void)flaw;
	maillint_add_contact(run->lint, row);
	return true;
}

static bool
take_seller(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct run *run = context;

	(void)line, (void)flaw;
	maillint_add_seller(run->lint, row);
	return true;
}

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
	shown_add(&text, finding->text, TEXT_COLUMNS);
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

struct options {
	const char *leads, *sent, *news, *touches, *reps;
	const char *own_names;
	int format;
};

static void
tell_silent(const struct cli *cli, const struct options *o)
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

/*
 * The log comes behind the mails sent: what stands in both counts once.
 * Returns whether records were rejected.
 */
static bool
read_sides(const struct cli *cli, const struct options *o, struct run *run)
{
	const struct side leads = { .kind = COLUMNS_LEAD,
		.reads = lead_reads, .size = sizeof(struct maillead),
		.take = take_lead };
	const struct side sent = { .kind = COLUMNS_MESSAGE,
		.reads = sent_reads, .size = sizeof(struct mailmessage),
		.take = take_sent };
	const struct side touches = { .kind = COLUMNS_TOUCH,
		.reads = contact_reads, .size = sizeof(struct mailcontact),
		.take = take_contact };
	const struct side reps = { .kind = COLUMNS_REP,
		.reads = seller_reads, .size = sizeof(struct mailseller),
		.take = take_seller };
	const struct side news = { .kind = COLUMNS_NEWS,
		.reads = news_reads, .size = sizeof(struct product),
		.take = take_news };
	bool rejected = side_read(cli, o->leads, &leads, run);

	rejected |= side_read(cli, o->sent, &sent, run);
	rejected |= side_read(cli, o->touches, &touches, run);
	rejected |= side_read(cli, o->reps, &reps, run);
	rejected |= side_read(cli, o->news, &news, run);
	return rejected;
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

enum { FORMAT_CSV, FORMAT_TEXT };

static const struct cli_side sides[] = {
	{ "leads", COLUMNS_LEAD, lead_reads },
	{ "sent", COLUMNS_MESSAGE, sent_reads },
	{ "touches", COLUMNS_TOUCH, contact_reads },
	{ "reps", COLUMNS_REP, seller_reads },
	{ "news", COLUMNS_NEWS, news_reads },
	{ NULL, COLUMNS_NONE, NULL }
};

int
main(int argc, char **argv)
{
	struct options o = { .format = FORMAT_CSV };
	const struct cli_option options[] = {
		OPTION_FILE('l', "leads", &o.leads,
		    "the leads that the drafts go to"),
		OPTION_FILE('s', "sent", &o.sent,
		    "earlier messages, from us and from them"),
		OPTION_FILE('t', "touches", &o.touches,
		    "the contact log, for the rhythm"),
		OPTION_FILE('r', "reps", &o.reps,
		    "the sellers, with the other names they sign with"),
		OPTION_FILE('n', "news", &o.news,
		    "news whose products may stand in any draft"),
		OPTION_TEXT(0, "own-name", "NAMES", &o.own_names,
		    "names of our company, joined by ;"),
		OPTION_CHOICE('f', "format", "csv|text", &o.format,
		    "records for programs, or text for people"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "look at drafts before they are sent",
		.operands = "[file ...]",
		.many_operands = true,
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "mail-rule mail-word mail push push-word limit "
		    "freemail lint-text columns",
		.kind = COLUMNS_MESSAGE, .reads = reads, .adds = adds,
		.sides = sides,
	};
	const struct filter filter = {
		.size = sizeof(struct mailmessage), .plain = true,
		.record = judge, .end = finish,
	};
	struct run run = { 0 };
	bool rejected;
	int status;

	cli_start(&cli, argc, argv);
	mailfiles_take(&cli, false);
	run.lint = open_lint(&cli);
	run.report = o.format == FORMAT_TEXT ? open_report(&cli) : NULL;
	set_limits(run.lint, cli.today);
	if (o.own_names != NULL)
		maillint_set_own_names(run.lint, slice_of(o.own_names));
	tell_silent(&cli, &o);
	rejected = read_sides(&cli, &o, &run);
	status = filter_run(&cli, &filter, &run);
	maillint_close(run.lint);
	mailreport_close(run.report);
	return status == EXIT_OK && rejected ? EXIT_REJECTS : status;
}
