/*
 * cli.h - the front door: one option table per command
 *
 * The table feeds the parser, --help, the completions and the test that
 * compares the command with its page.  Long options are GNU's, short ones
 * POSIX's; "--" ends options.  The order of work in a command is cli_start(),
 * input_open(), output_open(), the loop, output_finish_run().
 */
#ifndef FRONT_CLI_H
#define FRONT_CLI_H

#include <stdint.h>

#include "rule/columns.h"
#include "front/describe.h"
#include "front/report.h"
#include "base/slice.h"

enum cli_kind {
	CLI_END,
	CLI_FLAG,		/* value: bool */
	CLI_TEXT,		/* value: const char * */
	CLI_WRITTEN,		/* the same: a file that is written */
	CLI_LIST,		/* value: struct cli_list; may be repeated */
	CLI_INT,		/* value: int64_t, from least to most */
	CLI_DECIMAL,		/* value: int64_t in 1/10000 */
	CLI_DATE,		/* value: int32_t, days since 1970-01-01 */
	CLI_CHOICE,		/* value: int, index of the word in argument */
	/* No option and without a name: --help only names those behind it. */
	CLI_MORE,
};

struct cli_list {
	const char **items;
	size_t count;
};

/*
 * Rows of an option table.  Each fails to compile when the place is not of the
 * option's type.  letter 0: long form only; help is one line, lower case, no
 * full stop; what follows the arguments given, as .least, may be left out.
 */
#define OPTION_PLACE(type, place) (1 ? (place) : (type *)NULL)
#define OPTION_FLAG(letter, name, place, help) \
	{ letter, CLI_FLAG, name, NULL, OPTION_PLACE(bool, place), help, 0, 0 }
#define OPTION_TEXT(letter, name, argument, place, help) \
	{ letter, CLI_TEXT, name, argument, \
	    OPTION_PLACE(const char *, place), help, 0, 0 }
/* A file that is read, and one that is written. */
#define OPTION_FILE(letter, name, place, help) \
	OPTION_TEXT(letter, name, "FILE", place, help)
#define OPTION_WRITTEN(letter, name, place, help) \
	{ letter, CLI_WRITTEN, name, "FILE", \
	    OPTION_PLACE(const char *, place), help, 0, 0 }
#define OPTION_LIST(letter, name, argument, place, help) \
	{ letter, CLI_LIST, name, argument, \
	    OPTION_PLACE(struct cli_list, place), help, 0, 0 }
#define OPTION_INT(letter, name, argument, place, least, most, help) \
	{ letter, CLI_INT, name, argument, OPTION_PLACE(int64_t, place), \
	    help, least, most }
#define OPTION_DECIMAL(letter, name, argument, place, least, most, help) \
	{ letter, CLI_DECIMAL, name, argument, \
	    OPTION_PLACE(int64_t, place), help, least, most }
#define OPTION_DATE(letter, name, place, help) \
	{ letter, CLI_DATE, name, "DATE", OPTION_PLACE(int32_t, place), \
	    help, 0, 0 }
/* words are joined by |; the place gets the number of the one chosen. */
#define OPTION_CHOICE(letter, name, words, place, help) \
	{ letter, CLI_CHOICE, name, words, OPTION_PLACE(int, place), help, \
	    0, 0 }
/* --help tells the rows above and only names those below. */
#define OPTION_MORE { 0, CLI_MORE, NULL, NULL, NULL, NULL, 0, 0 }
#define OPTION_END { 0, CLI_END, NULL, NULL, NULL, NULL, 0, 0 }

struct cli_option {
	char letter;		/* 0: long form only */
	enum cli_kind kind;
	const char *name;
	const char *argument;	/* shown in --help; for a choice "en|zh" */
	void *value;		/* where it goes; holds the default */
	const char *help;	/* one line, lower case, no full stop */
	int64_t least, most;	/* of CLI_INT; of CLI_DECIMAL in units */
};

/* The common options that a command takes (DESIGN 2.1). */
enum cli_common {
	CLI_TODAY = 1 << 0,	/* --today, --tz */
	CLI_COLUMN = 1 << 1,	/* --column */
	CLI_REJECTS = 1 << 2,	/* --rejects, --strict */
	CLI_EXPLAIN = 1 << 3,	/* --explain */
	CLI_LANG = 1 << 4,	/* --lang */
	CLI_TABLE = 1 << 5,	/* --table, --print-table */
	CLI_QUIET = 1 << 6,	/* -q: an empty result prints nothing */
	CLI_SUMS = 1 << 7,	/* --partial, --merge (front/partial.h) */
	CLI_FILTER = CLI_COLUMN | CLI_REJECTS,
};

enum cli_lang { LANG_EN, LANG_ZH };

struct cli {
	/* What the command says of itself. */
	const char *summary;	/* one sentence, as in the page's NAME */
	const char *operands;	/* "[file]" */
	const struct cli_option *options;	/* ends with CLI_END; or NULL */
	unsigned common;	/* enum cli_common; -o, -h, -V are always there */
	const char *tables;	/* tables it reads, separated by blanks */
	bool many_operands;	/* more than one file operand */
	bool parallel;		/* no record knows of another: they may be
				   shared out (front/workers.h) */
	bool starts_programs;	/* or else it may not (front/sandbox.h) */

	/* What --print-columns says; each may be NULL. */
	enum columns_kind kind;	/* of the file that is read */
	const struct bind *reads;	/* columns bound to a struct */
	const char *also_reads;	/* names separated by blanks: those that rule
				   tables look at; "*" is any column */
	const char *const *adds;	/* columns it writes; ends with NULL */
	const struct cli_side *sides;

	/* What the command line said. */
	int32_t today;
	int minute;		/* of the run, from 00:00 UTC of today; 0 where
				   only the day is known (R-IO-04) */
	int lang;		/* enum cli_lang */
	bool explain, strict, quiet;
	bool partial, merge;	/* with merge the operands are many */
	int threads;		/* processes that the file is worth, at least 1 */
	const char *output, *rejects;
	struct column_choice *choices;	/* for columns_new() */
	struct column_choice *table_files;	/* name and file of each
						   --table, NULL at the end */
	char **operand;
	int operand_count;
	uint64_t given;		/* bits of the own options it named */
};

/*
 * Parses the command line; ends the program after --help, --version,
 * --print-table, or with status 2 and a message that helps.
 */
void cli_start(struct cli *cli, int argc, char **argv);

/* The file operand, or NULL for standard input. */
const char *cli_file(const struct cli *cli);

/*
 * Gives one of the command's own options the value that a file holds for it
 * ("" for none), unless the command line named it.  False with a fault.
 */
bool cli_take(const struct cli *cli, const char *name, const char *text,
    struct fault *fault);
/* Whether the command line named one of the command's own options. */
bool cli_is_given(const struct cli *cli, const char *name);

/* Bad usage: "text; see program --help", status 2. */
_Noreturn void cli_usage(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

#endif
