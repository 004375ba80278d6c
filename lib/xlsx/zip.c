/*
 * zip.c - minizip over a descriptor, expat behind it
 */
#include <stdio.h>
#include <stdlib.h>
#include <unzip.h>

#include "base/mem.h"
#include "base/spool.h"
#include "xlsx/zip.h"

/*
 * A sheet of a million rows unpacks to a few GiB at the most, and XML to
 * about 20 times its packed size; what does more was made to burst.
 */
#define UNPACKED_MOST ((uint64_t)8 << 30)
#define RATIO_FROM ((uint64_t)64 << 20)
enum { RATIO_MOST = 250, PIECE = 64 << 10 };

struct xlsxzip {
	struct spool spool;
	uint64_t at;
	unzFile file;
	uint64_t packed, unpacked;	/* of the part under way */
};

/* ---- reading at any place --------------------------------------------- */

static voidpf ZCALLBACK
open_io(voidpf opaque, const void *name, int mode)
{
	(void)name;
	(void)mode;
	return opaque;
}

static uLong ZCALLBACK
read_io(voidpf opaque, voidpf stream, void *to, uLong size)
{
	struct xlsxzip *zip = opaque;
	size_t done = spool_read(&zip->spool, zip->at, to, size);

	(void)stream;
	zip->at += done;
	return (uLong)done;
}

static ZPOS64_T ZCALLBACK
tell_io(voidpf opaque, voidpf stream)
{
	(void)stream;
	return (ZPOS64_T)((struct xlsxzip *)opaque)->at;
}

static long ZCALLBACK
seek_io(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
	struct xlsxzip *zip = opaque;

	(void)stream;
	switch (origin) {
	case ZLIB_FILEFUNC_SEEK_CUR:
		zip->at += offset;
		return 0;
	case ZLIB_FILEFUNC_SEEK_END:
		zip->at = zip->spool.size + offset;
		return 0;
	default:
		zip->at = offset;
		return 0;
	}
}

static int ZCALLBACK
close_io(voidpf opaque, voidpf stream)
{
	(void)opaque;
	(void)stream;
	return 0;
}

static int ZCALLBACK
error_io(voidpf opaque, voidpf stream)
{
	(void)opaque;
	(void)stream;
	return 0;
}

/* ---- the archive ------------------------------------------------------ */

struct xlsxzip *
xlsxzip_open(int fd, struct slice head, struct fault *fault)
{
	struct xlsxzip *zip = xcalloc(1, sizeof(*zip));
	zlib_filefunc64_def io = { .zopen64_file = open_io,
		.zread_file = read_io, .ztell64_file = tell_io,
		.zseek64_file = seek_io, .zclose_file = close_io,
		.zerror_file = error_io, .opaque = zip };

	if (!spool_open(&zip->spool, fd, head, fault)) {
		xlsxzip_close(zip);
		return NULL;
	}
	zip->file = unzOpen2_64("", &io);
	if (zip->file != NULL && zip->spool.error == 0)
		return zip;
	if (spool_check(&zip->spool, fault))
		fault_set(fault, "a workbook that ends too soon or is damaged; "
		    "fetch or save it again");
	xlsxzip_close(zip);
	return NULL;
}

void
xlsxzip_close(struct xlsxzip *zip)
{
	if (zip == NULL)
		return;
	if (zip->file != NULL)
		unzClose(zip->file);
	spool_close(&zip->spool);
	free(zip);
}

bool
xlsxzip_has(struct xlsxzip *zip, const char *name)
{
	return unzLocateFile(zip->file, name, 2) == UNZ_OK ||
	    zip->spool.error != 0;
}

bool
xlsxzip_begin(struct xlsxzip *zip, const char *name, struct fault *fault)
{
	unz_file_info64 info;

	if (!xlsxzip_has(zip, name))
		return fault_set(fault, "a workbook without its part %s; "
		    "save it again", name);
	if (unzGetCurrentFileInfo64(zip->file, &info, NULL, 0, NULL, 0, NULL,
	    0) != UNZ_OK || unzOpenCurrentFile(zip->file) != UNZ_OK ||
	    zip->spool.error != 0)
		return spool_check(&zip->spool, fault) && fault_set(fault,
		    "the part %s of the workbook is damaged or has a "
		    "password; save it again", name);
	zip->packed = info.compressed_size;
	zip->unpacked = 0;
	return true;
}

void
xlsxzip_end(struct xlsxzip *zip)
{
	unzCloseCurrentFile(zip->file);
}

static void *
resize(void *old, size_t size)
{
	return xrealloc(old, size, 1);
}

XML_Parser
xlsxzip_parser(void *context, XML_StartElementHandler start,
    XML_EndElementHandler end, XML_CharacterDataHandler text)
{
	static const XML_Memory_Handling_Suite memory = { xmalloc, resize,
		free };
	XML_Parser parser = XML_ParserCreate_MM(NULL, &memory, NULL);

	XML_SetUserData(parser, context);
	XML_SetElementHandler(parser, start, end);
	XML_SetCharacterDataHandler(parser, text);
	return parser;
}

static bool
is_bomb(const struct xlsxzip *zip)
{
	return zip->unpacked > UNPACKED_MOST ||
	    (zip->unpacked > RATIO_FROM &&
	    zip->unpacked / RATIO_MOST > zip->packed);
}

int
xlsxzip_feed(struct xlsxzip *zip, XML_Parser parser, struct fault *fault)
{
	void *piece = XML_GetBuffer(parser, PIECE);
	int got = piece == NULL ? -1 :
	    unzReadCurrentFile(zip->file, piece, PIECE);

	if (!spool_check(&zip->spool, fault))
		return -1;
	if (got < 0) {
		fault_set(fault, "a workbook that is damaged; save it again");
		return -1;
	}
	zip->unpacked += (uint64_t)got;
	if (is_bomb(zip)) {
		fault_set(fault, "a workbook that unpacks to more than a "
		    "spreadsheet can hold; it was not made by a spreadsheet "
		    "program");
		return -1;
	}
	if (XML_ParseBuffer(parser, got, got == 0) == XML_STATUS_ERROR) {
		fault_set(fault, "a workbook whose XML is broken (%s); save "
		    "it again", XML_ErrorString(XML_GetErrorCode(parser)));
		return -1;
	}
	return got > 0;
}

bool
xlsxzip_parse(struct xlsxzip *zip, const char *name, void *context,
    XML_StartElementHandler start, XML_EndElementHandler end,
    XML_CharacterDataHandler text, struct fault *fault)
{
	XML_Parser parser;
	int more;

	if (!xlsxzip_begin(zip, name, fault))
		return false;
	parser = xlsxzip_parser(context, start, end, text);
	while ((more = xlsxzip_feed(zip, parser, fault)) > 0)
		;
	XML_ParserFree(parser);
	xlsxzip_end(zip);
	return more == 0;
}

const char *
xlsxzip_local(const char *name)
{
	const char *colon = strchr(name, ':');

	return colon == NULL ? name : colon + 1;
}

const char *
xlsxzip_attribute(const char *const *attributes, const char *name)
{
	for (; attributes[0] != NULL; attributes += 2)
		if (strcmp(attributes[0], name) == 0 ||
		    strcmp(xlsxzip_local(attributes[0]), name) == 0)
			return attributes[1];
	return NULL;
}
