/*
 * duprows.h - the rows of a lead list in the forms that are compared
 *
 * Every cell that can be evidence becomes a number of a pool (termpool.h), so
 * that two rows take some 40 bytes each and are compared without reading a
 * text (R-DEDUPE-02).  Blank is 0 and equals nothing (R-DEDUPE-06).
 */
#ifndef DUP_ROWS_H
#define DUP_ROWS_H

#include "rule/columns.h"
#include "dup/evidence.h"
#include "csv/reader.h"
#include "set/termpool.h"

enum { DUP_ON_MOST = 32 };	/* columns of --on */

struct dup_row {
	uint32_t email;
	uint32_t phone[2];	/* phone, mobile */
	uint32_t company;	/* folded name, in its order */
	uint32_t person;	/* the words sorted, Han in pinyin */
	uint32_t domain[2];	/* of e-mail unless free, of website */
	uint32_t country;
};

/* What a company's folded name says, worked out once. */
struct dup_company {
	uint32_t key;		/* the words sorted: R-DEDUPE-02's key */
	uint32_t core, place;
	uint32_t rows;		/* with this key; kept at the key's first */
	uint64_t trades;
	bool han;
};

struct dup_email {
	uint32_t local, domain;	/* domain: of all, free or not */
	bool role;
};

struct duprows;

/*
 * Columns of a file by position.  on holds on_count names as --on gave them;
 * a column named there is no other evidence.  NULL with a fault.
 */
struct duprows *duprows_new(const char *const *on, size_t on_count,
    struct fault *fault);
void duprows_free(struct duprows *rows);

/* Finds the columns of a file; false with a fault for one of --on. */
bool duprows_columns(struct duprows *rows, const struct columns *columns,
    struct fault *fault);
void duprows_add(struct duprows *rows, const struct record *record);
/* After the last row: what is counted over all of them. */
void duprows_finish(struct duprows *rows, const struct dup_points *points);

size_t duprows_count(const struct duprows *rows);
const struct dup_row *duprows_row(const struct duprows *rows, size_t i);
const struct dup_company *duprows_company(const struct duprows *rows,
    uint32_t company);
const struct dup_email *duprows_email(const struct duprows *rows,
    uint32_t email);
/* Whether a phone is a switchboard (R-DEDUPE-06). */
bool duprows_is_shared(const struct duprows *rows, uint32_t phone);
/* Whether a company is frequent (R-DEDUPE-03). */
bool duprows_is_common(const struct duprows *rows, uint32_t company);

/* Texts of the pools. */
struct slice duprows_person(const struct duprows *rows, uint32_t person);
struct slice duprows_core(const struct duprows *rows, uint32_t core);
struct slice duprows_name(const struct duprows *rows, uint32_t company);
struct slice duprows_key(const struct duprows *rows, uint32_t key);
struct slice duprows_local(const struct duprows *rows, uint32_t local);
struct slice duprows_host(const struct duprows *rows, uint32_t domain);
struct slice duprows_number(const struct duprows *rows, uint32_t phone);

/* The columns of --on. */
struct dup_on {
	const char *name;
	struct termpool *values, *words;	/* counted by rows */
	int twin;		/* the other of first and last name, or -1 */
};
size_t duprows_on_count(const struct duprows *rows);
const struct dup_on *duprows_on(const struct duprows *rows, size_t column);
uint32_t duprows_value(const struct duprows *rows, size_t row,
    size_t column);

#endif
