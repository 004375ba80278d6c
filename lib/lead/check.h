/*
 * check.h - is a file what the dictionary promises? (R-CHECK-01)
 *
 * Types and words come from the table `columns`, what holds between cells
 * from `check-pair`, how bad a finding is and its words from `check`.
 */
#ifndef LEAD_CHECK_H
#define LEAD_CHECK_H

#include "rule/columns.h"
#include "set/nameset.h"
#include "csv/reader.h"

enum leadcheck_severity {
	LEADCHECK_ERROR,	/* a command would reject it or go wrong */
	LEADCHECK_WARNING,	/* a person should look */
	LEADCHECK_ADVICE,
};

struct leadcheck_finding {
	unsigned long line;
	struct slice lead_id;		/* of the record; may be empty */
	struct slice column;		/* its header; may be empty */
	struct slice code, message;
	enum leadcheck_severity severity;
};

/* What a check needs beside the file. */
struct leadcheck_options {
	enum columns_kind kind;
	int32_t today;
	int lang;			/* 0 en, 1 zh */
	/* The ids of all leads, or NULL; leads is what holds them. */
	const struct nameset *ids;
	const char *leads;
	/* Is called with each finding, which lives until it returns. */
	void (*found)(void *context, const struct leadcheck_finding *finding);
	void *context;
};

struct leadcheck;

/*
 * A check of a file with these columns; the header's own findings come at
 * once, for line.  options are copied; the columns must outlive the check.
 * NULL with a fault of a table.
 */
struct leadcheck *leadcheck_open(const struct leadcheck_options *options,
    const struct columns *columns, unsigned long line, struct fault *fault);
void leadcheck_close(struct leadcheck *check);

void leadcheck_record(struct leadcheck *check, const struct record *record);

/* A record that no reader can take; code is a row of the table. */
void leadcheck_flaw(struct leadcheck *check, unsigned long line,
    const char *code);

const char *leadcheck_severity_name(enum leadcheck_severity severity);

#endif
