/* ownfiles.c - ownfiles.h: our own data, seller by seller */
#include <stdlib.h>

#include "front/side.h"
#include "quote/ownfiles.h"

const struct bind quoteown_reads[] = {
	BIND_TEXT("company", struct quoteown_row, party.company, .needed = true),
	BIND_TEXT("contact_name", struct quoteown_row, party.contact),
	BIND_TEXT("job_title", struct quoteown_row, party.job),
	BIND_TEXT("email", struct quoteown_row, party.email),
	BIND_TEXT("phone", struct quoteown_row, party.phone),
	BIND_TEXT("mobile", struct quoteown_row, party.mobile),
	BIND_TEXT("im", struct quoteown_row, party.im),
	BIND_TEXT("website", struct quoteown_row, party.website),
	BIND_TEXT("address", struct quoteown_row, party.address),
	BIND_TEXT("city", struct quoteown_row, party.city),
	BIND_TEXT("region", struct quoteown_row, party.region),
	BIND_TEXT("postcode", struct quoteown_row, party.postcode),
	BIND_TEXT("country", struct quoteown_row, party.country),
	BIND_TEXT("logo", struct quoteown_row, party.logo),
	BIND_TEXT("owner", struct quoteown_row, owner),
	BIND_END
};

static bool
take_row(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	struct quoteown *own = context;
	struct quoteown_row *kept;
	struct slice *text;

	(void)line;
	(void)flaw;
	GROW_BY_ONE(own->rows, own->count);
	own->count++;
	kept = &own->rows[own->count - 1];
	*kept = *(const struct quoteown_row *)row;
	/* It has nothing but texts. */
	for (text = (struct slice *)kept; text < (struct slice *)(kept + 1);
	    text++)
		*text = text->len == 0 ? SLICE_EMPTY :
		    arena_copy(&own->arena, *text);
	return true;
}

bool
ownfiles_read(struct quoteown *own, const struct cli *cli, const char *path)
{
	const struct side rows = { .kind = COLUMNS_LEAD,
		.reads = quoteown_reads, .size = sizeof(struct quoteown_row),
		.take = take_row };

	return side_read(cli, path, &rows, own);
}

void
ownfiles_release(struct quoteown *own)
{
	free(own->rows);
	arena_release(&own->arena);
}

const struct quotesheet_party *
ownfiles_find(const struct quoteown *own, struct slice owner)
{
	const struct quotesheet_party *common = NULL;
	size_t i;

	for (i = 0; i < own->count; i++) {
		const struct quoteown_row *row = &own->rows[i];

		if (owner.len > 0 && slice_equal(row->owner, owner))
			return &row->party;
		if (common == NULL && row->owner.len == 0)
			common = &row->party;
	}
	return common != NULL || own->count == 0 ? common :
	    &own->rows[0].party;
}
