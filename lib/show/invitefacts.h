/*
 * invitefacts.h - the event of an invitation, and what files say of its leads
 *
 * One event with its purpose, the seats of each owner, conditions with points
 * in place of the purpose; and beside the leads their deals, invitations,
 * answers, attendance and forms (R-EVENT-01 to 08).  Part of the front door:
 * a file that cannot be used ends the program with a message.
 */
#ifndef SHOW_INVITEFACTS_H
#define SHOW_INVITEFACTS_H

#include "base/mem.h"
#include "front/conditions.h"
#include "front/side.h"
#include "set/nameset.h"
#include "show/invite.h"

/* Paths; NULL where there is no file.  name: of the event, NULL the only one.
   Without quotas those of the sellers count. */
struct invitefacts_options {
	const char *event, *name, *opportunities, *touches, *reps, *quota,
	    *rules, *answers, *attendance, *feedback;
};

struct invitefacts_event {
	struct slice name, purpose, content;
	int32_t start, end;
	int64_t participants;
};
/* What the files beside say of a lead. */
struct invitefacts_known {
	bool has_deal, strong_deal, late_deal;
	uint32_t invitations;
	int32_t last_invitation;
	int list, state, attended;	/* as of the words; BIND_NO_WORD */
	bool need;
	struct slice products, horizon;
};

struct invitefacts {
	const struct invitefacts_options *o;
	int64_t ripe_months;	/* so long a deal may come of the event */
	struct invitefacts_event event;
	bool has_event, other_event;
	struct invite_owner *owners;
	size_t owner_count;
	struct conditions rules;
	int64_t *points;	/* of each rule */
	struct nameset *places;	/* 1 + the place in known, by id or address */
	struct invitefacts_known **known;
	size_t known_count, known_room;
	struct arena arena;
	struct buffer key;
	uint64_t forms_read, rated, rating_sum, needs_told;
};

/* What --print-columns says of the files. */
extern const struct cli_side invitefacts_sides[];

/*
 * Reads the files of o; whether a record was rejected.  Start from { .o,
 * .ripe_months }; release it in any case.
 */
bool invitefacts_read(struct invitefacts *facts, const struct cli *cli);
void invitefacts_release(struct invitefacts *facts);

/* What is known of a lead, by its id; nothing at first. */
struct invitefacts_known *invitefacts_know(struct invitefacts *facts,
    struct slice lead_id);
/* The same for a lead with an address: forms came by that alone. */
struct invitefacts_known *invitefacts_know_by_email(
    struct invitefacts *facts, struct slice lead_id, struct slice email);

#endif
