/*
 * set.h - the rows of a file, which of them merge, and what comes out
 *
 * In this order: add every row, bind them to the bytes of the file, merge,
 * write the journal, ask for the rows.
 */
#ifndef MERGE_SET_H
#define MERGE_SET_H

#include "merge/choice.h"
#include "merge/journal.h"
#include "merge/row.h"

struct mergeset;

struct mergeset *mergeset_new(void);
void mergeset_free(struct mergeset *set);

/* A row on a physical line; rows of an equal group merge, "" passes. */
void mergeset_add(struct mergeset *set, unsigned long line,
    struct slice group);

/*
 * Finds the bytes of the rows; raw must outlive the set.  False when a row
 * does not stand where it was said to.
 */
bool mergeset_bind(struct mergeset *set, const struct rawfile *raw);

/* Before the merge: cells that somebody chose; must outlive it. */
void mergeset_choose(struct mergeset *set, struct mergechoices *choices);

/*
 * Merges.  A group whose record would be longer than a reader takes
 * (READER_RECORD_MAX) passes.
 */
void mergeset_merge(struct mergeset *set, const struct columns *columns,
    const struct mergerules *rules, size_t lead_id);

struct mergeset_counts {
	size_t absorbed, merges;	/* records that went into how many */
	size_t too_long;	/* groups that pass for their length */
};
const struct mergeset_counts *mergeset_counts(const struct mergeset *set);

/* The header of the merged file. */
struct slice mergeset_header(const struct mergeset *set);

/* Writes the journal; hash gets what journal_end() gives. */
void mergeset_journal(const struct mergeset *set, struct writer *writer,
    struct slice id_header, char hash[JOURNAL_HASH]);

/* Writes the merged file. */
void mergeset_write(const struct mergeset *set, struct writer *writer);

/* Writes an id and the id that it went into for each that changed. */
void mergeset_write_map(const struct mergeset *set, struct writer *writer);

#endif
