/*
 * naming.h - what is known while the columns of a file are named
 *
 * For the steps of intake_columns_init() alone: what headers say
 * (headermatch.h), what cells say (cellmatch.h), and who keeps a name.
 */
#ifndef INTAKE_NAMING_H
#define INTAKE_NAMING_H

#include "base/pattern.h"
#include "intake/column.h"
#include "intake/sample.h"
#include "rule/columns.h"
#include "rule/table.h"

/* The columns of the tables `ambiguous` and `header-prefix`. */
enum { AMBIGUOUS_HEADER, AMBIGUOUS_DECISION, AMBIGUOUS_WORDS, AMBIGUOUS_LEAST,
	AMBIGUOUS_COUNT };
enum { PREFIX_WORD, PREFIX_RANK, PREFIX_ALL, PREFIX_COUNT };

/* The rank of a header without a word of header-prefix. */
enum { NAMING_BARE = 2 };

/* All that naming needs, for the time of intake_columns_init(). */
struct naming {
	struct intake_columns *c;
	const struct dictionary *d;
	const struct sample *sample;
	struct table *ambiguous;
	struct slice *keys;	/* of its headers; NULL until asked for */
	bool simplified;	/* they are */
	size_t *rows;		/* of that table, or SIZE_MAX, by column */
	struct slice *plain;	/* headers without signs that mean nothing */
	int *ranks;		/* how well each header matched */
	int *orders;		/* rank of its words by header-prefix, 1 best */
	struct table *prefixes;
	struct currencies *currencies;	/* opened when first needed */
	struct words *blanks;	/* words for nothing */
	/* While names are given: how many columns have one, and the number
	   that its last namesake got. */
	struct nameset *taken, *numbers;
	struct labels *labels;	/* once a header asked for them */
	struct headerphrases *phrases;	/* once a header asked for them */
	struct buffer parts;	/* headers read by their parts, to be told */
};

/*
 * The tables of leads; false with a fault.  Starts from { 0 } with c, d and
 * sample set; close in any case.
 */
bool naming_open(struct naming *n, size_t columns, bool leads,
    struct fault *fault);
void naming_close(struct naming *n);

/* The meaning of a name, or MEANING_NONE; and the name of one, or empty. */
size_t naming_find(const struct dictionary *d, const char *name);
struct slice naming_of(const struct naming *n, size_t meaning);
/* Whether that is what a column means. */
bool naming_means(const struct naming *n, size_t column, const char *name);
bool naming_is_one_of(struct slice name, const char *const *names);

/* A cell of the sample; words for nothing are empty. */
struct slice naming_cell(const struct naming *n, size_t row, size_t column);
/* Whether an import wrote the file. */
bool naming_is_imported(const struct naming *n);
/* What the row of `ambiguous` says that a column has. */
struct slice naming_rule(const struct naming *n, size_t column, int which);
/* Whether a row of `ambiguous` is about the name of a person or company. */
bool naming_is_name_decision(const struct naming *n, size_t row);

#endif
