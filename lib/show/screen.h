/*
 * screen.h - the first screen of a report: verdict, tiles, this week, pictures
 *
 * Was it worth it, what was reached, what must happen now.  Shares of goals
 * are coloured by table `benchmark`: goal_fair_pct of a goal and more is
 * fair, all of it good.  A show is worth it when its return is not below 0;
 * as long as its leads are not ripe (R-ROI-05), goals and the pipeline, which
 * is to be cover_times the cost, say whether it is on course.
 */
#ifndef SHOW_SCREEN_H
#define SHOW_SCREEN_H

#include "show/block.h"

void showscreen_add(struct showblock *page);

#endif
