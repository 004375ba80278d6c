/*
 * ages.h - how old the open deals of each stage are (R-METRIC-10)
 *
 * Age is the days that a deal has stood in its stage.  The classes are those
 * of table `winrate`, which the odds by age use too (R-WIN-06): 0 to 30 days,
 * 31 to 60 and so on.  Amounts are int64_t minor units.
 */
#ifndef FUNNEL_AGES_H
#define FUNNEL_AGES_H

#include "base/fault.h"
#include "funnel/deal.h"
#include "funnel/median.h"
#include "funnel/stays.h"

enum { AGES_CLASSES = 5, AGES_UNKNOWN = -1 };

struct ages;

/* parts: those of a group, the currency among them.  NULL with a fault. */
struct ages *ages_open(size_t parts, const struct stages *stages,
    struct fault *fault);
void ages_close(struct ages *ages);
/* The first day of a class; 0 for the first. */
int32_t ages_class(const struct ages *ages, int class);

/*
 * An open deal of so many days in its stage, AGES_UNKNOWN where nothing says.
 * False, nothing added, when a sum is too large.
 */
bool ages_add(struct ages *ages, const struct slice *parts,
    const struct deal *deal, int32_t days, struct slice opportunity_id);
/* A stay of any deal in a stage, which may have no open deal. */
void ages_add_stay(struct ages *ages, const struct slice *parts,
    const struct stay *stay, unsigned digits);

struct ages_row {
	size_t group;
	int stage;		/* or STAGE_UNKNOWN */
	uint64_t open, unknown;	/* deals; those of unknown age */
	uint64_t over;		/* longer than the stage's expected days */
	struct median days;
	int32_t oldest;		/* days; AGES_UNKNOWN without any */
	struct slice oldest_id;
	int64_t amounts[AGES_CLASSES];
	struct median stays;
	uint64_t open_stays;
	unsigned digits;
};
/* The row of a group and stage, for sums that are added up (R-SPLIT-03). */
struct ages_row *ages_row_of(struct ages *ages, const struct slice *parts,
    int stage, unsigned digits);
/* So many open deals of an age; open, days and over of the row. */
void ages_add_days(struct ages *ages, struct ages_row *row, int32_t days,
    uint64_t count);
/* The oldest is kept; of two, the one with the smaller id. */
void ages_note_oldest(struct ages *ages, struct ages_row *row, int32_t days,
    struct slice opportunity_id);
/* After all were added, once: how many rows there are. */
size_t ages_settle(struct ages *ages);
/* Row i by the bytewise order of parts, stages in theirs. */
struct ages_row *ages_at(struct ages *ages, size_t i);
struct slice ages_part(const struct ages *ages, const struct ages_row *row,
    size_t i);

#endif
