/*
 * conformance - a CSV file as the reader sees it, in JSON: an array of
 * records, each an array of strings.  Status 2 and the line on standard
 * error when the reader refuses the file.  Used by tests/corpus/data.py.
 */
#include <fcntl.h>
#include <stdio.h>

#include "csv/reader.h"

static void
put_string(struct slice s)
{
	size_t i;

	putchar('"');
	for (i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.at[i];

		if (c < 0x20 || c == '"' || c == '\\')
			printf("\\u%04x", c);
		else
			putchar(c);
	}
	putchar('"');
}

int
main(int argc, char **argv)
{
	int fd = argc > 1 ? open(argv[1], O_RDONLY) : 0;
	struct reader *r;
	struct record record;
	enum reader_status status;
	size_t records = 0, i, width = 0;

	if (fd < 0) {
		perror(argv[1]);
		return 2;
	}
	r = reader_open_fd(fd, NULL);
	putchar('[');
	while ((status = reader_next(r, &record)) == READER_RECORD) {
		if (records == 0) {
			width = record.count;
			reader_set_width(r, width);
		} else if (record.flaw != RECORD_REGULAR) {
			fprintf(stderr, "%lu: flawed record\n", record.line);
			reader_close(r);
			return 1;
		}
		printf("%s[", records++ ? "," : "");
		for (i = 0; i < record.count; i++) {
			if (i > 0)
				putchar(',');
			put_string(record_value(&record, i));
		}
		putchar(']');
	}
	puts("]");
	if (status == READER_ERROR)
		fprintf(stderr, "%lu: %s\n", reader_fault_line(r),
		    reader_fault(r));
	else if (records == 0)
		fprintf(stderr, "1: empty; a file starts with a header\n");
	reader_close(r);
	return status == READER_ERROR || records == 0 ? 2 : 0;
}
