/*
 * money.h - section 13 of a report: cost, pipeline and forecast
 */
#ifndef SHOW_MONEY_H
#define SHOW_MONEY_H

#include "show/block.h"

/* Adds what is known; false when nothing is. */
bool showmoney_add(struct showblock *page);

/* A currency as it is shown, also when none was named. */
struct slice showmoney_currency(const struct showblock *page,
    struct slice currency);

#endif
