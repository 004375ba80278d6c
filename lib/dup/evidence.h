/*
 * evidence.h - what makes two rows the same customer, in points
 *
 * The table `dup-evidence` (R-DEDUPE-03 to 06): a row for each piece of
 * evidence and for each limit, with its rule, basis and reason.
 */
#ifndef DUP_EVIDENCE_H
#define DUP_EVIDENCE_H

#include "base/fault.h"

enum dup_evidence {
	/* Limits. */
	DUP_CERTAIN, DUP_REVIEW, DUP_BRIDGE, DUP_SHARED_COMPANIES,
	DUP_COMMON_PERCENT, DUP_COMMON_ROWS, DUP_OWN_ROWS, DUP_SIMILAR_PERCENT,
	DUP_NAMES_CERTAIN, DUP_NAMES_REVIEW, DUP_NAMES_HELD, DUP_TWINS,
	/* Points for columns of --on. */
	DUP_ON_TOP, DUP_ON_NEAR, DUP_ON_OTHER,
	/* Points for what leads have. */
	DUP_EMAIL, DUP_EMAIL_ROLE, DUP_EMAIL_NEAR, DUP_EMAIL_OTHER,
	DUP_PHONE, DUP_PHONE_SHARED, DUP_PHONE_NEAR, DUP_DOMAIN,
	DUP_COMPANY, DUP_COMPANY_COMMON, DUP_COMPANY_CORE,
	DUP_COMPANY_SIMILAR, DUP_PERSON, DUP_PERSON_NEAR, DUP_PERSON_OTHER,
	DUP_PERSON_OTHER_MAIL, DUP_COUNTRY, DUP_COUNTRY_OTHER,
	DUP_EVIDENCE_COUNT
};

struct dup_points {
	int of[DUP_EVIDENCE_COUNT];
};

/* The name in the table and in dup_why: "email-role". */
const char *dupevidence_name(enum dup_evidence evidence);

/* False with a fault that names file, line and remedy. */
bool dupevidence_read(struct dup_points *points, struct fault *fault);

#endif
