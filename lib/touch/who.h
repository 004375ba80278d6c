/*
 * who.h - which lead a seller means by an address, number or name (R-LOG-10)
 *
 * The first of these that fits any lead decides: the same lead_id or mail
 * address; a telephone number whose digits end alike, six of them at least;
 * the same company or person; a name in which the words stand side by side.
 * Whoever fits is a candidate; nothing is chosen among several.
 */
#ifndef TOUCH_WHO_H
#define TOUCH_WHO_H

#include "base/mem.h"
#include "base/slice.h"

struct who;

/* Looks for this; the text stays the caller's. */
struct who *who_new(struct slice wanted);
void who_free(struct who *who);

struct who_lead {
	struct slice id, company, name, company_alt, name_alt, email, emails,
	    phone, mobile;
};
/* One lead after the other; its cells are copied when it may be meant. */
void who_add(struct who *who, const struct who_lead *lead);

/* The candidates: those that fit best. */
size_t who_count(const struct who *who);
const struct who_lead *who_candidate(const struct who *who, size_t i);

#endif
