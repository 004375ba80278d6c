/*
 * median.h - days gathered for their mean and median
 *
 * Start from (struct median){ 0 }.
 */
#ifndef FUNNEL_MEDIAN_H
#define FUNNEL_MEDIAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct median {
	int32_t *days;
	size_t count, room;
	int64_t sum;
};

void median_release(struct median *median);
void median_add(struct median *median, int32_t days);
void median_add_all(struct median *median, const struct median *other);

/* In 1/10000 days; false without any.  The first one sorts them. */
bool median_of(struct median *median, int64_t *days);
bool median_mean(const struct median *median, int64_t *days);

#endif
