/* mailboxfiles.c - mailboxfiles.h: mboxes, Maildirs, messages, tables */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/say.h"
#include "base/text.h"
#include "front/input.h"
#include "touch/mailboxfiles.h"

static ssize_t
read_descriptor(void *context, char *to, size_t size)
{
	ssize_t got;

	do
		got = read(*(int *)context, to, size);
	while (got < 0 && errno == EINTR);
	return got;
}

static ssize_t
look_descriptor(void *context, uint64_t offset, char *to, size_t size)
{
	return offset > INT64_MAX ? -1 : pread(*(int *)context, to, size,
	    (off_t)offset);
}

/* The flag of a Maildir's file name: "1713.M2.host:2,DS". */
static bool
has_flag(const char *name, char flag)
{
	const char *info = strstr(name, ":2,");

	return info != NULL && strchr(info + 3, flag) != NULL;
}

static void
read_mails(struct mailboxfiles *files, const char *label, int fd)
{
	off_t start = lseek(fd, 0, SEEK_CUR);
	const struct mbox_look look = { look_descriptor, &fd,
		(uint64_t)start };
	const char *slash = strrchr(label, '/');
	struct mbox *mbox = mbox_open((struct reader_source){
	    read_descriptor, &fd, NULL });
	struct mbox_message mail;

	if (start >= 0)
		mbox_look(mbox, &look);
	while (mbox_next(mbox, &mail)) {
		if (has_flag(slash == NULL ? label : slash, 'D'))
			mail.fields[MBOX_DRAFT] = SLICE("D");
		files->take(files->context, label, &mail);
	}
	if (mbox_error(mbox) != 0)
		report_trouble("cannot read \"%s\": %s", label,
		    say_trouble(mbox_error(mbox)));
	mbox_close(mbox);
}

/* Headers as columns, one mail in a record. */
static void
read_table(struct mailboxfiles *files, const char *path)
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
	struct input *in = input_open_side(files->cli, path, COLUMNS_MESSAGE);
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
		files->take(files->context, path, &mail);
	}
	files->rejected += input_rejected(in);
	input_close(in);
}

/* Mail begins with "From " or a header; a table with names and commas. */
static bool
is_mail(struct slice head)
{
	size_t i, end = 0;

	if (slice_starts(head, SLICE("\xEF\xBB\xBF")))
		head.at += 3, head.len -= 3;
	while (head.len > 0 && (*head.at == '\n' || *head.at == '\r'))
		head.at++, head.len--;
	if (slice_starts(head, SLICE("From ")))
		return true;
	for (i = 0; i < head.len; i++) {
		if (head.at[i] == ':')
			return i > 0;
		/* Old programs write "Subject : pumps". */
		if (head.at[i] == ' ' || head.at[i] == '\t') {
			end = end ? end : i;
			continue;
		}
		if (end > 0)
			break;
		if (head.at[i] <= ' ' || head.at[i] > '~' ||
		    head.at[i] == ',' || head.at[i] == ';')
			break;
	}
	return false;
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The files of a folder whose names take says yes to, in bytewise order. */
static bool
read_folder(struct mailboxfiles *files, const char *path, const char *below,
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
		    say_trouble(errno));
	while (folder != NULL && (entry = readdir(folder)) != NULL) {
		if (!take(entry->d_name))
			continue;
		GROW(names, count, room);
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
		mailboxfiles_read(files, names[i]);
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
read_maildir(struct mailboxfiles *files, const char *path)
{
	bool any = read_folder(files, path, "cur", is_message);

	any |= read_folder(files, path, "new", is_message);
	if (any)
		read_folder(files, path, "", is_subfolder);
	else
		read_folder(files, path, "", is_eml);
}

void
mailboxfiles_read(struct mailboxfiles *files, const char *path)
{
	char head[512];
	struct stat st;
	ssize_t n = 0;
	int fd;

	if (strcmp(path, "-") == 0) {
		read_mails(files, "<stdin>", STDIN_FILENO);
		return;
	}
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0 || fstat(fd, &st) != 0)
		report_trouble("cannot open \"%s\": %s", path,
		    say_trouble(errno));
	if (S_ISREG(st.st_mode) && (n = pread(fd, head, sizeof(head), 0)) < 0)
		report_trouble("cannot read \"%s\": %s", path,
		    say_trouble(errno));
	if (S_ISDIR(st.st_mode))
		read_maildir(files, path);
	else if (n == 0 || is_mail((struct slice){ head, (size_t)n }))
		read_mails(files, path, fd);
	else
		read_table(files, path);
	close(fd);
}
