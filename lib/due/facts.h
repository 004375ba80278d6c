/*
 * facts.h - the facts of a lead for due.h, from its record and from what
 * the files beside it say
 *
 * A contact log, where it knows the lead, wins over the roll-up columns of
 * the lead file.
 */
#ifndef DUE_FACTS_H
#define DUE_FACTS_H

#include "due/due.h"
#include "front/input.h"
#include "due/offers.h"
#include "touch/rollup.h"

struct duelead;

/*
 * Finds the columns.  rollup and offers may be NULL.  scheme says how to take
 * a column grade that stands without grade_scheme: "horizon", "relation" or
 * NULL, which ends the program if the file needs it.
 */
struct duelead *duefacts_open(struct input *in, struct rollup *rollup,
    struct offers *offers, const char *scheme);
/* The same for who can do without grades: they are unknown then. */
struct duelead *duefacts_open_ungraded(struct input *in, struct rollup *rollup,
    struct offers *offers, const char *scheme);
void duefacts_close(struct duelead *lead);

/* False when the record was rejected. */
bool duefacts_read(struct duelead *lead, const struct record *record,
    struct due_facts *facts);

/* Key dates of deals and orders (R-DUE-27, 28), which stay the caller's. */
void duefacts_deals(struct duelead *lead, const struct deals *deals);

/*
 * Holidays of the customers' countries (R-DUE-37): a file with a column
 * country.  Ends the program when it cannot be read.
 */
void duefacts_customer_holidays(struct duelead *lead, const char *path);

/* Cells of the record that the command itself needs. */
struct slice duefacts_id(const struct duelead *lead,
    const struct record *record);
struct slice duefacts_owner(const struct duelead *lead,
    const struct record *record);

#endif
