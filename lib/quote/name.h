/*
 * name.h - file names that show care (R-QNAME-01 to 05)
 *
 * A name is made from a pattern of fixed text and placeholders in braces:
 * doc, customer, company, contact, country, date (20240422), date-
 * (2024-04-22), product, quote_id, rev (empty or -v2), ext, owner.  The same
 * pattern reads a name back, and what it reads equals what was put in for
 * every record whose values need no change (R-QNAME-05).
 */
#ifndef QUOTE_NAME_H
#define QUOTE_NAME_H

#include <stdint.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

#define QUOTENAME_PATTERN "{doc}-{customer}-{date}{rev}.{ext}"

/*
 * What a name is made of; an empty slice is unknown.  Each of them is
 * padded (mem.h), as the values of a record are.
 */
struct quote_facts {
	struct slice customer_short, company, contact, country, product,
	    quote_id, owner;
	int32_t date;		/* DATE_NONE: unknown */
	int64_t revision;	/* 1 is not shown */
};

/* What a name says; slices of the name. */
struct quote_reading {
	struct slice doc, customer;
	int32_t date;		/* DATE_NONE when the name has none */
	int64_t revision;
};

enum quotename_status {
	QUOTENAME_OK,
	QUOTENAME_NO_CUSTOMER,
	QUOTENAME_NO_DATE,
	QUOTENAME_NO_VALUE,	/* another placeholder's value is unknown */
	QUOTENAME_TOO_LONG,	/* over 200 bytes without the customer */
};

/* Why a name found in the wild is poor; see table `generic-name`. */
enum quotename_finding {
	QUOTENAME_GOOD,
	QUOTENAME_GENERIC,	/* no customer in it */
	QUOTENAME_UNDATED,
	QUOTENAME_WRONG_CUSTOMER,
};

struct quotename;

/*
 * doc is a key of the table `document` (quotation, pi, catalogue) and lang
 * 0 for English, 1 for Chinese; the word stands in the name.  pattern NULL
 * is QUOTENAME_PATTERN.  NULL with a fault for a bad pattern or table.
 */
struct quotename *quotename_open(const char *pattern, const char *doc,
    int lang, const char *ext, struct fault *fault);
void quotename_close(struct quotename *q);

/* About how many names will be made: room for them at once. */
void quotename_expect(struct quotename *q, uint64_t names);

/* Whether the pattern has a placeholder. */
bool quotename_uses(const struct quotename *q, const char *placeholder);

/*
 * A name under way, before it is known whether others are called the same.
 * Start from { 0 }.
 */
struct quote_draft {
	struct buffer text, folded;
	struct slice key;	/* of the folded name, which is remembered */
	uint32_t hash;		/* of the key */
	size_t customer, customer_len;	/* which can be shortened */
	bool tight;		/* quotename_settle() may find it too long */
	bool marked;		/* in front, as the name of a device */
};
void quotename_release_draft(struct quote_draft *draft);

/*
 * Makes a draft of facts, which need not outlive the call.  The place where
 * names are remembered is fetched meanwhile: settling is cheap for who has
 * something else to do first.
 */
enum quotename_status quotename_draft(struct quotename *q,
    const struct quote_facts *facts, struct quote_draft *draft);

/*
 * The name of a draft, unique among those that this q has made, compared
 * without case (R-QNAME-04).  It stands until the next call or the next use
 * of the draft.
 */
enum quotename_status quotename_settle(struct quotename *q,
    const struct quote_draft *draft, struct slice *name);

/* Both in one; the name is appended to out. */
enum quotename_status quotename_build(struct quotename *q,
    const struct quote_facts *facts, struct buffer *out);

/* Reads a name; false when the pattern does not fit it. */
bool quotename_parse(struct quotename *q, struct slice name,
    struct quote_reading *out);

/* The customer part that facts would get, appended to out. */
void quotename_customer(struct quotename *q, const struct quote_facts *facts,
    struct buffer *out);

/* Judges a name; facts may have no customer, then it is not compared. */
enum quotename_finding quotename_check(struct quotename *q, struct slice name,
    const struct quote_facts *facts);

#endif
