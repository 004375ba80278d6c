/*
 * fuzz_workbook.c - a workbook of which one part is the input: what comes out
 * is CSV that a reader takes, or a fault.
 */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include <zip.h>

#include "csv/reader.h"
#include "xlsx/in.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { PARTS = 5 };
static const struct { const char *name, *text; } parts[PARTS] = {
	{ "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"s\">"
	  "<v>0</v></c><c s=\"1\"><v>45404.5</v></c></row></sheetData>"
	  "</worksheet>" },
	{ "xl/workbook.xml", "<workbook><sheets><sheet name=\"A\" r:id=\"a\" "
	  "xmlns:r=\"r\"/></sheets></workbook>" },
	{ "xl/_rels/workbook.xml.rels", "<Relationships><Relationship "
	  "Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>" },
	{ "xl/sharedStrings.xml", "<sst><si><t>a_x000D_b</t></si></sst>" },
	{ "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/>"
	  "<xf numFmtId=\"14\"/></cellXfs></styleSheet>" },
};

static void
put(zipFile zip, const char *name, const void *bytes, size_t len)
{
	zipOpenNewFileInZip(zip, name, NULL, NULL, 0, NULL, 0, NULL,
	    Z_DEFLATED, 0);
	zipWriteInFileInZip(zip, bytes, (unsigned)len);
	zipCloseFileInZip(zip);
}

static void
read_all(struct xlsxin *in)
{
	struct reader *r = reader_open((struct reader_source){ xlsxin_read,
		in, NULL }, NULL);
	struct record record;

	while (reader_next(r, &record) == READER_RECORD)
		continue;
	reader_close(r);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char path[] = "/tmp/fuzz-workbook-XXXXXX";
	int fd = mkstemp(path), i;
	struct fault fault;
	struct xlsxin *in;
	zipFile zip;

	if (size == 0 || fd < 0)
		return 0;
	zip = zipOpen(path, APPEND_STATUS_CREATE);
	for (i = 0; i < PARTS; i++) {
		if (i == data[0] % PARTS)
			put(zip, parts[i].name, data + 1, size - 1);
		else
			put(zip, parts[i].name, parts[i].text,
			    strlen(parts[i].text));
	}
	zipClose(zip, NULL);
	close(fd);
	fd = open(path, O_RDONLY);
	unlink(path);
	in = xlsxin_open(fd, SLICE_EMPTY, data[0] & 0x80 ? "A" : NULL,
	    &fault);
	if (in != NULL)
		read_all(in);
	xlsxin_close(in);
	close(fd);
	return 0;
}
