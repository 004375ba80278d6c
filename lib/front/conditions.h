/*
 * conditions.h - the conditions of a file of rules, tried on each record
 *
 * A file beside the records says with a "when" for whom a rule is
 * (rule/when.h).  The conditions are compiled as the file is read; once the
 * records are open their columns are found, and each record's cells are taken
 * once for all conditions.
 */
#ifndef FRONT_CONDITIONS_H
#define FRONT_CONDITIONS_H

#include "front/input.h"
#include "rule/places.h"
#include "rule/when.h"

/* Start from { 0 }. */
struct conditions {
	struct when **list;
	size_t count;
	struct needs needs;
	struct needs_found found;
	struct slice cells[NEEDS_MOST];	/* of the record at hand */
};

/* The next condition, numbered from 0; false with a fault of its text. */
bool conditions_add(struct conditions *conditions, struct slice when,
    struct fault *fault);
void conditions_release(struct conditions *conditions);

/*
 * Finds their columns in the records; path is the file of rules, for
 * messages.  A column that neither the records nor the dictionary of a kind
 * have ends the program; with COLUMNS_NONE it is empty.
 */
void conditions_find(struct conditions *conditions, const struct input *in,
    enum columns_kind kind, const char *path);

/* Takes the cells; they live as long as the record. */
void conditions_read(struct conditions *conditions,
    const struct record *record);
/* Whether a condition holds for the record that was read last. */
bool conditions_hold(const struct conditions *conditions, size_t number);

#endif
