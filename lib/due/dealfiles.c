/* dealfiles.c - dealfiles.h: the dealings of leads */
#include <stdlib.h>

#include "base/date.h"
#include "due/dealfiles.h"

struct deal_row {
	struct slice lead_id, stage, outcome;
	int32_t created, closed;
};

const struct bind dealfiles_reads[] = {
	BIND_TEXT("lead_id", struct deal_row, lead_id, .needed = true),
	BIND_TEXT("stage", struct deal_row, stage),
	BIND_TEXT("outcome", struct deal_row, outcome),
	BIND_DATE("created_date", struct deal_row, created),
	BIND_DATE("closed_date", struct deal_row, closed),
	BIND_END
};

static int32_t
later(int32_t a, int32_t b)
{
	return a > b ? a : b;
}

static bool
take_deal(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct deal_row *deal = row;
	struct dealfiles *deals = context;
	struct slice said = deal->outcome.len > 0 ? deal->outcome :
	    deal->stage;
	bool won = slice_is(said, "won"), lost = slice_is(said, "lost");
	struct dealings *d;
	size_t known, at;

	(void)line;
	(void)flaw;
	if (deal->lead_id.len == 0)
		return true;
	known = groups_count(deals->leads);
	at = groups_find(deals->leads, &deal->lead_id);
	GROW(deals->of, at, deals->room);
	d = &deals->of[at];
	if (at == known)
		*d = (struct dealings){ DATE_NONE, DATE_NONE };
	d->newest = later(d->newest, (!won && !lost) ||
	    deal->created == DATE_NONE ? INT32_MAX : deal->created);
	if (won)
		d->won = later(d->won, deal->closed == DATE_NONE ? INT32_MAX :
		    deal->closed);
	return true;
}

bool
dealfiles_read(struct dealfiles *deals, const struct cli *cli,
    const char *path)
{
	const struct side rows = { .kind = COLUMNS_OPPORTUNITY,
	    .reads = dealfiles_reads, .size = sizeof(struct deal_row),
	    .take = take_deal };

	deals->leads = groups_new(1);
	return side_read(cli, path, &rows, deals);
}

void
dealfiles_release(struct dealfiles *deals)
{
	groups_free(deals->leads);
	free(deals->of);
}

const struct dealings *
dealfiles_find(const struct dealfiles *deals, struct slice lead_id)
{
	size_t at = groups_seek(deals->leads, &lead_id);

	return at == GROUP_NONE ? NULL : &deals->of[at];
}
