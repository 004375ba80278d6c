/*
 * zip.c - minizip over a descriptor, expat behind it
 */
#include <ctype.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unzip.h>

#include "base/mem.h"
#include "base/spool.h"
#include "rule/settings.h"
#include "set/nameset.h"
#include "xlsx/zip.h"

/*
 * A sheet of a million rows unpacks to a few GiB at the most, and XML to
 * about 20 times its packed size; what does more was made to burst.
 */
#define UNPACKED_MOST ((uint64_t)8 << 30)
#define RATIO_FROM ((uint64_t)64 << 20)
enum { RATIO_MOST = 250, PIECE = 64 << 10, NAME_MOST = 256 };
/* minizip reads what an archive lists byte by byte. */
enum { WINDOW = 4 << 10 };

struct xlsxzip {
	struct spool spool;
	uint64_t at;
	char window[WINDOW];	/* of the file, for short reads */
	uint64_t window_at;
	size_t window_len;
	unzFile file;
	struct nameset *names;	/* of the parts, in lower case; place + 1 */
	unz64_file_pos *places;
	size_t count, room;
	uint64_t packed, unpacked;	/* of the part under way */
};

/* Of the parser at work, whose memory functions have no context. */
static struct {
	size_t taken, most;	/* bytes of memory */
	bool typed;		/* a document type with declarations */
} xml;

/* ---- reading at any place --------------------------------------------- */

static voidpf ZCALLBACK
open_io(voidpf opaque, const void *name, int mode)
{
	(void)name;
	(void)mode;
	return opaque;
}

/* Few bytes, through the window. */
static size_t
read_short(struct xlsxzip *zip, void *to, size_t size)
{
	uint64_t from = zip->at - zip->window_at;

	if (zip->at < zip->window_at || from + size > zip->window_len) {
		zip->window_at = zip->at;
		zip->window_len = spool_read(&zip->spool, zip->at,
		    zip->window, WINDOW);
		from = 0;
	}
	if (size > zip->window_len)
		size = zip->window_len;
	memcpy(to, zip->window + from, size);
	return size;
}

static uLong ZCALLBACK
read_io(voidpf opaque, voidpf stream, void *to, uLong size)
{
	struct xlsxzip *zip = opaque;
	size_t done = size < WINDOW / 4 ? read_short(zip, to, size) :
	    spool_read(&zip->spool, zip->at, to, size);

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

/* In lower case, as parts are found whatever the case. */
static struct slice
part_key(char key[NAME_MOST], const char *name)
{
	size_t len = strlen(name), i;

	for (i = 0; i < len && i < NAME_MOST; i++)
		key[i] = (char)tolower((unsigned char)name[i]);
	return (struct slice){ key, i };
}

/* Where each part lies, so that none is searched for from the start. */
static bool
list_parts(struct xlsxzip *zip)
{
	char name[NAME_MOST], key[NAME_MOST];
	unz_file_info64 info;
	int status = unzGoToFirstFile(zip->file);

	zip->names = nameset_new();
	for (; status == UNZ_OK; status = unzGoToNextFile(zip->file)) {
		uint32_t *place;

		if (unzGetCurrentFileInfo64(zip->file, &info, name,
		    sizeof(name), NULL, 0, NULL, 0) != UNZ_OK)
			return false;
		/* No part that is looked for has so long a name. */
		if (info.size_filename >= sizeof(name))
			continue;
		place = nameset_count(zip->names, part_key(key, name));
		if (*place != 0)
			continue;
		GROW(zip->places, zip->count, zip->room);
		if (unzGetFilePos64(zip->file,
		    &zip->places[zip->count]) != UNZ_OK)
			return false;
		*place = (uint32_t)++zip->count;
	}
	return status == UNZ_END_OF_LIST_OF_FILE;
}

struct xlsxzip *
xlsxzip_open(int fd, struct slice head, struct fault *fault)
{
	struct xlsxzip *zip = xcalloc(1, sizeof(*zip));
	zlib_filefunc64_def io = { .zopen64_file = open_io,
		.zread_file = read_io, .ztell64_file = tell_io,
		.zseek64_file = seek_io, .zclose_file = close_io,
		.zerror_file = error_io, .opaque = zip };
	int64_t mib;
	const struct setting wanted = { "workbook_xml_mib", &mib };

	if (!spool_open(&zip->spool, fd, head, fault) ||
	    !settings_read("limit", &wanted, 1, fault)) {
		xlsxzip_close(zip);
		return NULL;
	}
	xml.most = (size_t)mib << 20;
	zip->file = unzOpen2_64("", &io);
	if (zip->file != NULL && list_parts(zip) && zip->spool.error == 0)
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
	nameset_free(zip->names);
	free(zip->places);
	free(zip);
}

bool
xlsxzip_has(struct xlsxzip *zip, const char *name)
{
	char key[NAME_MOST];
	uint32_t place = nameset_get(zip->names, part_key(key, name));

	return zip->spool.error != 0 || (place > 0 && unzGoToFilePos64(
	    zip->file, &zip->places[place - 1]) == UNZ_OK);
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

/* Memory for the parser, as long as it keeps to its share. */
static void *
resize(void *old, size_t size)
{
	max_align_t *block = old == NULL ? NULL : (max_align_t *)old - 1;
	size_t before = block == NULL ? 0 : *(size_t *)block;

	if (size > xml.most || xml.taken - before > xml.most - size)
		return NULL;
	xml.taken += size - before;
	block = xrealloc(block, 1, sizeof(*block) + size);
	*(size_t *)block = size;
	return block + 1;
}

static void *
allot(size_t size)
{
	return resize(NULL, size);
}

static void
give_back(void *old)
{
	max_align_t *block = old == NULL ? NULL : (max_align_t *)old - 1;

	if (block != NULL)
		xml.taken -= *(size_t *)block;
	free(block);
}

static void XMLCALL
start_type(void *context, const char *name, const char *system_id,
    const char *public_id, int has_declarations)
{
	(void)context;
	(void)name;
	(void)system_id;
	(void)public_id;
	xml.typed |= has_declarations != 0;
}

XML_Parser
xlsxzip_parser(void *context, XML_StartElementHandler start,
    XML_EndElementHandler end, XML_CharacterDataHandler text)
{
	static const XML_Memory_Handling_Suite memory = { allot, resize,
		give_back };
	XML_Parser parser;

	xml.typed = false;
	parser = XML_ParserCreate_MM(NULL, &memory, NULL);
	XML_SetStartDoctypeDeclHandler(parser, start_type);
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

static bool
too_large(struct fault *fault)
{
	return fault_set(fault, "a workbook with tags of more than %zu MiB; "
	    "it was not made by a spreadsheet program", xml.most >> 20);
}

int
xlsxzip_unpack(struct xlsxzip *zip, void *to, unsigned size,
    struct fault *fault)
{
	int got = unzReadCurrentFile(zip->file, to, size);

	/* At the end, whether the bytes are those that were packed. */
	if (got == 0 && unzCloseCurrentFile(zip->file) == UNZ_CRCERROR)
		got = UNZ_CRCERROR;
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
	return got;
}

bool
xlsxzip_judge(XML_Parser parser, enum XML_Status status, struct fault *fault)
{
	enum XML_Error error;

	if (status == XML_STATUS_ERROR) {
		error = XML_GetErrorCode(parser);
		if (error == XML_ERROR_NO_MEMORY)
			return too_large(fault);
		return fault_set(fault, "a workbook whose XML is broken (%s); "
		    "save it again", XML_ErrorString(error));
	}
	return !xml.typed || fault_set(fault, "a workbook with a document "
	    "type, which may give its text another meaning; it was not made "
	    "by a spreadsheet program");
}

int
xlsxzip_feed(struct xlsxzip *zip, XML_Parser parser, struct fault *fault)
{
	void *piece = XML_GetBuffer(parser, PIECE);
	int got;

	if (piece == NULL) {
		too_large(fault);
		return -1;
	}
	got = xlsxzip_unpack(zip, piece, PIECE, fault);
	if (got < 0 || !xlsxzip_judge(parser, XML_ParseBuffer(parser, got,
	    got == 0), fault))
		return -1;
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
