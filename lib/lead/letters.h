/*
 * letters.h - the letter of each scheme (R-GRADE-01 to 18)
 *
 * The rules are the rows of the table `grade`, read from above: the first that
 * holds gives its letter.  What they ask for are few facts that repeat from
 * lead to lead, so that what follows from them is mostly known already.
 */
#ifndef LEAD_LETTERS_H
#define LEAD_LETTERS_H

#include <stdint.h>

#include "base/fault.h"
#include "set/label.h"

/* Which scheme speaks. */
enum grade_scheme {
	GRADE_HORIZON,
	GRADE_RELATION,
	/* Horizon for people met at a show who have not answered, else relation. */
	GRADE_BOTH,
	GRADE_FILE,		/* the user's own, which is not read here */
};

/* What a rule can ask for; the first holds for every lead. */
enum grade_fact { FACT_ANY, FACT_NON_LEAD, FACT_NEVER, FACT_MONTHS,
	FACT_TRADED, FACT_TALKS, FACT_REPLIED, FACT_CONTACTED, FACT_COUNT };

enum grade_budget { BUDGET_UNKNOWN, BUDGET_YES, BUDGET_NO, BUDGET_COUNT };
extern const struct slice grade_budgets[BUDGET_COUNT];

/* Months of a lead that says none. */
#define GRADE_NO_MONTHS (-1)

struct grade_facts {
	bool holds[FACT_COUNT];
	enum grade_budget budget;
	int32_t months;		/* as horizon.h has them */
	bool has_event;
};

/*
 * The letters; empty where a scheme has no rule or is not asked for.  Its
 * slices live as long as the rules; they can be read as labels can.
 */
struct grade_letters {
	struct slice grade;	/* of the scheme that speaks; U for none */
	struct slice scheme;	/* which that is */
	struct slice horizon, relation;
	struct slice flag;	/* budget?, gap-12-24 */
	struct slice rules[2];	/* that of grade first; empty for none */
	struct slice why;	/* a sentence with {months} and {reason} */
};

struct gradeletters;

/* lang: 0 en, 1 zh, for the sentence.  NULL with a fault. */
struct gradeletters *leadletters_open(enum grade_scheme scheme, int lang,
    struct fault *fault);
void leadletters_close(struct gradeletters *rules);

/* What follows from the facts; it stands until the next call. */
const struct grade_letters *leadletters_find(struct gradeletters *rules,
    const struct grade_facts *facts);
/* The most bytes that two rules of letters can have. */
size_t leadletters_rule_bytes(const struct gradeletters *rules);
/* The most that a flag can have. */
size_t leadletters_flag_bytes(const struct gradeletters *rules);

#endif
