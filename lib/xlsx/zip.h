/*
 * zip.h - the parts of a workbook, parsed as they are unpacked
 *
 * A part is unpacked piece by piece into expat, never held whole.  Limits keep
 * an archive made to burst from doing so.
 */
#ifndef XLSX_ZIP_H
#define XLSX_ZIP_H

#include <expat.h>

#include "base/fault.h"
#include "base/slice.h"

struct xlsxzip;

/*
 * The archive behind a descriptor, which stays the caller's; what cannot be
 * read at any place (a pipe) is copied to a temporary file first, behind the
 * head that was read from it already.  NULL with a fault.
 */
struct xlsxzip *xlsxzip_open(int fd, struct slice head, struct fault *fault);
void xlsxzip_close(struct xlsxzip *zip);

/*
 * Whether there is a part of that name (case does not count).  Once the file
 * could not be read this is true as well, and who begins the part is told.
 */
bool xlsxzip_has(struct xlsxzip *zip, const char *name);

/*
 * Opens a part for xlsxzip_feed(); one at a time.  False with a fault when it
 * is missing or too large to be true.
 */
bool xlsxzip_begin(struct xlsxzip *zip, const char *name,
    struct fault *fault);
/* A parser with these handlers, to be freed with XML_ParserFree(). */
XML_Parser xlsxzip_parser(void *context, XML_StartElementHandler start,
    XML_EndElementHandler end, XML_CharacterDataHandler text);
/*
 * Unpacks the next piece into a parser: 1, or 0 when that was the last, or
 * -1 with a fault (damaged, no XML, too large).
 */
int xlsxzip_feed(struct xlsxzip *zip, XML_Parser parser,
    struct fault *fault);
void xlsxzip_end(struct xlsxzip *zip);

/*
 * The two halves of it: the next bytes of the part, 0 behind the last, -1 with
 * a fault; and what the parser made of some.  False with a fault.
 */
int xlsxzip_unpack(struct xlsxzip *zip, void *to, unsigned size,
    struct fault *fault);
bool xlsxzip_judge(XML_Parser parser, enum XML_Status status,
    struct fault *fault);

/* A part as a whole through a parser with these handlers. */
bool xlsxzip_parse(struct xlsxzip *zip, const char *name, void *context,
    XML_StartElementHandler start, XML_EndElementHandler end,
    XML_CharacterDataHandler text, struct fault *fault);

/* An element's or attribute's name without its namespace prefix. */
const char *xlsxzip_local(const char *name);
/* The value of an attribute, or NULL. */
const char *xlsxzip_attribute(const char *const *attributes,
    const char *name);

#endif
