/*
 * lane.h - a part through expat, its regular elements past it
 *
 * expat says that the children of an element come next; as long as they are
 * regular, the caller takes them from the bytes, and expat never sees them.
 * What is not taken goes to expat, up to where the next can be.  Since an
 * element that is taken is whole, what is left is the same XML without it, and
 * everything that can be wrong with a part is found and told as ever.
 */
#ifndef XLSX_LANE_H
#define XLSX_LANE_H

#include "xlsx/zip.h"

/* Bytes that may be read behind those that are to be taken. */
enum { XLSXLANE_PADDING = 16 };

struct xlsxlane_kind {
	const char *parent;	/* whose children are taken */
	unsigned depth;		/* of it; 0 is the root */
	const char *parent_start, *child_end;	/* "<sst", "</si>" */
	/*
	 * Takes the child at the start of the bytes, if it is there and
	 * regular and whole: its end.  NULL, and nothing has happened.
	 */
	const char *(*take)(void *context, struct slice bytes);
	/* As for expat; each may be NULL. */
	XML_StartElementHandler start;
	XML_EndElementHandler end;
	XML_CharacterDataHandler text;
};

struct xlsxlane;

/* For the part that xlsxzip_begin() has opened.  The kind outlives it. */
struct xlsxlane *xlsxlane_open(const struct xlsxlane_kind *kind,
    void *context);
void xlsxlane_close(struct xlsxlane *lane);
/* As xlsxzip_feed(). */
int xlsxlane_feed(struct xlsxlane *lane, struct xlsxzip *zip,
    struct fault *fault);
/* From a handler: no more of it. */
void xlsxlane_stop(struct xlsxlane *lane);

/* A part as a whole, as xlsxzip_parse(). */
bool xlsxlane_parse(struct xlsxzip *zip, const char *name,
    const struct xlsxlane_kind *kind, void *context, struct fault *fault);

#endif
