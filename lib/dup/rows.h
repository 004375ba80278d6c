/*
 * rows.h - the rows of a lead list in the forms that are compared
 *
 * Every cell that can be evidence becomes a number of a pool (termpool.h), so
 * that two rows take some 50 bytes each and are compared without reading a
 * text (R-DEDUPE-02).  Blank is 0 and equals nothing (R-DEDUPE-06).
 */
#ifndef DUP_ROWS_H
#define DUP_ROWS_H

#include "rule/columns.h"
#include "base/similar.h"
#include "dup/evidence.h"
#include "dup/name.h"
#include "dup/person.h"
#include "dup/value.h"
#include "set/nameset.h"
#include "csv/reader.h"
#include "set/termpool.h"
#include "value/mailbox.h"

enum { DUP_ON_MOST = 32 };	/* columns of --on */
enum { DUPROWS_LETTERS = 26, DUPROWS_SHORT = 1 << 15 };
#define DUPROWS_ROLE (UINT32_C(1) << 31)

/* 64 bytes, one line of the cache: most pairs are settled by them alone. */
struct dup_row {
	uint32_t email;
	uint32_t phone[2];	/* phone, mobile */
	uint32_t company;	/* folded name, in its order */
	uint32_t person;	/* folded name, in its order */
	uint32_t domain[2];	/* of e-mail unless free, of website */
	uint32_t country;
	uint32_t place[2];	/* city, postcode */
	/* What tells without a look at the texts that they differ. */
	uint32_t phone_end[2];	/* the last six digits and 1, or 0 */
	uint32_t local_sign;	/* before the @: a bit for each letter */
	uint32_t mail_host;	/* the domain of the e-mail, free or not */
	uint16_t phone_sign[2];	/* the digits that stand in it an odd number
				   of times; DUPROWS_SHORT for up to seven */
	uint32_t mail_digits;	/* a hash of the digits before the @; above it
				   DUPROWS_ROLE for one of a department */
};

/*
 * What a person's name says, worked out once.  A letter that others spell
 * with two (Müller is Muller and is Mueller) gives a name a second form.
 */
struct dup_name {
	uint32_t key;		/* the words sorted, Han in pinyin */
	uint32_t spelled;	/* the same in the other spelling, or 0 */
	uint32_t han;		/* simplified, without titles; or 0 */
	bool full;		/* two words or more, no initials */
	bool bare;		/* no given name, but for initials */
	bool couple;		/* of two people: Anna und Jan Berg */
	uint8_t sex;		/* enum dup_sex, as its title says */
};

/* What a company's folded name says, worked out once. */
struct dup_company {
	uint32_t key;		/* the words sorted: R-DEDUPE-02's key */
	uint32_t spelled;	/* the same in the other spelling, or 0 */
	uint32_t bare;		/* the key without places and fillers */
	uint32_t core, place;
	uint32_t rows;		/* with this key; kept at the key's first */
	uint64_t trades;
	struct similar_sign sign;	/* of the key */
	struct dupname_shape shape;	/* of the name in its order */
	bool han;
};

struct dup_email {
	uint32_t local, domain;	/* domain: of all, free or not */
	bool role;		/* of a department (table role-address) */
	bool several;		/* people who are not one write from it */
};

struct duprows;

/*
 * Columns of a file by position.  on holds on_count names as --on gave them;
 * a column named there is no other evidence.  NULL with a fault.
 */
struct duprows *duprows_new(const char *const *on, size_t on_count,
    struct fault *fault);
void duprows_free(struct duprows *rows);
/*
 * Only company names count (R-DEDUPE-14): the column company, else one that is
 * called name, else the only column.
 */
void duprows_names_alone(struct duprows *rows);

/* Finds the columns of a file; false with a fault for one of --on. */
bool duprows_columns(struct duprows *rows, const struct columns *columns,
    struct fault *fault);
void duprows_add(struct duprows *rows, const struct record *record);
/*
 * After the last row: what is counted over all of them.  apart says whether
 * two rows are people who are not one (dupscore_apart()).
 */
void duprows_finish(struct duprows *rows, const struct dup_points *points,
    bool (*apart)(const struct duprows *rows, size_t a, size_t b, bool near));

size_t duprows_count(const struct duprows *rows);
const struct dup_row *duprows_row(const struct duprows *rows, size_t i);
const struct dup_company *duprows_company(const struct duprows *rows,
    uint32_t company);
const struct dup_email *duprows_email(const struct duprows *rows,
    uint32_t email);
const struct dup_name *duprows_name_of(const struct duprows *rows,
    uint32_t person);
/* What the names of two rows have in common (R-DEDUPE-09). */
enum dup_names duprows_names(const struct duprows *rows, size_t a, size_t b);
/* For a word of a company's name: dupperson_joins(), dupperson_is_slip(). */
bool duprows_joins(const struct duprows *rows, struct slice word);
bool duprows_is_slip(const struct duprows *rows, struct slice a,
    struct slice b);
/* Whether names that have little in common may be one with many slips. */
bool duprows_names_garbled(const struct duprows *rows, size_t a, size_t b);
/* Whether people who are not one have a phone. */
bool duprows_is_several(const struct duprows *rows, uint32_t phone);
/* Whether names are compared but give no points: --on has them. */
bool duprows_names_silent(const struct duprows *rows);
/* Whether people of one birth date may be twins (row `twins`). */
bool duprows_has_twins(const struct duprows *rows);
/* Whether the last file has a column of companies, and so colleagues. */
bool duprows_has_companies(const struct duprows *rows);
/* Whether two rows are equal in every column but those that name them. */
bool duprows_are_copies(const struct duprows *rows, size_t a, size_t b);
/* Whether a phone is a switchboard (R-DEDUPE-06). */
bool duprows_is_shared(const struct duprows *rows, uint32_t phone);
/* Whether a company is frequent (R-DEDUPE-03). */
bool duprows_is_common(const struct duprows *rows, uint32_t company);

/* Texts of the pools. */
struct slice duprows_person(const struct duprows *rows, uint32_t key);
struct slice duprows_core(const struct duprows *rows, uint32_t core);
struct slice duprows_name(const struct duprows *rows, uint32_t company);
struct slice duprows_key(const struct duprows *rows, uint32_t key);
struct slice duprows_local(const struct duprows *rows, uint32_t local);
struct slice duprows_host(const struct duprows *rows, uint32_t domain);
struct slice duprows_number(const struct duprows *rows, uint32_t phone);

/* The columns of --on. */
struct dup_on {
	const char *header;	/* as --on gave it */
	struct termpool *values, *words;	/* counted by rows */
	struct dupvalues *facts;	/* after duprows_finish() */
	int twin;		/* the other of first and last name, or -1 */
	bool name;		/* of a person or company (R-DEDUPE-10) */
	bool person;		/* of a person, or a part of it */
	bool given;		/* the given name alone */
	int group;		/* those with the same follow from each other
				   (R-DEDUPE-11), or -1 */
	const struct nameset *fillers;
	const struct mailboxes *mailboxes;	/* of a column of e-mail,
						   else NULL */
	bool mobile;			/* a column of mobile numbers */
	bool house;			/* colleagues have it in common: company,
					   phone, website, place */
};
size_t duprows_on_count(const struct duprows *rows);
const struct dup_on *duprows_on(const struct duprows *rows, size_t column);
uint32_t duprows_value(const struct duprows *rows, size_t row,
    size_t column);

#endif
