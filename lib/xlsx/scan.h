/*
 * scan.h - tags and text of plain XML 1.0 in UTF-8, without a parser
 *
 * Takes only what needs no second thought (names of ASCII without a prefix,
 * attributes without references, no comment, CDATA or instruction, no CR) and
 * says no to the rest, malformed or not: then a parser that knows everything
 * reads the same bytes.  What is taken here means the same to that one.
 * Source: Extensible Markup Language 1.0, fifth edition, 2.2, 2.4, 3.1, 4.1.
 */
#ifndef XLSX_SCAN_H
#define XLSX_SCAN_H

#include "base/mem.h"

/* Bytes that may be read behind the end. */
enum { XLSXSCAN_PADDING = 16, XLSXSCAN_ATTRIBUTES = 16 };

/* Start from { 0 }; at and end are the caller's to set, and its bytes. */
struct xlsxscan {
	const char *at, *end;
	struct buffer decoded;	/* of the text that was read last */
	struct buffer joined;	/* for who puts several together */
};

struct xlsxscan_tag {
	struct slice name;
	bool begins, ends;	/* both: <x/> */
	struct { struct slice name, value; } attributes[XLSXSCAN_ATTRIBUTES];
	size_t count;
};

void xlsxscan_release(struct xlsxscan *scan);

/* The tag that stands here.  False where it is none of the plain ones. */
bool xlsxscan_tag(struct xlsxscan *scan, struct xlsxscan_tag *tag);
/* The same behind blanks, which mean nothing there. */
bool xlsxscan_next(struct xlsxscan *scan, struct xlsxscan_tag *tag);
/* The value of an attribute, or an empty slice with NULL. */
struct slice xlsxscan_attribute(const struct xlsxscan_tag *tag, char name);

/*
 * The text up to the next tag, its references resolved: points into the bytes
 * or into decoded, until the next call.  False where it is not plain.
 */
bool xlsxscan_text(struct xlsxscan *scan, struct slice *text);

/* Passes over bytes that must stand here. */
static inline bool
xlsxscan_literal(struct xlsxscan *scan, struct slice literal)
{
	if ((size_t)(scan->end - scan->at) < literal.len ||
	    memcmp(scan->at, literal.at, literal.len) != 0)
		return false;
	scan->at += literal.len;
	return true;
}

#endif
