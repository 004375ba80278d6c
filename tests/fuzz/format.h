/* format.h - any bytes through a format: CSV that a reader takes, or a fault */
#ifndef FUZZ_FORMAT_H
#define FUZZ_FORMAT_H

#include <stdlib.h>
#include <unistd.h>

#include "csv/reader.h"
#include "format/kind.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Reads all that the format makes of a file; head is its start. */
static inline void
fuzz_read(const struct format_kind *kind, int fd, struct slice head,
    const struct format_asked *asked)
{
	struct format_place place = { 0 };
	struct fault fault;
	void *book = kind->open(fd, head, asked, &fault);
	struct record record;
	struct reader *r;
	size_t i;

	if (book == NULL)
		return;
	r = reader_open((struct reader_source){ kind->read, book,
	    kind->fault },
	    &(struct reader_options){ .lenient = true, .any_bytes = true });
	while (reader_next(r, &record) == READER_RECORD)
		if (kind->place != NULL)
			kind->place(book, record.line, &place);
	reader_close(r);
	for (i = 0; kind->note != NULL && kind->note(book, i, true, &fault);
	    i++)
		continue;
	kind->close(book);
}

/* The same for bytes; the first one chooses what is asked. */
static inline int
fuzz_format(const struct format_kind *kind, const uint8_t *data, size_t size)
{
	static const char *const sheets[] = { NULL, NULL, "1", "A" };
	char path[] = "/tmp/fuzz-format-XXXXXX";
	int fd = mkstemp(path);
	struct format_asked asked = { 0 };

	if (fd < 0)
		return 0;
	unlink(path);
	if (size > 0) {
		struct slice file = { (const char *)data + 1, size - 1 };

		asked.sheet = sheets[data[0] & 3];
		if (write(fd, file.at, file.len) == (ssize_t)file.len)
			fuzz_read(kind, fd, (struct slice){ file.at,
			    file.len < FORMAT_HEAD ? file.len : FORMAT_HEAD },
			    &asked);
	}
	close(fd);
	return 0;
}

#endif
