/* domainrun.c - domainrun.h: messages in, findings out */
#include <string.h>

#include "base/display.h"
#include "base/pattern.h"
#include "front/filter.h"
#include "front/side.h"
#include "mail/domain.h"
#include "mail/domainrun.h"
#include "mail/host.h"
#include "mail/payment.h"
#include "rule/table.h"
#include "value/freemail.h"

enum { TEXT_COLUMNS = 120 };

enum { MESSAGE_ID, LEAD_ID, CODE, RULE, SEVERITY, WHERE, TEXT, ADVICE };

const char *const domainrun_adds[] = { "message_id", "lead_id", "code", "rule",
	"severity", "where", "text", "advice", NULL };

struct message {
	struct slice message_id, lead_id, from, reply_to, subject, body;
};

const struct bind domainrun_reads[] = {
	BIND_TEXT("message_id", struct message, message_id),
	BIND_TEXT("lead_id", struct message, lead_id),
	BIND_TEXT("from", struct message, from),
	BIND_TEXT("reply_to", struct message, reply_to),
	BIND_TEXT("subject", struct message, subject),
	BIND_TEXT("body", struct message, body),
	BIND_END
};

struct customer {
	struct slice email, website;
};

const struct bind domainrun_customers[] = {
	BIND_TEXT("email", struct customer, email),
	BIND_TEXT("website", struct customer, website),
	BIND_END
};

enum { RULE_CODE, RULE_ID, RULE_SEVERITY, RULE_EN, RULE_ZH, RULE_COUNT };

static const struct table_column rule_shape[RULE_COUNT] = {
	[RULE_CODE] = { .name = "code", .type = TABLE_KEY },
	[RULE_ID] = { .name = "rule", .type = TABLE_WORD },
	[RULE_SEVERITY] = { .name = "severity", .type = TABLE_WORD,
	    .words = "error;warning;advice" },
	[RULE_EN] = { .name = "en", .type = TABLE_WORD },
	[RULE_ZH] = { .name = "zh", .type = TABLE_WORD },
};

enum { WORD_KIND, WORD_PATTERN, WORD_COUNT };

static const struct table_column word_shape[WORD_COUNT] = {
	[WORD_KIND] = { .name = "kind", .type = TABLE_WORD,
	    .words = "payment-change;payment-to;payment-calm;payment-other;"
	    "payment-hint;login" },
	[WORD_PATTERN] = { .name = "pattern", .type = TABLE_WORD },
};

struct run {
	struct table *rules;
	struct table *words;
	struct mailpayment *payment;
	struct pattern_set *login;
	struct maildomains *domains;
	struct freemail *freemail;
	const struct message *message;
	struct filter_run *f;
};

static bool
open_tables(struct run *run, struct fault *fault)
{
	size_t row;

	run->payment = mailpayment_new();
	run->login = pattern_set_new();
	run->rules = table_open_whole("domain-rule", rule_shape, RULE_COUNT,
	    fault);
	run->words = table_open("domain-word", word_shape, WORD_COUNT, fault);
	run->freemail = freemail_open(fault);
	run->domains = maildomains_open(fault);
	if (run->rules == NULL || run->words == NULL ||
	    run->freemail == NULL || run->domains == NULL ||
	    !mailpayment_weigh(run->payment, fault))
		return false;
	for (row = 0; row < table_rows(run->words); row++) {
		struct slice kind = table_text(run->words, row, WORD_KIND);
		struct slice text = table_text(run->words, row, WORD_PATTERN);

		if (!(slice_is(kind, "login") ?
		    pattern_set_add(run->login, text, (int)row, fault) :
		    mailpayment_add(run->payment, kind, text, (int)row,
		    fault)))
			return false;
	}
	return true;
}

static void
close_tables(struct run *run)
{
	mailpayment_free(run->payment);
	pattern_set_free(run->login);
	table_close(run->rules);
	table_close(run->words);
	freemail_close(run->freemail);
	maildomains_close(run->domains);
}

/* like: the domain that stands for %s in the advice. */
static void
find(struct run *run, const char *code, const char *where, struct slice text,
    struct slice like)
{
	struct filter_run *f = run->f;
	struct buffer shown = { 0 };
	struct slice advice;
	size_t row = 0;

	while (!slice_is(table_text(run->rules, row, RULE_CODE), code))
		row++;
	f->cells[MESSAGE_ID] = run->message->message_id;
	f->cells[LEAD_ID] = run->message->lead_id;
	f->cells[CODE] = table_text(run->rules, row, RULE_CODE);
	f->cells[RULE] = table_text(run->rules, row, RULE_ID);
	f->cells[SEVERITY] = table_text(run->rules, row, RULE_SEVERITY);
	f->cells[WHERE] = slice_of(where);
	display_add(&shown, text, TEXT_COLUMNS);
	filter_cell(f, TEXT, buffer_slice(&shown));
	advice = table_text(run->rules, row, f->cli->lang ? RULE_ZH : RULE_EN);
	shown.len = 0;
	while (advice.len > 0) {
		bool gap = slice_starts(advice, SLICE("%s"));

		buffer_add(&shown, gap ? like : (struct slice){ advice.at, 1 });
		advice.at += gap ? 2 : 1;
		advice.len -= gap ? 2 : 1;
	}
	filter_cell(f, ADVICE, buffer_slice(&shown));
	buffer_release(&shown);
	f->found |= slice_is(f->cells[SEVERITY], "error");
	filter_emit(f);
}

/* Whether a host is neither ours nor known; look-alikes are told. */
static bool
judge_host(struct run *run, const char *where, struct slice host)
{
	static const char *const codes[] = {
		[MAILDOMAIN_HOMOGLYPH] = "homoglyph",
		[MAILDOMAIN_NEAR] = "near",
		[MAILDOMAIN_CONTAINS] = "contains",
		[MAILDOMAIN_TLD] = "tld",
	};
	struct slice like;
	enum maildomain_verdict verdict;

	if (host.len == 0 || freemail_has(run->freemail, host))
		return true;
	verdict = maildomains_judge(run->domains, host, &like);
	if (verdict >= MAILDOMAIN_HOMOGLYPH && verdict < MAILDOMAIN_STRANGER)
		find(run, codes[verdict], where, host, like);
	return verdict >= MAILDOMAIN_HOMOGLYPH;
}

static void
judge_sender(struct run *run)
{
	const struct message *m = run->message;
	struct slice name, unused, shown, like;
	struct slice from = mailhost_address(m->from, &name);
	struct slice reply = mailhost_address(m->reply_to, &unused);
	struct slice host = freemail_domain(from);
	struct slice back = freemail_domain(reply);
	size_t at = 0;

	judge_host(run, "from", host);
	if (mailhost_next(name, &at, &shown) && !slice_equal(
	    maildomains_registrable(run->domains, shown),
	    maildomains_registrable(run->domains, host)) &&
	    maildomains_judge(run->domains, shown, &like) <= MAILDOMAIN_KNOWN)
		find(run, "display-name", "from", m->from, SLICE_EMPTY);
	if (back.len == 0 || slice_equal(
	    maildomains_registrable(run->domains, back),
	    maildomains_registrable(run->domains, host)))
		return;
	judge_host(run, "reply_to", back);
	find(run, freemail_has(run->freemail, back) && host.len > 0 &&
	    !freemail_has(run->freemail, host) ? "reply-to-free" : "reply-to",
	    "reply_to", reply, SLICE_EMPTY);
}

static void
judge_payment(struct run *run)
{
	struct slice said = mailpayment_find(run->payment,
	    run->message->body);
	bool body = said.len > 0;

	if (!body)
		said = mailpayment_find(run->payment, run->message->subject);
	if (said.len > 0)
		find(run, "payment-change", body ? "body" : "subject", said,
		    SLICE_EMPTY);
}

static enum filter_verdict
judge(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	struct run *run = context;
	const struct message *m = row;
	struct slice host, bait = SLICE_EMPTY;
	size_t at = 0;

	(void)flaw;
	run->f = f;
	run->message = m;
	judge_sender(run);
	while (mailhost_next(m->body, &at, &host))
		if (judge_host(run, "body", host) && bait.len == 0)
			bait = host;
	judge_payment(run);
	if (bait.len > 0 && pattern_set_find(run->login, m->body) >= 0)
		find(run, "credential-bait", "body", bait, SLICE_EMPTY);
	return FILTER_LEAVE;
}

static bool
take_known(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct customer *customer = row;
	struct run *run = context;
	struct slice host = freemail_domain(customer->email);
	struct slice site = customer->website;
	const char *mark = site.len ? memmem(site.at, site.len, "//", 2) : NULL;

	(void)line, (void)flaw;
	if (mark != NULL)
		site = slice_between(mark + 2, site.at + site.len);
	site = slice_cut(&site, '/');
	if (host.len > 0 && !freemail_has(run->freemail, host))
		maildomains_add(run->domains, host, false);
	if (site.len > 0)
		maildomains_add(run->domains, site, false);
	return true;
}

int
domainrun(const struct cli *cli, const struct cli_list *own,
    const char *customers)
{
	const struct side side = { .kind = COLUMNS_LEAD,
		.reads = domainrun_customers, .size = sizeof(struct customer),
		.take = take_known };
	const struct filter filter = { .size = sizeof(struct message),
		.plain = true, .record = judge };
	struct fault fault = { "" };
	struct run run = { 0 };
	bool rejected;
	size_t i;
	int status;

	if (!open_tables(&run, &fault))
		report_trouble("%s", fault.text);
	for (i = 0; i < own->count; i++)
		if (!maildomains_add(run.domains, slice_of(own->items[i]),
		    true))
			cli_usage("--own \"%s\" is no domain; write it as "
			    "example.com", own->items[i]);
	rejected = side_read(cli, customers, &side, &run);
	status = filter_run(cli, &filter, &run);
	close_tables(&run);
	return status == EXIT_OK && rejected ? EXIT_REJECTS : status;
}
