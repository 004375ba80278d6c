/*
 * join.h - the columns of several imports in one output
 *
 * Columns of the dictionary first, in its order, each followed by what stands
 * beside it in any of the files; then the others, in the order in which they
 * first appear; then the flags and where a record came from.
 */
#ifndef INTAKE_JOIN_H
#define INTAKE_JOIN_H

#include "intake/plan.h"

struct unite;

/* Adds plans, in the order of the files; names must outlive it. */
struct unite *join_new(void);
void join_free(struct unite *u);
void join_add(struct unite *u, const struct plan *plan);

/* After the last one. */
void join_finish(struct unite *u, const struct dictionary *dictionary);

/* The names of the output; as long as u. */
const char *const *join_names(const struct unite *u, size_t *count);

/* Where the columns of the plan added as number n go. */
const size_t *join_places(const struct unite *u, size_t n);

#endif
