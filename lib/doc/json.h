/*
 * json.h - cells as values of JSON (RFC 8259, R-VIEW-02)
 *
 * Text is UTF-8 already; quotes, backslashes and control characters are
 * escaped.  An empty cell is null, never "" or 0 (R-IO-05).
 */
#ifndef DOC_JSON_H
#define DOC_JSON_H

#include "base/mem.h"
#include "base/slice.h"

enum docjson_type {
	DOCJSON_TEXT,
	DOCJSON_NUMBER,
	DOCJSON_BOOL,		/* yes and no */
};

void docjson_string(struct buffer *out, struct slice text);

/*
 * The value of a cell.  False when it has not the form of its type, as 1,200
 * or 007: it is written as a string then, so that nothing is lost.  A number
 * keeps its digits, 12.50 too.
 */
bool docjson_value(struct buffer *out, struct slice cell,
    enum docjson_type type);

#endif
