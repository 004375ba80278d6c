/*
 * encode.c - iconv where there is more than ASCII
 */
#include <iconv.h>
#include <stdlib.h>

#include "encoding/encode.h"
#include "base/text.h"

/* No character of UTF-8 becomes longer than twice its bytes. */
enum { GROWTH = 2 };

struct encoder {
	iconv_t how;
};

struct encoder *
encoder_open_gb18030(struct fault *fault)
{
	iconv_t how = iconv_open("GB18030", "UTF-8");
	struct encoder *e;

	if (how == (iconv_t)-1) {
		fault_set(fault, "this system cannot write GB18030 (glibc: "
		    "install its gconv modules); write UTF-8 with "
		    "--for excel");
		return NULL;
	}
	e = xmalloc(sizeof(*e));
	e->how = how;
	return e;
}

void
encoder_close(struct encoder *e)
{
	if (e == NULL)
		return;
	iconv_close(e->how);
	free(e);
}

bool
encoder_add(struct encoder *e, struct slice text, struct buffer *out)
{
	size_t ascii = text_ascii_prefix(text);
	char *from = (char *)text.at + ascii, *to;
	size_t left = text.len - ascii, room = left * GROWTH;
	size_t before = out->len;

	buffer_add(out, (struct slice){ text.at, ascii });
	if (left == 0)
		return true;
	if (!buffer_reserve(out, room))
		return false;
	to = out->data + out->len;
	if (iconv(e->how, &from, &left, &to, &room) == (size_t)-1) {
		iconv(e->how, NULL, NULL, NULL, NULL);
		out->len = before;
		return false;
	}
	out->len = (size_t)(to - out->data);
	return true;
}
