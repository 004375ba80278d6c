/*
 * journal.h - what a merge took away, so that it can be given back
 * (R-MERGE-06)
 *
 * A journal is CSV with the columns kind, merge, place, lead_id, record, end,
 * hash; lead-merge(1) describes it.  record holds bytes of the file as they
 * stood, end the line ends behind them: L is LF, C is CRLF, R is CR, - none.
 * Its last record counts and hashes all before it, so that a journal that was
 * cut or changed is known as such.
 */
#ifndef MERGE_JOURNAL_H
#define MERGE_JOURNAL_H

#include "base/fault.h"
#include "csv/raw.h"
#include "csv/writer.h"

/* ---- writing ---------------------------------------------------------- */

struct journal_out;

struct journal_out *journal_begin(struct writer *writer);
/*
 * The file as it was: what stands before its header, the header, the line
 * end behind it; the header that the merged file has; the header of the
 * column that holds the ids.
 */
void journal_file(struct journal_out *out, struct slice prefix,
    struct slice header, struct slice gap, struct slice written,
    struct slice id_header);
/* The line end of the next record that passes. */
void journal_pass(struct journal_out *out, struct slice gap);
/*
 * A record of merge number merge (from 1, in order): first the merged one
 * with its place in the merged file (from 1), then all that it was made of,
 * the survivor first, with their places in the original.
 */
enum journal_role { JOURNAL_MERGED, JOURNAL_SURVIVOR, JOURNAL_ABSORBED };
void journal_record(struct journal_out *out, enum journal_role role,
    size_t merge, size_t place, struct slice id, struct slice bytes,
    struct slice gap);
/* The ids of the merged file, in its order. */
void journal_id(struct journal_out *out, struct slice id);
/* Ends it and gives the hash at its end: 16 digits. */
enum { JOURNAL_HASH = 17 };
void journal_end(struct journal_out *out, char hash[JOURNAL_HASH]);

/* ---- reading ---------------------------------------------------------- */

struct journal_row {
	enum journal_role role;
	size_t merge;		/* from 0 */
	size_t place;		/* from 0 */
	struct slice id, bytes, gap;
};

/* Line ends of records that passed: count times the same. */
struct journal_run {
	struct slice gap;
	size_t count;
};

struct journal {
	struct slice prefix, header, gap, written, id_header;
	struct journal_run *runs;
	size_t run_count;
	struct journal_row *rows;	/* in the journal's order */
	size_t row_count, merge_count;
	size_t out_count;	/* records of the merged file */
	uint64_t out_hash;	/* of their ids */
	char hash[JOURNAL_HASH];

	struct rawfile file;
	struct arena arena;
};

/*
 * Reads a journal from bytes that outlive it.  label is its file's name for
 * the fault, which says what is wrong with it.
 */
bool journal_read(struct journal *journal, const char *label,
    struct slice bytes, struct fault *fault);
void journal_release(struct journal *journal);

/* The hash of a run of ids.  Start from JOURNAL_HASH_START. */
#define JOURNAL_HASH_START UINT64_C(0xCBF29CE484222325)
uint64_t journal_hash_id(uint64_t hash, struct slice id);

#endif
