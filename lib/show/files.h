/*
 * files.h - the files of a post-show report, read into its model
 *
 * Part of the front door, like input.h: what cannot be used ends the program
 * with a message, bad records are rejected by name and counted.
 */
#ifndef SHOW_FILES_H
#define SHOW_FILES_H

#include "front/input.h"
#include "show/checklist.h"
#include "show/model.h"
#include "show/remarks.h"

/* How the files are called; NULL where there is none. */
struct showfiles {
	const char *event, *leads, *touches, *opportunities, *checklist,
	    *remarks, *competitors;
	const char *scheme, *currency;	/* of the opportunities */
};

/* Headers as they stand in a file; empty where it has none. */
struct showheaders {
	struct slice lead_id, event_name, source, owner, booth_class,
	    country, products, grade, scheme, horizon, met, start, end;
	struct slice touch_lead, touch_date, direction;
	struct slice deal_event, deal_lead, competitor;
	bool deals_linked;	/* to a lead, an event or a source */
};

struct showinput {
	const struct cli *cli;
	const struct showfiles *files;
	struct showheaders headers;
	struct showmodel *previous;	/* of the last show, or NULL */
	struct arena arena;
	bool rejected;		/* some record of a file beside the leads */
	uint64_t lead_rejects, touch_rejects, deal_rejects, remark_rejects,
	    checklist_rejects;
};

/* The contact log, finished; NULL when there is no such file. */
struct rollup *showfiles_touches(struct showinput *input);
/* The leads that are open as in. */
void showfiles_leads(struct showinput *input, struct input *in,
    struct showmodel *model, struct rollup *touches);
/* Headers of the leads, before a model is opened. */
void showfiles_headers(struct showinput *input, const struct input *in);
/* After the leads. */
void showfiles_deals(struct showinput *input, struct showmodel *model,
    struct stages *stages);
void showfiles_remarks(struct showinput *input, struct showremarks *remarks);
/* NULL when there is no such file. */
struct checklist *showfiles_checklist(struct showinput *input);

#endif
