/*
 * files.c - mails read, messages written
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "base/say.h"
#include "csv/raw.h"
#include "mail/files.h"
#include "mail/mime.h"

enum { HEAD = 4096 };		/* bytes that tell a mail */

static const char header[] = "message_id,from,reply_to,to,cc,subject,body,"
    "attachments,send_date,in_reply_to\n";

static bool
is_mail(const char *path)
{
	char head[HEAD];
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? -1 : pread(fd, head, sizeof(head), 0);

	if (fd >= 0)
		close(fd);
	return n > 0 && mime_is_mail((struct slice){ head, (size_t)n });
}

/* The id without its brackets, else where the mail stands. */
static void
add_id(struct buffer *out, const struct mime *mime, const char *path,
    unsigned long line)
{
	struct slice id = slice_trim(buffer_slice(
	    &mime->fields[MIME_MESSAGE_ID]));
	struct buffer place = { 0 };

	if (id.len > 2 && *id.at == '<' && id.at[id.len - 1] == '>')
		id = (struct slice){ id.at + 1, id.len - 2 };
	buffer_format(&place, "%s:%lu", path, line);
	raw_add_field(out, id.len > 0 ? id : buffer_slice(&place));
	buffer_release(&place);
}

static void
add_message(struct buffer *out, const struct mime *mime, const char *path,
    unsigned long line)
{
	static const enum mime_field fields[] = { MIME_FROM, MIME_REPLY_TO,
		MIME_TO, MIME_CC, MIME_SUBJECT };
	char day[11] = "";
	size_t i;

	add_id(out, mime, path, line);
	for (i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		buffer_add_byte(out, ',');
		raw_add_field(out, buffer_slice(&mime->fields[fields[i]]));
	}
	buffer_add_byte(out, ',');
	raw_add_field(out, buffer_slice(&mime->body));
	buffer_add_byte(out, ',');
	raw_add_field(out, buffer_slice(&mime->attachments));
	buffer_add_byte(out, ',');
	if (mime->date != DATE_NONE)
		buffer_add(out, slice_of(date_format_iso(day, mime->date)));
	buffer_add_byte(out, ',');
	raw_add_field(out, buffer_slice(&mime->fields[MIME_IN_REPLY_TO]));
	buffer_add_byte(out, '\n');
}

static void
read_mails(struct buffer *out, const char *path, bool all)
{
	struct buffer bytes = { 0 };
	struct slice rest, message;
	unsigned long line = 0, next = 0;

	if (!is_mail(path))
		report_trouble("%s: no mail; give mails or one file of "
		    "messages, not both", path);
	if (!raw_read(path, &bytes))
		report_trouble("cannot open \"%s\": %s", path,
		    say_trouble(errno));
	rest = buffer_slice(&bytes);
	while (mime_next(&rest, &message, &next)) {
		struct fault fault = { "" };
		struct mime mime;

		if (!mime_read(&mime, message, all, &fault))
			report_trouble("%s:%lu: %s", path, line + 1,
			    fault.text);
		add_message(out, &mime, path, line + 1);
		mime_release(&mime);
		line = next;
	}
	buffer_release(&bytes);
}

/* A file without a name, which is gone when the program ends. */
static int
write_temporary(const struct buffer *bytes)
{
	FILE *file = tmpfile();
	int fd;

	if (file == NULL || fwrite(bytes->data, 1, bytes->len, file) !=
	    bytes->len || fflush(file) != 0)
		report_trouble("cannot write a temporary file: %s",
		    say_trouble(errno));
	rewind(file);
	fd = dup(fileno(file));
	if (fd < 0)
		report_trouble("cannot write a temporary file: %s",
		    say_trouble(errno));
	fclose(file);
	return fd;
}

void
mailfiles_take(struct cli *cli, bool all)
{
	static char path[32], *operand[] = { path, NULL };
	struct buffer bytes = { 0 };
	int i;

	if (cli_file(cli) == NULL || (cli->operand_count == 1 &&
	    !is_mail(cli->operand[0])))
		return;
	buffer_add(&bytes, slice_of(header));
	for (i = 0; i < cli->operand_count; i++)
		read_mails(&bytes, cli->operand[i], all);
	snprintf(path, sizeof(path), "/dev/fd/%d", write_temporary(&bytes));
	buffer_release(&bytes);
	cli->operand = operand;
	cli->operand_count = 1;
}
