/* zipfile.h - small archives for tests, of parts given as text */
#ifndef ZIPFILE_H
#define ZIPFILE_H

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "unit.h"

struct zipfile_part {
	const char *name, *text;
};

/* Writes the parts (ends with name NULL) and opens the archive. */
static int
zipfile_open(const struct zipfile_part *parts)
{
	char path[] = "/tmp/fairlead-zip-XXXXXX";
	int fd = mkstemp(path);
	zipFile zip;

	ck_assert_int_ge(fd, 0);
	close(fd);
	zip = zipOpen(path, APPEND_STATUS_CREATE);
	ck_assert_ptr_nonnull(zip);
	for (; parts->name != NULL; parts++) {
		ck_assert_int_eq(zipOpenNewFileInZip(zip, parts->name, NULL,
		    NULL, 0, NULL, 0, NULL, Z_DEFLATED, 6), ZIP_OK);
		zipWriteInFileInZip(zip, parts->text,
		    (unsigned)strlen(parts->text));
		zipCloseFileInZip(zip);
	}
	zipClose(zip, NULL);
	fd = open(path, O_RDONLY);
	unlink(path);
	ck_assert_int_ge(fd, 0);
	return fd;
}

/* The least that makes a workbook of two sheets. */
#define ZIPFILE_BOOK { "xl/workbook.xml", "<workbook><sheets>" \
	"<sheet name=\"One\" r:id=\"a\" xmlns:r=\"r\"/>" \
	"<sheet name=\"Two\" r:id=\"b\" xmlns:r=\"r\" state=\"hidden\"/>" \
	"</sheets></workbook>" }, \
	{ "xl/_rels/workbook.xml.rels", "<Relationships>" \
	"<Relationship Id=\"a\" Target=\"worksheets/one.xml\"/>" \
	"<Relationship Id=\"b\" Target=\"/xl/worksheets/two.xml\"/>" \
	"</Relationships>" }

#endif
