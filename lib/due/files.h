/*
 * files.h - the files beside the leads: contact log, quotes, samples
 *
 * Each is read whole before the leads.  Bad records are rejected as in the
 * file of records itself, counted per file, and do not stop the run.
 */
#ifndef DUE_FILES_H
#define DUE_FILES_H

#include "front/cli.h"
#include "due/deals.h"
#include "due/offers.h"
#include "due/spoken.h"
#include "rule/columns.h"
#include "set/nameset.h"

/* Each returns whether some record was rejected. */
bool duefiles_quotes(const struct cli *cli, const char *path,
    struct offers *offers);
/* Opportunities with key dates; orders. */
bool duefiles_deals(const struct cli *cli, const char *path,
    struct deals *deals);
bool duefiles_orders(const struct cli *cli, const char *path,
    struct deals *deals);
bool duefiles_samples(const struct cli *cli, const char *path,
    struct offers *offers);

/*
 * The leads of a file of quotes, samples or opportunities to whom something
 * was offered (R-GRADE-15): no drafts, and deals that are open.
 */
bool duefiles_offered(const struct cli *cli, const char *path,
    enum columns_kind kind, struct nameset *leads);
/*
 * Who has paid: receipts by lead_id or, where that is empty, by company, as
 * text_key() makes it.
 */
bool duefiles_paid(const struct cli *cli, const char *path,
    struct nameset *leads, struct nameset *companies);

/*
 * The contact log, and the leads, which may be NULL, for whose seller each
 * lead is.  Whether a record was rejected.
 */
bool duefiles_spoken(const struct cli *cli, const char *path,
    const char *leads, struct spoken *spoken);

/* What the file of reps says of a seller; empty slices are unknown. */
struct rep {
	struct slice owner;	/* the name by which he is known */
	struct slice email;	/* as written, not checked */
	struct slice manager;	/* a name, an owner of the same file */
	struct slice colleague;	/* who steps in at the first escalation
				   (R-DUE-34) */
	bool inactive;		/* the file says "no" */
};

struct reps;
struct reps *duefiles_reps(const struct cli *cli, const char *path,
    bool *rejected);
/* Lives as long as the reps; NULL for strangers, and when reps is NULL. */
const struct rep *duefiles_find_rep(const struct reps *reps, struct slice owner);
/*
 * The name by which an owner is known: his own, or that of the seller whose
 * column aliases has it, so that two ways to write him are one.  Owners that
 * the file lacks keep their name.
 */
struct slice duefiles_rep_name(const struct reps *reps, struct slice owner);
/* Whether the file has a column of e-mail addresses at all. */
bool duefiles_reps_have_emails(const struct reps *reps);
void duefiles_free_reps(struct reps *reps);

#endif
