/*
 * known.h - people of an earlier lead file, so that they keep their ids
 *
 * Ids are made of what is known of a person; a name that is added or corrected
 * would make another one, and logs, quotes and deals would lose their lead.
 * Who stands in the earlier file by e-mail, else by phone, with a name that
 * can be his, keeps the id there (R-IMPORT-33).
 */
#ifndef INTAKE_KNOWN_H
#define INTAKE_KNOWN_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

struct known;

/* What a row says of a person; each may be empty. */
struct known_person {
	struct slice id, name, email;
	struct slice phone, phone_e164, mobile, mobile_e164;
};

struct known *known_open(struct fault *fault);	/* NULL: fault */
void known_close(struct known *known);

/* A person of the earlier file; without an id he is passed over. */
void known_add(struct known *known, const struct known_person *person);

/*
 * The id that a person had, or empty: nobody fits, or several do, or another
 * row has taken it in this run: only an id that is a hash may stand in several
 * rows, of one name.  An equal name wins over one that is only possible.  Lives
 * as long as known.
 */
struct slice known_take(struct known *known, const struct known_person *who);
/* Whether the id that a row brings is one of the earlier file: it is taken. */
bool known_is_own(struct known *known, struct slice id);

/* That a row would have had another id: told to who follows it. */
void known_note(struct known *known, struct slice id, struct slice kept);
/* What an id became in an earlier row of the run, if that is a hash. */
struct slice known_again(struct known *known, struct slice id);

struct known_sum {
	uint64_t kept;		/* rows that have the id of before */
	uint64_t fresh;		/* rows of people who were not there */
	uint64_t several;	/* rows that fit more than one */
	uint64_t taken;		/* rows whose person another row was */
};
struct known_sum known_sum(const struct known *known);

/* Calls back for every note, in their order. */
void known_each_note(const struct known *known, void (*take)(void *context,
    struct slice id, struct slice kept), void *context);

#endif
