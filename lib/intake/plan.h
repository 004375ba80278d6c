/*
 * plan.h - from the input's columns to the output's, decided once
 *
 * The output has the columns of the dictionary first, in its order, as far
 * as the input has them or they are worked out; each followed by what stands
 * beside it (time, original text, raw cell); then the unknown columns in the
 * order of the input; then the flags and where the record came from.
 */
#ifndef INTAKE_PLAN_H
#define INTAKE_PLAN_H

#include "intake/cell.h"
#include "intake/columns.h"

#define PLAN_NONE ((size_t)-1)

struct forgotten;
struct idset;
struct known;
struct rulerun;

struct intake_options {
	enum columns_kind kind;
	enum date_order date_order;
	int year;		/* of dates without one, 0: reject them */
	char decimal_mark;	/* '.' ',' or 0 */
	bool workbook;		/* cells are numbers, a point is the mark */
	bool semicolons;	/* the file's delimiter: decimal comma likely */
	struct slice country;	/* alpha-2, where phones are dialled; or "" */
	struct slice currency;	/* ISO 4217, or "" */
	struct slice event;	/* fills event_name, or "" */
	int32_t event_end;	/* fills event_end, or DATE_NONE */
	int32_t today;
	bool keep_raw, keep_incomplete, explain;
	bool spaced;		/* lead-export wrote it for Excel */
	int lang;		/* enum cli_lang: of import_why */
	const struct cell_shared *words;	/* that several files share; NULL:
						   this file has its own */
	struct rulerun *rules;	/* run on every record; or NULL */
	struct forgotten *forgotten;	/* who must not come back; or NULL */
	struct idset *own_ids, *made_ids;	/* that several files share; NULL:
						   this file has its own */
	struct known *known;	/* whose ids stay; or NULL */
	struct slice file;	/* src_file */
	struct slice encoding;	/* src_encoding */
};

/* One column of the input. */
struct plan_source {
	struct cell_reader reader;
	bool prose;		/* blanks that are no ASCII are kept */
	bool keeps_words;	/* NAME_text has the cell as it was */
	bool keeps;		/* what cannot be read is text beside it, no
				   reason to reject the record */
	bool until;		/* the last day of an offer, or how long it
				   stands from its day on */
	bool closes;		/* some cell says that they opted out */
	enum {
		LOOK_CAREFULLY,	/* another column goes to the same place */
		LOOK,		/* plain_is_cell() tells what can go there */
		LOOK_AT_ENDS,	/* any text can */
	} look;
	bool alone;		/* a cell that is none of those goes there as
				   what it was read as before, nothing else */
	size_t to;		/* its place in the output */
	size_t time_to, text_to, raw_to;	/* beside it, or PLAN_NONE */
};

/* Places in the output of what is worked out; PLAN_NONE where it is not. */
enum plan_place {
	AT_LEAD_ID, AT_COMPANY, AT_CONTACT, AT_FIRST, AT_LAST, AT_EMAIL,
	AT_EMAIL_ALT, AT_EMAIL_FREE, AT_PHONE, AT_PHONE_E164, AT_PHONE_2,
	AT_PHONE_3, AT_PHONE_EXT, AT_PHONE_NOTE,
	AT_MOBILE, AT_MOBILE_E164, AT_FAX, AT_IM, AT_WEBSITE, AT_DOMAIN,
	AT_COUNTRY,
	AT_EVENT, AT_EVENT_END, AT_MET, AT_CURRENCY, AT_QUANTITY_UNIT,
	AT_GRADE_SCHEME, AT_HORIZON, AT_MONTHS, AT_STATUS, AT_CLOSED, AT_NOTE, AT_FLAGS,
	AT_QUOTED, AT_UNTIL,
	AT_ENCODING, AT_RULE, AT_WHY, AT_FILE, AT_LINE, PLAN_PLACES
};

struct plan {
	struct plan_source *sources;
	size_t source_count;
	const char **names;	/* of the output's columns */
	size_t count;
	size_t known;		/* the first ones: of the dictionary, and beside
				   these */
	size_t named;		/* with those under their own names behind */
	size_t at[PLAN_PLACES];
	bool own_ids;		/* lead_id of the input is used */
	struct cell_shared shared;
	bool borrows;		/* shared is the options' */
	struct arena arena;
};

/*
 * Decides.  columns may get a note more: an id column whose ids repeat.
 * False with a fault.
 */
bool plan_init(struct plan *plan, const struct intake_options *options,
    struct intake_columns *columns, const struct dictionary *dictionary,
    const struct sample *sample, struct fault *fault);
void plan_release(struct plan *plan);

#endif
