/*
 * column.h - a column of an export and what it becomes
 *
 * Who fills it in: columns.h.
 */
#ifndef INTAKE_COLUMN_H
#define INTAKE_COLUMN_H

#include "base/mem.h"
#include "base/slice.h"

#define MEANING_NONE SIZE_MAX

/* Cells that hold two things, which intake.h takes apart for certain ones. */
enum intake_mix {
	MIX_NONE,
	MIX_REACH,		/* a mail address, a phone number, or both */
	MIX_NAME,		/* a contact and a remark */
};

struct intake_column {
	enum intake_mix mix;
	struct slice header;	/* as in the file */
	struct slice name;	/* in the output; unique but for `joined` */
	size_t meaning;		/* in the dictionary, or MEANING_NONE */
	struct slice unit;	/* from brackets in the header, or empty */
	bool joined;		/* its items join the first column's (im,
				   email_alt), or one yes of several is yes
				   (do_not_contact) */
	bool dropped;		/* read by rules, not written; name is "" */
	bool by_hand;		/* named by an option, a mapping or a rule */
	int serials;		/* of its days, from 1900 or 1904; 0: none */
	size_t label;		/* the column that says what its numbers are,
				   counted from 1 (R-IMPORT-29); 0: none */
};

struct intake_columns {
	struct intake_column *columns;
	size_t count;
	size_t made;		/* the last ones, which no cell of the file has:
				   rules make them (rulerun.h) */
	struct slice *notes;	/* what was decided, one line each */
	size_t note_count;
	bool imported;		/* an import wrote the file: it has src_line,
				   or the header that lead-export makes it */
	struct arena arena;
};

/* One more thing to tell of the columns; format is a row of `message`. */
void intake_column_note(struct intake_columns *columns, const char *format,
    ...) __attribute__((format(printf, 2, 3)));

#endif
