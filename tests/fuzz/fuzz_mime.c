/*
 * fuzz_mime - stored mails from strangers: no crash, no hang; what is read is
 * UTF-8, and a mail is inside of its mbox
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/text.h"
#include "mail/mime.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_text(const struct buffer *text)
{
	if (!text_is_utf8(buffer_slice(text)))
		abort();
}

static void
try_mail(struct slice message, bool all)
{
	struct fault fault;
	struct mime mime;
	size_t i;

	if (mime_read(&mime, message, all, &fault)) {
		for (i = 0; i < MIME_FIELDS; i++)
			check_text(&mime.fields[i]);
		check_text(&mime.body);
		check_text(&mime.attachments);
		if (mime.parts > MIME_PARTS_MOST)
			abort();
	}
	mime_release(&mime);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice rest, message;
	unsigned long line = 0;

	if (size == 0)
		return 0;
	rest = (struct slice){ (const char *)data + 1, size - 1 };
	(void)mime_is_mail(rest);
	while (mime_next(&rest, &message, &line)) {
		if (message.at < (const char *)data ||
		    message.at + message.len > (const char *)data + size)
			abort();
		try_mail(message, data[0] & 1);
	}
	return 0;
}
