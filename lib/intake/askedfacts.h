/*
 * askedfacts.h - what the options of lead-import say, and its rules
 *
 * Words of the command line and, where that is silent, of the file of --rules,
 * read into what intake/run.h works by.  Part of the front door: a word that
 * cannot be read ends the program, and says in which of the two it stands.
 */
#ifndef INTAKE_ASKEDFACTS_H
#define INTAKE_ASKEDFACTS_H

#include "intake/run.h"

enum {
	ASKEDFACTS_TABLES = 1000, ASKEDFACTS_YEAR_LEAST = 1970,
	ASKEDFACTS_YEAR_MOST = 2100
};

/* As they are written; NULL where they are not. */
struct askedfacts {
	const char *encoding, *delimiter, *skip, *kind, *sheet, *quote,
	    *header, *country, *currency, *event, *map, *rules_file,
	    *forgotten, *forgotten_key, *known, *id_map, *save_rules;
	int64_t header_rows, table, year;
	int32_t event_end;
	int order, mark;
	bool keep_raw, keep_incomplete, check_only, no_header;
	bool suggest, summary;
	struct cli *cli;
	struct rules *rules;	/* or NULL */
};

/* Reads --rules; its option words count where the command line is silent. */
void askedfacts_read_rules(struct askedfacts *asked);
/* What must not be said together. */
void askedfacts_check(const struct askedfacts *asked);

/*
 * All that the options say, with the files of --map, --known and --forgotten;
 * values live in words, which is opened.
 */
struct importrun_options askedfacts_run(const struct askedfacts *asked,
    struct cell_shared *words);
/* Who is known stays; released are what the files brought. */
void askedfacts_release(const struct askedfacts *asked,
    struct importrun_options *run);

/* Appends what was told and is no decision of the program, as lines of
   rules, and a 0 byte. */
void askedfacts_list(const struct askedfacts *asked, struct buffer *said);

#endif
