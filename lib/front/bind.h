/*
 * bind.h - columns of a file bound to the members of a struct
 *
 * A table of rows, one per column: its name, the type of its cell and the
 * place in the struct where the value goes.  bind_open() finds the columns in
 * the header once; bind_read() fills the struct from a record, or rejects the
 * record with the usual message.  The same table feeds --print-columns.
 *
 *	struct deal { struct slice id; int32_t closes; bool budget_ok; };
 *	static const struct bind reads[] = {
 *		BIND_TEXT("opportunity_id", struct deal, id,
 *		    .filled = "write the id of the deal"),
 *		BIND_DAY("expected_close", struct deal, closes),
 *		BIND_BOOL("budget_ok", struct deal, budget_ok),
 *		BIND_END
 *	};
 *
 * A column that the file lacks and an empty cell are unknown (R-IO-05): an
 * empty slice, DATE_NONE, false, BIND_NO_WORD, or the row's otherwise.
 */
#ifndef FRONT_BIND_H
#define FRONT_BIND_H

#include "front/bindtable.h"
#include "front/input.h"

struct binding;

/*
 * Finds the columns of a table in an input; ends the program when a needed
 * one is missing.  The table must outlive the binding.
 */
struct binding *bind_open(struct input *in, const struct bind *table);
void bind_close(struct binding *binding);

/*
 * Fills *into; slices live as long as the record.  False when a cell cannot
 * be read: the record is rejected, *into is then half filled.
 */
bool bind_read(struct binding *binding, const struct record *record,
    void *into);

/* The position of a column of the table, COLUMN_ABSENT when the file lacks
 * it. */
size_t bind_column(const struct binding *binding, const char *name);

/*
 * What the domain has against a record that could be read: it fills a flaw
 * and returns false, without knowing files or messages.
 */
struct flaw {
	const char *column;	/* canonical name; NULL: the whole record */
	const char *code;	/* a word for programs, as "ends-first" */
	struct fault fault;	/* what is wrong; what to do */
};
bool bind_set_flaw(struct flaw *flaw, const char *column, const char *code,
    const char *format, ...) __attribute__((format(printf, 4, 5)));
/* Rejects the record for it. */
void bind_reject(struct binding *binding, const struct record *record,
    const struct flaw *flaw);

#endif
