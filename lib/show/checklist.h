/*
 * checklist.h - the stand checklist with its scores (R-BOOTH-01 to 06)
 *
 * The items and their groups are rows of the table `checklist`, the words of
 * a score those of `checklist-score`.  Take every record of a filled-in list,
 * then ask for groups and items; both keep the order of
 * the table.  A printed table is an empty list: fill in its column score.
 *
 * A score is 0 to CHECKLIST_MOST points.  An item that does not apply (na)
 * leaves the maximum of its group; so does one without a score, which is
 * unknown and not 0 (R-IO-05).
 */
#ifndef SHOW_CHECKLIST_H
#define SHOW_CHECKLIST_H

#include "base/fault.h"
#include "base/slice.h"

enum { CHECKLIST_MOST = 2, CHECKLIST_BLANK = -1, CHECKLIST_NA = -2 };

/* Slices live as long as the checklist. */
struct checklist_item {
	struct slice rule;	/* "R-BOOTH-01" */
	struct slice name;	/* in the language chosen */
	size_t group;
	int score;		/* points, CHECKLIST_BLANK or CHECKLIST_NA */
	struct slice note;
};

struct checklist_group {
	struct slice rule, word;	/* "R-BOOTH-01", "position" */
	struct slice name;	/* in the language chosen */
	size_t items;
	size_t scored, blank, na;	/* items; together all of them */
	int score, most;	/* points of the items scored */
};

struct checklist;

/* lang: 0 en, 1 zh.  NULL with a fault of a table. */
struct checklist *checklist_open(int lang, struct fault *fault);
void checklist_close(struct checklist *checklist);

/* What a record says that cannot be taken; texts are static. */
enum checklist_cell { CHECKLIST_ITEM, CHECKLIST_SCORE };
struct checklist_flaw {
	enum checklist_cell cell;
	const char *code;	/* "unknown-item" */
	const char *remedy;	/* follows: cannot read "value"; */
};

/*
 * Takes one record.  The item may be written in English or Chinese, its case
 * and width aside.  False with a flaw for an unknown item, one that has a
 * score or note already, and a score that is none.
 */
bool checklist_take(struct checklist *checklist, struct slice item,
    struct slice score, struct slice note, struct checklist_flaw *flaw);

size_t checklist_items(const struct checklist *checklist);
const struct checklist_item *checklist_item(const struct checklist *checklist,
    size_t i);
size_t checklist_groups(const struct checklist *checklist);
const struct checklist_group *checklist_group(
    const struct checklist *checklist, size_t i);
/* All groups together, without words. */
struct checklist_group checklist_total(const struct checklist *checklist);

/* Points in hundredths of a percent of the maximum; -1 when that is 0. */
int checklist_percent(const struct checklist_group *group);

/*
 * The items of a group (CHECKLIST_ALL: of any) scored below the maximum, the
 * worst first, in the table's order among equals: numbers for
 * checklist_item(), at most so many.  Returns how many.
 */
#define CHECKLIST_ALL ((size_t)-1)
size_t checklist_worst(const struct checklist *checklist, size_t group,
    size_t *items, size_t most);

#endif
