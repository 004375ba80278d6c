/*
 * files.h - any export opened for lead-import (DESIGN 4)
 *
 * Decodes, finds the dialect and the header, hands out records, takes those
 * that are rejected.  The counterpart of input.h for files that are not in
 * the canonical form; like it, it ends the program when there is trouble.
 */
#ifndef INTAKE_FILES_H
#define INTAKE_FILES_H

#include "encoding/charset.h"
#include "front/cli.h"
#include "intake/dialect.h"
#include "intake/columns.h"
#include "intake/rejects.h"
#include "csv/reader.h"
#include "set/tally.h"

struct intake_file_options {
	enum charset charset;	/* CHARSET_AUTO: find out */
	char delimiter;		/* 0: find out */
	long skip;		/* lines before the header; -1: find out */
	enum dialect_quote quote;	/* QUOTE_AUTO: find out */
	const char *names;	/* of the columns, with commas, when the file
				   has no header; "": col_1, col_2 ... */
	unsigned header_rows;	/* 0: find out */
	unsigned table;		/* of several in the file; 0: refuse them */
	const char *sheet;	/* of a workbook: name or number; NULL: first */
	enum columns_kind kind;
	struct intake_rejects *rejects;	/* where rejects go, or NULL */
	struct tally *codes;	/* counts them by code, or NULL */
	bool several;		/* other files too: counts name theirs */
};

struct intake_file;

/*
 * The file named, or standard input for NULL and "-": read up to the sample,
 * header found.
 */
struct intake_file *intake_file_open(const struct cli *cli, const char *path,
    const struct intake_file_options *options);
void intake_file_close(struct intake_file *f);

/*
 * What it is if no text: "workbook", "address cards"; such a file has no
 * delimiter.  NULL for a text.
 */
const char *intake_file_format(const struct intake_file *f);
/* Nothing to read, not even a header (-q only). */
bool intake_file_is_empty(const struct intake_file *f);
const char *intake_file_label(const struct intake_file *f);
const char *intake_file_encoding(const struct intake_file *f);
const struct dialect *intake_file_dialect(const struct intake_file *f);

/* The header's cells, as long as the file is open. */
const struct slice *intake_file_header(const struct intake_file *f,
    size_t *count);
const struct dictionary *intake_file_dictionary(const struct intake_file *f);

/*
 * The first records; gone after the first intake_file_next(), or when nobody
 * needs them any more.
 */
const struct sample *intake_file_sample(const struct intake_file *f);
void intake_file_forget_sample(struct intake_file *f);

/*
 * The next record behind the header, whatever its number of cells; those
 * with bytes that could not be decoded are rejected on the way.
 */
bool intake_file_next(struct intake_file *f, struct record *record);

/*
 * Rejects a record: named, counted, written to --rejects; under --strict the
 * end.  column is a header, or empty.
 */
void intake_file_reject(struct intake_file *f, const struct record *record,
    struct slice column, const char *code, const char *text);

/* Counts what is left out and why, for the line at the end. */
void intake_file_leave_out(struct intake_file *f, bool is_header);

/* One line about the whole file. */
void intake_file_note(const struct intake_file *f, struct slice text);

/* Whether its encoding was judged with doubt, which the note says (R-IO-07). */
bool intake_file_is_doubtful(const struct intake_file *f);
uint64_t intake_file_rejected(const struct intake_file *f);
/* Read so far, those rejected included and those left out not. */
uint64_t intake_file_records(const struct intake_file *f);
/* Left out so far: before the header, blank, the header again, other tables. */
uint64_t intake_file_left_out(const struct intake_file *f);
/* The physical line of the header. */
unsigned long intake_file_header_line(const struct intake_file *f);

#endif
