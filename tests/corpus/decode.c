/*
 * decode - standard input in UTF-8, as lead-import reads it, behind a first
 * line that names the encoding, with ? behind it when that is doubtful.  Status 2 when it is refused.  Used by
 * tests/corpus/charsets.py.
 */
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "encoding/decode.h"

static ssize_t
read_fd(void *context, char *to, size_t size)
{
	return read(*(int *)context, to, size);
}

int
main(void)
{
	int fd = STDIN_FILENO;
	struct fault fault = { "" };
	struct decoder *d = decoder_open((struct reader_source){ read_fd, &fd, NULL },
	    CHARSET_AUTO, &fault);
	static char text[1 << 20];
	size_t len = 0;
	ssize_t n;

	if (d == NULL)
		return 2;
	while (len < sizeof(text) && (n = decoder_read(d, text + len,
	    sizeof(text) - len)) > 0)
		len += (size_t)n;
	if (len == sizeof(text) || n < 0) {
		fprintf(stderr, "decode: %s\n", decoder_fault(d));
		return 2;
	}
	printf("%s%s\n", charset_name(decoder_guess(d)->charset),
	    decoder_guess(d)->poor || decoder_guess(d)->rival ? "?" : "");
	fwrite(text, 1, len, stdout);
	decoder_close(d);
	return 0;
}
