/*
 * sumfiles.h - what deals brought to campaigns, as sums of pieces (R-SPLIT-03)
 *
 * The opportunities are what is cut; leads and events are whole, and read by
 * the merge too.  A row is of a campaign, a customer size and a currency.
 * Part of the front door, like files.h.
 */
#ifndef CAMPAIGN_SUMFILES_H
#define CAMPAIGN_SUMFILES_H

#include "campaign/files.h"
#include "front/partial.h"

/* Opens where the sums go or come from; NULL without --partial or --merge. */
struct partial *campaignsumfiles_open(const struct cli *cli);
/* In place of the rows; ends the run with the status. */
int campaignsumfiles_write(struct partial *partial,
    const struct campaignfiles *files, struct input *in);
/*
 * In place of the opportunities, whose name is then that of the first sums.
 */
void campaignsumfiles_merge(struct partial *partial, struct campaignfiles *files);

#endif
