/*
 * ical.h - properties and components as RFC 5545 wants them
 *
 * Each function appends whole lines to a buffer: they end with CRLF, hold at
 * most 75 octets before it, and longer ones are folded between characters,
 * never inside an escape (3.1).  A name may bring parameters of our own
 * making with it, as "TRIGGER;RELATED=END" (3.2).
 *
 * TEXT (3.3.11) may be any stranger's: backslash, semicolon and comma are
 * escaped, line ends of all kinds (also U+0085, U+2028, U+2029) are written
 * \n; other control characters, bytes that are no UTF-8 and the characters
 * that turn the direction of text around (UAX #9: U+202A-U+202E,
 * U+2066-U+2069) go.  So no value can begin another property.
 */
#ifndef DOC_ICAL_H
#define DOC_ICAL_H

#include <stdint.h>

#include "base/mem.h"
#include "base/slice.h"

enum { ICALENDAR_LINE_MOST = 75 };	/* octets, without the line end */

/* BEGIN and END of a component (3.4, 3.6). */
void ical_begin(struct buffer *out, const char *component);
void ical_end(struct buffer *out, const char *component);

/*
 * Appends what is left of a text, its line ends as LF: for telling whether
 * anything is, as a property without a value is an error to some.
 */
void ical_clean(struct buffer *out, struct slice text);

/* A value of our own making, written as it is: NEEDS-ACTION, 2.0. */
void ical_add(struct buffer *out, const char *name, const char *value);

void ical_add_text(struct buffer *out, const char *name,
    struct slice text);
/* Several TEXT values of one property, set off by commas (3.1.1). */
void ical_add_texts(struct buffer *out, const char *name,
    const struct slice *texts, size_t count);

/*
 * "DUE;VALUE=DATE:20240422" (3.3.4), days since 1970-01-01 in the years 0001
 * to 9999.
 */
void ical_add_date(struct buffer *out, const char *name, int32_t date);
/*
 * "DTSTAMP:20240422T073000Z": so many minutes from midnight in UTC of that day
 * (3.3.5); they may reach into the day before or after.
 */
void ical_add_moment(struct buffer *out, const char *name,
    int32_t date, int minute);
/* "DTSTART:20240422T143000": that time wherever the reader is. */
void ical_add_local(struct buffer *out, const char *name, int32_t date,
    int minute);

#endif
