/*
 * twoways.h - a sheet read as ever, and once more by expat alone
 *
 * A prefix at the parent of rows and texts means nothing, but no regular
 * element is looked for there.
 */
#ifndef TWOWAYS_H
#define TWOWAYS_H

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "base/mem.h"
#include "xlsx/in.h"

struct twoways_result {
	struct buffer rows;
	bool failed;
	char fault[sizeof(((struct fault *)0)->text)];
	uint64_t unstored;
};

static void
twoways_put(zipFile zip, const char *name, struct slice text)
{
	zipOpenNewFileInZip(zip, name, NULL, NULL, 0, NULL, 0, NULL,
	    Z_DEFLATED, 0);
	zipWriteInFileInZip(zip, text.at, (unsigned)text.len);
	zipCloseFileInZip(zip);
}

/* The archive of a workbook; its descriptor. */
static int
twoways_open(struct slice sheet, struct slice strings)
{
	char path[] = "/tmp/fairlead-two-XXXXXX";
	int fd = mkstemp(path);
	zipFile zip = zipOpen(path, APPEND_STATUS_CREATE);

	twoways_put(zip, "xl/workbook.xml", SLICE("<workbook><sheets><sheet "
	    "name=\"One\" r:id=\"a\" xmlns:r=\"r\"/></sheets></workbook>"));
	twoways_put(zip, "xl/_rels/workbook.xml.rels", SLICE("<Relationships>"
	    "<Relationship Id=\"a\" Target=\"one.xml\"/></Relationships>"));
	twoways_put(zip, "xl/styles.xml", SLICE("<styleSheet><numFmts>"
	    "<numFmt numFmtId=\"164\" formatCode=\"00000\"/></numFmts>"
	    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf "
	    "numFmtId=\"164\"/></cellXfs></styleSheet>"));
	twoways_put(zip, "xl/one.xml", sheet);
	if (strings.len > 0)
		twoways_put(zip, "xl/sharedStrings.xml", strings);
	zipClose(zip, NULL);
	close(fd);
	fd = open(path, O_RDONLY);
	unlink(path);
	return fd;
}

static void
twoways_read(struct slice sheet, struct slice strings,
    struct twoways_result *result)
{
	int fd = twoways_open(sheet, strings);
	struct fault fault = { "" };
	struct xlsxin *in = xlsxin_open(fd, SLICE_EMPTY, NULL, &fault);
	char bytes[4096];
	ssize_t got = -1;

	*result = (struct twoways_result){ .failed = false };
	while (in != NULL && (got = xlsxin_read(in, bytes,
	    sizeof(bytes))) > 0)
		buffer_add(&result->rows, (struct slice){ bytes,
		    (size_t)got });
	result->failed = got < 0;
	if (in != NULL)
		result->unstored = xlsxin_unstored(in);
	if (got < 0)
		snprintf(result->fault, sizeof(result->fault), "%s",
		    in == NULL ? fault.text : xlsxin_fault(in));
	xlsxin_close(in);
	close(fd);
}

/* With x: at the tags of a name, written as "<sst" and "</sst". */
static void
twoways_prefix(struct buffer *to, struct slice text, const char *name)
{
	size_t len = strlen(name), i;

	to->len = 0;
	for (i = 0; i < text.len; i++) {
		struct slice rest = { text.at + i, text.len - i };
		size_t slash = rest.len > 1 && rest.at[1] == '/';

		buffer_add_byte(to, text.at[i]);
		if (*rest.at != '<' || rest.len < 1 + slash + len ||
		    memcmp(rest.at + 1 + slash, name, len) != 0)
			continue;
		buffer_add(to, slash ? SLICE("/x:") : SLICE("x:"));
		i += slash;
	}
}

/*
 * Whether both ways say the same: the rows or the fault; how many rows come
 * before a fault is left open.
 */
static bool
twoways_agree(struct slice sheet, struct slice strings)
{
	struct buffer slow_sheet = { 0 }, slow_strings = { 0 };
	struct twoways_result a, b;
	bool same;

	twoways_prefix(&slow_sheet, sheet, "sheetData");
	twoways_prefix(&slow_strings, strings, "sst");
	twoways_read(sheet, strings, &a);
	twoways_read(buffer_slice(&slow_sheet), buffer_slice(&slow_strings),
	    &b);
	same = a.failed == b.failed && (a.failed ? strcmp(a.fault,
	    b.fault) == 0 : a.unstored == b.unstored && slice_equal(
	    buffer_slice(&a.rows), buffer_slice(&b.rows)));
	if (!same)
		fprintf(stderr, "%.*s\n%.*s\nas ever: %s\n%.*s\nby expat: %s\n"
		    "%.*s\n", SLICE_PRINT(sheet), SLICE_PRINT(strings),
		    a.fault, SLICE_PRINT(buffer_slice(&a.rows)), b.fault,
		    SLICE_PRINT(buffer_slice(&b.rows)));
	buffer_release(&slow_sheet);
	buffer_release(&slow_strings);
	buffer_release(&a.rows);
	buffer_release(&b.rows);
	return same;
}

#endif
