/*
 * xlsx.c - .xlsx workbooks (xlsx/in.h) as a format
 */
#include <stdlib.h>

#include "base/mem.h"
#include "format/kind.h"
#include "xlsx/in.h"

struct book {
	struct xlsxin *in;
	struct format_asked asked;
};

static void *
open_book(int fd, struct slice head, const struct format_asked *asked,
    struct fault *fault)
{
	struct xlsxin *in = xlsxin_open(fd, head, asked->sheet, fault);
	struct book *book;

	if (in == NULL)
		return NULL;
	book = xmalloc(sizeof(*book));
	*book = (struct book){ in, *asked };
	return book;
}

static void
close_book(void *context)
{
	struct book *book = context;

	xlsxin_close(book->in);
	free(book);
}

static ssize_t
read_book(void *context, char *to, size_t size)
{
	return xlsxin_read(((struct book *)context)->in, to, size);
}

static const char *
fault_of(const void *context)
{
	return xlsxin_fault(((const struct book *)context)->in);
}

static bool
note_of(const void *context, size_t n, bool ended, struct fault *note)
{
	const struct book *book = context;

	return formatkind_workbook_note(&(struct format_workbook){
	    xlsxin_sheet(book->in), xlsxin_sheets(book->in),
	    book->asked.sheet != NULL, xlsxin_unstored(book->in) }, n, ended,
	    note);
}

static bool
is_doubtful(const void *context)
{
	return xlsxin_unstored(((const struct book *)context)->in) > 0;
}

const struct format_kind formatxlsx_kind = {
	.name = "workbook", .sheets = true, .is = xlsxin_is,
	.open = open_book, .close = close_book, .read = read_book,
	.fault = fault_of, .note = note_of, .doubtful = is_doubtful,
};
