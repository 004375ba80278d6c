/*
 * rules.h - a rules file, read and checked (R-IMPORT-13)
 *
 * One statement a line, as lead-import(1) describes under "Rules": option
 * words; map, drop, serial, which speak of the columns of a file; set,
 * default, reject, if and &, which are a program run on every record
 * (rulerun.h); include.  What is wrong with a file is told with file, line
 * and column.
 */
#ifndef INTAKE_RULES_H
#define INTAKE_RULES_H

#include <stdint.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/pattern.h"
#include "base/slice.h"

/* if in if in if; and what \1 to \9 can name at each level. */
enum { RULES_DEPTH = 8, RULES_GROUPS = 9 };

/* Where something stands; the file lives as long as the rules. */
struct rule_place {
	const char *file;
	unsigned long line;	/* from 1 */
	unsigned column;	/* in characters, from 1 */
};

/* A word of the command line: encoding gb18030. */
struct rule_option {
	struct rule_place place;
	const char *word;
	const char *value;	/* "" when there is none */
};

enum rule_column_kind { RULE_MAP, RULE_DROP, RULE_SERIAL, RULE_SERIAL_1904 };

/* map, drop, serial: of the column with a header or at a position. */
struct rule_column {
	enum rule_column_kind kind;
	struct rule_place place;
	struct slice header;
	size_t position;	/* from 1; 0: by header */
	struct slice name;	/* what map makes of it */
	bool found;		/* in a file so far */
};

/* A column that the program reads or assigns. */
struct rule_name {
	struct slice name;
	struct rule_place place;	/* where it stands first */
	bool assigned;
	bool found;		/* in a file, or the dictionary knows it */
};

enum rule_piece_kind { PIECE_TEXT, PIECE_COLUMN, PIECE_GROUP };

/* A part of a value. */
struct rule_piece {
	enum rule_piece_kind kind;
	struct slice text;
	size_t index;		/* of the name, or of the group's slot */
};

enum rule_kind { RULE_SET, RULE_DEFAULT, RULE_REJECT, RULE_IF };

/* A step of the program; an if holds when it and its &-lines hold. */
struct rule {
	enum rule_kind kind;
	struct rule_place place;
	size_t name;		/* of all but RULE_REJECT */
	struct rule_piece *pieces;	/* of all but RULE_IF */
	size_t piece_count;
	struct pattern *pattern;	/* of RULE_IF */
	struct slice text;	/* of the pattern */
	bool negated;
	size_t slot, slots;	/* where its groups go */
	size_t skip;		/* the step to go on at if it does not hold */
	uint64_t tried, hits;	/* by records */
};

struct rules {
	struct rule_option *options;
	size_t option_count;
	struct rule_column *columns;
	size_t column_count;
	struct rule_name *names;
	size_t name_count;
	struct rule *steps;
	size_t step_count;
	struct arena arena;
};

/*
 * Reads a file.  words are the option words allowed, separated by blanks.
 * NULL with a fault.
 */
struct rules *rules_open(const char *path, const char *words,
    struct fault *fault);
void rules_close(struct rules *rules);

/* The last word said of an option, or NULL. */
const struct rule_option *rules_option(const struct rules *rules,
    const char *word);

/*
 * After every file was bound: false with a fault when a column that map or
 * serial speaks of, or the program reads, is in none of them.
 */
bool rules_check_found(const struct rules *rules, struct fault *fault);

/*
 * What was not used, one line each: patterns that were tried and never hit
 * (R-IMPORT-18), columns to drop that are in no file.  Start at *next = 0;
 * false at the end.
 */
bool rules_unused(const struct rules *rules, size_t *next,
    struct fault *line);

#endif
