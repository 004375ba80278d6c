/*
 * fuzz_mbox - stored mail: no crash, and the same messages however few bytes
 * come at once
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "touch/mbox.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct feed {
	const char *at;
	size_t left, most;	/* bytes at once */
};

static ssize_t
feed_read(void *context, char *to, size_t size)
{
	struct feed *feed = context;

	if (size > feed->left)
		size = feed->left;
	if (size > feed->most)
		size = feed->most;
	if (size > 0)
		memcpy(to, feed->at, size);
	feed->at += size;
	feed->left -= size;
	return (ssize_t)size;
}

/* How many messages there are, and bytes of their headers. */
static size_t
count(const uint8_t *data, size_t size, size_t most)
{
	struct feed feed = { (const char *)data, size, most };
	struct mbox *mbox = mbox_open((struct reader_source){ feed_read,
	    &feed, NULL });
	struct mbox_message mail;
	size_t sum = 0, i;

	while (mbox_next(mbox, &mail))
		for (sum++, i = 0; i < MBOX_FIELDS; i++)
			sum += mail.fields[i].len << 8;
	if (mbox_error(mbox) != 0)
		abort();
	mbox_close(mbox);
	return sum;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (count(data, size, size + 1) != count(data, size, 7))
		abort();
	return 0;
}
