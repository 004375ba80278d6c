/*
 * kind.h - files that are no text of separated cells, as CSV for a reader
 *
 * Workbooks, pages and address cards differ in everything but what they come
 * to: a format knows its files by their first bytes, never by a name, and
 * gives their rows as CSV in UTF-8.  A new format is one more struct
 * format_kind, and a row in kind.c.
 */
#ifndef FORMAT_KIND_H
#define FORMAT_KIND_H

#include <stdint.h>
#include <sys/types.h>

#include "base/fault.h"
#include "encoding/charset.h"

/* So many first bytes tell a format. */
enum { FORMAT_HEAD = 4096 };

/* What the command line says. */
struct format_asked {
	const char *sheet;	/* name or number, from 1; NULL: the first */
	enum charset charset;	/* CHARSET_AUTO: find out */
};

/* Where a record stands, and what is wrong with it. */
struct format_place {
	unsigned long line;	/* physical line of the file, from 1 */
	const char *code, *text;	/* why it is rejected, or NULL */
};

/* What there is to say of a workbook. */
struct format_workbook {
	struct slice sheet;	/* the name of the one that is read */
	size_t sheets;
	bool chosen;		/* on the command line */
	uint64_t unstored;	/* formulas without a value */
};

struct format_kind {
	const char *name;	/* "workbook", for a message */
	bool sheets;		/* it has several tables to choose from */
	bool headed;		/* its first record is the header */
	bool (*is)(struct slice head);
	/*
	 * Opens the file behind a descriptor, which stays the caller's.  head
	 * is what was read of it, which a pipe does not give again.  NULL with
	 * a fault.
	 */
	void *(*open)(int fd, struct slice head,
	    const struct format_asked *asked, struct fault *fault);
	void (*close)(void *book);
	/* A reader_source's read; -1 with errno EILSEQ and fault(). */
	ssize_t (*read)(void *book, char *to, size_t size);
	const char *(*fault)(const void *book);	/* or formatkind_fault */
	/*
	 * Note n, from 0, to be told once the head is read, or at the end of
	 * the file; false when there is none.  NULL: never any.
	 */
	bool (*note)(const void *book, size_t n, bool ended,
	    struct fault *note);
	/* Whether cells could not be read for certain (R-IO-07).  NULL: no. */
	bool (*doubtful)(const void *book);
	/*
	 * Where the record stands that begins on a line of the CSV.  NULL:
	 * lines are those of the CSV.
	 */
	void (*place)(const void *book, unsigned long line,
	    struct format_place *place);
};

/* The format that the first bytes tell, or NULL for a text. */
const struct format_kind *formatkind_find(struct slice head);

/* The text of the struct fault that a book begins with. */
const char *formatkind_fault(const void *book);

/*
 * The note n of a workbook: which sheet of several is read; at the end how
 * many formulas no program has worked out.
 */
bool formatkind_workbook_note(const struct format_workbook *workbook, size_t n,
    bool ended, struct fault *note);

/*
 * The sheet of a name (case does not count) or number, from 1: its place in
 * *found.  False with a fault that names those there are.
 */
bool formatkind_find_sheet(const struct slice *names, size_t count,
    const char *wanted, size_t *found, struct fault *fault);

extern const struct format_kind formathtml_kind;
extern const struct format_kind formatods_kind;
extern const struct format_kind formatxls_kind;
extern const struct format_kind formatcard_kind;	/* vCard */
extern const struct format_kind formatxlsx_kind;

#endif
