/*
 * termpool.h - texts kept once and known by a number
 *
 * Rows that repeat a company or a country need four bytes for it, and two
 * values are equal when their numbers are.  Numbers start at 1; 0 is the
 * empty text, which equals nothing, and what comes after 4 GiB of texts.
 */
#ifndef SET_TERMPOOL_H
#define SET_TERMPOOL_H

#include <stdint.h>

#include "base/slice.h"

struct termpool;

struct termpool *termpool_new(void);
void termpool_free(struct termpool *pool);

/* The number of a text, which is copied when it is new; counts its use. */
uint32_t termpool_add(struct termpool *pool, struct slice text);
/* A text will be added soon: its place is fetched while other work goes on. */
void termpool_expect(const struct termpool *pool, struct slice text);
/* The number of a text, 0 when it is not there. */
uint32_t termpool_find(const struct termpool *pool, struct slice text);

/* No more is added or looked for: what that needed is given back. */
void termpool_settle(struct termpool *pool);

/* Lives until the next termpool_add(). */
struct slice termpool_text(const struct termpool *pool, uint32_t term);
/* How often it was added. */
uint32_t termpool_count(const struct termpool *pool, uint32_t term);
/* The highest number. */
uint32_t termpool_size(const struct termpool *pool);

#endif
