/*
 * run.h - contacts of a CSV file on their way into a log
 *
 * The file may have other headers and another order of columns than the log:
 * what means the same goes into the same column.  A value for which the log
 * has no column is refused, never dropped.
 */
#ifndef TOUCH_RUN_H
#define TOUCH_RUN_H

#include "front/input.h"
#include "rule/words.h"
#include "touch/append.h"
#include "set/nameset.h"

/* Where contacts go, and what they must agree with; all is the caller's. */
struct touch_target {
	struct logappend *log;
	const struct dictionary *dictionary;	/* of COLUMNS_TOUCH */
	const struct nameset *leads;	/* NULL: any lead will do */
	int32_t today;		/* the last day of a contact */
	struct words *media;	/* what people call a medium; or NULL */
};

/* What the dictionary says of a column, NULL when it does not know it. */
const struct column_meaning *touchrun_target_meaning(
    const struct touch_target *target, struct slice header);
/* The log's column that means the same, or has that header. */
size_t touchrun_target_column(const struct touch_target *target,
    struct slice header);

/*
 * The value that goes into the log: a medium as the table `value` knows it
 * (微信, WhatsApp: im), anything else as it stands.
 */
struct slice touchrun_target_value(const struct touch_target *target,
    const struct column_meaning *meaning, struct slice value);

/*
 * Reads contacts to their end; the good ones are added to the log (not yet
 * written), the others rejected.  Columns of an earlier reject's reasons are
 * left out: a mended file of rejects can be added.  Returns how many contacts
 * were passed over, because the log has their touch_id already (R-LOG-02).
 */
uint64_t touchrun_read(struct input *in, const struct touch_target *target);

#endif
