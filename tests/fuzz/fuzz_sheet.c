/*
 * fuzz_sheet.c - rows and shared texts: what is taken without a parser is
 * what expat makes of the same bytes.
 */
#include "twoways.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What is between the tags of the parent. */
static void
wrap(struct buffer *to, struct slice before, const uint8_t *data, size_t size,
    struct slice after)
{
	buffer_add(to, before);
	buffer_add(to, (struct slice){ (const char *)data, size });
	buffer_add(to, after);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buffer sheet = { 0 }, strings = { 0 };
	/* A NUL separates rows and shared texts. */
	const uint8_t *end = size > 0 ? memchr(data, 0, size) : NULL;
	size_t rows = end == NULL ? size : (size_t)(end - data);

	wrap(&sheet, SLICE("<worksheet><sheetData>"), data, rows,
	    SLICE("</sheetData></worksheet>"));
	if (end != NULL)
		wrap(&strings, SLICE("<sst>"), end + 1, size - rows - 1,
		    SLICE("</sst>"));
	if (!twoways_agree(buffer_slice(&sheet), buffer_slice(&strings)))
		abort();
	buffer_release(&sheet);
	buffer_release(&strings);
	return 0;
}
