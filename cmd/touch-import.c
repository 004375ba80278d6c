/*
 * touch-import - mail headers become rows for the contact log
 *
 * Reads mailboxes (mbox, Maildir, single messages) or a CSV file of headers,
 * finds each mail's lead and direction and writes touches for touch-add
 * (R-LOG-03 to R-LOG-09).  Bodies are neither kept nor written.  Memory: the
 * touches, and the ids of the log.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "front/output.h"
#include "front/side.h"
#include "front/target.h"
#include "touch/files.h"
#include "touch/mailtouch.h"

struct options {
	struct cli_list own;
	const char *leads, *log, *unknown;
};

struct run {
	const struct cli *cli;
	struct mailtouch *mails;
	struct target *rejects;
	uint64_t counts[MAILTOUCH_OUTCOMES], records_rejected;
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
		return flaw_set(flaw, "lead_id", "no-id", "empty; run "
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
take_mail(struct run *run, const char *label, const struct mbox_message *mail)
{
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

static ssize_t
read_descriptor(void *context, char *to, size_t size)
{
	ssize_t got;

	do
		got = read(*(int *)context, to, size);
	while (got < 0 && errno == EINTR);
	return got;
}

static void
read_mails(struct run *run, const char *label, int fd)
{
	struct mbox *mbox = mbox_open((struct reader_source){
	    read_descriptor, &fd, NULL });
	struct mbox_message mail;

	while (mbox_next(mbox, &mail))
		take_mail(run, label, &mail);
	if (mbox_error(mbox) != 0)
		report_trouble("cannot read \"%s\": %s", label,
		    strerror(mbox_error(mbox)));
	mbox_close(mbox);
}

/* Headers as columns, one mail in a record. */
static void
read_table(struct run *run, const char *path)
{
	static const struct {
		const char *name;
		enum mbox_field field;
	} known[] = {
		{ "from", MBOX_FROM }, { "to", MBOX_TO }, { "cc", MBOX_CC },
		{ "date", MBOX_DATE }, { "send_date", MBOX_DATE },
		{ "subject", MBOX_SUBJECT },
		{ "message_id", MBOX_MESSAGE_ID },
		{ "in_reply_to", MBOX_IN_REPLY_TO },
		{ "references", MBOX_REFERENCES },
		{ "auto_submitted", MBOX_AUTO_SUBMITTED },
		{ "list_id", MBOX_LIST_ID },
		{ "content_type", MBOX_CONTENT_TYPE },
		{ "failed_recipients", MBOX_FAILED },
	};
	enum { KNOWN = sizeof(known) / sizeof(*known) };
	struct input *in = input_open_side(run->cli, path, COLUMNS_MESSAGE);
	size_t at[KNOWN], i;
	struct record record;

	input_need(in, "from");
	for (i = 0; i < KNOWN; i++)
		at[i] = input_find(in, known[i].name);
	while (input_next(in, &record)) {
		struct mbox_message mail = { .line = record.line };

		for (i = 0; i < MBOX_FIELDS; i++)
			mail.fields[i] = SLICE_EMPTY;
		for (i = 0; i < KNOWN; i++)
			if (at[i] != COLUMN_ABSENT &&
			    mail.fields[known[i].field].len == 0)
				mail.fields[known[i].field] = slice_trim(
				    record_value(&record, at[i]));
		take_mail(run, path, &mail);
	}
	run->records_rejected += input_rejected(in);
	input_close(in);
}

/* Mail begins with "From " or a header; a table with names and commas. */
static bool
is_mail(struct slice head)
{
	size_t i;

	if (slice_starts(head, SLICE("From ")))
		return true;
	for (i = 0; i < head.len; i++) {
		if (head.at[i] == ':')
			return i > 0;
		if (head.at[i] <= ' ' || head.at[i] > '~' ||
		    head.at[i] == ',' || head.at[i] == ';')
			break;
	}
	return false;
}

static void read_path(struct run *run, const char *path);

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The files of a folder whose names take says yes to, in bytewise order. */
static bool
read_folder(struct run *run, const char *path, const char *below,
    bool (*take)(const char *name))
{
	struct arena arena = { 0 };
	struct buffer text = { 0 };
	char **names = NULL;
	size_t count = 0, room = 0, i;
	struct dirent *entry;
	DIR *folder;

	buffer_format(&text, "%s%s%s", path, *below ? "/" : "", below);
	buffer_add_byte(&text, '\0');
	folder = opendir(text.data);
	if (folder == NULL && errno != ENOENT && errno != ENOTDIR)
		report_trouble("cannot read \"%s\": %s", text.data,
		    strerror(errno));
	while (folder != NULL && (entry = readdir(folder)) != NULL) {
		if (!take(entry->d_name))
			continue;
		if (count == room) {
			room = room ? room * 2 : 256;
			names = xrealloc(names, room, sizeof(*names));
		}
		text.len = 0;
		buffer_format(&text, "%s%s%s/%s", path, *below ? "/" : "",
		    below, entry->d_name);
		names[count++] = arena_string(&arena, buffer_slice(&text));
	}
	if (folder != NULL)
		closedir(folder);
	if (count > 0)
		qsort(names, count, sizeof(*names), by_name);
	for (i = 0; i < count; i++)
		read_path(run, names[i]);
	free(names);
	arena_release(&arena);
	buffer_release(&text);
	return folder != NULL;
}

static bool
is_message(const char *name)
{
	return name[0] != '.';
}

/* .Sent of a Maildir, which is one itself. */
static bool
is_subfolder(const char *name)
{
	return name[0] == '.' && strcmp(name, ".") != 0 &&
	    strcmp(name, "..") != 0;
}

static bool
is_eml(const char *name)
{
	struct slice s = slice_of(name);

	return name[0] != '.' && s.len > 4 && text_equal_nocase(
	    (struct slice){ s.at + s.len - 4, 4 }, SLICE(".eml"));
}

static void
read_maildir(struct run *run, const char *path)
{
	bool any = read_folder(run, path, "cur", is_message);

	any |= read_folder(run, path, "new", is_message);
	if (any)
		read_folder(run, path, "", is_subfolder);
	else
		read_folder(run, path, "", is_eml);
}

static void
read_path(struct run *run, const char *path)
{
	char head[512];
	struct stat st;
	ssize_t n = 0;
	int fd;

	if (strcmp(path, "-") == 0) {
		read_mails(run, "<stdin>", STDIN_FILENO);
		return;
	}
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0 || fstat(fd, &st) != 0)
		report_trouble("cannot open \"%s\": %s", path,
		    strerror(errno));
	if (S_ISREG(st.st_mode) && (n = pread(fd, head, sizeof(head), 0)) < 0)
		report_trouble("cannot read \"%s\": %s", path,
		    strerror(errno));
	if (S_ISDIR(st.st_mode))
		read_maildir(run, path);
	else if (n == 0 || is_mail((struct slice){ head, (size_t)n }))
		read_mails(run, path, fd);
	else
		read_table(run, path);
	close(fd);
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
write_touches(struct run *run, const struct options *o)
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
	return cli_finish(run->cli, NULL, out, run->rejected ||
	    run->records_rejected + run->counts[MAILTOUCH_REJECTED] > 0);
}

static int
run_command(const struct cli *cli, const struct options *o)
{
	const struct side leads = { COLUMNS_LEAD, lead_reads,
		sizeof(struct mailtouch_lead), take_lead, NULL };
	const struct side log = { COLUMNS_TOUCH, log_reads,
		sizeof(struct logged), take_logged, NULL };
	struct run run = { .cli = cli };
	struct rollup *rules = contactlog_rollup(cli);
	struct fault fault;
	size_t i;
	int status, k;

	run.mails = mailtouch_open(rules, &fault);
	if (run.mails == NULL)
		report_trouble("%s", fault.text);
	for (i = 0; i < o->own.count; i++) {
		struct slice rest = slice_of(o->own.items[i]);

		while (rest.at != NULL)
			mailtouch_own(run.mails, slice_cut(&rest, ','));
	}
	run.rejected = side_read(cli, o->leads, &leads, &run);
	if (o->log != NULL && access(o->log, F_OK) == 0)
		run.rejected |= side_read(cli, o->log, &log, &run);
	open_rejects(&run);
	for (k = 0; k < cli->operand_count; k++)
		read_path(&run, cli->operand[k]);
	if (cli->operand_count == 0)
		read_path(&run, "-");
	status = write_touches(&run, o);
	mailtouch_close(run.mails);
	rollup_close(rules);
	return status;
}

int
main(int argc, char **argv)
{
	struct options o = { .leads = NULL };
	const struct cli_option options[] = {
		OPTION_LIST('O', "own", "DOMAIN", &o.own,
		    "our own domain or address; may be repeated"),
		OPTION_FILE('l', "leads", &o.leads,
		    "the leads, with lead_id and email"),
		OPTION_FILE(0, "log", &o.log,
		    "the contact log, whose mails are known already"),
		OPTION_WRITTEN('u', "unknown", &o.unknown,
		    "addresses of no lead go here"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "mail headers become rows for the contact log",
		.operands = "[mailbox ...]",
		.options = options,
		.common = CLI_REJECTS | CLI_TABLE | CLI_QUIET | CLI_TODAY,
		.tables = "autoreply reply-mark columns freemail "
		    "domain-suffix platform",
		.many_operands = true,
		.adds = mailtouch_names,
		.sides = (const struct cli_side[]){
			{ "leads", COLUMNS_LEAD, lead_reads },
			{ "log", COLUMNS_TOUCH, log_reads }, { NULL, COLUMNS_NONE, NULL } },
	};
	int status;

	cli_start(&cli, argc, argv);
	if (o.own.count == 0)
		cli_usage("--own is missing: name your own mail domain, as "
		    "example.com");
	if (o.leads == NULL)
		cli_usage("--leads is missing: name the file of leads");
	status = run_command(&cli, &o);
	return status;
}
